// What of a record becomes which terms and values.

#pragma once

#include <xapian.h>

#include "index/search_index.h"

namespace gongwen::index {

/// The document as the index holds it, its data included.
Xapian::Document index_document(const IndexEntry& entry);

/// The term that names the document.
std::string id_term(std::string_view id);

}  // namespace gongwen::index

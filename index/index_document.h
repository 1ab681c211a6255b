// What of a record becomes which terms and values.

#pragma once

#include <xapian.h>

#include "index/search_index.h"

namespace gongwen::index {

/// The document as the index holds it, its data included.
Xapian::Document index_document(const IndexEntry& entry);

/// The term that names the document.
std::string id_term(std::string_view id);

/// 10年 for 10, 十年, 定期10年; a text that is no period as it is.
std::string period_value(std::string_view printed);

/// 104/030501/1 for 104-030501-1 and for strokes of any width.
std::string file_number_value(std::string_view printed);

}  // namespace gongwen::index

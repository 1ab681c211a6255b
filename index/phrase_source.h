// The part of a query that looks for a phrase in the texts themselves.

#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "index/text_image.h"

namespace gongwen::index {

/// Documents in whose text under `prefix` the phrase stands. Meant to stand in an AND with the
/// phrase's terms: then it only checks the documents that these let through.
Xapian::Query stands_in_text(std::string_view prefix, PhraseImage phrase, Spelling spelling);

}  // namespace gongwen::index

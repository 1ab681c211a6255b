// The piece of a document that shows why it was found.

#pragma once

#include <string>
#include <vector>

#include "index/query/query_builder.h"
#include "index/stored_document.h"

namespace gongwen::index {

/// Around the hits in a snippet's text: characters of the private use area.
constexpr char32_t kHitBegin = 0xE000;
constexpr char32_t kHitEnd = 0xE001;

struct Snippet {
    std::string text;
    int page = 0;  ///< of the first hit, 0 where unknown
    Box box;       ///< of the line it begins in
};

/// The first place of the text where most of the sought phrases stand together; the subject where
/// none stands in the text, or only the subject was asked for.
Snippet snippet_of(const StoredDocument& document, const std::vector<SoughtPhrase>& sought);

}  // namespace gongwen::index

// Text in the form in which a document's words are compared.

#pragma once

#include <string>
#include <string_view>

#include "core/text.h"

namespace gongwen::extract {

/// Without spaces, full and half width alike, spelling variants (台/臺) folded.
inline std::u32string for_comparing(std::string_view utf8) {
    return fold_variants(without_spaces(to_utf32(utf8)));
}

}  // namespace gongwen::extract

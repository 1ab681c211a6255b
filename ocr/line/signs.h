// Kinds of characters that signs are told by.

#pragma once

#include <string_view>

#include "core/text.h"

namespace gongwen::ocr {

inline bool is_ascii(char32_t c) { return c > U' ' && c < 0x7F; }
inline bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}
inline bool opens(char32_t c) { return is_one_of(c, U"(（「『《〈【〔[［"); }
inline bool closes(char32_t c) { return is_one_of(c, U")）」』》〉】〕]］"); }

/// A Chinese character or one of the wide signs that stand among them.
inline bool is_chinese(char32_t c) {
    return is_han(c) || is_one_of(c, U"：，；？！。、（）「」『』《》〈〉【】〔〕○");
}

}  // namespace gongwen::ocr

// Passing over white space in text.

#pragma once

#include <cstddef>
#include <string_view>

#include "core/text.h"

namespace gongwen {

/// Where the white space at `at` ends.
inline std::size_t skip_spaces(std::u32string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at])) ++at;
    return at;
}

}  // namespace gongwen

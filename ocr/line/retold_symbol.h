// Changing what one symbol of a line says.

#pragma once

#include <cstddef>
#include <string_view>

#include "core/page.h"

namespace gongwen::ocr {

/// Symbol `at` says `text` from now on, in the line's text as well, whose gaps stay as they are.
void retell(Line& line, std::size_t at, std::string_view text);

}  // namespace gongwen::ocr

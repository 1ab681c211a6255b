// What letters ask for in the end of 主旨 (請查照, 請鑒核), to doubt one that was misread.

#pragma once

#include <string_view>

namespace gongwen::extract {

/// 請覽查。: the subject ends with two characters behind 請 that are no usual request, but one of
/// them makes them one.
bool has_odd_closing(std::u32string_view subject);

}  // namespace gongwen::extract

// Lists of names: 正本, 副本, 出席者.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::extract {

/// The names, without numbers that count them (1.範例大學 2.東海大學), between 、 ，； that stand
/// outside brackets, and at the line ends that `breaks` gives (positions in `text`). Ranks that
/// share one office (各直轄市、縣（市）政府) are one receiver.
std::vector<std::string> split_names(std::u32string_view text,
                                     const std::vector<std::size_t>& breaks);

}  // namespace gongwen::extract

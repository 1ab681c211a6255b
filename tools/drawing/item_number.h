// The numbers of a letter's items: 一、 （一） 1. (1).

#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen::tools {

/// Where the number in front of an item ends, and how deep it stands; level 0: no number.
struct ItemNumber {
    int level = 0;
    std::size_t length = 0;  ///< characters
};
ItemNumber item_number(std::u32string_view text);

}  // namespace gongwen::tools

// What numbered items (一、 二、) cannot be: out of order, or without their ends.

#pragma once

#include <string>
#include <vector>

namespace gongwen::extract {

/// Numbers rise by one on each level; no item begins with a sign or holds the next one.
bool are_in_order(const std::vector<std::u32string>& items);

/// An item lacks its end, by its last characters or by how the others of its kind end.
bool are_cut_off(const std::vector<std::u32string>& items);

}  // namespace gongwen::extract

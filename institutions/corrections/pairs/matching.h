// Which of the weighed sides of a notice are pairs.

#pragma once

#include <string_view>
#include <vector>

#include "institutions/corrections/pairs/candidates.h"

namespace gongwen::institutions {

struct WeighedPair {
    Weighed wrong;
    Weighed right;
};

/// `all` stand in reading order. Sides of one weight and of the other stand in runs, which are
/// matched two by two so that most is said of the sides of all pairs, and they are most alike; as
/// many of each go in order: 「甲」及「丙」 … 「乙」及「丁」.
std::vector<WeighedPair> matched_sides(const std::vector<Weighed>& all);

}  // namespace gongwen::institutions

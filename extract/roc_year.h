// The years of the Republic, by which numbers of letters begin: 104 is 2015.

#pragma once

namespace gongwen::extract {

inline constexpr int kYearsBeforeRepublic = 1911;

}  // namespace gongwen::extract

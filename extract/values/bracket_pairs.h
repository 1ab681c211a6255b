// The two brackets of a pair have one width, also where they stand on two lines.

#pragma once

#include <string>

#include "core/record.h"

namespace gongwen::extract {

/// Brackets of one pair that differ in width become wide where a Chinese character stands beside
/// one of them, else narrow.
std::string with_brackets_in_pairs(const std::string& text);

/// The same in every value of the record that no person confirmed.
void pair_brackets(Record& record);

}  // namespace gongwen::extract

// The printed lines of one file: truth against reading, character by character.

#pragma once

#include <string>
#include <vector>

#include "pipeline/accuracy.h"

namespace gongwen::pipeline {

/// Adds to the counts, and lists every line that was not read perfectly, in the order of the truth.
/// A character of the page serves one line only. Nothing is counted where the truth states no
/// lines.
void compare_lines(const std::string& file, const std::vector<Record>& expected,
                   const std::vector<Record>& read, Accuracy& accuracy,
                   std::vector<Difference>& differences);

}  // namespace gongwen::pipeline

// The printed lines of one file: truth against reading, character by character.

#pragma once

#include <string>
#include <vector>

#include "pipeline/evaluation/accuracy.h"

namespace gongwen::pipeline {

/// Printed words that a reader may give or leave out: the marks of a binding line, the characters
/// of a seal. They may stand in any order.
struct OptionalWords {
    int page = 1;
    Box box;
    std::string text;
};

/// Adds to the counts and the judged characters, and lists every line that was not read perfectly,
/// in the order of the truth, then what was read beside the lines of the truth, in the order of
/// reading. A character of the page serves one line only; one that is among the optional words of
/// its place counts nowhere. Nothing is counted where the truth states no lines.
void compare_lines(const std::string& file, const std::vector<Record>& expected,
                   const std::vector<OptionalWords>& optional, const std::vector<Record>& read,
                   Comparison& out);

}  // namespace gongwen::pipeline

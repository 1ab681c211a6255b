// Printed lines joined to text that runs on, with the way back to the line each character is from.

#pragma once

#include <string>
#include <vector>

#include "core/box.h"
#include "core/record.h"

namespace gongwen::index {

/// A line as the index keeps it.
struct PrintedLine {
    std::string text;
    int page = 0;  ///< 0 where unknown
    Box box;
    bool apart = false;  ///< does not go on from the line before: a new page or table cell
    bool operator==(const PrintedLine&) const = default;
};

/// The lines of a record in reading order. Upright lines come last on their page: they are binding
/// marks and stamps, which would otherwise cut the text they are printed beside.
std::vector<PrintedLine> printed_lines(const Record& record);

/// Lines that run on from one another.
struct RunningText {
    struct Start {
        std::size_t begin = 0;  ///< code point of `text` where the line begins
        std::size_t line = 0;   ///< its index among the printed lines
    };
    std::u32string text;
    std::vector<Start> starts;  ///< ascending

    /// Index of the printed line that the code point stands in.
    std::size_t line_at(std::size_t position) const;
};

/// One running text for each stretch of lines between those that stand apart.
std::vector<RunningText> running_texts(const std::vector<PrintedLine>& lines);

}  // namespace gongwen::index

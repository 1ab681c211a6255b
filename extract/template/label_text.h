// The words of a form's labels, compared with what was read.

#pragma once

#include <cstddef>
#include <string_view>

#include "extract/template/template.h"

namespace gongwen::extract {

bool is_label_colon(char32_t c);

/// How much of `label` stands in `text`, 0 to 1; both without spaces.
double label_likeness(std::u32string_view text, std::u32string_view label);

/// The likeness that a label of `length` characters must have: of two no one may be misread, of
/// three one, of longer ones one in four.
double least_likeness(std::size_t length);

/// Characters of `text` that `folded_label` takes at its front, spaces passed; 0 if it is not
/// there.
std::size_t length_at_front(std::u32string_view text, std::u32string_view folded_label);

/// Behind the spaces and colons at `at`.
std::size_t behind_colon(std::u32string_view text, std::size_t at);

/// No Chinese character touches the words [begin, end), but what a check box is taken for. A wide
/// gap (U+3000) ends words of two characters and more; in front of them a space is none (不 同意).
bool stands_alone(std::u32string_view text, std::size_t begin, std::size_t end);

/// `text` begins with the label, at most one character misread in one of three and more.
bool begins_alike(std::u32string_view text, std::u32string_view folded_label);

struct LineMatch {
    double likeness = 0;  ///< 0: no label of that kind
    std::size_t end = 0;  ///< behind the label
};

/// The label at the front of a line, or as all of it.
LineMatch match_line(std::u32string_view text, std::u32string_view label, Where where);

}  // namespace gongwen::extract

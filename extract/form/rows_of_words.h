// The row in which a label stands: the words behind it, what ends it, and the row below.

#pragma once

#include <cstddef>
#include <vector>

#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"

namespace gongwen::extract {

/// Half of the lower one's height is common to both.
bool same_row(const Box& a, const Box& b);

/// The words of the label's row from the label on, from left to right: indexes into `page.words`.
std::vector<std::size_t> words_behind(const FoundLabel& label, const FormPage& page);

/// The first row of words below the label in its cell, or outside tables the next line, from left
/// to right; none where a check box stands in it or a label: in lines outside tables, and where the
/// value `has_end`, a printed one, where it begins with a label.
std::vector<std::size_t> row_below(const FoundLabel& label, const FormPage& page,
                                   const std::vector<FoundLabel>& labels, bool has_end);

/// The left edge of what ends the row: a check box or a pair of brackets for one, the cell's
/// border, the page's edge.
double right_limit(const FoundLabel& label, const FormPage& page);

}  // namespace gongwen::extract

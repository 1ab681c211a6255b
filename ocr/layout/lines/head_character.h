// 簽 in front of 於人事室　中華民國113年7月22日: one character of large type with a line of small
// type beside it. Read as one line, the small characters would be too low to be told.

#pragma once

#include <vector>

#include "ocr/layout/lines/fragments.h"

namespace gongwen::ocr {

/// One Chinese character by itself. It may be lower than its square (主, 正), and 副 ends with a
/// stroke like a bracket.
bool is_lone_character(const Fragment& fragment, double em);

/// The height of a fragment's characters; brackets are higher.
double type_size(const Fragment& fragment, double em);

/// `one` is a character that is both higher and wider than the type of the line beside it.
bool is_head_beside(const Fragment& one, const Fragment& line, double em);

/// Runs of which the first character stands out so, with white behind it, become two.
void cut_head_characters(std::vector<Fragment>& runs, double em);

}  // namespace gongwen::ocr

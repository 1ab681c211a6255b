// A blank for words with their count behind it: 1.建物測量成果圖　2份.

#pragma once

#include <vector>

#include "extract/form/form_page.h"
#include "extract/form/form_values.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Whether the form has a number and words between the same printed ones in a line, of which
/// `field` is one.
bool is_words_with_count(const FieldTemplate& field, const Template& form);

/// What of the pieces is the field's: of a number the figures at their end, else what stands in
/// front of these.
std::vector<ValuePiece> part_of_counted(std::vector<ValuePiece> pieces, const FieldTemplate& field,
                                        const FormPage& page);

}  // namespace gongwen::extract

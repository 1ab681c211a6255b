// Values with nothing printed in front of them: ____學年度, or a day alone in its row.

#pragma once

#include <vector>

#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// A field in a line that has no label, only what is printed behind its value, or that of a date.
bool has_no_label(const FieldTemplate& field);

/// The fronts of the rows in which the printed words stand behind something, or of those outside
/// tables that hold nothing but a date, from the top. A front is a label without
/// characters; its box is that of the words behind the value, of a date its 日.
std::vector<FoundLabel> fronts_of_rows(const FieldTemplate& field,
                                       const std::vector<FormPage>& pages);

}  // namespace gongwen::extract

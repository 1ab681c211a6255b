// Grids of check boxes: days by shifts, persons by meals.

#pragma once

#include "extract/template/template.h"

namespace gongwen::extract {

/// A check box that stands where the row of its head and the column of its label meet.
inline bool is_in_grid(const FieldTemplate& field) {
    return field.kind == FieldKind::CheckBox && field.where == Where::BelowLabel &&
           !field.row_head.empty();
}

/// A check box, but of no grid.
inline bool stands_by_label(const FieldTemplate& field) {
    return field.kind == FieldKind::CheckBox && !is_in_grid(field);
}

}  // namespace gongwen::extract

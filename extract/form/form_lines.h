// Values that stand between printed words in a line: 茲推派 ____ 出席, ____年____月____日.

#pragma once

#include <vector>

#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/form/form_values.h"

namespace gongwen::extract {

struct LineValue {
    ValueRegion region;
    std::vector<ValuePiece> pieces;
    bool ends_as_printed = false;  ///< the field's `after` was found, or it has none
    /// The label's line has nothing, but words that belong to no label stand below it in its cell.
    bool words_below = false;
    /// A check box stands where the value does, and may be one of its characters.
    bool box_cuts = false;
};

/// Whether the cell holds nothing but the label, and no room behind it: the value stands beside.
bool fills_its_cell(const FoundLabel& label, const FormPage& page);

/// What stands behind the label in its row: up to the field's `after`, or to the next label, check
/// box or border. A date ends behind its 日. Where the row has nothing, and the printed words of
/// `after` stand in the next row of the cell, the value is what stands in front of them. Running
/// text outside tables, where its line is full, goes on in the next one, to `after` or the 日 of a
/// date.
LineValue value_in_line(const FoundLabel& label, const FieldTemplate& field,
                        const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels);

}  // namespace gongwen::extract

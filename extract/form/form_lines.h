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
};

/// What stands behind the label in its row: up to the field's `after`, or to the next label, check
/// box or border. A date ends behind its 日.
LineValue value_in_line(const FoundLabel& label, const FieldTemplate& field,
                        const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels);

}  // namespace gongwen::extract

// A form's values that are text: the words of a place, converted and doubted.

#pragma once

#include <vector>

#include "core/record.h"
#include "extract/form/form_claims.h"
#include "extract/form/form_page.h"
#include "extract/form/form_regions.h"
#include "extract/form/form_values.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// A value's place and its words.
struct ValueWords {
    ValueRegion region;
    std::vector<ValuePiece> pieces;
    bool words_below = false;  ///< as LineValue::words_below
    bool box_cuts = false;     ///< as LineValue::box_cuts
};

/// The words as the field's kind has them, claimed for the field. A place without words is blank,
/// or Unreadable where ink lies; with words in the line below, blank for a person to see
/// (`words_below_label`). Words that a check box cuts off are doubted (`box_in_value`).
Field read_text(const FieldTemplate& field, const ValueWords& words,
                const std::vector<FormPage>& pages, FormClaims& claims);

}  // namespace gongwen::extract

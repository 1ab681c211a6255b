// Marks that people put on a form and that are judged by their ink: rings around printed words,
// signatures.

#pragma once

#include <vector>

#include "core/record.h"
#include "extract/form/form_page.h"
#include "extract/form/form_values.h"

namespace gongwen::extract {

/// The word of `field.choices` with a ring around it. Blank without a ring; Unreadable where
/// several have one. A word that its ring made unreadable is taken with little confidence.
Field read_circled(const FieldTemplate& field, const ValueRegion& region,
                   const std::vector<FormPage>& pages);

/// Whether somebody signed in the region: ink, a seal, or a name in print (`pieces` are the
/// region's words).
Field read_signature(const ValueRegion& region, const std::vector<FormPage>& pages,
                     const std::vector<ValuePiece>& pieces);

/// A field whose value is read off a place, not off text.
Field marked_field(FieldValue value, const FormPage& form, const Box& box, double confidence);

}  // namespace gongwen::extract

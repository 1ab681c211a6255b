// Marks that people put on a form and that are judged by their ink: rings around printed words,
// signatures.

#pragma once

#include <vector>

#include "core/record.h"
#include "extract/form/form_page.h"
#include "extract/form/form_text.h"
#include "extract/form/form_values.h"

namespace gongwen::extract {

/// The word of `field.choices` with a ring around it. Blank without any ink over the words;
/// Unreadable where several have a ring, or ink lies over a word that is no ring around it. A word
/// that its ring made unreadable is taken with little confidence.
Field read_circled(const FieldTemplate& field, const ValueRegion& region,
                   const std::vector<FormPage>& pages);

/// Ink over a printed word: a ring, half of one, a stroke, a ring around several words.
bool is_marked(const Box& word, const Page& page);

/// In a line (簽名：____) a name stands above the line or runs through it: `region` goes up and
/// down as far as a hand does, but not over what is printed there.
ValueRegion with_room_for_hand(ValueRegion region, const FormPage& page);

/// Whether somebody signed in the region: ink, a seal, or a name in print (`pieces` are the
/// region's words).
Field read_signature(const ValueRegion& region, const std::vector<FormPage>& pages,
                     const std::vector<ValuePiece>& pieces);

/// The same of a field: in a line, a name may stand above it; what recognition makes of it there is
/// for a person.
Field read_signed(const FieldTemplate& field, const ValueWords& words,
                  const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels);

/// A field whose value is read off a place, not off text.
Field marked_field(FieldValue value, const FormPage& form, const Box& box, double confidence);

}  // namespace gongwen::extract

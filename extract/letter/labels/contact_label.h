// Labels of the sender's ways of contact: address, person, telephone, fax, mail.

#pragma once

#include <optional>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

bool is_contact(const FieldTemplate& field);

/// The contact's label at the front of the segment, letter for letter, its colon there or not.
std::optional<LabelHit> contact_label(const Segment& segment, const LabelFinder& labels);

}  // namespace gongwen::extract

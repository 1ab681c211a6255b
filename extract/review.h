// Which fields a person should look at, and why.

#pragma once

#include "core/record.h"
#include "extract/template.h"

namespace gongwen::extract {

/// A field that is right with a lower probability is for review.
inline constexpr double kLowConfidence = 0.6;

/// Adds an item unless the same one is there.
void add_review(Record& record, const std::string& field, const std::string& reason);

/// low_confidence, unreadable (or the reason that is given with it) and missing of every field.
void review_fields(Record& record, const Template& form);

}  // namespace gongwen::extract

// How a value is changed: the raw reading stays, the reason is kept, and what a person said wins.

#pragma once

#include <algorithm>
#include <utility>

#include "core/record.h"

namespace gongwen::extract {

/// A repaired value is at most this sure. What ink made unreadable is not repaired.
inline constexpr double kRepairedConfidence = 0.9;

inline void repair(Field& field, FieldValue value, const char* reason) {
    const bool judged_by_ink = field.reason == "handwriting_or_stamp";
    if (field.state == FieldState::Confirmed || judged_by_ink) return;
    field.value = std::move(value);
    field.state = FieldState::Repaired;
    field.reason = reason;
    field.confidence = std::min(field.confidence, kRepairedConfidence);
}

}  // namespace gongwen::extract

// What a person should look at, noted where it is found. The reasons are words of the record's JSON
// (docs/record.md); what people read for them is in docs/review.md.

#pragma once

#include <string>

#include "core/record.h"

namespace gongwen::extract {

/// Adds an item unless the same one is there.
void add_review(Record& record, const std::string& field, const std::string& reason);

}  // namespace gongwen::extract

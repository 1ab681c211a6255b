// Issuers that nobody knows: a known one misread, or worth a look.

#pragma once

#include <span>

#include "core/passage.h"
#include "core/record.h"

namespace gongwen::pipeline {

/// The letterhead names an institution. One that is in no authority file goes to review
/// ("unknown_name") where it was read with less than full confidence, where it is as short as only
/// ministries' names are, or where its characters make no words, which but the own name of a
/// company or a temple does. For a record that was judged.
void doubt_unknown_issuer(Record& record, std::span<const Passage> passages);

}  // namespace gongwen::pipeline

// The day by which documents are disposed of. An edited clock must not make a file due: the day is
// taken from the machine only where nothing speaks against it.

#pragma once

#include <string>

#include "archive/retention/ledger.h"
#include "core/roc_date.h"

namespace gongwen::archive {

/// Today, where the clock agrees with the audit trail (it never ran backwards, and no gap since the
/// last trusted step is longer than a person would leave) and with the time that the machine has
/// been running. Throws Error(Usage) that says what does not agree and what to do.
Date trusted_day(Ledger& ledger);

/// Notes that the clock was found right. Within the caller's transaction.
void note_clock(Ledger& ledger);

/// A second person vouches for the clock, by the day that they read elsewhere. They may not then
/// take the next step of a disposal themselves. Audited as `clock`. Throws Error(Usage) where `day`
/// is not the clock's own.
void vouch_for_clock(Ledger& ledger, const Date& day);

}  // namespace gongwen::archive

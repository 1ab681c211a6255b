// The part of slip_rules.h about a character that does not belong into a name.

#pragma once

#include "institutions/names/slips/slip_rules.h"

namespace gongwen::institutions {

/// Whether the character may be called a slip: 國立企故宮博物院, but not 行政院農業協委員會 where
/// another name may begin.
bool insertion_passes(const Authority& authority, const Candidate& candidate, const Edit& edit);

}  // namespace gongwen::institutions

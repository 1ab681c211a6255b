// The part of slip_rules.h about a character that is said like the right one but for its tone: who
// types by sound leaves the tone out or takes another one.

#pragma once

#include "institutions/names/slips/slip_rules.h"

namespace gongwen::institutions {

/// Whether it may be called a slip: 髮務部, 果立屏東科技大學, but not what makes another company of
/// one.
bool tone_passes(const Authority& authority, const Candidate& candidate, const Edit& edit);

}  // namespace gongwen::institutions

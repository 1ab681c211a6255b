// The part of slip_rules.h about characters that were left out of a name.

#pragma once

#include "institutions/names/slips/slip_rules.h"

namespace gongwen::institutions {

/// Whether the one character may be called a slip: 行院衛生署, but not 外交部領事事務 in a
/// sentence, where the next word may belong to it.
bool drop_passes(const Authority& authority, const Candidate& candidate, const Edit& edit);

/// Whether two neighbours may: 金融監督委員會 for 金融監督管理委員會.
bool double_drop_passes(const Authority& authority, const Candidate& candidate, const Edit& a,
                        const Edit& b);

}  // namespace gongwen::institutions

// What letters in life have besides the usual parts: several issuers, the receiver's address for a
// window envelope, enclosures with file names, remarks behind receivers, items three levels deep,
// the line that says who decided, stamps without a bar code; and notices of meetings.

#pragma once

#include "core/roc_date.h"
#include "tools/drawing/description.h"
#include "tools/made_up/chance.h"

namespace gongwen::tools {

/// Changes the head and tail of a finished 函 or 書函 by chance.
void vary_letter(Chance& chance, DocumentDescription& letter, const Date& date);

/// Items of three levels, so many that they go over a page.
void add_deep_items(Chance& chance, DocumentDescription& letter);

/// Makes a 開會通知單 or 會勘通知單 out of a letter that has its head and receivers.
void make_meeting(Chance& chance, DocumentDescription& letter, const Date& date);

}  // namespace gongwen::tools

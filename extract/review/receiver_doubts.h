// Doubts of a letter's receiver, whose name is printed a second time among those the letter goes
// to.

#pragma once

#include "core/record.h"

namespace gongwen::extract {

/// near_miss where the receiver is nearly, but not quite, a name of the lists: for the one of the
/// two that was not read surely, and for the receiver, too, where one character differs from a list
/// that was not read badly. Where the list was read surely, the receiver is put right by it
/// (second_mention).
void compare_recipient(Record& record);

}  // namespace gongwen::extract

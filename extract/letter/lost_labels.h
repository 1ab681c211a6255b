// Fields of a letter's head whose labels must have been lost, told by what else stands there.

#pragma once

#include <span>

#include "core/passage.h"
#include "core/record.h"

namespace gongwen::extract {

/// label_not_found for 速別 where 密等 stands, for an address that no label led to, and for
/// contacts where the labels of date and number were lost.
void check_lost_labels(Record& record, std::span<const Passage> passages);

}  // namespace gongwen::extract

// Fields of a letter's head whose labels must have been lost, told by what else stands there.

#pragma once

#include <span>

#include "core/passage.h"
#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// label_not_found for what the letter must have and has not: 速別 where 密等 stands, an address or
/// mail address that no label led to, a field whose label stands among words that no field took,
/// address and telephone number of a letter of today, all contacts where none was read or the
/// labels of date and number were lost, and 附件 where 主旨 sends something along;
/// the receiver's number where one stands by itself that was not taken for it.
void check_lost_labels(Record& record, std::span<const Passage> passages, const Template& letter);

}  // namespace gongwen::extract

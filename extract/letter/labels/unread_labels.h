// Labels of contacts and of the file's number that were misread too badly to be taken for one, told
// by what is left of their characters or by the value behind them.

#pragma once

#include <span>

#include "core/passage.h"
#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// label_not_found for a field that has no label where words that no field took hold half of its
/// label's characters in front of a colon (保春件限： for 保存年限：; below 主旨 two in three), or
/// behind one its value; lost_character for a value of one line beside which stands what could not
/// be read.
void check_unread_labels(Record& record, std::span<const Passage> passages, const Template& letter);

}  // namespace gongwen::extract

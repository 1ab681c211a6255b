// 聯絡方式：（承辦人）王大明（電話）02-20000000（電子信箱）…: one label for what other letters
// print in lines of their own.

#pragma once

#include "core/passage.h"
#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Gives each bracketed part to its field where that has no value yet, and `contact` the rest: the
/// person, or the words in front of the first bracket. False where there are no such parts.
bool split_joint_contact(Record& record, const Passage& contact, const Template& letter);

}  // namespace gongwen::extract

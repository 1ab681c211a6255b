// What stands below the last sentence of a letter and is no part of it.

#pragma once

#include "extract/lines/segment.h"

namespace gongwen::extract {

/// A signature (部長　○○○), 本案依分層負責規定授權…: the letter's text is over.
bool ends_letter(const Segment& segment);

/// 範例股份有限公司, 範例法律事務所　律師　林大有: the sender's name by itself, as letters without
/// 正本 close.
bool is_closing_name(const Segment& segment);

}  // namespace gongwen::extract

// What the words between two sides, and those behind the second, say of both.

#pragma once

#include <string_view>

#include "institutions/corrections/sides/role_cues.h"

namespace gongwen::institutions {

/// A stroke alone between two quotations.
bool is_misread_arrow(std::u32string_view words);
/// 「W」與原核定計畫「R」不符: what it should agree with is right.
bool differs_from(std::u32string_view between, std::u32string_view tail);
/// 「R」與「W」不一，請以前者為準; 後者有誤: the role of the second side, None where `tail` does
/// not tell.
Role told_by_order(std::u32string_view tail);

}  // namespace gongwen::institutions

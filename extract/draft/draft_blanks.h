// Blanks within a line of an empty form: words, room to write on, and what is counted there.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/template/template.h"

namespace gongwen::extract {

/// One blank: 第 ____ 學期 has the label 第 and the unit 學期.
struct LineBlank {
    std::u32string label;  ///< the words directly in front of it, back to a comma
    std::u32string unit;   ///< printed behind it; "" behind a date, which ends with its 日
    FieldKind kind = FieldKind::Number;  ///< Number, or Date for ____年____月____日
    std::u32string sign{};               ///< the comma in front of the label, "" where none is
};

/// From left to right: 民國 ____ 學年度第 ____ 學期; 自 ____ 年 ____ 月 ____ 日 ____ 時起. Only
/// what is counted by a unit that forms use is a blank: words that merely stand apart are to be
/// chosen from. A blank with nothing in front of it has no label, and is left out; where another
/// blank or a box is further in front, the words between are the label with their comma
/// (份，____頁).
std::vector<LineBlank> blanks_in(std::u32string_view line);

/// The blank at the front of a line that goes on behind it (____年____月____日（星期 ____）, ____層
/// ____棟, ____年，自, ____區____段): its label is in front of the cell, and the field has none.
/// Nothing for any other line.
std::optional<LineBlank> leading_blank(std::u32string_view line);

/// 公 of a line that is nothing but （公）and room to write in; with its brackets.
std::u32string bracketed_label(std::u32string_view line);

/// 桶（袋）: nothing but what is counted, perhaps with a remark in brackets.
bool is_counted(std::u32string_view words);

}  // namespace gongwen::extract

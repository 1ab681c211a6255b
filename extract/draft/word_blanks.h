// Blanks for words in the running text of an empty form: 茲委託 ____ 先生, 自 ____ 至 ____.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/draft/draft_blanks.h"

namespace gongwen::extract {

/// The blanks of a row (draft_rows.h) that are for words, from left to right; `unit` is what is
/// printed behind one, "" at the row's end. Room is a blank where the words say that something
/// stands there: in front of it one that leads on (自, 至, 於, 因), behind it what names a place
/// or person (區, 路, 先生), or in a sentence, which has a comma. Words that merely stand apart are
/// choices, and labels with a colon are labels_in(). `in_cell`: the row may end with a blank.
/// Behind a box also what its words ask for (□有，病名 ____, □其他 ____), and between brackets.
std::vector<LineBlank> word_blanks_in(std::u32string_view row, bool in_cell);

/// The rows with those put together of which one goes on in the next: a date or an amount over two
/// lines (參加 ____年____月 / ____日, ____仟 / ____佰), a sentence whose last room is at the line's
/// end, and room that stands at the front of the next line with what names it or counts in it
/// (□轉介 / ____機構). Without the room in front of the others.
std::vector<std::u32string> running_rows(const std::vector<std::u32string>& rows);

/// 學年度第 of a title's row that begins with the year: what is printed behind a blank with nothing
/// in front of it. "" for other rows.
std::u32string words_behind_leading_blank(std::u32string_view row);

/// ____年____月____日 with nothing else in its row.
bool is_empty_date(std::u32string_view row);

}  // namespace gongwen::extract

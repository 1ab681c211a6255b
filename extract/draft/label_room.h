// What a line of an empty form has behind a label: room to write in, and what closes it. A row
// shows its room as draft_rows.h says.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gongwen::extract {

/// NT$, or $.
bool begins_with_currency(std::u32string_view text);

/// The end of （公） at `at`, where there is room to write in behind it; else `at`.
std::size_t bracketed_at(std::u32string_view text, std::size_t at);

/// （簽章） behind room to write in; empty where the words are others.
std::u32string remark_at_end(std::u32string_view rest);

/// Where the first check box stands in what is behind a label: its sign, or empty brackets; npos
/// where there is none.
std::size_t first_box(std::u32string_view rest);

/// Room to write in between a label and a check box; between 性別： and its boxes there is none.
bool has_room(std::u32string_view between);

/// （公）____（宅）____ behind a label.
bool begins_with_bracketed_label(std::u32string_view rest);

/// （____）________: brackets around a few characters in front of the room for words, as postal
/// codes have them; frames for single characters may stand in them.
bool begins_with_code(std::u32string_view row);

/// （抬頭：____）: the bracket around label and room.
bool closes_behind_room(std::u32string_view room);

/// Room for several characters, and words behind it.
bool has_wide_front(std::u32string_view room);

/// Those words, as far as they tell where the value ends.
std::u32string first_words(std::u32string_view room);

/// 姓　　名, 附　　件: single characters of one word, with no room to write in between them.
bool is_spaced_word(std::u32string_view line);

/// 共 ____ 件, 第 ____ 號, 自 ____ 至 are no words whose characters stand apart; a label may be:
/// 共　計.
bool leads_to_blank(std::u32string_view line);

/// Between words, wider than between the spaced characters of one.
bool has_wide_room(std::u32string_view line);

}  // namespace gongwen::extract

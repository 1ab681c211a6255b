// Rows of an empty form that go on in the next one.

#include <algorithm>

#include "core/text.h"
#include "extract/draft/naming_words.h"
#include "extract/draft/row_parts.h"
#include "extract/draft/word_blanks.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// ____月 / ____日, ____仟 / ____佰: what follows can only stand behind the last words.
bool goes_on_counting(View last, char32_t next) {
    constexpr View kPowers = U"萬仟千佰百拾十元";
    const bool within_date = (last == U"年" && next == U'月') || (last == U"月" && next == U'日');
    const std::size_t power = last.size() == 1 ? kPowers.find(last.front()) : View::npos;
    const std::size_t lower = kPowers.find(next);
    return within_date || (power != View::npos && lower != View::npos && lower > power);
}

/// Does the row go on in the next one, which begins with these words behind so much room?
bool goes_on(View row, View next, std::size_t lead) {
    const std::vector<RowPart> parts = parts_of(row);
    if (parts.empty() || next.empty()) return false;
    const RowPart& last = parts.back();
    if (goes_on_counting(last.words, next.front())) return true;
    const bool before_year = last.room >= kLeastRoom && next.front() == U'年' &&
                             View(U"國元於為自至").find(last.words.back()) != View::npos;
    const bool in_brackets = last.room >= kLeastInBrackets &&
                             kOpening.find(last.words.back()) != View::npos &&
                             kClosing.find(next.front()) != View::npos;
    if (before_year || in_brackets) return true;
    if (!is_han(next.front()) || !is_han(last.words.back())) return false;
    if (last.room >= kLeastRoom && is_sentence(parts) && leads_on(last.words)) return true;
    const bool has_room = lead >= kLeastRoom || last.room >= kLeastRoom;
    // ____里____鄰 / ____路____段
    const bool is_in_address = last.words == U"鄰" || naming_word_of(last.words) == last.words;
    const bool is_word = last.words.size() > 1 || last.words == U"致" || is_in_address;
    const bool is_named = is_word && !naming_word_of(next).empty();
    // The room may have gone to the front of the next line.
    const bool moved = lead >= kLeastRoom && last.room < kLeastRoom;
    const bool is_counted = moved && leading_blank(next).has_value();
    const bool is_same_sentence = moved && is_sentence(parts) && next.find(U'：') == View::npos;
    return (has_room && is_named) || is_counted || is_same_sentence;
}

}  // namespace

std::vector<std::u32string> running_rows(const std::vector<std::u32string>& rows) {
    std::vector<std::u32string> out;
    for (const std::u32string& row : rows) {
        const std::size_t lead = std::min(row.find_first_not_of(U" \u3000"), row.size());
        const View words = View(row).substr(lead);
        if (!out.empty() && goes_on(out.back(), words, lead)) {
            out.back() += std::u32string(kLeastRoom, U'\u3000') + std::u32string(words);
        } else {
            out.emplace_back(words);
        }
    }
    return out;
}

}  // namespace gongwen::extract

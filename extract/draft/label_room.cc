#include "extract/draft/label_room.h"

#include <algorithm>

#include "core/text.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/units.h"
#include "extract/values/framed_characters.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Not a frame or a ring, empty or for a character.
bool is_word(char32_t c) { return is_han(c) && !is_read_frame(c) && c != U'〇'; }

}  // namespace

bool begins_with_currency(View text) {
    const std::size_t begin = text.find_first_not_of(U" \u3000");
    if (begin == View::npos) return false;
    text = text.substr(begin);
    return text.starts_with(U"NT") || text.starts_with(U'$') || text.starts_with(U'＄');
}

std::size_t bracketed_at(View text, std::size_t at) {
    constexpr std::size_t kLongest = 6;  // with its brackets
    constexpr std::size_t kLeast = 3;    // characters of room
    if (at >= text.size() || View(U"（(").find(text[at]) == View::npos) return at;
    const std::size_t close = text.find_first_of(U"）)", at);
    if (close == View::npos || close - at + 1 > kLongest || close == at + 1) return at;
    const bool says =
        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                    text.begin() + static_cast<std::ptrdiff_t>(close), [](char32_t c) {
                        return is_word(c) || is_latin(c) || c == U'0';  // （O）
                    });
    const std::size_t end = std::min(text.find_first_not_of(U'\u3000', close + 1), text.size());
    if (is_unit(text.substr(at + 1, close - at - 1))) return at;  // 面積（平方公尺）
    return says && end - close - 1 >= kLeast ? close + 1 : at;
}

std::u32string remark_at_end(View rest) {
    constexpr std::size_t kLongest = 10;  // with its brackets
    const std::size_t open = rest.find_first_of(U"（(");
    if (open == View::npos || open == 0) return {};
    const View room = rest.substr(0, open);
    std::u32string remark = without_spaces(rest.substr(open));
    const bool is_free = std::none_of(room.begin(), room.end(), is_han);
    const bool closes =
        remark.size() <= kLongest && remark.find_first_of(U"）)") == remark.size() - 1;
    return is_free && closes ? remark : std::u32string();
}

std::size_t first_box(View rest) {
    for (std::size_t at = 0; at < rest.size(); ++at) {
        if (rest[at] == kBoxSign) return at;
        if (View(U"（(〔[［").find(rest[at]) == View::npos) continue;
        std::size_t end = at + 1;
        while (end < rest.size() && is_space(rest[end])) ++end;
        if (end < rest.size() && View(U"）)〕]］").find(rest[end]) != View::npos) return at;
    }
    return View::npos;
}

bool has_room(View between) {
    constexpr long kLeast = 3;  // characters
    return std::count(between.begin(), between.end(), U'\u3000') >= kLeast ||
           between.find_first_of(U"_＿") != View::npos;
}

bool begins_with_bracketed_label(View rest) {
    constexpr std::size_t kClose = 3;  // characters of room, behind which a remark may stand
    const std::size_t begin = std::min(rest.find_first_not_of(U" \u3000"), rest.size());
    return begin < kClose && bracketed_at(rest, begin) > begin;
}

bool begins_with_code(View row) {
    constexpr std::size_t kLeastInside = 2;  // characters
    constexpr std::size_t kMostInside = 8;
    constexpr std::size_t kLeastBehind = 4;
    const std::size_t open = row.find_first_not_of(U" \u3000");
    if (open == View::npos || View(U"（(").find(row[open]) == View::npos) return false;
    const std::size_t close = row.find_first_of(U"）)", open);
    if (close == View::npos) return false;
    const View inside = row.substr(open + 1, close - open - 1);
    const bool is_free = std::ranges::none_of(
        inside, [](char32_t c) { return is_word(c) || is_latin(c) || is_digit(c); });
    const std::size_t end = std::min(row.find_first_not_of(U" \u3000", close + 1), row.size());
    return is_free && inside.size() >= kLeastInside && inside.size() <= kMostInside &&
           end == row.size() && end - close > kLeastBehind;
}

bool closes_behind_room(View room) {
    const std::size_t end = room.find_last_not_of(U" \u3000_＿");
    return end != View::npos && View(U"）)").find(room[end]) != View::npos &&
           room.find_first_not_of(U" \u3000_＿") == end;
}

bool has_wide_front(View room) {
    constexpr std::size_t kLeast = 3;  // characters
    const std::size_t begin = room.find_first_not_of(U'\u3000');
    return begin != View::npos && begin >= kLeast && (is_han(room[begin]) || room[begin] == U'，');
}

std::u32string first_words(View room) {
    constexpr std::size_t kEnough = 6;
    View words = room.substr(room.find_first_not_of(U'\u3000'));
    words = words.substr(0, words.find_first_of(U" \u3000，、；。,;.（(：:", 1));
    return std::u32string(words.substr(0, kEnough));
}

bool is_spaced_word(View line) {
    const std::vector<std::u32string> words = words_apart(line);
    return words.size() > 1 && std::ranges::all_of(words, [](const std::u32string& word) {
               return word.size() == 1 && is_han(word.front());
           });
}

bool leads_to_blank(View line) {
    return View(U"共第約計自至從由於").find(line.front()) != View::npos;
}

bool has_wide_room(View line) {
    const std::size_t room = line.find(U"\u3000\u3000");
    return line.find_first_not_of(U" \u3000", room) != View::npos && room != View::npos;
}

}  // namespace gongwen::extract

#include "extract/draft/draft_lines.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/label_room.h"
#include "extract/draft/naming_words.h"
#include "extract/template/label_text.h"
#include "extract/values/framed_characters.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool ends_label(char32_t c) {
    return is_space(c) || View(U"_＿，。、；：:□").find(c) != View::npos;
}

/// Not a frame for a character of a number: 帳號：□□□□.
bool is_word(char32_t c) { return is_han(c) && !is_read_frame(c); }

/// QR-HR-07 of 表單編號：QR-HR-07 is printed.
bool begins_with_code_word(View room) {
    constexpr std::ptrdiff_t kFewest = 3;  // letters and digits; fewer are what a rule was read as
    const std::size_t begin = std::min(room.find_first_not_of(U' '), room.size());
    const View word = room.substr(begin, room.find_first_of(U" \u3000", begin) - begin);
    return std::ranges::count_if(word, [](char32_t c) {
               return c < 0x80 && (is_latin(c) || is_digit(c));
           }) >= kFewest;
}

bool is_dated(View text) {
    const std::size_t year = text.find(U'年');
    return year != View::npos && text.find(U'日', year) != View::npos;
}

/// Nothing but the words of a date stands in front of its 年: other words are a sentence, in which
/// the day is a blank of its own (您好：本校訂於____年____月____日).
bool begins_with_date(View room) {
    constexpr View kOfDates = U"中華民國西元自";
    return std::all_of(room.begin(), room.begin() + static_cast<std::ptrdiff_t>(room.find(U'年')),
                       [&](char32_t c) {
                           return is_space(c) || View(U"_＿").find(c) != View::npos ||
                                  kOfDates.find(c) != View::npos;
                       });
}

/// The words of dates and periods; no choice is made of them alone.
bool is_calendar_word(View word) {
    return word.find_first_not_of(U"自至迄起止年月日時分中華民國") == View::npos;
}

/// One character says enough to choose it.
bool is_short_choice(View word) {
    return View(U"是否有無男女可已未甲乙丙丁").find(word.front()) != View::npos;
}

std::vector<std::u32string> words_of(View text, View parting) {
    std::vector<std::u32string> words(1);
    for (const char32_t c : text) {
        const bool parts = is_space(c) || parting.find(c) != View::npos;
        if (!parts) words.back() += c;
        if (parts && !words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

void skip(View& text, View words) {
    if (text.starts_with(words)) text.remove_prefix(words.size());
}

/// A label and where the value's room begins.
struct Found {
    std::size_t begin = 0;
    std::size_t behind = 0;
};

/// 12:40, 1:1000.
bool is_within_figures(View text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

/// 電　　話：, 保 證 人：: where the characters begin that stand apart in front of the last one.
std::size_t begin_of_spaced(View text, std::size_t last) {
    const auto is_part = [&](std::size_t at) {
        return is_han(text[at]) && !is_calendar_word(text.substr(at, 1)) &&
               (at == 0 || ends_label(text[at - 1]));
    };
    std::size_t begin = last;
    while (is_part(begin) && begin > 0) {
        std::size_t before = begin;
        while (before > 0 && is_space(text[before - 1])) --before;
        if (before == 0 || before == begin || !is_part(before - 1)) break;
        begin = before - 1;
    }
    return begin;
}

/// 學號 Student No.：: where the words begin of which `last` to `end` is the translation's end.
std::size_t begin_of_translated(View text, std::size_t last, std::size_t end) {
    const auto is_translation = [](char32_t c) { return c < 0x80 && c != U'_' && c != U':'; };
    std::size_t begin = last;
    if (end == last || !is_latin(text[last])) return last;
    while (begin > 0 && is_translation(text[begin - 1])) --begin;
    if (begin == 0 || !is_han(text[begin - 1])) return last;
    while (begin > 0 && is_han(text[begin - 1])) --begin;
    return begin;
}

std::vector<Found> colons_in(View text) {
    std::vector<Found> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_label_colon(text[at]) || is_within_figures(text, at)) continue;
        std::size_t begin = at;
        while (begin > 0 && is_space(text[begin - 1])) --begin;
        const std::size_t end = begin;
        while (begin > 0 && !ends_label(text[begin - 1])) --begin;
        if (end - begin == 1) begin = begin_of_spaced(text, begin);
        begin = begin_of_translated(text, begin, end);
        found.push_back({begin, at + 1});
    }
    return found;
}

/// Does the date at `republic` stand behind that label? Behind a wide gap only where the label says
/// so: beside 報名人簽名 stands the day of signing.
bool is_date_of(View text, const Found& label, std::size_t republic) {
    const View between = text.substr(label.behind, republic - label.behind);
    if (!without_spaces(between).empty()) return false;
    const View words = text.substr(label.begin, label.behind - label.begin);
    return between.find(U'\u3000') == View::npos || words.find(U"日期") != View::npos;
}

/// 中華民國, perhaps with its characters apart: its begin and end; npos where it is not.
std::pair<std::size_t, std::size_t> republic_in(View text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != kRepublic.front()) continue;
        const std::size_t length = length_at_front(text.substr(at), kRepublic);
        if (length > 0) return {at, at + length};
    }
    return {View::npos, View::npos};
}

}  // namespace

std::vector<LineLabel> labels_in(View text) {
    std::vector<Found> found = colons_in(text);
    const auto [republic, behind_republic] = republic_in(text);
    const bool has_label = std::any_of(found.begin(), found.end(), [&](const Found& one) {
        return one.behind <= republic && is_date_of(text, one, republic);
    });
    if (republic != View::npos && !has_label && is_dated(text.substr(republic))) {
        found.push_back({republic, behind_republic});
        std::sort(found.begin(), found.end(),
                  [](const Found& a, const Found& b) { return a.begin < b.begin; });
    }
    std::vector<LineLabel> labels;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t next = i + 1 < found.size() ? found[i + 1].begin : text.size();
        std::u32string label =
            without_spaces(text.substr(found[i].begin, found[i].behind - found[i].begin));
        while (!label.empty() && is_label_colon(label.back())) label.pop_back();
        const auto own = std::count_if(label.begin(), label.end(), is_han);
        const bool is_translated = own > 0 && own < static_cast<long>(label.size());
        const std::size_t most = is_translated ? 2 * kLongestLabel : kLongestLabel;
        // 日：____ 夜：____: a label of one character is told by its colon.
        const bool is_short = label.size() == 1 && own == 1 && found.size() > 1;
        if (is_short) label += U'：';
        if (label.size() < 2 || label.size() > most) continue;
        View rest =
            next > found[i].behind ? text.substr(found[i].behind, next - found[i].behind) : View();
        const std::size_t box = first_box(rest);
        rest = rest.substr(0, box);
        if (begins_with_bracketed_label(rest)) continue;
        std::u32string remark = remark_at_end(rest);
        const View room = rest.substr(0, remark.empty() ? rest.size() : rest.find_first_of(U"（("));
        const bool dated = is_dated(room) && begins_with_date(room);
        const bool open = std::none_of(room.begin(), room.end(), is_word) &&
                          !begins_with_code_word(room) && (box == View::npos || has_room(room));
        if (remark.empty() && closes_behind_room(room)) remark = without_spaces(room).back();
        const bool is_money = begins_with_currency(room);
        if (!dated && !open && has_wide_front(room)) {
            labels.push_back({std::move(label), false, true, first_words(room), is_money});
            continue;
        }
        labels.push_back({std::move(label), dated, open, std::move(remark), is_money});
    }
    return labels;
}

std::vector<LineLabel> period_in(View text) {
    constexpr View kDate = U"年月日";
    std::u32string printed = without_spaces(text);
    std::erase_if(printed, [](char32_t c) { return View(U"_＿").find(c) != View::npos; });
    View rest = printed;
    std::vector<LineLabel> labels;
    for (const View word : {View(U"自"), View(U"至")}) {
        if (!rest.starts_with(word)) return {};
        rest.remove_prefix(word.size());
        skip(rest, U"中華");
        skip(rest, U"民國");
        if (!rest.starts_with(kDate)) return {};
        rest.remove_prefix(kDate.size());
        skip(rest, U"起");
        labels.push_back({std::u32string(word), true, false});
    }
    skip(rest, U"止");
    return rest.empty() ? labels : std::vector<LineLabel>();
}

std::u32string without_colon(std::u32string label) {
    while (!label.empty() && is_label_colon(label.back())) label.pop_back();
    return label;
}

std::vector<std::u32string> words_apart(View text) { return words_of(text, U"_＿"); }

std::vector<std::u32string> choices_in(View text) {
    constexpr std::size_t kLongestChoice = 4;
    const std::vector<Found> labels = colons_in(text);
    if (!labels.empty()) text = text.substr(0, labels.front().begin);
    std::vector<std::u32string> words = words_of(text, U"/／");
    const bool fit = std::all_of(words.begin(), words.end(), [](const std::u32string& word) {
        return word.size() <= kLongestChoice && std::all_of(word.begin(), word.end(), is_han) &&
               !is_calendar_word(word) && (word.size() > 1 || is_short_choice(word));
    });
    const bool is_named = std::any_of(words.begin(), words.end(), [](View word) {
        return word.size() > 1 && naming_word_of(word) == word;  // ____銀行____分行
    });
    if (!fit || is_named || words.size() < 2 || !blanks_in(text).empty()) return {};
    return words;
}

bool is_counter(View text) {
    static constexpr View kNumerals = U"一二三四五六七八九十";
    std::u32string compact = without_spaces(text);
    while (!compact.empty() && View(U".．、").find(compact.back()) != View::npos) {
        compact.pop_back();
    }
    return !compact.empty() && compact.size() <= 2 &&
           std::all_of(compact.begin(), compact.end(),
                       [](char32_t c) { return is_digit(c) || kNumerals.find(c) != View::npos; });
}

}  // namespace gongwen::extract

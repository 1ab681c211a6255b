#include "extract/draft/draft_blanks.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/naming_words.h"
#include "extract/draft/units.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Between two figures: ____/____mmHg, ____x____cm, ____公斤/____人.
bool is_joint(char32_t c) { return View(U"/／xX×~～").find(c) != View::npos; }

bool is_joint(View word) { return word.size() == 1 && is_joint(word.front()); }

bool is_comma(char32_t c) { return View(U"，,、").find(c) != View::npos; }

bool is_opening(char32_t c) { return View(U"（(").find(c) != View::npos; }

/// What may stand between the words of a label and its blank, where something in front of them says
/// that they go on: 需要，____晚, 公斤/____人, 鐘點費（____小時）.
bool may_end_label(char32_t c) { return is_comma(c) || is_joint(c) || is_opening(c); }

/// 新臺幣（大寫）: words with a remark in brackets behind them; empty where the text ends
/// otherwise.
View with_remark(View text) {
    if (text.empty() || View(U"）)").find(text.back()) == View::npos) return {};
    const std::size_t open = text.find_last_of(U"（(");
    if (open == View::npos || open == 0 || !is_han(text[open - 1])) return {};
    std::size_t begin = open;
    while (begin > 0 && is_han(text[begin - 1])) --begin;
    return text.substr(begin);
}

/// The last words without a sign between them, but for their own colon (座號：____號) or the sign
/// that ends them (需要，____晚), and without the mark or number in front of a line
/// (※附件共____份).
LineBlank with_last_words(View text) {
    LineBlank blank;
    while (!text.empty() && is_label_colon(text.back())) text.remove_suffix(1);
    const View sign =
        !text.empty() && may_end_label(text.back()) ? text.substr(text.size() - 1) : View();
    text.remove_suffix(sign.size());
    // 第____名／全班____人
    const std::size_t joint = text.find_last_of(U"/／");
    const std::size_t end = text.find_last_of(kWordEnds);
    const std::size_t at = end == View::npos || (joint != View::npos && joint > end) ? joint : end;
    View words = at == View::npos ? text : text.substr(at + 1);
    if (at != View::npos && is_comma(text[at])) blank.sign = text[at];
    if (words.empty()) words = with_remark(text);
    while (!words.empty() && !is_han(words.front())) words.remove_prefix(1);
    if (!words.empty()) blank.label = std::u32string(words) + std::u32string(sign);
    return blank;
}

/// Chinese characters, and a sign behind them where something else in front says that they go on.
bool is_label(View label, bool goes_on) {
    if (goes_on && !label.empty() && may_end_label(label.back())) label.remove_suffix(1);
    if (!with_remark(label).empty()) {
        std::u32string words(label);
        std::erase_if(words, [](char32_t c) { return View(U"（()）").find(c) != View::npos; });
        return is_label(words, false);
    }
    return !label.empty() && label.size() <= kLongestLabel &&
           std::all_of(label.begin(), label.end(), is_han);
}

bool is_calendar(View words) {
    return !words.empty() && words.find_first_not_of(U"年月日時分") == View::npos;
}

/// What follows `words[at]` is counted by the hour, or by the month of a year without a day:
/// ____日____時____分, ____年____月.
bool goes_on_with_time(const std::vector<std::u32string>& words, std::size_t at) {
    const View label = words[at];
    const View next = words[at + 1];
    if (label == U"日" || label == U"時") return next.starts_with(label == U"日" ? U'時' : U'分');
    // ____月____日 without a year in front
    if (label == U"月") return at == 0 && words.size() > 2 && next.starts_with(U'日');
    const bool has_day = at + 2 < words.size() && words[at + 2].starts_with(U'日');
    return label == U"年" && next.starts_with(U'月') && !has_day;
}

/// 保 證 人：, 中 華 民 國: the last words are the characters of one.
void join_spaced(std::vector<std::u32string>& words) {
    const auto is_single = [](const std::u32string& word) {
        return word.size() == 1 && is_han(word.front()) && !is_calendar(word);
    };
    const bool is_label = words.back().size() == 2 && is_han(words.back().front()) &&
                          is_label_colon(words.back().back()) &&
                          !is_calendar(View(words.back()).substr(0, 1));
    constexpr std::size_t kRepublicSize = 4;
    std::size_t first = words.size() - 1;
    while (first > 0 && is_single(words[first - 1])) --first;
    const bool is_republic = words.back() == U"國" && words.size() - first >= kRepublicSize;
    if (!is_label && !is_republic) return;
    if (is_republic) first = words.size() - kRepublicSize;
    std::u32string all;
    for (std::size_t i = first; i < words.size(); ++i) all += words[i];
    if (is_republic && all != kRepublic) return;
    words.resize(first);
    words.push_back(std::move(all));
}

/// 年月　日: between the words of a date that stand close the room is there all the same.
std::vector<std::u32string> with_dates_apart(const std::vector<std::u32string>& words) {
    std::vector<std::u32string> apart;
    for (const std::u32string& word : words) {
        if (!is_calendar(word)) {
            apart.push_back(word);
            continue;
        }
        for (const char32_t c : word) apart.emplace_back(1, c);
    }
    return apart;
}

/// The words of a line; a bracket that opens in front of a blank stays with the words before it.
std::vector<std::u32string> words_of_line(View line) {
    std::vector<std::u32string> words;
    for (std::u32string& word : with_dates_apart(words_apart(line))) {
        const bool opens = word.size() == 1 && is_opening(word.front()) && !words.empty();
        if (opens) {
            words.back() += word;
        } else {
            words.push_back(std::move(word));
            join_spaced(words);
        }
    }
    return words;
}

/// 填表日期：民國, perhaps with a gap behind the colon.
bool is_era_behind_colon(const std::vector<std::u32string>& words, std::size_t at) {
    const View own = words[at];
    const std::size_t colon = own.find_last_of(U"：:");
    const bool follows_colon = at > 0 && is_label_colon(words[at - 1].back());
    if (colon == View::npos && !follows_colon) return false;
    View era = own.substr(colon + 1);  // npos: all of it
    if (era.starts_with(U'自')) era.remove_prefix(1);
    return era == kRepublic || era == kRepublic.substr(2) || era == U"西元";
}

/// The sign between two figures of which the second is counted: 血壓____/____mmHg.
View joint_at(const std::vector<std::u32string>& words, std::size_t at) {
    const bool joins =
        is_joint(View(words[at])) && at + 1 < words.size() && !unit_of(words[at + 1]).empty();
    return joins ? View(words[at]) : View();
}

/// 樓層：____樓, BMI：____: a word with its colon counts nothing in front of it.
bool is_label_of_next(const std::vector<std::u32string>& words, std::size_t at, View unit) {
    return unit.size() > 1 && words[at].size() == unit.size() + 1 &&
           is_label_colon(words[at].back());
}

}  // namespace

bool is_counted(View words) {
    const View unit = unit_of(words);
    const View rest = words.substr(unit.size());
    const bool is_remark = !rest.empty() && View(U"（(").find(rest.front()) != View::npos &&
                           View(U"）)").find(rest.back()) != View::npos;
    return !unit.empty() && (rest.empty() || is_remark);
}

std::vector<LineBlank> blanks_in(View line) {
    const std::vector<std::u32string> words = words_of_line(line);
    std::vector<LineBlank> blanks;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        LineBlank blank = with_last_words(words[i]);
        const bool is_second = !blanks.empty() && is_joint(View(words[i])) &&
                               View(blanks.back().unit) == View(words[i]);
        if (is_second) blank.label = words[i];
        const bool dated = i + 3 < words.size() && words[i + 1].starts_with(U'年') &&
                           words[i + 2].starts_with(U'月') && words[i + 3].starts_with(U'日');
        // 共 ____ 科: whatever is counted.
        const bool is_number = View(U"第共計").find(words[i].back()) != View::npos;
        View unit = is_number ? unit_of_number(words[i + 1]) : unit_of(words[i + 1]);
        if (!is_number && is_label_of_next(words, i + 1, unit)) unit = {};
        if (unit.empty()) unit = joint_at(words, i + 1);
        if (unit.empty()) unit = unit_behind_box(words[i], words[i + 1]);
        if (unit.empty() && i + 2 < words.size()) {
            unit = unit_counted_twice(words[i + 1], words[i + 2]);
        }
        const bool goes_on = !blanks.empty() || words[i].find(kBoxSign) != View::npos;
        const bool fits = is_second || is_label(blank.label, goes_on);
        // The first blank needs words of its own in front: 年 alone is the rest of a date.
        const bool is_rest = blanks.empty() && is_calendar(blank.label) &&
                             is_calendar(words[i + 1].substr(0, 1)) && !goes_on_with_time(words, i);
        // A day behind a colon is its label's: labels_in() finds it.
        const bool has_colon = is_label_colon(words[i].back()) || is_era_behind_colon(words, i);
        if (fits && !is_rest && dated && !has_colon) {
            blank.kind = FieldKind::Date;
            blanks.push_back(std::move(blank));
        } else if (fits && !is_rest && !dated && !unit.empty()) {
            blank.unit = unit;
            if (blank.label.find(U"大寫") != View::npos || unit == U"型") {
                blank.kind = FieldKind::Text;
            }
            blanks.push_back(std::move(blank));
        }
        if (dated) i += 2;
    }
    return blanks;
}

std::optional<LineBlank> leading_blank(View line) {
    const std::vector<std::u32string> words = with_dates_apart(words_apart(line));
    if (words.size() < 2) return std::nullopt;
    const bool dated = words.size() > 2 && words[0] == U"年" && words[1] == U"月" &&
                       words[2].starts_with(U'日') && (words.size() > 3 || words[2].size() > 1);
    if (dated) return LineBlank{{}, {}, FieldKind::Date};
    const bool is_year = words[0] == U"年" && goes_on_with_time(words, 0);
    const bool is_month = words[0] == U"月" && goes_on_with_time(words, 0);
    if (is_month) return LineBlank{{}, U"月", FieldKind::Number};
    // 日：____ 夜：____ and LINE ID are labels.
    const bool is_label = is_label_colon(words[0].back()) ||
                          (is_latin(words[0].front()) && is_latin(words[1].front()));
    const View unit = is_label ? View() : unit_of(words[0]);
    if (is_year || (!unit.empty() && !is_calendar(words[0] + words[1]))) {
        return LineBlank{{}, std::u32string(unit), FieldKind::Number};
    }
    if (const View name = naming_word_of(words[0]); !name.empty()) {
        return LineBlank{{}, std::u32string(name), FieldKind::Text};
    }
    return std::nullopt;
}

std::u32string bracketed_label(View line) {
    constexpr std::size_t kLongest = 6;  // with its brackets
    std::u32string words = without_spaces(line);
    std::erase_if(words, [](char32_t c) { return View(U"_＿").find(c) != View::npos; });
    const bool fits = words.size() > 2 && words.size() <= kLongest &&
                      View(U"（(").find(words.front()) != View::npos &&
                      View(U"）)").find(words.back()) != View::npos;
    const View inside = fits ? View(words).substr(1, words.size() - 2) : View();
    const bool says = std::all_of(inside.begin(), inside.end(),
                                  [](char32_t c) { return is_han(c) || is_latin(c); });
    // 面積（平方公尺） asks for one figure.
    return fits && says && !is_unit(inside) ? words : std::u32string();
}

}  // namespace gongwen::extract

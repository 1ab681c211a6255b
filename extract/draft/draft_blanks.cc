#include "extract/draft/draft_blanks.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/naming_words.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr View kParting = U"，、；。,;：:（）()□=＝+＋";

/// What forms count, the longer words first. 整 and 正 close an amount of money.
constexpr auto kUnits = std::to_array<View>(
    {U"分貝",   U"平方公尺", U"立方公尺", U"學年度", U"小時", U"公里", U"公尺", U"公斤", U"公噸",
     U"學期",   U"元整",     U"元正",     U"分鐘",   U"人次", U"個月", U"年度", U"樓層", U"元",
     U"人",     U"名",       U"位",       U"份",     U"件",   U"張",   U"頁",   U"冊",   U"次",
     U"天",     U"日",       U"時",       U"分",     U"年",   U"月",   U"週",   U"歲",   U"台",
     U"臺",     U"輛",       U"部",       U"組",     U"間",   U"個",   U"攤",   U"戶",   U"座",
     U"盞",     U"支",       U"本",       U"箱",     U"包",   U"坪",   U"期",   U"卷",   U"樓",
     U"號",     U"節",       U"％",       U"層",     U"棟",   U"片",   U"㎡",   U"公分", U"公釐",
     U"公升",   U"毫升",     U"公頃",     U"公克",   U"點",   U"度",   U"室",   U"班",   U"屆",
     U"床",     U"株",       U"隻",       U"桌",     U"套",   U"場",   U"堂",   U"瓶",   U"級",
     U"地號",   U"年級",     U"月份",     U"梯次",   U"萬元", U"標",   U"款",   U"聯",   U"處",
     U"巷",     U"弄",       U"鄰",       U"桶",     U"晚",   U"艘",   U"棵",   U"頭",   U"封",
     U"條",     U"面",       U"具",       U"幅",     U"雙",   U"把",   U"枚",   U"畝",   U"項",
     U"等",     U"%",        U"℃",        U"dB",     U"m/s",  U"kg",   U"cm",   U"mm",   U"km",
     U"日曆天", U"工作天",   U"工作日",   U"學分",   U"萬",   U"仟",   U"千",   U"佰",   U"百",
     U"拾",     U"型",       U"劑",       U"股",     U"筆",   U"回",   U"才",   U"。C"});

/// Words that may close a unit: 時起, 日內, 日止, 元以下, 次/分, 日□上午.
constexpr View kBehindUnits = U"起止內許以前後至整正共改，、；。,;.（(）)：:/／xX×+＋十=＝~～□";

/// Between two figures: ____/____mmHg, ____x____cm, ____公斤/____人.
bool is_joint(char32_t c) { return View(U"/／xX×~～").find(c) != View::npos; }

bool is_joint(View word) { return word.size() == 1 && is_joint(word.front()); }

/// mg/dl, Fr: letters that stand for a unit, to a sign or Chinese words.
View latin_unit_of(View words) {
    constexpr std::size_t kLongest = 6;
    std::size_t end = 0;
    while (end < words.size() && (is_latin(words[end]) || (end > 0 && words[end] == U'/'))) ++end;
    return end > 1 && end <= kLongest ? words.substr(0, end) : View();
}

/// The unit at the front of the words; empty where they are others: 人員異動, 日間未熄.
View unit_of(View words) {
    for (const View unit : kUnits) {
        if (!words.starts_with(unit)) continue;
        const View rest = words.substr(unit.size());
        // 學年度第: the words go on to the next blank.
        const bool ends = rest.empty() || rest == U"第" || rest.ends_with(U"字第") ||
                          kBehindUnits.find(rest.front()) != View::npos;
        if (ends) return unit;
    }
    // （ ____ 字）, but no ____ 字第 ____ 號
    const bool is_characters =
        words.starts_with(U'字') && (words.size() == 1 || kParting.find(words[1]) != View::npos);
    return is_characters ? words.substr(0, 1) : latin_unit_of(words);
}

/// 第 ____ 次會議: what is numbered may go on with other words.
View unit_of_number(View words) {
    const auto* unit = std::find_if(kUnits.begin(), kUnits.end(),
                                    [&](View one) { return words.starts_with(one); });
    if (unit != kUnits.end()) return *unit;
    // 第 ____ 類, 第 ____ 櫃: whatever is numbered.
    constexpr std::size_t kLongest = 2;
    const std::size_t end = std::min(words.find_first_of(kParting), words.size());
    const View numbered = words.substr(0, end);
    const bool is_word = !numbered.empty() && numbered.size() <= kLongest &&
                         std::all_of(numbered.begin(), numbered.end(), is_han);
    return is_word ? numbered : View();
}

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
    const std::size_t at = text.find_last_of(kParting);
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

/// 填表日期：民國
bool is_era_behind_colon(View words) {
    const std::size_t colon = words.find_last_of(U"：:");
    const View era = colon == View::npos ? View() : words.substr(colon + 1);
    return era == kRepublic || era == kRepublic.substr(2) || era == U"西元";
}

/// □布條 ____ 條: whatever is counted behind the words of a box, in one character.
View unit_behind_box(View words, View next) {
    const bool is_one = !next.empty() && is_han(next.front()) &&
                        (next.size() == 1 || kParting.find(next[1]) != View::npos);
    return words.find(kBoxSign) != View::npos && is_one ? next.substr(0, 1) : View();
}

/// 大型 ____ 輛小型 ____ 輛: what is counted twice, and the words of the second stand close behind
/// the first.
View unit_counted_twice(View next, View last) {
    constexpr std::size_t kLongest = 4;  // characters between
    for (const View unit : kUnits) {
        if (!next.starts_with(unit) || !last.starts_with(unit)) continue;
        const View between = next.substr(unit.size());
        if (!between.empty() && between.size() <= kLongest && std::ranges::all_of(between, is_han))
            return unit;
    }
    return {};
}

/// The sign between two figures of which the second is counted: 血壓____/____mmHg.
View joint_at(const std::vector<std::u32string>& words, std::size_t at) {
    const bool joins =
        is_joint(View(words[at])) && at + 1 < words.size() && !unit_of(words[at + 1]).empty();
    return joins ? View(words[at]) : View();
}

}  // namespace

bool is_counted(View words) {
    const View unit = unit_of(words);
    const View rest = words.substr(unit.size());
    const bool is_remark = !rest.empty() && View(U"（(").find(rest.front()) != View::npos &&
                           View(U"）)").find(rest.back()) != View::npos;
    return !unit.empty() && (rest.empty() || is_remark);
}

bool is_unit(View word) { return std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end(); }

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
        const bool has_colon = is_label_colon(words[i].back()) || is_era_behind_colon(words[i]);
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
    const View unit = unit_of(words[0]);
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
    return fits && says ? words : std::u32string();
}

}  // namespace gongwen::extract

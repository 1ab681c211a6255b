#include "extract/draft/word_blanks.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/label_room.h"
#include "extract/draft/naming_words.h"
#include "extract/draft/row_parts.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr View kParting = U" ，、；。,;.：:（）()「」□";
constexpr View kCurrency = U"NT";  // what of NT$ is read for sure

/// Where a remark in brackets begins behind the label: 市（縣） ____; the size where there is none.
std::size_t behind_label(View words) {
    const bool closes = !words.empty() && View(U"）)").find(words.back()) != View::npos;
    const std::size_t open = closes ? words.find_last_of(U"（(") : View::npos;
    if (open == View::npos || open == 0) return words.size();
    const std::size_t end = words.find_last_not_of(U' ', open - 1);
    return end == View::npos || !is_han(words[end]) ? words.size() : end + 1;
}

/// The last words in front of the room, back to a sign; empty where they are no label.
std::u32string label_of(View words) {
    if (const std::size_t remark = behind_label(words); remark < words.size()) {
        const std::u32string label = label_of(words.substr(0, remark));
        return label.empty() ? label : label + without_spaces(words.substr(remark));
    }
    const std::size_t at = words.find_last_of(kParting);
    View label = at == View::npos ? words : words.substr(at + 1);
    if (label.size() > kLongestLabel / 2) label = label.substr(label.size() - kLongestLabel / 2);
    const bool fits = !label.empty() && std::all_of(label.begin(), label.end(), is_han);
    return fits ? std::u32string(label) : std::u32string();
}

/// 住院期間：自 of a word that leads on directly behind a colon; else empty.
std::u32string label_with_colon(View words) {
    if (words.size() < 3 || !is_label_colon(words[words.size() - 2])) return {};
    const std::u32string label = label_of(words.substr(0, words.size() - 2));
    return label.empty() ? label : label + std::u32string(words.substr(words.size() - 2));
}

/// Enough of what follows the room to find where the value ends.
std::u32string end_of(View words) {
    constexpr std::size_t kEnough = 6;
    if (words.starts_with(kBoxSign)) words.remove_prefix(1);
    const std::size_t at = words.find_first_of(kParting, 1);
    return std::u32string(words.substr(0, std::min(at, kEnough)));
}

/// What is counted or a date is no word.
bool is_figure(View behind, View row) {
    const std::vector<LineBlank> blanks = blanks_in(row);
    const bool is_calendar = behind.find_first_of(U"年月日時分") == 0 &&
                             behind.find_first_not_of(U"年月日時分起止至內") != 1;
    return is_calendar || std::any_of(blanks.begin(), blanks.end(), [&](const LineBlank& blank) {
               return !blank.unit.empty() && behind.starts_with(blank.unit);
           });
}

/// The comma in front of the label, which is at the end of `words`.
std::u32string sign_before(View words, View label) {
    const View front = words.substr(0, words.size() - label.size());
    const std::size_t end = front.find_last_not_of(U' ');
    if (end == View::npos) return {};
    const char32_t before = front[end];
    return View(U"，,、").find(before) != View::npos ? std::u32string(1, before) : std::u32string();
}

/// □有，病名 ____ 關係 ____, □其他 ____: behind the words of a box, which may say more.
bool asks_behind_box(const std::vector<RowPart>& parts, std::size_t at, View label) {
    constexpr std::size_t kLongestAsking = 6;
    const View words = parts[at].words;
    const bool is_last = at + 1 == parts.size();
    const std::size_t box = words.rfind(kBoxSign);
    if (box == View::npos) {
        const bool follows_box =
            std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(at),
                        [](const RowPart& one) { return one.words.find(kBoxSign) != View::npos; });
        return follows_box && asks_for_words(label) && label == words;
    }
    if (is_last && (label == U"其他" || label == U"其它" || is_as_above(label))) return true;
    // □有：機關 ____, □有：(1)機構 ____, □郵局（局號 ____
    const std::size_t before = words.size() - label.size();
    if (words.substr(box, before - box).find_first_of(U"：:（(") != View::npos) return true;
    return !sign_before(words, label).empty() && asks_for_words(label) &&
           label.size() <= kLongestAsking;
}

/// 其他（ ____ ）, 辦理之「 ____ 」, 銀行（ ____ 銀行: room between brackets or in front of a name,
/// whose label is the word in front with its bracket; or the word within (（星期 ____ ）).
std::u32string label_with_bracket(View words, View behind) {
    const bool closes = !behind.empty() && View(kClosing).find(behind.front()) != View::npos;
    const bool opens = View(kOpening).find(words.back()) != View::npos;
    if (opens && (closes || !naming_word_of(behind).empty())) {
        const std::u32string label = label_of(words.substr(0, words.size() - 1));
        return label.empty() ? label : label + words.back();
    }
    if (!closes) return {};
    const std::size_t open = words.find_last_of(kOpening);
    if (open == View::npos) return {};
    const View within = words.substr(open + 1);
    return begins_with_currency(within) ? std::u32string(kCurrency) : label_of(within);
}

/// （□遺失 □其他 ____ ）: the words of the last box in brackets that opened before.
bool ends_boxes_in_brackets(const std::vector<RowPart>& parts, std::size_t at, View behind) {
    const bool closes = !behind.empty() && View(kClosing).find(behind.front()) != View::npos;
    if (!closes || parts[at].words.find(kBoxSign) == View::npos) return false;
    long open = 0;
    for (std::size_t i = 0; i <= at; ++i) {
        for (const char32_t c : parts[i].words) {
            open += kOpening.find(c) != View::npos ? 1 : 0;
            open -= kClosing.find(c) != View::npos ? 1 : 0;
        }
    }
    return open > 0;
}

/// The label of the room behind a part, where something is to be written there; else empty.
std::u32string label_of_room(const std::vector<RowPart>& parts, std::size_t at, bool is_running,
                             bool in_cell) {
    const View words = parts[at].words;
    const bool is_last = at + 1 == parts.size();
    const View behind = is_last ? View() : View(parts[at + 1].words);
    if (std::u32string label = label_with_bracket(words, behind); !label.empty()) return label;
    if (leads_on(words) && !is_last) {
        if (std::u32string label = label_with_colon(words); !label.empty()) return label;
    }
    std::u32string label = label_of(words);
    if (is_extension(words) && (at > 0 || in_cell)) return label;
    if (ends_boxes_in_brackets(parts, at, behind)) return label;
    // □是，____法院
    const bool is_named = words.size() > 1 && View(U"，,").find(words.back()) != View::npos &&
                          !naming_word_of(behind).empty();
    if (is_named) label = label_of(words.substr(0, words.size() - 1));
    if (is_named && !label.empty()) return label + words.back();
    if (label.empty() || asks_behind_box(parts, at, label)) return label;
    // ____ 分之 ____
    if (label == U"分之" && in_cell) return label;
    const bool to_box = !is_last && behind.front() == kBoxSign;
    // 更換零件：____，數量____，費用____元
    const bool is_listed = at > 0 && asks_for_words(label) && !sign_before(words, label).empty();
    if (is_listed && !to_box) return label;
    // 自 ____ 至 ____ □未住院
    const bool ends_span =
        label == U"至" && words == label && at > 0 && leads_on(parts[at - 1].words);
    if (to_box && ends_span) return label;
    if (parts.size() == 1 || to_box || (is_last && !in_cell)) return {};
    // 立書人 ____（以下簡稱甲方）
    const bool is_party = behind.starts_with(U"（以下") || behind.starts_with(U"(以下");
    const bool goes_on = ((is_running && !is_last) || is_party) && label.size() > 1;
    const bool is_asked = leads_on(words) || goes_on || !naming_word_of(behind).empty();
    return is_asked ? label : std::u32string();
}

/// 路____段____巷: between the words of an address.
bool is_between_names(View words, View behind) {
    return !behind.empty() && naming_word_of(words) == words && naming_word_of(behind) == behind;
}

/// 申請部門 ____ 申請日期 ____年____月____日, (2)金融機構 ____ 餘額 ____元: words without a colon
/// ask for others where their row has blanks.
std::u32string label_beside_blanks(View words, View row) {
    const std::u32string label = label_of(words);
    const View front = words.substr(0, words.size() - label.size());
    const bool stands_alone = front.empty() || View(U" )）").find(front.back()) != View::npos;
    const bool is_asked = stands_alone && label.size() > 1 && asks_for_words(label);
    const std::vector<LineBlank> blanks = blanks_in(row);
    const bool is_unit = std::ranges::any_of(
        blanks, [&](const LineBlank& blank) { return View(blank.unit) == View(label); });
    return is_asked && !blanks.empty() && !is_unit ? label : std::u32string();
}

/// 左____右____: both sides are asked for.
bool has_both_sides(View row) {
    return row.find(U'左') != View::npos && row.find(U'右') != View::npos;
}

}  // namespace

std::vector<LineBlank> word_blanks_in(View row, bool in_cell) {
    const std::vector<RowPart> parts = parts_of(row);
    const bool is_running = is_sentence(parts);
    std::vector<LineBlank> blanks;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const View behind = i + 1 < parts.size() ? View(parts[i + 1].words) : View();
        // Between brackets, and behind 左 and 右, a character's room is enough.
        const bool is_closed = !behind.empty() && kClosing.find(behind.front()) != View::npos;
        const bool is_one_side = has_both_sides(row) && is_side(label_of(parts[i].words));
        const bool is_narrow = is_closed || is_one_side || is_between_names(parts[i].words, behind);
        if (parts[i].room < (is_narrow ? kLeastInBrackets : kLeastRoom)) continue;
        if (is_label_colon(parts[i].words.back())) continue;
        std::u32string label =
            is_one_side ? label_of(parts[i].words) : label_of_room(parts, i, is_running, in_cell);
        if (label.empty()) label = label_beside_blanks(parts[i].words, row);
        if (label.empty() || is_figure(behind, row)) continue;
        std::u32string sign = sign_before(parts[i].words, label);
        const bool is_number = is_one_side || label == kCurrency || is_extension(label);
        blanks.push_back({std::move(label), end_of(behind),
                          is_number ? FieldKind::Number : FieldKind::Text, std::move(sign)});
    }
    return blanks;
}

std::u32string words_behind_leading_blank(View row) {
    std::vector<RowPart> parts = parts_of(row);
    // （ ____ 學年度第 ____ 學期 ）
    const bool is_opened = parts.size() > 1 && parts[0].words.size() == 1 &&
                           kOpening.find(parts[0].words.front()) != View::npos;
    if (is_opened) parts.erase(parts.begin());
    if (parts.empty()) return {};
    for (const View unit : {View(U"學年度"), View(U"年度")}) {
        if (View(parts.front().words).starts_with(unit)) return end_of(parts.front().words);
    }
    return {};
}

bool is_empty_date(View row) {
    std::u32string words = without_spaces(row);
    return words == U"年月日";
}

}  // namespace gongwen::extract

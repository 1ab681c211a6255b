#include "extract/letter/walk/name_continuation.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/name_endings.h"
#include "core/text.h"
#include "extract/letter/walk/continuation.h"
#include "extract/letter/wording/letter_end.h"
#include "extract/values/agency_name.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool has_colon(View text) { return text.find_first_of(U"：:") != View::npos; }

bool is_sentence_end(const Segment& segment) {
    return !segment.text.empty() && segment.text.back() == U'。';
}

constexpr View kSeparators = U"、，,；;：:";

View last_name(const Segment& line) {
    const std::size_t separator = line.text.find_last_of(kSeparators);
    return View(line.text).substr(separator == View::npos ? 0 : separator + 1);
}

View first_name(const Segment& line) {
    return View(line.text).substr(0, line.text.find_first_of(U"、，,；;（("));
}

/// 審計部 of 審計部（不含附件）.
View without_remark(View name) {
    const std::size_t open = name.find_first_of(U"(（");
    const bool remark = open != View::npos && open > 0 && fold_width(name.back()) == U')';
    return remark ? name.substr(0, open) : name;
}

/// 歐陽雅筑女士: longer than a name alone, but a person's all the same.
bool is_titled_person(View name) {
    static constexpr std::array<View, 5> kTitles{U"女士", U"先生", U"小姐", U"君", U"律師"};
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 4;
    return std::ranges::any_of(kTitles, [&](View title) {
        const std::size_t rest = name.size() - std::min(name.size(), title.size());
        return name.ends_with(title) && rest >= kShortest && rest <= kLongest &&
               std::ranges::all_of(name, is_han);
    });
}

/// The last name of the line has no end yet: 中華民國銀行商業同業公會全 / 國聯合會.
bool breaks_off_in_name(const Segment& line) {
    constexpr std::size_t kPersonName = 4;  // at most
    const View name = last_name(line);
    return name.size() > kPersonName && agency_end(name) != name.size() && is_han(name.back()) &&
           !is_titled_person(name);
}

/// 苗栗縣政府、行 / 政院公共工程委員會: no name has a single character.
bool ends_with_first_of_name(const Segment& line) {
    const View name = last_name(line);
    return name.size() == 1 && is_han(name.front());
}

/// As an office or a person may be called that no list knows: 台灣電力股份有限公司萬大發電廠,
/// 歐陽召集人雅筑.
bool may_be_name(View name) {
    constexpr std::size_t kWithTitle = 7;
    constexpr Ending kEnds = kEndingCharacters | Ending::Unit | Ending::County | Ending::Town;
    constexpr View kOtherEnds = U"心段港系";
    if (name.size() < 2 || !std::ranges::all_of(name, is_han)) return false;
    return name.size() <= kWithTitle || ends_as(name, kEnds) ||
           kOtherEnds.find(name.back()) != View::npos;
}

/// 全國聯合會、勞動部: not 自然人憑證管理要點.
bool begins_with_name_end(const Segment& line) {
    const View first = first_name(line);
    return !first.empty() && agency_end(first) == first.size();
}

/// A whole name right under the list's first one, whatever the type of the line above seems to be:
/// brackets make that higher.
bool is_name_under_list(const Capture& capture, const Segment& next) {
    constexpr double kSameEdge = 0.6;  // sizes of the type
    constexpr double kGap = 1.35;
    const double gap = next.box.top - capture.last.box.bottom;
    return !capture.passages.empty() &&
           std::abs(next.box.left - capture.value_left) < kSameEdge * next.size &&
           gap > -kSameEdge * next.size && gap < kGap * next.size &&
           agency_end(next.text) == next.text.size();
}

/// wg as回: what was made of a name in a stamp's frame, or of a bar code, which stand much higher
/// than the list's lines and are no Chinese.
bool is_stamp_or_bars(const Segment& last, const Segment& next) {
    constexpr double kHigh = 2.2;  // heights of the list's line
    const auto chinese = std::ranges::count_if(next.text, is_han);
    const auto signs = static_cast<std::ptrdiff_t>(without_spaces(next.text).size());
    return next.box.height() > kHigh * last.box.height() && 2 * chinese < signs;
}

/// Behind 2. or 2:, as its dot may be read, in front of a name.
View behind_number(View text) {
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at])) ++at;
    const bool sign =
        at > 0 && at + 1 < text.size() && View(U".．、：:·").find(text[at]) != View::npos;
    return sign ? text.substr(at + 1) : text;
}

/// 1.範例大學, set in below its label; the dot may be lost.
bool is_numbered_name(View text) {
    return text.size() > 2 && text.front() == U'1' && !is_digit(text[1]) &&
           agency_end(text) == text.size();
}

/// 審計部(含附 / 件)、…: the bracket that the line leaves open is closed in the next one.
bool closes_bracket_of(const Segment& line, const Segment& next) {
    constexpr View kOpen = U"（(";
    const std::size_t open = line.text.find_last_of(kOpen);
    const bool left_open =
        open != View::npos && line.text.find_first_of(U"）)", open) == View::npos;
    const std::size_t close = next.text.find_first_of(U"）)");
    return left_open && close != View::npos && next.text.find_first_of(kOpen) > close;
}

}  // namespace

bool completes_name(const Segment& line, const Segment& next) {
    if (closes_bracket_of(line, next)) return true;
    const View begin = last_name(line);
    if (begin.empty() || !is_han(begin.back())) return false;
    // 本局所 / 屬各分局 is one word, though names end with 所.
    if (begin.back() == U'所' && next.text.starts_with(U'屬')) return true;
    const std::u32string whole = std::u32string(begin) + std::u32string(first_name(next));
    // 行 / 政院公共工程委員會中央採購稽核小組: no name has a single character.
    if (begin.size() == 1) return agency_end(whole) > begin.size();
    return agency_end(begin) != begin.size() && agency_end(whole) == whole.size();
}

bool is_second_column(const Segment& last, const Segment& next) {
    const double middle = next.box.center_y();
    const bool same_row = last.page == next.page && middle > last.box.top &&
                          middle < last.box.bottom && next.box.left > last.box.right;
    const auto is_name = [](View text) {
        return agency_end(text) == text.size() || is_titled_person(text);
    };
    return same_row && is_name(last.text) && is_name(next.text);
}

std::size_t next_column(const Segment& line) {
    constexpr char32_t kWideSpace = U'\u3000';
    const View text = line.text;
    const bool only_gaps = text.find_first_of(kSeparators) == View::npos;
    for (std::size_t gap = text.find(kWideSpace); gap != View::npos;
         gap = text.find(kWideSpace, gap + 1)) {
        const std::size_t at = text.find_first_not_of(U" \u3000", gap);
        const View front = text.substr(0, gap);
        const View before = front.substr(front.find_last_of(kSeparators) + 1);
        if (at == View::npos || before.empty()) continue;
        const View behind = text.substr(at);
        const View name = behind.substr(0, behind.find_first_of(U"、，,；;（( \u3000"));
        const bool ends = fold_width(before.back()) == U')' ||
                          agency_end(before) == before.size() || is_titled_person(before);
        const bool begins = agency_end(name) == name.size() || is_titled_person(name);
        const bool in_row = only_gaps && may_be_name(before) && may_be_name(name);
        // 總統府　第二局 is one office.
        const bool is_unit = name.empty() || name.front() == U'第';
        if (!is_unit && ((ends && begins) || in_row)) return at;
    }
    return View::npos;
}

bool continues_names(const Capture& capture, const Segment& next, const PageMeasure& measure) {
    if (has_colon(behind_number(next.text)) || ends_letter(next)) return false;
    const bool same_page = capture.last.page == next.page;
    if (same_page && is_stamp_or_bars(capture.last, next)) return false;
    if (!capture.passages.empty() &&
        (is_second_column(capture.last, next) || goes_on_behind_seal(capture.last, next))) {
        return true;
    }
    if (same_page && !stands_below(capture.last, next) && !is_name_under_list(capture, next)) {
        return false;
    }
    if (capture.passages.empty()) {
        const bool behind_label = next.box.left >= capture.value_left - next.size;
        // A list under its label is set in; a stamp below an empty label holds one office's name.
        const bool is_list = next.text.find(U'、') != std::u32string::npos ||
                             View(U"各本").find(next.text.front()) != View::npos ||
                             is_numbered_name(next.text);
        const bool set_in = is_list && next.box.left > capture.label.box.left + 0.8 * next.size;
        return same_page && ((behind_label && agency_end(next.text) > 0) || set_in);
    }
    const char32_t last = capture.last.text.empty() ? U'\0' : capture.last.text.back();
    const bool mid_list = View(U"、，,；;（(").find(last) != View::npos ||
                          (same_page && is_full(capture.last, measure));
    const bool under_value = std::abs(next.box.left - capture.value_left) <= 1.2 * next.size;
    if (same_page) return under_value || (mid_list && next.box.left < capture.value_left);
    const bool mid_name = breaks_off_in_name(capture.last) || is_full(capture.last, measure);
    return mid_list || completes_name(capture.last, next) ||
           (mid_name && begins_with_name_end(next)) || (under_value && !is_sentence_end(next));
}

bool lists_one_a_line(const Capture& capture, const Segment& next) {
    const auto is_one_name = [](const Segment& line) {
        const View name = without_remark(line.text);
        return line.text.find_first_of(kSeparators) == View::npos &&
               agency_end(name) == name.size();
    };
    return !capture.breaks.empty() && is_one_name(capture.last) && is_one_name(next);
}

bool line_ends_name(const Segment& line, const PageMeasure& measure) {
    constexpr double kShort = 2.5;          // character widths
    constexpr std::size_t kPersonName = 4;  // at most
    if (measure.right <= 0 || line.box.right > measure.right - kShort * line.size) return false;
    if (ends_with_first_of_name(line)) return false;
    const View name = last_name(line);
    const bool closes_bracket = !name.empty() && fold_width(name.back()) == U')';
    // 本所民政課: a unit of one's own.
    constexpr Ending kUnits = Ending::Unit | Ending::Office | Ending::Plant | Ending::PublicOffice;
    const bool own_unit = name.size() > 2 && name.front() == U'本' && ends_as(name, kUnits);
    return closes_bracket || own_unit || is_titled_person(name) || name.size() <= kPersonName ||
           agency_end(name) == name.size();
}

bool ends_far_from_margin(const Segment& line, const PageMeasure& measure) {
    constexpr double kFar = 8;  // character widths
    return measure.right > 0 && line.box.right <= measure.right - kFar * line.size &&
           may_be_name(last_name(line));
}

bool returns_to_first_column(const Capture& capture, const Segment& next,
                             const PageMeasure& measure) {
    constexpr double kColumn = 4;  // character widths from the first one
    const Segment& last = capture.last;
    const double size = std::max(last.size, next.size);
    return last.page == next.page && next.box.top > last.box.center_y() &&
           last.box.left > capture.value_left + kColumn * size &&
           std::abs(next.box.left - capture.value_left) < size && !is_full(last, measure) &&
           may_be_name(last_name(last));
}

}  // namespace gongwen::extract

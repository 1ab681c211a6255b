#include "extract/letter/walk/continuation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/walk/name_continuation.h"
#include "extract/letter/wording/item_number.h"
#include "extract/letter/wording/letter_end.h"
#include "extract/values/agency_name.h"
#include "extract/values/field_values.h"
#include "extract/values/possible_values.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool has_colon(View text) { return text.find_first_of(U"：:") != View::npos; }

/// The value's lines begin under the value, or under the label.
bool is_aligned(const Capture& capture, const Segment& next) {
    const double reach = 1.6 * next.size;
    return std::abs(next.box.left - capture.value_left) <= reach ||
           std::abs(next.box.left - capture.label.box.left) <= reach;
}

bool is_sentence_end(const Segment& segment) {
    return !segment.text.empty() && segment.text.back() == U'。';
}

/// Of the value's own type, and not several lines taken for one.
bool has_type_of(const Capture& capture, const Segment& next) {
    constexpr double kTwoLines = 1.7;
    if (capture.type_size == 0) return same_type(capture.last, next);
    if (next.box.height() > kTwoLines * capture.type_size) return false;
    const double ratio = next.size / capture.type_size;
    return !next.size_is_sure || (ratio > 0.82 && ratio < 1 / 0.82);
}

/// The next item, in a line that a raised sign or a formula made higher.
bool is_high_item(const Capture& capture, const Segment& next) {
    constexpr double kHighest = 1.45;  // of the item's type
    return item_number(next.text) && capture.type_size > 0 &&
           next.box.height() < kHighest * capture.type_size;
}

/// Right under the text of an item that has no end yet: a short line, or one of signs and figures,
/// may measure smaller than it is.
bool hangs_under_item(const Capture& capture, const Segment& next) {
    constexpr double kSmallest = 0.7;  // of the item's type
    const double left = capture.item_text_left > 0 ? capture.item_text_left : capture.value_left;
    const double gap = next.box.top - capture.last.box.bottom;
    return capture.last.page == next.page && !is_sentence_end(capture.last) &&
           next.size > kSmallest * capture.type_size && next.size <= capture.type_size &&
           gap > -0.5 * capture.type_size && gap < capture.type_size &&
           std::abs(next.box.left - left) < 0.7 * capture.type_size;
}

/// 受文單位：, 網址：: a label that no field has, at the edge of the letter's own labels and behind
/// the last sentence of items that have numbers.
bool is_label_of_letter(const Capture& capture, const Segment& next, double margin) {
    constexpr std::size_t kLongest = 8;
    const View text = next.text;
    const std::size_t colon = text.find_first_of(U"：:");
    if (colon == View::npos || capture.item_text_left == 0) return false;
    const std::u32string word = without_spaces(text.substr(0, colon));
    return word.size() >= 2 && word.size() <= kLongest && std::ranges::all_of(word, is_han) &&
           word.find(U'註') == word.npos && next.box.left < margin + 0.5 * next.size;
}

bool continues_items(const Capture& capture, const Segment& next, double margin) {
    constexpr double kLargestGap = 8;  // sizes of the type
    constexpr double kAfterSentence = 1.8;
    if (ends_letter(next) || next.box.left < margin - next.size) return false;
    if (!has_type_of(capture, next) && !is_high_item(capture, next) &&
        !hangs_under_item(capture, next)) {
        return false;
    }
    if (is_sentence_end(capture.last) && !item_number(next.text) &&
        (is_closing_name(next) || is_label_of_letter(capture, next, margin))) {
        return false;
    }
    if (capture.last.page != next.page) return true;
    // Behind a last sentence only a number begins another item: titles, signatures and what a seal
    // leaves stand lower.
    const bool is_over = is_sentence_end(capture.last) && !item_number(next.text);
    const double gap = next.box.top - capture.last.box.bottom;
    return gap < (is_over ? kAfterSentence : kLargestGap) * next.size;
}

/// In the next line, right under the value and behind a full line: on a skewed page the type of
/// such a line may measure differently.
bool hangs_below(const Capture& capture, const Segment& next, const PageMeasure& measure) {
    constexpr double kSmallest = 0.7;
    const double smaller = std::min(capture.last.size, next.size);
    const double larger = std::max(capture.last.size, next.size);
    const double gap = next.box.top - capture.last.box.bottom;
    return capture.last.page == next.page && smaller > kSmallest * larger && gap > -0.5 * larger &&
           gap < larger && is_full(capture.last, measure) &&
           std::abs(next.box.left - capture.value_left) < 0.7 * larger;
}

/// Between two halves of a printed line, in sizes of the type; infinite where they are none.
double gap_in_row(const Segment& last, const Segment& next) {
    constexpr double kSmallest = 0.7;
    constexpr double kNone = std::numeric_limits<double>::infinity();
    if (last.page != next.page || last.line->cell >= 0 || next.line->cell >= 0) return kNone;
    // The bar between two contacts, or what it is taken for (1, 「).
    const bool may_be_bar = next.text.size() == 1 && !is_han(next.text.front());
    if (may_be_bar || std::ranges::all_of(next.text, is_punctuation)) return kNone;
    const double size = std::max(last.size, next.size);
    const double middle = next.box.center_y();
    const bool same_row = middle > last.box.top && middle < last.box.bottom;
    if (!same_row || std::min(last.size, next.size) <= kSmallest * size) return kNone;
    return (next.box.left - last.box.right) / size;
}

/// 議程：… right below 開會地點：…, at the edge of the labels: a part that no field has.
bool is_next_part_of_notice(const Capture& capture, const Segment& next) {
    constexpr std::size_t kLongest = 6;
    const std::size_t colon = next.text.find_first_of(U"：:");
    if (colon == View::npos || capture.field->name == "subject" || capture.passages.empty()) {
        return false;
    }
    const std::u32string word = without_spaces(View(next.text).substr(0, colon));
    return word.size() >= 2 && word.size() <= kLongest && std::ranges::all_of(word, is_han) &&
           std::abs(next.box.left - capture.label.box.left) < 0.6 * next.size;
}

bool continues_text(const Capture& capture, const Segment& next, const PageMeasure& measure,
                    double margin) {
    if (capture.last.page != next.page && capture.field->extent != Extent::Pages) return false;
    if (!capture.passages.empty() && leaves_hole(capture.last, next)) return true;
    if (!capture.passages.empty() && is_full(next, measure) &&
        goes_on_behind_seal(capture.last, next)) {
        return true;
    }
    if (capture.last.page == next.page && !stands_below(capture.last, next) &&
        !hangs_below(capture, next, measure)) {
        return false;
    }
    if (is_sentence_end(capture.last) && !is_full(capture.last, measure)) return false;
    if (is_next_part_of_notice(capture, next)) return false;
    return next.box.left >= margin - next.size && !ends_letter(next);
}

bool is_part_of_number(View text) {
    return std::all_of(text.begin(), text.end(),
                       [](char32_t c) { return is_digit(c) || c == U'/' || c == U'-'; });
}

/// -3456, 5678分機12: what a telephone number can go on with.
bool is_part_of_phone(View text) {
    return is_digit(text.back()) && std::all_of(text.begin(), text.end(), [](char32_t c) {
               return is_digit(c) || View(U"-()（）#、分機轉").find(c) != View::npos;
           });
}

/// ：部法三字第1074442186號 below the colon of 發文字號.
bool is_further_number(const Capture& capture, const Segment& next) {
    const std::u32string done = without_spaces(capture.printed);
    const bool below_colon = std::abs(next.box.left - capture.label.box.right) <= 1.7 * next.size;
    return capture.field->kind == FieldKind::DocumentNumber && below_colon &&
           done.ends_with(U'號') && next.text.size() > 1 && has_colon(next.text.substr(0, 1)) &&
           next.text.ends_with(U'號') && !has_colon(next.text.substr(1));
}

/// @mail.gov.tw below wang.daming: the address of a receiver stands below a whole one as well.
bool goes_on_as_mail(const Capture& capture, const Segment& next) {
    const std::u32string done = without_spaces(capture.printed);
    const std::u32string text = without_spaces(next.text);
    if (std::ranges::any_of(text, is_han)) return false;
    const bool is_postcode = std::ranges::all_of(text, is_digit);
    return !is_possible_email(to_utf8(done)) ||
           (!is_postcode && is_possible_email(to_utf8(done + text)));
}

/// A value that should fill one line goes on in the next only where its own form says so: a name
/// that has no end yet, a number without 號 or with / at the break, a telephone number with too few
/// digits, an open bracket. A further
/// number stands below that of a joint letter.
bool goes_on_by_form(const Capture& capture, const Segment& next) {
    const std::u32string done = without_spaces(capture.printed);
    const std::u32string text = without_spaces(next.text);
    const bool under_value = std::abs(next.box.left - capture.value_left) <= 0.7 * next.size;
    if (done.empty() || text.empty()) return false;
    if (is_further_number(capture, next)) return true;
    if (has_colon(text)) return false;
    switch (capture.field->kind) {
        case FieldKind::Institution:
            return under_value && has_type_of(capture, next) &&
                   std::none_of(text.begin(), text.end(), is_digit) &&
                   (agency_end(done) != done.size() || agency_end(text) == text.size());
        case FieldKind::DocumentNumber:
            return text.back() == U'號' && (done.back() != U'號' || under_value);
        case FieldKind::Number:
            return is_part_of_number(text) && is_part_of_number(done) &&
                   (done.back() == U'/' || text.front() == U'/');
        case FieldKind::Phone:
            return under_value && is_part_of_phone(text) && !is_possible_phone(to_utf8(done));
        case FieldKind::Text:
        case FieldKind::Person:
            return is_unfinished(capture);
        default:
            return false;
    }
}

/// 中華民　109年5月20日: a character that was not read leaves a gap in the middle of a date.
bool goes_on_in_row(const Capture& capture, const Segment& next) {
    constexpr double kGap = 3;  // sizes of the type
    if (capture.field->kind != FieldKind::Date || capture.printed.empty()) return false;
    if (capture.last.page != next.page || parse_date(View(capture.printed))) return false;
    const bool same_row =
        next.box.top < capture.last.box.center_y() && next.box.bottom > capture.last.box.center_y();
    const double gap = next.box.left - capture.last.box.right;
    return same_row && gap > 0 && gap < kGap * next.size && !has_colon(next.text) &&
           parse_date(without_spaces(capture.printed) + without_spaces(next.text));
}

/// 密（本件至115年 and 12月31日解密） right below: on a skewed page the type of a long line may
/// measure larger.
bool closes_bracket_below(const Capture& capture, const Segment& next) {
    constexpr double kSmallest = 0.7;  // of the line's type
    const double gap = next.box.top - capture.last.box.bottom;
    return capture.last.page == next.page && is_unfinished(capture) && !next.text.empty() &&
           fold_width(next.text.back()) == U')' && next.size > kSmallest * capture.last.size &&
           gap > -0.5 * next.size && gap < next.size &&
           std::abs(next.box.left - capture.value_left) < next.size;
}

}  // namespace

bool is_unfinished(const Capture& capture) {
    int depth = 0;
    for (const char32_t c : capture.printed) {
        depth += fold_width(c) == U'(' ? 1 : 0;
        depth -= fold_width(c) == U')' ? 1 : 0;
    }
    return depth > 0;
}

bool is_cut_in_row(const Segment& last, const Segment& next) {
    constexpr double kClosest = -0.3;  // sizes of the type
    constexpr double kFarthest = 0.6;
    const double gap = gap_in_row(last, next);
    return gap > kClosest && gap < kFarthest;
}

bool leaves_hole(const Segment& last, const Segment& next) {
    constexpr double kCharacter = 0.6;  // sizes of the type: what is nearer is one line
    constexpr double kTwoCharacters = 2;
    const double gap = gap_in_row(last, next);
    return gap > kCharacter && gap < kTwoCharacters;
}

bool goes_on_behind_seal(const Segment& last, const Segment& next) {
    constexpr double kNarrowest = 2;  // sizes of the type
    constexpr double kWidest = 14;
    constexpr double kSameType = 0.8;
    constexpr std::ptrdiff_t kLeast = 2;  // characters
    const double gap = gap_in_row(last, next);
    const bool same_type =
        std::min(last.size, next.size) > kSameType * std::max(last.size, next.size);
    return gap >= kNarrowest && gap < kWidest && same_type && !is_sentence_end(last) &&
           std::ranges::count_if(next.text, is_han) >= kLeast && !has_colon(next.text) &&
           !ends_letter(next);
}

bool continues_head_value(const Capture& capture, const Segment& next) {
    if (goes_on_in_row(capture, next)) return true;
    if (!stands_below(capture.last, next) && !closes_bracket_below(capture, next)) return false;
    if (next.box.top < capture.last.box.center_y()) return false;
    // A full-width colon leaves most of its square empty.
    const double square = 1.5 * std::max(next.size, capture.label.size);
    const double right = std::max(capture.value_right, capture.label.box.right) + square;
    if (next.box.left < capture.label.box.left - 4 || next.box.left > right) return false;
    if (capture.passages.empty()) {
        // The text of a 令 follows a blank 附件 at the margin; a value hangs behind its label.
        const bool at_margin = next.box.left < capture.label.box.right - next.size / 2;
        constexpr std::size_t kLongLine = 20;
        const bool long_line = next.text.size() > kLongLine;
        if (capture.field->name == "attachment" && at_margin && long_line) return false;
        return !item_number(next.text) && could_be_value(*capture.field, next.text);
    }
    if (!is_aligned(capture, next)) return false;
    if (capture.field->kind == FieldKind::Email) return goes_on_as_mail(capture, next);
    if (capture.field->extent == Extent::Line) return goes_on_by_form(capture, next);
    return !has_colon(next.text);
}

bool continues_field(const Capture& capture, const Segment& next, const PageMeasure& measure,
                     double margin) {
    switch (capture.field->kind) {
        case FieldKind::Names:
            return continues_names(capture, next, measure);
        case FieldKind::Items:
            return continues_items(capture, next, margin);
        default:
            return continues_text(capture, next, measure, margin);
    }
}

}  // namespace gongwen::extract

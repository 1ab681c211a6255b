#include "extract/letter/stamps/receiving_stamp.h"

#include <algorithm>
#include <array>

#include "core/numerals.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/stamps/stamp_figures.h"
#include "extract/letter/wording/item_number.h"
#include "extract/values/agency_name.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestWords = 24;

/// The same name, but for a misread character.
bool is_nearly(View name, View receiver) {
    constexpr std::size_t kShortest = 4;
    if (name.size() != receiver.size() || name.size() < kShortest) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < name.size(); ++i) differing += name[i] == receiver[i] ? 0 : 1;
    return differing <= 1;
}

bool has_stamp_word(View words) {
    static constexpr std::array<View, 6> kWords{U"收文", U"收件", U"收發",
                                                U"總收", U"收訖", U"到文"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](View word) { return words.find(word) != View::npos; });
}

/// 收 104.9.10: the second line of stamps of three.
bool is_day_of_receipt(View compact) {
    return compact.size() > 1 && compact.front() == U'收' &&
           parse_date(with_single_strokes(compact.substr(1))).has_value();
}

/// 你文日期：98/02/11, 作文字號：989886237: of 收 the frame took a part. A letter's own labels and
/// those of the letter it answers have other words, and its number has a 字.
bool has_misread_stamp_label(View compact) {
    constexpr View kOthers = U"發来來去原本公";
    if (compact.size() < 4 || !is_han(compact[0]) || kOthers.find(compact[0]) != View::npos) {
        return false;
    }
    for (const View label : {View(U"文日期"), View(U"文字號"), View(U"文號")}) {
        if (compact.substr(1, label.size()) != label) continue;
        const View value = compact.substr(1 + label.size());
        return value.size() >= 7 && std::ranges::all_of(value, [](char32_t c) {
                   return is_digit(c) || is_punctuation(c);
               });
    }
    return false;
}

/// The year of a stamp's first line, a name and a day: 98 of 內政部消防署981211, 113 of
/// 溪州鄉公所113/06/06.
std::optional<View> year_behind_name(View compact) {
    constexpr std::size_t kMonthAndDay = 4;
    const std::size_t begin =
        static_cast<std::size_t>(std::ranges::find_if(compact, is_digit) - compact.begin());
    const View name = compact.substr(0, begin);
    const View day = compact.substr(begin);
    if (name.empty() || !std::ranges::all_of(name, is_han) || !parse_date(day)) return std::nullopt;
    const std::size_t stroke = day.find_first_of(U"./-");
    if (stroke != View::npos) return day.substr(0, stroke);
    const bool plain = day.size() > kMonthAndDay + 1 && std::ranges::all_of(day, is_digit);
    return plain ? std::optional(day.substr(0, day.size() - kMonthAndDay)) : std::nullopt;
}

bool is_number_of_stamp(View compact) {
    return is_running_number(compact) || is_older_running_number(compact);
}

/// Name and day above a bar code, its number below it.
bool are_around_bar_code(const Segment& upper, const Segment& lower) {
    constexpr double kHighestCode = 34;  // points
    const double gap = lower.box.top - upper.box.bottom;
    if (gap < 0 || gap > kHighestCode) return false;
    const std::u32string above = fold_width(without_spaces(upper.text));
    const std::u32string below = fold_width(without_spaces(lower.text));
    const std::optional<View> year = year_behind_name(above);
    return year && is_number_of_stamp(below) && View(below).starts_with(*year);
}

/// The words around the figures: nothing, or the name of who received it; within a stamp the 字 of
/// its number, too (臺史總1040002719), and in front of a `compact_day` the beginning of a name for
/// which the stamp is too narrow.
bool is_receiver(View words, View receiver, bool in_stamp, bool compact_day) {
    constexpr std::size_t kLongestPrefix = 5;
    std::u32string name = without_spaces(words);
    // 收文字號. 1040001893
    if (has_stamp_word(name)) std::erase_if(name, is_punctuation);
    if (name == U"收") return true;
    constexpr std::size_t kSpecks = 2;
    if (in_stamp) {
        std::erase_if(name, is_punctuation);  // of its frame
        if (name.size() <= kSpecks) std::erase_if(name, is_latin);
    }
    const std::size_t longest = in_stamp ? (compact_day ? kLongestWords : kLongestPrefix) : 0;
    if (name.size() <= longest && std::all_of(name.begin(), name.end(), is_han)) return true;
    if (name.empty() || name == without_spaces(receiver)) return true;
    if (is_nearly(name, without_spaces(receiver))) return true;
    if (name.size() > kLongestWords || !std::all_of(name.begin(), name.end(), is_han)) return false;
    return has_stamp_word(name) || agency_end(name) == name.size();
}

/// 一、復臺端112年6月30日申請書（本所收文第1120018734號）。 is an item that cites a receipt.
bool is_sentence(const Segment& segment) {
    if (segment.line && segment.line->stamp) return false;
    return item_number(segment.text) && segment.text.ends_with(U'。');
}

}  // namespace

bool is_sure_stamp(const Segment& segment) {
    if (segment.line && segment.line->stamp) return true;
    const std::u32string text = without_spaces(segment.text);
    if (text.size() > kLongestWords) return false;
    return is_running_number(fold_width(text)) || has_stamp_word(text) || is_day_of_receipt(text) ||
           has_misread_stamp_label(text);
}

bool is_in_stamp(const Segment& segment, const std::vector<Segment>& page) {
    if (segment.line->stamp) return true;
    return std::any_of(page.begin(), page.end(), [&](const Segment& other) {
        const double gap =
            std::max(other.box.top - segment.box.bottom, segment.box.top - other.box.bottom);
        const bool in_column =
            other.box.left < segment.box.right && segment.box.left < other.box.right;
        if (other.line == segment.line || !in_column) return false;
        return (gap < 1.5 * segment.size && is_sure_stamp(other)) ||
               are_around_bar_code(segment, other) || are_around_bar_code(other, segment);
    });
}

std::optional<StampLine> read_stamp_line(const Segment& segment, View receiver, bool in_stamp) {
    constexpr std::size_t kLongest = 50;
    if (segment.text.size() > kLongest || is_sentence(segment)) return std::nullopt;
    StampLine stamp;
    const bool stamped = in_stamp || has_stamp_word(segment.text);
    std::u32string words = in_stamp ? with_lost_point(segment.text) : segment.text;
    if (stamped) words = with_told_characters(words);
    const std::vector<Token> tokens = number_tokens(words);
    stamp.date_is_mended = words != segment.text;
    bool compact_day = false;
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        std::optional<Date> date = parse_date(View(token->text));
        if (!date && segment.line && segment.line->stamp && tokens.size() == 1) {
            date = date_without_point(token->text);
            stamp.date_is_mended = date.has_value();
        }
        const bool number =
            is_running_number(token->text) || (in_stamp && is_older_running_number(token->text));
        if (number && stamp.number.empty()) {
            stamp.number = to_utf8(token->text);
            stamp.number_begin = token->begin;
            stamp.number_end = token->end;
        } else if (date && !stamp.date) {
            stamp.date = date;
            stamp.date_begin = token->begin;
            stamp.date_end = token->end;
            compact_day = std::all_of(token->text.begin(), token->text.end(), is_digit);
        } else {
            return std::nullopt;
        }
        words.erase(token->begin, token->end - token->begin);
    }
    if ((stamp.number.empty() && !stamp.date) ||
        !is_receiver(words, receiver, in_stamp, compact_day))
        return std::nullopt;
    // A lone 104年10月12日 dates an attachment; stamps write it shorter.
    const bool lone = without_spaces(words).empty() && stamp.number.empty();
    if (lone && !in_stamp && segment.text.find(U'年') != View::npos) return std::nullopt;
    return stamp;
}

bool may_be_received_no(std::string_view number, const std::optional<Date>& letter_date,
                        std::string_view letter_digits) {
    if (number.size() < 3 || number == letter_digits) return false;
    const std::size_t digits = number[0] >= '8' ? 2 : 3;  // of the year
    const int year =
        gregorian_year(static_cast<int>(*parse_numeral(to_utf32(number.substr(0, digits)))));
    constexpr int kLongestWay = 2;  // years; what bears a later one is another number
    if (!letter_date) return true;
    return year >= letter_date->year && year <= letter_date->year + kLongestWay;
}

std::string received_no_in_barcode(std::string_view text) {
    const std::u32string digits = without_spaces(to_utf32(text));
    return is_running_number(digits) ? to_utf8(digits) : "";
}

}  // namespace gongwen::extract

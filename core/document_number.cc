#include "core/document_number.h"

#include <algorithm>
#include <array>

#include "core/number_prefix.h"
#include "core/number_tail.h"
#include "core/skip_spaces.h"
#include "core/text.h"

namespace gongwen {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

/// 年度訴字第123號 is a court's case, 釋字第748號 an interpretation: neither is a letter.
bool is_court_case(View stretch, const NumberTail& tail) {
    if (tail.plain_digits > 6) return false;
    return stretch.find(U"年度") != View::npos || stretch.ends_with(U"釋") ||
           stretch.ends_with(U"憲判");
}

std::optional<DocumentNumberMatch> match_at(View text, std::size_t word) {
    const NumberTail tail = read_number_tail(text, word + 1);
    if (!is_plausible(tail)) return std::nullopt;
    const std::size_t first = prefix_stretch_begin(text, word);
    const View stretch = text.substr(first, word - first);
    if (is_court_case(stretch, tail)) return std::nullopt;
    std::size_t begin = first + prefix_begin(stretch);
    while (begin < word && is_space(text[begin])) ++begin;
    if (begin == word) return std::nullopt;
    const Text prefix = without_spaces(text.substr(begin, word - begin));
    return DocumentNumberMatch{{to_utf8(prefix), tail.digits}, begin, tail.end};
}

std::size_t count_leading_digits(const std::string& digits) {
    const auto end =
        std::find_if(digits.begin(), digits.end(), [](char c) { return c < '0' || c > '9'; });
    return static_cast<std::size_t>(end - digits.begin());
}

/// 第1042301569、1042301570號, 第1042301569號及第1042301570號: one 字 for several numbers of one
/// length.
std::optional<DocumentNumberMatch> further_number(View text, const DocumentNumberMatch& before) {
    constexpr View kJoints = U"、及與和暨";
    std::size_t at = before.end;
    if (at >= text.size() || kJoints.find(text[at]) == View::npos) return std::nullopt;
    at = skip_spaces(text, at + 1);
    const NumberTail tail = read_number_tail(text, at);
    const bool is_alike = tail.plain_digits >= kSureDigits &&
                          tail.plain_digits == count_leading_digits(before.number.digits);
    if (!is_alike) return std::nullopt;
    return DocumentNumberMatch{{before.number.prefix, tail.digits}, at, tail.end};
}

bool is_kind_word(View text) {
    static constexpr std::array<View, 8> kKinds{U"",     U"函",   U"書函",       U"令",
                                                U"公告", U"箋函", U"開會通知單", U"。"};
    return std::find(kKinds.begin(), kKinds.end(), text) != kKinds.end();
}

/// The prefix of a value that holds nothing but the number.
std::optional<std::string> whole_prefix(View text) {
    if (!std::all_of(text.begin(), text.end(), may_stand_in_prefix)) return std::nullopt;
    const View prefix = text.substr(bracket_length(text));
    if (prefix.size() > kLongestPrefix) return to_utf8(prefix.substr(prefix_begin(prefix)));
    return to_utf8(prefix);
}

std::optional<DocumentNumber> number_with_word(View text) {
    for (std::size_t at = text.find(U'字'); at != View::npos; at = text.find(U'字', at + 1)) {
        const NumberTail tail = read_number_tail(text, at + 1);
        if (tail.digits.empty() || !is_kind_word(text.substr(tail.end))) continue;
        const std::optional<std::string> prefix = whole_prefix(text.substr(0, at));
        if (prefix) return DocumentNumber{*prefix, tail.digits};
    }
    return std::nullopt;
}

/// 第, a digit, or an O or l in front of one: it stands for the number's first digit.
bool begins_number(View text, std::size_t at) {
    if (is_digit(text[at]) || text[at] == U'第') return true;
    const bool is_misread = digit_or_misread(text[at]) != 0 && (at == 0 || !is_latin(text[at - 1]));
    return is_misread && at + 1 < text.size() && is_digit(text[at + 1]);
}

/// 台內資第1042301850號, 台內資1042301850, 1042301850, O992301850.
std::optional<DocumentNumber> number_without_word(View text) {
    constexpr std::size_t kFewestDigits = 5;
    std::size_t at = 0;
    while (at < text.size() && !begins_number(text, at)) ++at;
    // 勞動保3第…: a digit of the 字 is followed by more than the number.
    for (; at < text.size(); ++at) {
        const NumberTail tail = read_number_tail(text, at);
        if (tail.digits.empty() || !is_kind_word(text.substr(tail.end))) continue;
        const bool is_sure = tail.has_ordinal && tail.has_number_word;
        if (!is_sure && tail.plain_digits < kFewestDigits) return std::nullopt;
        const std::optional<std::string> prefix = whole_prefix(text.substr(0, at));
        return prefix ? std::optional(DocumentNumber{*prefix, tail.digits}) : std::nullopt;
    }
    return std::nullopt;
}

YearCheck compare_years(int printed, const Date& date) {
    const int year = roc_year(date.year);
    if (printed == year) return YearCheck::Agrees;
    return printed == year - 1 && date.month <= 3 ? YearCheck::PreviousYear : YearCheck::Suspect;
}

}  // namespace

std::string DocumentNumber::text() const {
    return prefix.empty() ? digits : prefix + "字第" + digits + "號";
}

std::string DocumentNumber::key() const {
    return to_utf8(with_plain_brackets(fold_variants(without_spaces(to_utf32(prefix + digits)))));
}

std::vector<DocumentNumberMatch> find_document_numbers(View text) {
    std::vector<DocumentNumberMatch> found;
    std::size_t from = 0;
    for (std::size_t at = text.find(U'字'); at != View::npos; at = text.find(U'字', at + 1)) {
        if (at < from) continue;
        std::optional<DocumentNumberMatch> match = match_at(text, at);
        if (!match) continue;
        found.push_back(std::move(*match));
        while (std::optional<DocumentNumberMatch> next = further_number(text, found.back())) {
            found.push_back(std::move(*next));
        }
        from = found.back().end;
    }
    return found;
}

std::optional<DocumentNumber> parse_document_number(std::string_view utf8) {
    const Text text = without_spaces(to_utf32(utf8));
    if (std::optional<DocumentNumber> number = number_with_word(text)) return number;
    return number_without_word(text);
}

YearCheck check_year(const DocumentNumber& number, const std::optional<Date>& date) {
    const std::size_t length = count_leading_digits(number.digits);
    if (!date || roc_year(date->year) <= 0) return YearCheck::CannotTell;
    const int year = roc_year(date->year);
    const bool has_year_and_letter = length == 3 && number.digits.size() >= 8;
    if (length >= 10 || has_year_and_letter) {
        const int two_digits = std::stoi(number.digits.substr(0, 2));
        const bool short_form = length == 10 && year >= 90 && year < 100;
        if (short_form && two_digits == year) return YearCheck::Agrees;
        return compare_years(std::stoi(number.digits.substr(0, 3)), *date);
    }
    // Numbers had two digits of the year, or none, until the nineties of the Republic.
    return year < 100 ? YearCheck::Agrees : YearCheck::CannotTell;
}

}  // namespace gongwen

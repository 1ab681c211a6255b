#include "core/roc_date.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "core/date_cursor.h"
#include "core/numerals.h"
#include "core/text.h"

namespace gongwen {
namespace {

/// 104, or (104) as in 今(104)年 and 中華民國（104）年.
std::optional<long> take_year_number(DateCursor& cursor) {
    DateCursor probe = cursor;
    const bool has_word = probe.take_any({U"今", U"本", U"去", U"明"});
    const bool bracketed = probe.take(U"(");
    if (has_word || bracketed) {
        if (!bracketed) return std::nullopt;
        const std::optional<long> year = probe.take_number(false);
        if (!year || !probe.take(U")")) return std::nullopt;
        cursor = probe;
        return year;
    }
    return cursor.take_number(true);
}

/// What a day number without its 日 may not be followed by: then it counts something else.
bool counts_something(char32_t c) {
    static constexpr std::u32string_view kCounters = U"個位件項名次年月時份人點條款天歲元分至、.-/";
    return kCounters.find(c) != std::u32string_view::npos;
}

/// 年 …月 …日 from the year's number on; the 日 may have been lost (三月二十二內政部).
std::optional<Date> take_year_month_day(DateCursor& cursor) {
    DateCursor probe = cursor;
    const YearEra era = take_era(probe);
    const std::optional<long> year = take_year_number(probe);
    if (!year || !probe.take(U"年")) return std::nullopt;
    const std::optional<long> month = probe.take_number(true);
    if (!month || !probe.take(U"月")) return std::nullopt;
    const std::u32string_view day_run = probe.take_numerals(false);
    const std::optional<long> day = parse_numeral(day_run);
    if (!day) return std::nullopt;
    if (!probe.take(U"日")) {
        DateCursor behind = probe;
        behind.skip_spaces();
        if (!behind.at_end() && (day_run.size() < 2 || counts_something(behind.peek()))) {
            return std::nullopt;
        }
    }
    const std::optional<int> full_year = year_of(*year, era);
    if (!full_year || *month > 12 || *day > 31) return std::nullopt;
    const Date date{*full_year, static_cast<int>(*month), static_cast<int>(*day)};
    if (!date.valid()) return std::nullopt;
    cursor = probe;
    return date;
}

/// 104.9.23, 104/09/23, 2015-10-12.
std::optional<Date> take_separated(DateCursor& cursor) {
    DateCursor probe = cursor;
    const std::u32string_view year = probe.take_digits();
    const char32_t separator = fold_width(probe.peek());
    if (year.size() < 2 || year.size() > 4 || !is_date_separator(separator)) return std::nullopt;
    probe.step();
    probe.skip_spaces();
    const std::u32string_view month = probe.take_digits();
    if (month.empty() || month.size() > 2 || fold_width(probe.peek()) != separator) {
        return std::nullopt;
    }
    probe.step();
    probe.skip_spaces();
    const std::u32string_view day = probe.take_digits();
    if (day.empty() || day.size() > 2) return std::nullopt;
    const std::optional<int> full_year = year_of(*parse_numeral(year), {});
    if (!full_year) return std::nullopt;
    const Date date{*full_year, static_cast<int>(*parse_numeral(month)),
                    static_cast<int>(*parse_numeral(day))};
    if (!date.valid()) return std::nullopt;
    cursor = probe;
    return date;
}

/// 1041012, 960116, 20151012; nothing for other digits.
std::optional<Date> compact_date(std::u32string_view digits) {
    if (digits.size() < 6 || digits.size() > 8) return std::nullopt;
    if (!std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    const std::size_t year_digits = digits.size() - 4;
    const long printed_year = *parse_numeral(digits.substr(0, year_digits));
    const std::optional<int> year = year_of(printed_year, {false, year_digits == 4});
    if (!year) return std::nullopt;
    const Date date{*year, static_cast<int>(*parse_numeral(digits.substr(year_digits, 2))),
                    static_cast<int>(*parse_numeral(digits.substr(year_digits + 2)))};
    return date.valid() ? std::optional(date) : std::nullopt;
}

/// 0 = Monday.
int weekday_of(const Date& date) {
    const long days = day_number(date) + 3;  // 1970-01-01 was a Thursday
    return static_cast<int>(((days % 7) + 7) % 7);
}

/// True for nothing, or for a weekday in words that is the date's own: 星期一, （週一）, (一).
bool is_matching_weekday(std::u32string_view rest, const Date& date) {
    std::u32string word;
    for (const char32_t c : fold_width(rest)) {
        if (c != U'(' && c != U')' && c != U'。' && c != U'.') word += c;
    }
    if (word.empty()) return true;
    for (const std::u32string_view head : {U"星期", U"禮拜", U"週", U"周"}) {
        if (word.starts_with(head)) word.erase(0, head.size());
    }
    static constexpr std::u32string_view kDays = U"一二三四五六日";
    if (word == U"天") word = U"日";
    return word.size() == 1 &&
           kDays.find(word.front()) == static_cast<std::size_t>(weekday_of(date));
}

bool may_begin_date(char32_t c) {
    static constexpr std::u32string_view kBeginnings = U"中民西公今本去明元";
    return is_numeral(c) || kBeginnings.find(c) != std::u32string_view::npos;
}

/// A number of the form 104.9.23 must stand free: not within a file number, a version or a phone.
bool stands_free(std::u32string_view text, std::size_t begin, std::size_t end) {
    if (begin > 0) {
        const char32_t before = text[begin - 1];
        if (is_latin(before) || is_digit(before) || is_date_separator(before)) return false;
    }
    if (end >= text.size()) return true;
    if (is_digit(text[end]) || is_latin(text[end])) return false;
    return !(is_date_separator(text[end]) && end + 1 < text.size() && is_digit(text[end + 1]));
}

std::optional<DateMatch> separated_at(std::u32string_view text, std::size_t begin) {
    DateCursor cursor(text, begin);
    const std::optional<Date> date = take_separated(cursor);
    if (!date || !stands_free(text, begin, cursor.position())) return std::nullopt;
    // 02-20-11 is part of a telephone number, 1.2.3 of a list: a short year needs points or
    // strokes.
    const bool short_year = !is_digit(text[begin + 2]);
    if (short_year && (fold_width(text[begin]) == U'0' || fold_width(text[begin + 2]) == U'-')) {
        return std::nullopt;
    }
    return DateMatch{*date, begin, cursor.position()};
}

}  // namespace

int days_of_month(int year, int month) {
    static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool Date::valid() const {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_of_month(year, month);
}

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }

std::string Date::roc() const {
    const int printed = roc_year(year);
    return printed > 0 ? fmt::format("民國{}年{}月{}日", printed, month, day)
                       : fmt::format("民國前{}年{}月{}日", 1 - printed, month, day);
}

std::optional<Date> date_from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
    }
    const auto number = [&](std::size_t begin, std::size_t count) {
        return std::atoi(std::string(text.substr(begin, count)).c_str());  // NOLINT(cert-err34-c)
    };
    const Date date{number(0, 4), number(5, 2), number(8, 2)};
    return date.valid() ? std::optional(date) : std::nullopt;
}

namespace {

/// 捌拾貳年拾月貳拾壹日: the numerals of contracts, in dates of the eighties.
std::u32string with_plain_numerals(std::u32string text) {
    constexpr std::u32string_view kFormal = U"壹貳參肆伍陸柒捌玖拾佰";
    constexpr std::u32string_view kPlain = U"一二三四五六七八九十百";
    for (char32_t& c : text) {
        if (const std::size_t at = kFormal.find(c); at != kFormal.npos) c = kPlain[at];
    }
    return text;
}

}  // namespace

std::optional<Date> parse_date(std::u32string_view spaced) {
    const std::u32string text = with_plain_numerals(without_spaces(spaced));
    if (const std::optional<Date> date = compact_date(text)) return date;
    DateCursor cursor(text, 0);
    std::optional<Date> date = take_year_month_day(cursor);
    if (!date) date = take_separated(cursor);
    const std::u32string_view rest = std::u32string_view(text).substr(cursor.position());
    return date && is_matching_weekday(rest, *date) ? date : std::nullopt;
}

std::optional<Date> parse_date(std::string_view utf8) { return parse_date(to_utf32(utf8)); }

std::vector<DateMatch> find_dates(std::u32string_view text) {
    std::vector<DateMatch> found;
    for (std::size_t i = 0; i < text.size();) {
        const bool within_number = i > 0 && is_numeral(text[i]) && is_numeral(text[i - 1]);
        std::optional<DateMatch> match;
        if (may_begin_date(text[i]) && !within_number) {
            DateCursor cursor(text, i);
            if (const std::optional<Date> date = take_year_month_day(cursor)) {
                match = DateMatch{*date, i, cursor.position()};
            } else if (is_digit(text[i])) {
                match = separated_at(text, i);
            }
        }
        if (match) found.push_back(*match);
        i = match ? match->end : i + 1;
    }
    return found;
}

long day_number(const Date& date) {
    // Years begin in March, so that the leap day is the last of a year.
    const long year = date.month <= 2 ? date.year - 1 : date.year;
    const long era = (year >= 0 ? year : year - 399) / 400;
    const long year_of_era = year - era * 400;
    const long month = (date.month + 9) % 12;
    const long day_of_year = (153 * month + 2) / 5 + date.day - 1;
    const long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

}  // namespace gongwen

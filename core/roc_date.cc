#include "core/roc_date.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"

namespace gongwen {
namespace {

// A later year is a misread digit; numbers and stamps have three digits for the year.
constexpr int kLastRocYear = 199;
constexpr int kFirstGregorianYear = 1800;
constexpr std::size_t kLongestNumeral = 7;

constexpr std::array<std::pair<char32_t, int>, 14> kNumerals{{
    {U'〇', 0},
    {U'○', 0},
    {U'零', 0},
    {U'O', 0},
    {U'Ｏ', 0},
    {U'一', 1},
    {U'二', 2},
    {U'三', 3},
    {U'四', 4},
    {U'五', 5},
    {U'六', 6},
    {U'七', 7},
    {U'八', 8},
    {U'九', 9},
}};

/// 0 to 9, or -1.
int numeral_digit(char32_t c) {
    if (is_digit(c)) return static_cast<int>(fold_width(c) - U'0');
    for (const auto& [sign, value] : kNumerals) {
        if (c == sign) return value;
    }
    return -1;
}

/// 10 for 十, 20 for 廿, 30 for 卅, 100 for 百, 1000 for 千; 0 for any other character.
int unit_value(char32_t c) {
    switch (c) {
        case U'十':
            return 10;
        case U'廿':
            return 20;
        case U'卅':
            return 30;
        case U'百':
            return 100;
        case U'千':
            return 1000;
        default:
            return 0;
    }
}

bool is_numeral(char32_t c) { return numeral_digit(c) >= 0 || unit_value(c) > 0; }

std::optional<long> positional_value(std::u32string_view text) {
    if (text.size() > 18) return std::nullopt;
    long value = 0;
    for (const char32_t c : text) value = value * 10 + numeral_digit(c);
    return value;
}

/// 一百零四, 二十三, 廿三, 一百十二. A digit straight behind 百 (一百四) could be 104 or 140.
std::optional<long> unit_numeral(std::u32string_view text) {
    long total = 0;
    int pending = -1;
    int last_unit = 10000;
    bool zero_before = false;
    for (const char32_t c : text) {
        if (const int digit = numeral_digit(c); digit >= 0) {
            if (is_digit(c) || pending > 0) return std::nullopt;
            zero_before = zero_before || digit == 0;
            pending = digit == 0 ? -1 : digit;
            continue;
        }
        const int unit = unit_value(c);
        const bool carries_digit = unit == 20 || unit == 30;
        if (unit >= last_unit || (carries_digit && pending > 0)) return std::nullopt;
        total += carries_digit ? unit : unit * (pending > 0 ? pending : 1);
        last_unit = carries_digit ? 10 : unit;
        pending = -1;
        zero_before = false;
    }
    if (pending > 0 && last_unit > 10 && !zero_before) return std::nullopt;
    return total + std::max(pending, 0);
}

/// The Gregorian year of a printed one; nothing for years no letter can have.
std::optional<int> year_of(long printed, bool before_republic, bool says_gregorian) {
    if (before_republic) {
        if (printed < 1 || printed > 150) return std::nullopt;
        return gregorian_year(1 - static_cast<int>(printed));
    }
    if (!says_gregorian && printed >= 1 && printed <= kLastRocYear) {
        return gregorian_year(static_cast<int>(printed));
    }
    if (printed >= kFirstGregorianYear && printed <= gregorian_year(kLastRocYear)) {
        return static_cast<int>(printed);
    }
    return std::nullopt;
}

/// Reads a text from left to right; a failed step leaves the position where it was.
class Cursor {
  public:
    Cursor(std::u32string_view text, std::size_t position) : text_(text), position_(position) {}

    std::size_t position() const { return position_; }
    bool at_end() const { return position_ >= text_.size(); }
    char32_t peek() const { return at_end() ? U'\0' : text_[position_]; }

    void skip_spaces() {
        while (!at_end() && is_space(peek())) ++position_;
    }

    bool take(std::u32string_view word) {
        Cursor probe = *this;
        for (const char32_t c : word) {
            probe.skip_spaces();
            if (fold_width(probe.peek()) != c) return false;
            ++probe.position_;
        }
        *this = probe;
        return true;
    }

    bool take_any(std::initializer_list<std::u32string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [this](std::u32string_view word) { return take(word); });
    }

    /// The same where at most one character is another one (中革民國).
    bool take_like(std::u32string_view word) {
        Cursor probe = *this;
        int others = 0;
        for (const char32_t c : word) {
            probe.skip_spaces();
            if (probe.at_end()) return false;
            others += probe.peek() == c ? 0 : 1;
            ++probe.position_;
        }
        if (others > 1) return false;
        *this = probe;
        return true;
    }

    /// A run of numerals, 元 and 正 included where `first_allowed`; empty when there is none.
    std::u32string_view take_numerals(bool first_allowed) {
        skip_spaces();
        const std::size_t begin = position_;
        if (first_allowed && (peek() == U'元' || peek() == U'正')) {
            ++position_;
            return text_.substr(begin, 1);
        }
        while (!at_end() && is_numeral(peek()) && position_ - begin < kLongestNumeral) ++position_;
        return text_.substr(begin, position_ - begin);
    }

    std::optional<long> take_number(bool first_allowed) {
        const std::u32string_view run = take_numerals(first_allowed);
        if (run == U"元" || run == U"正") return 1;
        return parse_numeral(run);
    }

  private:
    std::u32string_view text_;
    std::size_t position_;
};

struct YearStart {
    bool before_republic = false;
    bool says_gregorian = false;
};

YearStart take_era(Cursor& cursor) {
    YearStart era;
    if (cursor.take_any({U"中華民國", U"民國"}) || cursor.take_like(U"中華民國")) {
        era.before_republic = cursor.take(U"前");
    } else if (cursor.take(U"民前")) {
        era.before_republic = true;
    } else if (cursor.take_any({U"西元", U"公元"})) {
        era.says_gregorian = true;
    }
    return era;
}

/// 104, or (104) as in 今(104)年.
std::optional<long> take_year_number(Cursor& cursor) {
    Cursor probe = cursor;
    if (probe.take_any({U"今", U"本", U"去", U"明"})) {
        if (!probe.take(U"(")) return std::nullopt;
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
std::optional<Date> take_year_month_day(Cursor& cursor) {
    Cursor probe = cursor;
    const YearStart era = take_era(probe);
    const std::optional<long> year = take_year_number(probe);
    if (!year || !probe.take(U"年")) return std::nullopt;
    const std::optional<long> month = probe.take_number(true);
    if (!month || !probe.take(U"月")) return std::nullopt;
    const std::u32string_view day_run = probe.take_numerals(false);
    const std::optional<long> day = parse_numeral(day_run);
    if (!day) return std::nullopt;
    if (!probe.take(U"日")) {
        Cursor behind = probe;
        behind.skip_spaces();
        if (!behind.at_end() && (day_run.size() < 2 || counts_something(behind.peek()))) {
            return std::nullopt;
        }
    }
    const std::optional<int> full_year = year_of(*year, era.before_republic, era.says_gregorian);
    if (!full_year || *month > 12 || *day > 31) return std::nullopt;
    const Date date{*full_year, static_cast<int>(*month), static_cast<int>(*day)};
    if (!date.valid()) return std::nullopt;
    cursor = probe;
    return date;
}

std::u32string_view take_digits(std::u32string_view text, std::size_t& position) {
    const std::size_t begin = position;
    while (position < text.size() && is_digit(text[position])) ++position;
    return text.substr(begin, position - begin);
}

std::u32string_view take_spaced_digits(std::u32string_view text, std::size_t& position) {
    while (position < text.size() && is_space(text[position])) ++position;
    return take_digits(text, position);
}

bool is_date_separator(char32_t c) {
    const char32_t folded = fold_width(c);
    return folded == U'.' || folded == U'/' || folded == U'-';
}

/// 104.9.23, 104/09/23, 2015-10-12 at `position`, which moves behind it.
std::optional<Date> take_separated(std::u32string_view text, std::size_t& position) {
    std::size_t probe = position;
    const std::u32string_view year = take_digits(text, probe);
    if (year.size() < 2 || year.size() > 4 || probe >= text.size()) return std::nullopt;
    const char32_t separator = fold_width(text[probe]);
    if (!is_date_separator(separator)) return std::nullopt;
    const std::u32string_view month = take_spaced_digits(text, ++probe);
    if (month.empty() || month.size() > 2) return std::nullopt;
    if (probe >= text.size() || fold_width(text[probe]) != separator) return std::nullopt;
    const std::u32string_view day = take_spaced_digits(text, ++probe);
    if (day.empty() || day.size() > 2) return std::nullopt;
    const std::optional<int> full_year = year_of(*parse_numeral(year), false, false);
    if (!full_year) return std::nullopt;
    const Date date{*full_year, static_cast<int>(*parse_numeral(month)),
                    static_cast<int>(*parse_numeral(day))};
    if (!date.valid()) return std::nullopt;
    position = probe;
    return date;
}

/// 1041012, 960116, 20151012; nothing for other digits.
std::optional<Date> compact_date(std::u32string_view digits) {
    if (digits.size() < 6 || digits.size() > 8) return std::nullopt;
    if (!std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    const std::size_t year_digits = digits.size() - 4;
    const long printed_year = *parse_numeral(digits.substr(0, year_digits));
    const std::optional<int> year = year_of(printed_year, false, year_digits == 4);
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
    std::size_t end = begin;
    const std::optional<Date> date = take_separated(text, end);
    if (!date || !stands_free(text, begin, end)) return std::nullopt;
    // 02-20-11 is part of a telephone number, 1.2.3 of a list: a short year needs points or
    // strokes.
    const bool short_year = !is_digit(text[begin + 2]);
    if (short_year && (fold_width(text[begin]) == U'0' || fold_width(text[begin + 2]) == U'-')) {
        return std::nullopt;
    }
    return DateMatch{*date, begin, end};
}

int days_of_month(int year, int month) {
    static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

DateRange year_range(int year) { return {{year, 1, 1}, {year, 12, 31}}; }

std::optional<DateRange> month_range(int year, long month) {
    if (month < 1 || month > 12) return std::nullopt;
    const int m = static_cast<int>(month);
    return DateRange{{year, m, 1}, {year, m, days_of_month(year, m)}};
}

/// 104年, 104年度, 104學年度, 104年9月.
std::optional<DateRange> worded_range(std::u32string_view text) {
    Cursor cursor(text, 0);
    const YearStart era = take_era(cursor);
    const std::optional<long> printed = cursor.take_number(true);
    if (!printed) return std::nullopt;
    const std::optional<int> year = year_of(*printed, era.before_republic, era.says_gregorian);
    if (!year) return std::nullopt;
    if (cursor.take_any({U"學年度", U"學年"})) {
        return DateRange{{*year, 8, 1}, {*year + 1, 7, 31}};
    }
    cursor.take_any({U"年度", U"年"});
    if (cursor.at_end()) return year_range(*year);
    const std::optional<long> month = cursor.take_number(true);
    if (!month || !cursor.take(U"月") || !cursor.at_end()) return std::nullopt;
    return month_range(*year, *month);
}

/// 104/9, 2015-09.
std::optional<DateRange> separated_month(std::u32string_view text) {
    std::size_t position = 0;
    const std::u32string_view year = take_digits(text, position);
    if (year.empty() || position >= text.size() || !is_date_separator(text[position])) {
        return std::nullopt;
    }
    const std::u32string_view month = take_digits(text, ++position);
    if (month.empty() || month.size() > 2 || position != text.size()) return std::nullopt;
    const std::optional<long> printed = parse_numeral(year);
    if (!printed) return std::nullopt;
    const std::optional<int> full_year = year_of(*printed, false, false);
    return full_year ? month_range(*full_year, *parse_numeral(month)) : std::nullopt;
}

/// 10410, 201510.
std::optional<DateRange> compact_month(std::u32string_view text) {
    if (text.size() != 5 && text.size() != 6) return std::nullopt;
    if (!std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
    const std::optional<int> year =
        year_of(*parse_numeral(text.substr(0, text.size() - 2)), false, false);
    return year ? month_range(*year, *parse_numeral(text.substr(text.size() - 2))) : std::nullopt;
}

std::optional<DateRange> single_range(std::u32string_view text) {
    if (const std::optional<Date> day = parse_date(text)) return DateRange{*day, *day};
    if (const std::optional<DateRange> range = separated_month(text)) return range;
    if (const std::optional<DateRange> range = compact_month(text)) return range;
    return worded_range(text);
}

}  // namespace

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

std::optional<Date> parse_date(std::u32string_view spaced) {
    const std::u32string text = without_spaces(spaced);
    if (const std::optional<Date> date = compact_date(text)) return date;
    Cursor cursor(text, 0);
    std::optional<Date> date = take_year_month_day(cursor);
    std::size_t end = cursor.position();
    if (!date) date = take_separated(text, end);
    if (!date || !is_matching_weekday(std::u32string_view(text).substr(end), *date)) {
        return std::nullopt;
    }
    return date;
}

std::optional<Date> parse_date(std::string_view utf8) { return parse_date(to_utf32(utf8)); }

std::vector<DateMatch> find_dates(std::u32string_view text) {
    std::vector<DateMatch> found;
    for (std::size_t i = 0; i < text.size();) {
        const bool within_number = i > 0 && is_numeral(text[i]) && is_numeral(text[i - 1]);
        std::optional<DateMatch> match;
        if (may_begin_date(text[i]) && !within_number) {
            Cursor cursor(text, i);
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

std::optional<DateRange> parse_date_range(std::string_view utf8) {
    const std::u32string text = fold_width(without_spaces(to_utf32(utf8)));
    for (const std::u32string_view link : {U"..", U"~", U"至"}) {
        const std::size_t at = text.find(link);
        if (at == std::u32string::npos) continue;
        const std::optional<DateRange> first = single_range(text.substr(0, at));
        const std::optional<DateRange> last = single_range(text.substr(at + link.size()));
        if (!first || !last || last->last < first->first) return std::nullopt;
        return DateRange{first->first, last->last};
    }
    return single_range(text);
}

std::optional<long> parse_numeral(std::u32string_view text) {
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_numeral)) return std::nullopt;
    const bool has_unit =
        std::any_of(text.begin(), text.end(), [](char32_t c) { return unit_value(c) > 0; });
    return has_unit ? unit_numeral(text) : positional_value(text);
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

// Ranges of days that people type in searches and for reports.

#include <algorithm>

#include "core/date_cursor.h"
#include "core/numerals.h"
#include "core/roc_date.h"
#include "core/text.h"

namespace gongwen {
namespace {

DateRange year_range(int year) { return {{year, 1, 1}, {year, 12, 31}}; }

std::optional<DateRange> month_range(int year, long month) {
    if (month < 1 || month > 12) return std::nullopt;
    const int m = static_cast<int>(month);
    return DateRange{{year, m, 1}, {year, m, days_of_month(year, m)}};
}

/// 104年, 104年度, 104學年度, 104年9月.
std::optional<DateRange> worded_range(std::u32string_view text) {
    DateCursor cursor(text, 0);
    const YearEra era = take_era(cursor);
    const std::optional<long> printed = cursor.take_number(true);
    if (!printed) return std::nullopt;
    const std::optional<int> year = year_of(*printed, era);
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
    DateCursor cursor(text, 0);
    const std::u32string_view year = cursor.take_digits();
    if (year.empty() || !is_date_separator(cursor.peek())) return std::nullopt;
    cursor.step();
    const std::u32string_view month = cursor.take_digits();
    if (month.empty() || month.size() > 2 || !cursor.at_end()) return std::nullopt;
    const std::optional<long> printed = parse_numeral(year);
    if (!printed) return std::nullopt;
    const std::optional<int> full_year = year_of(*printed, {});
    return full_year ? month_range(*full_year, *parse_numeral(month)) : std::nullopt;
}

/// 10410, 201510.
std::optional<DateRange> compact_month(std::u32string_view text) {
    if (text.size() != 5 && text.size() != 6) return std::nullopt;
    if (!std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
    const std::optional<int> year = year_of(*parse_numeral(text.substr(0, text.size() - 2)), {});
    return year ? month_range(*year, *parse_numeral(text.substr(text.size() - 2))) : std::nullopt;
}

std::optional<DateRange> single_range(std::u32string_view text) {
    if (const std::optional<Date> day = parse_date(text)) return DateRange{*day, *day};
    if (const std::optional<DateRange> range = separated_month(text)) return range;
    if (const std::optional<DateRange> range = compact_month(text)) return range;
    return worded_range(text);
}

}  // namespace

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

}  // namespace gongwen

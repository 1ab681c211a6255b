// Dates as official letters write them: by the years of the Republic (Gregorian = ROC + 1911), in
// digits or Chinese numerals, long or compact. Rules and forms: docs/dates-and-numbers.md.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen {

inline constexpr int kYearsBeforeRepublic = 1911;

/// 2015 is 104; the year before the Republic's first is 0.
constexpr int roc_year(int gregorian) { return gregorian - kYearsBeforeRepublic; }
constexpr int gregorian_year(int roc) { return roc + kYearsBeforeRepublic; }

/// A day of the Gregorian calendar.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    auto operator<=>(const Date&) const = default;
    bool valid() const;
    std::string iso() const;  ///< 2015-10-12
    std::string roc() const;  ///< 民國104年10月12日
};

/// ISO 8601 (2015-10-12), as records hold it; nothing for any other text or an impossible day.
std::optional<Date> date_from_iso(std::string_view text);

/// A whole value that is a date in any form people write (中華民國104年9月23日, 104.9.23, 1041012,
/// 一〇四年九月二十三日, 一百零四年…, 民國前三年…, 2015/10/12); spaces and width do not matter.
/// Nothing for text that is no date, is a blank form (年 月 日) or names an impossible day.
std::optional<Date> parse_date(std::u32string_view text);
std::optional<Date> parse_date(std::string_view utf8);

/// A date found in running text.
struct DateMatch {
    Date date;
    std::size_t begin = 0;  ///< code points
    std::size_t end = 0;
};

/// Every date written with 年月日 (digits or numerals), or as 104.9.23 / 104/9/23 / 2015-10-12;
/// compact digits are too ambiguous in running text and are left out.
std::vector<DateMatch> find_dates(std::u32string_view text);

/// A range that a person types in a search: 104, 104/9, 104/9/23, 2015, 2015-09, 104年9月 …
/// A number below 1000 is a ROC year. First and last day, both included.
struct DateRange {
    Date first;
    Date last;
};
std::optional<DateRange> parse_date_range(std::string_view utf8);

/// 28 to 31; months count from 1.
int days_of_month(int year, int month);

/// Days from the civil epoch (1970-01-01); for ordering and differences.
long day_number(const Date& date);

}  // namespace gongwen

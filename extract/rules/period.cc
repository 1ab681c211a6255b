#include "extract/rules/period.h"

#include <algorithm>

namespace gongwen::extract {
namespace {

int days_in_month(int year, int month) {
    for (int day = 31; day > 28; --day) {
        if (Date{year, month, day}.valid()) return day;
    }
    return 28;
}

Date next_day(Date date) {
    if (++date.day <= days_in_month(date.year, date.month)) return date;
    date.day = 1;
    if (++date.month > 12) {
        date.month = 1;
        ++date.year;
    }
    return date;
}

}  // namespace

Date last_day(const Date& date, const Period& period) {
    const int months = date.month - 1 + period.months;
    Date out{date.year + months / 12, months % 12 + 1, date.day};
    out.day = std::min(out.day, days_in_month(out.year, out.month));
    for (int i = 0; i < period.days; ++i) out = next_day(out);
    return out;
}

}  // namespace gongwen::extract

#include "tools/made_up/chance.h"

#include <fmt/format.h>

#include "core/roc_date.h"

namespace gongwen::tools {
namespace {

/// The Gregorian day with this number of days since 1970-01-01.
Date date_of(long day) {
    Date date{1970 + static_cast<int>(day / 366), 1, 1};
    while (day_number({date.year + 1, 1, 1}) <= day) ++date.year;
    while (date.month < 12 && day_number({date.year, date.month + 1, 1}) <= day) ++date.month;
    date.day = 1 + static_cast<int>(day - day_number(date));
    return date;
}

}  // namespace

std::string Chance::digits(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += static_cast<char>('0' + between(0, 9));
    return out;
}

Date Chance::day_in(int first_year, int last_year) {
    return {between(first_year, last_year), between(1, 12), between(1, 28)};
}

Date Chance::moved(const Date& date, long days) { return date_of(day_number(date) + days); }

std::string Chance::roc(const Date& date, bool with_republic) {
    return fmt::format("{}{}年{}月{}日", with_republic ? "中華民國" : "", roc_year(date.year),
                       date.month, date.day);
}

std::string Chance::person() { return word("surnames") + word("given_names"); }

std::string Chance::address() {
    return fmt::format("{}{}{}號", word("districts"), word("roads"), between(1, 300));
}

std::string Chance::phone() {
    const std::string number = "2000" + digits(4);
    switch (between(0, 2)) {
        case 0:
            return "02-" + number;
        case 1:
            return "(02)" + number.substr(0, 4) + "-" + number.substr(4);
        default:
            return "(04)" + number + fmt::format("分機{}", between(100, 999));
    }
}

std::string Chance::email() {
    std::string name;
    for (int i = between(3, 7); i > 0; --i) name += static_cast<char>('a' + between(0, 25));
    return name + digits(between(0, 3)) + "@" + word("domains");
}

std::string Chance::document_number(const std::string& issuer, const Date& date) {
    const int year = roc_year(date.year);
    if (const auto sender = words.private_prefixes.find(issuer);
        sender != words.private_prefixes.end()) {
        return fmt::format("{}字第{}{}號", sender->second, year, digits(4));
    }
    const auto known = words.prefixes.find(issuer);
    const std::string prefix = known == words.prefixes.end() ? "府" : known->second;
    constexpr int kLongNumbersSince = 88;
    if (year < kLongNumbersSince) {
        return fmt::format("{}{}字第{}{}號", prefix, word("prefix_ends"), year, digits(5));
    }
    return fmt::format("{}{}字第{:0>3}{}號", prefix, word("prefix_ends"), year,
                       digits(happens(0.6) ? 7 : 8));
}

}  // namespace gongwen::tools

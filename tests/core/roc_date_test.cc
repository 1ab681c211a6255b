#include "core/roc_date.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "core/numerals.h"
#include "core/text.h"

using namespace gongwen;

namespace {

std::string iso(std::string_view text) {
    const std::optional<Date> date = parse_date(text);
    return date ? date->iso() : "";
}

std::vector<std::string> dates_in(std::string_view text) {
    std::vector<std::string> found;
    for (const DateMatch& match : find_dates(to_utf32(text))) found.push_back(match.date.iso());
    return found;
}

std::string range(std::string_view text) {
    const std::optional<DateRange> found = parse_date_range(text);
    return found ? found->first.iso() + " " + found->last.iso() : "";
}

constexpr std::array<const char*, 10> kSigns{"〇", "一", "二", "三", "四",
                                             "五", "六", "七", "八", "九"};

std::string sign(int digit) { return kSigns.at(static_cast<std::size_t>(digit)); }

/// 104 → 一〇四
std::string positional(int number) {
    std::string out;
    for (const char digit : std::to_string(number)) out += sign(digit - '0');
    return out;
}

/// 104 → 一百零四
std::string with_units(int number) {
    std::string out;
    if (number >= 100) {
        out += sign(number / 100) + "百";
        if (number % 100 == 0) return out;
        if (number % 100 < 10) out += "零";
    }
    const int tens = number % 100 / 10;
    if (tens > 1) out += sign(tens);
    if (tens > 0) out += "十";
    if (number % 10 > 0) out += sign(number % 10);
    return out;
}

}  // namespace

TEST_CASE("one misread character of 中華民國 does not cost the date", "[date]") {
    CHECK(iso("中革民國96年12月4日") == "2007-12-04");
    CHECK(iso("中華民園一〇四年九月二十三日") == "2015-09-23");
    CHECK(iso("中華民109年5月20日") == "2020-05-20");
    CHECK(iso("中華民 一〇四年九月二十三日") == "2015-09-23");
    CHECK(iso("甲乙民國96年12月4日") == "");
}

TEST_CASE("dates are read in every form that letters use", "[date]") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"中華民國104年10月12日", "2015-10-12"},
        {"中華民國 104 年 9 月 23 日", "2015-09-23"},
        {"民國104年9月23日", "2015-09-23"},
        {"104年9月23日", "2015-09-23"},
        {"104.9.23", "2015-09-23"},
        {"104/9/23", "2015-09-23"},
        {"104-9-23", "2015-09-23"},
        {"104/09/23", "2015-09-23"},
        {"中華民國捌拾貳年拾月貳拾壹日", "1993-10-21"},
        {"１０４年９月２３日", "2015-09-23"},
        {"1041012", "2015-10-12"},
        {"960116", "2007-01-16"},
        {"20151012", "2015-10-12"},
        {"2015/10/12", "2015-10-12"},
        {"2015-10-12", "2015-10-12"},
        {"西元2015年10月12日", "2015-10-12"},
        {"一〇四年九月二十三日", "2015-09-23"},
        {"一○四年九月二十三日", "2015-09-23"},
        {"一０四年九月二十三日", "2015-09-23"},
        {"一零四年九月二十三日", "2015-09-23"},
        {"中華民國一百零四年九月二十三日", "2015-09-23"},
        {"中華民國九十六年一月十六日", "2007-01-16"},
        {"一百年一月一日", "2011-01-01"},
        {"一百十二年十二月三十一日", "2023-12-31"},
        {"一百一十二年十二月三十一日", "2023-12-31"},
        {"一百零四年元月廿三日", "2015-01-23"},
        {"一百零四年一月卅一日", "2015-01-31"},
        {"民國元年1月1日", "1912-01-01"},
        {"民國前三年五月四日", "1909-05-04"},
        {"民前3年5月4日", "1909-05-04"},
        {"104年10月12", "2015-10-12"},
        {"104年10月12日（星期一）", "2015-10-12"},
        {"104年10月18日(星期日)", "2015-10-18"},
    };
    for (const auto& [written, expected] : cases) {
        INFO(written);
        CHECK(iso(written) == expected);
    }
}

TEST_CASE("what is no date, a blank form or an impossible day has no date", "[date]") {
    for (const std::string text :
         {"", "年　月　日", "____年____月____日", "104年2月29日", "104年13月1日", "104年8月36日",
          "八月三十六日", "0年1月1日", "404年10月12日", "104年9月", "104年度", "10410129", "内政部",
          "104.13.1", "104年10月12日（星期二）", "104年10月12日前"}) {
        INFO(text);
        CHECK(iso(text).empty());
    }
    CHECK(iso("105年2月29日") == "2016-02-29");
}

TEST_CASE("every day of two centuries survives every way of writing it", "[date]") {
    const long first = day_number({1912, 1, 1});
    const long last = day_number({2110, 12, 31});
    int year = 1912;
    int month = 1;
    int day = 1;
    long expected_number = first;
    bool all_equal = true;
    for (; expected_number <= last; ++expected_number) {
        const Date date{year, month, day};
        all_equal = all_equal && date.valid() && day_number(date) == expected_number &&
                    date_from_iso(date.iso()) == date && parse_date(date.roc()) == date;
        if (expected_number % 7 == 0) {
            const std::string tail = "年" + with_units(month) + "月" + with_units(day) + "日";
            all_equal = all_equal && parse_date(positional(year - 1911) + tail) == date &&
                        parse_date(with_units(year - 1911) + tail) == date;
        }
        if (!all_equal) FAIL(date.iso());
        ++day;
        if (!Date{year, month, day}.valid()) {
            day = 1;
            if (++month == 13) {
                month = 1;
                ++year;
            }
        }
    }
    CHECK(Date{year, month, day} == Date{2111, 1, 1});
}

TEST_CASE("running text gives each of its dates and where it stands", "[date]") {
    const std::u32string text =
        U"更正中華民國104年9月23日台內資字第1042301569號函，自一百零五年一月一日生效";

    const std::vector<DateMatch> found = find_dates(text);

    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == U"中華民國104年9月23日");
    CHECK(found[0].date == Date{2015, 9, 23});
    CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == U"一百零五年一月一日");
}

TEST_CASE("dates in running text are told from other numbers", "[date]") {
    CHECK(dates_in("今(104)年9月23日及104.10.1、104/10/02") ==
          std::vector<std::string>{"2015-09-23", "2015-10-01", "2015-10-02"});
    CHECK(dates_in("於資訊室　中華民國（113）年3月4日") == std::vector<std::string>{"2024-03-04"});
    CHECK(dates_in("一百十三年三月二十二內政部令") == std::vector<std::string>{"2024-03-22"});
    CHECK(dates_in("二十一日日農業部").empty());
    CHECK(dates_in("一百十三年三月二十一日日農業部") == std::vector<std::string>{"2024-03-21"});
    CHECK(dates_in("檔號：104/030501/1").empty());
    CHECK(dates_in("電話02-2000-1234，傳真02-20-11").empty());
    CHECK(dates_in("第1.2.3節、192.168.1.10").empty());
    CHECK(dates_in("1041012").empty());
    CHECK(dates_in("104年9月3個案件").empty());
    CHECK(dates_in("年　月　日").empty());
}

TEST_CASE("a search range may be a year, a month or a day", "[date]") {
    CHECK(range("104") == "2015-01-01 2015-12-31");
    CHECK(range("104年度") == "2015-01-01 2015-12-31");
    CHECK(range("104學年度") == "2015-08-01 2016-07-31");
    CHECK(range("2015") == "2015-01-01 2015-12-31");
    CHECK(range("104/9") == "2015-09-01 2015-09-30");
    CHECK(range("2016-02") == "2016-02-01 2016-02-29");
    CHECK(range("104年9月") == "2015-09-01 2015-09-30");
    CHECK(range("104/9/23") == "2015-09-23 2015-09-23");
    CHECK(range("1040923") == "2015-09-23 2015-09-23");
    CHECK(range("10409") == "2015-09-01 2015-09-30");
    CHECK(range("104/9/1~104/10") == "2015-09-01 2015-10-31");
    CHECK(range("105至104").empty());
    CHECK(range("內政部").empty());
    CHECK(range("104/13").empty());
}

TEST_CASE("Chinese numerals have a value by position and with units", "[date]") {
    CHECK(parse_numeral(U"一〇四") == 104);
    CHECK(parse_numeral(U"一百零四") == 104);
    CHECK(parse_numeral(U"十") == 10);
    CHECK(parse_numeral(U"廿三") == 23);
    CHECK(parse_numeral(U"一千九百一十一") == 1911);
    CHECK(parse_numeral(U"１04") == 104);
    CHECK_FALSE(parse_numeral(U"").has_value());
    CHECK_FALSE(parse_numeral(U"一百四").has_value());
    CHECK_FALSE(parse_numeral(U"第三").has_value());
}

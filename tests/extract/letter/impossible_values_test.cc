// What no calendar, clock or telephone network has, and what it says about the rest of a letter.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/review/text_doubts.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Record read(const std::vector<std::pair<std::string, std::string>>& head,
            const std::vector<std::string>& body = {"主旨：有關範例一案，請查照。",
                                                    "正本：法務部"}) {
    const std::vector<Page> pages{PageBuilder().head(head).body(body).page};
    return extract::extract_document(pages, templates()).record;
}

bool has(const Record& record, const std::string& field, const std::string& reason) {
    const ReviewItem item{field, reason};
    return std::find(record.review.begin(), record.review.end(), item) != record.review.end();
}

}  // namespace

TEST_CASE("no calendar has such a day", "[doubts][impossible]") {
    for (const auto text : {U"報名至13月5日止。", U"訂於113年19月17日辦理。", U"訂於2月30日辦理。",
                            U"訂於4月00日辦理。"}) {
        CHECK(extract::doubt_of_text(text) == "invalid_date");
    }
    for (const auto text : {U"訂於2月29日辦理。", U"訂於12月05日辦理。", U"為期19個月。",
                            U"113年10月至12月。", U"工期180日，15月內完成。"}) {
        CHECK(extract::doubt_of_text(text).empty());
    }
}

TEST_CASE("a year long after the letter's own was misread", "[doubts][impossible]") {
    const auto doubted = [](const std::string& year) {
        return has(read({{"發文日期", "中華民國113年3月5日"}},
                        {"主旨：檢送本院" + year + "度司執字第20417號命令，請查照。"}),
                   "subject", "invalid_date");
    };
    CHECK(doubted("143年"));
    CHECK_FALSE(doubted("113年"));
    CHECK_FALSE(doubted("118年"));  // plans
    CHECK_FALSE(extract::names_year_long_after(U"保存143年", 2024));
    CHECK(extract::names_year_long_after(U"至143年5月止", 2024));
}

TEST_CASE("no clock has such a time", "[doubts][impossible]") {
    for (const auto text : {U"下午2時70分", U"上午19時", U"28時05分"}) {
        CHECK(extract::doubt_of_text(text) == "invalid_date");
    }
    for (const auto text : {U"下午2時30分", U"上午9時05分", U"14時整", U"研習36時"}) {
        CHECK(extract::doubt_of_text(text).empty());
    }
}

TEST_CASE("an l behind a lone capital is a 1", "[doubts][impossible]") {
    CHECK(extract::doubt_of_text(U"地點：Bl會議廳。") == "letter_like_digit");
    CHECK(extract::doubt_of_text(U"地點：B1會議廳。").empty());
    CHECK(extract::doubt_of_text(U"使用All-in-One機型及Plan B。").empty());
}

TEST_CASE("a weekday in running text is checked, too", "[doubts][impossible]") {
    const auto body = [](const std::string& day) {
        return std::vector<std::string>{"主旨：訂於113年5月16日（星期" + day + "）開會，請查照。",
                                        "正本：法務部"};
    };
    CHECK(has(read({}, body("二")), "subject", "weekday_mismatch"));
    CHECK_FALSE(has(read({}, body("四")), "subject", "weekday_mismatch"));
    const std::string corrected = "主旨：原訂「113年5月16日（星期二）」係誤植，請查照。";
    CHECK_FALSE(has(read({}, {corrected, "正本：法務部"}), "subject", "weekday_mismatch"));
}

TEST_CASE("the year of a cited number is that of its date", "[doubts][impossible]") {
    const auto body = [](const std::string& number) {
        return std::vector<std::string>{"主旨：有關範例一案，請查照。",
                                        "說明：復貴部104年5月6日法範字第" + number + "號函。",
                                        "正本：法務部"};
    };
    CHECK(has(read({}, body("1140123456")), "explanation", "year_mismatch"));
    CHECK_FALSE(has(read({}, body("1040123456")), "explanation", "year_mismatch"));
}

TEST_CASE("the end of a rule below a telephone number is no part of it", "[impossible]") {
    const Record record = read({{"聯絡電話", "03-4196982轉6043_"}, {"傳真", "03-4196983。"}});
    CHECK(value_of(record, "phone") == "03-4196982轉6043");
    CHECK(record.fields.at("phone").raw == "03-4196982轉6043_");
    CHECK(value_of(record, "fax") == "03-4196983");
}

TEST_CASE("where a 0 was read as 9, every 9 is for review", "[doubts][impossible]") {
    const Record record = read({{"聯絡電話", "92-23565000"}, {"傳真", "02-23565009"}});
    CHECK(value_of(record, "phone") == "02-23565000");
    CHECK(has(record, "phone", "low_confidence"));
    CHECK(has(record, "fax", "zero_misread"));
    CHECK_FALSE(has(record, "issue_date", "zero_misread"));

    const Record right = read({{"聯絡電話", "02-23565009"}, {"傳真", "02-23565999"}});
    CHECK_FALSE(has(right, "fax", "zero_misread"));
}

TEST_CASE("a postal code tells a misread 0, too", "[doubts][impossible]") {
    const Record record = read({{"地址", "193036臺北市大同區範例路1號"}, {"傳真", "02-23565009"}});
    CHECK(has(record, "address", "other_postal_code"));
    CHECK(has(record, "fax", "zero_misread"));
}

TEST_CASE("a line below the body with an unread label stands for 副本", "[doubts][impossible]") {
    const std::string subject = "主旨：有關範例一案，請查照。";
    const Record unread = read({}, {subject, "正本：法務部", "", "品　：本部人事處"});
    CHECK(has(unread, "copies", "label_not_found"));
    const Record whole = read({}, {subject, "正本：法務部"});
    CHECK_FALSE(has(whole, "copies", "label_not_found"));
}

TEST_CASE("a date that ends before its 日 may have lost a digit", "[doubts][impossible]") {
    const std::vector<std::string> body{"主旨：檢送名冊1份，請查照。", "正本：法務部"};
    CHECK(has(read({{"發文日期", "中華民國104年10月2"}}, body), "issue_date", "incomplete_date"));
    CHECK_FALSE(
        has(read({{"發文日期", "中華民國104年10月2日"}}, body), "issue_date", "incomplete_date"));
    CHECK_FALSE(has(read({{"發文日期", "104.10.2"}}, body), "issue_date", "incomplete_date"));
}

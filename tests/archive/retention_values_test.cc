// Periods, file numbers, days and schedules: values without an archive.

#include <catch2/catch.hpp>

#include "archive/retention/due.h"
#include "archive/retention/file_number.h"
#include "archive/retention/machine_clock.h"
#include "archive/retention/schedule.h"
#include "core/error.h"
#include "core/retention_period.h"
#include "retention_office.h"

using namespace gongwen;
using namespace gongwen::archive;
using Catch::Matchers::Contains;

TEST_CASE("a period is read in every spelling that stands on letters", "[retention]") {
    for (const char* spelling :
         {"10年", "10", "十年", "定期10年", " 10 年 ", "１０年", "定期保存10年"}) {
        INFO(spelling);
        CHECK(parse_period(spelling) == RetentionPeriod{false, 10});
    }
    CHECK(parse_period("永久") == RetentionPeriod{true, 0});
    CHECK(parse_period("永久保存") == RetentionPeriod{true, 0});
    CHECK(parse_period("二十五年") == RetentionPeriod{false, 25});
    for (const char* none : {"", "定期", "依規定", "0年", "100年", "年", "永久10年", "10年半"}) {
        INFO(none);
        CHECK_FALSE(parse_period(none));
    }
}

TEST_CASE("for ever is longer than any number of years", "[retention]") {
    CHECK(is_longer({true, 0}, {false, 99}));
    CHECK_FALSE(is_longer({false, 99}, {true, 0}));
    CHECK(is_longer({false, 10}, {false, 5}));
    CHECK_FALSE(is_longer({true, 0}, {true, 0}));
}

TEST_CASE("檔號 has three to five parts, in any width", "[retention]") {
    const auto whole = parse_file_number("0104/030501/1/2/12");
    REQUIRE(whole);
    CHECK(whole->in_case == CaseNumber{"104", "030501", "1"});
    CHECK(whole->volume == 2);
    CHECK(whole->item == 12);
    CHECK(whole->text() == "104/030501/1/2/12");
    CHECK(parse_file_number("１０４／０３０５０１／１")->text() == "104/030501/1");
    CHECK(parse_file_number("99 - 0503 - 2")->text() == "99/0503/2");
    CHECK(parse_case_number("104/030501/1") == CaseNumber{"104", "030501", "1"});
    for (const char* none : {"", "104/030501", "104/030501/1/2/3/4", "1/2/3", "104//1", "甲/1/1"}) {
        INFO(none);
        CHECK_FALSE(parse_file_number(none));
    }
    CHECK_FALSE(parse_case_number("104/030501/1/2"));
}

TEST_CASE("the last day of a period follows from trigger, rounding and years", "[retention]") {
    struct Case {
        Date trigger;
        Rounding rounding;
        int years;
        const char* due;
    };
    for (const Case& one : {Case{{2015, 9, 23}, Rounding::Exact, 10, "2025-09-23"},
                            Case{{2015, 9, 23}, Rounding::NextYear, 10, "2026-01-01"},
                            Case{{2016, 2, 29}, Rounding::Exact, 10, "2026-02-28"},
                            Case{{2016, 2, 29}, Rounding::Exact, 20, "2036-02-29"},
                            Case{{2015, 12, 31}, Rounding::NextYear, 1, "2017-01-01"}}) {
        CHECK(due_day(one.trigger, one.rounding, one.years).iso() == one.due);
    }
    CHECK(transfer_year({2000, 12, 31}, 25) == 2026);
    CHECK(transfer_year({2000, 2, 29}, 25) == 2026);
}

TEST_CASE("a schedule's nearest class counts, and templates come before document types",
          "[retention]") {
    const Schedule schedule = parse_schedule(test::kSchedule, "test.toml");

    CHECK(schedule.class_of("030501")->number == "0305");
    CHECK(schedule.class_of("030502")->number == "030502");
    CHECK(schedule.class_of("03") == nullptr);
    CHECK(schedule.rule_for("leave-request", "開會通知單")->terms.source == "附註2");
    CHECK(schedule.rule_for("letter", "開會通知單")->terms.source == "附註1");
    CHECK(schedule.rule_for("letter", "函") == nullptr);
    CHECK(schedule.is_usual({false, 10}));
    CHECK_FALSE(schedule.is_usual({false, 50}));
}

TEST_CASE("a wrong schedule is refused with file, line and what to write", "[retention]") {
    const std::string good = test::kSchedule;
    struct Case {
        const char* from;
        const char* to;
        const char* says;
    };
    for (const Case& one :
         {Case{"period = \"10年\"", "period = \"十餘年\"", "永久"},
          Case{"disposition = \"appraise\"", "disposition = \"burn\"", "use destroy"},
          Case{"disposition = \"transfer\"", "disposition = \"destroy\"", "not destroyed"},
          Case{"trigger = \"case-closed\"", "trigger = \"someday\"", "latest-document"},
          Case{"number = \"030502\"", "number = \"0305\"", "stands twice"},
          Case{"rounding = \"next-year\"", "roundin = \"next-year\"", "unknown word \"roundin\""},
          Case{"source = \"表8\"", "", "source is missing"},
          Case{"from = \"1945-08-15\"", "from = \"someday\"", "must be a day"},
          Case{"version = 1", "version = \"1\"", "number from 1"},
          Case{"id = \"test\"", "id = ", "test.toml:"}}) {
        std::string text = good;
        const std::size_t at = text.find(one.from);
        REQUIRE(at != std::string::npos);
        text.replace(at, std::string(one.from).size(), one.to);
        INFO(one.to);
        const std::string said = test::refusal([&] { parse_schedule(text, "test.toml"); });
        CHECK_THAT(said, Contains("test.toml:") && Contains(one.says));
    }
}

TEST_CASE("the schedule that comes with the program is in order", "[retention]") {
    const std::string path = std::string(GONGWEN_SOURCE_DIR) + "/archive/data/schedule.toml";

    const Schedule schedule = parse_schedule(test::read_file(path), path);

    CHECK(schedule.classes.size() >= 5);
    CHECK(schedule.transfer_years == 25);
    for (const ScheduleClass& one : schedule.classes) CHECK(schedule.is_usual(one.terms.period));
}

TEST_CASE("times are counted in seconds, and nothing else is a time", "[retention]") {
    CHECK(seconds_of("1970-01-02T00:00:01Z") == 86'401);
    CHECK(seconds_of("2026-01-31T08:15:00Z") - seconds_of("2026-01-31T08:14:00Z") == 60);
    CHECK(seconds_of("2026-01-31") == -1);
    CHECK(seconds_of("2026-13-31T08:15:00Z") == -1);
}

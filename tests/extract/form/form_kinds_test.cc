// Kinds of values on forms, and what of them is no print: dates, numbers, scribble.

#include <catch2/catch.hpp>

#include "extract/form/form.h"
#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

TEST_CASE("a date's printed words are known by what stands behind them", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "受理機關：中華民國銀行員工會");
    sheet.line(60, 300, "中華民國 109 年 11 月 18 日");

    const Record record = read(sheet, R"([[field]]
name = "authority"
labels = ["受理機關"]
where = "in-line"
[[field]]
name = "applied_on"
kind = "date"
labels = ["中華民國"]
where = "in-line"
)");

    CHECK(value_of(record, "authority") == "中華民國銀行員工會");
    CHECK(value_of(record, "applied_on") == "2020-11-18");
}

TEST_CASE("letters are no number, and a date between wide blanks is print", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "會議時間：105年9　月23日　下午Jin時");

    const Record record = read(sheet, R"([[field]]
name = "meeting_on"
kind = "date"
labels = ["會議時間"]
where = "in-line"
[[field]]
name = "hour"
kind = "number"
labels = ["下午"]
where = "in-line"
after = "時"
)");

    CHECK(value_of(record, "meeting_on") == "2016-09-23");
    CHECK(state_of(record, "hour") == "unreadable");
}

TEST_CASE("無 stands for a number that there is not", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "憑證序號");
    sheet.cell({160, 100, 400, 130}, "無");

    const Record record =
        read(sheet, "[[field]]\nname = \"serial\"\nkind = \"number\"\nlabels = [\"憑證序號\"]\n");

    CHECK(value_of(record, "serial") == "無");
    CHECK(state_of(record, "serial") == "read");
}

TEST_CASE("a misread character of the words behind a value is no value", "[form]") {
    const std::string field = R"([[field]]
name = "agency"
labels = ["本機關"]
where = "in-line"
after = "對於上開會議"
)";
    Sheet filled;
    filled.line(60, 100, "本機關內政部生於上開會議：");
    Sheet blank;
    blank.line(60, 100, "本機關");
    blank.line(260, 100, "“於上開會議：");

    CHECK(value_of(read(filled, field), "agency") == "內政部");
    CHECK(value_of(read(blank, field), "agency").empty());
}

TEST_CASE("misread print behind a date does not spoil it", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "預定開放日期");
    sheet.cell({160, 100, 500, 130}, "自 108 年 6 月 20 日 至 有效朝限曰止.");

    const Record record = read(sheet, R"([[field]]
name = "enable_date"
kind = "date"
labels = ["預定開放日期"]
before = "自"
after = "至有效期限日止"
)");

    CHECK(value_of(record, "enable_date") == "2019-06-20");
}

TEST_CASE("a ring in place of a number is a zero", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 120, 125}, "時數");
    sheet.cell({120, 100, 200, 125}, "○");

    const Record record =
        read(sheet, "[[field]]\nname = \"hours\"\nkind = \"number\"\nlabels = [\"時數\"]\n");

    CHECK(value_of(record, "hours") == "0");
    CHECK(state_of(record, "hours") == "repaired");
    CHECK(record.field("hours")->raw == "○");
}

TEST_CASE("words that are no numerals are no number, but handwriting", "[form]") {
    for (const auto& [printed, state] : std::vector<std::pair<std::string, std::string>>{
             {"但小", "unreadable"}, {"九", "read"}, {"無", "read"}, {"3", "read"}}) {
        Sheet sheet;
        sheet.cell({60, 100, 120, 125}, "日數");
        sheet.cell({120, 100, 200, 125}, printed);
        const Record record =
            read(sheet, "[[field]]\nname = \"days\"\nkind = \"number\"\nlabels = [\"日數\"]\n");
        CAPTURE(printed);
        CHECK(state_of(record, "days") == state);
    }
}

TEST_CASE("a comma that lost its foot still parts thousands", "[form]") {
    const std::vector<std::pair<std::string, std::string>> amounts{
        {"120.000", "120,000"}, {"1,200.000", "1,200,000"}, {"120,000", "120,000"},
        {"12.50", "12.50"},     {"0.125", "0.125"},         {"1234.567", "1234.567"}};
    for (const auto& [printed, value] : amounts) {
        Sheet sheet;
        sheet.cell({60, 100, 120, 125}, "自籌款");
        sheet.cell({120, 100, 200, 125}, printed);
        const Record record =
            read(sheet, "[[field]]\nname = \"funds\"\nkind = \"number\"\nlabels = [\"自籌款\"]\n");
        CHECK(value_of(record, "funds") == value);
        CHECK(record.field("funds")->raw == printed);
        CHECK(state_of(record, "funds") == (printed == value ? "read" : "repaired"));
    }
}

TEST_CASE("scribble in a list or a line is never text", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 200, 125}, "品名");
    sheet.cell({60, 125, 200, 150});
    sheet.ink({70, 128, 130, 146});
    sheet.line(60, 200, "填表人：");
    sheet.ink({112, 198, 160, 214});

    const Record record = read(sheet, R"([[field]]
name = "item"
labels = ["品名"]
where = "below-label"
rows = "items"
[[field]]
name = "person"
labels = ["填表人"]
where = "in-line"
)");

    for (const char* name : {"item", "person"}) {
        INFO(name);
        CHECK(state_of(record, name) == "unreadable");
        CHECK(record.field(name)->confidence <= 0.5);
    }
}

TEST_CASE("what is printed behind a value counts in full width and in half", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "血壓");
    sheet.cell({160, 100, 460, 130}, "132/82mmHg");

    const Record record = read(
        sheet,
        "[[field]]\nname = \"high\"\nkind = \"number\"\nlabels = [\"血壓\"]\nafter = \"／\"\n");

    CHECK(value_of(record, "high") == "132");
}

// Values that stand between the printed words of a form's lines.

#include <catch2/catch.hpp>

#include "extract/form/form.h"
#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

TEST_CASE("values stand between the printed words of a line", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "自113年4月8日 8 時起");
    sheet.line(60, 120, "茲推派林小明出席上開會議");
    sheet.line(60, 140, "申請日期：");
    sheet.line(200, 140, "年　月　日");

    const Record record = read(sheet, R"([[field]]
name = "from"
kind = "date"
labels = ["自"]
where = "in-line"
after = "時起"
[[field]]
name = "hour"
kind = "number"
labels = ["日"]
where = "in-line"
after = "時起"
[[field]]
name = "person"
labels = ["茲推派"]
where = "in-line"
after = "出席"
[[field]]
name = "applied_on"
kind = "date"
labels = ["申請日期"]
where = "in-line"
)");

    CHECK(value_of(record, "hour") == "8");
    CHECK(value_of(record, "person") == "林小明");
    CHECK(state_of(record, "applied_on") == "blank");
}

TEST_CASE("of two labels alike in one line the one in front of the printed words counts",
          "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "自113年4月8日8時起至113年4月9日17時止");

    const Record record = read(sheet, R"([[field]]
name = "from_hour"
kind = "number"
labels = ["日"]
where = "in-line"
after = "時起"
[[field]]
name = "to_hour"
kind = "number"
labels = ["日"]
where = "in-line"
after = "時止"
)");

    CHECK(value_of(record, "from_hour") == "8");
    CHECK(value_of(record, "to_hour") == "17");
}

TEST_CASE("of equal words the ones with a colon are the label, though a gap follows", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 125}, "聯絡電話");
    sheet.cell({160, 100, 260, 125}, "電子信箱");
    sheet.line(60, 160, "填表人：孫沛潔");
    sheet.line(240, 160, "聯絡電話： 02-20004518");

    const Record record = read(sheet, R"([[field]]
name = "filled_by"
labels = ["填表人"]
where = "in-line"
[[field]]
name = "phone"
kind = "phone"
labels = ["聯絡電話"]
where = "in-line"
)");

    CHECK(value_of(record, "phone") == "02-20004518");
    CHECK(value_of(record, "filled_by") == "孫沛潔");
}

TEST_CASE("a date in a line ends behind its day", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "自113年4月8日 8 時起");

    const Record record = read(sheet, R"([[field]]
name = "from"
kind = "date"
labels = ["自"]
where = "in-line"
)");

    CHECK(value_of(record, "from") == "2024-04-08");
}

TEST_CASE(
    "a label alone in its cell has its value in the next one, though another edition has a line",
    "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 120, 130}, "填表日期");
    sheet.cell({120, 100, 300, 130}, "113年4月2日");

    CHECK(value_of(read(sheet, R"([[field]]
name = "filled_on"
kind = "date"
labels = ["填表日期"]
where = "in-line"
)"),
                   "filled_on") == "2024-04-02");
}

TEST_CASE("a value in running text goes on in the next line", "[form]") {
    Sheet sheet;
    sheet.line(400, 100, "本人之到職日為民國102");
    sheet.line(60, 118, "年7月1日");
    sheet.line(350, 118, "，參加貴單位辦理之「");
    sheet.line(60, 136, "長照服務員訓練班」，茲切結下列事項");

    const Record record = read(sheet, R"([[field]]
name = "joined_on"
kind = "date"
labels = ["到職日為民國"]
where = "in-line"
[[field]]
name = "course"
labels = ["辦理之「"]
where = "in-line"
after = "」"
)");

    CHECK(value_of(record, "joined_on") == "2013-07-01");
    CHECK(value_of(record, "course") == "長照服務員訓練班");
}

TEST_CASE("a label is no part of a longer word", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "通訊電話：（宅）03-5551234");
    sheet.line(60, 120, "關係：父子　電話：02-27725333");

    CHECK(value_of(read(sheet, R"([[field]]
name = "phone"
kind = "phone"
labels = ["電話"]
where = "in-line"
)"),
                   "phone") == "02-27725333");
}

TEST_CASE("of two equal words in front of the same end the nearer one is the label", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "銀行：臺灣土地銀行頭份分行帳號031005");

    const Record record = read(sheet, R"([[field]]
name = "bank"
labels = ["銀行"]
where = "in-line"
after = "銀行"
[[field]]
name = "branch"
labels = ["銀行"]
where = "in-line"
after = "分行"
)");

    CHECK(value_of(record, "bank") == "臺灣土地");
    CHECK(value_of(record, "branch") == "頭份");
}

TEST_CASE("a comma behind the value in a line of its own is print", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "地點：海洋科技館");
    sheet.line(170, 100, "，");

    CHECK(value_of(read(sheet, R"([[field]]
name = "place"
labels = ["地點"]
where = "in-line"
)"),
                   "place") == "海洋科技館");
}

// Blanks that stand in lines and sentences of forms: how they are proposed, and what is read in
// them.

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/word_blanks.h"
#include "extract/form/form_page.h"
#include "extract/template/template_check.h"
#include "form_sheet.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

/// 自|至 for a blank between 自 and 至.
std::string words_around(std::u32string_view row, bool in_cell = true) {
    std::u32string all;
    for (const extract::LineBlank& blank : extract::word_blanks_in(row, in_cell)) {
        all += (all.empty() ? U"" : U" ") + blank.label + U"|" + blank.unit;
    }
    return to_utf8(all);
}

constexpr const char* kPeriod = R"([[field]]
name = "from_hour"
kind = "number"
labels = ["日"]
where = "in-line"
after = "時"
[[field]]
name = "from_minute"
kind = "number"
labels = ["時"]
where = "in-line"
after = "分"
[[field]]
name = "to_hour"
kind = "number"
labels = ["分至"]
where = "in-line"
after = "時"
[[field]]
name = "to_minute"
kind = "number"
labels = ["時"]
where = "in-line"
after = "分"
)";

}  // namespace

TEST_CASE("a row keeps the room between its words and shows its boxes", "[draft]") {
    Sheet sheet;
    sheet.cell({60, 100, 500, 130});
    sheet.line(64, 109, "自").cell = 0;
    sheet.line(136, 109, "至").cell = 0;
    sheet.page().check_boxes.push_back({{400, 110, 410, 120}, 0, false, 0.98});
    sheet.line(412, 109, "無").cell = 0;
    const auto pages = extract::form_pages({&sheet.page(), 1});

    const auto rows = extract::rows_with_rooms(pages.front(), 0, sheet.page().check_boxes);

    REQUIRE(rows.size() == 1);
    CHECK(rows[0].substr(0, 7) == U"自　　　　　至");
    CHECK(rows[0].find(U"　□無") != std::u32string::npos);
}

TEST_CASE("room for words is told by the words around it", "[draft]") {
    CHECK(words_around(U"自　　　　　至　　　　　") == "自|至 至|");
    CHECK(words_around(U"申請人　　　　保證於期限前返國，如有違反願受處罰。", false) ==
          "申請人|保證於期限前");
    CHECK(words_around(U"立書人　　　　（以下簡稱甲方）", false) == "立書人|（以下簡稱甲");
    CHECK(words_around(U"坐落　　　　區　　　　段　　　　地號") == "坐落|區 區|段");
    // Words that stand apart are choices, labels have colons, and figures are counted.
    CHECK(words_around(U"自費　　　　公費").empty());
    CHECK(words_around(U"加班事由　　　　　").empty());
    CHECK(words_around(U"原因　　　　　備註").empty());
    CHECK(words_around(U"報名人：　　　　　主管核章：　　　　", false).empty());
    CHECK(words_around(U"自　　　年　　　月　　　日至　　　年　　　月　　　日") == "");
    CHECK(words_around(U"國立中央大學　　　學生請假單", false).empty());
}

TEST_CASE("a label followed by its boxes leaves no room to write in", "[draft]") {
    const auto labels = extract::labels_in(U"用途：□停車　□其他：　　　　□無");
    REQUIRE(labels.size() == 2);
    CHECK_FALSE(labels[0].open);
    CHECK(labels[1].label == U"其他");
    CHECK(labels[1].open);
    const auto brackets = extract::labels_in(U"（　）有，服務單位：　　　　（　）無");
    REQUIRE(brackets.size() == 1);
    CHECK(brackets[0].label == U"服務單位");
    CHECK(brackets[0].open);
}

TEST_CASE("what is numbered may go on with other words behind its unit", "[draft]") {
    const auto blanks = extract::blanks_in(U"學年度第　　學期退費申請單");
    REQUIRE(blanks.size() == 1);
    CHECK(blanks[0].label == U"學年度第");
    CHECK(blanks[0].unit == U"學期");
    CHECK(to_utf8(extract::words_behind_leading_blank(U"學年度第　　學期退費申請單")) ==
          "學年度第");
    CHECK(extract::words_behind_leading_blank(U"年　　月　　日").empty());
}

TEST_CASE("fields with the same words around their values are read in their order", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "112年5月3日9時30分至17時45分");

    const Record record = read(sheet, kPeriod);

    CHECK(value_of(record, "from_hour") == "9");
    CHECK(value_of(record, "from_minute") == "30");
    CHECK(value_of(record, "to_hour") == "17");
    CHECK(value_of(record, "to_minute") == "45");
}

TEST_CASE("where one of the same words was not read, nobody knows whose the other is", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "112年5月3日9時30分至17野45分");

    const Record record = read(sheet, kPeriod);

    CHECK(state_of(record, "from_minute") == "absent");
    CHECK(state_of(record, "to_minute") == "absent");
}

TEST_CASE("a value may have nothing printed in front of it", "[form]") {
    Sheet sheet;
    sheet.line(150, 50, "112學年度第1學期退費申請單");
    sheet.line(60, 100, "申請日期：112年3月4日");
    sheet.line(250, 400, "112年5月20日");

    const Record record = read(sheet, R"([[field]]
name = "school_year"
kind = "number"
where = "in-line"
after = "學年度第"
[[field]]
name = "signed_on"
kind = "date"
where = "in-line"
)");

    CHECK(value_of(record, "school_year") == "112");
    CHECK(value_of(record, "signed_on") == "2023-05-20");
}

TEST_CASE("a value in a line ends where a pair of brackets for a tick stands", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 500, 130});
    sheet.line(64, 109, "（　）有，服務單位：").cell = 0;
    sheet.line(350, 109, "（V）無").cell = 0;

    const Record record =
        read(sheet, "[[field]]\nname = \"unit\"\nlabels = [\"服務單位\"]\nwhere = \"in-line\"\n");

    CHECK(state_of(record, "unit") == "blank");
}

TEST_CASE("NT$ in front of an amount is no part of it", "[form]") {
    const auto amount = [](const std::string& printed) {
        Sheet sheet;
        sheet.cell({60, 100, 140, 130}, "保證金");
        sheet.cell({140, 100, 500, 130}, printed);
        return read(sheet,
                    "[[field]]\nname = \"amount\"\nkind = \"number\"\nlabels = [\"保證金\"]\n")
            .fields.at("amount");
    };

    CHECK(std::get<std::string>(amount("NT$ 3,000").value) == "3,000");
    CHECK(std::get<std::string>(amount("NTS 3,000").value) == "3,000");
    CHECK(std::get<std::string>(amount("S3000").value) == "S3000");
    CHECK(std::get<std::string>(amount("A94451。").value) == "A94451");
    CHECK(amount("NT$").state == FieldState::Blank);
}

TEST_CASE("of equal labels without a head each is read where the form has it", "[form]") {
    Sheet sheet;
    std::string fields;
    double top = 100;
    int number = 0;
    for (const char* label : {"姓名", "電話號碼", "車輛型式", "住址", "備註事項", "姓名"}) {
        sheet.cell({60, top, 160, top + 30}, label);
        sheet.cell({160, top, 540, top + 30}, number == 0 ? "王小明" : number == 5 ? "李大華" : "");
        fields += fmt::format(
            "[[field]]\nname = \"field_{}\"\nlabels = [\"{}\"]\nlabel_place = [64, {}, 88, {}]\n"
            "place = [160, {}, 540, {}]\n",
            number++, label, top + 9, top + 21, top, top + 30);
        top += 30;
    }

    const Record record = read(sheet, fields);

    CHECK(value_of(record, "field_0") == "王小明");
    CHECK(value_of(record, "field_5") == "李大華");
}

TEST_CASE("the year of a month is not that of a day in front of it", "[form]") {
    Sheet sheet;
    sheet.line(64, 100, "請款日期：108年7月10日");
    sheet.line(64, 130, "歸屬月份：109年6月");

    const Record record = read(sheet, R"([[field]]
name = "month"
kind = "number"
labels = ["年"]
where = "in-line"
after = "月"
)");

    CHECK(value_of(record, "month") == "6");
}

TEST_CASE("a number ends at the first of the units in its cell", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 140, 130}, "預支金額");
    sheet.cell({140, 100, 500, 130}, "2500元，應退還60元");

    const Record record = read(sheet, R"([[field]]
name = "advance"
kind = "number"
labels = ["預支金額"]
after = "元"
)");

    CHECK(value_of(record, "advance") == "2500");
}

TEST_CASE("equal labels stand in the order of their fields, and none is read for another",
          "[form]") {
    const std::string fields = R"([[field]]
name = "first"
labels = ["電話"]
where = "same-cell"
[[field]]
name = "second"
labels = ["電話"]
where = "same-cell"
)";
    Sheet both;
    both.cell({60, 100, 300, 130}, "電話：02-23456789");
    both.cell({60, 130, 300, 160}, "電話：04-22345678");
    Sheet one;
    one.cell({60, 100, 300, 130}, "電話：02-23456789");
    one.cell({60, 130, 300, 160}, "蓍：04-22345678");

    CHECK(value_of(read(both, fields), "second") == "04-22345678");
    CHECK(read(one, fields).fields.at("second").state == FieldState::Absent);
}

// How sure the values of forms are, from how sure their characters are.

#include <catch2/catch.hpp>

#include "core/judged_by_ink.h"
#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

TEST_CASE("how a telephone number is divided does not make it doubtful, an unsure digit does",
          "[form]") {
    const std::string field =
        "[[field]]\nname = \"tel\"\nkind = \"phone\"\nlabels = [\"洽詢專線\"]\n";
    for (const char unsure : {'-', '7'}) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 130}, "洽詢專線");
        sheet.cell({160, 100, 400, 130}, "0937-512-468");
        for (Symbol& symbol : sheet.page().lines.back().symbols) {
            symbol.confidence = symbol.text[0] == unsure ? 0.4 : 0.99;
        }

        CAPTURE(unsure);
        CHECK((read(sheet, field).fields.at("tel").confidence > 0.8) == (unsure == '-'));
    }
}

TEST_CASE("a list is as sure as the worst of its rows, however long it is", "[form]") {
    const std::string field =
        "[[field]]\nname = \"dish\"\nlabels = [\"菜名\"]\nwhere = \"below-label\"\nrows = "
        "\"menu\"\n";
    Sheet sheet;
    sheet.cell({60, 100, 260, 130}, "菜名");
    double top = 130;
    for (const char* dish : {"清蒸魚", "炒時蔬", "玉米湯", "滷豆腐", "番茄蛋", "糙米飯"}) {
        sheet.cell({60, top, 260, top + 30}, dish);
        for (Symbol& symbol : sheet.page().lines.back().symbols) symbol.confidence = 0.98;
        top += 30;
    }

    CHECK(read(sheet, field).fields.at("dish").confidence == Approx(0.98 * 0.98 * 0.98));
}

TEST_CASE(
    "a stroke alone in a cell may be the character 一: it is for a person, a line to write on is "
    "not",
    "[form]") {
    const std::string field = "[[field]]\nname = \"floor\"\nlabels = [\"樓層\"]\n";
    for (const auto& [stroke, is_blank] :
         std::vector<std::pair<Box, bool>>{{{170, 114, 180, 115.5}, false},
                                           {{170, 126, 180, 127}, true},
                                           {{165, 114, 350, 115}, true}}) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 130}, "樓層");
        sheet.cell({160, 100, 360, 130});
        sheet.ink(stroke);

        CAPTURE(stroke.left, stroke.top);
        CHECK((read(sheet, field).fields.at("floor").state == FieldState::Blank) == is_blank);
    }
}

TEST_CASE("a value that a hand may have written is kept, for a person to confirm", "[form]") {
    const std::string field = "[[field]]\nname = \"code\"\nlabels = [\"代碼\"]\n";
    for (const double confidence : {kPerhapsWritten, kJudgedByInk}) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 130}, "代碼");
        sheet.cell({160, 100, 260, 130}, "R1123");
        for (Symbol& symbol : sheet.page().lines.back().symbols) symbol.confidence = confidence;

        const Field code = read(sheet, field).fields.at("code");

        CAPTURE(confidence);
        CHECK((code.state == FieldState::Read) == (confidence == kPerhapsWritten));
        CHECK(code.confidence <= 0.5);
    }
}

TEST_CASE("a 7 as narrow as a stroke is no sure 7", "[form]") {
    const std::string field =
        "[[field]]\nname = \"copies\"\nkind = \"number\"\nlabels = [\"份數\"]\n";
    for (const double width : {3.0, 5.5}) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 130}, "份數");
        sheet.cell({160, 100, 260, 130}, "7");
        Box& box = sheet.page().lines.back().symbols.front().box;
        box.right = box.left + width;
        box.bottom = box.top + 9;

        CAPTURE(width);
        CHECK((read(sheet, field).fields.at("copies").confidence <= 0.45) == (width < 4));
    }
}

TEST_CASE("a ring alone is no sure zero", "[form]") {
    for (const char* const read_as : {"○", "0"}) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 130}, "分鐘");
        sheet.cell({160, 100, 260, 130}, read_as);
        const Record record =
            read(sheet, "[[field]]\nname = \"minute\"\nkind = \"number\"\nlabels = [\"分鐘\"]\n");

        CAPTURE(read_as);
        CHECK(value_of(record, "minute") == "0");
        CHECK((record.fields.at("minute").confidence <= 0.45) == (read_as[0] != '0'));
    }
}

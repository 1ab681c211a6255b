// Stamps whose frames were taken for parts of a form's tables.

#include <catch2/catch.hpp>

#include "extract/form/form.h"
#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

constexpr const char* kStudent = R"([[field]]
name = "number"
labels = ["學號"]
where = "in-line"
)";

/// A stamp's frame around the value of a line, with what was read in it.
Sheet stamped(const std::string& read_as) {
    Sheet sheet;
    sheet.line(60, 105, "學號：");
    sheet.page().cells.push_back({{110, 90, 210, 130}, 0, 0, 0, 1, 1});
    if (!read_as.empty()) sheet.line(115, 105, read_as).cell = 0;
    return sheet;
}

}  // namespace

TEST_CASE("a value under a stamp's frame is never blank, and always in doubt", "[form]") {
    Sheet with_words = stamped("B1203");
    const Record read_record = read(with_words, kStudent);
    CHECK(value_of(read_record, "number") == "B1203");
    CHECK(read_record.fields.at("number").confidence < 0.5);

    Sheet without_words = stamped("");
    CHECK(state_of(read(without_words, kStudent), "number") == "unreadable");
}

TEST_CASE("a row of a list whose cell a stamp cut in two keeps its value, in doubt", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 200, 125}, "品名");
    sheet.cell({200, 100, 300, 125}, "數量");
    sheet.cell({60, 125, 200, 150}, "碳粉匣");
    sheet.cell({200, 125, 300, 150}, "12");
    sheet.cell({60, 150, 200, 175}, "影印紙");
    sheet.cell({200, 150, 260, 175}, "38");
    sheet.cell({260, 150, 300, 175});

    const Record record = read(sheet, R"([[field]]
name = "item"
labels = ["品名"]
where = "below-label"
rows = "items"
[[field]]
name = "count"
kind = "number"
labels = ["數量"]
where = "below-label"
rows = "items"
)");

    CHECK(value_of(record, "count") == shown(std::vector<std::string>{"12", "38"}));
    CHECK(record.fields.at("count").confidence <= 0.25);
}

TEST_CASE("rows with the same head belong to the fields in their order", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 140, 125}, "身分");
    sheet.cell({140, 100, 300, 125}, "姓名");
    sheet.cell({60, 125, 140, 150}, "申請人");
    sheet.cell({140, 125, 300, 150}, "朱崇禮");
    sheet.cell({60, 150, 140, 175}, "申請人");
    sheet.cell({140, 150, 300, 175}, "彭佩珊");
    const std::string row = R"(
labels = ["姓名"]
where = "below-label"
row_head = "申請人"
)";

    const Record record =
        read(sheet, "[[field]]\nname = \"first\"" + row + "[[field]]\nname = \"second\"" + row);

    CHECK(value_of(record, "first") == "朱崇禮");
    CHECK(value_of(record, "second") == "彭佩珊");
}

// Whose a check box of a form is: of boxes that stand close, and of labels that take the same one.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/review/doubts.h"
#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

const std::string kPurposes = R"([[field]]
name = "study"
kind = "check-box"
labels = ["學術研究"]
where = "check-box-before-label"
[[field]]
name = "print"
kind = "check-box"
labels = ["刊物出版"]
where = "check-box-before-label"
)";

/// Boxes in two lines as close as their type allows.
Sheet two_lines_of_boxes() {
    Sheet sheet;
    sheet.cell({190, 420, 500, 470});
    sheet.page().lines.push_back(line_in({219, 429.5, 267, 445}, "學術研究"));
    sheet.page().lines.push_back(line_in({219, 445.5, 267, 461}, "刊物出版"));
    sheet.page().check_boxes = {{{204, 431.5, 215, 442.5}, 0, false, 1}};
    return sheet;
}

}  // namespace

TEST_CASE("each line of boxes has its own, however close they stand", "[form]") {
    Sheet sheet = two_lines_of_boxes();
    sheet.page().check_boxes.push_back({{204, 447.5, 215, 458.5}, 1, true, 0.9});

    const Record record = read(sheet, kPurposes);

    CHECK(value_of(record, "study") == "false");
    CHECK(value_of(record, "print") == "true");
}

TEST_CASE("a box on the line of other words is theirs, though this label's was not seen",
          "[form]") {
    Sheet sheet = two_lines_of_boxes();

    const Record record = read(sheet, kPurposes);

    CHECK(state_of(record, "study") == "read");
    CHECK(state_of(record, "print") == "unreadable");
}

TEST_CASE("two labels that take one box for theirs are for review and count for nothing",
          "[form]") {
    Sheet sheet = two_lines_of_boxes();
    sheet.page().check_boxes.front().ticked = true;
    std::string fields = kPurposes;
    fields.replace(fields.find("刊物出版"), std::string("刊物出版").size(), "學術研究");
    const extract::Template form = extract::parse_template(
        "id = \"t\"\nversion = 1\n[match]\nall_of = [\"甲乙丙丁\"]\n" + fields, "t.toml");
    Record record = read(sheet, fields);

    extract::review_doubts(record, form);

    CHECK(record.field("study")->confidence <= 0.5);
    CHECK(record.field("print")->confidence <= 0.5);

    const auto is_doubted = [&](const char* field) {
        return std::find(record.review.begin(), record.review.end(),
                         ReviewItem{field, "no_check_box"}) != record.review.end();
    };
    CHECK(is_doubted("study"));
    CHECK(is_doubted("print"));
}

// The word of a form that has a ring around it.

#include <catch2/catch.hpp>

#include "extract/form/form.h"
#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

const std::string kAbroad = R"([[field]]
name = "abroad"
kind = "circled"
labels = ["是否出國"]
choices = ["是", "否"]
)";

Sheet asked_abroad() {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "是否出國");
    sheet.cell({160, 100, 400, 130});
    sheet.line(200, 109, "是");
    sheet.line(300, 109, "否");
    return sheet;
}

}  // namespace

TEST_CASE("the word with a ring around it is the choice", "[form]") {
    Sheet sheet = asked_abroad();
    sheet.ink({295, 104, 317, 126});

    const Record record = read(sheet, kAbroad);

    CHECK(value_of(record, "abroad") == "否");
    CHECK(record.field("abroad")->confidence > 0.9);
}

TEST_CASE("a choice read with one character wrong is not the chosen one", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "用餐");
    sheet.cell({160, 100, 400, 130});
    sheet.line(200, 109, "華食");
    sheet.line(260, 109, "素食");
    const std::string meal =
        "[[field]]\nname = \"meal\"\nkind = \"circled\"\nlabels = [\"用餐\"]\n"
        "choices = [\"葷食\", \"素食\"]\n";

    CHECK(state_of(read(sheet, meal), "meal") == "blank");

    sheet.ink({195, 104, 227, 126});
    CHECK(value_of(read(sheet, meal), "meal") == "葷食");
}

TEST_CASE("a choice that its ring spoiled is not found within another one", "[form]") {
    for (const std::string& spoiled : std::vector<std::string>{"下滿意", "、滿意"}) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 130}, "滿意度");
        sheet.cell({160, 100, 400, 130});
        sheet.line(190, 109, "非常滿意　滿意　" + spoiled);
        sheet.ink({281, 104, 330, 126});

        const Record record = read(sheet, R"([[field]]
name = "satisfied"
kind = "circled"
labels = ["滿意度"]
choices = ["非常滿意", "滿意", "不滿意"]
)");

        CAPTURE(spoiled);
        CHECK(value_of(record, "satisfied") == "不滿意");
    }
}

TEST_CASE("a ring in coloured ink, taken for a seal, is a ring", "[form]") {
    Sheet sheet = asked_abroad();
    sheet.page().seals.emplace_back().box = {295, 104, 317, 126};

    CHECK(value_of(read(sheet, kAbroad), "abroad") == "否");
}

TEST_CASE("no ring is no choice, and two rings are for a person", "[form]") {
    Sheet none = asked_abroad();
    Sheet both = asked_abroad();
    both.ink({295, 104, 317, 126});
    both.ink({195, 104, 217, 126});

    CHECK(state_of(read(none, kAbroad), "abroad") == "blank");
    CHECK(state_of(read(both, kAbroad), "abroad") == "unreadable");
}

TEST_CASE("a stroke through both words is no ring, but for a person", "[form]") {
    Sheet sheet = asked_abroad();
    sheet.ink({190, 104, 330, 126});

    CHECK(state_of(read(sheet, kAbroad), "abroad") == "unreadable");
}

TEST_CASE("a ring that ruins its word leaves the other, with little confidence", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "是否出國");
    sheet.cell({160, 100, 400, 130});
    sheet.line(200, 109, "是");
    sheet.ink({292, 104, 317, 126});

    const Record record = read(sheet, kAbroad);

    CHECK(value_of(record, "abroad") == "否");
    CHECK(record.field("abroad")->confidence < 0.6);
}

// Who signed or sealed a form, and where.

#include <catch2/catch.hpp>

#include "extract/form/form.h"
#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

const std::string kSigned = R"([[field]]
name = "signed"
kind = "signature"
labels = ["申請人簽章"]
)";

Sheet to_sign() {
    Sheet sheet;
    sheet.cell({60, 100, 160, 140}, "申請人簽章");
    sheet.cell({160, 100, 400, 140});
    return sheet;
}

}  // namespace

TEST_CASE("a signature is ink, a seal or a name", "[form]") {
    Sheet empty = to_sign();
    Sheet ink = to_sign();
    ink.ink({180, 108, 230, 130});
    Sheet seal = to_sign();
    seal.page().seals.push_back({{180, 106, 206, 132}, "red", 0.3});
    Sheet printed = to_sign();
    printed.line(180, 114, "林小明");

    CHECK(value_of(read(empty, kSigned), "signed") == "false");
    CHECK(value_of(read(ink, kSigned), "signed") == "true");
    CHECK(value_of(read(seal, kSigned), "signed") == "true");
    CHECK(value_of(read(printed, kSigned), "signed") == "true");
}

TEST_CASE("a name seal without colour in a seal's cell is for a person", "[form]") {
    const std::string sealed =
        "[[field]]\nname = \"seal\"\nkind = \"seal\"\nlabels = [\"公司印章\"]\n";
    const auto with_ink = [](const Box& ink) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 160}, "公司印章");
        sheet.cell({160, 100, 360, 160});
        sheet.ink(ink);
        return sheet;
    };
    Sheet small = with_ink({240, 115, 270, 145});
    Sheet tick = with_ink({240, 120, 255, 135});

    const Record record = read(small, sealed);
    CHECK(value_of(record, "seal") == "true");
    CHECK(record.fields.at("seal").confidence <= 0.5);
    CHECK(value_of(read(tick, sealed), "seal") == "false");
}

TEST_CASE("a name seal whose frame cuts its cell is seen", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 140}, "申請人簽章");
    sheet.cell({160, 100, 200, 140});
    sheet.cell({200, 102, 232, 138}, "貞卓");
    sheet.cell({232, 100, 400, 140});

    CHECK(value_of(read(sheet, kSigned), "signed") == "true");
}

TEST_CASE("a name seal whose frame cuts the cell of its label is seen", "[form]") {
    constexpr const char* kSignedBeside = R"([[field]]
name = "signed"
kind = "signature"
labels = ["簽章"]
where = "same-cell"
)";
    for (const bool sealed : {true, false}) {
        Sheet sheet;
        sheet.cell({60, 100, 130, 130}, "代表人");
        sheet.cell({130, 100, sealed ? 200.0 : 400.0, 130}, "簽章：");
        if (sealed) {
            sheet.cell({200, 102, 226, 128}, "振榮");
            sheet.cell({226, 100, 400, 130});
        }

        CHECK(value_of(read(sheet, kSignedBeside), "signed") == (sealed ? "true" : "false"));
    }
    Sheet one_side;
    one_side.cell({60, 100, 130, 130}, "代表人");
    one_side.cell({130, 100, 200, 130}, "簽章：");
    one_side.cell({200, 100, 400, 130});
    one_side.ink({202, 102, 228, 128});
    CHECK(value_of(read(one_side, kSignedBeside), "signed") == "true");
}

TEST_CASE("an agency's seal whose frame cuts its cell is seen", "[form]") {
    for (const bool sealed : {true, false}) {
        Sheet sheet;
        sheet.cell({60, 100, 300, 125}, "機關印信");
        if (sealed) {
            sheet.cell({60, 125, 130, 240});
            sheet.cell({130, 127, 230, 227});
            sheet.line(140, 135, "內政部");
            sheet.line(140, 200, "條戳印");
            sheet.cell({230, 125, 300, 240});
        } else {
            sheet.cell({60, 125, 300, 240});
        }
        sheet.cell({60, 240, 300, 265}, "本欄由機關填寫，印章請清晰");

        const Record record = read(sheet, R"([[field]]
name = "seal"
kind = "seal"
labels = ["機關印信"]
where = "below-label"
)");

        CHECK(value_of(record, "seal") == (sealed ? "true" : "false"));
    }
}

TEST_CASE("what is printed beside the place of a signature signs nothing", "[form]") {
    Sheet sheet = to_sign();
    sheet.cell({400, 100, 460, 140}, "日期");
    sheet.cell({460, 100, 540, 140}, "114年1月2日");

    CHECK(value_of(read(sheet, kSigned), "signed") == "false");
}

TEST_CASE("a signature in the row of the label above is not the one below it", "[form]") {
    const auto signed_by_teacher = [](const Box& ink) {
        Sheet sheet;
        sheet.line(225, 100, "家長簽章：");
        sheet.line(225, 129, "導師簽章：");
        sheet.ink(ink);
        return value_of(read(sheet, R"([[field]]
name = "parent"
kind = "signature"
labels = ["家長簽章"]
where = "in-line"
[[field]]
name = "teacher"
kind = "signature"
labels = ["導師簽章"]
where = "in-line"
)"),
                        "teacher");
    };

    CHECK(signed_by_teacher({300, 93, 345, 114}) == "false");
    // Above the line that it signs, but below the other's row.
    CHECK(signed_by_teacher({300, 113, 345, 136}) == "true");
}

// Values in a form's tables: lists, rows and columns that meet, a cell for each character.

#include <catch2/catch.hpp>

#include "extract/form/form.h"
#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

TEST_CASE("a value stands beside its label where another label stands below", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 200}, "機關印信");
    sheet.cell({160, 100, 400, 200});
    sheet.page().seals.push_back({{200, 110, 280, 190}, "red", 0.3});
    sheet.cell({60, 200, 160, 225}, "審查意見");
    sheet.cell({160, 200, 400, 225}, "符合規定");

    const Record record = read(sheet, R"([[field]]
name = "seal"
kind = "seal"
labels = ["機關印信"]
where = "below-label"
[[field]]
name = "opinion"
labels = ["審查意見"]
where = "right-of-label"
)");

    CHECK(value_of(record, "seal") == "true");
    CHECK(value_of(record, "opinion") == "符合規定");
}

TEST_CASE("a list has a value a row, and rows stay side by side", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 200, 125}, "品名");
    sheet.cell({200, 100, 300, 125}, "規格");
    const std::vector<std::pair<std::string, std::string>> rows{
        {"碳粉匣", "黑色"}, {"影印紙", ""}, {"掃描器", "雙面"}, {"", ""}};
    double top = 125;
    for (const auto& [name, spec] : rows) {
        sheet.cell({60, top, 200, top + 25}, name);
        sheet.cell({200, top, 300, top + 25}, spec);
        top += 25;
    }
    sheet.cell({60, top, 300, top + 25}, "合計");

    const Record record = read(sheet, R"([[field]]
name = "item"
labels = ["品名"]
where = "below-label"
rows = "items"
[[field]]
name = "spec"
labels = ["規格"]
where = "below-label"
rows = "items"
)");

    CHECK(value_of(record, "item") ==
          shown(std::vector<std::string>{"碳粉匣", "影印紙", "掃描器"}));
    CHECK(value_of(record, "spec") == shown(std::vector<std::string>{"黑色", "", "雙面"}));
}

TEST_CASE("a list nobody filled in is blank", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 200, 125}, "品名");
    sheet.cell({60, 125, 200, 150});
    sheet.cell({60, 150, 200, 175});

    const Record record = read(sheet, R"([[field]]
name = "item"
labels = ["品名"]
where = "below-label"
rows = "items"
)");

    CHECK(state_of(record, "item") == "blank");
    CHECK(value_of(record, "item").empty());
}

TEST_CASE("a value stands where the row of its head and the column of its label meet", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 130, 125});
    sheet.cell({130, 100, 250, 125}, "姓名");
    sheet.cell({250, 100, 400, 125}, "住址");
    sheet.cell({60, 125, 130, 150}, "申請人");
    sheet.cell({130, 125, 250, 150}, "林小明");
    sheet.cell({250, 125, 400, 150}, "臺北市範例路1號");
    sheet.cell({60, 150, 130, 175}, "代理人");
    sheet.cell({130, 150, 250, 175}, "陳小美");
    sheet.cell({250, 150, 400, 175});

    const Record record = read(sheet, R"([[field]]
name = "applicant_name"
labels = ["姓名"]
where = "below-label"
row_head = "申請人"
[[field]]
name = "agent_name"
labels = ["姓名"]
where = "below-label"
row_head = "代理人"
[[field]]
name = "agent_address"
labels = ["住址"]
where = "below-label"
row_head = "代理人"
)");

    CHECK(value_of(record, "applicant_name") == "林小明");
    CHECK(value_of(record, "agent_name") == "陳小美");
    CHECK(state_of(record, "agent_address") == "blank");
}

TEST_CASE("a label that was not read takes no value from another head's rows", "[form]") {
    const std::string fields = R"([[field]]
name = "applicant_fax"
labels = ["傳真"]
row_head = "申請人"
[[field]]
name = "agent_fax"
labels = ["傳真"]
row_head = "代理人"
)";
    for (const bool legible : {true, false}) {
        Sheet sheet;
        sheet.cell({60, 100, 130, 125}, "申請人");
        sheet.cell({130, 100, 190, 125}, legible ? "傳真" : "傅丰");
        sheet.cell({190, 100, 400, 125}, "02-20003673");
        sheet.cell({60, 125, 130, 150}, "代理人");
        sheet.cell({130, 125, 190, 150}, "傳真");
        sheet.cell({190, 125, 400, 150}, "02-20004508");

        const Record record = read(sheet, fields);

        CAPTURE(legible);
        CHECK(value_of(record, "agent_fax") == "02-20004508");
        CHECK(value_of(record, "applicant_fax") == (legible ? "02-20003673" : ""));
    }
}

TEST_CASE("a number with a cell for each character is one value", "[form]") {
    const std::string field =
        "[[field]]\nname = \"tax_id\"\nkind = \"number\"\nlabels = [\"扣繳編號\"]\n";
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "扣繳編號");
    const std::string number = "20931746";
    for (std::size_t i = 0; i < number.size(); ++i) {
        const double left = 160 + 25 * static_cast<double>(i);
        sheet.cell({left, 100, left + 25, 130}, number.substr(i, 1));
    }
    sheet.cell({360, 100, 500, 130}, "免填");

    CHECK(value_of(read(sheet, field), "tax_id") == number);
}

TEST_CASE("cells that hold words are no characters of one number", "[form]") {
    const std::string field = "[[field]]\nname = \"first\"\nlabels = [\"第一梯次\"]\n";
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "第一梯次");
    for (int i = 0; i < 5; ++i) {
        sheet.cell({160.0 + 40 * i, 100, 200.0 + 40 * i, 130}, i == 0 ? "甲" : "乙丙丁");
    }

    CHECK(value_of(read(sheet, field), "first") == "甲");
}

TEST_CASE("a cell with several figures gives the first to the label in front of it", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 150, 130}, "層棟戶數");
    sheet.cell({150, 100, 400, 130}, "8層2棟3戶");

    CHECK(value_of(read(sheet, R"([[field]]
name = "floors"
kind = "number"
labels = ["層棟戶數"]
after = "層"
)"),
                   "floors") == "8");
}

TEST_CASE("of two tables with the same heads each has its own in front of them", "[form]") {
    Sheet sheet;
    double top = 100;
    for (const char* name : {"院方", "病房"}) {
        sheet.cell({60, top, 100, top + 60}, name);
        sheet.cell({100, top, 250, top + 30}, "收費");
        sheet.cell({100, top + 30, 250, top + 60}, name == std::string("院方") ? "320" : "150");
        top += 60;
    }

    const Record record = read(sheet, R"([[field]]
name = "hospital"
kind = "number"
labels = ["收費"]
where = "below-label"
row_head = "院方"
[[field]]
name = "ward"
kind = "number"
labels = ["收費"]
where = "below-label"
row_head = "病房"
)");

    CHECK(value_of(record, "hospital") == "320");
    CHECK(value_of(record, "ward") == "150");
}

// Where a form's value ends: at the words printed for the next blank, at the head of check boxes in
// its line, at a box, and where a list is summed up.

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "form_sheet.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

/// ____銀行____分行, the second blank's label as printed.
std::string bank_and_branch(const std::string& label = "銀行") {
    return R"([[field]]
name = "bank"
labels = ["撥款帳戶"]
after = "銀行"
[[field]]
name = "branch"
labels = [")" +
           label + R"("]
where = "in-line"
row_head = "撥款帳戶"
after = "分行"
)";
}

Sheet account(const std::string& bank, const std::string& branch) {
    Sheet sheet;
    sheet.cell({60, 100, 140, 130}, "撥款帳戶");
    sheet.cell({140, 100, 540, 130});
    if (!bank.empty()) sheet.line(150, 109, bank).cell = 1;
    if (!branch.empty()) sheet.line(250, 109, "銀行　" + branch).cell = 1;
    sheet.line(400, 109, "分行").cell = 1;
    return sheet;
}

const std::string kMember = R"(headings = ["性別"]
[[field]]
name = "name"
labels = ["姓名"]
where = "in-line"
[[field]]
name = "male"
kind = "check-box"
labels = ["男"]
where = "check-box-before-label"
)";

/// `fields` may begin with words of the template itself.
Record read_with_head(Sheet& sheet, const std::string& fields) {
    const extract::Template form = extract::parse_template(
        "id = \"t\"\nversion = 1\n" + fields + "[match]\nall_of = [\"甲乙丙丁\"]\n", "t.toml");
    extract::Extraction out;
    extract_form(out, {&sheet.page(), 1}, form);
    return out.record;
}

void box(Sheet& sheet, double left, double top) {
    sheet.page().check_boxes.push_back({{left, top, left + 11, top + 11}, 0, false, 0.98});
}

}  // namespace

TEST_CASE("a value in front of the next blank's words ends there", "[form]") {
    Sheet filled = account("第一", "板橋");
    Sheet empty = account("", "板橋");
    Sheet remark = account("第一", "");
    remark.line(250, 109, "銀行（庫局）板橋").cell = 1;

    CHECK(value_of(read(filled, bank_and_branch()), "bank") == "第一");
    CHECK(value_of(read(filled, bank_and_branch()), "branch") == "板橋");
    CHECK(state_of(read(empty, bank_and_branch()), "bank") == "blank");
    CHECK(value_of(read(remark, bank_and_branch("銀行（庫局）")), "bank") == "第一");
}

TEST_CASE("a value in a line ends at the head of the boxes behind it", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "二、姓名：林小竹性別：");
    box(sheet, 196, 101);
    sheet.line(210, 100, "男");

    CHECK(value_of(read_with_head(sheet, kMember), "name") == "林小竹");
}

TEST_CASE("what a box cuts off in a line is for a person to see", "[form]") {
    const std::string name =
        "[[field]]\nname = \"name\"\nlabels = [\"其他\"]\nwhere = \"in-line\"\n";
    Sheet blank;
    blank.line(60, 100, "其他：");
    box(blank, 98, 101);
    Sheet cut;
    cut.line(60, 100, "其他：林");
    box(cut, 109, 101);
    Sheet apart;
    apart.line(60, 100, "其他：");
    box(apart, 250, 101);

    CHECK(read(blank, name).field("name")->reason == "box_in_value");
    CHECK(read(cut, name).field("name")->reason == "box_in_value");
    CHECK(read(apart, name).field("name")->reason.empty());
}

TEST_CASE("a list ends above the row in which it is summed up", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 200, 130}, "會計科目");
    sheet.cell({200, 100, 300, 130}, "支出金額");
    sheet.cell({60, 130, 200, 160}, "講師費");
    sheet.cell({200, 130, 300, 160}, "3200");
    sheet.cell({60, 160, 200, 190});
    sheet.cell({200, 160, 300, 190});
    sheet.cell({60, 190, 200, 220}, "合計");
    sheet.cell({200, 190, 300, 220}, "3200");

    const Record record = read(sheet, R"([[field]]
name = "account"
labels = ["會計科目"]
where = "below-label"
rows = "items"
[[field]]
name = "spent"
kind = "number"
labels = ["支出金額"]
where = "below-label"
rows = "items"
[[field]]
name = "sum"
kind = "number"
labels = ["支出金額"]
where = "below-label"
row_head = "合計"
)");

    CHECK(value_of(record, "account") == "[講師費]");
    CHECK(value_of(record, "spent") == "[3200]");
    CHECK(value_of(record, "sum") == "3200");
}

TEST_CASE("where a stamp's frame is the only cell beside a label, the form tells the value's place",
          "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 140, 130}, "計畫名稱");
    sheet.cell({400, 105, 480, 129}, "113.03.22");
    sheet.line(150, 109, "送暖活動");
    std::string fields = R"([[field]]
name = "plan"
labels = ["計畫名稱"]
label_place = [64, 109, 112, 121]
place = [140, 100, 540, 130]
)";
    int at = 0;
    for (const char* label : {"地點", "人數", "經費", "日期", "備註"}) {
        const double top = 140 + 30 * at++;
        sheet.cell({60, top, 140, top + 30}, label);
        sheet.cell({140, top, 540, top + 30});
        fields += "[[field]]\nname = \"f" + std::to_string(at) + "\"\nlabels = [\"" + label +
                  "\"]\nlabel_place = [64, " + std::to_string(top + 9) + ", 88, " +
                  std::to_string(top + 21) + "]\nplace = [140, " + std::to_string(top) + ", 540, " +
                  std::to_string(top + 30) + "]\n";
    }

    const Record record = read(sheet, fields);

    CHECK(value_of(record, "plan").find("送暖活動") != std::string::npos);
    CHECK(record.field("plan")->reason == "label_not_read");
}

TEST_CASE("a row of frames with characters that nobody read is no text", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "帳號：田回四回囡回");

    CHECK(state_of(read(sheet,
                        "[[field]]\nname = \"account\"\nlabels = [\"帳號\"]\n"
                        "where = \"in-line\"\n"),
                   "account") == "unreadable");
}

TEST_CASE("a character that nobody read between others in their cells is for a person", "[form]") {
    const std::string code =
        "[[field]]\nname = \"code\"\nkind = \"number\"\nlabels = [\"總代號\"]\n";
    for (const bool is_whole : {true, false}) {
        Sheet sheet;
        sheet.cell({60, 100, 140, 130}, "總代號");
        for (int i = 0; i < 6; ++i) {
            const double left = 140 + 20 * i;
            sheet.cell({left, 100, left + 20, 130}, is_whole || i != 3 ? std::to_string(i) : "");
        }

        const Record record = read(sheet, code);
        const Field* field = record.field("code");

        CAPTURE(is_whole);
        CHECK(field->text() == (is_whole ? "012345" : "01245"));
        CHECK((field->confidence > 0.9) == is_whole);
    }
}

TEST_CASE("a list's column whose words stand elsewhere, too, is beside the list's others",
          "[form]") {
    Sheet sheet;
    sheet.cell({60, 60, 140, 90}, "姓名");
    sheet.cell({140, 60, 540, 90}, "林小竹");
    sheet.cell({60, 120, 200, 150}, "稱謂");
    sheet.cell({200, 120, 540, 150}, "姓名");
    sheet.cell({60, 150, 200, 180}, "母");
    sheet.cell({200, 150, 540, 180}, "吳梅");

    const Record record = read(sheet, R"([[field]]
name = "applicant"
labels = ["姓名"]
[[field]]
name = "kinship"
labels = ["稱謂"]
where = "below-label"
rows = "family"
[[field]]
name = "member"
labels = ["姓名"]
where = "below-label"
rows = "family"
)");

    CHECK(value_of(record, "applicant") == "林小竹");
    CHECK(value_of(record, "kinship") == "[母]");
    CHECK(value_of(record, "member") == "[吳梅]");
}

TEST_CASE("the comma in front of the next label is no part of the value", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "固定服藥，藥名降血壓藥，每日2次");

    const Record record = read(sheet, R"([[field]]
name = "medicine"
labels = ["藥名"]
where = "in-line"
[[field]]
name = "times"
kind = "number"
labels = ["每日"]
where = "in-line"
after = "次"
)");

    CHECK(value_of(record, "medicine") == "降血壓藥");
    CHECK(value_of(record, "times") == "2");
}

TEST_CASE("a name in a cell ends at the printed words behind it", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 140, 130}, "舉發單位");
    sheet.cell({140, 100, 400, 130}, "臺北市警察局信義");

    CHECK(value_of(read(sheet, R"([[field]]
name = "police"
labels = ["舉發單位"]
after = "警察局"
)"),
                   "police") == "臺北市");
}

// Boxes that are no frame in front of a word: brackets, and the boxes of a grid.

#include <catch2/catch.hpp>

#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

std::string option(const std::string& name, const std::string& label) {
    return "[[field]]\nname = \"" + name + "\"\nkind = \"check-box\"\nlabels = [\"" + label +
           "\"]\nwhere = \"check-box-before-label\"\n";
}

const std::string kRank = option("head", "單位主管") + option("staff", "一般同仁");

Record ranks(const std::string& line) {
    Sheet sheet;
    sheet.line(84, 100, line);
    return read(sheet, kRank);
}

std::string crossing(const std::string& name, const std::string& day, const std::string& half) {
    return "[[field]]\nname = \"" + name + "\"\nkind = \"check-box\"\nlabels = [\"" + day +
           "\"]\nwhere = \"below-label\"\nrow_head = \"" + half + "\"\n";
}

const std::string kDays = crossing("mon_am", "週一", "早班") + crossing("tue_am", "週二", "早班") +
                          crossing("mon_pm", "週一", "晚班") + crossing("tue_pm", "週二", "晚班");

/// Two days by two shifts; the boxes are the test's own.
Sheet days() {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "值勤");
    sheet.cell({160, 100, 260, 130}, "週一");
    sheet.cell({260, 100, 360, 130}, "週二");
    double top = 130;
    for (const char* half : {"早班", "晚班"}) {
        sheet.cell({60, top, 160, top + 30}, half);
        sheet.cell({160, top, 260, top + 30});
        sheet.cell({260, top, 360, top + 30});
        top += 30;
    }
    return sheet;
}

void add_box(Sheet& sheet, double x, double y, bool ticked) {
    sheet.page().check_boxes.push_back({{x - 5, y - 5, x + 5, y + 5}, 0, ticked, 0.99});
}

}  // namespace

TEST_CASE("brackets in front of words are a box", "[form]") {
    for (const char* line : {"（　）單位主管　（V）一般同仁", "(  )單位主管  (√)一般同仁",
                             "〔　〕單位主管〔○〕一般同仁", "[ ] 單位主管　[X] 一般同仁"}) {
        CAPTURE(line);
        const Record record = ranks(line);

        CHECK(value_of(record, "head") == "false");
        CHECK(value_of(record, "staff") == "true");
        CHECK(state_of(record, "head") == "read");
    }
}

TEST_CASE("brackets that hold words or an item's number are no box", "[form]") {
    for (const char* line : {"（二）單位主管　（三）一般同仁", "(A)單位主管 (B)一般同仁",
                             "（專任）單位主管（兼任）一般同仁", "（1）單位主管（2）一般同仁"}) {
        CAPTURE(line);
        const Record record = ranks(line);

        CHECK(state_of(record, "head") == "unreadable");
        CHECK(state_of(record, "staff") == "unreadable");
    }
}

TEST_CASE("the words of a box end at a wide gap, whatever is printed behind it", "[form]") {
    const std::string fields = option("late", "逾期") + option("agree", "同意");
    for (const auto& [line, field] :
         {std::pair{"逾期　共　天", "late"}, std::pair{"同意　另附說明", "agree"}}) {
        CAPTURE(line);
        Sheet sheet;
        sheet.page().check_boxes.push_back({{70, 100, 81, 111}, 1, true, 0.98});
        sheet.line(84, 100, line);

        CHECK(value_of(read(sheet, fields), field) == "true");
    }
    Sheet wide;
    wide.page().check_boxes.push_back({{70, 100, 81, 111}, 1, true, 0.98});
    wide.line(84, 100, "同　意　書");
    CHECK(state_of(read(wide, fields), "agree") == "unreadable");
}

TEST_CASE("what recognition makes of a box is no part of the words behind it", "[form]") {
    const std::string fields = option("count", "估驗明細") + option("photo", "施工照片");
    Sheet sheet;
    const Line& line = sheet.line(84, 100, "卻估驗明細田施工照片");
    const Box first = line.symbols[0].box;
    const Box second = line.symbols[5].box;
    sheet.page().check_boxes = {{first, 1, true, 0.9}, {second, 0, false, 0.9}};

    const Record record = read(sheet, fields);

    CHECK(value_of(record, "count") == "true");
    CHECK(value_of(record, "photo") == "false");
    CHECK(state_of(record, "photo") == "read");
}

TEST_CASE("brackets further in front belong to other words", "[form]") {
    const Record record = ranks("（　）約聘之單位主管");

    CHECK(state_of(record, "head") == "unreadable");
}

TEST_CASE("brackets with ink that nobody read are no empty box", "[form]") {
    Sheet sheet;
    sheet.line(84, 100, "（　）單位主管");
    sheet.ink({97, 101, 107, 111});

    CHECK(state_of(read(sheet, kRank), "head") == "unreadable");
}

TEST_CASE("a box of a grid stands where row and column meet", "[form]") {
    Sheet sheet = days();
    for (const double y : {145.0, 175.0}) {
        for (const double x : {210.0, 310.0}) add_box(sheet, x, y, x > 300 && y < 150);
    }

    const Record record = read(sheet, kDays);

    CHECK(value_of(record, "mon_am") == "false");
    CHECK(value_of(record, "tue_am") == "true");
    CHECK(value_of(record, "mon_pm") == "false");
    CHECK(value_of(record, "tue_pm") == "false");
    CHECK(state_of(record, "mon_pm") == "read");
}

TEST_CASE("a grid's box that was not seen is never an empty one", "[form]") {
    Sheet sheet = days();
    add_box(sheet, 210, 145, false);

    const Record record = read(sheet, kDays);

    CHECK(state_of(record, "mon_am") == "read");
    CHECK(state_of(record, "tue_am") == "unreadable");
    CHECK(state_of(record, "mon_pm") == "unreadable");
}

TEST_CASE("a box behind its words is theirs, not that of the words before", "[form]") {
    const auto behind = [](const std::string& name, const std::string& label) {
        return "[[field]]\nname = \"" + name + "\"\nkind = \"check-box\"\nlabels = [\"" + label +
               "\"]\nwhere = \"check-box-behind-label\"\n";
    };
    Sheet sheet;
    sheet.line(84, 100, "住校");
    sheet.line(160, 100, "通勤");
    sheet.line(236, 100, "其他");
    add_box(sheet, 120, 106, false);
    add_box(sheet, 196, 106, true);

    const Record record = read(
        sheet, behind("lodging", "住校") + behind("commuting", "通勤") + behind("other", "其他"));

    CHECK(record.fields.at("lodging").value == FieldValue(false));
    CHECK(record.fields.at("commuting").value == FieldValue(true));
    CHECK(record.fields.at("other").reason == "no_check_box");
}

TEST_CASE("a box in the cell of a value makes the value doubtful: it may be a piece of it",
          "[form]") {
    const std::string field = "[[field]]\nname = \"who\"\nlabels = [\"承租人\"]\n";
    for (const bool boxed : {false, true}) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 130}, "承租人");
        sheet.cell({160, 100, 360, 130}, "明");
        if (boxed) add_box(sheet, 158 + 30, 115, true);

        const Field who = read(sheet, field).fields.at("who");
        CHECK((who.reason == "box_in_value") == boxed);
        CHECK((who.confidence <= 0.5) == boxed);
    }
}

TEST_CASE("the head of a grid's row is told from the same words elsewhere on the form", "[form]") {
    Sheet sheet;
    sheet.cell({60, 40, 160, 70}, "早班");  // a label above the grid
    sheet.cell({160, 40, 260, 70}, "領班");
    sheet.cell({60, 100, 160, 130}, "值勤");
    sheet.cell({160, 100, 260, 130}, "週一");
    sheet.cell({60, 130, 160, 160}, "早班");
    sheet.cell({160, 130, 260, 160});
    add_box(sheet, 210, 145, true);

    const Record record = read(sheet, crossing("mon_am", "週一", "早班"));

    CHECK(record.fields.at("mon_am").value == FieldValue(true));
}

TEST_CASE("of words that repeat those in the rows of the row head have the field's box", "[form]") {
    const auto repeated = [](const std::string& name, const std::string& head) {
        return option(name, "全戶") + "row_head = \"" + head + "\"\n";
    };
    const std::string fields = repeated("now", "現戶") + repeated("past", "除戶");
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "現戶");
    sheet.cell({160, 100, 460, 130}, "(  )全戶");
    sheet.cell({60, 130, 160, 160}, "除戶");
    sheet.cell({160, 130, 460, 160}, "(V)全戶");

    const Record record = read(sheet, fields);

    CHECK(value_of(record, "now") == "false");
    CHECK(value_of(record, "past") == "true");

    SECTION("without its head nobody knows whose box it is") {
        Sheet torn;
        torn.cell({60, 100, 160, 130}, "現戶");
        torn.cell({160, 100, 460, 130}, "(  )全戶");
        torn.cell({60, 130, 160, 160}, "");
        torn.cell({160, 130, 460, 160}, "(V)全戶");

        CHECK(read(torn, fields).fields.at("past").reason == "no_check_box");
    }
}

TEST_CASE("a row head within the line tells which of its boxes are meant", "[form]") {
    const auto answer = [](const std::string& name, const std::string& word,
                           const std::string& head) {
        return option(name, word) + "row_head = \"" + head + "\"\n";
    };
    Sheet sheet;
    sheet.line(84, 100, "1.是否過敏：(V)否(  )是");
    sheet.line(84, 130, "2.是否發燒：(  )否(V)是");

    const Record record =
        read(sheet, answer("allergic", "是", "是否過敏") + answer("feverish", "是", "是否發燒"));

    CHECK(value_of(record, "allergic") == "false");
    CHECK(value_of(record, "feverish") == "true");
}

// Kinds of values on forms: rings, signatures, lists, values in lines and where row and column
// meet.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/form/form.h"
#include "extract/review/doubts.h"
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

TEST_CASE("a date's printed words are known by what stands behind them", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "受理機關：中華民國銀行員工會");
    sheet.line(60, 300, "中華民國 109 年 11 月 18 日");

    const Record record = read(sheet, R"([[field]]
name = "authority"
labels = ["受理機關"]
where = "in-line"
[[field]]
name = "applied_on"
kind = "date"
labels = ["中華民國"]
where = "in-line"
)");

    CHECK(value_of(record, "authority") == "中華民國銀行員工會");
    CHECK(value_of(record, "applied_on") == "2020-11-18");
}

TEST_CASE("letters are no number, and a date between wide blanks is print", "[form]") {
    Sheet sheet;
    sheet.line(60, 100, "會議時間：105年9　月23日　下午Jin時");

    const Record record = read(sheet, R"([[field]]
name = "meeting_on"
kind = "date"
labels = ["會議時間"]
where = "in-line"
[[field]]
name = "hour"
kind = "number"
labels = ["下午"]
where = "in-line"
after = "時"
)");

    CHECK(value_of(record, "meeting_on") == "2016-09-23");
    CHECK(state_of(record, "hour") == "unreadable");
}

TEST_CASE("無 stands for a number that there is not", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "憑證序號");
    sheet.cell({160, 100, 400, 130}, "無");

    const Record record =
        read(sheet, "[[field]]\nname = \"serial\"\nkind = \"number\"\nlabels = [\"憑證序號\"]\n");

    CHECK(value_of(record, "serial") == "無");
    CHECK(state_of(record, "serial") == "read");
}

TEST_CASE("a misread character of the words behind a value is no value", "[form]") {
    const std::string field = R"([[field]]
name = "agency"
labels = ["本機關"]
where = "in-line"
after = "對於上開會議"
)";
    Sheet filled;
    filled.line(60, 100, "本機關內政部生於上開會議：");
    Sheet blank;
    blank.line(60, 100, "本機關");
    blank.line(260, 100, "“於上開會議：");

    CHECK(value_of(read(filled, field), "agency") == "內政部");
    CHECK(value_of(read(blank, field), "agency").empty());
}

TEST_CASE("misread print behind a date does not spoil it", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "預定開放日期");
    sheet.cell({160, 100, 500, 130}, "自 108 年 6 月 20 日 至 有效朝限曰止.");

    const Record record = read(sheet, R"([[field]]
name = "enable_date"
kind = "date"
labels = ["預定開放日期"]
before = "自"
after = "至有效期限日止"
)");

    CHECK(value_of(record, "enable_date") == "2019-06-20");
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

TEST_CASE("a ring in place of a number is a zero", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 120, 125}, "時數");
    sheet.cell({120, 100, 200, 125}, "○");

    const Record record =
        read(sheet, "[[field]]\nname = \"hours\"\nkind = \"number\"\nlabels = [\"時數\"]\n");

    CHECK(value_of(record, "hours") == "0");
    CHECK(state_of(record, "hours") == "repaired");
    CHECK(record.field("hours")->raw == "○");
}

TEST_CASE("words that are no numerals are no number, but handwriting", "[form]") {
    for (const auto& [printed, state] : std::vector<std::pair<std::string, std::string>>{
             {"但小", "unreadable"}, {"九", "read"}, {"無", "read"}, {"3", "read"}}) {
        Sheet sheet;
        sheet.cell({60, 100, 120, 125}, "日數");
        sheet.cell({120, 100, 200, 125}, printed);
        const Record record =
            read(sheet, "[[field]]\nname = \"days\"\nkind = \"number\"\nlabels = [\"日數\"]\n");
        CAPTURE(printed);
        CHECK(state_of(record, "days") == state);
    }
}

TEST_CASE("a comma that lost its foot still parts thousands", "[form]") {
    const std::vector<std::pair<std::string, std::string>> amounts{
        {"120.000", "120,000"}, {"1,200.000", "1,200,000"}, {"120,000", "120,000"},
        {"12.50", "12.50"},     {"0.125", "0.125"},         {"1234.567", "1234.567"}};
    for (const auto& [printed, value] : amounts) {
        Sheet sheet;
        sheet.cell({60, 100, 120, 125}, "自籌款");
        sheet.cell({120, 100, 200, 125}, printed);
        const Record record =
            read(sheet, "[[field]]\nname = \"funds\"\nkind = \"number\"\nlabels = [\"自籌款\"]\n");
        CHECK(value_of(record, "funds") == value);
        CHECK(record.field("funds")->raw == printed);
        CHECK(state_of(record, "funds") == (printed == value ? "read" : "repaired"));
    }
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

TEST_CASE("scribble in a list or a line is never text", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 200, 125}, "品名");
    sheet.cell({60, 125, 200, 150});
    sheet.ink({70, 128, 130, 146});
    sheet.line(60, 200, "填表人：");
    sheet.ink({112, 198, 160, 214});

    const Record record = read(sheet, R"([[field]]
name = "item"
labels = ["品名"]
where = "below-label"
rows = "items"
[[field]]
name = "person"
labels = ["填表人"]
where = "in-line"
)");

    for (const char* name : {"item", "person"}) {
        INFO(name);
        CHECK(state_of(record, name) == "unreadable");
        CHECK(record.field(name)->confidence <= 0.5);
    }
}

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

TEST_CASE("what is printed behind a value counts in full width and in half", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "血壓");
    sheet.cell({160, 100, 460, 130}, "132/82mmHg");

    const Record record = read(
        sheet,
        "[[field]]\nname = \"high\"\nkind = \"number\"\nlabels = [\"血壓\"]\nafter = \"／\"\n");

    CHECK(value_of(record, "high") == "132");
}

// What a form does not say for sure is for a person: marks that were not seen, labels that were not
// read, values where nobody expected them.

#include <catch2/catch.hpp>

#include "extract/review/doubts.h"
#include "extract/review/review.h"
#include "form_sheet.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

extract::Template form_with(const std::string& fields) {
    return extract::parse_template(
        "id = \"t\"\nversion = 1\n[match]\nall_of = [\"甲乙丙丁\"]\n" + fields, "t.toml");
}

/// The reason for which a person is asked, "" for none.
std::string asked_for(Record record, const std::string& fields, const std::string& field) {
    record.kind = "form";
    record.fields["other"].value = std::string("填妥");
    extract::review_fields(record, form_with(fields));
    for (const ReviewItem& item : record.review) {
        if (item.field == field) return item.reason;
    }
    return "";
}

const std::string kBackup = R"([[field]]
name = "backup"
kind = "circled"
labels = ["資料備份"]
choices = ["已備份", "未備份", "免備份"]
)";

Sheet asked_for_backup() {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "資料備份");
    sheet.cell({160, 100, 400, 130});
    sheet.line(190, 109, "已備份");
    sheet.line(250, 109, "未備份");
    sheet.line(310, 109, "免備份");
    return sheet;
}

const std::string kTotal = R"([[field]]
name = "total"
kind = "number"
labels = ["新臺幣"]
where = "in-line"
after = "元"
)";

const std::string kSigned = R"([[field]]
name = "signed"
kind = "signature"
labels = ["申請人簽名"]
where = "in-line"
)";

const std::string kItems = R"([[field]]
name = "count"
kind = "number"
labels = ["數量"]
where = "below-label"
rows = "items"
)";

}  // namespace

TEST_CASE("a check box that was not found is never an empty one", "[form]") {
    const std::string box =
        "[[field]]\nname = \"moto\"\nkind = \"check-box\"\n"
        "labels = [\"機車\"]\nwhere = \"check-box-before-label\"\n";
    Sheet words;
    words.line(84, 100, "機車");
    Sheet nothing;
    nothing.line(84, 100, "擊磯率");

    for (Sheet* sheet : {&words, &nothing}) {
        const Record record = read(*sheet, box);

        CHECK(state_of(record, "moto") == "unreadable");
        CHECK(asked_for(record, box, "moto") == "no_check_box");
    }
}

TEST_CASE("a value that runs over the table's edge is read to its end, and doubted", "[form]") {
    const std::string mail =
        "[[field]]\nname = \"mail\"\nkind = \"email\"\nlabels = [\"電子信箱\"]\n";
    for (const bool edge : {false, true}) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 125}, "電子信箱");
        sheet.cell({160, 100, 290, 125}, edge ? "" : "hlin@post.example");
        if (edge) {
            sheet.page().lines.push_back(line_in({164, 106, 288, 118}, "hlin@post.example"));
            sheet.page().lines.push_back(line_in({292, 106, 330, 118}, "gov.tw"));
        }

        const Record record = read(sheet, mail);

        CHECK(value_of(record, "mail") ==
              (edge ? "hlin@post.example.gov.tw" : "hlin@post.example"));
        CHECK((record.field("mail")->confidence <= 0.5) == edge);
    }
}

TEST_CASE("a bracket alone is no value", "[form]") {
    const std::string subject = "[[field]]\nname = \"subject\"\nlabels = [\"案由\"]\n";
    for (const auto& [words, state] :
         {std::pair{")", "unreadable"}, std::pair{"無", "read"}, std::pair{"(一)", "read"}}) {
        CAPTURE(words);
        Sheet sheet;
        sheet.cell({60, 100, 160, 125}, "案由");
        sheet.cell({160, 100, 290, 125}, words);

        CHECK(state_of(read(sheet, subject), "subject") == state);
    }
}

TEST_CASE("words below another label are no seal in the cell beside them", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 192, 124}, "申請單位用印");
    sheet.cell({192, 100, 305, 124}, "承辦");
    sheet.cell({60, 124, 192, 200});
    sheet.cell({192, 124, 305, 200}, "林依琳");

    const Record record = read(sheet, R"([[field]]
name = "seal"
kind = "seal"
labels = ["申請單位用印"]
where = "below-label"
[[field]]
name = "signature"
kind = "signature"
labels = ["承辦"]
where = "below-label"
)");

    CHECK(value_of(record, "seal") == "false");
    CHECK(value_of(record, "signature") == "true");
}

TEST_CASE("a seal whose frame cuts its cell in two is seen, and is for a person", "[form]") {
    const std::string seal =
        "[[field]]\nname = \"seal\"\nkind = \"seal\"\nlabels = [\"機關核章\"]\n"
        "[[field]]\nname = \"name\"\nlabels = [\"借用人\"]\n";
    for (const bool sealed : {false, true}) {
        CAPTURE(sealed);
        Sheet sheet;
        sheet.cell({60, 100, 120, 160}, "機關核章");
        sheet.cell({122, 100, 200, 160});
        sheet.cell({202, 100, 262, 160}, sealed ? "關防" : "借用人");
        sheet.cell({264, 100, 400, 160});

        const Record record = read(sheet, seal);

        CHECK(value_of(record, "seal") == (sealed ? "true" : "false"));
        CHECK((record.field("seal")->confidence <= 0.5) == sealed);
    }
}

TEST_CASE("an empty box whose words have a ring is for a person", "[form]") {
    const std::string box =
        "[[field]]\nname = \"moto\"\nkind = \"check-box\"\n"
        "labels = [\"機車\"]\nwhere = \"check-box-before-label\"\n";
    for (const bool ringed : {false, true}) {
        Sheet sheet;
        sheet.page().check_boxes.push_back({{70, 100, 81, 111}, 0, false, 1});
        sheet.line(84, 100, "機車");
        if (ringed) sheet.ink({66, 94, 112, 118});

        CHECK(asked_for(read(sheet, box), box, "moto") == (ringed ? "low_confidence" : ""));
    }
}

TEST_CASE("a wide ring whose ends lie apart is around its word", "[form]") {
    Sheet sheet = asked_for_backup();
    sheet.ink({182, 105, 236, 127});

    CHECK(value_of(read(sheet, kBackup), "backup") == "已備份");
}

TEST_CASE("ink over the choices that is no ring around one is for a person", "[form]") {
    for (const Box& ink : {Box{180, 104, 300, 128}, Box{252, 108, 283, 122}}) {
        Sheet sheet = asked_for_backup();
        sheet.ink(ink);

        const Record record = read(sheet, kBackup);

        CHECK(state_of(record, "backup") == "unreadable");
        CHECK(record.field("backup")->reason == "unclear_ring");
    }
}

TEST_CASE("a value in the next row of its label's cell is known by what is printed behind it",
          "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 150}, "合計");
    sheet.cell({160, 100, 400, 150});
    sheet.line(166, 106, "新臺幣");
    sheet.line(240, 128, "59,000 元");

    CHECK(value_of(read(sheet, kTotal), "total") == "59,000");
}

TEST_CASE("a blank above words of no label is for a person", "[form]") {
    const std::string why =
        "[[field]]\nname = \"why\"\nlabels = [\"不符合，原因\"]\nwhere = \"in-line\"\n";
    for (const bool filled : {true, false}) {
        Sheet sheet;
        sheet.cell({160, 100, 400, 150});
        sheet.line(166, 106, "不符合，原因：");
        if (filled) sheet.line(186, 128, "行照逾期");

        const Record record = read(sheet, why);

        CHECK(state_of(record, "why") == "blank");
        CHECK(asked_for(record, why, "why") == (filled ? "words_below_label" : ""));
    }
}

TEST_CASE("a name is signed above the line as well as on it", "[form]") {
    for (const double top : {84.0, 92.0, 98.0}) {
        Sheet sheet;
        sheet.line(60, 60, "以上所填均屬事實。");
        sheet.line(60, 100, "申請人簽名：");
        sheet.ink({150, top, 220, top + 16});

        CAPTURE(top);
        CHECK(value_of(read(sheet, kSigned), "signed") == "true");
    }
}

TEST_CASE("what recognition makes of a name above the line is for a person", "[form]") {
    Sheet sheet;
    sheet.line(60, 60, "以上所填均屬事實。");
    sheet.line(60, 100, "申請人簽名：");
    for (Symbol& symbol : sheet.line(160, 86, "婦參晤").symbols) symbol.confidence = 0.6;
    sheet.page().lines.back().confidence = 0.6;

    const Record record = read(sheet, kSigned);

    CHECK(value_of(record, "signed") == "true");
    CHECK(record.field("signed")->confidence < 0.5);
}

TEST_CASE("large characters above a line to sign are a name, however well they read", "[form]") {
    Sheet sheet;
    sheet.line(60, 60, "以上所填均屬事實。");
    sheet.line(60, 100, "申請人簽名：");
    sheet.page().lines.push_back(line_in({160, 76, 226, 95}, "林小明"));

    const Record record = read(sheet, kSigned);

    CHECK(value_of(record, "signed") == "true");
    CHECK(record.field("signed")->confidence < 0.5);
}

TEST_CASE("what is printed above a line to sign is no signature", "[form]") {
    Sheet sheet;
    sheet.line(60, 84, "茲切結以上所填各項均屬事實，如有不實願負責任。");
    sheet.line(60, 100, "申請人簽名：");

    CHECK(value_of(read(sheet, kSigned), "signed") == "false");
}

TEST_CASE("a cell that nobody can read leaves the rest of its column", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 125}, "數量");
    sheet.cell({60, 125, 160, 150}, "12");
    sheet.cell({60, 150, 160, 175}, "《~");
    for (Symbol& symbol : sheet.page().lines.back().symbols) symbol.confidence = 0.3;
    sheet.page().lines.back().confidence = 0.3;
    sheet.cell({60, 175, 160, 200}, "5");

    const Record record = read(sheet, kItems);

    CHECK(value_of(record, "count") == shown(std::vector<std::string>{"12", "", "5"}));
    CHECK(record.field("count")->raw == "12\n《~\n5");
    CHECK(asked_for(record, kItems, "count") == "unreadable_rows");
}

TEST_CASE("beside a cell that nobody can read a doubtful one is unreadable, too", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 125}, "數量");
    double top = 125;
    for (const auto& [text, confidence] :
         std::vector<std::pair<const char*, double>>{{"12", 0.999}, {"~《", 0.3}, {"7", 0.5}}) {
        sheet.cell({60, top, 160, top + 25}, text);
        for (Symbol& symbol : sheet.page().lines.back().symbols) symbol.confidence = confidence;
        sheet.page().lines.back().confidence = confidence;
        top += 25;
    }

    const Record record = read(sheet, kItems);

    CHECK(value_of(record, "count") == shown(std::vector<std::string>{"12", "", ""}));
    CHECK(record.field("count")->confidence < 0.5);
}

TEST_CASE("beside a cell that nobody can read a blank one is blank", "[form]") {
    const std::string notes =
        kItems +
        "[[field]]\nname = \"note\"\nlabels = [\"備註\"]\nwhere = \"below-label\"\n"
        "rows = \"items\"\n";
    Sheet sheet;
    sheet.cell({60, 100, 160, 125}, "數量");
    sheet.cell({160, 100, 260, 125}, "備註");
    for (const double top : {125.0, 150.0, 175.0}) {
        sheet.cell({60, top, 160, top + 25}, "12");
        sheet.cell({160, top, 260, top + 25});
    }
    sheet.ink({170, 130, 240, 146});

    const Record record = read(sheet, notes);

    CHECK(value_of(record, "note") == shown(std::vector<std::string>{"", "", ""}));
    CHECK(record.field("note")->confidence < 0.5);
    CHECK(asked_for(record, notes, "note") == "unreadable_rows");
}

TEST_CASE("a 1 in a field of words need not be as sure as other signs", "[form]") {
    const std::string words = "[[field]]\nname = \"n\"\nlabels = [\"數量\"]\n";
    const auto state = [&](const char* text, double confidence) {
        Sheet sheet;
        sheet.cell({60, 100, 160, 125}, "數量");
        sheet.cell({160, 100, 260, 125}, text);
        for (Symbol& symbol : sheet.page().lines.back().symbols) symbol.confidence = confidence;
        return state_of(read(sheet, words), "n");
    };

    CHECK(state("1", 0.99) == "read");
    CHECK(state("1", 0.955) == "read");
    CHECK(state("1", 0.6) == "unreadable");
    CHECK(state("7", 0.955) == "unreadable");
    CHECK(state("r)", 0.955) == "unreadable");
}

TEST_CASE("a box in front of other words is theirs", "[form]") {
    const std::string train =
        "[[field]]\nname = \"train\"\nkind = \"check-box\"\n"
        "labels = [\"高鐵\"]\nwhere = \"check-box-before-label\"\n";
    Sheet sheet;
    sheet.page().check_boxes.push_back({{70, 100, 81, 111}, 0, false, 1});
    sheet.line(84, 100, "飛機擊高鐵");

    const Record record = read(sheet, train);

    CHECK(state_of(record, "train") == "unreadable");
    CHECK(asked_for(record, train, "train") == "no_check_box");
}

TEST_CASE("a label that nobody read is for a person", "[form]") {
    const std::string name = "[[field]]\nname = \"name\"\nlabels = [\"姓名\"]\n";
    Sheet sheet;
    sheet.cell({60, 100, 160, 125}, "坍蚩");
    sheet.cell({160, 100, 300, 125}, "林小明");

    const Record record = read(sheet, name);

    CHECK(state_of(record, "name") == "absent");
    CHECK(asked_for(record, name, "name") == "label_not_found");
}

TEST_CASE("a number has the signs of numbers only", "[form]") {
    const extract::Template form =
        form_with("[[field]]\nname = \"n\"\nkind = \"number\"\nlabels = [\"里程\"]\n");
    const auto doubt = [&](const std::string& value) {
        Field field;
        field.value = value;
        field.state = FieldState::Read;
        return std::string(extract::doubt_of(field, form.fields.front()));
    };

    for (const char* good :
         {"23,328", "IT1081001", "AB-123", "三", "(02)1234", "3.5", "第12號", "無"})
        CHECK(doubt(good).empty());
    for (const char* bad : {"2332&", "7多", "1.980/", "]7", "q00", "（7", "8()599268"})
        CHECK(doubt(bad) == "not_a_number");
}

TEST_CASE("what is no value of its field's kind counts little, however surely it was read",
          "[form]") {
    const auto confidence_of = [](const std::string& kind, const std::string& value) {
        Record record;
        record.kind = "form";
        Field& field = record.fields["n"];
        field.value = value;
        field.state = FieldState::Read;
        field.confidence = 0.99;
        extract::review_fields(record, form_with("[[field]]\nname = \"n\"\nkind = \"" + kind +
                                                 "\"\nlabels = [\"甲\"]\n"));
        return record.fields.at("n").confidence;
    };

    CHECK(confidence_of("number", "12時起") <= 0.5);
    CHECK(confidence_of("number", "4kb&") <= 0.5);
    CHECK(confidence_of("phone", "0912") <= 0.5);
    CHECK(confidence_of("email", "mail,example.tw") <= 0.5);
    CHECK(confidence_of("number", "12") == 0.99);
    CHECK(confidence_of("phone", "02-2345-6789") == 0.99);
}

TEST_CASE("a number that begins with what parts figures is doubted", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "指針");
    sheet.cell({160, 100, 460, 130}, "/153");

    const Record record =
        read(sheet, "[[field]]\nname = \"meter\"\nkind = \"number\"\nlabels = [\"指針\"]\n");

    CHECK(record.fields.at("meter").confidence < 0.5);
}

TEST_CASE("a character within much more ink is part of a scribble", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 140, 130}, "姓名");
    sheet.cell({140, 100, 300, 130}, "之");
    sheet.ink({140, 102, 190, 128});

    const Record record = read(sheet, R"([[field]]
name = "name"
labels = ["姓名"]
)");

    CHECK(record.fields.at("name").confidence < 0.5);
}

TEST_CASE("a point between thousands may be a comma, and behind a comma stand three figures",
          "[form]") {
    const auto confidence_of = [](const char* figures) {
        Sheet sheet;
        sheet.cell({60, 100, 140, 130}, "股數");
        sheet.cell({140, 100, 300, 130}, figures);
        return read(sheet, R"([[field]]
name = "shares"
kind = "number"
labels = ["股數"]
)")
            .fields.at("shares")
            .confidence;
    };

    CHECK(confidence_of("400.000") < 0.5);
    CHECK(confidence_of("1.200,000") < 0.5);
    CHECK(confidence_of("9,00") < 0.5);
    CHECK(confidence_of("400,000") > 0.9);
    CHECK(confidence_of("2,508.16") > 0.9);
    CHECK(confidence_of("82.16") > 0.9);
    CHECK(confidence_of("2508.160") > 0.9);
}

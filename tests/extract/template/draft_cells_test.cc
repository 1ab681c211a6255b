// Cells of an empty form that a draft tells by how they are laid out, and the places it gives them.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/template_draft.h"
#include "form_sheet.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

const extract::UsualLabels& usual() {
    static const extract::UsualLabels labels = extract::UsualLabels::load(
        std::filesystem::path(GONGWEN_SOURCE_DIR) / "templates" / "draft" / "usual-labels.toml");
    return labels;
}

/// A form with a title above what is printed on it.
Sheet titled() {
    Sheet sheet;
    sheet.line(220, 40, "場地使用登記單");
    return sheet;
}

extract::Template drafted(Sheet& sheet) {
    const std::string text = extract::draft_template({&sheet.page(), 1}, usual(), "form");
    INFO(text);
    return extract::parse_template(text, "form.toml");
}

Record read_by(const extract::Template& form, Sheet& filled) {
    extract::Extraction out;
    extract_form(out, {&filled.page(), 1}, form);
    return out.record;
}

/// "where/row head/label/after" of the fields, in their order.
std::vector<std::string> shown(const extract::Template& form) {
    std::vector<std::string> all;
    for (const extract::FieldTemplate& field : form.fields) {
        const std::u32string label = field.labels.empty() ? U"" : field.labels.front();
        all.push_back(std::string(word_of(field.where)) + "/" + to_utf8(field.row_head) + "/" +
                      to_utf8(label) + "/" + to_utf8(field.after));
    }
    return all;
}

}  // namespace

TEST_CASE("a label at the top of its cell has its value below it in the cell", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 300, 140});
    sheet.cell({300, 100, 540, 140});
    sheet.line(64, 102, "寄件人電話").cell = 0;
    sheet.line(304, 102, "寄件地址").cell = 1;

    const extract::Template form = drafted(sheet);

    CHECK(shown(form) ==
          std::vector<std::string>{"same-cell//寄件人電話/", "same-cell//寄件地址/"});
    CHECK(form.fields[0].kind == extract::FieldKind::Phone);
}

TEST_CASE("the head of a row at the top of its cell is none", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 140, 160});
    sheet.cell({140, 100, 540, 160});
    sheet.line(64, 102, "查驗結果").cell = 0;
    sheet.line(160, 104, "合格").cell = 1;
    sheet.page().check_boxes.push_back({{146, 105, 156, 115}, 0, false, 0.98});

    const extract::Template form = drafted(sheet);

    REQUIRE(form.fields.size() == 1);
    CHECK(form.fields[0].kind == extract::FieldKind::CheckBox);
}

TEST_CASE("what is counted where rows and columns meet has both heads", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "種類");
    sheet.cell({160, 100, 300, 130}, "中文");
    sheet.cell({300, 100, 440, 130}, "英文");
    double top = 130;
    for (const char* kind : {"成績證明", "在學證明"}) {
        sheet.cell({60, top, 160, top + 30}, kind);
        for (const double left : {160.0, 300.0}) {
            sheet.cell({left, top, left + 140, top + 30});
            sheet.line(left + 80, top + 9, "份").cell =
                static_cast<int>(sheet.page().cells.size()) - 1;
        }
        top += 30;
    }

    CHECK(shown(drafted(sheet)) ==
          std::vector<std::string>{"below-label/成績證明/中文/份", "below-label/成績證明/英文/份",
                                   "below-label/在學證明/中文/份", "below-label/在學證明/英文/份"});
}

TEST_CASE("people sign beside their titles, too, where the cells are tall", "[draft]") {
    const auto kind_of_value = [](double height) {
        Sheet sheet = titled();
        for (const double top : {100.0, 122.0, 144.0}) {
            sheet.cell({60, top, 160, top + 22}, top == 100   ? "案由"
                                                 : top == 122 ? "備考"
                                                              : "地點");
            sheet.cell({160, top, 540, top + 22});
        }
        sheet.cell({60, 166, 160, 166 + height}, "護理師");
        sheet.cell({160, 166, 540, 166 + height});
        return drafted(sheet).fields.back().kind;
    };

    CHECK(kind_of_value(40) == extract::FieldKind::Signature);
    CHECK(kind_of_value(22) == extract::FieldKind::Text);
}

TEST_CASE("a cell without a head has blanks all the same, the characters of a word have none",
          "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 540, 130});
    sheet.line(64, 109, "體重").cell = 0;
    sheet.line(140, 109, "公斤").cell = 0;
    sheet.cell({60, 130, 540, 160}, "申 請 人 填 寫");

    CHECK(shown(drafted(sheet)) == std::vector<std::string>{"in-line//體重/公斤"});
}

TEST_CASE("what a label asks for in brackets is a field each, a remark is none", "[draft]") {
    Sheet sheet = titled();
    sheet.line(64, 100, "電話：（公）");
    sheet.line(240, 100, "（宅）");
    sheet.line(440, 100, "分機：");
    sheet.line(64, 130, "立書人：");
    sheet.line(240, 130, "（簽章）");
    sheet.line(500, 130, "。");

    const extract::Template form = drafted(sheet);

    std::vector<std::string> labels;
    for (const extract::FieldTemplate& field : form.fields) {
        labels.push_back(to_utf8(field.labels.front()));
        if (field.labels.front() == U"（公）") CHECK(field.kind == extract::FieldKind::Phone);
    }
    std::sort(labels.begin(), labels.end());
    CHECK(labels == std::vector<std::string>{"分機", "立書人", "（公）", "（宅）"});
}

TEST_CASE("the characters of a label may stand apart, also from its colon", "[draft]") {
    const auto label_in = [](std::u32string_view line) {
        const auto labels = extract::labels_in(line);
        return labels.empty() ? std::string() : to_utf8(labels.front().label);
    };

    CHECK(label_in(U"電　　　話：　　　") == "電話");
    CHECK(label_in(U"保 證 人：　　　") == "保證人");
    CHECK(label_in(U"戶籍地址　：　　　") == "戶籍地址");
    CHECK(label_in(U"學號 Student No.：　　　") == "學號StudentNo.");
    CHECK(label_in(U"中　華　民　國　　年　　月　　日") == "中華民國");
    CHECK(label_in(U"　年　月　日：") == "");
    CHECK(extract::labels_in(U"病名：　　　　曾接種　　　劑")[0].behind == U"曾接種");
    CHECK(extract::labels_in(U"□支票（抬頭：　　　　）")[0].behind == U"）");
    CHECK(extract::labels_in(U"保證金：NT$　　　　")[0].is_money);
}

TEST_CASE("the words nearest to a label's end tell its kind", "[draft]") {
    using extract::FieldKind;

    CHECK(usual().kind_of(U"與被保證人關係") == FieldKind::Text);
    CHECK(usual().kind_of(U"監護人地址") == FieldKind::Text);
    CHECK(usual().kind_of(U"監護人電話") == FieldKind::Phone);
    CHECK(usual().kind_of(U"會計單位") == FieldKind::Signature);
    CHECK(usual().kind_of(U"希望配達日") == FieldKind::Date);
    CHECK(usual().kind_of(U"原行政處分機關") == FieldKind::Institution);  // no 分機
    CHECK(usual().kind_of(U"營業所、電話") == FieldKind::Text);
    CHECK(usual().kind_of(U"電話或手機") == FieldKind::Phone);
}

TEST_CASE("boxes that nothing parts are for the characters of a number", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "居住地址");
    sheet.cell({160, 100, 540, 130});
    for (const double left : {170.0, 182.0, 194.0, 300.0}) {
        sheet.page().check_boxes.push_back({{left, 109, left + 10, 119}, 0, false, 0.98});
    }
    sheet.line(312, 109, "同戶籍地址").cell = 1;

    const extract::Template form = drafted(sheet);

    const auto boxes = std::ranges::count(form.fields, extract::FieldKind::CheckBox,
                                          &extract::FieldTemplate::kind);
    CHECK(boxes == 1);
}

TEST_CASE("the era in front of a cell's date is no field, who signs behind a label is", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "申請日期");
    sheet.cell({160, 100, 540, 130}, "民國　　年　　月　　日");
    sheet.line(64, 300, "訴願人：　　　　　　　　（簽名或蓋章）");

    const extract::Template form = drafted(sheet);

    CHECK(shown(form) ==
          std::vector<std::string>{"right-of-label//申請日期/", "in-line//訴願人/（簽名或蓋章）"});
    CHECK(form.fields[1].kind == extract::FieldKind::Signature);
}

TEST_CASE("boxes with the same words in cells without a head have places of their own", "[draft]") {
    Sheet sheet = titled();
    double top = 100;
    for (int row = 0; row < 2; ++row) {
        const int cell = static_cast<int>(sheet.page().cells.size());
        sheet.cell({60, top, 540, top + 30});
        sheet.line(80, top + 9, "現場履勘").cell = cell;
        sheet.page().check_boxes.push_back({{66, top + 10, 76, top + 20}, 0, false, 0.98});
        top += 30;
    }

    const extract::Template form = drafted(sheet);

    REQUIRE(form.fields.size() == 2);
    REQUIRE(form.fields[1].place);
    CHECK(form.fields[0].place->value.top == Approx(110));
    CHECK(form.fields[1].place->value.top == Approx(140));
}

TEST_CASE("boxes of one cell with the same words are told by the questions in front", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 540, 150});
    double top = 104;
    for (const char* asked : {"是否提起訴訟：", "是否申請扶助："}) {
        sheet.line(64, top, asked).cell = 0;
        sheet.line(174, top, "是").cell = 0;
        sheet.line(214, top, "否").cell = 0;
        for (const double left : {162.0, 202.0}) {
            sheet.page().check_boxes.push_back(
                {{left, top + 1, left + 10, top + 11}, 0, false, 0.98});
        }
        top += 22;
    }

    const auto all = shown(drafted(sheet));

    CHECK(all == std::vector<std::string>{"check-box-before-label/是否提起訴訟/是/",
                                          "check-box-before-label/是否提起訴訟/否/",
                                          "check-box-before-label/是否申請扶助/是/",
                                          "check-box-before-label/是否申請扶助/否/"});
}

TEST_CASE("a label's characters stand apart in front of its value, in a row with a head",
          "[draft]") {
    Sheet sheet = titled();
    sheet.cell({40, 100, 90, 160}, "申請人");
    sheet.cell({90, 100, 190, 130}, "姓　　　名");
    sheet.cell({190, 100, 540, 130});
    sheet.cell({90, 130, 190, 160}, "職　　　稱");
    sheet.cell({190, 130, 540, 160});

    CHECK(shown(drafted(sheet)) ==
          std::vector<std::string>{"right-of-label//姓名/", "right-of-label//職稱/"});
}

TEST_CASE("a cell with 至 has a value before it and one behind", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "辦理期間");
    sheet.cell({160, 100, 540, 130});
    sheet.line(330, 109, "至").cell = 1;

    CHECK(shown(drafted(sheet)) ==
          std::vector<std::string>{"right-of-label//辦理期間/至", "in-line/辦理期間/至/"});
}

TEST_CASE("who signs below a sentence in its cell is asked for", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 540, 180});
    sheet.line(64, 104, "以上所填資料均屬實，如有不實，願負法律責任。").cell = 0;
    sheet.line(250, 150, "申請人簽章：").cell = 0;

    CHECK(shown(drafted(sheet)) == std::vector<std::string>{"in-line//申請人簽章/"});
}

TEST_CASE("a list's column with the words of another label is told by the head of its rows",
          "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "姓名");
    sheet.cell({160, 100, 540, 130});
    sheet.cell({60, 130, 100, 220}, "家屬");
    sheet.cell({100, 130, 300, 160}, "稱謂");
    sheet.cell({300, 130, 540, 160}, "姓名");
    for (const double top : {160.0, 190.0}) {
        sheet.cell({100, top, 300, top + 30});
        sheet.cell({300, top, 540, top + 30});
    }

    CHECK(shown(drafted(sheet)) == std::vector<std::string>{"right-of-label//姓名/",
                                                            "below-label//稱謂/",
                                                            "below-label/家屬/姓名/"});
}

TEST_CASE("an amount ends in front of its unit", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "補助款");
    sheet.cell({160, 100, 540, 130});
    sheet.line(170, 109, "NT$").cell = 1;
    sheet.line(330, 109, "元").cell = 1;

    CHECK(shown(drafted(sheet)) == std::vector<std::string>{"right-of-label//補助款/元"});
}

TEST_CASE("cells alike in one row are signed where one of them is", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 60, 540, 80}, "核章");
    double left = 60;
    for (const char* title : {"製表", "會計", "理事長"}) {
        sheet.cell({left, 100, left + 60, 150}, title);
        sheet.cell({left + 60, 100, left + 160, 150});
        left += 160;
    }
    for (int i = 0; i < 9; ++i) sheet.cell({60, 160.0 + 20 * i, 540, 180.0 + 20 * i});

    const extract::Template form = drafted(sheet);

    REQUIRE(form.fields.size() == 3);
    for (const extract::FieldTemplate& field : form.fields) {
        CHECK(field.kind == extract::FieldKind::Signature);
    }
}

TEST_CASE("a label above numbered notes is none, one above frames is", "[draft]") {
    Sheet sheet = titled();
    sheet.line(60, 100, "帳號：田回口");
    sheet.line(60, 140, "備註：");
    sheet.line(60, 160, "一、請檢附行車執照影本及身分證明文件。");

    CHECK(shown(drafted(sheet)) == std::vector<std::string>{"in-line//帳號/"});
}

TEST_CASE("the characters of a label in front of words stand apart", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "附　　件");
    sheet.cell({160, 100, 540, 130});
    sheet.line(180, 109, "路線圖").cell = 1;
    sheet.page().check_boxes.push_back({{166, 110, 176, 120}, 0, false, 0.98});

    CHECK(shown(drafted(sheet)) == std::vector<std::string>{"check-box-before-label//路線圖/"});
}

TEST_CASE("an empty frame that was read as a character is a box where others are as large",
          "[draft]") {
    const auto drafted_with = [](double ink, double size) {
        Sheet sheet = titled();
        sheet.cell({60, 100, 160, 130}, "是否出租");
        sheet.cell({160, 100, 540, 130});
        Line& line = sheet.line(170, 109, "是田");
        line.cell = 1;
        const Box& frame = line.symbols.back().box;
        sheet.page().check_boxes = {{frame, ink, false, 0.49}};
        for (const double left : {260.0, 330.0}) {
            const Box box{left, frame.top, left + size * frame.width(),
                          frame.top + size * frame.height()};
            sheet.page().check_boxes.push_back({box, 0, false, 0.98});
        }
        sheet.line(248, 109, "否").cell = 1;
        sheet.line(318, 109, "無").cell = 1;
        return shown(drafted(sheet)).size();
    };

    CHECK(drafted_with(0, 1) == 3);
    CHECK(drafted_with(0.3, 1) == 2);
    CHECK(drafted_with(0, 1.5) == 2);
}

TEST_CASE("a label of one character is told by its colon", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "連絡電話");
    sheet.cell({160, 100, 540, 130});
    sheet.line(166, 109, "日：").cell = 1;
    sheet.line(340, 109, "夜：").cell = 1;
    Sheet filled = titled();
    filled.cell({60, 100, 160, 130}, "連絡電話");
    filled.cell({160, 100, 540, 130}, "日：03-5001234　夜：0912-000345");

    const extract::Template form = drafted(sheet);
    REQUIRE(shown(form) == std::vector<std::string>{"in-line//日：/", "in-line//夜：/"});
    const Record record = read_by(form, filled);
    CHECK(value_of(record, form.fields[0].name) == "03-5001234");
    CHECK(value_of(record, form.fields[1].name) == "0912-000345");
}

TEST_CASE("frames for a postal code are no label in brackets", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "通訊地址");
    sheet.cell({160, 100, 540, 130}, "(〇口)");

    CHECK(shown(drafted(sheet)) ==
          std::vector<std::string>{"right-of-label//通訊地址/)", "in-line/通訊地址/)/"});
}

TEST_CASE("a postal code in brackets and the address behind it are a field each", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "公司地址");
    sheet.cell({160, 100, 540, 130});
    sheet.line(166, 109, "(").cell = 1;
    sheet.line(206, 109, ")").cell = 1;
    Sheet filled = titled();
    filled.cell({60, 100, 160, 130}, "公司地址");
    filled.cell({160, 100, 540, 130}, "（ 302 ）新竹縣竹北市光明六路10號");

    const extract::Template form = drafted(sheet);
    CHECK(shown(form) ==
          std::vector<std::string>{"right-of-label//公司地址/)", "in-line/公司地址/)/"});
    const Record record = read_by(form, filled);
    CHECK(value_of(record, form.fields[0].name) == "302");
    CHECK(value_of(record, form.fields[1].name) == "新竹縣竹北市光明六路10號");
}

TEST_CASE("room in front of words to choose from is a blank", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "入帳機構");
    sheet.cell({160, 100, 540, 130});
    sheet.line(240, 109, "農會/郵局　帳號：").cell = 1;
    Sheet filled = titled();
    filled.cell({60, 100, 160, 130}, "入帳機構");
    filled.cell({160, 100, 540, 130}, "大湖地區農會/郵局　帳號：0120345");

    const extract::Template form = drafted(sheet);
    CHECK(shown(form) ==
          std::vector<std::string>{"right-of-label//入帳機構/農會/郵局", "in-line//帳號/"});
    CHECK(value_of(read_by(form, filled), form.fields[0].name) == "大湖地區");
}

TEST_CASE("blanks of an address in single characters are no word", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "戶籍地址");
    sheet.cell({160, 100, 540, 130});
    sheet.line(220, 109, "村").cell = 1;
    sheet.line(280, 109, "鄰").cell = 1;
    sheet.line(380, 109, "路").cell = 1;
    sheet.line(440, 109, "號").cell = 1;

    CHECK(shown(drafted(sheet)).size() == 4);
}

TEST_CASE("heads of two levels tell apart columns with the same words", "[draft]") {
    const auto sheet_with = [](bool is_filled) {
        Sheet sheet = titled();
        sheet.cell({60, 100, 160, 140}, "設備名稱");
        sheet.cell({160, 100, 300, 120}, "拆除");
        sheet.cell({300, 100, 440, 120}, "裝設");
        for (const double left : {160.0, 300.0}) {
            sheet.cell({left, 120, left + 70, 140}, "尺寸");
            sheet.cell({left + 70, 120, left + 140, 140}, "件數");
        }
        for (const double top : {140.0, 164.0}) {
            const bool is_used = is_filled && top == 140.0;
            sheet.cell({60, top, 160, top + 24}, is_used ? "洗手槽" : "");
            sheet.cell({160, top, 230, top + 24}, is_used ? "40" : "");
            sheet.cell({230, top, 300, top + 24}, is_used ? "2" : "");
            sheet.cell({300, top, 370, top + 24}, is_used ? "50" : "");
            sheet.cell({370, top, 440, top + 24}, is_used ? "3" : "");
        }
        sheet.cell({60, 188, 160, 212}, "合計");
        sheet.cell({160, 188, 300, 212}, is_filled ? "20" : "");
        sheet.cell({300, 188, 440, 212}, is_filled ? "30" : "");
        return sheet;
    };
    Sheet empty = sheet_with(false);
    Sheet filled = sheet_with(true);

    const extract::Template form = drafted(empty);

    CHECK(shown(form) ==
          std::vector<std::string>{"below-label//設備名稱/", "below-label/拆除/尺寸/",
                                   "below-label/拆除/件數/", "below-label/裝設/尺寸/",
                                   "below-label/裝設/件數/", "below-label/合計/拆除/",
                                   "below-label/合計/裝設/"});
    const Record record = read_by(form, filled);
    const auto first_row = [&](std::size_t field) {
        return record.fields.at(form.fields[field].name).list().at(0);
    };
    CHECK(first_row(1) == "40");
    CHECK(first_row(4) == "3");
    CHECK(value_of(record, form.fields[5].name) == "20");
    CHECK(value_of(record, form.fields[6].name) == "30");
}

TEST_CASE("a row of values below others of another layout has no heads of columns", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 124}, "行號");
    sheet.cell({160, 100, 300, 124});
    sheet.cell({300, 100, 360, 124}, "登記證");
    sheet.cell({360, 100, 450, 124});
    sheet.cell({450, 100, 540, 124}, "技術士簽章");
    sheet.cell({60, 124, 160, 148}, "地址");
    sheet.cell({160, 124, 450, 148});
    sheet.cell({450, 124, 540, 172});
    sheet.cell({60, 148, 160, 172}, "電話");
    sheet.cell({160, 148, 300, 172});
    sheet.cell({300, 148, 360, 172}, "店長");
    sheet.cell({360, 148, 450, 172});

    CHECK(shown(drafted(sheet)) ==
          std::vector<std::string>{"right-of-label//行號/", "right-of-label//登記證/",
                                   "below-label//技術士簽章/", "right-of-label//地址/",
                                   "right-of-label//電話/", "right-of-label//店長/"});
}

TEST_CASE("the year in front of a number is a blank, as a unit that signs is signed", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 160, 130}, "建築執照");
    sheet.cell({160, 100, 540, 130});
    sheet.line(210, 109, "建管造字第　　　　號").cell = 1;
    sheet.line(60, 200, "申請機構：");
    sheet.line(400, 200, "（蓋章）");
    Sheet filled = titled();
    filled.cell({60, 100, 160, 130}, "建築執照");
    filled.cell({160, 100, 540, 130}, "110建管造字第0123號");

    const extract::Template form = drafted(sheet);

    CHECK(shown(form) == std::vector<std::string>{"right-of-label//建築執照/建管造字第",
                                                  "in-line//建管造字第/號",
                                                  "in-line//申請機構/（蓋章）"});
    CHECK(form.fields[2].kind == extract::FieldKind::Signature);
    const Record record = read_by(form, filled);
    CHECK(value_of(record, form.fields[0].name) == "110");
    CHECK(value_of(record, form.fields[1].name) == "0123");
}

TEST_CASE("units below their labels are what is counted there", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 120, 125}, "字號");
    sheet.cell({120, 100, 240, 125}, "字第　　　號");
    sheet.cell({240, 75, 320, 100}, "登記費");
    sheet.cell({320, 75, 400, 100}, "書狀費");
    sheet.cell({240, 100, 320, 125}, "元");
    sheet.cell({320, 100, 400, 125}, "元");

    const std::vector<std::string> fields = shown(drafted(sheet));

    CHECK(std::ranges::count(fields, "below-label//登記費/元") == 1);
    CHECK(std::ranges::count(fields, "below-label//書狀費/元") == 1);
}

TEST_CASE("words at the end of a cell end what is written in front of them", "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 140, 130}, "受理機關");
    sheet.cell({140, 100, 320, 130});
    sheet.line(230, 109, "地政事務所").cell = 1;
    sheet.cell({320, 100, 400, 130}, "規費");
    sheet.cell({400, 100, 540, 130});

    sheet.cell({60, 130, 140, 160}, "進修學校");
    sheet.cell({140, 130, 320, 160});
    sheet.line(200, 139, "大學").cell = 5;
    sheet.line(280, 139, "研究所").cell = 5;
    // A latin label is no unit of the value in front of it.
    sheet.cell({320, 130, 400, 160}, "LINE ID");
    sheet.cell({400, 130, 540, 160});

    const std::vector<std::string> fields = shown(drafted(sheet));

    CHECK(std::ranges::count(fields, "right-of-label//受理機關/地政事務所") == 1);
    CHECK(std::ranges::count(fields, "right-of-label//進修學校/大學") == 1);
    CAPTURE(fields);
    CHECK(std::ranges::count(fields, "right-of-label//LINEID/") == 1);
}

TEST_CASE("a label within a line whose blank has other words ends what stands before it",
          "[draft]") {
    Sheet sheet = titled();
    sheet.cell({60, 100, 140, 130}, "成績");
    sheet.cell({140, 100, 540, 130});
    sheet.line(150, 109, "操行成績：").cell = 1;
    sheet.line(300, 109, "名次：第　　　名").cell = 1;

    const extract::Template form = drafted(sheet);

    CHECK(std::ranges::count(form.headings, std::u32string(U"名次")) == 1);
}

TEST_CASE("what stands behind a label's room outside tables ends its value", "[draft]") {
    Sheet sheet = titled();
    sheet.line(60, 100, "辦理地點：");
    sheet.line(240, 100, "縣（市）");
    sheet.line(360, 100, "戶政事務所");

    const std::vector<std::string> fields = shown(drafted(sheet));

    CHECK(std::ranges::count(fields, "in-line//辦理地點/縣") == 1);
    CHECK(std::ranges::count(fields, "in-line//縣（市）/戶政事務所") == 1);
}

TEST_CASE("two lists of a form have names of their own", "[draft]") {
    Sheet sheet = titled();
    const auto list = [&](double top, const char* first, const char* second) {
        sheet.cell({60, top, 200, top + 25}, first);
        sheet.cell({200, top, 400, top + 25}, second);
        for (double row = top + 25; row < top + 75; row += 25) {
            sheet.cell({60, row, 200, row + 25});
            sheet.cell({200, row, 400, row + 25});
        }
    };
    list(100, "地號", "面積");
    list(175, "姓名", "住址");

    const extract::Template form = drafted(sheet);

    REQUIRE(form.fields.size() == 4);
    CHECK(form.fields[0].rows == form.fields[1].rows);
    CHECK(form.fields[2].rows == form.fields[3].rows);
    CHECK(form.fields[0].rows != form.fields[2].rows);
}

// A template that is proposed from an empty form, and what it reads on a filled one.

#include "extract/draft/template_draft.h"

#include <filesystem>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_lines.h"
#include "extract/form/form.h"
#include "extract/template/template_check.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

const extract::UsualLabels& usual() {
    static const extract::UsualLabels labels = extract::UsualLabels::load(
        std::filesystem::path(GONGWEN_SOURCE_DIR) / "templates" / "draft" / "usual-labels.toml");
    return labels;
}

/// A form to borrow a room; `values` are what stands in its cells, from the top.
Page room_form(const std::vector<std::string>& values, bool ticked) {
    PageBuilder sheet;
    sheet.print(220, 50, "會議室借用單", 18);
    std::size_t next = 0;
    const auto cell = [&](const Box& box, const std::string& text) {
        const auto index = static_cast<int>(sheet.page.cells.size());
        sheet.page.cells.push_back({box, 0, 0, 0, 1, 1});
        if (!text.empty()) sheet.print(box.left + 4, box.center_y() - 6, text).cell = index;
    };
    const auto value = [&] { return next < values.size() ? values[next++] : std::string(); };
    cell({60, 100, 150, 130}, "借用單位");
    cell({150, 100, 300, 130}, value());
    cell({300, 100, 390, 130}, "聯絡電話");
    cell({390, 100, 540, 130}, value());
    cell({60, 130, 150, 160}, "使用日期");
    cell({150, 130, 300, 160}, values.empty() ? "____年____月____日" : value());
    cell({300, 130, 390, 160}, "設備需求");
    cell({390, 130, 540, 160}, "");
    sheet.page.check_boxes.push_back({{396, 140, 406, 150}, ticked ? 0.3 : 0.0, ticked, 0.98});
    sheet.print(410, 139, "投影機");
    cell({60, 160, 300, 185}, "品名");
    cell({300, 160, 540, 185}, "數量");
    for (double top : {185.0, 210.0}) {
        cell({60, top, 300, top + 25}, value());
        cell({300, top, 540, top + 25}, value());
    }
    return sheet.page;
}

extract::Template drafted() {
    const std::string text =
        extract::draft_template(one_page(room_form({}, false)), usual(), "room");
    INFO(text);
    return extract::parse_template(text, "room.toml");
}

}  // namespace

TEST_CASE("people of forms are known by what they are there", "[draft]") {
    for (const char32_t* label : {U"飼主", U"陳情人", U"承租人", U"被保險人"}) {
        CHECK(usual().kind_of(label) == extract::FieldKind::Person);
    }
    CHECK(usual().kind_of(U"飼主電話") == extract::FieldKind::Phone);
    CHECK(usual().kind_of(U"承租人簽章") == extract::FieldKind::Signature);
}

TEST_CASE("an empty form gives a template with its labels, kinds and lists", "[template]") {
    const extract::Template form = drafted();

    CHECK(form.id == "room");
    CHECK(form.all_of == std::vector<std::u32string>{U"會議室借用單"});
    REQUIRE(form.field("organisation"));
    CHECK(form.field("organisation")->kind == extract::FieldKind::Institution);
    REQUIRE(form.field("contact_phone"));
    CHECK(form.field("contact_phone")->kind == extract::FieldKind::Phone);
    REQUIRE(form.field("used_on"));
    CHECK(form.field("used_on")->kind == extract::FieldKind::Date);
    REQUIRE(form.field("quantity"));
    CHECK(form.field("quantity")->rows == "items");
    const bool has_box = std::any_of(form.fields.begin(), form.fields.end(), [](const auto& field) {
        return field.kind == extract::FieldKind::CheckBox && field.labels.front() == U"投影機";
    });
    CHECK(has_box);
}

TEST_CASE("the proposed template reads a filled form", "[template]") {
    const extract::Template form = drafted();
    const Page page =
        room_form({"文化部", "02-20001111", "113年5月6日", "麥克風", "2", "投影布幕", "1"}, true);
    extract::Extraction out;

    extract_form(out, {&page, 1}, form);

    CHECK(value_of(out.record, "organisation") == "文化部");
    CHECK(value_of(out.record, "contact_phone") == "02-20001111");
    CHECK(value_of(out.record, "used_on") == "2024-05-06");
    CHECK(value_of(out.record, "quantity") == shown(std::vector<std::string>{"2", "1"}));
    const bool ticked =
        std::any_of(out.record.fields.begin(), out.record.fields.end(),
                    [](const auto& field) { return field.second.value == FieldValue(true); });
    CHECK(ticked);
}

TEST_CASE("labels that repeat keep the row head in front of them", "[template]") {
    PageBuilder sheet;
    sheet.print(220, 50, "聯絡人資料表", 18);
    double top = 100;
    for (const char* head : {"聯絡人", "代理人"}) {
        const auto cell = [&](const Box& box, const std::string& text) {
            const auto index = static_cast<int>(sheet.page.cells.size());
            sheet.page.cells.push_back({box, 0, 0, 0, 1, 1});
            if (!text.empty()) sheet.print(box.left + 4, box.center_y() - 6, text).cell = index;
        };
        cell({60, top, 120, top + 50}, head);
        cell({120, top, 200, top + 25}, "姓名");
        cell({200, top, 400, top + 25}, "");
        cell({120, top + 25, 200, top + 50}, "電話");
        cell({200, top + 25, 400, top + 50}, "");
        top += 50;
    }

    const extract::Template form = extract::parse_template(
        extract::draft_template(one_page(sheet.page), usual(), "people"), "people.toml");

    for (const char* name : {"contact_name", "contact_phone", "deputy_name", "deputy_phone"}) {
        INFO(name);
        REQUIRE(form.field(name));
        CHECK(form.field(name)->row_head == (std::string(name).starts_with("contact")
                                                 ? std::u32string(U"聯絡人")
                                                 : std::u32string(U"代理人")));
    }
    CHECK(form.field("contact_name")->kind == extract::FieldKind::Person);
    CHECK(form.field("contact_phone")->kind == extract::FieldKind::Phone);
}

TEST_CASE("a page with nothing to fill in is refused with what to do", "[template]") {
    PageBuilder sheet;
    sheet.print(100, 100, "本頁沒有可以填寫的地方");

    CHECK_THROWS_AS(extract::draft_template(one_page(sheet.page), usual(), "nothing"), Error);
}

namespace {

/// Cells side by side and below each other; a row is a list of widths and texts.
class TableBuilder {
  public:
    explicit TableBuilder(const std::string& title) { sheet_.print(220, 50, title, 18); }

    TableBuilder& row(const std::vector<std::pair<double, std::string>>& cells) {
        double left = 60;
        for (const auto& [width, text] : cells) {
            const auto index = static_cast<int>(sheet_.page.cells.size());
            sheet_.page.cells.push_back({{left, top_, left + width, top_ + 30}, 0, 0, 0, 1, 1});
            if (!text.empty()) sheet_.print(left + 4, top_ + 9, text).cell = index;
            left += width;
        }
        top_ += 30;
        return *this;
    }
    PageBuilder& sheet() { return sheet_; }
    extract::Template drafted() const {
        const std::string text = extract::draft_template(one_page(sheet_.page), usual(), "form");
        INFO(text);
        extract::Template form = extract::parse_template(text, "form.toml");
        for (const extract::TemplateProblem& problem : extract::check_template(form)) {
            FAIL_CHECK(problem.line << ": " << problem.text);
        }
        return form;
    }

  private:
    PageBuilder sheet_;
    double top_ = 100;
};

const extract::FieldTemplate* with_label(const extract::Template& form, std::u32string_view label,
                                         extract::FieldKind kind) {
    for (const extract::FieldTemplate& field : form.fields) {
        if (field.labels.front() == label && field.kind == kind) return &field;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("every label of a line becomes a field", "[template]") {
    TableBuilder table("用印申請單");
    table.sheet().print(60, 80, "申請編號：________　申請日期：____年____月____日");
    table.sheet().print(60, 300, "報名人簽名：　　　　中華民國____年____月____日");
    const extract::Template form = table.row({{100, "姓名"}, {200, ""}}).drafted();

    for (const auto& [label, kind] : std::vector<std::pair<std::u32string, extract::FieldKind>>{
             {U"申請編號", extract::FieldKind::Number},
             {U"申請日期", extract::FieldKind::Date},
             {U"報名人簽名", extract::FieldKind::Signature},
             {U"中華民國", extract::FieldKind::Date}}) {
        INFO(to_utf8(label));
        const extract::FieldTemplate* field = with_label(form, label, kind);
        REQUIRE(field);
        CHECK(field->where == extract::Where::InLine);
    }
}

TEST_CASE("words that stand apart behind a label are to be circled", "[template]") {
    TableBuilder table("用印申請單");
    table.row({{80, "姓　名"}, {160, ""}, {80, "職　稱"}, {160, ""}})
        .row({{80, "攜出用印"}, {400, "是　　　否　　　預定歸還：____年____月____日"}})
        .row({{80, "用印事由"}, {400, ""}});
    const extract::Template form = table.drafted();

    const auto* ring = with_label(form, U"攜出用印", extract::FieldKind::Circled);
    REQUIRE(ring);
    CHECK(ring->choices == std::vector<std::u32string>{U"是", U"否"});
    CHECK(with_label(form, U"預定歸還", extract::FieldKind::Date));
    CHECK(with_label(form, U"姓名", extract::FieldKind::Person));
    CHECK(with_label(form, U"職稱", extract::FieldKind::Text));
}

TEST_CASE("an amount is a number in its line, no words to choose from", "[template]") {
    using extract::choices_in;
    CHECK(choices_in(U"新臺幣　　　　元").empty());
    CHECK(choices_in(U"共計　　　人").empty());
    CHECK(choices_in(U"車　種").empty());
    CHECK(choices_in(U"是／否") == std::vector<std::u32string>{U"是", U"否"});
    CHECK(choices_in(U"是　／　否") == std::vector<std::u32string>{U"是", U"否"});
    CHECK(choices_in(U"本人　配偶　父母") ==
          std::vector<std::u32string>{U"本人", U"配偶", U"父母"});

    const auto amount = extract::blanks_in(U"新臺幣＿＿＿＿元整");
    REQUIRE(amount.size() == 1);
    CHECK(amount[0].label == U"新臺幣");
    CHECK(amount[0].unit == U"元整");
    CHECK(extract::blanks_in(U"年　　月　　日").empty());
    CHECK(extract::blanks_in(U"自費　公費").empty());
}

TEST_CASE("an amount in a cell is proposed with what stands behind it", "[template]") {
    TableBuilder table("經費申請單");
    const extract::Template form =
        table.row({{100, "申請金額"}, {300, "新臺幣　　　　　　元"}}).drafted();

    const auto* field = with_label(form, U"新臺幣", extract::FieldKind::Number);
    REQUIRE(field);
    CHECK(field->where == extract::Where::InLine);
    CHECK(field->after == U"元");
    CHECK(field->title == "申請金額");
}

TEST_CASE("rows with their numbers printed are rows of a list all the same", "[template]") {
    TableBuilder table("請領清單");
    table.row({{40, "項次"}, {300, "文件名稱"}, {140, "份數"}})
        .row({{40, "1"}, {300, ""}, {140, ""}})
        .row({{40, "2"}, {300, ""}, {140, ""}});
    const extract::Template form = table.drafted();

    REQUIRE(form.fields.size() == 2);
    CHECK(form.fields[0].labels.front() == U"文件名稱");
    CHECK(form.fields[0].rows == "items");
    CHECK(form.fields[1].rows == "items");
    CHECK(form.headings == std::vector<std::u32string>{U"項次"});
}

TEST_CASE("what is to be written behind the words of a box is a field with a title of its own",
          "[template]") {
    TableBuilder table("志工報名表");
    table.row({{100, "服務時段"}, {380, ""}});
    table.sheet().page.check_boxes.push_back({{170, 110, 180, 120}, 0, false, 0.98});
    table.sheet().print(184, 109, "其他：__________").cell = 1;
    const extract::Template form = table.drafted();

    REQUIRE(with_label(form, U"其他", extract::FieldKind::CheckBox));
    const auto* text = with_label(form, U"其他", extract::FieldKind::Text);
    REQUIRE(text);
    CHECK(text->title == "其他（說明）");
}

TEST_CASE("a period has a field for its first and its last day", "[template]") {
    TableBuilder table("車輛通行證申請表");
    table.row({{100, "車輛種類"}, {380, "自行車　機車"}})
        .row({{100, "有效期間"}, {380, "自　　年　　月　　日至　　年　　月　　日止"}});
    const extract::Template form = table.drafted();

    const auto* first = with_label(form, U"自", extract::FieldKind::Date);
    const auto* last = with_label(form, U"至", extract::FieldKind::Date);
    REQUIRE(first);
    REQUIRE(last);
    CHECK(first->title == "有效期間起日");
    CHECK(first->row_head == U"有效期間");
    CHECK(last->title == "有效期間迄日");
    CHECK_FALSE(with_label(form, U"有效期間", extract::FieldKind::Circled));
    CHECK(with_label(form, U"車輛種類", extract::FieldKind::Circled));
}

TEST_CASE("a draft knows the places of its fields", "[template]") {
    for (const extract::FieldTemplate& field : drafted().fields) {
        INFO(field.name);
        CHECK(field.place);
    }
}

TEST_CASE("rings and brackets in a line are proposed as boxes, each with its words", "[draft]") {
    PageBuilder sheet;
    sheet.print(220, 50, "刊物寄送申請單", 18);
    sheet.page.cells.push_back({{60, 100, 150, 130}, 0, 0, 0, 1, 1});
    sheet.page.cells.push_back({{150, 100, 540, 130}, 0, 0, 1, 1, 1});
    sheet.print(64, 109, "寄送方式").cell = 0;
    sheet.print(160, 109, "（　）平信　（　）掛號　（　）自取").cell = 1;
    sheet.print(64, 150, "連絡電話：（　）____");

    const std::string text = extract::draft_template(one_page(sheet.page), usual(), "mailing");

    CAPTURE(text);
    const extract::Template form = extract::parse_template(text, "mailing.toml");
    std::vector<std::string> labels;
    for (const extract::FieldTemplate& field : form.fields) {
        if (field.kind == extract::FieldKind::CheckBox) {
            labels.push_back(to_utf8(field.labels.front()));
        }
    }
    CHECK(labels == std::vector<std::string>{"平信", "掛號", "自取"});
}

TEST_CASE("every blank of a line is a number with its unit, and a date is one field", "[draft]") {
    using extract::FieldKind;
    const auto said = [](std::u32string_view line) {
        std::vector<std::string> out;
        for (const extract::LineBlank& blank : extract::blanks_in(line)) {
            out.push_back(to_utf8(blank.label) + "|" + to_utf8(blank.unit) +
                          (blank.kind == FieldKind::Date ? "|date" : ""));
        }
        return out;
    };
    using Said = std::vector<std::string>;

    CHECK(said(U"第　　　梯次，共　　　節　　　分鐘") == Said{"第|梯次", "共|節", "節|分鐘"});
    CHECK(said(U"自民國　　年　　月　　日　　時起") == Said{"自民國||date", "日|時"});
    CHECK(said(U"住宿　　　人，用餐　　　人") == Said{"住宿|人", "用餐|人"});
    CHECK(said(U"葷食　素食　自理").empty());
    CHECK(said(U"　　　公里").empty());
}

TEST_CASE("boxes behind their words are proposed with these words", "[draft]") {
    TableBuilder table("學生住宿調查表");
    table.row({{100, "住宿方式"}, {380, ""}});
    double left = 170;
    for (const char* words : {"住校", "租屋", "通勤"}) {
        table.sheet().print(left, 109, words).cell = 1;
        table.sheet().page.check_boxes.push_back(
            {{left + 28, 110, left + 38, 120}, 0, false, 0.98});
        left += 90;
    }
    const extract::Template form = table.drafted();

    for (const char32_t* words : {U"住校", U"租屋", U"通勤"}) {
        const auto* box = with_label(form, words, extract::FieldKind::CheckBox);
        REQUIRE(box);
        CHECK(box->where == extract::Where::CheckBoxBehindLabel);
    }
}

TEST_CASE("boxes of a grid are proposed by row and column", "[draft]") {
    TableBuilder table("值日排班表");
    table.row({{100, "值日"}, {100, "週六"}, {100, "週日"}})
        .row({{100, "上午班"}, {100, ""}, {100, ""}})
        .row({{100, "下午班"}, {100, ""}, {100, ""}});
    for (const double y : {145.0, 175.0}) {
        for (const double x : {210.0, 310.0}) {
            table.sheet().page.check_boxes.push_back(
                {{x - 5, y - 5, x + 5, y + 5}, 0, false, 0.98});
        }
    }
    const extract::Template form = table.drafted();

    REQUIRE(form.fields.size() == 4);
    for (const extract::FieldTemplate& field : form.fields) {
        CHECK(field.kind == extract::FieldKind::CheckBox);
        CHECK(field.where == extract::Where::BelowLabel);
        CHECK_FALSE(field.row_head.empty());
    }
}

TEST_CASE("a row of cells for the characters of a number is one field", "[draft]") {
    TableBuilder table("領款收據");
    table.row({{100, "領款人"}, {380, ""}})
        .row({{100, "扣繳編號"}, {25, ""}, {25, ""}, {25, ""}, {25, ""}, {25, ""}, {25, ""}});
    const extract::Template form = table.drafted();

    CHECK(form.fields.size() == 2);
    CHECK(with_label(form, U"扣繳編號", extract::FieldKind::Number));
}

TEST_CASE("numbers of a known make are proposed with their pattern", "[draft]") {
    TableBuilder table("借用申請");
    table.row({{100, "借用人"}, {380, ""}})
        .row({{100, "借用人身分證字號"}, {380, ""}})
        .row({{100, "統一編號"}, {380, ""}});
    const extract::Template form = table.drafted();

    REQUIRE(form.fields.size() == 3);
    CHECK(form.fields[0].pattern.empty());
    CHECK(form.fields[1].pattern == "[A-Z][A-D1289][0-9]{8}");
    CHECK(form.fields[2].pattern == "[0-9]{8}");
}

TEST_CASE("the pages of a form give one draft", "[draft]") {
    PageBuilder second;
    second.page.number = 2;
    second.print(60, 100, "承辦人簽名：________");
    const std::vector<Page> pages{room_form({}, false), second.page};

    const extract::Template form =
        extract::parse_template(extract::draft_template(pages, usual(), "room"), "room.toml");

    CHECK(with_label(form, U"承辦人簽名", extract::FieldKind::Signature));
    CHECK(with_label(form, U"聯絡電話", extract::FieldKind::Phone));
}

TEST_CASE("what is counted in a cell of its own is a number behind its label", "[draft]") {
    TableBuilder table("場地清潔紀錄");
    const extract::Template form =
        table.row({{100, "出勤人力"}, {140, "人"}, {100, "清運趟數"}, {140, ""}}).drafted();

    const auto* field = with_label(form, U"出勤人力", extract::FieldKind::Number);
    REQUIRE(field);
    CHECK(field->after == U"人");
}

TEST_CASE("people sign in the tall cells below their titles", "[draft]") {
    PageBuilder sheet;
    sheet.print(220, 50, "物品放行單", 18);
    double left = 60;
    for (const char* title : {"經辦", "警衛"}) {
        for (const Box& box : {Box{left, 100, left + 200, 125}, Box{left, 125, left + 200, 185}}) {
            const auto index = static_cast<int>(sheet.page.cells.size());
            sheet.page.cells.push_back({box, 0, 0, 0, 1, 1});
            if (box.top == 100) sheet.print(left + 4, 106, title).cell = index;
        }
        left += 200;
    }

    const extract::Template form = extract::parse_template(
        extract::draft_template(one_page(sheet.page), usual(), "gate"), "gate.toml");

    CHECK(with_label(form, U"經辦", extract::FieldKind::Signature));
    CHECK(with_label(form, U"警衛", extract::FieldKind::Signature));
}

TEST_CASE("a head in front of a whole list leaves it a list", "[draft]") {
    PageBuilder sheet;
    sheet.print(220, 50, "同行人員名冊", 18);
    const auto cell = [&](const Box& box, const std::string& text) {
        const auto index = static_cast<int>(sheet.page.cells.size());
        sheet.page.cells.push_back({box, 0, 0, 0, 1, 1});
        if (!text.empty()) sheet.print(box.left + 4, box.center_y() - 6, text).cell = index;
    };
    cell({60, 100, 120, 190}, "隨行");
    cell({120, 100, 300, 130}, "稱呼");
    cell({300, 100, 480, 130}, "飲食");
    for (const double top : {130.0, 160.0}) {
        cell({120, top, 300, top + 30}, "");
        cell({300, top, 480, top + 30}, "");
    }

    const extract::Template form = extract::parse_template(
        extract::draft_template(one_page(sheet.page), usual(), "party"), "party.toml");

    REQUIRE(form.fields.size() == 2);
    CHECK(form.fields[0].rows == "items");
    CHECK(form.fields[1].rows == "items");
}

TEST_CASE("a form is told by words of its first page, its title may be short", "[draft]") {
    PageBuilder first;
    first.print(220, 50, "委　託　書", 18);
    first.print(60, 100, "委託人住址：________");
    PageBuilder second;
    second.page.number = 2;
    second.print(60, 100, "受託人與委託人之關係：________");
    const std::vector<Page> pages{first.page, second.page};

    const extract::Template form =
        extract::parse_template(extract::draft_template(pages, usual(), "proxy"), "proxy.toml");

    CHECK(form.all_of == std::vector<std::u32string>{U"委託書"});
    CHECK(form.any_of == std::vector<std::u32string>{U"委託人住址"});
}

TEST_CASE("heads of one character, such as 月 and 日, head columns", "[draft]") {
    TableBuilder table("出差旅費報告表");
    table.row({{40, "月"}, {40, "日"}, {200, "起訖地點"}, {200, "總計"}})
        .row({{40, ""}, {40, ""}, {200, ""}, {200, ""}})
        .row({{40, ""}, {40, ""}, {200, ""}, {200, ""}});
    const extract::Template form = table.drafted();

    REQUIRE(form.fields.size() == 4);
    for (const extract::FieldTemplate& field : form.fields) CHECK(field.rows == "items");
    CHECK(form.fields[0].labels.front() == U"月");
    CHECK(extract::check_template(form).empty());
}

TEST_CASE("the blank at the front of a cell is told by the label in front of it", "[draft]") {
    using extract::FieldKind;

    CHECK(extract::leading_blank(U"　年　月　日（星期　）")->kind == FieldKind::Date);
    CHECK(extract::leading_blank(U"年月　日　時　分")->kind == FieldKind::Date);
    CHECK(extract::leading_blank(U"____層　____棟　____戶")->unit == U"層");
    CHECK_FALSE(extract::leading_blank(U"　　人"));
    CHECK_FALSE(extract::leading_blank(U"年　　月　　日"));
    CHECK_FALSE(extract::leading_blank(U"住宿　　人"));
    CHECK(extract::bracketed_label(U"（手機）____") == U"（手機）");
    CHECK(extract::bracketed_label(U"（　）").empty());
    CHECK(extract::bracketed_label(U"（手機）無則免填").empty());
}

TEST_CASE("a remark in brackets behind room to write in is no value", "[draft]") {
    const auto labels = extract::labels_in(U"立書人：________　（簽章）");

    REQUIRE(labels.size() == 1);
    CHECK(labels[0].open);
    CHECK(labels[0].behind == U"（簽章）");
    CHECK(extract::labels_in(U"名稱：（請填全銜）")[0].behind.empty());
}

TEST_CASE("each line of a cell with a label of its own is a field", "[draft]") {
    TableBuilder table("借閱申請書");
    table.row({{100, "通訊方式"}, {380, ""}});
    table.sheet().print(164, 101, "地址：").cell = 1;
    table.sheet().print(164, 115, "電話：").cell = 1;
    const extract::Template form = table.drafted();

    REQUIRE(form.fields.size() == 2);
    CHECK(form.fields[0].labels.front() == U"地址");
    CHECK(form.fields[1].labels.front() == U"電話");
}

TEST_CASE("a box and the number behind its words have titles of their own", "[draft]") {
    TableBuilder table("器材借用單");
    table.row({{100, "器材"}, {380, ""}});
    table.sheet().print(180, 109, "麥克風　支").cell = 1;
    table.sheet().page.check_boxes.push_back({{166, 110, 176, 120}, 0, false, 0.98});
    const extract::Template form = table.drafted();

    CHECK(with_label(form, U"麥克風", extract::FieldKind::CheckBox));
    CHECK(with_label(form, U"麥克風", extract::FieldKind::Number));
    CHECK(extract::check_template(form).empty());
}

TEST_CASE("boxes whose words repeat keep what stands in front of them", "[draft]") {
    PageBuilder sheet;
    sheet.print(220, 50, "健康聲明書", 18);
    sheet.print(64, 100, "1. 是否過敏：（　）否　（　）是");
    sheet.print(64, 130, "2. 是否發燒：（　）否　（　）是　（　）不詳");

    const std::string text = extract::draft_template(one_page(sheet.page), usual(), "health");

    CAPTURE(text);
    const extract::Template form = extract::parse_template(text, "health.toml");
    std::vector<std::string> heads;
    for (const extract::FieldTemplate& field : form.fields) {
        if (field.kind == extract::FieldKind::CheckBox) {
            heads.push_back(to_utf8(field.row_head) + "/" + to_utf8(field.labels.front()));
        }
    }
    CHECK(heads == std::vector<std::string>{"是否過敏/否", "是否過敏/是", "是否發燒/否",
                                            "是否發燒/是", "/不詳"});
    CHECK(extract::check_template(form).empty());
}

TEST_CASE("the hour behind a day, the month of a year and figures behind a colon are blanks",
          "[draft]") {
    const auto labels = [](std::u32string_view line) {
        std::u32string all;
        for (const extract::LineBlank& blank : extract::blanks_in(line)) {
            all += blank.label + U"|" + blank.unit + U" ";
        }
        return all;
    };

    CHECK(labels(U"年　月　日　時　分") == U"日|時 時|分 ");
    CHECK(labels(U"年　月") == U"年|月 ");
    CHECK(labels(U"年　月　日").empty());
    CHECK(labels(U"班級：　年　班　座號：　號") == U"班級|年 年|班 座號|號 ");
    CHECK(labels(U"您好：本校訂於　年　月　日辦理") == U"本校訂於| ");
    // A day behind a colon is a label's.
    CHECK(labels(U"填寫日期：　年　月　日").empty());
}

TEST_CASE("a day and an hour in one cell are fields of their own, a year and a month, too",
          "[draft]") {
    TableBuilder table("事故報告單");
    table.row({{80, "發生時間"}, {400, "____年____月____日____時____分"}})
        .row({{80, "出生年月"}, {400, "____年____月"}})
        .row({{80, "發生地點"}, {400, ""}});
    const extract::Template form = table.drafted();

    CHECK(with_label(form, U"發生時間", extract::FieldKind::Date));
    const auto* hour = with_label(form, U"日", extract::FieldKind::Number);
    REQUIRE(hour);
    CHECK(hour->after == U"時");
    CHECK(hour->row_head == U"發生時間");
    CHECK(with_label(form, U"時", extract::FieldKind::Number));
    const auto* year = with_label(form, U"出生年月", extract::FieldKind::Number);
    REQUIRE(year);
    CHECK(year->after == U"年");
    CHECK(with_label(form, U"年", extract::FieldKind::Number));
    CHECK(extract::check_template(form).empty());
}

TEST_CASE("an identity number has its pattern under each of its usual labels", "[draft]") {
    for (const char32_t* label : {U"身分證字號", U"身分證號", U"身分證號碼", U"身份證字號"}) {
        CAPTURE(to_utf8(label));
        CHECK(usual().name_of(label) == "id_number");
        CHECK_FALSE(usual().pattern_of(label).empty());
    }
}

TEST_CASE("a greeting with a colon is no label of the day in its sentence", "[draft]") {
    const auto greeting = extract::labels_in(U"家長您好：本校訂於　年　月　日辦理接種");
    REQUIRE(greeting.size() == 1);
    CHECK_FALSE(greeting[0].dated);
    CHECK(extract::labels_in(U"日期：中華民國　年　月　日")[0].dated);
}

TEST_CASE("a colon between figures ends no label", "[draft]") {
    CHECK(extract::labels_in(U"12:40至16:00").empty());
    CHECK(extract::labels_in(U"時間：12:40").size() == 1);
}

TEST_CASE("a label with wide room in front of a number has words of its own", "[draft]") {
    const auto kinds_of = [](double unit_left) {
        PageBuilder sheet;
        sheet.print(220, 50, "午餐補助申請表", 18);
        sheet.print(64, 100, "就讀學校：");
        sheet.print(unit_left, 100, "年");
        sheet.print(unit_left + 60, 100, "班");
        const std::string text = extract::draft_template(one_page(sheet.page), usual(), "lunch");
        int count = 0;
        for (const extract::FieldTemplate& field :
             extract::parse_template(text, "lunch.toml").fields) {
            count += field.labels.front() == U"就讀學校" ? 1 : 0;
        }
        return count;
    };

    CHECK(kinds_of(160) == 1);  // the number
    CHECK(kinds_of(300) == 2);
}

// Forms: cells where the table was seen, place where it was not.

#include <array>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "extract/review/review.h"
#include "extract/rules/form_rules.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;
using extract::Extraction;

namespace {

/// The application form, cell by cell, with what somebody filled in.
class FormBuilder {
  public:
    FormBuilder() { sheet_.print(133, 64, "內政部自然人憑證用戶身分確認服務系統申請表", 16); }

    /// Values by field name, as printed.
    std::map<std::string, std::string> values;
    bool cells_seen = true;

    Page build() {
        agency_table();
        request_table();
        result_table();
        return sheet_.page;
    }

    PageBuilder& sheet() { return sheet_; }

    void tick(double left, double top, bool ticked) {
        sheet_.page.check_boxes.push_back(
            {{left, top, left + 10, top + 10}, ticked ? 0.3 : 0.0, ticked, 0.98});
    }

  private:
    void cell(const Box& box, const std::string& text, int table, int row, int column,
              int row_span = 1) {
        const auto index = static_cast<int>(sheet_.page.cells.size());
        if (cells_seen) sheet_.page.cells.push_back({box, table, row, column, row_span, 1});
        if (text.empty()) return;
        Line& line = sheet_.print(box.left + 4, box.center_y() - 6, text, 12);
        if (cells_seen) line.cell = index;
    }

    void agency_table() {
        double top = 96;
        cell({62, top, 533, top + 24}, "申請機關(構)資料", 0, 0, 0);
        const std::vector<std::pair<std::string, std::string>> rows{
            {"機關(構)名稱", "applicant_name"},
            {"機關(構)地址", "applicant_address"},
            {"應用系統中文名稱", "system_name"},
            {"伺服器憑證序號", "certificate_serial"}};
        int row = 1;
        for (const auto& [label, field] : rows) {
            top += 24;
            cell({62, top, 188, top + 24}, label, 0, row, 0);
            cell({188, top, 533, top + 24}, values[field], 0, row, 1);
            ++row;
        }
        for (const std::string person : {"聯絡人", "代理人"}) {
            top += 24;
            draw_person(person, person == "聯絡人" ? "contact_" : "deputy_", top, row);
            top += 48;
            row += 3;
        }
    }

    void draw_person(const std::string& head, const std::string& prefix, double top, int row) {
        cell({62, top, 122, top + 72}, head, 0, row, 0, 3);
        const std::vector<std::array<std::string, 4>> rows{{"姓名", "name", "職稱", "title"},
                                                           {"單位", "unit", "E-mail", "email"},
                                                           {"電話", "phone", "傳真", "fax"}};
        for (const auto& [left, left_field, right, right_field] : rows) {
            cell({122, top, 188, top + 24}, left, 0, row, 1);
            cell({188, top, 340, top + 24}, values[prefix + left_field], 0, row, 2);
            cell({340, top, 394, top + 24}, right, 0, row, 3);
            cell({394, top, 533, top + 24}, values[prefix + right_field], 0, row, 4);
            top += 24;
            ++row;
        }
    }

    void request_table() {
        cell({62, 400, 122, 508}, "", 1, 0, 0, 2);
        sheet_.print(86, 448, "啟用", 12);
        cell({122, 400, 232, 424}, "預定開放日期", 1, 0, 1);
        const std::string date =
            values.contains("enable_date") ? values["enable_date"] : "____年____月____日";
        cell({232, 400, 533, 424}, "自 " + date + " 至 伺服器憑證有效期限日止", 1, 0, 2);
        cell({122, 424, 232, 508}, "", 1, 1, 1);
        sheet_.print(127, 440, "應用系統概述(含系", 12);
        sheet_.print(127, 456, "統功能、使用對", 12);
        sheet_.print(127, 472, "象、驗證方式等)", 12);
        cell({232, 424, 533, 508}, values["system_summary"], 1, 1, 2);
        cell({62, 508, 122, 576}, "", 1, 2, 0, 2);
        sheet_.print(86, 536, "停用", 12);
        cell({122, 508, 232, 532}, "預定停用日期", 1, 2, 1);
        cell({232, 508, 533, 532},
             values.contains("disable_date") ? values["disable_date"] : "____年____月____日", 1, 2,
             2);
        cell({122, 532, 232, 576}, "停用原因", 1, 3, 1);
        cell({232, 532, 533, 576}, values["disable_reason"], 1, 3, 2);
    }

    void result_table() {
        cell({62, 588, 297, 612}, "申請機關(構)關防", 2, 0, 0);
        cell({297, 588, 533, 612}, "審核結果", 2, 0, 1);
        cell({62, 612, 297, 720}, "", 2, 1, 0);
        cell({297, 612, 533, 720}, "", 2, 1, 1);
        sheet_.print(324, 618, "同意", 12);
        sheet_.print(381, 618, "不同意", 12);
        sheet_.print(308, 640, "說明：" + values["result_note"], 12);
    }

    PageBuilder sheet_;
};

FormBuilder filled() {
    FormBuilder form;
    form.values = {
        {"applicant_name", "財政部關務署"},  {"applicant_address", "103臺北市大同區範例街13號"},
        {"system_name", "海關便捷申報系統"}, {"certificate_serial", "0042A91C5F33"},
        {"contact_name", "吳小傑"},          {"contact_title", "分析師"},
        {"contact_unit", "資訊管理組"},      {"contact_email", "wu@customs.example"},
        {"contact_phone", "02-20005500"},    {"contact_fax", "02-20005501"},
        {"deputy_name", "許小雯"},           {"deputy_title", "設計師"},
        {"deputy_unit", "資訊管理組"},       {"deputy_email", "hsu@customs.example"},
        {"deputy_phone", "02-20005502"},     {"deputy_fax", "02-20005503"},
        {"enable_date", "104年12月15日"},    {"system_summary", "提供民眾線上申報。"}};
    return form;
}

void tick_all(FormBuilder& form, bool enable, bool disable) {
    form.tick(71, 449, enable);
    form.tick(71, 537, disable);
    form.tick(307, 619, false);
    form.tick(365, 619, false);
}

Extraction read(const Page& page) {
    Extraction found = extract::extract_document(std::vector<Page>{page}, templates());
    for (const extract::Template& form : templates().templates()) {
        if (form.id != found.record.template_id) continue;
        found.record.rules = extract::check_rules(found.record, form, {});
    }
    return found;
}

std::string rule(const Record& record, const std::string& name) {
    for (const RuleResult& result : record.rules) {
        if (result.rule == name) return result.result;
    }
    return "(none)";
}

bool has_review(const Record& record, const std::string& field, const std::string& reason) {
    for (const ReviewItem& item : record.review) {
        if (item.field == field && item.reason == reason) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a filled form gives every field, with its cells or without", "[form]") {
    for (const bool cells_seen : {true, false}) {
        INFO("cells seen: " << cells_seen);
        FormBuilder form = filled();
        form.cells_seen = cells_seen;
        tick_all(form, true, false);
        form.sheet().page.seals.push_back({{135, 620, 225, 705}, "red", 0.3});

        const Record record = read(form.build()).record;

        CHECK(record.kind == "form");
        CHECK(record.template_id == "certificate-service-application");
        CHECK(record.document_type.empty());
        for (const auto& [name, value] : form.values) {
            if (name == "enable_date" || value.empty()) continue;
            INFO(name);
            CHECK(value_of(record, name) == value);
        }
        CHECK(value_of(record, "enable_date") == "2015-12-15");
        CHECK(value_of(record, "disable_date").empty());
        CHECK(state_of(record, "disable_date") == "blank");
        CHECK(value_of(record, "action_enable") == "true");
        CHECK(value_of(record, "action_disable") == "false");
        CHECK(value_of(record, "result_agree") == "false");
        CHECK(value_of(record, "result_note").empty());
        CHECK(value_of(record, "seal_present") == "true");
        // Without a letter and without anybody who knows institutions.
        const std::set<std::string> not_said{"allowed_applicant", "certificate_issuer",
                                             "one_month_before"};
        for (const RuleResult& result : record.rules) {
            INFO(result.rule);
            CHECK(result.result == (not_said.contains(result.rule) ? "cannot_tell" : "met"));
        }
        CHECK(record.review.empty());
    }
}

TEST_CASE("labels that repeat belong to the row head beside them", "[form]") {
    FormBuilder form;
    form.values = {{"deputy_name", "許小雯"}};

    const Record record = read(form.build()).record;

    CHECK(state_of(record, "contact_name") == "blank");
    CHECK(value_of(record, "deputy_name") == "許小雯");
}

TEST_CASE("an empty form is blank, not wrong", "[form]") {
    FormBuilder form;
    tick_all(form, false, false);

    const Record record = read(form.build()).record;

    CHECK(state_of(record, "applicant_name") == "blank");
    CHECK(state_of(record, "enable_date") == "blank");
    CHECK(value_of(record, "seal_present") == "false");
    CHECK(rule(record, "one_request") == "broken");
    CHECK(rule(record, "enable_filled") == "met");
    CHECK(extract::is_blank_form(record));
    CHECK_FALSE(has_review(record, "applicant_name", "missing"));
    CHECK_FALSE(has_review(record, "enable_date", "missing"));
}

TEST_CASE("check boxes are told by ink, whatever recognition made of them", "[form]") {
    FormBuilder form = filled();
    tick_all(form, false, true);
    Page page = form.build();
    for (Line& line : page.lines) {
        if (line.text == "停用") line = line_in({71, 536, 110, 548}, "口停用");
        if (line.text == "啟用") line = line_in({71, 448, 110, 460}, "回啟用");
        if (line.text == "同意") line = line_in({307, 618, 420, 630}, "□同意　□不同意");
    }
    std::erase_if(page.lines, [](const Line& line) { return line.text == "不同意"; });

    const Record record = read(page).record;

    CHECK(value_of(record, "action_enable") == "false");
    CHECK(value_of(record, "action_disable") == "true");
    CHECK(value_of(record, "result_agree") == "false");
    CHECK(value_of(record, "result_reject") == "false");
    CHECK(rule(record, "one_request") == "met");
    CHECK(rule(record, "disable_filled") == "broken");
}

TEST_CASE("words without a box before them cannot be told", "[form]") {
    const Record record = read(filled().build()).record;

    CHECK(state_of(record, "action_enable") == "unreadable");
    CHECK(has_review(record, "action_enable", "no_check_box"));
    CHECK(rule(record, "one_request") == "cannot_tell");
}

TEST_CASE("both requests at once break the rule", "[form]") {
    FormBuilder form = filled();
    tick_all(form, true, true);

    CHECK(rule(read(form.build()).record, "one_request") == "broken");
}

TEST_CASE("handwriting is unreadable, never guessed", "[form]") {
    FormBuilder unread = filled();
    unread.values["applicant_name"] = "";
    Page page = unread.build();
    page.uncovered_ink.push_back({{195, 123, 300, 140}, 0.2});
    const Record without_text = read(page).record;
    CHECK(state_of(without_text, "applicant_name") == "unreadable");
    CHECK(value_of(without_text, "applicant_name").empty());
    CHECK(has_review(without_text, "applicant_name", "handwriting_or_stamp"));

    FormBuilder rubbish = filled();
    Page misread = rubbish.build();
    for (Line& line : misread.lines) {
        if (line.text == "吳小傑") {
            const int cell = line.cell;
            line = line_in({192, 222, 260, 234}, "7~人", 1, 0.9);
            line.cell = cell;
        }
    }
    const Record with_rubbish = read(misread).record;
    CHECK(state_of(with_rubbish, "contact_name") == "unreadable");
    CHECK(with_rubbish.field("contact_name")->raw == "7~人");
}

TEST_CASE("dates on a form may be blank, partly filled or impossible", "[form]") {
    const std::vector<std::array<std::string, 4>> cases{
        {"104年12月15日", "2015-12-15", "read", ""},
        {"_104年12月15日", "2015-12-15", "read", ""},
        {"年月日", "", "blank", ""},
        {"____年____月____日", "", "blank", ""},
        {"105年3月____日", "", "blank", "incomplete_date"},
        {"中華民國____年3月5日", "", "blank", "incomplete_date"},
        // Handwriting of which a figure was read: something was filled in.
        {"聞4年光說月-os日", "", "unreadable", "invalid_date"},
        {"民112年9月12日", "2023-09-12", "repaired", ""},
        {"中華民圓112年9月12日", "2023-09-12", "read", ""},
        {"玉山112年9月12日", "", "unreadable", "invalid_date"},
        {"中華民國上~年cm月7日", "", "unreadable", "invalid_date"},
        {"105年13月1日", "", "unreadable", "invalid_date"},
    };
    for (const auto& [printed, value, state, reason] : cases) {
        INFO(printed);
        FormBuilder form = filled();
        form.values["disable_date"] = printed;

        const Record record = read(form.build()).record;

        CHECK(value_of(record, "disable_date") == value);
        CHECK(state_of(record, "disable_date") == state);
        CHECK((reason.empty() || has_review(record, "disable_date", reason)));
    }
}

TEST_CASE("the lines to write on are no value", "[form]") {
    FormBuilder form;
    Page page = form.build();
    page.lines.push_back(line_in({238, 523, 340, 524}, "一一一一一"));

    CHECK(state_of(read(page).record, "disable_date") == "blank");
}

TEST_CASE("a gray seal whose frame was taken for a cell is a seal", "[form]") {
    FormBuilder form = filled();
    Page page = form.build();
    const auto frame = static_cast<int>(page.cells.size());
    page.cells.push_back({{144, 626, 215, 698}, 3, 0, 0, 1, 1});
    for (const double top : {633.0, 652.0, 672.0}) {
        page.lines.push_back(line_in({152, top, 207, top + 18}, "防政桃"));
        page.lines.back().cell = frame;
    }

    CHECK(value_of(read(page).record, "seal_present") == "true");

    page.lines.resize(page.lines.size() - 3);
    page.cells.back().box = {144, 626, 164, 646};  // too small for one
    CHECK(value_of(read(page).record, "seal_present") == "false");
}

TEST_CASE("a seal in black and white is told by its size", "[form]") {
    FormBuilder form = filled();
    Page page = form.build();
    page.lines.push_back(line_in({140, 628, 213, 651}, "授記", 1, 0.7));
    page.lines.push_back(line_in({140, 674, 213, 696}, "創轎", 1, 0.7));

    CHECK(value_of(read(page).record, "seal_present") == "true");
}

TEST_CASE("a line through several cells is cut at their borders", "[form]") {
    FormBuilder form = filled();
    Page page = form.build();
    std::erase_if(page.lines, [](const Line& line) {
        return line.text == "機關(構)名稱" || line.text == "財政部關務署";
    });
    page.lines.push_back(line_in({66, 126, 264, 138}, "機關(構)名稱　　　　財政部關務署"));

    CHECK(value_of(read(page).record, "applicant_name") == "財政部關務署");
}

TEST_CASE("misread labels of a form are recognised", "[form]") {
    FormBuilder form = filled();
    Page page = form.build();
    for (Line& line : page.lines) {
        const int cell = line.cell;
        if (line.text == "機關(構)地址") line = line_in(line.box, "機闌(構)地址");
        if (line.text == "申請機關(構)關防") line = line_in(line.box, "申請機開(構)關防");
        if (line.text == "聯絡人") line = line_in(line.box, "聊絡人");
        line.cell = cell;
    }

    const Record record = read(page).record;

    CHECK(value_of(record, "applicant_address") == "103臺北市大同區範例街13號");
    CHECK(value_of(record, "contact_name") == "吳小傑");
    CHECK(value_of(record, "deputy_name") == "許小雯");
    CHECK(state_of(record, "seal_present") == "read");
}

TEST_CASE("a form's printed words and its values are different passages", "[form]") {
    const Extraction found = read(filled().build());

    CHECK(passages_of(found, "applicant_name") == "財政部關務署");
    CHECK(passages_of(found, "enable_date") == "自104年12月15日至伺服器憑證有效期限日止");
    CHECK(passages_of(found, "label").find("機關(構)名稱") != std::string::npos);
    CHECK(passages_of(found, "body") == "內政部自然人憑證用戶身分確認服務系統申請表");
}

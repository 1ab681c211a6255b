#include "tools/drawing/form_layout.h"

#include <algorithm>
#include <array>

#include "core/roc_date.h"
#include "core/text.h"
#include "tools/drawing/cell_text.h"
#include "tools/drawing/stamps.h"

namespace gongwen::tools {
namespace {

constexpr double kLeft = 62;
constexpr double kRight = 533;
constexpr double kHeadEnd = 122;   ///< row heads 聯絡人, 代理人
constexpr double kLabelEnd = 188;  ///< labels of the first column
constexpr double kMiddle = 340;    ///< second pair of label and value
constexpr double kMiddleLabelEnd = 394;
constexpr double kRow = 24;
constexpr double kPrintSize = 12;
constexpr double kBoxSide = 10;

struct LabelledCell {
    std::string_view label;
    std::string_view field;
};

constexpr std::array<LabelledCell, 4> kAgencyRows{{
    {"機關(構)名稱", "applicant_name"},
    {"機關(構)地址", "applicant_address"},
    {"應用系統中文名稱", "system_name"},
    {"伺服器憑證序號", "certificate_serial"},
}};
/// Left and right pair of each of a person's three rows.
constexpr std::array<std::array<LabelledCell, 2>, 3> kPersonRows{{
    {{{"姓名", "name"}, {"職稱", "title"}}},
    {{{"單位", "unit"}, {"E-mail", "email"}}},
    {{{"電話", "phone"}, {"傳真", "fax"}}},
}};

class FormDrawer {
  public:
    FormDrawer(Composition& composition, DrawnDocument& document, const DocumentDescription& form)
        : record_(document.record),
          content_(form.form),
          look_(form.look),
          writer_(composition, document),
          random_(form.form.values.size()) {
        writer_.set_bottom(835);
    }

    void draw() {
        draw_title();
        draw_agency_table();
        draw_request_table();
        draw_result_table();
        draw_notes();
    }

  private:
    TextStyle printed(double size = kPrintSize) const { return {look_.font, size, false, {}}; }
    TextStyle typed() const { return {look_.typed_font, kPrintSize, false, {}}; }

    static MarkedText plain(std::string_view text) { return {to_utf32(text), {}}; }

    void print_line(std::string_view text, double x, double y, double size,
                    Align align = Align::Left) {
        writer_.sheet().print(to_utf32(text), x, y, printed(size), align);
    }

    void note(const std::string& name, FieldValue value, FieldState state) {
        Field field;
        field.value = std::move(value);
        field.state = state;
        field.confidence = 1;
        record_.fields[name] = std::move(field);
    }

    void label_cell(std::string_view text, const Box& cell, Align align = Align::Center) {
        writer_.sheet().rectangle(cell);
        draw_cell_text(writer_, plain(text), cell, printed(), "", align);
    }

    void value_cell(const std::string& field, const Box& cell) {
        writer_.sheet().rectangle(cell);
        value(field, cell);
    }

    void value(const std::string& field, const Box& cell) {
        const auto found = content_.values.find(field);
        const bool blank = found == content_.values.end() || found->second.text.empty();
        if (blank) {
            note(field, "", FieldState::Blank);
        } else if (found->second.ink == "handwritten") {
            const double width = std::min(
                cell.width() - 12, 14.0 * static_cast<double>(found->second.text.text.size()));
            draw_scribble(
                writer_.sheet(),
                {cell.left + 6, cell.center_y() - 7, cell.left + 6 + width, cell.center_y() + 7},
                random_);
            note(field, "", FieldState::Unreadable);
        } else {
            draw_cell_text(writer_, found->second.text, cell, typed(), field);
            note(field, found->second.text.utf8(), FieldState::Read);
        }
    }

    /// A check box with its words behind it; returns where they end.
    double check_box(const std::string& field, std::string_view words, double x, double y) {
        const auto found = content_.boxes.find(field);
        const std::string how = found == content_.boxes.end() ? "" : found->second;
        draw_check_box(writer_.sheet(), {x, y + 1, x + kBoxSide, y + 1 + kBoxSide}, how);
        note(field, !how.empty(), FieldState::Read);
        const DrawnLine line =
            writer_.sheet().print(to_utf32(words), x + kBoxSide + 4, y, printed());
        return line.x.back();
    }

    void draw_title() {
        print_line("附件", kLeft, 40, 14);
        print_line(content_.owner + "申請表", kA4Width / 2, 64, 16, Align::Center);
        y_ = 96;
    }

    Box row(double left, double right, double height = kRow) const {
        return {left, y_, right, y_ + height};
    }

    void draw_agency_table() {
        label_cell("申請機關(構)資料", row(kLeft, kRight));
        y_ += kRow;
        for (const LabelledCell& cell : kAgencyRows) {
            label_cell(cell.label, row(kLeft, kLabelEnd), Align::Left);
            value_cell(std::string(cell.field), row(kLabelEnd, kRight));
            y_ += kRow;
        }
        draw_person("聯絡人", "contact_");
        draw_person("代理人", "deputy_");
    }

    void draw_person(std::string_view head, const std::string& prefix) {
        label_cell(head, row(kLeft, kHeadEnd, 3 * kRow));
        for (const auto& [left, right] : kPersonRows) {
            label_cell(left.label, row(kHeadEnd, kLabelEnd));
            value_cell(prefix + std::string(left.field), row(kLabelEnd, kMiddle));
            label_cell(right.label, row(kMiddle, kMiddleLabelEnd));
            value_cell(prefix + std::string(right.field), row(kMiddleLabelEnd, kRight));
            y_ += kRow;
        }
    }

    void draw_request_table() {
        print_line("申請項目：", kLeft, y_ + 12, 14);
        y_ += 36;
        constexpr double kSummaryHeight = 84;
        constexpr double kReasonHeight = 44;
        constexpr double kWordsEnd = 232;
        choice("action_enable", "啟用", kRow + kSummaryHeight);
        label_cell("預定開放日期", row(kHeadEnd, kWordsEnd));
        date_cell("enable_date", "自 ", " 至 伺服器憑證有效期限日止", row(kWordsEnd, kRight));
        y_ += kRow;
        label_cell("應用系統概述(含系統功能、使用對象、驗證方式等)",
                   row(kHeadEnd, kWordsEnd, kSummaryHeight), Align::Left);
        value_cell("system_summary", row(kWordsEnd, kRight, kSummaryHeight));
        y_ += kSummaryHeight;
        choice("action_disable", "停用", kRow + kReasonHeight);
        label_cell("預定停用日期", row(kHeadEnd, kWordsEnd));
        date_cell("disable_date", "", "", row(kWordsEnd, kRight));
        y_ += kRow;
        label_cell("停用原因", row(kHeadEnd, kWordsEnd, kReasonHeight));
        value_cell("disable_reason", row(kWordsEnd, kRight, kReasonHeight));
        y_ += kReasonHeight;
    }

    void choice(const std::string& field, std::string_view words, double height) {
        const Box cell = row(kLeft, kHeadEnd, height);
        writer_.sheet().rectangle(cell);
        check_box(field, words, cell.left + 9, cell.center_y() - 6);
    }

    /// The numbers that stand on a date's three blanks; fewer where the date is not complete.
    static std::vector<std::string> numbers_of(const std::string& date) {
        std::vector<std::string> numbers;
        bool inside = false;
        for (const char c : date) {
            const bool digit = c >= '0' && c <= '9';
            if (digit && !inside) numbers.emplace_back();
            if (digit) numbers.back() += c;
            inside = digit;
        }
        return numbers;
    }

    void date_cell(const std::string& field, std::string_view before, std::string_view after,
                   const Box& cell) {
        writer_.sheet().rectangle(cell);
        const auto found = content_.values.find(field);
        const std::string date = found == content_.values.end() ? "" : found->second.text.utf8();
        draw_date(numbers_of(date), before, after, cell);
        const auto parsed = parse_date(date);
        note(field, parsed ? parsed->iso() : "", parsed ? FieldState::Read : FieldState::Blank);
    }

    /// Each blank is a rule with room for four digits; what was typed stands above it.
    void draw_date(const std::vector<std::string>& numbers, std::string_view before,
                   std::string_view after, const Box& cell) {
        constexpr std::array<std::string_view, 3> kUnits = {"年", "月", "日"};
        constexpr double kBlank = 26;
        const double top = cell.center_y() - kPrintSize / 2;
        std::string text(before);
        double x = piece(before, cell.left + 6, top, printed());
        Box around{cell.left + 6, top, x, top + kPrintSize};
        for (std::size_t i = 0; i < kUnits.size(); ++i) {
            const std::string number = i < numbers.size() ? numbers[i] : "";
            writer_.sheet().stroke(x, top + kPrintSize + 1, x + kBlank, top + kPrintSize + 1, 0.6);
            piece(number, x + 4, top, typed());
            text += (number.empty() ? "____" : number) + std::string(kUnits[i]);
            x = piece(kUnits[i], x + kBlank, top, printed());
        }
        x = piece(after, x, top, printed());
        text += after;
        around.right = x;
        writer_.sheet().note_line(around, text);
    }

    double piece(std::string_view text, double x, double top, const TextStyle& style) {
        return text.empty() ? x : writer_.sheet().draw(to_utf32(text), x, top, style).x.back();
    }

    void draw_result_table() {
        constexpr double kHeight = 108;
        y_ += 12;
        const double middle = (kLeft + kRight) / 2;
        label_cell("申請機關(構)關防", row(kLeft, middle));
        label_cell("審核結果", row(middle, kRight));
        y_ += kRow;
        const Box seal_cell = row(kLeft, middle, kHeight);
        const Box result_cell = row(middle, kRight, kHeight);
        writer_.sheet().rectangle(seal_cell);
        writer_.sheet().rectangle(result_cell);
        draw_result(result_cell);
        draw_agency_seal(seal_cell);
        y_ += kHeight;
    }

    void draw_result(const Box& cell) {
        const double end = check_box("result_agree", "同意", cell.left + 10, cell.top + 8);
        check_box("result_reject", "不同意", end + 20, cell.top + 8);
        print_line("說明：", cell.left + 10, cell.top + 30, kPrintSize);
        value("result_note", {cell.left + 44, cell.top + 24, cell.right, cell.top + 50});
    }

    void draw_agency_seal(const Box& cell) {
        note("seal_present", content_.seal.has_value(), FieldState::Read);
        if (!content_.seal) return;
        SealStamp seal = *content_.seal;
        seal.x = cell.center_x();
        seal.y = cell.center_y();
        draw_seal(writer_.sheet(), seal);
    }

    void draw_notes() {
        print_line("注意事項：", kLeft, y_ + 10, kPrintSize);
        print_line("1. 除審核結果欄外請確實填寫所有欄位。", kLeft, y_ + 26, kPrintSize);
        print_line("2. 申請前請詳閱「" + content_.owner + "申請要點」。", kLeft, y_ + 42,
                   kPrintSize);
    }

    Record& record_;
    const FormContent& content_;
    const Look& look_;
    Writer writer_;
    std::mt19937_64 random_;
    double y_ = 0;
};

}  // namespace

void draw_form(Composition& composition, const DocumentDescription& form) {
    DrawnDocument document;
    document.font = form.look.font;
    document.record.kind = "form";
    document.record.template_id = "certificate-service-application";
    document.record.rules = form.rules;
    FormDrawer(composition, document, form).draw();
    composition.documents.push_back(std::move(document));
}

}  // namespace gongwen::tools

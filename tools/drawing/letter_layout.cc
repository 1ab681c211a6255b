#include "tools/drawing/letter_layout.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "core/roc_date.h"
#include "core/text.h"
#include "tools/drawing/attachment_layout.h"
#include "tools/drawing/item_number.h"
#include "tools/drawing/stamps.h"

namespace gongwen::tools {
namespace {

constexpr double kLeft = 2.5 * kPointsPerCm;
constexpr double kRight = kA4Width - 2.5 * kPointsPerCm;
constexpr double kFileLeft = 412;  ///< further left where the file number is long
constexpr double kContactLeft = 318;
constexpr double kSmallSize = 10;

struct LabelledField {
    std::string_view field;
    std::string_view label;
};

constexpr std::array<LabelledField, 2> kFileFields{{
    {"file_no", "檔　　號："},
    {"retention", "保存年限："},
}};
constexpr std::array<LabelledField, 5> kContactFields{{
    {"address", "地址："},
    {"contact", "聯絡人："},
    {"phone", "聯絡電話："},
    {"fax", "傳真："},
    {"email", "電子信箱："},
}};
constexpr std::array<LabelledField, 5> kDateFields{{
    {"issue_date", "發文日期："},
    {"document_no", "發文字號："},
    {"speed", "速別："},
    {"secrecy", "密等及解密條件或保密期限："},
    {"attachment", "附件："},
}};

Field field_of(FieldValue value, bool blank) {
    Field field;
    field.value = std::move(value);
    field.state = blank ? FieldState::Blank : FieldState::Read;
    field.confidence = 1;
    return field;
}

Field text_field(const std::string& text) { return field_of(text, text.empty()); }

/// As printed, or in ISO 8601 where the field is a date.
Field head_field(std::string_view name, const std::string& text) {
    if (name != "issue_date") return text_field(text);
    const auto date = parse_date(text);
    return text_field(date ? date->iso() : text);
}

std::vector<std::string> plain(const std::vector<MarkedText>& texts) {
    std::vector<std::string> out;
    out.reserve(texts.size());
    for (const MarkedText& text : texts) out.push_back(text.utf8());
    return out;
}

MarkedText joined(const std::vector<MarkedText>& texts) {
    MarkedText out;
    for (const MarkedText& text : texts) {
        if (!out.empty()) out.text += U'、';
        out.append(text);
    }
    return out;
}

class LetterDrawer {
  public:
    LetterDrawer(Composition& composition, DrawnDocument& document,
                 const DocumentDescription& letter)
        : composition_(composition),
          record_(document.record),
          letter_(letter),
          look_(letter.look),
          first_sheet_(composition.sheets.size()),
          writer_(composition, document) {}

    void draw() {
        if (letter_.received) reserve_stamp_place();
        draw_file_fields();
        if (letter_.type == "簽") {
            draw_note_head();
        } else {
            draw_letterhead();
            draw_head();
        }
        for (const Section& section : letter_.sections) draw_section(section);
        draw_names("originals", "正本：", letter_.originals);
        draw_names("copies", "副本：", letter_.copies);
        draw_signature();
        draw_decision();
        if (letter_.received) draw_received(*letter_.received);
        finish_letter_pages();
        for (const Attachment& attachment : letter_.attachments) {
            draw_attachment(writer_, attachment, look_);
        }
        draw_seals();
    }

  private:
    static constexpr double kStampTop = 748;

    TextStyle style(double size) const { return {look_.font, size, false, {}}; }

    ParagraphStyle small_style(double left, double size) const {
        return {style(size), left, left, kRight, size * 1.3, look_.cut_words};
    }

    void reserve_stamp_place() { writer_.set_bottom(kStampTop - 6); }

    std::string label_of(const LabelledField& field) const {
        const auto own = letter_.labels.find(std::string(field.field));
        return own == letter_.labels.end() ? std::string(field.label) : own->second;
    }

    /// Prints "label：value", hanging under the value, if the description has the field.
    bool draw_field(const LabelledField& field, ParagraphStyle paragraph) {
        const auto value = letter_.fields.find(std::string(field.field));
        if (value == letter_.fields.end()) return false;
        MarkedText line;
        line.text = to_utf32(label_of(field));
        paragraph.hanging_left += measure(line.text, paragraph.text).back();
        const bool narrow = paragraph.right - paragraph.hanging_left < 5 * paragraph.text.size;
        if (narrow) paragraph.hanging_left = paragraph.left;
        line.append(value->second);
        writer_.paragraph(line, paragraph, value->first);
        record_.fields[value->first] = head_field(field.field, value->second.utf8());
        return true;
    }

    void draw_file_fields() {
        writer_.move_to(34);
        draw_field({"delivery", "發文方式："}, small_style(kLeft, kSmallSize));
        writer_.move_to(34);
        const double left = file_left();
        for (const LabelledField& field : kFileFields) {
            draw_field(field, small_style(left, kSmallSize));
        }
    }

    double file_left() const {
        double left = kFileLeft;
        for (const LabelledField& field : kFileFields) {
            const auto value = letter_.fields.find(std::string(field.field));
            if (value == letter_.fields.end()) continue;
            const std::u32string text = to_utf32(label_of(field)) + value->second.text;
            left = std::min(left, kRight - measure(text, style(kSmallSize)).back() - 0.25);
        }
        return left;
    }

    void draw_letterhead() {
        writer_.move_to(74);
        std::vector<MarkedText> lines{letter_.fields.at("issuer")};
        std::string issuers = lines.front().utf8();
        for (const std::string& issuer : letter_.more_issuers) {
            lines.push_back(parse_marked(issuer));
            issuers += "、" + issuer;
        }
        record_.fields["issuer"] = text_field(issuers);
        if (!letter_.type.empty()) lines.back().text += U'　' + to_utf32(letter_.type);
        ParagraphStyle paragraph = small_style(kLeft, look_.letterhead_size);
        double width = 0;
        for (const MarkedText& line : lines) {
            width = std::max(width, measure(line.text, paragraph.text).back());
        }
        paragraph.left = std::max(kLeft, (kA4Width - width) / 2);
        paragraph.hanging_left = paragraph.left;
        for (const MarkedText& line : lines) writer_.paragraph(line, paragraph, "issuer");
        writer_.skip(10);
    }

    /// 簽　於秘書室, with the date below it.
    void draw_note_head() {
        writer_.move_to(74);
        const MarkedText& unit = letter_.fields.at("issuer");
        const MarkedText& date = letter_.fields.at("issue_date");
        MarkedText line;
        line.text = U"簽　於";
        line.append(unit);
        writer_.paragraph(line, small_style(kLeft, look_.letterhead_size), "issuer");
        writer_.paragraph(date, small_style(kContactLeft, look_.head_size), "");
        writer_.skip(14);
        record_.fields["issuer"] = text_field(unit.utf8());
        record_.fields["issue_date"] = head_field("issue_date", date.utf8());
    }

    /// 聯絡方式：（承辦人）…（電話）… holds the fields that else have lines of their own.
    void draw_joint_contact() {
        ParagraphStyle paragraph = small_style(kContactLeft, look_.head_size);
        MarkedText line;
        line.text = U"聯絡方式：";
        paragraph.hanging_left += measure(line.text, paragraph.text).back();
        writer_.paragraph(line.append(letter_.joint_contact), paragraph, "contact");
        for (const char* name : {"contact", "phone", "fax", "email"}) {
            const auto value = letter_.fields.find(name);
            if (value == letter_.fields.end()) continue;
            record_.fields[name] = text_field(value->second.utf8());
        }
    }

    void draw_contact_fields() {
        if (!letter_.joint_contact.empty()) {
            draw_field(kContactFields.front(), small_style(kContactLeft, look_.head_size));
            draw_joint_contact();
            return;
        }
        for (const LabelledField& field : kContactFields) {
            draw_field(field, small_style(kContactLeft, look_.head_size));
        }
    }

    void draw_date_fields(double right) {
        for (const std::string& line : letter_.window) {
            writer_.paragraph(parse_marked(line), small_style(kLeft + 12, look_.head_size), "");
        }
        if (!letter_.window.empty()) writer_.skip(8);
        ParagraphStyle recipient = small_style(kLeft, look_.body_size);
        recipient.right = right;
        if (draw_field({"recipient", "受文者："}, recipient)) writer_.skip(8);
        for (const LabelledField& field : kDateFields) {
            ParagraphStyle paragraph = small_style(kLeft, look_.head_size);
            paragraph.right = right;
            draw_field(field, paragraph);
            if (field.field == "document_no") draw_more_numbers(paragraph);
        }
    }

    /// Each issuer of a joint letter has its own number, below the first.
    void draw_more_numbers(ParagraphStyle paragraph) {
        const std::u32string label = to_utf32(label_of({"document_no", "發文字號："}));
        paragraph.left += measure(label, paragraph.text).back();
        paragraph.hanging_left = paragraph.left;
        for (const std::string& number : letter_.more_numbers) {
            writer_.paragraph(parse_marked(number), paragraph, "");
        }
    }

    void draw_head() {
        const double top = writer_.y();
        draw_contact_fields();
        const double contacts_end = writer_.y();
        if (look_.two_column_head) {
            writer_.move_to(top);
        } else {
            writer_.skip(contacts_end > top ? 8 : 0);
        }
        draw_date_fields(look_.two_column_head ? kContactLeft - 12 : kRight);
        writer_.move_to(std::max(writer_.y(), contacts_end) + 14);
    }

    ParagraphStyle body_style(double left) const {
        return {style(look_.body_size), left, left, kRight, look_.body_size * look_.line_pitch,
                look_.cut_words};
    }

    void draw_item(const MarkedText& item, const std::string& field) {
        const ItemNumber number = item_number(item.text);
        ParagraphStyle paragraph = body_style(kLeft + number.level * look_.body_size);
        paragraph.hanging_left +=
            measure(item.text.substr(0, number.length), paragraph.text).back();
        writer_.paragraph(item, paragraph, field);
    }

    void draw_section(const Section& section) {
        if (!section.text.empty() || section.items.empty()) {
            MarkedText text;
            text.text = to_utf32(section.heading);
            ParagraphStyle paragraph = body_style(kLeft);
            paragraph.hanging_left += measure(text.text, paragraph.text).back();
            text.append(section.names.empty() ? section.text : joined(section.names));
            writer_.paragraph(text, paragraph, section.field);
        } else if (!section.heading.empty()) {
            MarkedText heading;
            heading.text = to_utf32(section.heading);
            writer_.paragraph(heading, body_style(kLeft), section.field);
        }
        for (const MarkedText& item : section.items) draw_item(item, section.field);
        note_section(section);
    }

    void note_section(const Section& section) {
        static const std::set<std::string> lists = {"basis", "explanation", "action"};
        if (section.field.empty()) return;
        std::vector<std::string> items = plain(section.names);
        if (!section.text.empty()) items.push_back(section.text.utf8());
        for (const MarkedText& item : section.items) items.push_back(item.utf8());
        const bool is_list = lists.contains(section.field) || !section.names.empty();
        record_.fields[section.field] =
            is_list ? field_of(items, items.empty()) : text_field(section.text.utf8());
    }

    void draw_names(const std::string& field, const std::string& usual_label,
                    const std::optional<std::vector<MarkedText>>& names) {
        if (!names) return;
        if (field == "originals") writer_.skip(10);
        MarkedText text;
        text.text = to_utf32(label_of({field, usual_label}));
        ParagraphStyle paragraph = small_style(kLeft, look_.head_size);
        paragraph.hanging_left += measure(text.text, paragraph.text).back();
        text.append(joined(*names));
        writer_.paragraph(text, paragraph, field);
        record_.fields[field] = names->empty() ? text_field("") : field_of(plain(*names), false);
    }

    void draw_signature() {
        if (letter_.signature.empty()) return;
        writer_.skip(20);
        MarkedText text;
        text.text = to_utf32(letter_.signature);
        writer_.paragraph(text, small_style(kLeft, look_.letterhead_size), "");
    }

    void draw_decision() {
        if (letter_.decision.empty()) return;
        writer_.skip(6);
        writer_.paragraph(parse_marked(letter_.decision), small_style(kLeft, look_.head_size), "");
    }

    /// Binding line and page foot, on the letter's own pages.
    void finish_letter_pages() {
        const std::size_t pages = composition_.sheets.size() - first_sheet_;
        for (std::size_t i = 0; i < pages; ++i) {
            Sheet& sheet = composition_.sheets[first_sheet_ + i];
            if (look_.binding_line) draw_binding_line(sheet, look_.font);
            if (look_.page_foot.empty()) continue;
            const std::string foot = fmt::format(fmt::runtime(look_.page_foot),
                                                 fmt::arg("page", i + 1), fmt::arg("pages", pages));
            sheet.print(to_utf32(foot), kA4Width / 2, 802, style(kSmallSize), Align::Center);
        }
    }

    void draw_received(const ReceivingStamp& stamp) {
        draw_receiving_stamp(composition_.sheets[first_sheet_], stamp, look_.stamp_font, kLeft,
                             kStampTop);
        record_.fields["received_no"] = text_field(stamp.number);
        const auto date = parse_date(stamp.date);
        record_.fields["received_date"] = text_field(date ? date->iso() : "");
    }

    void draw_seals() {
        for (const SealStamp& seal : letter_.seals) {
            draw_seal(composition_.sheets.at(first_sheet_ + seal.page - 1), seal);
        }
    }

    Composition& composition_;
    Record& record_;
    const DocumentDescription& letter_;
    const Look& look_;
    std::size_t first_sheet_;
    Writer writer_;
};

}  // namespace

void draw_letter(Composition& composition, const DocumentDescription& letter) {
    DrawnDocument document;
    document.font = letter.look.font;
    Record& record = document.record;
    record.kind = "letter";
    record.template_id = "letter";
    record.document_type = letter.type;
    record.corrections = letter.corrections;
    record.citations = letter.citations;
    document.answer = letter.answer;
    LetterDrawer(composition, document, letter).draw();
    composition.documents.push_back(std::move(document));
}

void draw_loose_pages(Composition& composition, const DocumentDescription& pages) {
    DrawnDocument document;
    document.font = pages.look.font;
    document.record.kind = "attachment";
    Writer writer(composition, document, Writer::Start::NoSheet);
    for (const Attachment& attachment : pages.attachments) {
        draw_attachment(writer, attachment, pages.look);
    }
    composition.documents.push_back(std::move(document));
}

}  // namespace gongwen::tools

#include "tools/drawing/letter_head.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/roc_date.h"
#include "core/text.h"

namespace gongwen::tools {
namespace {

constexpr double kFileLeft = 412;  ///< further left where the file number is long
constexpr double kContactLeft = 318;

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

class HeadDrawer {
  public:
    explicit HeadDrawer(LetterPen& pen) : pen_(pen) {}

    void draw() {
        draw_file_fields();
        if (letter().type == "簽") {
            draw_note_head();
        } else {
            draw_letterhead();
            draw_head();
        }
    }

  private:
    Writer& writer() { return pen_.writer(); }
    const DocumentDescription& letter() const { return pen_.letter(); }
    const Look& look() const { return pen_.look(); }

    void draw_file_fields() {
        writer().move_to(34);
        pen_.draw_field({"delivery", "發文方式："}, pen_.small_style(kLetterLeft, kSmallSize));
        writer().move_to(34);
        const double left = file_left();
        for (const LabelledField& field : kFileFields) {
            pen_.draw_field(field, pen_.small_style(left, kSmallSize));
        }
    }

    double file_left() const {
        double left = kFileLeft;
        for (const LabelledField& field : kFileFields) {
            const auto value = letter().fields.find(std::string(field.field));
            if (value == letter().fields.end()) continue;
            const std::u32string text = to_utf32(pen_.label_of(field)) + value->second.text;
            left =
                std::min(left, kLetterRight - measure(text, pen_.style(kSmallSize)).back() - 0.25);
        }
        return left;
    }

    void draw_letterhead() {
        writer().move_to(74);
        std::vector<MarkedText> lines{letter().fields.at("issuer")};
        std::string issuers = lines.front().utf8();
        for (const std::string& issuer : letter().more_issuers) {
            lines.push_back(parse_marked(issuer));
            issuers += "、" + issuer;
        }
        pen_.record().fields["issuer"] = true_text(issuers);
        if (!letter().type.empty()) lines.back().text += U'　' + to_utf32(letter().type);
        ParagraphStyle paragraph = pen_.small_style(kLetterLeft, look().letterhead_size);
        double width = 0;
        for (const MarkedText& line : lines) {
            width = std::max(width, measure(line.text, paragraph.text).back());
        }
        paragraph.left = std::max(kLetterLeft, (kA4Width - width) / 2);
        paragraph.hanging_left = paragraph.left;
        for (const MarkedText& line : lines) writer().paragraph(line, paragraph, "issuer");
        writer().skip(10);
    }

    /// 簽　於秘書室, with the date below it.
    void draw_note_head() {
        writer().move_to(74);
        const MarkedText& unit = letter().fields.at("issuer");
        const MarkedText& date = letter().fields.at("issue_date");
        MarkedText line;
        line.text = U"簽　於";
        line.append(unit);
        writer().paragraph(line, pen_.small_style(kLetterLeft, look().letterhead_size), "issuer");
        writer().paragraph(date, pen_.small_style(kContactLeft, look().head_size), "");
        writer().skip(14);
        pen_.record().fields["issuer"] = true_text(unit.utf8());
        pen_.record().fields["issue_date"] = true_date(date.utf8());
    }

    /// 聯絡方式：（承辦人）…（電話）… holds the fields that else have lines of their own.
    void draw_joint_contact() {
        ParagraphStyle paragraph = pen_.small_style(kContactLeft, look().head_size);
        MarkedText line;
        line.text = U"聯絡方式：";
        paragraph.hanging_left += measure(line.text, paragraph.text).back();
        writer().paragraph(line.append(letter().joint_contact), paragraph, "contact");
        for (const char* name : {"contact", "phone", "fax", "email"}) {
            const auto value = letter().fields.find(name);
            if (value == letter().fields.end()) continue;
            pen_.record().fields[name] = true_text(value->second.utf8());
        }
    }

    void draw_contact_fields() {
        if (!letter().joint_contact.empty()) {
            pen_.draw_field(kContactFields.front(),
                            pen_.small_style(kContactLeft, look().head_size));
            draw_joint_contact();
            return;
        }
        for (const LabelledField& field : kContactFields) {
            if (field.field == "phone" && letter().phone_behind_contact) continue;
            pen_.draw_field(field, pen_.small_style(kContactLeft, look().head_size));
        }
    }

    void draw_date_fields(double right) {
        for (const std::string& line : letter().window) {
            writer().paragraph(parse_marked(line),
                               pen_.small_style(kLetterLeft + 12, look().head_size), "");
        }
        if (!letter().window.empty()) writer().skip(8);
        ParagraphStyle recipient = pen_.small_style(kLetterLeft, look().body_size);
        recipient.right = right;
        if (pen_.draw_field({"recipient", "受文者："}, recipient)) writer().skip(8);
        for (const LabelledField& field : kDateFields) {
            ParagraphStyle paragraph = pen_.small_style(kLetterLeft, look().head_size);
            paragraph.right = right;
            pen_.draw_field(field, paragraph);
            if (field.field == "document_no") draw_more_numbers(paragraph);
        }
    }

    /// Each issuer of a joint letter has its own number, below the first.
    void draw_more_numbers(ParagraphStyle paragraph) {
        const std::u32string label = to_utf32(pen_.label_of({"document_no", "發文字號："}));
        paragraph.left += measure(label, paragraph.text).back();
        paragraph.hanging_left = paragraph.left;
        for (const std::string& number : letter().more_numbers) {
            writer().paragraph(parse_marked(number), paragraph, "");
        }
    }

    void draw_head() {
        const double top = writer().y();
        draw_contact_fields();
        const double contacts_end = writer().y();
        if (look().two_column_head) {
            writer().move_to(top);
        } else {
            writer().skip(contacts_end > top ? 8 : 0);
        }
        draw_date_fields(look().two_column_head ? kContactLeft - 12 : kLetterRight);
        writer().move_to(std::max(writer().y(), contacts_end) + 14);
    }

    LetterPen& pen_;
};

}  // namespace

void draw_letter_head(LetterPen& pen) { HeadDrawer(pen).draw(); }

}  // namespace gongwen::tools

#include "tools/drawing/letter_layout.h"

#include <set>

#include <fmt/format.h>

#include "core/text.h"
#include "tools/drawing/attachment_layout.h"
#include "tools/drawing/item_number.h"
#include "tools/drawing/letter_head.h"
#include "tools/drawing/letter_pen.h"
#include "tools/drawing/stamps.h"

namespace gongwen::tools {
namespace {

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
          letter_(letter),
          look_(letter.look),
          first_sheet_(composition.sheets.size()),
          pen_(composition, document, letter),
          writer_(pen_.writer()),
          record_(document.record) {}

    void draw() {
        if (letter_.received) reserve_stamp_place();
        draw_letter_head(pen_);
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

    void reserve_stamp_place() { writer_.set_bottom(kStampTop - 6); }

    ParagraphStyle body_style(double left) const {
        return {pen_.style(look_.body_size),        left,           left, kLetterRight,
                look_.body_size * look_.line_pitch, look_.cut_words};
    }

    void draw_item(const MarkedText& item, const std::string& field) {
        const ItemNumber number = item_number(item.text);
        ParagraphStyle paragraph = body_style(kLetterLeft + number.level * look_.body_size);
        paragraph.hanging_left +=
            measure(item.text.substr(0, number.length), paragraph.text).back();
        writer_.paragraph(item, paragraph, field);
    }

    void draw_section(const Section& section) {
        if (!section.text.empty() || section.items.empty()) {
            MarkedText text;
            text.text = to_utf32(section.heading);
            ParagraphStyle paragraph = body_style(kLetterLeft);
            paragraph.hanging_left += measure(text.text, paragraph.text).back();
            text.append(section.names.empty() ? section.text : joined(section.names));
            writer_.paragraph(text, paragraph, section.field);
        } else if (!section.heading.empty()) {
            MarkedText heading;
            heading.text = to_utf32(section.heading);
            writer_.paragraph(heading, body_style(kLetterLeft), section.field);
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
            is_list ? true_field(items, items.empty()) : true_text(section.text.utf8());
    }

    void draw_names(const std::string& field, const std::string& usual_label,
                    const std::optional<std::vector<MarkedText>>& names) {
        if (!names) return;
        if (field == "originals") writer_.skip(10);
        MarkedText text;
        text.text = to_utf32(pen_.label_of({field, usual_label}));
        ParagraphStyle paragraph = pen_.small_style(kLetterLeft, look_.head_size);
        paragraph.hanging_left += measure(text.text, paragraph.text).back();
        text.append(joined(*names));
        writer_.paragraph(text, paragraph, field);
        record_.fields[field] = names->empty() ? true_text("") : true_field(plain(*names), false);
    }

    void draw_signature() {
        if (letter_.signature.empty()) return;
        writer_.skip(20);
        MarkedText text;
        text.text = to_utf32(letter_.signature);
        writer_.paragraph(text, pen_.small_style(kLetterLeft, look_.letterhead_size), "");
    }

    void draw_decision() {
        if (letter_.decision.empty()) return;
        writer_.skip(6);
        writer_.paragraph(parse_marked(letter_.decision),
                          pen_.small_style(kLetterLeft, look_.head_size), "");
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
            sheet.print(to_utf32(foot), kA4Width / 2, 802, pen_.style(kSmallSize), Align::Center);
        }
    }

    void draw_received(const ReceivingStamp& stamp) {
        draw_receiving_stamp(composition_.sheets[first_sheet_], stamp, look_.stamp_font,
                             kLetterLeft, kStampTop);
        record_.fields["received_no"] = true_text(stamp.number);
        record_.fields["received_date"] = true_date(stamp.date);
    }

    void draw_seals() {
        for (const SealStamp& seal : letter_.seals) {
            draw_seal(composition_.sheets.at(first_sheet_ + seal.page - 1), seal);
        }
    }

    Composition& composition_;
    const DocumentDescription& letter_;
    const Look& look_;
    std::size_t first_sheet_;
    LetterPen pen_;
    Writer& writer_;
    Record& record_;
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

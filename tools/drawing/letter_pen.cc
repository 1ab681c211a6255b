#include "tools/drawing/letter_pen.h"

#include "core/roc_date.h"
#include "core/text.h"

namespace gongwen::tools {

Field true_field(FieldValue value, bool blank) {
    Field field;
    field.value = std::move(value);
    field.state = blank ? FieldState::Blank : FieldState::Read;
    field.confidence = 1;
    return field;
}

Field true_text(const std::string& text) { return true_field(text, text.empty()); }

Field true_date(const std::string& printed) {
    const auto date = parse_date(printed);
    return true_text(date ? date->iso() : printed);
}

LetterPen::LetterPen(Composition& composition, DrawnDocument& document,
                     const DocumentDescription& letter)
    : record_(document.record), letter_(letter), writer_(composition, document) {}

TextStyle LetterPen::style(double size) const { return {look().font, size, false, {}}; }

ParagraphStyle LetterPen::small_style(double left, double size) const {
    return {style(size), left, left, kLetterRight, size * 1.3, look().cut_words};
}

std::string LetterPen::label_of(const LabelledField& field) const {
    const auto own = letter_.labels.find(std::string(field.field));
    return own == letter_.labels.end() ? std::string(field.label) : own->second;
}

bool LetterPen::draw_field(const LabelledField& field, ParagraphStyle paragraph) {
    const auto value = letter_.fields.find(std::string(field.field));
    if (value == letter_.fields.end()) return false;
    MarkedText line;
    line.text = to_utf32(label_of(field));
    paragraph.hanging_left += measure(line.text, paragraph.text).back();
    const bool narrow = paragraph.right - paragraph.hanging_left < 5 * paragraph.text.size;
    if (narrow) paragraph.hanging_left = paragraph.left;
    line.append(value->second);
    if (field.field == "contact" && letter_.phone_behind_contact) {
        const std::string phone = letter_.fields.at("phone").utf8();
        line.append(parse_marked(phone));
        record_.fields["phone"] = true_text(phone);
    }
    writer_.paragraph(line, paragraph, value->first);
    const std::string printed = value->second.utf8();
    record_.fields[value->first] =
        field.field == "issue_date" ? true_date(printed) : true_text(printed);
    return true;
}

}  // namespace gongwen::tools

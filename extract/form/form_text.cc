#include "extract/form/form_text.h"

#include <algorithm>

#include "core/text.h"
#include "extract/values/field_values.h"

namespace gongwen::extract {

Field read_text(const FieldTemplate& field, const ValueWords& words,
                const std::vector<FormPage>& pages, FormClaims& claims) {
    constexpr double kPerhapsBlank = 0.5;
    const ValueRegion& region = words.region;
    const FormPage& page = pages[region.page];
    Passage passage{field.name, {}, {}};
    std::u32string printed;
    double least = kLeastLegible;
    for (const ValuePiece& piece : words.pieces) {
        const Segment part = page.words[piece.word].segment.part(piece.begin, piece.end);
        append(passage, *part.line, part.begin, part.end);
        append_line(printed, part.text);
        least = std::max(least, least_legible(part, field.kind));
        claims.claim(region.page, piece, field.name);
    }
    Field out = field_at(passage);
    if (out.box.empty()) {
        out.box = region.box;
        out.page = page.page->number;
        out.confidence = 1;
    }
    const double legible = passage.origins.empty() ? 1 : passage.confidence_of(0, passage.size());
    const std::u32string text = field.kind == FieldKind::Phone ? printed : passage.text;
    Reading reading = read_value(without_fixed_words(text, field), field);
    out.value = std::move(reading.value);
    out.state = reading.state;
    out.reason = std::move(reading.reason);
    // A date that can be, with its own words between wide blanks, nobody scribbled.
    const bool is_date = field.kind == FieldKind::Date && out.state == FieldState::Read;
    if (is_date) least = kLeastLegible;
    const bool wants_number = field.kind == FieldKind::Number || field.kind == FieldKind::Phone;
    const bool no_number = wants_number && !text.empty() && !may_be_number(text);
    doubt_ink(out, no_number ? 0 : legible, least, region, *page.page);
    out.confidence = std::min(out.confidence, reading.most_sure);
    if (words.words_below && out.state == FieldState::Blank) {
        out.confidence = std::min(out.confidence, kPerhapsBlank);
        out.reason = "words_below_label";
    }
    return out;
}

}  // namespace gongwen::extract

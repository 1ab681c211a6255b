#include "extract/form/form_text.h"

#include <algorithm>

#include "core/judged_by_ink.h"
#include "core/text.h"
#include "extract/values/dividing_signs.h"
#include "extract/values/field_values.h"
#include "extract/values/framed_characters.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// The rule of a table's edge hides the point of an address that runs over it: example|gov.tw.
std::u32string with_hidden_point(std::u32string text, std::size_t edge, FieldKind kind) {
    if (kind == FieldKind::Email && edge < text.size() && text[edge] == U' ') text[edge] = U'.';
    return text;
}

/// Without what stands behind the words that end the value: ____市（縣）____區, and more in the
/// cell's next line.
std::vector<ValuePiece> up_to_end(std::vector<ValuePiece> pieces, const FieldTemplate& field,
                                  const FormPage& page) {
    if (field.after.empty()) return pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const View text = page.words[pieces[i].word].segment.text;
        const std::u32string rest = fold_variants(without_spaces(text.substr(pieces[i].end)));
        if (!rest.starts_with(fold_variants(field.after))) continue;
        pieces.resize(i + 1);
        break;
    }
    return pieces;
}

/// One bracket or stroke alone is no value: what recognition made of a mark.
bool is_stray_bracket(View text) {
    const std::u32string signs = without_spaces(text);
    return signs.size() == 1 &&
           View(U"()[]{}（）〔〕［］【】「」『』|｜\\＼").find(signs[0]) != View::npos;
}

/// A form's value has no check box in it: what was taken for one may be part of its characters.
bool holds_check_box(const ValueRegion& region, const FormPage& page) {
    const auto holds = [&](const Box& box) {
        return region.box.contains(box.center_x(), box.center_y());
    };
    return std::ranges::any_of(page.stray_boxes, holds) ||
           (region.cell >= 0 && std::ranges::any_of(page.page->check_boxes, holds, &CheckBox::box));
}

/// A stamp's frame over the value: what it says is read with it, or in its place.
bool lies_under_stamp(const ValueRegion& region, const FormPage& page) {
    return std::ranges::any_of(page.stray_frames, [&](const Box& frame) {
        return std::min(frame.right, region.box.right) > std::max(frame.left, region.box.left) &&
               frame.top < region.box.center_y() && frame.bottom > region.box.center_y();
    });
}

/// A 7 as narrow as a stroke may be a hand's 1; in print it is wider.
bool holds_narrow_seven(const Passage& number) {
    constexpr double kNarrow = 0.42;  // of its height
    for (std::size_t at = 0; at < number.size(); ++at) {
        const Box& box = number.origins[at].box;
        if (number.text[at] == U'7' && !box.empty() && box.width() < kNarrow * box.height()) {
            return true;
        }
    }
    return false;
}

/// /f3: a number does not begin with what parts its figures; a hand's 1 is read so.
bool begins_with_parting_sign(View number) {
    const std::u32string signs = without_spaces(number);
    return !signs.empty() && View(U"/／.．,，、:：").find(signs.front()) != View::npos;
}

/// 400.000, 9,00: a copy makes a point of the comma between thousands, which are far more than
/// parts of a thousand are, or loses a figure behind one.
bool has_odd_thousands(View number) {
    constexpr View kSigns = U".．,，";
    const std::u32string figures = without_spaces(number);
    std::size_t at = figures.find_first_of(kSigns);
    if (at == View::npos || at == 0 || at > 3) return false;
    if (figures.find_first_not_of(U"0123456789.．,，") != View::npos) return false;
    const bool is_only = figures.find_first_of(kSigns, at + 1) == View::npos;
    while (at < figures.size()) {
        const std::size_t next = std::min(figures.find_first_of(kSigns, at + 1), figures.size());
        const bool is_thousand = next - at == 4;
        const bool is_comma = View(U",，").find(figures[at]) != View::npos;
        if (is_comma ? !is_thousand : next < figures.size() || (is_only && is_thousand))
            return true;
        at = next;
    }
    return false;
}

/// Part of a scribble was taken for a character: ink around it is much more than it is.
bool lies_in_scribble(const Box& text, const Page& page) {
    constexpr double kOver = 0.5;  // of the text
    constexpr double kLarger = 2;  // than the text's box
    constexpr double kHigher = 0.9;
    return std::ranges::any_of(page.uncovered_ink, [&](const InkRegion& ink) {
        return covered_share(text, ink.box) > kOver && ink.box.area() > kLarger * text.area() &&
               ink.box.height() > kHigher * text.height();
    });
}

/// ○ and nothing else: no form types a zero so, but a hand's 0, or two of them, is read so.
bool is_ring_alone(View number) {
    const std::u32string signs = without_spaces(number);
    return !signs.empty() && signs.find_first_not_of(U"○〇◯") == View::npos;
}

/// Of the cells for a character each, one between two others has none: nobody read it.
bool lacks_character(const ValueRegion& region, const Passage& passage) {
    const auto is_filled = [&](const Box& cell) {
        return std::ranges::any_of(passage.origins, [&](const Origin& origin) {
            return !origin.box.empty() &&
                   cell.contains(origin.box.center_x(), origin.box.center_y());
        });
    };
    const auto first = std::ranges::find_if(region.characters, is_filled);
    const auto last = std::find_if(region.characters.rbegin(), region.characters.rend(), is_filled);
    return first != region.characters.end() && !std::all_of(first, last.base(), is_filled);
}

/// The value behind the words printed around it. A form's value goes on nowhere: 、 at its end is a
/// speck.
Reading read_inner(std::u32string text, const FieldTemplate& field) {
    const bool ends_with_speck = is_plain_text(field.kind) && text.size() > 1 &&
                                 View(U"、`").find(text.back()) != View::npos;
    if (ends_with_speck) text.pop_back();
    Reading reading = read_value(text, field);
    if (ends_with_speck && reading.state == FieldState::Read) {
        reading.state = FieldState::Repaired;
        reading.reason = "misread_character";
    }
    return reading;
}

/// No table of confidences makes it surer.
void doubt(Field& field, double most) {
    field.most_sure = std::min(field.most_sure, most);
    field.confidence = std::min(field.confidence, most);
}

/// The mean confidence of the characters. What may be a hand's or print was read as surely as
/// print, but beside what a hand surely wrote it is that hand's.
double legibility_of(const Passage& passage) {
    if (passage.origins.empty()) return 1;
    const double mean = passage.confidence_of(0, passage.size());
    std::ptrdiff_t perhaps = 0;
    for (const Origin& origin : passage.origins) {
        if (is_written(origin.confidence)) return mean;
        perhaps += is_perhaps_written(origin.confidence) ? 1 : 0;
    }
    return mean + static_cast<double>(perhaps) * (1 - kPerhapsWritten) /
                      static_cast<double>(passage.origins.size());
}

/// The least that a value made of the passage is worth: how the digits of a telephone number are
/// divided does not count.
double all_right(const Passage& passage, FieldKind kind) {
    if (kind != FieldKind::Phone) return passage.all_right(0, passage.size());
    double all = passage.origins.empty() ? 0 : 1;
    for (std::size_t at = 0; at < passage.size(); ++at) {
        if (!only_divides(passage, at)) all *= passage.all_right(at, at + 1);
    }
    return all;
}

}  // namespace

Field read_text(const FieldTemplate& field, const ValueWords& words,
                const std::vector<FormPage>& pages, FormClaims& claims) {
    constexpr double kPerhapsBlank = 0.5;
    constexpr double kBesideBox = 0.5;
    constexpr double kStroke = 0.45;
    constexpr double kUnderStamp = 0.25;
    constexpr double kOverEdge = 0.5;  // the rule there may hide a character
    const ValueRegion& region = words.region;
    const FormPage& page = pages[region.page];
    Passage passage{field.name, {}, {}};
    std::u32string printed;
    double least = kLeastLegible;
    std::size_t edge = View::npos;  // where the value runs over its table's edge
    for (const ValuePiece& piece : up_to_end(words.pieces, field, page)) {
        const bool is_outside = region.cell >= 0 && page.words[piece.word].cell < 0;
        if (is_outside && !passage.text.empty()) edge = passage.text.size();
        const Segment part = page.words[piece.word].segment.part(piece.begin, piece.end);
        append(passage, *part.line, part.begin, part.end);
        append_line(printed, part.text);
        least = std::max(least, least_legible(part, field.kind));
        claims.claim(region.page, piece, field.name);
    }
    Field out = field_at(passage);
    out.confidence = std::min(all_right(passage, field.kind), out.most_sure);
    if (out.box.empty()) {
        out.box = region.box;
        out.page = page.page->number;
        out.confidence = 1;
    }
    const double legible = legibility_of(passage);
    const std::u32string text = field.kind == FieldKind::Phone ? printed : passage.text;
    Reading reading =
        read_inner(without_fixed_words(with_hidden_point(text, edge, field.kind), field), field);
    out.value = std::move(reading.value);
    out.state = reading.state;
    out.reason = std::move(reading.reason);
    // A date that can be, with its own words between wide blanks, nobody scribbled.
    const bool is_date = field.kind == FieldKind::Date && out.state == FieldState::Read;
    if (is_date) least = kLeastLegible;
    const bool wants_number = field.kind == FieldKind::Number || field.kind == FieldKind::Phone;
    const bool no_number =
        wants_number && !without_currency(text, field).empty() && !may_be_number(text);
    const bool is_no_text = no_number || is_stray_bracket(text) || is_row_of_frames(text);
    doubt_ink(out, is_no_text ? 0 : legible, least, region, *page.page);
    out.confidence = std::min(out.confidence, reading.most_sure);
    const bool is_figure = field.kind == FieldKind::Number ||
                           std::all_of(passage.text.begin(), passage.text.end(), is_digit);
    const bool lost_front =
        field.kind == FieldKind::Number && begins_with_parting_sign(passage.text);
    const bool is_ring = field.kind == FieldKind::Number && is_ring_alone(passage.text);
    const bool is_dotted = field.kind == FieldKind::Number && has_odd_thousands(passage.text);
    const bool is_unsure = lost_front || is_ring || is_dotted || lacks_character(region, passage) ||
                           (!passage.text.empty() && lies_in_scribble(out.box, *page.page)) ||
                           (is_figure && holds_narrow_seven(passage));
    if (is_unsure) doubt(out, kStroke);
    const bool is_seen = out.state != FieldState::Unreadable;
    if (is_seen && (words.box_cuts || holds_check_box(region, page))) {
        doubt(out, kBesideBox);
        if (out.reason.empty()) out.reason = "box_in_value";
    }
    if (lies_under_stamp(region, page)) {
        doubt(out, kUnderStamp);
        if (out.reason.empty()) out.reason = "handwriting_or_stamp";
        if (out.state == FieldState::Blank) out.state = FieldState::Unreadable;
    }
    if (edge != View::npos) out.confidence = std::min(out.confidence, kOverEdge);
    if (words.words_below && out.state == FieldState::Blank) {
        out.confidence = std::min(out.confidence, kPerhapsBlank);
        out.reason = "words_below_label";
    }
    return out;
}

}  // namespace gongwen::extract

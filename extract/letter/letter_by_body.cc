#include "extract/letter/letter_by_body.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/letter/labels.h"
#include "extract/letter/letter_pages.h"
#include "extract/letter/letterhead.h"
#include "extract/letter/unlabelled.h"

namespace gongwen::extract {
namespace {

/// The upper edge of the field's label with its colon, in points; none where it is not there.
std::optional<double> top_of_label(const std::vector<Segment>& segments, const LabelFinder& labels,
                                   std::string_view field) {
    for (const Segment& segment : segments) {
        const auto hit = labels.at_front(segment);
        const bool plain = hit && hit->has_colon && !hit->misread && hit->begin == 0;
        if (plain && hit->field->name == field) return segment.box.top;
    }
    return std::nullopt;
}

/// A value of the field that needs no label stands above `bottom`, in points.
bool is_told_above(const std::vector<Segment>& segments, const Template& letter,
                   std::string_view field, double bottom) {
    return std::ranges::any_of(segments, [&](const Segment& segment) {
        const FieldTemplate* told = field_told_by(segment, letter);
        return segment.box.bottom < bottom && told && told->name == field;
    });
}

/// Three of what every letter has: letterhead with its kind, date, number, 主旨, 正本. Orders have
/// the first three alone, announcements no 正本; companies have no kind. 主旨 and 正本 by
/// themselves may be a form's.
bool is_letter(const Page& page, const Template& letter) {
    constexpr int kEnough = 3;
    constexpr double kHead = 0.4;  // of the page's height
    const LabelFinder labels(letter);
    const std::vector<Segment> segments = first_page_segments(page, labels, letter);
    const auto subject = top_of_label(segments, labels, "subject");
    const double body = subject.value_or(kHead * page.height);
    const auto head = find_letterhead(segments, labels, letter);
    const bool has_kind = head && !head->document_type.empty() && !head->type_repaired;
    const bool has_date = is_told_above(segments, letter, "issue_date", body);
    const bool has_number = is_told_above(segments, letter, "document_no", body);
    const bool has_originals = top_of_label(segments, labels, "originals").has_value();
    return int{has_kind} + int{has_date} + int{has_number} + int{subject.has_value()} +
               int{has_originals} >=
           kEnough;
}

}  // namespace

bool has_letterhead(const Page& page, std::span<const Template> templates) {
    return std::ranges::any_of(templates, [&](const Template& form) {
        if (form.kind != TemplateKind::Letter) return false;
        const LabelFinder labels(form);
        const auto head = find_letterhead(first_page_segments(page, labels, form), labels, form);
        return head && !head->document_type.empty() && !head->type_repaired;
    });
}

const Template* letter_by_body(const Page& page, std::span<const Template> templates) {
    const auto letter = std::ranges::find_if(templates, [&](const Template& form) {
        return form.kind == TemplateKind::Letter && is_letter(page, form);
    });
    return letter == templates.end() ? nullptr : &*letter;
}

}  // namespace gongwen::extract

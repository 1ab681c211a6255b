#include "extract/letter/letter_by_body.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/letter/labels.h"
#include "extract/letter/letterhead.h"
#include "extract/letter/page_segments.h"
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

bool is_letter(const Page& page, const Template& letter) {
    const LabelFinder labels(letter);
    const std::vector<Segment> segments = segments_of(page, labels);
    const auto subject = top_of_label(segments, labels, "subject");
    if (!subject || !top_of_label(segments, labels, "originals")) return false;
    const auto stands_above = [&](std::string_view field) {
        return std::ranges::any_of(segments, [&](const Segment& segment) {
            const FieldTemplate* told = field_told_by(segment, letter);
            return segment.box.bottom < *subject && told && told->name == field;
        });
    };
    if (stands_above("issue_date") && stands_above("document_no")) return true;
    const auto head = find_letterhead(segments, labels, letter);
    return head && head->document_type == "函" && !head->type_repaired;
}

}  // namespace

const Template* letter_by_body(const Page& page, std::span<const Template> templates) {
    const auto letter = std::ranges::find_if(templates, [&](const Template& form) {
        return form.kind == TemplateKind::Letter && is_letter(page, form);
    });
    return letter == templates.end() ? nullptr : &*letter;
}

}  // namespace gongwen::extract

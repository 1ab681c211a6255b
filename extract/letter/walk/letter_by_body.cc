#include "extract/letter/walk/letter_by_body.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "extract/letter/labels/label_end.h"
#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/bare_values.h"
#include "extract/letter/letterhead/letterhead.h"
#include "extract/letter/pages/letter_pages.h"

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

/// A value of the field that needs no label stands above `bottom`, in points; it may have one
/// (日期：, 字號：), which forms have, too.
bool is_told_above(const std::vector<Segment>& segments, const LabelFinder& labels,
                   const Template& letter, std::string_view field, double bottom) {
    return std::ranges::any_of(segments, [&](const Segment& segment) {
        if (segment.box.bottom >= bottom) return false;
        const auto hit = labels.at_front(segment);
        const std::size_t begin = hit && hit->has_colon ? hit->end : 0;
        const FieldTemplate* told = field_told_by(segment.part(begin, segment.text.size()), letter);
        return told && told->name == field;
    });
}

/// The page's title is a kind (公告) with the number beside it: the head of a notice that has no
/// other.
bool is_numbered_title(const Letterhead& head, const std::vector<Segment>& segments,
                       const Template& letter) {
    if (head.lines.size() != 1 || head.lines.front().name_end > 0) return false;
    const Box& title = segments[head.lines.front().segment].box;
    return std::ranges::any_of(segments, [&](const Segment& segment) {
        const double level = segment.box.center_y();
        const FieldTemplate* told =
            level > title.top && level < title.bottom ? field_told_by(segment, letter) : nullptr;
        return told && told->name == "document_no";
    });
}

/// The words stand at the front of a line, a colon behind them.
bool is_printed(const std::vector<Segment>& segments, std::u32string_view label) {
    return std::ranges::any_of(segments, [&](const Segment& segment) {
        const std::u32string text = without_spaces(segment.text);
        return text.starts_with(label) && text.size() > label.size() &&
               is_colon(text[label.size()]);
    });
}

/// Three of what every letter has: letterhead with its kind, date, number, 主旨, 正本 or 副本.
/// Orders have the first three alone, announcements no 正本; companies have no kind, or date and
/// number below their name. 主旨 and 正本 by themselves may be a form's, 案由 and 說明 those of
/// minutes; a note (簽) has 主旨 and 擬辦, and a date. A title 公告 with a number beside it is
/// enough.
bool is_letter(const Page& page, const Template& letter) {
    constexpr int kEnough = 3;
    constexpr double kHead = 0.4;  // of the page's height
    const LabelFinder labels(letter, page);
    const std::vector<Segment> segments = first_page_segments(page, labels, letter);
    const auto subject = top_of_label(segments, labels, "subject");
    const double body = subject.value_or(kHead * page.height);
    const auto head = find_letterhead(segments, labels, letter);
    const bool has_kind = head && !head->document_type.empty() && !head->type_repaired;
    const bool has_date = is_told_above(segments, labels, letter, "issue_date", body);
    const bool has_number = is_told_above(segments, labels, letter, "document_no", body);
    const bool has_list = top_of_label(segments, labels, "originals").has_value() ||
                          top_of_label(segments, labels, "copies").has_value();
    const bool has_explanation = has_kind && (subject || has_number) &&
                                 top_of_label(segments, labels, "explanation").has_value();
    const bool asks_for_decision = is_printed(segments, U"主旨") && is_printed(segments, U"擬辦");
    if (has_kind && is_numbered_title(*head, segments, letter)) return true;
    return int{has_kind} + int{has_date} + int{has_number} + int{subject.has_value()} +
               int{has_list} + int{has_explanation} + int{asks_for_decision} >=
           kEnough;
}

}  // namespace

bool may_be_letter(const Page& page, std::span<const Template> templates) {
    return std::ranges::any_of(templates, [&](const Template& form) {
        if (form.kind != TemplateKind::Letter) return false;
        const LabelFinder labels(form, page);
        const std::vector<Segment> segments = first_page_segments(page, labels, form);
        const auto head = find_letterhead(segments, labels, form);
        const bool has_kind = head && !head->document_type.empty() && !head->type_repaired;
        return has_kind || is_printed(segments, U"主旨");
    });
}

const Template* letter_by_body(const Page& page, std::span<const Template> templates) {
    const auto letter = std::ranges::find_if(templates, [&](const Template& form) {
        return form.kind == TemplateKind::Letter && is_letter(page, form);
    });
    return letter == templates.end() ? nullptr : &*letter;
}

}  // namespace gongwen::extract

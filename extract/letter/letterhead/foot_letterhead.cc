#include "extract/letter/letterhead/foot_letterhead.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/letter/labels/contact_label.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/letter/layouts/foot_contacts.h"
#include "extract/letter/letterhead/kind_lines.h"
#include "extract/letter/wording/letter_kind.h"
#include "extract/values/agency_name.h"

namespace gongwen::extract {
namespace {

/// 函 in large type in the middle of the page, or a sign that was read for it.
std::optional<std::size_t> lone_kind(const std::vector<Segment>& segments,
                                     const LabelFinder& labels, const Template& letter) {
    constexpr double kLarge = 1.2;    // of the body's type
    constexpr double kMiddle = 0.08;  // of the page's width
    const double body = measure(segments).body_size;
    const double top_of_text = top_of_body(segments, labels);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& line = segments[i];
        const double aside = std::abs(line.box.center_x() - line.page->width / 2);
        const bool stands_so = in_top_part(line) && line.box.bottom < top_of_text &&
                               line.box.height() > kLarge * body &&
                               aside < kMiddle * line.page->width;
        const bool one_sign = line.text.size() == 1 && is_han(line.text.front());
        if (stands_so && (one_sign || whole_kind(line.text, letter))) return i;
    }
    return std::nullopt;
}

/// Right below the name, in smaller type.
bool is_contact_under(const Segment& contact, const Segment& name, const LabelFinder& labels) {
    constexpr double kFarthest = 2.5;  // sizes of the name's type
    constexpr double kSmaller = 0.9;
    const double gap = contact.box.top - name.box.bottom;
    const auto hit = contact_label(contact, labels);
    const bool labelled = hit && !hit->alone;
    return labelled && gap > -0.5 * name.size && gap < kFarthest * name.size &&
           contact.box.center_y() > name.box.bottom && contact.size < kSmaller * name.size;
}

std::optional<std::size_t> name_at_foot(const std::vector<Segment>& segments,
                                        const LabelFinder& labels) {
    constexpr double kFoot = 0.8;  // of the page's height
    constexpr std::size_t kShortestName = 4;
    const double foot = top_of_foot(segments, labels);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& name = segments[i];
        const std::size_t length = trimmed_end(name.text, name.text.size());
        const bool is_name = length >= kShortestName && agency_end(name.text) == length &&
                             std::ranges::none_of(name.text, is_punctuation);
        const bool low =
            name.box.center_y() > foot && name.box.center_y() > kFoot * name.page->height;
        if (!low || !is_name || labels.at_front(name)) continue;
        const bool has_contact = std::ranges::any_of(segments, [&](const Segment& contact) {
            return is_contact_under(contact, name, labels);
        });
        if (has_contact) return i;
    }
    return std::nullopt;
}

bool is_labelled(const std::vector<Segment>& segments, const LabelFinder& labels,
                 std::string_view field) {
    return std::ranges::any_of(segments, [&](const Segment& segment) {
        const auto hit = labels.at_front(segment);
        return hit && hit->has_colon && hit->field->name == field;
    });
}

/// The sender's name below the text of a letter that ends without lists of receivers.
std::optional<std::size_t> closing_name(const std::vector<Segment>& segments,
                                        const LabelFinder& labels) {
    constexpr std::size_t kShortestName = 4;
    const double body = top_of_body(segments, labels);
    const bool has_list =
        is_labelled(segments, labels, "originals") || is_labelled(segments, labels, "copies");
    if (has_list) return std::nullopt;
    std::optional<std::size_t> name;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& line = segments[i];
        const bool is_name = line.box.top > body && line.text.size() >= kShortestName &&
                             agency_end(line.text) == line.text.size() &&
                             std::ranges::none_of(line.text, is_punctuation);
        if (is_name && !labels.at_front(line)) name = i;
    }
    return name;
}

}  // namespace

std::optional<Letterhead> find_foot_letterhead(const std::vector<Segment>& segments,
                                               const LabelFinder& labels, const Template& letter) {
    const auto kind_line = lone_kind(segments, labels, letter);
    if (!kind_line) return std::nullopt;
    auto name = name_at_foot(segments, labels);
    if (!name) name = closing_name(segments, labels);
    if (!name && !is_labelled(segments, labels, "issuer")) return std::nullopt;
    Letterhead head;
    if (name) head.lines.push_back({*name, segments[*name].text.size(), 0});
    head.lines.push_back({*kind_line, 0, 0});
    if (const auto kind = whole_kind(segments[*kind_line].text, letter)) {
        head.document_type = kind->type;
        head.raw_type = kind->raw;
        head.type_repaired = kind->repaired;
    } else {
        head.raw_type = to_utf8(segments[*kind_line].text);
    }
    return head;
}

}  // namespace gongwen::extract

#include "extract/letter/letterhead/sender_address.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/letter/labels/contact_label.h"
#include "extract/letter/layouts/bare_values.h"
#include "extract/letter/layouts/foot_contacts.h"
#include "extract/letter/layouts/open_label.h"
#include "extract/values/districts.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// From the county to the house, with a floor or a room at most behind it.
bool is_address(View printed) {
    constexpr std::size_t kLongestRoom = 10;
    const std::u32string text = without_spaces(printed);
    const std::size_t house = text.find(U'號');
    return house != text.npos && text.size() - house <= kLongestRoom + 1 &&
           text.find_first_of(U"，。：:") == text.npos && is_whole_address(to_utf8(text));
}

/// Close behind one another in one row, or below one another with less than a line between them,
/// or two in the same column (主持律師：… stands there): what stands in another is another's.
bool are_neighbours(const Segment& a, const Segment& b) {
    constexpr double kNear = 3;  // sizes of the type
    const double size = std::max(a.size, b.size);
    const double down = std::max(a.box.top, b.box.top) - std::min(a.box.bottom, b.box.bottom);
    const double across = std::max(a.box.left, b.box.left) - std::min(a.box.right, b.box.right);
    if (down < 0) return across < kNear * size;
    constexpr double kLineBetween = 2.5;
    const bool aligned = std::abs(a.box.left - b.box.left) < 0.5 * size;
    return across < 0 && down < (aligned ? kLineBetween : 1) * size;
}

/// Who, or by what number: not the address itself.
bool is_way_of_contact(const Segment& segment, const LabelFinder& labels) {
    const auto hit = contact_label(segment, labels);
    if (!hit) return is_bare_way_of_contact(segment.text);
    return !hit->alone && hit->field->name != "address";
}

/// Right below the name: the receiver's address stands above it, or further down over 受文者.
bool stands_under_name(const Segment& address, const std::vector<Segment>& segments,
                       const Letterhead& head) {
    return std::ranges::any_of(head.lines, [&](const LetterheadLine& line) {
        const Segment& name = segments[line.segment];
        const double gap = address.box.top - name.box.bottom;
        return gap > -0.5 * name.size && gap < name.size &&
               address.box.center_y() > name.box.bottom;
    });
}

}  // namespace

std::vector<Segment> split_addresses_from_names(std::vector<Segment> segments,
                                                const LabelFinder& labels) {
    constexpr char32_t kWideSpace = U'\u3000';
    std::vector<Segment> out;
    for (Segment& segment : segments) {
        const std::size_t space = segment.text.find_last_of(kWideSpace);
        const bool two =
            space != View::npos && space > 0 && is_address(View(segment.text).substr(space + 1)) &&
            !is_address(View(segment.text).substr(0, space)) && !labels.at_front(segment);
        if (two) {
            out.push_back(segment.part(0, space));
            segment = segment.part(space + 1, segment.text.size());
        }
        out.push_back(std::move(segment));
    }
    return out;
}

std::map<std::size_t, CellPart> sender_address(const std::vector<Segment>& segments,
                                               const LabelFinder& labels, const Template& letter,
                                               const std::optional<Letterhead>& letterhead) {
    const FieldTemplate* address = letter.field("address");
    const bool labelled = std::ranges::any_of(segments, [&](const Segment& segment) {
        const auto hit = labels.at_front(segment);
        return hit && hit->field == address;
    });
    if (!address || labelled) return {};
    std::vector<std::size_t> outside = head_of_page(segments, labels);
    const double foot = top_of_foot(segments, labels);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].box.center_y() > foot) outside.push_back(i);
    }
    for (const std::size_t i : outside) {
        if (!is_address(segments[i].text)) continue;
        if (letterhead && stands_under_name(segments[i], segments, *letterhead)) {
            return {{i, CellPart{address, i, 0}}};
        }
        const bool beside_contact = std::ranges::any_of(outside, [&](std::size_t other) {
            return is_way_of_contact(segments[other], labels) &&
                   are_neighbours(segments[i], segments[other]);
        });
        if (beside_contact) return {{i, CellPart{address, i, 0}}};
    }
    return {};
}

}  // namespace gongwen::extract

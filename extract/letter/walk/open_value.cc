#include "extract/letter/walk/open_value.h"

#include <cmath>
#include <limits>
#include <optional>

#include "extract/letter/walk/name_continuation.h"
#include "extract/letter/wording/item_number.h"

namespace gongwen::extract {

bool ends_value(const Capture& open, const Segment& segment, const LabelFinder& labels,
                const LabelPlaces& places, const std::map<std::string, Capture>& captures) {
    if (open.field->kind == FieldKind::Items) return false;
    const std::optional<LabelHit> hit = labels.at_front(segment);
    return hit && hit->field->zone == Zone::Head && captures.contains(hit->field->name) &&
           places.allow(*hit, segment);
}

bool begins_other_field(const Capture& open, const Segment& segment, const LabelFinder& labels,
                        const LabelPlaces& places) {
    if (open.field->kind == FieldKind::Items) return false;
    const std::optional<LabelHit> hit = labels.at_front(segment);
    return hit && hit->has_colon && !hit->misread && hit->begin == 0 && places.allow(*hit, segment);
}

bool begins_in_row_of(const Segment& left, const Segment& right) {
    return left.page == right.page && right.box.center_y() > left.box.top &&
           right.box.center_y() < left.box.bottom && right.box.left > left.box.right;
}

bool goes_on_in_column(const Capture& beside, const Capture* open, const Segment& segment) {
    const double next_column =
        open ? open->label.box.left : std::numeric_limits<double>::infinity();
    return std::abs(segment.box.left - beside.value_left) < 0.7 * segment.size &&
           stands_below(beside.last, segment) && beside.field->kind == FieldKind::Text &&
           segment.box.right < next_column && segment.text.find(U'：') == std::u32string::npos;
}

bool goes_on_behind_stamp(const Capture& broken, const Segment& segment) {
    return broken.last.page != segment.page && completes_name(broken.last, segment);
}

bool begins_items_without_head(const std::map<std::string, Capture>& captures,
                               const Segment& segment) {
    const auto number = item_number(segment.text);
    const bool is_first = number && number->style == ItemNumber::Style::Chinese &&
                          number->value == 1 && number->begin == 0 && number->repaired.empty();
    const auto subject = captures.find("subject");
    if (!is_first || subject == captures.end() || captures.contains("explanation")) return false;
    const Segment& last = subject->second.last;
    const bool is_whole = !subject->second.passages.empty() && last.text.ends_with(U'。');
    return is_whole && stands_below(last, segment);
}

bool list_breaks_off_before(const Capture& open, const std::vector<Segment>& page) {
    return open.field->kind == FieldKind::Names && !page.empty() &&
           completes_name(open.last, page.front());
}

}  // namespace gongwen::extract

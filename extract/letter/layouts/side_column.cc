#include "extract/letter/layouts/side_column.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "extract/letter/layouts/cell_labels.h"

namespace gongwen::extract {
namespace {

constexpr std::size_t kFewestLabels = 2;
constexpr double kAligned = 0.5;  // of the type's size

/// Where a column of labels stands.
struct Area {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0;  ///< of the type

    bool holds_row(const Segment& segment) const {
        return segment.box.center_y() > top && segment.box.center_y() < bottom;
    }
};

bool is_aligned(const Segment& segment, double left, double size) {
    return std::abs(segment.box.left - left) < kAligned * size;
}

/// A label of the head at the front, letter for letter, its colon there or not.
const FieldTemplate* head_label_of(const Segment& segment, const LabelFinder& labels) {
    const auto hit = labels.at_front(segment);
    const bool plain = hit && !hit->misread && hit->begin == 0 && hit->field->zone == Zone::Head;
    return plain ? hit->field : nullptr;
}

bool begins_body_or_tail(const Segment& segment, const LabelFinder& labels) {
    const auto hit = labels.at_front(segment);
    return hit && hit->has_colon && hit->begin == 0 && hit->field->zone != Zone::Head;
}

/// The segments that begin where `label` does, below one another without a wide gap, down to where
/// the letter's body goes on under them.
std::vector<std::size_t> column_below(const std::vector<Segment>& segments,
                                      const LabelFinder& labels, std::size_t label) {
    constexpr double kWidestGap = 3.5;  // sizes of the type; groups stand apart
    std::vector<std::size_t> aligned;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool below = segments[i].box.top >= segments[label].box.top;
        if (below && segments[i].line->cell < 0 &&
            is_aligned(segments[i], segments[label].box.left, segments[label].size)) {
            aligned.push_back(i);
        }
    }
    std::ranges::stable_sort(aligned, {}, [&](std::size_t i) { return segments[i].box.top; });
    for (std::size_t i = 1; i < aligned.size(); ++i) {
        const Segment& above = segments[aligned[i - 1]];
        const Segment& below = segments[aligned[i]];
        const bool apart = below.box.top - above.box.bottom > kWidestGap * above.size;
        if (!apart && !begins_body_or_tail(below, labels)) continue;
        aligned.resize(i);
        break;
    }
    return aligned;
}

Area area_of(const std::vector<Segment>& segments, const std::vector<std::size_t>& column) {
    const Segment& first = segments[column.front()];
    Area area{first.box.left, first.box.right, first.box.top, first.box.bottom, first.size};
    for (const std::size_t i : column) {
        area.left = std::min(area.left, segments[i].box.left);
        area.right = std::max(area.right, segments[i].box.right);
        area.bottom = std::max(area.bottom, segments[i].box.bottom);
    }
    return area;
}

/// Whatever stands in the rows of the column stands clear of it.
bool is_clear(const std::vector<Segment>& segments, const std::vector<std::size_t>& column,
              const Area& area) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (std::ranges::find(column, i) != column.end() || !area.holds_row(segments[i])) continue;
        const Box& box = segments[i].box;
        if (box.right > area.left && box.left < area.right) return false;
    }
    return true;
}

bool stands_beside_body(const std::vector<Segment>& segments, const LabelFinder& labels,
                        const Area& area) {
    const double body = top_of_body(segments, labels);
    return body > area.top - area.size && body < area.bottom;
}

std::size_t count_labels(const std::vector<Segment>& segments, const LabelFinder& labels,
                         const std::vector<std::size_t>& column) {
    std::set<const FieldTemplate*> fields;
    for (const std::size_t i : column) {
        if (const FieldTemplate* field = head_label_of(segments[i], labels)) fields.insert(field);
    }
    return fields.size();
}

std::vector<std::size_t> find_column(const std::vector<Segment>& segments,
                                     const LabelFinder& labels) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (!head_label_of(segments[i], labels)) continue;
        const std::vector<std::size_t> column = column_below(segments, labels, i);
        if (count_labels(segments, labels, column) < kFewestLabels) continue;
        const Area area = area_of(segments, column);
        if (stands_beside_body(segments, labels, area) && is_clear(segments, column, area)) {
            return column;
        }
    }
    return {};
}

}  // namespace

SideColumn with_side_column_first(std::vector<Segment> segments, const LabelFinder& labels) {
    const std::vector<std::size_t> column = find_column(segments, labels);
    if (column.empty()) return {std::move(segments), 0, 0};
    const double top = segments[column.front()].box.top;
    SideColumn out;
    std::vector<Segment> behind;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (std::ranges::find(column, i) != column.end()) continue;
        const bool above = segments[i].box.bottom < top;
        (above ? out.segments : behind).push_back(segments[i]);
    }
    out.begin = out.segments.size();
    for (const std::size_t i : column) out.segments.push_back(segments[i]);
    out.end = out.segments.size();
    std::ranges::move(behind, std::back_inserter(out.segments));
    return out;
}

}  // namespace gongwen::extract

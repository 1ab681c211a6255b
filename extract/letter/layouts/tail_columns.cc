#include "extract/letter/layouts/tail_columns.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/letter/wording/letter_end.h"

namespace gongwen::extract {
namespace {

struct ListLabel {
    std::size_t segment = 0;
    LabelHit hit;
};

std::vector<ListLabel> list_labels(const std::vector<Segment>& segments,
                                   const LabelFinder& labels) {
    std::vector<ListLabel> found;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].line->cell >= 0 || segments[i].line->vertical) continue;
        const auto hit = labels.at_front(segments[i]);
        const bool is_list = hit && hit->has_colon && !hit->misread && hit->begin == 0 &&
                             hit->field->zone == Zone::Tail && hit->field->kind == FieldKind::Names;
        if (is_list) found.push_back({i, *hit});
    }
    return found;
}

/// Two labels of different lists in one row, the left one first.
std::optional<std::pair<ListLabel, ListLabel>> labels_in_row(const std::vector<Segment>& segments,
                                                             const std::vector<ListLabel>& found) {
    for (const ListLabel& left : found) {
        for (const ListLabel& right : found) {
            const Segment& a = segments[left.segment];
            const Segment& b = segments[right.segment];
            const bool one_row = b.box.center_y() > a.box.top && b.box.center_y() < a.box.bottom;
            const bool apart = b.box.left > a.box.right + a.size;
            if (one_row && apart && left.hit.field != right.hit.field) return {{left, right}};
        }
    }
    return std::nullopt;
}

std::vector<std::size_t> from_top_down(const std::vector<Segment>& segments, double below) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].box.center_y() > below) order.push_back(i);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return segments[i].box.top; });
    return order;
}

}  // namespace

std::map<std::size_t, CellPart> tail_columns(const std::vector<Segment>& segments,
                                             const LabelFinder& labels) {
    constexpr double kGap = 1.5;    // sizes of the type, between two lines of a list
    constexpr double kSlack = 0.5;  // the same, by which a line may begin in front of its column
    const auto row = labels_in_row(segments, list_labels(segments, labels));
    if (!row) return {};
    const auto& [left, right] = *row;
    const Segment& first = segments[left.segment];
    const double margin = first.box.left - kSlack * first.size;
    const double column = segments[right.segment].box.left - kSlack * first.size;
    std::map<std::size_t, CellPart> parts;
    for (const ListLabel& label : {left, right}) {
        parts[label.segment] = {label.hit.field, label.segment, label.hit.end};
    }
    double bottom = std::max(first.box.bottom, segments[right.segment].box.bottom);
    for (const std::size_t i : from_top_down(segments, bottom)) {
        const Segment& line = segments[i];
        const bool crosses = line.box.left < column && line.box.right > column + first.size;
        if (line.box.top - bottom > kGap * first.size || line.box.left < margin || crosses) break;
        if (ends_letter(line) || labels.at_front(line) || line.line->cell >= 0) break;
        const ListLabel& label = line.box.left < column ? left : right;
        parts[i] = {label.hit.field, label.segment, 0};
        bottom = std::max(bottom, line.box.bottom);
    }
    return parts;
}

}  // namespace gongwen::extract

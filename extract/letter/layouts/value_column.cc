#include "extract/letter/layouts/value_column.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>

#include "core/text.h"
#include "extract/letter/layouts/open_label.h"

namespace gongwen::extract {
namespace {

constexpr std::size_t kFewestRows = 3;
constexpr double kFar = 3;         ///< sizes of the type, from the label to its value
constexpr double kSameEdge = 0.6;  ///< the same, between the left edges of one column
constexpr double kNextLine = 1.2;  ///< the same, between a value and the line it goes on in

/// A label with its value in the same row.
struct LabelledRow {
    const FieldTemplate* field = nullptr;
    std::size_t label = 0;
    std::size_t value = 0;
};

const FieldTemplate* label_alone(const Segment& segment, const LabelFinder& labels) {
    std::u32string_view text = segment.text;
    if (!text.empty() && (text.back() == U'：' || text.back() == U':')) text.remove_suffix(1);
    return head_label(text, labels);
}

bool is_label(const Segment& segment, const LabelFinder& labels) {
    return is_plain_label(segment, labels) || label_alone(segment, labels) != nullptr;
}

bool in_one_row(const Segment& left, const Segment& right) {
    const double middle = right.box.center_y();
    return middle > left.box.top && middle < left.box.bottom && right.box.left > left.box.right;
}

/// What stands next to the label in its row, unless that is a label itself.
std::optional<std::size_t> value_beside(const std::vector<Segment>& segments,
                                        const std::vector<std::size_t>& head, std::size_t label,
                                        const LabelFinder& labels) {
    std::optional<std::size_t> nearest;
    for (const std::size_t i : head) {
        if (!in_one_row(segments[label], segments[i])) continue;
        if (!nearest || segments[i].box.left < segments[*nearest].box.left) nearest = i;
    }
    if (nearest && is_label(segments[*nearest], labels)) return std::nullopt;
    return nearest;
}

std::vector<LabelledRow> labelled_rows(const std::vector<Segment>& segments,
                                       const std::vector<std::size_t>& head,
                                       const LabelFinder& labels) {
    std::vector<LabelledRow> rows;
    for (const std::size_t i : head) {
        const FieldTemplate* field = label_alone(segments[i], labels);
        if (!field) continue;
        const auto value = value_beside(segments, head, i, labels);
        if (value) rows.push_back({field, i, *value});
    }
    return rows;
}

bool have_one_edge(const Segment& a, const Segment& b) {
    return std::abs(a.box.left - b.box.left) < kSameEdge * std::max(a.size, b.size);
}

/// The rows whose labels and values begin where those of `first` do.
std::vector<LabelledRow> column_of(const std::vector<Segment>& segments,
                                   const std::vector<LabelledRow>& rows, const LabelledRow& first) {
    std::vector<LabelledRow> column;
    std::set<const FieldTemplate*> fields;
    for (const LabelledRow& row : rows) {
        if (have_one_edge(segments[row.label], segments[first.label]) &&
            have_one_edge(segments[row.value], segments[first.value]) &&
            fields.insert(row.field).second) {
            column.push_back(row);
        }
    }
    return column;
}

bool is_far(const std::vector<Segment>& segments, const LabelledRow& row) {
    const Segment& label = segments[row.label];
    return segments[row.value].box.left - label.box.right > kFar * label.size;
}

/// Lines below the value, beside no label, in which it goes on.
void add_next_lines(std::map<std::size_t, CellPart>& parts, const std::vector<Segment>& segments,
                    const std::vector<std::size_t>& head, const LabelledRow& row,
                    const LabelFinder& labels) {
    std::size_t last = row.value;
    for (const std::size_t i : head) {
        const Segment& next = segments[i];
        const double gap = next.box.top - segments[last].box.bottom;
        const bool below = next.box.center_y() > segments[last].box.bottom &&
                           gap < kNextLine * next.size && have_one_edge(next, segments[last]);
        if (!below || parts.contains(i) || is_label(next, labels)) continue;
        const bool labelled = std::ranges::any_of(head, [&](std::size_t other) {
            return other != i && in_one_row(segments[other], next);
        });
        if (labelled) continue;
        parts[i] = {row.field, row.label, 0};
        last = i;
    }
}

}  // namespace

std::map<std::size_t, CellPart> value_column_parts(const std::vector<Segment>& segments,
                                                   const LabelFinder& labels) {
    const std::vector<std::size_t> head = head_of_page(segments, labels);
    const std::vector<LabelledRow> rows = labelled_rows(segments, head, labels);
    for (const LabelledRow& first : rows) {
        const std::vector<LabelledRow> column = column_of(segments, rows, first);
        const bool far = std::ranges::any_of(
            column, [&](const LabelledRow& row) { return is_far(segments, row); });
        if (column.size() < kFewestRows || !far) continue;
        std::map<std::size_t, CellPart> parts;
        for (const LabelledRow& row : column) {
            parts[row.label] = {row.field, row.label, segments[row.label].text.size()};
            parts[row.value] = {row.field, row.label, 0};
        }
        for (const LabelledRow& row : column) add_next_lines(parts, segments, head, row, labels);
        return parts;
    }
    return {};
}

}  // namespace gongwen::extract

#include "extract/letter/layouts/label_rows.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/letter/layouts/foot_contacts.h"
#include "extract/letter/layouts/open_label.h"

namespace gongwen::extract {
namespace {

constexpr char32_t kWideSpace = U'\u3000';
constexpr std::size_t kFewestInRow = 3;

bool in_one_row(const Box& a, const Box& b) {
    return a.top < b.center_y() && a.bottom > b.center_y();
}

/// Where the pieces of a line begin that wide spaces divide.
std::vector<std::size_t> piece_starts(const Segment& segment) {
    constexpr double kGap = 1;  // sizes of the type
    std::vector<std::size_t> starts{0};
    double right = -1;
    for (std::size_t i = 0; i < segment.text.size(); ++i) {
        const Box& box = segment.character_boxes[i];
        if (is_space(segment.text[i]) || box.empty()) continue;
        const bool wide = i > 0 && segment.text[i - 1] == kWideSpace;
        if (right >= 0 && (wide || box.left - right >= kGap * segment.size)) starts.push_back(i);
        right = box.right;
    }
    return starts;
}

std::vector<Segment> pieces_of(const Segment& segment) {
    std::vector<Segment> pieces;
    const std::vector<std::size_t> starts = piece_starts(segment);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : segment.text.size();
        pieces.push_back(segment.part(starts[i], end));
    }
    return pieces;
}

/// A line that holds nothing but labels.
bool is_line_of_labels(const std::vector<Segment>& pieces, const LabelFinder& labels) {
    return pieces.size() > 1 && std::ranges::all_of(pieces, [&](const Segment& piece) {
               return head_label(piece.text, labels) != nullptr;
           });
}

using Row = std::vector<OpenLabel>;

/// Where such rows stand: above the body, and at the foot of the paper.
std::vector<std::size_t> head_and_foot(const std::vector<Segment>& segments,
                                       const LabelFinder& labels) {
    std::vector<std::size_t> area = head_of_page(segments, labels);
    const double foot = std::max(top_of_foot(segments, labels), top_of_body(segments, labels));
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const bool outside = segment.line->cell < 0 && !segment.line->vertical;
        if (outside && !segment.text.empty() && segment.box.center_y() > foot) area.push_back(i);
    }
    return area;
}

/// 拓辦人 in a row of two labels and more, or beside one where other rows have so many.
void add_misread_labels(std::vector<Row>& rows, const std::vector<Segment>& segments,
                        const LabelFinder& labels) {
    constexpr std::size_t kFewestRead = 2;
    const bool has_rows =
        std::ranges::any_of(rows, [](const Row& row) { return row.size() >= kFewestRead; });
    if (!has_rows) return;
    for (Row& row : rows) {
        for (const std::size_t i : head_and_foot(segments, labels)) {
            const Segment& segment = segments[i];
            if (!in_one_row(row.front().box, segment.box)) continue;
            const FieldTemplate* field =
                labels.named(segment.text) ? nullptr : labels.nearly_named(segment.text);
            const bool is_known = std::ranges::any_of(
                row, [&](const OpenLabel& label) { return label.field == field; });
            if (!field || field->zone != Zone::Head || is_known) continue;
            row.push_back({field, {i}, segment.box, segment.size});
        }
    }
}

/// Nothing but its labels stands in the row.
bool holds_labels_alone(const Row& row, const std::vector<Segment>& segments,
                        const std::vector<std::size_t>& area) {
    return std::ranges::none_of(area, [&](std::size_t i) {
        const bool is_label = std::ranges::any_of(
            row, [&](const OpenLabel& label) { return label.segments.front() == i; });
        return !is_label && in_one_row(row.front().box, segments[i].box);
    });
}

/// Three labels in a row are one; two where they stand alone and another row is like it.
void keep_rows(std::vector<Row>& rows, const std::vector<Segment>& segments,
               const LabelFinder& labels) {
    const std::vector<std::size_t> area = head_and_foot(segments, labels);
    const auto is_pair = [&](const Row& row) {
        return row.size() + 1 == kFewestInRow && holds_labels_alone(row, segments, area);
    };
    const bool pairs = std::ranges::count_if(rows, is_pair) > 1;
    std::erase_if(rows, [&](const Row& row) {
        return row.size() < kFewestInRow && !(pairs && is_pair(row));
    });
}

/// The rows of labels, from the top down.
std::vector<Row> label_rows(const std::vector<Segment>& segments, const LabelFinder& labels) {
    std::vector<Row> rows;
    for (const std::size_t i : head_and_foot(segments, labels)) {
        const Segment& segment = segments[i];
        const FieldTemplate* field = head_label(segment.text, labels);
        if (!field || is_plain_label(segment, labels)) continue;
        const auto row = std::ranges::find_if(
            rows, [&](const Row& known) { return in_one_row(known.front().box, segment.box); });
        Row& home = row == rows.end() ? rows.emplace_back() : *row;
        home.push_back({field, {i}, segment.box, segment.size});
    }
    add_misread_labels(rows, segments, labels);
    keep_rows(rows, segments, labels);
    return rows;
}

/// The label that the value is set under, at its left edge or in its middle.
const OpenLabel& label_above(const Row& row, const Box& value) {
    const auto aside = [&](const OpenLabel& label) {
        return std::min(std::abs(label.box.left - value.left),
                        std::abs(label.box.center_x() - value.center_x()));
    };
    return *std::ranges::min_element(row, {}, aside);
}

/// The lines below the row that hold its values: close to one another, without labels.
std::vector<std::size_t> values_below(const std::vector<Segment>& segments,
                                      const LabelFinder& labels, const Row& row) {
    constexpr double kFirstGap = 1.6;  // sizes of the type
    constexpr double kGap = 0.9;
    std::vector<std::size_t> head = head_and_foot(segments, labels);
    std::ranges::stable_sort(head, {}, [&](std::size_t i) { return segments[i].box.top; });
    std::vector<std::size_t> values;
    const double size = row.front().size;
    double bottom = row.front().box.bottom;
    for (const std::size_t i : head) {
        const Segment& segment = segments[i];
        if (segment.box.center_y() < row.front().box.bottom) continue;
        const double gap = segment.box.top - bottom;
        if (gap > (values.empty() ? kFirstGap : kGap) * std::max(size, segment.size)) break;
        if (is_plain_label(segment, labels) || head_label(segment.text, labels)) break;
        values.push_back(i);
        bottom = std::max(bottom, segment.box.bottom);
    }
    return values;
}

/// Cut where another label's value begins.
std::vector<Segment> cut_by_columns(const Segment& line, const Row& row) {
    std::vector<Segment> out;
    std::size_t begin = 0;
    const OpenLabel* column = nullptr;
    const std::vector<std::size_t> starts = piece_starts(line);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t start = starts[i];
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : line.text.size();
        const OpenLabel& above = label_above(row, line.part(start, end).box);
        if (column && column != &above) {
            out.push_back(line.part(begin, start));
            begin = start;
        }
        column = &above;
    }
    out.push_back(line.part(begin, line.text.size()));
    return out;
}

}  // namespace

std::vector<Segment> split_label_rows(std::vector<Segment> segments, const LabelFinder& labels) {
    std::vector<Segment> split;
    for (Segment& segment : segments) {
        std::vector<Segment> pieces = pieces_of(segment);
        if (segment.line->cell < 0 && is_line_of_labels(pieces, labels)) {
            std::ranges::move(pieces, std::back_inserter(split));
        } else {
            split.push_back(std::move(segment));
        }
    }
    std::map<std::size_t, std::vector<Segment>> cut;
    for (const Row& row : label_rows(split, labels)) {
        for (const std::size_t i : values_below(split, labels, row)) {
            cut[i] = cut_by_columns(split[i], row);
        }
    }
    std::vector<Segment> out;
    for (std::size_t i = 0; i < split.size(); ++i) {
        if (const auto found = cut.find(i); found != cut.end()) {
            std::ranges::move(found->second, std::back_inserter(out));
        } else {
            out.push_back(std::move(split[i]));
        }
    }
    return out;
}

std::map<std::size_t, CellPart> label_row_parts(const std::vector<Segment>& segments,
                                                const LabelFinder& labels) {
    std::map<std::size_t, CellPart> parts;
    for (const Row& row : label_rows(segments, labels)) {
        const std::vector<std::size_t> values = values_below(segments, labels, row);
        if (values.empty()) continue;
        for (const OpenLabel& label : row) {
            const std::size_t i = label.segments.front();
            parts[i] = {label.field, i, segments[i].text.size()};
        }
        for (const std::size_t i : values) {
            const OpenLabel& label = label_above(row, segments[i].box);
            parts[i] = {label.field, label.segments.front(), 0};
        }
    }
    return parts;
}

}  // namespace gongwen::extract

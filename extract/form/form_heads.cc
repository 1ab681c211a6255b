// Words in front of labels, values and check boxes: headings and the heads of rows.

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <set>

#include "core/text.h"
#include "extract/form/form_labels.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

double center_distance(const Box& a, const Box& b) { return std::abs(a.center_y() - b.center_y()); }

/// Behind the head and its colon, where both stand at `at`; else `at`.
std::size_t end_of_head(View text, View folded, std::size_t at) {
    const std::size_t length = length_at_front(text.substr(at), folded);
    const std::size_t behind = behind_colon(text, at + length);
    const View signs = text.substr(at + length, behind - at - length);
    return length > 0 && std::ranges::any_of(signs, is_label_colon) ? behind : at;
}

/// How far the middle of `box` is above or below `rows`; 0 within them.
double distance_from_rows(const Box& box, const Box& rows) {
    return std::max({0.0, rows.top - box.center_y(), box.center_y() - rows.bottom});
}

}  // namespace

std::vector<FoundLabel> FormLabels::headings(View words) const {
    FieldTemplate head;
    head.labels = {std::u32string(words)};
    return candidates(head);
}

std::optional<FoundLabel> FormLabels::find_heading(View words) const {
    const std::vector<FoundLabel> found = headings(words);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<FoundLabel> FormLabels::heads_of_crossings() const {
    std::vector<FoundLabel> heads;
    for (const FieldTemplate& field : form_.fields) {
        const bool crosses = field.where == Where::BelowLabel && field.rows.empty();
        if (!crosses || field.row_head.empty()) continue;
        const auto head = find_heading(field.row_head);
        if (head && head->cell >= 0) heads.push_back(*head);
    }
    return heads;
}

std::vector<FoundLabel> FormLabels::heads_in_lines() const {
    std::set<std::u32string> heads(form_.headings.begin(), form_.headings.end());
    for (const FieldTemplate& field : form_.fields) {
        if (field.kind == FieldKind::CheckBox) heads.insert(field.row_head);
    }
    std::vector<FoundLabel> out;
    for (const std::u32string& head : heads) {
        if (head.size() < 2) continue;
        const std::u32string folded = fold_variants(head);
        std::ranges::copy(places_in_words([&](View text, std::size_t at) {
                              return end_of_head(text, folded, at);
                          }),
                          std::back_inserter(out));
    }
    return out;
}

/// The rows that a head stands for: those of its cell, else its own.
Box FormLabels::rows_of(const FoundLabel& head) const {
    if (head.cell < 0) return head.box;
    return pages_[head.page].page->cells[static_cast<std::size_t>(head.cell)].box;
}

/// Does `label` stand nearer to the rows of another head of the form than to those of `head`?
bool FormLabels::is_of_other_head(const FoundLabel& label, const FoundLabel& head,
                                  const FieldTemplate& field) const {
    return std::any_of(form_.fields.begin(), form_.fields.end(), [&](const FieldTemplate& other) {
        if (other.labels != field.labels || other.row_head == field.row_head) return false;
        const auto other_head = find_heading(other.row_head);
        return other_head && other_head->page == label.page &&
               distance_from_rows(label.box, rows_of(*other_head)) <
                   distance_from_rows(label.box, rows_of(head));
    });
}

/// Of labels directly below a cell that heads several columns (原有 over 口徑 and 數量) the first.
std::optional<FoundLabel> FormLabels::below_head(const FoundLabel& head,
                                                 const std::vector<FoundLabel>& labels) const {
    if (head.cell < 0) return std::nullopt;
    const Box columns = rows_of(head);
    const FoundLabel* first = nullptr;
    for (const FoundLabel& label : labels) {
        const bool is_below = label.page == head.page && label.cell != head.cell &&
                              label.box.center_x() > columns.left &&
                              label.box.center_x() < columns.right &&
                              label.box.top > columns.bottom - label.box.height() / 2 &&
                              label.box.top < columns.bottom + columns.height();
        if (is_below && (!first || label.box.left < first->box.left)) first = &label;
    }
    return first ? std::optional(*first) : std::nullopt;
}

/// Of the labels that belong to the rows of `head`, which stands in front of them or, where the
/// value stands below its label, of the value.
std::optional<FoundLabel> FormLabels::in_rows_of(const FoundLabel& head, const FieldTemplate& field,
                                                 std::vector<FoundLabel> found) const {
    constexpr double kSameLine = 4;  // points
    const Box rows = rows_of(head);
    // A head in front of the labels' own row parts two tables with the same heads: it is not the
    // row of the value.
    const auto stands_in_rows = [&](const FoundLabel& label) {
        return label.page == head.page && label.box.center_x() > head.box.right &&
               label.box.center_y() > rows.top && label.box.center_y() < rows.bottom;
    };
    const bool heads_labels =
        field.where == Where::BelowLabel && std::any_of(found.begin(), found.end(), stands_in_rows);
    if (heads_labels) std::erase_if(found, std::not_fn(stands_in_rows));
    const bool below = field.where == Where::BelowLabel && !heads_labels;
    const bool in_line = field.where == Where::InLine;
    const std::vector<FoundLabel> labels = found;
    std::erase_if(found, [&](const FoundLabel& label) {
        if (label.page != head.page || label.box.center_x() < head.box.right) return true;
        if (below) return label.box.center_y() > rows.top;
        if (!in_line) return is_of_other_head(label, head, field);
        return label.box.center_y() < rows.top || label.box.center_y() > rows.bottom;
    });
    if (found.empty()) return below ? below_head(head, labels) : std::nullopt;
    if (in_line) return best_in_line(found, field);
    const double best =
        std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return a.likeness < b.likeness;
        })->likeness;
    std::erase_if(found, [&](const FoundLabel& label) { return label.likeness < best; });
    const auto nearer = [&](const FoundLabel& a, const FoundLabel& b) {
        const double difference = center_distance(a.box, rows) - center_distance(b.box, rows);
        const bool same_line = difference > -kSameLine && difference < kSameLine;
        return same_line ? a.box.left < b.box.left : difference < 0;
    };
    FoundLabel nearest = *std::min_element(found.begin(), found.end(), nearer);
    if (below) nearest.row = rows;
    return nearest;
}

}  // namespace gongwen::extract

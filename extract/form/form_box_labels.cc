// The labels of check boxes: words within lines.

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/form/form_labels.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {

using View = std::u32string_view;

std::vector<FoundLabel> FormLabels::find_words(View label) const {
    const std::u32string folded = fold_variants(label);
    std::vector<FoundLabel> out = places_in_words([&](View text, std::size_t at) {
        const std::size_t end = at + length_at_front(text.substr(at), folded);
        return stands_alone(text, at, end) ? end : at;
    });
    if (!out.empty()) return out;
    constexpr double kAlike = 0.75;  // most of the characters
    out = places_in_words([&](View text, std::size_t at) {
        const std::size_t end = at + folded.size();
        return begins_alike(text.substr(at), folded) && stands_alone(text, at, end) ? end : at;
    });
    for (FoundLabel& place : out) place.likeness = kAlike;
    return out;
}

std::vector<FoundLabel> FormLabels::find_words(const FieldTemplate& field) const {
    std::vector<FoundLabel> found;
    for (const std::u32string& label : field.labels) {
        for (FoundLabel& place : find_words(View(label))) found.push_back(std::move(place));
    }
    if (field.row_head.empty() || found.empty()) return found;
    std::vector<FoundLabel> heads = headings(field.row_head);
    FieldTemplate in_line;
    in_line.labels = {field.row_head};
    add_in_lines(heads, in_line);
    for (const FoundLabel& head : heads) {
        std::vector<FoundLabel> own = behind_head(head, found);
        if (!own.empty()) return own;
    }
    return heads.empty() && !shares_labels(field) ? found : std::vector<FoundLabel>();
}

/// The words in the rows of a head that is a cell; behind words within a line or cell the nearest
/// on their line.
std::vector<FoundLabel> FormLabels::behind_head(const FoundLabel& head,
                                                const std::vector<FoundLabel>& found) const {
    const Box rows = rows_of(head);
    std::vector<FoundLabel> in_rows;
    const FoundLabel* on_line = nullptr;
    for (const FoundLabel& place : found) {
        if (place.page != head.page || place.box.center_x() < head.box.right) continue;
        const double y = place.box.center_y();
        if (head.cell >= 0 && place.cell != head.cell) {
            if (y > rows.top && y < rows.bottom) in_rows.push_back(place);
            continue;
        }
        const bool beside =
            place.cell == head.cell &&
            std::abs(place.box.center_y() - head.box.center_y()) < 0.6 * head.box.height();
        if (beside && (!on_line || place.box.left < on_line->box.left)) on_line = &place;
    }
    if (on_line) return {*on_line};
    return in_rows;
}

bool FormLabels::shares_labels(const FieldTemplate& field) const {
    return std::any_of(form_.fields.begin(), form_.fields.end(), [&](const FieldTemplate& other) {
        return other.name != field.name && other.kind == field.kind && other.labels == field.labels;
    });
}

}  // namespace gongwen::extract

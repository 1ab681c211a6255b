#include "extract/form/form_geometry.h"

#include <algorithm>
#include <cmath>

#include "core/possible_box.h"
#include "core/text.h"
#include "extract/form/form_boxes.h"
#include "extract/form/form_marks.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

/// The page on which most of the labels were found whose places the form has: all on one page.
std::size_t page_of(const std::vector<FormPage>& pages, const Template& form,
                    const std::map<std::string, FoundLabel>& found) {
    std::vector<int> labels(pages.size(), 0);
    for (const FieldTemplate& field : form.fields) {
        const auto label = found.find(field.name);
        if (field.place && label != found.end()) ++labels[label->second.page];
    }
    return static_cast<std::size_t>(std::max_element(labels.begin(), labels.end()) -
                                    labels.begin());
}

/// The smallest cell around the middle of `box`; -1 outside tables.
int cell_around(const Box& box, const Page& page) {
    int best = -1;
    for (std::size_t i = 0; i < page.cells.size(); ++i) {
        const Box& cell = page.cells[i].box;
        if (!cell.contains(box.center_x(), box.center_y())) continue;
        if (best < 0 || cell.area() < page.cells[static_cast<std::size_t>(best)].box.area()) {
            best = static_cast<int>(i);
        }
    }
    return best;
}

/// A cell of about the size of the place: one that is much larger has lost a rule, or holds the
/// label as well.
bool is_cell_of(const Box& place, const Box& cell) {
    constexpr double kLargest = 1.8;  // of the place's area
    constexpr double kInside = 0.6;
    return cell.area() < kLargest * place.area() && covered_share(place, cell) > kInside;
}

double distance_of_middles(const Box& a, const Box& b) {
    return std::hypot(a.center_x() - b.center_x(), a.center_y() - b.center_y());
}

/// Characters of the words whose middle lies in the box: from the first to behind the last.
ValuePiece characters_in(const Box& box, std::size_t word, const Segment& segment) {
    ValuePiece piece{word, segment.text.size(), 0};
    for (std::size_t i = 0; i < segment.character_boxes.size(); ++i) {
        const Box& place = segment.character_boxes[i];
        if (place.empty() || !box.contains(place.center_x(), place.center_y())) continue;
        piece.begin = std::min(piece.begin, i);
        piece.end = i + 1;
    }
    return piece;
}

/// Words that were read well and are not the label.
bool says_something_else(const std::u32string& text, double confidence,
                         const std::vector<std::u32string>& labels) {
    constexpr double kReadWell = 0.9;
    constexpr double kAlike = 0.3;
    if (text.size() < 2 || confidence < kReadWell) return false;
    return std::none_of(labels.begin(), labels.end(), [&](const std::u32string& label) {
        return label_likeness(text, label) >= kAlike;
    });
}

}  // namespace

FormGeometry::FormGeometry(const std::vector<FormPage>& pages, const Template& form,
                           const std::map<std::string, FoundLabel>& found)
    : pages_(pages), form_(form) {
    if (pages.empty() || found.empty()) return;
    page_ = page_of(pages, form, found);
    std::vector<Anchor> anchors;
    for (const FieldTemplate& field : form.fields) {
        const auto label = found.find(field.name);
        if (!field.place || label == found.end() || label->second.page != page_) continue;
        anchors.push_back({field.place->label, label->second.box});
    }
    registration_ = Registration::from(anchors);
    find_neighbours();
}

void FormGeometry::find_neighbours() {
    for (const FieldTemplate& field : form_.fields) {
        if (field.kind != FieldKind::CheckBox) continue;
        const auto place = expected_value(field);
        const CheckBox* seen = place ? box_near(*place, pages_[page_]) : nullptr;
        if (seen && distance_of_middles(seen->box, *place) < place->height() / 2) {
            boxes_.push_back({*place, seen->box});
        }
    }
}

std::optional<Box> FormGeometry::place_by_neighbours(const Box& place) const {
    constexpr double kReach = 120;    // points
    constexpr double kOtherLine = 3;  // a point off the line counts as so many along it
    const auto distance = [&](const Anchor& box) {
        return std::abs(box.expected.center_x() - place.center_x()) +
               kOtherLine * std::abs(box.expected.center_y() - place.center_y());
    };
    const auto nearest = std::min_element(
        boxes_.begin(), boxes_.end(),
        [&](const Anchor& a, const Anchor& b) { return distance(a) < distance(b); });
    if (nearest == boxes_.end() || distance(*nearest) > kReach) return std::nullopt;
    const double dx = nearest->found.center_x() - nearest->expected.center_x();
    const double dy = nearest->found.center_y() - nearest->expected.center_y();
    return Box{place.left + dx, place.top + dy, place.right + dx, place.bottom + dy};
}

std::optional<FieldPlace> FormGeometry::on_page(const FieldTemplate& field) const {
    if (!registration_ || !field.place || !registration_->holds_near(field.place->label)) {
        return std::nullopt;
    }
    return FieldPlace{registration_->on_page(field.place->label),
                      registration_->on_page(field.place->value)};
}

std::optional<Box> FormGeometry::expected_value(const FieldTemplate& field) const {
    const auto place = on_page(field);
    return place ? std::optional(place->value) : std::nullopt;
}

void FormGeometry::show_expected(const FieldTemplate& field, Field& unread) const {
    const auto place = expected_value(field);
    if (!place) return;
    unread.page = page().number;
    unread.box = *place;
}

FoundLabel FormGeometry::label_in(const Box& box) const {
    FoundLabel label;
    label.page = page_;
    label.cell = cell_around(box, page());
    label.box = box;
    label.likeness = 0;
    const auto& words = pages_[page_].words;
    for (std::size_t w = 0; w < words.size(); ++w) {
        const ValuePiece piece = characters_in(box, w, words[w].segment);
        if (piece.begin >= piece.end) continue;
        if (label.words.empty()) label.begin = piece.begin;
        label.words.push_back(w);
        label.end = piece.end;
    }
    return label;
}

std::optional<FoundLabel> FormGeometry::lost_label(const FieldTemplate& field) const {
    const auto place = on_page(field);
    if (!place) return std::nullopt;
    FoundLabel label = label_in(place->label);
    std::u32string text;
    double confidence = 0;
    for (const std::size_t word : label.words) {
        const Segment& segment = pages_[page_].words[word].segment;
        const ValuePiece piece = characters_in(place->label, word, segment);
        text += without_spaces(segment.text.substr(piece.begin, piece.end - piece.begin));
        confidence += segment.line->confidence / static_cast<double>(label.words.size());
    }
    if (says_something_else(text, confidence, field.labels)) return std::nullopt;
    return label;
}

bool FormGeometry::is_elsewhere(const FieldTemplate& field, const FoundLabel& label) const {
    constexpr double kFar = 30;    // points, more than a line
    constexpr double kMoved = 90;  // points by which an edition moves its lines
    constexpr std::size_t kTelling = 4;
    const auto place = on_page(field);
    if (!place || !lost_label(field)) return false;
    if (label.row && std::abs(label.row->center_y() - place->value.center_y()) > kFar) return true;
    // Where the row is the field's, the head of its column may stand further left or right.
    const bool is_of_row = field.row_head.empty() || label.row.has_value();
    const bool exact = label.likeness >= 1 && is_of_row && !field.labels.empty() &&
                       field.labels.front().size() >= kTelling;
    const bool moved =
        label.page == page_ && std::abs(label.box.center_y() - place->label.center_y()) < kMoved;
    if (exact && moved) return false;
    return label.page != page_ || std::abs(label.box.left - place->label.left) > kFar ||
           std::abs(label.box.center_y() - place->label.center_y()) > kFar;
}

std::optional<FoundLabel> FormGeometry::label_at_place(const FieldTemplate& field,
                                                       std::vector<FoundLabel> labels) const {
    if (labels.size() < 2) return std::nullopt;
    std::erase_if(labels, [&](const FoundLabel& one) {
        return one.likeness < 1 || !stands_at_place(field, one);
    });
    return labels.size() == 1 ? std::optional(labels.front()) : std::nullopt;
}

bool FormGeometry::stands_at_place(const FieldTemplate& field, const FoundLabel& label) const {
    constexpr double kNear = 10;  // points, less than a line
    const auto place = on_page(field);
    return place && label.page == page_ && std::abs(label.box.left - place->label.left) < kNear &&
           std::abs(label.box.center_y() - place->label.center_y()) < kNear;
}

std::optional<ValueRegion> FormGeometry::region_of(const FieldTemplate& field) const {
    const auto place = on_page(field);
    if (!place) return std::nullopt;
    const int cell = cell_around(place->value, page());
    if (cell >= 0) {
        const Box& box = page().cells[static_cast<std::size_t>(cell)].box;
        if (is_cell_of(place->value, box)) return ValueRegion{page_, cell, box};
    }
    return ValueRegion{page_, -1, place->value};
}

std::vector<ValuePiece> FormGeometry::pieces_in(const ValueRegion& region,
                                                const std::vector<FoundLabel>& labels) const {
    if (region.cell >= 0) return extract::pieces_in(region, pages_[page_], labels);
    std::vector<ValuePiece> out;
    const auto& words = pages_[page_].words;
    for (std::size_t w = 0; w < words.size(); ++w) {
        const ValuePiece piece = characters_in(region.box, w, words[w].segment);
        if (piece.begin < piece.end) out.push_back(piece);
    }
    return out;
}

std::optional<Field> FormGeometry::check_box(const FieldTemplate& field) const {
    const auto place = on_page(field);
    if (!place) return std::nullopt;
    if (const CheckBox* nearest = box_near(place->value, pages_[page_])) {
        Field box = marked_field(nearest->ticked, pages_[page_], nearest->box, nearest->confidence);
        if (!is_box_of_other(box, field)) return box;
    }
    return possible_box(place->value);
}

/// The boxes around it that were found say where to a few points.
std::optional<Field> FormGeometry::possible_box(const Box& place) const {
    constexpr double kNear = 0.5;      // of the box's height, where labels alone tell the place
    constexpr double kVeryNear = 0.4;  // where a box nearby does
    constexpr double kAlike = 0.3;     // of the size
    constexpr double kByLabels = 0.75;
    const auto by_neighbours = place_by_neighbours(place);
    const Box own = by_neighbours.value_or(place);
    const CheckBox* best = nullptr;
    double least = (by_neighbours ? kVeryNear : kNear) * own.height();
    for (const CheckBox& box : pages_[page_].possible_boxes) {
        const double distance = distance_of_middles(box.box, own);
        const bool alike = std::abs(box.box.width() - own.width()) < kAlike * own.width() &&
                           std::abs(box.box.height() - own.height()) < kAlike * own.height();
        if (!alike || distance >= least) continue;
        least = distance;
        best = &box;
    }
    if (!best) return std::nullopt;
    const CheckBox told = told_check_box(*best);
    return marked_field(told.ticked, pages_[page_], told.box,
                        by_neighbours ? told.confidence : std::min(told.confidence, kByLabels));
}

bool FormGeometry::is_box_of_other(const Field& box, const FieldTemplate& field) const {
    const auto own = expected_value(field);
    if (!own || box.page != page().number) return false;
    const double size = std::max(box.box.width(), box.box.height());
    const double to_own = distance_of_middles(box.box, *own);
    if (to_own < size / 2) return false;
    return std::any_of(form_.fields.begin(), form_.fields.end(), [&](const FieldTemplate& other) {
        if (other.kind != FieldKind::CheckBox || other.name == field.name) return false;
        const auto place = expected_value(other);
        if (!place) return false;
        const double to_other = distance_of_middles(box.box, *place);
        return to_other < size && to_other < to_own / 2;
    });
}

}  // namespace gongwen::extract

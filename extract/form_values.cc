#include "extract/form_values.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

double overlap(double begin_a, double end_a, double begin_b, double end_b) {
    return std::min(end_a, end_b) - std::max(begin_a, begin_b);
}

const Cell& cell_of(const std::vector<FormPage>& pages, std::size_t page, int cell) {
    return pages[page].page->cells[static_cast<std::size_t>(cell)];
}

/// The nearest cell to the right of `from` in its rows, or below it in its columns; -1 for none.
int neighbour(const Page& page, const Cell& from, bool below) {
    constexpr double kBorder = 4;  // rules have a width
    int best = -1;
    double best_distance = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < page.cells.size(); ++i) {
        const Box& a = from.box;
        const Box& b = page.cells[i].box;
        const double distance = below ? b.top - a.bottom : b.left - a.right;
        const double shared = below ? overlap(a.left, a.right, b.left, b.right)
                                    : overlap(a.top, a.bottom, b.top, b.bottom);
        const double needed =
            0.5 * (below ? std::min(a.width(), b.width()) : std::min(a.height(), b.height()));
        if (page.cells[i].table != from.table || distance < -kBorder || shared < needed) continue;
        if (distance >= best_distance) continue;
        best_distance = distance;
        best = static_cast<int>(i);
    }
    return best;
}

/// Without rules: from the label to the next label on its line, down to the next label below.
Box open_region(const FoundLabel& label, const FieldTemplate& field, const Page& page,
                const std::vector<FoundLabel>& labels) {
    const double size = label.box.height();
    const bool below = field.where == Where::BelowLabel;
    Box box = below ? Box{label.box.left - 6 * size, label.box.bottom, label.box.right + 6 * size,
                          label.box.bottom + 11 * size}
                    : Box{label.box.right, label.box.top - 0.6 * size, page.width,
                          label.box.bottom + 5 * size};
    for (const FoundLabel& other : labels) {
        if (other.page != label.page) continue;
        const bool same_line =
            overlap(other.box.top, other.box.bottom, label.box.top, label.box.bottom) > 0.4 * size;
        if (same_line && other.box.left > label.box.right) {
            box.right = std::min(box.right, other.box.left);
        }
        const double room = 0.3 * size;
        if (!same_line && other.box.top > label.box.bottom && other.box.left < box.right) {
            box.bottom = std::min(box.bottom, other.box.top - room);
        }
    }
    return box;
}

/// ____ to write on, which recognition may take for 一一一.
bool is_writing_line(View text) {
    const std::u32string compact = without_spaces(text);
    return compact.size() >= 2 && std::all_of(compact.begin(), compact.end(), [](char32_t c) {
               return View(U"_＿—-－ー─一.．…").find(c) != View::npos;
           });
}

bool belongs_to(const FoundLabel& label, std::size_t word) {
    return std::find(label.words.begin(), label.words.end(), word) != label.words.end();
}

/// A line that begins in an open region belongs to it, even if it runs out of it.
bool stands_in(const ValueRegion& region, const PlacedWords& words) {
    if (region.cell >= 0) return words.cell == region.cell;
    const Box& box = words.segment.box;
    return region.box.contains(box.center_x(), box.center_y()) ||
           (box.left >= region.box.left - 2 && region.box.contains(box.left + 1, box.center_y()));
}

/// How much of the words labels take: characters from the front.
std::size_t behind_labels(std::size_t page, std::size_t word, const PlacedWords& words,
                          const std::vector<FoundLabel>& labels) {
    std::size_t begin = 0;
    for (const FoundLabel& label : labels) {
        if (label.page != page || !belongs_to(label, word)) continue;
        if (label.begin > 0 && label.words.front() == word) continue;  // something stands before it
        const bool is_last = label.words.back() == word;
        begin = std::max(begin, is_last ? label.end : words.segment.text.size());
    }
    return begin;
}

/// How far a value in these words goes: up to the label that stands within them.
std::size_t before_labels(std::size_t page, std::size_t word, std::size_t from, std::size_t end,
                          const std::vector<FoundLabel>& labels) {
    for (const FoundLabel& label : labels) {
        const bool within = label.page == page && label.words.front() == word && label.begin > 0 &&
                            label.begin >= from;
        if (within) end = std::min(end, label.begin);
    }
    return end;
}

/// The cell in which the row of a label's head and the label's column meet.
ValueRegion crossing_of(const FoundLabel& label, const Page& page) {
    const double x = label.box.center_x();
    const double y = label.row->center_y();
    ValueRegion region{
        label.page, -1, {label.box.left, label.row->top, label.box.right, label.row->bottom}};
    for (std::size_t i = 0; i < page.cells.size(); ++i) {
        const Box& box = page.cells[i].box;
        if (!box.contains(x, y)) continue;
        if (region.cell >= 0 && box.area() >= region.box.area()) continue;
        region.cell = static_cast<int>(i);
        region.box = box;
    }
    return region;
}

const CheckBox* box_before(const FoundLabel& place, const Page& page) {
    const CheckBox* best = nullptr;
    const double size = place.box.height();
    for (const CheckBox& box : page.check_boxes) {
        const double gap = place.box.left - box.box.right;
        const bool same_line = std::abs(box.box.center_y() - place.box.center_y()) < 1.1 * size;
        if (!same_line || gap < -0.7 * size || gap > 4 * size) continue;
        if (!best || box.box.right > best->box.right) best = &box;
    }
    return best;
}

std::size_t distance_at_end(View phrase, View text, std::size_t length) {
    const View tail = text.substr(text.size() - length);
    std::size_t differing = 0;
    for (std::size_t i = 0; i < length; ++i) {
        differing += fold_variant(tail[i]) == fold_variant(phrase[i]) ? 0 : 1;
    }
    return differing;
}

/// Where `phrase` begins at the text's end, one character in four misread; npos otherwise.
std::size_t phrase_at_end(View phrase, View text) {
    if (phrase.empty() || text.size() < phrase.size()) return View::npos;
    const bool alike = distance_at_end(phrase, text, phrase.size()) * 4 <= phrase.size();
    return alike ? text.size() - phrase.size() : View::npos;
}

/// Cells within the region's own cell: the frame of a seal without colour is taken for one, and
/// what it says for words.
Box frames_within(const ValueRegion& region, const Page& page) {
    constexpr double kPart = 0.8;  // of the region, at most: not the region itself
    Box frames;
    if (region.cell < 0) return frames;
    for (const Cell& cell : page.cells) {
        const bool inside = covered_share(cell.box, region.box) > 0.9;
        if (inside && covered_share(region.box, cell.box) < kPart) {
            frames = united(frames, cell.box);
        }
    }
    return frames;
}

Field truth_field(bool value, const FormPage& form, const Box& box, double confidence) {
    Field field;
    field.value = value;
    field.state = FieldState::Read;
    field.confidence = confidence;
    field.page = form.page->number;
    field.box = box;
    return field;
}

/// Does `next` go on from `box` in its row, a rule between them?
bool goes_on(const Box& box, const Box& next) {
    constexpr double kRule = 6;  // points
    return std::abs(next.left - box.right) < kRule && next.center_y() > box.top &&
           next.center_y() < box.bottom && next.height() < box.height() + 2 * kRule;
}

bool has_size_of_name_seal(const Box& box) {
    constexpr double kLargest = 45;  // points
    return box.width() < kLargest && box.width() > 0.6 * box.height() &&
           box.height() > 0.6 * box.width();
}

/// A name seal's own frame cuts the cell that it was put in: the region goes on over the seal.
ValueRegion with_name_seal(ValueRegion region, const Page& page) {
    const auto seal = std::find_if(page.cells.begin(), page.cells.end(), [&](const Cell& cell) {
        return goes_on(region.box, cell.box) && has_size_of_name_seal(cell.box);
    });
    if (seal == page.cells.end()) return region;
    return {region.page, -1, united(region.box, seal->box)};
}

/// What the frame of an agency's seal cut the cell below `head` into: all cells below it, down to
/// the next that holds a label or is as wide as `head` itself.
ValueRegion with_pieces_below(ValueRegion region, const Cell& head, const Page& page,
                              const std::vector<FoundLabel>& labels) {
    constexpr double kRule = 6;  // points
    const auto is_below = [&](const Box& box) {
        return box.center_x() > head.box.left && box.center_x() < head.box.right &&
               box.top > head.box.bottom - kRule;
    };
    const auto ends_it = [&](const Cell& cell) {
        const bool labelled =
            std::any_of(labels.begin(), labels.end(), [&](const FoundLabel& label) {
                return label.page == region.page && label.cell == &cell - page.cells.data();
            });
        return labelled || cell.box.width() > head.box.width() - kRule;
    };
    double end = page.height;
    for (const Cell& cell : page.cells) {
        if (is_below(cell.box) && ends_it(cell)) end = std::min(end, cell.box.top);
    }
    for (const Cell& cell : page.cells) {
        const bool piece =
            cell.table == head.table && is_below(cell.box) && cell.box.bottom < end + kRule;
        if (!piece || cell.box == region.box) continue;
        region.cell = -1;
        region.box = united(region.box, cell.box);
    }
    return region;
}

}  // namespace

ValueRegion region_of(const FoundLabel& label, const FieldTemplate& field,
                      const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels) {
    const Page& page = *pages[label.page].page;
    if (label.row) return crossing_of(label, page);
    if (label.cell >= 0) {
        int cell = label.cell;
        const Cell& own = cell_of(pages, label.page, label.cell);
        if (field.where == Where::RightOfLabel) cell = neighbour(page, own, false);
        if (field.where == Where::BelowLabel) cell = neighbour(page, own, true);
        // A label that does not fill its cell has its value beside it: a rule was not seen.
        const Segment& last = pages[label.page].words[label.words.back()].segment;
        if (field.where == Where::RightOfLabel && label.end < last.text.size()) cell = label.cell;
        const bool whole_cell = field.where != Where::SameCell && cell >= 0;
        if (whole_cell) {
            const ValueRegion region{label.page, cell, cell_of(pages, label.page, cell).box};
            if (field.kind != FieldKind::Seal && field.kind != FieldKind::Signature) return region;
            return field.where == Where::BelowLabel ? with_pieces_below(region, own, page, labels)
                                                    : with_name_seal(region, page);
        }
    }
    if (field.where == Where::SameCell) {
        FieldTemplate right = field;
        right.where = Where::RightOfLabel;
        ValueRegion region{label.page, -1, open_region(label, right, page, labels)};
        if (label.cell >= 0) {
            // Down to the cell's foot: what stands above the label is something else.
            const Box cell = cell_of(pages, label.page, label.cell).box;
            region.box = {cell.left, label.box.top - 0.4 * label.box.height(), cell.right,
                          cell.bottom};
        }
        return region;
    }
    return {label.page, -1, open_region(label, field, page, labels)};
}

std::vector<ValuePiece> pieces_in(const ValueRegion& region, const FormPage& page,
                                  const std::vector<FoundLabel>& labels) {
    std::vector<ValuePiece> out;
    for (std::size_t w = 0; w < page.words.size(); ++w) {
        const PlacedWords& words = page.words[w];
        if (is_writing_line(words.segment.text)) continue;
        const std::size_t begin = behind_labels(region.page, w, words, labels);
        const std::size_t end =
            before_labels(region.page, w, begin, words.segment.text.size(), labels);
        if (begin >= end) continue;
        const bool rest_of_label_line =
            begin > 0 &&
            region.box.contains(words.segment.left_of(begin) + 1, words.segment.box.center_y());
        if (rest_of_label_line || stands_in(region, words)) {
            out.push_back({w, begin, end});
        }
    }
    return out;
}

Field read_check_box(const std::vector<FoundLabel>& places, const std::vector<FormPage>& pages) {
    for (const FoundLabel& place : places) {
        const FormPage& form = pages[place.page];
        const CheckBox* box = box_before(place, *form.page);
        if (!box) continue;
        return truth_field(box->ticked, form, box->box, box->confidence);
    }
    Field field;
    field.value = false;
    field.state = places.empty() ? FieldState::Absent : FieldState::Unreadable;
    if (!places.empty()) {
        field.reason = "no_check_box";
        field.page = pages[places.front().page].page->number;
        field.box = places.front().box;
    }
    return field;
}

Field read_seal(const ValueRegion& region, const std::vector<FormPage>& pages,
                const std::vector<ValuePiece>& pieces) {
    constexpr double kSealSide = 35;  // points; 關防 are larger, ticks and signatures flatter
    const FormPage& form = pages[region.page];
    for (const Seal& seal : form.page->seals) {
        if (covered_share(seal.box, region.box) > 0.3) {
            return truth_field(true, form, seal.box, 0.95);
        }
    }
    Box marks = frames_within(region, *form.page);
    for (const InkRegion& ink : form.page->uncovered_ink) {
        if (covered_share(ink.box, region.box) > 0.5) marks = united(marks, ink.box);
    }
    for (const ValuePiece& piece : pieces) {
        marks = united(marks, form.words[piece.word].segment.box);
    }
    if (marks.width() > kSealSide && marks.height() > kSealSide) {
        return truth_field(true, form, marks, 0.7);
    }
    return truth_field(false, form, region.box, 0.9);
}

bool has_uncovered_ink(const ValueRegion& region, const Page& page) {
    constexpr double kLeastHeight = 6;  // points; lower marks are the lines to write on
    constexpr double kLeastWidth = 6;
    return std::any_of(
        page.uncovered_ink.begin(), page.uncovered_ink.end(), [&](const InkRegion& ink) {
            return ink.box.height() >= kLeastHeight && ink.box.width() >= kLeastWidth &&
                   covered_share(ink.box, region.box) > 0.5;
        });
}

bool looks_drawn(const Segment& segment, FieldKind kind) {
    static constexpr View kOddSigns = U"~^`*<>{}\\|\u3000";
    if (segment.text.find_first_of(kOddSigns) != View::npos) return true;
    double width = 0;
    bool has_han = false;
    bool has_digit = false;
    bool has_small_letter = false;
    for (const char32_t c : segment.text) {
        has_han = has_han || is_han(c);
        has_digit = has_digit || is_digit(c);
        has_small_letter = has_small_letter || (c >= U'a' && c <= U'z');
        width += c < 0x80 ? 0.5 : 1;
    }
    const bool is_words = kind == FieldKind::Text || kind == FieldKind::Institution;
    constexpr std::size_t kFew = 8;  // characters, which print does not mix so
    const bool jumble = has_han && has_digit && has_small_letter && segment.text.size() <= kFew;
    if (is_words && (!has_han || jumble)) return true;
    // Figures and letters are lower than Chinese characters of the same type.
    const double type = has_han ? segment.size : 1.5 * segment.size;
    constexpr double kSpread = 1.6;
    return segment.box.width() > kSpread * (width * type + 0.2 * segment.size);
}

std::u32string without_fixed_words(View text, const FieldTemplate& field) {
    std::u32string out(text);
    if (!field.before.empty() && View(out).starts_with(field.before)) {
        out.erase(0, field.before.size());
    }
    const std::u32string compact = without_spaces(out);
    if (const std::size_t at = phrase_at_end(field.after, compact); at != View::npos) {
        return compact.substr(0, at);
    }
    // 自 ____年____月____日 至 ____年____月____日 in one cell: the first date is this field's, and
    // what stands behind its 日 is print.
    const std::size_t day = out.find(U'日');
    const bool is_date = field.kind == FieldKind::Date && out.find(U'年') < day;
    return is_date && day != View::npos ? out.substr(0, day + 1) : out;
}

}  // namespace gongwen::extract

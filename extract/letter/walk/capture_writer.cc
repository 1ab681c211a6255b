#include "extract/letter/walk/capture_writer.h"

#include <algorithm>
#include <string_view>

#include "core/text.h"
#include "extract/letter/walk/continuation.h"
#include "extract/letter/walk/name_continuation.h"

namespace gongwen::extract {

using View = std::u32string_view;

namespace {

/// Between the value so far and `next`, in one row, characters were not read.
bool hides_characters(const Capture& capture, const Segment& next, const PageMeasure& page) {
    const FieldKind kind = capture.field->kind;
    if (kind == FieldKind::Names) {
        return goes_on_behind_seal(capture.last, next) && !is_second_column(capture.last, next);
    }
    if (kind != FieldKind::Text && kind != FieldKind::Items) return false;
    return leaves_hole(capture.last, next) ||
           (goes_on_behind_seal(capture.last, next) && is_full(next, page));
}

}  // namespace

void CaptureWriter::add(Capture& capture, const Segment& segment, const PageMeasure& page,
                        PageMeasure list) {
    const FieldKind kind = capture.field->kind;
    const std::size_t column = kind == FieldKind::Names ? next_column(segment) : View::npos;
    if (column != View::npos) {
        add(capture, segment.part(0, column), page, list);
        add_column(capture, segment.part(column, segment.text.size()));
        return;
    }
    if (!capture.passages.empty() && hides_characters(capture, segment, page)) {
        capture.has_hole = true;
    }
    if (kind == FieldKind::Items) {
        add_to_items(capture, segment, page);
    } else if (capture.passages.empty() || is_further_number(capture)) {
        start_passage(capture, without_colon(segment));
    } else {
        const std::size_t passage = capture.passages.back();
        // In a table lines end at their cell's edge.
        if (capture.in_cells) list.right = right_in_cell(capture.last).value_or(list.right);
        const bool on_its_page = capture.last.page == segment.page;
        if (line_ends_name(capture.last, list) || lists_one_a_line(capture, segment) ||
            (on_its_page && ends_far_from_margin(capture.last, list)) ||
            returns_to_first_column(capture, segment, list)) {
            capture.breaks.push_back(passages_[passage].size());
        }
        passages_.go_on(passage, segment);
    }
    append_line(capture.printed, segment.text);
    if (capture.type_size == 0 && segment.size_is_sure) capture.type_size = segment.size;
    capture.last = segment;
    capture.value_right = std::max(capture.value_right, segment.box.right);
}

/// The names of a line's further columns, which nothing but their gap divides.
void CaptureWriter::add_column(Capture& capture, const Segment& names) {
    const std::size_t column = next_column(names);
    const std::size_t end = std::min(column, names.text.size());
    const std::size_t passage = capture.passages.back();
    const Segment first = names.part(0, end);
    capture.breaks.push_back(passages_[passage].size());
    passages_.go_on(passage, first);
    append_line(capture.printed, first.text);
    capture.last = first;
    capture.value_right = std::max(capture.value_right, first.box.right);
    if (column != View::npos) add_column(capture, names.part(column, names.text.size()));
}

/// Each issuer of a joint letter has a number of its own.
bool CaptureWriter::is_further_number(const Capture& capture) const {
    const std::u32string& last = passages_[capture.passages.back()].text;
    return capture.field->kind == FieldKind::DocumentNumber && last.ends_with(U'號');
}

/// The number of a joint letter's second issuer may stand behind a colon of its own.
Segment CaptureWriter::without_colon(const Segment& segment) {
    if (segment.text.empty() || View(U"：:").find(segment.text.front()) == View::npos) {
        return segment;
    }
    passages_.add_mark(segment.part(0, 1));
    return segment.part(1, segment.text.size());
}

void CaptureWriter::start_passage(Capture& capture, const Segment& segment) {
    capture.passages.push_back(passages_.begin(capture.field->name.c_str(), segment));
    if (capture.passages.size() == 1) capture.value_left = segment.box.left;
}

void CaptureWriter::add_to_items(Capture& capture, const Segment& segment,
                                 const PageMeasure& page) {
    const std::optional<ItemNumber> number = item_number(segment.text);
    if (number && items_.begins(capture, segment, *number, page)) {
        begin_item(capture, segment, *number);
    } else if (capture.passages.empty()) {
        start_passage(capture, segment);
    } else {
        passages_.go_on(capture.passages.back(), segment);
    }
}

void CaptureWriter::begin_item(Capture& capture, const Segment& segment, const ItemNumber& number) {
    items_.accept(number);
    if (number.begin > 0) passages_.add_mark(segment.part(0, number.begin));
    const Segment item = segment.part(number.begin, segment.text.size());
    start_passage(capture, item);
    capture.item_text_left = item.left_of(number.end - number.begin);
    if (!number.repaired.empty()) {
        capture.mended_numbers[capture.passages.back()] = number;
    }
}

}  // namespace gongwen::extract

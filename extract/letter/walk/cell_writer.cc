#include "extract/letter/walk/cell_writer.h"

#include <algorithm>

namespace gongwen::extract {
namespace {

/// nullptr where the field stands outside the table already.
Capture* capture_in_cells(LetterWalk& walk, const CellPart& part, const Segment& label,
                          CaptureWriter& writer) {
    if (const auto known = walk.captures.find(part.field->name); known != walk.captures.end()) {
        return known->second.in_cells ? &known->second : nullptr;
    }
    Capture& capture = walk.captures[part.field->name];
    capture.field = part.field;
    capture.in_cells = true;
    capture.label = label;
    capture.last = label;
    capture.value_left = label.box.right;
    writer.begin_list();
    return &capture;
}

}  // namespace

void write_cell_part(LetterWalk& walk, const CellPart& part, std::size_t index,
                     const std::vector<Segment>& segments, const PageMeasure& measure,
                     PassageWriter& passages, CaptureWriter& writer) {
    const Segment& segment = segments[index];
    Capture* capture =
        part.field ? capture_in_cells(walk, part, segments[part.label], writer) : nullptr;
    if (!capture) {
        passages.add_body(segment, measure);
        return;
    }
    if (part.value_begin > 0) passages.begin("label", segment.part(0, part.value_begin));
    const std::size_t end = std::min(part.value_end, segment.text.size());
    const Segment value = segment.part(part.value_begin, end);
    if (!value.text.empty()) writer.add(*capture, value, measure, measure);
    if (end < segment.text.size()) {
        passages.begin("label", segment.part(end, segment.text.size()));
    }
}

}  // namespace gongwen::extract

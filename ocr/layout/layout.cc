#include "ocr/layout/layout.h"

#include <algorithm>
#include <utility>

#include "ocr/geometry.h"
#include "ocr/layout/boxes/brackets.h"
#include "ocr/layout/boxes/check_boxes.h"
#include "ocr/layout/boxes/erase_boxes.h"
#include "ocr/layout/boxes/hair_lines.h"
#include "ocr/layout/boxes/possible_frames.h"
#include "ocr/layout/boxes/rings.h"
#include "ocr/layout/lines/blobs.h"
#include "ocr/layout/lines/lines.h"
#include "ocr/layout/rules/cells.h"
#include "ocr/layout/rules/crossed_strokes.h"
#include "ocr/layout/rules/rules.h"
#include "ocr/layout/rules/writing_paper.h"

namespace gongwen::ocr {
namespace {

void append_boxes(std::vector<PixelBox>& boxes, const std::vector<Rule>& rules) {
    for (const Rule& rule : rules) boxes.push_back(rule.box());
}

LineContext context_of(const Layout& layout, const Rules& rules,
                       const std::vector<PixelBox>& papers, double em) {
    LineContext context;
    context.em = em;
    context.underlines = layout.underlines;
    for (const Rule& rule : rules.vertical) {
        const PixelBox box = rule.box();
        const bool parts_squares = std::ranges::any_of(papers, [&](const PixelBox& paper) {
            return contains(paper, center_x(box), center_y(box));
        });
        if (!parts_squares) context.barriers.push_back(box);
    }
    for (const LayoutCheckBox& box : layout.check_boxes) context.barriers.push_back(box.box);
    return context;
}

/// A form to fill in, or something like it: only there is it worth the time to look for boxes that
/// the scanner hardly saw.
bool may_have_boxes(const Layout& layout) {
    return !layout.check_boxes.empty() || !layout.cells.empty() || !layout.underlines.empty();
}

Layout layout_around(std::vector<LayoutCheckBox> check_boxes, Pix* binary, int dpi) {
    Layout layout;
    layout.check_boxes = std::move(check_boxes);
    layout.text_mask.reset(pixCopy(nullptr, binary));
    Pix* mask = layout.text_mask.get();
    erase_check_boxes(mask, layout.check_boxes);

    const Rules rules = find_rules(mask, dpi);
    pixSubtract(mask, mask, rules.mask.get());
    join_crossed_strokes(mask, rules.mask.get(), dpi);
    append_boxes(layout.rules, rules.horizontal);
    append_boxes(layout.rules, rules.vertical);
    append_boxes(layout.rules, rules.streaks);
    append_boxes(layout.underlines, rules.underlines);
    layout.cells = find_cells(rules, {0, 0, pixGetWidth(binary), pixGetHeight(binary)}, dpi);
    const std::vector<PixelBox> papers = take_out_writing_paper(layout.cells);

    Blobs blobs = find_blobs(mask, dpi);
    layout.em = blobs.em;
    layout.lines =
        find_lines(blobs, layout.cells, context_of(layout, rules, papers, blobs.em), dpi);
    for (const PixelBox& box : blobs.other_ink) {
        pixClearInRect(mask, to_leptonica(box).get());
    }
    layout.other_ink = std::move(blobs.other_ink);
    return layout;
}

void add_boxes(Layout& layout, const std::vector<LayoutCheckBox>& boxes) {
    for (const LayoutCheckBox& box : boxes) {
        const bool taken =
            std::any_of(layout.check_boxes.begin(), layout.check_boxes.end(),
                        [&](const LayoutCheckBox& other) { return overlaps(other.box, box.box); });
        if (!taken) layout.check_boxes.push_back(box);
    }
}

/// A ring that is drawn with hair lines is like a frame with round corners, which it reaches
/// beyond.
void drop_frames_within(Layout& layout, const std::vector<LayoutCheckBox>& rings) {
    constexpr double kSmaller = 0.92;
    constexpr double kWithin = 0.9;  // of its sides
    std::erase_if(layout.check_boxes, [&](const LayoutCheckBox& frame) {
        return std::any_of(rings.begin(), rings.end(), [&](const LayoutCheckBox& ring) {
            return frame.box.w < kSmaller * ring.box.w && frame.box.h < kSmaller * ring.box.h &&
                   overlap_x(frame.box, ring.box) >= kWithin * frame.box.w &&
                   overlap_y(frame.box, ring.box) >= kWithin * frame.box.h;
        });
    });
}

/// Rings and brackets stay in their lines, as signs of the text, which they may be as well.
void add_signs(Layout& layout, Pix* strokes, Pix* binary, int dpi) {
    const std::vector<LayoutCheckBox> rings = find_rings(strokes, binary, dpi, layout.em);
    drop_frames_within(layout, rings);
    add_boxes(layout, rings);
    add_boxes(layout, find_brackets(strokes, binary, dpi, layout.em));
    sort_by_rows(layout.check_boxes, [](const LayoutCheckBox& one) { return one.box; });
}

/// What is left for a form's template to tell. A page without a cell, a box or a blank is no form,
/// and the search takes as long as that for lines.
void add_possible_boxes(Layout& layout, Pix* binary, Pix* lines, int dpi) {
    if (layout.cells.empty() && layout.check_boxes.empty() && layout.underlines.empty()) return;
    layout.possible_boxes = possible_frames(binary, lines, dpi, layout.em, layout.check_boxes);
    const std::vector<LayoutCheckBox> pairs =
        possible_brackets(binary, dpi, layout.em, layout.check_boxes);
    layout.possible_boxes.insert(layout.possible_boxes.end(), pairs.begin(), pairs.end());
}

}  // namespace

Layout find_layout(Pix* binary, int dpi, LookForBoxes boxes, Pix* gray) {
    if (boxes == LookForBoxes::No) return layout_around({}, binary, dpi);
    const CheckBoxSearch search(binary, dpi);
    Layout layout = layout_around(search.boxes(), binary, dpi);
    if (!may_have_boxes(layout)) return layout;
    if (gray != nullptr) {
        std::vector<LayoutCheckBox> with_faint = search.boxes_with_hair_lines(gray);
        if (with_faint != layout.check_boxes) {
            layout = layout_around(std::move(with_faint), binary, dpi);
        }
    }
    add_signs(layout, binary, binary, dpi);
    if (gray != nullptr) {
        const PixPtr thin_lines = with_thin_lines(gray);
        add_signs(layout, thin_lines.get(), binary, dpi);
        pixOr(thin_lines.get(), thin_lines.get(), binary);
        add_possible_boxes(layout, binary, thin_lines.get(), dpi);
    } else {
        add_possible_boxes(layout, binary, binary, dpi);
    }
    return layout;
}

}  // namespace gongwen::ocr

#include "ocr/layout/boxes/check_boxes.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ocr/geometry.h"
#include "ocr/layout/boxes/box_content.h"
#include "ocr/layout/boxes/box_frame.h"
#include "ocr/layout/boxes/box_strokes.h"
#include "ocr/layout/boxes/figure_bowls.h"
#include "ocr/layout/boxes/framed_characters.h"
#include "ocr/layout/boxes/hair_lines.h"
#include "ocr/layout/boxes/judged_frames.h"
#include "ocr/layout/boxes/solid_squares.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kUnclear = 0.5;  ///< confidence: for a person to see

bool is_alike(const PixelBox& a, const PixelBox& b) {
    return std::abs(a.w - b.w) <= 2 && std::abs(a.h - b.h) <= 2;
}

/// The usual size of the page's frames: a form's boxes are alike. Nothing where too few are.
std::optional<PixelBox> usual_size(const std::vector<LayoutCheckBox>& boxes, int least_alike) {
    std::vector<PixelBox> frames;
    for (const LayoutCheckBox& one : boxes) frames.push_back(one.box);
    if (frames.empty()) return std::nullopt;
    const auto middle = frames.begin() + static_cast<long>(frames.size() / 2);
    std::nth_element(frames.begin(), middle, frames.end(),
                     [](const PixelBox& a, const PixelBox& b) { return a.w < b.w; });
    const PixelBox usual = *middle;
    const auto alike = std::count_if(frames.begin(), frames.end(),
                                     [&](const PixelBox& frame) { return is_alike(frame, usual); });
    return alike >= least_alike ? std::optional(usual) : std::nullopt;
}

/// About as large, where characters that a copy filled with ink are smaller or larger.
bool is_of_size(const PixelBox& box, const PixelBox& usual) {
    constexpr double kSlack = 0.12;
    return std::abs(box.w - usual.w) <= kSlack * usual.w + 1 &&
           std::abs(box.h - usual.h) <= kSlack * usual.h + 1;
}

/// Boxes stand below one another, as characters of their size do not.
bool has_box_in_column(const std::vector<LayoutCheckBox>& found, const PixelBox& box) {
    constexpr int kAstray = 3;
    return std::any_of(found.begin(), found.end(), [&](const LayoutCheckBox& other) {
        return std::abs(other.box.x - box.x) <= kAstray && is_alike(other.box, box) &&
               overlap_y(other.box, box) < 0;
    });
}

/// Where a box of the usual size may begin whose head or foot the stroke is. Between round corners
/// only the straight part of it is level.
std::vector<int> lefts_of(const PixelBox& stroke, const PixelBox& usual, Corners corners) {
    if (corners == Corners::Square) {
        if (stroke.w < usual.w - 2) return {};
        return {stroke.x, right_of(stroke) - usual.w};
    }
    if (stroke.w < usual.w / 2) return {};
    std::vector<int> lefts;
    for (int corner = 0; corner <= usual.w / 4; corner += 2) {
        lefts.push_back(stroke.x - corner);
        lefts.push_back(right_of(stroke) + corner - usual.w);
    }
    return lefts;
}

/// A stroke may be the head or foot of a box, and longer than it where a mark runs along: the box
/// of the usual size is tried at both ends of it.
std::optional<LayoutCheckBox> judge_marked(const FramePage& page, const PixelBox& stroke,
                                           const PixelBox& usual,
                                           const std::vector<LayoutCheckBox>& found) {
    const std::vector<int> lefts = lefts_of(stroke, usual, page.corners);
    if (lefts.empty() || stroke.w > 2 * usual.w) return std::nullopt;
    for (const int x : lefts) {
        for (const int y : {stroke.y, bottom_of(stroke) - usual.h}) {
            const PixelBox box{x, y, usual.w, usual.h};
            const auto judged = judge_marked(page, box, has_box_in_column(found, box));
            if (judged) return judged;
        }
    }
    return std::nullopt;
}

/// Boxes one below the other may share a rule.
bool has_box_at(const std::vector<LayoutCheckBox>& boxes, const PixelBox& place) {
    return std::any_of(boxes.begin(), boxes.end(), [&](const LayoutCheckBox& other) {
        return overlap_x(other.box, place) * 4 > place.w &&
               overlap_y(other.box, place) * 4 > place.h;
    });
}

/// A page and its level strokes, of which heads and feet of frames are made. Looking for them takes
/// longer than what is done with them.
struct LevelPage {
    FramePage page;
    std::vector<PixelBox> strokes;
};

LevelPage with_strokes(const FramePage& page, int dpi) {
    return {page, level_strokes(page.strokes, dpi)};
}

/// Frames that nothing but a tick disturbs; of two in one place the larger.
std::vector<LayoutCheckBox> plain_frames(const FramePage& page,
                                         const std::vector<PixelBox>& strokes, int dpi) {
    std::vector<LayoutCheckBox> found;
    for (const PixelBox& square : page.corners == Corners::Round ? rounded_squares(strokes, dpi)
                                                                 : framed_squares(strokes, dpi)) {
        const auto box = judge_frame(page, square);
        if (!box) continue;
        const auto same = std::find_if(
            found.begin(), found.end(),
            [&](const LayoutCheckBox& other) { return overlaps(other.box, box->box); });
        if (same == found.end()) {
            found.push_back(*box);
        } else if (box->box.w * box->box.h > same->box.w * same->box.h) {
            *same = *box;
        }
    }
    return found;
}

/// Adds those boxes in whose places there is none yet.
void add_new(std::vector<LayoutCheckBox>& found, const std::vector<LayoutCheckBox>& others) {
    for (const LayoutCheckBox& one : others) {
        if (!has_box_at(found, one.box)) found.push_back(one);
    }
}

/// Round corners are rare, and what looks like them may be a character: two frames and more have
/// them, of one size.
std::vector<LayoutCheckBox> round_frames(FramePage page, const std::vector<PixelBox>& strokes,
                                         int dpi) {
    constexpr int kFewest = 2;
    page.corners = Corners::Round;
    std::vector<LayoutCheckBox> found = plain_frames(page, strokes, dpi);
    drop_figure_bowls(found, page.image);
    const auto usual = usual_size(found, kFewest);
    if (!usual) return {};
    std::erase_if(found, [&](const LayoutCheckBox& one) { return !is_of_size(one.box, *usual); });
    return found;
}

/// A box stands right in front: this is the first of its words.
bool follows_box(const std::vector<LayoutCheckBox>& found, const PixelBox& box) {
    return std::any_of(found.begin(), found.end(), [&](const LayoutCheckBox& other) {
        const int gap = box.x - right_of(other.box);
        return gap >= -kRaggedEdge && gap < box.w && overlap_y(other.box, box) * 2 > box.h;
    });
}

void add_marked_frames(std::vector<LayoutCheckBox>& found, const FramePage& page,
                       const std::vector<PixelBox>& strokes, const PixelBox& usual) {
    for (const PixelBox& stroke : strokes) {
        const auto box = judge_marked(page, stroke, usual, found);
        if (!box || has_box_at(found, box->box)) continue;
        const bool is_text = page.corners == Corners::Round && follows_box(found, box->box);
        if (!is_text) found.push_back(*box);
    }
}

/// A filled box says the size of a page's boxes as well as an empty one.
std::vector<LayoutCheckBox> with_solid(std::vector<LayoutCheckBox> boxes, Pix* binary, int dpi) {
    add_new(boxes, solid_squares(binary, dpi));
    return boxes;
}

/// What a first look at a page found out.
struct PageKnown {
    const std::vector<PixelBox>& strokes;  ///< level ones
    bool has_round;                        ///< frames with round corners
    bool may_hold_solid;                   ///< squares
};

/// Adds the frames of one size that gaps or marks hide, and returns that size. Nothing where too
/// few frames say it: `found` are the plain ones, some of which may be round. `lines`: the page
/// with its hair lines, or null.
std::optional<PixelBox> add_alike(std::vector<LayoutCheckBox>& found, PageKnown known, Pix* binary,
                                  Pix* lines, int dpi) {
    constexpr int kLeastPlain = 2;
    constexpr int kLeastWithGaps = 3;
    const PixPtr closed = without_gaps(lines ? lines : binary, dpi);
    std::vector<LevelPage> mended;
    if (lines) mended.push_back(with_strokes({binary, lines}, dpi));
    mended.push_back(with_strokes({binary, closed.get(), lines ? lines : binary}, dpi));
    bool round = known.has_round;
    std::vector<LayoutCheckBox> with_gaps;
    for (const LevelPage& one : mended) {
        add_new(with_gaps, plain_frames(one.page, one.strokes, dpi));
        const std::vector<LayoutCheckBox> rounded = round_frames(one.page, one.strokes, dpi);
        round = round || !rounded.empty();
        add_new(with_gaps, rounded);
    }
    drop_figure_bowls(with_gaps, binary);
    auto usual = usual_size(found, kLeastPlain);
    if (!usual) {
        usual = usual_size(known.may_hold_solid ? with_solid(with_gaps, binary, dpi) : with_gaps,
                           kLeastWithGaps);
    }
    if (!usual) return std::nullopt;
    // 自 behind a box is a frame, too, but hardly of the boxes' size.
    std::erase_if(found, [&](const LayoutCheckBox& one) {
        return !is_alike(one.box, *usual) && follows_text(binary, one.box);
    });
    std::erase_if(with_gaps,
                  [&](const LayoutCheckBox& one) { return !is_of_size(one.box, *usual); });
    add_new(found, with_gaps);
    const std::size_t plain = found.size();
    mended.insert(mended.begin(), {{binary, binary}, known.strokes});
    for (LevelPage& one : mended) {
        one.page.corners = Corners::Round;
        if (round) add_marked_frames(found, one.page, one.strokes, *usual);
        one.page.corners = Corners::Square;
        add_marked_frames(found, one.page, one.strokes, *usual);
    }
    drop_strays(found, plain);
    return usual;
}

/// ■ typed in the place of □ may be of another font, and larger than the page's frames. A
/// character that a copy filled with ink has no such corners.
bool is_typed_square(Pix* binary, const PixelBox& box, const PixelBox& usual) {
    constexpr double kSharp = 0.97;  // of the square is ink
    constexpr double kSmallest = 0.7;
    constexpr double kLargest = 1.7;  // of the usual side
    const double side = static_cast<double>(box.w) / usual.w;
    return side >= kSmallest && side <= kLargest && std::abs(box.w - box.h) * 12 <= box.w &&
           share_of_ink(binary, box) >= kSharp;
}

/// A solid square may touch the frame above it, which is found already. `usual`: the size of the
/// page's frames, where they have one.
void add_solid_squares(std::vector<LayoutCheckBox>& found, Pix* binary,
                       const std::optional<PixelBox>& usual, int dpi) {
    const PixPtr rest(pixCopy(nullptr, binary));
    for (const LayoutCheckBox& one : found) {
        const PixelBox taken = grown(one.box, 1, pixGetWidth(binary), pixGetHeight(binary));
        pixClearInRect(rest.get(), to_leptonica(taken).get());
    }
    for (const LayoutCheckBox& solid : solid_squares(rest.get(), dpi)) {
        const bool fits = !usual || is_of_size(solid.box, *usual) ||
                          is_typed_square(rest.get(), solid.box, *usual);
        if (fits) found.push_back(solid);
    }
}

}  // namespace

CheckBoxSearch::CheckBoxSearch(Pix* binary, int dpi)
    : binary_(binary),
      dpi_(dpi),
      strokes_(level_strokes(binary, dpi)),
      plain_(plain_frames({binary, binary}, strokes_, dpi)),
      may_hold_solid_(has_thick_ink(binary, dpi)) {
    const std::vector<LayoutCheckBox> rounded = round_frames({binary, binary}, strokes_, dpi);
    has_round_ = !rounded.empty();
    add_new(plain_, rounded);
}

std::vector<LayoutCheckBox> CheckBoxSearch::boxes() const { return boxes_of(nullptr); }

std::vector<LayoutCheckBox> CheckBoxSearch::boxes_with_hair_lines(Pix* gray) const {
    const PixPtr lines = with_hair_lines(binary_, gray, dpi_);
    return boxes_of(lines.get());
}

std::vector<LayoutCheckBox> CheckBoxSearch::boxes_of(Pix* lines) const {
    // The size of characters is not that of boxes: it would make boxes of others (司, 由, 計).
    const bool characters = are_characters(binary_, plain_);
    std::vector<LayoutCheckBox> found;
    if (!characters) found = plain_;
    const std::optional<PixelBox> usual =
        add_alike(found, {strokes_, has_round_, may_hold_solid_}, binary_, lines, dpi_);
    if (characters && !found.empty()) add_new(found, plain_);
    if (may_hold_solid_) add_solid_squares(found, binary_, usual, dpi_);
    for (LayoutCheckBox& one : found) {
        const bool missed =
            !one.ticked && (runs_below(binary_, one.box) || has_mark_below(binary_, one.box));
        if (missed || is_struck_out(binary_, one.box))
            one.confidence = std::min(one.confidence, kUnclear);
    }
    if (are_characters(binary_, found)) found.clear();
    sort_by_rows(found, [](const LayoutCheckBox& check_box) { return check_box.box; });
    return found;
}

}  // namespace gongwen::ocr

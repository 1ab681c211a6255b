#include "ocr/layout/boxes/judged_frames.h"

#include <algorithm>
#include <cmath>

#include "ocr/layout/boxes/box_content.h"
#include "ocr/layout/page_ink.h"

namespace gongwen::ocr {
namespace {

constexpr double kFullInk = 0.3;       ///< of a character inside a frame
constexpr double kFullInkRound = 0.2;  ///< the same between round corners, whose bends do not count
constexpr double kScribbled = 0.66;    ///< ink that no character has
constexpr double kScribbledInColumn = 0.45;
constexpr double kTickedInk = 0.04;  ///< share of the inside that a tick darkens at least

PixelBox inside_of(const PixelBox& box, double thickness) {
    const int inset = static_cast<int>(std::lround(thickness)) + std::max(1, box.w / 20);
    return {box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
}

/// Ink within the frame; the bend of round corners is none.
double ink_within(Pix* image, const PixelBox& inside, Corners corners) {
    if (corners == Corners::Square) return share_of_ink(image, inside);
    const int cut = inside.w / 4;
    int ink = ink_on_page(image, inside);
    for (const int x : {inside.x, right_of(inside) - cut}) {
        for (const int y : {inside.y, bottom_of(inside) - cut}) {
            ink -= ink_on_page(image, {x, y, cut, cut});
        }
    }
    return static_cast<double>(ink) / std::max(1, inside.w * inside.h - 4 * cut * cut);
}

LayoutCheckBox judged(const PixelBox& box, double ink) {
    const double confidence = std::min(1.0, 0.5 + std::abs(ink - kTickedInk) / (2 * kTickedInk));
    return {box, ink, ink >= kTickedInk, confidence};
}

/// A cross that goes on beyond the corners makes top and foot of its box longer than they are: the
/// frame's uprights say where it ends.
PixelBox between_uprights(Pix* image, const PixelBox& box) {
    constexpr double kUpright = 0.9;
    if (box.w <= box.h + kRaggedEdge) return box;
    const auto is_upright = [&](int x) {
        return share_of_ink(image, {x, box.y + box.h / 4, 1, box.h / 2}) > kUpright;
    };
    const int most = box.h / 4;
    int left = box.x;
    int right = right_of(box);
    while (left < box.x + most && !is_upright(left)) ++left;
    while (right > right_of(box) - most && !is_upright(right - 1)) --right;
    const bool found = left < box.x + most && right > right_of(box) - most;
    return found ? PixelBox{left, box.y, right - left, box.h} : box;
}

/// Not made by closing gaps alone.
bool is_drawn(const FramePage& page, const PixelBox& box) {
    constexpr double kDrawn = 0.4;
    return !page.drawn || least_drawn(page.drawn, box, page.corners) >= kDrawn;
}

/// The loops of 6 and 9 have round corners, too; but their strokes go on above or below.
bool is_loop(Pix* image, const PixelBox& box) {
    const int reach = box.w / 5;
    return ink_on_page(image, {box.x, box.y - reach, box.w, reach - kRagged}) > kRagged ||
           ink_on_page(image, {box.x, bottom_of(box) + kRagged, box.w, reach - kRagged}) > kRagged;
}

}  // namespace

std::optional<LayoutCheckBox> judge_frame(const FramePage& page, const PixelBox& square) {
    Pix* const image = page.image;
    const PixelBox framed = between_uprights(image, square);
    const bool crossed = holds_cross(image, inside_of(framed, framed.w / 12.0));
    const PixelBox box = crossed ? framed : square;
    if (std::abs(box.w - box.h) > kSquare * std::max(box.w, box.h)) return std::nullopt;
    const std::optional<double> thickness = frame_thickness(
        page.strokes, box, crossed ? FrameMark::Cross : FrameMark::None, page.corners);
    if (!thickness || !is_drawn(page, box)) return std::nullopt;
    const PixelBox inside = inside_of(box, *thickness);
    if (crossed) return judged(box, share_of_ink(image, inside));
    if (inside.w < 4 || inside.h < 4 || has_bars(image, inside) || holds_ring(image, inside)) {
        return std::nullopt;
    }
    const double ink = ink_within(image, inside, page.corners);
    // On a fax 國 and 因 lose what tells them from a frame; but they stand among characters, and
    // are fuller than a tick makes a box.
    // 國 of a round hand may end its words.
    const bool is_round = page.corners == Corners::Round;
    if (is_round && ink < kTickedInk && is_loop(image, box)) return std::nullopt;
    const bool in_text = (is_round && follows_text(image, box)) ||
                         (close_neighbour(image, box, true) && close_neighbour(image, box, false));
    if (ink > (is_round ? kFullInkRound : kFullInk) && (in_text || holds_character(image, inside)))
        return std::nullopt;
    return judged(box, ink);
}

std::optional<LayoutCheckBox> judge_marked(const FramePage& page, const PixelBox& box,
                                           bool in_column) {
    Pix* const image = page.image;
    constexpr double kMostSure = 0.9;
    constexpr double kWhite = 0.01;
    constexpr double kHeavy = 0.17;  // of the side: strokes of bold type
    const std::optional<double> thickness =
        frame_thickness(page.strokes, box, FrameMark::Any, page.corners);
    if (!thickness || follows_text(image, box) || !is_drawn(page, box)) return std::nullopt;
    constexpr int kFewestCorners = 2;
    const bool is_ring =
        page.corners == Corners::Square && corners_with_ink(page.strokes, box) < kFewestCorners;
    if (is_ring) return std::nullopt;
    const PixelBox inside = inside_of(box, *thickness);
    const double ink = ink_within(image, inside, page.corners);
    const bool has_strokes_of_text = *thickness > kHeavy * box.w || holds_character(image, inside);
    const bool may_be_text = ink >= kFullInk && ink < kScribbled && has_strokes_of_text;
    if (may_be_text && !has_corners(image, box)) return std::nullopt;
    const bool scribbled = ink >= (in_column ? kScribbledInColumn : kScribbled);
    if (inside.w < 4 || (!scribbled && (has_bars(image, inside) || holds_ring(image, inside) ||
                                        holds_character(image, inside)))) {
        return std::nullopt;
    }
    LayoutCheckBox out = judged(box, ink);
    if (page.corners == Corners::Round && !out.ticked && is_loop(image, box)) return std::nullopt;
    out.confidence = std::min(out.confidence, kMostSure);
    const bool is_told =
        out.ticked ||
        (ink < kWhite && (in_column || has_close_ink(image, box) || is_faint(image, box)));
    return is_told ? std::optional(out) : std::nullopt;
}

}  // namespace gongwen::ocr

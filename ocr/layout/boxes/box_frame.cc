#include "ocr/layout/boxes/box_frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ocr/layout/page_ink.h"

namespace gongwen::ocr {
namespace {

constexpr double kThickestShare = 0.17;  ///< of the side
constexpr double kHeavyShare = 0.25;     ///< of the side of a small box
constexpr int kSmall = 40;               ///< pixels
constexpr double kClosedShare = 0.9;     ///< of a side that is drawn
constexpr double kLeastInLine = 0.8;     ///< of a side between round corners

/// At how many of its ends a frame goes on beyond its corners, as the rules of a table do. The ends
/// of a mark go aslant, and leave the line of the frame's strokes.
int open_ends(Pix* image, const PixelBox& box, double thickness, bool marked) {
    const int t = std::max(2, static_cast<int>(std::lround(thickness)));
    const int gap = marked ? 0 : 2;
    const int reach = std::max(2, box.h / 20) + (marked ? std::max(4, box.w / 4) : 0);
    const double drawn = marked ? 0.8 : 0.3;
    const int right = right_of(box);
    const int bottom = bottom_of(box);
    const std::array<PixelBox, 8> beyond{{{box.x, bottom + gap, t, reach},
                                          {right - t, bottom + gap, t, reach},
                                          {box.x, box.y - gap - reach, t, reach},
                                          {right - t, box.y - gap - reach, t, reach},
                                          {box.x - gap - reach, box.y, reach, t},
                                          {box.x - gap - reach, bottom - t, reach, t},
                                          {right + gap, box.y, reach, t},
                                          {right + gap, bottom - t, reach, t}}};
    return static_cast<int>(std::count_if(beyond.begin(), beyond.end(), [&](const PixelBox& place) {
        return share_of_ink(image, place) > drawn;
    }));
}

/// The lowest ink below the foot of the frame, in the columns [begin, end).
int lowest_ink(Pix* image, const PixelBox& box, int begin, int end) {
    int lowest = box.y;
    for (int x = begin; x < end; ++x) {
        // From the foot downwards, as far as ink goes without a gap.
        int reached = box.y;
        for (int row = bottom_of(box) - box.h / 8; row <= bottom_of(box) + box.h / 8; ++row) {
            if (dark(image, x, row)) {
                reached = row;
            } else if (row > bottom_of(box)) {
                break;
            }
        }
        lowest = std::max(lowest, reached);
    }
    return lowest;
}

/// Both uprights reach below the foot, as those of 口, 日, 因 do.
bool has_feet(Pix* image, const PixelBox& box, double thickness) {
    const int t = static_cast<int>(std::lround(thickness)) + 2;
    std::vector<int> middle;
    for (int x = box.x + box.w / 4; x < box.x + box.w * 3 / 4; ++x) {
        middle.push_back(lowest_ink(image, box, x, x + 1));
    }
    std::nth_element(middle.begin(), middle.begin() + static_cast<long>(middle.size() / 2),
                     middle.end());
    const int foot = middle[middle.size() / 2];
    const double least = std::max(1.5, 0.025 * box.h);
    return lowest_ink(image, box, box.x - 2, box.x + t) - foot > least &&
           lowest_ink(image, box, right_of(box) - t, right_of(box) + 2) - foot > least;
}

/// Whether every side is straight; where there is a mark in the box, but for the part of one side,
/// or of two that meet, where its tick runs out.
bool are_straight(Pix* image, const PixelBox& box, const std::array<Side, 4>& sides,
                  double straight) {
    constexpr double kMark = 0.04;  // of the inside
    std::array<bool, 4> uneven{};
    int count = 0;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        uneven[i] = sides[i].unevenness > straight;
        count += uneven[i] ? 1 : 0;
        if (sides[i].unevenness_without_tick > straight) return false;
    }
    if (count == 0) return true;
    const bool opposite = (uneven[0] && uneven[1]) || (uneven[2] && uneven[3]);
    const int inset = box.w / 6;
    const PixelBox inside{box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
    // A part of a character has strokes in front of it (過); the words of a box stand behind it.
    const PixelBox in_front{box.x - box.w / 5, box.y, box.w / 5 - 3, box.h};
    return count <= 2 && !opposite && share_of_ink(image, inside) >= kMark &&
           ink_on_page(image, in_front) == 0;
}

/// Ink beyond the top of the frame or in front of it, its foot included, where a mark goes out or
/// comes in: 口, 日 and 因 have none.
bool leaves_frame(Pix* image, const PixelBox& box) {
    const int reach = box.w / 5;
    return ink_on_page(image, {box.x, box.y - reach, box.w, reach - kRagged}) > kRagged ||
           ink_on_page(image, {box.x - reach, box.y, reach - kRagged, box.h + reach}) > kRagged;
}

/// Ink in the corners within the frame, as a cross has it; one may be cut off. 因 and 困 have none
/// in the upper ones.
bool fills_corners(Pix* image, const PixelBox& box, double thickness) {
    constexpr double kDrawn = 0.15;
    constexpr int kFilled = 3;
    const int inset = static_cast<int>(std::lround(thickness)) + 2;
    const int side = box.w / 6;
    int filled = 0;
    for (const int x : {box.x + inset, right_of(box) - inset - side}) {
        for (const int y : {box.y + inset, bottom_of(box) - inset - side}) {
            filled += share_of_ink(image, {x, y, side, side}) >= kDrawn ? 1 : 0;
        }
    }
    return filled >= kFilled;
}

/// Ink close on every side: the inner square of 回.
bool is_framed(Pix* image, const PixelBox& box) {
    const int reach = box.w / 2;
    const int gap = kRagged + 1;
    const std::array<PixelBox, 4> around{{{box.x, box.y - reach, box.w, reach - gap},
                                          {box.x, bottom_of(box) + gap, box.w, reach - gap},
                                          {box.x - reach, box.y, reach - gap, box.h},
                                          {right_of(box) + gap, box.y, reach - gap, box.h}}};
    return std::all_of(around.begin(), around.end(),
                       [&](const PixelBox& place) { return ink_on_page(image, place) > 0; });
}

/// At least so many corners that are cut off, but not as much as a ring's.
bool has_round_corners(Pix* image, const PixelBox& box, int least) {
    constexpr double kRing = 0.09;  // of the side, from the corner to the line of a ring
    const int cut = std::max(1, box.w / 20);
    const int most = static_cast<int>(kRing * box.w);
    int seen = 0;
    for (const bool right : {false, true}) {
        for (const bool low : {false, true}) {
            int depth = 0;
            while (depth <= most && !dark(image, right ? right_of(box) - 1 - depth : box.x + depth,
                                          low ? bottom_of(box) - 1 - depth : box.y + depth)) {
                ++depth;
            }
            seen += depth >= cut && depth <= most ? 1 : 0;
        }
    }
    return seen >= least;
}

/// Under a mark of unknown kind. Of the frame's own lines one may be half lost; the mark may fill
/// up what is behind two of them, or, as a scribble does, the whole box.
bool is_frame_under_mark(Pix* image, const PixelBox& box, const std::array<Side, 4>& sides,
                         double most_thick) {
    constexpr double kHalf = 0.6;
    constexpr double kScribble = 0.45;  // of the inside
    const auto count = [&](const auto& fits) {
        return std::count_if(sides.begin(), sides.end(), fits);
    };
    const auto lost = count([](const Side& side) { return side.in_line < kHalf; });
    const auto whole = count([](const Side& side) { return side.in_line >= kClosedShare; });
    if (lost > 0 || whole < 3) return false;
    const auto thin = count([&](const Side& side) { return side.thickness <= most_thick; });
    const int inset = box.w / 6;
    const PixelBox inside{box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
    return thin >= 2 || (whole == 4 && share_of_ink(image, inside) >= kScribble);
}

}  // namespace

bool has_close_ink(Pix* image, const PixelBox& box) {
    const int reach = box.w / 5;
    const PixelBox below{box.x, bottom_of(box) + kRagged, box.w, reach - kRagged};
    return leaves_frame(image, box) || ink_on_page(image, below) > kRagged;
}

namespace {

/// In how many of the frame's corners at least that share is dark.
int drawn_corners(Pix* image, const PixelBox& box, double share) {
    const int side = std::max(3, box.w / 10);
    int drawn = 0;
    for (const int x : {box.x, right_of(box) - side}) {
        for (const int y : {box.y, bottom_of(box) - side}) {
            drawn += share_of_ink(image, {x, y, side, side}) >= share ? 1 : 0;
        }
    }
    return drawn;
}

}  // namespace

bool has_corners(Pix* image, const PixelBox& box) {
    constexpr double kDrawn = 0.45;
    return drawn_corners(image, box, kDrawn) == 4;
}

int corners_with_ink(Pix* image, const PixelBox& box) {
    constexpr double kAny = 0.15;
    return drawn_corners(image, box, kAny);
}

double least_drawn(Pix* image, const PixelBox& box, Corners corners) {
    const std::array<Side, 4> sides = sides_of(image, box, corners);
    return std::min_element(sides.begin(), sides.end(),
                            [](const Side& a, const Side& b) { return a.in_line < b.in_line; })
        ->in_line;
}

bool is_faint(Pix* image, const PixelBox& box) {
    constexpr double kFaint = 0.8;
    double drawn = 0;
    for (const Side& side : sides_of(image, box, Corners::Square)) drawn += side.in_line / 4;
    return drawn < kFaint;
}

std::optional<double> frame_thickness(Pix* image, const PixelBox& box, FrameMark mark,
                                      Corners corners) {
    const bool marked = mark != FrameMark::None;
    // A tick may hide one of the corners, another mark two, a cross all.
    const int least_round = mark == FrameMark::Cross ? 0 : (marked ? 2 : 3);
    if (corners == Corners::Round && !has_round_corners(image, box, least_round)) {
        return std::nullopt;
    }
    const std::array<Side, 4> sides = sides_of(image, box, corners);
    // A ring within the square bends away from its sides.
    const bool bends = corners == Corners::Round &&
                       std::any_of(sides.begin(), sides.end(),
                                   [](const Side& side) { return side.in_line < kLeastInLine; });
    if (bends) return std::nullopt;
    const auto by_thickness = [](const Side& a, const Side& b) {
        return a.thickness < b.thickness;
    };
    const auto [thin, thick] = std::minmax_element(sides.begin(), sides.end(), by_thickness);
    const double thinnest = thin->thickness;
    const double thickest = thick->thickness;
    // A mark that runs along a side makes it thicker; the thinnest one has none.
    const double thickness = marked ? thinnest : thickest;
    const double most = marked ? 3 * thinnest + 2 : 2 * thinnest + 1;
    const bool is_closed = std::all_of(sides.begin(), sides.end(),
                                       [](const Side& side) { return side.drawn >= kClosedShare; });
    const bool is_plain =
        is_closed && thickest <= most &&
        are_straight(image, box, sides, marked ? 0.15 * box.w : 1.5 + 0.02 * box.w);
    const bool may_hide = mark == FrameMark::Any && is_frame_under_mark(image, box, sides, most);
    const bool may_be_heavy = box.w <= kSmall && !is_framed(image, box);
    const double heaviest = may_be_heavy ? kHeavyShare : kThickestShare;
    if ((!is_plain && !may_hide) || thickness > heaviest * box.w) return std::nullopt;
    // Where a mark fills the box, a side is as thick as the thin ones.
    const double drawn_thickness = is_plain ? thickest : std::min(thickest, most);
    if (open_ends(image, box, drawn_thickness, marked) > 2) return std::nullopt;
    const bool goes_out = mark == FrameMark::Cross ||
                          (mark == FrameMark::Any &&
                           (leaves_frame(image, box) || fills_corners(image, box, thickness)));
    if (!goes_out && has_feet(image, box, drawn_thickness)) return std::nullopt;
    return thickness;
}

}  // namespace gongwen::ocr

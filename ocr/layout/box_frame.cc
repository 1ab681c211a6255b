#include "ocr/layout/box_frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ocr/layout/page_ink.h"

namespace gongwen::ocr {
namespace {

constexpr double kThickestShare = 0.17;  ///< of the side
constexpr double kClosedShare = 0.9;     ///< of a side that is drawn

/// One side of a frame, looked at from outside inwards at a number of places along it.
struct Side {
    double drawn = 0;       ///< share of the places where there is ink
    double thickness = 0;   ///< median
    double unevenness = 0;  ///< of the outer edge: how far nine tenths of it stray from straight
    /// The same without the outermost part of it, where a tick may leave the box.
    double unevenness_without_tick = 0;
};

/// `at(place, depth)` says whether the pixel at `place` along the side and `depth` inwards is dark.
template <typename At>
Side look_at_side(int length, int depth, const At& at) {
    std::vector<int> starts;
    std::vector<int> runs;
    const int corner = length / 8;
    for (int place = corner; place < length - corner; ++place) {
        int start = 0;
        while (start < depth && !at(place, start)) ++start;
        if (start == depth) continue;
        int end = start;
        while (end < 3 * depth && at(place, end)) ++end;
        starts.push_back(start);
        runs.push_back(end - start);
    }
    Side side;
    side.drawn = static_cast<double>(starts.size()) / std::max(1, length - 2 * corner);
    if (starts.empty()) return side;
    // What skew is left makes the edge a slope; halves of it are compared with their own middle.
    const auto spread = [](std::vector<int> values, double outermost) {
        std::sort(values.begin(), values.end());
        const auto from = static_cast<std::size_t>(outermost * static_cast<double>(values.size()));
        return values[values.size() * 9 / 10] - values[from];
    };
    const auto middle = starts.begin() + static_cast<long>(starts.size() / 2);
    const auto larger_spread = [&](double outermost) {
        return std::max(spread({starts.begin(), middle + 1}, outermost),
                        spread({middle, starts.end()}, outermost));
    };
    side.unevenness = larger_spread(0.1);
    side.unevenness_without_tick = larger_spread(0.35);
    std::nth_element(runs.begin(), runs.begin() + static_cast<long>(runs.size() / 2), runs.end());
    side.thickness = runs[runs.size() / 2];
    return side;
}

std::array<Side, 4> sides_of(Pix* image, const PixelBox& box) {
    const int margin = 2;
    const int depth = margin + std::max(3, box.w / 5);
    const int left = box.x - margin;
    const int top = box.y - margin;
    const int right = right_of(box) + margin - 1;
    const int bottom = bottom_of(box) + margin - 1;
    return {
        look_at_side(box.w, depth, [&](int i, int d) { return dark(image, box.x + i, top + d); }),
        look_at_side(box.w, depth,
                     [&](int i, int d) { return dark(image, box.x + i, bottom - d); }),
        look_at_side(box.h, depth, [&](int i, int d) { return dark(image, left + d, box.y + i); }),
        look_at_side(box.h, depth,
                     [&](int i, int d) { return dark(image, right - d, box.y + i); })};
}

/// At how many of its ends a frame goes on beyond its corners, as the rules of a table do. The ends
/// of a cross go aslant: so far out they have left the line of the frame's strokes.
int open_ends(Pix* image, const PixelBox& box, double thickness, bool crossed) {
    const int t = std::max(2, static_cast<int>(std::lround(thickness)));
    const int gap = crossed ? std::max(4, box.w / 4) : 2;
    const int reach = std::max(2, box.h / 20);
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
        return share_of_ink(image, place) > 0.3;
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

}  // namespace

std::optional<double> frame_thickness(Pix* image, const PixelBox& box, bool crossed) {
    const double straight = crossed ? 0.15 * box.w : 1.5 + 0.02 * box.w;
    double thinnest = 1e9;
    double thickest = 0;
    const std::array<Side, 4> sides = sides_of(image, box);
    if (!are_straight(image, box, sides, straight)) return std::nullopt;
    for (const Side& side : sides) {
        if (side.drawn < kClosedShare) return std::nullopt;
        thinnest = std::min(thinnest, side.thickness);
        thickest = std::max(thickest, side.thickness);
    }
    const double most = crossed ? 3 * thinnest + 2 : 2 * thinnest + 1;
    if (thickest > kThickestShare * box.w || thickest > most) return std::nullopt;
    if (open_ends(image, box, thickest, crossed) > 2) return std::nullopt;
    if (!crossed && has_feet(image, box, thickest)) return std::nullopt;
    return thickest;
}

}  // namespace gongwen::ocr

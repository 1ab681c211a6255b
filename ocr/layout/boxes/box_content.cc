#include "ocr/layout/boxes/box_content.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kStrokesOfCharacter = 4.2;  ///< met across and down; a cross has at most 4

/// Part of an upright rule: dark far above and below the frame, too.
bool is_in_rule(Pix* image, const PixelBox& box, int x) {
    return share_of_ink(image, {x, box.y - box.h / 2, 1, 2 * box.h}) > 0.9;
}

/// How many strokes a row or column with ink meets on average; `at(line, place)`.
template <typename At>
double strokes_met(int lines, int length, const At& at) {
    int met = 0;
    int inked = 0;
    for (int line = 0; line < lines; ++line) {
        int strokes = 0;
        for (int place = 0; place < length; ++place) {
            strokes += at(line, place) && (place == 0 || !at(line, place - 1));
        }
        met += strokes;
        inked += strokes > 0;
    }
    return static_cast<double>(met) / std::max(1, inked);
}

}  // namespace

bool has_bars(Pix* image, const PixelBox& inside) {
    constexpr double kBar = 0.9;
    for (int y = inside.y; y < bottom_of(inside); ++y) {
        if (share_of_ink(image, {inside.x, y, inside.w, 1}) > kBar) return true;
    }
    for (int x = inside.x; x < right_of(inside); ++x) {
        if (share_of_ink(image, {x, inside.y, 1, inside.h}) > kBar) return true;
    }
    return false;
}

bool holds_ring(Pix* image, const PixelBox& inside) {
    const PixPtr content = crop(image, inside);
    for (const Component& part : components_of(content.get())) {
        const bool free = part.box.x > 0 && part.box.y > 0 && right_of(part.box) < inside.w &&
                          bottom_of(part.box) < inside.h;
        if (!free || std::min(part.box.w, part.box.h) * 4 < inside.w) continue;
        const PixPtr holes(pixHolesByFilling(part.shape.get(), 4));
        const int white = ink_of(holes.get());
        if (white * 10 > part.box.w * part.box.h) return true;
    }
    return false;
}

bool holds_character(Pix* image, const PixelBox& inside) {
    const auto across = [&](int y, int x) { return dark(image, inside.x + x, inside.y + y); };
    const auto down = [&](int x, int y) { return dark(image, inside.x + x, inside.y + y); };
    return strokes_met(inside.h, inside.w, across) + strokes_met(inside.w, inside.h, down) >=
           kStrokesOfCharacter;
}

bool holds_cross(Pix* image, const PixelBox& inside) {
    constexpr double kFree = 0.25;      // of ink in the middle of a side
    constexpr double kDrawn = 0.05;     // of a corner
    constexpr double kCrossing = 0.15;  // of the middle, where the strokes meet
    const auto share_at = [&](double x, double y, double w, double h) {
        return share_of_ink(image, {inside.x + static_cast<int>(std::lround(x * inside.w)),
                                    inside.y + static_cast<int>(std::lround(y * inside.h)),
                                    static_cast<int>(std::lround(w * inside.w)),
                                    static_cast<int>(std::lround(h * inside.h))});
    };
    constexpr double kThird = 1.0 / 3;
    for (const double x : {0.0, 2 * kThird}) {
        for (const double y : {0.0, 2 * kThird}) {
            if (share_at(x, y, kThird, kThird) < kDrawn) return false;
        }
    }
    if (share_at(kThird, kThird, kThird, kThird) < kCrossing) return false;
    // Above and below the middle, and left and right of it, its two strokes lie side by side.
    for (const int fifth : {1, 4}) {
        const int y = inside.y + fifth * inside.h / 5;
        const int x = inside.x + fifth * inside.w / 5;
        const auto across = [&](int, int place) { return dark(image, inside.x + place, y); };
        const auto down = [&](int, int place) { return dark(image, x, inside.y + place); };
        if (strokes_met(1, inside.w, across) != 2 || strokes_met(1, inside.h, down) != 2) {
            return false;
        }
    }
    constexpr double kDeep = 0.16;
    constexpr double kWide = 0.24;
    constexpr double kBegin = (1 - kWide) / 2;
    return share_at(kBegin, 0, kWide, kDeep) < kFree &&
           share_at(kBegin, 1 - kDeep, kWide, kDeep) < kFree &&
           share_at(0, kBegin, kDeep, kWide) < kFree &&
           share_at(1 - kDeep, kBegin, kDeep, kWide) < kFree;
}

bool close_neighbour(Pix* image, const PixelBox& box, bool before, double reach) {
    constexpr int kRagged = 2;
    const int width = static_cast<int>(reach * box.w);
    int begin = before ? box.x - 2 - width : right_of(box) + 2;
    int end = begin + width;
    for (int x = begin; x < end; ++x) {
        if (!is_in_rule(image, box, x)) continue;
        // Of what lies between the rule and the frame.
        if (!before) end = x - kRagged;
        if (before) begin = std::max(begin, x + 1 + kRagged);
    }
    if (begin >= end) return false;
    int rows = 0;
    for (int y = box.y; y < bottom_of(box); ++y) {
        rows += ink_on_page(image, {begin, y, end - begin, 1}) > 0;
    }
    return rows * 10 > box.h;
}

bool runs_below(Pix* image, const PixelBox& box) {
    constexpr double kRule = 0.9;   // of the width: a rule, or the head of the box below
    constexpr int kLeastShare = 4;  // of the height
    const int slack = box.w / 8;
    int y = bottom_of(box);
    while (ink_on_page(image, {box.x - slack, y, box.w + 2 * slack, 1}) > 0 &&
           share_of_ink(image, {box.x, y, box.w, 1}) < kRule) {
        ++y;
    }
    return (y - bottom_of(box)) * kLeastShare >= box.h;
}

bool has_mark_below(Pix* image, const PixelBox& box) {
    constexpr double kLeast = 0.3;  // of the frame's width, as are the others
    constexpr double kGap = 0.3;
    constexpr double kAstray = 0.3;
    constexpr double kAround = 0.5;
    const int width = box.w;
    const int around = static_cast<int>(std::lround(kAround * width));
    const PixelBox place{box.x - around, bottom_of(box) + 2, width + 2 * around, width};
    if (place.x < 0 || bottom_of(place) > pixGetHeight(image)) return false;
    const PixPtr below = crop(image, place);
    std::vector<PixelBox> parts;
    for (const Component& part : components_of(below.get())) {
        const bool is_rule = part.box.h == place.h || part.box.w == place.w;
        const bool is_foot_of_words = part.box.y == 0 && part.box.x > around + width;
        const bool is_large = std::max(part.box.w, part.box.h) > kLeast * width;
        if (is_large && !is_rule && !is_foot_of_words) parts.push_back(part.box);
    }
    if (parts.size() != 1) return false;  // words, or the next box
    const PixelBox& mark = parts.front();
    return std::min(mark.w, mark.h) > kLeast * width && mark.y < kGap * width &&
           bottom_of(mark) < place.h && mark.x > around - kAstray * width &&
           right_of(mark) < around + (1 + kAstray) * width;
}

bool is_struck_out(Pix* image, const PixelBox& box) {
    constexpr double kFar = 0.75;  // of the frame's width
    constexpr int kWavers = 5;     // pixels
    const int reach = static_cast<int>(std::lround(kFar * box.w));
    const int inset = box.h / 6;
    const PixelBox place{box.x + box.w / 2, box.y + inset, box.w / 2 + reach, box.h - 2 * inset};
    if (place.x < 0 || right_of(place) > pixGetWidth(image)) return false;
    const PixPtr band = crop(image, place);
    const PixPtr thick(pixCloseBrick(nullptr, band.get(), 1, kWavers));
    for (int y = 0; y < place.h; ++y) {
        if (share_of_ink(thick.get(), {0, y, place.w, 1}) >= 1) return true;
    }
    return false;
}

bool follows_text(Pix* image, const PixelBox& box) {
    int begin = box.x - box.w * 4 / 5;
    const int end = box.x - box.w * 3 / 10;
    for (int x = begin; x < box.x; ++x) {
        if (is_in_rule(image, box, x)) begin = x + 2;
    }
    if (begin >= end) return false;
    int rows = 0;
    for (int y = box.y; y < bottom_of(box); ++y) {
        rows += ink_on_page(image, {begin, y, end - begin, 1}) > 0;
    }
    return rows * 4 > box.h;
}

}  // namespace gongwen::ocr

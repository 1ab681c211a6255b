#include "ocr/layout/box_content.h"

#include <algorithm>
#include <array>

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
        l_int32 white = 0;
        pixCountPixels(holes.get(), &white, nullptr);
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
    constexpr int kSteps = 16;
    constexpr double kDrawn = 0.85;  // of the diagonals' places
    constexpr double kFree = 0.25;   // of ink between them
    const int reach = std::max(1, inside.w / 8);
    int met = 0;
    for (int i = 1; i < kSteps; ++i) {
        const int x = inside.x + inside.w * i / kSteps;
        const int down = inside.y + inside.h * i / kSteps;
        const int up = bottom_of(inside) - inside.h * i / kSteps;
        met += ink_on_page(image, {x - reach, down, 2 * reach + 1, 1}) > 0;
        met += ink_on_page(image, {x - reach, up, 2 * reach + 1, 1}) > 0;
    }
    if (met < kDrawn * 2 * (kSteps - 1)) return false;
    const int w = inside.w / 4;
    const int h = inside.h / 4;
    const int x = inside.x + (inside.w - w) / 2;
    const int y = inside.y + (inside.h - h) / 2;
    const std::array<PixelBox, 4> between{{{x, inside.y, w, h},
                                           {x, bottom_of(inside) - h, w, h},
                                           {inside.x, y, w, h},
                                           {right_of(inside) - w, y, w, h}}};
    return std::all_of(between.begin(), between.end(),
                       [&](const PixelBox& place) { return share_of_ink(image, place) < kFree; });
}

bool close_neighbour(Pix* image, const PixelBox& box, bool before) {
    constexpr int kRagged = 2;
    const int reach = box.w / 2;
    int begin = before ? box.x - 2 - reach : right_of(box) + 2;
    int end = begin + reach;
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

}  // namespace gongwen::ocr

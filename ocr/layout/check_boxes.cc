#include "ocr/layout/check_boxes.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ocr/geometry.h"
#include "ocr/layout/box_content.h"
#include "ocr/layout/box_frame.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kLeastMm = 2.3;
constexpr double kMostMm = 8.0;
constexpr double kSquare = 0.1;       ///< sides differ by less than this share
constexpr double kSolidShare = 0.88;  ///< of the inside of a solid square
constexpr int kRaggedEdge = 2;        ///< pixels
constexpr double kFullInk = 0.3;      ///< of a character inside a frame
constexpr double kTickedInk = 0.04;   ///< share of the inside that a tick darkens at least

PixelBox inside_of(const PixelBox& box, double thickness) {
    const int inset = static_cast<int>(std::lround(thickness)) + std::max(1, box.w / 20);
    return {box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
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

std::optional<LayoutCheckBox> judge_frame(Pix* image, const PixelBox& square) {
    const PixelBox framed = between_uprights(image, square);
    const bool crossed = holds_cross(image, inside_of(framed, framed.w / 12.0));
    const PixelBox box = crossed ? framed : square;
    if (std::abs(box.w - box.h) > kSquare * std::max(box.w, box.h)) return std::nullopt;
    const std::optional<double> thickness = frame_thickness(image, box, crossed);
    if (!thickness) return std::nullopt;
    const PixelBox inside = inside_of(box, *thickness);
    if (crossed) return judged(box, share_of_ink(image, inside));
    if (inside.w < 4 || inside.h < 4 || has_bars(image, inside) || holds_ring(image, inside)) {
        return std::nullopt;
    }
    const double ink = share_of_ink(image, inside);
    // On a fax 國 and 因 lose what tells them from a frame; but they stand among characters, and
    // are fuller than a tick makes a box.
    const bool in_text = close_neighbour(image, box, true) && close_neighbour(image, box, false);
    if (ink > kFullInk && (in_text || holds_character(image, inside))) return std::nullopt;
    return judged(box, ink);
}

/// 口 of a round hand is an empty frame, too (街口, 路口): where a page has but a few frames, and
/// every one of them ends a word, they are characters.
bool are_mouths(Pix* image, const std::vector<LayoutCheckBox>& boxes) {
    constexpr std::size_t kFew = 2;
    return boxes.size() <= kFew &&
           std::all_of(boxes.begin(), boxes.end(), [&](const LayoutCheckBox& one) {
               return !one.ticked && close_neighbour(image, one.box, true) &&
                      !close_neighbour(image, one.box, false);
           });
}

/// Two strokes, one above the other, with common ends.
std::vector<PixelBox> framed_squares(Pix* image, int dpi) {
    const int least = mm_to_pixels(kLeastMm, dpi);
    const int most = mm_to_pixels(kMostMm, dpi);
    const PixPtr opened(pixOpenCompBrickDwa(nullptr, image, least * 3 / 4, 1));
    const BoxaPtr boxes(pixConnCompBB(opened.get(), 8));
    std::vector<PixelBox> strokes;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const PixelBox stroke = box_at(boxes.get(), i);
        if (stroke.w <= most + 4 && stroke.h <= stroke.w / 4 + 1) strokes.push_back(stroke);
    }
    std::sort(strokes.begin(), strokes.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.x < b.x; });
    const int tolerance = mm_to_pixels(0.7, dpi);
    std::vector<PixelBox> squares;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        for (std::size_t j = i + 1; j < strokes.size(); ++j) {
            if (strokes[j].x - strokes[i].x > tolerance) break;
            if (std::abs(right_of(strokes[j]) - right_of(strokes[i])) > tolerance) continue;
            // A tick that runs through a corner makes one of the two longer, never shorter.
            const PixelBox both = united(strokes[i], strokes[j]);
            const int left = std::max(strokes[i].x, strokes[j].x);
            const int right = std::min(right_of(strokes[i]), right_of(strokes[j]));
            const PixelBox square{left, both.y, right - left, both.h};
            if (square.h >= least && square.h <= most) squares.push_back(square);
        }
    }
    return squares;
}

std::vector<LayoutCheckBox> solid_squares(Pix* binary, int dpi) {
    // A square that a program fills and frames has a seam between the two.
    const PixPtr closed(pixCloseBrickDwa(nullptr, binary, 3, 3));
    Pix* const image = closed.get();
    const int least = mm_to_pixels(kLeastMm, dpi);
    const int most = mm_to_pixels(kMostMm, dpi);
    const PixPtr opened(pixOpenCompBrickDwa(nullptr, image, least * 3 / 4, least * 3 / 4));
    const BoxaPtr boxes(pixConnCompBB(opened.get(), 8));
    std::vector<LayoutCheckBox> solid;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const PixelBox box = box_at(boxes.get(), i);
        // Opening takes the ragged edge of a square away; it is not what stands around it.
        const int margin = std::max(2, box.w / 8);
        const PixelBox whole = grown(box, kRaggedEdge, pixGetWidth(image), pixGetHeight(image));
        const PixelBox around = grown(whole, margin, pixGetWidth(image), pixGetHeight(image));
        const bool alone = ink_on_page(image, around) - ink_on_page(image, whole) <= box.w;
        if (box.w >= least && box.w <= most && alone &&
            std::abs(box.w - box.h) <= kSquare * std::max(box.w, box.h) &&
            share_of_ink(image, box) >= kSolidShare) {
            solid.push_back({box, 1.0, true, 0.9});
        }
    }
    return solid;
}

bool overlaps(const PixelBox& a, const PixelBox& b) {
    return overlap_x(a, b) > 0 && overlap_y(a, b) > 0;
}

bool is_within(const PixelBox& box, const PixelBox& outer) {
    return box.x >= outer.x && box.y >= outer.y && right_of(box) <= right_of(outer) &&
           bottom_of(box) <= bottom_of(outer);
}

void erase(Pix* mask, const Component& part, const PixelBox& place) {
    pixRasterop(mask, place.x, place.y, place.w, place.h, PIX_SUBTRACT, part.shape.get(), 0, 0);
}

/// A mark that is drawn over its box goes as a whole where it lies `near` it. Where it touches text
/// its loose ends go: what is left of the shape beside the box, and is small.
void erase_mark(Pix* mask, const Component& mark, const PixelBox& place, const PixelBox& near,
                const PixelBox& box) {
    if (is_within(place, near)) return erase(mask, mark, place);
    const PixPtr rest(pixCopy(nullptr, mark.shape.get()));
    const PixelBox taken{box.x - 2 - place.x, box.y - 2 - place.y, box.w + 4, box.h + 4};
    pixRasterop(rest.get(), taken.x, taken.y, taken.w, taken.h, PIX_CLR, nullptr, 0, 0);
    for (const Component& end : components_of(rest.get())) {
        const PixelBox at{end.box.x + place.x, end.box.y + place.y, end.box.w, end.box.h};
        if (is_within(at, near) && std::max(at.w, at.h) < box.w / 2) erase(mask, end, at);
    }
}

void clear(Pix* mask, const PixelBox& box) { pixClearInRect(mask, to_leptonica(box).get()); }

}  // namespace

std::vector<LayoutCheckBox> find_check_boxes(Pix* binary, int dpi) {
    std::vector<LayoutCheckBox> found = solid_squares(binary, dpi);
    const auto add = [&](const LayoutCheckBox& box) {
        const auto same =
            std::find_if(found.begin(), found.end(),
                         [&](const LayoutCheckBox& other) { return overlaps(other.box, box.box); });
        if (same == found.end()) {
            found.push_back(box);
        } else if (box.box.w * box.box.h > same->box.w * same->box.h) {
            *same = box;
        }
    };
    for (const PixelBox& square : framed_squares(binary, dpi)) {
        if (const auto box = judge_frame(binary, square)) add(*box);
    }
    if (are_mouths(binary, found)) found.clear();
    sort_by_rows(found, [](const LayoutCheckBox& check_box) { return check_box.box; });
    return found;
}

void erase_check_boxes(Pix* mask, const std::vector<LayoutCheckBox>& boxes) {
    const int width = pixGetWidth(mask);
    const int height = pixGetHeight(mask);
    for (const LayoutCheckBox& box : boxes) {
        // A tick may leave its box; it goes with it as long as it touches no text.
        const PixelBox near = grown(box.box, box.box.w * 3 / 4, width, height);
        const PixelBox far = grown(near, 3, width, height);
        const PixPtr around = crop(mask, far);
        for (const Component& part : components_of(around.get())) {
            const PixelBox place{part.box.x + far.x, part.box.y + far.y, part.box.w, part.box.h};
            if (overlaps(place, box.box)) erase_mark(mask, part, place, near, box.box);
        }
        clear(mask, grown(box.box, 2, width, height));
    }
}

}  // namespace gongwen::ocr

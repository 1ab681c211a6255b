#include "ocr/check_boxes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kLeastMm = 2.3;
constexpr double kMostMm = 8.0;
constexpr double kSquare = 0.1;              ///< sides differ by less than this share
constexpr double kThickestShare = 0.17;      ///< of the side
constexpr double kClosedShare = 0.9;         ///< of a side that is drawn
constexpr double kSolidShare = 0.88;         ///< of the inside of a solid square
constexpr int kRaggedEdge = 2;               ///< pixels
constexpr double kFullInk = 0.3;             ///< of a character inside a frame
constexpr double kStrokesOfCharacter = 4.2;  ///< met across and down; a cross has at most 4
constexpr double kTickedInk = 0.04;          ///< share of the inside that a tick darkens at least

bool dark(Pix* image, int x, int y) {
    if (x < 0 || y < 0 || x >= pixGetWidth(image) || y >= pixGetHeight(image)) return false;
    return GET_DATA_BIT(pixGetData(image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image), x) !=
           0;
}

int ink_on_page(Pix* image, const PixelBox& box) {
    const int left = std::max(0, box.x);
    const int top = std::max(0, box.y);
    const int w = std::min(pixGetWidth(image), right_of(box)) - left;
    const int h = std::min(pixGetHeight(image), bottom_of(box)) - top;
    return w > 0 && h > 0 ? ink_in(image, {left, top, w, h}) : 0;
}

double share_of_ink(Pix* image, const PixelBox& box) {
    return box.w > 0 && box.h > 0
               ? static_cast<double>(ink_on_page(image, box)) / (static_cast<double>(box.w) * box.h)
               : 0;
}

/// One side of a frame, looked at from outside inwards at a number of places along it.
struct Side {
    double drawn = 0;       ///< share of the places where there is ink
    double thickness = 0;   ///< median
    double unevenness = 0;  ///< of the outer edge: how far nine tenths of it stray from straight
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
    const auto spread = [](std::vector<int> values) {
        std::sort(values.begin(), values.end());
        return values[values.size() * 9 / 10] - values[values.size() / 10];
    };
    const auto middle = starts.begin() + static_cast<long>(starts.size() / 2);
    side.unevenness =
        std::max(spread({starts.begin(), middle + 1}), spread({middle, starts.end()}));
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

/// At how many of its ends a frame goes on beyond its corners, as the rules of a table do.
int open_ends(Pix* image, const PixelBox& box, double thickness) {
    const int t = std::max(2, static_cast<int>(std::lround(thickness)));
    const int gap = 2;
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

/// A bar from side to side inside the frame: 日, 目, 田, 西.
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

/// Part of an upright rule: dark far above and below the frame, too.
bool is_in_rule(Pix* image, const PixelBox& box, int x) {
    return share_of_ink(image, {x, box.y - box.h / 2, 1, 2 * box.h}) > 0.9;
}

/// Does a character follow (or precede) as closely as in running text? The rule of a table's cell
/// is none.
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

/// A closed ring that stands free inside the frame: 回. No tick is one.
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

/// More strokes than the two that a cross has wherever one cuts it: 國, 圖, 園.
bool holds_character(Pix* image, const PixelBox& inside) {
    const auto across = [&](int y, int x) { return dark(image, inside.x + x, inside.y + y); };
    const auto down = [&](int x, int y) { return dark(image, inside.x + x, inside.y + y); };
    return strokes_met(inside.h, inside.w, across) + strokes_met(inside.w, inside.h, down) >=
           kStrokesOfCharacter;
}

PixelBox inside_of(const PixelBox& box, double thickness) {
    const int inset = static_cast<int>(std::lround(thickness)) + std::max(1, box.w / 20);
    return {box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
}

LayoutCheckBox judged(const PixelBox& box, double ink) {
    const double confidence = std::min(1.0, 0.5 + std::abs(ink - kTickedInk) / (2 * kTickedInk));
    return {box, ink, ink >= kTickedInk, confidence};
}

std::optional<LayoutCheckBox> judge_frame(Pix* image, const PixelBox& box) {
    if (std::abs(box.w - box.h) > kSquare * std::max(box.w, box.h)) return std::nullopt;
    const std::array<Side, 4> sides = sides_of(image, box);
    double thinnest = 1e9;
    double thickest = 0;
    for (const Side& side : sides) {
        if (side.drawn < kClosedShare || side.unevenness > 1.5 + 0.02 * box.w) return std::nullopt;
        thinnest = std::min(thinnest, side.thickness);
        thickest = std::max(thickest, side.thickness);
    }
    if (thickest > kThickestShare * box.w || thickest > 2 * thinnest + 1) return std::nullopt;
    if (open_ends(image, box, thickest) > 2 || has_feet(image, box, thickest)) return std::nullopt;
    const PixelBox inside = inside_of(box, thickest);
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
    const PixPtr opened(pixOpenCompBrick(nullptr, image, least * 3 / 4, 1));
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
    const PixPtr closed(pixCloseSafeBrick(nullptr, binary, 3, 3));
    Pix* const image = closed.get();
    const int least = mm_to_pixels(kLeastMm, dpi);
    const int most = mm_to_pixels(kMostMm, dpi);
    const PixPtr opened(pixOpenCompBrick(nullptr, image, least * 3 / 4, least * 3 / 4));
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
            const bool within = place.x >= near.x && place.y >= near.y &&
                                right_of(place) <= right_of(near) &&
                                bottom_of(place) <= bottom_of(near);
            if (within && overlaps(place, box.box)) {
                pixRasterop(mask, place.x, place.y, place.w, place.h, PIX_SUBTRACT,
                            part.shape.get(), 0, 0);
            }
        }
        clear(mask, grown(box.box, 2, width, height));
    }
}

}  // namespace gongwen::ocr

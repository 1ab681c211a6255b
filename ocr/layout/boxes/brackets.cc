#include "ocr/layout/boxes/brackets.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "ocr/geometry.h"
#include "ocr/layout/boxes/box_content.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kLowest = 0.65;  ///< of a bracket, in ems
constexpr double kHighest = 1.5;
constexpr double kNarrowest = 0.6;  ///< room between two brackets, in ems
constexpr double kWidest = 2.4;
constexpr double kEmpty = 0.015;  ///< share of the room that specks may darken
constexpr double kMarked = 0.04;  ///< and what a mark darkens at least

enum class Side { Opening, Closing };

/// A pair, its strokes included.
struct Pair {
    PixelBox box;
    PixelBox room;  ///< between the strokes
};

/// Pixels of a bracket as seen from its outer side, where its stroke runs.
class Stroke {
  public:
    Stroke(Pix* image, const PixelBox& box, Side side) : image_(image), box_(box), side_(side) {}

    /// Share of the rows [from, to) of the height that have ink in the columns [begin, end) of the
    /// width, counted from the outer side.
    double rows_with_ink(double from, double to, double begin, double end) const {
        const int first = static_cast<int>(std::lround(from * box_.h));
        const int last = std::max(first + 1, static_cast<int>(std::lround(to * box_.h)));
        int hits = 0;
        for (int y = first; y < last; ++y) hits += has_ink(y, begin, end) ? 1 : 0;
        return static_cast<double>(hits) / (last - first);
    }

  private:
    bool has_ink(int y, double begin, double end) const {
        const int first = static_cast<int>(std::lround(begin * box_.w));
        const int last = std::max(first + 1, static_cast<int>(std::lround(end * box_.w)));
        for (int x = first; x < last; ++x) {
            const int column = side_ == Side::Opening ? box_.x + x : right_of(box_) - 1 - x;
            if (dark(image_, column, box_.y + y)) return true;
        }
        return false;
    }

    Pix* image_;
    const PixelBox& box_;
    Side side_;
};

/// A thin upright stroke whose ends turn inwards: [, （, 〔.
bool is_bracket(Pix* image, const PixelBox& box, Side side) {
    constexpr double kOuter = 0.6;  // of the width
    constexpr double kInner = 0.65;
    const Stroke stroke(image, box, side);
    return stroke.rows_with_ink(0.05, 0.95, 0, 1) > 0.9 &&
           stroke.rows_with_ink(0.3, 0.7, 0, kOuter) > 0.9 &&
           stroke.rows_with_ink(0.3, 0.7, kInner, 1) < 0.1 &&
           stroke.rows_with_ink(0, 0.15, kInner, 1) > 0 &&
           stroke.rows_with_ink(0.85, 1, kInner, 1) > 0;
}

/// Ink of a bracket's size.
std::vector<PixelBox> slim_shapes(Pix* image, double em) {
    const BoxaPtr boxes(pixConnCompBB(image, 8));
    std::vector<PixelBox> found;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const PixelBox box = box_at(boxes.get(), i);
        const bool slim = box.w >= 2 && box.w >= 0.08 * box.h && box.w <= 0.45 * box.h;
        const bool tall = box.h >= kLowest * em && box.h <= kHighest * em;
        if (slim && tall) found.push_back(box);
    }
    return found;
}

std::vector<PixelBox> brackets(Pix* image, const std::vector<PixelBox>& shapes, Side side) {
    std::vector<PixelBox> found;
    std::copy_if(shapes.begin(), shapes.end(), std::back_inserter(found),
                 [&](const PixelBox& box) { return is_bracket(image, box, side); });
    return found;
}

PixelBox room_of(const PixelBox& opening, const PixelBox& closing) {
    const int margin = std::max(1, opening.h / 20);
    const int left = right_of(opening) + margin;
    const int top = std::min(opening.y, closing.y);
    return {left, top, closing.x - margin - left,
            std::max(bottom_of(opening), bottom_of(closing)) - top};
}

bool belong_together(const PixelBox& opening, const PixelBox& closing, double em) {
    const int room = closing.x - right_of(opening);
    return room >= kNarrowest * em && room <= kWidest * em &&
           std::abs(opening.h - closing.h) <= 0.15 * opening.h + 1 &&
           overlap_y(opening, closing) >= 0.85 * opening.h;
}

/// Words close behind: brackets at the end of a line are room to write in.
bool stands_before_words(Pix* image, const PixelBox& box, double em) {
    const int reach = static_cast<int>(1.6 * em);
    return ink_on_page(image, {right_of(box) + 2, box.y, reach, box.h}) > box.h;
}

std::vector<Pair> pairs(Pix* image, const std::vector<PixelBox>& openings,
                        const std::vector<PixelBox>& closings, double em) {
    std::vector<Pair> found;
    for (const PixelBox& opening : openings) {
        const auto closing = std::find_if(
            closings.begin(), closings.end(),
            [&](const PixelBox& other) { return belong_together(opening, other, em); });
        if (closing == closings.end()) continue;
        const PixelBox box = united(opening, *closing);
        if (stands_before_words(image, box, em)) found.push_back({box, room_of(opening, *closing)});
    }
    return found;
}

bool is_empty(Pix* image, const Pair& pair) { return share_of_ink(image, pair.room) < kEmpty; }

bool are_alike(const Pair& one, const Pair& other) {
    return std::abs(one.box.w - other.box.w) <= 0.1 * one.box.w + 2 &&
           std::abs(one.box.h - other.box.h) <= 0.15 * one.box.h + 2;
}

/// The empty pair whose width others have, too; nothing where no two are alike.
std::optional<Pair> usual_pair(Pix* image, const std::vector<Pair>& all) {
    for (const Pair& one : all) {
        const auto alike = std::count_if(all.begin(), all.end(),
                                         [&](const Pair& other) { return are_alike(one, other); });
        if (alike >= 2 && is_empty(image, one)) return one;
    }
    return std::nullopt;
}

/// 一 and a dash lie level in the middle, as no tick does.
bool is_level_stroke(Pix* image, const PixelBox& room) {
    const int third = room.h / 3;
    return ink_on_page(image, {room.x, room.y, room.w, third}) == 0 &&
           ink_on_page(image, {room.x, bottom_of(room) - third, room.w, third}) == 0;
}

LayoutCheckBox judged_by_ink(Pix* image, const Pair& pair) {
    constexpr double kMostSure = 0.9;
    const double ink = share_of_ink(image, pair.room);
    const double sure = 0.5 + std::abs(ink - kMarked) / (2 * kMarked);
    return {pair.box, ink, ink >= kMarked, std::min(kMostSure, sure)};
}

std::optional<LayoutCheckBox> judged(Pix* image, const Pair& pair) {
    const LayoutCheckBox box = judged_by_ink(image, pair);
    const bool is_text = box.ink >= kEmpty &&
                         (holds_character(image, pair.room) || is_level_stroke(image, pair.room));
    return is_text ? std::nullopt : std::optional(box);
}

/// Pairs of the usual width of which the mark hides one bracket.
std::vector<Pair> half_hidden(Pix* image, const std::vector<PixelBox>& openings, const Pair& usual,
                              double em) {
    std::vector<Pair> found;
    const int to_room = usual.room.x - usual.box.x;
    for (const PixelBox& opening : openings) {
        const PixelBox box{opening.x, opening.y, usual.box.w, opening.h};
        const PixelBox closing{right_of(box) - to_room, box.y, to_room, box.h};
        const Pair pair{box, {box.x + to_room, box.y, usual.room.w, box.h}};
        const bool alike = std::abs(opening.h - usual.box.h) <= 0.15 * usual.box.h + 2;
        // The closing bracket is there, within the mark.
        const bool closed = Stroke(image, closing, Side::Closing).rows_with_ink(0, 1, 0, 1) > 0.85;
        if (alike && closed && share_of_ink(image, pair.room) >= kMarked &&
            stands_before_words(image, box, em)) {
            found.push_back(pair);
        }
    }
    return found;
}

/// Without the gaps in strokes that a copy has thinned.
PixPtr closed_strokes(Pix* strokes, int dpi) {
    constexpr double kGapMm = 0.2;
    const int gap = std::max(2, mm_to_pixels(kGapMm, dpi));
    return PixPtr(pixCloseSafeBrick(nullptr, strokes, gap, gap));
}

}  // namespace

std::vector<LayoutCheckBox> possible_brackets(Pix* binary, int dpi, double em,
                                              const std::vector<LayoutCheckBox>& told) {
    const PixPtr closed = closed_strokes(binary, dpi);
    const std::vector<PixelBox> shapes = slim_shapes(closed.get(), em);
    std::vector<LayoutCheckBox> found;
    // A fax leaves little of the ends that turn inwards: any two slim shapes may be a pair.
    for (const PixelBox& opening : shapes) {
        for (const PixelBox& closing : shapes) {
            if (!belong_together(opening, closing, em)) continue;
            const Pair pair{united(opening, closing), room_of(opening, closing)};
            const bool known = std::any_of(
                told.begin(), told.end(),
                [&](const LayoutCheckBox& other) { return overlaps(other.box, pair.box); });
            if (!known && stands_before_words(binary, pair.box, em)) {
                found.push_back(judged_by_ink(binary, pair));
            }
        }
    }
    return found;
}

std::vector<LayoutCheckBox> find_brackets(Pix* strokes, Pix* binary, int dpi, double em) {
    const PixPtr closed = closed_strokes(strokes, dpi);
    const std::vector<PixelBox> shapes = slim_shapes(closed.get(), em);
    const std::vector<PixelBox> openings = brackets(closed.get(), shapes, Side::Opening);
    if (openings.empty()) return {};
    const std::vector<PixelBox> closings = brackets(closed.get(), shapes, Side::Closing);
    std::vector<Pair> all = pairs(binary, openings, closings, em);
    const auto usual = usual_pair(binary, all);
    std::vector<LayoutCheckBox> found;
    if (!usual) return found;
    for (const Pair& pair : half_hidden(strokes, openings, *usual, em)) all.push_back(pair);
    for (const Pair& pair : all) {
        const bool taken =
            std::any_of(found.begin(), found.end(),
                        [&](const LayoutCheckBox& other) { return overlaps(other.box, pair.box); });
        if (taken || !are_alike(pair, *usual)) continue;
        if (const auto box = judged(binary, pair)) found.push_back(*box);
    }
    return found;
}

}  // namespace gongwen::ocr

#include "scan/cleaning/text_marks.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <tuple>

#include "core/box.h"

namespace gongwen::scan {
namespace {

// Lengths in points.
constexpr double kStrokeGap = 1.0;
constexpr double kSmallest = 3.0;
constexpr double kLargest = 45.0;
constexpr std::size_t kMostMarks = 6000;

constexpr double kMuchSmaller = 0.6;  // than the page's usual character
constexpr double kMuchLarger = 1.7;
constexpr double kSquare = 0.7;      // the shorter side by the longer
constexpr double kSideBySide = 0.5;  // shared part of the smaller one's side
constexpr double kFarthest = 2.5;    // characters away
constexpr double kNearer = 0.8;      // a gap this much smaller than the other decides

constexpr int kEnoughCharacters = 12;
constexpr double kPlainShare = 0.7;

constexpr double kPlaceWidth = 180;  // points
constexpr double kPlaceLines = 1.6;  // characters high: one line
constexpr double kMargin = 2;        // points
constexpr int kMostGrowth = 60;      // strokes added to a place

int pixels(double points, int dpi) { return std::max(1, points_to_pixels(points, dpi)); }

/// The usual size of a character: the median of the longer sides.
int usual_size(const std::vector<PixelBox>& marks) {
    std::vector<int> sizes;
    sizes.reserve(marks.size());
    for (const PixelBox& mark : marks) sizes.push_back(mark.longer());
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    return *middle;
}

bool share_side(int low_a, int high_a, int low_b, int high_b) {
    const int shared = std::min(high_a, high_b) - std::max(low_a, low_b);
    return shared >= kSideBySide * std::min(high_a - low_a, high_b - low_b);
}

struct Gaps {
    int beside = std::numeric_limits<int>::max();
    int below = std::numeric_limits<int>::max();
};

Gaps gaps_of(const PixelBox& mark, const std::vector<PixelBox>& others) {
    Gaps gaps;
    for (const PixelBox& other : others) {
        if (other.x > mark.x && share_side(mark.y, mark.bottom(), other.y, other.bottom())) {
            gaps.beside = std::min(gaps.beside, std::max(0, other.x - mark.right()));
        }
        if (other.y > mark.y && share_side(mark.x, mark.right(), other.x, other.right())) {
            gaps.below = std::min(gaps.below, std::max(0, other.y - mark.bottom()));
        }
    }
    return gaps;
}

/// True: the next character stands beside; false: below; nothing: too far or too alike.
std::optional<bool> next_is_beside(const Gaps& gaps, int size) {
    if (std::min(gaps.beside, gaps.below) > kFarthest * size) return std::nullopt;
    if (gaps.beside < kNearer * gaps.below) return true;
    if (gaps.below < kNearer * gaps.beside) return false;
    return std::nullopt;
}

bool inside(const PixelBox& mark, const PixelBox& place) {
    return mark.x >= place.x && mark.y >= place.y && mark.right() <= place.right() &&
           mark.bottom() <= place.bottom();
}

bool apart(const PixelBox& a, const PixelBox& b) {
    return a.x >= b.right() || b.x >= a.right() || a.y >= b.bottom() || b.y >= a.bottom();
}

bool crosses(const PixelBox& mark, const PixelBox& place) {
    return !apart(mark, place) && !inside(mark, place);
}

PixelBox united(const PixelBox& a, const PixelBox& b) {
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// `place` grown until it cuts no character in two; gaps between characters and lines stop it.
PixelBox without_cuts(PixelBox place, const std::vector<PixelBox>& marks) {
    for (int pass = 0; pass < kMostGrowth; ++pass) {
        const auto cut =
            std::ranges::find_if(marks, [&](const PixelBox& mark) { return crosses(mark, place); });
        if (cut == marks.end()) break;
        place = united(place, *cut);
    }
    return place;
}

struct Place {
    PixelBox box;
    int square = 0;  ///< marks as wide as they are high, as Chinese characters are
    int characters = 0;
};

bool denser(const Place& a, const Place& b) {
    return std::tie(a.square, a.characters) > std::tie(b.square, b.characters);
}

/// The characters wholly within `window`, and the box around them.
Place place_in(const PixelBox& window, const std::vector<PixelBox>& marks, int size) {
    Place place;
    for (const PixelBox& mark : marks) {
        if (!inside(mark, window)) continue;
        place.box = place.box.width == 0 ? mark : united(place.box, mark);
        if (mark.longer() < kMuchSmaller * size || mark.longer() > kMuchLarger * size) continue;
        ++place.characters;
        place.square += std::min(mark.width, mark.height) >= kSquare * mark.longer();
    }
    return place;
}

}  // namespace

bool LineDirection::is_plain() const {
    return characters >= kEnoughCharacters && std::max(across, 1 - across) >= kPlainShare;
}

std::vector<PixelBox> text_marks(Pix* ink, int dpi) {
    const int side = pixels(kStrokeGap, dpi) + 1;
    const PixPtr joined = owned(pixCloseBrickDwa(nullptr, ink, side, side));
    std::vector<PixelBox> marks = component_boxes(joined.get());
    const int smallest = pixels(kSmallest, dpi);
    const int largest = pixels(kLargest, dpi);
    std::erase_if(marks, [=](const PixelBox& mark) {
        return mark.longer() < smallest || mark.longer() > largest;
    });
    if (marks.size() > kMostMarks) marks.resize(kMostMarks);
    return marks;
}

LineDirection line_direction(const std::vector<PixelBox>& marks) {
    LineDirection direction;
    if (marks.empty()) return direction;
    const int size = usual_size(marks);
    std::vector<PixelBox> characters;
    std::ranges::copy_if(marks, std::back_inserter(characters), [=](const PixelBox& mark) {
        return mark.longer() >= kMuchSmaller * size && mark.longer() <= kMuchLarger * size;
    });
    int across = 0;
    for (const PixelBox& mark : characters) {
        const auto beside = next_is_beside(gaps_of(mark, characters), size);
        if (!beside) continue;
        ++direction.characters;
        across += *beside;
    }
    if (direction.characters > 0) {
        direction.across = static_cast<double>(across) / direction.characters;
    }
    return direction;
}

std::vector<PixelBox> dense_places(const std::vector<PixelBox>& marks, int dpi, std::size_t most) {
    if (marks.empty()) return {};
    const int size = usual_size(marks);
    std::vector<Place> places;
    // A window that begins at a character begins at a line's height.
    const std::size_t step = marks.size() / 400 + 1;
    for (std::size_t i = 0; i < marks.size(); i += step) {
        const PixelBox window{marks[i].x, marks[i].y - size / 4, pixels(kPlaceWidth, dpi),
                              static_cast<int>(kPlaceLines * size)};
        places.push_back(place_in(window, marks, size));
    }
    std::ranges::stable_sort(places, denser);
    std::vector<PixelBox> chosen;
    const int margin = pixels(kMargin, dpi);
    for (const Place& place : places) {
        if (chosen.size() >= most || place.characters == 0) break;
        const PixelBox text = without_cuts(place.box, marks);
        const PixelBox box{text.x - margin, text.y - margin, text.width + 2 * margin,
                           text.height + 2 * margin};
        const bool free =
            std::ranges::all_of(chosen, [&](const PixelBox& other) { return apart(box, other); });
        if (free) chosen.push_back(box);
    }
    return chosen;
}

}  // namespace gongwen::scan

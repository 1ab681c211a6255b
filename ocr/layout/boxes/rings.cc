#include "ocr/layout/boxes/rings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "ocr/geometry.h"
#include "ocr/layout/boxes/box_strokes.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr int kDirections = 64;
constexpr double kInner = 0.82;  ///< of the radius: the band in which the ring's line runs
constexpr double kOuter = 1.04;

struct Circle {
    double x = 0;
    double y = 0;
    double radius = 0;

    PixelBox box() const {
        return {
            static_cast<int>(std::lround(x - radius)), static_cast<int>(std::lround(y - radius)),
            static_cast<int>(std::lround(2 * radius)), static_cast<int>(std::lround(2 * radius))};
    }
};

/// In how many of all directions there is ink from `from` to `to` radii.
double share_of_directions(Pix* image, const Circle& circle, double from, double to) {
    int hits = 0;
    for (int i = 0; i < kDirections; ++i) {
        const double angle = 2 * std::numbers::pi * i / kDirections;
        bool hit = false;
        for (double r = from * circle.radius; r <= to * circle.radius && !hit; r += 0.7) {
            hit = dark(image, static_cast<int>(circle.x + r * std::cos(angle)),
                       static_cast<int>(circle.y + r * std::sin(angle)));
        }
        hits += hit ? 1 : 0;
    }
    return static_cast<double>(hits) / kDirections;
}

/// How far from the middle the ring's line ends inward: the median over all directions. A circle
/// that is a little larger than the ring does not take its line for a mark.
double inner_edge(Pix* image, const Circle& circle) {
    std::array<double, kDirections> edges{};
    for (int i = 0; i < kDirections; ++i) {
        const double angle = 2 * std::numbers::pi * i / kDirections;
        const auto is_dark = [&](double r) {
            return dark(image, static_cast<int>(circle.x + r * std::cos(angle)),
                        static_cast<int>(circle.y + r * std::sin(angle)));
        };
        double r = kOuter * circle.radius;
        while (r > kInner * circle.radius && !is_dark(r)) r -= 0.5;
        while (r > 0 && is_dark(r)) r -= 0.5;
        edges[static_cast<std::size_t>(i)] = r;
    }
    std::nth_element(edges.begin(), edges.begin() + kDirections / 2, edges.end());
    return edges[kDirections / 2];
}

double ink_between(Pix* image, const Circle& circle, double from, double to) {
    const double inner = from * circle.radius;
    const double outer = to * circle.radius;
    int ink = 0;
    int all = 0;
    for (int dy = static_cast<int>(-outer); dy <= outer; ++dy) {
        for (int dx = static_cast<int>(-outer); dx <= outer; ++dx) {
            const double distance = std::hypot(dx, dy);
            if (distance < inner || distance > outer) continue;
            ++all;
            ink += dark(image, static_cast<int>(circle.x) + dx, static_cast<int>(circle.y) + dy);
        }
    }
    return all > 0 ? static_cast<double>(ink) / all : 0;
}

bool is_disc(Pix* image, const Circle& circle) {
    constexpr double kSolid = 0.92;
    return ink_between(image, circle, 0, 0.85) > kSolid;
}

/// White behind its line, but for a mark: a ring, or one with a dot in it. Characters are as dark
/// there as elsewhere.
bool is_hollow(Pix* image, const Circle& circle, double most) {
    return ink_between(image, circle, 0.5, 0.75) <= most;
}

/// Words close behind, and nothing as close in front as a character of the same words.
bool stands_before_words(Pix* image, const Circle& circle) {
    const PixelBox box = circle.box();
    const int gap = box.w * 2 / 5;
    const PixelBox front{box.x - gap, box.y + 2, gap - 2, box.h - 4};
    const PixelBox behind{right_of(box) + 2, box.y, 3 * box.w / 2, box.h};
    return ink_on_page(image, front) <= 2 && ink_on_page(image, behind) > box.w;
}

/// A line all around, and white around that: characters have corners.
bool is_round(Pix* image, const Circle& circle, double least) {
    constexpr double kWhite = 0.6;
    return share_of_directions(image, circle, kInner, kOuter) >= least &&
           share_of_directions(image, circle, 1.1, 1.18) <= 1 - kWhite;
}

/// Another ring of the same size right in front: 陳○○.
bool follows_ring(Pix* image, const Circle& circle) {
    constexpr double kFarthest = 3;  // radii
    for (double away = 2 * circle.radius; away < kFarthest * circle.radius; away += 1) {
        if (is_round(image, {circle.x - away, circle.y, circle.radius}, 0.86)) return true;
    }
    return false;
}

/// Words close in front, and behind white up to the next words: 不亮○　閃爍○. In 王○明 a character
/// stands behind as close as in front; 國 at the end of its words has corners.
bool stands_behind_words(Pix* image, const Circle& circle) {
    constexpr double kCorners = 0.2;
    if (share_of_directions(image, circle, 1.1, 1.25) > kCorners) return false;
    const PixelBox box = circle.box();
    const int gap = box.w * 4 / 5;
    const PixelBox behind{right_of(box) + 2, box.y + 2, gap - 2, box.h - 4};
    const PixelBox front{box.x - 3 * box.w / 2, box.y, 3 * box.w / 2 - 2, box.h};
    return ink_on_page(image, behind) <= 2 && ink_on_page(image, front) > box.w &&
           !follows_ring(image, circle);
}

/// White on both sides, as in a cell of a grid; a mark may run out behind.
bool stands_alone(Pix* image, const Circle& circle) {
    const PixelBox box = circle.box();
    const PixelBox front{box.x - box.w, box.y, box.w - 2, box.h};
    const PixelBox behind{right_of(box) + box.w * 3 / 5, box.y, box.w * 2 / 5, box.h};
    return ink_on_page(image, front) <= 2 && ink_on_page(image, behind) <= 2;
}

/// Closer to the words behind it than to those in front: ○焚化 ○掩埋 with half a space between.
bool belongs_to_words_behind(Pix* image, const Circle& circle) {
    constexpr double kLeastGap = 0.2;  // of its width
    const PixelBox box = circle.box();
    const int gap = static_cast<int>(kLeastGap * box.w);
    const PixelBox front{box.x - gap, box.y + 2, gap - 2, box.h - 4};
    const PixelBox behind{right_of(box) + 2, box.y + 2, gap - 2, box.h - 4};
    return ink_on_page(image, front) <= 2 && ink_on_page(image, behind) > 2;
}

bool stands_in_row_of(const Circle& circle, const std::vector<Circle>& rings) {
    return std::any_of(rings.begin(), rings.end(), [&](const Circle& other) {
        return other.x != circle.x && std::abs(other.y - circle.y) < circle.radius / 2;
    });
}

/// The rings of a form stand in rows or columns.
bool stands_in_line_with(const Circle& circle, const std::vector<Circle>& rings) {
    return stands_in_row_of(circle, rings) ||
           std::any_of(rings.begin(), rings.end(), [&](const Circle& other) {
               return std::abs(other.x - circle.x) < circle.radius / 2;
           });
}

bool may_be_box(Pix* image, const Circle& circle) {
    return stands_before_words(image, circle) || stands_behind_words(image, circle) ||
           stands_alone(image, circle);
}

std::vector<Circle> plain_rings(Pix* image, const std::vector<PixelBox>& shapes, int least,
                                int most) {
    constexpr double kSquare = 0.1;
    constexpr double kUnbroken = 0.95;
    std::vector<Circle> rings;
    std::vector<Circle> close;  // to the words in front
    for (const PixelBox& shape : shapes) {
        if (shape.w < least || shape.w > most) continue;
        if (std::abs(shape.w - shape.h) > std::max(2.0, kSquare * shape.w)) continue;
        const Circle circle{center_x(shape), center_y(shape), (shape.w + shape.h) / 4.0};
        if (!is_round(image, circle, kUnbroken)) continue;
        if (may_be_box(image, circle)) {
            rings.push_back(circle);
        } else if (belongs_to_words_behind(image, circle)) {
            close.push_back(circle);
        }
    }
    std::erase_if(close, [&](const Circle& circle) { return !stands_in_row_of(circle, rings); });
    rings.insert(rings.end(), close.begin(), close.end());
    return rings;
}

/// A ring of that size within the shape, which a mark makes larger.
std::optional<Circle> marked_ring(Pix* image, const PixelBox& shape, double radius) {
    constexpr double kMostlyUnbroken = 0.86;
    constexpr double kMark = 0.4;
    const int side = static_cast<int>(std::lround(2 * radius));
    if (shape.w > 2.5 * side || shape.h > 2.5 * side) return std::nullopt;
    for (int y = shape.y; y + side <= bottom_of(shape) + 1; ++y) {
        for (int x = shape.x; x + side <= right_of(shape) + 1; ++x) {
            const Circle circle{x + radius, y + radius, radius};
            if (is_round(image, circle, kMostlyUnbroken) && may_be_box(image, circle) &&
                (is_disc(image, circle) || is_hollow(image, circle, kMark))) {
                return circle;
            }
        }
    }
    return std::nullopt;
}

/// The size that two rings and more have, all but one of which may be discs; 0 for none.
double usual_radius(Pix* image, const std::vector<Circle>& rings) {
    constexpr double kFree = 0.25;
    for (const Circle& one : rings) {
        if (is_disc(image, one) || !is_hollow(image, one, kFree)) continue;
        const auto alike = std::count_if(rings.begin(), rings.end(), [&](const Circle& other) {
            return std::abs(other.radius - one.radius) <= 1.5;
        });
        if (alike >= 2) return one.radius;
    }
    return 0;
}

/// ● and ◉ typed in the place of ○ may be of another font, and smaller or larger than the page's
/// rings.
bool is_typed_mark(Pix* strokes, Pix* image, const Circle& circle, double radius) {
    constexpr double kSmallest = 0.7;
    constexpr double kLargest = 1.3;  // of the usual radius
    constexpr double kCore = 0.45;
    constexpr double kSolid = 0.92;
    const double size = circle.radius / radius;
    return size >= kSmallest && size <= kLargest && !stands_alone(strokes, circle) &&
           ink_between(image, circle, 0, kCore) > kSolid;
}

LayoutCheckBox judged(Pix* strokes, Pix* image, const Circle& circle) {
    constexpr double kMarkedInk = 0.05;
    constexpr double kMostSure = 0.9;
    const double inside = inner_edge(strokes, circle) - 2;
    const double ink = is_disc(image, circle) || inside < 0.4 * circle.radius
                           ? 1
                           : ink_between(image, circle, 0, inside / circle.radius);
    const double sure = 0.5 + std::abs(ink - kMarkedInk) / (2 * kMarkedInk);
    return {circle.box(), ink, ink >= kMarkedInk, std::min(kMostSure, sure)};
}

}  // namespace

std::vector<LayoutCheckBox> find_rings(Pix* strokes, Pix* binary, int dpi, double em) {
    constexpr double kLeastEm = 0.8;
    constexpr std::ptrdiff_t kFewestAlone = 3;  // fewer are answers: a typed ○
    const int most = mm_to_pixels(kMostBoxMm, dpi);
    const int least = std::max(mm_to_pixels(kLeastBoxMm, dpi), static_cast<int>(kLeastEm * em));
    const BoxaPtr boxes(pixConnCompBB(strokes, 8));
    std::vector<PixelBox> shapes;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const PixelBox shape = box_at(boxes.get(), i);
        if (shape.w >= least && shape.h >= least) shapes.push_back(shape);
    }
    std::vector<Circle> plain = plain_rings(strokes, shapes, least, most);
    const auto alone = std::count_if(plain.begin(), plain.end(), [&](const Circle& ring) {
        return stands_alone(strokes, ring);
    });
    if (alone > 0 && alone < kFewestAlone) {
        std::erase_if(plain, [&](const Circle& ring) { return stands_alone(strokes, ring); });
    }
    const double radius = usual_radius(strokes, plain);
    std::vector<LayoutCheckBox> found;
    if (radius == 0) return found;
    for (const PixelBox& shape : shapes) {
        const auto same = std::find_if(plain.begin(), plain.end(), [&](const Circle& circle) {
            return contains(shape, circle.x, circle.y) &&
                   (std::abs(shape.w - 2 * radius) <= 0.12 * shape.w ||
                    is_typed_mark(strokes, binary, circle, radius));
        });
        auto ring =
            same != plain.end() ? std::optional(*same) : marked_ring(strokes, shape, radius);
        // What is no whole ring may be a character.
        if (ring && same == plain.end() && !stands_in_line_with(*ring, plain)) ring.reset();
        if (ring) found.push_back(judged(strokes, binary, *ring));
    }
    return found;
}

}  // namespace gongwen::ocr

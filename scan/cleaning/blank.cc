#include "scan/cleaning/blank.h"

#include <algorithm>
#include <vector>

#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr int kDarkEnough = 150;
// Lengths in points.
constexpr double kSmallestMark = 3;
constexpr double kFigure = 20;      // a mark this large both ways is a figure, a seal, a heading
constexpr double kNeighbour = 12;   // the next character of a line, or the next stroke
constexpr double kThinnest = 0.35;  // of a mark's length: a crease or a hair is thinner
constexpr int kEnoughNeighbours = 2;

/// Marks of ink that are neither dust nor hairs, in points.
std::vector<Box> marks(Pix* gray, int dpi) {
    const PixPtr ink(pixThresholdToBinary(gray, kDarkEnough));
    // Joins the strokes of one character; dust stays dust.
    const PixPtr joined(pixCloseBrickDwa(nullptr, ink.get(), 5, 5));
    std::vector<Box> found;
    for (const PixelBox& pixels : component_boxes(joined.get())) {
        const Box box = in_points(pixels, dpi);
        if (std::max(box.width(), box.height()) >= kSmallestMark) found.push_back(box);
    }
    return found;
}

bool is_figure(const Box& mark) { return std::min(mark.width(), mark.height()) >= kFigure; }

bool is_hair(const Box& mark) {
    const double longer = std::max(mark.width(), mark.height());
    return longer > kFigure && std::min(mark.width(), mark.height()) < kThinnest * longer;
}

bool are_neighbours(const Box& a, const Box& b) {
    const double across = std::max(a.left, b.left) - std::min(a.right, b.right);
    const double down = std::max(a.top, b.top) - std::min(a.bottom, b.bottom);
    return std::max(across, down) <= kNeighbour &&
           std::max(a.height(), b.height()) <= 3 * std::min(a.height(), b.height());
}

}  // namespace

bool is_blank(Pix* gray, int dpi) {
    const std::vector<Box> found = marks(gray, dpi);
    if (std::ranges::any_of(found, is_figure)) return false;
    int neighbours = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t j = i + 1; j < found.size(); ++j) {
            if (is_hair(found[i]) || is_hair(found[j])) continue;
            if (are_neighbours(found[i], found[j]) && ++neighbours >= kEnoughNeighbours)
                return false;
        }
    }
    return true;
}

}  // namespace gongwen::scan

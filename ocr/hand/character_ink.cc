#include "ocr/hand/character_ink.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/geometry.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

/// Dark pixels of a box, for many looks at each.
class Bitmap {
  public:
    Bitmap(int width, int height)
        : width_(width), height_(height), dark_(static_cast<std::size_t>(width * height)) {}

    int width() const { return width_; }
    int height() const { return height_; }
    bool at(int x, int y) const {
        return x >= 0 && y >= 0 && x < width_ && y < height_ && dark_[index(x, y)] != 0;
    }
    void set(int x, int y) { dark_[index(x, y)] = 1; }

  private:
    std::size_t index(int x, int y) const { return static_cast<std::size_t>(y * width_ + x); }

    int width_;
    int height_;
    std::vector<char> dark_;  // not packed: it is looked at far more often than filled
};

Bitmap bitmap_of(Pix* ink) {
    Bitmap out(pixGetWidth(ink), pixGetHeight(ink));
    for (int y = 0; y < out.height(); ++y) {
        for (int x = 0; x < out.width(); ++x) {
            if (dark(ink, x, y)) out.set(x, y);
        }
    }
    return out;
}

/// For each place of a row, or column, for which `is_set(i)`: how long the stretch is it lies in.
template <typename IsSet>
std::vector<int> stretches(int count, const IsSet& is_set) {
    std::vector<int> out(static_cast<std::size_t>(count));
    for (int begin = 0; begin < count;) {
        int end = begin;
        while (end < count && is_set(end)) ++end;
        std::fill(out.begin() + begin, out.begin() + end, end - begin);
        begin = std::max(end, begin + 1);
    }
    return out;
}

/// The width of the stroke at each dark pixel: the shorter way across, level or upright.
std::vector<int> stroke_widths(const Bitmap& ink) {
    std::vector<std::vector<int>> upright;
    for (int x = 0; x < ink.width(); ++x) {
        upright.push_back(stretches(ink.height(), [&](int y) { return ink.at(x, y); }));
    }
    std::vector<int> widths;
    for (int y = 0; y < ink.height(); ++y) {
        const std::vector<int> level = stretches(ink.width(), [&](int x) { return ink.at(x, y); });
        for (int x = 0; x < ink.width(); ++x) {
            const auto column = static_cast<std::size_t>(x);
            if (ink.at(x, y)) {
                widths.push_back(
                    std::min(level[column], upright[column][static_cast<std::size_t>(y)]));
            }
        }
    }
    std::sort(widths.begin(), widths.end());
    return widths;
}

double quantile(const std::vector<int>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// The mean of the middle half.
double middle_mean(const std::vector<int>& sorted) {
    const std::size_t begin = sorted.size() / 4;
    const std::size_t end = std::max(begin + 1, 3 * sorted.size() / 4);
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += sorted[i];
    return sum / static_cast<double>(end - begin);
}

struct Outline {
    int length = 0;
    int straight = 0;

    /// The edges of one row or column; `least`: how long a straight stretch must be.
    void add(const std::vector<int>& edges, int least) {
        for (const int stretch : edges) {
            length += stretch > 0 ? 1 : 0;
            straight += stretch >= least ? 1 : 0;
        }
    }
};

double straight_share(const Bitmap& ink) {
    constexpr double kStraight = 0.22;  // of the height
    const int least = std::max(4, static_cast<int>(std::ceil(kStraight * ink.height())));
    Outline outline;
    for (const int side : {-1, 1}) {
        for (int y = 0; y < ink.height(); ++y) {
            outline.add(
                stretches(ink.width(), [&](int x) { return ink.at(x, y) && !ink.at(x, y + side); }),
                least);
        }
        for (int x = 0; x < ink.width(); ++x) {
            outline.add(stretches(ink.height(),
                                  [&](int y) { return ink.at(x, y) && !ink.at(x + side, y); }),
                        least);
        }
    }
    return outline.length > 0 ? static_cast<double>(outline.straight) / outline.length : 0;
}

ShapeGrid shape_of(const Bitmap& ink) {
    constexpr int kSamples = 4;  // in each direction of each square
    ShapeGrid shape{};
    for (int y = 0; y < kShapeRows * kSamples; ++y) {
        for (int x = 0; x < kShapeColumns * kSamples; ++x) {
            const int column = (2 * x + 1) * ink.width() / (2 * kShapeColumns * kSamples);
            const int row = (2 * y + 1) * ink.height() / (2 * kShapeRows * kSamples);
            const int square = y / kSamples * kShapeColumns + x / kSamples;
            if (ink.at(column, row)) {
                shape[static_cast<std::size_t>(square)] += 1.0F / (kSamples * kSamples);
            }
        }
    }
    return shape;
}

}  // namespace

CharacterInk measure_character(Pix* page, const PixelBox& place) {
    CharacterInk out;
    if (place.w <= 0 || place.h <= 0) return out;
    const PixPtr character = crop(page, place);
    Pix* inked = nullptr;
    ::Box* box = nullptr;
    if (!character || pixClipToForeground(character.get(), &inked, &box) != 0) return out;
    const PixPtr ink_owner(inked);
    const BoxPtr box_owner(box);
    boxGetGeometry(box, &out.box.x, &out.box.y, &out.box.w, &out.box.h);
    out.box.x += std::max(0, place.x);
    out.box.y += std::max(0, place.y);
    const Bitmap ink = bitmap_of(inked);
    const std::vector<int> widths = stroke_widths(ink);
    out.stroke_width = middle_mean(widths);
    out.contrast = quantile(widths, 0.85) / std::max(1.0, quantile(widths, 0.2));
    out.straight = straight_share(ink);
    out.shape = shape_of(ink);
    return out;
}

double likeness(const ShapeGrid& a, const ShapeGrid& b) {
    double common = 0;
    double either = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        common += std::min(a[i], b[i]);
        either += std::max(a[i], b[i]);
    }
    return either > 0 ? common / either : 0;
}

}  // namespace gongwen::ocr

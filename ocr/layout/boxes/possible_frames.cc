#include "ocr/layout/boxes/possible_frames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "ocr/geometry.h"
#include "ocr/layout/boxes/box_content.h"
#include "ocr/layout/boxes/box_sides.h"
#include "ocr/layout/boxes/box_strokes.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

/// How much ink stretches of a page hold, told by two look-ups in running sums.
class StretchSums {
  public:
    enum class Along { Rows, Columns };

    StretchSums(Pix* image, Along along)
        : along_(along),
          width_(pixGetWidth(image)),
          height_(pixGetHeight(image)),
          sums_(stride() * static_cast<std::size_t>(height_ + 1)) {
        // Row by row for columns, too: a look down each column would touch all the page for each.
        for (int y = 0; y < height_; ++y) {
            if (along == Along::Rows) {
                add_row(image, y);
            } else {
                add_to_columns(image, y);
            }
        }
    }

    /// The dark share of [begin, end) of that row or column; 0 beyond the page.
    double share(int line, int begin, int end) const {
        if (line < 0 || line >= lines() || begin < 0 || end > length() || begin >= end) return 0;
        return static_cast<double>(ink(line, begin, end)) / (end - begin);
    }

    /// Dark pixels of [begin, end) of that row or column, as far as it lies on the page.
    int ink(int line, int begin, int end) const {
        return sum_before(std::min(end, length()), line) - sum_before(begin, line);
    }

  private:
    using Sum = std::uint16_t;

    int lines() const { return along_ == Along::Rows ? height_ : width_; }
    int length() const { return along_ == Along::Rows ? width_ : height_; }
    std::size_t stride() const { return static_cast<std::size_t>(width_ + 1); }
    Sum* row(int y) { return sums_.data() + stride() * static_cast<std::size_t>(y); }
    const Sum* row(int y) const { return sums_.data() + stride() * static_cast<std::size_t>(y); }

    int sum_before(int place, int line) const {
        return along_ == Along::Rows ? row(line)[place] : row(place)[line];
    }

    void add_row(Pix* image, int y) {
        Sum* const sums = row(y);
        const l_uint32* const words = words_of_row(image, y);
        Sum sum = 0;
        for (int x = 0; x < width_; ++x) {
            sum = static_cast<Sum>(sum + GET_DATA_BIT(words, x));
            sums[x + 1] = sum;
        }
    }

    void add_to_columns(Pix* image, int y) {
        const Sum* const above = row(y);
        Sum* const sums = row(y + 1);
        const l_uint32* const words = words_of_row(image, y);
        for (int x = 0; x < width_; ++x) {
            sums[x] = static_cast<Sum>(above[x] + GET_DATA_BIT(words, x));
        }
    }

    Along along_;
    int width_;
    int height_;
    std::vector<Sum> sums_;  // of rows: row y, before column x; of columns: before row y, column x
};

/// A square of the reduced page and how well ink runs along its sides.
struct Square {
    PixelBox box;
    double score = 0;
};

/// A page in which frames are looked for at a resolution where their strokes are a pixel or two
/// wide.
class SquareSearch {
  public:
    explicit SquareSearch(Pix* image)
        : width_(pixGetWidth(image)),
          height_(pixGetHeight(image)),
          level_(PixPtr(pixDilateBrickDwa(nullptr, image, 1, kAstray)).get(),
                 StretchSums::Along::Rows),
          upright_(PixPtr(pixDilateBrickDwa(nullptr, image, kAstray, 1)).get(),
                   StretchSums::Along::Columns),
          rows_(image, StretchSums::Along::Rows),
          columns_(image, StretchSums::Along::Columns) {}

    std::vector<Square> squares(int least, int most) const {
        std::vector<Square> found;
        for (int y = 0; y + least < height_; ++y) {
            for (int x = 0; x + least < width_; ++x) {
                if (!may_begin(x, y, least, most)) continue;
                Square best;
                for (int side = least; side <= most; ++side) {
                    const Square square = judged({x, y, side, side});
                    if (square.score > best.score) best = square;
                }
                if (best.score > 0) found.push_back(best);
            }
        }
        return found;
    }

  private:
    static constexpr int kAstray = 3;          // pixels that a side may waver within
    static constexpr double kLeastSide = 0.5;  // of a side is dark
    static constexpr double kLeastAll = 0.7;

    static int corner_of(int side) { return std::max(1, side / 8); }

    /// Is there ink enough for the upper and the left side of any square from here? Nearly nowhere.
    bool may_begin(int x, int y, int least, int most) const {
        const double fewest = kLeastSide * (least - 2 * corner_of(least));
        return level_.ink(y, x, x + most) >= fewest && upright_.ink(x, y, y + most) >= fewest;
    }

    /// With a score of 0 where it has not four sides.
    Square judged(const PixelBox& box) const {
        const int corner = corner_of(box.w);
        const int left = box.x + corner;
        const int right = right_of(box) - corner;
        const int top = box.y + corner;
        const int bottom = bottom_of(box) - corner;
        std::array<double, 4> sides{};
        sides[0] = level_.share(box.y, left, right);
        if (sides[0] < kLeastSide) return {};
        sides[1] = upright_.share(box.x, top, bottom);
        if (sides[1] < kLeastSide) return {};
        sides[2] = level_.share(bottom_of(box) - 1, left, right);
        if (sides[2] < kLeastSide) return {};
        sides[3] = upright_.share(right_of(box) - 1, top, bottom);
        if (sides[3] < kLeastSide) return {};
        const double drawn = (sides[0] + sides[1] + sides[2] + sides[3]) / 4;
        if (drawn < kLeastAll) return {};
        return {box, drawn - kOutside * ink_outside(box)};
    }

    static constexpr double kOutside = 0.5;  // weight of ink around the square

    /// Just outside the sides, where a frame has white.
    double ink_outside(const PixelBox& box) const {
        const int away = 2;
        return (rows_.share(box.y - 1 - away, box.x, right_of(box)) +
                rows_.share(bottom_of(box) + away, box.x, right_of(box)) +
                columns_.share(box.x - 1 - away, box.y, bottom_of(box)) +
                columns_.share(right_of(box) + away, box.y, bottom_of(box))) /
               4;
    }

    int width_;
    int height_;
    StretchSums level_;
    StretchSums upright_;
    StretchSums rows_;
    StretchSums columns_;
};

/// Gaps in level and upright strokes closed.
PixPtr without_gaps_of(Pix* image, int gap) {
    PixPtr level(pixCloseBrickDwa(nullptr, image, gap, 1));
    const PixPtr upright(pixCloseBrickDwa(nullptr, image, 1, gap));
    pixOr(level.get(), level.get(), upright.get());
    return level;
}

bool share_much(const PixelBox& a, const PixelBox& b) {
    constexpr double kMuch = 0.2;  // of the smaller one
    const int wide = overlap_x(a, b);
    const int high = overlap_y(a, b);
    return wide > 0 && high > 0 && wide * high > kMuch * std::min(a.w * a.h, b.w * b.h);
}

/// The best of those that lie over one another.
std::vector<Square> best_apart(std::vector<Square> squares) {
    std::sort(squares.begin(), squares.end(),
              [](const Square& a, const Square& b) { return a.score > b.score; });
    std::vector<Square> apart;
    for (const Square& square : squares) {
        const bool taken = std::any_of(apart.begin(), apart.end(), [&](const Square& better) {
            return share_much(better.box, square.box);
        });
        if (!taken) apart.push_back(square);
    }
    return apart;
}

/// Ink above, below and in front, where a box has white but for the end of its mark.
bool is_under_stamp(Pix* binary, const PixelBox& box) {
    constexpr double kInk = 0.1;
    const int reach = box.w / 2;
    const int gap = std::max(2, box.w / 8);
    const std::array<PixelBox, 3> around{{{box.x, box.y - gap - reach, box.w, reach},
                                          {box.x, bottom_of(box) + gap, box.w, reach},
                                          {box.x - gap - reach, box.y, reach, box.h}}};
    return std::count_if(around.begin(), around.end(), [&](const PixelBox& place) {
               return share_of_ink(binary, place) > kInk;
           }) > 1;
}

LayoutCheckBox judged_inside(Pix* binary, const PixelBox& box) {
    constexpr double kTicked = 0.04;  // of the inside is dark
    constexpr double kUnclear = 0.5;
    const std::array<Side, 4> sides = sides_of(binary, box, Corners::Square);
    double thickness = sides[0].thickness;
    for (const Side& side : sides) thickness = std::min(thickness, side.thickness);
    const int inset =
        std::min(box.w / 4, static_cast<int>(std::lround(thickness)) + 2 + box.w / 10);
    const PixelBox inside{box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
    const double ink = share_of_ink(binary, inside);
    LayoutCheckBox out{box, ink, ink >= kTicked,
                       std::min(1.0, kUnclear + std::abs(ink - kTicked) / (2 * kTicked))};
    const bool missed = !out.ticked && (runs_below(binary, box) || has_mark_below(binary, box));
    if (missed || (out.ticked && is_under_stamp(binary, box))) out.confidence = kUnclear;
    return out;
}

/// Ink in one piece, about as wide as it is high.
std::vector<Square> pieces(Pix* image, int least, int most) {
    constexpr double kLongest = 1.6;  // of the shorter side
    const BoxaPtr boxes(pixConnCompBB(image, 8));
    std::vector<Square> found;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const PixelBox box = box_at(boxes.get(), i);
        const auto [shorter, longer] = std::minmax(box.w, box.h);
        if (shorter >= least && longer <= most && longer <= kLongest * shorter) {
            found.push_back({box, 0});
        }
    }
    return found;
}

}  // namespace

std::vector<LayoutCheckBox> possible_frames(Pix* binary, Pix* lines, int dpi, double em,
                                            const std::vector<LayoutCheckBox>& told) {
    constexpr double kLeastEm = 0.55;  // of the usual character
    constexpr double kMostEm = 1.3;
    constexpr double kCoarseEm = 32;  // pixels: strokes of such characters are one or two wide
    constexpr int kGap = 3;           // pixels of the coarse page, in a broken stroke
    constexpr double kPiece = 0.8;    // confidence in a mark without a frame
    const bool halved = em > kCoarseEm;
    const int factor = halved ? 2 : 1;
    const int least = std::max(static_cast<int>(kLeastEm * em), mm_to_pixels(kLeastBoxMm, dpi));
    const int most = std::min(static_cast<int>(kMostEm * em), mm_to_pixels(kMostBoxMm, dpi));
    std::vector<LayoutCheckBox> found;
    if (least > most) return found;
    const PixPtr coarse(halved ? pixReduceRankBinary2(lines, 1, nullptr) : pixCopy(nullptr, lines));
    const auto add = [&](const Square& square, double most_sure) {
        const PixelBox box{square.box.x * factor, square.box.y * factor, square.box.w * factor,
                           square.box.h * factor};
        const bool known = std::any_of(told.begin(), told.end(), [&](const LayoutCheckBox& other) {
            return share_much(other.box, box);
        });
        if (known) return;
        found.push_back(judged_inside(binary, box));
        found.back().confidence = std::min(found.back().confidence, most_sure);
    };
    const PixPtr closed = without_gaps_of(coarse.get(), kGap);
    const SquareSearch search(closed.get());
    for (const Square& square : best_apart(search.squares(least / factor, most / factor))) {
        add(square, 1);
    }
    for (const Square& piece : pieces(closed.get(), least / factor, most / factor)) {
        add(piece, kPiece);
    }
    return found;
}

}  // namespace gongwen::ocr

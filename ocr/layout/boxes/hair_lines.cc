#include "ocr/layout/boxes/hair_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "ocr/geometry.h"
#include "ocr/layout/boxes/box_strokes.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kStretchMm = 1.5;  ///< over which the mean is taken
constexpr double kAsideMm = 0.4;    ///< where the paper beside a line is looked at
constexpr int kWhite = 255;
constexpr int kDarker = 16;          ///< than the paper, in gray values
constexpr double kLeastShare = 0.7;  ///< of the smallest box's side
constexpr double kKnownShare = 0.5;  ///< of a line's pixels that are ink already

/// A row's gray values in their order: Leptonica keeps four in a word, the first of them highest.
std::vector<std::uint8_t> values_of_row(Pix* gray, int y) {
    const auto words = static_cast<std::size_t>(pixGetWpl(gray));
    const l_uint32* row = pixGetData(gray) + static_cast<std::size_t>(y) * words;
    std::vector<std::uint8_t> values(4 * words);
    for (std::size_t i = 0; i < words; ++i) {
        values[4 * i] = static_cast<std::uint8_t>(row[i] >> 24);
        values[4 * i + 1] = static_cast<std::uint8_t>(row[i] >> 16);
        values[4 * i + 2] = static_cast<std::uint8_t>(row[i] >> 8);
        values[4 * i + 3] = static_cast<std::uint8_t>(row[i]);
    }
    return values;
}

/// Means along the rows of a page.
class RowMeans {
  public:
    RowMeans(Pix* gray, int stretch)
        : width_(pixGetWidth(gray)),
          height_(pixGetHeight(gray)),
          means_(index(width_) * index(height_), kWhite) {
        for (int y = 0; y < height_; ++y) add_row(gray, y, stretch);
    }

    int width() const { return width_; }
    int height() const { return height_; }

    /// How much darker it is here than `aside` rows above and below.
    int contrast(int x, int y, int aside) const {
        if (at(x, y) > kWhite - kDarker) return 0;
        return std::min(at(x, y - aside), at(x, y + aside)) - at(x, y);
    }

    /// For each place of a row whether it is darker than `aside` rows above and below. Plain loops
    /// over bytes: they are most of the work.
    void mark_faint(int y, int aside, std::vector<std::uint8_t>& faint) const {
        const std::uint8_t* here = row(y);
        const std::uint8_t* above = row(y - aside);
        const std::uint8_t* below = row(y + aside);
        for (std::size_t x = 0; x < index(width_); ++x) {
            const int darker = std::min(above[x], below[x]) - here[x];
            faint[x] = here[x] <= kWhite - kDarker && darker >= kDarker ? 1 : 0;
        }
    }

  private:
    /// Ends of rows stay white: no line is looked for there.
    void add_row(Pix* gray, int y, int stretch) {
        const std::vector<std::uint8_t> values = values_of_row(gray, y);
        std::uint8_t* means = means_.data() + index(y) * index(width_) + stretch / 2;
        const double share = 1.0 / stretch;
        int sum = 0;
        const int first = std::min(stretch, width_);
        for (int x = 0; x < first; ++x) sum += values[index(x)];
        for (int x = stretch; x <= width_; ++x) {
            means[x - stretch] = static_cast<std::uint8_t>(sum * share);
            if (x < width_) sum += values[index(x)] - values[index(x - stretch)];
        }
    }

    const std::uint8_t* row(int y) const { return means_.data() + index(y) * index(width_); }
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    int at(int x, int y) const { return means_[index(y) * index(width_) + index(x)]; }

    int width_;
    int height_;
    std::vector<std::uint8_t> means_;
};

/// Draws the stretch [begin, end) of a row, but for the ends: the mean of a stretch reaches beyond
/// the line, and is half as dark where the line ends.
void draw_line(Pix* lines, const RowMeans& means, int begin, int end, int y, int aside) {
    std::vector<int> contrasts;
    for (int x = begin; x < end; ++x) contrasts.push_back(means.contrast(x, y, aside));
    const auto middle = contrasts.begin() + static_cast<long>(contrasts.size() / 2);
    std::nth_element(contrasts.begin(), middle, contrasts.end());
    const int half = *middle / 2;
    while (begin < end && means.contrast(begin, y, aside) < half) ++begin;
    while (end > begin && means.contrast(end - 1, y, aside) < half) --end;
    pixSetInRect(lines, to_leptonica({begin, y, end - begin, 1}).get());
}

/// The first faint place of a row from `begin` on, its end if there is none. Nearly all of a page
/// is not faint, and memchr passes over that faster than std::find.
int next_faint(const std::vector<std::uint8_t>& faint, int begin) {
    const std::uint8_t* from = faint.data() + begin;
    const void* first = std::memchr(from, 1, faint.size() - static_cast<std::size_t>(begin));
    if (!first) return static_cast<int>(faint.size());
    return static_cast<int>(static_cast<const std::uint8_t*>(first) - faint.data());
}

/// The faint level lines of `gray`.
PixPtr faint_level_lines(Pix* binary, Pix* gray, int dpi) {
    const RowMeans means(gray, mm_to_pixels(kStretchMm, dpi));
    const int aside = mm_to_pixels(kAsideMm, dpi);
    const int least = static_cast<int>(kLeastShare * mm_to_pixels(kLeastBoxMm, dpi));
    PixPtr lines(pixCreateTemplate(binary));
    std::vector<std::uint8_t> faint(static_cast<std::size_t>(means.width()));
    for (int y = aside; y < means.height() - aside; ++y) {
        means.mark_faint(y, aside, faint);
        for (int end = 0; end < means.width();) {
            const int begin = next_faint(faint, end);
            end =
                static_cast<int>(std::find(faint.begin() + begin, faint.end(), 0) - faint.begin());
            const PixelBox line{begin, y, end - begin, 1};
            if (line.w >= least && share_of_ink(binary, line) < kKnownShare) {
                draw_line(lines.get(), means, begin, end, y, aside);
            }
        }
    }
    return lines;
}

}  // namespace

PixPtr with_hair_lines(Pix* binary, Pix* gray, int dpi) {
    PixPtr page(pixCopy(nullptr, binary));
    const PixPtr level = faint_level_lines(binary, gray, dpi);
    const PixPtr turned_binary(pixRotate90(binary, 1));
    const PixPtr turned_gray(pixRotate90(gray, 1));
    const PixPtr turned = faint_level_lines(turned_binary.get(), turned_gray.get(), dpi);
    const PixPtr upright(pixRotate90(turned.get(), -1));
    pixOr(page.get(), page.get(), level.get());
    pixOr(page.get(), page.get(), upright.get());
    return page;
}

PixPtr with_thin_lines(Pix* gray) {
    constexpr int kLighterThanInk = 200;
    return PixPtr(pixThresholdToBinary(gray, kLighterThanInk));
}

}  // namespace gongwen::ocr

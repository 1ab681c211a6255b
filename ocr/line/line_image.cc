#include "ocr/line/line_image.h"

#include <algorithm>
#include <cmath>

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kWidestGapEm = 0.6;   ///< wider gaps inside a line are closed to
constexpr double kClosedGapEm = 0.4;   ///< this, or the recogniser loses what is behind them
constexpr double kMarginShare = 0.25;  ///< white around the line, of its height
constexpr int kHalo = 2;               ///< pixels of gray around a stroke that belong to it

/// Ranges [begin, end) of `counts` with ink, those nearer than `gap` put together.
std::vector<std::pair<int, int>> inked_ranges(const std::vector<int>& counts, int gap) {
    std::vector<std::pair<int, int>> ranges;
    for (int i = 0; i < static_cast<int>(counts.size()); ++i) {
        if (counts[static_cast<std::size_t>(i)] == 0) continue;
        if (!ranges.empty() && i - ranges.back().second <= gap) {
            ranges.back().second = i + 1;
        } else {
            ranges.emplace_back(i, i + 1);
        }
    }
    return ranges;
}

/// `part` of the gray page, everything white that is not the line's ink or its soft edge.
PixPtr masked(Pix* gray, const LayoutLine& line, const PixelBox& part) {
    PixPtr image = crop(gray, part);
    PixPtr own(pixCreate(part.w, part.h, 1));
    pixRasterop(own.get(), line.box.x - part.x, line.box.y - part.y, line.box.w, line.box.h,
                PIX_SRC, line.ink.get(), 0, 0);
    own.reset(pixDilateBrick(nullptr, own.get(), 2 * kHalo + 1, 2 * kHalo + 1));
    pixInvert(own.get(), own.get());
    pixSetMasked(image.get(), own.get(), 255);
    return image;
}

}  // namespace

std::vector<int> ink_by_column(const LayoutLine& line) { return ink_per_column(line.ink.get()); }

LineImage::LineImage(Pix* gray, const LayoutLine& line, double em, const LineImageOptions& options)
    : em_(options.em > 0 ? options.em : em_of(line, em)), left_(line.box.x) {
    lay_out_row(line);
    const PixPtr whole = compose(gray, line, options.binary);
    const double scale = options.height / em_;
    scale_x_ = scale * options.width;
    pix_.reset(pixScale(whole.get(), static_cast<float>(scale_x_), static_cast<float>(scale)));
}

double LineImage::em_of(const LayoutLine& line, double page_em) {
    const bool flat = line.box.h < 0.5 * page_em;
    if (!flat && line.box.w > 4 * line.box.h) return line.box.h;
    // 一, 正。, dashes, small print: the widest shape tells more than the height.
    int widest = line.box.h;
    const BoxaPtr shapes(pixConnCompBB(line.ink.get(), 8));
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        widest = std::max(widest, box_at(shapes.get(), i).w);
    }
    return std::min<double>(widest, flat ? 0.75 * page_em : 1.35 * line.box.h);
}

void LineImage::lay_out_row(const LayoutLine& line) {
    const int margin = static_cast<int>(kMarginShare * em_) + 1;
    const int widest = static_cast<int>(kWidestGapEm * em_);
    const int closed = static_cast<int>(kClosedGapEm * em_);
    int target = margin;
    for (const auto& [begin, end] : inked_ranges(ink_by_column(line), widest)) {
        if (!pieces_.empty()) target += closed;
        pieces_.push_back({{line.box.x + begin, line.box.y, end - begin, line.box.h}, target});
        target += end - begin;
    }
    width_ = target + margin;
    // A flat line (一) keeps the height of a character.
    height_ = std::max(line.box.h, static_cast<int>(em_)) + 2 * margin;
}

PixPtr LineImage::compose(Pix* gray, const LayoutLine& line, bool binary) const {
    PixPtr image(pixCreate(width_, height_, 8));
    pixSetAll(image.get());
    for (const Piece& piece : pieces_) {
        const PixelBox part = grown(piece.source, kHalo, pixGetWidth(gray), pixGetHeight(gray));
        PixPtr ink = masked(gray, line, part);
        if (binary) {
            const PixPtr black(pixThresholdToBinary(ink.get(), 150));
            ink.reset(pixConvertTo8(black.get(), 0));
        }
        const int top = (height_ - piece.source.h) / 2;
        pixRasterop(image.get(), piece.target - (piece.source.x - part.x),
                    top - (piece.source.y - part.y), part.w, part.h, PIX_MASK, ink.get(), 0, 0);
    }
    return image;
}

std::size_t LineImage::piece_at_column(double x) const {
    std::size_t best = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        if (pieces_[i].target <= x / scale_x_ + 0.1 * em_) best = i;
    }
    return best;
}

int LineImage::column_on_line(double x) const {
    const Piece& piece = pieces_[piece_at_column(x)];
    return std::clamp(static_cast<int>(std::lround(x / scale_x_)) - piece.target + piece.source.x,
                      piece.source.x, right_of(piece.source)) -
           left_;
}

}  // namespace gongwen::ocr

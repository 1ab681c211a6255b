#include "scan/cleaning/seals.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "scan/cleaning/ink_colour.h"
#include "scan/cleaning/seal_finder.h"
#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr int kFaintTint = 22;  // to take it away with the pale rims of its strokes
constexpr double kRim = 3;
constexpr int kDarkestInk = 70;  // brightness of the strongest channel
constexpr double kJustBelowInk = 0.85;
constexpr int kPrinted = 50;  // how dark most of a seal's ink becomes where it is read itself

class SealEraser {
  public:
    SealEraser(Pix* colour, const SealFree& result, const PaperWhite& paper, int dpi)
        : colour_(colour),
          gray_(result.gray.get()),
          ink_(result.ink.get()),
          paper_(paper),
          rim_(static_cast<int>(kRim * dpi / 72)) {}

    /// Coloured pixels of the box lose their ink, which goes to the picture of all such ink: black
    /// beneath it stays black.
    void erase(const PixelBox& seal) const {
        const PixelBox box = grown(seal);
        const PixPtr inked = ink_mask(box);
        const int level = ink_brightness(box, inked.get());
        const PixPtr rims = owned(pixDilateBrick(nullptr, inked.get(), 5, 5));
        keep_ink(box, inked.get());
        for (int y = 0; y < box.height; ++y) {
            const l_uint32* from = row(colour_, box.y + y);
            const l_uint32* mask = row(rims.get(), y);
            l_uint32* to = row(gray_, box.y + y);
            for (int x = 0; x < box.width; ++x) {
                if (!GET_DATA_BIT(mask, x)) continue;
                const int value = std::min(255, brightness(from[box.x + x]) * 255 / level);
                SET_DATA_BYTE(to, box.x + x, static_cast<l_uint8>(value));
            }
        }
    }

  private:
    /// As dark as the weakest channel is, in which no coloured ink is bright, and stretched to the
    /// contrast of print.
    void keep_ink(const PixelBox& box, Pix* inked) const {
        const int usual =
            median_level(box, inked, [this](l_uint32 pixel) { return weakest(pixel); });
        const double stretch = (255.0 - kPrinted) / std::max(1, 255 - usual);
        const PixPtr strokes = strokes_of(box, inked);
        for (int y = 0; y < box.height; ++y) {
            const l_uint32* from = row(colour_, box.y + y);
            const l_uint32* mask = row(strokes.get(), y);
            l_uint32* to = row(ink_, box.y + y);
            for (int x = 0; x < box.width; ++x) {
                if (!GET_DATA_BIT(mask, x)) continue;
                const int dark = static_cast<int>((255 - weakest(from[box.x + x])) * stretch);
                SET_DATA_BYTE(to, box.x + x, static_cast<l_uint8>(255 - std::min(255, dark)));
            }
        }
    }

    /// The strokes that have some of the ink, whole and with their rims: compressed pictures lose
    /// the colour of thin lines. Black print has none of it, unless a stroke crosses it.
    PixPtr strokes_of(const PixelBox& box, Pix* inked) const {
        constexpr int kDark = 190;  // of the weakest channel; paper is brighter
        const PixPtr dark = owned(pixCreate(box.width, box.height, 1));
        for (int y = 0; y < box.height; ++y) {
            const l_uint32* from = row(colour_, box.y + y);
            l_uint32* to = row(dark.get(), y);
            for (int x = 0; x < box.width; ++x) {
                if (weakest(from[box.x + x]) < kDark) SET_DATA_BIT(to, x);
            }
        }
        const PixPtr coloured = owned(pixAnd(nullptr, inked, dark.get()));
        const PixPtr strokes = owned(pixSeedfillBinary(nullptr, coloured.get(), dark.get(), 8));
        return owned(pixDilateBrick(nullptr, strokes.get(), 5, 5));
    }

    int weakest(l_uint32 pixel) const {
        const Rgb rgb = paper_(pixel);
        return std::min({rgb.red, rgb.green, rgb.blue});
    }

    /// Of the strongest channel: high for ink of any colour, low for black, with or without ink.
    int brightness(l_uint32 pixel) const {
        const Rgb rgb = paper_(pixel);
        return std::max({rgb.red, rgb.green, rgb.blue});
    }

    PixelBox grown(const PixelBox& box) const {
        const int left = std::max(0, box.x - rim_);
        const int top = std::max(0, box.y - rim_);
        const int right = std::min(pixGetWidth(colour_), box.right() + rim_);
        const int bottom = std::min(pixGetHeight(colour_), box.bottom() + rim_);
        return {left, top, right - left, bottom - top};
    }

    PixPtr ink_mask(const PixelBox& box) const {
        PixPtr mask = owned(pixCreate(box.width, box.height, 1));
        for (int y = 0; y < box.height; ++y) {
            const l_uint32* from = row(colour_, box.y + y);
            l_uint32* to = row(mask.get(), y);
            for (int x = 0; x < box.width; ++x) {
                if (ink_colour(paper_(from[box.x + x]), kFaintTint) != InkColour::None) {
                    SET_DATA_BIT(to, x);
                }
            }
        }
        return mask;
    }

    /// The brightness from which a pixel is taken for pure seal ink: a little darker than most of
    /// the ink is.
    int ink_brightness(const PixelBox& box, Pix* inked) const {
        const int median =
            median_level(box, inked, [this](l_uint32 pixel) { return brightness(pixel); });
        return std::max(kDarkestInk, static_cast<int>(median * kJustBelowInk));
    }

    /// Of the pixels under the mask; 255 where there are none.
    template <typename Level>
    int median_level(const PixelBox& box, Pix* mask, Level&& level) const {
        std::array<int, 256> histogram{};
        int count = 0;
        for (int y = 0; y < box.height; ++y) {
            const l_uint32* from = row(colour_, box.y + y);
            const l_uint32* masked = row(mask, y);
            for (int x = 0; x < box.width; ++x) {
                if (!GET_DATA_BIT(masked, x)) continue;
                ++histogram[static_cast<std::size_t>(level(from[box.x + x]))];
                ++count;
            }
        }
        int below = 0;
        int median = 0;
        while (median < 255 && (below += histogram[static_cast<std::size_t>(median)]) * 2 < count) {
            ++median;
        }
        return median;
    }

    Pix* colour_;
    Pix* gray_;
    Pix* ink_;
    const PaperWhite& paper_;
    int rim_;
};

}  // namespace

SealFree take_out_seals(Pix* colour, int dpi) {
    SealFree result;
    result.gray = owned(pixConvertTo8(colour, 0));
    if (pixGetDepth(colour) != 32) return result;
    const PaperWhite paper(colour);
    const std::vector<FoundSeal> seals = find_seals(colour, paper, dpi);
    if (seals.empty()) return result;
    result.ink = owned(pixCreate(pixGetWidth(colour), pixGetHeight(colour), 8));
    pixSetAll(result.ink.get());
    const SealEraser eraser(colour, result, paper, dpi);
    for (const FoundSeal& seal : seals) {
        eraser.erase(seal.box);
        result.seals.push_back(
            {in_points(seal.box, dpi), std::string(to_string(seal.colour)), seal.ink});
    }
    return result;
}

}  // namespace gongwen::scan

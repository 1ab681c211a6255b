#include "scan/cleaning/seal_finder.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <iterator>
#include <utility>

#include "core/page.h"
#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr int kSearchDpi = 150;
constexpr int kClearTint = 48;  // to find a seal
constexpr int kWeakTint = 28;   // of the rest of its strokes: JPEG washes thin ones out

// Lengths in points.
constexpr double kSmallestSeal = 26;
constexpr double kNarrowestStamp = 15;
constexpr double kLargestSeal = 320;
constexpr double kStrokeGap = 1.5;  // strokes of one frame, broken by text beneath
constexpr double kPatchyGap = 6;    // pieces of a badly inked seal

constexpr double kSquarest = 2.0;  // length to width up to which no frame is asked for
constexpr double kLongest = 6.0;
constexpr double kFrameBand = 0.15;  // of the side: the frame or the circle's arc lies in it
constexpr double kFramed = 0.6;      // of the side's length
constexpr double kPatchyFramed = 0.8;
constexpr double kLeastInk = 0.04;

// A line of print in colour: a letterhead's characters, beside each other on one level.
constexpr double kLargestPrint = 44;  // points
constexpr double kPrintGap = 0.7;     // of the height, from one to the next
constexpr double kAsHigh = 0.6;       // of the higher one
constexpr double kLineOfPrint = 3.5;  // its height, at least
constexpr std::size_t kFewestPieces = 3;

constexpr int kBrightPaper = 160;  // the weakest channel
constexpr double kOnPaper = 0.5;   // of what has no seal ink

int odd(double pixels) { return 2 * static_cast<int>(pixels / 2) + 1; }

PixPtr reduced(Pix* colour, int reduction) {
    if (reduction == 1) return owned(pixClone(colour));
    const float scale = 1.0F / static_cast<float>(reduction);
    return owned(pixScaleAreaMap(colour, scale, scale));
}

using ColourMasks = std::array<PixPtr, kSealColours.size()>;

/// Where the image shows each of the colours with such a tint.
ColourMasks colour_masks(Pix* image, const PaperWhite& paper, int least_tint) {
    const int width = pixGetWidth(image);
    const int height = pixGetHeight(image);
    ColourMasks masks;
    for (PixPtr& mask : masks) mask = owned(pixCreate(width, height, 1));
    for (int y = 0; y < height; ++y) {
        const l_uint32* from = row(image, y);
        for (int x = 0; x < width; ++x) {
            const InkColour colour = ink_colour(paper(from[x]), least_tint);
            if (colour == InkColour::None) continue;
            const auto at = std::ranges::find(kSealColours, colour) - kSealColours.begin();
            SET_DATA_BIT(row(masks[static_cast<std::size_t>(at)].get(), y), x);
        }
    }
    return masks;
}

/// The strokes of `clear`, as far as they go on in `weak`.
PixPtr whole_strokes(Pix* clear, Pix* weak) {
    return owned(pixSeedfillBinary(nullptr, clear, weak, 8));
}

bool is_empty(Pix* mask) {
    l_int32 empty = 1;
    pixZero(mask, &empty);
    return empty != 0;
}

bool has_ink(Pix* mask, const PixelBox& box, int along, int across, bool column) {
    l_uint32 bit = 0;
    const int x = box.x + (column ? along : across);
    const int y = box.y + (column ? across : along);
    return pixGetPixel(mask, x, y, &bit) == 0 && bit != 0;
}

/// Which part of a side has ink within the band of `box` that lies along it.
double side_share(Pix* mask, const PixelBox& box, bool column, bool far) {
    const int length = column ? box.width : box.height;
    const int depth = column ? box.height : box.width;
    const int band = std::max(2, static_cast<int>(depth * kFrameBand));
    int covered = 0;
    for (int along = 0; along < length; ++along) {
        for (int step = 0; step < band; ++step) {
            if (!has_ink(mask, box, along, far ? depth - 1 - step : step, column)) continue;
            ++covered;
            break;
        }
    }
    return static_cast<double>(covered) / length;
}

double framed_share(Pix* mask, const PixelBox& box) {
    return std::min({side_share(mask, box, true, false), side_share(mask, box, true, true),
                     side_share(mask, box, false, false), side_share(mask, box, false, true)});
}

double ink_share(Pix* mask, const PixelBox& box) {
    const PixPtr part = clipped(mask, box);
    float share = 0;
    pixForegroundFraction(part.get(), &share);
    return share;
}

PixelBox united(const PixelBox& a, const PixelBox& b) {
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

bool on_one_level(const PixelBox& a, const PixelBox& b) {
    const int higher = std::max(a.height, b.height);
    const int shared = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return shared >= kAsHigh * higher;
}

/// The pieces that stand in one row with `first`, each close to the next.
std::vector<PixelBox> row_of(const PixelBox& first, const std::vector<PixelBox>& pieces) {
    std::vector<PixelBox> members{first};
    PixelBox all = first;
    for (bool grown = true; grown;) {
        grown = false;
        for (const PixelBox& piece : pieces) {
            const int gap = std::max(piece.x - all.right(), all.x - piece.right());
            if (gap < 0 || gap > kPrintGap * first.height || !on_one_level(first, piece)) continue;
            members.push_back(piece);
            all = united(all, piece);
            grown = true;
        }
    }
    return members;
}

/// A mask of one colour on the small copy of the page, and what seals look like on it.
class SealFinder {
  public:
    SealFinder(Pix* mask, double dpi) : mask_(mask), dpi_(dpi) {}

    /// Frames whose strokes are whole: what else is pale may be a stain.
    std::vector<PixelBox> find_frames() const {
        std::vector<PixelBox> frames;
        const std::vector<PixelBox> marks = pieces(kStrokeGap);
        for (const PixelBox& box : marks) {
            if (!is_print(box, marks) && is_framed(box, kLongest, kNarrowestStamp)) {
                frames.push_back(box);
            }
        }
        return frames;
    }

    std::vector<PixelBox> find() const {
        std::vector<PixelBox> seals;
        const std::vector<PixelBox> marks = pieces(kStrokeGap);
        for (const PixelBox& box : marks) {
            if (looks_like_seal(box) && !is_print(box, marks)) seals.push_back(box);
        }
        for (const PixelBox& box : pieces(kPatchyGap)) {
            if (is_framed(box, kSquarest, kSmallestSeal)) seals.push_back(box);
        }
        return seals;
    }

  private:
    double pixels(double points) const { return points * dpi_ / 72; }

    /// Components after closing gaps of so many points.
    std::vector<PixelBox> pieces(double gap) const {
        const int side = odd(pixels(gap)) + 2;
        const PixPtr closed = owned(pixCloseSafeBrick(nullptr, mask_, side, side));
        return component_boxes(closed.get());
    }

    bool size_fits(const PixelBox& box, double shortest) const {
        return box.shorter() >= pixels(shortest) && box.longer() <= pixels(kLargestSeal) &&
               ink_share(mask_, box) >= kLeastInk;
    }

    static double oblong_of(const PixelBox& box) {
        return static_cast<double>(box.longer()) / std::max(1, box.shorter());
    }

    /// With ink nearly all along its four sides.
    bool is_framed(const PixelBox& box, double most_oblong, double shortest) const {
        return oblong_of(box) <= most_oblong && size_fits(box, shortest) &&
               framed_share(mask_, box) >= kPatchyFramed;
    }

    bool looks_like_seal(const PixelBox& box) const {
        const double oblong = oblong_of(box);
        if (oblong > kLongest || !size_fits(box, kNarrowestStamp)) return false;
        const bool squarish = oblong <= kSquarest && box.shorter() >= pixels(kSmallestSeal);
        return squarish || framed_share(mask_, box) >= kFramed;
    }

    /// 財團法人…宮 in red: characters of a letterhead are as large as seals, and 團 has a frame.
    bool is_print(const PixelBox& box, const std::vector<PixelBox>& marks) const {
        if (box.height > pixels(kLargestPrint)) return false;
        const std::vector<PixelBox> members = row_of(box, marks);
        const auto left = std::ranges::min(members, {}, &PixelBox::x).x;
        const auto right = std::ranges::max(members, {}, &PixelBox::right).right();
        return members.size() >= kFewestPieces && right - left >= kLineOfPrint * box.height;
    }

    Pix* mask_;
    double dpi_;
};

bool overlap(const PixelBox& a, const PixelBox& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Overlapping boxes become one.
std::vector<PixelBox> merged(std::vector<PixelBox> boxes) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = i + 1; j < boxes.size();) {
            if (overlap(boxes[i], boxes[j])) {
                boxes[i] = united(boxes[i], boxes[j]);
                boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(j));
                j = i + 1;
            } else {
                ++j;
            }
        }
    }
    return boxes;
}

/// A seal lies on paper; a red thing in a photograph does not.
bool lies_on_paper(Pix* colour, const PaperWhite& paper, const PixelBox& box) {
    int bright = 0;
    int plain = 0;
    for (int y = box.y; y < box.bottom(); ++y) {
        const l_uint32* line = row(colour, y);
        for (int x = box.x; x < box.right(); ++x) {
            const Rgb rgb = paper(line[x]);
            if (ink_colour(rgb, kClearTint) != InkColour::None) continue;
            ++plain;
            bright += std::min({rgb.red, rgb.green, rgb.blue}) >= kBrightPaper;
        }
    }
    return bright >= kOnPaper * plain;
}

std::vector<FoundSeal> seals_of_each_colour(Pix* colour, const PaperWhite& paper, int dpi) {
    const int reduction = std::max(1, dpi / kSearchDpi);
    const PixPtr small = reduced(colour, reduction);
    const double small_dpi = static_cast<double>(dpi) / reduction;
    std::vector<FoundSeal> found;
    const ColourMasks masks = colour_masks(small.get(), paper, kClearTint);
    if (std::ranges::all_of(masks, is_empty, &PixPtr::get)) return found;
    const ColourMasks weak = colour_masks(small.get(), paper, kWeakTint);
    for (std::size_t i = 0; i < masks.size(); ++i) {
        Pix* mask = masks[i].get();
        if (is_empty(mask)) continue;
        std::vector<PixelBox> seals = SealFinder(mask, small_dpi).find();
        const PixPtr whole = whole_strokes(mask, weak[i].get());
        std::ranges::copy(SealFinder(whole.get(), small_dpi).find_frames(),
                          std::back_inserter(seals));
        for (const PixelBox& box : merged(std::move(seals))) {
            if (!lies_on_paper(small.get(), paper, box)) continue;
            const PixelBox full{box.x * reduction, box.y * reduction, box.width * reduction,
                                box.height * reduction};
            found.push_back({full, kSealColours[i], ink_share(mask, box)});
        }
    }
    return found;
}

/// Of two colours found in one place the one with more ink is the seal's.
std::vector<FoundSeal> one_colour_each(std::vector<FoundSeal> seals) {
    std::ranges::stable_sort(seals, std::greater{}, [](const FoundSeal& seal) {
        return seal.ink * seal.box.width * seal.box.height;
    });
    std::vector<FoundSeal> kept;
    for (const FoundSeal& seal : seals) {
        const Box box = in_points(seal.box, 72);
        const bool doubled = std::ranges::any_of(kept, [&](const FoundSeal& other) {
            return covered_share(box, in_points(other.box, 72)) > 0.5;
        });
        if (!doubled) kept.push_back(seal);
    }
    return kept;
}

}  // namespace

std::vector<FoundSeal> find_seals(Pix* colour, const PaperWhite& paper, int dpi) {
    return one_colour_each(seals_of_each_colour(colour, paper, dpi));
}

}  // namespace gongwen::scan

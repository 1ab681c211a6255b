#include "scan/cleaning/ink_colour.h"

#include <algorithm>

#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr float kPaperRank = 0.8F;
constexpr int kEveryNthPixel = 4;
constexpr int kDarkestPaper = 128;
constexpr int kLeastSaturation = 18;  // percent of the strongest channel

// Degrees on the colour wheel, red at 0.
constexpr int kRedEnds = 25;
constexpr int kBlueBegins = 190;
constexpr int kPurpleBegins = 262;
constexpr int kRedBegins = 318;

int bright_level(Numa* histogram) {
    float level = 255;
    if (histogram) numaHistogramGetValFromRank(histogram, kPaperRank, &level);
    return std::clamp(static_cast<int>(level), kDarkestPaper, 255);
}

void fill(std::array<int, 256>& table, int paper) {
    for (int value = 0; value < 256; ++value) {
        table[static_cast<std::size_t>(value)] = std::min(255, value * 255 / paper);
    }
}

int hue(const Rgb& p, int strongest, int range) {
    int degrees = 0;
    if (strongest == p.red) {
        degrees = 60 * (p.green - p.blue) / range;
    } else if (strongest == p.green) {
        degrees = 120 + 60 * (p.blue - p.red) / range;
    } else {
        degrees = 240 + 60 * (p.red - p.green) / range;
    }
    return degrees < 0 ? degrees + 360 : degrees;
}

}  // namespace

std::string_view to_string(InkColour colour) {
    switch (colour) {
        case InkColour::Red:
            return "red";
        case InkColour::Blue:
            return "blue";
        case InkColour::Purple:
            return "purple";
        case InkColour::None:
            break;
    }
    return "";
}

PaperWhite::PaperWhite(Pix* colour) {
    Numa* red = nullptr;
    Numa* green = nullptr;
    Numa* blue = nullptr;
    pixGetColorHistogram(colour, kEveryNthPixel, &red, &green, &blue);
    fill(red_, bright_level(NumaPtr(red).get()));
    fill(green_, bright_level(NumaPtr(green).get()));
    fill(blue_, bright_level(NumaPtr(blue).get()));
}

InkColour ink_colour(const Rgb& pixel, int least_tint) {
    const int strongest = std::max({pixel.red, pixel.green, pixel.blue});
    const int range = strongest - std::min({pixel.red, pixel.green, pixel.blue});
    if (range < least_tint || range * 100 < kLeastSaturation * strongest) return InkColour::None;
    const int degrees = hue(pixel, strongest, range);
    if (degrees <= kRedEnds || degrees >= kRedBegins) return InkColour::Red;
    if (degrees >= kPurpleBegins) return InkColour::Purple;
    if (degrees >= kBlueBegins) return InkColour::Blue;
    return InkColour::None;
}

}  // namespace gongwen::scan

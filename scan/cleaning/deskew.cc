#include "scan/cleaning/deskew.h"

#include <cmath>
#include <numbers>

#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr int kSweepReduction = 4;
constexpr int kSearchReduction = 2;
constexpr float kWidestTilt = 7.0F;
constexpr float kSweepStep = 0.5F;
constexpr float kSearchStep = 0.01F;
constexpr double kNotWorthTurning = 0.05;
// Level lines make plainer rows than lines that are a little off; a page without lines does not.
constexpr double kALittleOff = 1.5;
constexpr float kPeak = 1.12F;
constexpr float kPlainer = 1.01F;

/// Leptonica's measure of how sharply lines and gaps follow each other.
float levelness(Pix* binary, double degrees) {
    const PixPtr turned(pixRotate(binary, static_cast<float>(degrees * std::numbers::pi / 180),
                                  L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0));
    float score = 0;
    if (turned) pixFindDifferentialSquareSum(turned.get(), &score);
    return score;
}

bool makes_lines_plain(Pix* binary, double degrees) {
    const float level = levelness(binary, degrees);
    const float beside =
        (levelness(binary, degrees - kALittleOff) + levelness(binary, degrees + kALittleOff)) / 2;
    return level > kPlainer * levelness(binary, 0) && level > kPeak * beside;
}

}  // namespace

double find_skew(Pix* binary) {
    float degrees = 0;
    float confidence = 0;
    if (pixFindSkewSweepAndSearch(binary, &degrees, &confidence, kSweepReduction, kSearchReduction,
                                  kWidestTilt, kSweepStep, kSearchStep) != 0) {
        return 0;
    }
    if (std::abs(degrees) < kNotWorthTurning || std::abs(degrees) > kWidestTilt) return 0;
    const PixPtr small = owned(pixReduceRankBinaryCascade(binary, 1, 1, 0, 0));
    return makes_lines_plain(small.get(), degrees) ? degrees : 0;
}

}  // namespace gongwen::scan

#include "scan/deskew.h"

#include <cmath>
#include <numbers>

namespace gongwen::scan {
namespace {

constexpr int kSweepReduction = 4;
constexpr int kSearchReduction = 2;
constexpr float kWidestTilt = 7.0F;
constexpr float kSweepStep = 0.5F;
constexpr float kSearchStep = 0.01F;
constexpr float kLeastConfidence = 2.5F;  // best score to worst; Leptonica's own advice is 3
constexpr double kNotWorthTurning = 0.05;
constexpr float kPlainer = 1.02F;

/// Leptonica's measure of how sharply lines and gaps follow each other.
float levelness(Pix* binary, double degrees) {
    const PixPtr turned(pixRotate(binary, static_cast<float>(degrees * std::numbers::pi / 180),
                                  L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0));
    float score = 0;
    if (turned) pixFindDifferentialSquareSum(turned.get(), &score);
    return score;
}

}  // namespace

double find_skew(Pix* binary) {
    float degrees = 0;
    float confidence = 0;
    if (pixFindSkewSweepAndSearch(binary, &degrees, &confidence, kSweepReduction, kSearchReduction,
                                  kWidestTilt, kSweepStep, kSearchStep) != 0) {
        return 0;
    }
    if (confidence < kLeastConfidence || std::abs(degrees) < kNotWorthTurning) return 0;
    const PixPtr half(pixReduceRankBinary2(binary, 1, nullptr));
    if (!half || levelness(half.get(), degrees) < kPlainer * levelness(half.get(), 0)) return 0;
    return degrees;
}

}  // namespace gongwen::scan

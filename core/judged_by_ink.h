// Characters that a hand wrote, or may have written, or that are fewer than the ink of their blank:
// what is known of them is a judgement of ink, which no table of confidence makes more of.

#pragma once

namespace gongwen {

/// What is left of the confidence in such a character.
inline constexpr double kJudgedByInk = 0.2;

/// What is left of it where the ink is between a hand's and print's: the character is taken as it
/// was read, for a person to confirm.
inline constexpr double kPerhapsWritten = 0.4125;

/// What such characters leave of the confidence in a value: they are judged together, so it is this
/// once, however many they are. Handwriting is never reported above one half; print that was taken
/// for handwriting is mostly read right.
inline constexpr double kValueJudgedByInk = 0.45;

/// The confidence is this judgement, and no reading's.
constexpr bool is_judgement(double confidence, double judgement) {
    return confidence > judgement - 1e-6 && confidence < judgement + 1e-6;
}

constexpr bool is_written(double confidence) { return is_judgement(confidence, kJudgedByInk); }

constexpr bool is_perhaps_written(double confidence) {
    return is_judgement(confidence, kPerhapsWritten);
}

constexpr bool is_judged_by_ink(double confidence) {
    return confidence <= kJudgedByInk || is_perhaps_written(confidence);
}

}  // namespace gongwen

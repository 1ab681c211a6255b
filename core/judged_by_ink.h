// Characters that a hand wrote, or that are fewer than the ink of their blank: what is known of
// them is a judgement of ink, which no table of confidence makes more of.

#pragma once

namespace gongwen {

/// What is left of the confidence in such a character.
inline constexpr double kJudgedByInk = 0.2;

/// What such characters leave of the confidence in a value: they are judged together, so it is this
/// once, however many they are. Handwriting is never reported above one half; print that was taken
/// for handwriting is mostly read right.
inline constexpr double kValueJudgedByInk = 0.45;

}  // namespace gongwen

// What the ink of one character looks like, apart from what it says: how thick its strokes are, how
// straight, how high. Print and pen differ in these.

#pragma once

#include <array>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Ink by place, in a grid stretched over the character's box: shares from 0 to 1.
inline constexpr int kShapeColumns = 16;
inline constexpr int kShapeRows = 24;
using ShapeGrid = std::array<float, static_cast<std::size_t>(kShapeColumns* kShapeRows)>;

struct CharacterInk {
    PixelBox box;  ///< of the ink itself, on the page; without height where there is none
    double stroke_width = 0;  ///< pixels, of the usual stroke
    double contrast = 1;      ///< its thick strokes over its thin ones
    double straight = 0;      ///< share of the outline that runs level or upright, 0 to 1
    ShapeGrid shape{};
};

/// The ink of a 1-bit page within `place`.
CharacterInk measure_character(Pix* page, const PixelBox& place);

/// How much two shapes have in common, 0 to 1. The same character of one font, printed twice, has
/// about 0.9; a hand does not write the same twice (0.5 to 0.8).
double likeness(const ShapeGrid& a, const ShapeGrid& b);

}  // namespace gongwen::ocr

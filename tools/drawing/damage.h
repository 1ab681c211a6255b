// What paper, copiers, scanners and fax machines do to the picture of a page.

#pragma once

#include <cstdint>
#include <random>

#include "core/pix.h"
#include "tools/drawing/description.h"

namespace gongwen::tools {

// Pictures have 8 or 32 bits a pixel; a value of 0 (or a scale of 1) leaves them as they are.

/// 8 bits a pixel.
PixPtr greyed(const PixPtr& colour);

/// What is printed behind shines through, mirrored and faint; `strength` 0 to 1.
void bleed(Pix* page, const PixPtr& behind, double strength);

/// Light falls off towards one corner, and a dark band lies along the fold at the left.
void shade(Pix* page, double strength);

/// Two holes in the left margin.
void punch(Pix* page, int dpi);

/// Black bars where the page did not cover the glass.
void add_borders(Pix* page, int dpi, std::mt19937_64& random);

/// Clockwise; beside the page lies white paper or the dark lid.
PixPtr skewed(PixPtr page, double degrees, bool dark_lid);

/// `radius`: standard deviation in pixels.
PixPtr blurred(PixPtr page, double radius);

/// Shrunk or enlarged on a sheet of the same size.
PixPtr scaled(PixPtr page, double scale);

/// Paper that does not lie flat: waves of so many points, by Leptonica.
PixPtr warped(PixPtr page, double points, int dpi, std::uint64_t seed);

/// `deviation`: standard deviation in grey levels.
void add_noise(Pix* page, double deviation, std::mt19937_64& random);

/// So many times through a copier: strokes spread and fine ones break.
PixPtr copied(PixPtr page, int times, int dpi, std::mt19937_64& random);

/// As a fax machine sends a page: 1 bit, 204 dots an inch across, `fax_rows` down, specks. The
/// resolution is set.
PixPtr faxed(const PixPtr& grey, int dpi, const Treatment& treatment, std::mt19937_64& random);

}  // namespace gongwen::tools

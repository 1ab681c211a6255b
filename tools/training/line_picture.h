// A line of text as the reader's recogniser gets to see it: drawn, treated, and cut out of the page
// by ocr::LineImage like any line of a letter.

#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/pix.h"

namespace gongwen::training {

/// The image of `text`, 8 bits, in one of `fonts`, `width` of its natural width; nullptr where no
/// ink is left.
PixPtr line_picture(std::u32string text, const std::vector<std::string>& fonts, double width,
                    std::mt19937_64& random);

}  // namespace gongwen::training

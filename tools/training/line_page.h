// Lines as the reader meets them: printed on a whole page of made-up lines, which is scanned,
// cleaned and laid out by the reader's own code and cut where that finds its lines.

#pragma once

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "tools/training/line_file.h"
#include "tools/training/line_text.h"

namespace gongwen::training {

/// Makes up a text of at most so many characters.
using NextText = std::function<LineText(std::size_t longest)>;

/// The lines of one page that were found whole, in one of `fonts`: none where the page was spoilt.
/// `width` is that of their images, as a share of the natural one.
std::vector<LabelledLine> lines_of_page(const NextText& next_text,
                                        const std::vector<std::string>& fonts, double width,
                                        std::mt19937_64& random);

}  // namespace gongwen::training

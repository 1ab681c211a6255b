// Rules that are printed as dashes or dots, as many forms part the cells within a solid frame.

#pragma once

#include <vector>

#include "ocr/layout/rules/rules.h"

namespace gongwen::ocr {

struct DashedRule {
    Rule rule;                    ///< as it lies on the page
    std::vector<PixelBox> ink{};  ///< its dashes, and the places between them where others cross it
    int longest = 0;              ///< of its dashes
};

struct DashedRules {
    std::vector<DashedRule> horizontal;
    std::vector<DashedRule> vertical;
};

/// Rows and columns of thin dashes at one distance, of which both ends meet rules that run across:
/// `horizontal` and `vertical`, or other dashed ones. Leaders, lines to write on and lines to cut
/// along meet none.
DashedRules find_dashed_rules(Pix* binary, const std::vector<Rule>& horizontal,
                              const std::vector<Rule>& vertical, int dpi);

}  // namespace gongwen::ocr

// Printed rules: the lines of tables, separators, the lines that blanks are written on.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// A straight rule as it lies on the page; what is left of skew shows in its two ends.
struct Rule {
    double x0 = 0;  ///< left end, or top end of a vertical rule
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
    double thickness = 0;

    double length() const;
    double y_at(double x) const;  ///< of a horizontal rule
    double x_at(double y) const;  ///< of a vertical rule
    PixelBox box() const;
};

struct Rules {
    std::vector<Rule> horizontal;
    std::vector<Rule> vertical;
    /// Hair lines down the page that a dirty fax machine draws across the text.
    std::vector<Rule> streaks;
    /// Short rules at the foot of text, as blanks are printed: ____年____月____日.
    std::vector<Rule> underlines;
    PixPtr mask;  ///< 1 bit: the ink of all of them
};

/// Long strokes of large letters (一 in a letterhead) are no rules.
Rules find_rules(Pix* binary, int dpi);

}  // namespace gongwen::ocr

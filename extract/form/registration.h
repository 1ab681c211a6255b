// Where the points of one copy of a form lie on another: at another scale, shifted, skewed, a
// little bent.

#pragma once

#include <optional>
#include <vector>

#include "core/box.h"

namespace gongwen::extract {

/// The same printed words on the empty form and on the page.
struct Anchor {
    Box expected;
    Box found;
};

class Registration {
  public:
    /// Nothing where fewer than four anchors agree, or fewer than half of them.
    static std::optional<Registration> from(const std::vector<Anchor>& anchors);

    /// Where that box of the empty form lies on the page.
    Box on_page(const Box& expected) const;
    /// Whether the anchor next to that box (not the box itself) agrees with the rest: where it does
    /// not, this is another edition of the form there.
    bool holds_near(const Box& expected) const;

  private:
    struct Pin {
        double x, y;    ///< on the empty form
        double dx, dy;  ///< what the page's bend adds there
        bool agrees = false;
    };

    Registration() = default;

    // x' = a x - b y + c, y' = b x + a y + d
    double a_ = 1, b_ = 0, c_ = 0, d_ = 0;
    std::vector<Pin> pins_;
};

}  // namespace gongwen::extract

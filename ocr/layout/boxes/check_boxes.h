// Small printed squares meant to be ticked, told from characters that look like them.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/geometry.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Squares of 2.3 to 8 mm with a closed frame of four thin straight strokes of one thickness and
/// square corners, or round ones where two frames of one size have them, and solid squares (■ is a
/// ticked □). Characters fail: the uprights of 口, 日, 回 reach below their foot, brush forms are
/// not straight, and 日, 田, 目 have bars inside. Where two and more boxes have one size, others of
/// that size are found, too, under marks that run along their sides or out of them. A box with a
/// mark below it, and one that is struck out with its words, has a confidence of 0.5 at most.
class CheckBoxSearch {
  public:
    /// `binary`, which stays the caller's and must outlive the search, still has its rules: the
    /// corners of a table's cell go on beyond it.
    CheckBoxSearch(Pix* binary, int dpi);

    std::vector<LayoutCheckBox> boxes() const;

    /// With the frames whose hair lines `binary` lost. `gray`: the page in 8 bits. It takes several
    /// times as long.
    std::vector<LayoutCheckBox> boxes_with_hair_lines(Pix* gray) const;

  private:
    std::vector<LayoutCheckBox> boxes_of(Pix* lines) const;

    Pix* binary_;
    int dpi_;
    std::vector<PixelBox> strokes_;      ///< level ones, of `binary_`
    std::vector<LayoutCheckBox> plain_;  ///< frames of `binary_` that nothing but a tick disturbs
    bool may_hold_solid_;                ///< there is ink as thick as a solid square
    bool has_round_ = false;             ///< some of the plain frames have round corners
};

}  // namespace gongwen::ocr

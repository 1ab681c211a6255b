// Where things stand on a clean page, before anything is read: rules, cells of tables, check boxes,
// printed lines. All boxes in pixels of the image that was given.

#pragma once

#include <vector>

#include "core/pix.h"

namespace gongwen::ocr {

struct PixelBox {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;
    bool operator==(const PixelBox&) const = default;
};

struct LayoutCell {
    PixelBox box;  ///< inside the rules
    int table = 0;
    int row = 0;
    int column = 0;
    int row_span = 1;
    int column_span = 1;
};

struct LayoutCheckBox {
    PixelBox box;
    double ink = 0;
    bool ticked = false;
    double confidence = 0;
    bool operator==(const LayoutCheckBox&) const = default;
};

struct LayoutLine {
    PixelBox box;
    int cell = -1;          ///< index into Layout::cells
    bool vertical = false;  ///< characters stand below one another
    PixPtr ink;             ///< 1 bit, the size of `box`: the line's own ink, not its neighbours'
};

struct Layout {
    std::vector<LayoutCell> cells;
    std::vector<LayoutCheckBox> check_boxes;
    /// Where a frame or a pair of brackets may be as well, or a character that looks like one.
    std::vector<LayoutCheckBox> possible_boxes;
    /// In reading order (marks of a binding line last); together they cover all ink that may be
    /// text. Lines end at check boxes and at gaps of more than about four characters, letterheads
    /// only at much larger ones.
    std::vector<LayoutLine> lines;
    std::vector<PixelBox> rules;       ///< of tables, separators
    std::vector<PixelBox> underlines;  ///< of blanks: ____年____月____日
    std::vector<PixelBox> other_ink;   ///< neither text nor rule: too large, too ragged
    double em = 0;                     ///< size of the page's usual character
    PixPtr text_mask;  ///< 1 bit: the page without rules, check box frames and other ink
};

enum class LookForBoxes { Yes, No };

/// `binary` is a clean 1-bit page. Check boxes are told from characters by how those stand upright:
/// do not look for them on a page that lies on its side. In `gray` (8 bits, the same geometry),
/// where it is given, frames are seen whose lines are too faint for `binary`, if the page has other
/// boxes, cells or blanks.
Layout find_layout(Pix* binary, int dpi, LookForBoxes boxes = LookForBoxes::Yes,
                   Pix* gray = nullptr);

}  // namespace gongwen::ocr

// What an empty form's page tells: which cells hold words, which are to be filled in, and what lies
// beside what.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/form/form_page.h"

namespace gongwen::extract {

struct DraftCell {
    int cell = -1;  ///< index into the page's cells
    Box box;
    int table = 0;
    Box print{};                          ///< around its words
    std::u32string text;                  ///< without spaces
    std::vector<std::u32string> lines{};  ///< as printed, a wide gap where words stand apart
    bool fillable = false;                ///< empty, or with nothing but blanks to write on
    bool dated = false;                   ///< ____年____月____日 is printed in it
    bool has_boxes = false;               ///< check boxes stand in it
};

/// The cell's words without the rules to write on.
std::u32string printed_in(const DraftCell& cell);
/// Whether it has several lines, each with a label: 地址： and below it 電話：.
bool has_label_in_each_line(const DraftCell& cell);

/// A check box and the words behind it, or, where a row of boxes has its words in front, those; ""
/// where there are none.
struct DraftBox {
    Box box;
    std::u32string words;
    bool is_behind_words = false;
    /// The label of the cell it stands in, outside tables that in front of it on its line; ""
    /// where there is none.
    std::u32string head{};
};

class DraftPage {
  public:
    explicit DraftPage(const Page& page);

    int number() const { return pages_.front().page->number; }

    const std::vector<DraftCell>& cells() const { return cells_; }
    const DraftCell* right_of(const DraftCell& cell) const;
    const DraftCell* left_of(const DraftCell& cell) const;
    const DraftCell* below(const DraftCell& cell) const;
    const DraftCell* above(const DraftCell& cell) const;
    /// Empty cells of the cell's own width below it, from the top.
    std::vector<const DraftCell*> empty_below(const DraftCell& cell) const;

    /// The merged cell with words in front of the cell's row; nullptr where there is none.
    const DraftCell* head_of_rows(const DraftCell& cell) const;
    /// The merged cell above a column's head, where another column has a head of the same words
    /// below another such cell: 原有 and 新增 over 口徑 and 數量; nullptr where there is none.
    const DraftCell* head_of_columns(const DraftCell& cell) const;
    /// A label in small print at the top of its cell, as its neighbours in the row have theirs: not
    /// the head of a row.
    bool is_label_at_top(const DraftCell& cell) const;

    /// Higher than the page's other cells, as those in which people sign.
    bool is_tall(const Box& box) const;

    /// The smallest cell that holds the middle of `box`; nullptr outside tables.
    const DraftCell* cell_around(const Box& box) const;
    /// Whether this is the first of several narrow cells, one for each character of a number.
    bool begins_character_cells(const DraftCell& cell) const;

    std::vector<DraftBox> check_boxes() const;
    /// Lines outside tables, from the top, with the height of their type.
    struct OuterLine {
        std::u32string text;
        double size = 0;
        double top = 0;
        bool has_boxes = false;   ///< check boxes stand on it
        std::u32string remark{};  ///< in brackets, behind a gap: （簽章）
    };
    std::vector<OuterLine> outer_lines() const;
    /// The rows of a cell, or those outside tables (draft_rows.h), put together where one goes on
    /// in the next (word_blanks.h).
    std::vector<std::u32string> rows_of(const DraftCell& cell) const;
    std::vector<std::u32string> outer_rows() const;

  private:
    enum class Side { Right, Left, Below, Above };
    std::u32string head_of(const Box& box) const;
    void tell_apart(std::vector<DraftBox>& boxes) const;
    bool ends_row_of_boxes(const Box& box, const std::vector<CheckBox>& boxes) const;
    const DraftCell* neighbour(const DraftCell& cell, Side side) const;

    std::vector<FormPage> pages_;
    std::vector<DraftCell> cells_;
};

}  // namespace gongwen::extract

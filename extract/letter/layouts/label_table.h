// A table of labels and their values: labels in cells of their own or above the value in one,
// values behind or below them.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/page.h"
#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// One table of a page.
class LabelTable {
  public:
    /// The table with that number among `segments`, the whole page's, which are not empty and
    /// outlive it, as do the labels.
    LabelTable(const std::vector<Segment>& segments, const LabelFinder& labels, int table);

    /// Of its topmost cell with text, in points; infinite where none has any.
    double top() const;

    /// So many labels that it can be nothing but a table of them.
    bool holds_enough() const;

    /// Every label is a contact's, with its value in the cell behind it, or below it in a table
    /// that holds nothing else.
    bool holds_contacts() const;

    /// Every label is one of the letter's end (正本, 副本), with its value in the cell behind it.
    bool holds_receivers() const;

    /// By the index of their segments, what the cells say.
    void add_parts(std::map<std::size_t, CellPart>& parts) const;

  private:
    /// Every label's field is `wanted`, with its value in the cell behind it.
    using Wanted = bool (*)(const FieldTemplate&);
    bool holds_only(Wanted wanted) const;

    /// Every cell with text is a label or a label's value.
    bool is_all_labelled() const;

    const Cell& cell_at(int index) const { return cells_[static_cast<std::size_t>(index)]; }

    /// From the cell's line `first` on.
    std::u32string text_of(int cell, std::size_t first = 0) const;

    /// The first `count` segments of a cell are the field's label.
    void add_label(std::map<std::size_t, CellPart>& parts, const FieldTemplate* field,
                   const std::vector<std::size_t>& inside, std::size_t count) const;

    /// The cell of 發文 in front of the rows of 日期, 字號 and 附件.
    std::optional<int> row_head(int index) const;

    void find_labels();

    /// A label in the first line of its own cell, the value below it.
    void find_boxed_labels(std::set<const FieldTemplate*>& seen);

    /// 發文上期 above 中華民國111年1月16日 in one cell, 拓辦人 beside 林大有 or above it in two:
    /// in a table of labels, where the value can be that field's.
    void find_misread_labels();

    bool is_label(int cell) const;

    /// In the cell behind the label or below it.
    bool has_telling_value(int label, const FieldTemplate& field) const;

    void give_values();

    /// 正本 above rows of cells with a name each, down to the next label.
    void give_list(int label);

    /// The label's value stands in the cells that `is_next` to it.
    using IsNext = bool (*)(const Cell& label, const Cell& cell);
    bool give_to(int label, IsNext is_next);

    /// A whole address stands for itself where its label was lost.
    void find_lone_address();

    void add_values(std::map<std::size_t, CellPart>& parts, int cell,
                    const std::vector<std::size_t>& inside) const;

    const std::vector<Segment>& segments_;
    const LabelFinder& labels_;
    const std::vector<Cell>& cells_;
    std::map<int, std::vector<std::size_t>> inside_;       ///< by cell, its segments
    std::map<int, const FieldTemplate*> label_cells_;      ///< cells that hold a label alone
    std::set<int> row_heads_;                              ///< cells in front of several labels
    std::map<int, const FieldTemplate*> boxed_;            ///< cells of a label above its value
    std::map<int, int> owners_;                            ///< by cell of a value, its label's cell
    std::pair<int, const FieldTemplate*> lone_address_{};  ///< its cell, where no label is there
};

}  // namespace gongwen::extract

// Lists in a form's table: the cells below each column's label, row by row.

#pragma once

#include <string>
#include <vector>

#include "core/record.h"
#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// The column of a list: the label's cell, and below it a cell for each row.
struct ListColumn {
    const FieldTemplate* field = nullptr;
    const FoundLabel* label = nullptr;
    std::vector<int> cells;  ///< one a row, -1 where a row has none in this column
};

/// Gives every column as many rows as the longest has. A column ends at a gap and where the table's
/// columns change, all of them above a label that stands in one or in front of them.
void find_rows(std::vector<ListColumn>& columns, const std::vector<FormPage>& pages,
               const std::vector<FoundLabel>& labels);

/// All cells of the column; empty where it has none.
Box room_of(const ListColumn& column, const std::vector<FormPage>& pages);

/// The column's values as one field. A row that nobody could read is empty in the list, and so
/// are its doubtful neighbours; the list is for review (`unreadable_rows`). Where no row could be
/// read, nor is blank, the list is unreadable. Absent without a label, unreadable (`no_rows_found`)
/// without cells. `raw` has a line a row.
Field list_field(const ListColumn& column, std::vector<Field> rows,
                 const std::vector<FormPage>& pages);

}  // namespace gongwen::extract

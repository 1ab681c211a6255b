// Tables of an empty form in which the head of a row and that of a column say together what a cell
// is to hold.

#pragma once

#include "extract/draft/draft_page.h"
#include "extract/draft/draft_writer.h"
#include "extract/draft/usual_labels.h"

namespace gongwen::extract {

/// A cell of nothing but what is counted in it (____元), and no head of a column (月, 日).
bool is_counted_in(const DraftPage& page, const DraftCell& cell);

/// Empty, or with nothing but what is counted in it.
bool is_value(const DraftPage& page, const DraftCell& cell);

/// A value cell with a label in front of its row and one above its column, and another like it
/// beside it.
bool crosses(const DraftPage& page, const DraftCell& value);

/// Does this cell belong to a row with a head, so that its own head `column` only names the column?
/// A head that stands in front of the columns' heads, too, is that of the whole list.
bool heads_crossings(const DraftPage& page, const DraftCell& value, const DraftCell& column);

/// The label above the values of the cell's column; nullptr where there is none.
const DraftCell* column_head(const DraftPage& page, const DraftCell& value);

/// Adds a field for each value of the row of `head`, of which `first` is the first.
void propose_crossings(const DraftPage& page, const DraftCell& head, const DraftCell& first,
                       const UsualLabels& usual, Draft& draft);

}  // namespace gongwen::extract

// The fields of a draft that stand within lines: labels with a colon, blanks, days, room for words.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_page.h"
#include "extract/draft/draft_writer.h"
#include "extract/draft/usual_labels.h"

namespace gongwen::extract {

/// A field with this label, with what `usual` knows of it.
Proposal proposal_for(std::u32string label, Where where, const UsualLabels& usual);

/// Adds fields to a draft, which stays the caller's. `head` is the cell with the label in front of
/// the line's cell, null where there is none. What returns a bool says whether it added any.
class LineDrafter {
  public:
    LineDrafter(Draft& draft, const UsualLabels& usual) : draft_(draft), usual_(usual) {}

    /// Room to write in behind a label that check boxes stand beside: □其他：____ □無.
    bool propose_labels_beside_boxes(const std::vector<std::u32string>& rows);
    /// Room for words between words: 自 ____ 至 ____.
    bool propose_words(const std::vector<std::u32string>& rows, const DraftCell* head,
                       bool in_cell);
    /// The first and the last day of a period, each behind its word.
    bool propose_period(std::u32string_view line, const DraftCell* head);
    /// Figures between words and what they count, and days, in a cell behind a label or, with
    /// words of their own, outside tables. `beside_others`: the label is another field's, too.
    bool propose_blanks(std::u32string_view line, const DraftCell* head,
                        bool beside_others = false);
    /// 姓名：____　座號：____號: the labels of what is no figure.
    void propose_labels_beside_blanks(std::u32string_view line, bool has_boxes);
    /// What a label asks for several times, each in brackets: 電話：（公）____（宅）____.
    bool propose_bracketed(std::u32string_view row, const DraftCell* head);
    /// Room behind numbers, with what is counted behind it: 1.________ ____份.
    bool propose_numbered(std::u32string_view row, const DraftCell* head);
    /// A label with room behind it, or a date.
    bool propose_in_line(const LineLabel& label, bool beside_boxes = false);
    /// All of these in the lines outside tables.
    void propose_outside_tables(const DraftPage& page);

  private:
    /// A blank with nothing printed in front of it: ____學年度, or a day alone in its row.
    void propose_leading(std::u32string_view row);

    Draft& draft_;
    const UsualLabels& usual_;
};

}  // namespace gongwen::extract

#include "extract/draft/front_rooms.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/label_room.h"
#include "extract/draft/line_drafter.h"
#include "extract/draft/units.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {

bool propose_room_in_front(const DraftCell& cell, const DraftCell& head, const UsualLabels& usual,
                           Draft& draft) {
    constexpr double kRoom = 3;  // characters
    const bool is_line = cell.lines.size() == 1 && !cell.has_boxes;
    const bool is_wide = cell.print.left - cell.box.left > kRoom * cell.print.height();
    if (!is_line || !is_wide || leading_blank(cell.lines.front())) return false;
    const std::vector<std::u32string> words = words_apart(cell.lines.front());
    const bool goes_on = words.size() > 1 && !labels_in(cell.lines.front()).empty();
    // ____中工使字第____號
    const bool is_in_number = words.size() > 1 && words.front().ends_with(U"字第");
    const bool is_one_of_several = goes_on && words.front().size() <= kLongestLabel &&
                                   words.front().find_first_of(U"/／") != std::u32string::npos;
    if (!is_one_of_several && !is_in_number) return false;
    Proposal field = proposal_for(without_colon(head.text), Where::RightOfLabel, usual);
    field.after = words.front();
    if (is_in_number) field.kind = FieldKind::Number;
    if (is_in_number) field.pattern = "[0-9]{2,3}";  // the year
    draft.fields.push_back(std::move(field));
    return true;
}

bool propose_name_in_front(const DraftCell& cell, const DraftCell& head, const UsualLabels& usual,
                           Draft& draft) {
    constexpr double kRoom = 3;          // characters
    constexpr double kAsymmetric = 1.5;  // of the room behind; words in the middle have none
    const bool is_line = cell.lines.size() == 1 && !cell.has_boxes;
    if (!is_line || leading_blank(cell.lines.front())) return false;
    const std::u32string& line = cell.lines.front();
    const double in_front = cell.print.left - cell.box.left;
    const bool is_wide = in_front > kRoom * cell.print.height() &&
                         (words_apart(line).size() > 1 ||
                          in_front > kAsymmetric * (cell.box.right - cell.print.right));
    if (!is_wide) return false;
    const std::u32string words = words_apart(line).front();
    constexpr std::u32string_view opens = U"（(";
    const bool is_label = is_label_colon(words.back()) && opens.find(words.front()) == opens.npos;
    const bool is_ending = words.size() > 1 && words.size() <= kLongestLabel && !is_label &&
                           std::ranges::any_of(words, is_han) && choices_in(line).empty();
    if (!is_ending) return false;
    Proposal field = proposal_for(without_colon(head.text), Where::RightOfLabel, usual);
    field.after = without_colon(words);
    if (!unit_of(words).empty()) field.kind = FieldKind::Number;  // ____公尺/秒
    draft.fields.push_back(std::move(field));
    return true;
}

bool propose_code(const DraftPage& page, const DraftCell& cell, const DraftCell& head,
                  const UsualLabels& usual, Draft& draft) {
    const std::vector<std::u32string> rows = page.rows_of(cell);
    if (rows.size() != 1 || cell.has_boxes || !begins_with_code(rows.front())) return false;
    const std::u32string& row = rows.front();
    const std::u32string label = without_colon(head.text);
    Proposal code = proposal_for(label, Where::RightOfLabel, usual);
    code.name = "postal_code";
    code.title = label + U"（郵遞區號）";
    code.kind = FieldKind::Number;
    code.before = row.substr(row.find_first_of(U"（("), 1);
    code.after = row.substr(row.find_first_of(U"）)"), 1);
    Proposal words = proposal_for(code.after, Where::InLine, usual);
    words.name = usual.name_of(label);
    words.doubt = words.name.empty() ? "give it a name" : "";
    words.row_head = label;
    words.title = label;
    draft.fields.push_back(std::move(code));
    draft.fields.push_back(std::move(words));
    return true;
}

}  // namespace gongwen::extract

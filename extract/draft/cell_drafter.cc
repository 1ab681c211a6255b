#include "extract/draft/cell_drafter.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_crossings.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/front_rooms.h"
#include "extract/draft/label_room.h"
#include "extract/draft/line_drafter.h"
#include "extract/draft/list_names.h"
#include "extract/draft/naming_words.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr double kBorder = 4;  // points; cells of one row begin as near to each other
constexpr View kTo = U"至";    // between begin and end

/// ____ 至 ____
bool is_span(const DraftCell& cell) { return !cell.has_boxes && printed_in(cell) == kTo; }

/// 元 of NT$ ____ 元.
std::u32string behind_currency(View printed) {
    const std::size_t unit = printed.find(U'元');
    return unit == View::npos ? std::u32string() : std::u32string(printed.substr(unit));
}

class CellDrafter {
  public:
    CellDrafter(const DraftPage& page, const UsualLabels& usual, Draft& draft)
        : page_(page), usual_(usual), draft_(draft), lines_(draft, usual) {}

    void look_at(const DraftCell& cell) {
        if (cell.fillable || cell.text.empty() || is_counter(cell.text)) return;
        if (look_into(cell) || cell.has_boxes) return;
        if (cell.text.size() > kLongestLabel) return heading(cell, "more words than a label has");
        const DraftCell* right = page_.right_of(cell);
        const bool is_label = right && right->fillable;  // LINE ID is no unit of the label in front
        if (!is_label && page_.left_of(cell) && is_counted_in(page_, cell)) return;
        if (right && is_value(page_, *right) && crosses(page_, *right))
            return propose_crossings(page_, cell, *right, usual_, draft_);
        if (right && is_span(*right)) return propose_span(cell);
        if (right && propose_code(page_, *right, cell, usual_, draft_)) return;
        if (right && right->fillable && !is_counted_in(page_, *right)) {
            propose(cell, *right, Where::RightOfLabel);
            return sign_in_tall_cell(cell.text, *right);
        }
        if (right && is_counted_in(page_, *right)) {
            return propose_counted(cell, *right, Where::RightOfLabel);
        }
        if (is_label_colon(cell.text.back()) && !has_label_in_each_line(cell)) {
            Proposal same = proposal_for(without_colon(cell.text), Where::SameCell, usual_);
            if (const DraftCell* head = page_.head_of_rows(cell)) same.row_head = head->text;
            same.page = page_.number();
            same.label_box = cell.print;
            same.box = cell.box;
            draft_.fields.push_back(std::move(same));
            return sign_in_tall_cell(without_colon(cell.text), cell);
        }
        const bool rings = right && std::any_of(right->lines.begin(), right->lines.end(),
                                                [&](const std::u32string& line) {
                                                    return !choices_of(*right, line).empty();
                                                });
        if (rings) return;
        const auto below = page_.empty_below(cell);
        if (below.empty() && page_.is_label_at_top(cell)) {
            draft_.fields.push_back(proposal_for(cell.text, Where::SameCell, usual_));
            return sign_in_tall_cell(cell.text, cell);
        }
        if (const DraftCell* counted = counted_below(cell)) {
            return propose_counted(cell, *counted, Where::BelowLabel);
        }
        if (below.empty()) return heading(cell, "");
        if (heads_crossings(page_, *below.front(), cell)) return;
        if (below.size() == 1) {
            propose(cell, *below.front(), Where::BelowLabel);
            sign_below(cell, *below.front());
            return;
        }
        Proposal column = proposal_for(cell.text, Where::BelowLabel, usual_);
        column.rows = lists_.name_of(*below.front(), draft_);
        if (const DraftCell* head = head_of_column(cell)) column.row_head = head->text;
        if (cell.text.size() < 2) column.title = cell.text + U"欄";  // 月, 日
        draft_.fields.push_back(std::move(column));
    }

  private:
    /// What tells a column from others with the same head: the cell above several of them, else
    /// that in front.
    const DraftCell* head_of_column(const DraftCell& column) const {
        const DraftCell* over = page_.head_of_columns(column);
        return over ? over : page_.head_of_rows(column);
    }

    /// 登記費 and below it ____元, in no row with a head of its own.
    const DraftCell* counted_below(const DraftCell& label) const {
        constexpr double kSame = 0.8;
        const DraftCell* below = page_.below(label);
        const bool is_own = below && is_counted_in(page_, *below) &&
                            std::min(below->box.width(), label.box.width()) >
                                kSame * std::max(below->box.width(), label.box.width());
        return is_own && !heads_crossings(page_, *below, label) ? below : nullptr;
    }

    void propose_counted(const DraftCell& label, const DraftCell& value, Where where) {
        propose(label, value, where);
        draft_.fields.back().kind = FieldKind::Number;
        draft_.fields.back().after = printed_in(value);
    }

    void propose_span(const DraftCell& label) {
        const std::u32string head = without_colon(label.text);
        Proposal from = proposal_for(head, Where::RightOfLabel, usual_);
        from.after = kTo;
        from.title = head + U"起";
        Proposal to = proposal_for(std::u32string(kTo), Where::InLine, usual_);
        to.row_head = head;
        to.title = head + U"迄";
        to.kind = from.kind;
        draft_.fields.push_back(std::move(from));
        draft_.fields.push_back(std::move(to));
    }

    /// Below a title people sign in a cell that is higher than a line.
    void sign_below(const DraftCell& label, const DraftCell& value) {
        constexpr double kTall = 1.6;
        Proposal& field = draft_.fields.back();
        const bool is_tall = value.box.height() > kTall * label.box.height();
        if (is_tall && is_plain_text(field.kind)) field.kind = FieldKind::Signature;
    }

    /// Beside their title, or below it in the same cell, too, where the cell is a tall one.
    void sign_in_tall_cell(View label, const DraftCell& value) {
        Proposal& field = draft_.fields.back();
        const bool may_be = is_plain_text(field.kind) && may_sign(label);
        if (may_be && page_.is_tall(value.box)) field.kind = FieldKind::Signature;
    }

    /// A cell in which something is to be filled in between its words, and the label in front of
    /// it.
    bool look_into(const DraftCell& cell) {
        const bool is_label = labels_something(cell) || !page_.empty_below(cell).empty() ||
                              (!page_.left_of(cell) && !leads_to_blank(cell.text));
        const bool is_day = cell.text.find(U'年') != View::npos || cell.text.find(U'月') == 0;
        if (!cell.has_boxes && is_label && !is_day && is_spaced_word(cell.lines.back())) {
            return false;
        }
        const DraftCell* head = page_.left_of(cell);
        if (!head || head->fillable || head->has_boxes || head->text.empty()) head = nullptr;
        const bool has_front =
            head &&
            (propose_room_in_front(cell, *head, usual_, draft_) ||
             (!labels_something(cell) && propose_name_in_front(cell, *head, usual_, draft_)));
        bool found = (head && propose_front(cell, *head)) || has_front;
        const std::vector<std::u32string> rows = page_.rows_of(cell);
        found = lines_.propose_words(rows, head, true) || found;
        for (const std::u32string& row : rows) {
            const bool is_bracketed = lines_.propose_bracketed(row, head);
            found = lines_.propose_numbered(row, head) || is_bracketed || found;
        }
        // The words of a box are told by it.
        for (const std::u32string& line : rows) {
            if (lines_.propose_period(line, head)) {
                found = true;
                continue;
            }
            const bool may_have_blanks = head || (has_wide_room(line) && !labels_something(cell));
            if (may_have_blanks && lines_.propose_blanks(line, head)) {
                if (!cell.has_boxes) lines_.propose_labels_beside_blanks(line, false);
                found = true;
                continue;
            }
            const auto choices = choices_of(cell, line);
            if (head && !choices.empty() && !has_front) {
                Proposal ring =
                    proposal_for(without_colon(head->text), Where::RightOfLabel, usual_);
                ring.kind = FieldKind::Circled;
                ring.choices = choices;
                draft_.fields.push_back(std::move(ring));
                found = true;
            }
            const auto labels = labels_in(line);
            // One label with nothing else in its cell is looked at as such.
            const bool only = labels.size() == 1 && !found && !has_label_in_each_line(cell) &&
                              cell.text.size() <= kLongestLabel;
            if (only && !cell.has_boxes && choices.empty() && !labels[0].dated) {
                continue;
            }
            for (const LineLabel& label : labels) {
                if (cell.has_boxes) break;
                found = lines_.propose_in_line(label) || found;
            }
        }
        if (cell.has_boxes) found = lines_.propose_labels_beside_boxes(rows) || found;
        return found;
    }

    /// What the label in front of a cell says: the blank its first line begins with, and lines with
    /// a label in brackets (聯絡電話: （公）____ （手機）____).
    bool propose_front(const DraftCell& cell, const DraftCell& head) {
        bool found = false;
        const std::vector<std::u32string> rows = page_.rows_of(cell);
        const bool begins_with_box = !rows.empty() && rows.front().starts_with(kBoxSign);
        for (const std::u32string& line : cell.lines) {
            const std::u32string bracketed = bracketed_label(line);
            const auto blank = begins_with_box ? std::nullopt : leading_blank(line);
            // The words of boxes and those to draw a ring around may be the same.
            const bool is_choice = blank && blank->kind == FieldKind::Text &&
                                   (cell.has_boxes || !choices_of(cell, line).empty());
            const bool is_front = blank && !is_choice && &line == &cell.lines.front();
            if (bracketed.empty() && !is_front) continue;
            Proposal field = proposal_for(without_colon(head.text), Where::RightOfLabel, usual_);
            if (!bracketed.empty()) {
                field.row_head = field.label;
                field.title = field.row_head + bracketed;
                field.label = bracketed;
                field.where = Where::InLine;
            } else {
                field.kind = blank->kind;
                field.after = blank->unit;
            }
            draft_.fields.push_back(std::move(field));
            found = true;
        }
        return found;
    }

    bool labels_something(const DraftCell& cell) const {
        const DraftCell* right = page_.right_of(cell);
        const auto below = page_.empty_below(cell);
        const bool heads_column = !below.empty() && !heads_crossings(page_, *below.front(), cell);
        return (right && right->fillable) || heads_column;
    }

    /// Words that stand apart in a cell that is no label of another one: 姓　名 is a label. What is
    /// empty below it may have a label of its own.
    std::vector<std::u32string> choices_of(const DraftCell& cell, View line) const {
        return cell.has_boxes || labels_something(cell) ? std::vector<std::u32string>()
                                                        : choices_in(line);
    }

    void propose(const DraftCell& label, const DraftCell& value, Where where) {
        Proposal field = proposal_for(without_colon(label.text), where, usual_);
        const bool has_day = value.text.find(U'日') != View::npos;
        if (value.dated) field.kind = has_day ? FieldKind::Date : FieldKind::Number;
        if (value.dated && !has_day) field.after = U"年";
        field.row_top = std::lround(label.box.top / kBorder);
        field.page = page_.number();
        const bool is_below = where == Where::BelowLabel;
        const DraftCell* head = is_below ? head_of_column(label) : page_.head_of_rows(label);
        if (head) field.row_head = head->text;
        if (!page_.begins_character_cells(value)) {
            field.label_box = label.print;
            field.box = value.box;
        }
        if (begins_with_currency(value.text)) {
            field.kind = FieldKind::Number;
            field.after = behind_currency(printed_in(value));
        }
        draft_.fields.push_back(std::move(field));
        if (!value.dated) return;
        for (const std::u32string& line : value.lines) lines_.propose_blanks(line, &label, true);
    }

    void heading(const DraftCell& cell, const std::string& why) {
        draft_.headings.push_back({cell.text, why});
    }

    const DraftPage& page_;
    const UsualLabels& usual_;
    Draft& draft_;
    LineDrafter lines_;  ///< adds to the draft
    ListNames lists_;
};

}  // namespace

void propose_cells(const DraftPage& page, const UsualLabels& usual, Draft& draft) {
    CellDrafter drafter(page, usual, draft);
    for (const DraftCell& cell : page.cells()) drafter.look_at(cell);
}

}  // namespace gongwen::extract

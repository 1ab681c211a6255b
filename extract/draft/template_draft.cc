#include "extract/draft/template_draft.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "core/error.h"
#include "core/possible_box.h"
#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_boxes.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_names.h"
#include "extract/draft/draft_page.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/draft_title.h"
#include "extract/draft/draft_writer.h"
#include "extract/draft/place_recorder.h"
#include "extract/draft/word_blanks.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr double kBorder = 4;  // points; cells of one row begin as near to each other

class Drafter {
  public:
    Drafter(std::span<const Page> pages, const UsualLabels& usual) : usual_(usual) {
        for (const Page& page : pages) pages_.emplace_back(page);
    }

    std::string draft(const std::string& id) {
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            page_ = &pages_[i];
            if (i == 0) draft_.title = title_of(*page_);
            for (const DraftCell& cell : page_->cells()) look_at(cell);
            propose_boxes(*page_, draft_);
            look_at_lines();
            if (i == 0) draft_.on_first_page = draft_.fields.size();
        }
        if (draft_.fields.empty()) {
            throw Error(ErrorKind::Usage, id,
                        "the form has no cell, line or check box to fill in; scan an empty form, "
                        "upright, at 200 dpi or more");
        }
        tell_signatures(draft_);
        name_fields(draft_, usual_);
        return written(draft_, id);
    }

  private:
    void look_at(const DraftCell& cell) {
        if (cell.fillable || cell.text.empty() || is_counter(cell.text)) return;
        if (look_into(cell) || cell.has_boxes) return;
        if (cell.text.size() > kLongestLabel) return heading(cell, "more words than a label has");
        const DraftCell* right = page_->right_of(cell);
        if (right && right->fillable && !crosses(*right) && !is_counted_in(*right)) {
            return propose(cell, *right, Where::RightOfLabel);
        }
        if (right && is_counted_in(*right)) {
            propose(cell, *right, Where::RightOfLabel);
            draft_.fields.back().kind = FieldKind::Number;
            draft_.fields.back().after = printed_in(*right);
            return;
        }
        if (page_->left_of(cell) && is_counted_in(cell)) return;  // of the label in front
        if (is_label_colon(cell.text.back()) && !has_label_in_each_line(cell)) {
            Proposal same = proposal(without_colon(cell.text), Where::SameCell);
            if (const DraftCell* head = head_of(cell)) same.row_head = head->text;
            draft_.fields.push_back(std::move(same));
            return;
        }
        if (right && right->fillable) return cross_row(cell, *right);
        const bool rings = right && std::any_of(right->lines.begin(), right->lines.end(),
                                                [&](const std::u32string& line) {
                                                    return !choices_of(*right, line).empty();
                                                });
        if (rings) return;
        const auto below = page_->empty_below(cell);
        if (below.empty()) return heading(cell, "");
        if (heads_crossings(*below.front(), cell)) return;
        if (below.size() == 1) {
            propose(cell, *below.front(), Where::BelowLabel);
            sign_in_tall_cell(cell, *below.front());
            return;
        }
        Proposal column = proposal(cell.text, Where::BelowLabel);
        column.rows = "items";
        if (cell.text.size() < 2) column.title = cell.text + U"欄";  // 月, 日
        draft_.fields.push_back(std::move(column));
    }

    /// A cell of nothing but what is counted in it (____元), and no head of a column (月, 日).
    bool is_counted_in(const DraftCell& cell) const {
        if (cell.has_boxes || !is_counted(printed_in(cell))) return false;
        const auto below = page_->empty_below(cell);
        return below.empty() || heads_crossings(*below.front(), cell);
    }

    /// Below a title people sign in a cell that is higher than a line.
    void sign_in_tall_cell(const DraftCell& label, const DraftCell& value) {
        constexpr double kTall = 1.6;
        Proposal& field = draft_.fields.back();
        const bool is_tall = value.box.height() > kTall * label.box.height();
        if (is_tall && is_plain_text(field.kind)) field.kind = FieldKind::Signature;
    }

    /// A cell in which something is to be filled in between its words, and the label in front of
    /// it.
    bool look_into(const DraftCell& cell) {
        const DraftCell* head = page_->left_of(cell);
        if (!head || head->fillable || head->has_boxes || head->text.empty()) head = nullptr;
        bool found = head && propose_front(cell, *head);
        const std::vector<std::u32string> rows = page_->rows_of(cell);
        found = propose_words(rows, head) || found;
        // The words of a box are told by it.
        for (const std::u32string& line : cell.has_boxes ? rows : cell.lines) {
            if (propose_period(line, head)) {
                found = true;
                continue;
            }
            if (head && propose_blanks(line, head)) {
                propose_labels_beside_blanks(line, cell.has_boxes);
                found = true;
                continue;
            }
            const auto choices = choices_of(cell, line);
            if (head && !choices.empty()) {
                Proposal ring = proposal(without_colon(head->text), Where::RightOfLabel);
                ring.kind = FieldKind::Circled;
                ring.choices = choices;
                draft_.fields.push_back(std::move(ring));
                found = true;
            }
            const auto labels = labels_in(line);
            // One label with nothing else in its cell is looked at as such.
            const bool only = labels.size() == 1 && !has_label_in_each_line(cell);
            if (only && !cell.has_boxes && choices.empty() && !labels[0].dated) {
                continue;
            }
            for (const LineLabel& label : labels) {
                if (cell.has_boxes) break;
                found = propose_in_line(label) || found;
            }
        }
        if (cell.has_boxes) found = propose_labels_beside_boxes(rows) || found;
        return found;
    }

    /// Room to write in behind a label that check boxes stand beside: □其他：____ □無.
    bool propose_labels_beside_boxes(const std::vector<std::u32string>& rows) {
        bool found = false;
        for (const std::u32string& row : rows) {
            const std::vector<LineBlank> blanks = blanks_in(row);
            for (const LineLabel& label : labels_in(row)) {
                if (is_label_of_blank(label.label, blanks)) continue;
                found = propose_in_line(label, true) || found;
            }
        }
        return found;
    }

    /// A label of one character counts only in a row with a head; elsewhere it takes the comma in
    /// front of it (，於).
    static std::u32string label_for(const LineBlank& blank, const DraftCell* head) {
        return !head && blank.label.size() == 1 ? blank.sign + blank.label : blank.label;
    }

    /// Room for words between words: 自 ____ 至 ____.
    bool propose_words(const std::vector<std::u32string>& rows, const DraftCell* head) {
        bool found = false;
        for (const std::u32string& row : rows) {
            for (const LineBlank& blank : word_blanks_in(row, head != nullptr)) {
                Proposal field = proposal(label_for(blank, head), Where::InLine);
                field.after = blank.unit;
                if (head) field.row_head = without_colon(head->text);
                field.title = (head ? field.row_head + U"－" : U"") + blank.label;
                // The words of a box stand in front of it.
                field.title += blank.unit.empty() && !head ? U"（說明）" : View(blank.unit);
                draft_.fields.push_back(std::move(field));
                found = true;
            }
        }
        return found;
    }

    /// What the label in front of a cell says: the blank its first line begins with, and lines with
    /// a label in brackets (聯絡電話: （公）____ （手機）____).
    bool propose_front(const DraftCell& cell, const DraftCell& head) {
        bool found = false;
        for (const std::u32string& line : cell.lines) {
            const std::u32string bracketed = bracketed_label(line);
            const auto blank = leading_blank(line);
            // The words of boxes and those to draw a ring around may be the same.
            const bool is_choice = blank && blank->kind == FieldKind::Text &&
                                   (cell.has_boxes || !choices_of(cell, line).empty());
            const bool is_front = blank && !is_choice && &line == &cell.lines.front();
            if (bracketed.empty() && !is_front) continue;
            Proposal field = proposal(without_colon(head.text), Where::RightOfLabel);
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

    /// Words that stand apart in a cell that is no label of another one: 姓　名 is a label. What is
    /// empty below it may have a label of its own.
    std::vector<std::u32string> choices_of(const DraftCell& cell, View line) const {
        const DraftCell* right = page_->right_of(cell);
        const auto below = page_->empty_below(cell);
        const bool heads_column = !below.empty() && !heads_crossings(*below.front(), cell);
        const bool labels_something = (right && right->fillable) || heads_column;
        if (cell.has_boxes || labels_something) return {};
        return choices_in(line);
    }

    /// The first and the last day of a period, each behind its word.
    bool propose_period(View line, const DraftCell* head) {
        const std::vector<LineLabel> days = period_in(line);
        for (const LineLabel& day : days) {
            Proposal field = proposal(day.label, Where::InLine);
            field.kind = FieldKind::Date;
            if (head) {
                field.row_head = without_colon(head->text);
                field.title = field.row_head + (day.label == U"自" ? U"起日" : U"迄日");
            }
            draft_.fields.push_back(std::move(field));
        }
        return !days.empty();
    }

    /// Figures between words and what they count, and days, in a cell behind a label or, with
    /// words of their own, outside tables. `beside_others`: the label is another field's, too.
    bool propose_blanks(View line, const DraftCell* head, bool beside_others = false) {
        const std::vector<LineBlank> blanks = blanks_in(line);
        for (const LineBlank& blank : blanks) {
            Proposal field = proposal(label_for(blank, head), Where::InLine);
            field.kind = blank.kind;
            field.after = blank.unit;
            if (head) field.row_head = without_colon(head->text);
            field.title = field.row_head;
            const bool says_more = !head || beside_others || blanks.size() > 1;
            if (says_more) field.title += (head ? U"－" : U"") + blank.label + blank.unit;
            draft_.fields.push_back(std::move(field));
        }
        return !blanks.empty();
    }

    /// 姓名：____　座號：____號: the labels of what is no figure.
    void propose_labels_beside_blanks(View line, bool has_boxes) {
        for (const LineLabel& label : labels_in(line)) {
            if (!is_label_of_blank(label.label, blanks_in(line))) propose_in_line(label, has_boxes);
        }
    }

    static bool is_label_of_blank(View label, const std::vector<LineBlank>& blanks) {
        return std::any_of(blanks.begin(), blanks.end(),
                           [&](const LineBlank& blank) { return blank.label == label; });
    }

    bool propose_in_line(const LineLabel& label, bool beside_boxes = false) {
        if (!label.dated && !label.open) return false;
        Proposal field = proposal(label.label, Where::InLine);
        // The words of a box may stand in front of a rule to write on.
        if (beside_boxes) field.title = label.label + U"（說明）";
        if (label.label == kRepublic) field.title = U"簽署日期";
        if (label.dated) field.kind = FieldKind::Date;
        field.after = label.behind;
        draft_.fields.push_back(std::move(field));
        return true;
    }

    /// A value cell with a label in front of its row and one above its column, and another like it
    /// beside it.
    bool crosses(const DraftCell& value) const {
        const DraftCell* next = page_->right_of(value);
        if (page_->begins_character_cells(value)) return false;
        return next && next->fillable && column_head(value) && column_head(*next);
    }

    /// Does this cell belong to a row with a head, so that its own head only names the column? A
    /// head that stands in front of the columns' heads, too, is that of the whole list.
    bool heads_crossings(const DraftCell& value, const DraftCell& column) const {
        const DraftCell* left = page_->left_of(value);
        while (left && (left->fillable || is_counter(left->text))) left = page_->left_of(*left);
        const double y = column.box.center_y();
        const bool of_list = left && y > left->box.top && y < left->box.bottom;
        return left && !of_list && !left->text.empty() && !left->has_boxes;
    }

    const DraftCell* column_head(const DraftCell& value) const {
        const DraftCell* head = page_->above(value);
        while (head && head->fillable) head = page_->above(*head);
        return head && !head->has_boxes && head->text.size() <= kLongestLabel ? head : nullptr;
    }

    void cross_row(const DraftCell& head, const DraftCell& first) {
        for (const DraftCell* value = &first; value && value->fillable;
             value = page_->right_of(*value)) {
            const DraftCell* column = column_head(*value);
            if (!column) continue;
            Proposal field = proposal(column->text, Where::BelowLabel);
            field.row_head = head.text;
            draft_.fields.push_back(std::move(field));
        }
    }

    /// The merged cell in front of the cell's row.
    const DraftCell* head_of(const DraftCell& cell) const {
        const DraftCell* left = page_->left_of(cell);
        while (left && (left->fillable || left->box.height() < 1.5 * cell.box.height())) {
            left = page_->left_of(*left);
        }
        return left && !left->text.empty() && !left->has_boxes ? left : nullptr;
    }

    void propose(const DraftCell& label, const DraftCell& value, Where where) {
        Proposal field = proposal(without_colon(label.text), where);
        const bool has_day = value.text.find(U'日') != View::npos;
        if (value.dated) field.kind = has_day ? FieldKind::Date : FieldKind::Number;
        if (value.dated && !has_day) field.after = U"年";
        field.row_top = std::lround(label.box.top / kBorder);
        field.page = page_->number();
        if (const DraftCell* head = head_of(label)) field.row_head = head->text;
        draft_.fields.push_back(std::move(field));
        if (!value.dated) return;
        for (const std::u32string& line : value.lines) propose_blanks(line, &label, true);
    }

    Proposal proposal(std::u32string label, Where where) const {
        Proposal field;
        field.kind = usual_.kind_of(label);
        field.name = usual_.name_of(label);
        field.pattern = usual_.pattern_of(label);
        field.label = std::move(label);
        field.where = where;
        if (field.name.empty()) field.doubt = "give it a name";
        return field;
    }

    void heading(const DraftCell& cell, const std::string& why) {
        draft_.headings.push_back({cell.text, why});
    }

    /// Labels outside tables.
    void look_at_lines() {
        const std::vector<std::u32string> rows = running_rows(page_->outer_rows());
        std::vector<LineBlank> blanks;
        for (const std::u32string& row : rows) {
            for (LineBlank& blank : blanks_in(row)) blanks.push_back(std::move(blank));
        }
        for (const DraftPage::OuterLine& line : page_->outer_lines()) {
            const std::vector<LineLabel> labels = labels_in(line.text + line.remark);
            for (const LineLabel& label : labels) {
                if (is_label_of_blank(label.label, blanks)) continue;
                if (!line.has_boxes && propose_in_line(label)) continue;
                const bool is_beside_box = line.has_boxes && (label.dated || label.open);
                if (!is_beside_box) draft_.headings.push_back({label.label, ""});
            }
        }
        for (const std::u32string& row : rows) {
            propose_leading(row);
            propose_blanks(row, nullptr);
            if (row.find(kBoxSign) != View::npos) propose_labels_beside_boxes({row});
        }
        propose_words(rows, nullptr);
    }

    /// A blank with nothing printed in front of it: ____學年度, or a day alone in its row.
    void propose_leading(View row) {
        const std::u32string behind = words_behind_leading_blank(row);
        if (behind.empty() && !is_date_alone(row)) return;
        Proposal field = proposal({}, Where::InLine);
        field.after = behind;
        field.kind = behind.empty() ? FieldKind::Date : FieldKind::Number;
        field.title = behind.empty() ? U"簽署日期" : behind;
        draft_.fields.push_back(std::move(field));
    }

    std::vector<DraftPage> pages_;
    const DraftPage* page_ = nullptr;  ///< that is looked at
    const UsualLabels& usual_;
    Draft draft_;
};

}  // namespace

std::string draft_template(std::span<const Page> pages, const UsualLabels& usual,
                           const std::string& id) {
    const std::vector<Page> told = told_pages(pages);
    return record_places(Drafter(told, usual).draft(id), id, pages);
}

}  // namespace gongwen::extract

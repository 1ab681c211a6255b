#include "extract/draft/template_draft.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "core/error.h"
#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_names.h"
#include "extract/draft/draft_page.h"
#include "extract/draft/draft_writer.h"
#include "extract/draft/place_recorder.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr double kBorder = 4;  // points; cells of one row begin as near to each other

bool is_colon(char32_t c) { return View(U"：:").find(c) != View::npos; }

std::u32string without_colon(std::u32string text) {
    while (!text.empty() && is_colon(text.back())) text.pop_back();
    return text;
}

class Drafter {
  public:
    Drafter(std::span<const Page> pages, const UsualLabels& usual) : usual_(usual) {
        for (const Page& page : pages) pages_.emplace_back(page);
    }

    std::string draft(const std::string& id) {
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            page_ = &pages_[i];
            if (i == 0) find_title();
            for (const DraftCell& cell : page_->cells()) look_at(cell);
            look_at_boxes();
            look_at_lines();
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
    /// The largest line above or outside the tables.
    void find_title() {
        double size = 0;
        for (const DraftPage::OuterLine& line : page_->outer_lines()) {
            if (without_spaces(line.text).size() < 4 || line.size <= size * 1.05) continue;
            size = line.size;
            draft_.title = without_spaces(line.text);
        }
    }

    void look_at(const DraftCell& cell) {
        if (cell.fillable || cell.text.empty() || is_counter(cell.text)) return;
        if (look_into(cell) || cell.has_boxes) return;
        if (cell.text.size() > kLongestLabel) return heading(cell, "more words than a label has");
        const DraftCell* right = page_->right_of(cell);
        if (right && right->fillable && !crosses(*right)) {
            return propose(cell, *right, Where::RightOfLabel);
        }
        if (is_colon(cell.text.back())) {
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
        if (heads_crossings(*below.front())) return;
        if (below.size() == 1) return propose(cell, *below.front(), Where::BelowLabel);
        Proposal column = proposal(cell.text, Where::BelowLabel);
        column.rows = "items";
        draft_.fields.push_back(std::move(column));
    }

    /// A cell in which something is to be filled in between its words, and the label in front of
    /// it.
    bool look_into(const DraftCell& cell) {
        const DraftCell* head = page_->left_of(cell);
        if (!head || head->fillable || head->has_boxes || head->text.empty()) head = nullptr;
        bool found = false;
        for (const std::u32string& line : cell.lines) {
            if (propose_period(line, head)) {
                found = true;
                continue;
            }
            if (propose_blanks(line, head)) {
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
            if (labels.size() == 1 && !cell.has_boxes && choices.empty() && !labels[0].dated) {
                continue;
            }
            for (const LineLabel& label : labels) {
                found = propose_in_line(label, cell.has_boxes) || found;
            }
        }
        return found;
    }

    /// Words that stand apart in a cell that is no label of another one: 姓　名 is a label. What is
    /// empty below it may have a label of its own.
    std::vector<std::u32string> choices_of(const DraftCell& cell, View line) const {
        const DraftCell* right = page_->right_of(cell);
        const auto below = page_->empty_below(cell);
        const bool heads_column = !below.empty() && !heads_crossings(*below.front());
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

    /// Figures between words and what they count, and days, in a cell behind a label.
    bool propose_blanks(View line, const DraftCell* head) {
        const std::vector<LineBlank> blanks = blanks_in(line);
        if (!head) return false;
        for (const LineBlank& blank : blanks) {
            Proposal field = proposal(blank.label, Where::InLine);
            field.kind = blank.kind;
            field.after = blank.unit;
            field.row_head = without_colon(head->text);
            field.title = field.row_head;
            if (blanks.size() > 1) field.title += U"－" + blank.label + blank.unit;
            draft_.fields.push_back(std::move(field));
        }
        return !blanks.empty();
    }

    bool propose_in_line(const LineLabel& label, bool beside_boxes = false) {
        if (!label.dated && !label.open) return false;
        Proposal field = proposal(label.label, Where::InLine);
        // The words of a box may stand in front of a rule to write on.
        if (beside_boxes) field.title = label.label + U"（說明）";
        if (label.label == kRepublic) field.title = U"簽署日期";
        if (label.dated) field.kind = FieldKind::Date;
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

    /// Does this cell belong to a row with a head, so that its own head only names the column?
    bool heads_crossings(const DraftCell& value) const {
        const DraftCell* left = page_->left_of(value);
        while (left && (left->fillable || is_counter(left->text))) left = page_->left_of(*left);
        return left && !left->text.empty() && !left->has_boxes;
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
        if (value.dated) field.kind = FieldKind::Date;
        field.row_top = std::lround(label.box.top / kBorder);
        field.page = page_->number();
        if (const DraftCell* head = head_of(label)) field.row_head = head->text;
        draft_.fields.push_back(std::move(field));
    }

    Proposal proposal(std::u32string label, Where where) const {
        Proposal field;
        field.kind = usual_.kind_of(label);
        field.name = usual_.name_of(label);
        field.label = std::move(label);
        field.where = where;
        if (field.name.empty()) field.doubt = "give it a name";
        return field;
    }

    void heading(const DraftCell& cell, const std::string& why) {
        draft_.headings.push_back({cell.text, why});
    }

    void look_at_boxes() {
        for (const DraftBox& box : page_->check_boxes()) {
            if (box.words.empty()) {
                propose_crossing(box);
                continue;
            }
            Proposal field;
            field.kind = FieldKind::CheckBox;
            field.where =
                box.is_behind_words ? Where::CheckBoxBehindLabel : Where::CheckBoxBeforeLabel;
            // The words go on to a comma or a blank to write on.
            const std::u32string words = without_spaces(box.words);
            field.label = words.substr(0, words.find_first_of(U"，,（(：:_＿"));
            field.doubt = "give it a name";
            const bool titled = !box.head.empty() && box.head.size() <= kLongestLabel;
            if (titled) field.title = without_colon(box.head) + U"－" + field.label;
            if (!field.label.empty()) draft_.fields.push_back(std::move(field));
        }
    }

    /// The only box of a cell without words: of a grid, where the head of its row and that of its
    /// column say what it is.
    void propose_crossing(const DraftBox& box) {
        const DraftCell* cell = page_->cell_around(box.box);
        if (!cell || !cell->text.empty()) return;
        const DraftCell* column = page_->above(*cell);
        while (column && column->has_boxes && column->text.empty()) column = page_->above(*column);
        const DraftCell* row = page_->left_of(*cell);
        while (row && row->has_boxes && row->text.empty()) row = page_->left_of(*row);
        const auto is_head = [](const DraftCell* head) {
            return head && !head->text.empty() && head->text.size() <= kLongestLabel;
        };
        if (!is_head(column) || !is_head(row)) return;
        Proposal field;
        field.kind = FieldKind::CheckBox;
        field.where = Where::BelowLabel;
        field.label = column->text;
        field.row_head = row->text;
        field.doubt = "give it a name";
        draft_.fields.push_back(std::move(field));
    }

    /// Labels outside tables.
    void look_at_lines() {
        for (const DraftPage::OuterLine& line : page_->outer_lines()) {
            for (const LineLabel& label : labels_in(line.text)) {
                if (!propose_in_line(label)) draft_.headings.push_back({label.label, ""});
            }
        }
    }

    std::vector<DraftPage> pages_;
    const DraftPage* page_ = nullptr;  ///< that is looked at
    const UsualLabels& usual_;
    Draft draft_;
};

}  // namespace

std::string draft_template(std::span<const Page> pages, const UsualLabels& usual,
                           const std::string& id) {
    return record_places(Drafter(pages, usual).draft(id), id, pages);
}

}  // namespace gongwen::extract

#include "extract/template_draft.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/error.h"
#include "core/text.h"
#include "extract/draft_page.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestLabel = 14;

bool is_colon(char32_t c) { return View(U"：:").find(c) != View::npos; }

std::u32string without_colon(std::u32string text) {
    while (!text.empty() && is_colon(text.back())) text.pop_back();
    return text;
}

/// A field as it will be written, with what to look at.
struct Proposal {
    std::string name;
    FieldKind kind = FieldKind::Text;
    std::u32string label;
    Where where = Where::RightOfLabel;
    std::u32string row_head;
    std::string rows;
    std::string doubt;
};

std::string toml_string(View text) {
    std::string out = "\"";
    for (const char c : to_utf8(text)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

class Drafter {
  public:
    Drafter(const Page& page, const UsualLabels& usual) : page_(page), usual_(usual) {}

    std::string draft(const std::string& id) {
        find_title();
        for (const DraftCell& cell : page_.cells()) look_at(cell);
        look_at_boxes();
        look_at_lines();
        if (fields_.empty()) {
            throw Error(ErrorKind::Usage, id,
                        "the page has no cell, line or check box to fill in; scan an empty form, "
                        "upright, at 200 dpi or more");
        }
        tell_twins_apart();
        return written(id);
    }

  private:
    /// The largest line above or outside the tables.
    void find_title() {
        double size = 0;
        for (const DraftPage::OuterLine& line : page_.outer_lines()) {
            if (without_spaces(line.text).size() < 4 || line.size <= size * 1.05) continue;
            size = line.size;
            title_ = without_spaces(line.text);
        }
    }

    void look_at(const DraftCell& cell) {
        if (cell.fillable || cell.text.empty() || cell.has_boxes) return;
        if (cell.text.size() > kLongestLabel) return heading(cell, "more words than a label has");
        const DraftCell* right = page_.right_of(cell);
        if (right && right->fillable && !crosses(*right)) {
            return propose(cell, *right, Where::RightOfLabel);
        }
        if (is_colon(cell.text.back())) {
            Proposal same = proposal(without_colon(cell.text), Where::SameCell);
            if (const DraftCell* head = head_of(cell)) same.row_head = head->text;
            fields_.push_back(std::move(same));
            return;
        }
        if (right && right->fillable) return cross_row(cell, *right);
        const auto below = page_.empty_below(cell);
        if (below.empty()) return heading(cell, "");
        if (heads_crossings(*below.front())) return;
        if (below.size() == 1) return propose(cell, *below.front(), Where::BelowLabel);
        Proposal column = proposal(cell.text, Where::BelowLabel);
        column.rows = "items";
        fields_.push_back(std::move(column));
    }

    /// A value cell with a label in front of its row and one above its column, and another like it
    /// beside it.
    bool crosses(const DraftCell& value) const {
        const DraftCell* next = page_.right_of(value);
        return next && next->fillable && column_head(value) && column_head(*next);
    }

    /// Does this cell belong to a row with a head, so that its own head only names the column?
    bool heads_crossings(const DraftCell& value) const {
        const DraftCell* left = page_.left_of(value);
        while (left && left->fillable) left = page_.left_of(*left);
        return left && !left->text.empty() && !left->has_boxes;
    }

    const DraftCell* column_head(const DraftCell& value) const {
        const DraftCell* head = page_.above(value);
        while (head && head->fillable) head = page_.above(*head);
        return head && !head->has_boxes && head->text.size() <= kLongestLabel ? head : nullptr;
    }

    void cross_row(const DraftCell& head, const DraftCell& first) {
        for (const DraftCell* value = &first; value && value->fillable;
             value = page_.right_of(*value)) {
            const DraftCell* column = column_head(*value);
            if (!column) continue;
            Proposal field = proposal(column->text, Where::BelowLabel);
            field.row_head = head.text;
            fields_.push_back(std::move(field));
        }
    }

    /// The merged cell in front of the cell's row.
    const DraftCell* head_of(const DraftCell& cell) const {
        const DraftCell* left = page_.left_of(cell);
        while (left && (left->fillable || left->box.height() < 1.5 * cell.box.height())) {
            left = page_.left_of(*left);
        }
        return left && !left->text.empty() && !left->has_boxes ? left : nullptr;
    }

    void propose(const DraftCell& label, const DraftCell& value, Where where) {
        Proposal field = proposal(without_colon(label.text), where);
        if (value.dated) field.kind = FieldKind::Date;
        if (const DraftCell* head = head_of(label)) field.row_head = head->text;
        fields_.push_back(std::move(field));
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
        headings_.push_back(cell.text);
        heading_notes_.push_back(why);
    }

    void look_at_boxes() {
        for (const DraftBox& box : page_.check_boxes()) {
            if (box.words.empty()) continue;
            Proposal field;
            field.kind = FieldKind::CheckBox;
            field.where = Where::CheckBoxBeforeLabel;
            // The words go on to a comma or a blank to write on.
            const std::u32string words = without_spaces(box.words);
            field.label = words.substr(0, words.find_first_of(U"，,（(：:_＿"));
            field.doubt = "give it a name";
            if (!field.label.empty()) fields_.push_back(std::move(field));
        }
    }

    /// Labels with a colon outside tables.
    void look_at_lines() {
        for (const DraftPage::OuterLine& line : page_.outer_lines()) {
            const std::u32string text = without_spaces(line.text);
            const std::size_t colon = text.find_first_of(U"：:");
            if (colon == View::npos || colon < 2 || colon > kLongestLabel) continue;
            const View rest = View(text).substr(colon + 1);
            const bool dated = rest.find(U'年') != View::npos && rest.find(U'日') != View::npos;
            const bool open = std::none_of(rest.begin(), rest.end(), is_han);
            if (!dated && !open) {
                headings_.push_back(text.substr(0, colon));
                heading_notes_.emplace_back("");
                continue;
            }
            Proposal field = proposal(text.substr(0, colon), Where::InLine);
            if (dated) field.kind = FieldKind::Date;
            fields_.push_back(std::move(field));
        }
    }

    /// A row head is kept where labels repeat and where it says in which row the value stands;
    /// names are made different.
    void tell_twins_apart() {
        std::map<std::u32string, int> labels;
        for (const Proposal& field : fields_) ++labels[field.label];
        int number = 0;
        std::set<std::string> taken;
        for (Proposal& field : fields_) {
            const bool crossing = field.where == Where::BelowLabel && !field.row_head.empty();
            if (!crossing && labels[field.label] < 2) field.row_head.clear();
            ++number;
            if (field.name.empty()) field.name = fmt::format("field_{:02}", number);
            const std::string prefix = usual_.prefix_of(field.row_head);
            if (!prefix.empty()) field.name = prefix + "_" + field.name;
            const std::string wanted = field.name;
            for (int i = 2; taken.contains(field.name); ++i) {
                field.name = fmt::format("{}_{}", wanted, i);
            }
            taken.insert(field.name);
        }
    }

    std::string written(const std::string& id) const {
        std::string out =
            "# Proposed from an empty form. Look at every line with a ?, give the fields\n"
            "# their names, then: gongwen template check, gongwen template draw.\n";
        out += fmt::format("id      = {}\nversion = 1\nkind    = \"form\"\n\n",
                           toml_string(to_utf32(id)));
        out += written_headings();
        out += written_match();
        for (const Proposal& field : fields_) out += written_field(field);
        return out;
    }

    std::string written_headings() const {
        if (headings_.empty()) return "";
        std::string out = "headings = [  # printed for no field\n";
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            const std::string& note = heading_notes_[i];
            out += fmt::format("    {},{}\n", toml_string(headings_[i]),
                               note.empty() ? "" : "  # ? " + note);
        }
        return out + "]\n\n";
    }

    std::string written_match() const {
        constexpr std::size_t kTelling = 4;
        constexpr std::size_t kEnough = 3;
        std::vector<std::u32string> telling;
        for (const Proposal& field : fields_) {
            const bool known =
                std::find(telling.begin(), telling.end(), field.label) != telling.end();
            if (!known && field.label.size() >= kTelling) telling.push_back(field.label);
        }
        std::stable_sort(telling.begin(), telling.end(),
                         [](const auto& a, const auto& b) { return a.size() > b.size(); });
        if (telling.size() > kEnough) telling.resize(kEnough);
        std::string out = "[match]\n";
        const std::u32string title = title_.empty() ? fields_.front().label : title_;
        out += fmt::format("all_of = [{}]{}\n", toml_string(title),
                           title_.empty() ? "  # ? no title was found" : "");
        if (!telling.empty()) {
            out += "any_of = [";
            for (const auto& label : telling) {
                out += (out.back() == '[' ? "" : ", ") + toml_string(label);
            }
            out += "]\n";
        }
        return out + "\n";
    }

    static std::string written_field(const Proposal& field) {
        std::string out = "[[field]]\n";
        out += fmt::format("name     = \"{}\"{}\n", field.name,
                           field.doubt.empty() ? "" : "  # ? " + field.doubt);
        if (field.kind != FieldKind::Text) {
            out += fmt::format("kind     = \"{}\"\n", word_of(field.kind));
        }
        out += fmt::format("labels   = [{}]\n", toml_string(field.label));
        if (field.where != Where::RightOfLabel) {
            out += fmt::format("where    = \"{}\"\n", word_of(field.where));
        }
        if (!field.row_head.empty()) {
            out += fmt::format("row_head = {}\n", toml_string(field.row_head));
        }
        if (!field.rows.empty()) out += fmt::format("rows     = \"{}\"\n", field.rows);
        return out + "\n";
    }

    DraftPage page_;
    const UsualLabels& usual_;
    std::u32string title_;
    std::vector<Proposal> fields_;
    std::vector<std::u32string> headings_;
    std::vector<std::string> heading_notes_;
};

}  // namespace

std::string draft_template(const Page& page, const UsualLabels& usual, const std::string& id) {
    return Drafter(page, usual).draft(id);
}

}  // namespace gongwen::extract

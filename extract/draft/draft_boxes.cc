#include "extract/draft/draft_boxes.h"

#include <algorithm>

#include "core/text.h"
#include "extract/draft/draft_lines.h"

namespace gongwen::extract {
namespace {

/// Where the first words of a box stand.
Box beside(const Box& box) { return {box.right, box.top, box.right + 2 * box.width(), box.bottom}; }

/// The only box of a cell without words: of a grid, where the head of its row and that of its
/// column say what it is.
void propose_crossing(const DraftPage& page, const DraftBox& box, Draft& draft) {
    const DraftCell* cell = page.cell_around(box.box);
    if (!cell || !cell->text.empty()) return;
    const DraftCell* column = page.above(*cell);
    while (column && column->has_boxes && column->text.empty()) column = page.above(*column);
    const DraftCell* row = page.left_of(*cell);
    while (row && row->has_boxes && row->text.empty()) row = page.left_of(*row);
    const auto is_head = [](const DraftCell* head) {
        return head && !head->text.empty() && head->text.size() <= kLongestLabel;
    };
    if (!is_head(column) || !is_head(row)) return;
    Proposal field;
    field.kind = FieldKind::CheckBox;
    field.box = box.box;
    field.label_box = beside(box.box);
    field.page = page.number();
    field.where = Where::BelowLabel;
    field.label = column->text;
    field.row_head = row->text;
    field.doubt = "give it a name";
    draft.fields.push_back(std::move(field));
}

/// The words go on to a comma or a blank to write on: 麥克風 ____ 支. A gap between two characters
/// parts none (是　否), one in front of the next question does (否　2.曾住院？).
std::u32string own_words(std::u32string_view words) {
    const std::size_t gap = words.find(U'\u3000');
    const bool has_gap = gap != std::u32string_view::npos;
    const bool parts = has_gap && (without_spaces(words.substr(0, gap)).size() > 1 ||
                                   (gap + 1 < words.size() && is_digit(words[gap + 1])));
    if (parts) words = words.substr(0, gap);
    const std::u32string compact = without_spaces(words);
    return compact.substr(0, compact.find_first_of(U"，,（(：:_＿"));
}

}  // namespace

void propose_boxes(const DraftPage& page, Draft& draft) {
    for (const DraftBox& box : page.check_boxes()) {
        if (box.words.empty()) {
            propose_crossing(page, box, draft);
            continue;
        }
        // A character of the title that looks like a box.
        const std::u32string title_end = without_spaces(box.words);
        if (title_end.size() > 4 && draft.title.ends_with(title_end)) continue;
        Proposal field;
        field.kind = FieldKind::CheckBox;
        field.box = box.box;
        field.label_box = beside(box.box);
        field.page = page.number();
        field.where = box.is_behind_words ? Where::CheckBoxBehindLabel : Where::CheckBoxBeforeLabel;
        field.label = own_words(box.words);
        field.doubt = "give it a name";
        field.row_head = without_colon(box.head);
        // Outside tables the words in front of boxes end what stands before them in their line.
        const bool in_line = !box.head.empty() && !page.cell_around(box.box);
        const bool is_known = std::ranges::any_of(
            draft.headings, [&](const DraftHeading& one) { return one.words == field.row_head; });
        if (in_line && !is_known) draft.headings.push_back({field.row_head, ""});
        const bool titled = !box.head.empty() && box.head.size() <= kLongestLabel;
        if (titled) field.title = without_colon(box.head) + U"－" + field.label;
        if (!field.label.empty()) draft.fields.push_back(std::move(field));
    }
}

}  // namespace gongwen::extract

// The check boxes of an empty form's page, with the words that belong to them.

#include <algorithm>
#include <cmath>

#include "extract/draft/box_words.h"
#include "extract/draft/draft_page.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

std::u32string first_word(const DraftBox& box) {
    const std::u32string& words = box.words;
    return words.substr(0, words.find_first_of(U" \u3000，,（(：:_＿"));
}

}  // namespace

std::vector<DraftBox> DraftPage::check_boxes() const {
    const FormPage& form = pages_.front();
    const std::vector<CheckBox> boxes = boxes_of(form);
    std::vector<DraftBox> out;
    for (const CheckBox& box : boxes) {
        DraftBox draft{box.box, words_behind(box.box, form)};
        draft.head = cell_around(box.box) ? head_of(box.box) : label_in_front(box.box, form, -1);
        if (ends_row_of_boxes(box.box, boxes)) {
            draft.words = words_in_front(box.box, form);
            draft.is_behind_words = true;
        }
        out.push_back(std::move(draft));
    }
    tell_apart(out);
    return out;
}

/// Boxes of one cell with the same words: 是否起訴：□是 □否 and below it 是否申請：□是 □否.
void DraftPage::tell_apart(std::vector<DraftBox>& boxes) const {
    const std::vector<DraftBox> all = boxes;
    for (DraftBox& box : boxes) {
        const DraftCell* cell = cell_around(box.box);
        const auto alike = std::count_if(all.begin(), all.end(), [&](const DraftBox& other) {
            return cell_around(other.box) == cell && first_word(other) == first_word(box);
        });
        if (!cell || alike < 2) continue;
        std::u32string head = label_in_front(box.box, pages_.front(), cell->cell);
        if (!head.empty()) box.head = std::move(head);
    }
}

/// A row of boxes begins with words and ends with a box: 國小□　國中□　高中□.
bool DraftPage::ends_row_of_boxes(const Box& box, const std::vector<CheckBox>& boxes) const {
    const FormPage& form = pages_.front();
    const DraftCell* cell = cell_around(box);
    const Box* first = &box;
    const Box* last = &box;
    for (const CheckBox& other : boxes) {
        const bool beside = cell_around(other.box) == cell &&
                            std::abs(other.box.center_y() - box.center_y()) < box.height() / 2;
        if (beside && other.box.left < first->left) first = &other.box;
        if (beside && other.box.left > last->left) last = &other.box;
    }
    if (words_in_front(*first, form).empty()) return false;
    return std::none_of(form.words.begin(), form.words.end(), [&](const PlacedWords& words) {
        const Box& printed = words.segment.box;
        return (!cell || words.cell == cell->cell) && printed.right > last->right + 3 &&
               std::abs(printed.center_y() - last->center_y()) < last->height() &&
               !says_nothing(words.segment.text);
    });
}

std::u32string DraftPage::head_of(const Box& box) const {
    for (const DraftCell& cell : cells_) {
        if (!cell.box.contains(box.center_x(), box.center_y())) continue;
        const DraftCell* left = left_of(cell);
        return left && !left->has_boxes && !left->fillable ? left->text : U"";
    }
    return U"";
}

}  // namespace gongwen::extract

#include "institutions/corrections/tables/correction_table.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/corrections/sides/heads.h"
#include "institutions/corrections/tables/table_cells.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

bool spans(const TableCell& cell, double x) { return cell.box.left < x && x < cell.box.right; }

std::u32string text_of_line(const TableCell& cell, std::size_t line) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line; ++i) begin += cell.lines[i].span.size();
    return cell.text.substr(std::min(begin, cell.text.size()), cell.lines[line].span.size());
}

/// Lines that stand as close as those of one cell are rows all the same where every two of them
/// are much alike and differ: of a wrapped cell most are the same on both sides.
std::vector<SpreadPair> rows_within(const TableCell& wrong, const TableCell& right) {
    const bool alike = wrong.lines.size() > 1 && wrong.lines.size() == right.lines.size();
    for (std::size_t i = 0; alike && i < wrong.lines.size(); ++i) {
        const std::u32string one = text_of_line(wrong, i);
        const std::u32string other = text_of_line(right, i);
        const bool slip =
            one != other && 2 * edit_distance(one, other) <= std::max(one.size(), other.size());
        if (!slip) return {{wrong.lines, right.lines}};
    }
    if (!alike) return {{wrong.lines, right.lines}};
    std::vector<SpreadPair> rows;
    for (std::size_t i = 0; i < wrong.lines.size(); ++i) {
        rows.push_back({{wrong.lines[i]}, {right.lines[i]}});
    }
    return rows;
}

/// 公告原列 and 應更正, 誤植情形 and 正確內容.
bool sound_like_heads(View wrong, View right) {
    constexpr std::size_t kLongest = 8;
    constexpr WordList kWrong = U"誤 錯 原 舊 正前 改前";
    constexpr WordList kRight = U"正確 應 更正 訂正 正後 改後 實際 改為";
    constexpr WordList kOthers =
        U"原因 原由 理由 說明 備註 備考 欄位 項目 位置 頁次 依據 日期 事由 原住民 應備 應檢附 "
        U"因應";
    const auto holds = [](View head, const auto& words) {
        return std::ranges::any_of(words, [&](View word) { return head.find(word) != View::npos; });
    };
    const auto is_head = [&](View head, const auto& words) {
        return head.size() <= kLongest && holds(head, words) && !holds(head, kOthers);
    };
    return is_head(wrong, kWrong) && is_head(right, kRight) && !holds(wrong, kRight) &&
           !holds(right, kWrong);
}

class Table {
  public:
    Table(std::vector<TableCell> cells, bool is_notice)
        : cells_(std::move(cells)), is_notice_(is_notice) {}

    std::vector<SpreadPair> rows() {
        if (!find_heads()) return rows_of_lying_table();
        heads_ = row_of(cells_, *wrong_);
        std::vector<const TableCell*> wrong;
        std::vector<const TableCell*> right;
        const bool key = heads_.front() != wrong_ && heads_.front() != right_;
        const std::vector<TableCell> whole = whole_cells(above_end_of_table(), heads_, key);
        for (const TableCell& cell : whole) {
            const TableCell* head = head_of(whole, cell);
            if (head == wrong_) wrong.push_back(&cell);
            if (head == right_) right.push_back(&cell);
        }
        return paired(wrong, right);
    }

  private:
    /// 更正後內容 rather than 更正欄位, which may stand beside it.
    bool find_heads() {
        return find_heads(are_heads, true) || find_heads(are_heads, false) ||
               (is_notice_ && find_heads(sound_like_heads, false));
    }

    bool find_heads(bool (*are)(View wrong, View right), bool in_full) {
        for (const TableCell& cell : cells_) {
            const std::u32string wrong = without_spaces(cell.text);
            for (const TableCell& other : cells_) {
                const bool side_by_side =
                    &other != &cell && other.page == cell.page && same_row(cell.box, other.box);
                const std::u32string right = without_spaces(other.text);
                if (in_full && right.find(U'後') == View::npos) continue;
                if (side_by_side && are(wrong, right)) {
                    wrong_ = &cell;
                    right_ = &other;
                    return true;
                }
            }
        }
        return false;
    }

    /// 更正前 and 更正後 one below the other, and beside each of them what it was and what it is.
    std::vector<SpreadPair> rows_of_lying_table() const {
        for (const TableCell& wrong : cells_) {
            const std::u32string head = without_spaces(wrong.text);
            for (const TableCell& right : cells_) {
                if (!are_stacked(wrong, right) || !are_heads(head, without_spaces(right.text)))
                    continue;
                auto rows = paired_by_column(beside(wrong), beside(right));
                if (!rows.empty()) return rows;
            }
        }
        return {};
    }

    static bool are_stacked(const TableCell& a, const TableCell& b) {
        constexpr double kRows = 6;  // of the text's height; a cell may have three lines
        const bool same_column = a.page == b.page && !same_row(a.box, b.box) &&
                                 a.box.left < b.box.center_x() && b.box.center_x() < a.box.right;
        return same_column &&
               std::abs(a.box.center_y() - b.box.center_y()) < kRows * a.box.height();
    }

    std::vector<const TableCell*> beside(const TableCell& head) const {
        std::vector<const TableCell*> row = row_of(cells_, head);
        std::erase_if(row, [&](const TableCell* cell) { return cell->box.left < head.box.right; });
        return row;
    }

    static std::vector<SpreadPair> paired_by_column(const std::vector<const TableCell*>& wrong,
                                                    const std::vector<const TableCell*>& right) {
        if (wrong.size() != right.size()) return {};
        std::vector<SpreadPair> rows;
        for (std::size_t i = 0; i < wrong.size(); ++i) {
            const Box& one = wrong[i]->box;
            const Box& other = right[i]->box;
            if (one.left < other.right && other.left < one.right) {
                rows.push_back({wrong[i]->lines, right[i]->lines});
            }
        }
        return rows;
    }

    /// Text across both columns is no cell: the table is over.
    std::vector<TableCell> above_end_of_table() const {
        std::vector<TableCell> above;
        for (const TableCell& cell : cells_) {
            const bool below = cell.page == wrong_->page && !same_row(cell.box, wrong_->box) &&
                               cell.box.center_y() > wrong_->box.center_y();
            if (!below) continue;
            if (spans(cell, wrong_->box.center_x()) && spans(cell, right_->box.center_x())) break;
            above.push_back(cell);
        }
        return above;
    }

    static std::vector<const TableCell*> row_of(const std::vector<TableCell>& cells,
                                                const TableCell& cell) {
        std::vector<const TableCell*> row;
        for (const TableCell& other : cells) {
            const bool beside = other.page == cell.page && same_row(other.box, cell.box);
            if (beside) row.push_back(&other);
        }
        std::sort(row.begin(), row.end(),
                  [](const TableCell* a, const TableCell* b) { return a->box.left < b->box.left; });
        return row;
    }

    /// In a row with a cell for every head they stand in the order of the heads, though heads may
    /// be centred and cells not.
    const TableCell* head_of(const std::vector<TableCell>& whole, const TableCell& cell) const {
        const std::vector<const TableCell*> row = row_of(whole, cell);
        const auto at = std::find(row.begin(), row.end(), &cell) - row.begin();
        if (row.size() == heads_.size()) return heads_[static_cast<std::size_t>(at)];
        return *std::ranges::min_element(heads_, {}, [&](const TableCell* head) {
            return std::abs(head->box.center_x() - cell.box.center_x());
        });
    }

    static std::vector<SpreadPair> paired(const std::vector<const TableCell*>& wrong,
                                          const std::vector<const TableCell*>& right) {
        std::vector<SpreadPair> rows;
        for (const TableCell* one : wrong) {
            const auto other = std::find_if(right.begin(), right.end(), [&](const TableCell* cell) {
                return same_row(one->box, cell->box);
            });
            if (other == right.end()) continue;
            for (SpreadPair& row : rows_within(*one, **other)) rows.push_back(std::move(row));
        }
        return rows;
    }

    std::vector<TableCell> cells_;
    bool is_notice_;
    std::vector<const TableCell*> heads_;  // from left to right
    const TableCell* wrong_ = nullptr;
    const TableCell* right_ = nullptr;
};

}  // namespace

std::vector<SpreadPair> correction_rows(std::span<const Passage> passages, bool is_notice) {
    return Table(table_cells(passages), is_notice).rows();
}

}  // namespace gongwen::institutions

#include "institutions/corrections/correction_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/text.h"
#include "institutions/corrections/cue_finder.h"
#include "institutions/names/name_finder.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr double kWideGap = 1.5;  // of a character's height: the next column begins

constexpr auto kActs =
    std::to_array<View>({U"更正", U"勘誤", U"訂正", U"修正", U"改正", U"校正", U"更改"});
// What a head may say beside the act: 更正後公告內容, 錯誤文字, 更正答案.
constexpr auto kWhat = std::to_array<View>({U"公告", U"刊登", U"文字", U"內容", U"條文", U"名稱",
                                            U"資料", U"答案", U"記載", U"欄位", U"版本", U"為"});

struct Cell {
    CellText at;
    int page = 0;
    Box box;
    std::u32string text;
};

/// Whether the character at `at` goes on with the run of cells that ends before it.
bool goes_on(const Passage& passage, const Cell& run, std::size_t at) {
    const Origin& before = passage.origins[at - 1];
    const Origin& here = passage.origins[at];
    if (before.page != here.page || before.box.empty() || here.box.empty()) return false;
    const double size = std::max(before.box.height(), here.box.height());
    const bool same_line = std::abs(before.box.center_y() - here.box.center_y()) < size / 2;
    if (same_line) return here.box.left - before.box.right < kWideGap * size;
    if (passage.text[at - 1] == U'：' || passage.text[at - 1] == U':') return false;  // 如下：
    return here.box.top > before.box.top && here.box.left > run.box.left - size &&
           here.box.left < run.box.right;
}

void add_cells(const Passage& passage, std::size_t number, std::vector<Cell>& cells) {
    const std::size_t first = cells.size();
    const std::size_t size = std::min(passage.text.size(), passage.origins.size());
    for (std::size_t at = 0; at < size; ++at) {
        const Origin& origin = passage.origins[at];
        if (cells.size() == first || !goes_on(passage, cells.back(), at)) {
            cells.push_back({{number, {at, at}}, origin.page, {}, {}});
        }
        Cell& cell = cells.back();
        cell.at.span.end = at + 1;
        cell.box = united(cell.box, origin.box);
        cell.text += passage.text[at];
    }
}

/// Takes `words` away from the front of `head`.
template <std::size_t n>
bool take(View& head, const std::array<View, n>& words) {
    for (const View word : words) {
        if (!head.starts_with(word)) continue;
        head.remove_prefix(word.size());
        return true;
    }
    return false;
}

bool says_no_more(View head) {
    while (take(head, kWhat)) {
    }
    return head.empty();
}

bool same_row(const Box& a, const Box& b) {
    const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return shared > 0.5 * std::min(a.height(), b.height());
}

bool spans(const Cell& cell, double x) { return cell.box.left < x && x < cell.box.right; }

class Table {
  public:
    explicit Table(std::vector<Cell> cells) : cells_(std::move(cells)) {}

    std::vector<TableRow> rows() {
        if (!find_heads()) return {};
        std::vector<const Cell*> wrong;
        std::vector<const Cell*> right;
        for (const Cell& cell : cells_) {
            if (cell.page != wrong_->page || cell.box.top < wrong_->box.bottom) continue;
            // Text across both columns is no cell: the table is over.
            if (spans(cell, wrong_->box.center_x()) && spans(cell, right_->box.center_x())) break;
            const Cell* head = head_of(cell);
            if (head == wrong_) wrong.push_back(&cell);
            if (head == right_) right.push_back(&cell);
        }
        return paired(wrong, right);
    }

  private:
    bool find_heads() {
        for (const Cell& cell : cells_) {
            if (!is_head_of_wrong(without_spaces(cell.text))) continue;
            for (const Cell& other : cells_) {
                const bool side_by_side = other.page == cell.page && same_row(cell.box, other.box);
                if (side_by_side && is_head_of_right(without_spaces(other.text))) {
                    wrong_ = &cell;
                    right_ = &other;
                    return true;
                }
            }
        }
        return false;
    }

    std::vector<const Cell*> row_of(const Cell& cell) const {
        std::vector<const Cell*> row;
        for (const Cell& other : cells_) {
            const bool beside = other.page == cell.page && same_row(other.box, cell.box);
            if (beside) row.push_back(&other);
        }
        std::sort(row.begin(), row.end(),
                  [](const Cell* a, const Cell* b) { return a->box.left < b->box.left; });
        return row;
    }

    /// In a row with a cell for every head they stand in the order of the heads, though heads may
    /// be centred and cells not.
    const Cell* head_of(const Cell& cell) const {
        const std::vector<const Cell*> heads = row_of(*wrong_);
        const std::vector<const Cell*> row = row_of(cell);
        const auto at = std::find(row.begin(), row.end(), &cell) - row.begin();
        return row.size() == heads.size() ? heads[static_cast<std::size_t>(at)]
                                          : nearest_head(cell);
    }

    const Cell* nearest_head(const Cell& cell) const {
        const Cell* nearest = nullptr;
        for (const Cell& head : cells_) {
            if (head.page != wrong_->page || !same_row(head.box, wrong_->box)) continue;
            const auto distance = [&](const Cell& one) {
                return std::abs(one.box.center_x() - cell.box.center_x());
            };
            if (nearest == nullptr || distance(head) < distance(*nearest)) nearest = &head;
        }
        return nearest;
    }

    static std::vector<TableRow> paired(const std::vector<const Cell*>& wrong,
                                        const std::vector<const Cell*>& right) {
        std::vector<TableRow> rows;
        for (const Cell* one : wrong) {
            const auto other = std::find_if(right.begin(), right.end(), [&](const Cell* cell) {
                return same_row(one->box, cell->box);
            });
            if (other != right.end()) rows.push_back({one->at, (*other)->at});
        }
        return rows;
    }

    std::vector<Cell> cells_;
    const Cell* wrong_ = nullptr;
    const Cell* right_ = nullptr;
};

}  // namespace

bool is_head_of_wrong(View head) {
    constexpr auto kLetters =
        std::to_array<View>({U"前函", U"該函", U"旨揭函", U"前揭函", U"上開函"});
    take(head, kLetters);  // 前函誤載
    constexpr auto kSlips = std::to_array<View>({U"原誤", U"原函", U"原文", U"原", U"錯誤", U"誤"});
    View rest = head;
    if (take(rest, kActs)) {
        return rest.starts_with(U"前") && says_no_more(rest.substr(1));
    }
    if (head == U"原文") return true;
    if (!take(rest, kSlips)) return false;
    constexpr std::size_t kVerbs = 2;  // 原刊登, 誤植
    for (std::size_t i = 0; i < kVerbs && !rest.empty() && is_writing_verb(rest.front()); ++i) {
        rest.remove_prefix(1);
    }
    return says_no_more(rest);
}

bool is_head_of_right(View head) {
    constexpr auto kRight = std::to_array<View>({U"正確", U"應為", U"改為", U"正"});
    View rest = head;
    const bool law = rest == U"修正";
    if (rest.starts_with(U'應') && !rest.starts_with(U"應為")) rest.remove_prefix(1);
    if (take(rest, kActs)) {
        if (rest.starts_with(U"後")) rest.remove_prefix(1);
        return !law && says_no_more(rest);
    }
    return take(rest, kRight) && says_no_more(rest);
}

std::vector<TableRow> correction_rows(std::span<const Passage> passages) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const bool text = is_running_text(passages[i].field) || passages[i].field == "label";
        if (text) add_cells(passages[i], i, cells);
    }
    return Table(std::move(cells)).rows();
}

}  // namespace gongwen::institutions

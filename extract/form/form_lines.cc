#include "extract/form/form_lines.h"

#include <algorithm>

#include "core/text.h"
#include "extract/form/form_leading.h"
#include "extract/form/rows_of_words.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool is_lines_or_space(char32_t c) { return is_space(c) || View(U"_＿").find(c) != View::npos; }

/// Where the next label in these words begins; their end where there is none.
std::size_t next_label(std::size_t page, std::size_t word, std::size_t from, std::size_t end,
                       const std::vector<FoundLabel>& labels) {
    for (const FoundLabel& label : labels) {
        const bool begins_here = label.page == page && !label.words.empty() &&
                                 label.words.front() == word && label.begin >= from;
        if (begins_here) end = std::min(end, label.begin);
    }
    return end;
}

/// Does `phrase` stand in the text at `at`, spaces passed, but for `most` of its characters?
bool stands_at(View text, View phrase, std::size_t at, std::size_t most) {
    std::size_t wrong = 0;
    for (const char32_t wanted : phrase) {
        while (at < text.size() && is_space(text[at])) ++at;
        if (at == text.size()) return false;
        wrong += fold_variant(text[at++]) == fold_variant(wanted) ? 0 : 1;
        if (wrong > most) return false;
    }
    return true;
}

/// Where `phrase` begins in the text from `from` on, one character in four misread; npos if it is
/// not there.
std::size_t find_phrase(View text, View phrase, std::size_t from) {
    for (const std::size_t most : {std::size_t{0}, phrase.size() / 4}) {
        for (std::size_t at = from; at < text.size(); ++at) {
            if (!is_space(text[at]) && stands_at(text, phrase, at, most)) return at;
        }
    }
    return View::npos;
}

/// Where the first character stands that is right of `limit`.
std::size_t first_behind(const Segment& segment, double limit) {
    for (std::size_t at = 0; at < segment.text.size(); ++at) {
        const Box& box = segment.character_boxes[at];
        if (!box.empty() && box.center_x() > limit) return at;
    }
    return segment.text.size();
}

/// Without the rule to write on, and a colon that stands apart from its label.
ValuePiece trimmed(ValuePiece piece, View text) {
    const auto is_print = [](char32_t c) { return is_lines_or_space(c) || is_label_colon(c); };
    while (piece.begin < piece.end && is_print(text[piece.begin])) ++piece.begin;
    while (piece.end > piece.begin && is_lines_or_space(text[piece.end - 1])) --piece.end;
    return piece;
}

/// The comma in front of the next printed words is print, too: 藥名____，每日____次.
ValuePiece without_comma(ValuePiece piece, View text) {
    const auto parts = [](char32_t c) { return View(U"，,、；;：:").find(c) != View::npos; };
    while (piece.end > piece.begin && (parts(text[piece.end - 1]) || is_space(text[piece.end - 1])))
        --piece.end;
    return piece;
}

/// Of the first character from `at` on that is no space: spaces have no box.
double left_of_next(const Segment& segment, std::size_t at) {
    while (at < segment.text.size() && is_space(segment.text[at])) ++at;
    return at < segment.text.size() ? segment.left_of(at) : segment.box.right;
}

class LineWalk {
  public:
    LineWalk(const FoundLabel& label, const FieldTemplate& field,
             const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels)
        : label_(label), field_(field), page_(pages[label.page]), labels_(labels) {}

    LineValue walk() {
        double right = right_limit(label_, page_);
        out_.ends_as_printed = field_.after.empty();
        for (const std::size_t w : words_behind(label_, page_)) {
            const Segment& segment = page_.words[w].segment;
            if (segment.box.left >= right) break;
            std::size_t begin = w == label_.words.back() ? label_.end : 0;
            const std::size_t end = std::min(end_in(segment.text, w, begin),
                                             std::max(begin, first_behind(segment, right)));
            begin = behind_last_label(segment.text, begin, end);
            const ValuePiece piece = trimmed({w, begin, end}, segment.text);
            if (piece.begin < piece.end) out_.pieces.push_back(piece);
            if (end < segment.text.size()) {
                right = std::min(right, left_of_next(segment, end));
                break;
            }
            if (complete_) break;
        }
        drop_comma();
        if (!complete_ && goes_on_below() && take_row_below()) return std::move(out_);
        out_.box_cuts = !complete_ && box_touches_value(right);
        const Box& line = label_.box;
        if (has_no_label(field_)) {
            // What is printed ends the value; in front of it there is room for a year.
            constexpr double kRoom = 4;  // heights
            const double front = page_.words[label_.words.back()].segment.box.left;
            const double left = std::min(front, line.left - kRoom * line.height());
            const double end = field_.after.empty() ? line.right : line.left;
            out_.region = {
                label_.page,
                label_.cell,
                {left, line.top - 0.4 * line.height(), end, line.bottom + 0.4 * line.height()}};
            return std::move(out_);
        }
        out_.region = {
            label_.page,
            label_.cell,
            {line.right, line.top - 0.4 * line.height(), right, line.bottom + 0.4 * line.height()}};
        return std::move(out_);
    }

  private:
    /// The value's last piece, which may be nothing else: the comma is a line of its own.
    void drop_comma() {
        if (out_.pieces.empty()) return;
        ValuePiece& last = out_.pieces.back();
        last = without_comma(last, page_.words[last.word].segment.text);
        if (last.begin == last.end) out_.pieces.pop_back();
    }

    /// A cell's row that has nothing, and running text, which goes on in the next line:
    /// 到職日為民國 102 / 年 7 月 1 日.
    bool goes_on_below() const {
        if (label_.cell >= 0) return out_.pieces.empty();
        constexpr double kFull = 0.7;  // of the page's width, to which the line runs at least
        const bool has_end = !field_.after.empty() || field_.kind == FieldKind::Date;
        const double end = out_.pieces.empty()
                               ? label_.box.right
                               : page_.words[out_.pieces.back().word].segment.box.right;
        return has_end && out_.pieces.size() <= 1 && end > kFull * page_.page->width;
    }

    /// A check box begins at `right`, behind the value or the label without room in between.
    bool box_touches_value(double right) const {
        constexpr double kRoom = 0.5;  // heights of the label
        constexpr double kNoRoom = 2;  // to write anything in
        double end = label_.box.right;
        for (const ValuePiece& piece : out_.pieces) {
            const Segment& segment = page_.words[piece.word].segment;
            if (piece.end == segment.text.size()) end = std::max(end, segment.box.right);
        }
        const double room = out_.pieces.empty() ? kNoRoom : kRoom;
        return right - end < room * label_.box.height() &&
               std::ranges::any_of(page_.page->check_boxes, [&](const CheckBox& box) {
                   return box.box.left == right && same_row(box.box, label_.box);
               });
    }

    /// Where the lines of the label's cell begin, outside tables its own line.
    double left_of_lines() const {
        if (label_.cell < 0) return page_.words[label_.words.front()].segment.box.left;
        return page_.page->cells[static_cast<std::size_t>(label_.cell)].box.left;
    }

    /// Takes the next row of the cell as the value where the printed words behind it say so.
    bool take_row_below() {
        const bool has_end = !field_.after.empty();
        const std::vector<std::size_t> row = row_below(label_, page_, labels_, has_end);
        out_.words_below = label_.cell >= 0 && !row_below(label_, page_, labels_, false).empty();
        if (field_.after.empty() && label_.cell >= 0) return false;
        std::vector<ValuePiece> pieces = out_.pieces;
        Box box;
        for (const std::size_t w : row) {
            const Segment& segment = page_.words[w].segment;
            const std::size_t end = end_in(segment.text, w, 0);
            const ValuePiece piece = trimmed({w, 0, end}, segment.text);
            if (piece.begin < piece.end) pieces.push_back(piece);
            Box part = segment.box;
            if (complete_ && !field_.after.empty()) part.right = left_of_next(segment, end);
            box = united(box, part);
            if (complete_) break;
        }
        if (!row.empty()) box.left = std::min(box.left, left_of_lines());
        if (!complete_) return false;
        out_.words_below = false;
        out_.pieces = std::move(pieces);
        out_.region = {label_.page, label_.cell, box};
        return true;
    }

    /// Where the value ends in these words; their size where it goes on.
    std::size_t end_in(View text, std::size_t word, std::size_t begin) {
        if (!field_.after.empty()) {
            const std::size_t at = find_phrase(text, field_.after, begin);
            if (at != View::npos) {
                out_.ends_as_printed = true;
                complete_ = true;
                return at;
            }
        }
        if (field_.kind == FieldKind::Date) {
            const std::size_t day = text.find(U'日', begin);
            if (day != View::npos) {
                complete_ = true;
                return day + 1;
            }
        }
        // The words to choose from may be labels of what stands behind them.
        if (field_.kind == FieldKind::Circled) return text.size();
        return next_label(label_.page, word, begin, text.size(), labels_);
    }

    /// 自…12日8時起至…14日17時止 in one line: in front of 時止 the second 日 is the label.
    std::size_t behind_last_label(View text, std::size_t begin, std::size_t end) const {
        if (field_.kind != FieldKind::Number || !complete_) return begin;
        for (const std::u32string& label : field_.labels) {
            const std::size_t at = text.substr(0, end).rfind(label);
            if (at != View::npos && at >= begin) begin = at + label.size();
        }
        return begin;
    }

    const FoundLabel& label_;
    const FieldTemplate& field_;
    const FormPage& page_;
    const std::vector<FoundLabel>& labels_;
    LineValue out_;
    bool complete_ = false;
};

}  // namespace

bool fills_its_cell(const FoundLabel& label, const FormPage& page) {
    constexpr double kMost = 0.4;  // of the cell's width
    if (label.cell < 0 || label.words.size() != 1 || label.begin != 0) return false;
    const View text = page.words[label.words.front()].segment.text;
    const bool all = label.end == text.size() && page.in_cell(label.cell).size() == 1;
    const Box& cell = page.page->cells[static_cast<std::size_t>(label.cell)].box;
    return all && text.find_first_of(U"：:") == View::npos &&
           label.box.width() > kMost * cell.width();
}

LineValue value_in_line(const FoundLabel& label, const FieldTemplate& field,
                        const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels) {
    return LineWalk(label, field, pages, labels).walk();
}

}  // namespace gongwen::extract

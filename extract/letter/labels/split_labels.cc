#include "extract/letter/labels/split_labels.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestPiece = 3;
constexpr double kWidestGap = 5;  // between two pieces, in heights of the line

/// What stands in front of the line's first colon, without spaces, where it can be the rest of a
/// label: 旨, 明, nothing.
std::optional<std::u32string> rest_of_label(View text) {
    const std::size_t colon = text.find_first_of(U"：:");
    if (colon == View::npos) return std::nullopt;
    std::u32string rest = without_spaces(text.substr(0, colon));
    if (rest.size() > kLongestPiece) return std::nullopt;
    return rest;
}

double gap_between(const Line& left, const Line& right) { return right.box.left - left.box.right; }

bool in_one_row(const Line& left, const Line& right) {
    const double middle = left.box.center_y();
    const double gap = gap_between(left, right);
    return left.cell == right.cell && middle > right.box.top && middle < right.box.bottom &&
           gap > 0 && gap < kWidestGap * std::max(left.box.height(), right.box.height());
}

bool may_be_piece(const Line& line) { return !line.stamp && !line.vertical; }

/// The line in front of `right` that begins its label; npos where there is none.
std::size_t front_piece(const std::vector<Line>& lines, std::size_t right,
                        const LabelFinder& labels) {
    const std::optional<std::u32string> rest = rest_of_label(to_utf32(lines[right].text));
    if (!rest || !may_be_piece(lines[right])) return View::npos;
    std::size_t nearest = View::npos;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == right || !may_be_piece(lines[i]) || !in_one_row(lines[i], lines[right])) continue;
        const bool nearer = nearest == View::npos || lines[i].box.right > lines[nearest].box.right;
        if (nearer) nearest = i;
    }
    if (nearest == View::npos) return View::npos;
    const std::u32string front = without_spaces(to_utf32(lines[nearest].text));
    // A label that is whole needs nothing in front of it.
    const bool is_piece = !front.empty() && front.size() <= kLongestPiece &&
                          (rest->empty() || !labels.named(*rest)) && labels.named(front + *rest);
    return is_piece ? nearest : View::npos;
}

/// Right below, under some part of it.
bool is_next_line(const Line& above, const Line& below) {
    const double height = std::min(above.box.height(), below.box.height());
    const double gap = below.box.top - above.box.bottom;
    return above.cell == below.cell && gap > -0.5 * height && gap < height &&
           below.box.center_y() > above.box.bottom && below.box.left < above.box.right &&
           above.box.left < below.box.right;
}

/// Where behind the line's last space the first characters of a label stand that `rest`, in front
/// of a colon, ends: 電子信 / 箱：. Symbols; npos for none.
std::size_t label_begun_at_end(const Line& above, const std::u32string& rest,
                               const LabelFinder& labels) {
    if (to_utf32(above.text).find_first_of(U"：:") == View::npos) return View::npos;
    std::u32string begun;
    for (std::size_t i = above.symbols.size(); i-- > 0;) {
        const std::u32string text = to_utf32(above.symbols[i].text);
        if (text.size() != 1 || begun.size() > kLongestPiece) return View::npos;
        if (is_space(text[0])) {
            const bool is_begun =
                !begun.empty() && std::ranges::all_of(begun, is_han) && labels.named(begun + rest);
            return is_begun ? i : View::npos;
        }
        begun.insert(begun.begin(), text[0]);
    }
    return View::npos;
}

/// Takes the symbols behind the space at `at` from the end of one line to the front of the next.
void move_begin_of_label(Line& above, std::size_t at, Line& below) {
    const auto space = above.symbols.begin() + static_cast<std::ptrdiff_t>(at);
    std::vector<Symbol> begun(space + 1, above.symbols.end());
    above.symbols.erase(space, above.symbols.end());
    above.text.clear();
    for (const Symbol& symbol : above.symbols) {
        above.text += symbol.text;
        if (!symbol.box.empty()) above.box.right = symbol.box.right;
    }
    for (Symbol& symbol : begun) symbol.box = {};  // it stands in another row
    below.symbols.insert(below.symbols.begin(), begun.begin(), begun.end());
    below.text.clear();
    for (const Symbol& symbol : below.symbols) below.text += symbol.text;
}

/// Labels that the end of a row of contacts broke in two are put into the row of their value.
void join_over_line_ends(Page& page, const LabelFinder& labels) {
    for (Line& below : page.lines) {
        const std::optional<std::u32string> rest = rest_of_label(to_utf32(below.text));
        if (!rest || rest->empty() || !may_be_piece(below) || labels.named(*rest)) continue;
        for (Line& above : page.lines) {
            if (!may_be_piece(above) || !is_next_line(above, below)) continue;
            const std::size_t at = label_begun_at_end(above, *rest, labels);
            if (at == View::npos) continue;
            move_begin_of_label(above, at, below);
            break;
        }
    }
}

Line joined(const Line& front, const Line& rest) {
    static const std::string kWideSpace = to_utf8(U"\u3000");
    Line line = rest;
    line.box = united(front.box, rest.box);
    line.text = front.text + kWideSpace + rest.text;
    line.symbols = front.symbols;
    line.symbols.push_back({kWideSpace, {}, 1});
    line.symbols.insert(line.symbols.end(), rest.symbols.begin(), rest.symbols.end());
    return line;
}

}  // namespace

std::vector<Page> with_whole_labels(std::span<const Page> pages, const LabelFinder& labels) {
    std::vector<Page> out(pages.begin(), pages.end());
    for (Page& page : out) {
        for (std::size_t i = 0; i < page.lines.size(); ++i) {
            const std::size_t front = front_piece(page.lines, i, labels);
            if (front == View::npos) continue;
            page.lines[i] = joined(page.lines[front], page.lines[i]);
            page.lines.erase(page.lines.begin() + static_cast<std::ptrdiff_t>(front));
            if (front < i) --i;
        }
        join_over_line_ends(page, labels);
    }
    return out;
}

}  // namespace gongwen::extract

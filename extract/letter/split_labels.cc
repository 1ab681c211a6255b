#include "extract/letter/split_labels.h"

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
    }
    return out;
}

}  // namespace gongwen::extract

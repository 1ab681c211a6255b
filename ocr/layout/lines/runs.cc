#include "ocr/layout/lines/runs.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ocr/geometry.h"
#include "ocr/layout/groups.h"
#include "ocr/layout/lines/character_pieces.h"
#include "ocr/layout/lines/head_character.h"

namespace gongwen::ocr {
namespace {

constexpr double kChainGap = 0.9;    ///< times the higher of two neighbours
constexpr double kUsualPrint = 0.7;  ///< share of a fragment's print that is not higher
constexpr double kTwoLines = 1.5;    ///< times the size of print: the height of two at the least
constexpr double kEvenHalf = 0.4;    ///< of the height of two lines, at the least
constexpr double kCrossing = 0.35;   ///< share of a fragment's columns with ink across a gap

Fragment fragment_of(std::vector<Component>& parts, const std::vector<std::size_t>& members) {
    Fragment fragment;
    for (const std::size_t member : members) fragment.add(std::move(parts[member]));
    return fragment;
}

/// A comma among digits stands on their foot and hangs below it: 12,000.
bool hangs_beside(const PixelBox& a, const PixelBox& b, double em) {
    const PixelBox& comma = a.h < b.h ? a : b;
    const PixelBox& digit = a.h < b.h ? b : a;
    return comma.h < 0.45 * em && comma.w < 0.4 * em && comma.h < 0.6 * digit.h &&
           gap_x(a, b) > 0 && gap_x(a, b) < 0.4 * em && comma.y < bottom_of(digit) &&
           bottom_of(comma) > bottom_of(digit) && bottom_of(comma) < bottom_of(digit) + 0.45 * em;
}

/// The stroke of _ lies at or below the foot of the letter beside it. The lower stroke of 二 is
/// longer.
bool lies_beside(const PixelBox& a, const PixelBox& b, double em) {
    const PixelBox& stroke = a.h < b.h ? a : b;
    const PixelBox& letter = a.h < b.h ? b : a;
    if (letter.h < 0.5 * em || letter.h > 1.3 * em) return false;
    const double size = std::max(em, 1.3 * letter.h);
    return stroke.h < 0.2 * size && stroke.w > 0.25 * size && stroke.w < 0.65 * size &&
           gap_x(a, b) > 0 && gap_x(a, b) < 0.35 * size &&
           stroke.y > bottom_of(letter) - 0.2 * size && stroke.y < bottom_of(letter) + 0.3 * size;
}

/// Neighbours side by side on one level.
bool chained(const PixelBox& a, const PixelBox& b, double em) {
    const int lower = std::min(a.h, b.h);
    const double reach =
        kChainGap * std::max({static_cast<double>(a.h), static_cast<double>(b.h), 0.8 * em});
    return (2 * overlap_y(a, b) >= lower && gap_x(a, b) <= reach) || hangs_beside(a, b, em) ||
           lies_beside(a, b, em);
}

std::vector<Fragment> chains(std::vector<Component> parts, const LineContext& context) {
    std::sort(parts.begin(), parts.end(),
              [](const Component& a, const Component& b) { return a.box.x < b.box.x; });
    int highest = 0;
    for (const Component& part : parts) highest = std::max(highest, part.box.h);
    const double far = kChainGap * std::max(static_cast<double>(highest), context.em);
    Groups groups(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const PixelBox& a = parts[i].box;
        for (std::size_t j = i + 1; j < parts.size() && parts[j].box.x - right_of(a) <= far; ++j) {
            const PixelBox& b = parts[j].box;
            if (chained(a, b, context.em) && !blocked(a, b, context.barriers)) groups.unite(i, j);
        }
    }
    std::vector<Fragment> fragments;
    for (const auto& members : groups.members()) fragments.push_back(fragment_of(parts, members));
    return fragments;
}

/// Share of the fragment's inked columns that pieces across row `y` cover.
double crossing_share(const Fragment& fragment, int y) {
    std::vector<char> columns(static_cast<std::size_t>(fragment.box.w), 0);
    for (const Component& part : fragment.parts) {
        const bool crosses = part.box.y < y && bottom_of(part.box) > y;
        const auto begin = columns.begin() + (part.box.x - fragment.box.x);
        std::transform(begin, begin + part.box.w, begin,
                       [&](char column) { return static_cast<char>(column | (crosses ? 3 : 1)); });
    }
    const auto inked = std::count_if(columns.begin(), columns.end(), [](char c) { return c != 0; });
    const auto crossed = std::count(columns.begin(), columns.end(), 3);
    return inked > 0 ? static_cast<double>(crossed) / static_cast<double>(inked) : 1;
}

/// Are the pieces between two rows a line of characters, not the upper or lower halves of larger
/// ones? Halves are flat.
bool holds_a_line(const Fragment& fragment, int top, int bottom, double em) {
    std::vector<int> widths;
    int begin = bottom;
    int end = top;
    for (const Component& part : fragment.parts) {
        if (part.box.y < top || bottom_of(part.box) > bottom) continue;
        begin = std::min(begin, part.box.y);
        end = std::max(end, bottom_of(part.box));
        if (part.box.h > 0.45 * em) widths.push_back(part.box.w);
    }
    if (widths.empty()) return false;
    const auto wide = widths.begin() + static_cast<long>(widths.size() * 7 / 10);
    std::nth_element(widths.begin(), wide, widths.end());
    return *wide <= 1.25 * (end - begin);
}

/// Height that most of the fragment's print reaches: of small print less than the page's usual one.
double size_of_print(const Fragment& fragment, double em) {
    std::vector<std::pair<int, int>> heights;
    int all = 0;
    for (const Component& part : fragment.parts) {
        heights.emplace_back(part.box.h, part.box.w);
        all += part.box.w;
    }
    std::sort(heights.begin(), heights.end());
    int below = 0;
    for (const auto& [height, width] : heights) {
        below += width;
        if (below >= kUsualPrint * all) return std::min(em, static_cast<double>(height));
    }
    return em;
}

/// A row at which two lines that something bridges come apart. Of small print, which may be one
/// line with high letters, they are about equally high.
std::optional<int> row_between_lines(const Fragment& fragment, double usual) {
    const bool may_be_one = fragment.box.h < kTwoLines * usual;
    const double em = may_be_one ? size_of_print(fragment, usual) : usual;
    if (fragment.box.h < kTwoLines * em) return std::nullopt;
    const int margin = static_cast<int>(may_be_one ? kEvenHalf * fragment.box.h : 0.5 * em);
    double least = kCrossing;
    int first = 0;
    int last = 0;
    for (int y = fragment.box.y + margin; y < bottom_of(fragment.box) - margin; ++y) {
        const double share = crossing_share(fragment, y);
        if (share < least) {
            least = share;
            first = y;
            last = y;
        } else if (share <= least && last == y - 1) {
            last = y;  // not the gap of the next two lines, which may be as white
        }
    }
    if (first == 0) return std::nullopt;
    const int y = last - first < em ? (first + last) / 2 : first;
    return holds_a_line(fragment, fragment.box.y, y, em) &&
                   holds_a_line(fragment, y, bottom_of(fragment.box), em)
               ? std::optional(y)
               : std::nullopt;
}

/// A title in large letters with two lines of small print beside it, both of which it reaches: cut
/// at the white between them. Nothing for lines of one type.
std::optional<std::pair<Fragment, Fragment>> beside_large_type(const Fragment& fragment,
                                                               double em) {
    constexpr double kWhite = 0.45;  // em
    constexpr double kLarger = 1.3;  // than each of the lines
    if (fragment.box.h < kTwoLines * em) return std::nullopt;
    const std::vector<const Component*> parts = from_left(fragment);
    int right = right_of(parts.front()->box);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i]->box.x - right >= kWhite * em) {
            std::pair<Fragment, Fragment> sides = parted(parts, i);
            const auto row_left = row_between_lines(sides.first, em);
            const auto row_right = row_between_lines(sides.second, em);
            const Fragment& large = row_left ? sides.second : sides.first;
            const Fragment& small = row_left ? sides.first : sides.second;
            const int row = row_left.value_or(row_right.value_or(0));
            const int higher = std::max(row - small.box.y, bottom_of(small.box) - row);
            if (row_left.has_value() != row_right.has_value() && large.box.h >= kLarger * higher &&
                row > large.box.y && row < bottom_of(large.box)) {
                sides.first.beside = row_left ? Beside::Title : Beside::SmallPrint;
                sides.second.beside = row_left ? Beside::SmallPrint : Beside::Title;
                return sides;
            }
        }
        right = std::max(right, right_of(parts[i]->box));
    }
    return std::nullopt;
}

Component part_of(const Component& whole, int top, int bottom) {
    const PixelBox box{whole.box.x, top, whole.box.w, bottom - top};
    return {box, crop(whole.shape.get(), {0, top - whole.box.y, box.w, box.h})};
}

/// Splits at row `y`; a piece across it is cut, or, where it is no piece of text, put aside.
std::pair<Fragment, Fragment> split(Fragment fragment, int y, double em,
                                    std::vector<PixelBox>& other_ink) {
    std::pair<Fragment, Fragment> halves;
    halves.first.beside = fragment.beside;
    halves.second.beside = fragment.beside;
    for (Component& part : fragment.parts) {
        const int above = y - part.box.y;
        const int below = bottom_of(part.box) - y;
        if (below <= 0.15 * part.box.h) {
            halves.first.add(std::move(part));
        } else if (above <= 0.15 * part.box.h) {
            halves.second.add(std::move(part));
        } else if (part.box.h > 3.2 * em || part.box.w > 4 * em) {
            other_ink.push_back(part.box);
        } else {
            halves.first.add(part_of(part, part.box.y, y));
            halves.second.add(part_of(part, y, bottom_of(part.box)));
        }
    }
    return halves;
}

std::vector<Fragment> unbridged(std::vector<Fragment> fragments, double em,
                                std::vector<PixelBox>& other_ink) {
    std::vector<Fragment> out;
    while (!fragments.empty()) {
        Fragment fragment = std::move(fragments.back());
        fragments.pop_back();
        if (auto sides = beside_large_type(fragment, em)) {
            fragments.push_back(std::move(sides->first));
            fragments.push_back(std::move(sides->second));
            continue;
        }
        const std::optional<int> row = row_between_lines(fragment, em);
        if (!row) {
            out.push_back(std::move(fragment));
            continue;
        }
        auto [above, below] = split(std::move(fragment), *row, em, other_ink);
        if (!above.parts.empty()) fragments.push_back(std::move(above));
        if (!below.parts.empty()) fragments.push_back(std::move(below));
    }
    return out;
}

}  // namespace

std::vector<Fragment> find_runs(std::vector<Component> parts, const LineContext& context,
                                std::vector<PixelBox>& other_ink) {
    std::vector<Fragment> runs =
        unbridged(chains(std::move(parts), context), context.em, other_ink);
    join_pieces(runs, context.em);
    cut_head_characters(runs, context.em);
    return runs;
}

}  // namespace gongwen::ocr

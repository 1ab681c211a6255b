#include "ocr/layout/runs.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ocr/geometry.h"
#include "ocr/layout/groups.h"

namespace gongwen::ocr {
namespace {

constexpr double kChainGap = 0.9;      ///< times the higher of two neighbours
constexpr double kLineGapEm = 4.0;     ///< within a line
constexpr double kLargeLetters = 1.6;  ///< times the usual size: may come apart in halves,
constexpr double kLeastHalf = 0.3;     ///< each so high of the whole,
constexpr double kMostPieces = 2.5;    ///< of so many pieces a letter
constexpr double kUsualPrint = 0.7;    ///< share of a fragment's print that is not higher
constexpr double kCrossing = 0.35;     ///< share of a fragment's columns with ink across a gap

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

/// The strokes of a lone 二, 三 or 言, of which no neighbour tells that they are one.
bool stacked(const PixelBox& a, const PixelBox& b, double em) {
    const int narrower = std::min(a.w, b.w);
    const int wider = std::max(a.w, b.w);
    const double size = std::max(static_cast<double>(wider), em);
    // Specks between two lines must not tie them together.
    const bool character = wider < 2.4 * em && narrower > 0.2 * em && narrower > 0.25 * wider;
    return character && std::min(a.h, b.h) < 0.6 * em && 2 * overlap_x(a, b) >= narrower &&
           united(a, b).h <= std::min(1.1 * size, 1.6 * em) && gap_y(a, b) < 0.7 * size;
}

/// Puts stacked strokes together, the nearest first: so 二 above 三 stay two characters.
void stack_strokes(std::vector<Fragment>& fragments, double em) {
    struct Pair {
        int gap;
        std::size_t a;
        std::size_t b;
    };
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < fragments.size(); ++a) {
        for (std::size_t b = a + 1; b < fragments.size(); ++b) {
            if (!stacked(fragments[a].box, fragments[b].box, em)) continue;
            pairs.push_back({gap_y(fragments[a].box, fragments[b].box), a, b});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& one, const Pair& other) { return one.gap < other.gap; });
    std::vector<std::size_t> whole(fragments.size());
    std::iota(whole.begin(), whole.end(), std::size_t{0});
    for (const Pair& pair : pairs) {
        const std::size_t a = whole[pair.a];
        const std::size_t b = whole[pair.b];
        if (a == b || !stacked(fragments[a].box, fragments[b].box, em)) continue;
        fragments[a].add(std::move(fragments[b]));
        fragments[b] = {};
        std::replace(whole.begin(), whole.end(), b, a);
    }
    std::erase_if(fragments, [](const Fragment& fragment) { return fragment.parts.empty(); });
}

/// Does a line other than `a` and `b`, near at hand, reach as far up and down as `whole`?
bool beside_line_of_its_height(const PixelBox& whole, const Fragment& a, const Fragment& b,
                               const std::vector<Fragment>& all) {
    return std::any_of(all.begin(), all.end(), [&](const Fragment& line) {
        const double tolerance = 0.15 * whole.h;
        return &line != &a && &line != &b && std::abs(line.box.y - whole.y) <= tolerance &&
               std::abs(bottom_of(line.box) - bottom_of(whole)) <= tolerance &&
               gap_x(line.box, whole) <= kLineGapEm * whole.h;
    });
}

/// How far `piece` (主, 旨: the upper one, 心: the lower) is from the rest of its character in
/// `run`, pixels; none where they make no character.
std::optional<int> gap_to_rest(const Fragment& piece, const Fragment& run,
                               const std::vector<Fragment>& all, double em) {
    const double reach = 0.25 * em;
    if (overlap_x(piece.box, run.box) <= 0 || gap_y(piece.box, run.box) > reach) return {};
    PixelBox rest;
    for (const Component& part : run.parts) {
        const int narrower = std::min(part.box.w, piece.box.w);
        if (2 * overlap_x(part.box, piece.box) >= narrower) rest = united(rest, part.box);
    }
    const PixelBox whole = united(rest, piece.box);
    const int gap = gap_y(rest, piece.box);
    const bool character =
        rest.w > 0 && gap <= reach && whole.w <= 1.1 * whole.h &&
        (whole.h <= 1.15 * em || beside_line_of_its_height(whole, piece, run, all));
    return character ? std::optional(gap) : std::nullopt;
}

/// A piece of a character whose rest is part of a run: no neighbour that goes all the way up tells
/// that they are one. Between two lines of small print it belongs to the nearer.
bool crown_of_character(const Fragment& a, const Fragment& b, const std::vector<Fragment>& all,
                        double em) {
    const Fragment& piece = a.box.h < b.box.h ? a : b;
    const Fragment& run = a.box.h < b.box.h ? b : a;
    if (piece.box.h > 0.6 * em || piece.box.w < 0.2 * em) return false;
    const std::optional<int> gap = gap_to_rest(piece, run, all, em);
    return gap && std::none_of(all.begin(), all.end(), [&](const Fragment& other) {
               if (&other == &piece || &other == &run || other.box.h <= piece.box.h) return false;
               const std::optional<int> nearer = gap_to_rest(piece, other, all, em);
               return nearer && *nearer < *gap;
           });
}

/// The halves of a character (李) that stands apart in a line of large letters: together they are
/// as high as the line.
bool halves_of_character(const Fragment& a, const Fragment& b, const std::vector<Fragment>& all) {
    const PixelBox whole = united(a.box, b.box);
    if (2 * overlap_x(a.box, b.box) < std::min(a.box.w, b.box.w)) return false;
    if (overlap_y(a.box, b.box) > 0.4 * std::min(a.box.h, b.box.h) || whole.w > 1.25 * whole.h ||
        whole.h > 1.4 * whole.w) {
        return false;
    }
    return beside_line_of_its_height(whole, a, b, all);
}

/// Pieces of some size, for each square that a line of `height` is long.
double pieces_a_square(const Fragment& half, double height) {
    const auto pieces = std::count_if(
        half.parts.begin(), half.parts.end(),
        [&](const Component& part) { return std::max(part.box.w, part.box.h) > 0.3 * half.box.h; });
    return static_cast<double>(pieces) / std::max(1.0, half.box.w / height);
}

/// The upper and the lower halves of large letters (公告) of which no stroke goes all the way down:
/// unlike two lines they reach into one another, are equally long, and have few pieces for their
/// size.
bool halves_of_large_letters(const Fragment& a, const Fragment& b, double em) {
    const PixelBox whole = united(a.box, b.box);
    const int flatter = std::min(a.box.h, b.box.h);
    const int shared = overlap_y(a.box, b.box);
    const auto near = [&](int one, int other) { return std::abs(one - other) <= whole.h; };
    return whole.h > kLargeLetters * em && shared > 0 && shared <= 0.6 * flatter &&
           near(a.box.x, b.box.x) && near(right_of(a.box), right_of(b.box)) &&
           flatter > kLeastHalf * whole.h && pieces_a_square(a, whole.h) <= kMostPieces &&
           pieces_a_square(b, whole.h) <= kMostPieces;
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

/// A row at which two lines that something bridges come apart.
std::optional<int> row_between_lines(const Fragment& fragment, double usual) {
    const double em = size_of_print(fragment, usual);
    if (fragment.box.h < 1.5 * em) return std::nullopt;
    const int margin = static_cast<int>(0.5 * em);
    double least = kCrossing;
    int first = 0;
    int last = 0;
    for (int y = fragment.box.y + margin; y < bottom_of(fragment.box) - margin; ++y) {
        const double share = crossing_share(fragment, y);
        if (share < least) {
            least = share;
            first = y;
        }
        if (share <= least && first > 0) last = y;
    }
    if (first == 0) return std::nullopt;
    const int y = last - first < em ? (first + last) / 2 : first;
    return holds_a_line(fragment, fragment.box.y, y, em) &&
                   holds_a_line(fragment, y, bottom_of(fragment.box), em)
               ? std::optional(y)
               : std::nullopt;
}

Component part_of(const Component& whole, int top, int bottom) {
    const PixelBox box{whole.box.x, top, whole.box.w, bottom - top};
    return {box, crop(whole.shape.get(), {0, top - whole.box.y, box.w, box.h})};
}

/// Splits at row `y`; a piece across it is cut, or, where it is no piece of text, put aside.
std::pair<Fragment, Fragment> split(Fragment fragment, int y, double em,
                                    std::vector<PixelBox>& other_ink) {
    std::pair<Fragment, Fragment> halves;
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
    stack_strokes(runs, context.em);
    join(runs, [&](const Fragment& a, const Fragment& b) {
        return crown_of_character(a, b, runs, context.em) || halves_of_character(a, b, runs) ||
               halves_of_large_letters(a, b, context.em);
    });
    return runs;
}

}  // namespace gongwen::ocr

#include "ocr/layout/lines/character_pieces.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr double kLineGapEm = 4.0;  ///< within a line
constexpr double kSmallest = 0.8;  ///< times the usual size: letters that may come apart in halves,
constexpr double kLeastHalf = 0.3;   ///< each so high of the whole,
constexpr double kMostPieces = 6.4;  ///< both of so many pieces a letter (照 has seven),
constexpr double kLetterGap = 1.5;   ///< times that height: further apart are different texts
constexpr double kLongestApart = 2;  ///< times that height are halves beside one another long
constexpr double kSpeck = 0.3;       ///< each longer than so much of a half's height

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

/// The halves of a large character in front of small print (簽　於秘書室), whose line no half tells
/// from lines above and below it: they reach into one another, and the print stands apart.
bool halves_before_small_print(const Fragment& a, const Fragment& b,
                               const std::vector<Fragment>& all, double em) {
    constexpr double kLeastLarge = 1.3;  // times the usual size
    constexpr double kMostLarge = 3;
    constexpr double kApart = 0.4;  // of its height
    const PixelBox whole = united(a.box, b.box);
    const bool character =
        overlap_y(a.box, b.box) > 0 && 2 * overlap_x(a.box, b.box) >= std::min(a.box.w, b.box.w) &&
        std::min(a.box.h, b.box.h) >= kLeastHalf * whole.h && whole.w <= 1.25 * whole.h &&
        whole.h <= 1.4 * whole.w && whole.h >= kLeastLarge * em && whole.h <= kMostLarge * em;
    return character && std::any_of(all.begin(), all.end(), [&](const Fragment& print) {
               const int gap = print.box.x - right_of(whole);
               return print.box.w > whole.w && kLeastLarge * print.box.h <= whole.h &&
                      2 * overlap_y(print.box, whole) > print.box.h && gap >= kApart * whole.h &&
                      gap <= kLineGapEm * whole.h;
           });
}

/// A half of letters: pieces side by side.
struct Half {
    PixelBox box;
    std::vector<PixelBox> pieces;
};

/// The half that `piece` belongs to: with it, what stands on its level above or below `other`, too
/// far apart to be one run.
Half half_with(const Fragment& piece, const Fragment& other, const std::vector<Fragment>& all) {
    const auto belongs = [&](const Fragment& run) {
        const int middle = run.box.x + run.box.w / 2;
        return middle >= other.box.x && middle < right_of(other.box) &&
               2 * overlap_y(run.box, piece.box) >= std::min(run.box.h, piece.box.h);
    };
    Half half;
    for (const Fragment& run : all) {
        if (&run != &piece && (&run == &other || !belongs(run))) continue;
        half.box = united(half.box, run.box);
        for (const Component& part : run.parts) half.pieces.push_back(part.box);
    }
    return half;
}

std::size_t large_pieces(const Half& half) {
    return static_cast<std::size_t>(std::ranges::count_if(half.pieces, [&](const PixelBox& piece) {
        return std::max(piece.w, piece.h) > kSpeck * half.box.h;
    }));
}

/// For their size they are few: two lines of print half as high as the letters have more.
bool few_pieces(const Half& one, const Half& other, double height) {
    const double letters = std::max(1.0, std::max(one.box.w, other.box.w) / height);
    return static_cast<double>(large_pieces(one) + large_pieces(other)) <= kMostPieces * letters;
}

/// The upper and the lower halves of letters (公告) of which no stroke goes all the way down:
/// unlike two lines they reach into one another, are equally long, and have few pieces for their
/// size.
bool halves_of_letters(const Fragment& a, const Fragment& b, const std::vector<Fragment>& all,
                       double em) {
    const PixelBox whole = united(a.box, b.box);
    const int flatter = std::min(a.box.h, b.box.h);
    const int shared = overlap_y(a.box, b.box);
    const int gap = gap_x(a.box, b.box);
    const int longer = std::max(a.box.w, b.box.w);
    if (gap > 0 && (gap > kLetterGap * whole.h || longer > kLongestApart * whole.h)) return false;
    if (whole.h <= kSmallest * em || shared <= 0 || shared > 0.6 * flatter ||
        flatter <= kLeastHalf * whole.h) {
        return false;
    }
    const Half one = half_with(a, b, all);
    const Half other = half_with(b, a, all);
    const auto near = [&](int x, int y) { return std::abs(x - y) <= whole.h; };
    return near(one.box.x, other.box.x) && near(right_of(one.box), right_of(other.box)) &&
           few_pieces(one, other, whole.h);
}

}  // namespace

void join_pieces(std::vector<Fragment>& runs, double em) {
    stack_strokes(runs, em);
    join(runs, [&](const Fragment& a, const Fragment& b) {
        return crown_of_character(a, b, runs, em) || halves_of_character(a, b, runs) ||
               halves_of_letters(a, b, runs, em) || halves_before_small_print(a, b, runs, em);
    });
}

}  // namespace gongwen::ocr

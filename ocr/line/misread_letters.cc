#include "ocr/line/misread_letters.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "ocr/geometry.h"
#include "ocr/line/signs.h"

namespace gongwen::ocr {
namespace {

constexpr double kHigh = 0.45;  ///< em, at least

// Of 260 typefaces (Latin and Chinese, upright and slanted) the bar of a 4 is at least 0.88 of its
// width; what a 9 has on that level is at most 0.67, of fat slanted ones 0.82.
constexpr double kBarBegin = 0.62;  ///< of the figure's height, from its top
constexpr double kBarEnd = 0.82;
constexpr double kBar = 0.6;         ///< of its width
constexpr double kRingBottom = 0.6;  ///< of its height, from its top
constexpr double kRing = 0.15;       ///< of its height
constexpr double kOnLine = 0.12;     ///< of its height

/// The figure itself, without specks.
std::optional<PixelBox> figure_of(const ReadSymbol& symbol, const LineInk& ink) {
    const std::vector<PixelBox> shapes = ink.shapes(symbol.begin, symbol.end);
    const auto highest = std::ranges::max_element(shapes, {}, &PixelBox::h);
    if (highest == shapes.end() || highest->h < kHigh * ink.em() || highest->w > highest->h) {
        return std::nullopt;
    }
    return *highest;
}

bool has_bar_of_four(const PixelBox& figure, const LineInk& ink) {
    const int first = figure.y + static_cast<int>(kBarBegin * figure.h);
    const int last = figure.y + static_cast<int>(kBarEnd * figure.h);
    int longest = 0;
    for (int row = first; row < last; ++row) {
        longest = std::max(longest, ink.longest_run(row, figure.x, right_of(figure)));
    }
    return longest >= kBar * figure.w;
}

bool has_ring_above(const PixelBox& figure, const LineInk& ink) {
    const std::optional<PixelBox> ring = ink.hole_in(figure);
    return ring && ring->h >= kRing * figure.h &&
           bottom_of(*ring) <= figure.y + kRingBottom * figure.h;
}

/// Where the nearest letter or figure that stands on the line ends below.
std::optional<int> foot_beside(const std::vector<ReadSymbol>& symbols, std::size_t at,
                               const LineInk& ink) {
    constexpr std::u32string_view kHanging = U"gjpqyQ";
    constexpr std::size_t kReach = 3;
    for (std::size_t away = 1; away <= kReach; ++away) {
        for (const std::size_t i : {at - away, at + away}) {  // below 0 it is beyond the end
            if (i >= symbols.size()) continue;
            const char32_t c = symbols[i].text;
            if ((!is_latin(c) && !is_digit(c)) || is_one_of(c, kHanging)) continue;
            const PixelBox box = ink.tight(symbols[i].begin, symbols[i].end);
            if (box.w > 0) return bottom_of(box);
        }
    }
    return std::nullopt;
}

bool stands_on_line(const PixelBox& figure, const std::vector<ReadSymbol>& symbols, std::size_t at,
                    const LineInk& ink) {
    const std::optional<int> foot = foot_beside(symbols, at, ink);
    return foot && bottom_of(figure) - *foot <= kOnLine * figure.h;
}

/// The last column with ink in these rows of the letter, seen from its left edge.
int reach_of_rows(const PixelBox& letter, double begin, double end, const LineInk& ink) {
    const int top = letter.y + static_cast<int>(begin * letter.h);
    const int height = std::max(1, static_cast<int>((end - begin) * letter.h));
    int x = right_of(letter);
    while (x > letter.x && ink.ink({x - 1, top, 1, height}) == 0) --x;
    return x - letter.x;
}

/// Of 160 upright typefaces the head of no t reaches beyond its foot, and that of every f does, by
/// 0.12 of its width at the least.
bool has_head_of_f(const PixelBox& letter, const LineInk& ink) {
    constexpr double kHead = 0.22;  // of the height
    constexpr double kBeyond = 0.15;
    constexpr int kPixels = 2;
    const int head = reach_of_rows(letter, 0, kHead, ink);
    const int foot = reach_of_rows(letter, 1 - kHead, 1, ink);
    return head - foot >= std::max(static_cast<double>(kPixels), kBeyond * letter.w);
}

/// Wide in the middle, and narrow above and below it.
bool is_cross(const PixelBox& stroke, const LineInk& ink) {
    constexpr double kBarOfCross = 0.8;  // of the width
    constexpr double kStem = 0.6;
    const auto run = [&](double share) {
        const int at = stroke.y + std::min(stroke.h - 1, static_cast<int>(share * stroke.h));
        return ink.longest_run(at, stroke.x, right_of(stroke));
    };
    const bool has_bar = std::max({run(0.4), run(0.5), run(0.6)}) >= kBarOfCross * stroke.w;
    return has_bar && run(0.15) <= kStem * stroke.w && run(0.85) <= kStem * stroke.w &&
           !ink.hole_in(stroke);
}

bool is_beside_letter(const std::vector<ReadSymbol>& symbols, std::size_t at) {
    const auto is_letter = [&](std::size_t i) {  // in front of the first it is beyond the end
        return i < symbols.size() && symbols[i].text < 0x80 &&
               (is_latin(symbols[i].text) || is_digit(symbols[i].text));
    };
    return is_letter(at - 1) || is_letter(at + 1);
}

}  // namespace

void tell_pluses(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    constexpr double kAsHigh = 0.7;    // as it is wide
    constexpr double kSmallest = 0.2;  // em
    constexpr std::u32string_view kTakenForPlus = U"-#4十tf";
    for (std::size_t i = 1; i + 1 < symbols.size(); ++i) {
        ReadSymbol& symbol = symbols[i];
        if (kTakenForPlus.find(symbol.text) == std::u32string_view::npos) continue;
        const char32_t front = symbols[i - 1].text;
        if (!is_digit(symbols[i + 1].text) || (front != U'K' && front != U'k')) continue;
        const std::vector<PixelBox> shapes = ink.shapes(symbol.begin, symbol.end);
        if (shapes.size() != 1) continue;
        const PixelBox& stroke = shapes.front();
        const bool square = stroke.h >= kAsHigh * stroke.w && stroke.w >= kAsHigh * stroke.h;
        if (!square || stroke.w < kSmallest * ink.em() || !is_cross(stroke, ink)) continue;
        tell_by_ink(symbol, U'+');
        // OK+350: the road's first kilometre.
        const bool is_first = i >= 2 && front == U'K' && symbols[i - 2].text == U'O' &&
                              (i == 2 || !is_latin(symbols[i - 3].text));
        if (is_first) symbols[i - 2].text = U'0';
    }
}

void tell_nines(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        ReadSymbol& symbol = symbols[i];
        if (symbol.text != U'4' && symbol.text != U'q') continue;
        const std::optional<PixelBox> figure = figure_of(symbol, ink);
        if (!figure || !has_ring_above(*figure, ink)) continue;
        const bool is_nine = symbol.text == U'4' ? !has_bar_of_four(*figure, ink)
                                                 : stands_on_line(*figure, symbols, i, ink);
        if (!is_nine) continue;
        tell_by_ink(symbol, U'9');
    }
}

void tell_fs(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        ReadSymbol& symbol = symbols[i];
        if (symbol.text != U't' || !is_beside_letter(symbols, i)) continue;
        const std::vector<PixelBox> shapes = ink.shapes(symbol.begin, symbol.end);
        const bool is_whole =
            shapes.size() == 1 && shapes[0].h >= kHigh * ink.em() && shapes[0].w <= shapes[0].h;
        if (!is_whole || !has_head_of_f(shapes[0], ink)) continue;
        tell_by_ink(symbol, U'f');
    }
}

}  // namespace gongwen::ocr

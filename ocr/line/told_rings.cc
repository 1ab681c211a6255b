#include "ocr/line/told_rings.h"

#include <algorithm>
#include <optional>

#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/line/signs.h"

namespace gongwen::ocr {
namespace {

// Of a figure's height; over its ring and below it there is the stroke at least.
constexpr double kHalf = 0.33;    ///< the part of a 6 above its ring, and of a 9 below it
constexpr double kStroke = 0.22;  ///< on the ring's side
constexpr double kWhole = 0.6;    ///< the ring of a 0

constexpr double kHigh = 0.45;       ///< em: figures at least
constexpr double kWidest = 0.62;     ///< em
constexpr double kNarrowRing = 0.3;  ///< of the figure's width

/// The figures' shapes from left to right; what hangs over from the neighbours is no figure's.
std::vector<PixelBox> figures_in(const std::vector<ReadSymbol>& symbols, const SymbolSpan& run,
                                 const LineInk& ink) {
    const int begin = symbols[run.begin].begin;
    const int end = symbols[run.end - 1].end;
    std::vector<PixelBox> figures;
    for (const PixelBox& shape : ink.shapes(begin, end)) {
        if (shape.h >= kHigh * ink.em() && shape.w <= kWidest * ink.em()) figures.push_back(shape);
    }
    std::ranges::sort(figures, {}, &PixelBox::x);
    return figures;
}

/// Beside a letter columns are less sure, and a d or b has a ring as well.
bool is_beside_letter(const std::vector<ReadSymbol>& symbols, const SymbolSpan& run) {
    return (run.begin > 0 && is_latin(symbols[run.begin - 1].text)) ||
           (run.end < symbols.size() && is_latin(symbols[run.end].text));
}

/// 0, 6 or 9, if the white within the figure says so.
std::optional<char32_t> told_by_ring(const PixelBox& figure, const LineInk& ink) {
    const std::optional<PixelBox> ring = ink.hole_in(figure);
    if (!ring || ring->w < kNarrowRing * figure.w) return std::nullopt;
    const int above = ring->y - figure.y;
    const int below = bottom_of(figure) - bottom_of(*ring);
    const double height = figure.h;
    if (ring->h >= kWhole * height) return U'0';
    const auto is_open = [&](int y, int h) {
        return !ink.hole_in({figure.x, y, figure.w, h}).has_value();
    };
    if (above >= kHalf * height && below <= kStroke * height) {
        return is_open(figure.y, above) ? std::optional(U'6') : std::nullopt;
    }
    if (below >= kHalf * height && above <= kStroke * height) {
        return is_open(bottom_of(*ring), below) ? std::optional(U'9') : std::nullopt;
    }
    return std::nullopt;
}

/// May recognition have taken `told` for `read`?
bool may_be_taken(char32_t told, char32_t read) {
    switch (read) {
        case U'1':
            return told == U'0' || told == U'6';
        case U'0':
            return told == U'6' || told == U'9';
        case U'6':
        case U'9':
            return true;
        default:
            return false;
    }
}

}  // namespace

void tell_by_rings(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    for (std::size_t begin = 0; begin < symbols.size(); ++begin) {
        if (!is_digit(symbols[begin].text)) continue;
        std::size_t end = begin;
        while (end < symbols.size() && is_digit(symbols[end].text)) ++end;
        const SymbolSpan run{begin, end};
        const auto figures = is_beside_letter(symbols, run) ? std::vector<PixelBox>()
                                                            : figures_in(symbols, run, ink);
        for (std::size_t i = begin; figures.size() == end - begin && i < end; ++i) {
            const auto told = told_by_ring(figures[i - begin], ink);
            if (!told || *told == symbols[i].text || !may_be_taken(*told, symbols[i].text)) {
                continue;
            }
            tell_by_ink(symbols[i], *told);
        }
        begin = end;
    }
}

}  // namespace gongwen::ocr

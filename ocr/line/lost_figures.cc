#include "ocr/line/lost_figures.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/text.h"
#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr std::size_t kMostFigures = 12;
constexpr double kHigh = 0.45;    ///< em: figures at least
constexpr double kAsHigh = 0.1;   ///< of their height, from one to the next
constexpr double kAsWide = 1.15;  ///< of the widest one that was read
constexpr double kWidest = 0.62;  ///< em
constexpr double kBehind = 0.05;  ///< em of the character in front that may be a figure's

/// Runs of figures in front of a Chinese character, behind another one, behind a label's colon or
/// at the beginning of a line.
std::vector<SymbolSpan> numbers_in(const std::vector<ReadSymbol>& symbols) {
    std::vector<SymbolSpan> spans;
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
        const bool may_begin =
            i == 0 || is_han(symbols[i - 1].text) || fold_width(symbols[i - 1].text) == U':';
        if (!is_digit(symbols[i].text) || !may_begin) continue;
        std::size_t end = i + 1;
        while (end < symbols.size() && is_digit(symbols[end].text)) ++end;
        if (end < symbols.size() && is_han(symbols[end].text) && end - i <= kMostFigures) {
            spans.push_back({i, end});
        }
        i = end;
    }
    return spans;
}

/// The highest of the shapes whose middle is within the symbol's columns.
std::optional<PixelBox> shape_of(const ReadSymbol& symbol, const std::vector<PixelBox>& shapes) {
    std::optional<PixelBox> highest;
    for (const PixelBox& shape : shapes) {
        const double x = center_x(shape);
        if (x < symbol.begin || x >= symbol.end) continue;
        if (!highest || shape.h > highest->h) highest = shape;
    }
    return highest;
}

/// The figures that were read, by their ink: what others must be like.
struct Measure {
    int width = 0;
    int height = 0;
    int foot = 0;

    bool fits(const PixelBox& shape) const {
        const double slack = kAsHigh * height;
        return shape.w <= kAsWide * width && std::abs(shape.h - height) <= slack &&
               std::abs(bottom_of(shape) - foot) <= slack;
    }
};

std::optional<Measure> measure_of(const std::vector<ReadSymbol>& symbols, const SymbolSpan& span,
                                  const std::vector<PixelBox>& shapes, double em) {
    Measure measure;
    for (std::size_t i = span.begin; i < span.end; ++i) {
        const std::optional<PixelBox> shape = shape_of(symbols[i], shapes);
        const bool is_figure = shape && shape->h >= kHigh * em && shape->w <= kWidest * em;
        if (!is_figure || shape->w <= measure.width) continue;
        measure = {shape->w, shape->h, bottom_of(*shape)};
    }
    return measure.width > 0 ? std::optional(measure) : std::nullopt;
}

/// Behind the last of the figures is there still the ink of the character that was read there? A
/// part of 時 or all of 日 may look like a figure.
bool leaves_next(const LostFigures& lost, const std::vector<ReadSymbol>& symbols,
                 const std::vector<PixelBox>& shapes, double em) {
    constexpr std::u32string_view kNarrow = U"日月目";
    constexpr double kLeast = 0.8;  // em
    constexpr double kLeastNarrow = 0.5;
    const ReadSymbol& next = symbols[lost.span.end];
    const bool is_last = lost.span.end + 1 == symbols.size();
    const int end = is_last ? next.end : symbols[lost.span.end + 1].begin;
    int left = end;
    int right = 0;
    for (const PixelBox& shape : shapes) {
        if (shape.x < lost.end || center_x(shape) >= end) continue;
        left = std::min(left, shape.x);
        right = std::max(right, right_of(shape));
    }
    const bool narrow = kNarrow.find(next.text) != std::u32string_view::npos;
    return right - left >= (narrow ? kLeastNarrow : kLeast) * em;
}

}  // namespace

std::vector<LostFigures> lost_figures(const std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    std::vector<LostFigures> all;
    for (const SymbolSpan& number : numbers_in(symbols)) {
        // With the character behind it whole, wherever its ink was thought to end.
        const int end = symbols[number.end].end + static_cast<int>(ink.em());
        const bool at_begin = number.begin == 0;
        const std::vector<PixelBox> shapes =
            ink.shapes(at_begin ? 0 : symbols[number.begin - 1].begin, std::min(end, ink.width()));
        const auto measure = measure_of(symbols, number, shapes, ink.em());
        if (!measure) continue;
        LostFigures lost{number, ink.width(), 0, 0};
        const double front = at_begin ? 0 : symbols[number.begin - 1].end - kBehind * ink.em();
        for (const PixelBox& shape : shapes) {
            const bool between = shape.x >= front && center_x(shape) < symbols[number.end].end;
            if (!between || !measure->fits(shape)) continue;
            lost.begin = std::min(lost.begin, shape.x);
            lost.end = std::max(lost.end, right_of(shape));
            ++lost.printed;
        }
        const bool more = lost.printed > number.end - number.begin;
        if (more && leaves_next(lost, symbols, shapes, ink.em())) all.push_back(lost);
    }
    return all;
}

bool has_all_figures(const std::vector<ReadSymbol>& number, const std::vector<ReadSymbol>& again,
                     std::size_t printed) {
    const bool are_figures =
        std::ranges::all_of(again, [](const ReadSymbol& symbol) { return is_digit(symbol.text); });
    if (again.size() != printed || !are_figures) return false;
    auto next = again.begin();
    return std::ranges::all_of(number, [&](const ReadSymbol& figure) {
        next = std::find_if(next, again.end(),
                            [&](const ReadSymbol& symbol) { return symbol.text == figure.text; });
        if (next == again.end()) return false;
        ++next;
        return true;
    });
}

}  // namespace gongwen::ocr

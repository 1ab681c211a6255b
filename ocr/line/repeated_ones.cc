#include "ocr/line/repeated_ones.h"

#include <algorithm>

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr double kSplit = 0.9;   ///< confidence of a digit told by its stroke
constexpr double kHigh = 0.45;   ///< em, at least
constexpr double kAsHigh = 0.8;  ///< of the highest stroke
constexpr double kNarrow = 0.5;  ///< width by height, feet and flag included

/// The strokes from left to right; none where the ink is anything else.
std::vector<PixelBox> upright_strokes(const LineInk& ink, const ReadSymbol& symbol) {
    std::vector<PixelBox> shapes = ink.shapes(symbol.begin, symbol.end);
    std::sort(shapes.begin(), shapes.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.x < b.x; });
    int highest = 0;
    for (const PixelBox& shape : shapes) highest = std::max(highest, shape.h);
    if (highest < kHigh * ink.em()) return {};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const bool upright =
            shapes[i].h >= kAsHigh * highest && shapes[i].w <= kNarrow * shapes[i].h;
        if (!upright || (i > 0 && overlap_x(shapes[i - 1], shapes[i]) > 0)) return {};
    }
    return shapes;
}

}  // namespace

void split_ones(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (symbols[i].text != U'1') continue;
        const std::vector<PixelBox> strokes = upright_strokes(ink, symbols[i]);
        if (strokes.size() < 2) continue;
        ReadSymbol one = symbols[i];
        one.confidence = std::min(one.confidence, kSplit);
        symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i));
        for (const PixelBox& stroke : strokes) {
            one.begin = stroke.x;
            one.end = right_of(stroke);
            symbols.insert(symbols.begin() + static_cast<std::ptrdiff_t>(i), one);
            one.starts_word = false;
            ++i;
        }
        --i;
    }
}

}  // namespace gongwen::ocr

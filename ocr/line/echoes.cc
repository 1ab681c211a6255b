#include "ocr/line/echoes.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/look_alikes.h"
#include "core/text.h"
#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr double kWidest = 1.0;        ///< by its height
constexpr double kWidestStroke = 0.5;  ///< the same of 1 and l with their feet
constexpr std::u32string_view kStrokes = U"1Il|!i";

bool look_alike(char32_t a, char32_t b) {
    return a < 0x80 && b < 0x80 && a != b && look_alikes_of(a).find(b) != std::u32string_view::npos;
}

/// Is the ink of both as wide as that of one? A shape belongs where its middle stands: the ends of
/// a neighbour that the reading gave to them are none of theirs.
bool share_one_shape(const std::vector<ReadSymbol>& symbols, std::size_t first,
                     const LineInk& ink) {
    const ReadSymbol& a = symbols[first];
    const ReadSymbol& b = symbols[first + 1];
    const int from = first > 0 ? symbols[first - 1].begin : a.begin;
    const int to = first + 2 < symbols.size() ? symbols[first + 2].end : b.end;
    std::vector<PixelBox> shapes = ink.shapes(std::min(from, a.begin), std::max(to, b.end));
    std::erase_if(shapes, [&](const PixelBox& shape) {
        return center_x(shape) < a.begin || center_x(shape) >= b.end;
    });
    if (shapes.size() != 1) return false;
    const bool strokes = kStrokes.find(a.text) != std::u32string_view::npos;
    const PixelBox& shape = shapes.front();
    return shape.w <= (strokes ? kWidestStroke : kWidest) * shape.h;
}

}  // namespace

void drop_echoes(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    for (std::size_t i = 1; i < symbols.size(); ++i) {
        ReadSymbol& one = symbols[i - 1];
        ReadSymbol& other = symbols[i];
        if (!look_alike(one.text, other.text) || !share_one_shape(symbols, i - 1, ink)) continue;
        const bool beside_digit = (i > 1 && is_digit(symbols[i - 2].text)) ||
                                  (i + 1 < symbols.size() && is_digit(symbols[i + 1].text));
        const bool second = beside_digit ? is_digit(other.text) : other.confidence > one.confidence;
        const int begin = one.begin;
        const int end = other.end;
        const bool starts_word = one.starts_word;
        if (second) one = other;
        one.begin = begin;
        one.end = end;
        one.starts_word = starts_word;
        symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i));
        --i;
    }
}

}  // namespace gongwen::ocr

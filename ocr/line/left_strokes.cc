#include "ocr/line/left_strokes.h"

#include <algorithm>

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr double kLeftPart = 0.45;    ///< of the character's width
constexpr double kLeastStroke = 0.1;  ///< em; less is a speck
// Of the character's height; the strokes of 準 end above its lower part.
constexpr double kHeight = 0.6;
constexpr double kWholeHeight = 0.8;

/// The strokes on the left that touch nothing else.
std::vector<PixelBox> left_strokes(const ReadSymbol& symbol, const LineInk& ink) {
    const PixelBox box = ink.tight(symbol.begin, symbol.end);
    std::vector<PixelBox> shapes = ink.shapes(symbol.begin, symbol.end);
    std::erase_if(shapes, [&](const PixelBox& shape) {
        return std::max(shape.w, shape.h) < kLeastStroke * ink.em() ||
               right_of(shape) > box.x + kLeftPart * box.w;
    });
    return shapes;
}

}  // namespace

void count_left_strokes(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    for (ReadSymbol& symbol : symbols) {
        if (symbol.text != U'淮' && symbol.text != U'準') continue;
        const std::vector<PixelBox> strokes = left_strokes(symbol, ink);
        if (strokes.size() != 2) continue;
        const int height = ink.tight(symbol.begin, symbol.end).h;
        const double least = (symbol.text == U'準' ? kWholeHeight : kHeight) * height;
        if (united(strokes[0], strokes[1]).h > least) symbol.text = U'准';
    }
}

}  // namespace gongwen::ocr

#include "ocr/line/at_sign.h"

#include <algorithm>

#include "ocr/geometry.h"
#include "ocr/line/signs.h"

namespace gongwen::ocr {
namespace {

constexpr std::u32string_view kPartsOfAt = U"QqGgOo0CcaeE69&.";
constexpr double kWidestAt = 1.35;  ///< by its height
constexpr int kSoftEdge = 3;        ///< pixels
constexpr double kNarrowest = 0.3;  ///< em: a letter, but for i and l
constexpr double kLowestAt = 0.65;  ///< by the height of the line

const PixelBox* widest(const std::vector<PixelBox>& shapes) {
    const auto found =
        std::max_element(shapes.begin(), shapes.end(),
                         [](const PixelBox& a, const PixelBox& b) { return a.w < b.w; });
    return found == shapes.end() ? nullptr : &*found;
}

bool is_as_wide_as_at(const PixelBox& shape) {
    return shape.w <= kWidestAt * shape.h && kWidestAt * shape.w >= shape.h;
}

/// A ring as wide as an @ has, and nothing but what stands in it.
bool is_one_ring(const std::vector<PixelBox>& shapes) {
    const PixelBox* ring = widest(shapes);
    return ring != nullptr && is_as_wide_as_at(*ring) &&
           std::all_of(shapes.begin(), shapes.end(), [&](const PixelBox& shape) {
               return contains(*ring, center_x(shape), center_y(shape));
           });
}

}  // namespace

std::optional<PixelBox> place_of_at(const std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    const auto is_at = [](const ReadSymbol& symbol) { return symbol.text == U'@'; };
    const auto at = std::find_if(symbols.begin(), symbols.end(), is_at);
    if (at == symbols.end() || std::count_if(symbols.begin(), symbols.end(), is_at) != 1) {
        return std::nullopt;
    }
    // Beyond the columns that the reading gave it, too.
    const int reach = static_cast<int>(0.7 * ink.em());
    const std::vector<PixelBox> shapes =
        ink.shapes(std::max(0, at->begin - reach), std::min(ink.width(), at->end + reach));
    const PixelBox* ring = widest(shapes);
    if (ring == nullptr || !is_as_wide_as_at(*ring) || !ink.has_hole(*ring)) return std::nullopt;
    // Of a broken ring, what is left within it.
    if (ring->h < kLowestAt * ink.height()) return std::nullopt;
    // Less than a letter behind it, too, is a piece of the ring.
    const int behind = at->end - right_of(*ring);
    if (behind > kSoftEdge && behind < kNarrowest * ink.em()) return std::nullopt;
    const bool whole = ring->x > std::max(0, at->begin - reach) &&
                       right_of(*ring) < std::min(ink.width(), at->end + reach);
    return whole && overlap(ring->x, right_of(*ring), at->begin, at->end) > 0 ? std::optional(*ring)
                                                                              : std::nullopt;
}

void drop_echo_of_at(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    for (std::size_t i = 1; i < symbols.size(); ++i) {
        const ReadSymbol& echo = symbols[i - 1];
        if (symbols[i].text != U'@' || !is_one_of(echo.text, kPartsOfAt)) continue;
        if (!is_one_ring(ink.shapes(echo.begin, symbols[i].end))) continue;
        symbols[i].begin = echo.begin;
        symbols.erase(symbols.begin() + static_cast<long>(i) - 1);
    }
}

}  // namespace gongwen::ocr

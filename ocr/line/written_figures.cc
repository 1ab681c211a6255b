#include "ocr/line/written_figures.h"

#include <algorithm>
#include <vector>

#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr int kLeastHeight = 16;        ///< pixels; of smaller print the scan tells nothing
constexpr double kPartHeight = 0.5;     ///< of the highest: lower ones are commas, points, dashes
constexpr double kUnevenHeight = 0.18;  ///< of the highest

bool is_figures(std::u32string_view text) {
    constexpr std::u32string_view kParting = U",.-/";
    const auto figures = std::count_if(text.begin(), text.end(), is_digit);
    return figures >= 2 && std::all_of(text.begin(), text.end(), [&](char32_t c) {
               return is_digit(c) || is_space(c) || kParting.find(c) != std::u32string_view::npos;
           });
}

/// From left to right; what stands above another, or breaks off it, is one of them.
std::vector<PixelBox> figures_of(Pix* ink) {
    std::vector<PixelBox> parts;
    for (const Component& part : components_of(ink)) parts.push_back(part.box);
    std::sort(parts.begin(), parts.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.x < b.x; });
    std::vector<PixelBox> figures;
    for (const PixelBox& part : parts) {
        const bool same = !figures.empty() && 2 * overlap_x(figures.back(), part) > part.w;
        if (same) figures.back() = united(figures.back(), part);
        if (!same) figures.push_back(part);
    }
    return figures;
}

}  // namespace

bool are_written_figures(Pix* ink, std::u32string_view text) {
    // A slash is as high as a hand makes it.
    if (!is_figures(text) || text.find(U'/') != std::u32string_view::npos) return false;
    std::vector<PixelBox> figures = figures_of(ink);
    int highest = 0;
    for (const PixelBox& figure : figures) highest = std::max(highest, figure.h);
    std::erase_if(figures, [&](const PixelBox& box) { return box.h < kPartHeight * highest; });
    if (highest < kLeastHeight || figures.size() < 2) return false;
    const auto [top_min, top_max] =
        std::minmax_element(figures.begin(), figures.end(),
                            [](const PixelBox& a, const PixelBox& b) { return a.y < b.y; });
    const auto [foot_min, foot_max] = std::minmax_element(
        figures.begin(), figures.end(),
        [](const PixelBox& a, const PixelBox& b) { return bottom_of(a) < bottom_of(b); });
    const int uneven =
        std::max(top_max->y - top_min->y, bottom_of(*foot_max) - bottom_of(*foot_min));
    return uneven > kUnevenHeight * highest;
}

}  // namespace gongwen::ocr

#include "ocr/hand/blank_figures.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

#include "core/judged_by_ink.h"
#include "core/text.h"
#include "ocr/confidence.h"
#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

bool is_figure(const Symbol& symbol) { return is_digit(to_utf32(symbol.text).front()); }

/// Figures, and what parts them in numbers.
bool is_of_number(const Symbol& symbol) {
    constexpr std::u32string_view kParting = U"-,./:()";
    const char32_t c = to_utf32(symbol.text).front();
    return is_digit(c) || is_space(c) || kParting.find(fold_width(c)) != kParting.npos;
}

/// The number over the blank, with what may have slipped beside it; empty where other characters
/// stand over it, too.
std::span<Symbol> number_over(Line& line, const Box& blank) {
    const auto is_over = [&](const Symbol& symbol) {
        return !symbol.box.empty() && symbol.box.center_x() >= blank.left &&
               symbol.box.center_x() < blank.right;
    };
    const auto begin = std::find_if(line.symbols.begin(), line.symbols.end(), is_over);
    const auto end = std::find_if(line.symbols.rbegin(), line.symbols.rend(), is_over).base();
    if (begin >= end || !std::all_of(begin, end, is_of_number)) return {};
    auto first = begin;
    auto last = end;
    while (first != line.symbols.begin() && is_of_number(*std::prev(first))) --first;
    while (last != line.symbols.end() && is_of_number(*last)) ++last;
    while (first != last && !is_figure(*first)) ++first;
    while (first != last && !is_figure(*std::prev(last))) --last;
    return {first, last};
}

/// Does the line stand on the blank?
bool stands_on(const Line& line, const Box& blank) {
    const bool level =
        blank.top > line.box.center_y() && blank.top < line.box.bottom + 0.5 * line.box.height();
    return !line.vertical && level &&
           intersection({line.box.left, 0, line.box.right, 1}, {blank.left, 0, blank.right, 1})
                   .width() > 0;
}

/// How wide the figures' ink is in `room`, in pixels: specks and points are lower.
int width_of_figures(Pix* text_mask, const PixelBox& room, double em) {
    constexpr double kLeastHeight = 0.45;  // of the usual character
    const PixPtr ink = crop(text_mask, room);
    if (!ink) return 0;
    const BoxaPtr shapes(pixConnCompBB(ink.get(), 8));
    PixelBox all;
    for (int i = 0; i < boxaGetCount(shapes.get()); ++i) {
        const PixelBox shape = box_at(shapes.get(), i);
        // What reaches in from a side is a character beside the blank.
        const bool cut = shape.x == 0 || right_of(shape) == room.w;
        if (!cut && shape.h >= kLeastHeight * em) all = united(all, shape);
    }
    return all.w;
}

/// The size of the line's characters, in pixels: of a title, more than the page's usual `em`.
double em_of(const Line& line, double em, int dpi) {
    std::vector<double> widths;
    for (const Symbol& symbol : line.symbols) {
        const bool is_wide = !symbol.box.empty() && is_han(to_utf32(symbol.text).front());
        if (is_wide) widths.push_back(points_to_pixels(symbol.box.width(), dpi));
    }
    constexpr std::size_t kFewest = 3;
    if (widths.size() < kFewest) return em;
    const auto middle = widths.begin() + static_cast<long>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return std::max(em, *middle);
}

/// So many figures of print are no wider, in em; ones are narrower.
double most_width(std::size_t figures) {
    constexpr double kOne = 0.75;
    constexpr double kMore = 0.68;
    return kOne + kMore * static_cast<double>(figures - 1);
}

}  // namespace

void doubt_unread_figures(Page& page, const Layout& layout) {
    for (const PixelBox& underline : layout.underlines) {
        const Box blank = to_points(underline, page.dpi);
        for (Line& line : page.lines) {
            if (!stands_on(line, blank)) continue;
            const std::span<Symbol> number = number_over(line, blank);
            if (std::none_of(number.begin(), number.end(), is_figure)) continue;
            const int top = points_to_pixels(line.box.top, page.dpi);
            const PixelBox room{underline.x, top, underline.w, underline.y - top};
            const int width = width_of_figures(layout.text_mask.get(), room, layout.em);
            const double em = em_of(line, layout.em, page.dpi);
            if (width <= most_width(number.size()) * em) continue;
            for (Symbol& symbol : number) {
                symbol.confidence = std::min(symbol.confidence, kJudgedByInk);
            }
            line.confidence = mean_confidence(line);
        }
    }
}

}  // namespace gongwen::ocr

#include "ocr/line/read_symbol.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/leptonica.h"
#include "ocr/line/line_image.h"

namespace gongwen::ocr {

void tell_by_ink(ReadSymbol& symbol, char32_t told) {
    constexpr double kMostSure = 0.9;
    symbol.text = told;
    symbol.confidence = std::min(symbol.confidence, kMostSure);
}

LineInk::LineInk(const LayoutLine& line, double em)
    : line_(line), em_(em), height_(line.box.h), columns_(ink_by_column(line)) {}

PixelBox LineInk::tight(int begin, int end) const {
    begin = next_ink(std::max(begin, 0));
    end = last_ink(std::min(end, width()));
    if (begin >= end) return {};
    int top = 0;
    int bottom = height_;
    const auto row_empty = [&](int row) { return ink({begin, row, end - begin, 1}) == 0; };
    while (top < bottom && row_empty(top)) ++top;
    while (top < bottom && row_empty(bottom - 1)) --bottom;
    return {begin, top, end - begin, bottom - top};
}

int LineInk::ink(const PixelBox& box) const { return ink_in(line_.ink.get(), box); }

std::vector<PixelBox> LineInk::shapes(int begin, int end) const {
    const PixPtr part = crop(line_.ink.get(), {begin, 0, end - begin, height_});
    const BoxaPtr boxes(pixConnCompBB(part.get(), 8));
    std::vector<PixelBox> out;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        PixelBox box = box_at(boxes.get(), i);
        box.x += begin;
        out.push_back(box);
    }
    return out;
}

bool LineInk::has_hole(const PixelBox& box) const {
    const PixPtr part = crop(line_.ink.get(), box);
    const PixPtr bordered(pixAddBorder(part.get(), 1, 0));
    pixInvert(bordered.get(), bordered.get());
    l_int32 count = 0;
    pixCountConnComp(bordered.get(), 4, &count);
    return count > 1;
}

std::optional<PixelBox> LineInk::hole_in(const PixelBox& box) const {
    const PixPtr part = crop(line_.ink.get(), box);
    const PixPtr bordered(pixAddBorder(part.get(), 1, 0));
    pixInvert(bordered.get(), bordered.get());
    const BoxaPtr boxes(pixConnCompBB(bordered.get(), 4));
    std::optional<PixelBox> largest;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        PixelBox white = box_at(boxes.get(), i);
        if (white.x == 0) continue;  // what surrounds the shape
        white.x += box.x - 1;
        white.y += box.y - 1;
        if (!largest || white.w * white.h > largest->w * largest->h) largest = white;
    }
    return largest;
}

int LineInk::longest_run(int row, int begin, int end) const {
    int longest = 0;
    int run = 0;
    for (int x = begin; x < end; ++x) {
        l_uint32 dark = 0;
        pixGetPixel(line_.ink.get(), x, row, &dark);
        run = dark != 0 ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

int LineInk::next_ink(int x) const {
    while (x < width() && column(x) == 0) ++x;
    return x;
}

int LineInk::last_ink(int x) const {
    while (x > 0 && column(x - 1) == 0) --x;
    return x;
}

void put_in_place(std::vector<ReadSymbol>& symbols, const SymbolSpan& span,
                  std::vector<ReadSymbol> second, int begin) {
    for (ReadSymbol& symbol : second) {
        symbol.begin += begin;
        symbol.end += begin;
    }
    const auto first = symbols.begin() + static_cast<long>(span.begin);
    const auto last = symbols.begin() + static_cast<long>(span.end);
    symbols.insert(symbols.erase(first, last), second.begin(), second.end());
}

double advance_of(const std::vector<ReadSymbol>& symbols, double em) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < symbols.size(); ++i) {
        const ReadSymbol& a = symbols[i - 1];
        const ReadSymbol& b = symbols[i];
        if (is_han(a.text) && is_han(b.text)) {
            steps.push_back((b.begin + b.end - a.begin - a.end) / 2.0);
        }
    }
    if (steps.size() < 3) return em;
    const auto middle = steps.begin() + static_cast<long>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return std::clamp(*middle, 0.8 * em, 1.35 * em);
}

}  // namespace gongwen::ocr

#include "ocr/line/lying_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

/// A stroke runs along the longer side of a strip, over most of it.
bool is_stroke(Pix* ink, const PixelBox& strip) {
    constexpr double kMost = 0.7;
    const PixPtr part = crop(ink, strip);
    const std::vector<int> along =
        strip.w > strip.h ? ink_per_column(part.get()) : ink_per_row(part.get());
    const auto inked = std::count_if(along.begin(), along.end(), [](int n) { return n > 0; });
    return static_cast<double>(inked) > kMost * static_cast<double>(along.size());
}

/// ﹁ and ﹂, which columns have for 「 and 」: a stroke along the upper and one along the right
/// side, or along the lower and the left, and nothing else.
bool is_corner_mark(Pix* ink, double em) {
    constexpr double kLeastSide = 0.25;  // em
    constexpr double kThickest = 0.35;   // of the mark's shorter side
    constexpr double kElsewhere = 0.06;  // of its ink
    const BoxaPtr shapes(pixConnCompBB(ink, 8));
    if (boxaGetCount(shapes.get()) != 1) return false;
    const PixelBox box = box_at(shapes.get(), 0);
    const int side = std::min(box.w, box.h);
    if (side < kLeastSide * em) return false;
    const int thick = std::max(1, static_cast<int>(kThickest * side));
    return std::ranges::any_of(std::array{true, false}, [&](bool opens) {
        const PixelBox level{box.x, opens ? box.y : bottom_of(box) - thick, box.w, thick};
        const PixelBox upright{opens ? right_of(box) - thick : box.x, box.y, thick, box.h};
        const PixelBox inside{opens ? box.x : box.x + thick, opens ? box.y + thick : box.y,
                              box.w - thick, box.h - thick};
        return is_stroke(ink, level) && is_stroke(ink, upright) &&
               ink_in(ink, inside) < kElsewhere * ink_in(ink, box);
    });
}

/// ︵ and ︶, which columns have for （ and ）: a flat, thin arc whose ends both stand lower or
/// both higher than its middle.
bool is_lying_bracket(Pix* ink, double em) {
    constexpr double kLeastWidth = 0.5;  // em
    constexpr double kFlattest = 0.1;    // em
    constexpr double kHighest = 0.45;    // of its width
    constexpr double kBent = 0.4;        // of its height
    constexpr double kThickest = 0.6;    // of its height
    const BoxaPtr shapes(pixConnCompBB(ink, 8));
    if (boxaGetCount(shapes.get()) != 1) return false;
    const PixelBox box = box_at(shapes.get(), 0);
    if (box.w < kLeastWidth * em || box.h < kFlattest * em || box.h > kHighest * box.w) {
        return false;
    }
    // The middle of the stroke, and its thickness, in a tenth of the width.
    const auto height_at = [&](double share) {
        const int tenth = std::max(1, box.w / 10);
        const int x = box.x + static_cast<int>(share * (box.w - tenth));
        const std::vector<int> rows = ink_per_row(crop(ink, {x, box.y, tenth, box.h}).get());
        double sum = 0;
        double weight = 0;
        int inked = 0;
        for (std::size_t y = 0; y < rows.size(); ++y) {
            sum += static_cast<double>(y) * rows[y];
            weight += rows[y];
            inked += rows[y] > 0 ? 1 : 0;
        }
        return std::pair(weight > 0 ? sum / weight : 0, inked);
    };
    const double left = height_at(0).first;
    const auto [middle, middle_inked] = height_at(0.5);
    const double right = height_at(1).first;
    const double bend = std::min(std::abs(left - middle), std::abs(right - middle));
    return (left - middle) * (right - middle) > 0 && bend > kBent * box.h &&
           middle_inked < kThickest * box.h;
}

}  // namespace

bool lies_in_column(Pix* ink, double em) {
    return is_corner_mark(ink, em) || is_lying_bracket(ink, em);
}

}  // namespace gongwen::ocr

// A stretch of a printed line that stands for itself: the whole line, or one of two things that
// stand side by side in it (a value and the next column's label).

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"

namespace gongwen::extract {

struct Segment {
    const Page* page = nullptr;
    const Line* line = nullptr;
    std::size_t begin = 0;  ///< code points in the line's text
    std::size_t end = 0;
    std::u32string text;
    Box box;                           ///< of the ink
    std::vector<Box> character_boxes;  ///< one for each character of `text`
    double size = 0;                   ///< of the type, in points
    bool size_is_sure = false;         ///< enough Chinese characters to tell

    /// Left edge of the character at `at`; the segment's own where it has no box.
    double left_of(std::size_t at) const;
    /// The part [from, to) as a segment of its own.
    Segment part(std::size_t from, std::size_t to) const;
};

Segment segment_of(const Page& page, const Line& line);

/// What a page's lines have in common. Points.
struct PageMeasure {
    double left = 0;       ///< where most lines of the body begin
    double right = 0;      ///< where full lines end
    double body_size = 0;  ///< median size of the type, weighted by length
};
PageMeasure measure(const std::vector<Segment>& segments);

/// Where a full line of the segment's cell ends: as far from the cell's right edge as its text
/// begins from the left one, but no further than text set in the middle would be. Nothing outside
/// tables.
std::optional<double> right_in_cell(const Segment& segment);

/// 裝 訂 線 along the left edge.
bool is_binding_mark(const Segment& segment);

/// Chinese characters that are hardly higher than a rule: dirt between two lines.
bool is_flat(const Segment& segment, const PageMeasure& measure);

/// 第1頁，共2頁 and the like, in the foot (or head) of the page.
bool is_page_number(const Segment& segment);

/// The strokes of a bar code, taken for text.
bool is_in_barcode(const Segment& segment);

/// The types of both lines are the same, as far as a few characters can tell.
bool same_type(const Segment& a, const Segment& b);

/// `next` goes on below `previous`: same type, next line or the line after a small gap.
bool stands_below(const Segment& previous, const Segment& next);

/// The line ends where the page's lines end, so that what follows may be its continuation.
bool is_full(const Segment& segment, const PageMeasure& measure);

}  // namespace gongwen::extract

// Small sums on pixel boxes, shared by the files of this folder.

#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/box.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

inline int right_of(const PixelBox& box) { return box.x + box.w; }
inline int bottom_of(const PixelBox& box) { return box.y + box.h; }
inline double center_x(const PixelBox& box) { return box.x + box.w / 2.0; }
inline double center_y(const PixelBox& box) { return box.y + box.h / 2.0; }

/// Length that two spans have in common; negative: the gap between them.
inline int overlap(int begin_a, int end_a, int begin_b, int end_b) {
    return std::min(end_a, end_b) - std::max(begin_a, begin_b);
}
inline int overlap_x(const PixelBox& a, const PixelBox& b) {
    return overlap(a.x, right_of(a), b.x, right_of(b));
}
inline int overlap_y(const PixelBox& a, const PixelBox& b) {
    return overlap(a.y, bottom_of(a), b.y, bottom_of(b));
}
inline bool overlaps(const PixelBox& a, const PixelBox& b) {
    return overlap_x(a, b) > 0 && overlap_y(a, b) > 0;
}
/// Gap between the boxes from side to side; 0 where they overlap.
inline int gap_x(const PixelBox& a, const PixelBox& b) { return std::max(0, -overlap_x(a, b)); }
inline int gap_y(const PixelBox& a, const PixelBox& b) { return std::max(0, -overlap_y(a, b)); }

inline bool contains(const PixelBox& box, double x, double y) {
    return x >= box.x && x < right_of(box) && y >= box.y && y < bottom_of(box);
}

/// The smallest box around both; one without width adds nothing.
inline PixelBox united(const PixelBox& a, const PixelBox& b) {
    if (a.w == 0) return b;
    if (b.w == 0) return a;
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(right_of(a), right_of(b)) - x, std::max(bottom_of(a), bottom_of(b)) - y};
}

/// Grown by `margin` on every side, but not beyond a page of `width` × `height`.
inline PixelBox grown(const PixelBox& box, int margin, int width, int height) {
    const int x = std::max(0, box.x - margin);
    const int y = std::max(0, box.y - margin);
    return {x, y, std::min(width, right_of(box) + margin) - x,
            std::min(height, bottom_of(box) + margin) - y};
}

/// Top to bottom; what stands on one level, left to right. `box_of(item)` is a PixelBox.
template <typename Item, typename BoxOf>
void sort_by_rows(std::vector<Item>& items, const BoxOf& box_of) {
    std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
        return center_y(box_of(a)) < center_y(box_of(b));
    });
    for (auto row = items.begin(); row != items.end();) {
        const PixelBox first = box_of(*row);
        const auto end = std::find_if(row, items.end(), [&](const Item& item) {
            const PixelBox box = box_of(item);
            return 2 * overlap_y(first, box) <= std::min(first.h, box.h);
        });
        std::sort(row, end,
                  [&](const Item& a, const Item& b) { return box_of(a).x < box_of(b).x; });
        row = end;
    }
}

inline Box to_points(const PixelBox& box, int dpi) {
    const double scale = pixels_to_points(1, dpi);
    return {box.x * scale, box.y * scale, right_of(box) * scale, bottom_of(box) * scale};
}

inline PixelBox to_pixels(const Box& box, int dpi) {
    const int left = points_to_pixels(box.left, dpi);
    const int top = points_to_pixels(box.top, dpi);
    return {left, top, points_to_pixels(box.right, dpi) - left,
            points_to_pixels(box.bottom, dpi) - top};
}

/// Millimetres of paper as pixels, at least 1.
inline int mm_to_pixels(double mm, int dpi) {
    return std::max(1, static_cast<int>(std::lround(mm * dpi / 25.4)));
}

}  // namespace gongwen::ocr

// A rectangle on an upright page, in points (1/72 inch) from the page's top left corner.

#pragma once

#include <algorithm>
#include <cmath>

namespace gongwen {

inline constexpr double kPointsPerInch = 72;

/// The nearest whole pixel of a page scanned at this resolution.
inline int points_to_pixels(double points, double dpi) {
    return static_cast<int>(std::lround(points * dpi / kPointsPerInch));
}
constexpr double pixels_to_points(double pixels, double dpi) {
    return pixels * kPointsPerInch / dpi;
}

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double area() const { return empty() ? 0 : width() * height(); }
    double center_x() const { return (left + right) / 2; }
    double center_y() const { return (top + bottom) / 2; }
    /// Nothing there: the box of something that has no place on a page.
    bool empty() const { return right <= left || bottom <= top; }
    bool contains(double x, double y) const {
        return x >= left && x < right && y >= top && y < bottom;
    }
    bool operator==(const Box&) const = default;
};

inline Box intersection(const Box& a, const Box& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

/// The smallest box around both; an empty box adds nothing.
inline Box united(const Box& a, const Box& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

/// Which part of `inner` lies within `outer`, 0 to 1.
inline double covered_share(const Box& inner, const Box& outer) {
    return inner.empty() ? 0 : intersection(inner, outer).area() / inner.area();
}

}  // namespace gongwen

#include "ocr/layout/boxes/box_sides.h"

#include <algorithm>
#include <vector>

#include "ocr/layout/page_ink.h"

namespace gongwen::ocr {
namespace {

/// `at(place, depth)` says whether the pixel at `place` along the side and `depth` inwards is dark.
template <typename At>
Side look_at_side(int length, int corner, int depth, const At& at) {
    std::vector<int> starts;
    std::vector<int> runs;
    for (int place = corner; place < length - corner; ++place) {
        int start = 0;
        while (start < depth && !at(place, start)) ++start;
        if (start == depth) continue;
        int end = start;
        while (end < 3 * depth && at(place, end)) ++end;
        starts.push_back(start);
        runs.push_back(end - start);
    }
    Side side;
    const auto share = [&](auto count) {
        return static_cast<double>(count) / std::max(1, length - 2 * corner);
    };
    side.drawn = share(starts.size());
    side.in_line = share(std::count_if(starts.begin(), starts.end(),
                                       [](int start) { return start <= 2 * kRagged; }));
    if (starts.empty()) return side;
    // What skew is left makes the edge a slope; halves of it are compared with their own middle.
    const auto spread = [](std::vector<int> values, double outermost) {
        std::sort(values.begin(), values.end());
        const auto from = static_cast<std::size_t>(outermost * static_cast<double>(values.size()));
        return values[values.size() * 9 / 10] - values[from];
    };
    const auto middle = starts.begin() + static_cast<long>(starts.size() / 2);
    const auto larger_spread = [&](double outermost) {
        return std::max(spread({starts.begin(), middle + 1}, outermost),
                        spread({middle, starts.end()}, outermost));
    };
    side.unevenness = larger_spread(0.1);
    side.unevenness_without_tick = larger_spread(0.35);
    std::nth_element(runs.begin(), runs.begin() + static_cast<long>(runs.size() / 2), runs.end());
    side.thickness = runs[runs.size() / 2];
    return side;
}

}  // namespace

std::array<Side, 4> sides_of(Pix* image, const PixelBox& box, Corners corners) {
    const int part = corners == Corners::Round ? 4 : 8;
    const int corner_x = box.w / part;
    const int corner_y = box.h / part;
    const int margin = kRagged;
    const int depth = margin + std::max(3, box.w / 5);
    const int left = box.x - margin;
    const int top = box.y - margin;
    const int right = right_of(box) + margin - 1;
    const int bottom = bottom_of(box) + margin - 1;
    return {look_at_side(box.w, corner_x, depth,
                         [&](int i, int d) { return dark(image, box.x + i, top + d); }),
            look_at_side(box.w, corner_x, depth,
                         [&](int i, int d) { return dark(image, box.x + i, bottom - d); }),
            look_at_side(box.h, corner_y, depth,
                         [&](int i, int d) { return dark(image, left + d, box.y + i); }),
            look_at_side(box.h, corner_y, depth,
                         [&](int i, int d) { return dark(image, right - d, box.y + i); })};
}

}  // namespace gongwen::ocr

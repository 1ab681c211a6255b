#include "ocr/layout/lines/fragments.h"

#include <algorithm>
#include <utility>

#include "ocr/geometry.h"

namespace gongwen::ocr {

void Fragment::add(Component part) {
    box = united(box, part.box);
    parts.push_back(std::move(part));
}

void Fragment::add(Fragment other) {
    vertical = vertical || other.vertical;
    if (beside == Beside::Nothing) beside = other.beside;
    for (Component& part : other.parts) add(std::move(part));
}

bool blocked(const PixelBox& a, const PixelBox& b, const std::vector<PixelBox>& barriers) {
    const int begin = std::min(right_of(a), right_of(b));
    const int end = std::max(a.x, b.x);
    return std::any_of(barriers.begin(), barriers.end(), [&](const PixelBox& barrier) {
        return center_x(barrier) > begin - 2 && center_x(barrier) < end + 2 &&
               overlap_y(barrier, a) > 0 && overlap_y(barrier, b) > 0;
    });
}

}  // namespace gongwen::ocr

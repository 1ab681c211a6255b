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

std::pair<Fragment, Fragment> parted(const std::vector<const Component*>& pieces, std::size_t at) {
    std::pair<Fragment, Fragment> sides;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Fragment& side = i < at ? sides.first : sides.second;
        side.add({pieces[i]->box, PixPtr(pixClone(pieces[i]->shape.get()))});
    }
    return sides;
}

std::vector<const Component*> from_left(const Fragment& fragment) {
    std::vector<const Component*> pieces;
    for (const Component& part : fragment.parts) pieces.push_back(&part);
    std::ranges::sort(pieces, {}, [](const Component* part) { return part->box.x; });
    return pieces;
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

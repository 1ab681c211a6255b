#include "ocr/layout/framed_characters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ocr/layout/box_content.h"

namespace gongwen::ocr {
namespace {

/// 口 of a round hand is an empty frame, too (街口, 窗口如有): where a page has but a few frames,
/// none in a row with another (是□否□), and every one of them follows a character closely, they are
/// characters.
bool are_mouths(Pix* image, const std::vector<LayoutCheckBox>& boxes) {
    constexpr std::size_t kFew = 2;
    if (boxes.empty() || boxes.size() > kFew) return false;
    const bool in_one_row =
        boxes.size() == kFew && overlap_y(boxes.front().box, boxes.back().box) > 0;
    return std::all_of(boxes.begin(), boxes.end(), [&](const LayoutCheckBox& one) {
        return !one.ticked && close_neighbour(image, one.box, true) &&
               (!in_one_row || !close_neighbour(image, one.box, false));
    });
}

/// Characters on both sides, no farther away than in a line set wide.
bool is_within_text(Pix* image, const PixelBox& box) {
    constexpr double kSetWide = 1;
    return close_neighbour(image, box, true, kSetWide) &&
           close_neighbour(image, box, false, kSetWide);
}

/// What a frame of a usual thickness encloses.
PixelBox within_frame(const PixelBox& box) {
    const int inset = box.w / 8;
    return {box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
}

/// On a blurred scan 國, 園 and 照 are frames with much ink inside. Where no frame of a page is
/// empty, all are as full as characters are, and a third or more stand within words, they are
/// characters: of a form's boxes most are empty, and words stand on one side of them.
bool are_full_characters(Pix* image, const std::vector<LayoutCheckBox>& boxes) {
    constexpr double kLeastInk = 0.3;
    constexpr double kMostInk = 0.66;
    const bool all_full = std::all_of(boxes.begin(), boxes.end(), [&](const LayoutCheckBox& one) {
        return one.ink >= kLeastInk && one.ink < kMostInk &&
               !holds_cross(image, within_frame(one.box));
    });
    if (!all_full) return false;
    const auto within_text =
        std::count_if(boxes.begin(), boxes.end(),
                      [&](const LayoutCheckBox& one) { return is_within_text(image, one.box); });
    return within_text * 3 >= static_cast<std::ptrdiff_t>(boxes.size());
}

/// In a row with `other`, or exactly below or above it.
bool is_in_line(const PixelBox& box, const PixelBox& other) {
    constexpr int kAstray = 3;
    const bool in_row = overlap_y(other, box) * 2 > box.h;
    return in_row || (std::abs(other.x - box.x) <= kAstray && std::abs(other.w - box.w) <= 2 &&
                      std::abs(other.h - box.h) <= 2);
}

/// Words apart in one row, as the choices of a question are: both may be ticked.
bool is_choice_beside(const PixelBox& box, const PixelBox& other) {
    constexpr int kFarthest = 12;  // widths
    const int gap = gap_x(box, other);
    return overlap_y(other, box) * 2 > box.h && gap > box.w && gap < kFarthest * box.w;
}

}  // namespace

bool are_characters(Pix* image, const std::vector<LayoutCheckBox>& boxes) {
    return are_mouths(image, boxes) || are_full_characters(image, boxes);
}

void drop_strays(std::vector<LayoutCheckBox>& found, std::size_t plain) {
    constexpr std::size_t kFewestPlain = 4;
    if (plain < kFewestPlain) return;
    const std::vector<LayoutCheckBox> all = found;
    const auto is_stray = [&](const LayoutCheckBox& one) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const PixelBox& other = all[i].box;
            if (other == one.box) continue;
            if (i < plain ? is_in_line(one.box, other) : is_choice_beside(one.box, other)) {
                return false;
            }
        }
        return true;
    };
    const auto last_plain = found.begin() + static_cast<std::ptrdiff_t>(plain);
    found.erase(std::remove_if(last_plain, found.end(), is_stray), found.end());
}

}  // namespace gongwen::ocr

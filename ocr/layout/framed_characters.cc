#include "ocr/layout/framed_characters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ocr/layout/box_content.h"
#include "ocr/layout/page_ink.h"

namespace gongwen::ocr {
namespace {

/// Characters on both sides, no farther away than in a line set wide.
bool is_within_text(Pix* image, const PixelBox& box) {
    constexpr double kSetWide = 1;
    return close_neighbour(image, box, true, kSetWide) &&
           close_neighbour(image, box, false, kSetWide);
}

/// 口 of a round hand is an empty frame, too (街口, 窗口如有, 進口地): where a page has but a few
/// frames, none in a row with another (是□否□), and every one of them follows a character closely,
/// they are characters; so is one alone between characters.
bool are_mouths(Pix* image, const std::vector<LayoutCheckBox>& boxes) {
    constexpr std::size_t kFew = 2;
    if (boxes.empty() || boxes.size() > kFew) return false;
    if (boxes.size() == 1 && !boxes[0].ticked && is_within_text(image, boxes[0].box)) return true;
    const bool in_one_row =
        boxes.size() == kFew && overlap_y(boxes.front().box, boxes.back().box) > 0;
    return std::all_of(boxes.begin(), boxes.end(), [&](const LayoutCheckBox& one) {
        return !one.ticked && close_neighbour(image, one.box, true) &&
               (!in_one_row || !close_neighbour(image, one.box, false));
    });
}

/// What a frame of a usual thickness encloses.
PixelBox within_frame(const PixelBox& box) {
    const int inset = box.w / 8;
    return {box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
}

constexpr double kLeastInk = 0.3;  ///< of a character within its frame
constexpr double kMostInk = 0.66;

/// As full as characters are, and not crossed out.
bool is_full(Pix* image, const LayoutCheckBox& one) {
    return one.ink >= kLeastInk && one.ink < kMostInk && !holds_cross(image, within_frame(one.box));
}

/// On a blurred scan 國, 園 and 照 are frames with much ink inside. Where no frame of a page is
/// empty, all are as full as characters are, and a third or more stand within words, they are
/// characters: of a form's boxes most are empty, and words stand on one side of them.
bool are_full_characters(Pix* image, const std::vector<LayoutCheckBox>& boxes) {
    const bool all_full =
        std::ranges::all_of(boxes, [&](const LayoutCheckBox& one) { return is_full(image, one); });
    if (!all_full) return false;
    const auto within_text =
        std::count_if(boxes.begin(), boxes.end(),
                      [&](const LayoutCheckBox& one) { return is_within_text(image, one.box); });
    return within_text * 3 >= static_cast<std::ptrdiff_t>(boxes.size());
}

/// The smallest box around the ink in `place`; without width if there is none.
PixelBox bounds_of_ink(Pix* image, PixelBox place) {
    const auto has_ink = [&](const PixelBox& part) { return ink_on_page(image, part) > 0; };
    while (place.w > 0 && !has_ink({place.x, place.y, 1, place.h})) ++place.x, --place.w;
    while (place.w > 0 && !has_ink({right_of(place) - 1, place.y, 1, place.h})) --place.w;
    while (place.h > 0 && !has_ink({place.x, place.y, place.w, 1})) ++place.y, --place.h;
    while (place.h > 0 && !has_ink({place.x, bottom_of(place) - 1, place.w, 1})) --place.h;
    return place;
}

/// 四、: the number of an item, with the small stroke behind it and white behind that.
bool numbers_item(Pix* image, const LayoutCheckBox& one) {
    constexpr double kLeastNumeral = 0.15;  // ink within its frame
    constexpr double kSmallest = 0.1;       // of the frame's side, as are the others
    constexpr double kLargest = 0.5;
    constexpr double kReach = 1.45;  // a narrow typeface leaves much white in front of the stroke
    const PixelBox& box = one.box;
    const int begin = right_of(box) + std::max(2, box.w / 6);  // behind the ends of its own strokes
    const int end = right_of(box) + static_cast<int>(kReach * box.w);
    const PixelBox beside{begin, box.y - box.h / 8, end - begin, box.h + box.h / 3};
    const PixelBox stroke = bounds_of_ink(image, beside);
    return one.ink >= kLeastNumeral && one.ink < kMostInk && stroke.w >= kSmallest * box.w &&
           stroke.h >= kSmallest * box.h && stroke.w <= kLargest * box.w &&
           stroke.h <= kLargest * box.h && stroke.w <= 2 * stroke.h &&
           center_y(stroke) > center_y(box) - box.h / 8.0;
}

bool share_a_row(const std::vector<LayoutCheckBox>& boxes) {
    for (std::size_t i = 1; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (overlap_y(boxes[i].box, boxes[j].box) > 0) return true;
        }
    }
    return false;
}

/// A few frames in rows of their own, each a character of its own kind: 口 of 進口, a blurred 總,
/// 四、.
bool are_mixed_characters(Pix* image, const std::vector<LayoutCheckBox>& boxes) {
    constexpr std::size_t kFew = 3;
    if (boxes.empty() || boxes.size() > kFew || share_a_row(boxes)) return false;
    const auto is_mouth = [&](const LayoutCheckBox& one) {
        return !one.ticked && is_within_text(image, one.box);
    };
    const auto is_other = [&](const LayoutCheckBox& one) {
        return numbers_item(image, one) || (is_full(image, one) && is_within_text(image, one.box));
    };
    return std::ranges::any_of(boxes, is_other) &&
           std::ranges::all_of(
               boxes, [&](const LayoutCheckBox& one) { return is_mouth(one) || is_other(one); });
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
    return are_mouths(image, boxes) || are_full_characters(image, boxes) ||
           are_mixed_characters(image, boxes);
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

#include "ocr/layout/boxes/framed_characters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ocr/layout/boxes/box_content.h"
#include "ocr/layout/page_ink.h"

namespace gongwen::ocr {
namespace {

/// Characters on both sides, no farther away than in a line set wide.
bool is_within_text(Pix* image, const PixelBox& box) {
    constexpr double kSetWide = 1;
    return close_neighbour(image, box, true, kSetWide) &&
           close_neighbour(image, box, false, kSetWide);
}

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

/// The first ink to the right of `box`, from its first column to the next white one; without width
/// if there is none within `reach` widths.
PixelBox first_ink_behind(Pix* image, const PixelBox& box, double reach) {
    const int begin = right_of(box) + std::max(2, box.w / 6);  // behind the ends of its own strokes
    const int end = right_of(box) + static_cast<int>(reach * box.w);
    PixelBox ink{begin, box.y - box.h / 8, 0, box.h + box.h / 3};
    const auto has_ink = [&](const PixelBox& part) { return ink_on_page(image, part) > 0; };
    while (ink.x < end && !has_ink({ink.x, ink.y, 1, ink.h})) ++ink.x;
    while (ink.x < end && has_ink({right_of(ink), ink.y, 1, ink.h})) ++ink.w;
    while (ink.w > 0 && !has_ink({ink.x, ink.y, ink.w, 1})) ++ink.y, --ink.h;
    while (ink.w > 0 && !has_ink({ink.x, bottom_of(ink) - 1, ink.w, 1})) --ink.h;
    return ink;
}

/// A small sign behind the box, not above its middle, and white behind that: 、 or 。. It is no
/// larger than that part of the box.
bool has_sign_behind(Pix* image, const PixelBox& box, double largest) {
    constexpr double kReach = 1.3;     // a narrow typeface leaves much white in front of it
    constexpr double kSmallest = 0.1;  // of the frame's side, as are the others
    constexpr double kWhite = 0.2;
    const PixelBox stroke = first_ink_behind(image, box, kReach);
    const bool is_small = stroke.w >= kSmallest * box.w && stroke.h >= kSmallest * box.h &&
                          stroke.w <= largest * box.w && stroke.h <= largest * box.h;
    const PixelBox behind{right_of(stroke), box.y, static_cast<int>(kWhite * box.w), box.h};
    return is_small && stroke.w <= 2 * stroke.h && center_y(stroke) > center_y(box) - box.h / 8.0 &&
           ink_on_page(image, behind) == 0;
}

/// 四、: the number of an item.
bool numbers_item(Pix* image, const LayoutCheckBox& one) {
    constexpr double kLeastNumeral = 0.15;  // ink within its frame
    constexpr double kLargest = 0.5;        // of the stroke
    return one.ink >= kLeastNumeral && one.ink < kMostInk &&
           has_sign_behind(image, one.box, kLargest);
}

/// 窗口。: behind a box stand its words, and no sign.
bool ends_sentence(Pix* image, const LayoutCheckBox& one) {
    constexpr double kSetWide = 1;
    constexpr double kLargest = 0.65;  // of the stop: 口 is small in some types
    return !one.ticked && close_neighbour(image, one.box, true, kSetWide) &&
           has_sign_behind(image, one.box, kLargest);
}

bool share_a_row(const std::vector<LayoutCheckBox>& boxes) {
    for (std::size_t i = 1; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (overlap_y(boxes[i].box, boxes[j].box) > 0) return true;
        }
    }
    return false;
}

/// A few frames, each in a row of its own and between characters, at the end of a sentence or the
/// number of an item: 口 of 進口 and 窗口。, a blurred 總, 四 and 函 of a round typeface, 四、. Of
/// a choice more than one stands in a row, and the first of its words.
bool are_lone_within_text(Pix* image, const std::vector<LayoutCheckBox>& boxes) {
    constexpr std::size_t kFew = 3;
    if (boxes.empty() || boxes.size() > kFew || share_a_row(boxes)) return false;
    return std::ranges::all_of(boxes, [&](const LayoutCheckBox& one) {
        if (holds_cross(image, within_frame(one.box))) return false;
        return is_within_text(image, one.box) || numbers_item(image, one) ||
               ends_sentence(image, one);
    });
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
           are_lone_within_text(image, boxes);
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

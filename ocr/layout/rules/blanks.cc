#include "ocr/layout/rules/blanks.h"

#include <algorithm>
#include <cmath>

#include "ocr/geometry.h"
#include "ocr/layout/page_ink.h"

namespace gongwen::ocr {
namespace {

constexpr double kThickestMm = 0.7;
constexpr double kBesideMm = 4;         ///< where the text beside a rule is looked at
constexpr double kLeastFilledMm = 6.3;  ///< of a blank with something on it: longer than strokes
constexpr double kTitleMm = 9;          ///< a character of a title
constexpr double kWhiteMm = 1;          ///< between the foot of a line and the next one
constexpr double kFlat = 0.22;          ///< text that is lower, of the room, is a flat stroke
constexpr int kSpecks = 3;              ///< pixels of a row

/// A rule's place: rows from above its line (`head`) to below it (`foot`).
struct Place {
    int left = 0;
    int right = 0;
    int head = 0;
    int foot = 0;
};

Place place_of(const Rule& rule) {
    const double half = rule.thickness / 2;
    return {static_cast<int>(rule.x0) - 2, static_cast<int>(rule.x1) + 2,
            static_cast<int>(std::min(rule.y0, rule.y1) - half) - 1,
            static_cast<int>(std::max(rule.y0, rule.y1) + half) + 2};
}

int ink_over(Pix* text, const Place& place, int top, int bottom) {
    return ink_on_page(text, {place.left, top, place.right - place.left, bottom - top});
}

int ink_beside(Pix* text, const Place& place, int beside, int top, int bottom) {
    return ink_on_page(text, {place.left - beside, top, beside, bottom - top}) +
           ink_on_page(text, {place.right, top, beside, bottom - top});
}

enum class Way { Up = -1, Down = 1 };

/// The height of the text that is printed beside a rule, from its first row behind `from` on to a
/// gap that no character has. At most `room`, as high as the character that the rule may be a
/// stroke of.
int height_beside(Pix* text, const Place& place, int from, Way way, int room, int dpi) {
    constexpr double kGap = 0.35;
    const int beside = mm_to_pixels(kBesideMm, dpi);
    int height = 0;
    int white = 0;
    for (int i = 0; i < room && white < kGap * room; ++i) {
        const int y = from + (way == Way::Up ? -i - 1 : i);
        const bool ink = ink_beside(text, place, beside, y, y + 1) > kSpecks;
        white = ink || height == 0 ? 0 : white + 1;
        height += ink || height > 0 ? 1 : 0;
    }
    return height - white;
}

/// Below the rule, a white stripe away, stands another line of characters as high as those beside
/// the rule: no foot of theirs.
bool has_line_below(Pix* text, const Place& place, int room, int dpi) {
    constexpr double kAlike = 0.6;
    const int stripe = mm_to_pixels(kWhiteMm, dpi);
    const int beside = mm_to_pixels(kBesideMm, dpi);
    int white = 0;
    int y = place.foot;
    for (; y < place.foot + 3 * stripe && white < stripe; ++y) {
        white = ink_beside(text, place, beside, y, y + 1) > kSpecks ? 0 : white + 1;
    }
    const int above = height_beside(text, place, place.foot, Way::Up, room, dpi);
    return white == stripe && above >= kFlat * room &&
           height_beside(text, place, y, Way::Down, room, dpi) >= kAlike * above;
}

/// Does the text beside the rule end near its foot? Below the middle of characters they go on.
/// What is as short as a character may be the 一 of 說明：一、依據, which has only signs beside it.
bool stands_at_foot(Pix* text, const Place& place, int printed, int room, int dpi) {
    constexpr double kCharacterMm = 8;
    constexpr double kBehindSignsMm = 11;
    const int below = place.foot + mm_to_pixels(1.2, dpi);
    const auto hangs = [&](double beside, int printed_there) {
        const int hanging = ink_beside(text, place, mm_to_pixels(beside, dpi), below,
                                       below + mm_to_pixels(3, dpi) / 2);
        return hanging * 5 >= printed_there;
    };
    const bool short_rule = place.right - place.left < mm_to_pixels(kCharacterMm, dpi);
    const int printed_further = short_rule
                                    ? ink_beside(text, place, mm_to_pixels(kBehindSignsMm, dpi),
                                                 place.head - mm_to_pixels(3, dpi), place.head)
                                    : 0;
    const bool in_the_middle =
        hangs(kBesideMm, printed) || (short_rule && hangs(kBehindSignsMm, printed_further));
    return !in_the_middle || has_line_below(text, place, room, dpi);
}

/// Something is written on the rule: is it no stroke of a character all the same?
bool is_filled_blank(const Rule& rule, const Place& place, bool in_one_piece, Pix* text, int dpi) {
    constexpr double kLonger = 1.7;
    constexpr double kMuchLonger = 2;
    const double length = rule.length();
    const bool touched = ink_over(text, place, place.head - 3, place.head - 1) * 20 >= length;
    const int title = mm_to_pixels(kTitleMm, dpi);
    if (!touched && length > title) return true;
    if (length < mm_to_pixels(kLeastFilledMm, dpi)) return false;
    const int room = std::min(title, static_cast<int>(length));
    const int character = height_beside(text, place, place.foot, Way::Up, room, dpi);
    if (character < kFlat * room || length < kLonger * character) return false;
    if (!touched) return true;
    const int under = ink_over(text, place, place.foot + 1, place.foot + mm_to_pixels(1.2, dpi));
    return in_one_piece && length > kMuchLonger * character && under * 20 < length;
}

}  // namespace

bool is_blank(const Rule& rule, bool in_one_piece, Pix* text, int dpi) {
    if (rule.thickness > mm_to_pixels(kThickestMm, dpi)) return false;
    const int above = mm_to_pixels(3, dpi);
    const Place place = place_of(rule);
    const int printed =
        ink_beside(text, place, mm_to_pixels(kBesideMm, dpi), place.head - above, place.head);
    const int room = std::min(mm_to_pixels(kTitleMm, dpi), static_cast<int>(rule.length()));
    if (printed <= above || !stands_at_foot(text, place, printed, room, dpi)) return false;
    const int height = std::clamp(static_cast<int>(0.8 * rule.length()), above, 2 * above);
    const int written = ink_over(text, place, place.head - height, place.head - 1);
    return written <= above / 2 || is_filled_blank(rule, place, in_one_piece, text, dpi);
}

}  // namespace gongwen::ocr

#include "ocr/layout/lines/joined_runs.h"

#include <algorithm>
#include <utility>

#include "ocr/geometry.h"
#include "ocr/layout/lines/head_character.h"

namespace gongwen::ocr {
namespace {

constexpr double kLineGapEm = 4.0;      ///< within a line
constexpr double kBesideHead = 0.6;     ///< to a single large character
constexpr double kLetterheadGap = 10;   ///< the same, times the height of large letters
constexpr double kOtherType = 1.55;     ///< of two characters' sizes: more than 口 and 國 differ
constexpr double kNextCharacter = 1.2;  ///< to one of another type
constexpr double kLetterhead = 1.3;     ///< times the usual size: large letters

/// How far apart two fragments of one line may be.
double gap_allowed(const Fragment& a, const Fragment& b, double em) {
    const double size_a = type_size(a, em);
    const double size_b = type_size(b, em);
    const double smaller = std::min(size_a, size_b);
    const double ratio = std::max(size_a, size_b) / smaller;
    if (ratio > 1.8) return kNextCharacter * smaller;
    if (is_head_beside(a, b, em) || is_head_beside(b, a, em)) return kBesideHead * smaller;
    // The ink of one character tells its type less well than that of a line; but 簽 in front of the
    // 於 of 於總務處 is of another type.
    const bool both_lone = is_lone_character(a, em) && is_lone_character(b, em);
    if (both_lone && ratio > kOtherType) return kNextCharacter * smaller;
    const bool lone = is_lone_character(a, em) || is_lone_character(b, em);
    if (ratio > (lone ? 1.35 : 1.2)) return 2.5 * smaller;
    return smaller > kLetterhead * em ? kLetterheadGap * smaller : kLineGapEm * smaller;
}

bool blank_between(const PixelBox& left, const PixelBox& right,
                   const std::vector<PixelBox>& underlines) {
    const int begin = right_of(left);
    const int end = right.x;
    return std::any_of(underlines.begin(), underlines.end(), [&](const PixelBox& underline) {
        return overlap(begin, end, underline.x, right_of(underline)) * 2 > end - begin &&
               center_y(underline) > center_y(left) &&
               center_y(underline) < bottom_of(left) + left.h / 2.0;
    });
}

bool same_line(const Fragment& a, const Fragment& b, const LineContext& context) {
    if (a.vertical || b.vertical) return false;
    const bool of_two_types = a.beside != Beside::Nothing && b.beside != Beside::Nothing;
    if (of_two_types && a.beside != b.beside) return false;
    const Fragment& left = a.box.x <= b.box.x ? a : b;
    const Fragment& right = a.box.x <= b.box.x ? b : a;
    if (overlap_y(a.box, b.box) < 0.6 * std::min(a.box.h, b.box.h)) return false;
    if (blocked(left.box, right.box, context.barriers)) return false;
    return gap_x(a.box, b.box) <= gap_allowed(a, b, context.em) ||
           blank_between(left.box, right.box, context.underlines);
}

/// Dirt, dashes, a piece of a rule.
bool is_no_line(const Fragment& fragment, double em) {
    const bool low = fragment.box.h < 0.3 * em;
    if (low && fragment.box.w < 0.6 * em) return true;
    // A row of dashes, or a rule too short to be taken for one.
    const bool flat = std::all_of(fragment.parts.begin(), fragment.parts.end(),
                                  [&](const Component& part) { return part.box.h < 0.15 * em; });
    const bool wide = std::any_of(fragment.parts.begin(), fragment.parts.end(),
                                  [&](const Component& part) { return part.box.w > 1.3 * em; });
    return low && flat && (wide || fragment.parts.size() >= 4);
}

/// Specks in front of a line would be read as quotation marks, those behind it as full stops.
void drop_specks_at_ends(Fragment& fragment, double em) {
    auto& parts = fragment.parts;
    std::sort(parts.begin(), parts.end(),
              [](const Component& a, const Component& b) { return a.box.x < b.box.x; });
    const auto is_speck = [&](std::size_t i) {
        return std::max(parts[i].box.w, parts[i].box.h) < 0.15 * em;
    };
    std::size_t begin = 0;
    std::size_t end = parts.size();
    while (begin + 1 < end && is_speck(begin) &&
           parts[begin + 1].box.x - right_of(parts[begin].box) > 0.3 * em) {
        ++begin;
    }
    while (begin + 1 < end && is_speck(end - 1) &&
           parts[end - 1].box.x - right_of(parts[end - 2].box) > 0.5 * em) {
        --end;
    }
    if (begin == 0 && end == parts.size()) return;
    Fragment rest;
    for (std::size_t i = begin; i < end; ++i) rest.add(std::move(parts[i]));
    rest.vertical = fragment.vertical;
    fragment = std::move(rest);
}

/// Many upright strokes of one height and nothing else.
bool is_bar_code(const Fragment& fragment) {
    const auto bars =
        std::count_if(fragment.parts.begin(), fragment.parts.end(), [&](const Component& part) {
            return part.box.h > 3 * part.box.w && part.box.h > 0.85 * fragment.box.h;
        });
    return bars >= 12 && bars * 10 >= 8 * static_cast<long>(fragment.parts.size());
}

/// The edge of a dashed frame, which may stand on a level with the line beside it.
bool is_dashed_edge(const Fragment& run, double em) {
    constexpr std::size_t kFewestDashes = 8;
    if (run.parts.size() < kFewestDashes || run.box.w < 10 * em || run.box.h > 0.3 * em) {
        return false;
    }
    const auto dashes =
        std::count_if(run.parts.begin(), run.parts.end(), [em](const Component& part) {
            return part.box.h < 0.15 * em && part.box.w >= 2 * part.box.h;
        });
    return dashes * 10 >= 9 * static_cast<long>(run.parts.size());
}

}  // namespace

std::vector<Fragment> join_runs(std::vector<Fragment> runs, const LineContext& context) {
    std::erase_if(runs, [&](const Fragment& run) { return is_dashed_edge(run, context.em); });
    join(runs, [&](const Fragment& a, const Fragment& b) { return same_line(a, b, context); });
    // First, as several specks on one level look like a wide line together.
    for (Fragment& run : runs) drop_specks_at_ends(run, context.em);
    std::erase_if(
        runs, [&](const Fragment& run) { return is_no_line(run, context.em) || is_bar_code(run); });
    return runs;
}

}  // namespace gongwen::ocr

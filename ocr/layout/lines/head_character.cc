#include "ocr/layout/lines/head_character.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr double kLarger = 1.35;  ///< times the line's type
constexpr double kLine = 3;       ///< times its height: the width of several characters
constexpr double kWhite = 0.5;    ///< em behind the character

/// High and narrow, as no other sign of the line is.
bool may_be_bracket(const PixelBox& part, int line_height) {
    return part.h > 0.9 * line_height && part.w < 0.35 * part.h;
}

/// Index of the first piece behind the white that follows the first character.
std::optional<std::size_t> behind_first_character(const std::vector<const Component*>& pieces,
                                                  double em) {
    int right = right_of(pieces.front()->box);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (pieces[i]->box.x - right >= kWhite * em) return i;
        right = std::max(right, right_of(pieces[i]->box));
    }
    return std::nullopt;
}

/// The run as two: the first character and the line behind it.
std::optional<std::pair<Fragment, Fragment>> cut_behind_head(const Fragment& run, double em) {
    const std::vector<const Component*> pieces = from_left(run);
    const auto at = behind_first_character(pieces, em);
    if (!at) return std::nullopt;
    std::pair<Fragment, Fragment> sides = parted(pieces, *at);
    if (!is_head_beside(sides.first, sides.second, em)) return std::nullopt;
    return sides;
}

}  // namespace

bool is_lone_character(const Fragment& fragment, double em) {
    return fragment.box.w > 0.7 * em && fragment.box.w < 1.45 * fragment.box.h;
}

double type_size(const Fragment& fragment, double em) {
    if (is_lone_character(fragment, em)) {
        return std::max({1.0 * fragment.box.h, 1.0 * fragment.box.w, 0.9 * em});
    }
    int top = bottom_of(fragment.box);
    int bottom = fragment.box.y;
    for (const Component& part : fragment.parts) {
        if (may_be_bracket(part.box, fragment.box.h)) continue;
        top = std::min(top, part.box.y);
        bottom = std::max(bottom, bottom_of(part.box));
    }
    return std::max(static_cast<double>(bottom > top ? bottom - top : fragment.box.h), 0.9 * em);
}

bool is_head_beside(const Fragment& one, const Fragment& line, double em) {
    const bool is_line = line.box.w > kLine * line.box.h;
    if (!is_lone_character(one, em) || !is_line) return false;
    return std::min(one.box.w, one.box.h) > kLarger * type_size(line, em);
}

void cut_head_characters(std::vector<Fragment>& runs, double em) {
    const std::size_t whole = runs.size();
    for (std::size_t i = 0; i < whole; ++i) {
        if (runs[i].vertical) continue;
        if (auto sides = cut_behind_head(runs[i], em)) {
            runs[i] = std::move(sides->first);
            runs.push_back(std::move(sides->second));
        }
    }
}

}  // namespace gongwen::ocr

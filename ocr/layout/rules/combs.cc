#include "ocr/layout/rules/combs.h"

#include <algorithm>
#include <cmath>

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr std::size_t kFewest = 5;
constexpr double kLevelMm = 0.6;    ///< between the ends of two strokes, with what skew is left
constexpr double kNarrowestMm = 3;  ///< room for a character
constexpr double kWidestMm = 15;
constexpr double kEven = 0.1;  ///< of the distance

/// Thin, and between the two rules of a cell.
bool may_part_cell(const Rule& stroke, const std::vector<Rule>& horizontal) {
    constexpr double kThin = 0.07;     // of the length; a 1 in large type is thicker
    constexpr double kFarthest = 0.7;  // of the length, from the cell's rules
    const double length = stroke.length();
    if (stroke.thickness > kThin * length) return false;
    bool above = false;
    bool below = false;
    for (const Rule& rule : horizontal) {
        if (stroke.x0 < rule.x0 || stroke.x0 > rule.x1) continue;
        const double y = rule.y_at(stroke.x0);
        above = above || (y <= stroke.y0 && stroke.y0 - y <= kFarthest * length);
        below = below || (y >= stroke.y1 && y - stroke.y1 <= kFarthest * length);
    }
    return above && below;
}

double x_of(const Rule& rule) { return (rule.x0 + rule.x1) / 2; }

/// The stroke right of `from` at `distance`, as high and on a level with it; upright.size() where
/// there is none.
std::size_t next_stroke(const std::vector<Rule>& upright, const Rule& from, double distance,
                        int dpi) {
    const double level = mm_to_pixels(kLevelMm, dpi);
    for (std::size_t i = 0; i < upright.size(); ++i) {
        const Rule& other = upright[i];
        const bool alike =
            std::abs(other.y0 - from.y0) <= level && std::abs(other.y1 - from.y1) <= level;
        const double away = x_of(other) - x_of(from);
        if (alike && std::abs(away - distance) <= kEven * distance) return i;
    }
    return upright.size();
}

}  // namespace

std::vector<std::size_t> strokes_of_combs(const std::vector<Rule>& upright,
                                          const std::vector<Rule>& horizontal, int dpi) {
    const double level = mm_to_pixels(kLevelMm, dpi);
    std::vector<bool> taken(upright.size(), false);
    for (std::size_t first = 0; first < upright.size(); ++first) {
        if (!may_part_cell(upright[first], horizontal)) continue;
        for (std::size_t second = 0; second < upright.size(); ++second) {
            const double distance = x_of(upright[second]) - x_of(upright[first]);
            const bool apart = distance >= mm_to_pixels(kNarrowestMm, dpi) &&
                               distance <= mm_to_pixels(kWidestMm, dpi);
            if (!apart || std::abs(upright[second].y0 - upright[first].y0) > level ||
                std::abs(upright[second].y1 - upright[first].y1) > level) {
                continue;
            }
            std::vector<std::size_t> row{first, second};
            while (true) {
                const std::size_t next = next_stroke(upright, upright[row.back()], distance, dpi);
                if (next == upright.size() || !may_part_cell(upright[next], horizontal)) break;
                row.push_back(next);
            }
            if (row.size() < kFewest) continue;
            for (const std::size_t stroke : row) taken[stroke] = true;
        }
    }
    std::vector<std::size_t> strokes;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        if (taken[i]) strokes.push_back(i);
    }
    return strokes;
}

}  // namespace gongwen::ocr

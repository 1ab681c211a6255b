#include "ocr/layout/rules/rules.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ocr/geometry.h"
#include "ocr/layout/rules/blanks.h"
#include "ocr/layout/rules/combs.h"
#include "ocr/layout/rules/dark_bands.h"
#include "ocr/layout/rules/dashed_rules.h"
#include "ocr/layout/rules/letter_strokes.h"
#include "ocr/layout/rules/rule_edges.h"
#include "ocr/layout/rules/rule_runs.h"
#include "ocr/layout/rules/streaks.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kSureHorizontalMm = 16;  ///< longer than any stroke of a letterhead
constexpr double kSureVerticalMm = 25;
constexpr double kTouchMm = 1.2;  ///< rules meet when they come this near

/// Does an end of `rule` meet one of `others`, which run across it? Both are given as they lie in
/// the image of `rule`; `others` as vertical rules.
bool meets(double x, double y, const std::vector<Run>& others, double reach) {
    return std::any_of(others.begin(), others.end(), [&](const Run& other) {
        // `other` is kept as if it were horizontal: its x is the page's y.
        const Rule& rule = other.rule;
        return y >= rule.x0 - reach && y <= rule.x1 + reach &&
               std::abs(rule.y_at(std::clamp(y, rule.x0, rule.x1)) - x) <= reach;
    });
}

/// Bars of large letters that stand in a row (國立成功大學), where two may touch.
bool is_row_of_strokes(const Run& run, const std::vector<Component>& components, Pix* binary,
                       int dpi) {
    // Of short rules 0 to 0.08 of the columns, of such rows 0.18 to 0.95.
    constexpr double kCrossed = 0.12;
    constexpr double kCrossedWhole = 0.25;  // of one piece: the rules of small cells cross one, too
    constexpr double kLongestMm = 30;       // of bars that touch
    double crossed = 0;
    double columns = 0;
    for (const int part : run.parts) {
        const Component& piece = components[static_cast<std::size_t>(part)];
        if (piece.box.w >= mm_to_pixels(kLongestMm, dpi)) return false;
        crossed += share_of_crossed_columns(piece, binary, dpi) * piece.box.w;
        columns += piece.box.w;
    }
    return crossed > (run.parts.size() > 1 ? kCrossed : kCrossedWhole) * columns;
}

void draw(Pix* mask, const std::vector<Component>& components, const Run& run, bool turned) {
    for (const int part : run.parts) {
        const Component& component = components[static_cast<std::size_t>(part)];
        if (!turned) {
            pixRasterop(mask, component.box.x, component.box.y, component.box.w, component.box.h,
                        PIX_PAINT, component.shape.get(), 0, 0);
            continue;
        }
        const PixPtr upright = mirrored(component.shape.get());
        pixRasterop(mask, component.box.y, component.box.x, component.box.h, component.box.w,
                    PIX_PAINT, upright.get(), 0, 0);
    }
}

Rule mirrored(const Rule& rule) { return {rule.y0, rule.x0, rule.y1, rule.x1, rule.thickness}; }

/// Adds them to the page's rules, and their ink to the mask. Returns the horizontal ones.
std::vector<Run> add_dashed(Rules& rules, Pix* binary, int dpi) {
    const DashedRules dashed = find_dashed_rules(binary, rules.horizontal, rules.vertical, dpi);
    const auto add = [&](const std::vector<DashedRule>& found, std::vector<Rule>& to) {
        for (const DashedRule& one : found) {
            to.push_back(one.rule);
            for (const PixelBox& dash : one.ink) {
                pixRasterop(rules.mask.get(), dash.x, dash.y, dash.w, dash.h, PIX_PAINT, binary,
                            dash.x, dash.y);
            }
        }
    };
    add(dashed.horizontal, rules.horizontal);
    add(dashed.vertical, rules.vertical);
    std::vector<Run> horizontal;
    for (const DashedRule& one : dashed.horizontal) horizontal.push_back({one.rule, {}});
    return horizontal;
}

}  // namespace

double Rule::length() const { return std::max(x1 - x0, y1 - y0); }

double Rule::y_at(double x) const { return x1 > x0 ? y0 + (y1 - y0) * (x - x0) / (x1 - x0) : y0; }

double Rule::x_at(double y) const { return y1 > y0 ? x0 + (x1 - x0) * (y - y0) / (y1 - y0) : x0; }

PixelBox Rule::box() const {
    const double half = thickness / 2;
    const bool flat = x1 - x0 >= y1 - y0;
    const int left = static_cast<int>(std::min(x0, x1) - (flat ? 0 : half));
    const int top = static_cast<int>(std::min(y0, y1) - (flat ? half : 0));
    const int right = static_cast<int>(std::ceil(std::max(x0, x1) + (flat ? 0 : half)));
    const int bottom = static_cast<int>(std::ceil(std::max(y0, y1) + (flat ? half : 0)));
    return {left, top, std::max(1, right - left), std::max(1, bottom - top)};
}

Rules find_rules(Pix* page, int dpi) {
    const PixPtr hollow = without_dark_bands(page, dpi);
    Pix* binary = hollow ? hollow.get() : page;
    const std::vector<Component> flat = level_runs(binary, dpi);
    const std::vector<Component> upright = upright_runs(binary, dpi);
    std::vector<Run> horizontal = find_runs(flat, dpi);
    std::erase_if(horizontal,
                  [&](const Run& run) { return is_row_of_strokes(run, flat, binary, dpi); });
    std::vector<Run> vertical = find_runs(upright, dpi);
    const double reach = mm_to_pixels(kTouchMm, dpi);

    std::vector<Run> sure_horizontal;
    std::copy_if(
        horizontal.begin(), horizontal.end(), std::back_inserter(sure_horizontal),
        [&](const Run& run) { return run.rule.length() >= mm_to_pixels(kSureHorizontalMm, dpi); });
    // A short vertical rule stands between two horizontal ones; a stroke of a letter does not.
    const auto stands_between = [reach](const Run& run, const std::vector<Run>& others) {
        return meets(run.rule.x0, run.rule.y0, others, reach) &&
               meets(run.rule.x1, run.rule.y1, others, reach);
    };
    const auto stands = [&](const Run& run) { return stands_between(run, sure_horizontal); };
    for (Run& run : vertical) run = without_strokes_at_ends(run, upright, dpi, stands);
    const auto short_vertical =
        std::stable_partition(vertical.begin(), vertical.end(), [&](const Run& run) {
            return run.rule.length() >= mm_to_pixels(kSureVerticalMm, dpi) || stands(run);
        });
    std::vector<Run> perhaps_vertical(short_vertical, vertical.end());
    vertical.erase(short_vertical, vertical.end());

    Rules rules;
    rules.mask.reset(pixCreateTemplate(binary));
    std::vector<const Run*> short_runs;
    for (const Run& run : horizontal) {
        const Rule& rule = run.rule;
        if (rule.length() >= mm_to_pixels(kSureHorizontalMm, dpi) ||
            (meets(rule.x0, rule.y0, vertical, reach) &&
             meets(rule.x1, rule.y1, vertical, reach))) {
            rules.horizontal.push_back(rule);
            draw(rules.mask.get(), flat, run, false);
        } else {
            short_runs.push_back(&run);
        }
    }
    for (const Run& run : vertical) draw(rules.mask.get(), upright, run, true);
    const PixPtr text(pixSubtract(nullptr, binary, rules.mask.get()));
    std::vector<Rule> sure_rules;
    sure_rules.reserve(sure_horizontal.size());
    for (const Run& run : sure_horizontal) sure_rules.push_back(run.rule);
    for (const Run& run : vertical) {
        const Rule rule = mirrored(run.rule);
        const bool streak = is_streak(rule, sure_rules, reach, text.get(), dpi);
        (streak ? rules.streaks : rules.vertical).push_back(rule);
    }
    for (const Run* run : short_runs) {
        if (!is_blank(run->rule, run->parts.size() == 1, text.get(), dpi)) continue;
        rules.underlines.push_back(run->rule);
        draw(rules.mask.get(), flat, *run, false);
    }
    std::vector<Run> all_horizontal = add_dashed(rules, binary, dpi);
    if (!all_horizontal.empty()) {
        all_horizontal.insert(all_horizontal.end(), sure_horizontal.begin(), sure_horizontal.end());
        for (const Run& run : perhaps_vertical) {
            if (!stands_between(run, all_horizontal)) continue;
            rules.vertical.push_back(mirrored(run.rule));
            draw(rules.mask.get(), upright, run, true);
        }
    }
    std::vector<Rule> strokes;
    strokes.reserve(perhaps_vertical.size());
    for (const Run& run : perhaps_vertical) strokes.push_back(mirrored(run.rule));
    for (const std::size_t stroke : strokes_of_combs(strokes, rules.horizontal, dpi)) {
        draw(rules.mask.get(), upright, perhaps_vertical[stroke], true);
    }
    rules.mask = with_ragged_edges(rules.mask.get(), binary, dpi);
    return rules;
}

}  // namespace gongwen::ocr

#include "ocr/layout/rules.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ocr/geometry.h"
#include "ocr/layout/blanks.h"
#include "ocr/layout/combs.h"
#include "ocr/layout/dark_bands.h"
#include "ocr/layout/dashed_rules.h"
#include "ocr/layout/letter_strokes.h"
#include "ocr/layout/streaks.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kLeastRunMm = 5;      ///< shorter straight runs are strokes of characters
constexpr double kClosedGapMm = 0.35;  ///< holes that a worn or faxed rule has
constexpr double kJoinedGapMm = 2.0;   ///< between two pieces of one rule
constexpr double kThickestMm = 1.3;
constexpr double kSureHorizontalMm = 16;  ///< longer than any stroke of a letterhead
constexpr double kSureVerticalMm = 25;
constexpr double kTouchMm = 1.2;  ///< rules meet when they come this near
/// A run of pixels that may be (a piece of) a rule, seen as if it were horizontal.
struct Run {
    Rule rule;
    std::vector<int> parts;  ///< indices of the components it is made of
};

/// Mean height of the ink in columns [begin, end) of a shape.
double mean_row(Pix* shape, int begin, int end) {
    double sum = 0;
    double count = 0;
    for (int y = 0; y < pixGetHeight(shape); ++y) {
        const int ink = ink_in(shape, {begin, y, end - begin, 1});
        sum += (y + 0.5) * ink;
        count += ink;
    }
    return count > 0 ? sum / count : pixGetHeight(shape) / 2.0;
}

Rule rule_of(const Component& run) {
    const int w = run.box.w;
    const int end_part = std::max(1, w / 10);
    const int ink = ink_of(run.shape.get());
    return {static_cast<double>(run.box.x), run.box.y + mean_row(run.shape.get(), 0, end_part),
            static_cast<double>(right_of(run.box)),
            run.box.y + mean_row(run.shape.get(), w - end_part, w), static_cast<double>(ink) / w};
}

bool continues(const Rule& left, const Rule& right, int dpi) {
    const double gap = right.x0 - left.x1;
    const double step = std::abs(right.y0 - left.y1);
    const double tolerance = mm_to_pixels(0.4, dpi);
    return gap <= mm_to_pixels(kJoinedGapMm, dpi) && gap >= -mm_to_pixels(kJoinedGapMm, dpi) &&
           step <= tolerance + std::abs(gap) * 0.02;
}

Rule joined(const Rule& left, const Rule& right) {
    const double length = left.length() + right.length();
    const Rule& last = right.x1 >= left.x1 ? right : left;
    return {left.x0, left.y0, last.x1, last.y1,
            (left.thickness * left.length() + right.thickness * right.length()) / length};
}

/// Straight horizontal runs of `image`, pieces of one rule put together.
std::vector<Run> find_runs(const std::vector<Component>& components, int dpi) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < components.size(); ++i) {
        const Rule rule = rule_of(components[i]);
        if (rule.thickness <= mm_to_pixels(kThickestMm, dpi)) {
            runs.push_back({rule, {static_cast<int>(i)}});
        }
    }
    std::sort(runs.begin(), runs.end(),
              [](const Run& a, const Run& b) { return a.rule.x0 < b.rule.x0; });
    std::vector<Run> whole;
    for (Run& run : runs) {
        const auto before = std::find_if(whole.rbegin(), whole.rend(), [&](const Run& candidate) {
            return continues(candidate.rule, run.rule, dpi);
        });
        if (before == whole.rend()) {
            whole.push_back(std::move(run));
        } else {
            before->rule = joined(before->rule, run.rule);
            before->parts.insert(before->parts.end(), run.parts.begin(), run.parts.end());
        }
    }
    return whole;
}

/// Some of a run's pieces, [begin, end).
Run pieces_of(const Run& run, const std::vector<Component>& components, std::size_t begin,
              std::size_t end) {
    const auto rule_at = [&](std::size_t i) {
        return rule_of(components[static_cast<std::size_t>(run.parts[i])]);
    };
    Run out{rule_at(begin), {run.parts[begin]}};
    for (std::size_t i = begin + 1; i < end; ++i) {
        out.rule = joined(out.rule, rule_at(i));
        out.parts.push_back(run.parts[i]);
    }
    return out;
}

/// A stroke of the title above a table (中) may stand right over one of its rules, and goes on with
/// it: the run without its last piece at one end or both, where only that `stands_between`.
template <typename StandsBetween>
Run without_strokes_at_ends(const Run& run, const std::vector<Component>& components, int dpi,
                            const StandsBetween& stands_between) {
    constexpr double kStrokeMm = 10;
    const std::size_t count = run.parts.size();
    if (count < 2 || stands_between(run)) return run;
    const auto is_stroke = [&](int part) {
        return components[static_cast<std::size_t>(part)].box.w < mm_to_pixels(kStrokeMm, dpi);
    };
    const std::size_t first = is_stroke(run.parts.front()) ? 1 : 0;
    const std::size_t last = count - (is_stroke(run.parts.back()) ? 1 : 0);
    for (const auto& [begin, end] :
         {std::pair(first, count), std::pair(std::size_t{0}, last), std::pair(first, last)}) {
        if (begin >= end) continue;
        Run pieces = pieces_of(run, components, begin, end);
        if (stands_between(pieces)) return pieces;
    }
    return run;
}

std::vector<Component> level_runs(Pix* binary, int dpi) {
    const PixPtr closed(pixCloseBrickDwa(nullptr, binary, mm_to_pixels(kClosedGapMm, dpi) + 1, 1));
    const PixPtr opened(
        pixOpenCompBrickDwa(nullptr, closed.get(), mm_to_pixels(kLeastRunMm, dpi), 1));
    return components_of(opened.get());
}

/// The image mirrored at its diagonal: columns become rows.
PixPtr mirrored(Pix* image) {
    const PixPtr quarter(pixRotateOrth(image, 1));
    return PixPtr(pixFlipLR(nullptr, quarter.get()));
}

/// As level_runs() finds them on the page mirrored at its diagonal. To mirror what was found is
/// little work, a whole page much.
std::vector<Component> upright_runs(Pix* binary, int dpi) {
    const PixPtr closed(pixCloseBrickDwa(nullptr, binary, 1, mm_to_pixels(kClosedGapMm, dpi) + 1));
    const PixPtr opened(
        pixOpenCompBrickDwa(nullptr, closed.get(), 1, mm_to_pixels(kLeastRunMm, dpi)));
    std::vector<Component> runs = components_of(opened.get());
    for (Component& run : runs) {
        run.box = {run.box.y, run.box.x, run.box.h, run.box.w};
        run.shape = mirrored(run.shape.get());
    }
    return runs;
}

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

/// Strokes that go on beyond the ragged edge of a rule: upright at least so long, or level.
PixPtr strokes_beside(Pix* outside, int dpi) {
    constexpr double kStrokeMm = 0.4;
    const int length = mm_to_pixels(kStrokeMm, dpi);
    PixPtr upright(pixOpenBrickDwa(nullptr, outside, 1, length));
    const PixPtr level(pixOpenBrickDwa(nullptr, outside, length, 1));
    pixOr(upright.get(), upright.get(), level.get());
    return upright;
}

/// The ragged edges of a rule go with it, but for what belongs to a character that touches the
/// rule: without the arc of its top a 9 is a 4, and an f is a t.
PixPtr with_ragged_edges(Pix* rules, Pix* binary, int dpi) {
    constexpr int kEdge = 5;        // pixels, with the rule's own in the middle
    constexpr double kArcMm = 0.4;  // from a stroke to the middle of the arc that it holds
    PixPtr wide(pixDilateBrick(nullptr, rules, kEdge, kEdge));
    pixAnd(wide.get(), wide.get(), binary);
    const PixPtr outside(pixSubtract(nullptr, binary, wide.get()));
    const PixPtr edges(pixSubtract(nullptr, wide.get(), rules));
    PixPtr seeds = strokes_beside(outside.get(), dpi);
    seeds.reset(pixDilateBrick(nullptr, seeds.get(), 3, 3));
    pixAnd(seeds.get(), seeds.get(), edges.get());
    const int reach = mm_to_pixels(kArcMm, dpi);
    const PixPtr touching(
        pixSeedfillBinaryRestricted(nullptr, seeds.get(), edges.get(), 8, reach, kEdge));
    pixSubtract(wide.get(), wide.get(), touching.get());
    return wide;
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

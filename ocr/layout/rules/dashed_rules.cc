#include "ocr/layout/rules/dashed_rules.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kThickestMm = 0.75;
constexpr double kShortestMm = 0.15;
constexpr double kLongestMm = 8;
constexpr double kStepMm = 0.25;  ///< from dash to dash, across the rule
constexpr double kGapMm = 2;
constexpr double kGapDashes = 2.5;  ///< or so many dashes: where rules cross one is lost
constexpr std::size_t kFewest = 4;
constexpr double kShortestRuleMm = 5;
constexpr double kTouchMm = 1.5;  ///< rules meet when they come this near

/// Dashes of one rule from left to right, seen as if it were horizontal.
using Chain = std::vector<PixelBox>;

PixelBox mirrored(const PixelBox& box) { return {box.y, box.x, box.h, box.w}; }

std::vector<PixelBox> boxes_of_ink(Pix* binary) {
    const BoxaPtr boxes(pixConnCompBB(binary, 8));
    std::vector<PixelBox> out;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        PixelBox box;
        boxaGetBoxGeometry(boxes.get(), i, &box.x, &box.y, &box.w, &box.h);
        out.push_back(box);
    }
    return out;
}

/// Dashes and dots that follow one another on a level. `height`: of the image they lie in.
std::vector<Chain> chains_of(std::vector<PixelBox> dashes, int height, int dpi) {
    std::sort(dashes.begin(), dashes.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.x < b.x; });
    const int step = mm_to_pixels(kStepMm, dpi);
    std::vector<Chain> chains;
    std::vector<int> last(static_cast<std::size_t>(height), -1);  // the chain that ends in a row
    for (const PixelBox& dash : dashes) {
        const int y = std::clamp(static_cast<int>(center_y(dash)), 0, height - 1);
        int before = -1;
        for (int row = std::max(0, y - step); row <= std::min(height - 1, y + step); ++row) {
            const int chain = last[static_cast<std::size_t>(row)];
            if (chain < 0) continue;
            const PixelBox& end = chains[static_cast<std::size_t>(chain)].back();
            const int gap = dash.x - right_of(end);
            const double most =
                std::max<double>(mm_to_pixels(kGapMm, dpi), kGapDashes * std::max(end.w, dash.w));
            const bool nearer =
                before < 0 ||
                right_of(end) > right_of(chains[static_cast<std::size_t>(before)].back());
            if (gap >= 0 && gap <= most && nearer) before = chain;
        }
        if (before < 0) {
            before = static_cast<int>(chains.size());
            chains.emplace_back();
        }
        chains[static_cast<std::size_t>(before)].push_back(dash);
        last[static_cast<std::size_t>(y)] = before;
    }
    return chains;
}

/// Dashes of a printed rule are alike and come at one distance; strokes of characters do not.
bool is_even(const Chain& chain) {
    constexpr double kMostOdd = 0.35;  // of the usual step
    constexpr double kEvenShare = 0.6;
    std::vector<int> steps;
    for (std::size_t i = 1; i < chain.size(); ++i) steps.push_back(chain[i].x - chain[i - 1].x);
    std::vector<int> sorted = steps;
    const auto middle = sorted.begin() + static_cast<long>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const int usual = *middle;
    const auto even = std::count_if(steps.begin(), steps.end(), [usual](int step) {
        return std::abs(step - usual) <= kMostOdd * usual + 1;
    });
    return static_cast<double>(even) >= kEvenShare * static_cast<double>(steps.size());
}

/// Dashes and dots are full of ink; brackets that stand below one another are bows.
bool is_solid(const Chain& chain, const std::function<int(const PixelBox&)>& ink_within) {
    constexpr double kSolid = 0.55;
    double ink = 0;
    double area = 0;
    for (const PixelBox& dash : chain) {
        ink += ink_within(dash);
        area += dash.w * dash.h;
    }
    return ink >= kSolid * area;
}

/// The dashes and what lies between two of them.
std::vector<PixelBox> band_of(const Chain& chain) {
    std::vector<PixelBox> band = chain;
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const PixelBox both = united(chain[i - 1], chain[i]);
        const int left = right_of(chain[i - 1]);
        if (chain[i].x > left) band.push_back({left, both.y, chain[i].x - left, both.h});
    }
    return band;
}

DashedRule rule_of(const Chain& chain) {
    DashedRule out{{}, band_of(chain)};
    const std::size_t part = std::max<std::size_t>(1, chain.size() / 4);
    const auto mean_level = [](auto begin, auto end) {
        double sum = 0;
        for (auto dash = begin; dash != end; ++dash) sum += center_y(*dash);
        return sum / static_cast<double>(end - begin);
    };
    const auto count = static_cast<std::ptrdiff_t>(part);
    double thickness = 0;
    for (const PixelBox& dash : chain) {
        thickness += dash.h;
        out.longest = std::max(out.longest, dash.w);
    }
    out.rule = {
        static_cast<double>(chain.front().x), mean_level(chain.begin(), chain.begin() + count),
        static_cast<double>(right_of(chain.back())), mean_level(chain.end() - count, chain.end()),
        thickness / static_cast<double>(chain.size())};
    return out;
}

/// The dashed rules among `ink`, seen as if they were horizontal. `ink_within`: dark pixels of a
/// box.
std::vector<DashedRule> rules_in(const std::vector<PixelBox>& ink, int height, int dpi,
                                 const std::function<int(const PixelBox&)>& ink_within) {
    const int thickest = mm_to_pixels(kThickestMm, dpi);
    const int shortest = mm_to_pixels(kShortestMm, dpi);
    const int longest = mm_to_pixels(kLongestMm, dpi);
    std::vector<PixelBox> dashes;
    std::copy_if(ink.begin(), ink.end(), std::back_inserter(dashes), [&](const PixelBox& box) {
        return box.h <= thickest && box.w >= shortest && box.w <= longest && 4 * box.w >= 3 * box.h;
    });
    std::vector<DashedRule> rules;
    for (const Chain& chain : chains_of(std::move(dashes), height, dpi)) {
        const int length = chain.empty() ? 0 : right_of(chain.back()) - chain.front().x;
        if (chain.size() < kFewest || length < mm_to_pixels(kShortestRuleMm, dpi)) continue;
        if (is_even(chain) && is_solid(chain, ink_within)) rules.push_back(rule_of(chain));
    }
    return rules;
}

Rule mirrored(const Rule& rule) { return {rule.y0, rule.x0, rule.y1, rule.x1, rule.thickness}; }

/// Where an end may be: the last dash beside another rule is often one with it.
double reach_of(const DashedRule& rule, int dpi) {
    return mm_to_pixels(kTouchMm, dpi) + rule.longest;
}

/// Where the vertical rule that is nearest to an end of a horizontal one crosses its level; nothing
/// where none is near.
std::optional<double> held_at(double x, double y, double reach, const std::vector<Rule>& vertical) {
    std::optional<double> nearest;
    for (const Rule& rule : vertical) {
        if (y < rule.y0 - reach || y > rule.y1 + reach) continue;
        const double at = rule.x_at(std::clamp(y, rule.y0, rule.y1));
        if (std::abs(at - x) > reach) continue;
        if (!nearest || std::abs(at - x) < std::abs(*nearest - x)) nearest = at;
    }
    return nearest;
}

/// Those of which both ends meet a solid or a dashed vertical rule.
void keep_held(std::vector<DashedRule>& rules, const std::vector<Rule>& vertical, int dpi) {
    std::erase_if(rules, [&](const DashedRule& one) {
        const double reach = reach_of(one, dpi);
        return !held_at(one.rule.x0, one.rule.y0, reach, vertical) ||
               !held_at(one.rule.x1, one.rule.y1, reach, vertical);
    });
}

/// Makes them end where they meet the others: the last dash is often one with the rule it meets.
void draw_to_others(std::vector<DashedRule>& rules, const std::vector<Rule>& vertical, int dpi) {
    for (DashedRule& one : rules) {
        const double reach = reach_of(one, dpi);
        Rule& rule = one.rule;
        const int high = std::max(1, static_cast<int>(std::lround(rule.thickness)));
        const auto add = [&](double from, double to, double y) {
            const int left = static_cast<int>(from);
            const int top = std::max(0, static_cast<int>(y - high / 2.0));
            one.ink.push_back({left, top, static_cast<int>(to) - left, high + 1});
        };
        const double left = held_at(rule.x0, rule.y0, reach, vertical).value_or(rule.x0);
        const double right = held_at(rule.x1, rule.y1, reach, vertical).value_or(rule.x1);
        if (left < rule.x0) add(left, rule.x0, rule.y0);
        rule.x0 = std::min(rule.x0, left);
        if (right > rule.x1) add(rule.x1, right, rule.y1);
        rule.x1 = std::max(rule.x1, right);
    }
}

/// As they lie in the page's mirror image at its diagonal.
std::vector<Rule> turned(const std::vector<Rule>& rules) {
    std::vector<Rule> out;
    out.reserve(rules.size());
    for (const Rule& rule : rules) out.push_back(mirrored(rule));
    return out;
}

std::vector<DashedRule> turned(const std::vector<DashedRule>& rules) {
    std::vector<DashedRule> out;
    for (const DashedRule& one : rules) {
        out.push_back({mirrored(one.rule), {}, one.longest});
        for (const PixelBox& dash : one.ink) out.back().ink.push_back(mirrored(dash));
    }
    return out;
}

/// `rules` and the dashed ones, all turned.
std::vector<Rule> turned_with(const std::vector<Rule>& rules,
                              const std::vector<DashedRule>& dashed) {
    std::vector<Rule> out = turned(rules);
    for (const DashedRule& one : dashed) out.push_back(mirrored(one.rule));
    return out;
}

}  // namespace

DashedRules find_dashed_rules(Pix* binary, const std::vector<Rule>& horizontal,
                              const std::vector<Rule>& vertical, int dpi) {
    std::vector<PixelBox> ink = boxes_of_ink(binary);
    DashedRules found;
    found.horizontal = rules_in(ink, pixGetHeight(binary), dpi,
                                [&](const PixelBox& box) { return ink_in(binary, box); });
    for (PixelBox& box : ink) box = mirrored(box);
    // As they lie in the page's mirror image, where they are horizontal.
    std::vector<DashedRule> upright =
        rules_in(ink, pixGetWidth(binary), dpi,
                 [&](const PixelBox& box) { return ink_in(binary, mirrored(box)); });
    const std::vector<Rule> turned_vertical = turned(vertical);
    // A rule that is none may have held others.
    for (std::size_t before = 0; before != found.horizontal.size() + upright.size();) {
        before = found.horizontal.size() + upright.size();
        keep_held(found.horizontal, turned_with(turned_vertical, upright), dpi);
        keep_held(upright, turned_with(horizontal, found.horizontal), dpi);
    }
    const std::vector<Rule> across = turned_with(turned_vertical, upright);
    draw_to_others(upright, turned_with(horizontal, found.horizontal), dpi);
    draw_to_others(found.horizontal, across, dpi);
    found.vertical = turned(upright);
    return found;
}

}  // namespace gongwen::ocr

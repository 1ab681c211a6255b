#include "ocr/layout/rules/rule_runs.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr double kLeastRunMm = 5;      ///< shorter straight runs are strokes of characters
constexpr double kClosedGapMm = 0.35;  ///< holes that a worn or faxed rule has
constexpr double kJoinedGapMm = 2.0;   ///< between two pieces of one rule
constexpr double kThickestMm = 1.3;

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

}  // namespace

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

Run without_strokes_at_ends(const Run& run, const std::vector<Component>& components, int dpi,
                            const std::function<bool(const Run&)>& stands_between) {
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

PixPtr mirrored(Pix* image) {
    const PixPtr quarter(pixRotateOrth(image, 1));
    return PixPtr(pixFlipLR(nullptr, quarter.get()));
}

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

}  // namespace gongwen::ocr

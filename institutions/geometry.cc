#include "institutions/geometry.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gongwen::institutions {
namespace {

constexpr std::size_t kNeighbourhood = 20;
constexpr double kWideGap = 1.6;     // of an advance: one more character fits in
constexpr double kNarrowStep = 0.5;  // of an advance: both stand on one character

bool same_line(const Origin& a, const Origin& b) {
    if (a.page != b.page || a.box.empty() || b.box.empty() || a.box == b.box) return false;
    const double height = std::max(a.box.height(), b.box.height());
    return std::abs(a.box.center_y() - b.box.center_y()) < height / 2 &&
           b.box.center_x() > a.box.center_x();
}

/// From the centre of the character before `at` to that of the one at `at`; 0 where they do not
/// stand on one line.
double step_to(const Passage& passage, std::size_t at) {
    if (at == 0 || at >= passage.origins.size()) return 0;
    const Origin& a = passage.origins[at - 1];
    const Origin& b = passage.origins[at];
    return same_line(a, b) ? b.box.center_x() - a.box.center_x() : 0;
}

}  // namespace

double usual_advance(const Passage& passage, std::size_t begin, std::size_t end) {
    std::vector<double> steps;
    const std::size_t first = begin > kNeighbourhood ? begin - kNeighbourhood : 1;
    const std::size_t last = std::min(end + kNeighbourhood, passage.origins.size());
    for (std::size_t at = first; at < last; ++at) {
        const double step = step_to(passage, at);
        if (step > 0) steps.push_back(step);
    }
    if (steps.size() < 3) return 0;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

Geometry check_geometry(const Passage& passage, const Edit& edit, std::size_t at) {
    const double advance = usual_advance(passage, at, at);
    const double step = step_to(passage, at);
    if (advance <= 0 || step <= 0) return Geometry::CannotTell;
    if (edit.kind == Edit::Kind::Drop) {
        return step > kWideGap * advance ? Geometry::OcrLostIt : Geometry::AgreesWithText;
    }
    const double next = step_to(passage, at + 1);
    const bool crowded = step < kNarrowStep * advance || (next > 0 && next < kNarrowStep * advance);
    return crowded ? Geometry::OcrMadeItUp : Geometry::AgreesWithText;
}

bool has_gap_before(const Passage& passage, std::size_t at) {
    const double advance = usual_advance(passage, at, at);
    return advance > 0 && step_to(passage, at) > kWideGap * advance;
}

}  // namespace gongwen::institutions

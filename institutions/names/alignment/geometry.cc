#include "institutions/names/alignment/geometry.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/text.h"

namespace gongwen::institutions {
namespace {

constexpr std::size_t kNeighbourhood = 20;
constexpr double kWideGap = 1.6;      // of an advance: one more character fits in
constexpr double kWideStretch = 0.6;  // of an advance, where boxes spread over a lost character
constexpr std::size_t kStretch = 3;   // characters on either side
constexpr double kNarrowStep = 0.5;   // of an advance: both stand on one character

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

/// By how many advances the characters around `at` lie further apart than they should. A recogniser
/// that lost a character often spreads its neighbours' boxes over the place.
double excess_around(const Passage& passage, std::size_t at, double advance) {
    const auto step_of_type = [&](std::size_t i) {
        const bool han =
            i < passage.size() && is_han(passage.text[i - 1]) && is_han(passage.text[i]);
        return han ? step_to(passage, i) : 0;
    };
    double excess = step_to(passage, at) / advance - 1;
    for (std::size_t i = at; i-- > 1 && at - i <= kStretch && step_of_type(i) > 0;) {
        excess += step_of_type(i) / advance - 1;
    }
    for (std::size_t i = at + 1; i - at <= kStretch && step_of_type(i) > 0; ++i) {
        excess += step_of_type(i) / advance - 1;
    }
    return excess;
}

}  // namespace

double usual_advance(const Passage& passage, std::size_t begin, std::size_t end) {
    std::vector<double> steps;
    std::vector<double> of_han;  // figures are half as wide: 113年2月1日發社字第1130000123號
    const std::size_t first = begin > kNeighbourhood ? begin - kNeighbourhood : 1;
    const std::size_t last = std::min(end + kNeighbourhood, passage.origins.size());
    for (std::size_t at = first; at < last; ++at) {
        const double step = step_to(passage, at);
        if (step <= 0) continue;
        steps.push_back(step);
        if (is_han(passage.text[at - 1]) && is_han(passage.text[at])) of_han.push_back(step);
    }
    if (of_han.size() >= 3) steps = std::move(of_han);
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
        const bool lost =
            step > kWideGap * advance || excess_around(passage, at, advance) > kWideStretch;
        return lost ? Geometry::OcrLostIt : Geometry::AgreesWithText;
    }
    const double next = step_to(passage, at + 1);
    const bool crowded = step < kNarrowStep * advance || (next > 0 && next < kNarrowStep * advance);
    return crowded ? Geometry::OcrMadeItUp : Geometry::AgreesWithText;
}

Geometry check_name_end(const Passage& passage, std::size_t end) {
    constexpr std::size_t kSigns = 2;  // ）、
    std::size_t next = end;
    while (next < passage.size() && next < end + kSigns && is_punctuation(passage.text[next]))
        ++next;
    if (end == 0 || next >= passage.size() || next >= passage.origins.size()) {
        return Geometry::CannotTell;
    }
    const double advance = usual_advance(passage, end, end);
    const Origin& last = passage.origins[end - 1];
    const Origin& other = passage.origins[next];
    if (advance <= 0 || !is_han(passage.text[next]) || !same_line(last, other)) {
        return Geometry::CannotTell;
    }
    // A sign takes an advance at the most; a lost character takes one as well.
    const double places = static_cast<double>(next - end) + 1;
    const double distance = (other.box.center_x() - last.box.center_x()) / advance;
    return distance < places + kWideStretch ? Geometry::AgreesWithText : Geometry::OcrLostIt;
}

bool stands_on_next_line(const Origin& a, const Origin& b) {
    if (a.box.empty() || b.box.empty()) return false;
    if (a.page != b.page) return true;
    const double height = std::max(a.box.height(), b.box.height());
    return b.box.center_y() > a.box.center_y() + height / 2 && b.box.left < a.box.right;
}

bool has_gap_before(const Passage& passage, std::size_t at) {
    const double advance = usual_advance(passage, at, at);
    return advance > 0 && step_to(passage, at) > kWideGap * advance;
}

}  // namespace gongwen::institutions

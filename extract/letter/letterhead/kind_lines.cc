#include "extract/letter/letterhead/kind_lines.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/letter/wording/letter_kind.h"

namespace gongwen::extract {
namespace {

/// Nothing stands beside it; what a stamp leaves further off counts for nothing.
bool is_alone(const Segment& line, const std::vector<Segment>& segments) {
    constexpr double kFarOff = 5;  // sizes of the type
    return std::ranges::none_of(segments, [&](const Segment& other) {
        const double gap =
            std::max(other.box.left - line.box.right, line.box.left - other.box.right);
        return &other != &line && other.page == line.page && other.box.top < line.box.center_y() &&
               other.box.bottom > line.box.center_y() && gap < kFarOff * line.size;
    });
}

/// A line alone in the middle of the page or of the name, of the kind that is asked for.
template <typename IsKind>
std::optional<std::size_t> line_below(const std::vector<Segment>& segments, std::size_t main,
                                      const IsKind& is_kind) {
    constexpr double kSmallest = 0.8;  // of the body's type
    constexpr double kMiddle = 0.05;   // of the page's width
    constexpr double kAlikeKind = 0.7;
    const double body = measure(segments).body_size;
    const Segment& name = segments[main];
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& line = segments[i];
        if (line.page != name.page || line.box.top < name.box.bottom) continue;
        if (!in_top_part(line)) continue;
        const bool under_name =
            line.box.left > name.box.left - 0.3 * name.size && line.box.right < name.box.right;
        const double aside = std::abs(line.box.center_x() - line.page->width / 2);
        const bool in_the_middle = under_name || aside < kMiddle * line.page->width;
        if (!in_the_middle || line.size < kSmallest * body) continue;
        // Right below its first characters it is the name's, whatever a column aside holds.
        const bool is_next = under_name && is_next_line(name, line, kAlikeKind);
        if ((is_next || is_alone(line, segments)) && is_kind(line)) return i;
    }
    return std::nullopt;
}

}  // namespace

bool in_top_part(const Segment& line) {
    constexpr double kTopPart = 0.4;
    return line.page->height <= 0 || line.box.center_y() <= kTopPart * line.page->height;
}

bool is_next_line(const Segment& above, const Segment& below, double alike) {
    const double gap = below.box.top - above.box.bottom;
    return gap > -0.5 * above.size && gap < above.size && below.box.center_y() > above.box.bottom &&
           std::min(above.size, below.size) > alike * std::max(above.size, below.size);
}

std::optional<std::size_t> kind_beside(const std::vector<Segment>& segments,
                                       const std::vector<std::size_t>& block,
                                       const Template& letter) {
    const Segment& main = segments[block.back()];
    const double top = segments[block.front()].box.top;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& other = segments[i];
        const bool beside = other.box.left > main.box.left && other.box.center_y() > top &&
                            other.box.center_y() < main.box.bottom + 0.3 * main.size &&
                            other.size > 0.7 * main.size;
        if (!beside || std::find(block.begin(), block.end(), i) != block.end()) continue;
        if (whole_kind(other.text, letter)) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> kind_below(const std::vector<Segment>& segments, std::size_t main,
                                      const Template& letter) {
    return line_below(segments, main, [&](const Segment& line) {
        return whole_kind(line.text, letter).has_value();
    });
}

std::optional<std::size_t> unread_kind_below(const std::vector<Segment>& segments,
                                             std::size_t main) {
    constexpr double kNarrowest = 0.6;  // of its height
    const double body = measure(segments).body_size;
    return line_below(segments, main, [&](const Segment& line) {
        const bool one =
            line.text.size() == 1 && !is_digit(line.text[0]) && !is_punctuation(line.text[0]);
        return one && line.box.height() > 0.9 * body &&
               line.box.width() > kNarrowest * line.box.height();
    });
}

std::optional<std::size_t> rest_of_kind(const std::vector<Segment>& segments, std::size_t main,
                                        const Template& letter) {
    constexpr double kAlike = 0.75;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (i != main && is_next_line(segments[main], segments[i], kAlike) &&
            kind_over_lines(segments[main].text, segments[i].text, letter)) {
            return i;
        }
    }
    return std::nullopt;
}

}  // namespace gongwen::extract

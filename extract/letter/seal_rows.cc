#include "extract/letter/seal_rows.h"

#include <algorithm>

#include "core/text.h"

namespace gongwen::extract {
namespace {

bool may_be_row(const Segment& segment) {
    constexpr std::size_t kLongest = 3;
    return segment.line->cell < 0 && !segment.line->vertical && segment.text.size() <= kLongest &&
           std::ranges::all_of(segment.text, is_han);
}

/// Right above or below the other, and half as wide as it at least.
bool is_next_row(const Segment& a, const Segment& b) {
    constexpr double kGap = 0.7;  // of the lower one
    const double height = std::min(a.box.height(), b.box.height());
    const double gap = std::max(b.box.top - a.box.bottom, a.box.top - b.box.bottom);
    const double shared = std::min(a.box.right, b.box.right) - std::max(a.box.left, b.box.left);
    const double narrower = std::min(a.box.width(), b.box.width());
    return a.page == b.page && gap > -height / 2 && gap < kGap * height && shared > narrower / 2;
}

bool is_seal(const std::vector<Segment>& segments, const std::vector<std::size_t>& rows) {
    constexpr std::size_t kFewest = 3;
    constexpr double kNoWord = 0.3;  // of lines that make no sense it is lower
    if (rows.size() < kFewest) return false;
    const auto unsure = std::ranges::count_if(
        rows, [&](std::size_t i) { return segments[i].line->confidence < kNoWord; });
    const bool single =
        std::ranges::all_of(rows, [&](std::size_t i) { return segments[i].text.size() == 1; });
    return single || 2 * static_cast<std::size_t>(unsure) >= rows.size();
}

}  // namespace

std::set<std::size_t> seal_rows(const std::vector<Segment>& segments) {
    std::set<std::size_t> open;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (may_be_row(segments[i])) open.insert(i);
    }
    std::set<std::size_t> found;
    while (!open.empty()) {
        std::vector<std::size_t> rows{*open.begin()};
        open.erase(open.begin());
        for (std::size_t at = 0; at < rows.size(); ++at) {
            for (auto other = open.begin(); other != open.end();) {
                const bool next = is_next_row(segments[rows[at]], segments[*other]);
                if (next) rows.push_back(*other);
                other = next ? open.erase(other) : std::next(other);
            }
        }
        if (is_seal(segments, rows)) found.insert(rows.begin(), rows.end());
    }
    return found;
}

}  // namespace gongwen::extract

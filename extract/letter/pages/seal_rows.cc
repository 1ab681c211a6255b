#include "extract/letter/pages/seal_rows.h"

#include <algorithm>

#include "core/text.h"

namespace gongwen::extract {
namespace {

bool may_be_row(const Segment& segment) {
    constexpr std::size_t kLongest = 3;
    return !segment.line->vertical && segment.text.size() <= kLongest &&
           std::ranges::all_of(segment.text, is_han);
}

/// Right above or below the other, and half as wide as it at least.
bool is_next_row(const Segment& a, const Segment& b) {
    constexpr double kGap = 0.7;  // of the lower one
    const double height = std::min(a.box.height(), b.box.height());
    const double gap = std::max(b.box.top - a.box.bottom, a.box.top - b.box.bottom);
    const double shared = std::min(a.box.right, b.box.right) - std::max(a.box.left, b.box.left);
    const double narrower = std::min(a.box.width(), b.box.width());
    return a.page == b.page && a.line->cell == b.line->cell && gap > -height / 2 &&
           gap < kGap * height && shared > narrower / 2;
}

/// 府金, 門, 縣, 政: the columns of 金門縣政府, row by row, in which one may be misread.
bool is_name_in_columns(const std::vector<Segment>& segments, const std::vector<std::size_t>& rows,
                        std::u32string_view issuer) {
    constexpr std::size_t kFewest = 4;
    constexpr std::u32string_view kSealWords = U"印信之章關防";
    std::size_t all = 0;
    std::size_t of_name = 0;
    for (const std::size_t row : rows) {
        for (const char32_t c : segments[row].text) {
            ++all;
            const bool known = issuer.find(c) != std::u32string_view::npos ||
                               kSealWords.find(c) != std::u32string_view::npos;
            of_name += known ? 1 : 0;
        }
        // One agency's own name is no seal.
        if (issuer.find(segments[row].text) != std::u32string_view::npos &&
            segments[row].text.size() > 2) {
            return false;
        }
    }
    return all >= kFewest && of_name + all / 6 >= all;
}

bool is_seal(const std::vector<Segment>& segments, const std::vector<std::size_t>& rows,
             std::u32string_view issuer) {
    constexpr std::size_t kFewest = 3;
    constexpr double kNoWord = 0.3;  // of lines that make no sense it is lower
    if (rows.size() < kFewest) return false;
    if (is_name_in_columns(segments, rows, issuer)) return true;
    if (segments[rows.front()].line->cell >= 0) return false;
    const auto unsure = std::ranges::count_if(
        rows, [&](std::size_t i) { return segments[i].line->confidence < kNoWord; });
    const bool single =
        std::ranges::all_of(rows, [&](std::size_t i) { return segments[i].text.size() == 1; });
    return single || 2 * static_cast<std::size_t>(unsure) >= rows.size();
}

}  // namespace

std::set<std::size_t> seal_rows(const std::vector<Segment>& segments, std::u32string_view issuer) {
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
        if (is_seal(segments, rows, issuer)) found.insert(rows.begin(), rows.end());
    }
    return found;
}

}  // namespace gongwen::extract

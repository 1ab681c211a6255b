#include "ocr/line/line_parts.h"

#include <algorithm>

#include "ocr/geometry.h"
#include "ocr/leptonica.h"
#include "ocr/line/line_image.h"

namespace gongwen::ocr {
namespace {

/// The columns [begin, end) of a line, without the white at their ends.
LayoutLine inked_part_of(const LayoutLine& line, const std::vector<int>& ink, int begin, int end) {
    while (begin < end && ink[static_cast<std::size_t>(begin)] == 0) ++begin;
    while (end > begin && ink[static_cast<std::size_t>(end) - 1] == 0) --end;
    const PixelBox box{line.box.x + begin, line.box.y, end - begin, line.box.h};
    if (box.w == 0) return {box, line.cell, false, nullptr};
    return {box, line.cell, false, crop(line.ink.get(), {begin, 0, box.w, box.h})};
}

/// Does the rule lie at the foot of the line, as what stands on it does?
bool is_under(const PixelBox& rule, const PixelBox& line) {
    return overlap(rule.x, right_of(rule), line.x, right_of(line)) > 0 &&
           center_y(rule) > center_y(line) && center_y(rule) < bottom_of(line) + line.h / 2.0;
}

}  // namespace

LayoutLine part_of(const LayoutLine& line, int begin, int end) {
    const PixelBox box{line.box.x + begin, line.box.y, end - begin, line.box.h};
    return {box, line.cell, false, crop(line.ink.get(), {begin, 0, box.w, box.h})};
}

PixelBox right_part(const PixelBox& box, int begin) {
    const int x = std::clamp(begin, 0, box.w);
    return {box.x + x, box.y, box.w - x, box.h};
}

std::vector<int> ends_of_words(const LayoutLine& line, double em) {
    constexpr double kGapEm = 0.2;
    constexpr double kLeastEm = 1.5;
    constexpr std::size_t kMost = 6;
    const std::vector<int> ink = ink_by_column(line);
    std::vector<int> ends;
    int white = 0;
    for (int x = 0; x < static_cast<int>(ink.size()) && ends.size() < kMost; ++x) {
        white = ink[static_cast<std::size_t>(x)] == 0 ? white + 1 : 0;
        const int end = x + 1 - white;
        if (white == static_cast<int>(kGapEm * em) + 1 && end > kLeastEm * em) ends.push_back(end);
    }
    return ends;
}

std::vector<PixelBox> pieces_of(const LayoutLine& line, double em) {
    constexpr double kGapEm = 0.4;
    const std::vector<int> ink = ink_by_column(line);
    std::vector<PixelBox> pieces;
    for (int x = 0; x < static_cast<int>(ink.size()); ++x) {
        if (ink[static_cast<std::size_t>(x)] == 0) continue;
        const bool goes_on =
            !pieces.empty() && line.box.x + x - right_of(pieces.back()) <= kGapEm * em;
        if (!goes_on) pieces.push_back({line.box.x + x, line.box.y, 0, line.box.h});
        pieces.back().w = line.box.x + x + 1 - pieces.back().x;
    }
    return pieces;
}

std::vector<LayoutLine> parts_at_blanks(const LayoutLine& line, const Layout& layout) {
    std::vector<int> cuts{0, line.box.w};
    const auto cut_at = [&](const PixelBox& rule) {
        if (line.vertical || rule.w < 4 * rule.h || !is_under(rule, line.box)) return;
        cuts.push_back(std::clamp(rule.x - line.box.x, 0, line.box.w));
        cuts.push_back(std::clamp(right_of(rule) - line.box.x, 0, line.box.w));
    };
    for (const PixelBox& rule : layout.underlines) cut_at(rule);
    for (const PixelBox& rule : layout.rules) cut_at(rule);  // long blanks are rules, too
    std::sort(cuts.begin(), cuts.end());
    const std::vector<int> ink = ink_by_column(line);
    std::vector<LayoutLine> parts;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        LayoutLine part = inked_part_of(line, ink, cuts[i - 1], cuts[i]);
        if (part.ink) parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace gongwen::ocr

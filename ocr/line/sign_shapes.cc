#include "ocr/line/sign_shapes.h"

#include <cmath>
#include <vector>

#include "ocr/geometry.h"

namespace gongwen::ocr {

std::optional<char32_t> corner_of(const LineInk& ink, const PixelBox& box) {
    if (box.h < 0.35 * ink.em() || box.w < 0.12 * ink.em() || box.w > 0.4 * ink.em()) {
        return std::nullopt;
    }
    const int across = std::max(2, box.w / 3);
    const int along = std::max(2, box.h / 5);
    const auto share = [&](const PixelBox& part) {
        return static_cast<double>(ink.ink(part)) / (part.w * part.h);
    };
    const double top = share({box.x, box.y, box.w, along});
    const double foot = share({box.x, bottom_of(box) - along, box.w, along});
    const double left = share({box.x, box.y, across, box.h});
    const double right = share({right_of(box) - across, box.y, across, box.h});
    if (top > 1.4 * foot && left > 1.4 * right && left > 0.3) return U'「';
    if (foot > 1.4 * top && right > 1.4 * left && right > 0.3) return U'」';
    return std::nullopt;
}

std::optional<char32_t> sign_of(const LineInk& ink, int begin, int end) {
    const PixelBox box = ink.tight(begin, end);
    const double em = ink.em();
    if (box.w == 0 || box.w > 0.45 * em || box.w < 0.05 * em) return std::nullopt;
    const std::vector<PixelBox> shapes = ink.shapes(box.x, right_of(box));
    if (shapes.size() == 2) {
        const PixelBox& a = shapes[0].y < shapes[1].y ? shapes[0] : shapes[1];
        const PixelBox& b = shapes[0].y < shapes[1].y ? shapes[1] : shapes[0];
        const bool dots = a.h < 0.3 * em && b.h < 0.3 * em && a.w < 0.3 * em && b.w < 0.3 * em &&
                          std::abs(a.w - b.w) < 0.12 * em && overlap_x(a, b) > 0 &&
                          b.y - bottom_of(a) > 0.1 * em;
        return dots ? std::optional(U'：') : std::nullopt;
    }
    if (shapes.size() != 1) return std::nullopt;
    if (const auto corner = corner_of(ink, box)) return corner;
    if (box.h > 0.45 * em) return std::nullopt;
    if (box.w > 0.17 * em && ink.has_hole(box)) return U'。';
    return std::nullopt;
}

std::optional<char32_t> comma_of(const LineInk& ink, int begin, int end) {
    const PixelBox box = ink.tight(begin, end);
    const double em = ink.em();
    const bool small =
        box.w > 0.1 * em && box.w < 0.42 * em && box.h > 0.12 * em && box.h < 0.45 * em;
    if (!small || box.y + box.h / 2.0 < ink.height() * 0.4) return std::nullopt;
    if (box.h > 1.2 * box.w) return U'，';
    if (box.w > 1.1 * box.h) return U'、';
    const int half = box.h / 2;
    const auto middle = [&](int top) {
        const PixelBox part{box.x, top, box.w, half};
        double sum = 0;
        double count = 0;
        for (int x = part.x; x < right_of(part); ++x) {
            const int dark = ink.ink({x, part.y, 1, part.h});
            sum += (x - part.x) * dark;
            count += dark;
        }
        return count > 0 ? sum / count : 0;
    };
    return middle(box.y) < middle(bottom_of(box) - half) ? U'、' : U'，';
}

bool is_ring(const LineInk& ink, const PixelBox& box) {
    constexpr double kRoundest = 1.2;  // width by height, or the reverse
    constexpr double kInner = 0.6;     // where the line runs, in half widths from the middle
    constexpr double kOuter = 1.1;
    constexpr double kOfItsInk = 0.97;
    if (box.w > kRoundest * box.h || box.h > kRoundest * box.w) return false;
    if (ink.ink({box.x + box.w / 4, box.y + box.h / 4, box.w / 2, box.h / 2}) > 0) return false;
    if (ink.shapes(box.x, right_of(box)).size() != 1 || !ink.has_hole(box)) return false;
    int on_line = 0;
    for (int y = box.y; y < bottom_of(box); ++y) {
        for (int x = box.x; x < right_of(box); ++x) {
            const double across = (x + 0.5 - box.x) / box.w * 2 - 1;
            const double down = (y + 0.5 - box.y) / box.h * 2 - 1;
            const double from_middle = std::hypot(across, down);
            if (from_middle > kInner && from_middle < kOuter) on_line += ink.ink({x, y, 1, 1});
        }
    }
    return on_line >= kOfItsInk * ink.ink(box);
}

bool is_underscore(const LineInk& ink, int begin, int end) {
    const std::vector<PixelBox> shapes = ink.shapes(begin, end);
    if (shapes.size() != 1) return false;
    const PixelBox& stroke = shapes.front();
    return stroke.w > 0.3 * ink.em() && stroke.h < 0.15 * ink.em() &&
           stroke.y > 0.75 * ink.height();
}

bool is_point(const LineInk& ink, int begin, int end) {
    const PixelBox box = ink.tight(begin, end);
    return box.w > 0.04 * ink.em() && box.w < 0.25 * ink.em() && box.h < 0.25 * ink.em() &&
           box.y > ink.height() / 2 && ink.shapes(begin, end).size() == 1;
}

}  // namespace gongwen::ocr

#include "ocr/layout/lines/blobs.h"

#include <algorithm>
#include <cmath>

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr double kUsualEmMm = 4.2;  ///< 12 points, where the page says nothing
constexpr double kLargestMm = 15;   ///< of a letterhead's characters, and a bit more
constexpr double kSpeckEm = 0.06;
constexpr double kDotMm = 1.0;
constexpr double kDashMm = 3.0;
constexpr double kAlignedMm = 0.8;  ///< of the dots of one line, with what skew is left
constexpr int kLeastDots = 10;
constexpr double kLeastDottedMm = 25;

int size_of(const Component& component) { return std::max(component.box.w, component.box.h); }

/// Most characters have one piece nearly as large as themselves.
double usual_size(const std::vector<Component>& components, int dpi) {
    std::vector<int> sizes;
    for (const Component& component : components) {
        const int size = size_of(component);
        if (size >= mm_to_pixels(1.5, dpi) && size <= mm_to_pixels(kLargestMm, dpi)) {
            sizes.push_back(size);
        }
    }
    if (sizes.empty()) return mm_to_pixels(kUsualEmMm, dpi);
    const auto high = sizes.begin() + static_cast<long>(sizes.size() * 3 / 4);
    std::nth_element(sizes.begin(), high, sizes.end());
    return *high;
}

bool is_dot(const Component& component, int dpi) {
    return component.box.w <= mm_to_pixels(kDotMm, dpi) &&
           component.box.h <= mm_to_pixels(kDashMm, dpi);
}

/// The places of all dots that have nothing larger beside them, as a full stop has letters.
std::vector<std::size_t> lone_dots(const std::vector<Component>& all, int dpi) {
    const int reach = mm_to_pixels(2.5, dpi);
    std::vector<std::size_t> dots;
    std::vector<PixelBox> larger;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (is_dot(all[i], dpi)) {
            dots.push_back(i);
        } else {
            larger.push_back(all[i].box);
        }
    }
    std::erase_if(dots, [&](std::size_t i) {
        const PixelBox& dot = all[i].box;
        return std::any_of(larger.begin(), larger.end(), [&](const PixelBox& other) {
            return overlap_y(dot, other) > 0 && gap_x(dot, other) < reach;
        });
    });
    return dots;
}

/// Dots of a printed line come at one distance, with some gaps; those of colons below one another
/// come in pairs.
bool evenly_spaced(std::vector<int> tops) {
    if (static_cast<int>(tops.size()) < kLeastDots) return false;
    std::sort(tops.begin(), tops.end());
    std::vector<int> steps;
    for (std::size_t i = 1; i < tops.size(); ++i) steps.push_back(tops[i] - tops[i - 1]);
    const auto middle = steps.begin() + static_cast<long>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    const int usual = *middle;
    const auto even = std::count_if(steps.begin(), steps.end(), [usual](int step) {
        return std::abs(step - usual) <= 0.25 * usual + 1;
    });
    return even * 10 >= static_cast<long>(steps.size()) * 6;
}

/// Upright rows of dots. The dots are marked in `taken`.
std::vector<PixelBox> dotted_columns(const std::vector<Component>& all, int dpi,
                                     std::vector<bool>& taken) {
    std::vector<std::size_t> dots = lone_dots(all, dpi);
    std::sort(dots.begin(), dots.end(), [&](std::size_t a, std::size_t b) {
        return center_x(all[a].box) < center_x(all[b].box);
    });
    std::vector<PixelBox> columns;
    for (std::size_t first = 0; first < dots.size();) {
        std::size_t last = first;
        PixelBox span;
        const double limit = center_x(all[dots[first]].box) + 2 * mm_to_pixels(kAlignedMm, dpi);
        for (; last < dots.size() && center_x(all[dots[last]].box) <= limit; ++last) {
            span = united(span, all[dots[last]].box);
        }
        std::vector<int> tops;
        for (std::size_t i = first; i < last; ++i) tops.push_back(all[dots[i]].box.y);
        if (span.h < mm_to_pixels(kLeastDottedMm, dpi) || !evenly_spaced(std::move(tops))) {
            ++first;
            continue;
        }
        columns.push_back(span);
        for (; first < last; ++first) taken[dots[first]] = true;
    }
    return columns;
}

/// Larger than any character of a letterhead, or drawn in one go over several characters.
bool is_scribble(const PixelBox& box, double em, int dpi) {
    return box.h > mm_to_pixels(kLargestMm, dpi) || box.w > mm_to_pixels(45, dpi) ||
           (box.h > 1.5 * em && box.w > 2.2 * box.h && box.w > 3.5 * em);
}

/// The bar beside a letterhead, a mark in black: filled, and thicker than any stroke of type.
bool is_filled_block(const Component& component, int dpi) {
    constexpr double kThickestStrokeMm = 2.2;
    constexpr double kLongestSignMm = 4.5;  // ■ is a sign
    constexpr double kFilled = 0.93;
    const PixelBox& box = component.box;
    return std::min(box.w, box.h) >= mm_to_pixels(kThickestStrokeMm, dpi) &&
           size_of(component) >= mm_to_pixels(kLongestSignMm, dpi) &&
           ink_of(component.shape.get()) >= kFilled * box.w * box.h;
}

struct EllipseInk {
    int all = 0;
    int near = 0;  ///< the ellipse that fills the place
};

/// The shape's ink within `place`, of the component's own box.
EllipseInk ellipse_ink(const Component& component, const PixelBox& place) {
    constexpr double kInner = 0.72;
    constexpr double kOuter = 1.25;
    const double half_w = place.w / 2.0;
    const double half_h = place.h / 2.0;
    EllipseInk ink;
    for (int y = 0; y < place.h; ++y) {
        const l_uint32* row =
            pixGetData(component.shape.get()) +
            static_cast<std::ptrdiff_t>(y + place.y) * pixGetWpl(component.shape.get());
        for (int x = 0; x < place.w; ++x) {
            if (GET_DATA_BIT(row, x + place.x) == 0) continue;
            ++ink.all;
            const double from_middle =
                std::hypot((x + 0.5 - half_w) / half_w, (y + 0.5 - half_h) / half_h);
            ink.near += from_middle > kInner && from_middle < kOuter ? 1 : 0;
        }
    }
    return ink;
}

/// Where the shape is a ring, on the page: the whole of it, or what is left beside a stroke that it
/// runs into (是／否). Empty where it is none.
PixelBox round_part(const Component& component, int ink) {
    constexpr double kRound = 0.85;  // of its ink
    constexpr double kMost = 0.75;   // of all ink
    const PixelBox& box = component.box;
    const int step = std::max(1, box.h / 12);
    for (int w = box.w; w == box.w || w >= 0.8 * box.h; w -= step) {
        for (const int x : {0, box.w - w}) {
            const EllipseInk part = ellipse_ink(component, {x, 0, w, box.h});
            if (part.near >= kRound * part.all && part.all >= kMost * ink) {
                return {box.x + x, box.y, w, box.h};
            }
        }
    }
    return {};
}

bool encloses(const PixelBox& outer, const PixelBox& inner) {
    return inner.x > outer.x && inner.y > outer.y && inner.x + inner.w < outer.x + outer.w &&
           inner.y + inner.h < outer.y + outer.h;
}

/// Others of its height stand beside it: large type, and the ring is the frame of a 國.
bool stands_among_equals(const Component& ring, const std::vector<Component>& all) {
    constexpr int kFewest = 2;
    constexpr double kReach = 4;  // heights
    const auto equals = std::count_if(all.begin(), all.end(), [&](const Component& other) {
        const PixelBox& box = other.box;
        return &other != &ring && box.h >= 0.8 * ring.box.h && box.h <= 1.25 * ring.box.h &&
               overlap_y(box, ring.box) >= 0.8 * ring.box.h &&
               gap_x(box, ring.box) < kReach * ring.box.h;
    });
    return equals >= kFewest;
}

/// Ink in two corners or more: a frame that a character has (函, 國, 同), and no round one.
bool has_corners(const Component& component) {
    constexpr double kCorner = 0.12;  // of each side: an ellipse does not come there
    const int w = std::max(1, static_cast<int>(kCorner * component.box.w));
    const int h = std::max(1, static_cast<int>(kCorner * component.box.h));
    int filled = 0;
    for (const int x : {0, component.box.w - w}) {
        for (const int y : {0, component.box.h - h}) {
            filled += ink_in(component.shape.get(), {x, y, w, h}) > 0 ? 1 : 0;
        }
    }
    return filled >= 2;
}

/// A ring drawn around a printed word: thin, round, larger than a character, with ink in it. Empty
/// where the component is none.
PixelBox ring_of(const Component& component, const std::vector<Component>& all, double em) {
    constexpr double kLargerThanEm = 1.25;
    constexpr double kThin = 0.3;
    const PixelBox& box = component.box;
    if (box.w < kLargerThanEm * em || box.h < kLargerThanEm * em) return {};
    const int ink = ink_of(component.shape.get());
    if (ink > kThin * box.w * box.h || has_corners(component)) return {};
    if (stands_among_equals(component, all)) return {};
    const PixelBox ring = round_part(component, ink);
    const bool holds_ink = std::any_of(all.begin(), all.end(), [&](const Component& other) {
        return encloses(ring, other.box) && size_of(other) >= em / 3;
    });
    return holds_ink && ring.w >= kLargerThanEm * em ? ring : PixelBox{};
}

/// A flat piece along the edge of the page: what is left of the dark that a scanner sees beside the
/// paper, or of a line that the edge cuts off.
bool is_along_edge(const PixelBox& box, Pix* page, double em) {
    constexpr double kFlat = 0.15;  // em
    const bool level =
        box.h <= kFlat * em && (box.y <= 1 || bottom_of(box) >= pixGetHeight(page) - 1);
    const bool upright =
        box.w <= kFlat * em && (box.x <= 1 || right_of(box) >= pixGetWidth(page) - 1);
    return level || upright;
}

}  // namespace

Blobs find_blobs(Pix* mask, int dpi) {
    std::vector<Component> all = components_of(mask);
    Blobs blobs;
    blobs.em = usual_size(all, dpi);
    const double speck = std::max(1.0, kSpeckEm * blobs.em);
    std::erase_if(all, [&](const Component& component) { return size_of(component) <= speck; });
    std::vector<bool> taken(all.size(), false);
    blobs.dotted_columns = dotted_columns(all, dpi, taken);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (taken[i]) continue;
        const PixelBox ring = ring_of(all[i], all, blobs.em);
        if (ring.w > 0) {
            blobs.other_ink.push_back(ring);
        } else if (is_scribble(all[i].box, blobs.em, dpi) || is_filled_block(all[i], dpi) ||
                   is_along_edge(all[i].box, mask, blobs.em)) {
            blobs.other_ink.push_back(all[i].box);
        } else {
            blobs.text.push_back(std::move(all[i]));
        }
    }
    return blobs;
}

}  // namespace gongwen::ocr

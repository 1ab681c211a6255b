#include "ocr/layout/check_boxes.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ocr/geometry.h"
#include "ocr/layout/box_content.h"
#include "ocr/layout/box_frame.h"
#include "ocr/layout/box_strokes.h"
#include "ocr/layout/hair_lines.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kSquare = 0.1;       ///< sides differ by less than this share
constexpr double kSolidShare = 0.88;  ///< of the inside of a solid square
constexpr int kRaggedEdge = 2;        ///< pixels
constexpr double kFullInk = 0.3;      ///< of a character inside a frame
constexpr double kScribbled = 0.66;   ///< ink that no character has
constexpr double kScribbledInColumn = 0.45;
constexpr double kUnclear = 0.5;     ///< confidence: for a person to see
constexpr double kTickedInk = 0.04;  ///< share of the inside that a tick darkens at least

PixelBox inside_of(const PixelBox& box, double thickness) {
    const int inset = static_cast<int>(std::lround(thickness)) + std::max(1, box.w / 20);
    return {box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
}

LayoutCheckBox judged(const PixelBox& box, double ink) {
    const double confidence = std::min(1.0, 0.5 + std::abs(ink - kTickedInk) / (2 * kTickedInk));
    return {box, ink, ink >= kTickedInk, confidence};
}

/// A cross that goes on beyond the corners makes top and foot of its box longer than they are: the
/// frame's uprights say where it ends.
PixelBox between_uprights(Pix* image, const PixelBox& box) {
    constexpr double kUpright = 0.9;
    if (box.w <= box.h + kRaggedEdge) return box;
    const auto is_upright = [&](int x) {
        return share_of_ink(image, {x, box.y + box.h / 4, 1, box.h / 2}) > kUpright;
    };
    const int most = box.h / 4;
    int left = box.x;
    int right = right_of(box);
    while (left < box.x + most && !is_upright(left)) ++left;
    while (right > right_of(box) - most && !is_upright(right - 1)) --right;
    const bool found = left < box.x + most && right > right_of(box) - most;
    return found ? PixelBox{left, box.y, right - left, box.h} : box;
}

/// A page to look for frames on.
struct FramePage {
    Pix* image;    ///< as it is: what stands in frames and around them
    Pix* strokes;  ///< for the frames themselves: the same, or with the gaps of its strokes closed
};

std::optional<LayoutCheckBox> judge_frame(const FramePage& page, const PixelBox& square) {
    Pix* const image = page.image;
    const PixelBox framed = between_uprights(image, square);
    const bool crossed = holds_cross(image, inside_of(framed, framed.w / 12.0));
    const PixelBox box = crossed ? framed : square;
    if (std::abs(box.w - box.h) > kSquare * std::max(box.w, box.h)) return std::nullopt;
    const std::optional<double> thickness =
        frame_thickness(page.strokes, box, crossed ? FrameMark::Cross : FrameMark::None);
    if (!thickness) return std::nullopt;
    const PixelBox inside = inside_of(box, *thickness);
    if (crossed) return judged(box, share_of_ink(image, inside));
    if (inside.w < 4 || inside.h < 4 || has_bars(image, inside) || holds_ring(image, inside)) {
        return std::nullopt;
    }
    const double ink = share_of_ink(image, inside);
    // On a fax 國 and 因 lose what tells them from a frame; but they stand among characters, and
    // are fuller than a tick makes a box.
    const bool in_text = close_neighbour(image, box, true) && close_neighbour(image, box, false);
    if (ink > kFullInk && (in_text || holds_character(image, inside))) return std::nullopt;
    return judged(box, ink);
}

bool is_alike(const PixelBox& a, const PixelBox& b) {
    return std::abs(a.w - b.w) <= 2 && std::abs(a.h - b.h) <= 2;
}

/// The usual size of the page's frames: a form's boxes are alike. Nothing where too few are.
std::optional<PixelBox> usual_size(const std::vector<LayoutCheckBox>& boxes, int least_alike) {
    std::vector<PixelBox> frames;
    for (const LayoutCheckBox& one : boxes) frames.push_back(one.box);
    if (frames.empty()) return std::nullopt;
    const auto middle = frames.begin() + static_cast<long>(frames.size() / 2);
    std::nth_element(frames.begin(), middle, frames.end(),
                     [](const PixelBox& a, const PixelBox& b) { return a.w < b.w; });
    const PixelBox usual = *middle;
    const auto alike = std::count_if(frames.begin(), frames.end(),
                                     [&](const PixelBox& frame) { return is_alike(frame, usual); });
    return alike >= least_alike ? std::optional(usual) : std::nullopt;
}

/// About as large, where characters that a copy filled with ink are smaller or larger.
bool is_of_size(const PixelBox& box, const PixelBox& usual) {
    constexpr double kSlack = 0.12;
    return std::abs(box.w - usual.w) <= kSlack * usual.w + 1 &&
           std::abs(box.h - usual.h) <= kSlack * usual.h + 1;
}

/// Boxes stand below one another, as characters of their size do not.
bool has_box_in_column(const std::vector<LayoutCheckBox>& found, const PixelBox& box) {
    constexpr int kAstray = 3;
    return std::any_of(found.begin(), found.end(), [&](const LayoutCheckBox& other) {
        return std::abs(other.box.x - box.x) <= kAstray && is_alike(other.box, box) &&
               overlap_y(other.box, box) < 0;
    });
}

/// A box of the usual size, whose mark, or that of the box above, hides what else tells a frame.
/// `in_column`: with other boxes.
std::optional<LayoutCheckBox> judge_marked(const FramePage& page, const PixelBox& box,
                                           bool in_column) {
    Pix* const image = page.image;
    constexpr double kMostSure = 0.9;
    constexpr double kWhite = 0.01;
    constexpr double kHeavy = 0.17;  // of the side: strokes of bold type
    const std::optional<double> thickness = frame_thickness(page.strokes, box, FrameMark::Any);
    if (!thickness || follows_text(image, box)) return std::nullopt;
    const PixelBox inside = inside_of(box, *thickness);
    const double ink = share_of_ink(image, inside);
    const bool has_strokes_of_text = *thickness > kHeavy * box.w || holds_character(image, inside);
    const bool may_be_text = ink >= kFullInk && ink < kScribbled && has_strokes_of_text;
    if (may_be_text && !has_corners(image, box)) return std::nullopt;
    const bool scribbled = ink >= (in_column ? kScribbledInColumn : kScribbled);
    if (inside.w < 4 || (!scribbled && (has_bars(image, inside) || holds_ring(image, inside) ||
                                        holds_character(image, inside)))) {
        return std::nullopt;
    }
    LayoutCheckBox out = judged(box, ink);
    out.confidence = std::min(out.confidence, kMostSure);
    const bool is_told =
        out.ticked ||
        (ink < kWhite && (in_column || has_close_ink(image, box) || is_faint(image, box)));
    return is_told ? std::optional(out) : std::nullopt;
}

/// A stroke may be the head or foot of a box, and longer than it where a mark runs along: the box
/// of the usual size is tried at both ends of it.
std::optional<LayoutCheckBox> judge_marked(const FramePage& page, const PixelBox& stroke,
                                           const PixelBox& usual,
                                           const std::vector<LayoutCheckBox>& found) {
    if (stroke.w < usual.w - 2 || stroke.w > 2 * usual.w) return std::nullopt;
    for (const int x : {stroke.x, right_of(stroke) - usual.w}) {
        for (const int y : {stroke.y, bottom_of(stroke) - usual.h}) {
            const PixelBox box{x, y, usual.w, usual.h};
            const auto judged = judge_marked(page, box, has_box_in_column(found, box));
            if (judged) return judged;
        }
    }
    return std::nullopt;
}

/// 口 of a round hand is an empty frame, too (街口, 路口): where a page has but a few frames, and
/// every one of them ends a word, they are characters.
bool are_mouths(Pix* image, const std::vector<LayoutCheckBox>& boxes) {
    constexpr std::size_t kFew = 2;
    return boxes.size() <= kFew &&
           std::all_of(boxes.begin(), boxes.end(), [&](const LayoutCheckBox& one) {
               return !one.ticked && close_neighbour(image, one.box, true) &&
                      !close_neighbour(image, one.box, false);
           });
}

std::vector<LayoutCheckBox> solid_squares(Pix* binary, int dpi) {
    // A square that a program fills and frames has a seam between the two.
    const PixPtr closed(pixCloseBrickDwa(nullptr, binary, 3, 3));
    Pix* const image = closed.get();
    const int least = mm_to_pixels(kLeastBoxMm, dpi);
    const int most = mm_to_pixels(kMostBoxMm, dpi);
    const PixPtr opened(pixOpenCompBrickDwa(nullptr, image, least * 3 / 4, least * 3 / 4));
    const BoxaPtr boxes(pixConnCompBB(opened.get(), 8));
    std::vector<LayoutCheckBox> solid;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const PixelBox box = box_at(boxes.get(), i);
        // Opening takes the ragged edge of a square away; it is not what stands around it.
        const int margin = std::max(2, box.w / 8);
        const PixelBox whole = grown(box, kRaggedEdge, pixGetWidth(image), pixGetHeight(image));
        const PixelBox around = grown(whole, margin, pixGetWidth(image), pixGetHeight(image));
        const bool alone = ink_on_page(image, around) - ink_on_page(image, whole) <= box.w;
        if (box.w >= least && box.w <= most && alone &&
            std::abs(box.w - box.h) <= kSquare * std::max(box.w, box.h) &&
            share_of_ink(image, box) >= kSolidShare) {
            solid.push_back({box, 1.0, true, 0.9});
        }
    }
    return solid;
}

/// Boxes one below the other may share a rule.
bool has_box_at(const std::vector<LayoutCheckBox>& boxes, const PixelBox& place) {
    return std::any_of(boxes.begin(), boxes.end(), [&](const LayoutCheckBox& other) {
        return overlap_x(other.box, place) * 4 > place.w &&
               overlap_y(other.box, place) * 4 > place.h;
    });
}

/// Frames that nothing but a tick disturbs; of two in one place the larger.
std::vector<LayoutCheckBox> plain_frames(const FramePage& page, int dpi) {
    std::vector<LayoutCheckBox> found;
    for (const PixelBox& square : framed_squares(level_strokes(page.strokes, dpi), dpi)) {
        const auto box = judge_frame(page, square);
        if (!box) continue;
        const auto same = std::find_if(
            found.begin(), found.end(),
            [&](const LayoutCheckBox& other) { return overlaps(other.box, box->box); });
        if (same == found.end()) {
            found.push_back(*box);
        } else if (box->box.w * box->box.h > same->box.w * same->box.h) {
            *same = *box;
        }
    }
    return found;
}

void add_marked_frames(std::vector<LayoutCheckBox>& found, const FramePage& page,
                       const PixelBox& usual, int dpi) {
    for (const PixelBox& stroke : level_strokes(page.strokes, dpi)) {
        const auto box = judge_marked(page, stroke, usual, found);
        if (box && !has_box_at(found, box->box)) found.push_back(*box);
    }
}

/// Adds those boxes in whose places there is none yet.
void add_new(std::vector<LayoutCheckBox>& found, const std::vector<LayoutCheckBox>& others) {
    for (const LayoutCheckBox& one : others) {
        if (!has_box_at(found, one.box)) found.push_back(one);
    }
}

/// A filled box says the size of a page's boxes as well as an empty one.
std::vector<LayoutCheckBox> with_solid(std::vector<LayoutCheckBox> boxes, Pix* binary, int dpi) {
    add_new(boxes, solid_squares(binary, dpi));
    return boxes;
}

/// Adds the frames of one size that gaps or marks hide, and returns that size. Nothing where too
/// few frames say it: `found` are the plain ones. `lines`: the page with its hair lines, or null.
std::optional<PixelBox> add_alike(std::vector<LayoutCheckBox>& found, Pix* binary, Pix* lines,
                                  int dpi) {
    constexpr int kLeastPlain = 2;
    constexpr int kLeastWithGaps = 3;
    const PixPtr closed = without_gaps(lines ? lines : binary, dpi);
    std::vector<FramePage> mended;
    if (lines) mended.push_back({binary, lines});
    mended.push_back({binary, closed.get()});
    std::vector<LayoutCheckBox> with_gaps;
    for (const FramePage& page : mended) add_new(with_gaps, plain_frames(page, dpi));
    auto usual = usual_size(found, kLeastPlain);
    if (!usual) usual = usual_size(with_solid(with_gaps, binary, dpi), kLeastWithGaps);
    if (!usual) return std::nullopt;
    // 自 behind a box is a frame, too, but hardly of the boxes' size.
    std::erase_if(found, [&](const LayoutCheckBox& one) {
        return !is_alike(one.box, *usual) && follows_text(binary, one.box);
    });
    std::erase_if(with_gaps,
                  [&](const LayoutCheckBox& one) { return !is_of_size(one.box, *usual); });
    add_new(found, with_gaps);
    add_marked_frames(found, {binary, binary}, *usual, dpi);
    for (const FramePage& page : mended) add_marked_frames(found, page, *usual, dpi);
    return usual;
}

/// A solid square may touch the frame above it, which is found already. `usual`: the size of the
/// page's frames, where they have one.
void add_solid_squares(std::vector<LayoutCheckBox>& found, Pix* binary,
                       const std::optional<PixelBox>& usual, int dpi) {
    const PixPtr rest(pixCopy(nullptr, binary));
    for (const LayoutCheckBox& one : found) {
        const PixelBox taken = grown(one.box, 1, pixGetWidth(binary), pixGetHeight(binary));
        pixClearInRect(rest.get(), to_leptonica(taken).get());
    }
    for (const LayoutCheckBox& solid : solid_squares(rest.get(), dpi)) {
        if (!usual || is_of_size(solid.box, *usual)) found.push_back(solid);
    }
}

}  // namespace

CheckBoxSearch::CheckBoxSearch(Pix* binary, int dpi)
    : binary_(binary), dpi_(dpi), plain_(plain_frames({binary, binary}, dpi)) {}

std::vector<LayoutCheckBox> CheckBoxSearch::boxes() const { return boxes_of(nullptr); }

std::vector<LayoutCheckBox> CheckBoxSearch::boxes_with_hair_lines(Pix* gray) const {
    const PixPtr lines = with_hair_lines(binary_, gray, dpi_);
    return boxes_of(lines.get());
}

std::vector<LayoutCheckBox> CheckBoxSearch::boxes_of(Pix* lines) const {
    std::vector<LayoutCheckBox> found = plain_;
    add_solid_squares(found, binary_, add_alike(found, binary_, lines, dpi_), dpi_);
    for (LayoutCheckBox& one : found) {
        const bool missed =
            !one.ticked && (runs_below(binary_, one.box) || has_mark_below(binary_, one.box));
        if (missed || is_struck_out(binary_, one.box))
            one.confidence = std::min(one.confidence, kUnclear);
    }
    if (are_mouths(binary_, found)) found.clear();
    sort_by_rows(found, [](const LayoutCheckBox& check_box) { return check_box.box; });
    return found;
}

}  // namespace gongwen::ocr

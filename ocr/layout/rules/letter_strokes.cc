#include "ocr/layout/rules/letter_strokes.h"

#include <algorithm>
#include <vector>

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr double kEdgeMm = 0.15;  ///< of a run's ragged edge
constexpr double kBandMm = 0.3;   ///< beyond it, in which other strokes are looked for

/// For each column of a run whether there is ink in the rows [top, bottom).
void mark_columns(Pix* binary, const PixelBox& run, int top, int bottom, std::vector<char>& inked) {
    top = std::max(0, top);
    bottom = std::min(pixGetHeight(binary), bottom);
    if (top >= bottom) return;
    const PixPtr band = crop(binary, {run.x, top, run.w, bottom - top});
    const std::vector<int> ink = ink_per_column(band.get());
    for (std::size_t x = 0; x < inked.size() && x < ink.size(); ++x) {
        if (ink[x] > 0) inked[x] = 1;
    }
}

}  // namespace

double share_of_crossed_columns(const Component& run, Pix* binary, int dpi) {
    const int edge = mm_to_pixels(kEdgeMm, dpi);
    const int band = std::max(1, mm_to_pixels(kBandMm, dpi));
    std::vector<char> inked(static_cast<std::size_t>(run.box.w), 0);
    mark_columns(binary, run.box, run.box.y - edge - band, run.box.y - edge, inked);
    mark_columns(binary, run.box, bottom_of(run.box) + edge, bottom_of(run.box) + edge + band,
                 inked);
    return static_cast<double>(std::count(inked.begin(), inked.end(), 1)) /
           static_cast<double>(std::max<std::size_t>(1, inked.size()));
}

}  // namespace gongwen::ocr

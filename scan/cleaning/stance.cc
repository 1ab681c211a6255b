#include "scan/cleaning/stance.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "scan/cleaning/deskew.h"
#include "scan/cleaning/ink.h"
#include "scan/cleaning/page_geometry.h"
#include "scan/cleaning/text_marks.h"
#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr double kReadsWell = 0.7;
constexpr double kReadsPoorly = 0.6;
constexpr double kClearlyBetter = 0.1;
constexpr std::size_t kSamples = 4;

/// The page turned by quarter turns, then straightened.
Stance laid(Pix* gray, int rotation, bool deskew, Stopwatch* watch) {
    const Stopwatch::Step step(watch, "skew");
    Stance stance;
    stance.rotation = rotation;
    stance.gray = turned(owned(pixClone(gray)), rotation);
    if (deskew) stance.skew = find_skew(rough_ink(stance.gray.get()).get());
    stance.gray = straightened(std::move(stance.gray), stance.skew);
    return stance;
}

/// Ink at half the resolution, which is enough for counting characters.
PixPtr small_ink(Pix* gray) {
    return owned(pixReduceRankBinary2(rough_ink(gray).get(), 2, nullptr));
}

PixPtr half_turned(Pix* image, int dpi) {
    PixPtr flipped = owned(pixRotate180(nullptr, image));
    pixSetResolution(flipped.get(), dpi, dpi);
    return flipped;
}

using Marks = std::vector<PixelBox>;

/// Its strokes and characters, at half the resolution.
Marks marks_of(Pix* gray, int dpi) { return text_marks(small_ink(gray).get(), dpi / 2); }

/// Pieces of a page to read on trial.
std::vector<PixPtr> samples_of(Pix* gray, const Marks& marks, int dpi) {
    std::vector<PixPtr> samples;
    for (const PixelBox& place : dense_places(marks, dpi / 2, kSamples)) {
        samples.push_back(
            clipped(gray, {place.x * 2, place.y * 2, place.width * 2, place.height * 2}));
    }
    return samples;
}

/// How a page laid one way reads with either end up.
struct Trial {
    double as_it_is = 0;
    double upside_down = 0;

    double best() const { return std::max(as_it_is, upside_down); }
    bool is_upside_down() const { return upside_down > as_it_is; }
};

Trial read_on_trial(Pix* gray, const Marks& marks, int dpi, const Legibility& legibility) {
    Trial sum;
    int read = 0;
    for (const PixPtr& sample : samples_of(gray, marks, dpi)) {
        sum.as_it_is += legibility(sample.get(), dpi);
        ++read;
        if (sum.as_it_is >= kReadsWell * read) break;
        sum.upside_down += legibility(half_turned(sample.get(), dpi).get(), dpi);
        // A sample that reads poorly either way (a line between the rules of blanks) decides
        // nothing.
        const bool clear = std::abs(sum.as_it_is - sum.upside_down) >= kClearlyBetter * read;
        if (clear && std::max(sum.as_it_is, sum.upside_down) >= kReadsPoorly * read) break;
    }
    const double count = std::max(1, read);
    return {sum.as_it_is / count, sum.upside_down / count};
}

Stance with_right_end_up(Stance stance, const Trial& trial, int dpi) {
    if (!trial.is_upside_down()) return stance;
    stance.gray = half_turned(stance.gray.get(), dpi);
    stance.rotation = (stance.rotation + 180) % 360;
    return stance;
}

}  // namespace

Stance set_upright(PixPtr gray, int dpi, const CleanOptions& options, const Legibility& legibility,
                   Stopwatch* watch) {
    if (!options.orientation) return laid(gray.get(), 0, options.deskew, watch);
    const Marks marks = marks_of(gray.get(), dpi);
    const LineDirection lines = line_direction(marks);
    const int rotation = lines.is_plain() && lines.down() ? 90 : 0;
    Stance stance = laid(gray.get(), rotation, options.deskew, watch);
    stance.characters = lines.characters;
    if (!legibility || lines.characters == 0) return stance;

    const bool as_scanned = rotation == 0 && stance.skew == 0;
    const Trial trial = read_on_trial(
        stance.gray.get(), as_scanned ? marks : marks_of(stance.gray.get(), dpi), dpi, legibility);
    const bool settled = trial.best() >= (lines.is_plain() ? kReadsPoorly : kReadsWell);
    if (settled) return with_right_end_up(std::move(stance), trial, dpi);

    Stance other = laid(gray.get(), 90 - rotation, options.deskew, watch);
    other.characters = lines.characters;
    const Trial other_trial =
        read_on_trial(other.gray.get(), marks_of(other.gray.get(), dpi), dpi, legibility);
    if (other_trial.best() > trial.best() + kClearlyBetter) {
        // What stands upright against the way its lines run is written in columns.
        other.columns = lines.is_plain();
        return with_right_end_up(std::move(other), other_trial, dpi);
    }
    return with_right_end_up(std::move(stance), trial, dpi);
}

}  // namespace gongwen::scan

#include "pipeline/reading/stamp_lines.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

#include "core/box.h"
#include "core/edit_distance.h"
#include "core/text.h"
#include "scan/cleaning/deskew.h"

namespace gongwen::pipeline {
namespace {

constexpr double kLegible = 0.8;  ///< confidence of a line; what is made of seal script has less
constexpr long kLeastDigits = 6;  ///< 107.6.22 has as few
constexpr double kMargin = 6;     ///< points around a stamp

bool has_date_or_number(const Line& line) {
    const std::u32string text = fold_width(to_utf32(line.text));
    return std::count_if(text.begin(), text.end(), is_digit) >= kLeastDigits;
}

/// A date or a number and nothing else. Figures of wheels stand unevenly, as a hand writes them, or
/// a hand did write them: they are kept with the little confidence that they have.
bool is_date_or_number(const Line& line) {
    const std::u32string text = fold_width(to_utf32(line.text));
    constexpr std::u32string_view kSigns = U"./- 年月日";
    return has_date_or_number(line) && std::all_of(text.begin(), text.end(), [&](char32_t c) {
               return is_digit(c) || kSigns.find(c) != kSigns.npos;
           });
}

/// A stamp cut out of the page, as a page of its own: its type may be of another size.
class StampCut {
  public:
    StampCut(const scan::CleanPage& page, const Box& stamp) : dpi_(page.dpi) {
        const int right =
            std::min(pixGetWidth(page.seal_gray.get()), pixels(stamp.right + kMargin));
        const int bottom =
            std::min(pixGetHeight(page.seal_gray.get()), pixels(stamp.bottom + kMargin));
        left_ = std::max(0, pixels(stamp.left - kMargin));
        top_ = std::max(0, pixels(stamp.top - kMargin));
        if (right <= left_ || bottom <= top_) return;
        BOX* cut = boxCreate(left_, top_, right - left_, bottom - top_);
        gray_.reset(pixClipRectangle(page.seal_gray.get(), cut, nullptr));
        binary_.reset(pixClipRectangle(page.seal_binary.get(), cut, nullptr));
        boxDestroy(&cut);
        if (gray_ && binary_) level();
    }

    std::vector<Line> read(ocr::Engine& engine, int number) const {
        if (!gray_ || !binary_) return {};
        Page read = engine.recognise({gray_.get(), binary_.get(), dpi_, number});
        std::erase_if(read.lines, [](const Line& line) {
            return line.confidence < kLegible && !is_date_or_number(line);
        });
        for (Line& line : read.lines) {
            line.box = on_page(line.box);
            for (Symbol& symbol : line.symbols) symbol.box = on_page(symbol.box);
            line.cell = -1;  // the stamp's frame is no table of the page
            line.stamp = true;
        }
        return std::move(read.lines);
    }

  private:
    int pixels(double points) const { return points_to_pixels(points, dpi_); }

    /// A hand sets a stamp down at an angle of its own.
    void level() {
        constexpr double kTilted = 0.7;  // degrees
        const double degrees = scan::find_skew(binary_.get());
        if (std::abs(degrees) < kTilted) return;
        tilt_ = degrees * std::numbers::pi / 180;
        gray_ = turned(gray_.get(), L_ROTATE_AREA_MAP);
        binary_ = turned(binary_.get(), L_ROTATE_SAMPLING);
    }

    PixPtr turned(Pix* image, int how) const {
        return PixPtr(pixRotate(image, static_cast<float>(tilt_), how, L_BRING_IN_WHITE, 0, 0));
    }

    /// The box with its middle turned back to where it is on the page.
    Box on_page(const Box& box) const {
        if (box.empty()) return box;
        const double middle_x = pixels_to_points(pixGetWidth(gray_.get()), dpi_) / 2;
        const double middle_y = pixels_to_points(pixGetHeight(gray_.get()), dpi_) / 2;
        const double x = box.center_x() - middle_x;
        const double y = box.center_y() - middle_y;
        const double back_x = x * std::cos(tilt_) + y * std::sin(tilt_);
        const double back_y = y * std::cos(tilt_) - x * std::sin(tilt_);
        const double right = back_x - x + pixels_to_points(left_, dpi_);
        const double down = back_y - y + pixels_to_points(top_, dpi_);
        return {box.left + right, box.top + down, box.right + right, box.bottom + down};
    }

    int dpi_;
    double tilt_ = 0;  ///< radians by which the cut was turned clockwise
    int left_ = 0;
    int top_ = 0;
    PixPtr gray_;
    PixPtr binary_;
};

}  // namespace

std::vector<Line> stamp_lines(const scan::CleanPage& page, ocr::Engine& engine, int number) {
    std::vector<Line> lines;
    for (const Seal& seal : page.seals) {
        std::vector<Line> read = StampCut(page, seal.box).read(engine, number);
        if (std::none_of(read.begin(), read.end(), has_date_or_number)) continue;
        std::move(read.begin(), read.end(), std::back_inserter(lines));
    }
    return lines;
}

void add_stamp_lines(Page& page, std::vector<Line> stamps) {
    constexpr double kInPlace = 0.5;
    constexpr double kOtherWords = 0.4;  // of the characters differ
    const auto says = [&](const Line& line, const Line& stamp) {
        const std::u32string said = without_spaces(to_utf32(line.text));
        const std::u32string read = without_spaces(to_utf32(stamp.text));
        const auto most = static_cast<double>(std::max(said.size(), read.size()));
        return !line.stamp && covered_share(line.box, stamp.box) > kInPlace &&
               static_cast<double>(edit_distance(said, read)) <= kOtherWords * most;
    };
    for (Line& stamp : stamps) {
        const auto said =
            std::ranges::find_if(page.lines, [&](const Line& line) { return says(line, stamp); });
        if (said == page.lines.end()) {
            page.lines.push_back(std::move(stamp));
        } else {
            said->stamp = true;
            said->cell = -1;
        }
    }
}

}  // namespace gongwen::pipeline

#include "scan/page_size.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/error.h"

namespace gongwen::scan {
namespace {

constexpr int kLowestDpi = 50;
constexpr int kHighestDpi = 2400;
constexpr double kSmallestPaperIn = 1.0;
constexpr double kLargestPaperIn = 24.0;  // A2 is 23.4 long
constexpr double kLowestGuess = 72;
constexpr double kHighestGuess = 600;

constexpr int kFaxWidth = 1728;  // a G3 line at 204 dpi
constexpr int kFaxDpi = 204;
constexpr int kFaxFineRows = 1400;  // fewer rows than this can only be the coarse mode, 98 dpi

bool believable(int width, int height, int dpi_x, int dpi_y) {
    if (std::min(dpi_x, dpi_y) < kLowestDpi || std::max(dpi_x, dpi_y) > kHighestDpi) return false;
    const double width_in = static_cast<double>(width) / dpi_x;
    const double height_in = static_cast<double>(height) / dpi_y;
    return std::max(width_in, height_in) <= kLargestPaperIn &&
           std::max(width_in, height_in) >= kSmallestPaperIn;
}

/// The scanner setting that makes the page's short side that of a usual paper, or else A4's.
int guess_dpi(int width, int height) {
    constexpr std::array<double, 5> kPaperIn = {8.27, 8.5, 11.69, 7.17, 10.12};
    constexpr std::array<double, 9> kSettings = {72, 96, 100, 150, 200, 240, 300, 400, 600};
    const bool page_shaped = std::max(width, height) < 1.9 * std::min(width, height);
    const double across = page_shaped ? std::min(width, height) : width;
    for (const double paper : kPaperIn) {
        for (const double setting : kSettings) {
            if (std::abs(across / paper / setting - 1) < 0.01) return static_cast<int>(setting);
        }
    }
    return static_cast<int>(
        std::lround(std::clamp(across / kPaperIn[0], kLowestGuess, kHighestGuess)));
}

}  // namespace

void check_page_size(const std::string& subject, std::int64_t width, std::int64_t height,
                     double decode_bytes_per_pixel, const Limits& limits) {
    if (width <= 0 || height <= 0) {
        throw Error(ErrorKind::Unreadable, subject, "the page has no width or no height");
    }
    const double pixels = static_cast<double>(width) * static_cast<double>(height);
    if (pixels > static_cast<double>(limits.max_pixels) ||
        pixels * decode_bytes_per_pixel > static_cast<double>(kMaxDecodeBytes)) {
        throw Error(ErrorKind::TooLarge, subject,
                    fmt::format("{} × {} pixels; scan it at a lower resolution", width, height));
    }
}

Resolution page_resolution(int width, int height, bool bitonal, int file_dpi_x, int file_dpi_y) {
    if (believable(width, height, file_dpi_x, file_dpi_y)) return {file_dpi_x, file_dpi_y, true};
    if (bitonal && width == kFaxWidth) {
        return {kFaxDpi, height < kFaxFineRows ? 98 : 196, false};
    }
    const int dpi = guess_dpi(width, height);
    return {dpi, dpi, false};
}

}  // namespace gongwen::scan

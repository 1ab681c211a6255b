#include "scan/pdf/pdf_rendering.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/box.h"
#include "scan/page_size.h"

namespace gongwen::scan {
namespace {

constexpr double kUsualDpi = 300;
constexpr double kHighestDpi = 600;  // finer pixels are no help to reading
constexpr double kLowestScanDpi = 50;
constexpr double kPageCovered = 0.8;
constexpr double kSmallestPart = 0.02;  // of the page: icons and rules do not set its resolution

struct Placed {
    double dpi_x = 0;  ///< along the sides of the page as shown
    double dpi_y = 0;
    double covers = 0;  ///< share of the page
    bool gray = false;
};

double overlap(double low, double high, double from, double length) {
    return std::max(0.0, std::min(high, from + length) - std::max(low, from));
}

double covered_share(const PdfMatrix& m, const PdfPageFrame& frame) {
    const double left = m.e + std::min(0.0, m.a) + std::min(0.0, m.c);
    const double right = m.e + std::max(0.0, m.a) + std::max(0.0, m.c);
    const double bottom = m.f + std::min(0.0, m.b) + std::min(0.0, m.d);
    const double top = m.f + std::max(0.0, m.b) + std::max(0.0, m.d);
    return overlap(left, right, frame.left, frame.width) *
           overlap(bottom, top, frame.bottom, frame.height) / (frame.width * frame.height);
}

Placed place(const PaintedImage& image, const PdfPageFrame& frame) {
    const PdfMatrix& m = image.matrix;
    const double unit_in = frame.user_unit / kPointsPerInch;
    const double across_in = std::hypot(m.a, m.b) * unit_in;
    const double down_in = std::hypot(m.c, m.d) * unit_in;
    Placed placed;
    placed.gray = image.gray;
    placed.covers = covered_share(m, frame);
    if (across_in <= 0 || down_in <= 0) return {};
    placed.dpi_x = image.width / across_in;
    placed.dpi_y = image.height / down_in;
    const bool on_its_side = std::abs(m.b) > std::abs(m.a);
    if (on_its_side != (frame.rotation % 180 != 0)) std::swap(placed.dpi_x, placed.dpi_y);
    return placed;
}

void cap_resolution(PdfRendering& rendering) {
    const double finest = std::max(rendering.dpi_x, rendering.dpi_y);
    if (finest <= kHighestDpi) return;
    rendering.dpi_x *= kHighestDpi / finest;
    rendering.dpi_y *= kHighestDpi / finest;
    rendering.native = false;
}

void cap_pixels(PdfRendering& rendering, const PdfPageFrame& frame, const Limits& limits) {
    const double inch2 = frame.width * frame.height * std::pow(frame.user_unit / kPointsPerInch, 2);
    const double pixels = inch2 * rendering.dpi_x * rendering.dpi_y;
    const double most = static_cast<double>(
        rendering.gray ? limits.max_pixels : std::min(limits.max_pixels, kMaxColourPixels));
    if (pixels <= most) return;
    const double factor = std::sqrt(most / pixels);
    rendering.dpi_x *= factor;
    rendering.dpi_y *= factor;
    rendering.native = false;
}

/// The finest of the images that make up the page, when they are what the page is.
void follow_images(PdfRendering& rendering, const PdfPageContent& content,
                   const PdfPageFrame& frame) {
    Placed finest;
    double covered = 0;
    double largest = 0;
    bool gray = true;
    for (const PaintedImage& image : content.images) {
        const Placed placed = place(image, frame);
        gray = gray && placed.gray;
        if (placed.covers < kSmallestPart) continue;
        covered += placed.covers;
        largest = std::max(largest, placed.covers);
        if (placed.dpi_x * placed.dpi_y > finest.dpi_x * finest.dpi_y) finest = placed;
    }
    rendering.gray = gray && !content.images.empty() && !content.paints_other;
    rendering.embedded_scan = largest >= kPageCovered;
    if (covered < kPageCovered || std::min(finest.dpi_x, finest.dpi_y) < kLowestScanDpi) return;
    const bool coarse = std::max(finest.dpi_x, finest.dpi_y) < kUsualDpi;
    if (content.paints_other && coarse) return;  // what is painted over it deserves more
    rendering.dpi_x = finest.dpi_x;
    rendering.dpi_y = finest.dpi_y;
    rendering.native = true;
}

}  // namespace

PdfRendering choose_rendering(const PdfPageContent& content, const PdfPageFrame& frame,
                              const Limits& limits) {
    PdfRendering rendering;
    follow_images(rendering, content, frame);
    cap_resolution(rendering);
    cap_pixels(rendering, frame, limits);
    return rendering;
}

}  // namespace gongwen::scan

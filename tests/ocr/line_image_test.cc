#include "ocr/line/line_image.h"

#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "ocr/leptonica.h"

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

constexpr PixelBox kLine{100, 200, 700, 40};
constexpr double kEm = 40;

/// A line of solid squares, and the gray page that it stands on.
struct DrawnLine {
    PixPtr gray{pixCreate(1000, 400, 8)};
    LayoutLine line{kLine, -1, false, PixPtr(pixCreate(kLine.w, kLine.h, 1))};

    /// Squares of the line's height that begin at these columns of it.
    explicit DrawnLine(const std::vector<int>& columns) {
        pixSetAll(gray.get());
        for (const int x : columns) {
            pixSetInRect(line.ink.get(), to_leptonica({x, 0, kLine.h, kLine.h}).get());
            pixClearInRect(gray.get(),
                           to_leptonica({kLine.x + x, kLine.y, kLine.h, kLine.h}).get());
        }
    }

    LineImage image(double width) const {
        LineImageOptions options;
        options.width = width;
        return {gray.get(), line, kEm, options};
    }
};

/// Columns [begin, end) of the image that are dark halfway down.
std::vector<std::pair<int, int>> dark_runs(Pix* image) {
    std::vector<std::pair<int, int>> runs;
    const int y = pixGetHeight(image) / 2;
    bool inside = false;
    for (int x = 0; x < pixGetWidth(image); ++x) {
        l_uint32 value = 255;
        pixGetPixel(image, x, y, &value);
        const bool dark = value < 128;
        if (dark && !inside) runs.emplace_back(x, x);
        if (dark) runs.back().second = x + 1;
        inside = dark;
    }
    return runs;
}

}  // namespace

TEST_CASE("a narrow line image is as high as a natural one", "[ocr][line_image]") {
    const DrawnLine drawn({0, 50, 100, 660});

    const LineImage natural = drawn.image(1);
    const LineImage narrow = drawn.image(0.8);

    CHECK(pixGetHeight(narrow.pix()) == pixGetHeight(natural.pix()));
    CHECK(pixGetWidth(narrow.pix()) == Approx(0.8 * pixGetWidth(natural.pix())).margin(1));
}

TEST_CASE("the line image knows the way back to the line", "[ocr][line_image]") {
    const std::vector<int> columns{0, 50, 100, 400, 660};  // with wide gaps, which it closes
    const DrawnLine drawn(columns);
    const double width = GENERATE(1.0, 0.85, 0.5);
    const LineImage image = drawn.image(width);

    const auto runs = dark_runs(image.pix());

    REQUIRE(runs.size() == columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        CAPTURE(width, i);
        CHECK(image.column_on_line(runs[i].first) == Approx(columns[i]).margin(2));
        CHECK(image.column_on_line(runs[i].second) == Approx(columns[i] + kLine.h).margin(2));
    }
}

#include "drawn_page.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <utility>

#include "scan/leptonica.h"
#include "scan/pixel_format.h"

namespace gongwen::scan {
namespace {

constexpr double kCharacter = 12;
constexpr double kPitch = 13.5;
constexpr double kLineHeight = 22;
constexpr double kStroke = 1.6;

}  // namespace

DrawnPage::DrawnPage(double width, double height, int dpi) : dpi_(dpi) {
    pix_.reset(pixCreate(pixels(width), pixels(height), 32));
    pixSetAll(pix_.get());
    pixSetResolution(pix_.get(), dpi, dpi);
}

DrawnPage::DrawnPage(const DrawnPage& other)
    : pix_(pixCopy(nullptr, other.pix_.get())), dpi_(other.dpi_) {}

int DrawnPage::pixels(double points) const {
    return static_cast<int>(std::lround(points * dpi_ / 72));
}

DrawnPage& DrawnPage::box(double left, double top, double width, double height, l_uint32 colour) {
    ::Box* area = boxCreate(pixels(left), pixels(top), pixels(width), pixels(height));
    pixSetInRectArbitrary(pix_.get(), area, colour);
    boxDestroy(&area);
    return *this;
}

DrawnPage& DrawnPage::line(double left, double top, int count, l_uint32 colour) {
    for (int i = 0; i < count; ++i) {
        const double x = left + i * kPitch;
        box(x, top, kStroke, kCharacter, colour);
        box(x, top, kCharacter, kStroke, colour);
        box(x, top + 5, kCharacter * (i % 3 == 0 ? 0.9 : 0.6), kStroke, colour);
        if (i % 2 == 0) box(x + 6, top, kStroke, 6, colour);
    }
    return *this;
}

DrawnPage& DrawnPage::lines(int count) {
    for (int i = 0; i < count; ++i) {
        line(i % 4 == 0 ? 70 : 97, 110 + i * kLineHeight, i % 4 == 3 ? 14 : 31);
    }
    return *this;
}

DrawnPage& DrawnPage::seal(double left, double top, double side, l_uint32 colour) {
    const double frame = side / 15;
    box(left, top, side, frame, colour).box(left, top + side - frame, side, frame, colour);
    box(left, top, frame, side, colour).box(left + side - frame, top, frame, side, colour);
    for (int i = 1; i < 6; ++i)
        box(left + i * side / 6, top + side / 8, frame, side * 0.75, colour);
    return *this;
}

DrawnPage& DrawnPage::disc(double middle_x, double middle_y, double diameter, l_uint32 colour) {
    const int radius = pixels(diameter / 2);
    const int x = pixels(middle_x);
    const int y = pixels(middle_y);
    for (int dy = -radius; dy <= radius; ++dy) {
        const int half = static_cast<int>(std::sqrt(radius * radius - dy * dy));
        for (int dx = -half; dx <= half; ++dx) pixSetPixel(pix_.get(), x + dx, y + dy, colour);
    }
    return *this;
}

DrawnPage& DrawnPage::photograph(double left, double top, double width, double height) {
    constexpr double kPatch = 8.5;
    std::mt19937 random(7);
    for (double y = 0; y < height; y += kPatch) {
        for (double x = 0; x < width; x += kPatch) {
            const auto tone = static_cast<l_uint32>(30 + random() % 130);
            box(left + x, top + y, std::min(kPatch + 1, width - x),
                std::min(kPatch + 1, height - y), tone << 24 | tone << 16 | tone << 8);
        }
    }
    return *this;
}

DrawnPage& DrawnPage::dust(int count) {
    std::mt19937 random(7);
    for (int i = 0; i < count; ++i) {
        const int x = static_cast<int>(random() % static_cast<unsigned>(pixGetWidth(pix_.get())));
        const int y = static_cast<int>(random() % static_cast<unsigned>(pixGetHeight(pix_.get())));
        pixSetPixel(pix_.get(), x, y, 0x30303000);
        pixSetPixel(pix_.get(), x + 1, y, 0x30303000);
    }
    return *this;
}

DrawnPage& DrawnPage::shade(double part) {
    const int width = pixGetWidth(pix_.get());
    for (int y = 0; y < pixGetHeight(pix_.get()); ++y) {
        l_uint32* row =
            pixGetData(pix_.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix_.get());
        for (int x = 0; x < width; ++x) {
            const double light = 1 - (1 - part) * x / width;
            l_int32 red = 0;
            l_int32 green = 0;
            l_int32 blue = 0;
            extractRGBValues(row[x], &red, &green, &blue);
            composeRGBPixel(static_cast<int>(red * light), static_cast<int>(green * light),
                            static_cast<int>(blue * light), row + x);
        }
    }
    return *this;
}

DrawnPage& DrawnPage::tilt(double degrees_clockwise) {
    const double radians = degrees_clockwise * std::numbers::pi / 180;
    pix_.reset(pixRotateAM(pix_.get(), static_cast<float>(radians), L_BRING_IN_WHITE));
    return *this;
}

DrawnPage& DrawnPage::turn(int degrees_clockwise) {
    pix_.reset(pixRotateOrth(pix_.get(), degrees_clockwise / 90));
    return *this;
}

RawPage DrawnPage::raw() const {
    RawPage page;
    page.image.reset(pixCopy(nullptr, pix_.get()));
    page.dpi_x = dpi_;
    page.dpi_y = dpi_;
    page.dpi_known = true;
    return page;
}

RawPage DrawnPage::raw_gray() const {
    RawPage page = raw();
    page.image.reset(pixConvertRGBToLuminance(pix_.get()));
    return page;
}

double uprightness(Pix* gray, int) {
    const PixPtr ink(pixThresholdToBinary(gray, 150));
    Pixa* found = nullptr;
    const BoxaPtr boxes(pixConnComp(ink.get(), &found, 8));
    const PixaPtr marks(found);
    int upright = 0;
    int seen = 0;
    for (int i = 0; i < pixaGetCount(marks.get()); ++i) {
        const PixPtr mark(pixaGetPix(marks.get(), i, L_CLONE));
        const int width = pixGetWidth(mark.get());
        const int height = pixGetHeight(mark.get());
        if (width < 20 || height < 20) continue;
        float x = 0;
        float y = 0;
        pixCentroid(mark.get(), nullptr, nullptr, &x, &y);
        ++seen;
        upright += x < 0.5F * static_cast<float>(width) && y < 0.45F * static_cast<float>(height);
    }
    return seen == 0 ? 0 : 0.95 * upright / seen;
}

double darkness(Pix* gray, int dpi, double left, double top, double width, double height) {
    const auto pixels = [dpi](double points) { return static_cast<int>(points * dpi / 72); };
    const PixPtr part = clipped(gray, {pixels(left), pixels(top), pixels(width), pixels(height)});
    const PixPtr ink(pixThresholdToBinary(part.get(), 128));
    float share = 0;
    pixForegroundFraction(ink.get(), &share);
    return share;
}

}  // namespace gongwen::scan

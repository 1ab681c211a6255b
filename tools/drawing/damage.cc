#include "tools/drawing/damage.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "tools/drawing/random.h"

namespace gongwen::tools {
namespace {

constexpr int kFaxDpiAcross = 204;

std::uint32_t* row_of(Pix* pix, int y) {
    return pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix);
}

/// Calls change(old value, x, y) for every sample of an 8 or 32 bit picture; keeps to 0…255.
template <typename Change>
void change_samples(Pix* pix, Change change) {
    const int samples = pixGetDepth(pix) == 32 ? 3 : 1;
    const int width = pixGetWidth(pix);
    for (int y = 0; y < pixGetHeight(pix); ++y) {
        std::uint32_t* row = row_of(pix, y);
        for (int x = 0; x < width; ++x) {
            for (int s = 0; s < samples; ++s) {
                const int byte = samples == 3 ? 4 * x + s : x;
                const double value = change(GET_DATA_BYTE(row, byte), x, y);
                SET_DATA_BYTE(row, byte,
                              static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0)));
            }
        }
    }
}

void fill(Pix* page, int x, int y, int width, int height, std::uint32_t grey) {
    for (int row = std::max(0, y); row < std::min(y + height, pixGetHeight(page)); ++row) {
        for (int at = std::max(0, x); at < std::min(x + width, pixGetWidth(page)); ++at) {
            pixSetPixel(page, at, row, pixGetDepth(page) == 32 ? grey * 0x01010100U : grey);
        }
    }
}

void add_specks(Pix* page, std::mt19937_64& random) {
    const int width = pixGetWidth(page);
    const int height = pixGetHeight(page);
    const int count = width * height / 9000;
    for (int i = 0; i < count; ++i) {
        const int x = static_cast<int>(index_below(random, width));
        const int y = static_cast<int>(index_below(random, height));
        const std::uint32_t ink = chance(random, 0.75) ? 1 : 0;
        const int size = chance(random, 0.2) ? 2 : 1;
        fill(page, x, y, size, size, ink);
    }
}

}  // namespace

PixPtr greyed(const PixPtr& colour) { return PixPtr(pixConvertRGBToGray(colour.get(), 0, 0, 0)); }

void bleed(Pix* page, const PixPtr& behind, double strength) {
    const PixPtr grey = greyed(behind);
    const PixPtr mirrored(pixFlipLR(nullptr, grey.get()));
    const PixPtr soft(pixBlockconvGray(mirrored.get(), nullptr, 2, 2));
    change_samples(page, [&](int old, int x, int y) {
        const int ink = 255 - GET_DATA_BYTE(row_of(soft.get(), y), x);
        return old - strength * ink;
    });
}

void shade(Pix* page, double strength) {
    const double width = pixGetWidth(page);
    const double height = pixGetHeight(page);
    std::vector<double> across(static_cast<std::size_t>(width));
    for (std::size_t x = 0; x < across.size(); ++x) {
        const double share = static_cast<double>(x) / width;
        across[x] = 0.5 * share * share + 0.8 * std::exp(-share * 18);
    }
    change_samples(page, [&](int old, int x, int y) {
        const double dark = across[static_cast<std::size_t>(x)] + 0.4 * y / height;
        return old * (1 - strength * dark);
    });
}

void punch(Pix* page, int dpi) {
    const double cm = dpi / 2.54;
    const int radius = static_cast<int>(0.3 * cm);
    const int x = static_cast<int>(0.9 * cm);
    for (const double from_middle : {-4.0 * cm, 4.0 * cm}) {
        const int y = static_cast<int>(pixGetHeight(page) / 2.0 + from_middle);
        for (int row = -radius; row <= radius; ++row) {
            const int half = static_cast<int>(std::sqrt(radius * radius - row * row));
            fill(page, x - half, y + row, 2 * half, 1, 25);
        }
    }
}

void add_borders(Pix* page, int dpi, std::mt19937_64& random) {
    const double mm = dpi / 25.4;
    const int left = static_cast<int>(uniform(random, 1, 4) * mm);
    const int right = static_cast<int>(uniform(random, 1, 4) * mm);
    const int top = static_cast<int>(uniform(random, 1, 4) * mm);
    const int width = pixGetWidth(page);
    const int height = pixGetHeight(page);
    fill(page, 0, 0, width, top, 12);
    fill(page, 0, 0, left, height, 12);
    fill(page, width - right, 0, right, height, 12);
}

PixPtr skewed(PixPtr page, double degrees, bool dark_lid) {
    if (degrees == 0) return page;
    const auto radians = static_cast<float>(degrees * std::numbers::pi / 180);
    return PixPtr(pixRotate(page.get(), radians, L_ROTATE_AREA_MAP,
                            dark_lid ? L_BRING_IN_BLACK : L_BRING_IN_WHITE, 0, 0));
}

PixPtr blurred(PixPtr page, double radius) {
    if (radius <= 0) return page;
    const int half = std::max(1, static_cast<int>(std::ceil(2 * radius)));
    L_KERNEL* across = nullptr;
    L_KERNEL* down = nullptr;
    makeGaussianKernelSep(half, half, static_cast<float>(radius), 1, &across, &down);
    PixPtr out(pixGetDepth(page.get()) == 32 ? pixConvolveRGBSep(page.get(), across, down)
                                             : pixConvolveSep(page.get(), across, down, 8, 1));
    kernelDestroy(&across);
    kernelDestroy(&down);
    return out;
}

PixPtr scaled(PixPtr page, double scale) {
    if (scale == 1) return page;
    const auto factor = static_cast<float>(scale);
    const PixPtr small(pixScale(page.get(), factor, factor));
    PixPtr out(pixCreateTemplate(page.get()));
    pixSetBlackOrWhite(out.get(), L_SET_WHITE);
    const int x = (pixGetWidth(out.get()) - pixGetWidth(small.get())) / 2;
    const int y = (pixGetHeight(out.get()) - pixGetHeight(small.get())) / 2;
    pixRasterop(out.get(), x, y, pixGetWidth(small.get()), pixGetHeight(small.get()), PIX_SRC,
                small.get(), 0, 0);
    return out;
}

PixPtr warped(PixPtr page, double points, int dpi, std::uint64_t seed) {
    if (points <= 0 || pixGetDepth(page.get()) != 8) return page;
    constexpr float kWavesAcross = 0.0025F;  // radians a pixel at 150 dpi
    const float frequency = kWavesAcross * 150.0F / static_cast<float>(dpi);
    const auto pixels = static_cast<float>(points * dpi / 72);
    constexpr int kTerms = 2;
    constexpr int kPaper = 255;
    return PixPtr(pixRandomHarmonicWarp(page.get(), pixels, pixels, frequency, frequency, kTerms,
                                        kTerms, static_cast<l_uint32>(seed % 1000), kPaper));
}

void add_noise(Pix* page, double deviation, std::mt19937_64& random) {
    constexpr std::size_t kTable = 1U << 14U;
    std::vector<double> table(kTable);
    for (double& value : table) value = deviation * normal(random);
    std::uint64_t bits = 0;
    int left = 0;
    change_samples(page, [&](int old, int, int) {
        if (left == 0) {
            bits = random();
            left = 4;
        }
        const double value = table[bits & (kTable - 1)];
        bits >>= 14U;
        --left;
        return old + value;
    });
}

PixPtr copied(PixPtr page, int times, int dpi, std::mt19937_64& random) {
    const double blur = 0.003 * dpi;
    constexpr double kNoise = 9;
    constexpr double kContrast = 2.2;
    for (int i = 0; i < times && pixGetDepth(page.get()) == 8; ++i) {
        page = blurred(std::move(page), blur);
        add_noise(page.get(), kNoise, random);
        change_samples(page.get(), [](int old, int, int) { return 140 + kContrast * (old - 150); });
    }
    return page;
}

PixPtr faxed(const PixPtr& grey, int dpi, const Treatment& treatment, std::mt19937_64& random) {
    const auto from = static_cast<float>(dpi);
    const auto rows = static_cast<float>(treatment.fax_rows);
    const PixPtr scaled(pixScale(grey.get(), kFaxDpiAcross / from, rows / from));
    PixPtr out(pixThresholdToBinary(scaled.get(), treatment.fax_threshold));
    add_specks(out.get(), random);
    pixSetResolution(out.get(), kFaxDpiAcross, treatment.fax_rows);
    return out;
}

}  // namespace gongwen::tools

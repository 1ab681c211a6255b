#include "tools/training/line_treatment.h"

#include <utility>
#include <vector>

#include "tools/drawing/random.h"

namespace gongwen::training {
namespace {

using tools::chance;
using tools::uniform;

constexpr int kCoarseFaxRows = 98;

PixPtr as_gray(PixPtr picture) { return PixPtr(pixConvertTo8(picture.get(), 0)); }

PixPtr with_weight(PixPtr gray, int weight) {
    if (weight == 0) return gray;
    return PixPtr(weight > 0 ? pixErodeGray(gray.get(), 3, 3) : pixDilateGray(gray.get(), 3, 1));
}

void fade(Pix* gray, double share) {
    if (share <= 0) return;
    // 255 - (255 - value) * (1 - share), for all pixels at once.
    pixMultConstantGray(gray, static_cast<float>(1 - share));
    pixAddConstantGray(gray, static_cast<l_int32>(255 * share));
}

PixPtr through_jpeg(PixPtr gray, int quality) {
    if (quality == 0) return gray;
    l_uint8* data = nullptr;
    std::size_t size = 0;
    if (pixWriteMemJpeg(&data, &size, gray.get(), quality, 0) != 0) return gray;
    PixPtr out(pixReadMemJpeg(data, size, 0, 1, nullptr, 0));
    lept_free(data);
    return out ? as_gray(std::move(out)) : std::move(gray);
}

}  // namespace

LineTreatment any_treatment(std::mt19937_64& random) {
    LineTreatment t;
    const std::vector<int> resolutions{300, 300, 300, 300, 200, 200, 150, 400};
    t.dpi = tools::pick(random, resolutions);
    if (chance(random, 0.6)) t.skew = uniform(random, -0.6, 0.6);
    if (chance(random, 0.5)) t.blur = uniform(random, 0.4, 1.6) * t.dpi / 300;
    if (chance(random, 0.5)) t.noise = uniform(random, 2, 16);
    t.fax = chance(random, 0.22);
    if (t.fax) {
        if (chance(random, 0.5)) t.fax_rows = kCoarseFaxRows;
        t.fax_threshold = static_cast<int>(uniform(random, 120, 200));
    }
    t.black_and_white = !t.fax && chance(random, 0.15);
    if (t.dpi >= 200 && t.fax_rows != kCoarseFaxRows && chance(random, 0.16))
        t.weight = chance(random, 0.5) ? 1 : -1;
    if (!t.fax && chance(random, 0.15)) t.faintness = uniform(random, 0.2, 0.6);
    if (chance(random, 0.4)) t.jpeg_quality = static_cast<int>(uniform(random, 25, 85));
    t.rule_left = chance(random, 0.03);
    t.rule_right = chance(random, 0.03);
    t.rule_below = chance(random, 0.04);
    if (chance(random, 0.08)) t.specks = 1 + static_cast<int>(uniform(random, 0, 4));
    return t;
}

void draw_remnants(tools::Sheet& sheet, const Box& line, double size,
                   const LineTreatment& treatment, std::mt19937_64& random) {
    const double top = line.top - uniform(random, 0, 0.15) * size;
    const double bottom = line.bottom + uniform(random, 0, 0.15) * size;
    const double gap = uniform(random, 0.15, 0.5) * size;
    const double thick = uniform(random, 0.4, 1.2);
    if (treatment.rule_left) sheet.stroke(line.left - gap, top, line.left - gap, bottom, thick);
    if (treatment.rule_right) sheet.stroke(line.right + gap, top, line.right + gap, bottom, thick);
    if (treatment.rule_below) {
        const double from = uniform(random, line.left, line.right);
        const double y = line.bottom + uniform(random, 0.06, 0.2) * size;
        sheet.stroke(from, y, uniform(random, from, line.right), y, thick);
    }
    for (int i = 0; i < treatment.specks; ++i) {
        const double x = uniform(random, line.left - 0.4 * size, line.right + 0.4 * size);
        const double y = uniform(random, line.top, line.bottom);
        const double length = uniform(random, 0.2, 0.9);
        sheet.stroke(x, y, x + length, y + uniform(random, -0.3, 0.3), uniform(random, 0.2, 0.7));
    }
}

PixPtr treated_picture(const std::vector<tools::Sheet>& sheets, const tools::Side& side,
                       const tools::Treatment& paper, const LineTreatment& treatment,
                       std::mt19937_64& random) {
    tools::ScanDescription scan;
    scan.dpi = treatment.dpi;
    scan.colours = treatment.black_and_white ? tools::Colours::BlackWhite : tools::Colours::Grey;
    scan.treatment = paper;
    scan.treatment.skew = treatment.skew;
    scan.treatment.blur = treatment.blur;
    scan.treatment.noise = treatment.noise;
    scan.treatment.fax = treatment.fax;
    scan.treatment.fax_rows = treatment.fax_rows;
    scan.treatment.fax_threshold = treatment.fax_threshold;
    PixPtr gray = as_gray(tools::scan_side(sheets, side, scan, random));
    gray = with_weight(std::move(gray), treatment.weight);
    fade(gray.get(), treatment.faintness);
    return through_jpeg(std::move(gray), treatment.jpeg_quality);
}

}  // namespace gongwen::training

#include "tools/training/line_picture.h"

#include <algorithm>
#include <utility>

#include "ocr/leptonica.h"
#include "ocr/line/line_image.h"
#include "tools/drawing/random.h"
#include "tools/drawing/sheet.h"
#include "tools/training/line_treatment.h"

namespace gongwen::training {
namespace {

using tools::chance;
using tools::uniform;

constexpr double kMargin = 30;      ///< points of paper around the line
constexpr std::size_t kShort = 12;  ///< characters of a line that may be set wide
constexpr double kHighest = 1.7;    ///< of a line, in its characters' size; higher is dirt
constexpr double kFaxDots = 204;    ///< an inch
constexpr int kLeastSpeck = 3;      ///< pixels; smaller specks are cleaned away before reading

/// 內　政　部: letterheads and signatures.
std::u32string set_wide(const std::u32string& text, std::mt19937_64& random) {
    const std::u32string gap = chance(random, 0.5) ? U"　" : U" ";
    std::u32string out;
    for (const char32_t c : text) {
        if (!out.empty()) out += gap;
        out += c;
    }
    return out;
}

tools::TextStyle any_style(const std::vector<std::string>& fonts, std::mt19937_64& random) {
    const std::vector<double> sizes{9, 10, 12, 12, 12, 14, 16, 16, 16, 20};
    tools::TextStyle style;
    style.font = tools::pick(random, fonts);
    style.size = tools::pick(random, sizes) * uniform(random, 0.95, 1.05);
    style.bold = chance(random, 0.06);
    return style;
}

/// A fax has fewer rows than columns an inch.
PixPtr with_square_dots(PixPtr gray) {
    const double across = pixGetXRes(gray.get());
    const double down = pixGetYRes(gray.get());
    if (across == down) return gray;
    return PixPtr(pixScaleGeneral(gray.get(), 1, static_cast<float>(across / down), 0, 0));
}

/// The gray level between ink and paper.
int threshold_of(Pix* gray, std::mt19937_64& random) {
    l_int32 darkest = 0;
    pixGetExtremeValue(gray, 1, L_SELECT_MIN, nullptr, nullptr, nullptr, &darkest);
    return static_cast<int>(darkest + uniform(random, 0.5, 0.75) * (255 - darkest));
}

ocr::LayoutLine found_line(Pix* gray, std::mt19937_64& random) {
    const PixPtr black(pixThresholdToBinary(gray, threshold_of(gray, random)));
    const PixPtr clean(pixSelectBySize(black.get(), kLeastSpeck, kLeastSpeck, 8, L_SELECT_IF_EITHER,
                                       L_SELECT_IF_GTE, nullptr));
    ocr::LayoutLine line;
    ::Box* place = nullptr;
    Pix* ink = nullptr;
    if (!clean || pixClipToForeground(clean.get(), &ink, &place) != 0) return line;
    line.ink.reset(ink);
    const ocr::BoxPtr owned(place);
    boxGetGeometry(place, &line.box.x, &line.box.y, &line.box.w, &line.box.h);
    return line;
}

}  // namespace

PixPtr line_picture(std::u32string text, const std::vector<std::string>& fonts, double width,
                    std::mt19937_64& random) {
    if (text.size() <= kShort && chance(random, 0.08)) text = set_wide(text, random);
    const tools::TextStyle style = any_style(fonts, random);
    const LineTreatment treatment = any_treatment(random);
    const double paper = tools::measure(text, style).back() + 2 * kMargin;
    std::vector<tools::Sheet> sheets;
    tools::Sheet& sheet = sheets.emplace_back(paper, style.size + 2 * kMargin);
    sheet.print(text, kMargin, kMargin, style);
    if (sheet.lines().empty()) return nullptr;
    draw_remnants(sheet, sheet.lines().front().box, style.size, treatment, random);
    const PixPtr gray = with_square_dots(treated_picture(sheets, {0, -1}, {}, treatment, random));
    const ocr::LayoutLine line = found_line(gray.get(), random);
    const double em = style.size * (treatment.fax ? kFaxDots : treatment.dpi) / 72;
    if (!line.ink || line.box.h > kHighest * em) return nullptr;
    ocr::LineImageOptions options;
    if (chance(random, 0.1)) options = {56, true};
    options.width = width;
    const ocr::LineImage image(gray.get(), line, em * uniform(random, 0.9, 1.1), options);
    return PixPtr(pixClone(image.pix()));
}

}  // namespace gongwen::training

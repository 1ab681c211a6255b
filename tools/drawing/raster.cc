#include "tools/drawing/raster.h"

#include <array>
#include <cmath>

#include "tools/drawing/damage.h"

namespace gongwen::tools {
namespace {

constexpr std::uint32_t kWhite = 0xffffff00;

PixPtr blank_page(const Sheet& like, int dpi) {
    return render(Sheet(like.width(), like.height()), dpi);
}

void treat_paper(Pix* page, const std::vector<Sheet>& sheets, const Side& side,
                 const ScanDescription& scan) {
    const Treatment& t = scan.treatment;
    if (t.bleed_through > 0 && side.behind >= 0) {
        bleed(page, render(sheets[static_cast<std::size_t>(side.behind)], scan.dpi),
              t.bleed_through);
    }
    if (t.shadow > 0) shade(page, t.shadow);
    if (t.punch_holes) punch(page, scan.dpi);
}

}  // namespace

PixPtr render(const Sheet& sheet, int dpi) {
    const double scale = dpi / 72.0;
    const int width = static_cast<int>(std::lround(sheet.width() * scale));
    const int height = static_cast<int>(std::lround(sheet.height() * scale));
    const SurfacePtr image(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const CairoPtr pen(cairo_create(image.get()));
    cairo_set_source_rgb(pen.get(), 1, 1, 1);
    cairo_paint(pen.get());
    cairo_scale(pen.get(), scale, scale);
    cairo_set_source_surface(pen.get(), sheet.drawing(), 0, 0);
    cairo_paint(pen.get());
    cairo_surface_flush(image.get());
    PixPtr pix(pixCreate(width, height, 32));
    const unsigned char* data = cairo_image_surface_get_data(image.get());
    const int stride = cairo_image_surface_get_stride(image.get());
    for (int y = 0; y < height; ++y) {
        const auto* from =
            reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
        std::uint32_t* to =
            pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
        for (int x = 0; x < width; ++x) to[x] = (from[x] << 8U) & kWhite;
    }
    pixSetResolution(pix.get(), dpi, dpi);
    return pix;
}

std::vector<Side> sides_of(const ScanDescription& scan, int sheet_count) {
    std::vector<int> sheets;
    for (const int page : scan.pages) sheets.push_back(page - 1);
    for (int i = 0; scan.pages.empty() && i < sheet_count; ++i) sheets.push_back(i);
    std::vector<Side> sides;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const bool has_next = i + 1 < sheets.size();
        const bool blank_back = scan.treatment.blank_backs;
        // On two-sided paper every odd page shows the next one and every even page the one before.
        const int next = has_next ? sheets[i + 1] : -1;
        const int other = i % 2 == 0 ? next : sheets[i - 1];
        sides.push_back({sheets[i], blank_back ? -1 : other});
        if (blank_back) sides.push_back({-1, sheets[i]});
    }
    return sides;
}

PixPtr scan_side(const std::vector<Sheet>& sheets, const Side& side, const ScanDescription& scan,
                 std::mt19937_64& random) {
    const Treatment& t = scan.treatment;
    PixPtr page = side.sheet < 0 ? blank_page(sheets.front(), scan.dpi)
                                 : render(sheets[static_cast<std::size_t>(side.sheet)], scan.dpi);
    if (scan.colours != Colours::Colour || t.fax) page = greyed(page);
    treat_paper(page.get(), sheets, side, scan);
    page = scaled(std::move(page), t.scale);
    page = warped(std::move(page), t.warp, scan.dpi, scan.seed);
    page = copied(std::move(page), t.copies, scan.dpi, random);
    page = skewed(std::move(page), t.skew, t.borders);
    if (t.borders) add_borders(page.get(), scan.dpi, random);
    if (t.turn != 0) page.reset(pixRotateOrth(page.get(), t.turn / 90));
    page = blurred(std::move(page), t.blur);
    if (t.noise > 0) add_noise(page.get(), t.noise, random);
    if (t.fax) return faxed(page, scan.dpi, t, random);
    if (scan.colours == Colours::BlackWhite) {
        constexpr int kThreshold = 150;
        page.reset(pixThresholdToBinary(page.get(), kThreshold));
    }
    pixSetResolution(page.get(), scan.dpi, scan.dpi);
    return page;
}

std::vector<std::string> words_of(const ScanDescription& scan) {
    const Treatment& t = scan.treatment;
    const std::array<std::pair<bool, const char*>, 24> all{{
        {t.fax, "fax"},
        {t.fax && t.fax_rows < Treatment{}.fax_rows, "coarse_fax"},
        {t.turn == 180, "upside_down"},
        {t.turn == 90 || t.turn == 270, "sideways"},
        {t.skew != 0, "skew"},
        {t.scale != 1, "scaled"},
        {t.warp > 0, "warp"},
        {t.copies > 0, "copy"},
        {t.blur > 0, "blur"},
        {t.noise > 0, "noise"},
        {t.shadow > 0, "shadow"},
        {t.borders, "borders"},
        {t.punch_holes, "punch_holes"},
        {t.blank_backs, "blank_backs"},
        {t.bleed_through > 0, "bleed_through"},
        {scan.dpi < 200 && scan.format != "vector", "low_resolution"},
        {scan.jpeg_quality > 0 && scan.jpeg_quality < 50, "strong_jpeg"},
        {scan.colours == Colours::BlackWhite && !t.fax, "black_white"},
        {scan.colours == Colours::Colour && scan.format != "vector", "colour"},
        {scan.text_layer == TextLayer::Right, "text_layer"},
        {scan.text_layer == TextLayer::Rubbish, "rubbish_text_layer"},
        {scan.format == "vector", "born_digital"},
        {scan.harm == Harm::Truncated, "truncated"},
        {scan.harm == Harm::Encrypted, "encrypted"},
    }};
    std::vector<std::string> words;
    for (const auto& [done, word] : all) {
        if (done) words.emplace_back(word);
    }
    if (words.empty()) words.emplace_back("clean");
    return words;
}

}  // namespace gongwen::tools

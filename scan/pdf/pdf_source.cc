#include "scan/pdf/pdf_source.h"

#include <cmath>
#include <fstream>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include "core/error.h"
#include "core/variants.h"
#include "scan/leptonica.h"
#include "scan/page_size.h"
#include "scan/pdf/pdf_embedded_scan.h"
#include "scan/pdf/pdf_rendering.h"
#include "scan/pixel_format.h"

namespace gongwen::scan {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kTailBytes = std::uintmax_t{64} * 1024;
// Poppler gives an image that ends exactly on a pixel's edge one pixel more and resamples it.
constexpr double kJustBelow = 1 - 1e-5;

/// A whole PDF ends with `startxref`; behind a cut there is none, or objects follow the last one.
bool is_cut_off(const fs::path& file) {
    const std::uintmax_t size = fs::file_size(file);
    std::string tail(std::min(size, kTailBytes), '\0');
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(size - tail.size()));
    in.read(tail.data(), static_cast<std::streamsize>(tail.size()));
    const std::size_t end_mark = tail.rfind("startxref");
    return end_mark == std::string::npos || tail.find(" obj", end_mark) != std::string::npos;
}

PixPtr to_pix(const poppler::image& rendered) {
    const int width = rendered.width();
    const int height = rendered.height();
    const bool gray = rendered.format() == poppler::image::format_gray8;
    PixPtr pix(pixCreateNoInit(width, height, gray ? 8 : 32));
    if (!pix) throw Error(ErrorKind::OutOfMemory, "page", "no memory for the rendered page");
    const std::size_t words = static_cast<std::size_t>(pixGetWpl(pix.get()));
    for (int y = 0; y < height; ++y) {
        const auto* from =
            reinterpret_cast<const l_uint8*>(rendered.const_data()) +
            static_cast<std::size_t>(y) * static_cast<std::size_t>(rendered.bytes_per_row());
        l_uint32* to = pixGetData(pix.get()) + words * static_cast<std::size_t>(y);
        if (gray) {
            for (int x = 0; x < width; ++x) SET_DATA_BYTE(to, x, from[x]);
        } else {
            for (int x = 0; x < width; ++x, from += 3) to[x] = rgb_pixel(from[0], from[1], from[2]);
        }
    }
    return pix;
}

int degrees(poppler::page::orientation_enum orientation) {
    switch (orientation) {
        case poppler::page::landscape:
            return 90;
        case poppler::page::upside_down:
            return 180;
        case poppler::page::seascape:
            return 270;
        case poppler::page::portrait:
            break;
    }
    return 0;
}

std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

class PdfSource : public Source {
  public:
    PdfSource(fs::path file, const Limits& limits)
        : file_(std::move(file)), limits_(limits), structure_(file_) {
        document_.reset(poppler::document::load_from_file(file_.string()));
        if (!document_) fail(ErrorKind::Unreadable, "the PDF is damaged");
        if (document_->is_locked()) fail(ErrorKind::Encrypted, "the PDF needs a password");
        if (structure_.is_portfolio()) {
            fail(ErrorKind::Unsupported,
                 "the PDF is a portfolio: its documents are attachments; save them as files of "
                 "their own and take those in");
        }
        count_pages();
        if (is_cut_off(file_))
            fail(ErrorKind::Unreadable, "the PDF is cut off: its end is missing");
    }

    int page_count() const override { return page_count_; }

    RawPage page(int number) override {
        const std::string subject = fmt::format("{} page {}", file_.filename().string(), number);
        std::unique_ptr<poppler::page> page;
        if (number >= 1 && number <= page_count_) page.reset(document_->create_page(number - 1));
        if (!page) throw Error(ErrorKind::Unreadable, subject, "the PDF page cannot be loaded");
        const PdfPageFrame frame = frame_of(*page, number, subject);
        const PdfPageContent content = content_of(number);
        const PdfRendering rendering = choose_rendering(content, frame, limits_);
        PixPtr image;
        if (rendering.native) image = embedded_scan(structure_, content, frame);
        if (!image) image = drawn(*page, frame, rendering, subject);
        RawPage raw = raw_page(*page, frame, rendering, std::move(image));
        if (structure_.is_known()) raw.attached_files = structure_.attached_files(number);
        raw.pixel_hash = pixel_hash(raw);
        return raw;
    }

  private:
    [[noreturn]] void fail(ErrorKind kind, const char* detail) const {
        throw Error(kind, file_.filename(), detail);
    }

    void count_pages() {
        const int shown = document_->pages();
        const int found = structure_.page_count();
        // A /Count may claim pages that are nowhere.
        page_count_ = structure_.is_known() && found > 0 ? std::min(shown, found) : shown;
        if (page_count_ <= 0) {
            if (structure_.is_known() && found == 0) fail(ErrorKind::Empty, "the PDF has no pages");
            fail(ErrorKind::Unreadable, "the PDF's pages cannot be found");
        }
        if (page_count_ > limits_.max_pages) {
            throw Error(ErrorKind::TooLarge, file_.filename(),
                        fmt::format("more than {} pages", limits_.max_pages));
        }
    }

    /// Where the two disagree about the pages, they may disagree about their order, too.
    bool agree_about_pages() const { return structure_.page_count() == document_->pages(); }

    PdfPageContent content_of(int number) {
        if (agree_about_pages()) return structure_.content_of(number);
        PdfPageContent unknown;
        unknown.paints_other = true;
        return unknown;
    }

    PdfPageFrame frame_of(const poppler::page& page, int number, const std::string& subject) {
        const poppler::rectf box = page.page_rect(poppler::crop_box);
        PdfPageFrame frame;
        frame.left = std::min(box.left(), box.right());
        frame.bottom = std::min(box.top(), box.bottom());
        frame.width = std::abs(box.width());
        frame.height = std::abs(box.height());
        frame.rotation = degrees(page.orientation());
        if (agree_about_pages()) frame.user_unit = structure_.user_unit_of(number);
        if (!(frame.width > 0 && frame.height > 0) || !std::isfinite(frame.width * frame.height)) {
            throw Error(ErrorKind::Unreadable, subject, "the PDF page has no width or no height");
        }
        return frame;
    }

    /// Poppler does not know of user units.
    static double points_to_pixels(const PdfPageFrame& frame, const PdfRendering& rendering,
                                   double dpi) {
        return dpi * frame.user_unit * (rendering.native ? kJustBelow : 1);
    }

    static PixPtr drawn(const poppler::page& page, const PdfPageFrame& frame,
                        const PdfRendering& rendering, const std::string& subject) {
        poppler::page_renderer renderer;
        renderer.set_render_hints(poppler::page_renderer::antialiasing |
                                  poppler::page_renderer::text_antialiasing);
        renderer.set_image_format(rendering.gray ? poppler::image::format_gray8
                                                 : poppler::image::format_rgb24);
        const poppler::image image =
            renderer.render_page(&page, points_to_pixels(frame, rendering, rendering.dpi_x),
                                 points_to_pixels(frame, rendering, rendering.dpi_y));
        if (!image.is_valid() || image.width() <= 0 || image.height() <= 0) {
            throw Error(ErrorKind::Unreadable, subject, "the PDF page cannot be drawn");
        }
        return to_pix(image);
    }

    static RawPage raw_page(const poppler::page& page, const PdfPageFrame& frame,
                            const PdfRendering& rendering, PixPtr image) {
        RawPage raw;
        raw.image = plain_pixels(std::move(image));
        raw.dpi_x = std::max(1, static_cast<int>(std::lround(rendering.dpi_x)));
        raw.dpi_y = std::max(1, static_cast<int>(std::lround(rendering.dpi_y)));
        raw.dpi_known = true;
        raw.embedded_scan = rendering.embedded_scan;
        pixSetResolution(raw.image.get(), raw.dpi_x, raw.dpi_y);
        raw.text_layer =
            text_layer(page, points_to_pixels(frame, rendering, rendering.dpi_x) / raw.dpi_x,
                       points_to_pixels(frame, rendering, rendering.dpi_y) / raw.dpi_y);
        return raw;
    }

    /// Factors: from Poppler's points to points of the image at its whole-number resolution.
    static std::vector<TextLayerWord> text_layer(const poppler::page& page, double x_factor,
                                                 double y_factor) {
        std::vector<TextLayerWord> words;
        for (const poppler::text_box& box : page.text_list()) {
            const poppler::rectf place = box.bbox();
            std::string text = with_usual_code_points(utf8(box.text()));
            if (text.empty()) continue;
            words.push_back({std::move(text),
                             {place.left() * x_factor, place.top() * y_factor,
                              place.right() * x_factor, place.bottom() * y_factor}});
        }
        return words;
    }

    fs::path file_;
    Limits limits_;
    PdfStructure structure_;
    std::unique_ptr<poppler::document> document_;
    int page_count_ = 0;
};

}  // namespace

std::unique_ptr<Source> open_pdf(const fs::path& file, const Limits& limits) {
    return std::make_unique<PdfSource>(file, limits);
}

}  // namespace gongwen::scan

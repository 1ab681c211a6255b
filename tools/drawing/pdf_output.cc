#include "tools/drawing/pdf_output.h"

#include <string>

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/error.h"
#include "core/text.h"

namespace gongwen::tools {
namespace {

namespace fs = std::filesystem;

struct PointSize {
    double width;
    double height;
};

/// The pages of a PDF, each drawn by draw(pen, page index) on sizes[page index].
template <typename Draw>
void draw_pages(const fs::path& file, const std::vector<PointSize>& sizes, Draw draw) {
    const SurfacePtr pdf(cairo_pdf_surface_create(file.c_str(), kA4Width, kA4Height));
    // The same input shall give the same bytes, whenever it is made.
    cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   "2020-01-01T00:00:00Z");
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        cairo_pdf_surface_set_size(pdf.get(), sizes[i].width, sizes[i].height);
        const CairoPtr pen(cairo_create(pdf.get()));
        draw(pen.get(), i);
        cairo_show_page(pen.get());
    }
    cairo_surface_finish(pdf.get());
    if (cairo_surface_status(pdf.get()) != CAIRO_STATUS_SUCCESS) {
        throw Error(ErrorKind::NoSpace, file.string(), "cannot be written");
    }
}

void paint(cairo_t* pen, const Sheet& sheet) {
    cairo_set_source_surface(pen, sheet.drawing(), 0, 0);
    cairo_paint(pen);
}

/// What a broken text layer holds: the text's bytes taken for another encoding.
std::string rubbish_of(const std::string& text) {
    constexpr char32_t kFirst = 0xa1;  // the first printable sign above ASCII
    std::u32string out;
    for (const char byte : text) {
        const char32_t sign = static_cast<unsigned char>(byte) | 0x80U;
        out += sign < kFirst ? sign + kFirst - 0x80U : sign;
    }
    return to_utf8(out);
}

void paint_rubbish(cairo_t* pen, const Sheet& sheet) {
    Sheet layer(sheet.width(), sheet.height());
    for (const PrintedLine& line : sheet.lines()) {
        layer.draw(to_utf32(rubbish_of(line.text)), line.box.left, line.box.top,
                   {"Noto Sans CJK TC", line.box.height() / 3, false, {}});
    }
    paint(pen, layer);
}

PointSize size_of(Pix* page) {
    return {72.0 * pixGetWidth(page) / pixGetXRes(page),
            72.0 * pixGetHeight(page) / pixGetYRes(page)};
}

std::string bytes_of(l_uint8* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    lept_free(data);
    return bytes;
}

std::string jpeg_bytes(Pix* page, int quality) {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    pixWriteMemJpeg(&data, &size, page, quality, 0);
    return bytes_of(data, size);
}

std::string sample_bytes(Pix* page) {
    const int samples = pixGetDepth(page) == 32 ? 3 : 1;
    std::string bytes;
    for (int y = 0; y < pixGetHeight(page); ++y) {
        const std::uint32_t* row =
            pixGetData(page) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(page);
        for (int x = 0; x < pixGetWidth(page); ++x) {
            for (int s = 0; s < samples; ++s) {
                const int at = samples == 3 ? 4 * x + s : x;
                bytes += static_cast<char>(GET_DATA_BYTE(row, at));
            }
        }
    }
    return bytes;
}

void set_filter(QPDFObjectHandle image, const std::string& filter, const std::string& how) {
    image.getDict().replaceKey("/Filter", QPDFObjectHandle::newName(filter));
    if (!how.empty()) {
        image.getDict().replaceKey("/DecodeParms", QPDFObjectHandle::parse(how));
    }
}

QPDFObjectHandle fax_image(QPDF& pdf, Pix* page) {
    L_COMP_DATA* data = nullptr;
    pixGenerateCIData(page, L_G4_ENCODE, 0, 0, &data);
    QPDFObjectHandle image = QPDFObjectHandle::newStream(
        &pdf, std::string(reinterpret_cast<const char*>(data->datacomp), data->nbytescomp));
    set_filter(image, "/CCITTFaxDecode",
               fmt::format("<< /K -1 /Columns {} /Rows {} >>", data->w, data->h));
    if (data->minisblack) {
        image.getDict().replaceKey("/Decode", QPDFObjectHandle::parse("[1 0]"));
    }
    l_CIDataDestroy(&data);
    return image;
}

QPDFObjectHandle image_of(QPDF& pdf, Pix* page, int jpeg_quality) {
    const int depth = pixGetDepth(page);
    QPDFObjectHandle image;
    if (depth == 1) {
        image = fax_image(pdf, page);
    } else if (jpeg_quality > 0) {
        image = QPDFObjectHandle::newStream(&pdf, jpeg_bytes(page, jpeg_quality));
        set_filter(image, "/DCTDecode", "");
    } else {
        image = QPDFObjectHandle::newStream(&pdf, sample_bytes(page));
    }
    QPDFObjectHandle dictionary = image.getDict();
    for (const auto& [key, value] : std::initializer_list<std::pair<const char*, std::string>>{
             {"/Type", "/XObject"},
             {"/Subtype", "/Image"},
             {"/Width", std::to_string(pixGetWidth(page))},
             {"/Height", std::to_string(pixGetHeight(page))},
             {"/ColorSpace", depth == 32 ? "/DeviceRGB" : "/DeviceGray"},
             {"/BitsPerComponent", depth == 1 ? "1" : "8"}}) {
        dictionary.replaceKey(key, QPDFObjectHandle::parse(value));
    }
    return pdf.makeIndirectObject(image);
}

void cover_with_image(QPDF& pdf, QPDFPageObjectHelper page, Pix* picture, int jpeg_quality) {
    QPDFObjectHandle object = page.getObjectHandle();
    QPDFObjectHandle resources = object.getKey("/Resources");
    if (!resources.isDictionary()) {
        resources = object.replaceKeyAndGetNew("/Resources", QPDFObjectHandle::newDictionary());
    }
    if (!resources.getKey("/XObject").isDictionary()) {
        resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
    }
    resources.getKey("/XObject").replaceKey("/Scan", image_of(pdf, picture, jpeg_quality));
    const PointSize size = size_of(picture);
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, "q\n"), true);
    page.addPageContents(
        QPDFObjectHandle::newStream(
            &pdf, fmt::format("\nQ\nq {} 0 0 {} 0 0 cm /Scan Do Q\n", size.width, size.height)),
        false);
}

/// Opens `file`, lets `change` work on it and writes it back as `writer` is set up by `prepare`.
template <typename Change, typename Prepare>
void rewrite(const fs::path& file, Change change, Prepare prepare) {
    const fs::path before = file.string() + ".before";
    fs::rename(file, before);
    try {
        QPDF pdf;
        pdf.processFile(before.c_str());
        change(pdf);
        QPDFWriter writer(pdf, file.c_str());
        writer.setStaticID(true);
        prepare(writer);
        writer.write();
    } catch (const std::exception& error) {
        throw Error(ErrorKind::NoSpace, file.string(), error.what());
    }
    fs::remove(before);
}

}  // namespace

void write_drawn_pdf(const fs::path& file, const std::vector<Sheet>& sheets,
                     const std::vector<Side>& sides) {
    const std::vector<PointSize> sizes(sides.size(), {kA4Width, kA4Height});
    draw_pages(file, sizes, [&](cairo_t* pen, std::size_t i) {
        if (sides[i].sheet >= 0) paint(pen, sheets[static_cast<std::size_t>(sides[i].sheet)]);
    });
}

void write_scanned_pdf(const fs::path& file, const std::vector<Sheet>& sheets,
                       const std::vector<Side>& sides, const std::vector<PixPtr>& pages,
                       const ScanDescription& scan) {
    std::vector<PointSize> sizes;
    for (const PixPtr& page : pages) sizes.push_back(size_of(page.get()));
    draw_pages(file, sizes, [&](cairo_t* pen, std::size_t i) {
        if (sides[i].sheet < 0) return;
        const Sheet& sheet = sheets[static_cast<std::size_t>(sides[i].sheet)];
        if (scan.text_layer == TextLayer::Right) paint(pen, sheet);
        if (scan.text_layer == TextLayer::Rubbish) paint_rubbish(pen, sheet);
    });
    const auto add_images = [&](QPDF& pdf) {
        std::size_t i = 0;
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            cover_with_image(pdf, page, pages[i++].get(), scan.jpeg_quality);
        }
    };
    rewrite(file, add_images, [](QPDFWriter&) {});
}

void lock_pdf(const fs::path& file) {
    const auto lock = [](QPDFWriter& writer) {
        writer.setStaticAesIV(true);
        writer.setR4EncryptionParametersInsecure("open sesame", "owner", true, true, true, true,
                                                 true, true, qpdf_r3p_full, true, true);
    };
    rewrite(
        file, [](QPDF&) {}, lock);
}

}  // namespace gongwen::tools

#include "tools/output.h"

#include <cstring>
#include <fstream>

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/error.h"
#include "core/text.h"

namespace gongwen::tools {
namespace {

namespace fs = std::filesystem;

constexpr int kUsualJpegQuality = 75;

[[noreturn]] void fail(const fs::path& file) {
    throw Error(ErrorKind::NoSpace, file.string(), "cannot be written");
}

void check_written(bool written, const fs::path& file) {
    if (!written) fail(file);
}

int jpeg_quality(const ScanDescription& scan) {
    return scan.jpeg_quality > 0 ? scan.jpeg_quality : kUsualJpegQuality;
}

int tiff_compression(const Pix* page, const ScanDescription& scan) {
    if (pixGetDepth(page) == 1) return IFF_TIFF_G4;
    return scan.jpeg_quality > 0 ? IFF_TIFF_JPEG : IFF_TIFF_LZW;
}

void write_image(const fs::path& file, const std::vector<PixPtr>& pages,
                 const ScanDescription& scan) {
    const bool tiff = scan.format == "tiff";
    if (pages.size() != 1 && !tiff) {
        throw Error(ErrorKind::Usage, scan.name,
                    "a " + scan.format + " holds one page; name it with pages = [1]");
    }
    const char* mode = "w";
    for (const PixPtr& page : pages) {
        int failed = 0;
        if (tiff) {
            failed =
                pixWriteTiff(file.c_str(), page.get(), tiff_compression(page.get(), scan), mode);
        } else if (scan.format == "png") {
            failed = pixWritePng(file.c_str(), page.get(), 0);
        } else {
            failed = pixWriteJpeg(file.c_str(), page.get(), jpeg_quality(scan), 0);
        }
        check_written(failed == 0, file);
        mode = "a";
    }
}

void fix_dates(cairo_surface_t* pdf) {
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, "2020-01-01T00:00:00Z");
}

/// Hands a copy of the bytes to the surface, which writes them into the PDF as they are.
void attach(cairo_surface_t* image, const char* type, const void* bytes, std::size_t size) {
    auto* copy = static_cast<unsigned char*>(std::malloc(size));
    std::memcpy(copy, bytes, size);
    cairo_surface_set_mime_data(image, type, copy, size, std::free, copy);
}

void attach_jpeg(cairo_surface_t* image, Pix* page, int quality) {
    l_uint8* bytes = nullptr;
    std::size_t size = 0;
    pixWriteMemJpeg(&bytes, &size, page, quality, 0);
    attach(image, CAIRO_MIME_TYPE_JPEG, bytes, size);
    lept_free(bytes);
}

void attach_fax(cairo_surface_t* image, Pix* page) {
    L_COMP_DATA* data = nullptr;
    pixGenerateCIData(page, L_G4_ENCODE, 0, 0, &data);
    attach(image, CAIRO_MIME_TYPE_CCITT_FAX, data->datacomp, data->nbytescomp);
    const std::string how =
        fmt::format("Columns={} Rows={} K=-1 BlackIs1=true EndOfBlock=true", data->w, data->h);
    attach(image, CAIRO_MIME_TYPE_CCITT_FAX_PARAMS, how.data(), how.size());
    l_CIDataDestroy(&data);
}

SurfacePtr image_of(const PixPtr& page, const ScanDescription& scan) {
    const PixPtr colour(pixConvertTo32(page.get()));
    const int width = pixGetWidth(colour.get());
    const int height = pixGetHeight(colour.get());
    SurfacePtr image(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    cairo_surface_flush(image.get());
    unsigned char* data = cairo_image_surface_get_data(image.get());
    const int stride = cairo_image_surface_get_stride(image.get());
    for (int y = 0; y < height; ++y) {
        auto* to = reinterpret_cast<std::uint32_t*>(data + y * stride);
        const std::uint32_t* from =
            pixGetData(colour.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(colour.get());
        for (int x = 0; x < width; ++x) to[x] = from[x] >> 8U;
    }
    cairo_surface_mark_dirty(image.get());
    if (pixGetDepth(page.get()) == 1) {
        attach_fax(image.get(), page.get());
    } else if (scan.jpeg_quality > 0) {
        attach_jpeg(image.get(), page.get(), scan.jpeg_quality);
    }
    return image;
}

/// What a broken text layer holds: the text's bytes taken for another encoding.
std::string rubbish_of(const std::string& text) {
    std::u32string out;
    for (const char byte : text) {
        out += static_cast<char32_t>(static_cast<unsigned char>(byte) | 0x80U);
        if (out.back() < 0xa1) out.back() += 0x21;
    }
    return to_utf8(out);
}

void draw_rubbish(cairo_t* pen, const Sheet& sheet) {
    Sheet layer(sheet.width(), sheet.height());
    for (const PrintedLine& line : sheet.lines()) {
        layer.draw(to_utf32(rubbish_of(line.text)), line.box.left, line.box.top,
                   {"Noto Sans CJK TC", line.box.height() / 3, false, {}});
    }
    cairo_set_source_surface(pen, layer.drawing(), 0, 0);
    cairo_paint(pen);
}

/// The text goes under the picture, where programs find it and people do not see it.
void draw_text_layer(cairo_t* pen, const Sheet& sheet, TextLayer layer) {
    if (layer == TextLayer::Rubbish) draw_rubbish(pen, sheet);
    if (layer != TextLayer::Right) return;
    cairo_set_source_surface(pen, sheet.drawing(), 0, 0);
    cairo_paint(pen);
}

void draw_picture(cairo_t* pen, const PixPtr& page, const ScanDescription& scan) {
    const SurfacePtr image = image_of(page, scan);
    cairo_scale(pen, 72.0 / pixGetXRes(page.get()), 72.0 / pixGetYRes(page.get()));
    cairo_set_source_surface(pen, image.get(), 0, 0);
    cairo_paint(pen);
}

void write_pdf(const fs::path& file, const std::vector<Sheet>& sheets, const ScanDescription& scan,
               const std::vector<Side>& sides, const std::vector<PixPtr>& pages) {
    const SurfacePtr pdf(cairo_pdf_surface_create(file.c_str(), kA4Width, kA4Height));
    fix_dates(pdf.get());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Pix* page = pages[i].get();
        cairo_pdf_surface_set_size(pdf.get(), 72.0 * pixGetWidth(page) / pixGetXRes(page),
                                   72.0 * pixGetHeight(page) / pixGetYRes(page));
        const CairoPtr pen(cairo_create(pdf.get()));
        const int sheet = sides[i].sheet;
        if (sheet >= 0) {
            draw_text_layer(pen.get(), sheets[static_cast<std::size_t>(sheet)], scan.text_layer);
        }
        draw_picture(pen.get(), pages[i], scan);
        cairo_show_page(pen.get());
    }
    cairo_surface_finish(pdf.get());
    check_written(cairo_surface_status(pdf.get()) == CAIRO_STATUS_SUCCESS, file);
}

void write_vector_pdf(const fs::path& file, const std::vector<Sheet>& sheets,
                      const std::vector<Side>& sides) {
    const SurfacePtr pdf(cairo_pdf_surface_create(file.c_str(), kA4Width, kA4Height));
    fix_dates(pdf.get());
    for (const Side& side : sides) {
        const CairoPtr pen(cairo_create(pdf.get()));
        if (side.sheet >= 0) {
            const Sheet& sheet = sheets[static_cast<std::size_t>(side.sheet)];
            cairo_set_source_surface(pen.get(), sheet.drawing(), 0, 0);
            cairo_paint(pen.get());
        }
        cairo_show_page(pen.get());
    }
    cairo_surface_finish(pdf.get());
    check_written(cairo_surface_status(pdf.get()) == CAIRO_STATUS_SUCCESS, file);
}

/// A user password keeps everyone out. Fixed ids and vectors make the file repeatable.
void encrypt(const fs::path& file) {
    const fs::path open = file.string() + ".open";
    fs::rename(file, open);
    try {
        QPDF pdf;
        pdf.processFile(open.c_str());
        QPDFWriter writer(pdf, file.c_str());
        writer.setStaticID(true);
        writer.setStaticAesIV(true);
        writer.setR4EncryptionParametersInsecure("open sesame", "owner", true, true, true, true,
                                                 true, true, qpdf_r3p_full, true, true);
        writer.write();
    } catch (const std::exception& error) {
        throw Error(ErrorKind::NoSpace, file.string(), error.what());
    }
    fs::remove(open);
}

void do_harm(const fs::path& file, Harm harm) {
    if (harm == Harm::Truncated) fs::resize_file(file, fs::file_size(file) * 2 / 5);
    if (harm == Harm::Encrypted) encrypt(file);
}

}  // namespace

fs::path output_name(const ScanDescription& scan) {
    const std::string extension = scan.format == "tiff"   ? "tif"
                                  : scan.format == "jpeg" ? "jpg"
                                  : scan.format == "png"  ? "png"
                                                          : "pdf";
    return scan.name + "." + extension;
}

void write_output(const fs::path& file, const std::vector<Sheet>& sheets,
                  const ScanDescription& scan) {
    const std::vector<Side> sides = sides_of(scan, static_cast<int>(sheets.size()));
    if (scan.format == "vector") {
        write_vector_pdf(file, sheets, sides);
    } else {
        std::mt19937_64 random(scan.seed);
        std::vector<PixPtr> pages;
        for (const Side& side : sides) pages.push_back(scan_side(sheets, side, scan, random));
        if (scan.format == "pdf") {
            write_pdf(file, sheets, scan, sides, pages);
        } else {
            write_image(file, pages, scan);
        }
    }
    do_harm(file, scan.harm);
}

}  // namespace gongwen::tools

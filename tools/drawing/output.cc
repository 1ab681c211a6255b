#include "tools/drawing/output.h"

#include "core/error.h"
#include "tools/drawing/pdf_output.h"

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

void do_harm(const fs::path& file, Harm harm) {
    if (harm == Harm::Truncated) fs::resize_file(file, fs::file_size(file) * 2 / 5);
    if (harm == Harm::Encrypted) lock_pdf(file);
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
        write_drawn_pdf(file, sheets, sides);
    } else {
        std::mt19937_64 random(scan.seed);
        std::vector<PixPtr> pages;
        pages.reserve(sides.size());
        for (const Side& side : sides) pages.push_back(scan_side(sheets, side, scan, random));
        if (scan.format == "pdf") {
            write_scanned_pdf(file, sheets, sides, pages, scan);
        } else {
            write_image(file, pages, scan);
        }
    }
    do_harm(file, scan.harm);
}

}  // namespace gongwen::tools

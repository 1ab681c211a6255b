#include "scan/image_source.h"

#include <utility>

#include <fmt/format.h>

#include "core/error.h"
#include "scan/page_size.h"
#include "scan/pixel_format.h"
#include "scan/quiet.h"

namespace gongwen::scan {
namespace {

namespace fs = std::filesystem;

struct Header {
    int width = 0;
    int height = 0;
    int samples = 0;  ///< a pixel
};

Header read_header(const fs::path& file) {
    const WithoutStandardError quiet;
    Header header;
    l_int32 format = 0;
    l_int32 bits = 0;
    l_int32 has_colour_map = 0;
    if (pixReadHeader(file.c_str(), &format, &header.width, &header.height, &bits, &header.samples,
                      &has_colour_map) != 0) {
        throw Error(ErrorKind::Unreadable, file.filename(), "the image's header is damaged");
    }
    return header;
}

bool is_large_colour(const Header& header) {
    return header.samples >= 3 &&
           static_cast<std::int64_t>(header.width) * header.height > kMaxColourPixels;
}

PixPtr halved(PixPtr image) {
    PixPtr half(pixScaleAreaMap2(image.get()));
    if (!half) throw Error(ErrorKind::OutOfMemory, "page", "the image cannot be made smaller");
    pixSetResolution(half.get(), pixGetXRes(image.get()) / 2, pixGetYRes(image.get()) / 2);
    return half;
}

class ImageSource : public Source {
  public:
    ImageSource(fs::path file, bool is_jpeg, const Header& header)
        : file_(std::move(file)), is_jpeg_(is_jpeg), header_(header) {}

    int page_count() const override { return 1; }

    RawPage page(int number) override {
        if (number != 1) {
            throw Error(ErrorKind::Unreadable, file_.filename(),
                        fmt::format("page {} of an image with one page", number));
        }
        return raw_page(is_jpeg_ ? decode_jpeg() : decode_png());
    }

  private:
    PixPtr decode_png() const {
        const WithoutStandardError quiet;
        PixPtr image(pixRead(file_.c_str()));
        if (!image) throw_damaged();
        return is_large_colour(header_) ? halved(std::move(image)) : std::move(image);
    }

    PixPtr decode_jpeg() const {
        // The decoder fills what a torn file lacks with gray and only counts a warning.
        const int reduction = is_large_colour(header_) ? 2 : 1;
        l_int32 warnings = 0;
        const WithoutStandardError quiet;
        PixPtr image(pixReadJpeg(file_.c_str(), 0, reduction, &warnings, 0));
        if (!image || warnings > 0) throw_damaged();
        if (reduction > 1) {
            pixSetResolution(image.get(), pixGetXRes(image.get()) / reduction,
                             pixGetYRes(image.get()) / reduction);
        }
        return image;
    }

    [[noreturn]] void throw_damaged() const {
        throw Error(ErrorKind::Unreadable, file_.filename(),
                    "the image is damaged or cut off; scan or copy it again");
    }

    fs::path file_;
    bool is_jpeg_;
    Header header_;
};

}  // namespace

std::unique_ptr<Source> open_image(const fs::path& file, const std::string& type,
                                   const Limits& limits) {
    const bool is_jpeg = type == "jpeg";
    const Header header = read_header(file);
    // libpng keeps all rows beside Leptonica's image; libjpeg decodes row by row.
    const int leptonica_bytes = header.samples >= 2 ? 4 : 1;
    check_page_size(file.filename(), header.width, header.height,
                    is_jpeg ? leptonica_bytes : leptonica_bytes + header.samples, limits);
    return std::make_unique<ImageSource>(file, is_jpeg, header);
}

RawPage raw_page(PixPtr decoded) {
    RawPage page;
    page.image = plain_pixels(std::move(decoded));
    Pix* image = page.image.get();
    const Resolution resolution =
        page_resolution(pixGetWidth(image), pixGetHeight(image), pixGetDepth(image) == 1,
                        pixGetXRes(image), pixGetYRes(image));
    page.dpi_x = resolution.x;
    page.dpi_y = resolution.y;
    page.dpi_known = resolution.known;
    pixSetResolution(image, page.dpi_x, page.dpi_y);
    page.pixel_hash = pixel_hash(page);
    return page;
}

}  // namespace gongwen::scan

#include "scan/tiff_source.h"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/error.h"
#include "scan/image_source.h"
#include "scan/page_size.h"
#include "scan/tiff_directory.h"

namespace gongwen::scan {
namespace {

namespace fs = std::filesystem;

class TiffSource : public Source {
  public:
    TiffSource(fs::path file, std::vector<TiffPage> pages, const Limits& limits)
        : file_(std::move(file)), pages_(std::move(pages)), limits_(limits) {}

    int page_count() const override { return static_cast<int>(pages_.size()); }

    RawPage page(int number) override {
        const std::string subject = fmt::format("{} page {}", file_.filename().string(), number);
        if (number < 1 || number > page_count()) {
            throw Error(ErrorKind::Unreadable, subject, "there is no such page");
        }
        const TiffPage& page = pages_[static_cast<std::size_t>(number - 1)];
        check(page, subject);
        PixPtr image = decode(page);
        if (!image) throw Error(ErrorKind::Unreadable, subject, "the image is damaged");
        return raw_page(std::move(image));
    }

  private:
    void check(const TiffPage& page, const std::string& subject) const {
        if (!page.readable_kind) {
            throw Error(ErrorKind::Unsupported, subject,
                        "tiles, old-style JPEG, WebP or floating-point numbers in TIFF; save it "
                        "as a plain TIFF of 1 or 8 bits");
        }
        // libtiff decodes colour into a second image of the same size.
        check_page_size(subject, page.width, page.height, page.samples > 1 ? 8 : 1, limits_);
        if (!page.complete) throw Error(ErrorKind::Unreadable, subject, "the image is cut off");
    }

    PixPtr decode(const TiffPage& page) const {
        std::size_t offset = page.offset;
        return PixPtr(pixReadFromMultipageTiff(file_.c_str(), &offset));
    }

    fs::path file_;
    std::vector<TiffPage> pages_;
    Limits limits_;
};

}  // namespace

std::unique_ptr<Source> open_tiff(const fs::path& file, const Limits& limits) {
    std::vector<TiffPage> pages = read_tiff_pages(file, limits.max_pages);
    if (pages.empty()) throw Error(ErrorKind::Empty, file.filename(), "the file has no pages");
    return std::make_unique<TiffSource>(file, std::move(pages), limits);
}

}  // namespace gongwen::scan

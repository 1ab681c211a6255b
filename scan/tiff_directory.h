// Where the pages of a TIFF file are, read without decoding: so that a page that is cut off or too
// large is known before libtiff, which fills what is missing with white, sees it.

#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace gongwen::scan {

struct TiffPage {
    std::uint64_t offset = 0;  ///< of the page's directory in the file
    std::int64_t width = 0;
    std::int64_t height = 0;
    int samples = 1;            ///< a pixel
    bool readable_kind = true;  ///< false: Leptonica refuses tiles, old-style JPEG, WebP, and
                                ///< samples that are no whole numbers of at most 16 bits
    bool complete = true;       ///< all strips that the directory speaks of lie within the file
};

/// The pages in file order; thumbnails and masks are not pages. Throws Error: Unreadable when the
/// chain of directories is cut off or goes round in a circle, TooLarge above `max_pages`.
std::vector<TiffPage> read_tiff_pages(const std::filesystem::path& file, int max_pages);

}  // namespace gongwen::scan

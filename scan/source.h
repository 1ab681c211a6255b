// An input file as pages of pixels: PDF (Poppler, qpdf), multi-page TIFF, PNG, JPEG (Leptonica).
// Everything here touches foreign bytes and therefore runs in a worker process.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/box.h"
#include "core/pix.h"

namespace gongwen::scan {

struct Limits {
    /// A page above this is refused (Error TooLarge) before it is decoded; vector PDF pages are
    /// rendered at a resolution that stays below it.
    std::int64_t max_pixels = 120'000'000;
    int max_pages = 5'000;
};

/// A word of a PDF's text layer, upright as the PDF shows the page.
struct TextLayerWord {
    std::string text;
    Box box;
};

/// A page as it came.
struct RawPage {
    PixPtr image;   ///< 1, 8 or 32 bits a pixel, as decoded; an embedded scan at its own resolution
    int dpi_x = 0;  ///< from the file, or estimated from the page's size; never 0
    int dpi_y = 0;  ///< differs from dpi_x on fax pages (204×98, 204×196)
    bool dpi_known = false;      ///< false: the file did not say and we guessed from the paper size
    bool embedded_scan = false;  ///< one image covers the (PDF) page
    std::vector<TextLayerWord> text_layer;  ///< empty where there is none
    /// Names of the files that a PDF carries inside it; those of the whole document on page 1.
    std::vector<std::string> attached_files;
    /// BLAKE2b of size, depth, resolution and pixels, of the text layer and the attached files
    std::string pixel_hash;
};

/// An open input file. Opening reads only what page_count() needs.
class Source {
  public:
    virtual ~Source() = default;
    virtual int page_count() const = 0;
    /// Decodes page `number` (from 1). Throws Error: Unreadable, TooLarge, Unsupported.
    virtual RawPage page(int number) = 0;
};

/// What the first bytes say, whatever the name says: "pdf", "tiff", "png", "jpeg", or "" for
/// others.
std::string media_type(const std::filesystem::path& file);

/// Throws Error: Empty (no bytes, no pages), Unsupported, Encrypted, Unreadable, TooLarge.
/// A PDF that opens with the empty password is not encrypted.
std::unique_ptr<Source> open(const std::filesystem::path& file, const Limits& limits = {});

}  // namespace gongwen::scan

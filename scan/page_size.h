// How large a page may be, and what its resolution is when the file does not say.

#pragma once

#include <cstdint>
#include <string>

#include "core/pix.h"
#include "scan/source.h"

namespace gongwen::scan {

/// What decoding one page may take, whatever Limits::max_pixels says: a worker has about 1 GiB.
inline constexpr std::int64_t kMaxDecodeBytes = 768'000'000;
/// Colour above this is taken at half its resolution (A3 at 400 dpi is 31 million).
inline constexpr std::int64_t kMaxColourPixels = 40'000'000;

/// Throws Error: TooLarge above the limits, Unreadable when a side is not positive.
/// `decode_bytes_per_pixel` is what the decoder holds at its peak.
void check_page_size(const std::string& subject, std::int64_t width, std::int64_t height,
                     double decode_bytes_per_pixel, const Limits& limits);

struct Resolution {
    int x = 0;
    int y = 0;
    bool known = false;  ///< the file says so, and the paper it speaks of is believable
};

/// The file's resolution (0: it does not say) where it is between 50 and 2400 dpi and the paper is
/// between a slip and A2; otherwise guessed from the pixels as A4, B5, A3, letter or a fax page.
Resolution page_resolution(int width, int height, bool bitonal, int file_dpi_x, int file_dpi_y);

}  // namespace gongwen::scan

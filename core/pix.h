// Owns what Leptonica hands out; header only, so that `core` itself does not link Leptonica.

#pragma once

#include <memory>

#include <leptonica/allheaders.h>

namespace gongwen {

struct PixDeleter {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
/// A Leptonica image that frees itself.
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

}  // namespace gongwen

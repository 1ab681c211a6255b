// A PNG or JPEG file: one page.

#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "scan/source.h"

namespace gongwen::scan {

/// `type` is "png" or "jpeg". Reads the header only; throws Error(Unreadable, TooLarge).
std::unique_ptr<Source> open_image(const std::filesystem::path& file, const std::string& type,
                                   const Limits& limits);

/// A RawPage of an image as Leptonica decoded it, with the resolution that the image carries.
RawPage raw_page(PixPtr decoded);

}  // namespace gongwen::scan

// Writes PDF files: born-digital ones, and scanned ones with or without a text layer.

#pragma once

#include <filesystem>
#include <vector>

#include "core/pix.h"
#include "tools/drawing/raster.h"

namespace gongwen::tools {

/// The drawings themselves, as a word processor would print them into a file.
void write_drawn_pdf(const std::filesystem::path& file, const std::vector<Sheet>& sheets,
                     const std::vector<Side>& sides);

/// One picture a page: CCITT fax for black and white, JPEG where the scan says a quality, Flate
/// otherwise. A text layer lies under the picture, where programs find it and people do not see it.
void write_scanned_pdf(const std::filesystem::path& file, const std::vector<Sheet>& sheets,
                       const std::vector<Side>& sides, const std::vector<PixPtr>& pages,
                       const ScanDescription& scan);

/// Locks the file with a password that keeps every reader out.
void lock_pdf(const std::filesystem::path& file);

}  // namespace gongwen::tools

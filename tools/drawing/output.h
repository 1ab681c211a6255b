// Writes scanned sides and drawings as files: TIFF, PNG, JPEG, PDF. The same input gives the same
// bytes: no file holds the time it was made.

#pragma once

#include <filesystem>
#include <vector>

#include "core/pix.h"
#include "tools/drawing/raster.h"

namespace gongwen::tools {

/// The file's name, by the scan's format.
std::filesystem::path output_name(const ScanDescription& scan);

/// Writes the sample. Throws Error(NoSpace) where the file cannot be written, Error(Usage) where
/// the format cannot hold it (several pages in a PNG).
void write_output(const std::filesystem::path& file, const std::vector<Sheet>& sheets,
                  const ScanDescription& scan);

}  // namespace gongwen::tools

// A TIFF file: as many pages as it has full-size images.

#pragma once

#include <filesystem>
#include <memory>

#include "scan/source.h"

namespace gongwen::scan {

/// Reads the directories only. Throws Error(Unreadable, Empty, TooLarge).
std::unique_ptr<Source> open_tiff(const std::filesystem::path& file, const Limits& limits);

}  // namespace gongwen::scan

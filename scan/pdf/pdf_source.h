// A PDF file: Poppler renders its pages, qpdf tells which of them are scans.

#pragma once

#include <filesystem>
#include <memory>

#include "scan/source.h"

namespace gongwen::scan {

/// Throws Error(Encrypted, Unreadable, Empty, TooLarge).
std::unique_ptr<Source> open_pdf(const std::filesystem::path& file, const Limits& limits);

}  // namespace gongwen::scan

// Files of training lines: a TIFF with one line a page, and a .box file beside it with their
// labels, as lstmtraining's tools read them.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/pix.h"

namespace gongwen::training {

struct LabelledLine {
    PixPtr picture;
    std::u32string label;
};

/// Writes `stem`.tif and `stem`.box. Throws Error(Usage) when it cannot.
void write_lines(const std::filesystem::path& stem, const std::vector<LabelledLine>& lines);

/// Reads what write_lines wrote. Throws Error(Unreadable).
std::vector<LabelledLine> read_lines(const std::filesystem::path& stem);

}  // namespace gongwen::training

// Draws samples with their truth: a file for each scan of a description, and beside it
// NAME.expected.json.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tools/drawing/composition.h"
#include "tools/drawing/description.h"

namespace gongwen::tools {

/// Lays out all documents of the description, one behind the other. Throws Error(PartMissing) for a
/// font that is not installed.
Composition compose(const Description& description);

/// Writes the scans whose name contains `only` into `folder` and returns the files made. Throws
/// Error(Usage) for a description that cannot be drawn.
std::vector<std::filesystem::path> make_samples(const Description& description,
                                                const std::filesystem::path& folder,
                                                const std::string& only = {});

}  // namespace gongwen::tools

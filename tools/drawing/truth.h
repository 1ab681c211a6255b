// The expected records beside a sample: what a perfect reader would find in it.

#pragma once

#include <string>

#include "tools/drawing/composition.h"
#include "tools/drawing/description.h"

namespace gongwen::tools {

/// A JSON array with one object for each document that the scan holds, in the shape of a record
/// with the keys `treatment`, `font` and `marks` added; {"failure": …} where the file is spoilt.
std::string expected_json(const Composition& composition, const ScanDescription& scan);

}  // namespace gongwen::tools

// The fonts that samples are set in.

#pragma once

#include <string>

namespace gongwen::tools {

/// Throws Error(PartMissing) for a family that is not installed, with the Debian package where it
/// is a known one: Pango would set the text in another font and say nothing.
void require_font(const std::string& family);

}  // namespace gongwen::tools

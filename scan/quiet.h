// Leptonica, Poppler and qpdf talk on standard error; what they have to say comes back as Errors.

#pragma once

namespace gongwen::scan {

/// Silences the decoders for this process; costs nothing after the first call.
void quiet_decoders();

}  // namespace gongwen::scan

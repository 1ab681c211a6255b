// Leptonica, Poppler and qpdf talk on standard error; what they have to say comes back as Errors.

#pragma once

namespace gongwen::scan {

/// Silences the decoders for this process; costs nothing after the first call.
void quiet_decoders();

/// libpng and libjpeg can only be silenced by taking standard error away from the whole process
/// while they decode.
class WithoutStandardError {
  public:
    WithoutStandardError();
    ~WithoutStandardError();
    WithoutStandardError(const WithoutStandardError&) = delete;
    WithoutStandardError& operator=(const WithoutStandardError&) = delete;

  private:
    int kept_ = -1;
};

}  // namespace gongwen::scan

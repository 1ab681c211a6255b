// Reads one printed line with Tesseract.

#pragma once

#include <memory>

#include "core/page.h"
#include "core/pix.h"
#include "ocr/engine.h"
#include "ocr/layout.h"

namespace tesseract {
class TessBaseAPI;
}

namespace gongwen::ocr {

class LineReader {
  public:
    explicit LineReader(const EngineOptions& options);
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    /// The line's text, symbols and confidence, boxes in points; its page number is left alone.
    /// A line on which nothing was recognised has no text.
    Line read(Pix* gray, const LayoutLine& line, double em, int dpi);

  private:
    std::unique_ptr<tesseract::TessBaseAPI> api_;
};

}  // namespace gongwen::ocr

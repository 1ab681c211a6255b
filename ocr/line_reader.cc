#include "ocr/line_reader.h"

#include <tesseract/baseapi.h>

#include "core/error.h"
#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/leptonica.h"
#include "ocr/line_image.h"

namespace gongwen::ocr {

LineReader::LineReader(const EngineOptions& options)
    : api_(std::make_unique<tesseract::TessBaseAPI>()) {
    const char* data_dir =
        options.data_dir.empty() ? "/usr/share/tesseract-ocr/5/tessdata" : options.data_dir.c_str();
    if (api_->Init(data_dir, options.language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
        throw Error(ErrorKind::PartMissing, options.language, "Tesseract cannot load this data");
    }
    api_->SetVariable("debug_file", "/dev/null");
    api_->SetPageSegMode(tesseract::PSM_RAW_LINE);
}

LineReader::~LineReader() = default;

Line LineReader::read(Pix* gray, const LayoutLine& line, double em, int dpi) {
    Line out;
    out.box = to_points(line.box, dpi);
    out.cell = line.cell;
    out.vertical = line.vertical;
    LineImageOptions options;
    const LineImage image(gray, line, em, options);
    api_->SetImage(image.pix());
    api_->SetSourceResolution(300);
    if (api_->Recognize(nullptr) != 0) {
        throw Error(ErrorKind::EngineCrashed, "tesseract", "recognition failed");
    }
    const std::unique_ptr<tesseract::ResultIterator> symbols(api_->GetIterator());
    double sum = 0;
    if (symbols) {
        do {
            const std::unique_ptr<const char[]> text(symbols->GetUTF8Text(tesseract::RIL_SYMBOL));
            if (!text || *text.get() == '\0') continue;
            int left = 0;
            int top = 0;
            int right = 0;
            int bottom = 0;
            symbols->BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom);
            const double confidence = symbols->Confidence(tesseract::RIL_SYMBOL) / 100;
            out.symbols.push_back(
                {nfc(text.get()), to_points(image.on_page(left, right), dpi), confidence});
            out.text += out.symbols.back().text;
            sum += confidence;
        } while (symbols->Next(tesseract::RIL_SYMBOL));
    }
    if (!out.symbols.empty()) out.confidence = sum / static_cast<double>(out.symbols.size());
    return out;
}

}  // namespace gongwen::ocr

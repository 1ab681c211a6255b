#include "ocr/recogniser.h"

#include <cstdlib>
#include <filesystem>

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "core/error.h"
#include "core/text.h"

namespace gongwen::ocr {
namespace {

constexpr const char* kSystemData = "/usr/share/tesseract-ocr/5/tessdata";

using Utf8Text = std::unique_ptr<const char[]>;  // GetUTF8Text() allocates with new[]

}  // namespace

Recogniser::Recogniser(const std::string& data_dir, const std::string& language, double line_width)
    : api_(std::make_unique<tesseract::TessBaseAPI>()), line_width_(line_width) {
    // Set before loading: Tesseract writes to standard error otherwise.
    const std::vector<std::string> names{"debug_file"};
    const std::vector<std::string> values{"/dev/null"};
    if (api_->Init(data_dir.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names,
                   &values, false) != 0) {
        throw Error(ErrorKind::PartMissing, data_dir + "/" + language + ".traineddata",
                    "Tesseract cannot load this file; install it again");
    }
    // Our own line finder has found the line; Tesseract's would lose parts of it.
    api_->SetPageSegMode(tesseract::PSM_RAW_LINE);
    // Tesseract would read poor lines a second time as white on black.
    api_->SetVariable("tessedit_do_invert", "0");
    api_->SetVariable("invert_threshold", "0");
}

Recogniser::~Recogniser() = default;

void Recogniser::restrict_to(const std::string& characters) {
    api_->SetVariable("tessedit_char_whitelist", characters.c_str());
}

std::vector<Recognised> Recogniser::read(Pix* line) {
    api_->SetImage(line);
    api_->SetSourceResolution(300);
    if (api_->Recognize(nullptr) != 0) {
        throw Error(ErrorKind::EngineCrashed, "tesseract", "recognition of a line failed");
    }
    std::vector<Recognised> out;
    const std::unique_ptr<tesseract::ResultIterator> symbols(api_->GetIterator());
    if (!symbols) return out;
    do {
        const Utf8Text text(symbols->GetUTF8Text(tesseract::RIL_SYMBOL));
        if (!text) continue;
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        symbols->BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom);
        const double confidence = symbols->Confidence(tesseract::RIL_SYMBOL) / 100;
        bool starts_word = symbols->IsAtBeginningOf(tesseract::RIL_WORD);
        for (const char32_t c : to_utf32(nfc(text.get()))) {
            if (is_space(c)) continue;
            out.push_back({c, confidence, static_cast<double>(left), static_cast<double>(right),
                           starts_word});
            starts_word = false;
        }
    } while (symbols->Next(tesseract::RIL_SYMBOL));
    return out;
}

std::string data_dir_of(const EngineOptions& options, const std::string& language) {
    std::error_code ignored;
    if (!options.data_dir.empty() &&
        std::filesystem::exists(
            std::filesystem::path(options.data_dir) / (language + ".traineddata"), ignored)) {
        return options.data_dir;
    }
    const char* prefix = std::getenv("TESSDATA_PREFIX");
    return prefix != nullptr && *prefix != '\0' ? prefix : kSystemData;
}

}  // namespace gongwen::ocr

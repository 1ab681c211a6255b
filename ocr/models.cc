// Which models an engine reads with, and the version that tells them apart.

#include <filesystem>

#include <fmt/format.h>
#include <tesseract/baseapi.h>

#include "core/error.h"
#include "core/sha256.h"
#include "ocr/engine.h"
#include "ocr/line/line_image.h"
#include "ocr/recogniser.h"

namespace gongwen::ocr {
namespace {

namespace fs = std::filesystem;

/// Raise it when the same page would be read differently.
constexpr int kRevision = 40;
constexpr const char* kTunedLanguage = "gongwen";
constexpr const char* kTunedLatin = "gongwen_latin";

std::string debian_package(std::string language) {
    for (char& c : language) {
        if (c == '_') c = '-';
    }
    return "tesseract-ocr-" + language;
}

/// Path of a language's data; throws Error(PartMissing) where it is not there.
fs::path language_file(const EngineOptions& options, const std::string& language) {
    fs::path file = fs::path(data_dir_of(options, language)) / (language + ".traineddata");
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        throw Error(ErrorKind::PartMissing, file.string(),
                    fmt::format("Tesseract's data for \"{}\" is not there; install the Debian "
                                "package {}",
                                language, debian_package(language)));
    }
    return file;
}

bool is_in(const std::string& folder, const std::string& language) {
    std::error_code ignored;
    return fs::exists(fs::path(folder) / (language + ".traineddata"), ignored);
}

std::string model_name(const EngineOptions& options, const std::string& language) {
    const std::string hash = sha256_of_file(language_file(options, language));
    return fmt::format("{}({})", language, hash.substr(0, 12));
}

}  // namespace

EngineOptions tuned_engine_options(const std::string& model_folder) {
    EngineOptions options;
    options.data_dir = model_folder;
    options.language = kTunedLanguage;
    options.line_width = kTunedWidth;
    if (is_in(model_folder, kTunedLatin)) options.latin_language = kTunedLatin;
    return options;
}

bool has_tuned_model(const std::string& model_folder) {
    return is_in(model_folder, kTunedLanguage);
}

std::string tesseract_engine_version(const EngineOptions& options) {
    std::string version = fmt::format("tesseract {} {}", tesseract::TessBaseAPI::Version(),
                                      model_name(options, options.language));
    if (!options.latin_language.empty()) {
        version += " + " + model_name(options, options.latin_language);
    }
    return fmt::format("{} r{}", version, kRevision);
}

}  // namespace gongwen::ocr

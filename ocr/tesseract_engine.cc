#include <filesystem>

#include <fmt/format.h>
#include <tesseract/baseapi.h>

#include "core/error.h"
#include "core/sha256.h"
#include "core/text.h"
#include "ocr/engine.h"
#include "ocr/geometry.h"
#include "ocr/line_reader.h"

namespace gongwen::ocr {
namespace {

namespace fs = std::filesystem;

/// Raise it when the same page would be read differently.
constexpr int kRevision = 1;
/// A line that reads worse than this is handwriting, a stamp or dirt, not print.
constexpr double kLeastConfidence = 0.3;

std::string debian_package(std::string language) {
    for (char& c : language) {
        if (c == '_') c = '-';
    }
    return "tesseract-ocr-" + language;
}

/// Path of a language's data; throws Error(PartMissing) where it is not there.
fs::path language_file(const EngineOptions& options, const std::string& language) {
    const fs::path file = fs::path(data_dir_of(options)) / (language + ".traineddata");
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        throw Error(ErrorKind::PartMissing, file.string(),
                    fmt::format("Tesseract's data for \"{}\" is not there; install the Debian "
                                "package {}",
                                language, debian_package(language)));
    }
    return file;
}

std::string model_name(const EngineOptions& options, const std::string& language) {
    const std::string hash = sha256_of_file(language_file(options, language));
    return fmt::format("{}({})", language, hash.substr(0, 12));
}

class TesseractEngine final : public Engine {
  public:
    explicit TesseractEngine(const EngineOptions& options)
        : version_(tesseract_engine_version(options)), reader_(options) {}

    Page recognise(const PageImage& image) override {
        const Layout layout = find_layout(image.binary, image.dpi);
        Page page;
        page.number = image.number;
        page.dpi = image.dpi;
        page.width = pixGetWidth(image.binary) * 72.0 / image.dpi;
        page.height = pixGetHeight(image.binary) * 72.0 / image.dpi;
        for (const LayoutCell& cell : layout.cells) {
            page.cells.push_back({to_points(cell.box, image.dpi), cell.table, cell.row, cell.column,
                                  cell.row_span, cell.column_span});
        }
        for (const LayoutCheckBox& box : layout.check_boxes) {
            page.check_boxes.push_back(
                {to_points(box.box, image.dpi), box.ink, box.ticked, box.confidence});
        }
        for (const LayoutLine& found : layout.lines) add_line(page, image, found, layout.em);
        for (const PixelBox& box : layout.other_ink) {
            page.uncovered_ink.push_back({to_points(box, image.dpi), 0});
        }
        return page;
    }

    double legibility(Pix* gray, int dpi) override {
        const PixPtr binary(pixThresholdToBinary(gray, 128));
        const Layout layout = find_layout(binary.get(), dpi);
        double sum = 0;
        int count = 0;
        for (const LayoutLine& found : layout.lines) {
            if (count == 3) break;
            sum += reader_.read(gray, found, layout.em, dpi).confidence;
            ++count;
        }
        return count == 0 ? 0 : sum / count;
    }

    std::string version() const override { return version_; }

  private:
    void add_line(Page& page, const PageImage& image, const LayoutLine& found, double em) {
        Line line = reader_.read(image.gray, found, em, image.dpi);
        if (line.text.empty() || line.confidence < kLeastConfidence) {
            page.uncovered_ink.push_back({to_points(found.box, image.dpi), 0});
            return;
        }
        line.page = page.number;
        page.lines.push_back(std::move(line));
    }

    std::string version_;
    LineReader reader_;
};

}  // namespace

std::unique_ptr<Engine> make_tesseract_engine(const EngineOptions& options) {
    return std::make_unique<TesseractEngine>(options);
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

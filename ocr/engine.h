// Reads text out of clean page images. The rest of the program knows OCR only by this interface.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/pix.h"
#include "core/stopwatch.h"

namespace gongwen::ocr {

/// A clean page: upright, straight, seals and borders gone. Both images have the same geometry.
struct PageImage {
    Pix* gray = nullptr;    ///< 8 bits; stays the caller's
    Pix* binary = nullptr;  ///< 1 bit; stays the caller's
    int dpi = 300;
    int number = 1;        ///< page number, from 1
    bool columns = false;  ///< its text runs from top to bottom
};

/// A page of which some lines were read; the others are neither lines nor uncovered ink.
struct Sample {
    Page page;
    std::vector<InkRegion> pieces;  ///< where all its lines stand, in pieces without wider gaps
};

/// One engine serves one thread at a time; make one per worker.
class Engine {
  public:
    virtual ~Engine() = default;

    /// Lines in reading order, cells and check boxes of tables, ink that no line covers. A blank
    /// page has no lines. Error(EngineCrashed) means that the engine itself failed.
    virtual Page recognise(const PageImage& image) = 0;

    /// The same for at most `max_lines` lines spread over the page, to compare with a text layer.
    /// By default the whole page.
    virtual Sample recognise_sample(const PageImage& image, int max_lines) {
        static_cast<void>(max_lines);
        return {recognise(image), {}};
    }

    /// How well a piece of a page (8 bits, a few lines) reads as it stands: 0 to 1.
    virtual double legibility(Pix* gray, int dpi) = 0;

    /// Names engine, model and settings; a reading is reused only under the same version.
    virtual std::string version() const = 0;
};

struct EngineOptions {
    /// Folder of *.traineddata; a language it does not hold is looked for in the system's.
    std::string data_dir;
    std::string language = "chi_tra";
    std::string latin_language = "eng";  ///< second opinion for e-mail, numbers; "" for none
    bool second_reading = true;          ///< of lines that read badly
    /// Of the line images that `language` reads, as a share of the natural width: what its model
    /// was trained with.
    double line_width = 1;
};

/// For the models that scripts/train-model put into a folder: the tuned Latin one where it is
/// there, else Debian's.
EngineOptions tuned_engine_options(const std::string& model_folder);
/// Whether it is there.
bool has_tuned_model(const std::string& model_folder);

/// Throws Error(PartMissing) with the package to install when language data is missing. The steps
/// of recognition go to `watch`, which must outlive the engine.
std::unique_ptr<Engine> make_tesseract_engine(const EngineOptions& options = {},
                                              Stopwatch* watch = nullptr);

/// The version string without loading a model (the same that the engine would give).
std::string tesseract_engine_version(const EngineOptions& options = {});

}  // namespace gongwen::ocr

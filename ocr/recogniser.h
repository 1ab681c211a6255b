// One Tesseract model, reading images of single lines.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/pix.h"
#include "ocr/engine.h"

namespace tesseract {
class TessBaseAPI;
}

namespace gongwen::ocr {

/// A character and the columns of the image that it was read in; right edges are rough.
struct Recognised {
    char32_t text = 0;
    double confidence = 0;
    double left = 0;
    double right = 0;
    bool starts_word = false;  ///< white of a space in front of it
};

class Recogniser {
  public:
    /// `line_width` as EngineOptions defines it. Throws Error(PartMissing) when the language cannot
    /// be loaded.
    Recogniser(const std::string& data_dir, const std::string& language, double line_width = 1);
    ~Recogniser();
    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;

    /// Width of the line images that it reads, as a share of the natural one.
    double line_width() const { return line_width_; }

    /// The characters of the line, without spaces; empty where nothing was recognised. What was
    /// read before has no influence. Throws Error(EngineCrashed).
    std::vector<Recognised> read(Pix* line);

    /// Only these characters may be read from now on; "" for all.
    void restrict_to(const std::string& characters);

  private:
    std::unique_ptr<tesseract::TessBaseAPI> api_;
    double line_width_;
};

/// The folder that holds the language's data: that of `options` where it does, else the system's.
std::string data_dir_of(const EngineOptions& options, const std::string& language);

}  // namespace gongwen::ocr

// Where the program finds its data: templates, the authority file, our own OCR model.

#pragma once

#include <filesystem>

#include "ocr/engine.h"

namespace gongwen::pipeline {

/// The folder that holds `templates/` and `institutions/data/`: GONGWEN_DATA_DIR when set, else
/// share/gongwen beside the program's folder, else the source tree it was built from.
/// Throws Error(PartMissing) when none of them has templates.
std::filesystem::path data_folder();

/// The program to start workers with: the running one, or GONGWEN_PROGRAM (for tests, which are not
/// it).
std::filesystem::path program_path();

/// Our tuned model when the data folder holds one, Debian's otherwise.
ocr::EngineOptions default_engine_options();

}  // namespace gongwen::pipeline

// One page from its pixels to its text: decode, clean, recognise. Runs in a worker process, or in
// this one for tests.

#pragma once

#include <string>

#include "core/page.h"
#include "core/stopwatch.h"
#include "ocr/engine.h"
#include "scan/cleaning/clean.h"
#include "scan/source.h"

namespace gongwen::pipeline {

/// Reads a decoded page. Its text layer is used only where it agrees with what the page shows. The
/// steps "clean" and "recognise" go to `watch`.
Page read_page(const scan::RawPage& raw, int number, const scan::CleanOptions& how,
               ocr::Engine& engine, Stopwatch* watch = nullptr);

/// Names everything that shapes a reading: code, settings, engine, model. A reading is reused only
/// under the same version.
std::string reading_version(const ocr::EngineOptions& options);

}  // namespace gongwen::pipeline

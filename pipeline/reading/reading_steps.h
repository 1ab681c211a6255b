// The steps of reading that can be left out, to see what each of them brings. Archives are always
// made with all of them.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "ocr/engine.h"
#include "scan/cleaning/clean.h"

namespace gongwen::pipeline {

struct ReadingSettings {
    scan::CleanOptions clean;
    ocr::EngineOptions engine;
};

/// orientation, skew, background, seals, borders, pictures, latin, second-reading
std::vector<std::string> steps_that_can_be_left_out();

/// The program's settings without the steps of these names. Throws Error(Usage) for any other.
ReadingSettings settings_without(std::span<const std::string> steps);

}  // namespace gongwen::pipeline

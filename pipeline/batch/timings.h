// Where a run's time went, as a table for people.

#pragma once

#include <string>

#include "pipeline/batch/file_reader.h"

namespace gongwen::pipeline {

/// Step, total milliseconds, share, milliseconds a page; then the page that took longest. Steps
/// inside another are indented below it; what they leave of it is its "rest".
std::string timings_table(const ReadingStatistics& statistics);

}  // namespace gongwen::pipeline

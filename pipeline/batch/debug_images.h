// Pictures of what was read and judged, one for each page, for `--debug-images`.

#pragma once

#include <filesystem>
#include <vector>

#include "core/record.h"
#include "pipeline/batch/file_reader.h"
#include "pipeline/drawing/draw.h"

namespace gongwen::pipeline {

/// Where the fields and names of `records` stand on page `number`.
std::vector<Overlay> overlays_of(const std::vector<Record>& records, int number);

/// Has a worker draw every page into `folder` as SOURCE-pN.png; finished when the pool is idle.
void draw_debug_images(WorkerPool& pool, const FileToRead& file, const std::vector<Page>& pages,
                       const std::vector<Record>& records, const std::filesystem::path& folder);

}  // namespace gongwen::pipeline

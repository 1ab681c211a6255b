// Reads files into records without an archive, with the same workers as the batch.

#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "pipeline/batch/file_reader.h"
#include "pipeline/reading/process_document.h"

namespace gongwen::pipeline {

struct ReadFilesOptions {
    int jobs = 0;  ///< 0: one a core
    std::optional<std::filesystem::path> debug_images;
    WorkerLimits limits{};
    bool progress = false;
    std::vector<std::string> left_out_steps{};  ///< see pipeline/reading/reading_steps.h
};

struct FileReadResult {
    std::filesystem::path source;
    std::vector<Record> records;  ///< empty where it failed
    std::vector<Page> pages;      ///< as they were recognised
    std::optional<ReadFailure> failure;
};

/// Calls `on_result` once for every file, in the order they are finished.
ReadingStatistics read_files(const std::vector<std::filesystem::path>& files,
                             const Knowledge& knowledge, const ReadFilesOptions& options,
                             const std::function<void(const FileReadResult&)>& on_result);

}  // namespace gongwen::pipeline

// Everything in the archive as a bag that can be read without this program, and back.
// What lies where in the bag: docs/archive.md.

#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "archive/archive.h"

namespace gongwen::pipeline {

struct ExportReport {
    long objects = 0;
    long documents = 0;
    long rows = 0;
    /// Originals of documents that the archive has lost, or that no longer match their hash. The
    /// bag is without them.
    std::set<std::string> missing;
};

/// Called between files; may throw to stop. What was written so far is then of no use.
using OnFile = std::function<void()>;

/// `folder` must be new or empty. Throws Error: Usage, NoSpace, ArchiveDamaged.
ExportReport export_archive(const archive::Archive& archive, const std::filesystem::path& folder,
                            const OnFile& on_file = {});

/// `folder` must be new or empty; the bag is checked to its last byte before anything is made.
/// Throws Error: Unreadable for a bag that is not whole, Usage, NoSpace.
ExportReport import_archive(const std::filesystem::path& bag, const std::filesystem::path& folder,
                            const std::string& who, const OnFile& on_file = {});

}  // namespace gongwen::pipeline

// Copies of a whole archive, taken while others write to it. A copy is an archive itself.

#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "archive/archive.h"

namespace gongwen::archive {

struct CopyReport {
    long copied = 0;   ///< objects
    long there = 0;    ///< objects that an earlier run had copied
    long removed = 0;  ///< objects of documents that were destroyed since
    /// Hashes of objects that the archive lost or that are damaged there; the copy lacks them.
    std::vector<std::string> missing;
};

/// Called before each object.
using OnObject = std::function<void(const std::string& sha256)>;

/// Brings `target` up to the archive's state of now: the catalogue by SQLite's own backup, then the
/// objects that it names. May be cut short at any moment and run again; until it ends, `target`
/// stays the copy that it was. Throws Error: Usage where `target` holds something else (another
/// archive, other files), NoSpace, ArchiveDamaged.
CopyReport back_up(const Archive& archive, const std::filesystem::path& target,
                   const OnObject& on_object = {});

/// The same into a folder that is no archive yet. Throws Error(Usage) where it is one.
CopyReport restore(const std::filesystem::path& backup, const std::filesystem::path& target,
                   const OnObject& on_object = {});

}  // namespace gongwen::archive

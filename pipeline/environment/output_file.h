// Files that commands write outside the archive, where people asked for them.

#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

namespace gongwen::pipeline {

/// Writes aside and renames, so that under `file` stands the whole of it, what stood there before,
/// or nothing. A device or a pipe is written as it is. Throws Error(Usage) where nothing can be
/// written there, NoSpace or ArchiveDamaged where writing failed, and whatever `write` throws.
void write_output(const std::filesystem::path& file,
                  const std::function<void(std::ostream&)>& write);

/// Throws Error(Usage) where write_output() could write nothing: better told before hours of work.
/// What stands in `file` stays.
void require_writable_file(const std::filesystem::path& file);

}  // namespace gongwen::pipeline

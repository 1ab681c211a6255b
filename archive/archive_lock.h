// One writer at a time: a lock on a file in the archive folder that says who holds it. The system
// frees it when the holder ends, however it ends; readers need none.

#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "archive/objects/posix_file.h"

namespace gongwen::archive {

/// How long a second writer waits for the first.
struct Waiting {
    std::chrono::seconds at_most{0};
    /// Told once, when waiting begins, who holds the archive.
    std::function<void(const std::string& holder)> on_wait{};
    /// Called again and again while waiting; what it throws ends the wait.
    std::function<void()> between_tries{};
};

class ArchiveLock {
  public:
    /// Throws Error(ArchiveDamaged) naming the process that holds it, NoSpace.
    explicit ArchiveLock(const std::filesystem::path& file, const Waiting& waiting = {});
    ArchiveLock(ArchiveLock&&) = default;
    ~ArchiveLock();

  private:
    OwnedFd file_;
};

/// Since when a process that lives has held it; nothing where none does. Told by the lock itself,
/// so that what a killed process wrote into the file counts for nothing.
std::optional<std::chrono::system_clock::time_point> held_since(const std::filesystem::path& file);

/// "process 4711 on host records-1 (gongwen ingest inbox)", as the lock's last holder wrote it, or
/// "another program" where nobody did.
std::string lock_holder(const std::filesystem::path& file);

}  // namespace gongwen::archive

// Notes that a report ran, beside whoever writes.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace gongwen::archive {

class Database;

/// For an archive that is open for reading only, and may have a writer elsewhere: the row is nobody
/// else's, so it waits for the writer's transaction and not for its end. Throws
/// Error(ArchiveDamaged, NoSpace).
void note_report_run(const std::filesystem::path& catalogue_file, std::string_view report,
                     std::int64_t change);

/// The row itself, in a transaction of its own.
void write_report_run(Database& database, std::string_view report, std::int64_t change);

}  // namespace gongwen::archive

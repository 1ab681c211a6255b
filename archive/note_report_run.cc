#include "archive/note_report_run.h"

#include "archive/clock.h"
#include "archive/database.h"

namespace gongwen::archive {

void note_report_run(const std::filesystem::path& catalogue_file, std::string_view report,
                     std::int64_t change) {
    Database database(catalogue_file, Access::Write);
    database.run("INSERT OR REPLACE INTO report_run VALUES (?, ?, ?)", report, change, utc_now());
}

}  // namespace gongwen::archive

#include "archive/catalogue/note_report_run.h"

#include "archive/catalogue/database.h"
#include "archive/catalogue/seals.h"
#include "archive/clock.h"

namespace gongwen::archive {

void write_report_run(Database& database, std::string_view report, std::int64_t change) {
    Transaction transaction(database);
    database.run("INSERT OR REPLACE INTO report_run (report, change, at) VALUES (?, ?, ?)", report,
                 change, utc_now());
    seal_row(database, SealedTable::ReportRun, report);
    transaction.commit();
}

void note_report_run(const std::filesystem::path& catalogue_file, std::string_view report,
                     std::int64_t change) {
    Database database(catalogue_file, Access::Write);
    write_report_run(database, report, change);
}

}  // namespace gongwen::archive

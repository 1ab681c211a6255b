// The command line: each command adds itself to the parser in a file of its own.

#pragma once

#include <filesystem>
#include <string>

#include <CLI/CLI.hpp>

#include "archive/archive.h"

namespace gongwen::pipeline::cli {

/// What all commands share. A command's callback sets `status`, the exit status of the program.
struct Context {
    std::filesystem::path archive_folder = "archive";
    int status = 0;

    archive::Archive open(archive::Access access) const {
        return archive::Archive::open(archive_folder, access);
    }
};

void add_read(CLI::App& app, Context& context);
void add_ingest(CLI::App& app, Context& context);
void add_watch(CLI::App& app, Context& context);
void add_search(CLI::App& app, Context& context);
void add_show(CLI::App& app, Context& context);
void add_report(CLI::App& app, Context& context);
void add_upkeep(CLI::App& app, Context& context);  ///< reindex, verify
void add_eval(CLI::App& app, Context& context);
void add_worker(CLI::App& app, Context& context);  ///< not for people

/// Exit statuses that outside programs rely on.
enum ExitStatus : int {
    kAllDone = 0,
    kWrongCall = 1,
    kSomeFailed = 2,
    kArchiveDamaged = 3,
    kPartMissing = 4,
    kInterrupted = 130,
};
int exit_status_of(const Error& error);

}  // namespace gongwen::pipeline::cli

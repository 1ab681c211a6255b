// The command line: each command adds itself to the parser in a file of its own.

#pragma once

#include <filesystem>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json_fwd.hpp>

#include "archive/archive.h"
#include "pipeline/reading/process_document.h"

namespace gongwen::pipeline::cli {

/// What all commands share. A command's callback sets `status`, the exit status of the program.
struct Context {
    std::filesystem::path archive_folder = "archive";
    std::string institutions_folder;  ///< as --institutions or GONGWEN_INSTITUTIONS says; or ""
    int wait_s = 0;                   ///< for another process that writes
    int status = 0;

    /// Says on standard error whom it waits for, and what an interrupted run had left to do.
    /// Throws Error(Usage) where there is no archive.
    archive::Archive open(archive::Access access) const;
    /// For writing; makes the archive where there is none. For the commands that fill one.
    archive::Archive open_or_make() const;
    /// The same, however long others write. Throws Error(Interrupted).
    archive::Archive open_or_make_when_free() const;
    /// What records are made with: our data, and the user's lists of institutions.
    Knowledge knowledge() const;
    /// The institutions of the same.
    institutions::Authority authority() const;
};

void add_read(CLI::App& app, Context& context);
void add_ingest(CLI::App& app, Context& context);
void add_reread(CLI::App& app, Context& context);
void add_watch(CLI::App& app, Context& context);
void add_search(CLI::App& app, Context& context);
void add_show(CLI::App& app, Context& context);
void add_report(CLI::App& app, Context& context);
void add_upkeep(CLI::App& app, Context& context);  ///< reindex, verify
void add_retention(CLI::App& app, Context& context);
void add_hold(CLI::App& app, Context& context);
void add_dispose(CLI::App& app, Context& context);
void add_audit(CLI::App& app, Context& context);
void add_backup(CLI::App& app, Context& context);    ///< backup, restore
void add_export(CLI::App& app, Context& context);    ///< export, import
void add_template(CLI::App& app, Context& context);  ///< check, draw, draft, place
void add_review(CLI::App& app, Context& context);
void add_institutions(CLI::App& app, Context& context);
void add_draft(CLI::App& app, Context& context);
void add_eval(CLI::App& app, Context& context);
void add_worker(CLI::App& app, Context& context);  ///< not for people

/// --without STEP…: reads without some steps, to see what each brings.
void add_without(CLI::App& command, std::vector<std::string>& steps);

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

/// A line for people on an object that cannot be copied out of the archive.
std::string problem_of_lost(const std::string& sha256);

/// JSON in one line. Names of files may hold bytes that are no UTF-8; they become U+FFFD.
std::string in_one_line(const nlohmann::json& value);

/// Makes the folder that files are to be written into; throws Error(Usage) where they cannot be.
void require_writable_folder(const std::filesystem::path& folder);

/// The words of the call (without the program's name) as the parser must see them: words of a
/// search query that begin with a minus are no options.
std::vector<std::string> with_query_words_apart(std::vector<std::string> words,
                                                const CLI::App& app);

}  // namespace gongwen::pipeline::cli

// gongwen backup and gongwen restore: copies of a live archive.

#include "archive/backup.h"

#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "pipeline/batch/progress.h"
#include "pipeline/cli/commands.h"
#include "pipeline/environment/interrupts.h"

namespace gongwen::pipeline::cli {
namespace {

void stop_when_interrupted(const std::string&) { throw_if_interrupted(); }

/// What the copy lacks is the archive's own damage.
void print_report(const archive::CopyReport& report, Context& context) {
    for (const std::string& sha256 : report.missing) std::cout << problem_of_lost(sha256);
    std::cout << fmt::format(
        "{} objects copied, {} were there, {} of destroyed documents removed\n", report.copied,
        report.there, report.removed);
    if (!report.missing.empty()) context.status = kArchiveDamaged;
}

void back_up(const std::string& target, Context& context) {
    watch_for_interrupts();
    const archive::Archive archive = context.open(archive::Access::Read);
    print_report(archive::back_up(archive, target, stop_when_interrupted), context);
}

void restore(const std::string& backup, Context& context) {
    watch_for_interrupts();
    print_report(archive::restore(backup, context.archive_folder, stop_when_interrupted), context);
    std::cout << "the search index is not part of a backup: run gongwen reindex, then gongwen "
                 "verify\n";
}

}  // namespace

void add_backup(CLI::App& app, Context& context) {
    auto folder = std::make_shared<std::string>();
    CLI::App* command =
        app.add_subcommand("backup", "Copy the archive, also while others write to it");
    command->footer(
        "Example: gongwen backup /mnt/backup/archive\n"
        "The same folder again copies what is new. A copy is an archive: gongwen verify --archive "
        "checks it.");
    command->add_option("DIR", *folder, "New, empty, or an older backup of this archive")
        ->required();
    command->callback([folder, &context] { back_up(*folder, context); });

    auto from = std::make_shared<std::string>();
    command = app.add_subcommand("restore", "Make an archive of a backup");
    command->footer("Example: gongwen restore /mnt/backup/archive --archive archive");
    command->add_option("DIR", *from, "The backup")->required();
    command->callback([from, &context] { restore(*from, context); });
}

}  // namespace gongwen::pipeline::cli

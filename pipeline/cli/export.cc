// gongwen export and gongwen import: the whole archive as a BagIt bag, and back.

#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "core/error.h"
#include "pipeline/batch/inputs.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/review_desk.h"
#include "pipeline/environment/interrupts.h"
#include "pipeline/export/export_archive.h"

namespace gongwen::pipeline::cli {
namespace {

void print_report(const ExportReport& report, const char* done) {
    std::cout << fmt::format("{} {} documents, {} objects, {} rows\n", done, report.documents,
                             report.objects, report.rows);
}

}  // namespace

void add_export(CLI::App& app, Context& context) {
    auto folder = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand(
        "export", "Everything as a BagIt bag: originals, records as JSON, 詮釋資料 as XML, tables");
    command->footer("Example: gongwen export bag-2026");
    command->add_option("DIR", *folder, "A new or empty folder")->required();
    command->callback([folder, &context] {
        watch_for_interrupts();
        const archive::Archive archive = context.open(archive::Access::Read);
        if (lies_in(*folder, context.archive_folder)) {
            throw Error(ErrorKind::Usage, *folder,
                        "lies in the archive itself; name a folder outside it");
        }
        const ExportReport report = export_archive(archive, *folder, throw_if_interrupted);
        for (const std::string& sha256 : report.missing) std::cout << problem_of_lost(sha256);
        if (!report.missing.empty()) context.status = kArchiveDamaged;
        print_report(report, "exported");
    });

    struct ImportCall {
        std::string bag;
        std::string who;
    };
    auto call = std::make_shared<ImportCall>();
    command = app.add_subcommand("import", "A new archive from such a bag");
    command->footer("Example: gongwen import bag-2026 --archive archive-2");
    command->add_option("DIR", call->bag, "The bag")->required();
    command->add_option("--who", call->who, "Who imports (default: GONGWEN_USER, then USER)");
    command->callback([call, &context] {
        watch_for_interrupts();
        print_report(import_archive(call->bag, context.archive_folder, decider(call->who),
                                    throw_if_interrupted),
                     "imported");
        std::cout << "run gongwen reindex, then gongwen verify\n";
    });
}

}  // namespace gongwen::pipeline::cli

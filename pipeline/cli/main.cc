// gongwen: scanned official letters in, an archive that can answer for them out.

#include <cstdlib>
#include <iostream>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include "core/error.h"
#include "pipeline/cli/commands.h"
#include "pipeline/worker_pool.h"

namespace gongwen::pipeline::cli {

int exit_status_of(const Error& error) {
    switch (error.kind()) {
        case ErrorKind::Usage:
            return kWrongCall;
        case ErrorKind::ArchiveDamaged:
        case ErrorKind::NoSpace:
            return kArchiveDamaged;
        case ErrorKind::PartMissing:
            return kPartMissing;
        case ErrorKind::Interrupted:
            return kInterrupted;
        default:
            return kSomeFailed;
    }
}

namespace {

void log_to_standard_error() {
    auto logger = spdlog::stderr_color_mt("gongwen");
    logger->set_pattern("%^%l%$: %v");
    spdlog::set_default_logger(logger);
    spdlog::set_level(spdlog::level::warn);
}

int run(int argc, char** argv) {
    log_to_standard_error();
    watch_for_interrupts();
    CLI::App app{
        "Reads scanned official letters (公文) and applications into a searchable archive.",
        "gongwen"};
    app.require_subcommand(1);
    app.set_version_flag("--version", GONGWEN_VERSION);
    Context context;
    app.add_option("--archive", context.archive_folder, "The archive's folder")
        ->envname("GONGWEN_ARCHIVE")
        ->capture_default_str();
    app.fallthrough();
    add_read(app, context);
    add_ingest(app, context);
    add_watch(app, context);
    add_search(app, context);
    add_show(app, context);
    add_report(app, context);
    add_upkeep(app, context);
    add_eval(app, context);
    add_worker(app, context);
    try {
        app.parse(argc, argv);
        return context.status;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kAllDone : kWrongCall;
    } catch (const Error& error) {
        std::cerr << "gongwen: " << error.what() << '\n';
        return exit_status_of(error);
    } catch (const std::bad_alloc&) {
        std::cerr << "gongwen: not enough memory\n";
        return kArchiveDamaged;
    } catch (const std::exception& error) {
        std::cerr << "gongwen: unexpected: " << error.what() << " (please report this as a bug)\n";
        return kArchiveDamaged;
    }
}

}  // namespace
}  // namespace gongwen::pipeline::cli

int main(int argc, char** argv) { return gongwen::pipeline::cli::run(argc, argv); }

// gongwen: scanned official letters in, an archive that can answer for them out.

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <optional>

#include <nlohmann/json.hpp>
#include <poll.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include "core/error.h"
#include "pipeline/cli/commands.h"
#include "pipeline/environment/interrupts.h"
#include "pipeline/environment/names_folder.h"
#include "pipeline/environment/resources.h"
#include "pipeline/environment/terminal_guard.h"

namespace gongwen::pipeline::cli {

namespace {

constexpr std::chrono::hours kForAYear{24 * 365};

archive::Archive opened(const std::filesystem::path& folder, archive::Access access,
                        std::chrono::seconds at_most) {
    const archive::Waiting waiting{.at_most = at_most,
                                   .on_wait =
                                       [](const std::string& holder) {
                                           std::cerr << "gongwen: waiting for " << holder << '\n';
                                       },
                                   .between_tries = throw_if_interrupted};
    archive::Archive archive = archive::Archive::open(folder, access, waiting);
    if (const auto count = archive.removed_on_opening().size(); count > 0) {
        std::cerr << "gongwen: an interrupted run had left " << count
                  << " objects of destroyed documents; they are gone now\n";
    }
    return archive;
}

}  // namespace

archive::Archive Context::open(archive::Access access) const {
    archive::Archive::require(archive_folder);
    return opened(archive_folder, access, std::chrono::seconds(wait_s));
}

archive::Archive Context::open_or_make() const {
    return opened(archive_folder, archive::Access::Write, std::chrono::seconds(wait_s));
}

archive::Archive Context::open_or_make_when_free() const {
    return opened(archive_folder, archive::Access::Write, kForAYear);
}

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

std::string problem_of_lost(const std::string& sha256) {
    return "problem: object " + sha256 +
           " is missing or damaged in the archive: restore it from an older backup, or ingest the "
           "original again\n";
}

std::string in_one_line(const nlohmann::json& value) {
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Knowledge Context::knowledge() const {
    return Knowledge::load(data_folder(), own_names_folder(institutions_folder, archive_folder));
}

institutions::Authority Context::authority() const {
    return institutions::Authority::load(data_folder() / "institutions" / "data",
                                         own_names_folder(institutions_folder, archive_folder));
}

void require_writable_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (access(folder.c_str(), W_OK | X_OK) != 0) {
        throw Error(ErrorKind::Usage, folder.string(), "is no folder that can be written into");
    }
}

namespace {

void log_to_standard_error() {
    auto logger = spdlog::stderr_color_mt("gongwen");
    logger->set_pattern("%^%l%$: %v");
    spdlog::set_default_logger(logger);
    spdlog::set_level(spdlog::level::warn);
}

/// A reader that went away, such as `head`, has seen what it wanted.
bool is_closed_pipe(int descriptor) {
    pollfd output{descriptor, POLLOUT, 0};
    return poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

/// The exit status, once everything printed has left the program: a disk that is full may show
/// only now.
int after_output(int status) {
    std::cout.flush();
    if (std::cout || is_closed_pipe(STDOUT_FILENO)) return status;
    std::cerr << "gongwen: the output could not be written\n";
    return kArchiveDamaged;
}

std::string names_of_commands(const CLI::App& app) {
    std::string names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names += (names.empty() ? "" : ", ") + command->get_name();
    }
    return names;
}

[[noreturn]] void throw_no_command(const std::string& word, const CLI::App& app) {
    const bool is_program = app.get_parent() == nullptr;
    throw Error(ErrorKind::Usage, word,
                is_program ? "is no command; gongwen --help lists them"
                           : "is no command of gongwen " + app.get_name() + "; it has " +
                                 names_of_commands(app));
}

/// Throws Error(Usage) where another word stands in the place of a command, or of one of its own.
void require_commands(const std::vector<std::string>& words, const CLI::App& app) {
    const CLI::App* level = &app;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--archive" || words[i] == "--wait" || words[i] == "--institutions") {
            ++i;  // its value is no command
        } else if (!words[i].starts_with("-")) {
            const auto found = level->get_subcommands(
                [&](const CLI::App* command) { return command->check_name(words[i]); });
            if (found.empty()) throw_no_command(words[i], *level);
            level = found.front();
            if (level->get_require_subcommand_min() == 0) return;
        }
    }
}

void parse(CLI::App& app, int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    require_commands(words, app);
    std::vector<std::string> arguments = with_query_words_apart(words, app);
    std::reverse(arguments.begin(), arguments.end());  // as the parser takes them
    app.parse(std::move(arguments));
}

int run_command(int argc, char** argv) {
    log_to_standard_error();
    std::signal(SIGXFSZ, SIG_IGN);  // a file that must not grow is a full disk, and told as one
    CLI::App app{
        "Reads scanned official letters (公文) and applications into a searchable archive.",
        "gongwen"};
    app.require_subcommand(1);
    app.set_version_flag("--version", GONGWEN_VERSION);
    Context context;
    app.add_option("--archive", context.archive_folder, "The archive's folder")
        ->envname("GONGWEN_ARCHIVE")
        ->capture_default_str();
    app.add_option("--wait", context.wait_s,
                   "Wait so many seconds for another process that writes the archive")
        ->check(CLI::Range(0, 1'000'000));
    app.add_option("--institutions", context.institutions_folder,
                   "A folder with your own lists of institutions (default: ARCHIVE/institutions)")
        ->envname("GONGWEN_INSTITUTIONS");
    app.fallthrough();
    add_read(app, context);
    add_ingest(app, context);
    add_reread(app, context);
    add_watch(app, context);
    add_search(app, context);
    add_show(app, context);
    add_report(app, context);
    add_review(app, context);
    add_retention(app, context);
    add_hold(app, context);
    add_dispose(app, context);
    add_audit(app, context);
    add_institutions(app, context);
    add_draft(app, context);
    add_upkeep(app, context);
    add_backup(app, context);
    add_export(app, context);
    add_template(app, context);
    add_eval(app, context);
    add_worker(app, context);
    try {
        parse(app, argc, argv);
        return context.status;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kAllDone : kWrongCall;
    } catch (const Error& error) {
        std::cerr << "gongwen: " << error.what() << '\n';
        return exit_status_of(error);
    } catch (const std::filesystem::filesystem_error& error) {
        std::cerr << "gongwen: " << error.path1().string() << (error.path1().empty() ? "" : ": ")
                  << error.code().message() << '\n';
        return kArchiveDamaged;
    } catch (const std::bad_alloc&) {
        std::cerr << "gongwen: not enough memory\n";
        return kArchiveDamaged;
    } catch (const std::exception& error) {
        std::cerr << "gongwen: unexpected: " << error.what() << " (please report this as a bug)\n";
        return kArchiveDamaged;
    }
}

int run(int argc, char** argv) {
    std::optional<TerminalGuard> output;
    std::optional<TerminalGuard> errors;
    if (isatty(STDOUT_FILENO) == 1) output.emplace(std::cout);
    if (isatty(STDERR_FILENO) == 1) errors.emplace(std::cerr);
    return after_output(run_command(argc, argv));
}

}  // namespace
}  // namespace gongwen::pipeline::cli

int main(int argc, char** argv) { return gongwen::pipeline::cli::run(argc, argv); }

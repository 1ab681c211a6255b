// The parts of scripts/bench-search, each in a process of its own.

#include <iostream>

#include <CLI/CLI.hpp>

#include "core/error.h"
#include "tools/search_bench/build.h"

namespace {

namespace tools = gongwen::tools;

struct Options {
    std::string archive;
    std::string folder;
    std::string what;
};

void add_build(CLI::App& app, Options& options) {
    CLI::App* build = app.add_subcommand("build", "Make an index of an archive's texts");
    build->add_option("WHAT", options.what, "gongwen, xapian or fts5")->required();
    build->add_option("--archive", options.archive, "made by make_records")->required();
    build->add_option("--out", options.folder, "folder for the others' indexes");
    build->callback([&] { tools::build_index(options.what, options.archive, options.folder); });
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Measures search: see scripts/bench-search."};
    app.require_subcommand(1);
    Options options;
    add_build(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    } catch (const gongwen::Error& error) {
        std::cerr << error.what() << "\n";
        return error.kind() == gongwen::ErrorKind::Usage ? 1 : 3;
    }
    return 0;
}

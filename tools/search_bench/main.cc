// The parts of scripts/bench-search, each in a process of its own.

#include <iostream>

#include <CLI/CLI.hpp>

#include "core/error.h"
#include "tools/search_bench/build.h"
#include "tools/search_bench/compare.h"
#include "tools/search_bench/latency.h"

namespace {

namespace tools = gongwen::tools;

struct Options {
    std::string archive;
    std::string folder;
    std::string what;
    std::uint64_t seed = 1;
    int count = 1000;
    int batch = 20;
};

void add_build(CLI::App& app, Options& options) {
    CLI::App* build = app.add_subcommand("build", "Make an index of an archive's texts");
    build->add_option("WHAT", options.what, "gongwen, xapian or fts5")->required();
    build->add_option("--archive", options.archive, "made by make_records")->required();
    build->add_option("--out", options.folder, "folder for the others' indexes");
    build->callback([&] { tools::build_index(options.what, options.archive, options.folder); });
}

void add_latency(CLI::App& app, Options& options) {
    CLI::App* latency = app.add_subcommand("latency", "How long a mix of searches takes");
    latency->add_option("--archive", options.archive, "made by make_records")->required();
    latency->add_option("--seed", options.seed, "another seed, other queries");
    latency->add_option("--count", options.count, "how many queries");
    latency->callback(
        [&] { tools::measure_latency(options.archive, options.seed, options.count); });
}

void add_filing(CLI::App& app, Options& options) {
    CLI::App* filing = app.add_subcommand("filing", "How long it takes to index one more letter");
    filing->add_option("--archive", options.archive, "made by make_records")->required();
    filing->add_option("--out", options.folder, "folder for a copy of the index")->required();
    filing->add_option("--count", options.count, "how many letters");
    filing->add_option("--batch", options.batch, "letters to a commit");
    filing->callback([&] {
        tools::measure_filing(options.archive, options.folder, options.count, options.batch);
    });
}

void add_compare(CLI::App& app, Options& options) {
    CLI::App* compare = app.add_subcommand("compare", "Speed and wrong answers of all indexes");
    compare->add_option("--archive", options.archive, "made by make_records")->required();
    compare->add_option("--others", options.folder, "folder that holds xapian and fts5")
        ->required();
    compare->add_option("--seed", options.seed, "another seed, other runs of characters");
    compare->add_option("--count", options.count, "how many runs");
    compare->callback([&] {
        tools::compare_answers(options.archive, options.folder, options.seed, options.count);
    });
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Measures search: see scripts/bench-search."};
    app.require_subcommand(1);
    Options options;
    add_build(app, options);
    add_latency(app, options);
    add_filing(app, options);
    add_compare(app, options);
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

#include "tools/search_bench/latency.h"

#include <iostream>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "pipeline/environment/resources.h"
#include "pipeline/filed/indexing.h"
#include "tools/search_bench/measure.h"
#include "tools/search_bench/query_mix.h"

namespace gongwen::tools {
namespace {

namespace fs = std::filesystem;

constexpr double kMilliseconds = 1000;

index::Confusables confusables() {
    return index::Confusables::load(pipeline::data_folder() / "institutions" / "data" /
                                    "confusables.csv");
}

/// Milliseconds, one for each search.
struct Times {
    std::vector<double> wall;
    std::vector<double> processor;
};

void print_row(const std::string& name, const Times& times) {
    std::cout << fmt::format("{:<32} {:>6} {:>8.1f} {:>8.1f} {:>8.1f} {:>9.1f}\n", name,
                             times.wall.size(), percentile(times.wall, 0.5),
                             percentile(times.wall, 0.95), percentile(times.wall, 1),
                             percentile(times.processor, 0.95));
}

}  // namespace

void measure_latency(const fs::path& archive_folder, std::uint64_t seed, int queries) {
    const auto archive = archive::Archive::open(archive_folder, archive::Access::Read);
    const auto index = index::open_for_reading(archive.index_folder(), confusables());
    std::map<std::string, Times> by_kind;
    Times all;
    for (const MixedQuery& query : query_mix(archive, seed, queries)) {
        const double begin = wall_seconds();
        const double processor = processor_seconds();
        index->search(query.request);
        const double worked = (processor_seconds() - processor) * kMilliseconds;
        const double took = (wall_seconds() - begin) * kMilliseconds;
        for (Times* times : {&by_kind[query.kind], &all}) {
            times->wall.push_back(took);
            times->processor.push_back(worked);
        }
    }
    std::cout << fmt::format("{:<32} {:>6} {:>8} {:>8} {:>8} {:>9}\n", "kind of query", "number",
                             "median", "95 %", "slowest", "(95 %)");
    for (const auto& [kind, times] : by_kind) print_row(kind, times);
    print_row("all", all);
}

void measure_filing(const fs::path& archive_folder, const fs::path& folder, int count, int batch) {
    const auto archive = archive::Archive::open(archive_folder, archive::Access::Read);
    const pipeline::Knowledge knowledge = pipeline::Knowledge::load(pipeline::data_folder());
    fs::remove_all(folder);
    fs::copy(archive.index_folder(), folder, fs::copy_options::recursive);
    std::vector<index::IndexEntry> entries;
    archive.catalogue().visit_changes(0, [&](const archive::StoredDocument& document) {
        entries.push_back(pipeline::index_entry(document, knowledge));
        entries.back().id = "new-" + document.id;
        return static_cast<int>(entries.size()) < count;
    });
    const auto index = index::open_for_writing(folder);
    const double begin = wall_seconds();
    const double processor = processor_seconds();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        index->apply(entries[i]);
        if ((i + 1) % static_cast<std::size_t>(batch) == 0) index->commit();
    }
    index->commit();
    const double took = (wall_seconds() - begin) * kMilliseconds;
    const double worked = (processor_seconds() - processor) * kMilliseconds;
    const auto number = static_cast<double>(entries.size());
    std::cout << fmt::format("filing {} {} {:.2f} {:.2f}\n", entries.size(), batch, took / number,
                             worked / number);
}

}  // namespace gongwen::tools

// gongwen reindex and gongwen verify: the archive's upkeep.

#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "index/search_index.h"
#include "pipeline/cli/commands.h"
#include "pipeline/ingest.h"
#include "pipeline/resources.h"
#include "pipeline/verify.h"

namespace gongwen::pipeline::cli {
namespace {

void reindex(bool from_scratch, Context& context) {
    const Knowledge knowledge = Knowledge::load(data_folder());
    archive::Archive archive = context.open(archive::Access::Write);
    if (from_scratch) std::filesystem::remove_all(archive.index_folder());
    const auto index = index::open_for_writing(archive.index_folder());
    const long indexed = update_index(archive, *index, knowledge);
    throw_if_interrupted();
    std::cout << fmt::format("{} documents indexed\n", indexed);
}

void verify_archive(bool as_json, Context& context) {
    archive::Archive archive = context.open(archive::Access::Read);
    const Verification found = verify(archive);
    if (as_json) {
        std::cout << in_one_line(to_json_value(found)) << '\n';
    } else {
        for (const std::string& problem : found.problems)
            std::cout << "problem: " << problem << '\n';
        std::cout << fmt::format("{} objects, {} documents, {} audit entries checked: {}\n",
                                 found.objects, found.documents, found.audit_entries,
                                 found.problems.empty()
                                     ? "all is well"
                                     : fmt::format("{} problems", found.problems.size()));
    }
    if (!found.problems.empty()) context.status = kArchiveDamaged;
}

}  // namespace

void add_upkeep(CLI::App& app, Context& context) {
    auto from_scratch = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("reindex", "Bring the search index up to date");
    command->footer("Example: gongwen reindex --from-scratch");
    command->add_flag("--from-scratch", *from_scratch, "Throw the index away and build it anew");
    command->callback([from_scratch, &context] { reindex(*from_scratch, context); });

    auto as_json = std::make_shared<bool>(false);
    command = app.add_subcommand("verify", "Check objects, catalogue, audit trail and index");
    command->footer("Example: gongwen verify");
    command->add_flag("--json", *as_json, "The result as JSON");
    command->callback([as_json, &context] { verify_archive(*as_json, context); });
}

}  // namespace gongwen::pipeline::cli

#include "pipeline/cli/institutions_import.h"

#include <algorithm>
#include <ctime>
#include <iostream>
#include <map>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/objects/posix_file.h"
#include "institutions/authority/own_lists.h"
#include "institutions/lists/import_list.h"
#include "institutions/lists/merge_list.h"
#include "pipeline/environment/names_folder.h"
#include "pipeline/environment/resources.h"

namespace gongwen::pipeline::cli {
namespace {

namespace fs = std::filesystem;
using institutions::InstitutionList;
using institutions::Merge;
using institutions::MergeChange;
using nlohmann::json;

constexpr std::size_t kShownOfEach = 20;

struct ImportCall {
    std::vector<fs::path> files;
    bool dry_run = false;
    bool all = false;
    bool json = false;
};

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

void print_json(const InstitutionList& list, const Merge& merge) {
    for (const MergeChange& change : merge.changes) {
        std::cout << in_one_line({{"file", list.file},
                                  {"line", change.line},
                                  {"change", institutions::to_string(change.kind)},
                                  {"name", change.name},
                                  {"detail", change.detail}})
                  << '\n';
    }
    for (const institutions::BadRow& bad : list.bad_rows) {
        std::cout << in_one_line({{"file", list.file},
                                  {"line", bad.line},
                                  {"change", "left_out"},
                                  {"detail", bad.reason}})
                  << '\n';
    }
}

void print_changes(const InstitutionList& list, const Merge& merge, bool all) {
    std::map<MergeChange::Kind, std::size_t> counts;
    for (const MergeChange& change : merge.changes) {
        if (++counts[change.kind] > kShownOfEach && !all) continue;
        std::cout << fmt::format("  {:<9} {}{}{}\n", institutions::to_string(change.kind),
                                 change.name, change.detail.empty() ? "" : ": ", change.detail);
    }
    for (const institutions::BadRow& bad : list.bad_rows) {
        std::cout << fmt::format("  left out  {}:{}: {}\n", list.file, bad.line, bad.reason);
    }
    std::string sum =
        fmt::format("{} ({}, {}), {} rows:", list.file, institutions::name_of(list.kind),
                    list.encoding, list.rows.size() + list.bad_rows.size());
    for (const auto kind :
         {MergeChange::Kind::Added, MergeChange::Kind::Ended, MergeChange::Kind::Renamed,
          MergeChange::Kind::Completed, MergeChange::Kind::Conflict}) {
        sum += fmt::format(" {} {},", counts[kind], institutions::to_string(kind));
        if (counts[kind] > kShownOfEach && !all) sum += " (the first 20 are listed; --all)";
    }
    std::cout << sum
              << fmt::format(" {} unchanged, {} left out\n", merge.unchanged, list.bad_rows.size());
}

/// A conflict changes nothing.
bool is_real(const MergeChange& change) { return change.kind != MergeChange::Kind::Conflict; }

/// Nobody else changes the lists meanwhile.
struct HeldLists {
    std::optional<archive::Archive> archive;
    archive::OwnedFd folder;
};

/// An archive's folder holds lists only where it is an archive; import makes it one.
HeldLists hold_lists(const Context& context, const fs::path& own) {
    HeldLists held;
    if (context.institutions_folder.empty()) {
        held.archive.emplace(context.open_or_make());
    }
    archive::make_folder(own);
    held.folder = archive::lock_folder(own);
    return held;
}

void import_lists(const ImportCall& call, Context& context) {
    const fs::path shipped = data_folder() / "institutions" / "data";
    const fs::path own = folder_for_import(context.institutions_folder, context.archive_folder);
    std::vector<InstitutionList> lists;
    for (const fs::path& file : call.files) lists.push_back(institutions::read_list(file));
    std::optional<HeldLists> held;
    if (!call.dry_run) held.emplace(hold_lists(context, own));
    std::vector<institutions::Institution> rows = institutions::rows_to_merge_into(shipped, own);
    bool changed = false;
    for (const InstitutionList& list : lists) {
        Merge merge = institutions::merge(std::move(rows), list, today());
        if (call.json) {
            print_json(list, merge);
        } else {
            print_changes(list, merge, call.all);
        }
        changed = changed || std::any_of(merge.changes.begin(), merge.changes.end(), is_real);
        rows = std::move(merge.rows);
        if (!list.bad_rows.empty()) context.status = kSomeFailed;
    }
    std::ostream& notes = call.json ? std::cerr : std::cout;
    if (!changed) {
        notes << "nothing new; nothing was written\n";
        return;
    }
    if (call.dry_run) {
        notes << "nothing was written (--dry-run)\n";
        return;
    }
    institutions::write_own_list(shipped, own, rows);
    notes << fmt::format(
        "{} names in {}; letters filed before are judged anew when they are ingested again, and "
        "found under the new names (agency:) after gongwen reindex\n",
        rows.size(), (own / "institutions.csv").string());
}

void compile(const Context& context) {
    const fs::path shipped = data_folder() / "institutions" / "data";
    const fs::path own = own_names_folder(context.institutions_folder, context.archive_folder);
    if (own.empty()) {
        throw Error(ErrorKind::Usage, "institutions compile",
                    "there are no lists of your own; gongwen institutions import makes them");
    }
    std::cout << fmt::format("{} names compiled in {}\n",
                             institutions::compile_own_list(shipped, own), own.string());
}

}  // namespace

void add_institutions_import(CLI::App& parent, Context& context) {
    auto call = std::make_shared<ImportCall>();
    CLI::App* command =
        parent.add_subcommand("import", "Merge public lists of institutions into your own");
    command->footer(
        "Example: gongwen institutions import 機關代碼.csv --dry-run\n"
        "Writes into the folder of --institutions, else into ARCHIVE/institutions; from then on\n"
        "the program uses the lists there.");
    command->add_option("FILE", call->files, "Agency codes, address book or OIDs, as CSV or JSON")
        ->required()
        ->check(CLI::ExistingFile);
    command->add_flag("--dry-run", call->dry_run, "Say what would change, write nothing");
    command->add_flag("--all", call->all, "List every change, not the first 20 of each kind");
    command->add_flag("--json", call->json, "One JSON change a line");
    command->callback([call, &context] { import_lists(*call, context); });

    command = parent.add_subcommand("compile", "Compile your lists after you edited them");
    command->callback([&context] { compile(context); });
}

}  // namespace gongwen::pipeline::cli

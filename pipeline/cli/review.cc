// gongwen review: what a person should look at. What a person decides is in review_decisions.cc.

#include <iostream>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/cut_out_folder.h"
#include "core/shown_text.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/examples.h"
#include "pipeline/cli/review_desk.h"
#include "pipeline/cli/review_output.h"
#include "pipeline/cli/review_words.h"
#include "pipeline/environment/output_file.h"
#include "pipeline/environment/resources.h"
#include "pipeline/environment/terminal_guard.h"
#include "pipeline/reports/gather.h"
#include "pipeline/review/field_input.h"
#include "pipeline/review/likely_names.h"
#include "pipeline/review/review_page.h"

namespace gongwen::pipeline::cli {
namespace {

struct ListCall {
    archive::ReviewFilter filter;
    std::int64_t limit = 50;  ///< 0: all
    bool json = false;
    std::string out;
};

struct ShowCall {
    std::string id;
    std::string field;
    std::string out;
    bool json = false;
};

std::vector<ReviewEntry> entries_of(const archive::Archive& archive, ListCall& call) {
    const extract::TemplateLibrary templates =
        extract::TemplateLibrary::load(data_folder() / "templates");
    const Titles titles(templates);
    call.filter = queue_meant(call.filter, archive, templates);
    archive::ReviewFilter filter = call.filter;
    filter.limit = call.limit == 0 ? -1 : call.limit;
    const LikelyNames likely = LikelyNames::load(data_folder());
    EntryMaker maker(archive.catalogue(), titles, &likely);
    std::vector<ReviewEntry> entries;
    for (const archive::QueuedItem& item : archive.catalogue().review_items(filter)) {
        entries.push_back(maker.entry_of(item));
    }
    return entries;
}

void list(ListCall call, const Context& context) {
    const archive::Archive archive = context.open(archive::Access::Read);
    const std::vector<ReviewEntry> entries = entries_of(archive, call);
    for (const ReviewEntry& entry : entries) {
        std::cout << (call.json ? in_one_line(to_json_value(entry)) + "\n" : listed(entry));
    }
    const std::string sum = totals(archive.catalogue().review_counts(call.filter), entries.size());
    (call.json ? std::cerr : std::cout) << sum;
}

void export_page(ListCall call, const Context& context) {
    const archive::Archive archive = context.open(archive::Access::Read);
    const std::vector<ReviewEntry> entries = entries_of(archive, call);
    const archive::ReviewCounts counts = archive.catalogue().review_counts(call.filter);
    const auto write = [&](std::ostream& out) {
        write_review_page(out, entries, counts, program_for(context), cut_outs_from(archive));
    };
    if (call.out.empty()) return write(std::cout);
    write_output(call.out, write);
}

std::vector<ReviewEntry> entries_to_show(const archive::Archive& archive, const std::string& id,
                                         const std::string& typed) {
    const extract::TemplateLibrary templates =
        extract::TemplateLibrary::load(data_folder() / "templates");
    const Titles titles(templates);
    const LikelyNames likely = LikelyNames::load(data_folder());
    EntryMaker maker(archive.catalogue(), titles, &likely);
    archive::ReviewFilter filter;
    filter.document = id;
    if (!typed.empty()) {
        const Record record = record_of(archive, id);
        filter.field = field_named(typed, record, template_of(record, templates));
        filter.closed_too = true;
    }
    std::vector<ReviewEntry> entries;
    for (const archive::QueuedItem& item : archive.catalogue().review_items(filter)) {
        entries.push_back(maker.entry_of(item));
    }
    if (entries.empty() && !typed.empty()) entries.push_back(maker.entry_of(id, filter.field));
    return entries;
}

/// The pieces of the pages, in the order of `places`; without any where they cannot be cut out.
std::vector<std::string> pictures_of(const archive::Archive& archive,
                                     const std::vector<CutOutRequest>& places) {
    try {
        return cut_outs_from(archive)(places);
    } catch (const Error& error) {
        std::cerr << "gongwen: 無法製作截圖：" << error.what() << '\n';
        return std::vector<std::string>(places.size());
    }
}

void tell_missing_originals(const archive::Archive& archive,
                            const std::vector<ReviewEntry>& entries) {
    std::set<std::string> missing;
    for (const ReviewEntry& entry : entries) {
        const std::string& sha256 = entry.place.file;
        if (archive.objects().has(sha256) || !missing.insert(sha256).second) continue;
        std::cerr << fmt::format("gongwen: {}：原件不在檔案庫中，無法製作截圖；見 gongwen verify\n",
                                 name_in_line(entry.source));
    }
}

/// What is written to the archive's own folder may be left out: one may only read it. What was
/// asked for may not.
bool can_save_pictures(const ShowCall& call, const std::filesystem::path& folder) {
    try {
        require_writable_folder(folder);
        return true;
    } catch (const Error& error) {
        if (!call.out.empty()) throw;
        std::cerr << "gongwen: 截圖無法存檔（" << error.what() << "）；可另指定 --out DIR\n";
        return false;
    }
}

void show(const ShowCall& call, const Context& context) {
    const archive::Archive archive = context.open(archive::Access::Read);
    const std::string id = the_document(archive, call.id);
    const std::vector<ReviewEntry> entries = entries_to_show(archive, id, call.field);
    if (entries.empty()) std::cout << id << "  沒有待審的項目\n";
    std::vector<CutOutRequest> places;
    places.reserve(entries.size());
    for (const ReviewEntry& entry : entries) places.push_back(entry.place);
    for (const ReviewEntry& entry : entries) places.push_back(entry.other_place);
    tell_missing_originals(archive, entries);
    const std::vector<std::string> pictures = pictures_of(archive, places);
    const std::filesystem::path folder = call.out.empty()
                                             ? archive::cut_out_folder(context.archive_folder)
                                             : std::filesystem::path(call.out);
    const bool saves = !entries.empty() && can_save_pictures(call, folder);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        std::filesystem::path picture;
        if (saves && !pictures[i].empty()) picture = save_cut_out(entries[i], pictures[i], folder);
        std::filesystem::path other_picture;
        const std::string& other = pictures[entries.size() + i];
        if (saves && !other.empty()) other_picture = save_cut_out(entries[i], other, folder, "-2");
        if (call.json) {
            nlohmann::json line = to_json_value(entries[i]);
            if (!picture.empty()) line["picture"] = picture.string();
            if (!other_picture.empty()) line["other_picture"] = other_picture.string();
            std::cout << in_one_line(line) << '\n';
        } else {
            std::cout << shown(entries[i], picture, program_for(context));
            TerminalGuard::command(std::cout, picture_for_terminal(pictures[i]));
            if (!other_picture.empty()) {
                std::cout << "    另一處截圖：" << other_picture.string() << '\n';
                TerminalGuard::command(std::cout, picture_for_terminal(other));
            }
        }
    }
}

void add_filter(CLI::App& command, ListCall& call) {
    command.add_option("--reason", call.filter.reason, "Only items with this reason");
    command.add_option("--field", call.filter.field, "Only items of this field");
    command.add_option("--limit", call.limit, "At most so many items; 0: all")
        ->check(CLI::Range(0, 1'000'000'000))
        ->capture_default_str();
    command.add_option("--offset", call.filter.offset, "Leave out so many items first")
        ->check(CLI::Range(0, 1'000'000'000));
}

void add_list(CLI::App& review, Context& context) {
    auto call = std::make_shared<ListCall>();
    CLI::App* command = review.add_subcommand("list", "What waits for a person, most urgent first");
    add_filter(*command, *call);
    command->add_flag("--all", call->filter.closed_too, "The closed ones too");
    command->add_flag("--json", call->json, "One JSON item a line");
    command->callback([call, &context] { list(*call, context); });
}

void add_queue_export(CLI::App& review, Context& context) {
    auto call = std::make_shared<ListCall>();
    call->limit = 0;
    CLI::App* command = review.add_subcommand("export", "The queue as one HTML page with pictures");
    add_filter(*command, *call);
    command->add_option("--out", call->out, "Write the page to this file");
    command->callback([call, &context] { export_page(*call, context); });
}

void add_show_item(CLI::App& review, Context& context) {
    auto call = std::make_shared<ShowCall>();
    CLI::App* command =
        review.add_subcommand("show", "One document's items, with the pieces of the page");
    command->add_option("ID", call->id, "Document id, beginning of its hash, or 發文字號")
        ->required();
    command->add_option("FIELD", call->field, "Only this field, open or not");
    command->add_option("--out", call->out, "Folder for the pictures (default: ARCHIVE/review)");
    command->add_flag("--json", call->json, "One JSON item a line");
    command->callback([call, &context] { show(*call, context); });
}

}  // namespace

void add_review(CLI::App& app, Context& context) {
    CLI::App* review = app.add_subcommand("review", "What the program is not sure of");
    review->require_subcommand(1);
    const std::string more = "docs/review.md tells of reasons and decisions.";
    review->footer(
        "Examples: gongwen review list --reason low_confidence\n"
        "          gongwen review correct 台內資字第1042301569號 發文日期 104/9/23\n"
        "          gongwen review export --out queue.html\n" +
        more);
    add_list(*review, context);
    add_show_item(*review, context);
    add_decisions(*review, context);
    add_queue_export(*review, context);
    give_examples(*review, more,
                  {{"list", "list --reason low_confidence --limit 20"},
                   {"show", "show 台內資字第1042301569號"},
                   {"confirm", "confirm 台內資字第1042301569號 發文日期"},
                   {"correct", "correct 台內資字第1042301569號 發文日期 104/9/23"},
                   {"skip", "skip 台內資字第1042301569號 電話 --reason 原件模糊"},
                   {"reopen", "reopen 台內資字第1042301569號 發文日期"},
                   {"template", "template d2558dc5 leave-request"},
                   {"split", "split d2558dc5 --at 3"},
                   {"export", "export --out queue.html"}});
}

}  // namespace gongwen::pipeline::cli

// gongwen review dismiss and decisions, and what confirm and reopen do with a doubted name.

#include <algorithm>
#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/review_desk.h"

namespace gongwen::pipeline::cli {
namespace {

using archive::NameDecision;

struct DismissCall {
    std::string id;
    std::string name;
    std::string reason;
    std::string who;
    bool here = false;
    bool everywhere = false;
};

const NameFinding* doubted_name(const Record& record, const std::string& typed) {
    const auto found =
        std::find_if(record.names.begin(), record.names.end(), [&](const NameFinding& finding) {
            const bool doubted = finding.verdict == "miswriting" || finding.verdict == "obsolete" ||
                                 finding.verdict == "ocr_misread";
            return doubted && !finding.mention && finding.written == typed;
        });
    return found == record.names.end() ? nullptr : &*found;
}

void tell(const std::vector<std::string>& ids, const std::string& name, std::string_view what) {
    for (const std::string& id : ids) {
        std::cout << fmt::format("{}  「{}」{}\n", id, name, what);
    }
    if (ids.empty()) std::cout << fmt::format("「{}」先前已如此判定，未變更\n", name);
}

void dismiss(const DismissCall& call, Context& context) {
    Desk desk(context, call.who);
    const std::string id = the_document(desk.archive(), call.id);
    const Record record = record_of(desk.archive(), id);
    const NameFinding* finding = doubted_name(record, call.name);
    if (!finding) {
        throw Error(ErrorKind::Usage, id + " " + call.name,
                    "不是該件存疑的機關名稱；請見 gongwen show");
    }
    // Whether an old name is right depends on the letter's day; a spelling does not.
    const bool everywhere = call.everywhere || (!call.here && finding->verdict != "obsolete");
    const auto changed = desk.archive().name_decisions().decide_name(
        {id, call.name, "dismissed", everywhere, call.reason, desk.who()});
    desk.update_search();
    tell(changed, call.name, "不是誤植");
    if (everywhere) std::cout << "本檔案庫此後不再列為誤植（gongwen review decisions）\n";
}

void list_decisions(bool as_json, const Context& context) {
    const archive::Archive archive = context.open(archive::Access::Read);
    for (const NameDecision& one : archive.name_decisions().name_decisions()) {
        if (as_json) {
            std::cout << in_one_line({{"document", one.document},
                                      {"written", one.written},
                                      {"verdict", one.verdict},
                                      {"decision", one.how},
                                      {"everywhere", one.everywhere},
                                      {"reason", one.reason},
                                      {"who", one.who},
                                      {"at", one.at}})
                      << '\n';
            continue;
        }
        std::cout << fmt::format("{}  「{}」{}{}（{} {}）{}\n", one.document, one.written,
                                 one.how == "dismissed" ? "不是誤植" : "確為誤植",
                                 one.everywhere ? "，全檔案庫適用" : "", one.who, one.at,
                                 one.reason);
    }
}

}  // namespace

bool confirm_name(Desk& desk, const std::string& id, const Record& record, const std::string& typed,
                  const std::string& reason) {
    if (!doubted_name(record, typed)) return false;
    const auto changed = desk.archive().name_decisions().decide_name(
        {id, typed, "confirmed", false, reason, desk.who()});
    desk.update_search();
    tell(changed, typed, "確為誤植");
    return true;
}

bool reopen_name(Desk& desk, const std::string& id, const Record& record,
                 const std::string& typed) {
    if (!doubted_name(record, typed)) return false;
    const auto reopened = desk.archive().name_decisions().reopen_name(id, typed, desk.who());
    if (reopened.empty()) {
        throw Error(ErrorKind::Usage, id + " " + typed, "尚未有人決定過");
    }
    desk.update_search();
    tell(reopened, typed, "重新待審");
    return true;
}

void add_name_decisions(CLI::App& review, Context& context) {
    auto call = std::make_shared<DismissCall>();
    CLI::App* command = review.add_subcommand(
        "dismiss", "A doubted name is no mistake: here, and in all filings of this archive");
    command->footer(
        "Example: gongwen review dismiss 台內資字第1042301569號 國家臺灣文學館 --reason 舊稱");
    command->add_option("ID", call->id, "Document id, beginning of its hash, or 發文字號")
        ->required();
    command->add_option("NAME", call->name, "The name as the document has it")->required();
    command->add_option("--reason", call->reason, "Why, for the audit trail");
    command->add_option("--who", call->who, "Who decides (default: GONGWEN_USER, then USER)");
    CLI::Option* here = command->add_flag(
        "--here", call->here, "Only in this document (the default for names of another time)");
    command->add_flag("--everywhere", call->everywhere, "In all filings, also those to come")
        ->excludes(here);
    command->callback([call, &context] { dismiss(*call, context); });

    auto json = std::make_shared<bool>(false);
    command = review.add_subcommand("decisions", "What people decided on doubted names");
    command->add_flag("--json", *json, "One JSON decision a line");
    command->callback([json, &context] { list_decisions(*json, context); });
}

}  // namespace gongwen::pipeline::cli

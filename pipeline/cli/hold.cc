// gongwen hold: what must not be disposed of.

#include <iostream>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "archive/retention/assessment.h"
#include "archive/retention/holds.h"
#include "core/error.h"
#include "pipeline/cli/examples.h"
#include "pipeline/cli/records_desk.h"
#include "pipeline/reports/gather_retention.h"

namespace gongwen::pipeline::cli {
namespace {

struct HoldCall {
    archive::HoldRequest request;
    std::vector<std::string> ids;
    std::vector<std::string> cases;
    std::int64_t number = 0;
    std::string reason;
    std::string who;
    bool all = false;
    bool as_json = false;
};

void print_hold(RecordsDesk& desk, std::int64_t number) {
    const HoldChooses chooses = [&](const archive::Hold& hold) { return hold.number == number; };
    std::cout << print(gather_holds(desk.ledger(), chooses), ReportFormat::Text, desk.titles());
}

/// A slip in the number of a case would hold nothing, and look as if it did.
void warn_of_empty_cases(RecordsDesk& desk, const std::vector<archive::CaseNumber>& cases) {
    std::set<archive::CaseNumber> empty(cases.begin(), cases.end());
    if (empty.empty()) return;
    archive::visit_assessments(desk.ledger(), desk.ledger().today(), [&](archive::Assessment& one) {
        if (one.file_number) empty.erase(one.file_number->in_case);
    });
    for (const archive::CaseNumber& number : empty) {
        std::cerr << fmt::format(
            "gongwen: {}：檔案庫中尚無此案卷之文件；日後歸入者即受凍結，請核對檔號\n",
            number.text());
    }
}

std::string document_to_hold(RecordsDesk& desk, const std::string& typed) {
    const bool is_known = !desk.archive().catalogue().resolve(typed).empty();
    if (!is_known && archive::parse_case_number(typed)) {
        throw Error(ErrorKind::Usage, typed, "是案卷之檔號；凍結整個案卷請寫 --case " + typed);
    }
    return desk.document(typed);
}

void add(const HoldCall& call, Context& context) {
    if (call.number > 0 && !call.cases.empty()) {
        throw Error(ErrorKind::Usage, "--to",
                    "只能加入文件；案卷請另立凍結（gongwen hold add --case …）");
    }
    archive::HoldRequest request = call.request;
    for (const std::string& typed : call.cases) {
        const auto number = archive::parse_case_number(typed);
        if (!number) throw Error(ErrorKind::Usage, typed, "is no 案卷; write 104/030501/1");
        request.cases.push_back(*number);
    }
    RecordsDesk desk(context, archive::Access::Write, call.who);
    for (const std::string& id : call.ids) request.documents.push_back(document_to_hold(desk, id));
    if (call.number > 0) {
        archive::widen_hold(desk.ledger(), call.number, request.documents);
        return print_hold(desk, call.number);
    }
    print_hold(desk, archive::place_hold(desk.ledger(), request));
    warn_of_empty_cases(desk, request.cases);
}

void list(const HoldCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    const HoldChooses chooses = [&](const archive::Hold& hold) {
        return call.all || hold.released_by.empty();
    };
    std::cout << print(gather_holds(desk.ledger(), chooses),
                       call.as_json ? ReportFormat::Json : ReportFormat::Text, desk.titles());
}

void release(const HoldCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Write, call.who);
    archive::release_hold(desk.ledger(), call.number, call.reason);
    print_hold(desk, call.number);
}

}  // namespace

void add_hold(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("hold", "What must not be disposed of, and why");
    command->require_subcommand(1);
    command->footer(
        "Example: gongwen hold add 1042301569 --kind suit --reason 104年訴字第1號 --owner 法制科 "
        "--spread");

    auto call = std::make_shared<HoldCall>();
    CLI::App* one = command->add_subcommand("add", "Hold documents or whole cases");
    one->add_option("ID", call->ids, "Document ids, beginnings of hashes, or 發文字號");
    one->add_option("--case", call->cases, "A 案卷, with what will be filed in it: 104/030501/1")
        ->allow_extra_args(false);
    std::string kinds;
    for (const archive::HoldKind& kind : archive::hold_kinds()) {
        kinds += fmt::format("{}{} ({})", kinds.empty() ? "" : ", ", kind.word, kind.label);
    }
    call->request.kind = "other";
    one->add_option("--kind", call->request.kind, kinds)->capture_default_str();
    one->add_option("--reason", call->request.reason, "Why");
    one->add_option("--owner", call->request.owner, "Who must agree to its release");
    one->add_flag("--spread", call->request.spread,
                  "Over ties as well: notices and what they correct, forms and their letters");
    one->add_option("--to", call->number, "Add the documents to this hold")
        ->check(CLI::Range(1, 1'000'000'000));
    add_who(*one, call->who, "Who places it");
    one->callback([call, &context] { add(*call, context); });

    auto listed = std::make_shared<HoldCall>();
    one = command->add_subcommand("list", "Holds and what is under them");
    one->add_flag("--all", listed->all, "Released holds as well");
    one->add_flag("--json", listed->as_json, "One JSON object a line");
    one->callback([listed, &context] { list(*listed, context); });

    auto released = std::make_shared<HoldCall>();
    one = command->add_subcommand("release", "End a hold; other holds on its documents stay");
    one->add_option("HOLD", released->number, "Its number")->required();
    one->add_option("--reason", released->reason, "Why, for the audit trail")->required();
    add_who(*one, released->who, "Who releases it");
    one->callback([released, &context] { release(*released, context); });
    give_examples(*command, "",
                  {{"list", "list --all"}, {"release", "release 1 --reason 判決確定"}});
}

}  // namespace gongwen::pipeline::cli

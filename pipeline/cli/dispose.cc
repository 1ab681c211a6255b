// gongwen dispose: destruction by the procedure, with two people and a witness.

#include <iostream>
#include <map>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/retention/disposal.h"
#include "archive/retention/trusted_day.h"
#include "core/error.h"
#include "pipeline/cli/dispose_output.h"
#include "pipeline/cli/examples.h"
#include "pipeline/cli/records_desk.h"
#include "pipeline/cli/report_options.h"
#include "pipeline/reports/gather_retention.h"
#include "pipeline/reports/retention_words.h"

namespace gongwen::pipeline::cli {
namespace {

using archive::Assessment;

struct DisposeCall {
    std::int64_t list = 0;
    std::vector<std::string> ids;
    RetentionFilter filter;
    int year = 0;
    std::string title;
    archive::DisposalOpinion opinion;
    std::string reason;
    std::string approval_no;
    std::string date;
    std::string method;
    std::string witness;
    std::string who;
    ReportFormat format = ReportFormat::Text;
};

void print_list(RecordsDesk& desk, std::int64_t number, ReportFormat format) {
    std::cout << print(archive::disposal_list(desk.ledger().database(), number), format);
}

/// A letter that is due in this year stays where its notice is due in another, and the other way
/// round.
void leave_torn_ties(RecordsDesk& desk, std::vector<std::string>& ids) {
    std::map<std::string, std::string> reasons;
    archive::keep_torn_ties(desk.ledger().database(), ids, reasons);
    if (reasons.empty()) return;
    std::cerr << fmt::format(
        "gongwen: {} more are due and stay: each goes only together with one that these options "
        "leave out; put both on one list by their ids\n",
        reasons.size());
    for (const auto& [id, reason] : reasons) {
        std::cerr << fmt::format("{}  {}\n", id, note_in_words(reason));
    }
}

void tell_due_before(RecordsDesk& desk, const RetentionFilter& filter) {
    if (filter.year == 0) return;
    const long before = count_due_before(
        filter.year, desk.ledger(), desk.authority(), filter,
        [](const Assessment& one) { return one.due && !one.blocked_by("not_due"); });
    if (before > 0) std::cerr << "gongwen: " << left_by_year(filter.year, before) << '\n';
}

/// Of what is due in the year and fits the filter: what may go, and what stays with its reasons.
std::vector<std::string> choose(RecordsDesk& desk, const DisposeCall& call) {
    RetentionFilter filter = call.filter;
    filter.year = year_typed(call.year);
    const RetentionReport due = gather_retention(
        desk.ledger(), desk.authority(), filter,
        [](const Assessment& one) { return one.due.has_value(); }, "");
    std::vector<std::string> ids;
    RetentionReport staying = due;
    staying.rows.clear();
    for (const Assessment& one : due.rows) {
        if (one.blockers.empty()) {
            ids.push_back(one.facts.id);
        } else if (!one.blocked_by("not_due")) {
            staying.rows.push_back(one);
        }
    }
    if (!staying.rows.empty()) {
        std::cerr << fmt::format("gongwen: {} more are due and stay:\n{}", staying.rows.size(),
                                 print(staying, ReportFormat::Text, desk.titles()));
    }
    leave_torn_ties(desk, ids);
    tell_due_before(desk, filter);
    if (ids.empty()) {
        throw Error(ErrorKind::Usage, "dispose propose",
                    "nothing may be disposed of; gongwen retention due says why");
    }
    return ids;
}

void propose(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Write, call.who);
    std::vector<std::string> ids;
    for (const std::string& typed : call.ids) ids.push_back(desk.document(typed));
    if (ids.empty()) ids = choose(desk, call);
    print_list(desk, archive::propose(desk.ledger(), call.title, ids), ReportFormat::Text);
}

void give_opinion(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Write, call.who);
    archive::DisposalOpinion opinion = call.opinion;
    if (!opinion.document.empty()) opinion.document = desk.document(opinion.document);
    archive::give_opinion(desk.ledger(), call.list, opinion);
    print_list(desk, call.list, ReportFormat::Text);
}

void take_off(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Write, call.who);
    for (const std::string& typed : call.ids) {
        archive::take_off(desk.ledger(), call.list, desk.document(typed), call.reason);
    }
    print_list(desk, call.list, ReportFormat::Text);
}

void approve(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Write, call.who);
    archive::approve(desk.ledger(), call.list, call.approval_no, day_typed(call.date));
    print_list(desk, call.list, ReportFormat::Text);
}

void destroy(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Write, call.who);
    const archive::Destruction done =
        archive::destroy(desk.ledger(), call.list, call.method, call.witness);
    desk.update_search();
    print_list(desk, call.list, ReportFormat::Text);
    std::cout << fmt::format("已銷毀 {} 件，刪除 {} 個原始檔，保留 {} 件\n", done.documents.size(),
                             done.objects.size(), done.kept.size());
    for (const std::filesystem::path& picture : done.pictures_left) {
        std::cout << fmt::format("截圖無法刪除，請自行刪除：{}\n", picture.string());
    }
    if (done.text_left) {
        std::cout << "有程式正在讀取 catalogue.sqlite，其紀錄檔（catalogue.sqlite-wal）尚存已銷毀的"
                     "內容；請待該程式結束，再執行：gongwen reindex\n";
    }
}

void withdraw(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Write, call.who);
    archive::withdraw(desk.ledger(), call.list, call.reason);
    print_list(desk, call.list, ReportFormat::Text);
}

void list(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    std::cout << print_lists(archive::disposal_lists(desk.ledger().database()), call.format);
}

void show(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    print_list(desk, call.list, call.format);
}

void destroyed(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    std::cout << print_destroyed(archive::destroyed_documents(desk.ledger().database()),
                                 call.format);
}

void clock(const DisposeCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Write, call.who);
    archive::vouch_for_clock(desk.ledger(), day_typed(call.date));
    std::cout << fmt::format("時鐘經 {} 確認為 {}\n", desk.ledger().who(),
                             desk.ledger().today().iso());
}

using Act = void (*)(const DisposeCall&, Context&);

CLI::App* add_step(CLI::App& dispose, Context& context, const char* name, const char* help,
                   const std::shared_ptr<DisposeCall>& call, Act act) {
    CLI::App* command = dispose.add_subcommand(name, help);
    command->callback([call, act, &context] { act(*call, context); });
    return command;
}

CLI::App* add_step_on_list(CLI::App& dispose, Context& context, const char* name, const char* help,
                           const std::shared_ptr<DisposeCall>& call, Act act) {
    CLI::App* command = add_step(dispose, context, name, help, call, act);
    command->add_option("LIST", call->list, "Its number")->required();
    add_who(*command, call->who, "Who does it");
    return command;
}

void add_propose(CLI::App& dispose, Context& context) {
    auto call = std::make_shared<DisposeCall>();
    CLI::App* command =
        add_step(dispose, context, "propose", "Make a 檔案銷毀目錄 of what is due", call, propose);
    command->add_option("ID", call->ids, "These documents; else what is due and fits the options");
    command->add_option("--title", call->title, "Title of the list")->required();
    add_year(*command, call->year, "Due in this year (115 or 2026)");
    command->add_option("--class", call->filter.class_no, "分類號, and the classes below it");
    command->add_option("--unit", call->filter.unit, "Part of the unit's name");
    command->add_option("--custodian", call->filter.custodian, "Agency that holds it");
    add_who(*command, call->who, "Who proposes");
}

void add_opinion(CLI::App& dispose, Context& context) {
    auto call = std::make_shared<DisposeCall>();
    CLI::App* command =
        add_step_on_list(dispose, context, "opinion", "A unit agrees, or has documents kept longer",
                         call, give_opinion);
    command->add_option("ID", call->opinion.document, "One document; else the whole list");
    command->add_option("--unit", call->opinion.unit, "Whose opinion it is")->required();
    command->add_option("--extend", call->opinion.years, "Keep it so many years longer")
        ->check(CLI::Range(1, 99));
    command->add_option("--reason", call->opinion.reason, "Why it must be kept longer");
}

void add_steps(CLI::App& dispose, Context& context) {
    auto call = std::make_shared<DisposeCall>();
    CLI::App* command =
        add_step_on_list(dispose, context, "remove", "Take documents off a list", call, take_off);
    command->add_option("ID", call->ids, "The documents")->required();
    command->add_option("--reason", call->reason, "Why")->required();

    call = std::make_shared<DisposeCall>();
    command = add_step_on_list(dispose, context, "approve",
                               "Enter the approval; not by who proposed", call, approve);
    command->add_option("--number", call->approval_no, "Number of the approval")->required();
    command->add_option("--date", call->date, "Its day")->required();

    call = std::make_shared<DisposeCall>();
    command = add_step_on_list(dispose, context, "destroy", "Destroy what is on an approved list",
                               call, destroy);
    command->add_option("--method", call->method, "刪除, 消磁, 碎紙 …")->required();
    command->add_option("--witness", call->witness, "Who watches (監銷)")->required();

    call = std::make_shared<DisposeCall>();
    command = add_step_on_list(dispose, context, "withdraw", "End a list; its documents stay", call,
                               withdraw);
    command->add_option("--reason", call->reason, "Why")->required();

    call = std::make_shared<DisposeCall>();
    command = add_step(dispose, context, "clock",
                       "A second person vouches for the day, after a gap in the audit trail", call,
                       clock);
    command->add_option("--date", call->date, "Today, read elsewhere")->required();
    add_who(*command, call->who, "Who vouches");
}

void add_lists(CLI::App& dispose, Context& context) {
    auto call = std::make_shared<DisposeCall>();
    CLI::App* command =
        add_step(dispose, context, "list", "All lists, with state and approval", call, list);
    add_format(*command, call->format);

    call = std::make_shared<DisposeCall>();
    command =
        add_step(dispose, context, "show", "One list with its opinions and outcomes", call, show);
    command->add_option("LIST", call->list, "Its number")->required();
    add_format(*command, call->format);

    call = std::make_shared<DisposeCall>();
    command = add_step(dispose, context, "destroyed",
                       "What was destroyed: list, approval, day, method, witness", call, destroyed);
    add_format(*command, call->format);
}

}  // namespace

void add_dispose(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("dispose", "Destruction by the procedure");
    command->require_subcommand(1);
    command->footer(
        "Example: gongwen dispose propose --year 115 --title 115年度銷毀目錄 --who 王小明\n"
        "         gongwen dispose opinion 1 --unit 資訊科\n"
        "         gongwen dispose approve 1 --number 檔徵字第1150001234號 --date 115/6/1 --who "
        "李大華\n"
        "         gongwen dispose destroy 1 --method 刪除 --witness 陳政風 --who 王小明");
    add_propose(*command, context);
    add_opinion(*command, context);
    add_steps(*command, context);
    add_lists(*command, context);
    give_examples(*command, "",
                  {{"remove", "remove 1 台內資字第1042301569號 --reason 訴訟中"},
                   {"withdraw", "withdraw 1 --reason 重新造冊"},
                   {"clock", "clock --date 115/11/26 --who 李大華"},
                   {"list", "list"},
                   {"show", "show 1 --format csv"},
                   {"destroyed", "destroyed --format csv"}});
}

}  // namespace gongwen::pipeline::cli

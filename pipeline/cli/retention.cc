// gongwen retention: how long each document is kept, and what becomes of it.

#include <functional>
#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "archive/clock.h"
#include "archive/retention/holds.h"
#include "archive/retention/statements.h"
#include "core/error.h"
#include "pipeline/cli/examples.h"
#include "pipeline/cli/records_desk.h"
#include "pipeline/cli/report_options.h"
#include "pipeline/cli/retention_commands.h"
#include "pipeline/reports/gather_retention.h"
#include "pipeline/reports/retention_words.h"

namespace gongwen::pipeline::cli {
namespace {

using archive::Assessment;

struct ListCall {
    RetentionFilter filter;
    int year = 0;
    std::string by;
    DaysTyped due;
    bool held = false;
    bool passed = false;
    std::string id;
    ReportFormat format = ReportFormat::Text;
};

using ChoosesOn = std::function<bool(const Assessment&, const Date& today)>;

void print_list(RecordsDesk& desk, const ListCall& call, const std::string& title,
                const ChoosesOn& chooses_on) {
    RetentionFilter filter = call.filter;
    filter.year = year_typed(call.year);
    if (!call.by.empty()) filter.by = day_typed(call.by);
    const Date today = desk.ledger().today();
    const Chooses chooses = [&](const Assessment& one) { return chooses_on(one, today); };
    std::cout << print(gather_retention(desk.ledger(), desk.authority(), filter, chooses, title),
                       call.format, desk.titles());
}

void print_list(Context& context, const ListCall& call, const std::string& title,
                const ChoosesOn& chooses_on) {
    RecordsDesk desk(context, archive::Access::Read);
    print_list(desk, call, title, chooses_on);
}

/// Without --year or --by: what is due today, and not what will be. A list of one year says what
/// was due before it.
void due(const ListCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    const bool is_today = call.year == 0 && call.by.empty();
    const auto is_meant = [&](const Assessment& one) {
        return one.due && (!call.held || !one.holds.empty());
    };
    print_list(desk, call, call.held ? "屆滿而凍結之檔案" : "屆滿清單",
               [&](const Assessment& one, const Date& today) {
                   return is_meant(one) && (!is_today || *one.due < today);
               });
    if (call.year == 0) return;
    const int year = year_typed(call.year);
    const long before =
        count_due_before(year, desk.ledger(), desk.authority(), call.filter, is_meant);
    if (before > 0) std::cerr << "gongwen: " << left_by_year(year, before) << '\n';
}

void transfer(const ListCall& call, Context& context) {
    print_list(context, call, "永久檔案移轉清單", [&](const Assessment& one, const Date& today) {
        return one.transfer_year > 0 && (call.year != 0 || one.transfer_year <= today.year);
    });
}

void missing(const ListCall& call, Context& context) {
    print_list(context, call, "缺檔號或保存年限之文件",
               [](const Assessment& one, const Date&) { return !one.file_number || !one.period; });
}

void odd(const ListCall& call, Context& context) {
    print_list(context, call, "保存年限有疑義之文件",
               [](const Assessment& one, const Date&) { return !one.oddity.empty(); });
}

void secret(const ListCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    const Date today = desk.ledger().today();
    const RetentionReport report = gather_retention(
        desk.ledger(), desk.authority(), call.filter,
        [&](const Assessment& one) {
            const bool passed = one.declassify_on && *one.declassify_on <= today;
            return one.is_secret && one.declassified.empty() && (!call.passed || passed);
        },
        call.passed ? "已屆解密日期而未解密之文件" : "機密文件");
    if (call.format != ReportFormat::Text) {
        std::cout << print(report, call.format, desk.titles());
        return;
    }
    for (const Assessment& one : report.rows) {
        std::cout << fmt::format(
            "{}  {}  {}  解密日期 {}\n", one.facts.id, name_in_words(one, desk.titles()),
            one.facts.secrecy_grade.empty() ? one.facts.secrecy_condition : one.facts.secrecy_grade,
            one.declassify_on ? one.declassify_on->iso() : "未定");
    }
    std::cout << fmt::format("共 {} 件（{}）\n", report.rows.size(), report.today);
}

void reduced(const ListCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    const RetentionReport report = gather_retention(
        desk.ledger(), desk.authority(), call.filter,
        [](const Assessment& one) { return one.reduced.has_value(); }, "原件縮短保存年限之電子檔");
    if (call.format != ReportFormat::Text) {
        std::cout << print(report, call.format, desk.titles());
        return;
    }
    for (const Assessment& one : report.rows) {
        const std::string original =
            one.trigger_day ? due_day(*one.trigger_day, one.rounding, one.reduced->years).iso()
                            : "不明";
        std::cout << fmt::format("{}  {}  原件保存{}至 {}，電子檔須保存至 {}\n", one.facts.id,
                                 name_in_words(one, desk.titles()), one.reduced->text(),
                                 original, one.due ? one.due->iso() : "永久");
    }
    std::cout << fmt::format("共 {} 件\n", report.rows.size());
}

void show_one(const ListCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    const std::string id = desk.document(call.id);
    std::cout << print(gather_retention(
                           desk.ledger(), desk.authority(), {},
                           [&](const Assessment& one) { return one.facts.id == id; }, "保存年限"),
                       call.format, desk.titles());
}

void case_list(const ListCall& call, Context& context) {
    const auto number = archive::parse_case_number(call.id);
    if (!number) {
        throw Error(ErrorKind::Usage, call.id, "is no 案卷; write 104/030501/1");
    }
    RecordsDesk desk(context, archive::Access::Read);
    const auto cases = archive::all_case_files(desk.ledger().database());
    if (const auto found = cases.find(*number); found != cases.end()) {
        const auto& closed = found->second.closed_on;
        std::cerr << fmt::format("{}  {}{}\n", number->text(), found->second.title,
                                 closed ? "，結案 " + closed->iso() : "");
    }
    RetentionReport report = gather_retention(
        desk.ledger(), desk.authority(), {},
        [&](const Assessment& one) {
            return one.file_number && one.file_number->in_case == *number;
        },
        "案卷 " + number->text());
    report.rows = archive::in_case_order(std::move(report.rows));
    std::cout << print(report, call.format, desk.titles());
}

CLI::App* add_list(CLI::App& retention, Context& context, const char* name, const char* help,
                   const std::shared_ptr<ListCall>& call,
                   void (*answer)(const ListCall&, Context&)) {
    CLI::App* command = retention.add_subcommand(name, help);
    command->add_option("--class", call->filter.class_no, "分類號, and the classes below it");
    command->add_option("--unit", call->filter.unit, "Part of the unit's name");
    command->add_option("--custodian", call->filter.custodian,
                        "Agency that holds it, under any of its names");
    add_format(*command, call->format);
    command->callback([call, answer, &context] { answer(*call, context); });
    return command;
}

void add_one(CLI::App& retention, Context& context, const char* name, const char* help,
             const char* argument, const char* meaning, void (*answer)(const ListCall&, Context&)) {
    auto call = std::make_shared<ListCall>();
    CLI::App* command = retention.add_subcommand(name, help);
    command->add_option(argument, call->id, meaning)->required();
    add_format(*command, call->format);
    command->callback([call, answer, &context] { answer(*call, context); });
}

void add_lists(CLI::App& retention, Context& context) {
    auto call = std::make_shared<ListCall>();
    CLI::App* command = add_list(retention, context, "due", "What is due", call, due);
    add_year(*command, call->year,
             "Due in this year (115 or 2026); without it and --by: due by now");
    command->add_option("--by", call->by, "Due on this day or earlier");
    command->add_flag("--held", call->held, "Only what is due and held, with the holds");

    call = std::make_shared<ListCall>();
    command = add_list(retention, context, "transfer", "Permanent files that may be transferred",
                       call, transfer);
    add_year(*command, call->year, "In this year (115 or 2026) or earlier; else this year");

    call = std::make_shared<ListCall>();
    add_list(retention, context, "missing", "Without 檔號, 保存年限 or class", call, missing);
    call = std::make_shared<ListCall>();
    add_list(retention, context, "odd", "A period that does not fit its class or the law", call,
             odd);
    call = std::make_shared<ListCall>();
    add_list(retention, context, "reduced",
             "Copies of reduced originals, which stay until the old day", call, reduced);
    call = std::make_shared<ListCall>();
    command = add_list(retention, context, "secret", "Secret files", call, secret);
    command->add_flag("--passed", call->passed, "Only those whose day of declassification is past");
}

/// With days: only what is due, for permanent files have no such day.
void retention_report(const ListCall& call, Context& context) {
    const Days days = days_of(call.due);
    print_list(context, call, "保存年限報告", [&](const Assessment& one, const Date&) {
        return !days.any() || (one.due && days.contain(one.due->iso()));
    });
}

struct HoldsCall {
    DaysTyped days;
    ReportFormat format = ReportFormat::Text;
    bool all = false;
};

void holds_report(const HoldsCall& call, Context& context) {
    const Days days = days_of(call.days);
    RecordsDesk desk(context, archive::Access::Read);
    const HoldChooses chooses = [&](const archive::Hold& hold) {
        return (call.all || hold.released_by.empty()) &&
               days.contain(archive::taiwan_time(hold.placed_at));
    };
    std::cout << print(gather_holds(desk.ledger(), chooses), call.format, desk.titles());
}

}  // namespace

void add_retention(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("retention", "How long documents are kept, and what becomes of them");
    command->require_subcommand(1);
    const std::string more = "The questions it answers are in docs/retention.md.";
    command->footer(
        "Examples: gongwen retention due --year 115\n"
        "          gongwen retention show 台內資字第1042301569號\n" +
        more);
    add_one(*command, context, "show", "One document's period, due day and holds", "ID",
            "Document id, beginning of its hash, or 發文字號", show_one);
    add_one(*command, context, "case", "A 案卷 in the order of its 目次", "NUMBER", "104/030501/1",
            case_list);
    add_lists(*command, context);
    add_retention_checks(*command, context);
    add_retention_statements(*command, context);
    give_examples(*command, more,
                  {{"show", "show 台內資字第1042301569號"},
                   {"case", "case 104/030501/1 --format csv"},
                   {"due", "due --year 115 --class 0305"},
                   {"transfer", "transfer --year 115"},
                   {"missing", "missing --format csv"},
                   {"odd", "odd"},
                   {"reduced", "reduced"},
                   {"secret", "secret --passed"},
                   {"ties", "ties 1042301569"},
                   {"attachments", "attachments"},
                   {"scans", "scans --below 300"},
                   {"schedule", "schedule 區分表.toml"},
                   {"set", "set 1042301569 period 10年 --reason 依區分表"},
                   {"describe", "describe 104/030501/1 --title 憑證要點修正 --closed 115/3/31"},
                   {"custodian",
                    "custodian 行政院衛生署 衛生福利部 --since 102/7/23 --source "
                    "衛生福利部組織法"}});
}

void add_retention_reports(CLI::App& report, Context& context) {
    auto call = std::make_shared<ListCall>();
    CLI::App* command = add_list(report, context, "retention",
                                 "Every document's period and due day", call, retention_report);
    add_days(*command, call->due, "Due");
    add_year(*command, call->year, "Due in this year (115 or 2026)")->excludes("--from", "--to");

    auto holds = std::make_shared<HoldsCall>();
    command = report.add_subcommand("holds", "What is held, why, and since when");
    add_days(*command, holds->days, "Placed");
    add_format(*command, holds->format);
    command->add_flag("--all", holds->all, "Released holds as well");
    command->callback([holds, &context] { holds_report(*holds, context); });
}

}  // namespace gongwen::pipeline::cli

// gongwen retention schedule, set, describe and custodian: what people lay down.

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>

#include "archive/retention/assessment.h"
#include "archive/retention/statements.h"
#include "core/error.h"
#include "core/text.h"
#include "pipeline/cli/records_desk.h"
#include "pipeline/cli/retention_commands.h"
#include "pipeline/reports/retention_words.h"

namespace gongwen::pipeline::cli {
namespace {

struct SayCall {
    std::string id;
    std::string what;
    std::string value;
    std::string reason;
    std::string title;
    std::string closed;
    std::string since;
    std::string who;
};

std::string content_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(ErrorKind::Usage, file, "cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

void print_schedule(const archive::Schedule& schedule, const Titles& titles) {
    std::cout << fmt::format("{} 第{}版  {}\n    {}\n", schedule.id, schedule.version,
                             schedule.title, schedule.source);
    for (const archive::ScheduleClass& one : schedule.classes) {
        std::cout << fmt::format("    {:<10} {}  {}  {}\n", one.number, one.terms.period.text(),
                                 archive::label_of(one.terms.disposition), one.title);
    }
    for (const archive::ScheduleRule& one : schedule.rules) {
        std::cout << fmt::format(
            "    {}  {}  {}\n",
            one.template_id.empty() ? one.document_type : titles.of_template(one.template_id),
            one.terms.period.text(), archive::label_of(one.terms.disposition));
    }
}

void schedule(const SayCall& call, Context& context) {
    const bool loads = !call.id.empty();
    RecordsDesk desk(context, loads ? archive::Access::Write : archive::Access::Read, call.who);
    if (loads && !archive::load_schedule(desk.ledger(), content_of(call.id), call.id)) {
        std::cerr << "gongwen: that schedule is in force already\n";
    }
    const auto now = archive::schedule_in_force(desk.ledger().database());
    if (!now) {
        throw Error(ErrorKind::Usage, "retention schedule",
                    "none is in force; load one: gongwen retention schedule FILE.toml");
    }
    print_schedule(*now, desk.titles());
}

/// What `set` may say, as people type it.
std::string_view word_of(const std::string& typed) {
    namespace said = archive::said;
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kWords{{
        {"file-no", said::kFileNumber},
        {"period", said::kPeriod},
        {"disposition", said::kDisposition},
        {"trigger-day", said::kTriggerDay},
        {"extension", said::kExtension},
        {"declassify-on", said::kDeclassifyOn},
        {"declassified", said::kDeclassified},
        {"consent", said::kConsent},
        {"reduced", said::kReduced},
        {"scan-checked", said::kScanChecked},
    }};
    std::string all;
    for (const auto& [word, what] : kWords) {
        if (word == typed) return what;
        all += (all.empty() ? "" : ", ") + std::string(word);
    }
    throw Error(ErrorKind::Usage, typed, "is none of " + all);
}

void set(const SayCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Write, call.who);
    const std::string id = desk.document(call.id);
    const std::string_view what = word_of(call.what);
    if (what == archive::said::kReduced && !call.value.empty()) {
        archive::reduce_original(desk.ledger(), id, call.value, call.reason);
    } else {
        archive::say(desk.ledger(), id, what, call.value, call.reason);
    }
    for (const archive::Assessment& one :
         archive::assess_all(desk.ledger(), desk.ledger().today())) {
        if (one.facts.id != id) continue;
        std::cout << fmt::format("{}  {}  {}\n    {}\n", id, file_number_in_words(one),
                                 period_in_words(one), due_in_words(one));
    }
}

/// What came in later does not hinder: but a slip in the day would end a period years too early.
void warn_where_letters_are_later(RecordsDesk& desk, const archive::CaseNumber& number,
                                  const Date& closed) {
    std::string latest;
    archive::visit_assessments(desk.ledger(), desk.ledger().today(),
                               [&](const archive::Assessment& one) {
                                   if (!one.file_number || one.file_number->in_case != number)
                                       return;
                                   latest = std::max(latest, one.facts.produced_on);
                               });
    if (latest <= closed.iso()) return;
    std::cerr << fmt::format("※ 案內有 {} 的公文，晚於結案日 {}，請核對\n", latest, closed.iso());
}

void describe(const SayCall& call, Context& context) {
    const auto number = archive::parse_case_number(call.id);
    if (!number) throw Error(ErrorKind::Usage, call.id, "is no 案卷; write 104/030501/1");
    std::optional<Date> closed;
    if (!call.closed.empty()) closed = day_typed(call.closed);
    if (call.title.empty() && !closed) {
        throw Error(ErrorKind::Usage, "retention describe", "say --title or --closed");
    }
    RecordsDesk desk(context, archive::Access::Write, call.who);
    archive::describe_case(desk.ledger(), *number, call.title, closed);
    if (closed) warn_where_letters_are_later(desk, *number, *closed);
    const archive::CaseFile now = archive::all_case_files(desk.ledger().database()).at(*number);
    std::cout << fmt::format("{}  {}{}\n", number->text(), now.title,
                             now.closed_on ? "，結案 " + now.closed_on->iso() : "");
}

/// A slip in the name would let the succession pass without effect.
void warn_where_nothing_is_held(RecordsDesk& desk, const std::string& agency) {
    const std::u32string wanted = fold_variants(to_utf32(agency));
    bool holds = false;
    archive::visit_assessments(
        desk.ledger(), desk.ledger().today(), [&](const archive::Assessment& one) {
            holds = holds || fold_variants(to_utf32(one.custodian)) == wanted;
        });
    if (holds) return;
    std::cerr << fmt::format("※ 目前沒有由「{}」保管的公文，請核對名稱\n", agency);
}

void custodian(const SayCall& call, Context& context) {
    const bool changes = !call.id.empty();
    RecordsDesk desk(context, changes ? archive::Access::Write : archive::Access::Read, call.who);
    if (changes) {
        if (call.value.empty() || call.since.empty() || call.reason.empty()) {
            throw Error(ErrorKind::Usage, "retention custodian",
                        "name both agencies, --since DAY and --source ACT");
        }
        warn_where_nothing_is_held(desk, call.id);
        archive::change_custodian(desk.ledger(),
                                  {call.id, call.value, day_typed(call.since), call.reason});
    }
    for (const auto& change : archive::custodian_changes(desk.ledger().database())) {
        std::cout << fmt::format("{}  {} → {}（{}）\n", change.since.iso(), change.predecessor,
                                 change.successor, change.source);
    }
}

CLI::App* add_statement(CLI::App& retention, Context& context, const char* name, const char* help,
                        const std::shared_ptr<SayCall>& call,
                        void (*act)(const SayCall&, Context&)) {
    CLI::App* command = retention.add_subcommand(name, help);
    add_who(*command, call->who, "Who says so");
    command->callback([call, act, &context] { act(*call, context); });
    return command;
}

}  // namespace

void add_retention_statements(CLI::App& retention, Context& context) {
    auto call = std::make_shared<SayCall>();
    CLI::App* command =
        add_statement(retention, context, "schedule",
                      "Load a 保存年限區分表, or show the one in force", call, schedule);
    command->add_option("FILE", call->id, "TOML; see docs/retention.md");

    call = std::make_shared<SayCall>();
    command = add_statement(retention, context, "set",
                            "Lay down a document's 檔號, period, days or disposition", call, set);
    command->footer("Example: gongwen retention set 1042301569 period 10年 --reason 依區分表");
    command->add_option("ID", call->id, "Document id, beginning of its hash, or 發文字號")
        ->required();
    command
        ->add_option("WHAT", call->what,
                     "file-no, period, disposition, trigger-day, extension, declassify-on, "
                     "declassified, consent, reduced, scan-checked")
        ->required();
    command->add_option("VALUE", call->value, "'' takes it back")->required();
    command->add_option("--reason", call->reason, "Why, for the audit trail")->required();

    call = std::make_shared<SayCall>();
    command = add_statement(retention, context, "describe",
                            "Name a 案卷, or say when it was closed", call, describe);
    command->add_option("NUMBER", call->id, "104/030501/1")->required();
    command->add_option("--title", call->title, "案名");
    command->add_option("--closed", call->closed, "The day on which the case was closed");

    call = std::make_shared<SayCall>();
    command = add_statement(retention, context, "custodian",
                            "An agency took over another's files; without names: the list", call,
                            custodian);
    command->add_option("OLD", call->id, "Agency whose files they were");
    command->add_option("NEW", call->value, "Agency that holds them now");
    command->add_option("--since", call->since, "From this day");
    command->add_option("--source", call->reason, "The act that says so");
}

}  // namespace gongwen::pipeline::cli

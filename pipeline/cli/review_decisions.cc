// gongwen review confirm, correct, skip, reopen, template and split: what a person decides.

#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/review_desk.h"
#include "pipeline/filed/settle.h"
#include "pipeline/reading/said_template.h"
#include "pipeline/review/entry.h"
#include "pipeline/review/field_input.h"

namespace gongwen::pipeline::cli {
namespace {

struct DecideCall {
    std::string id;
    std::string field;
    std::vector<std::string> words;
    std::string note;
    std::string who;
    std::vector<int> at;
    std::vector<int> join;
};

/// What a person speaks of.
struct Subject {
    std::string id;
    Record record;
    const extract::Template* form = nullptr;
    std::string field;
};

Subject subject_of(Desk& desk, const DecideCall& call) {
    Subject subject;
    subject.id = the_document(desk.archive(), call.id);
    subject.record = record_of(desk.archive(), subject.id);
    subject.form = template_of(subject.record, desk.knowledge().templates);
    archive::ReviewFilter filter;
    filter.document = subject.id;
    filter.field = call.field;
    filter.closed_too = true;
    const bool queued = !desk.catalogue().review_items(filter).empty();
    subject.field = queued ? call.field : field_named(call.field, subject.record, subject.form);
    return subject;
}

bool is_field(const Subject& subject) {
    return subject.record.field(subject.field) != nullptr ||
           (subject.form != nullptr && subject.form->field(subject.field) != nullptr);
}

void say_value(Desk& desk, const Subject& subject, const FieldValue& value) {
    desk.catalogue().in_one_transaction([&] {
        desk.catalogue().confirm(subject.id, subject.field, value, desk.who(),
                                 desk.settle(subject.record));
        judge_others(desk.catalogue(), subject.record, desk.knowledge(), desk.who());
    });
    desk.update_search();
    const Titles titles(desk.knowledge().templates);
    EntryMaker maker(desk.catalogue(), titles);
    const ReviewEntry entry = maker.entry_of(subject.id, subject.field);
    std::cout << fmt::format("{}  {}（{}）：{}\n", subject.id, entry.label, subject.field,
                             entry.value.empty() ? "（無值）" : entry.value);
}

void close(Desk& desk, const Subject& subject, const char* how, const std::string& note) {
    const int closed =
        desk.catalogue().close_review(subject.id, subject.field, how, note, desk.who());
    if (closed == 0) {
        throw Error(ErrorKind::Usage, fmt::format("{} {}", subject.id, subject.field),
                    "沒有待審項目；已結案的項目請見 gongwen review list --all");
    }
    desk.update_search();
    std::cout << fmt::format("{}  {}：{} 項{}\n", subject.id, subject.field, closed,
                             std::string_view(how) == "skipped" ? "已略過" : "已確認");
}

void confirm(const DecideCall& call, Context& context) {
    Desk desk(context, call.who);
    const std::string id = the_document(desk.archive(), call.id);
    if (confirm_name(desk, id, record_of(desk.archive(), id), call.field, call.note)) return;
    const Subject subject = subject_of(desk, call);
    if (!is_field(subject)) return close(desk, subject, "confirmed", call.note);
    say_value(desk, subject, value_to_confirm(subject.field, subject.record, subject.form));
}

void correct(const DecideCall& call, Context& context) {
    Desk desk(context, call.who);
    const Subject subject = subject_of(desk, call);
    if (!is_field(subject) || subject.field == kSaidTemplate) {
        throw Error(ErrorKind::Usage, subject.field,
                    "不是可填值的欄位；請用 review confirm、skip、split 或 template");
    }
    say_value(desk, subject, value_typed(call.words, subject.field, subject.record, subject.form));
}

void skip(const DecideCall& call, Context& context) {
    Desk desk(context, call.who);
    close(desk, subject_of(desk, call), "skipped", call.note);
}

void reopen(const DecideCall& call, Context& context) {
    Desk desk(context, call.who);
    const std::string id = the_document(desk.archive(), call.id);
    if (reopen_name(desk, id, record_of(desk.archive(), id), call.field)) return;
    const Subject subject = subject_of(desk, call);
    int open = 0;
    desk.catalogue().in_one_transaction([&] {
        open = desk.catalogue().reopen_review(subject.id, subject.field, desk.who(),
                                              desk.settle(subject.record));
        if (open == 0) {
            throw Error(ErrorKind::Usage, fmt::format("{} {}", subject.id, subject.field),
                        "尚未有人決定過");
        }
        if (subject.field == kSaidTemplate) {
            file_again(desk.catalogue(), desk.knowledge(), subject.record.sha256);
        }
        judge_others(desk.catalogue(), subject.record, desk.knowledge(), desk.who());
    });
    desk.update_search();
    std::cout << fmt::format("{}  {}：{} 項重新待審\n", subject.id, subject.field, open);
}

/// A person says which form the document is; its pages are read anew with that template.
void say_template(const DecideCall& call, Context& context) {
    Desk desk(context, call.who);
    const extract::Template& form = form_named(call.field, desk.knowledge().templates);
    const std::string id = the_document(desk.archive(), call.id);
    const Record record = record_of(desk.archive(), id);
    check_readings(desk.catalogue(), record.sha256);
    desk.catalogue().in_one_transaction([&] {
        desk.catalogue().confirm(id, kSaidTemplate, form.id, desk.who(), desk.settle(record));
        file_again(desk.catalogue(), desk.knowledge(), record.sha256);
    });
    desk.update_search();
    archive::ReviewFilter filter;
    filter.document = id;
    std::cout << fmt::format("{}  {}（{}），{} 項待審\n", id, form.title, form.id,
                             desk.catalogue().review_items(filter).size());
}

void split(const DecideCall& call, Context& context) {
    if (call.at.empty() && call.join.empty()) {
        throw Error(ErrorKind::Usage, "review split", "請以 --at 頁碼 或 --join 頁碼 指明");
    }
    Desk desk(context, call.who);
    const Record record = record_of(desk.archive(), the_document(desk.archive(), call.id));
    std::vector<int> starts = current_starts(desk.catalogue(), record.sha256, record.of);
    for (const int page : call.join) {
        if (page == 1 || std::erase(starts, page) == 0) {
            throw Error(ErrorKind::Usage, fmt::format("--join {}", page),
                        page == 1 ? "第一頁之前沒有可併入的文件" : "沒有文件自該頁開始");
        }
    }
    starts.insert(starts.end(), call.at.begin(), call.at.end());
    const std::vector<std::string> ids =
        divide_file(desk.archive(), desk.knowledge(), record.sha256, starts, desk.who());
    desk.update_search();
    for (const std::string& id : ids) {
        const Record part = record_of(desk.archive(), id);
        std::cout << fmt::format("{}  {} {}，第 {} 至 {} 頁\n", id, part.text_of("issuer"),
                                 part.text_of("document_no"), part.pages.front(),
                                 part.pages.back());
    }
}

CLI::App* add_decision(CLI::App& review, Context& context, const char* name, const char* help,
                       const std::shared_ptr<DecideCall>& call,
                       void (*decide)(const DecideCall&, Context&)) {
    CLI::App* command = review.add_subcommand(name, help);
    command->add_option("ID", call->id, "Document id, beginning of its hash, or 發文字號")
        ->required();
    command->add_option("--who", call->who, "Who decides (default: GONGWEN_USER, then USER)");
    command->callback([call, decide, &context] { decide(*call, context); });
    return command;
}

void add_field(CLI::App& command, DecideCall& call) {
    command
        .add_option("FIELD", call.field,
                    "Name or label of the field (document_no, 發文字號), or a doubted name")
        ->required();
}

}  // namespace

void add_decisions(CLI::App& review, Context& context) {
    auto call = std::make_shared<DecideCall>();
    CLI::App* command = add_decision(
        review, context, "confirm",
        "It is right as it was read; of a doubted name: it is a mistake", call, confirm);
    add_field(*command, *call);
    command->add_option("--reason", call->note, "Why, for the audit trail");

    call = std::make_shared<DecideCall>();
    command = add_decision(review, context, "correct", "Type what stands there", call, correct);
    add_field(*command, *call);
    command
        ->add_option("VALUE", call->words,
                     "Dates in any form, 是/否 for a box, several values for a list, '' for blank")
        ->required();

    call = std::make_shared<DecideCall>();
    command = add_decision(review, context, "skip", "Close it without a value", call, skip);
    add_field(*command, *call);
    command->add_option("--reason", call->note, "Why, for the audit trail");

    call = std::make_shared<DecideCall>();
    command =
        add_decision(review, context, "reopen",
                     "Take a decision back; the program's reading stands again", call, reopen);
    add_field(*command, *call);

    add_name_decisions(review, context);

    call = std::make_shared<DecideCall>();
    command = add_decision(review, context, "template", "Say which form it is, and read it as that",
                           call, say_template);
    command->add_option("NAME", call->field, "Id or title of the form's template")->required();

    call = std::make_shared<DecideCall>();
    command = add_decision(review, context, "split", "Change where a file's documents begin", call,
                           split);
    command->add_option("--at", call->at, "A document begins on these pages of the file")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--join", call->join, "No document begins on these pages")
        ->delimiter(',')
        ->allow_extra_args(false);
}

}  // namespace gongwen::pipeline::cli

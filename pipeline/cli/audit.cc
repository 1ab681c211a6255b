// gongwen audit: who did what, when, with old and new values.

#include <algorithm>
#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/clock.h"
#include "archive/trail/audit_actions.h"
#include "core/error.h"
#include "core/shown_text.h"
#include "pipeline/cli/commands.h"

namespace gongwen::pipeline::cli {
namespace {

using nlohmann::json;

struct AuditCall {
    std::string subject;
    std::vector<std::string> actions;
    std::string who;
    bool as_json = false;
};

bool is_asked_for(const archive::AuditEntry& entry, const AuditCall& call) {
    const auto& actions = call.actions;
    const bool acts =
        actions.empty() || std::find(actions.begin(), actions.end(), entry.action) != actions.end();
    return acts && (call.who.empty() || call.who == entry.who);
}

/// JSON where it is JSON, else the text.
json value_in(const std::string& text) {
    const json value = json::parse(text, nullptr, false);
    return value.is_object() ? value : json(text);
}

std::string one_value(const json& value) {
    return value.is_string() ? value.get<std::string>() : in_one_line(value);
}

/// What --json prints and people do not ask for.
bool is_for_programs(const std::string& key) {
    return key == "table" || key == "row" || key == "skeleton" || key == "record_sha256" ||
           key == "version" || key == "first_page" || key == "proven";
}

/// A value that a person gave is confirmed, too: where it is another than what stood there, people
/// call it a correction. --action knows both by the one word of the trail.
std::string action_in_words(const archive::AuditEntry& entry) {
    if (entry.action != "confirm") return entry.action;
    const json old_value = value_in(entry.old_value);
    const json new_value = value_in(entry.new_value);
    const bool is_known = old_value.is_object() && new_value.is_object();
    const bool is_same =
        is_known && old_value.value("value", json()) == new_value.value("value", json());
    return is_known && !is_same ? "confirm（更正）" : "confirm（確認）";
}

/// What an entry is about is said also where it is the same before and after.
bool names_subject(const std::string& key) { return key == "field"; }

/// What differs between two rows; everything where they are no rows.
std::string change_in_words(const archive::AuditEntry& entry) {
    const json old_value = value_in(entry.old_value);
    const json new_value = value_in(entry.new_value);
    std::string out;
    if (!new_value.is_object()) {
        if (!entry.old_value.empty()) out += fmt::format("    舊：{}\n", entry.old_value);
        if (!entry.new_value.empty()) out += fmt::format("    新：{}\n", entry.new_value);
        return out;
    }
    for (const auto& [key, value] : new_value.items()) {
        if (is_for_programs(key)) continue;
        const bool had = old_value.is_object() && old_value.contains(key);
        if (!had && value == "") continue;
        const bool is_same = had && old_value.at(key) == value;
        if (is_same && !names_subject(key)) continue;
        out += had && !is_same ? fmt::format("    {}：{} → {}\n", key, one_value(old_value.at(key)),
                                             one_value(value))
                               : fmt::format("    {}：{}\n", key, one_value(value));
    }
    return out;
}

void print_entry(const archive::AuditEntry& entry, const AuditCall& call) {
    if (call.as_json) {
        std::cout << in_one_line({{"number", entry.number},
                                  {"at", entry.at},
                                  {"who", entry.who},
                                  {"action", entry.action},
                                  {"subject", entry.subject},
                                  {"old", value_in(entry.old_value)},
                                  {"new", value_in(entry.new_value)},
                                  {"hash", entry.hash}})
                  << '\n';
        return;
    }
    std::cout << fmt::format("{:>6}  {}  {}  {}  {}\n", entry.number,
                             archive::taiwan_time(entry.at), entry.who, action_in_words(entry),
                             name_in_line(entry.subject))
              << without_commands(change_in_words(entry));
}

/// A slip in the word would look like nothing having been done.
void require_known(const std::vector<std::string>& actions) {
    const auto known = archive::audit_actions();
    for (const std::string& action : actions) {
        if (std::find(known.begin(), known.end(), action) != known.end()) continue;
        throw Error(ErrorKind::Usage, "--action " + action,
                    fmt::format("is no action; use {}", fmt::join(known, ", ")));
    }
}

/// What is not there any more has entries, too: list 1, hold 1, a document that was destroyed.
std::vector<archive::AuditEntry> entries_about(const archive::Archive& archive,
                                               const std::string& subject) {
    const archive::Catalogue& catalogue = archive.catalogue();
    if (subject.empty()) return catalogue.audit("");
    std::vector<std::string> ids = catalogue.resolve(subject);
    if (ids.empty()) ids = {subject};
    std::vector<archive::AuditEntry> entries;
    for (const std::string& id : ids) {
        const std::vector<archive::AuditEntry> of_one = catalogue.audit(id);
        entries.insert(entries.end(), of_one.begin(), of_one.end());
    }
    if (entries.empty()) {
        throw Error(ErrorKind::Usage, subject,
                    "the audit trail tells of no such thing; name a document (its id, its 發文字號 "
                    "or the beginning of its hash), 'hold 1', 'list 1', 'batch 1' or a 案卷");
    }
    std::ranges::sort(entries, {}, &archive::AuditEntry::number);
    return entries;
}

void audit(const AuditCall& call, Context& context) {
    require_known(call.actions);
    const archive::Archive archive = context.open(archive::Access::Read);
    long found = 0;
    for (const archive::AuditEntry& entry : entries_about(archive, call.subject)) {
        if (!is_asked_for(entry, call)) continue;
        print_entry(entry, call);
        ++found;
    }
    if (!call.as_json) std::cout << fmt::format("共 {} 筆\n", found);
}

}  // namespace

void add_audit(CLI::App& app, Context& context) {
    auto call = std::make_shared<AuditCall>();
    CLI::App* command =
        app.add_subcommand("audit", "The audit trail: who did what, with old and new values");
    command->footer(
        "Examples: gongwen audit 1042301569\n"
        "          gongwen audit --action retain,hold,release\n"
        "          gongwen audit 'list 1'");
    command->add_option("SUBJECT", call->subject,
                        "Document id or 發文字號, 'hold N', 'list N', a 案卷; else everything");
    command->add_option("--action", call->actions, "Only these: retain, hold, release, confirm …")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--by", call->who, "Only what this person did");
    command->add_flag("--json", call->as_json, "One JSON object a line");
    command->callback([call, &context] { audit(*call, context); });
}

}  // namespace gongwen::pipeline::cli

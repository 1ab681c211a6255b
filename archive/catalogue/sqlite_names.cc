// What people decide on names, and the memory of reports, in the catalogue.

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/name_decision_rows.h"
#include "archive/catalogue/note_report_run.h"
#include "archive/catalogue/review_rows.h"
#include "archive/catalogue/sqlite_catalogue.h"
#include "archive/catalogue/stored_json.h"
#include "archive/trail/trail_proofs.h"

namespace gongwen::archive {
namespace {

const NameFinding& finding_written(const Record& record, std::string_view written) {
    const auto found =
        std::find_if(record.names.begin(), record.names.end(), [&](const NameFinding& finding) {
            return is_doubted(finding) && finding.written == written;
        });
    if (found != record.names.end()) return *found;
    throw Error(ErrorKind::Usage, fmt::format("{} {}", document_id(record), written),
                "is no doubted name of that document; gongwen show lists them");
}

std::string decisions_in(const Record& record, std::string_view written) {
    nlohmann::json out = nlohmann::json::array();
    for (const NameFinding& finding : record.names) {
        if (finding.written == written) out.push_back(finding.decision);
    }
    return to_text({{"name", written}, {"decisions", out}});
}

}  // namespace

std::string SqliteCatalogue::record_hash(std::string_view id) const {
    Query row = database_.query("SELECT sha256(record) FROM document WHERE id = ?", id);
    return row.next() ? row.text(0) : "";
}

void SqliteCatalogue::prove_name_decisions(const Record& record, nlohmann::json& proven) {
    prove_decisions(database_, anchor_of(record), proven);
    prove_decisions(database_, kEverywhere, proven);
}

std::vector<std::string> SqliteCatalogue::decide_name(const NameDecision& decision) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    const Record record = required_record(decision.document);
    keep_name_decision(database_, record, finding_written(record, decision.written), decision);
    std::vector<std::string> ids{decision.document};
    if (decision.everywhere) ids = documents_with_name(database_, decision.written);
    std::vector<std::string> changed;
    for (const std::string& id : ids) {
        Record one = required_record(id);
        const std::string before = decisions_in(one, decision.written);
        add_closed(database_, one);
        apply_name_decisions(database_, one);
        const bool is_other = decisions_in(one, decision.written) != before;
        if (!is_other && id != decision.document) continue;
        nlohmann::json entry = {{"name", decision.written},
                                {"everywhere", decision.everywhere},
                                {"reason", decision.reason},
                                {"said_of", decision.document},
                                {"record_sha256", is_other ? write_decided(one) : record_hash(id)}};
        if (is_other) changed.push_back(id);
        if (id == decision.document) prove_name_decisions(record, entry["proven"]);
        audit_.append({.who = decision.who,
                       .action = decision.how == "dismissed" ? "dismiss_name" : "confirm_name",
                       .subject = id,
                       .old_value = before,
                       .new_value = to_text(entry)});
    }
    transaction.commit();
    return changed;
}

std::vector<std::string> SqliteCatalogue::reopen_name(std::string_view id, std::string_view written,
                                                      std::string_view who) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    const Record record = required_record(id);
    std::vector<std::string> reopened;
    if (!forget_name_decision(database_, record, written)) return reopened;
    for (const std::string& other : documents_with_name(database_, written)) {
        Record one = required_record(other);
        const std::string before = decisions_in(one, written);
        add_closed(database_, one);
        apply_name_decisions(database_, one);
        const bool is_other = decisions_in(one, written) != before;
        if (!is_other && other != id) continue;
        if (is_other) review_name_again(one, written);
        nlohmann::json entry = {{"name", written},
                                {"said_of", id},
                                {"record_sha256", is_other ? write_decided(one) : record_hash(id)}};
        if (is_other) reopened.push_back(other);
        if (other == id) prove_name_decisions(record, entry["proven"]);
        audit_.append({.who = who,
                       .action = "reopen_name",
                       .subject = other,
                       .old_value = before,
                       .new_value = to_text(entry)});
    }
    transaction.commit();
    return reopened;
}

std::vector<NameDecision> SqliteCatalogue::name_decisions() const {
    const std::lock_guard guard(mutex_);
    return all_name_decisions(database_);
}

std::optional<ReportRun> SqliteCatalogue::last_run(std::string_view report) const {
    const std::lock_guard guard(mutex_);
    Query row = database_.query("SELECT change, at FROM report_run WHERE report = ?", report);
    if (!row.next()) return std::nullopt;
    return ReportRun{row.integer(0), row.text(1)};
}

void SqliteCatalogue::note_run(std::string_view report, std::int64_t change) {
    const std::lock_guard guard(mutex_);
    write_report_run(database_, report, change);
}

}  // namespace gongwen::archive

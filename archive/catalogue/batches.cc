#include "archive/catalogue/batches.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/corrected_items.h"
#include "archive/catalogue/database.h"
#include "archive/catalogue/stored_json.h"
#include "archive/clock.h"
#include "archive/retention/ledger.h"
#include "archive/trail/audit_log.h"

namespace gongwen::archive {
namespace {

using nlohmann::json;

constexpr std::string_view kBegin = "begin_batch";
constexpr std::string_view kEnd = "end_batch";
/// Who files, in the trail; people who divide a file anew are named there.
constexpr std::string_view kFiler = "gongwen";

std::string subject_of(std::int64_t number) { return fmt::format("batch {}", number); }

/// A run and the entries of the trail that are its own: ]first, last[.
struct Span {
    BatchRun run;
    std::int64_t first = 0;
    std::int64_t last = 0;
};

json to_json_value(const BatchOutcome& outcome) {
    json failures = json::array();
    for (const BatchFailure& failure : outcome.failures) {
        failures.push_back(
            {{"source", failure.source}, {"reason", failure.reason}, {"detail", failure.detail}});
    }
    return {{"filed", outcome.filed},
            {"already_there", outcome.already_there},
            {"failed", outcome.failed},
            {"failed_before", outcome.failed_before},
            {"not_reached", outcome.not_reached},
            {"pages", outcome.pages},
            {"pages_read", outcome.pages_read},
            {"seconds", outcome.seconds},
            {"state", outcome.state},
            {"failures", failures}};
}

BatchOutcome outcome_from(const json& value) {
    BatchOutcome outcome;
    outcome.filed = value.value("filed", 0L);
    outcome.already_there = value.value("already_there", 0L);
    outcome.failed = value.value("failed", 0L);
    outcome.failed_before = value.value("failed_before", 0L);
    outcome.not_reached = value.value("not_reached", 0L);
    outcome.pages = value.value("pages", 0L);
    outcome.pages_read = value.value("pages_read", 0L);
    outcome.seconds = value.value("seconds", 0.0);
    outcome.state = value.value("state", "ended");
    for (const json& failure : value.value("failures", json::array())) {
        outcome.failures.push_back({failure.value("source", ""), failure.value("reason", ""),
                                    failure.value("detail", "")});
    }
    return outcome;
}

std::vector<Span> spans_in(Database& database) {
    std::vector<Span> spans;
    Query rows = database.query(
        "SELECT number, at, who, action, new_value FROM audit "
        "WHERE subject GLOB 'batch [0-9]*' ORDER BY number");
    while (rows.next()) {
        const std::int64_t entry = rows.integer(0);
        if (rows.text(3) == kBegin) {
            if (!spans.empty() && spans.back().last == 0) spans.back().last = entry;
            Span span;
            span.run.number = static_cast<std::int64_t>(spans.size()) + 1;
            span.run.began_at = rows.text(1);
            span.run.who = rows.text(2);
            span.run.outcome.state = "cut_short";
            span.first = entry;
            spans.push_back(std::move(span));
        } else if (!spans.empty()) {
            spans.back().run.ended_at = rows.text(1);
            spans.back().run.outcome = outcome_from(from_text(rows.text(4)));
            spans.back().last = entry;
        }
    }
    if (!spans.empty() && spans.back().last == 0) {
        Query last = database.query("SELECT coalesce(max(number), 0) + 1 FROM audit");
        if (last.next()) spans.back().last = last.integer(0);
    }
    return spans;
}

/// Who writes now took the lock before the run began: it is the run, and none that came after it.
bool is_running(const BatchRun& run, const std::string& written_since) {
    return run.outcome.state == "cut_short" && !written_since.empty() &&
           written_since <= run.began_at;
}

void gather_documents(Database& database, const Span& span) {
    database.run_script(
        "CREATE TEMP TABLE IF NOT EXISTS batch_document (id TEXT PRIMARY KEY) WITHOUT ROWID;"
        "DELETE FROM batch_document");
    database.run(
        "INSERT OR IGNORE INTO batch_document SELECT subject FROM audit WHERE number > ? AND "
        "number < ? AND action IN ('file', 'refile') AND who = ?",
        span.first, span.last, kFiler);
}

void count_documents(Database& database, BatchRun& run) {
    Query row = database.query(
        "SELECT (SELECT count(*) FROM batch_document), "
        "(SELECT count(*) FROM batch_document WHERE id NOT IN (SELECT id FROM document)), "
        "(SELECT count(DISTINCT item.document) FROM review_item AS item JOIN batch_document "
        "ON id = item.document WHERE NOT closed AND" +
        std::string(kIsNotCorrected) +
        "), (SELECT count(*) FROM review_item AS item JOIN batch_document ON id = item.document "
        "WHERE NOT closed AND" +
        std::string(kIsNotCorrected) +
        "), "
        "(SELECT count(*) FROM name_finding JOIN batch_document ON id = document "
        "WHERE NOT mention AND decision <> 'dismissed' "
        "AND verdict IN ('miswriting', 'obsolete', 'ocr_misread')), "
        "(SELECT count(*) FROM correction JOIN batch_document ON id = document)");
    row.next();
    run.documents = row.integer(0);
    run.removed = row.integer(1);
    run.documents_in_review = row.integer(2);
    run.review_items = row.integer(3);
    run.names = row.integer(4);
    run.corrections = row.integer(5);
}

/// What a run that has not ended did until now.
void take_from_trail(Database& database, Span& span) {
    BatchOutcome& outcome = span.run.outcome;
    Query filed = database.query(
        "SELECT count(*), coalesce(sum(pages), 0) FROM file WHERE sha256 IN "
        "(SELECT sha256 FROM document JOIN batch_document USING (id))");
    if (filed.next()) {
        outcome.filed = filed.integer(0);
        outcome.pages = filed.integer(1);
    }
    Query failed = database.query(
        "SELECT coalesce(source, subject), audit.new_value FROM audit "
        "LEFT JOIN file ON file.sha256 = audit.subject "
        "WHERE number > ? AND number < ? AND action = 'fail' ORDER BY number",
        span.first, span.last);
    while (failed.next()) {
        const json entry = from_text(failed.text(1));
        outcome.failures.push_back(
            {failed.text(0), entry.value("reason", ""), entry.value("detail", "")});
    }
    outcome.failed = static_cast<long>(outcome.failures.size());
}

class Days {
  public:
    Days(std::string from, std::string to) : from_(std::move(from)), to_(std::move(to)) {}
    bool hold(const std::string& utc) const {
        constexpr std::size_t kDay = 10;  // of 2026-01-31 16:15
        const std::string day = taiwan_time(utc).substr(0, kDay);
        return (from_.empty() || from_ <= day) && (to_.empty() || day <= to_);
    }

  private:
    std::string from_;
    std::string to_;
};

/// Documents that were first filed before the first run that was noted.
long filed_before(Database& database, const std::vector<Span>& spans, const Days& days) {
    constexpr std::string_view kFiled = "SELECT at FROM audit WHERE action = 'file' AND who = ?";
    Query rows = spans.empty() ? database.query(kFiled, kFiler)
                               : database.query(std::string(kFiled).append(" AND number < ?"),
                                                kFiler, spans.front().first);
    long count = 0;
    while (rows.next()) count += days.hold(rows.text(0)) ? 1 : 0;
    return count;
}

}  // namespace

std::int64_t begin_batch(Ledger& ledger) {
    Transaction transaction(ledger.database());
    Query runs = ledger.database().query(
        "SELECT count(*) FROM audit WHERE subject GLOB 'batch [0-9]*' AND action = ?", kBegin);
    const std::int64_t number = (runs.next() ? runs.integer(0) : 0) + 1;
    ledger.audit().append({ledger.who(), kBegin, subject_of(number)});
    transaction.commit();
    return number;
}

void end_batch(Ledger& ledger, std::int64_t number, const BatchOutcome& outcome) {
    Transaction transaction(ledger.database());
    ledger.audit().append(
        {ledger.who(), kEnd, subject_of(number), "", to_text(to_json_value(outcome))});
    transaction.commit();
}

BatchHistory batch_history(Ledger& ledger, const std::string& from, const std::string& to) {
    Database& database = ledger.database();
    const Days days(from, to);
    std::vector<Span> spans = spans_in(database);
    gather_corrected_items(database);
    BatchHistory history;
    history.filed_before = filed_before(database, spans, days);
    for (Span& span : spans) {
        if (!days.hold(span.run.began_at)) continue;
        gather_documents(database, span);
        count_documents(database, span.run);
        if (span.run.outcome.state == "cut_short") take_from_trail(database, span);
        history.runs.push_back(std::move(span.run));
    }
    if (!history.runs.empty() &&
        is_running(history.runs.back(), ledger.archive().written_since())) {
        history.runs.back().outcome.state = "running";
    }
    return history;
}

std::map<std::string, long> failures_by_reason(const BatchOutcome& outcome) {
    std::map<std::string, long> counts;
    for (const BatchFailure& failure : outcome.failures) ++counts[failure.reason];
    return counts;
}

}  // namespace gongwen::archive

#include "archive/retention/statements.h"

#include <charconv>

#include <fmt/format.h>

#include "archive/catalogue/database.h"
#include "archive/retention/facts.h"
#include "archive/retention/proven_rows.h"
#include "archive/retention/schedule.h"
#include "archive/retention/statements_of_pages.h"
#include "archive/trail/audit_log.h"
#include "core/error.h"
#include "core/retention_period.h"
#include "core/text.h"

namespace gongwen::archive {
namespace {

constexpr int kLongestExtension = 99;

struct Place {
    std::string file;
    std::int64_t first_page = 0;
    std::string pages;  ///< JSON
};

Place place_of(Ledger& ledger, const std::string& id) {
    Query row = ledger.database().query(
        "SELECT file, first_page, coalesce(record -> '$.pages', json_array(first_page)) "
        "FROM document_facts JOIN document ON document.id = document_facts.document "
        "WHERE document = ?",
        id);
    if (!row.next()) throw Error(ErrorKind::Usage, id, "no such document in the archive");
    return {row.text(0), row.integer(1), row.text(2)};
}

[[noreturn]] void refuse(std::string_view what, const std::string& value, const char* expected) {
    throw Error(ErrorKind::Usage, value, fmt::format("is no {}; {}", what, expected));
}

std::string day_in(std::string_view what, const std::string& value) {
    const auto day = parse_date(value);
    if (!day) refuse(what, value, "write 104/9/23 or 2015-09-23");
    return day->iso();
}

std::string years_in(std::string_view what, const std::string& value) {
    int years = 0;
    const char* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, years);
    if (error != std::errc() || stop != end || years < 1 || years > kLongestExtension) {
        refuse(what, value, "write a number of years from 1 to 99");
    }
    return std::to_string(years);
}

std::string period_in(std::string_view what, const std::string& value) {
    const auto period = parse_period(value);
    if (!period) refuse(what, value, "write 永久 or a number of years: 10年");
    return period->text();
}

/// The value as it is kept.
std::string checked(std::string_view what, const std::string& typed) {
    std::string value = trimmed(typed);
    if (value.empty() || what == said::kConsent) return value;
    if (what == said::kPeriod || what == said::kReduced) return period_in(what, value);
    if (what == said::kExtension) return years_in(what, value);
    if (what == said::kFileNumber) {
        const auto number = parse_file_number(value);
        if (!number)
            refuse(what, value, "write 年度號/分類號/案次號[/卷次號/目次號]: 104/030501/1");
        return number->text();
    }
    if (what == said::kDisposition) {
        const auto disposition = disposition_from(value);
        if (!disposition) refuse(what, value, "use destroy, appraise, keep or transfer");
        return std::string(to_string(*disposition));
    }
    return day_in(what, value);
}

std::int64_t row_of_statement(Database& database, const Place& place, std::string_view what) {
    Query row = database.query(
        "SELECT row FROM retention_statement "
        "WHERE file = ? AND first_page = ? AND what = ? AND pages = ?",
        place.file, place.first_page, what, place.pages);
    return row.next() ? row.integer(0) : 0;
}

std::int64_t row_of_case(Database& database, const CaseNumber& number) {
    Query row =
        database.query("SELECT row FROM case_file WHERE year = ? AND class = ? AND number = ?",
                       number.year, number.class_no, number.case_no);
    return row.next() ? row.integer(0) : 0;
}

/// What was done lies between the document's own day and today, what is planned behind the former.
void refuse_impossible_day(Ledger& ledger, const std::string& id, std::string_view what,
                           const std::string& day) {
    const bool tells_of_past = what == said::kDeclassified || what == said::kScanChecked;
    if (day.empty() || (!tells_of_past && what != said::kDeclassifyOn)) return;
    if (tells_of_past && ledger.today().iso() < day) {
        throw Error(ErrorKind::Usage, day,
                    fmt::format("is yet to come; {} says what was done", what));
    }
    const auto facts = facts_of_document(ledger.database(), id);
    if (facts && day < facts->produced_on) {
        throw Error(ErrorKind::Usage, day,
                    fmt::format("lies before the document's own day, {}; where that is misread, "
                                "correct it first: gongwen review correct {} issue_date DAY",
                                facts->produced_on, id));
    }
}

}  // namespace

void keep_statement(Ledger& ledger, const std::string& id, std::string_view what,
                    const std::string& value, const std::string& reason) {
    Database& database = ledger.database();
    const Place place = place_of(ledger, id);
    std::int64_t row = row_of_statement(database, place, what);
    const std::string old_row = row == 0 ? "" : row_text(database, ProvenTable::Statement, row);
    database.run(
        "INSERT INTO retention_statement (file, first_page, what, value, pages, reason, who, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (file, first_page, what, pages) DO UPDATE SET "
        "value = excluded.value, reason = excluded.reason, who = excluded.who, at = excluded.at",
        place.file, place.first_page, what, value, place.pages, reason, ledger.who(), ledger.now());
    if (row == 0) row = row_of_statement(database, place, what);
    prove_row(database, ledger.audit(), ProvenTable::Statement, row,
              {ledger.who(), "retain", id, old_row});
}

void say(Ledger& ledger, const std::string& id, std::string_view what, const std::string& value,
         const std::string& reason) {
    const std::string kept = checked(what, value);
    refuse_impossible_day(ledger, id, what, kept);
    if (trimmed(reason).empty()) {
        throw Error(ErrorKind::Usage, "--reason", "say why, for the audit trail");
    }
    Transaction transaction(ledger.database());
    keep_statement(ledger, id, what, kept, reason);
    transaction.commit();
}

bool has_spoken_of(Ledger& ledger, const std::string& id, std::string_view who) {
    // Of another document, maybe, that had these pages then.
    if (const auto facts = facts_of_document(ledger.database(), id)) {
        for (const auto& [what, statement] : statements_of(ledger.database(), *facts)) {
            if (same_person(statement.who, who)) return true;
        }
    }
    Query rows = ledger.database().query(
        "SELECT who FROM audit WHERE subject = ? AND CASE action WHEN 'retain' THEN 1 "
        "WHEN 'confirm' THEN new_value ->> '$.field' IN "
        "('issue_date', 'file_no', 'retention', 'secrecy') ELSE 0 END",
        id);
    while (rows.next()) {
        if (same_person(rows.text(0), who)) return true;
    }
    return false;
}

bool has_closed(Ledger& ledger, const CaseNumber& number, std::string_view who) {
    Query rows = ledger.database().query(
        "SELECT who FROM audit WHERE subject = ? AND action = 'case' "
        "AND new_value ->> '$.closed_on' <> ''",
        number.text());
    while (rows.next()) {
        if (same_person(rows.text(0), who)) return true;
    }
    return false;
}

std::map<CaseNumber, CaseFile> all_case_files(Database& database) {
    std::map<CaseNumber, CaseFile> all;
    Query rows = database.query("SELECT year, class, number, title, closed_on FROM case_file");
    while (rows.next()) {
        all[{rows.text(0), rows.text(1), rows.text(2)}] = {rows.text(3),
                                                           date_from_iso(rows.text(4))};
    }
    return all;
}

void describe_case(Ledger& ledger, const CaseNumber& number, const std::string& title,
                   const std::optional<Date>& closed_on) {
    if (closed_on && ledger.today() < *closed_on) {
        throw Error(ErrorKind::Usage, closed_on->iso(),
                    "has not come yet; say it when the case is closed");
    }
    Database& database = ledger.database();
    Transaction transaction(database);
    std::int64_t row = row_of_case(database, number);
    const std::string old_row = row == 0 ? "" : row_text(database, ProvenTable::CaseFile, row);
    database.run(
        "INSERT INTO case_file (year, class, number, title, closed_on) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (year, class, number) DO UPDATE SET "
        "title = CASE WHEN excluded.title = '' THEN title ELSE excluded.title END, "
        "closed_on = CASE WHEN excluded.closed_on = '' THEN closed_on ELSE excluded.closed_on END",
        number.year, number.class_no, number.case_no, title, closed_on ? closed_on->iso() : "");
    if (row == 0) row = row_of_case(database, number);
    prove_row(database, ledger.audit(), ProvenTable::CaseFile, row,
              {ledger.who(), "case", number.text(), old_row});
    transaction.commit();
}

std::vector<CustodianChange> custodian_changes(Database& database) {
    std::vector<CustodianChange> changes;
    Query rows = database.query(
        "SELECT predecessor, successor, since, source FROM custodian_change ORDER BY since, row");
    while (rows.next()) {
        changes.push_back({rows.text(0), rows.text(1), date_from_iso(rows.text(2)).value_or(Date{}),
                           rows.text(3)});
    }
    return changes;
}

void change_custodian(Ledger& ledger, const CustodianChange& change) {
    if (same_person(change.predecessor, change.successor)) {
        throw Error(ErrorKind::Usage, change.successor, "cannot take over its own files");
    }
    Database& database = ledger.database();
    Transaction transaction(database);
    database.run(
        "INSERT INTO custodian_change (predecessor, successor, since, source) VALUES (?, ?, ?, ?)",
        change.predecessor, change.successor, change.since.iso(), change.source);
    prove_row(database, ledger.audit(), ProvenTable::CustodianChange, last_row(database),
              {ledger.who(), "custodian", change.predecessor});
    transaction.commit();
}

}  // namespace gongwen::archive

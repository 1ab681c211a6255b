#include "archive/retention/holds.h"

#include <algorithm>
#include <deque>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/database.h"
#include "archive/catalogue/stored_json.h"
#include "archive/clock.h"
#include "archive/retention/proven_rows.h"
#include "archive/retention/statements.h"
#include "archive/trail/audit_log.h"
#include "core/error.h"
#include "core/text.h"

namespace gongwen::archive {
namespace {

using nlohmann::json;

void require_said(const std::string& value, const char* option, const char* what) {
    if (trimmed(value).empty()) throw Error(ErrorKind::Usage, option, what);
}

/// Every page of the document: whatever it is divided into, all of it stays held.
void add_pages(Database& database, const std::string& id, json& pages) {
    Query rows = database.query(
        "SELECT document_facts.file, coalesce(page.value, first_page) FROM document "
        "JOIN document_facts ON document_facts.document = document.id "
        "LEFT JOIN json_each(document.record, '$.pages') AS page "
        "WHERE document.id = ? ORDER BY page.key",
        id);
    bool is_there = false;
    while (rows.next()) {
        is_there = true;
        json page = json::array({rows.text(0), rows.integer(1)});
        if (std::find(pages.begin(), pages.end(), page) == pages.end()) {
            pages.push_back(std::move(page));
        }
    }
    if (!is_there) throw Error(ErrorKind::Usage, id, "no such document in the archive");
}

/// Documents that stand in the cases now: no later 檔號 takes them out of the hold.
std::vector<std::string> documents_in(Database& database, const std::vector<CaseNumber>& cases) {
    Query rows = database.query(
        "SELECT document, file_no FROM document_facts WHERE file_no <> '' UNION "
        "SELECT document, value FROM document_facts JOIN retention_statement AS said "
        "ON said.file = document_facts.file AND EXISTS (SELECT 1 FROM json_each(said.pages) "
        "WHERE value BETWEEN lowest_page AND highest_page) WHERE what = ? ORDER BY document",
        said::kFileNumber);
    std::vector<std::string> ids;
    while (rows.next()) {
        const auto number = parse_file_number(rows.text(1));
        if (number && std::find(cases.begin(), cases.end(), number->in_case) != cases.end()) {
            ids.push_back(rows.text(0));
        }
    }
    return ids;
}

json to_json(const std::vector<CaseNumber>& cases) {
    json out = json::array();
    for (const CaseNumber& one : cases) out.push_back({one.year, one.class_no, one.case_no});
    return out;
}

void check(const HoldRequest& request) {
    const auto& kinds = hold_kinds();
    if (std::none_of(kinds.begin(), kinds.end(),
                     [&](const HoldKind& kind) { return kind.word == request.kind; })) {
        throw Error(ErrorKind::Usage, request.kind,
                    "is no kind of hold; use suit, audit, inquiry, access, open-case, rights, "
                    "freeze or other");
    }
    require_said(request.reason, "--reason", "say why, for the audit trail");
    require_said(request.owner, "--owner", "say who must agree to the release");
    if (request.documents.empty() && request.cases.empty()) {
        throw Error(ErrorKind::Usage, "hold add", "name documents or a --case");
    }
}

/// The hold's documents each tell of it, too.
void tell_documents(Ledger& ledger, const std::vector<std::string>& ids, std::string_view action,
                    std::int64_t number) {
    const std::string value = to_text({{"hold", number}});
    for (const std::string& id : ids) {
        const bool ends = action == "release";
        ledger.audit().append({ledger.who(), action, id, ends ? value : "", ends ? "" : value});
    }
}

std::string subject_of(std::int64_t number) { return fmt::format("hold {}", number); }

Hold hold_in(const Query& row) {
    Hold hold;
    hold.number = row.integer(0);
    hold.request.kind = row.text(1);
    hold.request.reason = row.text(2);
    hold.request.owner = row.text(3);
    hold.request.spread = row.truth(4);
    for (const json& page : from_text(row.text(5))) {
        hold.pages.emplace_back(page.at(0).get<std::string>(), page.at(1).get<int>());
    }
    for (const json& one : from_text(row.text(6))) {
        hold.request.cases.push_back({one.at(0), one.at(1), one.at(2)});
    }
    hold.placed_by = row.text(7);
    hold.placed_at = row.text(8);
    hold.released_by = row.text(9);
    hold.released_at = row.text(10);
    hold.release_reason = row.text(11);
    return hold;
}

/// Documents that stand on the pages now; a file may have been divided anew since.
std::vector<std::string> documents_on(Database& database, const Hold& hold) {
    std::set<std::string> ids;
    for (const auto& [file, page] : hold.pages) {
        Query rows = database.query(
            "SELECT document FROM document_facts WHERE file = ?1 "
            "AND ?2 BETWEEN lowest_page AND highest_page",
            file, page);
        while (rows.next()) ids.insert(rows.text(0));
    }
    return {ids.begin(), ids.end()};
}

Hold open_hold(Ledger& ledger, std::int64_t number) {
    for (Hold& hold : all_holds(ledger.database())) {
        if (hold.number != number) continue;
        if (hold.released_by.empty()) return std::move(hold);
        throw Error(ErrorKind::Usage, subject_of(number),
                    fmt::format("was released by {} at {}", hold.released_by,
                                taiwan_time(hold.released_at)));
    }
    throw Error(ErrorKind::Usage, subject_of(number), "there is none; gongwen hold list");
}

/// Documents that hang together, both ways.
std::multimap<std::string, std::string> bonds(Database& database,
                                              const std::map<std::string, std::string>& letters) {
    std::multimap<std::string, std::string> out;
    const auto add = [&](const std::string& a, const std::string& b) {
        out.emplace(a, b);
        out.emplace(b, a);
    };
    Query rows = database.query("SELECT DISTINCT correcting, corrected FROM tie");
    while (rows.next()) add(rows.text(0), rows.text(1));
    for (const auto& [id, letter] : letters) add(id, letter);
    return out;
}

std::set<std::string> with_bound(std::set<std::string> ids,
                                 const std::multimap<std::string, std::string>& bonds) {
    std::deque<std::string> open(ids.begin(), ids.end());
    while (!open.empty()) {
        const auto [begin, end] = bonds.equal_range(open.front());
        open.pop_front();
        for (auto bond = begin; bond != end; ++bond) {
            if (ids.insert(bond->second).second) open.push_back(bond->second);
        }
    }
    return ids;
}

}  // namespace

const std::vector<HoldKind>& hold_kinds() {
    static const std::vector<HoldKind> kinds{{"suit", "訴訟"},          {"audit", "審計"},
                                             {"inquiry", "監察或偵查"}, {"access", "應用申請中"},
                                             {"open-case", "未結案"},   {"rights", "權利義務"},
                                             {"freeze", "凍結銷毀"},    {"other", "其他"}};
    return kinds;
}

std::string_view label_of_hold(std::string_view kind) {
    for (const HoldKind& known : hold_kinds()) {
        if (known.word == kind) return known.label;
    }
    return kind;
}

std::int64_t place_hold(Ledger& ledger, const HoldRequest& request) {
    check(request);
    Database& database = ledger.database();
    Transaction transaction(database);
    json pages = json::array();
    for (const std::string& id : request.documents) add_pages(database, id, pages);
    for (const std::string& id : documents_in(database, request.cases)) {
        add_pages(database, id, pages);
    }
    database.run(
        "INSERT INTO hold (kind, reason, owner, spread, documents, cases, placed_by, placed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        request.kind, request.reason, request.owner, int{request.spread}, to_text(pages),
        to_text(to_json(request.cases)), ledger.who(), ledger.now());
    const std::int64_t number = last_row(database);
    prove_row(database, ledger.audit(), ProvenTable::Hold, number,
              {ledger.who(), "hold", subject_of(number)});
    tell_documents(ledger, request.documents, "hold", number);
    transaction.commit();
    return number;
}

void widen_hold(Ledger& ledger, std::int64_t number, const std::vector<std::string>& documents) {
    Database& database = ledger.database();
    Transaction transaction(database);
    const Hold hold = open_hold(ledger, number);
    json pages = json::array();
    for (const auto& [file, page] : hold.pages) pages.push_back({file, page});
    for (const std::string& id : documents) add_pages(database, id, pages);
    const std::string old_row = row_text(database, ProvenTable::Hold, number);
    database.run("UPDATE hold SET documents = ? WHERE row = ?", to_text(pages), number);
    prove_row(database, ledger.audit(), ProvenTable::Hold, number,
              {ledger.who(), "hold", subject_of(number), old_row});
    tell_documents(ledger, documents, "hold", number);
    transaction.commit();
}

void release_hold(Ledger& ledger, std::int64_t number, const std::string& reason) {
    require_said(reason, "--reason", "say why it is released, for the audit trail");
    Database& database = ledger.database();
    Transaction transaction(database);
    const Hold hold = open_hold(ledger, number);
    const std::string old_row = row_text(database, ProvenTable::Hold, number);
    database.run(
        "UPDATE hold SET released_by = ?, released_at = ?, release_reason = ? WHERE row = ?",
        ledger.who(), ledger.now(), reason, number);
    prove_row(database, ledger.audit(), ProvenTable::Hold, number,
              {ledger.who(), "release", subject_of(number), old_row});
    tell_documents(ledger, hold.request.documents, "release", number);
    transaction.commit();
}

std::vector<Hold> all_holds(Database& database) {
    Query rows = database.query(
        "SELECT row, kind, reason, owner, spread, documents, cases, placed_by, placed_at, "
        "released_by, released_at, release_reason FROM hold ORDER BY row");
    std::vector<Hold> holds;
    while (rows.next()) holds.push_back(hold_in(rows));
    for (Hold& hold : holds) hold.request.documents = documents_on(database, hold);
    return holds;
}

OpenHolds open_holds(Database& database) {
    OpenHolds open;
    for (const Hold& hold : all_holds(database)) {
        if (!hold.released_by.empty()) continue;
        open.cases.insert(hold.request.cases.begin(), hold.request.cases.end());
        open.spread = open.spread || hold.request.spread;
    }
    return open;
}

HeldDocuments held_documents(Database& database,
                             const std::multimap<std::string, CaseNumber>& cases,
                             const std::map<std::string, std::string>& letters) {
    HeldDocuments held;
    std::multimap<std::string, std::string> bound;
    bool bound_is_known = false;
    for (const Hold& hold : all_holds(database)) {
        if (!hold.released_by.empty()) continue;
        std::set<std::string> ids(hold.request.documents.begin(), hold.request.documents.end());
        for (const auto& [id, number] : cases) {
            const auto& held_cases = hold.request.cases;
            if (std::find(held_cases.begin(), held_cases.end(), number) != held_cases.end()) {
                ids.insert(id);
            }
        }
        if (hold.request.spread) {
            if (!bound_is_known) bound = bonds(database, letters);
            bound_is_known = true;
            ids = with_bound(std::move(ids), bound);
        }
        for (const std::string& id : ids) held[id].push_back(hold.number);
    }
    return held;
}

}  // namespace gongwen::archive

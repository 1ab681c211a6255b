#include "archive/retention/disposal_rows.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/database.h"
#include "archive/catalogue/stored_json.h"
#include "archive/retention/proven_rows.h"
#include "archive/retention/statements_of_pages.h"
#include "archive/trail/audit_log.h"
#include "core/error.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

using nlohmann::json;

std::string subject_of(std::int64_t list) { return fmt::format("list {}", list); }

constexpr std::string_view kLists =
    "SELECT row, title, state, proposed_by, proposed_on, approval_no, approval_date, approved_by, "
    "method, witness, destroyed_by, destroyed_on, note FROM disposal_list ";

DisposalList list_in(const Query& row) {
    DisposalList list;
    list.number = row.integer(0);
    int column = 0;
    for (std::string* text :
         {&list.title, &list.state, &list.proposed_by, &list.proposed_on, &list.approval_no,
          &list.approval_date, &list.approved_by, &list.method, &list.witness, &list.destroyed_by,
          &list.destroyed_on, &list.note}) {
        *text = row.text(++column);
    }
    return list;
}

void read_items(Database& database, DisposalList& list) {
    Query items = database.query(
        "SELECT document, skeleton, outcome, note FROM disposal_item WHERE list = ? ORDER BY row",
        list.number);
    while (items.next()) {
        list.items.push_back({items.text(0), items.text(1), items.text(2), items.text(3)});
    }
    Query opinions = database.query(
        "SELECT document, unit, years, reason, who, at FROM disposal_opinion WHERE list = ? "
        "ORDER BY row",
        list.number);
    while (opinions.next()) {
        list.opinions.push_back({opinions.text(0), opinions.text(1),
                                 static_cast<int>(opinions.integer(2)), opinions.text(3),
                                 opinions.text(4), opinions.text(5)});
    }
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

json skeleton_of(const Assessment& one, const std::string& record_sha256) {
    const DocumentFacts& facts = one.facts;
    return {
        {"id", facts.id},
        {"sha256", facts.sha256},
        {"record_sha256", record_sha256},
        {"file_no", one.file_number ? one.file_number->text() : facts.file_no},
        {"case_title", one.case_title},
        {"kind", facts.kind},
        {"template", facts.template_id},
        {"document_type", facts.document_type},
        {"issuer", facts.issuer},
        {"document_no", facts.document_no},
        {"received_no", facts.received_no},
        {"produced_on", facts.produced_on},
        {"subject", facts.subject},
        {"period", one.period ? one.period->text() : ""},
        {"original_period", one.original_period ? one.original_period->text() : ""},
        {"period_source", one.period_source},
        {"trigger", to_string(one.trigger)},
        {"trigger_day", one.trigger_day ? one.trigger_day->iso() : ""},
        {"rounding", to_string(one.rounding)},
        {"due", one.due ? one.due->iso() : ""},
        {"disposition", one.disposition ? label_of(*one.disposition) : ""},
        {"custodian", one.custodian},
    };
}

std::int64_t add_list(Ledger& ledger, const std::string& title, const Date& today) {
    Database& database = ledger.database();
    database.run(
        "INSERT INTO disposal_list (title, state, proposed_by, proposed_on) "
        "VALUES (?, 'proposed', ?, ?)",
        title, ledger.who(), today.iso());
    const std::int64_t number = last_row(database);
    prove_row(database, ledger.audit(), ProvenTable::DisposalList, number,
              {ledger.who(), "propose", subject_of(number)});
    return number;
}

void add_item(Ledger& ledger, std::int64_t list, const std::string& id,
              const std::string& record_sha256, const std::string& skeleton) {
    Database& database = ledger.database();
    database.run(
        "INSERT INTO disposal_item (list, document, record_sha256, skeleton, outcome) "
        "VALUES (?, ?, ?, ?, 'listed')",
        list, id, record_sha256, skeleton);
    prove_row(database, ledger.audit(), ProvenTable::DisposalItem, last_row(database),
              {ledger.who(), "list", id});
}

void add_opinion(Ledger& ledger, std::int64_t list, const DisposalOpinion& opinion) {
    Database& database = ledger.database();
    database.run(
        "INSERT INTO disposal_opinion (list, document, unit, years, reason, who, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        list, opinion.document, opinion.unit, opinion.years, opinion.reason, ledger.who(),
        ledger.now());
    prove_row(database, ledger.audit(), ProvenTable::DisposalOpinion, last_row(database),
              {ledger.who(), "opinion", subject_of(list)});
}

void set_outcome(Ledger& ledger, std::int64_t list, const std::string& id, const Outcome& outcome) {
    Database& database = ledger.database();
    Query found =
        database.query("SELECT row FROM disposal_item WHERE list = ? AND document = ?", list, id);
    if (!found.next()) throw Error(ErrorKind::Usage, id, "does not stand on that list");
    const std::int64_t row = found.integer(0);
    const std::string old_row = row_text(database, ProvenTable::DisposalItem, row);
    database.run("UPDATE disposal_item SET outcome = ?, note = ? WHERE row = ?", outcome.outcome,
                 outcome.note, row);
    prove_row(database, ledger.audit(), ProvenTable::DisposalItem, row,
              {ledger.who(), outcome.action, id, old_row});
}

void change_list(Ledger& ledger, std::int64_t list, const ListChange& change) {
    Database& database = ledger.database();
    const std::string old_row = row_text(database, ProvenTable::DisposalList, list);
    for (const auto& [column, value] : change.columns) {
        database.run(fmt::format("UPDATE disposal_list SET {} = ? WHERE row = ?", column), value,
                     list);
    }
    prove_row(database, ledger.audit(), ProvenTable::DisposalList, list,
              {ledger.who(), change.action, subject_of(list), old_row});
}

void extend(Ledger& ledger, const std::string& id, int years, const std::string& reason) {
    const auto facts = facts_of_document(ledger.database(), id);
    const Statements before_it = facts ? statements_of(ledger.database(), *facts) : Statements{};
    int granted = 0;
    if (const auto before = before_it.find(said::kExtension); before != before_it.end()) {
        const std::string& text = before->second.value;
        std::from_chars(text.data(), text.data() + text.size(), granted);
    }
    keep_statement(ledger, id, said::kExtension, std::to_string(granted + years), reason);
}

std::string record_hash(Database& database, const std::string& id) {
    Query row = database.query("SELECT record FROM document WHERE id = ?", id);
    return row.next() ? sha256_of(row.text(0)) : "";
}

std::string record_hash_of(const DisposalItem& item) {
    return from_text(item.skeleton).value("record_sha256", "");
}

void keep_torn_ties(Database& database, std::vector<std::string>& going,
                    std::map<std::string, std::string>& reasons) {
    std::vector<std::pair<std::string, std::string>> ties;
    Query rows = database.query("SELECT DISTINCT correcting, corrected FROM tie");
    while (rows.next()) ties.emplace_back(rows.text(0), rows.text(1));
    bool changed = true;
    while (changed) {
        changed = false;
        for (const auto& [one, other] : ties) {
            if (contains(going, one) == contains(going, other)) continue;
            const std::string& torn = contains(going, one) ? one : other;
            reasons[torn] = "goes only together with " + (torn == one ? other : one);
            std::erase(going, std::string(torn));
            changed = true;
        }
    }
}

std::vector<DisposalList> disposal_lists(Database& database) {
    std::vector<DisposalList> lists;
    Query rows = database.query(std::string(kLists).append("ORDER BY row"));
    while (rows.next()) lists.push_back(list_in(rows));
    for (DisposalList& list : lists) read_items(database, list);
    return lists;
}

DisposalList disposal_list(Database& database, std::int64_t number) {
    Query row = database.query(std::string(kLists).append("WHERE row = ?"), number);
    if (!row.next()) {
        throw Error(ErrorKind::Usage, subject_of(number), "there is none; gongwen dispose list");
    }
    DisposalList list = list_in(row);
    read_items(database, list);
    return list;
}

std::vector<json> destroyed_documents(Database& database) {
    Query rows = database.query(
        "SELECT destroyed_document.skeleton, disposal_list.row, approval_no, approval_date, "
        "destroyed_on, destroyed_by, method, witness FROM destroyed_document "
        "JOIN disposal_list ON disposal_list.row = destroyed_document.list "
        "ORDER BY destroyed_document.document");
    std::vector<json> all;
    while (rows.next()) {
        json one = from_text(rows.text(0));
        one["list"] = rows.integer(1);
        int column = 1;
        for (const char* key : {"approval_no", "approval_date", "destroyed_on", "destroyed_by",
                                "method", "witness"}) {
            one[key] = rows.text(++column);
        }
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace gongwen::archive

#include "archive/retention/erase.h"

#include <limits>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/database.h"
#include "archive/catalogue/document_rows.h"
#include "archive/catalogue/seals.h"
#include "archive/catalogue/stored_json.h"
#include "archive/catalogue/tie_notes.h"
#include "archive/retention/disposal_rows.h"
#include "archive/retention/proven_rows.h"
#include "archive/trail/audit_log.h"
#include "archive/trail/trail_proofs.h"
#include "core/error.h"

namespace gongwen::archive {
namespace {

using nlohmann::json;

struct Place {
    std::string sha256;
    std::string file;
    std::int64_t first_page = 0;
    std::int64_t lowest_page = 0;
    std::int64_t highest_page = 0;
};

Place place_of(Database& database, const std::string& id) {
    Query row = database.query(
        "SELECT sha256, file, first_page, lowest_page, highest_page FROM document JOIN "
        "document_facts "
        "ON document_facts.document = document.id WHERE id = ?",
        id);
    if (!row.next()) throw Error(ErrorKind::ArchiveDamaged, id, "is listed but not there");
    return {row.text(0), row.text(1), row.integer(2), row.integer(3), row.integer(4)};
}

/// Values that people typed for what stands on its pages, whatever document had these then.
void erase_values(Database& database, const Place& place, json& proven) {
    std::set<int> first_pages;
    Query rows = database.query(
        "DELETE FROM human_value WHERE file = ? AND CASE page WHEN 0 THEN first_page ELSE page END "
        "BETWEEN ? AND ? RETURNING first_page",
        place.file, place.lowest_page, place.highest_page);
    while (rows.next()) first_pages.insert(static_cast<int>(rows.integer(0)));
    for (const int page : first_pages) prove_decisions(database, {place.file, page}, proven);
}

/// What people typed or confirmed of it.
void erase_what_people_said(Database& database, const Place& place, json& proven) {
    for (const char* table : {"review_closed", "name_decision"}) {
        database.run(std::string("DELETE FROM ") + table + " WHERE file = ? AND first_page = ?",
                     place.file, place.first_page);
    }
    erase_values(database, place, proven);
    prove_decisions(database, {place.file, static_cast<int>(place.first_page)}, proven);
}

void leave_skeleton(Ledger& ledger, std::int64_t list, const Place& place,
                    const DisposalItem& item) {
    Database& database = ledger.database();
    database.run(
        "INSERT INTO destroyed_document (document, sha256, first_page, list, skeleton) "
        "VALUES (?, ?, ?, ?, ?)",
        item.document, place.sha256, place.first_page, list, item.skeleton);
    prove_row(database, ledger.audit(), ProvenTable::DestroyedDocument, last_row(database),
              {ledger.who(), "destroy", item.document});
}

/// Other documents of the file need its object and its readings.
void erase_file_if_empty(Database& database, std::int64_t list, Place place, json& proven) {
    const std::string sha256 = place.sha256;
    if (database.query("SELECT 1 FROM document WHERE sha256 = ?", sha256).next()) return;
    place.lowest_page = 0;
    place.highest_page = std::numeric_limits<int>::max();
    erase_values(database, place, proven);
    database.run("DELETE FROM page WHERE sha256 = ?", sha256);
    database.run("DELETE FROM split WHERE sha256 = ?", sha256);
    prove_split(database, sha256, proven);
    database.run("INSERT INTO destroyed_file (sha256, list) VALUES (?, ?)", sha256, list);
    seal_row(database, SealedTable::DestroyedFile, sha256);
    database.run("UPDATE file SET source = '' WHERE sha256 = ?", sha256);  // may name a person
    seal_row(database, SealedTable::File, sha256);
    prove_file(database, sha256, proven);
}

}  // namespace

void erase_documents(Ledger& ledger, std::int64_t number, const DisposalList& list,
                     const std::vector<std::string>& ids) {
    Database& database = ledger.database();
    const std::set<std::string> going(ids.begin(), ids.end());
    TieUpdate ties(database, ids, {});
    std::map<std::string, Place> files;
    json proven = json::object();
    for (const DisposalItem& item : list.items) {
        if (!going.contains(item.document)) continue;
        const Place place = place_of(database, item.document);
        erase_what_people_said(database, place, proven);
        remove_document(database, item.document);
        leave_skeleton(ledger, number, place, item);
        set_outcome(ledger, number, item.document, {"destroy", "destroyed", ""});
        files.emplace(place.sha256, place);
    }
    note_tie_changes(database, ledger.audit(), ledger.who(), ties.apply());
    for (const auto& [sha256, place] : files) erase_file_if_empty(database, number, place, proven);
    if (!files.empty()) {
        ledger.audit().append({ledger.who(), "erase", fmt::format("list {}", number), "",
                               to_text({{"proven", proven}})});
    }
    // The same pixels may stand in another file.
    database.run(
        "DELETE FROM reading WHERE NOT EXISTS (SELECT 1 FROM page WHERE "
        "page.page_hash = reading.page_hash AND page.version = reading.version)");
}

bool forget_old_pages(Database& database) {
    Query checkpoint = database.query("PRAGMA wal_checkpoint(TRUNCATE)");
    const bool is_busy = !checkpoint.next() || checkpoint.truth(0);
    return !is_busy;
}

}  // namespace gongwen::archive

#include "archive/catalogue/sqlite_catalogue.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/document_rows.h"
#include "archive/catalogue/human_values.h"
#include "archive/catalogue/integrity.h"
#include "archive/catalogue/name_decision_rows.h"
#include "archive/catalogue/reports.h"
#include "archive/catalogue/resolve.h"
#include "archive/catalogue/review_rows.h"
#include "archive/catalogue/schema.h"
#include "archive/catalogue/seals.h"
#include "archive/catalogue/stored_json.h"
#include "archive/catalogue/tie_notes.h"
#include "archive/retention/destroyed.h"
#include "archive/retention/statements_of_pages.h"
#include "archive/trail/trail_proofs.h"
#include "core/record_json.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

constexpr std::string_view kDocumentColumns = "SELECT id, change, filed_at, record FROM document ";

std::string select_document(std::string_view rest) {
    return std::string(kDocumentColumns).append(rest);
}

void check_belong_to(const FileState& file, const std::vector<Record>& records) {
    std::set<int> numbers;
    for (const Record& record : records) {
        if (record.sha256 != file.sha256 || !numbers.insert(record.document).second) {
            throw std::invalid_argument(
                "records of one file must bear its hash and differ in "
                "their numbers");
        }
    }
}

/// What the audit trail keeps of a record that was read: enough to prove it, none of its content,
/// so that the trail need not forget when a document is disposed of.
std::string proof_of(const std::string& record_text, std::string_view version = {}) {
    nlohmann::json proof = {{"record_sha256", sha256_of(record_text)}};
    if (!version.empty()) proof["version"] = version;
    return to_text(proof);
}

}  // namespace

SqliteCatalogue::SqliteCatalogue(const std::filesystem::path& file, Access access)
    : database_(file, access), audit_(database_) {
    if (access == Access::Write) {
        migrate(database_, migrations(), actor_);
    } else {
        require_current_schema(database_, migrations());
    }
}

void SqliteCatalogue::set_actor(std::string who) {
    const std::lock_guard guard(mutex_);
    actor_ = std::move(who);
}

void SqliteCatalogue::in_one_transaction(const std::function<void()>& steps) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    steps();
    transaction.commit();
}

// Documents

void SqliteCatalogue::file_documents(const FileState& file, const std::vector<Record>& records,
                                     const Settle& settle) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    file_all(file, records, settle);
    transaction.commit();
}

void SqliteCatalogue::file_all(const FileState& file, const std::vector<Record>& records,
                               const Settle& settle) {
    check_belong_to(file, records);
    mark_filed(file);
    std::vector<Record> final_records = without_destroyed(database_, records);
    const std::string destroyed = how_partly_destroyed(database_, file.sha256);
    if (!destroyed.empty() && divides_otherwise(database_, file.sha256, final_records)) {
        audit_event("keep", file.sha256, "",
                    to_text({{"reason", destroyed + "; the others stay as they were divided"}}));
        return;
    }
    for (Record& record : final_records) {
        apply_human_values(database_, record, settle);
        doubt_moved_statements(database_, record);
        doubt_destroyed(database_, record);
    }
    const std::vector<std::string> before = ids_of_file(file.sha256);
    TieUpdate ties(database_, before, final_records);
    remove_stale(before, final_records);
    for (Record& record : final_records) write_if_changed(record, file.version);
    note_ties(ties);
}

std::vector<std::string> SqliteCatalogue::ids_of_file(std::string_view sha256) const {
    return texts_in(
        database_.query("SELECT id FROM document WHERE sha256 = ? ORDER BY number", sha256));
}

void SqliteCatalogue::remove_stale(const std::vector<std::string>& before,
                                   const std::vector<Record>& records) {
    for (const std::string& id : before) {
        const bool stays = std::any_of(records.begin(), records.end(), [&](const Record& record) {
            return document_id(record) == id;
        });
        if (stays) continue;
        remove_document(database_, id);
        audit_event("remove", id, "", "");
    }
}

void SqliteCatalogue::write_if_changed(Record& record, std::string_view version) {
    apply_name_decisions(database_, record);
    const std::vector<ReviewItem> closed = take_closed_off(database_, record);
    const std::string id = document_id(record);
    const std::string text = to_text(to_json_value(record));
    const std::vector<std::string> old =
        texts_in(database_.query("SELECT record FROM document WHERE id = ?", id));
    if (old.empty()) {
        write_document(database_, record, text);
        audit_event("file", id, "", proof_of(text, version));
    } else if (old.front() != text) {
        write_document(database_, record, text);
        audit_event("refile", id, proof_of(old.front()), proof_of(text, version));
    }
    write_review_rows(database_, record, closed);
}

void SqliteCatalogue::note_ties(TieUpdate& update) {
    note_tie_changes(database_, audit_, actor_, update.apply());
}

StoredDocument SqliteCatalogue::document_in(const Query& row) const {
    StoredDocument document;
    document.id = row.text(0);
    document.change = row.integer(1);
    document.filed_at = row.text(2);
    document.record = record_from_text(row.text(3));
    document.corrected_by = correctors_of(database_, document.id);
    document.corrects = corrected_by(database_, document.id);
    return document;
}

std::optional<StoredDocument> SqliteCatalogue::document(std::string_view id) const {
    const std::lock_guard guard(mutex_);
    Query row = database_.query(select_document("WHERE id = ?"), id);
    if (!row.next()) return std::nullopt;
    return document_in(row);
}

std::vector<std::string> SqliteCatalogue::resolve(std::string_view typed) const {
    const std::lock_guard guard(mutex_);
    return resolve_document(database_, typed);
}

std::vector<std::string> SqliteCatalogue::document_ids() const {
    const std::lock_guard guard(mutex_);
    return texts_in(database_.query("SELECT id FROM document ORDER BY id"));
}

void SqliteCatalogue::visit_changes(std::int64_t change,
                                    const std::function<bool(const StoredDocument&)>& visit) const {
    // One row at a time: a statement left open for the whole walk would keep SQLite from clearing
    // its log, and the visitor may write. What changes meanwhile waits for the next call.
    const std::int64_t last = last_change();
    for (;;) {
        std::optional<StoredDocument> next;
        {
            const std::lock_guard guard(mutex_);
            Query row = database_.query(
                select_document("WHERE change > ? AND change <= ? ORDER BY change LIMIT 1"), change,
                last);
            if (row.next()) next = document_in(row);
        }
        if (!next) return;
        change = next->change;
        if (!visit(*next)) return;
    }
}

std::vector<std::string> SqliteCatalogue::removed_after(std::int64_t change) const {
    const std::lock_guard guard(mutex_);
    return texts_in(database_.query(
        "SELECT id FROM removed_document WHERE change > ? ORDER BY change", change));
}

std::int64_t SqliteCatalogue::last_change() const {
    const std::lock_guard guard(mutex_);
    Query row = database_.query("SELECT value FROM counter WHERE name = 'change'");
    return row.next() ? row.integer(0) : 0;
}

// Reports

std::vector<FiledName> SqliteCatalogue::name_findings(const ReportFilter& filter) const {
    const std::lock_guard guard(mutex_);
    return filed_names(database_, filter);
}

std::vector<FiledCorrection> SqliteCatalogue::corrections(const ReportFilter& filter) const {
    const std::lock_guard guard(mutex_);
    return filed_corrections(database_, filter);
}

std::vector<std::string> SqliteCatalogue::documents_of_kind(std::string_view kind) const {
    const std::lock_guard guard(mutex_);
    return filed_documents_of_kind(database_, kind);
}

std::vector<LetterHead> SqliteCatalogue::letters(const ReportFilter& filter) const {
    const std::lock_guard guard(mutex_);
    return filed_letters(database_, filter);
}

std::vector<std::string> SqliteCatalogue::citing(std::string_view document_no) const {
    const std::lock_guard guard(mutex_);
    return filed_citing(database_, document_no);
}

Counts SqliteCatalogue::counts() const {
    const std::lock_guard guard(mutex_);
    return archive_counts(database_);
}

// Destroyed

std::vector<std::string> SqliteCatalogue::objects_to_remove() const {
    const std::lock_guard guard(mutex_);
    return texts_in(database_.query(
        "SELECT sha256 FROM destroyed_file WHERE object_removed = 0 ORDER BY sha256"));
}

// Audit

void SqliteCatalogue::audit_event(std::string_view action, std::string_view subject,
                                  std::string_view old_value, std::string_view new_value) {
    audit_.append({.who = actor_,
                   .action = action,
                   .subject = subject,
                   .old_value = old_value,
                   .new_value = new_value});
}

std::vector<AuditEntry> SqliteCatalogue::audit(std::string_view subject) const {
    const std::lock_guard guard(mutex_);
    return audit_.entries(subject);
}

std::int64_t SqliteCatalogue::first_broken_audit_entry() const {
    const std::lock_guard guard(mutex_);
    return audit_.first_broken();
}

std::vector<std::string> SqliteCatalogue::problems() const {
    const std::lock_guard guard(mutex_);
    return problems_of(database_);
}

}  // namespace gongwen::archive

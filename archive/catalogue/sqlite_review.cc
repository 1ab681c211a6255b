// What people decide, in the catalogue: each decision is one transaction with its audit entry.

#include <algorithm>

#include <nlohmann/json.hpp>

#include "archive/catalogue/document_rows.h"
#include "archive/catalogue/human_values.h"
#include "archive/catalogue/name_decision_rows.h"
#include "archive/catalogue/review_rows.h"
#include "archive/catalogue/sqlite_catalogue.h"
#include "archive/catalogue/stored_json.h"
#include "archive/clock.h"
#include "archive/retention/destroyed.h"
#include "archive/trail/trail_proofs.h"
#include "core/record_json.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

nlohmann::json value_of(const Record& record, std::string_view field) {
    const Field* found = record.field(field);
    return found ? to_json_value(found->value) : nlohmann::json();
}

/// What a record says of its file's other documents and `other`, another state of it, does not.
nlohmann::json new_relations(const nlohmann::json& record, const nlohmann::json& other) {
    nlohmann::json out = nlohmann::json::object();
    for (const char* part : {"rules", "mismatches"}) {
        const nlohmann::json& old = other.at(part);
        for (const nlohmann::json& one : record.at(part)) {
            if (std::find(old.begin(), old.end(), one) == old.end()) out[part].push_back(one);
        }
    }
    const nlohmann::json letter = record.value("covering_letter", nlohmann::json());
    if (letter != other.value("covering_letter", nlohmann::json())) out["covering_letter"] = letter;
    return out;
}

}  // namespace

std::string SqliteCatalogue::write_decided(Record& record) {
    apply_name_decisions(database_, record);
    const std::vector<ReviewItem> closed = take_closed_off(database_, record);
    TieUpdate ties(database_, {document_id(record)}, {record});
    const std::string text = to_text(to_json_value(record));
    write_document(database_, record, text);
    write_review_rows(database_, record, closed);
    note_ties(ties);
    return sha256_of(text);
}

Record SqliteCatalogue::required_record(std::string_view id) const {
    std::optional<StoredDocument> stored = document(id);
    if (!stored) {
        throw Error(ErrorKind::Usage, std::string(id), "no such document in the archive");
    }
    return std::move(stored->record);
}

void SqliteCatalogue::confirm(std::string_view id, std::string_view field, const FieldValue& value,
                              std::string_view who, const Settle& settle) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    const std::string name(field);
    Record record = required_record(id);
    const nlohmann::json old_value = value_of(record, name);
    add_closed(database_, record);
    forget_closed(database_, record, name);  // a value says more than that it was skipped
    keep_human_value(database_, record, name, value, who);
    settle_by_people(database_, record, settle);
    nlohmann::json entry = {{"field", name}, {"value", to_json_value(value)}};
    entry["record_sha256"] = write_decided(record);
    prove_decisions(database_, anchor_of(record), entry["proven"]);
    audit_.append({.who = who,
                   .action = "confirm",
                   .subject = id,
                   .old_value = to_text({{"field", name}, {"value", old_value}}),
                   .new_value = to_text(entry)});
    transaction.commit();
}

int SqliteCatalogue::close_review(std::string_view id, std::string_view field, std::string_view how,
                                  std::string_view note, std::string_view who) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    Record record = required_record(id);
    std::vector<std::string> reasons;
    for (const ReviewItem& item : record.review) {
        if (item.field != field) continue;
        keep_closed(database_, record, item, {how, note, who});
        reasons.push_back(item.reason);
    }
    if (reasons.empty()) return 0;
    add_closed(database_, record);
    nlohmann::json entry = {{"field", field}, {"note", note}};
    entry["record_sha256"] = write_decided(record);
    prove_decisions(database_, anchor_of(record), entry["proven"]);
    audit_.append({.who = who,
                   .action = how == "skipped" ? "skip" : "accept",
                   .subject = id,
                   .old_value = to_text({{"field", field}, {"reasons", reasons}}),
                   .new_value = to_text(entry)});
    transaction.commit();
    return static_cast<int>(reasons.size());
}

int SqliteCatalogue::reopen_review(std::string_view id, std::string_view field,
                                   std::string_view who, const Settle& settle) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    Record record = required_record(id);
    const nlohmann::json old_value = value_of(record, field);
    add_closed(database_, record);
    const std::optional<Anchor> withdrawn =
        withdraw_human_value(database_, record, std::string(field));
    const int closed = forget_closed(database_, record, field);
    if (!withdrawn && closed == 0) return 0;
    if (withdrawn) settle_by_people(database_, record, settle);
    if (withdrawn) record.review.push_back({std::string(field), "reopened"});
    nlohmann::json entry = {{"field", field}, {"value", value_of(record, field)}};
    entry["record_sha256"] = write_decided(record);
    prove_decisions(database_, anchor_of(record), entry["proven"]);
    if (withdrawn) prove_decisions(database_, *withdrawn, entry["proven"]);
    audit_.append({.who = who,
                   .action = "reopen",
                   .subject = id,
                   .old_value = to_text({{"field", field}, {"value", old_value}}),
                   .new_value = to_text(entry)});
    transaction.commit();
    return static_cast<int>(
        std::count_if(record.review.begin(), record.review.end(),
                      [&](const ReviewItem& item) { return item.field == field; }));
}

void SqliteCatalogue::judge_again(std::string_view id, std::string_view because,
                                  std::string_view who, const Settle& settle) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    Record record = required_record(id);
    const nlohmann::json before = to_json_value(record);
    add_closed(database_, record);
    settle_by_people(database_, record, settle);
    const nlohmann::json after = to_json_value(record);
    const nlohmann::json old_relations = new_relations(before, after);
    nlohmann::json relations = new_relations(after, before);
    if (old_relations.empty() && relations.empty()) return;
    relations["because_of"] = because;
    relations["record_sha256"] = write_decided(record);
    audit_.append({.who = who,
                   .action = "judge",
                   .subject = id,
                   .old_value = to_text(old_relations),
                   .new_value = to_text(relations)});
    transaction.commit();
}

std::vector<QueuedItem> SqliteCatalogue::review_items(const ReviewFilter& filter) const {
    const std::lock_guard guard(mutex_);
    return queued_items(database_, filter);
}

ReviewCounts SqliteCatalogue::review_counts(const ReviewFilter& filter) const {
    const std::lock_guard guard(mutex_);
    return count_review(database_, filter);
}

std::optional<HumanValue> SqliteCatalogue::human_value(std::string_view id,
                                                       std::string_view field) const {
    const std::lock_guard guard(mutex_);
    return stored_human_value(database_, required_record(id), field);
}

std::optional<std::vector<int>> SqliteCatalogue::decided_split(std::string_view sha256) const {
    const std::lock_guard guard(mutex_);
    Query row = database_.query("SELECT starts FROM split WHERE sha256 = ?", sha256);
    if (!row.next()) return std::nullopt;
    return from_text(row.text(0)).get<std::vector<int>>();
}

void SqliteCatalogue::decide_split(const FileState& file, const std::vector<int>& starts,
                                   const std::vector<Record>& records, std::string_view who,
                                   const Settle& settle) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    if (const std::string how = how_partly_destroyed(database_, file.sha256); !how.empty()) {
        throw Error(ErrorKind::Usage, file.source.empty() ? file.sha256 : file.source,
                    how + "; divided anew, pages of these would become another document's text");
    }
    std::vector<int> before;
    for (const std::string& id : ids_of_file(file.sha256)) {
        const Record record = required_record(id);
        if (!record.pages.empty()) before.push_back(record.pages.front());
    }
    database_.run(
        "INSERT INTO split VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET "
        "starts = excluded.starts, who = excluded.who, at = excluded.at",
        file.sha256, to_text(starts), who, utc_now());
    nlohmann::json entry = {{"starts", starts}};
    prove_split(database_, file.sha256, entry["proven"]);
    audit_.append({.who = who,
                   .action = "split",
                   .subject = file.sha256,
                   .old_value = to_text({{"starts", before}}),
                   .new_value = to_text(entry)});
    file_all(file, records, settle);
    transaction.commit();
}

}  // namespace gongwen::archive

#include "archive/catalogue/document_rows.h"

#include <nlohmann/json.hpp>

#include "archive/catalogue/number_key.h"
#include "archive/catalogue/seals.h"
#include "archive/catalogue/stored_json.h"
#include "archive/clock.h"
#include "archive/retention/facts.h"

namespace gongwen::archive {
namespace {

void write_head(Database& database, const Record& record, const std::string& record_text) {
    const std::string document_no = record.text_of("document_no");
    const NumberKey number = number_key(document_no);
    database.run(
        "INSERT INTO document (id, sha256, number, of_documents, kind, template, template_version, "
        "document_type, issuer, document_no, document_no_key, document_no_digits, issue_date, "
        "record, filed_at, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (sha256, number) DO UPDATE SET of_documents = excluded.of_documents, "
        "kind = excluded.kind, template = excluded.template, "
        "template_version = excluded.template_version, document_type = excluded.document_type, "
        "issuer = excluded.issuer, document_no = excluded.document_no, "
        "document_no_key = excluded.document_no_key, "
        "document_no_digits = excluded.document_no_digits, issue_date = excluded.issue_date, "
        "record = excluded.record, change = excluded.change",
        document_id(record), record.sha256, record.document, record.of, record.kind,
        record.template_id, record.template_version, record.document_type, record.text_of("issuer"),
        document_no, number.key, number.digits, record.text_of("issue_date"), record_text,
        utc_now(), next_change(database));
    seal_row(database, SealedTable::Document, document_id(record));
}

void write_names(Database& database, const std::string& id, const Record& record) {
    int ordinal = 0;
    for (const NameFinding& name : record.names) {
        database.run(
            "INSERT INTO name_finding (document, ordinal, written, expected, verdict, reasons, "
            "page, box_left, box_top, box_right, box_bottom, confidence, mention, field, context, "
            "decision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id, ordinal++, name.written, name.expected, name.verdict, to_text(name.reasons),
            name.page, name.box.left, name.box.top, name.box.right, name.box.bottom,
            name.confidence, int{name.mention}, name.field, name.context, name.decision);
    }
}

void write_correction(Database& database, const std::string& id, int ordinal,
                      const Correction& correction) {
    const LetterReference& target = correction.target;
    const NumberKey number = number_key(target.document_no);
    database.run(
        "INSERT INTO correction (document, ordinal, target_issuer, target_date, target_no, "
        "target_no_key, target_no_digits, target_kind, locations, action, confidence, "
        "direction_doubtful) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, ordinal, target.issuer, target.date, target.document_no, number.key, number.digits,
        target.kind, to_text(correction.locations), correction.action, correction.confidence,
        int{correction.direction_doubtful});
    int pair_ordinal = 0;
    for (const CorrectionPair& pair : correction.pairs) {
        database.run("INSERT INTO correction_pair VALUES (?, ?, ?, ?, ?)", id, ordinal,
                     pair_ordinal++, pair.wrong, pair.right);
    }
}

void write_citations(Database& database, const std::string& id, const Record& record) {
    int ordinal = 0;
    for (const LetterReference& citation : record.citations) {
        database.run("INSERT INTO citation VALUES (?, ?, ?, ?, ?, ?, ?)", id, ordinal++,
                     citation.issuer, citation.date, citation.document_no,
                     number_key(citation.document_no).key, citation.kind);
    }
}

}  // namespace

std::int64_t next_change(Database& database) {
    Query query = database.query(
        "UPDATE counter SET value = value + 1 WHERE name = 'change' RETURNING value");
    query.next();
    const std::int64_t change = query.integer(0);
    query.next();  // an UPDATE … RETURNING is done only when its rows are
    return change;
}

void write_document(Database& database, const Record& record, const std::string& record_text) {
    const std::string id = document_id(record);
    for (const char* table : {"name_finding", "correction", "citation"}) {
        database.run(std::string("DELETE FROM ") + table + " WHERE document = ?", id);
    }
    write_head(database, record, record_text);
    write_names(database, id, record);
    int ordinal = 0;
    for (const Correction& correction : record.corrections) {
        write_correction(database, id, ordinal++, correction);
    }
    write_citations(database, id, record);
    write_facts(database, record);
    database.run("DELETE FROM removed_document WHERE id = ?", id);
}

void remove_document(Database& database, std::string_view id) {
    database.run("DELETE FROM document WHERE id = ?", id);
    database.run("INSERT INTO removed_document (id, change) VALUES (?, ?)", id,
                 next_change(database));
    seal_row(database, SealedTable::RemovedDocument, id);
}

}  // namespace gongwen::archive

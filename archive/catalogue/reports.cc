#include "archive/catalogue/reports.h"

#include <nlohmann/json.hpp>

#include "archive/catalogue/number_key.h"
#include "archive/catalogue/stored_json.h"

namespace gongwen::archive {
namespace {

/// Parameters ?1 and ?2 are the first and the last day, or "".
constexpr std::string_view kWithinDates =
    " (?1 = '' OR issue_date >= ?1) AND (?2 = '' OR (issue_date <> '' AND issue_date <= ?2)) ";

/// The first five columns of `row`.
LetterHead head_in(const Query& row) {
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
}

std::vector<std::string> strings_in(const std::string& json_list) {
    return from_text(json_list).get<std::vector<std::string>>();
}

NameFinding finding_in(const Query& row) {
    NameFinding finding;
    finding.written = row.text(5);
    finding.expected = row.text(6);
    finding.verdict = row.text(7);
    finding.reasons = strings_in(row.text(8));
    finding.page = static_cast<int>(row.integer(9));
    finding.box = {row.real(10), row.real(11), row.real(12), row.real(13)};
    finding.confidence = row.real(14);
    finding.mention = row.truth(15);
    finding.field = row.text(16);
    finding.context = row.text(17);
    finding.decision = row.text(18);
    return finding;
}

Correction correction_in(const Query& row) {
    Correction correction;
    correction.target = {row.text(6), row.text(7), row.text(8), row.text(9)};
    correction.locations = strings_in(row.text(10));
    correction.action = row.text(11);
    correction.confidence = row.real(12);
    correction.direction_doubtful = row.truth(13);
    return correction;
}

std::vector<std::string> other_documents(Database& database, const std::string& notice,
                                         const std::string& wrong) {
    Query rows = database.query(
        "SELECT DISTINCT document FROM name_finding "
        "WHERE written = ?1 AND ?1 <> '' AND mention = 0 AND decision <> 'dismissed' AND document "
        "<> ?2 "
        "AND document NOT IN (SELECT corrected FROM tie WHERE correcting = ?2) ORDER BY document",
        wrong, notice);
    std::vector<std::string> ids;
    while (rows.next()) ids.push_back(rows.text(0));
    return ids;
}

void add_pairs(Database& database, FiledCorrection& filed, int ordinal) {
    Query rows = database.query(
        "SELECT wrong, \"right\" FROM correction_pair WHERE document = ? AND correction = ? "
        "ORDER BY ordinal",
        filed.notice.id, ordinal);
    while (rows.next()) {
        const CorrectionPair pair{rows.text(0), rows.text(1)};
        filed.correction.pairs.push_back(pair);
        filed.pairs.push_back({pair, other_documents(database, filed.notice.id, pair.wrong)});
    }
}

void add_ties(Database& database, FiledCorrection& filed, int ordinal) {
    Query rows = database.query(
        "SELECT corrected FROM tie WHERE correcting = ? AND correction = ? ORDER BY corrected",
        filed.notice.id, ordinal);
    while (rows.next()) filed.tied.push_back(rows.text(0));
}

}  // namespace

std::vector<FiledName> filed_names(Database& database, const ReportFilter& filter) {
    Query rows = database.query(
        std::string("SELECT id, sha256, issuer, document_no, issue_date, written, expected, "
                    "verdict, reasons, page, box_left, box_top, box_right, box_bottom, confidence, "
                    "mention, field, context, decision "
                    "FROM name_finding JOIN document ON document.id = name_finding.document WHERE")
            .append(kWithinDates)
            .append("AND (?3 = '[]' OR verdict IN (SELECT value FROM json_each(?3))) "
                    "ORDER BY issue_date, id, page, box_top, box_left, ordinal"),
        filter.from, filter.to, to_text(filter.verdicts));
    std::vector<FiledName> names;
    while (rows.next()) names.push_back({head_in(rows), finding_in(rows)});
    return names;
}

std::vector<FiledCorrection> filed_corrections(Database& database, const ReportFilter& filter) {
    Query rows = database.query(
        std::string("SELECT id, sha256, issuer, document_no, issue_date, ordinal, target_issuer, "
                    "target_date, target_no, target_kind, locations, action, confidence, "
                    "direction_doubtful "
                    "FROM correction JOIN document ON document.id = correction.document WHERE")
            .append(kWithinDates)
            .append("ORDER BY issue_date, id, ordinal"),
        filter.from, filter.to);
    std::vector<FiledCorrection> corrections;
    while (rows.next()) {
        FiledCorrection filed{head_in(rows), correction_in(rows), {}, {}};
        const int ordinal = static_cast<int>(rows.integer(5));
        add_pairs(database, filed, ordinal);
        add_ties(database, filed, ordinal);
        corrections.push_back(std::move(filed));
    }
    return corrections;
}

std::vector<std::string> filed_documents_of_kind(Database& database, std::string_view kind) {
    return texts_in(
        database.query("SELECT id FROM document WHERE kind = ? ORDER BY id", std::string(kind)));
}

std::vector<LetterHead> filed_letters(Database& database, const ReportFilter& filter) {
    Query rows = database.query(
        std::string("SELECT id, sha256, issuer, document_no, issue_date FROM document "
                    "WHERE kind = 'letter' AND")
            .append(kWithinDates)
            .append("ORDER BY issue_date, id"),
        filter.from, filter.to);
    std::vector<LetterHead> letters;
    while (rows.next()) letters.push_back(head_in(rows));
    return letters;
}

std::vector<std::string> filed_citing(Database& database, std::string_view document_no) {
    const NumberKey number = number_key(document_no);
    if (number.key.empty()) return {};
    return texts_in(database.query(
        "SELECT DISTINCT document FROM citation WHERE document_no_key = ? ORDER BY document",
        number.key));
}

Counts archive_counts(Database& database) {
    Query row = database.query(
        "SELECT (SELECT count(*) FROM file), (SELECT count(*) FROM file WHERE filed), "
        "(SELECT count(*) FROM file WHERE failure_kind IS NOT NULL), "
        "(SELECT count(*) FROM document), "
        "(SELECT coalesce(sum(pages), 0) FROM file WHERE filed), (SELECT count(*) FROM reading), "
        "(SELECT count(*) FROM audit)");
    row.next();
    return {row.integer(0), row.integer(1), row.integer(2), row.integer(3),
            row.integer(4), row.integer(5), row.integer(6)};
}

}  // namespace gongwen::archive

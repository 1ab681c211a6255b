#include "archive/catalogue/name_decision_rows.h"

#include <algorithm>

#include "archive/catalogue/human_values.h"
#include "archive/clock.h"

namespace gongwen::archive {
namespace {

ReviewItem item_of(const NameFinding& finding) {
    return {finding.field.empty() ? "text" : finding.field, "name_" + finding.verdict};
}

bool is_on_review(const Record& record, const ReviewItem& item) {
    return std::find(record.review.begin(), record.review.end(), item) != record.review.end();
}

std::string decision_on(Database& database, const Anchor& anchor, const NameFinding& finding) {
    Query row = database.query(
        "SELECT how FROM name_decision WHERE written = ? AND verdict = ? "
        "AND (file = '' OR (file = ? AND first_page = ?)) ORDER BY file DESC LIMIT 1",
        finding.written, finding.verdict, anchor.file, anchor.first_page);
    return row.next() ? row.text(0) : "";
}

}  // namespace

bool is_doubted(const NameFinding& finding) {
    return !finding.mention && (finding.verdict == "miswriting" || finding.verdict == "obsolete" ||
                                finding.verdict == "ocr_misread");
}

void apply_name_decisions(Database& database, Record& record) {
    const Anchor anchor = anchor_of(record);
    std::vector<ReviewItem> decided;
    std::vector<ReviewItem> open;
    for (NameFinding& finding : record.names) {
        if (!is_doubted(finding)) continue;
        finding.decision = decision_on(database, anchor, finding);
        (finding.decision.empty() ? open : decided).push_back(item_of(finding));
    }
    std::erase_if(record.review, [&](const ReviewItem& item) {
        const auto in = [&](const std::vector<ReviewItem>& items) {
            return std::find(items.begin(), items.end(), item) != items.end();
        };
        return in(decided) && !in(open);
    });
}

void keep_name_decision(Database& database, const Record& record, const NameFinding& finding,
                        const NameDecision& decision) {
    const Anchor anchor = anchor_of(record);
    database.run("INSERT OR REPLACE INTO name_decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 finding.written, finding.verdict,
                 decision.everywhere ? std::string_view() : std::string_view(anchor.file),
                 decision.everywhere ? 0 : anchor.first_page, document_id(record), decision.how,
                 decision.reason, decision.who, utc_now());
}

bool forget_name_decision(Database& database, const Record& record, std::string_view written) {
    const Anchor anchor = anchor_of(record);
    return database.run(
               "DELETE FROM name_decision WHERE written = ? "
               "AND (file = '' OR (file = ? AND first_page = ?))",
               written, anchor.file, anchor.first_page) > 0;
}

void review_name_again(Record& record, std::string_view written) {
    for (NameFinding& finding : record.names) {
        if (!is_doubted(finding) || finding.written != written) continue;
        finding.decision.clear();
        if (!is_on_review(record, item_of(finding))) record.review.push_back(item_of(finding));
    }
}

std::vector<std::string> documents_with_name(Database& database, std::string_view written) {
    Query rows = database.query(
        "SELECT DISTINCT document FROM name_finding WHERE written = ? AND mention = 0 "
        "AND verdict IN ('miswriting', 'obsolete', 'ocr_misread') ORDER BY document",
        written);
    std::vector<std::string> ids;
    while (rows.next()) ids.push_back(rows.text(0));
    return ids;
}

std::vector<NameDecision> all_name_decisions(Database& database) {
    Query rows = database.query(
        "SELECT document, written, how, file = '', reason, who, verdict, at FROM name_decision "
        "ORDER BY at, document, written");
    std::vector<NameDecision> decisions;
    while (rows.next()) {
        decisions.push_back({rows.text(0), rows.text(1), rows.text(2), rows.truth(3), rows.text(4),
                             rows.text(5), rows.text(6), rows.text(7)});
    }
    return decisions;
}

}  // namespace gongwen::archive

#include "archive/catalogue/ties.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "archive/catalogue/number_key.h"
#include "core/text.h"

namespace gongwen::archive {
namespace {

/// A letter as a correction names it, or as it stands in the catalogue.
struct Letter {
    std::string id;
    int correction = 0;  ///< where a correction names it
    NumberKey number;
    std::string date;
    std::string issuer;
};

std::vector<Letter> letters_in(Query rows) {
    std::vector<Letter> letters;
    while (rows.next()) {
        letters.push_back({rows.text(0),
                           static_cast<int>(rows.integer(1)),
                           {rows.text(2), rows.text(3)},
                           rows.text(4),
                           rows.text(5)});
    }
    return letters;
}

std::vector<Letter> targets_with(Database& database, const std::string& digits) {
    return letters_in(database.query(
        "SELECT document, ordinal, target_no_key, target_no_digits, target_date, target_issuer "
        "FROM correction WHERE target_no_digits = ?",
        digits));
}

std::vector<Letter> documents_with(Database& database, const std::string& digits) {
    return letters_in(
        database.query("SELECT id, 0, document_no_key, document_no_digits, issue_date, issuer "
                       "FROM document WHERE document_no_digits = ?",
                       digits));
}

bool same_number(const Letter& target, const Letter& document) {
    if (target.number.key == document.number.key) return true;
    const bool word_missing = target.number.has_digits_only() || document.number.has_digits_only();
    return word_missing && !target.date.empty() && target.date == document.date;
}

bool dates_contradict(const Letter& a, const Letter& b) {
    return !a.date.empty() && !b.date.empty() && a.date != b.date;
}

bool issuers_contradict(const Letter& a, const Letter& b) {
    if (a.issuer.empty() || b.issuer.empty()) return false;
    const std::u32string one = fold_variants(without_spaces(to_utf32(a.issuer)));
    const std::u32string other = fold_variants(without_spaces(to_utf32(b.issuer)));
    // 行政院勞工委員會 and 勞工委員會 are one issuer.
    return !one.ends_with(other) && !other.ends_with(one);
}

std::vector<Letter> corrected_by(const Letter& target, std::vector<Letter> documents) {
    std::erase_if(documents, [&](const Letter& document) {
        return document.id == target.id || !same_number(target, document);
    });
    if (documents.size() > 1) {
        std::erase_if(documents, [&](const Letter& document) {
            return dates_contradict(target, document) || issuers_contradict(target, document);
        });
    }
    return documents;
}

/// A correction by its document and ordinal, and a letter that it corrects.
using TieRow = std::tuple<std::string, int, std::string>;

std::set<TieRow> expected_ties(Database& database) {
    Query digits = database.query(
        "SELECT DISTINCT target_no_digits FROM correction WHERE target_no_digits <> ''");
    std::set<TieRow> ties;
    while (digits.next()) {
        const std::vector<Letter> documents = documents_with(database, digits.text(0));
        for (const Letter& target : targets_with(database, digits.text(0))) {
            for (const Letter& document : corrected_by(target, documents)) {
                ties.insert({target.id, target.correction, document.id});
            }
        }
    }
    return ties;
}

}  // namespace

TieUpdate::TieUpdate(Database& database, const std::vector<std::string>& ids,
                     const std::vector<Record>& records)
    : database_(database) {
    for (const std::string& id : ids) concerns_stored(id);
    for (const Record& record : records) concerns(record);
    digits_.erase("");
    before_ = ties_now();
}

void TieUpdate::concerns_stored(const std::string& id) {
    Query rows = database_.query(
        "SELECT document_no_digits FROM document WHERE id = ?1 "
        "UNION SELECT target_no_digits FROM correction WHERE document = ?1",
        id);
    while (rows.next()) digits_.insert(rows.text(0));
}

void TieUpdate::concerns(const Record& record) {
    digits_.insert(number_key(record.text_of("document_no")).digits);
    for (const Correction& correction : record.corrections) {
        digits_.insert(number_key(correction.target.document_no).digits);
    }
}

TieChanges TieUpdate::apply() {
    for (const std::string& digits : digits_) recompute(digits);
    const std::set<Tie> after = ties_now();
    TieChanges changes;
    std::set_difference(after.begin(), after.end(), before_.begin(), before_.end(),
                        std::back_inserter(changes.tied));
    std::set_difference(before_.begin(), before_.end(), after.begin(), after.end(),
                        std::back_inserter(changes.untied));
    return changes;
}

std::set<Tie> TieUpdate::ties_now() {
    std::set<Tie> ties;
    for (const std::string& digits : digits_) {
        Query rows = database_.query(
            "SELECT correcting, corrected FROM tie JOIN correction "
            "ON correction.document = tie.correcting AND correction.ordinal = tie.correction "
            "WHERE target_no_digits = ?",
            digits);
        while (rows.next()) ties.insert({rows.text(0), rows.text(1)});
    }
    return ties;
}

void TieUpdate::recompute(const std::string& digits) {
    const std::vector<Letter> documents = documents_with(database_, digits);
    for (const Letter& target : targets_with(database_, digits)) {
        database_.run("DELETE FROM tie WHERE correcting = ? AND correction = ?", target.id,
                      target.correction);
        for (const Letter& document : corrected_by(target, documents)) {
            database_.run("INSERT INTO tie VALUES (?, ?, ?)", target.id, target.correction,
                          document.id);
        }
    }
}

std::vector<std::string> wrong_ties(Database& database) {
    const std::set<TieRow> expected = expected_ties(database);
    std::set<TieRow> there;
    Query rows = database.query("SELECT correcting, correction, corrected FROM tie");
    while (rows.next()) {
        there.insert({rows.text(0), static_cast<int>(rows.integer(1)), rows.text(2)});
    }
    std::vector<TieRow> wrong;
    std::set_symmetric_difference(expected.begin(), expected.end(), there.begin(), there.end(),
                                  std::back_inserter(wrong));
    std::set<std::string> problems;
    for (const auto& [correcting, correction, corrected] : wrong) {
        problems.insert("the ties of document " + correcting + " are not what its corrections say");
    }
    return {problems.begin(), problems.end()};
}

std::vector<std::string> correctors_of(Database& database, const std::string& id) {
    return texts_in(database.query(
        "SELECT DISTINCT correcting FROM tie WHERE corrected = ? ORDER BY correcting", id));
}

std::vector<std::string> corrected_by(Database& database, const std::string& id) {
    return texts_in(database.query(
        "SELECT DISTINCT corrected FROM tie WHERE correcting = ? ORDER BY corrected", id));
}

}  // namespace gongwen::archive

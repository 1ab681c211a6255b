#include "archive/retention/destroyed.h"

#include <set>

#include <fmt/format.h>

#include "archive/catalogue/number_key.h"
#include "archive/catalogue/stored_json.h"

namespace gongwen::archive {

std::string how_destroyed(Database& database, std::string_view sha256) {
    Query row = database.query(
        "SELECT disposal_list.row, destroyed_on, approval_no FROM destroyed_file "
        "JOIN disposal_list ON disposal_list.row = destroyed_file.list WHERE sha256 = ?",
        sha256);
    if (!row.next()) return "";
    return fmt::format("its documents were destroyed on {} by list {} under approval {}",
                       row.text(1), row.integer(0), row.text(2));
}

std::string how_partly_destroyed(Database& database, std::string_view sha256) {
    Query row = database.query(
        "SELECT disposal_list.row, destroyed_on FROM destroyed_document JOIN disposal_list "
        "ON disposal_list.row = destroyed_document.list WHERE sha256 = ? "
        "ORDER BY destroyed_on LIMIT 1",
        sha256);
    if (!row.next()) return "";
    return fmt::format("a part of its documents was destroyed on {} by list {}", row.text(1),
                       row.integer(0));
}

std::vector<std::string> destroyed_as(Database& database, std::string_view typed) {
    constexpr std::size_t kFewestDigits = 4;  // as for documents that are there
    const NumberKey wanted = number_key(typed);
    std::vector<std::string> found;
    Query rows = database.query(
        "SELECT document, skeleton ->> '$.document_no', destroyed_on, disposal_list.row, "
        "approval_no FROM destroyed_document JOIN disposal_list "
        "ON disposal_list.row = destroyed_document.list ORDER BY document");
    while (rows.next()) {
        const NumberKey number = number_key(rows.text(1));
        const bool is_number = !wanted.digits.empty() && wanted.digits == number.digits &&
                               (wanted.has_digits_only() || wanted.key == number.key);
        const bool is_id = typed.size() >= kFewestDigits && rows.text(0).starts_with(typed);
        if (!is_number && !is_id) continue;
        found.push_back(fmt::format("{} {} was destroyed on {} by list {} under approval {}",
                                    rows.text(0), rows.text(1), rows.text(2), rows.integer(3),
                                    rows.text(4)));
    }
    return found;
}

void doubt_destroyed(Database& database, Record& record) {
    const NumberKey number = number_key(record.text_of("document_no"));
    if (number.key.empty()) return;
    Query rows = database.query(
        "SELECT skeleton ->> '$.document_no' FROM destroyed_document "
        "WHERE skeleton ->> '$.issuer' = ? AND skeleton ->> '$.produced_on' = ? AND sha256 <> ?",
        record.text_of("issuer"), record.text_of("issue_date"), record.sha256);
    while (rows.next()) {
        if (number_key(rows.text(0)).key != number.key) continue;
        record.review.push_back({"document", "destroyed_before"});
        return;
    }
}

bool divides_otherwise(Database& database, std::string_view sha256,
                       const std::vector<Record>& records) {
    std::set<std::string> divided;
    for (const Record& record : records) {
        divided.insert(fmt::format("{} {}", document_id(record), fmt::join(record.pages, ",")));
    }
    std::set<std::string> left;
    Query rows = database.query("SELECT id, record FROM document WHERE sha256 = ?", sha256);
    while (rows.next()) {
        left.insert(fmt::format("{} {}", rows.text(0),
                                fmt::join(record_from_text(rows.text(1)).pages, ",")));
    }
    return divided != left;
}

std::vector<Record> without_destroyed(Database& database, const std::vector<Record>& records) {
    if (records.empty()) return records;
    Query rows = database.query("SELECT first_page FROM destroyed_document WHERE sha256 = ?",
                                records.front().sha256);
    std::set<int> destroyed;
    while (rows.next()) destroyed.insert(static_cast<int>(rows.integer(0)));
    std::vector<Record> left;
    for (const Record& record : records) {
        const int first_page = record.pages.empty() ? 0 : record.pages.front();
        if (!destroyed.contains(first_page)) left.push_back(record);
    }
    return left;
}

}  // namespace gongwen::archive

#include "archive/retention/facts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "archive/catalogue/database.h"
#include "archive/catalogue/stored_json.h"
#include "core/text.h"

namespace gongwen::archive {
namespace {

constexpr std::string_view kSelect =
    "SELECT document, sha256, file, first_page, lowest_page, highest_page, kind, template, "
    "document_type, issuer, document_no, issue_date, file_no, period, produced_on, produced_by, "
    "recipient, unit, subject, secrecy_grade, secrecy_condition, received_no, follows, attachments "
    "FROM document_facts JOIN document ON document.id = document_facts.document ";

DocumentFacts facts_in(const Query& row) {
    const auto number = [&](int column) { return static_cast<int>(row.integer(column)); };
    return {row.text(0),  row.text(1),  row.text(2),  number(3),    number(4),    number(5),
            row.text(6),  row.text(7),  row.text(8),  row.text(9),  row.text(10), row.text(11),
            row.text(12), row.text(13), row.text(14), row.text(15), row.text(16), row.text(17),
            row.text(18), row.text(19), row.text(20), row.text(21), row.text(22), number(23)};
}

std::string part(const std::map<std::string, std::string>& parts, const char* name) {
    const auto found = parts.find(name);
    return found == parts.end() ? "" : found->second;
}

/// The day the document was made, and what tells it.
std::pair<std::string, std::string> produced(const Record& record) {
    if (const std::string day = record.text_of("issue_date"); !day.empty()) {
        return {day, "issue_date"};
    }
    if (record.covering_letter && !record.covering_letter->issue_date.empty()) {
        return {record.covering_letter->issue_date, "covering_letter"};
    }
    if (const std::string day = record.text_of("received_date"); !day.empty()) {
        return {day, "received_date"};
    }
    if (record.covering_letter && !record.covering_letter->received_date.empty()) {
        return {record.covering_letter->received_date, "received_date"};
    }
    return {};
}

std::string followed(const Record& record) {
    if (record.covering_letter) return record.covering_letter->document;
    if (record.details.part_of > 0) return document_id(record.sha256, record.details.part_of);
    return "";
}

/// Without spaces and the signs at its ends: what a clerk put in an empty box (－, /, 。) is no
/// value.
std::string bare(const std::string& printed) {
    const std::u32string text = without_spaces(to_utf32(printed));
    const auto first = std::find_if_not(text.begin(), text.end(), is_punctuation);
    const auto last = std::find_if_not(text.rbegin(), text.rend(), is_punctuation).base();
    return first < last ? to_utf8({first, last}) : "";
}

/// 密等 and its condition. What is no grade and does not say that there is none stands as a
/// condition, and counts as secret until a person has looked.
std::pair<std::string, std::string> secrecy(const Record& record) {
    const std::string printed = record.text_of("secrecy");
    const std::string value = bare(printed);
    for (const char* grade : {"絕對機密", "極機密", "機密", "密"}) {
        if (value.starts_with(grade)) {
            return {grade, part(record.details.secrecy_parts, "condition")};
        }
    }
    for (const char* open : {"普通", "一般", "無", "非密", "非機密", "不列密"}) {
        if (value.starts_with(open)) return {};
    }
    return {"", value.empty() ? "" : printed};
}

/// 如主旨 or 如說明二 says where the attachments are described: there are some. Only an empty value
/// or 無 says that there is none.
int attachments_named(const Record& record) {
    if (!record.details.attachment_files.empty()) {
        return static_cast<int>(record.details.attachment_files.size());
    }
    const std::string value = bare(record.text_of("attachment"));
    return value.empty() || value == "無" || value == "無附件" ? 0 : -1;
}

DocumentFacts facts_of(const Record& record) {
    DocumentFacts facts;
    facts.id = document_id(record);
    facts.file = facts.id.substr(0, facts.id.find('-'));
    if (!record.pages.empty()) {
        facts.first_page = record.pages.front();
        facts.lowest_page = *std::min_element(record.pages.begin(), record.pages.end());
        facts.highest_page = *std::max_element(record.pages.begin(), record.pages.end());
    }
    // A list of file numbers (two cases answered at once) is filed under the first of them.
    const Field* file_no = record.field("file_no");
    if (file_no && !file_no->list().empty()) facts.file_no = file_no->list().front();
    facts.period = record.text_of("retention");
    std::tie(facts.produced_on, facts.produced_by) = produced(record);
    facts.recipient = record.text_of("recipient");
    facts.unit = part(record.details.contact_parts, "unit");
    facts.subject = record.text_of("subject");
    std::tie(facts.secrecy_grade, facts.secrecy_condition) = secrecy(record);
    facts.received_no = record.text_of("received_no");
    facts.follows = followed(record);
    facts.attachments = record.kind == "letter" ? attachments_named(record) : 0;
    return facts;
}

}  // namespace

void write_facts(Database& database, const Record& record) {
    const DocumentFacts facts = facts_of(record);
    database.run(
        "INSERT OR REPLACE INTO document_facts (document, file, first_page, lowest_page, "
        "highest_page, file_no, period, produced_on, produced_by, recipient, unit, subject, "
        "secrecy_grade, secrecy_condition, received_no, received_no_key, follows, attachments) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        facts.id, facts.file, facts.first_page, facts.lowest_page, facts.highest_page,
        facts.file_no, facts.period, facts.produced_on, facts.produced_by, facts.recipient,
        facts.unit, facts.subject, facts.secrecy_grade, facts.secrecy_condition, facts.received_no,
        received_no_key(facts.received_no), facts.follows, facts.attachments);
}

void write_all_facts(Database& database) {
    Query rows = database.query("SELECT record FROM document");
    while (rows.next()) write_facts(database, record_from_text(rows.text(0)));
}

std::vector<DocumentFacts> all_facts(Database& database) {
    std::vector<DocumentFacts> all;
    visit_facts(database, [&](DocumentFacts& facts) { all.push_back(std::move(facts)); });
    return all;
}

void visit_facts(Database& database, const std::function<void(DocumentFacts&)>& visit) {
    Query rows = database.query(std::string(kSelect).append("ORDER BY document"));
    while (rows.next()) {
        DocumentFacts facts = facts_in(rows);
        visit(facts);
    }
}

void visit_outlines(Database& database, const std::function<void(DocumentFacts&)>& visit) {
    Query rows = database.query(
        "SELECT document, file, first_page, lowest_page, highest_page, file_no, produced_on, "
        "produced_by, follows FROM document_facts ORDER BY document");
    while (rows.next()) {
        DocumentFacts facts;
        facts.id = rows.text(0);
        facts.file = rows.text(1);
        facts.first_page = static_cast<int>(rows.integer(2));
        facts.lowest_page = static_cast<int>(rows.integer(3));
        facts.highest_page = static_cast<int>(rows.integer(4));
        facts.file_no = rows.text(5);
        facts.produced_on = rows.text(6);
        facts.produced_by = rows.text(7);
        facts.follows = rows.text(8);
        visit(facts);
    }
}

std::optional<DocumentFacts> facts_of_document(Database& database, std::string_view id) {
    Query row = database.query(std::string(kSelect).append("WHERE document = ?"), id);
    if (!row.next()) return std::nullopt;
    return facts_in(row);
}

std::string received_no_key(std::string_view typed) {
    std::string key;
    for (const char32_t c : fold_width(to_utf32(typed))) {
        if (is_space(c) || c == U'-') continue;
        const char32_t digit = c == U'O' || c == U'o' || c == U'〇' ? U'0' : c;
        if (!is_digit(digit) && !is_latin(digit)) return "";
        key += to_utf8(digit);
    }
    return key;
}

}  // namespace gongwen::archive

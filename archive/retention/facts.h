// What retention asks of a record, copied into columns so that 200,000 of them are read at once.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record.h"

namespace gongwen::archive {

class Database;

struct DocumentFacts {
    std::string id;
    std::string sha256;
    std::string file;  ///< first digits of the hash, as in the id
    int first_page = 0;
    int lowest_page = 0;
    int highest_page = 0;
    std::string kind;
    std::string template_id;
    std::string document_type;
    std::string issuer;
    std::string document_no;
    std::string issue_date;
    std::string file_no;      ///< as printed
    std::string period;       ///< 保存年限 as printed
    std::string produced_on;  ///< 文件產生日期; ISO 8601 or ""
    std::string produced_by;  ///< issue_date, covering_letter, received_date
    std::string recipient;
    std::string unit;
    std::string subject;
    std::string secrecy_grade;
    std::string secrecy_condition;
    std::string received_no;
    std::string follows;  ///< id of the letter that brings this form or enclosure
    int attachments = 0;  ///< that the letter names; -1: some, without a number
};

/// Within the caller's transaction; the document's row must be there.
void write_facts(Database& database, const Record& record);
/// For all documents of a catalogue that had none.
void write_all_facts(Database& database);

/// Of all documents, by id.
std::vector<DocumentFacts> all_facts(Database& database);
/// The same, one at a time; `visit` may take them away.
void visit_facts(Database& database, const std::function<void(DocumentFacts&)>& visit);
/// The same with what cases need alone, in a third of the time: id, file, pages, 檔號,
/// 文件產生日期, what tells it, and `follows`.
void visit_outlines(Database& database, const std::function<void(DocumentFacts&)>& visit);
std::optional<DocumentFacts> facts_of_document(Database& database, std::string_view id);

/// 收文號 folded for comparing: width, O for 0, spaces and hyphens; "" where it is no number.
std::string received_no_key(std::string_view typed);

}  // namespace gongwen::archive

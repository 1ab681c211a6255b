#include "archive/retention/destroyed.h"

#include <set>

#include <fmt/format.h>

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

// What verify must find: any value of the catalogue that is not as the program wrote it.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <random>
#include <sstream>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <sqlite3.h>

#include "archive/catalogue/database.h"
#include "archive/catalogue/integrity.h"
#include "archive/trail/audit_log.h"
#include "complete_archive.h"
#include "core/text.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

struct Column {
    std::string table;
    std::string name;
    bool operator==(const Column&) const = default;
};

/// Columns in which a change need not be found.
const std::vector<Column>& exempt() {
    static const std::vector<Column> columns{
        {"counter", "value"},  // of `change`: a higher number is only one left out; see the test
    };
    return columns;
}

/// The catalogue of a complete archive as one closed file.
class Closed {
  public:
    Closed() {
        Office office;
        fill(office);
        REQUIRE(office.catalogue().problems() == Texts{});
        run_sql(office.folder().catalogue(), "PRAGMA wal_checkpoint(TRUNCATE)");
        bytes_ = read_file(office.folder().catalogue());
    }

    const std::string& bytes() const { return bytes_; }
    /// Writes it, or other bytes, where it may be changed.
    fs::path copy(const std::string& bytes) const {
        const fs::path path = folder_.path() / "catalogue.sqlite";
        for (const char* tail : {"-wal", "-shm", "-journal"}) fs::remove(path.string() + tail);
        std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
        return path;
    }
    fs::path copy() const { return copy(bytes_); }

  private:
    TemporaryFolder folder_;
    std::string bytes_;
};

/// What verify says of the file; an error on opening it is said, too.
Texts found_in(const fs::path& catalogue) {
    try {
        Database database(catalogue, Access::Read);
        Texts problems = problems_of(database);
        if (AuditLog(database).first_broken() > 0) problems.emplace_back("the trail");
        return problems;
    } catch (const Error& error) {
        return {error.what()};
    }
}

Texts first_column(SQLite::Database& database, const std::string& sql) {
    Texts texts;
    SQLite::Statement rows(database, sql);
    while (rows.executeStep()) texts.push_back(rows.getColumn(0).getString());
    return texts;
}

Texts tables_in(SQLite::Database& database) {
    return first_column(database,
                        "SELECT name FROM sqlite_schema WHERE type = 'table' "
                        "AND name NOT GLOB 'sqlite_*' ORDER BY name");
}

std::vector<Column> columns_in(SQLite::Database& database) {
    std::vector<Column> columns;
    for (const std::string& table : tables_in(database)) {
        for (const std::string& name :
             first_column(database, "SELECT name FROM pragma_table_info('" + table + "')")) {
            columns.push_back({table, name});
        }
    }
    return columns;
}

/// One letter or digit is another; of an empty text: one too many.
std::string with_another_letter(const std::string& text) {
    std::u32string letters = to_utf32(text);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        char32_t& letter = letters[(letters.size() / 2 + i) % letters.size()];
        if (letter < 0x80 && !is_latin(letter) && !is_digit(letter)) continue;
        const bool last = letter == U'9' || letter == U'z' || letter == U'Z';
        letter = last ? letter - 1 : letter + 1;
        return to_utf8(letters);
    }
    return text + "x";
}

void bind_other_value(SQLite::Statement& update, const SQLite::Column& value, int step) {
    if (value.isInteger()) {
        update.bind(1, value.getInt64() + step);
    } else if (value.isFloat()) {
        update.bind(1, value.getDouble() + step);
    } else {
        update.bind(1, with_another_letter(value.getString()));
    }
}

/// The SQL condition that names the n-th row; "" where there is none.
std::string nth_row(SQLite::Database& database, const std::string& table, int row) {
    std::string select;
    for (const std::string& key : first_column(
             database, "SELECT name FROM pragma_table_info('" + table + "') WHERE pk > 0")) {
        select += (select.empty() ? "'" : " || ' AND ") + key + " = ' || quote(" + key + ")";
    }
    const Texts found =
        first_column(database, "SELECT " + select + " FROM " + table +
                                   " ORDER BY 1 LIMIT 1 OFFSET " + std::to_string(row));
    return found.empty() ? "" : found.front();
}

/// Puts another value into the n-th row; false where there is no such row.
bool change(SQLite::Database& database, const Column& column, int row) {
    const std::string where = nth_row(database, column.table, row);
    if (where.empty()) return false;
    for (const int step : {1, 1000}) {  // another row may have the next number
        SQLite::Statement value(
            database, "SELECT " + column.name + " FROM " + column.table + " WHERE " + where);
        REQUIRE(value.executeStep());
        SQLite::Statement update(
            database, "UPDATE " + column.table + " SET " + column.name + " = ? WHERE " + where);
        bind_other_value(update, value.getColumn(0), step);
        if (update.tryExecuteStep() == SQLITE_DONE) return true;
    }
    FAIL("cannot change " << column.table << "." << column.name);
    return false;
}

/// As somebody does who knows SQLite: no rule of the schema stands in the way, and all stand again
/// when it is done.
void from_outside(const fs::path& catalogue, const std::function<void(SQLite::Database&)>& act) {
    SQLite::Database database(catalogue, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
    const std::string of_triggers = " FROM sqlite_schema WHERE type = 'trigger'";
    const Texts triggers = first_column(database, "SELECT sql" + of_triggers);
    for (const std::string& name : first_column(database, "SELECT name" + of_triggers)) {
        database.exec("DROP TRIGGER " + name);
    }
    act(database);
    for (const std::string& sql : triggers) database.exec(sql);
}

bool change_from_outside(const fs::path& catalogue, const Column& column, int row) {
    bool changed = false;
    from_outside(catalogue,
                 [&](SQLite::Database& database) { changed = change(database, column, row); });
    return changed;
}

/// Every value of every table, places and confidences as exactly as records have them.
std::string content_of(const fs::path& catalogue) {
    std::ostringstream out;
    SQLite::Database database(catalogue, SQLite::OPEN_READWRITE);
    for (const std::string& table : tables_in(database)) {
        SQLite::Statement rows(database, "SELECT * FROM " + table + " ORDER BY 1, 2");
        while (rows.executeStep()) {
            out << table;
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                const SQLite::Column value = rows.getColumn(i);
                out << '|';
                if (value.isFloat()) {
                    out << std::llround(value.getDouble() * 100);
                } else {
                    out << value.getType() << value.getString();
                }
            }
            out << '\n';
        }
    }
    return out.str();
}

}  // namespace

TEST_CASE("the archive to tamper with has something in every table", "[tampering]") {
    const Closed closed;
    SQLite::Database database(closed.copy(), SQLite::OPEN_READWRITE);

    const Texts tables = tables_in(database);

    CHECK(tables.size() >= 30);
    for (const std::string& table : tables) {
        INFO(table);
        CHECK(database.execAndGet("SELECT count(*) FROM " + table).getInt64() > 0);
    }
    CHECK(found_in(closed.copy()) == Texts{});
}

TEST_CASE("whatever value of whatever column is changed, verify finds it", "[tampering]") {
    const Closed closed;
    std::vector<Column> columns;
    {
        SQLite::Database database(closed.copy(), SQLite::OPEN_READWRITE);
        columns = columns_in(database);
    }

    for (const Column& column : columns) {
        const auto& spared = exempt();
        if (std::find(spared.begin(), spared.end(), column) != spared.end()) continue;
        for (int row = 0; row < 4; ++row) {
            const fs::path catalogue = closed.copy();
            if (!change_from_outside(catalogue, column, row)) break;
            INFO(column.table << "." << column.name << " of row " << row);
            CHECK(!found_in(catalogue).empty());
        }
    }
}

TEST_CASE(
    "a change number that would be given twice is found, and so is a wrong count of the trail",
    "[tampering]") {
    const Closed closed;

    for (const char* sql : {"UPDATE counter SET value = value - 1 WHERE name = 'change'",
                            "UPDATE counter SET value = value - 1 WHERE name = 'audit'",
                            "UPDATE counter SET value = value + 1 WHERE name = 'audit'"}) {
        const fs::path catalogue = closed.copy();
        run_sql(catalogue, sql);
        INFO(sql);
        CHECK(!found_in(catalogue).empty());
    }
}

TEST_CASE("a row that is gone is found where people decided it", "[tampering]") {
    const Closed closed;

    for (const char* table : {"human_value",
                              "review_closed",
                              "name_decision",
                              "split",
                              "file",
                              "hold",
                              "schedule",
                              "retention_statement",
                              "disposal_list",
                              "disposal_item",
                              "disposal_opinion",
                              "case_file",
                              "custodian_change",
                              "destroyed_document",
                              "document_facts",
                              "name_finding",
                              "correction",
                              "correction_pair",
                              "citation",
                              "tie",
                              "audit",
                              "counter"}) {
        const fs::path catalogue = closed.copy();
        from_outside(catalogue, [&](SQLite::Database& database) {
            database.exec("DELETE FROM " + std::string(table));
        });
        INFO(table);
        CHECK(!found_in(catalogue).empty());
    }
}

TEST_CASE("a note of the trail's end that a loss of power emptied is told of, and stays",
          "[tampering]") {
    const TemporaryFolder folder;
    file_records(Archive::open(folder.archive(), Access::Write).catalogue(),
                 {letter(hash("aa"), "台內資字第1號")});
    const fs::path note = folder.archive() / "trail-head";
    REQUIRE(fs::file_size(note) > 0);
    fs::resize_file(note, 0);

    file_records(Archive::open(folder.archive(), Access::Write).catalogue(),
                 {letter(hash("bb"), "台內資字第2號")});

    CHECK(fs::file_size(note) == 0);
    const auto problems = Archive::open(folder.archive(), Access::Read).catalogue().problems();
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems.front(), Catch::Contains("trail-head") && Catch::Contains("remove"));
}

TEST_CASE("a rule of the schema that is missing or changed is found", "[tampering]") {
    const Closed closed;

    for (const char* sql :
         {"DROP TRIGGER audit_is_never_changed", "DROP INDEX document_by_date",
          "CREATE TABLE note (text TEXT)",
          "DROP TRIGGER audit_is_never_shortened; CREATE TRIGGER audit_is_never_shortened BEFORE "
          "DELETE ON audit BEGIN SELECT 1; END"}) {
        const fs::path catalogue = closed.copy();
        run_sql(catalogue, sql);
        INFO(sql);
        CHECK(!found_in(catalogue).empty());
    }
}

TEST_CASE("whatever byte of the catalogue's file is changed, verify finds it or nothing is other",
          "[tampering]") {
    const Closed closed;
    const std::string content = content_of(closed.copy());
    std::mt19937 random(20261126);  // NOLINT: the same bytes every time
    int unnoticed = 0;

    for (int i = 0; i < 400; ++i) {
        std::string bytes = closed.bytes();
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ (1U << (random() % 8)));
        const fs::path catalogue = closed.copy(bytes);
        if (!found_in(catalogue).empty()) continue;
        ++unnoticed;
        INFO("byte " << at);
        CHECK(content_of(catalogue) == content);
    }
    CHECK(unnoticed < 400);
}

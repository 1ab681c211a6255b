#include "archive/catalogue/copies.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "archive/catalogue/document_rows.h"
#include "archive/catalogue/human_values.h"
#include "archive/catalogue/review_rows.h"
#include "archive/catalogue/schema.h"
#include "archive/catalogue/stored_json.h"
#include "archive/catalogue/ties.h"
#include "core/error.h"

namespace gongwen::archive {
namespace {

struct Copy {
    std::string_view table;
    std::string_view document;  ///< the column that names the document
    std::string_view except;    ///< columns that do not follow from the record
};

constexpr std::array<Copy, 7> kCopies{{
    {"document", "id", "'filed_at', 'change', 'seal'"},
    {"document_facts", "document", ""},
    {"name_finding", "document", ""},
    {"correction", "document", ""},
    {"correction_pair", "document", ""},
    {"citation", "document", ""},
    {"review_item", "document", ""},
}};

/// Generated columns among them.
std::string columns_of(Database& database, const Copy& copy) {
    Query rows =
        database.query(fmt::format("SELECT group_concat(name, ', ') FROM pragma_table_xinfo('{}') "
                                   "WHERE name NOT IN ({})",
                                   copy.table, copy.except));
    return rows.next() ? rows.text(0) : "";
}

/// JSON rounds a record's places to 0.01 point and its confidences to 0.0001; rows beside it hold
/// them as they were measured.
bool same_number(double a, double b) {
    constexpr double kPlace = 0.00501;
    constexpr double kConfidence = 0.0000501;
    const bool are_confidences = std::abs(a) <= 1 && std::abs(b) <= 1;
    return std::abs(a - b) <= (are_confidences ? kConfidence : kPlace);
}

bool same_value(const Query& a, const Query& b, int column) {
    const Query::Kind kind = a.kind(column);
    if (kind != b.kind(column)) return false;
    if (kind == Query::Kind::Real) return same_number(a.real(column), b.real(column));
    return a.text(column) == b.text(column);
}

class MadeAnew {
  public:
    explicit MadeAnew(Database& database) : database_(database), anew_(":memory:", Access::Write) {
        migrate(anew_, migrations(), "gongwen");
        uncommitted_.emplace(anew_);
        for (const Copy& copy : kCopies) {
            const std::string columns = columns_of(database, copy);
            selects_.push_back(fmt::format("SELECT {0} FROM {1} WHERE {2} = ? ORDER BY {0}",
                                           columns, copy.table, copy.document));
        }
    }

    std::vector<std::string_view> wrong_tables(const std::string& id, const std::string& text) {
        anew_.run("DELETE FROM document");  // and with it all that refers to it
        make(id, text);
        std::vector<std::string_view> wrong;
        for (std::size_t i = 0; i < kCopies.size(); ++i) {
            if (!same_rows(selects_.at(i), id)) wrong.push_back(kCopies.at(i).table);
        }
        return wrong;
    }

    /// Which items a person closed does not follow from the record; that they did, stands in
    /// review_closed.
    std::vector<ReviewItem> closed_items(const std::string& id, const Record& record) {
        const Anchor anchor = anchor_of(record);
        Query rows = database_.query(
            "SELECT review_item.field, review_item.reason FROM review_item JOIN review_closed "
            "ON review_closed.field = review_item.field "
            "AND review_closed.reason = review_item.reason "
            "WHERE document = ? AND closed = 1 AND file = ? AND review_closed.first_page = ? "
            "ORDER BY ordinal",
            id, anchor.file, anchor.first_page);
        std::vector<ReviewItem> items;
        while (rows.next()) items.push_back({rows.text(0), rows.text(1)});
        return items;
    }

  private:
    void make(const std::string& id, const std::string& text) {
        const Record record = record_from_text(text);
        anew_.run(
            "INSERT OR IGNORE INTO file (sha256, source, media_type, pages) VALUES (?, '', '', 0)",
            record.sha256);
        write_document(anew_, record, text);
        write_review_rows(anew_, record, closed_items(id, record));
    }

    bool same_rows(const std::string& select, const std::string& id) {
        Query there = database_.query(select, id);
        Query expected = anew_.query(select, id);
        for (;;) {
            const bool more = there.next();
            if (more != expected.next()) return false;
            if (!more) return true;
            for (int column = 0; column < there.columns(); ++column) {
                if (!same_value(there, expected, column)) return false;
            }
        }
    }

    Database& database_;
    Database anew_;
    /// Nothing is ever committed: a commit after each of a dozen statements would cost more than
    /// they.
    std::optional<Transaction> uncommitted_;
    std::vector<std::string> selects_;  ///< in the order of kCopies
};

/// Without comments, spaces and quotes: SQLite writes them as it likes when it alters a table.
std::string bare(const std::string& sql) {
    std::string out;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql.compare(i, 2, "--") == 0)
            i = std::min(sql.find('\n', i), sql.size());
        else if (!std::isspace(static_cast<unsigned char>(sql[i])) && sql[i] != '"')
            out += sql[i];
    }
    return out;
}

std::map<std::string, std::string> schema_in(Database& database) {
    Query rows = database.query(
        "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'");
    std::map<std::string, std::string> schema;
    while (rows.next()) schema[rows.text(0)] = bare(rows.text(1));
    return schema;
}

}  // namespace

std::vector<std::string> wrong_copies(Database& database) {
    std::vector<std::string> problems;
    MadeAnew anew(database);
    Query rows = database.query("SELECT id, record FROM document ORDER BY id");
    while (rows.next()) {
        const std::string id = rows.text(0);
        try {
            for (const std::string_view table : anew.wrong_tables(id, rows.text(1))) {
                problems.push_back(
                    fmt::format("{} of document {} is not what its record says", table, id));
            }
        } catch (const Error&) {
            problems.push_back(fmt::format("the record of document {} is damaged", id));
        }
    }
    return problems;
}

void renew_wrong_copies(Database& database) {
    MadeAnew anew(database);
    Query rows = database.query("SELECT id FROM document ORDER BY id");
    std::vector<std::string> ids;
    while (rows.next()) ids.push_back(rows.text(0));
    for (const std::string& id : ids) {
        Query row = database.query("SELECT record FROM document WHERE id = ?", id);
        if (!row.next()) continue;
        const std::string text = row.text(0);
        if (anew.wrong_tables(id, text).empty()) continue;
        const Record record = record_from_text(text);
        TieUpdate ties(database, {id}, {record});
        write_document(database, record, text);
        write_review_rows(database, record, anew.closed_items(id, record));
        ties.apply();
    }
}

std::vector<std::string> wrong_schema(Database& database) {
    Database anew(":memory:", Access::Write);
    migrate(anew, migrations(), "gongwen");
    const auto expected = schema_in(anew);
    const auto there = schema_in(database);
    std::vector<std::string> problems;
    for (const auto& [name, sql] : expected) {
        const auto found = there.find(name);
        if (found == there.end()) {
            problems.push_back(fmt::format("its {} is missing", name));
        } else if (found->second != sql) {
            problems.push_back(fmt::format("its {} is not the one of this program", name));
        }
    }
    for (const auto& [name, sql] : there) {
        if (!expected.contains(name)) {
            problems.push_back(fmt::format("holds a {} that is not of this program", name));
        }
    }
    return problems;
}

}  // namespace gongwen::archive

#include "archive/catalogue/transfer.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/archive.h"
#include "archive/catalogue/database.h"
#include "archive/catalogue/schema.h"
#include "archive/trail/audit_log.h"
#include "core/error.h"

namespace gongwen::archive {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Generated columns are left out.
std::vector<std::string> columns_of(Database& database, const std::string& table) {
    Query rows = database.query("SELECT name FROM pragma_table_info(?)", table);
    std::vector<std::string> columns;
    while (rows.next()) columns.push_back(rows.text(0));
    return columns;
}

std::vector<std::string> tables_of(Database& database) {
    Query rows = database.query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' "
        "ORDER BY name");
    std::vector<std::string> names;
    while (rows.next()) names.push_back(rows.text(0));
    return names;
}

void remove_database(const fs::path& file) {
    for (const char* tail : {"", "-wal", "-shm", "-journal"}) {
        std::error_code none;
        fs::remove(file.string() + tail, none);
    }
}

std::string joined(const std::vector<std::string>& words, const char* frame) {
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : ", ") + fmt::format(fmt::runtime(frame), word);
    }
    return out;
}

json value_in(const Query& row, int column) {
    switch (row.kind(column)) {
        case Query::Kind::Integer:
            return row.integer(column);
        case Query::Kind::Real:
            return row.real(column);
        case Query::Kind::Text:
            return row.text(column);
        case Query::Kind::Null:
            break;
    }
    return nullptr;
}

}  // namespace

CatalogueSnapshot::CatalogueSnapshot(const Archive& archive, fs::path file)
    : file_(std::move(file)) {
    remove_database(file_);
    Database(archive.catalogue_file(), Access::Read).copy_to(file_);
    database_ = std::make_unique<Database>(file_, Access::Read);
}

CatalogueSnapshot::~CatalogueSnapshot() {
    database_.reset();
    remove_database(file_);
}

int CatalogueSnapshot::schema_version() {
    Query row = database_->query("PRAGMA user_version");
    return row.next() ? static_cast<int>(row.integer(0)) : 0;
}

std::vector<std::string> CatalogueSnapshot::tables() { return tables_of(*database_); }

void CatalogueSnapshot::each_row(const std::string& table,
                                 const std::function<void(const json&)>& row) {
    const std::vector<std::string> columns = columns_of(*database_, table);
    const std::string order = columns.size() > 1 ? "1, 2" : "1";
    Query rows = database_->query(
        fmt::format("SELECT {} FROM {} ORDER BY {}", joined(columns, "\"{}\""), table, order));
    while (rows.next()) {
        json values = json::object();
        int column = 0;
        for (const std::string& name : columns) values[name] = value_in(rows, column++);
        row(values);
    }
}

struct CatalogueLoader::Impl {
    fs::path file;
    std::unique_ptr<Database> database;
    std::unique_ptr<Transaction> transaction;
    std::vector<std::string> tables;
};

CatalogueLoader::CatalogueLoader(fs::path file, int schema_version)
    : impl_(std::make_unique<Impl>()) {
    const auto known = migrations();
    if (schema_version < 1 || static_cast<std::size_t>(schema_version) > known.size()) {
        throw Error(ErrorKind::Usage, fmt::format("schema version {}", schema_version),
                    fmt::format("this program knows versions 1 to {}; use the newer gongwen that "
                                "wrote it",
                                known.size()));
    }
    impl_->file = std::move(file);
    remove_database(impl_->file);
    impl_->database = std::make_unique<Database>(impl_->file, Access::Write);
    Database& database = *impl_->database;
    migrate(database, known.first(static_cast<std::size_t>(schema_version)), "gongwen");
    impl_->tables = tables_of(database);
    impl_->transaction = std::make_unique<Transaction>(database);
    database.run_script("PRAGMA defer_foreign_keys = ON");  // rows come table by table
    database.run("DELETE FROM counter");
}

CatalogueLoader::~CatalogueLoader() {
    if (!impl_->database) return;
    impl_->transaction.reset();
    impl_->database.reset();
    remove_database(impl_->file);
}

void CatalogueLoader::add(const std::string& table, const json& row) {
    Database& database = *impl_->database;
    const auto& tables = impl_->tables;
    const bool known = std::find(tables.begin(), tables.end(), table) != tables.end();
    if (!known || !row.is_object()) {
        throw Error(ErrorKind::Usage, table, "is no table of this schema, or its row no object");
    }
    std::vector<std::string> columns;
    for (const std::string& column : columns_of(database, table)) {
        if (row.contains(column)) columns.push_back(column);
    }
    if (columns.size() != row.size()) {
        throw Error(ErrorKind::Usage, table,
                    "has a row with columns that the schema does not know");
    }
    const std::vector<std::string> marks(columns.size(), "?");
    Query insert = database.query(fmt::format("INSERT INTO {} ({}) VALUES ({})", table,
                                              joined(columns, "\"{}\""), fmt::join(marks, ", ")));
    int index = 0;
    for (const std::string& column : columns) {
        const json& value = row.at(column);
        ++index;
        if (value.is_string()) {
            insert.bind(index, std::string_view(value.get_ref<const std::string&>()));
        } else if (value.is_number_float()) {
            insert.bind(index, value.get<double>());
        } else if (value.is_number_integer()) {
            insert.bind(index, value.get<std::int64_t>());
        }  // else NULL, as an unbound parameter is
    }
    insert.run();
}

void CatalogueLoader::finish(const std::string& who, const std::string& from) {
    Database& database = *impl_->database;
    AuditLog audit(database);
    if (const std::int64_t broken = audit.first_broken(); broken > 0) {
        throw Error(ErrorKind::Usage, from,
                    fmt::format("its audit trail is broken at entry {}", broken));
    }
    audit.append({who, "import", "catalogue", "", from});
    impl_->transaction->commit();
    impl_->transaction.reset();
    migrate(database, migrations(), who);
    impl_->database.reset();
    for (const char* tail : {"-wal", "-shm"}) {
        std::error_code none;
        fs::remove(impl_->file.string() + tail, none);
    }
}

}  // namespace gongwen::archive

// One connection to the catalogue's SQLite file: its settings, its prepared statements (made once
// and kept), a function sha256(text) in SQL, and its failures as gongwen::Error. The edge of
// SQLite: no exception of that library leaves this file.

#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "archive/access.h"

namespace gongwen::archive {

class Database;

/// A prepared statement on loan; it goes back, reset, when the loan ends. Must not outlive its
/// database. The same SQL may be on loan twice at a time.
class Query {
  public:
    Query(Database& database, std::unique_ptr<SQLite::Statement> statement)
        : database_(&database), statement_(std::move(statement)) {}
    Query(Query&&) noexcept = default;
    ~Query();

    void bind(int index, std::int64_t value);
    void bind(int index, int value);
    void bind(int index, double value);
    void bind(int index, std::string_view value);

    /// Moves to the next row; false behind the last one.
    bool next();
    /// Runs to the end; returns how many rows it changed.
    int run();

    int columns() const;
    // Columns of the current row count from 0.
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    bool truth(int column) const { return integer(column) != 0; }
    bool is_null(int column) const;
    enum class Kind { Null, Integer, Real, Text };
    Kind kind(int column) const;

  private:
    Database* database_;
    std::unique_ptr<SQLite::Statement> statement_;
};

/// Serves one thread at a time.
class Database {
  public:
    /// With Access::Write an absent file is made. Throws Error: NoSpace, ArchiveDamaged.
    Database(const std::filesystem::path& file, Access access);

    template <typename... Values>
    Query query(std::string_view sql, const Values&... values) {
        Query query = prepare(sql);
        int index = 0;
        (query.bind(++index, values), ...);
        return query;
    }
    /// For statements without a result; returns how many rows were changed.
    template <typename... Values>
    int run(std::string_view sql, const Values&... values) {
        return query(sql, values...).run();
    }
    /// Several statements without parameters.
    void run_script(const std::string& sql);

    /// A consistent copy of everything that is committed now, durable on return; writers go on
    /// meanwhile. `target` must not be there.
    void copy_to(const std::filesystem::path& target);

    const std::filesystem::path& file() const { return file_; }

  private:
    friend class Query;
    friend class Transaction;

    Query prepare(std::string_view sql);
    [[noreturn]] void fail(const SQLite::Exception& exception) const;
    /// Runs `work`, which may throw what SQLite throws.
    template <typename Work>
    decltype(auto) at_edge(Work&& work) const {
        try {
            return std::forward<Work>(work)();
        } catch (const SQLite::Exception& exception) {
            fail(exception);
        }
    }

    std::filesystem::path file_;
    std::unique_ptr<SQLite::Database> connection_;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> idle_;
};

/// The first column of each row.
std::vector<std::string> texts_in(Query rows);

/// All or nothing: rolls back unless committed. Takes the right to write at once, so that it never
/// fails half-way for a lock.
class Transaction {
  public:
    explicit Transaction(Database& database);
    void commit();

  private:
    Database& database_;
    std::unique_ptr<SQLite::Transaction> transaction_;
};

}  // namespace gongwen::archive

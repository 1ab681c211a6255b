#include "archive/catalogue/database.h"

#include <cerrno>

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/statvfs.h>

#include "archive/archive_lock.h"
#include "archive/objects/posix_file.h"
#include "core/error.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr int kCopyAttempts = 10;  // each waits for kBusyTimeoutMs

std::string advice_for_damage(const std::string& message) {
    return fmt::format(
        "is damaged ({}); keep a copy of the whole folder, then restore it from a backup "
        "(docs/archive.md, \"When something is damaged\")",
        message);
}

[[noreturn]] void throw_error(const std::filesystem::path& file, int code, int system_error,
                              const std::string& message) {
    const std::string subject = file.string();
    const bool disk_failed = code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
    if (code == SQLITE_FULL || (disk_failed && means_no_space(system_error))) {
        throw Error(ErrorKind::NoSpace, subject,
                    "the disk is full; nothing was changed; free some space and run the command "
                    "again");
    }
    switch (code) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Error(ErrorKind::ArchiveDamaged, subject,
                        fmt::format("is in use by {}; wait until that ends or stop it, then run "
                                    "this command again",
                                    lock_holder(file.parent_path() / "lock")));
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            throw Error(ErrorKind::ArchiveDamaged, subject, advice_for_damage(message));
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_IOERR:
            throw Error(ErrorKind::ArchiveDamaged, subject,
                        fmt::format("cannot be read or written ({}); check the disk and the "
                                    "rights of the folder",
                                    message));
        default:
            throw Error(ErrorKind::ArchiveDamaged, subject, message);
    }
}

/// sha256(text): its hash in hex digits; NULL of NULL. Only statements use it, the schema does not:
/// other programs can read and mend the file.
void sha256_in_sql(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(*values));
    if (!text) return;
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(*values));
    const std::string hash = sha256_of({text, size});
    sqlite3_result_text(context, hash.data(), static_cast<int>(hash.size()), SQLITE_TRANSIENT);
}

bool is_on_read_only_disk(const std::filesystem::path& file) {
    struct statvfs status {};
    return ::statvfs(file.c_str(), &status) == 0 && (status.f_flag & ST_RDONLY) != 0;
}

/// What SQLite is to open for reading. It wants to make files beside the catalogue even then; on a
/// disk that nobody can write it need not, and must be told so.
std::string name_for_reading(const std::filesystem::path& file) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        const bool plain = c == '/' || c == '-' || c == '.' || c == '_' || (c >= '0' && c <= '9') ||
                           (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    std::error_code none;
    const bool has_log = std::filesystem::exists(file.string() + "-wal", none);
    return !has_log && is_on_read_only_disk(file) ? uri + "?immutable=1" : uri;
}

}  // namespace

Query::~Query() {
    if (!statement_) return;
    statement_->tryReset();
    statement_->clearBindings();
    database_->idle_.try_emplace(statement_->getQuery(), std::move(statement_));
}

void Query::bind(int index, std::int64_t value) {
    database_->at_edge([&] { statement_->bind(index, value); });
}

void Query::bind(int index, int value) { bind(index, std::int64_t{value}); }

void Query::bind(int index, double value) {
    database_->at_edge([&] { statement_->bind(index, value); });
}

void Query::bind(int index, std::string_view value) {
    database_->at_edge([&] { statement_->bind(index, std::string(value)); });
}

bool Query::next() {
    return database_->at_edge([&] { return statement_->executeStep(); });
}

int Query::run() {
    return database_->at_edge([&] {
        while (statement_->executeStep()) {
        }
        return statement_->getChanges();
    });
}

int Query::columns() const { return statement_->getColumnCount(); }

std::int64_t Query::integer(int column) const {
    return database_->at_edge([&] { return statement_->getColumn(column).getInt64(); });
}

double Query::real(int column) const {
    return database_->at_edge([&] { return statement_->getColumn(column).getDouble(); });
}

std::string Query::text(int column) const {
    return database_->at_edge([&] { return statement_->getColumn(column).getString(); });
}

bool Query::is_null(int column) const {
    return database_->at_edge([&] { return statement_->isColumnNull(column); });
}

Query::Kind Query::kind(int column) const {
    return database_->at_edge([&] {
        const SQLite::Column value = statement_->getColumn(column);
        if (value.isNull()) return Kind::Null;
        if (value.isInteger()) return Kind::Integer;
        return value.isFloat() ? Kind::Real : Kind::Text;
    });
}

Database::Database(const std::filesystem::path& file, Access access) : file_(file) {
    at_edge([&] {
        if (access == Access::Write) {
            connection_ = std::make_unique<SQLite::Database>(
                file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs);
            connection_->exec("PRAGMA journal_mode = WAL");
            // What is destroyed must not stay readable in pages that SQLite keeps for later.
            connection_->exec("PRAGMA secure_delete = ON");
        } else {
            connection_ = std::make_unique<SQLite::Database>(
                name_for_reading(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI, kBusyTimeoutMs);
        }
        // KiB, taken as they are needed. With SQLite's 2 MB, what walks over a whole catalogue
        // (verify, a schema's migration) reads the same pages over and over.
        connection_->exec("PRAGMA cache_size = -65536");
        connection_->exec("PRAGMA synchronous = FULL");
        connection_->exec("PRAGMA foreign_keys = ON");
        connection_->createFunction("sha256", 1, true, nullptr, sha256_in_sql);
    });
}

void Database::run_script(const std::string& sql) {
    at_edge([&] { connection_->exec(sql); });
}

Query Database::prepare(std::string_view sql) {
    std::string text(sql);
    if (auto idle = idle_.extract(text)) return {*this, std::move(idle.mapped())};
    return at_edge([&] {
        return Query(*this, std::make_unique<SQLite::Statement>(*connection_, std::move(text)));
    });
}

void Database::fail(const SQLite::Exception& exception) const {
    const int system_error = connection_ ? sqlite3_system_errno(connection_->getHandle()) : 0;
    throw_error(file_, exception.getErrorCode() & 0xff, system_error, exception.what());
}

void Database::copy_to(const std::filesystem::path& target) {
    constexpr int kAllPages = -1;
    Database copy(target, Access::Write);
    // The copy takes over the journal's mode from what it copies.
    copy.at_edge([&] {
        SQLite::Backup backup(*copy.connection_, *connection_);
        int state = SQLITE_BUSY;
        for (int attempt = 0; state != SQLITE_DONE && attempt < kCopyAttempts; ++attempt) {
            state = backup.executeStep(kAllPages);
        }
        if (state != SQLITE_DONE) throw SQLite::Exception("the copy could not be made", state);
    });
}

std::vector<std::string> texts_in(Query rows) {
    std::vector<std::string> texts;
    while (rows.next()) texts.push_back(rows.text(0));
    return texts;
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.at_edge([&] {
        const bool within_another = sqlite3_get_autocommit(database_.connection_->getHandle()) == 0;
        if (within_another) return;
        transaction_ = std::make_unique<SQLite::Transaction>(
            *database_.connection_, SQLite::TransactionBehavior::IMMEDIATE);
    });
}

void Transaction::commit() {
    if (!transaction_) return;
    database_.at_edge([&] { transaction_->commit(); });
}

}  // namespace gongwen::archive

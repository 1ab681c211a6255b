#include "tools/search_bench/rivals.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <xapian.h>

#include "core/text.h"

namespace gongwen::tools {
namespace {

namespace fs = std::filesystem;

/// As many as our own index holds in memory.
constexpr int kBatch = 300;

class PlainXapian : public Rival {
  public:
    explicit PlainXapian(const fs::path& folder)
        : folder_(folder), database_(folder.string(), Xapian::DB_CREATE_OR_OPEN) {
        generator_.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
    }

    void add(const FiledText& text) override {
        Xapian::Document document;
        generator_.set_document(document);
        generator_.index_text(text.text);
        document.set_data(text.id);
        document.add_boolean_term("Q" + text.id);
        database_.add_document(document);
        if (++pending_ % kBatch == 0) database_.commit();
    }

    void finish() override {
        database_.commit();
        const std::string compacted = folder_.string() + ".compact";
        database_.compact(compacted);
        database_.close();
        fs::remove_all(folder_);
        fs::rename(compacted, folder_);
    }

  private:
    fs::path folder_;
    Xapian::WritableDatabase database_;
    Xapian::TermGenerator generator_;
    int pending_ = 0;
};

std::vector<std::string> search_xapian(const Xapian::Database& database, const std::string& typed,
                                       int limit) {
    Xapian::QueryParser parser;
    parser.set_database(database);
    parser.set_default_op(Xapian::Query::OP_AND);
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(
        typed, Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_CJK_NGRAM));
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
    std::vector<std::string> ids;
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
        ids.push_back(hit.get_document().get_data());
    }
    return ids;
}

fs::path fts5_file(const fs::path& folder) { return folder / "fts5.sqlite"; }

class SqliteFts5 : public Rival {
  public:
    explicit SqliteFts5(const fs::path& folder)
        : database_((fs::create_directories(folder), fts5_file(folder)),
                    SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        database_.exec(
            "PRAGMA journal_mode = WAL; "
            "CREATE VIRTUAL TABLE letter USING fts5 (id UNINDEXED, text, tokenize = 'trigram')");
    }

    void add(const FiledText& text) override {
        if (pending_++ % kBatch == 0) database_.exec(pending_ == 1 ? "BEGIN" : "COMMIT; BEGIN");
        SQLite::Statement insert(database_, "INSERT INTO letter VALUES (?, ?)");
        insert.bind(1, text.id);
        insert.bind(2, text.text);
        insert.exec();
    }

    void finish() override {
        if (pending_ > 0) database_.exec("COMMIT");
        database_.exec("INSERT INTO letter (letter) VALUES ('optimize')");
        database_.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        database_.exec("VACUUM");
    }

  private:
    SQLite::Database database_;
    int pending_ = 0;
};

std::vector<std::string> search_fts5(SQLite::Database& database, const std::string& run,
                                     int limit) {
    constexpr std::size_t kTrigram = 3;
    const bool is_short = to_utf32(run).size() < kTrigram;
    SQLite::Statement select(
        database, is_short ? "SELECT id FROM letter WHERE instr(text, ?) LIMIT ?"
                           : "SELECT id FROM letter WHERE letter MATCH ? ORDER BY rank LIMIT ?");
    select.bind(1, is_short ? run : '"' + run + '"');
    select.bind(2, limit);
    std::vector<std::string> ids;
    while (select.executeStep()) ids.push_back(select.getColumn(0).getString());
    return ids;
}

}  // namespace

std::unique_ptr<Rival> plain_xapian(const fs::path& folder) {
    return std::make_unique<PlainXapian>(folder);
}

std::unique_ptr<Rival> sqlite_fts5(const fs::path& folder) {
    return std::make_unique<SqliteFts5>(folder);
}

FindRun plain_xapian_search(const fs::path& folder, Quoting quoting) {
    const Xapian::Database database(folder.string());
    return [database, quoting](const std::string& run, int limit) {
        return search_xapian(database, quoting == Quoting::Phrase ? '"' + run + '"' : run, limit);
    };
}

FindRun sqlite_fts5_search(const fs::path& folder) {
    const auto database =
        std::make_shared<SQLite::Database>(fts5_file(folder), SQLite::OPEN_READONLY);
    return [database](const std::string& run, int limit) {
        return search_fts5(*database, run, limit);
    };
}

}  // namespace gongwen::tools

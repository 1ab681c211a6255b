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
    PlainXapian(const fs::path& folder, Quoting quoting)
        : folder_(folder),
          quoting_(quoting),
          database_(folder.string(), Xapian::DB_CREATE_OR_OPEN) {
        generator_.set_database(database_);
    }

    void add(const FiledText& text) override {
        Xapian::Document document;
        generator_.set_document(document);
        generator_.index_text(text.text, 1, "");
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

    std::vector<std::string> search(const std::string& run, int limit) const override {
        Xapian::QueryParser parser;
        parser.set_database(database_);
        parser.set_default_op(Xapian::Query::OP_AND);
        const std::string typed = quoting_ == Quoting::Phrase ? '"' + run + '"' : run;
        Xapian::Enquire enquire(database_);
        enquire.set_query(parser.parse_query(
            typed, Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_CJK_NGRAM));
        const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
        std::vector<std::string> ids;
        for (auto hit = found.begin(); hit != found.end(); ++hit) {
            ids.push_back(hit.get_document().get_data());
        }
        return ids;
    }

  private:
    static Xapian::TermGenerator generator_with_ngrams() {
        Xapian::TermGenerator generator;
        generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
        return generator;
    }

    fs::path folder_;
    Quoting quoting_;
    Xapian::WritableDatabase database_;
    Xapian::TermGenerator generator_ = generator_with_ngrams();
    int pending_ = 0;
};

class SqliteFts5 : public Rival {
  public:
    explicit SqliteFts5(const fs::path& folder)
        : database_((fs::create_directories(folder), folder / "fts5.sqlite"),
                    SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        database_.exec("PRAGMA journal_mode = WAL");
        database_.exec(
            "CREATE VIRTUAL TABLE IF NOT EXISTS letter "
            "USING fts5 (id UNINDEXED, text, tokenize = 'trigram')");
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

    std::vector<std::string> search(const std::string& run, int limit) const override {
        constexpr std::size_t kTrigram = 3;
        const bool is_short = to_utf32(run).size() < kTrigram;
        SQLite::Statement select(
            database_, is_short
                           ? "SELECT id FROM letter WHERE text LIKE ? LIMIT ?"
                           : "SELECT id FROM letter WHERE letter MATCH ? ORDER BY rank LIMIT ?");
        select.bind(1, is_short ? "%" + run + "%" : '"' + run + '"');
        select.bind(2, limit);
        std::vector<std::string> ids;
        while (select.executeStep()) ids.push_back(select.getColumn(0).getString());
        return ids;
    }

  private:
    mutable SQLite::Database database_;
    int pending_ = 0;
};

}  // namespace

std::unique_ptr<Rival> plain_xapian(const fs::path& folder, Quoting quoting) {
    return std::make_unique<PlainXapian>(folder, quoting);
}

std::unique_ptr<Rival> sqlite_fts5(const fs::path& folder) {
    return std::make_unique<SqliteFts5>(folder);
}

}  // namespace gongwen::tools

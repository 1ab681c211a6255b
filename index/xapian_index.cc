#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include <xapian.h>

#include "core/error.h"
#include "index/index_document.h"
#include "index/schema.h"
#include "index/search_index.h"
#include "index/writing/index_folder.h"
#include "index/writing/inspection.h"
#include "index/writing/write_queue.h"
#include "index/xapian_errors.h"
#include "index/xapian_search.h"

namespace gongwen::index {
namespace {

namespace fs = std::filesystem;

/// So many changes are held in memory at most. With more, Xapian's maps of them outgrow the
/// processor's cache, and indexing takes twice as long.
constexpr int kMostPending = 300;

/// A database that is written while we read it changes under us at most so often in a row.
constexpr int kReadAttempts = 40;

std::int64_t last_change_of(const Xapian::Database& database) {
    return change_in(database.get_metadata(kLastChangeKey));
}

void check_schema(const fs::path& folder, const Xapian::Database& database) {
    const std::string version = database.get_metadata(kSchemaKey);
    if (version == kSchemaVersion) return;
    throw Error(ErrorKind::ArchiveDamaged, folder.string(),
                "the search index was made by another version of gongwen; run gongwen reindex "
                "--from-scratch");
}

Xapian::WritableDatabase open_database(const fs::path& folder) {
    if (!fs::exists(folder) || fs::is_empty(folder)) make_empty_index(folder);
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN);
    check_schema(folder, database);
    return database;
}

class Writer : public SearchIndex {
  public:
    explicit Writer(const fs::path& folder)
        : folder_(folder), writes_(guarded(folder, [&] { return open_database(folder); })) {
        change_ = guarded(folder_, [this] { return last_change_of(writes_.finish()); });
    }

    void apply(const IndexEntry& entry) override {
        guarded(folder_, [&] {
            put([term = id_term(entry.id), document = index_document(entry)](auto& database) {
                database.replace_document(term, document);
            });
            change_ = std::max(change_, entry.change);
        });
    }

    void remove(std::string_view id) override {
        guarded(folder_, [&] {
            put([term = id_term(id)](auto& database) { database.delete_document(term); });
        });
    }

    void advance_to(std::int64_t change) override { change_ = std::max(change_, change); }

    void start_commit() override {
        guarded(folder_, [this] {
            writes_.put([change = std::to_string(change_)](auto& database) {
                database.set_metadata(kLastChangeKey, change);
                database.commit();
            });
            pending_ = 0;
        });
    }

    void commit() override {
        start_commit();
        guarded(folder_, [this] { writes_.finish(); });
    }

    std::int64_t last_change() const override {
        return guarded(folder_, [this] { return last_change_of(writes_.finish()); });
    }

    std::string names_version() const override {
        return guarded(folder_, [this] { return writes_.finish().get_metadata(kNamesKey); });
    }

    void note_names_version(std::string_view version) override {
        guarded(folder_, [&] {
            writes_.put([text = std::string(version)](auto& database) {
                database.set_metadata(kNamesKey, text);
            });
        });
    }

    std::string damage() const override {
        return guarded(folder_, [this] { return damage_in(writes_.finish()); });
    }

    using SearchIndex::search;
    SearchPage search(const SearchRequest& request) const override {
        return guarded(folder_, [&] { return search_database(writes_.finish(), request, {}); });
    }

  private:
    /// Writes out what memory should not hold. The change number stays behind, so that after a
    /// crash these documents are merely indexed again.
    void put(WriteQueue::Write write) {
        writes_.put(std::move(write));
        if (++pending_ < kMostPending) return;
        writes_.put([](auto& database) { database.commit(); });
        pending_ = 0;
    }

    fs::path folder_;
    mutable WriteQueue writes_;
    std::int64_t change_ = 0;
    int pending_ = 0;
};

/// A writer that commits twice takes the ground from under a running search: again, then.
template <typename Work>
auto with_database(const fs::path& folder, Work&& work) {
    return guarded(folder, [&] {
        for (int attempt = 1;; ++attempt) {
            try {
                return work(Xapian::Database(folder.string()));
            } catch (const Xapian::DatabaseModifiedError&) {
                if (attempt == kReadAttempts) throw;
                std::this_thread::sleep_for(std::chrono::milliseconds(attempt));
            }
        }
    });
}

/// Opens the database anew for every call, which takes a fraction of a millisecond: so it always
/// sees what was committed last, also when the whole index was rebuilt, and serves any thread.
class Reader : public SearchIndex {
  public:
    Reader(const fs::path& folder, Confusables confusables)
        : folder_(folder), confusables_(std::move(confusables)) {
        with_database(
            folder_, [this](const Xapian::Database& database) { check_schema(folder_, database); });
    }

    void apply(const IndexEntry& /*entry*/) override { refuse(); }
    void remove(std::string_view /*id*/) override { refuse(); }
    void advance_to(std::int64_t /*change*/) override { refuse(); }
    void start_commit() override { refuse(); }
    void commit() override { refuse(); }

    std::int64_t last_change() const override {
        return with_database(
            folder_, [](const Xapian::Database& database) { return last_change_of(database); });
    }

    std::string names_version() const override {
        return with_database(folder_, [](const Xapian::Database& database) {
            return database.get_metadata(kNamesKey);
        });
    }
    void note_names_version(std::string_view /*version*/) override { refuse(); }

    std::string damage() const override { return with_database(folder_, damage_in); }

    using SearchIndex::search;
    SearchPage search(const SearchRequest& request) const override {
        return with_database(folder_, [&](const Xapian::Database& database) {
            return search_database(database, request, confusables_);
        });
    }

  private:
    [[noreturn]] static void refuse() {
        throw std::logic_error("a search index opened for reading cannot be changed");
    }

    fs::path folder_;
    Confusables confusables_;
};

}  // namespace

SearchPage SearchIndex::search(std::string_view query, int offset, int limit) const {
    SearchRequest request;
    request.query = query;
    request.offset = offset;
    request.limit = limit;
    return search(request);
}

std::unique_ptr<SearchIndex> open_for_writing(const fs::path& folder) {
    return std::make_unique<Writer>(folder);
}

std::unique_ptr<SearchIndex> open_for_reading(const fs::path& folder, Confusables confusables) {
    return std::make_unique<Reader>(folder, std::move(confusables));
}

}  // namespace gongwen::index

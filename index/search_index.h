// Full-text search over filed documents (Xapian 1.4). Derived: may be deleted at any time and is
// rebuilt from the catalogue by change numbers. Prefixes and value slots: index/schema.h.

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/box.h"
#include "core/record.h"
#include "index/confusables.h"

namespace gongwen::index {

/// What the index needs to know of a document.
struct IndexEntry {
    std::string id;
    std::int64_t change = 0;
    Record record;
    std::vector<std::string> corrected_by;  ///< ids; a hit on a corrected letter says so
    std::vector<std::string> agency_names;  ///< the issuer's names through time, for agency:
};

struct Hit {
    std::string id;
    double score = 0;
    std::string kind;
    std::string document_type;
    std::string issuer;
    std::string subject;
    std::string document_no;
    std::string issue_date;  ///< ISO 8601
    std::string snippet;     ///< plain text with the hits between U+E000 and U+E001
    int page = 0;            ///< of the snippet's first hit, 0 where unknown
    Box box;                 ///< of the line it stands in
    std::vector<std::string> corrected_by;
};

/// Relevance: best first, equally good ones as by Date. Date: newest first, those without a date
/// last, then by id. Number: by the 字 of the document number, then by its digits.
enum class SortBy { Relevance, Date, Number };

struct SearchRequest {
    /// As people type it (docs/search.md): words, "phrases", AND OR NOT, field:value,
    /// date:104/9..104/10. May be empty where `like` is not.
    std::string query{};
    int offset = 0;
    int limit = 10;
    SortBy sort = SortBy::Relevance;
    bool reverse = false;   ///< the sort's order the other way round
    bool tolerant = false;  ///< unquoted words are also found where they were misread
    bool facets = false;    ///< count them
    std::string like{};     ///< only documents that resemble the one with this id
    /// Ids of the documents whose period is over on a day from `first` to `last`, YYYYMMDD or ""
    /// for no bound: for due:, which Error(Usage) refuses without it.
    std::function<std::vector<std::string>(const std::string& first, const std::string& last)>
        due{};
    /// The full names of agencies with this short name; nothing for any other text. For
    /// agency:衛生署, which without it also finds 職業安全衛生署.
    std::function<std::vector<std::string>(const std::string& short_name)> full_names{};
};

struct FacetValue {
    std::string value;
    std::int64_t count = 0;
    bool operator==(const FacetValue&) const = default;
};

/// How the matches divide. A document may have several findings and states, or no value.
struct Facet {
    std::string name;                  ///< agency, kind, year, retention, findings, state
    std::vector<FacetValue> values{};  ///< the most frequent first
};

struct SearchPage {
    std::vector<Hit> hits;
    std::int64_t total = 0;       ///< exact for up to 2,000 matches
    std::vector<Facet> facets{};  ///< of all matches up to 2,000, else of the first filed
};

class IndexWriter {
  public:
    virtual ~IndexWriter() = default;

    /// Adds or replaces; durable after commit().
    virtual void apply(const IndexEntry& entry) = 0;
    virtual void remove(std::string_view id) = 0;
    /// Everything up to this change is applied, removals included: last_change() after the next
    /// commit(), unless an entry with a higher one was applied.
    virtual void advance_to(std::int64_t change) = 0;
    virtual void commit() = 0;
    /// The same without waiting for it: made before what is applied later, a failure thrown then.
    virtual void start_commit() = 0;
    /// The highest change number that was committed; 0 for a new index.
    virtual std::int64_t last_change() const = 0;
};

class SearchIndex : public IndexWriter {
  public:
    /// Which lists of institutions the `agency_names` of all entries are from, as it was noted
    /// last;
    /// "" where nothing was. Durable after commit().
    virtual std::string names_version() const = 0;
    virtual void note_names_version(std::string_view version) = 0;

    /// The first thing that is not as it was written, as a damaged disk leaves it, or ""; reads
    /// the whole index once.
    virtual std::string damage() const = 0;

    /// Throws Error(Usage) that points at the place of a mistake in the query.
    virtual SearchPage search(const SearchRequest& request) const = 0;
    SearchPage search(std::string_view query, int offset, int limit) const;
};

/// Opens for writing, made when missing. Throws Error(ArchiveDamaged) for an index that is damaged
/// or of another version, saying to run `gongwen reindex --from-scratch`, and for one that another
/// process is writing to, naming the process. Memory stays bounded however rarely commit() is
/// called: every few hundred changes are written out before it, last_change() excepted.
std::unique_ptr<SearchIndex> open_for_writing(const std::filesystem::path& folder);

/// Sees what was committed last at every call; may be used by several threads, beside a writer.
/// `confusables`: for tolerant searches.
std::unique_ptr<SearchIndex> open_for_reading(const std::filesystem::path& folder,
                                              Confusables confusables = {});

}  // namespace gongwen::index

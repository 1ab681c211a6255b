// Full-text search over filed documents (Xapian 1.4). Derived: may be deleted at any time and is
// rebuilt from the catalogue by change numbers. Prefixes and value slots: index/schema.h.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/box.h"
#include "core/record.h"

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

struct SearchPage {
    std::vector<Hit> hits;
    std::int64_t total = 0;  ///< exact for up to 10,000 matches
};

class SearchIndex {
  public:
    virtual ~SearchIndex() = default;

    /// Adds or replaces; durable after commit().
    virtual void apply(const IndexEntry& entry) = 0;
    virtual void remove(std::string_view id) = 0;
    /// Everything up to this change is applied, removals included: last_change() after the next
    /// commit(), unless an entry with a higher one was applied.
    virtual void advance_to(std::int64_t change) = 0;
    virtual void commit() = 0;
    /// The highest change number that was committed; 0 for a new index.
    virtual std::int64_t last_change() const = 0;

    /// A query as people type it (docs/search.md): words, "phrases", AND OR NOT, field:value,
    /// date:104/9..104/10. Throws Error(Usage) that points at the place of a mistake.
    virtual SearchPage search(std::string_view query, int offset, int limit) const = 0;
};

/// Opens for writing, made when missing. Throws Error(ArchiveDamaged) for an index that is damaged
/// or of another version, saying to run `gongwen reindex --from-scratch`, and for one that another
/// process is writing to, naming the process. Memory stays bounded however rarely commit() is
/// called: every few hundred changes are written out before it, last_change() excepted.
std::unique_ptr<SearchIndex> open_for_writing(const std::filesystem::path& folder);

/// Sees what was committed last at every call; may be used by several threads, beside a writer.
std::unique_ptr<SearchIndex> open_for_reading(const std::filesystem::path& folder);

}  // namespace gongwen::index

// The catalogue: what was read, judged and decided, and the audit trail. SQLite (WAL, foreign keys,
// synchronous=FULL), schema versioned with migrations. The one truth beside the objects; the search
// index is derived from it by change numbers.

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/page.h"
#include "core/record.h"

namespace gongwen::archive {

struct Failure {
    ErrorKind kind = ErrorKind::Unreadable;
    std::string detail;
};

/// A file that came in, by the hash of its bytes.
struct FileState {
    std::string sha256;
    std::string source;  ///< the path it first came from
    std::string media_type;
    int pages = 0;        ///< 0 while unknown
    bool filed = false;   ///< its documents are in the catalogue
    std::string version;  ///< of the program parts that made the filed records
    std::optional<Failure> failure;
};

/// A stored document, as search and reports list it.
struct StoredDocument {
    std::string id;  ///< document_id(record)
    std::int64_t change = 0;
    std::string filed_at;  ///< ISO 8601, UTC
    Record record;         ///< symbols of lines are not kept
    /// Documents whose corrections name this one as their target, and the other way round.
    std::vector<std::string> corrected_by;
    std::vector<std::string> corrects;
};

struct AuditEntry {
    std::int64_t number = 0;
    std::string at;
    std::string who;
    std::string action;   ///< file, refile, fail, confirm, correct, migrate …
    std::string subject;  ///< document id, file hash
    std::string old_value;
    std::string new_value;
    std::string hash;  ///< SHA-256 over the entry before it and this one
};

/// One attempt at a job is counted before it starts, so that a page that kills its worker is given
/// up after `limit` attempts even when the supervisor dies with it.
struct JobKey {
    std::string stage;  ///< "survey", "page"
    std::string key;    ///< file hash, or file hash and page number
    std::string version;
};

class Catalogue {
  public:
    virtual ~Catalogue() = default;

    // Files
    virtual std::optional<FileState> file(std::string_view sha256) const = 0;
    /// Notes that a file is known (its object is durable) and what the survey found.
    virtual void note_file(const FileState& state) = 0;
    /// The file ends as failed, with its reason; audited.
    virtual void fail_file(std::string_view sha256, std::string_view source,
                           const Failure& failure) = 0;

    // Page readings (recognition results), by pixel hash and version
    virtual std::optional<std::string> page_hash(std::string_view sha256, int page,
                                                 std::string_view version) const = 0;
    virtual std::optional<Page> reading(std::string_view page_hash,
                                        std::string_view version) const = 0;
    /// Remembers that page `page` of the file has this hash, and its reading: one transaction.
    virtual void put_reading(std::string_view sha256, int page, std::string_view version,
                             const Page& reading) = 0;

    // Attempts
    /// Counts an attempt; false when `limit` was reached already.
    virtual bool begin_attempt(const JobKey& job, int limit) = 0;
    virtual void end_attempt(const JobKey& job) = 0;  ///< succeeded: forget the count

    // Documents
    /// Files all documents of one input file: records, fields, names, corrections, citations, ties
    /// between letters, audit entries, change numbers; one transaction. Replaces what an earlier
    /// version read, but keeps every confirmed value.
    virtual void file_documents(const FileState& file, const std::vector<Record>& records) = 0;
    virtual std::optional<StoredDocument> document(std::string_view id) const = 0;
    /// ID as people type it: a document id, a unique prefix of its hash, or a 發文字號 (any
    /// spelling). Several where it is not unique.
    virtual std::vector<std::string> resolve(std::string_view typed) const = 0;
    virtual std::vector<std::string> document_ids() const = 0;  ///< sorted
    /// Calls `visit` for every document changed after `change`, oldest change first, until it
    /// returns false. Documents whose ties changed count as changed.
    virtual void visit_changes(std::int64_t change,
                               const std::function<bool(const StoredDocument&)>& visit) const = 0;
    virtual std::int64_t last_change() const = 0;
    virtual std::vector<std::string> failed_files() const = 0;  ///< hashes, sorted

    // Audit
    virtual std::vector<AuditEntry> audit(std::string_view subject) const = 0;  ///< "" = all
    /// The first entry whose hash does not follow from the one before, or 0.
    virtual std::int64_t first_broken_audit_entry() const = 0;

    /// SQLite's own integrity check and foreign keys; empty when all is well.
    virtual std::vector<std::string> problems() const = 0;
};

}  // namespace gongwen::archive

// The catalogue: what was read, judged and decided, and the audit trail. SQLite (WAL, foreign keys,
// synchronous=FULL), schema versioned with migrations. The one truth beside the objects; the search
// index is derived from it by change numbers.

#pragma once

#include <cstdint>
#include <functional>
#include <map>
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
    std::string version;  ///< of the program parts that made the filed records, or else failed
    std::optional<Failure> failure;
    /// How and when all its documents were destroyed by the procedure; "" while any is there. Such
    /// a file is not taken in again.
    std::string destroyed{};
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
    /// One of audit_actions.h.
    std::string action;
    std::string subject;  ///< document id, file hash, or a source where there is no hash
    std::string old_value;
    std::string new_value;
    std::string hash;  ///< SHA-256 over the entry before it and this one
};

/// What reports ask for; empty members ask for everything.
struct ReportFilter {
    std::string from{};  ///< first issue date, ISO 8601; letters without a date are left out
    std::string to{};    ///< last issue date, included
    std::vector<std::string> verdicts{};  ///< of name findings
};

/// A letter as reports name it.
struct LetterHead {
    std::string id;
    std::string sha256;
    std::string issuer;
    std::string document_no;
    std::string issue_date;
    bool operator==(const LetterHead&) const = default;
};

struct FiledName {
    LetterHead letter;
    NameFinding finding;
};

struct FiledPair {
    CorrectionPair pair;
    /// Other letters that hold the wrong name (not as a quotation) and that this notice does not
    /// correct; sorted.
    std::vector<std::string> other_documents;
};

struct FiledCorrection {
    LetterHead notice;
    Correction correction;          ///< with its pairs
    std::vector<FiledPair> pairs;   ///< the same pairs, in the same order
    std::vector<std::string> tied;  ///< the letters in the archive that it corrects; sorted
};

struct Counts {
    std::int64_t files = 0;
    std::int64_t filed = 0;   ///< files whose documents are here
    std::int64_t failed = 0;  ///< files whose last run failed
    std::int64_t documents = 0;
    std::int64_t pages = 0;  ///< of the filed files
    std::int64_t readings = 0;
    std::int64_t audit_entries = 0;
};

/// One attempt at a job is counted before it starts, so that a page that kills its worker is given
/// up after `limit` attempts even when the supervisor dies with it.
struct JobKey {
    std::string stage;  ///< "survey", "page"
    std::string key;    ///< file hash, or file hash and page number
    std::string version;
};

/// What a person should look at, as the review queue lists it.
struct QueuedItem {
    std::string document;  ///< id
    /// A field's name, or `document` (as a whole), `page.N` (of the file, where a document may
    /// begin), `rule.ID`, `mismatch.A/B`, `text` (running text).
    std::string field;
    std::string reason;
    double confidence = 0;
    int page = 0;          ///< 0: none
    std::string closed{};  ///< confirmed, skipped, corrected (by a notice in force); "": open
    std::string note{};    ///< what was said when it was closed
    std::string who{};     ///< closed it
    std::string at{};
};

/// Empty members ask for everything.
struct ReviewFilter {
    std::string document{};  ///< id
    std::string reason{};
    std::string field{};
    bool closed_too = false;
    std::int64_t limit = -1;  ///< < 0: no limit
    std::int64_t offset = 0;
};

struct ReviewCounts {
    std::int64_t open = 0;
    std::int64_t closed = 0;
    std::int64_t documents = 0;  ///< that have open items
    std::map<std::string, std::int64_t> open_by_reason;
};

/// What a person said of a field, and what the program last read there.
struct HumanValue {
    FieldValue value;
    Field reading;
    std::string who;
    std::string at;
};

/// Judges anew what follows from a record's values, after a person's were laid over them.
using Settle = std::function<void(Record&)>;

/// Throws Error: NoSpace (nothing was changed), ArchiveDamaged. Several threads may call.
class Catalogue {
  public:
    virtual ~Catalogue() = default;

    /// Who the audit trail names from now on, where a call does not say; "gongwen" at first.
    virtual void set_actor(std::string who) = 0;

    /// All that `steps` writes here, to the name decisions and to the report runs is there in the
    /// end, or none of it: where `steps` throws, or the process dies. `steps` may call everything.
    virtual void in_one_transaction(const std::function<void()>& steps) = 0;

    // Files
    virtual std::optional<FileState> file(std::string_view sha256) const = 0;
    /// Notes that a file is known (its object is durable) and what the survey found: media type and
    /// pages. The first source stays; what was filed or failed before is not touched.
    virtual void note_file(const FileState& state) = 0;
    /// The file ends as failed, with its reason; audited. What an earlier run filed stays. Without
    /// a hash (it could not be read at all) only the audit trail notes it, under its source.
    /// `version`: of the program parts that failed; another version may do better.
    virtual void fail_file(std::string_view sha256, std::string_view source, const Failure& failure,
                           std::string_view version) = 0;

    // Page readings (recognition results), by pixel hash and version
    virtual std::optional<std::string> page_hash(std::string_view sha256, int page,
                                                 std::string_view version) const = 0;
    /// The same pixels may stand on several pages: the number, in the page and in its lines, is
    /// the one under which they were first put.
    virtual std::optional<Page> reading(std::string_view page_hash,
                                        std::string_view version) const = 0;
    /// Remembers that page `page` of the file (noted before) has the hash `reading.pixel_hash`, and
    /// its reading: one transaction. A reading that is there already stays.
    virtual void put_reading(std::string_view sha256, int page, std::string_view version,
                             const Page& reading) = 0;

    // Attempts
    /// Counts an attempt; false when `limit` was reached already.
    virtual bool begin_attempt(const JobKey& job, int limit) = 0;
    virtual void end_attempt(const JobKey& job) = 0;  ///< succeeded: forget the count

    // Documents
    /// Files all documents of one input file: records, fields, names, corrections, citations, ties
    /// between letters, audit entries, change numbers; one transaction. Replaces what an earlier
    /// version read, but keeps every confirmed value; removes documents of the file that are no
    /// longer among the records. A record that is there already keeps its change number.
    /// std::invalid_argument when a record is of another file or a number comes twice.
    /// `settle` is called for records over which a person's values were laid.
    virtual void file_documents(const FileState& file, const std::vector<Record>& records,
                                const Settle& settle = {}) = 0;
    virtual std::optional<StoredDocument> document(std::string_view id) const = 0;
    /// ID as people type it: a document id, a prefix of its hash (4 digits or more), or a 發文字號
    /// (any spelling; the digits alone fit any 字). Several where it is not unique; sorted.
    virtual std::vector<std::string> resolve(std::string_view typed) const = 0;
    virtual std::vector<std::string> document_ids() const = 0;  ///< sorted
    /// Calls `visit` for every document changed after `change`, oldest change first, until it
    /// returns false. Documents whose ties changed count as changed.
    virtual void visit_changes(std::int64_t change,
                               const std::function<bool(const StoredDocument&)>& visit) const = 0;
    /// Ids of documents removed after `change`, oldest first: the index forgets them.
    virtual std::vector<std::string> removed_after(std::int64_t change) const = 0;
    virtual std::int64_t last_change() const = 0;
    /// Hashes, sorted, of files whose last run failed.
    virtual std::vector<std::string> failed_files() const = 0;

    // Review. `id` is that of a document; Error(Usage) when there is none.
    /// A person says what a field holds. It wins over every later run, and takes the field off the
    /// document's review list.
    virtual void confirm(std::string_view id, std::string_view field, const FieldValue& value,
                         std::string_view who, const Settle& settle = {}) = 0;
    /// Closes the open items of that field without a value; what a later run finds doubtful for
    /// another reason is open again. `how`: confirmed (it is as it should be) or skipped. Returns
    /// how many items it closed.
    virtual int close_review(std::string_view id, std::string_view field, std::string_view how,
                             std::string_view note, std::string_view who) = 0;
    /// Opens them again, and withdraws a person's value; the program's reading stands again.
    /// Returns how many items are open then.
    virtual int reopen_review(std::string_view id, std::string_view field, std::string_view who,
                              const Settle& settle = {}) = 0;
    /// Judges a document anew because of what a person said of `because`, another one; audited
    /// where it changes the record.
    virtual void judge_again(std::string_view id, std::string_view because, std::string_view who,
                             const Settle& settle) = 0;
    /// Most urgent first.
    virtual std::vector<QueuedItem> review_items(const ReviewFilter& filter) const = 0;
    /// Limit and offset do not matter.
    virtual ReviewCounts review_counts(const ReviewFilter& filter) const = 0;
    virtual std::optional<HumanValue> human_value(std::string_view id,
                                                  std::string_view field) const = 0;
    /// The pages on which a person said that the file's documents begin.
    virtual std::optional<std::vector<int>> decided_split(std::string_view sha256) const = 0;
    /// Remembers it for every later run, and files the records that come of it: one transaction.
    virtual void decide_split(const FileState& file, const std::vector<int>& starts,
                              const std::vector<Record>& records, std::string_view who,
                              const Settle& settle = {}) = 0;

    // Reports
    /// Ordered by issue date, id, page and place.
    virtual std::vector<FiledName> name_findings(const ReportFilter& filter) const = 0;
    /// Ordered by the notice's issue date and id; `filter` dates are the notice's.
    virtual std::vector<FiledCorrection> corrections(const ReportFilter& filter) const = 0;
    /// Documents of that kind (letter, form …), sorted.
    virtual std::vector<std::string> documents_of_kind(std::string_view kind) const = 0;
    /// Letters issued within the filter's days, ordered by day and id.
    virtual std::vector<LetterHead> letters(const ReportFilter& filter) const = 0;
    /// Documents that cite the letter of that number, in any spelling; sorted.
    virtual std::vector<std::string> citing(std::string_view document_no) const = 0;
    virtual Counts counts() const = 0;

    // What was destroyed by the procedure (archive/retention)
    /// Objects that stand for no document any more and are still to be deleted; sorted.
    virtual std::vector<std::string> objects_to_remove() const = 0;
    virtual void note_object_removed(std::string_view sha256) = 0;

    // Audit
    virtual std::vector<AuditEntry> audit(std::string_view subject) const = 0;  ///< "" = all
    /// The first entry whose hash does not follow from the one before, or that is missing at the
    /// end; 0 when all is well.
    virtual std::int64_t first_broken_audit_entry() const = 0;

    /// What is not as the program wrote it: SQLite's own checks, the schema, seals, what the audit
    /// trail proves, rows that follow from records. Each says what; empty when all is well.
    virtual std::vector<std::string> problems() const = 0;
};

}  // namespace gongwen::archive

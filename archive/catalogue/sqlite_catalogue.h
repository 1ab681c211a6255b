// The catalogue in one SQLite file. What is more than a statement or two stands in files of its
// own: schema, audit_log, document_rows, human_values, review_rows, ties, reports, seals,
// trail_proofs.

#pragma once

#include <filesystem>
#include <mutex>

#include <nlohmann/json_fwd.hpp>

#include "archive/access.h"
#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/database.h"
#include "archive/catalogue/name_decisions.h"
#include "archive/catalogue/report_runs.h"
#include "archive/catalogue/ties.h"
#include "archive/trail/audit_log.h"

namespace gongwen::archive {

class SqliteCatalogue final : public Catalogue, public NameDecisions, public ReportRuns {
  public:
    /// With Access::Write the file is made when it is new and migrated when it is older.
    SqliteCatalogue(const std::filesystem::path& file, Access access);

    void set_actor(std::string who) override;
    void in_one_transaction(const std::function<void()>& steps) override;

    std::optional<FileState> file(std::string_view sha256) const override;
    void note_file(const FileState& state) override;
    void fail_file(std::string_view sha256, std::string_view source, const Failure& failure,
                   std::string_view version) override;

    std::optional<std::string> page_hash(std::string_view sha256, int page,
                                         std::string_view version) const override;
    std::optional<Page> reading(std::string_view page_hash,
                                std::string_view version) const override;
    void put_reading(std::string_view sha256, int page, std::string_view version,
                     const Page& reading) override;

    bool begin_attempt(const JobKey& job, int limit) override;
    void end_attempt(const JobKey& job) override;

    void file_documents(const FileState& file, const std::vector<Record>& records,
                        const Settle& settle) override;
    std::optional<StoredDocument> document(std::string_view id) const override;
    std::vector<std::string> resolve(std::string_view typed) const override;
    std::vector<std::string> document_ids() const override;
    void visit_changes(std::int64_t change,
                       const std::function<bool(const StoredDocument&)>& visit) const override;
    std::vector<std::string> removed_after(std::int64_t change) const override;
    std::int64_t last_change() const override;
    std::vector<std::string> failed_files() const override;

    void confirm(std::string_view id, std::string_view field, const FieldValue& value,
                 std::string_view who, const Settle& settle) override;
    int close_review(std::string_view id, std::string_view field, std::string_view how,
                     std::string_view note, std::string_view who) override;
    int reopen_review(std::string_view id, std::string_view field, std::string_view who,
                      const Settle& settle) override;
    void judge_again(std::string_view id, std::string_view because, std::string_view who,
                     const Settle& settle) override;
    std::vector<QueuedItem> review_items(const ReviewFilter& filter) const override;
    ReviewCounts review_counts(const ReviewFilter& filter) const override;
    std::optional<HumanValue> human_value(std::string_view id,
                                          std::string_view field) const override;
    std::optional<std::vector<int>> decided_split(std::string_view sha256) const override;
    void decide_split(const FileState& file, const std::vector<int>& starts,
                      const std::vector<Record>& records, std::string_view who,
                      const Settle& settle) override;

    std::vector<std::string> decide_name(const NameDecision& decision) override;
    std::vector<std::string> reopen_name(std::string_view id, std::string_view written,
                                         std::string_view who) override;
    std::vector<NameDecision> name_decisions() const override;
    std::optional<ReportRun> last_run(std::string_view report) const override;
    void note_run(std::string_view report, std::int64_t change) override;

    std::vector<FiledName> name_findings(const ReportFilter& filter) const override;
    std::vector<FiledCorrection> corrections(const ReportFilter& filter) const override;
    std::vector<std::string> documents_of_kind(std::string_view kind) const override;
    std::vector<LetterHead> letters(const ReportFilter& filter) const override;
    std::vector<std::string> citing(std::string_view document_no) const override;
    Counts counts() const override;

    std::vector<std::string> objects_to_remove() const override;
    void note_object_removed(std::string_view sha256) override;

    std::vector<AuditEntry> audit(std::string_view subject) const override;
    std::int64_t first_broken_audit_entry() const override;
    std::vector<std::string> problems() const override;

  private:
    // Within the caller's lock and transaction.
    void audit_event(std::string_view action, std::string_view subject, std::string_view old_value,
                     std::string_view new_value);
    void mark_filed(const FileState& file);
    /// Seals the file's row; the trail proves it where it changed and the file was filed or failed.
    void note_received(std::string_view sha256);
    void file_all(const FileState& file, const std::vector<Record>& records, const Settle& settle);
    std::vector<std::string> ids_of_file(std::string_view sha256) const;
    void write_if_changed(Record& record, std::string_view version);
    /// A record that a person's decision changed: with its review rows and ties. Returns its hash.
    std::string write_decided(Record& record);
    /// What was decided on names of the document, and for the whole archive.
    void prove_name_decisions(const Record& record, nlohmann::json& proven);
    std::string record_hash(std::string_view id) const;
    Record required_record(std::string_view id) const;
    void remove_stale(const std::vector<std::string>& before, const std::vector<Record>& records);
    void note_ties(TieUpdate& update);
    StoredDocument document_in(const Query& row) const;

    // SQLite's connection serves one thread at a time; a visitor may call back.
    mutable std::recursive_mutex mutex_;
    mutable Database database_;
    AuditLog audit_;
    std::string actor_ = "gongwen";
};

}  // namespace gongwen::archive

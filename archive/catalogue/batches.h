// Runs of the batch (gongwen ingest, and each round of gongwen watch), as the audit trail tells of
// them: an entry where a run begins and one where it ends. One process writes at a time
// (archive_lock.h), so what the trail tells of filing between the two is that run's. What became of
// its documents since (review, decisions, disposal) is asked of the catalogue as it is now.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace gongwen::archive {

class Ledger;

/// An input that was not filed.
struct BatchFailure {
    std::string source;
    std::string reason;  ///< encrypted, unreadable …
    std::string detail;
};

/// What a run says of itself when it ends.
struct BatchOutcome {
    long filed = 0;
    long already_there = 0;
    long failed = 0;
    long failed_before = 0;  ///< of the failed: in an earlier run, and not tried again
    long not_reached = 0;    ///< a person stopped it, or the disk was full
    long pages = 0;          ///< of the inputs that were read
    long pages_read = 0;     ///< of these, the ones that were recognised now
    double seconds = 0;
    /// ended, interrupted (by a person), disk_full; running; cut_short where the run never said how
    /// it ended
    std::string state = "ended";
    std::vector<BatchFailure> failures{};  ///< without those of earlier runs
};

struct BatchRun {
    std::int64_t number = 0;  ///< from 1
    std::string began_at;     ///< ISO 8601, UTC
    std::string ended_at;     ///< "" where it was cut short or is running
    std::string who;
    BatchOutcome outcome;
    long documents = 0;            ///< that it filed or read anew
    long removed = 0;              ///< of these, the ones that are not here any more
    long documents_in_review = 0;  ///< of these, the ones with something open
    long review_items = 0;         ///< open
    long names = 0;                ///< doubted, not quoted and not dismissed
    long corrections = 0;
};

struct BatchHistory {
    std::vector<BatchRun> runs;  ///< in their order
    long filed_before = 0;       ///< documents, by a program that did not note its runs
};

/// Notes that a run begins; its number.
std::int64_t begin_batch(Ledger& ledger);
void end_batch(Ledger& ledger, std::int64_t number, const BatchOutcome& outcome);

/// Runs that began on these days in Taiwan, both included; ISO 8601, "" is open.
BatchHistory batch_history(Ledger& ledger, const std::string& from, const std::string& to);

/// How many of its failures had which reason.
std::map<std::string, long> failures_by_reason(const BatchOutcome& outcome);

}  // namespace gongwen::archive

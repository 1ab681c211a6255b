// What is to become of each document, and why: period, trigger, due day, holds, and everything that
// stands in the way of its destruction. Computed anew at every question, from the schedule in
// force, what people said and what is printed.

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/retention/facts.h"
#include "archive/retention/file_number.h"
#include "archive/retention/ledger.h"
#include "archive/retention/schedule.h"

namespace gongwen::archive {

class Database;

/// Why a document may not be destroyed today.
struct Blocker {
    /// no_schedule, no_period, no_trigger, odd_trigger, no_disposition, permanent,
    /// not_destroyable, not_due, held, secret, tied, odd_period, unreviewed, frozen, consent,
    /// listed
    std::string code;
    std::string detail;  ///< for people: a day, the numbers of holds, ids …
    bool operator==(const Blocker&) const = default;
};

struct Assessment {
    DocumentFacts facts;

    std::optional<FileNumber> file_number;
    std::string file_number_basis;  ///< person, printed, letter (of the letter that brings it)
    std::string case_title;         ///< 案名, as a person gave it; ""

    std::optional<RetentionPeriod> period;  ///< that counts, extensions included
    /// person, class, template, document_type, printed, letter; "" where there is none
    std::string period_basis;
    std::string period_source;  ///< the schedule's words, or who said so and why
    std::optional<RetentionPeriod> original_period;  ///< where a person changed it
    std::optional<RetentionPeriod>
        printed;         ///< what the scan says; nothing where that is no period
    std::string oddity;  ///< "" or what is odd about the period

    std::optional<Disposition> disposition;
    Trigger trigger = Trigger::LatestDocument;
    Rounding rounding = Rounding::Exact;
    std::optional<Date> trigger_day;
    /// Id of the case's latest document, where that is another and counts; without a trigger day,
    /// of the one whose day nobody knows or that may be misread.
    std::string trigger_document;
    std::optional<Date> due;  ///< last day of the period
    int transfer_year = 0;    ///< of a permanent file; 0 where it is unknown

    bool needs_consent = false;
    bool is_secret = false;
    std::optional<Date> declassify_on;       ///< planned
    std::string declassified;                ///< the day it was done; ""
    std::optional<RetentionPeriod> reduced;  ///< the paper original is kept only so long
    std::string scan_checked;                ///< the day a person compared it with the original

    std::string custodian;  ///< who holds it now, by recorded successions
    std::vector<std::int64_t> holds;
    std::vector<Blocker> blockers;  ///< none: may be put on a list today

    bool blocked_by(std::string_view code) const;
};

/// The schedule in force; nothing where none was loaded.
std::optional<Schedule> schedule_in_force(Database& database);
/// Audited as `schedule`; the same text again changes nothing (false).
bool load_schedule(Ledger& ledger, const std::string& toml, const std::string& name);

/// Calls `visit` for every document, by id, judged for `today`; `visit` may take it away. Holds in
/// memory what several documents share, not the documents.
void visit_assessments(Ledger& ledger, const Date& today,
                       const std::function<void(Assessment&)>& visit);
/// All of them at once.
std::vector<Assessment> assess_all(Ledger& ledger, const Date& today);

/// The paper original may go after `period`, while the copy here stays until the old day (辦法 7):
/// only what is destroyed after 20 years or less, and not before half of them. Throws Error(Usage).
void reduce_original(Ledger& ledger, const std::string& id, const std::string& period,
                     const std::string& reason);

/// The documents of one case, or of all, in the order of 卷次 and 目次, then day and id.
std::vector<Assessment> in_case_order(std::vector<Assessment> all);

}  // namespace gongwen::archive

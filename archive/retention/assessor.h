// The steps of an assessment. See assessment.h.

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "archive/retention/assessment.h"
#include "archive/retention/holds.h"
#include "archive/retention/statements.h"

namespace gongwen::archive {

class Assessor {
  public:
    Assessor(Ledger& ledger, const Date& today);

    std::vector<Assessment> run();

  private:
    void find_file_numbers();
    void find_latest_documents();
    void assess(Assessment& one) const;
    const Statements& said_of(const DocumentFacts& facts) const;
    std::string said(const DocumentFacts& facts, std::string_view what) const;
    /// The letter that brings the document, or nullptr.
    const Assessment* letter_of(const DocumentFacts& facts) const;
    void apply_terms(Assessment& one, const Terms& terms, std::string_view basis) const;
    void apply_schedule(Assessment& one) const;
    void apply_printed(Assessment& one) const;
    void apply_person(Assessment& one) const;
    void set_trigger(Assessment& one) const;
    void set_latest(Assessment& one) const;
    void set_secrecy(Assessment& one) const;
    std::string custodian_of(const DocumentFacts& facts) const;

    void block(Assessment& one) const;
    void block_by_terms(Assessment& one) const;
    void block_by_people(Assessment& one) const;
    void block_by_ties();

    Ledger& ledger_;
    Date today_;
    std::optional<Schedule> schedule_;
    AllStatements statements_;
    std::map<CaseNumber, CaseFile> cases_;
    std::vector<CustodianChange> custodians_;
    std::vector<Assessment> all_;
    std::map<std::string, std::size_t> place_;  ///< of a document in all_
    std::map<CaseNumber, std::pair<Date, std::string>> latest_;
    /// Cases with a document whose day nobody knows, and that document.
    std::map<CaseNumber, std::string> undated_;
    HeldDocuments held_;
    std::set<std::string> unreviewed_;
    std::map<std::string, std::int64_t> listed_;
    std::map<std::string, std::vector<std::string>> tied_;  ///< both ways
};

}  // namespace gongwen::archive

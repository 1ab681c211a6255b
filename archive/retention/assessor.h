// The steps of an assessment. See assessment.h.

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "archive/retention/assessment.h"
#include "archive/retention/holds.h"
#include "archive/retention/statements_of_pages.h"

namespace gongwen::archive {

class Assessor {
  public:
    Assessor(Ledger& ledger, const Date& today);

    /// Calls `visit` for every document, by id. What is kept meanwhile is what several documents
    /// share: the latest day of each case, what people said, documents with ties.
    void run(const std::function<void(Assessment&)>& visit);

  private:
    void look_over();
    bool is_doubted(const std::string& id, std::string_view field) const;
    /// Whether the day on which the document was produced may be misread, where it is printed: on
    /// the document or on the letter that brings it.
    bool day_is_doubted(const DocumentFacts& facts) const;
    /// That day; nothing where nobody knows it, or where it may be misread.
    std::optional<Date> sure_day(const DocumentFacts& facts) const;
    void note_latest(const DocumentFacts& facts, const CaseNumber& in_case);
    void find_file_number(Assessment& one);
    const CaseFile* case_of(const Assessment& one) const;
    Assessment assessed(DocumentFacts facts);
    void assess(Assessment& one);
    Statements said_of(const DocumentFacts& facts) const;
    std::string said(const DocumentFacts& facts, std::string_view what) const;
    /// The letter that brings the document, or nullptr; stays until the next call.
    const Assessment* letter_of(const DocumentFacts& facts);
    void apply_terms(Assessment& one, const Terms& terms, std::string_view basis) const;
    void apply_schedule(Assessment& one);
    void apply_printed(Assessment& one) const;
    void apply_person(Assessment& one) const;
    void set_trigger(Assessment& one) const;
    void set_latest(Assessment& one) const;
    void set_secrecy(Assessment& one) const;
    std::string custodian_of(const DocumentFacts& facts) const;

    bool is_unreviewed(const DocumentFacts& facts) const;
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
    std::optional<Assessment> letter_;         ///< last asked for
    int depth_ = 0;                            ///< of letters being assessed for one another
    std::map<std::string, Assessment> bound_;  ///< documents with ties, by id
    std::map<CaseNumber, std::pair<Date, std::string>> latest_;
    /// Cases with a document that has no sure day, and that document.
    std::map<CaseNumber, std::string> undated_;
    HeldDocuments held_;
    std::map<std::string, std::set<std::string>> doubts_;  ///< fields in review, by document
    std::map<std::string, std::int64_t> listed_;
    std::map<std::string, std::vector<std::string>> tied_;  ///< both ways
};

}  // namespace gongwen::archive

// Ties between a correction and the filed letters that it corrects. They follow from documents and
// corrections alone, so it does not matter which of two letters came first.

#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "archive/catalogue/database.h"
#include "core/record.h"

namespace gongwen::archive {

/// A notice and a letter, by their ids.
struct Tie {
    std::string correcting;
    std::string corrected;
    auto operator<=>(const Tie&) const = default;
};

struct TieChanges {
    std::vector<Tie> tied;
    std::vector<Tie> untied;
};

/// Recomputes the ties that a change of documents concerns. Make one before the change, call
/// `apply` after it, in the same transaction.
///
/// A correction is tied to every other document with its target's number. Where several share the
/// number, neither date nor issuer may contradict; where the 字 is missing on one side, the dates
/// must be known and equal.
class TieUpdate {
  public:
    /// `ids`: documents that will be replaced or removed; `records`: what will be written.
    TieUpdate(Database& database, const std::vector<std::string>& ids,
              const std::vector<Record>& records);

    TieChanges apply();

  private:
    void concerns_stored(const std::string& id);
    void concerns(const Record& record);
    std::set<Tie> ties_now();
    void recompute(const std::string& digits);

    Database& database_;
    std::set<std::string> digits_;  ///< of the numbers whose ties may change
    std::set<Tie> before_;
};

/// Each says of which correction the ties do not follow from corrections and documents.
std::vector<std::string> wrong_ties(Database& database);

/// Ids of the notices that correct the document, and of the letters that it corrects; sorted.
std::vector<std::string> correctors_of(Database& database, const std::string& id);
std::vector<std::string> corrected_by(Database& database, const std::string& id);

}  // namespace gongwen::archive

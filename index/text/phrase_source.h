// The part of a query that looks for a phrase in the texts themselves.

#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "index/text/text_image.h"

namespace gongwen::index {

/// A phrase, and the text in which it must stand.
struct PhraseCheck {
    std::string prefix;  ///< of the text
    PhraseImage phrase;
    Spelling spelling = Spelling::Any;

    bool holds_for(const Xapian::Document& document) const;
};

/// Documents for which one of the checks, all of the same text, holds. Meant to stand in an AND
/// with the phrases' terms: then only the documents that these let through are looked at.
Xapian::Query stands_in_text(std::vector<PhraseCheck> checks);

/// Checks that a whole query depends on.
struct QueryChecks {
    std::vector<std::vector<PhraseCheck>> wanted{};  ///< of each list at least one must hold
    std::vector<PhraseCheck> unwanted{};             ///< none must hold

    bool empty() const { return wanted.empty() && unwanted.empty(); }
};

/// Xapian asks it only for documents that may get among the best, or are needed for an exact total.
class PhraseDecider : public Xapian::MatchDecider {
  public:
    /// `checks` must outlive it.
    explicit PhraseDecider(const QueryChecks& checks) : checks_(checks) {}

    bool operator()(const Xapian::Document& document) const override;

  private:
    const QueryChecks& checks_;
};

}  // namespace gongwen::index

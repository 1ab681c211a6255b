// The part of a query that looks for a phrase in the texts themselves.

#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "index/text_image.h"

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

/// For checks that a whole query depends on: Xapian asks only for documents that may get among the
/// best, or are needed for an exact total.
class PhraseDecider : public Xapian::MatchDecider {
  public:
    /// Of each list at least one check must hold.
    explicit PhraseDecider(const std::vector<std::vector<PhraseCheck>>& checks) : checks_(checks) {}

    bool operator()(const Xapian::Document& document) const override;

  private:
    const std::vector<std::vector<PhraseCheck>>& checks_;
};

}  // namespace gongwen::index

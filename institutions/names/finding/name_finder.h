// Finds the stretches of a document that are institution names, or are meant to be.

#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/passage.h"
#include "institutions/names/alignment/found_name.h"
#include "institutions/names/finding/known_names.h"
#include "institutions/names/finding/name_stretches.h"
#include "institutions/names/finding/near_names.h"

namespace gongwen::institutions {

/// A field that holds nothing but names: issuer, recipient, originals, copies, applicant_name.
bool is_name_field(std::string_view field);
/// A field that holds sentences, where names may be misspelt; not an address or a phone number.
bool is_running_text(std::string_view field);

/// One finder serves one document: it learns the short names that the document defines for itself.
class NameFinder {
  public:
    NameFinder(const Authority& authority, std::span<const Passage> passages,
               const std::optional<Date>& date);

    /// Every name in the passage, in reading order, none overlapping another.
    std::vector<FoundName> find(const Passage& passage) const;
    /// Only those written as the authority file or the document has them.
    std::vector<FoundName> known(std::u32string_view folded) const;
    const AuthorityIndex& index() const { return index_; }

  private:
    struct Text;
    struct Item {
        enum class What { Nothing, Known, Near };
        What what = What::Nothing;
        FoundName name{};  ///< of Near
    };

    Item item_at(const Text& text, const std::vector<FoundName>& names,
                 const TextRange& range) const;
    bool find_in_lines(const Text& text, const std::vector<TextRange>& lines,
                       std::vector<FoundName>& names, std::vector<FoundName>& near) const;
    void add_unknown(const Text& text, const TextRange& item, std::vector<FoundName>& names) const;
    void find_items(const Text& text, std::vector<FoundName>& names) const;
    /// The parent's name, where it is one of its own; `name` then begins behind it.
    std::optional<FoundName> part_from_parent(const Text& text, FoundName& name) const;
    void find_quotes(const Text& text, std::vector<FoundName>& near) const;

    const Authority& authority_;
    const AuthorityIndex& index_;
    NearNames near_;
    std::optional<Date> date_;
    std::vector<DefinedName> defined_;
};

}  // namespace gongwen::institutions

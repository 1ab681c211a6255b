// Looks for names with slips: first who comes into question by shared pairs of neighbouring
// characters, then alignment, then the rules of slip_rules.h.

#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "institutions/names/alignment/found_name.h"
#include "institutions/names/slips/slip_rules.h"

namespace gongwen::institutions {

class NearNames {
  public:
    NearNames(const Authority& authority, const std::optional<Date>& date)
        : authority_(authority), index_(authority.index()), date_(date) {}

    /// What [begin, end) as a whole is meant to be. Nothing where no name is near enough, or where
    /// two are equally near. `confidence` has one entry for each character of `folded`.
    std::optional<FoundName> whole(std::u32string_view folded, std::span<const double> confidence,
                                   std::size_t begin, std::size_t end, Place place) const;

    /// A name that [begin, end), which is none that we know, resembles: near enough to ask a person
    /// about, too far to be called a slip. `how` is Unknown.
    std::optional<FoundName> resembling(std::u32string_view folded,
                                        std::span<const double> confidence, std::size_t begin,
                                        std::size_t end) const;

    /// Names with slips in a sentence, bounded on both sides by signs or by words that stand next
    /// to names (由, 向, 函請 …; 函, 之, 核 …).
    /// Stretches that one of the `known` names covers or straddles are not looked at.
    std::vector<FoundName> in_text(std::u32string_view folded, std::span<const double> confidence,
                                   std::span<const FoundName> known) const;

  private:
    struct Text {
        std::u32string_view folded;
        std::span<const double> confidence;
    };
    struct Stretch {
        std::size_t begin = 0;
        std::size_t end = 0;
        Place place = Place::Item;
        Bound head = Bound::Parted;
        Bound tail = Bound::Parted;
    };
    using Rule = bool (*)(const Authority&, const Candidate&);

    // misnamed.cc
    std::optional<FoundName> misnamed(std::u32string_view folded, std::size_t begin,
                                      std::size_t end, Place place) const;
    void add_misnamed(const NameBounds& bounds, std::u32string_view folded,
                      std::span<const FoundName> known, std::vector<FoundName>& names) const;
    bool is_parent(const FoundName& parent, const FoundName& of) const;
    double cost_of(const FoundName& name) const;
    std::optional<FoundName> choose(std::vector<FoundName> candidates) const;
    std::optional<FoundName> candidate(const Text& text, const Stretch& at, std::size_t institution,
                                       Rule passes = is_slip) const;
    std::vector<FoundName> candidates(const Text& text, const Stretch& at, Rule passes) const;

    const Authority& authority_;
    const AuthorityIndex& index_;
    std::optional<Date> date_;
};

}  // namespace gongwen::institutions

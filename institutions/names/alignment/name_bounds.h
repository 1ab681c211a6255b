// Where in a sentence an institution's name may begin and end.

#pragma once

#include <string_view>
#include <vector>

#include "institutions/authority/authority_index.h"

namespace gongwen::institutions {

/// How surely a candidate's first or last place bounds it.
enum class Bound {
    No,
    Likely,  ///< its outermost character stands there
    Sure,    ///< its two outermost characters stand there
    Parted,  ///< a sign, a word of the sentence (由, 向, 請 …; 函, 之, 核 …) or a branch of its own
             ///< (屏東縣調查站) parts it from the rest
};

class NameBounds {
  public:
    /// `text`: variants folded; must outlive the bounds.
    NameBounds(const AuthorityIndex& index, std::u32string_view text);

    Bound head(std::size_t begin, std::u32string_view expected) const;
    Bound tail(std::size_t end, std::u32string_view expected) const;
    /// A sign or a word that stands in front of names (由, 有關).
    bool led_to(std::size_t begin) const { return begins_[begin]; }
    /// Parted, whatever stands there.
    bool parted_behind(std::size_t end) const { return ends_[end] || word_behind(end, false); }
    /// The same behind what ends like a name, where a word of names may follow, too (檢查, 救護).
    bool parted_behind_rank(std::size_t end) const { return ends_[end] || word_behind(end, true); }
    /// No word and no name goes on across the place.
    bool divided_at(std::size_t at) const;

  private:
    /// A usual word of the sentence (洽得, 囑託) ends or begins there, and none goes on across the
    /// bound. Words of which names are made, too, count only where the name's own character stands;
    /// in front nothing counts without it.
    bool word_before(std::size_t begin) const;
    bool word_behind(std::size_t end, bool in_names_too) const;

    const AuthorityIndex& index_;
    std::u32string_view text_;
    std::vector<bool> begins_;
    std::vector<bool> ends_;
    std::vector<bool> within_places_;  ///< a place's name goes on there

    enum class Word : unsigned char { Unasked, None, OfNames, Other };
    mutable std::vector<Word> words_before_;  ///< what was found when it was asked for
    mutable std::vector<Word> words_behind_;
};

}  // namespace gongwen::institutions

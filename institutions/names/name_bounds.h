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
    /// Parted, whatever stands there.
    bool parted_before(std::size_t begin) const { return begins_[begin]; }
    bool parted_behind(std::size_t end) const { return ends_[end]; }

  private:
    const AuthorityIndex& index_;
    std::u32string_view text_;
    std::vector<bool> begins_;
    std::vector<bool> ends_;
    std::vector<bool> within_places_;  ///< a place's name goes on there
};

}  // namespace gongwen::institutions

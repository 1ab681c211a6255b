// The 字 of the writer's own letters, which all of them bear: where a scan has another one, it was
// misread.

#pragma once

#include <span>
#include <string>

#include "core/passage.h"
#include "institutions/authority/authority.h"

namespace gongwen::institutions {

class OwnWord {
  public:
    /// `prefix`: of the letter's own number, as it was read.
    OwnWord(const std::string& prefix, const std::string& issuer, const Authority& authority);

    /// `read`, another one, is this one but for a 一 that was lost, a look-alike, a character that
    /// was hardly read or one that is of no name of the writer's. `origins`: of its characters.
    bool is_meant_by(const std::u32string& read, std::span<const Origin> origins) const;
    std::string text() const;

  private:
    bool is_of_issuer(char32_t own, char32_t read) const;

    std::u32string printed_;
    std::u32string word_;    ///< as it must have been
    std::u32string issuer_;  ///< variants folded
    const Authority& authority_;
};

}  // namespace gongwen::institutions

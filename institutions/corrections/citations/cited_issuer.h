// Who wrote a cited letter, by the words in front of its date or number: 本部, 貴部營建署, 該會,
// 行政院秘書長, or a name.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "institutions/authority/authority.h"
#include "institutions/authority/authority_index.h"
#include "institutions/corrections/citations/citations.h"
#include "institutions/judge.h"
#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

struct CitedIssuer {
    CitedLetter::By by = CitedLetter::By::Unsaid;
    std::string name;  ///< "" where 貴府 is not what the receiver is called
    std::size_t length = 0;
};

/// One for each passage. `text` and `names`, the known names in it, must outlive it.
class IssuerReader {
  public:
    IssuerReader(std::u32string_view text, const std::vector<FoundName>& names,
                 const LetterContext& context, const Authority& authority)
        : text_(text), names_(names), context_(context), authority_(authority) {}

    /// By the words that end at `end`; `before` is the letter cited before, for 該部.
    std::optional<CitedIssuer> at(std::size_t end, const CitedLetter* before) const;
    /// A name that the authority file does not have, from the last sign or word of citing (依據,
    /// 復) to `end`: 國立某某大學. Nothing where the words do not end like a name.
    std::optional<CitedIssuer> as_printed(std::size_t end) const;

  private:
    std::optional<CitedIssuer> pronoun(std::size_t end, const CitedLetter* before) const;
    std::optional<CitedIssuer> unit_of_pronoun(std::size_t end) const;
    std::optional<CitedIssuer> secretary_general(std::size_t end) const;
    std::optional<CitedIssuer> spoken_of_before(std::size_t end, char32_t office) const;
    std::optional<CitedIssuer> known_name(std::size_t end) const;

    std::u32string_view text_;
    const std::vector<FoundName>& names_;
    const LetterContext& context_;
    const Authority& authority_;
};

}  // namespace gongwen::institutions

// Which other letters a document speaks of: 依據行政院93年6月29日院臺秘字第0930086517號函辦理.

#pragma once

#include <span>
#include <vector>

#include "core/document_number.h"
#include "core/passage.h"
#include "core/record.h"
#include "institutions/judge.h"
#include "institutions/names/finding/name_finder.h"

namespace gongwen::institutions {

/// One place where another letter is cited.
struct CitedLetter {
    enum class By {
        Unsaid,     ///< no issuer is named
        Self,       ///< 本部, or the issuer's own name
        Recipient,  ///< 貴部, 鈞院
        Named,
    };
    LetterReference reference;
    DocumentNumber number;
    By by = By::Unsaid;
    std::size_t passage = 0;
    std::size_t begin = 0;  ///< of its issuer, date or number, whichever comes first
    std::size_t end = 0;    ///< behind its kind
    std::string key;        ///< the same for every citation of one letter
};

/// Every place, in reading order; the letter's own number is none.
std::vector<CitedLetter> find_citations(std::span<const Passage> passages,
                                        const LetterContext& context, const NameFinder& finder,
                                        const Authority& authority);

/// One reference for each letter, with all that its places say.
std::vector<LetterReference> merged(std::span<const CitedLetter> places);

}  // namespace gongwen::institutions

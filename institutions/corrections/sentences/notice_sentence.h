// The sentences of a notice, cut into tokens, and what each says about the letters that it names.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/passage.h"
#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/word_list.h"
#include "institutions/names/finding/name_finder.h"

namespace gongwen::institutions {

struct NoticeSentence {
    std::size_t passage = 0;   ///< its number
    std::u32string_view text;  ///< of the whole passage; positions below count in it
    Span span;
    std::vector<Token> tokens;
    std::vector<PairSpan> pairs;
    bool is_weighed = false;  ///< no order of words told its pairs, only what single words say
    std::vector<const CitedLetter*> letters;  ///< that begin within the sentence

    std::u32string_view words() const { return text.substr(span.begin, span.size()); }
    bool has(Token::Kind kind) const;
    bool says(std::u32string_view word) const { return words().find(word) != word.npos; }
    bool says_one_of(WordList list) const { return list.any_in(words()); }
    /// The first place outside quotation marks where it says `word`, or npos.
    std::size_t find_unquoted(std::u32string_view word) const;
    /// 誤植, 之誤, 漏列, 贅植 …
    bool has_error_word() const;
};

/// Those of running text, in reading order. `passages` and `letters` must outlive them.
std::vector<NoticeSentence> notice_sentences(std::span<const Passage> passages,
                                             std::span<const CitedLetter> letters,
                                             const NameFinder& finder);

}  // namespace gongwen::institutions

#include "institutions/corrections/letters/put_right_below.h"

#include <algorithm>
#include <string_view>

#include "institutions/corrections/letters/beside_letter.h"
#include "institutions/corrections/letters/letter_acts.h"
#include "institutions/corrections/pairs/roles.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/tokens/that_letter.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {
using Kind = Token::Kind;
using View = std::u32string_view;

namespace {

/// 旨揭函附件漏未檢送，茲補送1份; but not 旨揭函…，請補送.
bool sends_what_was_left_out(const NoticeSentence& sentence) {
    return sentence.has(Kind::Supplement) && sentence.says(U"漏") && !sentence.says(U"請補") &&
           !is_demand(sentence);
}

/// 公告更正「…」部分文字: that something is put right, and not yet in which letter.
bool announces_correction(const NoticeSentence& sentence) {
    return sentence.letters.empty() && sentence.has(Kind::Amend) && !is_demand(sentence) &&
           !is_example(sentence);
}

}  // namespace

bool is_revised_below(std::span<const NoticeSentence> sentences, const NoticeSentence& sentence,
                      const CitedLetter& letter) {
    return announces_a_list(sentence, letter) &&
           std::any_of(sentences.begin(), sentences.end(), [](const NoticeSentence& one) {
               return !one.pairs.empty() && !is_demand(one) && one.says(U"更正");
           });
}

bool is_put_right_below(std::span<const NoticeSentence> sentences, const NoticeSentence& named,
                        const CitedLetter& letter) {
    if (is_basis(named, letter) || hands_on(named, letter)) return false;
    // 更正…一案 in the subject, and of the letter 「乙」更改為「甲」.
    const bool told_here = is_own_letter(letter) && !named.pairs.empty() && !is_demand(named) &&
                           std::ranges::any_of(sentences, [](const NoticeSentence& one) {
                               return one.has(Kind::Amend);
                           });
    const bool announced =
        letter.by == CitedLetter::By::Self && std::ranges::any_of(sentences, announces_correction);
    return told_here ||
           std::any_of(sentences.begin(), sentences.end(), [&](const NoticeSentence& sentence) {
               const bool later =
                   sentence.passage > letter.passage ||
                   (sentence.passage == letter.passage && sentence.span.begin > letter.begin);
               const bool told = !sentence.pairs.empty()
                                     ? puts_right(sentence) || announced
                                     : announced && !pairs_by_roles(sentence).empty();
               const bool names_other =
                   std::any_of(sentence.letters.begin(), sentence.letters.end(),
                               [&](const CitedLetter* other) { return other->key != letter.key; });
               return later && !names_other && !is_demand(sentence) && !is_example(sentence) &&
                      told;
           });
}

bool is_pointed_at(std::span<const NoticeSentence> sentences, const CitedLetter& letter,
                   bool faulty) {
    return std::any_of(sentences.begin(), sentences.end(), [&](const NoticeSentence& sentence) {
        const bool later =
            sentence.passage > letter.passage ||
            (sentence.passage == letter.passage && sentence.span.begin > letter.begin);
        const bool points = faulty || points_back(sentence.words());
        const bool says_what = sentence.has_error_word() || !sentence.pairs.empty() ||
                               sends_what_was_left_out(sentence) ||
                               !pairs_by_roles(sentence).empty();
        return later && points && says_what && !is_demand(sentence);
    });
}

}  // namespace gongwen::institutions

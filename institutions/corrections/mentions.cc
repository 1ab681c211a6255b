#include "institutions/corrections/mentions.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/corrections/pairs/roles.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {

void Mentions::add(Mention one) {
    const bool noted = std::any_of(all_.begin(), all_.end(), [&](const Mention& known) {
        return known.passage == one.passage && known.span == one.span;
    });
    if (!one.span.empty() && !noted) all_.push_back(std::move(one));
}

void Mentions::add_wrong_words(const NoticeSentence& sentence) {
    const auto text_of = [&](const Span& span) {
        return to_utf8(sentence.text.substr(span.begin, span.size()));
    };
    const auto add_pairs = [&](const std::vector<PairSpan>& pairs) {
        for (const PairSpan& pair : pairs) {
            add({sentence.passage, pair.wrong, text_of(pair.wrong), text_of(pair.right), {}});
        }
    };
    add_pairs(sentence.pairs);
    // What no pattern knows, where the sentence itself says that it is put right.
    const bool by_roles = sentence.pairs.empty() && sentence.has(Token::Kind::Amend);
    if (by_roles && !is_demand(sentence)) add_pairs(pairs_by_roles(sentence));
    for (const Span& wrong : said_to_be_wrong(sentence)) {
        add({sentence.passage, wrong, text_of(wrong), {}, {}});
    }
}

}  // namespace gongwen::institutions

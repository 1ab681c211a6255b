#include "institutions/corrections/pairs/told_apart.h"

#include <optional>

#include "institutions/corrections/pairs/candidates.h"
#include "institutions/corrections/pairs/labelled_sides.h"
#include "institutions/corrections/sentences/purpose.h"

namespace gongwen::institutions {
namespace {

/// 「乙」係屬誤植。正確應為「甲」。
std::optional<SpreadPair> told_by_sentences(const NoticeSentence& first,
                                            const NoticeSentence& second) {
    const auto one = only_side(first);
    const auto other = only_side(second);
    if (!one || !other || !are_told_apart(*one, *other)) return {};
    const std::vector<TextPart> a{{first.passage, one->side.span}};
    const std::vector<TextPart> b{{second.passage, other->side.span}};
    return one->weight < 0 ? SpreadPair{a, b} : SpreadPair{b, a};
}

}  // namespace

std::vector<SpreadPair> pairs_told_apart(std::span<const NoticeSentence> sentences, bool of_ours) {
    const auto tells_both = [&](const NoticeSentence& sentence) {
        return !sentence.pairs.empty() ||
               (of_ours ? is_of_receivers_papers(sentence) : is_demand(sentence));
    };
    std::vector<SpreadPair> rows;
    for (std::size_t i = 0; i + 1 < sentences.size(); ++i) {
        if (tells_both(sentences[i]) || tells_both(sentences[i + 1])) continue;
        std::optional<SpreadPair> row = told_by_labels(sentences, i);
        if (!row) row = told_by_sentences(sentences[i], sentences[i + 1]);
        if (!row) continue;
        rows.push_back(*row);
        // 誤：A；正：B。誤：C；正：D: B is no side beside C.
        ++i;
    }
    return rows;
}

}  // namespace gongwen::institutions

#include "institutions/corrections/pairs/like_words.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/edit_distance.h"
#include "institutions/corrections/sides/side_weights.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr View kSigns = U"，,、；;。：:（()）「」『』";

const Token* only_quote_of(const NoticeSentence& sentence) {
    const auto is_quote = [](const Token& token) { return token.kind == Token::Kind::Quote; };
    if (std::ranges::count_if(sentence.tokens, is_quote) != 1) return nullptr;
    return &*std::ranges::find_if(sentence.tokens, is_quote);
}

View text_of(const NoticeSentence& sentence, const Span& span) {
    return sentence.text.substr(span.begin, span.size());
}

/// As long as `quoted`, at the end of a clause, with no more than a third changed.
std::optional<Span> like_in(const NoticeSentence& sentence, View quoted) {
    std::optional<Span> best;
    std::size_t fewest = quoted.size() / 3 + 1;
    for (std::size_t end = sentence.span.begin + quoted.size(); end <= sentence.span.end; ++end) {
        const bool ends = end == sentence.span.end || kSigns.find(sentence.text[end]) != View::npos;
        const Span span{end - quoted.size(), end};
        const View words = text_of(sentence, span);
        if (!ends || words.find_first_of(kSigns) != View::npos) continue;
        const std::size_t changes = edit_distance(words, quoted);
        if (changes == 0 || changes >= fewest) continue;
        fewest = changes;
        best = span;
    }
    return best;
}

int weight_at(const NoticeSentence& sentence, const Span& outer) {
    const View before =
        sentence.text.substr(sentence.span.begin, outer.begin - sentence.span.begin);
    const View behind = sentence.text.substr(outer.end, sentence.span.end - outer.end);
    return weight_of_side(before, behind, false);
}

std::optional<SpreadPair> pair_of(const NoticeSentence& quoting, const NoticeSentence& other) {
    constexpr std::size_t kFewest = 3;
    const Token* const quote = only_quote_of(quoting);
    if (quote == nullptr || quote->span.size() < kFewest) return {};
    const auto like = like_in(other, text_of(quoting, quote->span));
    if (!like) return {};
    const int one = weight_at(quoting, {quote->outer_begin, quote->outer_end});
    const int second = weight_at(other, *like);
    if (one * second > 0 || one == second) return {};
    const TextPart quoted{quoting.passage, quote->span};
    const TextPart bare{other.passage, *like};
    return one < second ? SpreadPair{{quoted}, {bare}} : SpreadPair{{bare}, {quoted}};
}

}  // namespace

std::vector<SpreadPair> pairs_by_like_words(std::span<const NoticeSentence> sentences) {
    std::vector<SpreadPair> rows;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        std::optional<SpreadPair> row = pair_of(sentences[i], sentences[i]);
        if (!row && i + 1 < sentences.size()) row = pair_of(sentences[i], sentences[i + 1]);
        if (!row && i > 0) row = pair_of(sentences[i], sentences[i - 1]);
        if (row) rows.push_back(*row);
    }
    return rows;
}

}  // namespace gongwen::institutions

#include "institutions/corrections/sentences/notice_sentence.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/corrections/sentences/sentence_bounds.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

NoticeSentence sentence_of(std::size_t number, View text, const Span& span,
                           const std::vector<FoundName>& names,
                           std::span<const CitedLetter> letters) {
    NoticeSentence sentence{number, text, span, tokens_of(text, span, names), {}, false, {}};
    for (const CitedLetter& letter : letters) {
        const bool inside =
            letter.passage == number && letter.begin >= span.begin && letter.begin < span.end;
        if (inside) sentence.letters.push_back(&letter);
    }
    return sentence;
}

}  // namespace

bool NoticeSentence::has(Kind kind) const {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& token) { return token.kind == kind; });
}

bool NoticeSentence::has_error_word() const {
    return has(Kind::WroteAs) || has(Kind::Wrote) || has(Kind::SlipFor) || has(Kind::Missing) ||
           has(Kind::Surplus);
}

std::size_t NoticeSentence::find_unquoted(View word) const {
    for (std::size_t at = text.find(word, span.begin); at < span.end;
         at = text.find(word, at + 1)) {
        const bool quoted = std::ranges::any_of(tokens, [&](const Token& token) {
            return token.kind == Kind::Quote && token.outer_begin <= at && at < token.outer_end;
        });
        if (!quoted) return at;
    }
    return View::npos;
}

std::vector<NoticeSentence> notice_sentences(std::span<const Passage> passages,
                                             std::span<const CitedLetter> letters,
                                             const NameFinder& finder) {
    std::vector<NoticeSentence> sentences;
    for (std::size_t number = 0; number < passages.size(); ++number) {
        if (!is_running_text(passages[number].field)) continue;
        const View text = passages[number].text;
        const std::vector<FoundName> names = finder.known(fold_variants(text));
        for (const Span& span : sentences_of(text)) {
            sentences.push_back(sentence_of(number, text, span, names, letters));
        }
    }
    return sentences;
}

}  // namespace gongwen::institutions

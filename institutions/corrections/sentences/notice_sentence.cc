#include "institutions/corrections/sentences/notice_sentence.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/corrections/sentences/sentence_bounds.h"
#include "institutions/corrections/tokens/values.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

/// 「放榜日期」欄位誤植，正確為…，原列…: a column's name is no side where two others are.
void drop_names_of_columns(View text, const Span& span, std::vector<Token>& tokens) {
    constexpr WordList kColumns = U"欄 一欄 乙欄 之欄";
    const auto is_column = [&](const Token& token) {
        return token.kind == Kind::Quote && kColumns.any_begins(text.substr(token.outer_end));
    };
    if (std::ranges::none_of(tokens, is_column)) return;
    const auto quotes = std::ranges::count_if(
        tokens, [&](const Token& token) { return token.kind == Kind::Quote && !is_column(token); });
    const auto values = values_in(text, span.begin, span.end);
    const bool two_values = std::ranges::any_of(values, [&](const BareValue& one) {
        return std::ranges::any_of(values, [&](const BareValue& other) {
            return one.begin < other.begin && are_alike(one, other) &&
                   text.substr(one.begin, one.end - one.begin) !=
                       text.substr(other.begin, other.end - other.begin);
        });
    });
    if (quotes >= 2 || (quotes == 0 && two_values)) std::erase_if(tokens, is_column);
}

NoticeSentence sentence_of(std::size_t number, View text, const Span& span,
                           const std::vector<FoundName>& names,
                           std::span<const CitedLetter> letters) {
    NoticeSentence sentence{number, text, span, tokens_of(text, span, names), {}, false, {}};
    drop_names_of_columns(text, span, sentence.tokens);
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

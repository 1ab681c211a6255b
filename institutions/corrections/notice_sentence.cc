#include "institutions/corrections/notice_sentence.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "institutions/corrections/lost_marks.h"
#include "institutions/corrections/sentence_bounds.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

NoticeSentence sentence_of(std::size_t number, View text, const Span& span,
                           const std::vector<FoundName>& names,
                           std::span<const CitedLetter> letters) {
    NoticeSentence sentence{number, text, span, tokens_of(text, span, names), {}, {}};
    const bool in_turn = sentence.says(U"前者") && sentence.says(U"後者");
    if (!in_turn) sentence.pairs = pairs_in(text, span, sentence.tokens);
    for (PairSpan& pair : sentence.pairs) cut_to_like_ends(text, sentence.tokens, pair);
    for (const CitedLetter& letter : letters) {
        const bool inside =
            letter.passage == number && letter.begin >= span.begin && letter.begin < span.end;
        if (inside) sentence.letters.push_back(&letter);
    }
    return sentence;
}

bool says_unquoted(const NoticeSentence& sentence, View word) {
    for (std::size_t at = sentence.text.find(word, sentence.span.begin); at < sentence.span.end;
         at = sentence.text.find(word, at + 1)) {
        const bool quoted =
            std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
                return token.kind == Kind::Quote && token.outer_begin <= at && at < token.outer_end;
            });
        if (!quoted) return true;
    }
    return false;
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

std::vector<Span> said_to_be_wrong(const NoticeSentence& sentence) {
    constexpr View kBetween = U"係屬為均皆有，";
    const std::vector<Token>& tokens = sentence.tokens;
    std::vector<Span> wrong;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::Wrote || tokens[i - 1].kind != Kind::Quote) continue;
        const View between = sentence.text.substr(tokens[i - 1].outer_end,
                                                  tokens[i].outer_begin - tokens[i - 1].outer_end);
        const bool near = between.find_first_not_of(kBetween) == View::npos;
        const bool names_right = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::Quote;
        if (near && !names_right) wrong.push_back(tokens[i - 1].span);
    }
    return wrong;
}

bool is_demand(const NoticeSentence& sentence) {
    constexpr std::array<View, 5> kReceivers{U"貴", U"臺端", U"台端", U"申請人", U"廠商"};
    return sentence.has(Kind::SendAgain) ||
           std::any_of(kReceivers.begin(), kReceivers.end(),
                       [&](View word) { return says_unquoted(sentence, word); });
}

bool is_example(const NoticeSentence& sentence) {
    constexpr auto kWords = std::to_array<View>({U"例示", U"例如", U"範例", U"範本", U"舉例"});
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](View word) { return sentence.says(word); });
}

bool puts_right(const NoticeSentence& sentence) {
    constexpr auto kDuties = std::to_array<View>({U"應更正", U"應勘誤", U"應訂正", U"特此更正",
                                                  U"爰更正", U"請更正", U"謹更正", U"爰予更正"});
    return sentence.has_error_word() || std::any_of(kDuties.begin(), kDuties.end(),
                                                    [&](View word) { return sentence.says(word); });
}

bool tells_of_a_fault(const NoticeSentence& sentence) {
    constexpr auto kWords = std::to_array<View>(
        {U"前後不一", U"不一致", U"不符", U"文字請修正", U"文字修正", U"內容請修正"});
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](View word) { return sentence.says(word); });
}

}  // namespace gongwen::institutions

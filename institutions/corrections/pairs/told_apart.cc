#include "institutions/corrections/pairs/told_apart.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/corrections/pairs/labelled_sides.h"
#include "institutions/corrections/pairs/operands.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/sides/side_weights.h"
#include "institutions/corrections/sides/sides.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/tokens/values.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

/// What a sentence says of one side alone.
struct Side {
    Span span;
    bool quoted = false;
};

View text_of(const NoticeSentence& sentence, const Span& span) {
    return sentence.text.substr(span.begin, span.size());
}

// Sentences: 「乙」係屬誤植。正確應為「甲」。 ---------------------------------------------------

std::optional<Side> side_behind(const NoticeSentence& sentence, std::size_t token) {
    const Operands operands(sentence.text, sentence.span, sentence.tokens);
    const Group group = operands.behind(token);
    if (group.size() != 1) return {};
    const bool quoted = std::any_of(
        sentence.tokens.begin(), sentence.tokens.end(),
        [&](const Token& one) { return one.kind == Kind::Quote && one.span == group.front(); });
    return Side{group.front(), quoted};
}

/// The one quotation of the sentence.
const Token* only_quote_of(const NoticeSentence& sentence) {
    const Token* only = nullptr;
    for (const Token& token : sentence.tokens) {
        if (token.kind != Kind::Quote) continue;
        if (only != nullptr) return nullptr;
        only = &token;
    }
    return only;
}

/// 原函計畫編號為「乙」, 原函說明四：錄取「乙」: what stood there.
std::optional<Side> quoted_of_the_letter(const NoticeSentence& sentence) {
    constexpr View kSays = U"為係載列植繕：:";
    constexpr std::size_t kWords = 8;  // ：錄取
    const View words = sentence.text.substr(begin_of_words(sentence));
    const Token* const only = only_quote_of(sentence);
    if (only == nullptr || !words.starts_with(U'原') || only->outer_begin == 0) return {};
    const View before =
        sentence.text.substr(sentence.span.begin, only->outer_begin - sentence.span.begin);
    const bool says =
        kSays.find(before.back()) != View::npos ||
        before.substr(before.size() - std::min(before.size(), kWords)).find(U'：') != View::npos;
    return says ? std::optional(Side{only->span, true}) : std::nullopt;
}

std::optional<Side> wrong_alone(const NoticeSentence& sentence) {
    if (const auto quotes = said_to_be_wrong(sentence); quotes.size() == 1) {
        return Side{quotes.front(), true};
    }
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token& token = sentence.tokens[i];
        if (token.kind == Kind::WroteAs) return side_behind(sentence, i);
    }
    const Token* const only = only_quote_of(sentence);
    if (only != nullptr && sentence.has(Kind::Wrote)) {
        const View before =
            sentence.text.substr(sentence.span.begin, only->outer_begin - sentence.span.begin);
        if (weight_of_label(before) < -1) return Side{only->span, true};
    }
    return quoted_of_the_letter(sentence);
}

std::optional<Side> right_alone(const NoticeSentence& sentence) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (sentence.tokens[i].kind != Kind::ShouldBe) continue;
        return side_behind(sentence, i);
    }
    return {};
}

bool end_alike(const NoticeSentence& of_a, const Side& a, const NoticeSentence& of_b,
               const Side& b) {
    return text_of(of_a, a.span).back() == text_of(of_b, b.span).back();
}

/// Both are quotations, or values of one kind.
bool are_of_a_kind(const NoticeSentence& of_a, const Side& a, const NoticeSentence& of_b,
                   const Side& b) {
    if (a.quoted && b.quoted) return true;
    const auto one = value_at(of_a.text, a.span.begin);
    const auto other = value_at(of_b.text, b.span.begin);
    // 誤稱「乙」。機關名稱應為甲。
    if (a.quoted || b.quoted) return !one && !other && end_alike(of_a, a, of_b, b);
    return one && other && are_alike(*one, *other);
}

std::optional<SpreadPair> told_by_sentences(const NoticeSentence& first,
                                            const NoticeSentence& second) {
    for (const bool wrong_first : {true, false}) {
        const NoticeSentence& tells_wrong = wrong_first ? first : second;
        const NoticeSentence& tells_right = wrong_first ? second : first;
        const auto wrong = wrong_alone(tells_wrong);
        const auto right = right_alone(tells_right);
        if (!wrong || !right || !are_of_a_kind(tells_wrong, *wrong, tells_right, *right)) continue;
        if (text_of(tells_wrong, wrong->span) == text_of(tells_right, right->span)) continue;
        return SpreadPair{{{tells_wrong.passage, wrong->span}},
                          {{tells_right.passage, right->span}}};
    }
    return {};
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

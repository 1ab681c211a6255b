#include "institutions/corrections/pairs/told_apart.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "institutions/corrections/pairs/candidates.h"
#include "institutions/corrections/sentences/purpose.h"
#include "institutions/corrections/sides/heads.h"
#include "institutions/corrections/sides/side_weights.h"
#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

/// Behind 二、, （一）, 1.: where the sentence itself begins.
std::size_t begin_of_words(const NoticeSentence& sentence) {
    constexpr View kItem =
        U"（）()【】〔〕一二三四五六七八九十0123456789０１２３４５６７８９、.． 　";
    std::size_t at = sentence.span.begin;
    while (at < sentence.span.end && kItem.find(sentence.text[at]) != View::npos) ++at;
    return at;
}

struct Label {
    View words;
    Span behind;  ///< its colon
};

/// （誤）乙；（正）甲: behind the bracket that opens.
std::optional<Label> bracketed_label(const NoticeSentence& sentence, std::size_t begin) {
    for (const View words : {View(U"誤"), View(U"正"), View(U"原"), View(U"更正")}) {
        const std::size_t close = begin + words.size();
        const bool here =
            begin > 0 && View(U"（(【〔").find(sentence.text[begin - 1]) != View::npos &&
            sentence.text.substr(begin).starts_with(words) && close < sentence.span.end &&
            View(U"）)】〕").find(sentence.text[close]) != View::npos;
        if (here) {
            return Label{sentence.text.substr(begin, words.size()), {close + 1, sentence.span.end}};
        }
    }
    return {};
}

std::optional<Label> label_of(const NoticeSentence& sentence) {
    constexpr std::size_t kLongest = 10;
    const std::size_t begin = begin_of_words(sentence);
    if (const auto bracketed = bracketed_label(sentence, begin)) return bracketed;
    const std::size_t colon = sentence.text.find_first_of(U"：:", begin);
    if (colon >= sentence.span.end || colon > begin + kLongest) return {};
    View words = sentence.text.substr(begin, colon - begin);
    // 前開函，更正後品名
    if (const std::size_t comma = words.find_last_of(U"，,"); comma != View::npos) {
        words.remove_prefix(comma + 1);
    }
    // 說明一（誤）：乙。
    const std::size_t open = words.find_last_of(U"（(");
    if (open != View::npos && open > 0 && View(U"）)").find(words.back()) != View::npos) {
        words = words.substr(open + 1, words.size() - open - 2);
    }
    return Label{words, {colon + 1, sentence.span.end}};
}

/// Without the stop behind it and the quotation marks around it.
Span bare(const NoticeSentence& sentence, Span span) {
    constexpr View kStops = U"。；;，, 　";
    const auto last = [&] { return sentence.text[span.end - 1]; };
    while (!span.empty() && kStops.find(last()) != View::npos) --span.end;
    if (span.size() > 2 && is_opening_mark(sentence.text[span.begin]) && is_closing_mark(last())) {
        ++span.begin;
        --span.end;
    }
    // 乙」: OCR lost the mark that opens.
    const View words = sentence.text.substr(span.begin, span.size());
    const bool unopened = span.size() > 1 && is_closing_mark(words.back()) &&
                          std::ranges::none_of(words, is_opening_mark);
    if (unopened) --span.end;
    return span;
}

int weight_of(const Label& label) {
    if (is_head_of_right(label.words)) return 2;
    return is_head_of_wrong(label.words) ? -2 : weight_of_label(label.words);
}

/// 寫錯之處：乙。應寫：甲。 One word says wrong of its label, another right of the other.
bool weigh_as_heads(const Label& first, const Label& second) {
    const int one = weight_of(first);
    const int other = weight_of(second);
    return one * other < 0 && std::abs(one) + std::abs(other) > 2;
}

/// 更正前：乙。更正後：甲。, （誤）乙；（正）甲。 A side may be of up to three sentences, of which
/// the first is sentence `i`.
std::optional<SpreadPair> told_by_labels(std::span<const NoticeSentence> sentences, std::size_t i) {
    constexpr std::size_t kMost = 3;  // sentences of a side
    const auto first = label_of(sentences[i]);
    if (!first) return {};
    for (std::size_t size = 1; size <= kMost && i + 2 * size <= sentences.size(); ++size) {
        const auto second = label_of(sentences[i + size]);
        if (!second) continue;
        const bool weighed = weigh_as_heads(*first, *second) &&
                             !sentences[i].has(Token::Kind::Quote) &&
                             !sentences[i + size].has(Token::Kind::Quote);
        const bool wrong_first =
            weighed ? weight_of(*first) < 0 : are_heads(first->words, second->words);
        if (!weighed && !wrong_first && !are_heads(second->words, first->words)) continue;
        const auto side = [&](std::size_t at, const Label& label) -> std::optional<TextPart> {
            const NoticeSentence& begin = sentences[at];
            const NoticeSentence& end = sentences[at + size - 1];
            if (end.passage != begin.passage) return {};
            return TextPart{begin.passage, bare(begin, {label.behind.begin, end.span.end})};
        };
        const auto one = side(i, *first);
        const auto other = side(i + size, *second);
        if (!one || !other) return {};
        return wrong_first ? SpreadPair{{*one}, {*other}} : SpreadPair{{*other}, {*one}};
    }
    return {};
}

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

#include "institutions/corrections/pairs/weighed_pairs.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/corrections/pairs/candidates.h"
#include "institutions/corrections/pairs/matching.h"
#include "institutions/corrections/sides/side_weights.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/tokens/values.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

/// A word says so of it; that it stands in the letter is no more than where.
bool is_said(int weight) { return weight > 0 || weight < -1; }

/// 「不得為」一句，「不」字衍，應作「得為」: of which nothing is said, but it is most like a side
/// of which something is.
bool is_like_some(const std::vector<Weighed>& all, std::size_t i, std::size_t k) {
    return all[k].sentence == all[i].sentence && all[i].side.quoted &&
           are_of_one_kind(all[i], all[k]) && 2 * likeness(all[i], all[k]) > 1;
}

/// Those that nothing is said of and that are joined to another are as it is.
void weigh_joined(std::vector<Weighed>& all) {
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].joined && !is_said(all[i].weight) && all[i - 1].weight != 0) {
            all[i].weight = all[i - 1].weight;
        }
    }
}

/// 前函敘明補助480萬元、自籌120萬元；補助為420萬元、自籌為180萬元: of a sentence's sides nothing
/// is said, and they are as many and of the same kinds as those of the sentence beside it.
void weigh_beside_sentences(std::vector<std::vector<Weighed>>& sentences) {
    const auto are_said = [](const std::vector<Weighed>& sides) {
        return std::ranges::all_of(
            sides, [&](const Weighed& one) { return one.weight * sides.front().weight > 0; });
    };
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        for (const bool first : {true, false}) {
            const auto& told = sentences[first ? i - 1 : i];
            auto& open = sentences[first ? i : i - 1];
            const bool silent =
                std::ranges::all_of(open, [](const Weighed& one) { return one.weight == 0; });
            if (!silent || !are_said(told) || told.size() != open.size()) continue;
            if (!std::ranges::equal(told, open, resemble)) continue;
            for (Weighed& one : open) one.weight = told.front().weight > 0 ? -1 : 1;
        }
    }
}

/// Something goes or comes: 「不得」應刪除「不」字.
bool is_one_sided(const NoticeSentence& sentence) {
    using Kind = Token::Kind;
    return sentence.has(Kind::Strike) || sentence.has(Kind::Surplus) ||
           sentence.has(Kind::Missing) || sentence.has(Kind::Added);
}

/// Those that nothing is said of: like the one that they are joined to, else the other of their
/// neighbour, else of the one that they are most like.
void weigh_the_rest(std::vector<Weighed>& all) {
    std::vector<int> said(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        said[i] = is_said(all[i].weight) ? all[i].weight : 0;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (said[i] != 0) continue;
        if (all[i].joined && all[i - 1].weight != 0) {
            all[i].weight = all[i - 1].weight;
            said[i] = all[i].weight;
            continue;
        }
        const auto other_of = [&](std::size_t k) {
            return said[k] != 0 && all[k].sentence == all[i].sentence && resemble(all[i], all[k]);
        };
        // 「甲案」，係指「第三期」，原敘「第二期」為誤繕: the neighbour has another one.
        const auto has_its_own = [&](std::size_t k, std::size_t beyond) {
            return said[k] * said[beyond] < 0 && resemble(all[k], all[beyond]);
        };
        if (i + 1 < all.size() && other_of(i + 1) &&
            (i + 2 >= all.size() || !has_its_own(i + 1, i + 2))) {
            all[i].weight = said[i + 1] > 0 ? -1 : 1;
        } else if (i > 0 && other_of(i - 1) && (i < 2 || !has_its_own(i - 1, i - 2))) {
            all[i].weight = said[i - 1] > 0 ? -1 : 1;
        } else if (i + 2 < all.size() && said[i + 2] != 0 && is_like_some(all, i, i + 2)) {
            all[i].weight = said[i + 2] > 0 ? -1 : 1;
        }
    }
    // 職稱為「甲」，前函以「乙」稱之: beside what the letter has stands what is right.
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        Weighed& one = all[i];
        Weighed& other = all[i + 1];
        if (one.weight + other.weight != -1 || one.weight * other.weight != 0) continue;
        if (is_one_sided(*one.sentence) || !are_of_one_kind(one, other)) continue;
        if (2 * likeness(one, other) >= 1) (one.weight == 0 ? one : other).weight = 1;
    }
}

/// 「甲」、「乙」標示相反，請對調; also where both are told again the other way round.
std::vector<PairSpan> exchanged(const NoticeSentence& sentence, const std::vector<Weighed>& all) {
    if (!says_exchanged(sentence.words()) || sentence.says(U"如下表")) return {};
    std::vector<Weighed> two;
    std::ranges::copy_if(all, std::back_inserter(two),
                         [](const Weighed& one) { return one.side.quoted; });
    if (two.empty()) two = all;  // neither is quoted
    const auto same = [&](std::size_t i, std::size_t k) {
        return words_of(two[i]) == words_of(two[k]);
    };
    const bool again = two.size() == 4 && same(0, 3) && same(1, 2);
    if (again) two.resize(2);
    // 「甲」及「乙」之人數填反: what was exchanged stands behind these labels.
    const View rest = two.empty() ? View() : sentence.text.substr(two.back().side.outer.end);
    if (rest.starts_with(U"之") || rest.starts_with(U"二欄") || rest.starts_with(U"兩欄"))
        return {};
    // 「甲」、「乙」互為誤植 says of both alike that they are wrong.
    const bool alike = two.size() == 2 && (again || (two[0].weight <= 0 && two[1].weight <= 0)) &&
                       are_of_one_kind(two[0], two[1]);
    if (!alike) return {};
    return {{two[0].side.span, two[1].side.span}, {two[1].side.span, two[0].side.span}};
}

/// How much speaks for a set of pairs of one sentence: that an order of words told a pair, what is
/// said of its sides, and how alike they are. Nothing speaks for a word beside a value: 韓國 is no
/// other side of 6名.
class Support {
  public:
    explicit Support(const NoticeSentence& sentence)
        : sentence_(sentence),
          sides_(weighed_sides(sentence)),
          exchanges_(says_exchanged(sentence.words())) {
        weigh_the_rest(sides_);
    }

    double of(const std::vector<PairSpan>& pairs) const {
        double sum = 0;
        for (const PairSpan& pair : pairs) sum += of(pair);
        return sum;
    }

  private:
    static constexpr double kTold = 4;
    static constexpr double kAlike = 12;

    View words(const Span& span) const { return sentence_.text.substr(span.begin, span.size()); }

    double of(const PairSpan& pair) const {
        const double told = is_told(pair) && !exchanges_ ? kTold : 0;
        if (pair.wrong.empty() || pair.right.empty()) return told;
        if (is_word_beside_value(pair.wrong, pair.right)) return 0;
        if (is_word_beside_value(pair.right, pair.wrong)) return 0;
        const auto longest = static_cast<double>(std::max(pair.wrong.size(), pair.right.size()));
        const auto changes =
            static_cast<double>(edit_distance(words(pair.wrong), words(pair.right)));
        return told + kAlike * (1 - changes / longest) + weight_of(pair.right) -
               weight_of(pair.wrong);
    }

    bool is_told(const PairSpan& pair) const {
        return std::ranges::any_of(sentence_.pairs, [&](const PairSpan& one) {
            return words(one.wrong) == words(pair.wrong) && words(one.right) == words(pair.right);
        });
    }

    bool is_word_beside_value(const Span& word, const Span& span) const {
        const auto value = value_at(sentence_.text, span.begin);
        return value && value->end == span.end && std::ranges::none_of(words(word), is_digit);
    }

    /// Whether it is said to be right (1) or wrong (-1).
    int weight_of(const Span& span) const {
        const auto side = std::ranges::find_if(sides_, [&](const Weighed& one) {
            return one.side.span.begin < span.end && span.begin < one.side.span.end;
        });
        return side == sides_.end() ? 0 : (side->weight > 0) - (side->weight < 0);
    }

    const NoticeSentence& sentence_;
    std::vector<Weighed> sides_;
    bool exchanges_;  ///< what an order of words tells is one half
};

std::vector<SpreadPair> matched_apart(const std::vector<std::vector<Weighed>>& by_sentence) {
    std::vector<Weighed> all;
    for (const auto& sides : by_sentence) std::ranges::copy(sides, std::back_inserter(all));
    std::vector<SpreadPair> pairs;
    for (const auto& [wrong, right] : matched_sides(all)) {
        if (!resemble(wrong, right)) continue;
        pairs.push_back({{{wrong.sentence->passage, wrong.side.span}},
                         {{right.sentence->passage, right.side.span}}});
    }
    return pairs;
}

/// Words that are much like the only quotation of their sentence or of the one beside it.
void add_like_sides(std::span<const NoticeSentence> sentences,
                    std::vector<std::vector<Weighed>>& by_sentence) {
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const auto is_quoted = [](const Weighed& one) { return one.side.quoted; };
        const auto quoted = std::ranges::find_if(by_sentence[i], is_quoted);
        if (std::ranges::count_if(by_sentence[i], is_quoted) != 1) continue;
        const Weighed one = *quoted;
        for (const std::size_t k : {i, i + 1, i - 1}) {
            if (k >= sentences.size()) continue;
            const auto like = like_side(sentences[k], one);
            if (!like) continue;
            by_sentence[k].push_back(*like);
            break;
        }
    }
}

/// 「決標日期為113年8月5日」, 「113年8月8日」: what stands in front of the value that `other` is
/// the whole of, only names it.
void cut_label(View text, Span& side, const Span& other) {
    const auto whole = value_at(text, other.begin);
    if (!whole || whole->end != other.end) return;
    const std::vector<BareValue> values = values_in(text, side.begin, side.end);
    const bool ends_with_one = values.size() == 1 && values.front().end == side.end;
    if (!ends_with_one || !are_alike(values.front(), *whole)) return;
    const std::size_t begin = values.front().begin;
    const bool named = begin > side.begin && View(U"為係：:").find(text[begin - 1]) != View::npos;
    if (named) side.begin = begin;
}

}  // namespace

std::vector<PairSpan> pairs_by_weight(const NoticeSentence& sentence) {
    std::vector<Weighed> all = weighed_sides(sentence);
    std::vector<PairSpan> pairs = exchanged(sentence, all);
    if (!pairs.empty()) return pairs;
    weigh_the_rest(all);
    for (const auto& [wrong, right] : matched_sides(all)) {
        const View was = words_of(wrong);
        const View is = words_of(right);
        const bool part = was.find(is) != View::npos || is.find(was) != View::npos;
        // A part that goes or comes is no other side.
        if (!is_one_sided(sentence) || !part) pairs.push_back({wrong.side.span, right.side.span});
    }
    return pairs;
}

void complete_by_weight(NoticeSentence& sentence) {
    std::vector<PairSpan> all = pairs_by_weight(sentence);
    // 起日誤為甲，訖日誤為乙，應分別更正為乙及丙: what is said in order goes before what stands
    // next.
    const bool in_order = sentence.has(Token::Kind::Respectively) && all.size() > 1 &&
                          all.size() == sentence.pairs.size();
    if (in_order || Support(sentence).of(all) > Support(sentence).of(sentence.pairs)) {
        sentence.is_weighed = sentence.pairs.empty();
        sentence.pairs = std::move(all);
    }
    for (PairSpan& pair : sentence.pairs) {
        cut_label(sentence.text, pair.wrong, pair.right);
        cut_label(sentence.text, pair.right, pair.wrong);
    }
}

std::vector<SpreadPair> pairs_by_weight(std::span<const NoticeSentence> sentences) {
    std::vector<std::vector<Weighed>> by_sentence;
    for (const NoticeSentence& sentence : sentences) {
        by_sentence.push_back(weighed_sides(sentence));
        weigh_joined(by_sentence.back());
    }
    std::vector<std::vector<Weighed>> with_sides = by_sentence;
    std::erase_if(with_sides, [](const auto& sides) { return sides.empty(); });
    weigh_beside_sentences(with_sides);
    std::vector<SpreadPair> pairs = matched_apart(with_sides);
    if (!pairs.empty()) return pairs;
    add_like_sides(sentences, by_sentence);
    return matched_apart(by_sentence);
}

}  // namespace gongwen::institutions

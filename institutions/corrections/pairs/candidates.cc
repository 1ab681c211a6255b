#include "institutions/corrections/pairs/candidates.h"

#include <algorithm>

#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/corrections/pairs/operands.h"
#include "institutions/corrections/sides/heads.h"
#include "institutions/corrections/sides/role_cues.h"
#include "institutions/corrections/sides/side_weights.h"
#include "institutions/corrections/tokens/spans.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/tokens/values.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

constexpr View kSigns = U"，,、；;。：:（()）「」『』";  // around bare words

/// 「總計」欄: where it stands, and no side.
bool is_label(View behind) {
    constexpr WordList kLabels = U"欄 一欄 乙欄 之欄 項下";
    return kLabels.any_begins(behind);
}

/// 工學碩士（誤）、理學碩士（正）: words without quotation marks that a label behind them names.
void add_labelled(const NoticeSentence& sentence, std::vector<Weighed>& all) {
    const View text = sentence.text.substr(0, sentence.span.end);
    for (std::size_t at = sentence.span.begin; at < text.size(); ++at) {
        const Role label = label_behind(text.substr(at));
        if (label == Role::None || at == sentence.span.begin) continue;
        const std::size_t sign = text.substr(0, at).find_last_of(kSigns);
        const std::size_t begin =
            sign == View::npos ? sentence.span.begin : std::max(sign + 1, sentence.span.begin);
        // 「R」特展（正）: of the quotation that the words go on from
        const auto quoted = std::ranges::find_if(all, [&](const Weighed& one) {
            return one.side.quoted && one.side.outer.end == begin && begin < at;
        });
        if (quoted != all.end()) {
            quoted->weight = label == Role::Wrong ? -3 : 3;
            continue;
        }
        const bool told = std::ranges::any_of(all, [&](const Weighed& one) {
            return one.side.outer.begin < at && begin < one.side.outer.end;
        });
        const View words = text.substr(begin, at - std::min(begin, at));
        if (told || words.empty() || is_head_of_wrong(words) || is_head_of_right(words)) continue;
        const Span span{begin, at};
        all.push_back({&sentence, {span, span, true, {}}, label == Role::Wrong ? -3 : 3, false});
    }
    std::ranges::sort(all, {}, [](const Weighed& one) { return one.side.span.begin; });
}

/// 、 between two sides, or 、本所自籌款, where the next is another thing's.
bool joins_with_label(View between) {
    constexpr std::size_t kLongest = 10;
    return !between.empty() && between.size() <= kLongest &&
           View(U"、及與和暨至").find(between.front()) != View::npos &&
           std::ranges::all_of(between.substr(1), is_han);
}

bool is_bare(const Weighed& one) { return one.side.outer == one.side.span && !one.side.value; }

/// The words behind 應為 or 誤植為.
std::optional<Weighed> side_behind_cue(const NoticeSentence& sentence) {
    const Operands operands(sentence.text, sentence.span, sentence.tokens);
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Kind kind = sentence.tokens[i].kind;
        if (kind != Kind::WroteAs && kind != Kind::ShouldBe) continue;
        const Group group = operands.behind(i);
        if (group.size() != 1) return {};
        const Span span = group.front();
        auto value = value_at(sentence.text, span.begin);
        const bool quoted = operands.are_quoted(group);
        if (value && (quoted || value->end != span.end)) value.reset();
        const Span outer = quoted ? Span{span.begin - 1, span.end + 1} : span;
        return Weighed{
            &sentence, {span, outer, !value, value}, kind == Kind::WroteAs ? -2 : 2, false};
    }
    return {};
}

/// As long as `quoted`, at the end of a clause, with no more than a third changed.
std::optional<Span> like_in(const NoticeSentence& sentence, View quoted) {
    std::optional<Span> best;
    std::size_t fewest = quoted.size() / 3 + 1;
    for (std::size_t end = sentence.span.begin + quoted.size(); end <= sentence.span.end; ++end) {
        const bool ends = end == sentence.span.end || kSigns.find(sentence.text[end]) != View::npos;
        const Span span{end - quoted.size(), end};
        const View words = sentence.text.substr(span.begin, span.size());
        if (!ends || words.find_first_of(kSigns) != View::npos) continue;
        const std::size_t changes = edit_distance(words, quoted);
        if (changes == 0 || changes >= fewest) continue;
        fewest = changes;
        best = span;
    }
    return best;
}

}  // namespace

View words_of(const Weighed& one) {
    return one.sentence->text.substr(one.side.span.begin, one.side.span.size());
}

bool are_of_one_kind(const Weighed& a, const Weighed& b) {
    if (words_of(a) == words_of(b)) return false;
    if (a.side.value && b.side.value) return are_alike(*a.side.value, *b.side.value);
    return a.side.quoted && b.side.quoted;
}

double likeness(const Weighed& a, const Weighed& b) {
    const std::size_t longest = std::max(words_of(a).size(), words_of(b).size());
    const auto changes = static_cast<double>(edit_distance(words_of(a), words_of(b)));
    return 1 - changes / static_cast<double>(longest);
}

bool resemble(const Weighed& a, const Weighed& b) {
    if (!are_of_one_kind(a, b)) return false;
    if (a.side.value && b.side.value) return true;
    const View one = words_of(a);
    const View other = words_of(b);
    const std::size_t longest = std::max(one.size(), other.size());
    return one.back() == other.back() || 2 * edit_distance(one, other) <= longest;
}

std::vector<Weighed> weighed_sides(const NoticeSentence& sentence) {
    const Sides sides(sentence);
    std::vector<Weighed> all;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const View before = sides.before(i);
        const View behind = sides.behind(i);
        if (sides[i].quoted && is_label(behind)) continue;
        const int weight = weight_of_side(before, behind, i + 1 < sides.size());
        const bool joined =
            !all.empty() && (before.size() == 1 || weight == 0) && joins_with_label(before);
        all.push_back({&sentence, sides[i], weight, joined});
    }
    add_labelled(sentence, all);
    return all;
}

std::optional<Weighed> only_side(const NoticeSentence& sentence) {
    if (auto told = side_behind_cue(sentence)) return told;
    const std::vector<Weighed> sides = weighed_sides(sentence);
    return sides.size() == 1 ? std::optional(sides.front()) : std::nullopt;
}

std::optional<Weighed> like_side(const NoticeSentence& sentence, const Weighed& quoted) {
    constexpr std::size_t kFewest = 3;
    if (words_of(quoted).size() < kFewest) return {};
    const auto like = like_in(sentence, words_of(quoted));
    if (!like) return {};
    const View text = sentence.text;
    const View before = text.substr(sentence.span.begin, like->begin - sentence.span.begin);
    const View behind = text.substr(like->end, sentence.span.end - like->end);
    return Weighed{
        &sentence, {*like, *like, true, {}}, weight_of_side(before, behind, false), false};
}

bool are_told_apart(const Weighed& a, const Weighed& b) {
    const bool opposite = a.weight * b.weight < 0 && std::abs(a.weight) + std::abs(b.weight) > 2;
    return opposite && are_of_one_kind(a, b) && ((!is_bare(a) && !is_bare(b)) || resemble(a, b));
}

}  // namespace gongwen::institutions

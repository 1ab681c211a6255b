#include "institutions/corrections/side_roles.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/edit_distance.h"
#include "institutions/corrections/bare_values.h"
#include "institutions/corrections/between_sides.h"
#include "institutions/corrections/lost_marks.h"
#include "institutions/corrections/quotation_marks.h"
#include "institutions/corrections/role_cues.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr View kSigns = U"，,、；;。";
constexpr std::size_t kApart = 40;  // words between the sides of a pair

/// A quotation or a value that may be the side of a pair.
struct Candidate {
    Span span;
    Span outer;
    bool quoted = false;
    std::optional<BareValue> value;  ///< that is the whole of it
};

class RoleReader {
  public:
    explicit RoleReader(const NoticeSentence& sentence)
        : text_(sentence.text),
          sentence_(sentence.span),
          known_(sentence.pairs),
          letters_(sentence.letters) {
        collect(sentence.tokens);
    }

    std::vector<PairSpan> run() {
        std::vector<bool> paired(sides_.size(), false);
        pair_former_and_latter(paired);
        pair_with_repeated(paired);
        for (std::size_t i = 0; i + 1 < sides_.size(); ++i) {
            if (paired[i] || paired[i + 1]) continue;
            const Role second = role_of_second(i);
            if (second == Role::None || is_better_with_next(i, second)) continue;
            const bool right = second == Role::Right;
            add(sides_[right ? i : i + 1].span, sides_[right ? i + 1 : i].span);
            paired[i] = paired[i + 1] = true;
        }
        pair_by_evidence(paired);
        for (std::size_t i = sides_.size(); i-- > 0;) {
            if (!paired[i] && shares_right_of_next(i)) paired[i] = true;
        }
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            if (!paired[i] && sides_[i].quoted) add_alone(i);
        }
        return std::move(pairs_);
    }

  private:
    void collect(const std::vector<Token>& tokens) {
        for (const Token& token : tokens) {
            if (token.kind != Token::Kind::Quote) continue;
            auto value = value_at(text_, token.span.begin);
            if (value && value->end != token.span.end) value.reset();
            sides_.push_back({token.span, {token.outer_begin, token.outer_end}, true, value});
        }
        const std::size_t quotes = sides_.size();
        for (const BareValue& value : values_in(text_, sentence_.begin, sentence_.end)) {
            const bool quoted =
                std::any_of(sides_.begin(), sides_.begin() + static_cast<std::ptrdiff_t>(quotes),
                            [&](const Candidate& side) {
                                return value.begin < side.outer.end && side.outer.begin < value.end;
                            });
            const Span span{value.begin, value.end};
            const bool number = value.kind == BareValue::Kind::DocumentNumber;
            if (!quoted && !number && !is_of_cited(span))
                sides_.push_back({span, span, false, value});
        }
        std::sort(sides_.begin(), sides_.end(), [](const Candidate& a, const Candidate& b) {
            return a.outer.begin < b.outer.begin;
        });
    }

    /// 104年9月23日 of 本部104年9月23日…號函.
    bool is_of_cited(const Span& span) const {
        return std::any_of(letters_.begin(), letters_.end(), [&](const CitedLetter* letter) {
            return letter->begin < span.end && span.begin < letter->end;
        });
    }

    std::optional<std::size_t> first_behind(View word) const {
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            if (before(i).find(word) != View::npos) return i;
        }
        return {};
    }

    /// 「乙」及「丁」，前者應為「甲」，後者應為「丙」.
    void pair_former_and_latter(std::vector<bool>& paired) {
        const auto former = first_behind(U"前者");
        const auto latter = first_behind(U"後者");
        if (!former || !latter || *former < 2 || *latter != *former + 1) return;
        for (const std::size_t other : {*former, *latter}) {
            const std::size_t one = other - 2;
            const Role role = role_by_lead(before(other));
            if (role == Role::None || is_known(sides_[one]) || is_known(sides_[other])) continue;
            const bool right = role == Role::Right;
            add(sides_[right ? one : other].span, sides_[right ? other : one].span);
            paired[one] = paired[other] = true;
        }
    }

    /// 前段「R」，後段「W」，應統一為「R」: what is right is one of the two that do not agree.
    void pair_with_repeated(std::vector<bool>& paired) {
        for (std::size_t i = 0; i + 2 < sides_.size(); ++i) {
            const std::size_t last = i + 2;
            if (paired[i] || paired[i + 1] || paired[last] || is_known(sides_[i])) continue;
            if (is_known(sides_[i + 1]) || role_by_lead(before(last)) != Role::Right) continue;
            const bool first = words_of(i) == words_of(last);
            const bool second = words_of(i + 1) == words_of(last);
            if (first == second || !are_of_one_kind(i, i + 1)) continue;
            add(sides_[first ? i + 1 : i].span, sides_[last].span);
            paired[i] = paired[i + 1] = paired[last] = true;
        }
    }

    /// Two that are much alike, side by side, and no class of words says which is which: single
    /// words around each of them may.
    void pair_by_evidence(std::vector<bool>& paired) {
        for (std::size_t i = 0; i + 1 < sides_.size(); ++i) {
            const bool open = !paired[i] && !paired[i + 1] && !behind(i).empty() &&
                              sides_[i].quoted && sides_[i + 1].quoted && may_be_pair(i) &&
                              are_similar(i, i + 1);
            if (!open) continue;
            const int first = evidence(before(i), first_clause(behind(i)));
            // 「W」部分，係「R」誤植
            const bool slip_of = View(U"係為是乃").find(behind(i).back()) != View::npos &&
                                 behind(i + 1).starts_with(U"誤");
            const int second = slip_of ? 1 : evidence(before(i + 1), behind(i + 1));
            if (first == second || first * second > 0) continue;
            const bool right = second > first;
            add(sides_[right ? i : i + 1].span, sides_[right ? i + 1 : i].span);
            paired[i] = paired[i + 1] = true;
        }
    }

    bool are_of_one_kind(std::size_t i, std::size_t k) const {
        const Candidate& a = sides_[i];
        const Candidate& b = sides_[k];
        return (a.quoted && b.quoted) || (a.value && b.value && are_alike(*a.value, *b.value));
    }

    bool is_known(const Candidate& side) const {
        return std::any_of(known_.begin(), known_.end(), [&](const PairSpan& pair) {
            const auto meets = [&](const Span& told) {
                return told.begin < side.span.end && side.span.begin < told.end;
            };
            return meets(pair.wrong) || meets(pair.right);
        });
    }

    View before(std::size_t i) const {
        const std::size_t from = i == 0 ? sentence_.begin : sides_[i - 1].outer.end;
        return text_.substr(from, sides_[i].outer.begin - from);
    }
    /// A second opening mark is half of one that was read as two: 《〈104年9月3日》.
    View behind(std::size_t i) const {
        const std::size_t until = i + 1 < sides_.size() ? sides_[i + 1].outer.begin : sentence_.end;
        View words = text_.substr(sides_[i].outer.end, until - sides_[i].outer.end);
        while (!words.empty() && is_opening_mark(words.back())) words.remove_suffix(1);
        return words;
    }
    View words_of(std::size_t i) const {
        return text_.substr(sides_[i].span.begin, sides_[i].span.size());
    }

    bool may_be_pair(std::size_t i) const {
        const Candidate& a = sides_[i];
        const Candidate& b = sides_[i + 1];
        if (is_known(a) || is_known(b) || words_of(i) == words_of(i + 1)) return false;
        if (behind(i).size() > kApart) return false;
        // A fax loses the marks of one side: 《104年9月3日》 beside 104年9月13日）.
        return are_of_one_kind(i, i + 1);
    }

    /// Of sides `i` and the next.
    Role role_of_second(std::size_t i) const {
        if (!may_be_pair(i)) return Role::None;
        const View between = behind(i);
        if (is_misread_arrow(between) && sides_[i].quoted) return Role::Right;
        // 「W」（誤），「R」（正）; 「R」（正），「W」（誤）
        const Role label = label_behind(behind(i + 1));
        if (label != Role::None && label_behind(between) == opposite(label)) return label;
        if (differs_from(between, behind(i + 1))) return Role::Right;
        if (const Role told = told_by_order(behind(i + 1)); told != Role::None) return told;
        if (is_told_by_is(i)) return Role::Right;
        const std::vector<RoleCue> cues = role_cues(between);
        if (!cues.empty() && reaches_end(cues.back(), between) &&
            cues.back().behind != Role::None) {
            const Role second = cues.back().behind;
            return is_other_of_its_kind(i, second) ? Role::None : second;
        }
        if (const Role tail = role_by_tail(behind(i + 1)); tail == Role::Right) {
            const bool joined =
                View(U"係為是乃屬以").find(between.empty() ? U' ' : between.back()) != View::npos;
            if (joined) return Role::Right;
        }
        constexpr std::size_t kJoint = 4;
        if (!cues.empty() || between.size() > kJoint) return Role::None;
        // 誤「W」、「R」: without a word of its own the second is the other of the first.
        const Role first = role_by_lead(before(i));
        if (first == Role::None || !sides_[i].quoted || !are_similar(i, i + 1)) return Role::None;
        return opposite(first);
    }

    /// 「W」，係「R」，前函誤植: what it is instead, and that something was wrong.
    bool is_told_by_is(std::size_t i) const {
        constexpr auto kIs = std::to_array<View>({U"係", U"為", U"乃", U"實", U"應"});
        View between = behind(i);
        while (!between.empty() && View(U"，,").find(between.front()) != View::npos) {
            between.remove_prefix(1);
        }
        const bool is =
            std::any_of(kIs.begin(), kIs.end(), [&](View word) { return between == word; });
        if (!is || i + 2 != sides_.size() || !are_similar(i, i + 1)) return false;
        return !between.empty() && behind(i + 1).find(U'誤') != View::npos;
    }

    /// 時間更正為「R」，地點更正為「S」: the same is said right in front of the first.
    bool is_other_of_its_kind(std::size_t i, Role second) const {
        const View lead = last_clause(before(i));
        const std::vector<RoleCue> cues = role_cues(lead);
        return !cues.empty() && cues.back().behind == second && cues.back().end == lead.size() &&
               behind(i).find_first_of(kSigns) != View::npos;
    }

    bool are_similar(std::size_t i, std::size_t k) const {
        const std::size_t longest = std::max(words_of(i).size(), words_of(k).size());
        return edit_distance(words_of(i), words_of(k)) * 2 <= longest;
    }

    /// 「總計」欄誤植為「W」，應為「R」: the wrong words are like R, not like the label.
    bool is_better_with_next(std::size_t i, Role second) const {
        if (second != Role::Wrong || i + 2 >= sides_.size()) return false;
        return role_of_second(i + 1) == Role::Right &&
               edit_distance(words_of(i), words_of(i + 1)) >=
                   edit_distance(words_of(i + 1), words_of(i + 2));
    }

    /// 「W」、說明三「X」均為「R」之誤: what is said of the next one holds for this one, too.
    bool shares_right_of_next(std::size_t i) {
        constexpr std::size_t kPlace = 8;
        if (i + 2 >= sides_.size() || !sides_[i].quoted || is_known(sides_[i])) return false;
        const View joint = behind(i);
        const bool joined = !joint.empty() && joint.size() <= kPlace &&
                            View(U"、及與和").find(joint.front()) != View::npos;
        if (!joined || !role_cues(joint).empty()) return false;
        const std::optional<PairSpan> next = pair_of(sides_[i + 1]);
        if (!next || next->wrong != sides_[i + 1].span || next->right.empty()) return false;
        const View words = behind(i + 1);
        if (words.find_first_of(U"均皆都") == View::npos) return false;
        add(sides_[i].span, next->right);
        return true;
    }

    std::optional<PairSpan> pair_of(const Candidate& side) const {
        for (const auto* pairs : {&known_, &pairs_}) {
            for (const PairSpan& pair : *pairs) {
                if (pair.wrong == side.span || pair.right == side.span) return pair;
            }
        }
        return {};
    }

    /// 漏未載明「R」, 「W」屬贅載: one side alone, where the sentence has no other for it.
    void add_alone(std::size_t i) {
        const View lead = last_clause(before(i));
        const View tail = first_clause(behind(i));
        if (is_known(sides_[i]) || is_part_of_known(i, tail) || is_place(tail)) return;
        if (role_by_lead(lead) == Role::Right) return;
        const bool last = tail.size() < behind(i).size() || i + 1 == sides_.size();
        const auto says = [&](bool (*what)(View)) { return what(lead) || (last && what(tail)); };
        if (says(says_surplus)) return add(sides_[i].span, {});
        if (what_is_missing(lead, tail, last) || (is_only_side(i) && says(says_added))) {
            add({}, sides_[i].span);
        }
    }

    /// Not 「S-03」漏附圖例, which lacks something else.
    static bool what_is_missing(View lead, View tail, bool last) {
        if (says_missing(lead)) return true;
        return last && says_missing(tail) && !lacks_something(tail);
    }

    /// But for places: 「甲」之後增列「乙」.
    bool is_only_side(std::size_t i) const {
        for (std::size_t k = 0; k < sides_.size(); ++k) {
            if (k != i && !is_place(first_clause(behind(k)))) return false;
        }
        return true;
    }

    /// 於「甲」之後增列「乙」
    static bool is_place(View tail) {
        constexpr View kPlaces = U"後前下上";
        if (tail.starts_with(U"之")) tail.remove_prefix(1);
        return !tail.empty() && kPlaces.find(tail.front()) != View::npos;
    }

    /// 「W」漏植「總」字，應為「R」: what is left out is told by the whole.
    bool is_part_of_known(std::size_t i, View tail) const {
        const bool told_in_full = std::any_of(
            known_.begin(), known_.end(),
            [](const PairSpan& pair) { return !pair.wrong.empty() && !pair.right.empty(); });
        if (told_in_full && tail.starts_with(U"字")) return true;
        return std::any_of(known_.begin(), known_.end(), [&](const PairSpan& pair) {
            const auto holds = [&](const Span& told) {
                return text_.substr(told.begin, told.size()).find(words_of(i)) != View::npos;
            };
            return holds(pair.wrong) || holds(pair.right);
        });
    }

    void add(Span wrong, Span right) { pairs_.push_back({wrong, right}); }

    View text_;
    Span sentence_;
    const std::vector<PairSpan>& known_;
    const std::vector<const CitedLetter*>& letters_;
    std::vector<Candidate> sides_;
    std::vector<PairSpan> pairs_;  // beside the known ones
};

}  // namespace

std::vector<PairSpan> pairs_by_roles(const NoticeSentence& sentence) {
    std::vector<PairSpan> pairs = RoleReader(sentence).run();
    for (PairSpan& pair : pairs) cut_to_like_ends(sentence.text, sentence.tokens, pair);
    return pairs;
}

}  // namespace gongwen::institutions

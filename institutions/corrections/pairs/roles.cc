#include "institutions/corrections/pairs/roles.h"

#include <algorithm>
#include <optional>

#include "core/edit_distance.h"
#include "core/text.h"
#include "institutions/corrections/sides/between_sides.h"
#include "institutions/corrections/sides/role_cues.h"
#include "institutions/corrections/sides/sides.h"
#include "institutions/corrections/tokens/clauses.h"
#include "institutions/corrections/tokens/lost_marks.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kApart = 40;  // words between the sides of a pair

class RoleReader {
  public:
    explicit RoleReader(const NoticeSentence& sentence)
        : text_(sentence.text), known_(sentence.pairs), sides_(sentence) {}

    std::vector<PairSpan> run() {
        std::vector<bool> paired(sides_.size(), false);
        for (std::size_t i = 0; i + 1 < sides_.size(); ++i) {
            if (paired[i] || paired[i + 1]) continue;
            if (i + 2 < sides_.size() && is_taken_for(i + 1)) continue;
            const Role second = role_of_second(i);
            if (second == Role::None || is_better_with_next(i, second)) continue;
            const bool right = second == Role::Right;
            add(sides_[right ? i : i + 1].span, sides_[right ? i + 1 : i].span);
            paired[i] = paired[i + 1] = true;
        }
        for (std::size_t i = sides_.size(); i-- > 0;) {
            if (!paired[i] && shares_right_of_next(i)) paired[i] = true;
        }
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            if (!paired[i] && sides_[i].quoted) add_alone(i);
        }
        return std::move(pairs_);
    }

  private:
    bool may_be_pair(std::size_t i) const {
        if (sides_.is_known(i) || sides_.is_known(i + 1) ||
            sides_.words_of(i) == sides_.words_of(i + 1))
            return false;
        if (sides_.behind(i).size() > kApart) return false;
        // A fax loses the marks of one side: 《104年9月3日》 beside 104年9月13日）.
        return sides_.are_of_one_kind(i, i + 1);
    }

    /// Of sides `i` and the next.
    Role role_of_second(std::size_t i) const {
        if (!may_be_pair(i)) return Role::None;
        const View between = sides_.behind(i);
        if (is_misread_arrow(between) && sides_[i].quoted) return Role::Right;
        // 「W」（誤），「R」（正）; 「R」（正），「W」（誤）
        const Role label = label_behind(sides_.behind(i + 1));
        if (label != Role::None && label_behind(between) == opposite(label)) return label;
        if (differs_from(between, sides_.behind(i + 1))) return Role::Right;
        if (const Role told = told_by_order(sides_.behind(i + 1)); told != Role::None) return told;
        if (is_taken_for(i)) return Role::Wrong;
        const std::vector<RoleCue> cues = role_cues(between);
        if (!cues.empty() && reaches_end(cues.back(), between) &&
            cues.back().behind != Role::None) {
            const Role second = cues.back().behind;
            return is_other_of_its_kind(i, second) ? Role::None : second;
        }
        if (const Role tail = role_by_tail(sides_.behind(i + 1)); tail == Role::Right) {
            const bool joined =
                View(U"係為是乃屬以").find(between.empty() ? U' ' : between.back()) != View::npos;
            if (joined) return Role::Right;
        }
        constexpr std::size_t kJoint = 4;
        if (!cues.empty() || between.size() > kJoint) return Role::None;
        // 誤「W」、「R」: without a word of its own the second is the other of the first.
        const Role first = role_by_lead(sides_.before(i));
        if (first == Role::None || !sides_[i].quoted || !sides_.are_similar(i, i + 1))
            return Role::None;
        return opposite(first);
    }

    /// 誤將貴公司「R」申報為「W」, 錯寫日期「R」為「W」: whatever was done with it.
    bool is_taken_for(std::size_t i) const {
        constexpr std::size_t kLongest = 6;
        const View between = sides_.behind(i);
        const bool into = !between.empty() && between.size() <= kLongest &&
                          View(U"為成作").find(between.back()) != View::npos &&
                          std::ranges::all_of(between, is_han) && role_cues(between).empty() &&
                          between.find_first_of(U"附送寄陳") == View::npos;  // papers
        const View lead = last_clause(sides_.before(i));
        const std::size_t slip = lead.find_last_of(U"誤錯");
        // 誤「R」為「W」
        if (slip != View::npos && slip + 1 == lead.size() && sides_[i].quoted) {
            return between.size() == 1 && View(U"為成作").find(between.front()) != View::npos;
        }
        if (!into || slip == View::npos || slip + 1 >= lead.size()) return false;
        const char32_t done = lead[slip + 1];
        return View(U"將把").find(done) != View::npos || writes(done);
    }

    /// 時間更正為「R」，地點更正為「S」: the same is said right in front of the first.
    bool is_other_of_its_kind(std::size_t i, Role second) const {
        const View lead = last_clause(sides_.before(i));
        const std::vector<RoleCue> cues = role_cues(lead);
        return !cues.empty() && cues.back().behind == second && cues.back().end == lead.size() &&
               sides_.behind(i).find_first_of(kClauseSigns) != View::npos;
    }

    /// 「總計」欄誤植為「W」，應為「R」: the wrong words are like R, not like the label.
    bool is_better_with_next(std::size_t i, Role second) const {
        if (second != Role::Wrong || i + 2 >= sides_.size()) return false;
        return role_of_second(i + 1) == Role::Right &&
               edit_distance(sides_.words_of(i), sides_.words_of(i + 1)) >=
                   edit_distance(sides_.words_of(i + 1), sides_.words_of(i + 2));
    }

    /// 「W」、說明三「X」均為「R」之誤: what is said of the next one holds for this one, too.
    bool shares_right_of_next(std::size_t i) {
        constexpr std::size_t kPlace = 8;
        if (i + 2 >= sides_.size() || !sides_[i].quoted || sides_.is_known(i)) return false;
        const View joint = sides_.behind(i);
        const bool joined = !joint.empty() && joint.size() <= kPlace &&
                            View(U"、及與和").find(joint.front()) != View::npos;
        if (!joined || !role_cues(joint).empty()) return false;
        const std::optional<PairSpan> next = pair_of(sides_[i + 1]);
        if (!next || next->wrong != sides_[i + 1].span || next->right.empty()) return false;
        const View words = sides_.behind(i + 1);
        if (words.find_first_of(U"均皆都") == View::npos) return false;
        add(sides_[i].span, next->right);
        return true;
    }

    std::optional<PairSpan> pair_of(const Side& side) const {
        for (const auto* pairs : {&known_, &pairs_}) {
            for (const PairSpan& pair : *pairs) {
                if (pair.wrong == side.span || pair.right == side.span) return pair;
            }
        }
        return {};
    }

    /// 漏未載明「R」, 「W」屬贅載: one side alone, where the sentence has no other for it.
    void add_alone(std::size_t i) {
        const View lead = last_clause(sides_.before(i));
        const View tail = first_clause(sides_.behind(i));
        if (sides_.is_known(i) || is_part_of_known(i, tail) || is_place(tail)) return;
        if (role_by_lead(lead) == Role::Right) return;
        const bool last = tail.size() < sides_.behind(i).size() || i + 1 == sides_.size();
        const auto says = [&](bool (*what)(View)) { return what(lead) || (last && what(tail)); };
        if (says(says_surplus)) return add(sides_[i].span, {});
        if (what_is_missing(lead, tail, last) || (is_only_side(i) && says(says_added))) {
            add({}, sides_[i].span);
        }
    }

    /// Not 「S-03」漏附圖例, which lacks something else.
    static bool what_is_missing(View lead, View tail, bool last) {
        if (says_missing(lead)) return true;
        return last && says_missing(tail);
    }

    /// But for places: 「甲」之後增列「乙」.
    bool is_only_side(std::size_t i) const {
        for (std::size_t k = 0; k < sides_.size(); ++k) {
            if (k != i && !is_place(first_clause(sides_.behind(k)))) return false;
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
                return text_.substr(told.begin, told.size()).find(sides_.words_of(i)) != View::npos;
            };
            return holds(pair.wrong) || holds(pair.right);
        });
    }

    void add(Span wrong, Span right) { pairs_.push_back({wrong, right}); }

    View text_;
    const std::vector<PairSpan>& known_;
    Sides sides_;
    std::vector<PairSpan> pairs_;  // beside the known ones
};

}  // namespace

std::vector<PairSpan> pairs_by_roles(const NoticeSentence& sentence) {
    std::vector<PairSpan> pairs = RoleReader(sentence).run();
    for (PairSpan& pair : pairs) cut_to_like_ends(sentence.text, sentence.tokens, pair);
    return pairs;
}

}  // namespace gongwen::institutions

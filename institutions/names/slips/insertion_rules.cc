#include "institutions/names/slips/insertion_rules.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/slips/slip_limits.h"
#include "institutions/names/slips/wrong_parent.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortestParted = 5;
constexpr std::size_t kShortestInText = 8;  // 行政院農業協委員會

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

class InsertionRules {
  public:
    InsertionRules(const Authority& authority, const Candidate& candidate)
        : authority_(authority),
          index_(authority.index()),
          candidate_(candidate),
          written_(candidate.written),
          expected_(index_.folded[candidate.institution]),
          institution_(index_.institutions[candidate.institution]),
          open_class_(is_open_class(index_, institution_)) {}

    bool pass(const Edit& edit) const {
        const char32_t added = written_[edit.written];
        const bool first = edit.written == 0;
        const bool last = edit.written + 1 >= written_.size();
        const bool echo = (!first && added == written_[edit.written - 1]) ||
                          (!last && added == written_[edit.written + 1]);
        if (candidate_.place == Place::Text && !is_han(added)) return false;
        if (echo) return true;
        if (first || last) return false;
        if (is_second_echo(edit) && is_parted()) return true;
        if (divides_a_word(edit) && !is_function_word(added) && is_parted()) return true;
        const bool fixed = in_parents_name(index_, expected_, edit) ||
                           (in_fixed_words(expected_, edit.expected) &&
                            in_fixed_words(expected_, edit.expected - 1));
        constexpr View kMeaningful = U"總副新分支前代省市縣區民國中小大";
        if (in_legal_form(edit) && is_parted() && !in(kMeaningful, added)) return true;
        if (is_odd_in_university(edit) && !in(kMeaningful, added)) return true;
        if (divides_a_common_pair(edit) && is_parted() && !is_function_word(added) &&
            !in(kMeaningful, added)) {
            return true;
        }
        if (candidate_.place == Place::Text && !insertion_is_inside(edit) &&
            !insertion_is_certain(edit)) {
            return false;
        }
        return (!open_class_ || fixed || is_long_name_of_its_own(edit)) &&
               !in(kMeaningful, added) && !is_function_word(added);
    }

  private:
    bool is_parted() const {
        return candidate_.head == Bound::Parted && candidate_.tail == Bound::Parted;
    }

    /// 北區國稅國局: the character but one in front of it once more, or the one behind.
    bool is_second_echo(const Edit& edit) const {
        constexpr std::size_t kLong = 7;
        const char32_t added = written_[edit.written];
        const bool behind = edit.written >= 2 && added == written_[edit.written - 2];
        const bool in_front =
            edit.written + 2 < written_.size() && added == written_[edit.written + 2];
        return expected_.size() >= kLong && !open_class_ && (behind || in_front);
    }

    /// 國泰世華關商業銀行股份有限公司: behind a company's own mark a stray character makes no other
    /// company of so long a name, but for words of sisters (第一金證券).
    bool is_long_name_of_its_own(const Edit& edit) const {
        constexpr std::size_t kLong = 10;
        constexpr std::size_t kMark = 2;
        constexpr View kOfSisters = U"金工人產壽身財外內東西南北公私";
        return expected_.size() >= kLong && edit.expected >= kMark && is_parted() &&
               !is_local_office(index_, institution_) && !in(kOfSisters, written_[edit.written]);
    }

    /// 股份有限有公司.
    bool in_legal_form(const Edit& edit) const {
        constexpr View kForm = U"股份有限公司";
        return View(expected_).ends_with(kForm) && edit.expected + kForm.size() > expected_.size();
    }

    /// 國立嘉義理大學: what universities, all of which the file has, are called in front of 大學
    /// are words of two characters. Not where another one's name begins so.
    bool is_odd_in_university(const Edit& edit) const {
        const std::size_t stem = expected_.find(U'立') + 1;  // 0 for a private one
        if (!View(expected_).ends_with(U"大學") || edit.expected < stem) return false;
        const View begin = written_.substr(0, edit.written + 1);
        return is_parted() && !is_function_word(begin.back()) && expected_.size() % 2 == stem % 2 &&
               std::none_of(index_.folded.begin(), index_.folded.end(),
                            [&](const View name) { return name.starts_with(begin); });
    }

    /// 商業銀企行, 民理政局: whoever it is, no name has a character within such a word.
    bool divides_a_word(const Edit& edit) const {
        const View pair = View(expected_).substr(edit.expected - 1, 2);
        const auto& undivided = index_.words.undivided;
        return std::find(undivided.begin(), undivided.end(), pair) != undivided.end();
    }

    /// 都業市發展局, 產|物保險: two characters that so many names have side by side are one word.
    /// Not where the parent's name ends, behind which another office may begin.
    bool divides_a_common_pair(const Edit& edit) const {
        constexpr std::size_t kCommon = 3;  // names
        const View pair = View(expected_).substr(edit.expected - 1, 2);
        return edit.expected != parent_length(index_, expected_) &&
               index_.bigrams.of(pair[0], pair[1]).size() >= kCommon;
    }

    /// In a sentence only where the character stands inside of what two names cannot be parted by:
    /// two right ones on either side of it, and not behind the parent's name.
    bool insertion_is_inside(const Edit& edit) const {
        if (is_county(expected_))
            return candidate_.head >= Bound::Sure && candidate_.tail >= Bound::Sure;
        return expected_.size() >= kShortestInText && edit.expected >= 2 &&
               edit.expected + 2 <= expected_.size() &&
               edit.expected != parent_length(index_, expected_);
    }

    /// Between words of the sentence: 國立企故宮博物院; in front of an office only where no other
    /// has its name: 行政院農業委員會產林務局.
    bool insertion_is_certain(const Edit& edit) const {
        const std::size_t parent = parent_length(index_, expected_);
        return is_parted() && expected_.size() >= kShortestParted &&
               (edit.expected != parent ||
                office_is_its_own(authority_, candidate_.institution, parent));
    }

    const Authority& authority_;
    const AuthorityIndex& index_;
    const Candidate& candidate_;
    View written_;
    const std::u32string& expected_;
    const Institution& institution_;
    bool open_class_;
};

}  // namespace

bool insertion_passes(const Authority& authority, const Candidate& candidate, const Edit& edit) {
    return InsertionRules(authority, candidate).pass(edit);
}

}  // namespace gongwen::institutions

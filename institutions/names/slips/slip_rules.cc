#include "institutions/names/slips/slip_rules.h"

#include <algorithm>
#include <array>

#include "institutions/authority/name_classes.h"
#include "institutions/names/slips/drop_rules.h"
#include "institutions/names/slips/insertion_rules.h"
#include "institutions/names/slips/local_slips.h"
#include "institutions/names/slips/slip_limits.h"
#include "institutions/names/slips/tone_rules.h"
#include "institutions/names/slips/wrong_parent.h"
#include "words/usual_words.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortest = 5;              // shorter names are only matched exactly
constexpr std::size_t kShortestSubstitution = 6;  // 財務委員會 is no misspelt 僑務委員會
constexpr std::size_t kShortestOtherHead = 8;     // 督北縣中和市公所
constexpr std::size_t kShortestBlockSwap = 6;
constexpr std::size_t kLongestWord = 2;
constexpr std::size_t kCounty = 3;  // 屏東縣

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// 組織與團體… for 組織及團體…: the commonest wrong word.
bool both_join(char32_t a, char32_t b) {
    constexpr View kJoins = U"及與暨和";
    return in(kJoins, a) && in(kJoins, b);
}

/// 糖業 and 糖事, 資訊 and 資信: words of one meaning that differ in a character.
bool is_kin_of_word(char32_t a, char32_t b) {
    constexpr std::array<View, 2> kKin{U"業務事", U"訊信"};
    return std::any_of(kKin.begin(), kKin.end(),
                       [&](View kin) { return in(kin, a) && in(kin, b); });
}

class Rules {
  public:
    Rules(const Authority& authority, const Candidate& candidate)
        : authority_(authority),
          index_(authority.index()),
          given_(candidate),
          candidate_(candidate.institution),
          written_(candidate.written),
          expected_(index_.folded[candidate.institution]),
          institution_(index_.institutions[candidate.institution]),
          open_class_(is_open_class(index_, institution_)),
          edits_(candidate.alignment.edits),
          place_(candidate.place),
          head_(candidate.head),
          tail_(candidate.tail),
          has_offices_(candidate.has_offices),
          behind_(candidate.behind) {}

    bool pass() const {
        if (expected_.size() < kShortest || edits_.empty()) return false;
        if (is_collective(written_) || has_other_parent(index_, written_, expected_)) return false;
        if (is_known_local_office(index_, written_)) return false;
        if (open_class_ && !is_whole()) return false;
        return misreadings_pass() && structure_passes() &&
               !is_other_town(index_, written_, expected_);
    }

  private:
    bool is_parted() const { return head_ == Bound::Parted && tail_ == Bound::Parted; }

    /// Not the end or the beginning of a name that no list has: 東陽商業銀行 holds 陽商業銀行,
    /// which is no misspelt 陽信商業銀行; 信託商業同業公會全國聯合會 goes on.
    bool is_whole() const {
        if (is_local_office(index_, institution_)) return true;
        const bool legal_form =
            expected_.starts_with(U"中華民國") || expected_.starts_with(U"財團法人");
        return (head_ == Bound::Parted || (head_ == Bound::Sure && legal_form)) &&
               (tail_ == Bound::Parted || (tail_ == Bound::Sure && may_go_on()));
    }

    /// 國立東華大大學研發處: an office may follow, which makes no other institution of it.
    bool may_go_on() const { return expected_.ends_with(U"公司") || expected_.ends_with(U"大學"); }

    /// 屏東縣二地門鄉公所: all towns are known, so that no other one is meant.
    bool is_town() const { return View(expected_).ends_with(U"公所"); }

    bool misreadings_pass() const {
        const std::size_t most = std::max<std::size_t>(1, expected_.size() / 4);
        std::size_t count = 0;
        for (const Edit& edit : edits_) {
            if (edit.structural()) continue;
            if (++count > most) return false;
            if (same_series(written_[edit.written], expected_[edit.expected]) && !is_town()) {
                return false;
            }
            if (changes_a_place(index_, written_, edit)) return false;
        }
        return true;
    }

    bool structure_passes() const {
        std::vector<const Edit*> slips;
        for (const Edit& edit : edits_) {
            if (edit.structural()) slips.push_back(&edit);
        }
        if (slips.empty()) return true;
        if (is_parted() && is_local_slip(index_, written_, candidate_)) return true;
        if (slips.size() == 1) return slip_passes(*slips.front());
        return slips.size() == 2 && (double_drop_passes(authority_, given_, *slips[0], *slips[1]) ||
                                     word_of_parent_passes(*slips[0], *slips[1]));
    }

    bool slip_passes(const Edit& edit) const {
        switch (edit.kind) {
            case Edit::Kind::Drop:
                return drop_passes(authority_, given_, edit);
            case Edit::Kind::Insertion:
                return insertion_passes(authority_, given_, edit);
            case Edit::Kind::Substitution:
                return substitution_passes(edit);
            case Edit::Kind::Swap:
                // 臺東縣太麻鄉里公所: 里 belongs to what the town is called.
                return is_town() ||
                       !same_series(expected_[edit.expected], expected_[edit.expected + 1]);
            case Edit::Kind::BlockSwap:
                return expected_.size() >= kShortestBlockSwap || (!open_class_ && is_parted());
            case Edit::Kind::Parent:
            case Edit::Kind::Rank:
                return true;
        }
        return false;
    }

    /// 行政院農業審議會水土保持局, 交通部旅遊局澎湖國家風景區管理處: the office tells whose it is.
    bool word_of_parent_passes(const Edit& a, const Edit& b) const {
        const std::size_t head = parent_length(index_, expected_);
        return !open_class_ && a.expected > 0 && b.expected < head &&
               b.expected <= a.expected + kLongestWord &&
               office_is_its_own(authority_, candidate_, head);
    }

    bool substitution_passes(const Edit& edit) const {
        const char32_t was = written_[edit.written];
        const char32_t meant = expected_[edit.expected];
        if (both_join(was, meant) || is_attached(edit)) return true;
        const bool inside = edit.expected > 0 && edit.expected + 1 < expected_.size();
        if (same_series(was, meant) || begins_a_sister(index_, written_, expected_)) return false;
        const bool certain = inside || place_ != Place::Text || has_offices_;
        const bool function = is_function_word(was) && !is_last_shu(edit);
        if (function && !(certain && edit.said_alike)) return false;
        const bool surely = head_ >= Bound::Sure && tail_ >= Bound::Sure;
        if (edit.said_alike && (surely || expected_.size() >= kShortestSubstitution)) return true;
        if (is_kin_of_word(was, meant) && is_long_and_whole()) return true;
        if (tone_passes(authority_, given_, edit)) return true;
        const bool last = edit.expected + 1 == expected_.size();
        if (breaks_word_of_kind(edit)) return true;
        if (expected_.size() < kShortestSubstitution && !short_passes(edit)) return false;
        if (in_fixed_words(expected_, edit.expected)) return true;
        if (last) return rank_passes(was, meant);
        const bool anothers = open_class_ || is_hospital(expected_);
        if (anothers && !in_parents_name(index_, expected_, edit) && !is_long_university(edit)) {
            return false;
        }
        if (changes_a_place(index_, written_, edit)) return false;
        return edit.expected > 0 || place_ != Place::Text ||
               (head_ == Bound::Parted && expected_.size() >= kShortestOtherHead);
    }

    /// 國政臺北藝術大學, 國立東華署學: of 國立 and 大學 no other character makes another word.
    bool breaks_word_of_kind(const Edit& edit) const {
        constexpr View kOfSchools = U"中小科醫文理工商農法留同數化力";
        const View expected = expected_;
        const bool national = expected.starts_with(U"國立") && edit.expected == 1;
        const bool university = expected.ends_with(U"大學") &&
                                edit.expected + 2 == expected.size() &&
                                !in(kOfSchools, written_[edit.written]);
        // 僑務會員會: of its first two characters no other word is one of the state's.
        const std::size_t commission = expected.size() - std::min<std::size_t>(expected.size(), 3);
        const bool in_commission = expected.ends_with(U"委員會") && edit.expected >= commission &&
                                   edit.expected < commission + kLongestWord && !open_class_;
        return is_parted() && (national || university || in_commission);
    }

    /// 醫學院附屬醫院 for 附設醫院: one word for the other.
    bool is_attached(const Edit& edit) const {
        return is_hospital(expected_) && edit.expected > 0 && is_parted() &&
               View(expected_).substr(edit.expected - 1).starts_with(U"附設醫院") &&
               written_[edit.written] == U'屬';
    }

    /// 台灣糖事股份有限公司: nobody else is told apart from a company by such a word.
    bool is_long_and_whole() const {
        constexpr std::size_t kLong = 8;
        return open_class_ && is_parted() && expected_.size() >= kLong &&
               !is_local_office(index_, institution_);
    }

    /// 國立陽明交道大學: there are few of so long a name.
    bool is_long_university(const Edit& edit) const {
        constexpr std::size_t kLong = 8;
        return expected_.starts_with(U"國立") && expected_.ends_with(U"大學") && is_parted() &&
               expected_.size() >= kLong && edit.expected > 2;
    }

    /// …檢察屬: 屬 is a word of the sentence behind 所 and in 屬於, 屬員.
    bool is_last_shu(const Edit& edit) const {
        return written_[edit.written] == U'屬' && edit.written > 0 &&
               written_[edit.written - 1] != U'所' && edit.expected + 1 == expected_.size() &&
               !in(U"於員性實意下地", behind_);
    }

    /// 中央研發院, 檔案監理局, where nothing else stands beside it; but 財務委員會 is another one.
    bool short_passes(const Edit& edit) const {
        if (!is_parted()) return false;
        const bool last = edit.expected + 1 == expected_.size();
        return last || (edit.expected > 0 && !open_class_ && !is_county(expected_) &&
                        !View(expected_).ends_with(U"委員會"));
    }

    /// 司, 處, 科, 組, 室 are offices inside; only a wrong rank of agency is a slip. No county's
    /// office has the rank of 署.
    bool rank_passes(char32_t was, char32_t meant) const {
        const bool agencies = in(U"署局", was) && in(U"署局", meant);
        if (is_local_office(index_, institution_)) return was == U'署' && agencies;
        if (open_class_) return false;
        if (agencies) return true;
        if (place_ == Place::Text || expected_.size() < kShortestSubstitution) return false;
        // 財政部國庫數: no name ends so.
        const bool ends_no_name = !ends_like_a_name(written_) && !in(U"科組室課股官員長", was);
        return ends_no_name || in(U"部會署局院府", was);
    }

    const Authority& authority_;
    const AuthorityIndex& index_;
    const Candidate& given_;
    std::size_t candidate_;
    View written_;
    const std::u32string& expected_;
    const Institution& institution_;
    bool open_class_;
    const std::vector<Edit>& edits_;
    Place place_;
    Bound head_;
    Bound tail_;
    bool has_offices_;
    char32_t behind_;
};

}  // namespace

bool is_slip(const Authority& authority, const Candidate& candidate) {
    return Rules(authority, candidate).pass();
}

}  // namespace gongwen::institutions

#include "institutions/names/slips/drop_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "institutions/authority/name_classes.h"
#include "institutions/names/slips/slip_limits.h"
#include "words/usual_words.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortest = 5;  // as slip_rules.cc has it
constexpr std::size_t kShortestDoubleDrop = 9;
constexpr std::size_t kShortestRest = 4;      // 法務部研究所 may be another one
constexpr std::size_t kShortestLastDrop = 6;  // 中央警察大
constexpr std::size_t kShortestOfItem = 5;    // 國立編譯, an item of a list by itself

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

class DropRules {
  public:
    DropRules(const Authority& authority, const Candidate& candidate)
        : index_(authority.index()),
          candidate_(candidate),
          written_(candidate.written),
          expected_(index_.folded[candidate.institution]),
          open_class_(is_open_class(index_, index_.institutions[candidate.institution])) {}

    bool pass(const Edit& edit) const {
        if (edit.expected + 1 == expected_.size()) return last_drop_passes();
        return written_.size() >= kShortest || short_drop_passes(edit);
    }

    /// 金融監督委員會 for 金融監督管理委員會.
    bool both_pass(const Edit& a, const Edit& b) const {
        return a.kind == Edit::Kind::Drop && b.kind == Edit::Kind::Drop &&
               b.expected == a.expected + 1 && b.expected + 1 < expected_.size() &&
               a.expected > 0 && expected_.size() >= kShortestDoubleDrop &&
               (!open_class_ || is_national_foundation()) && word_of_office(a.expected);
    }

  private:
    bool is_parted() const {
        return candidate_.head == Bound::Parted && candidate_.tail == Bound::Parted;
    }

    /// 勞工保局 in a list, 國家圖館 and 竹市議會 also in a sentence. 臺中市府 is what people say,
    /// 縣會 nobody, but the next word may be 會同, 會勘.
    bool short_drop_passes(const Edit& edit) const {
        if (open_class_) return false;
        if (candidate_.place != Place::Text) return true;
        if (!is_county(expected_)) return is_parted();
        const char32_t lost = expected_[edit.expected];
        if (lost == U'議') return is_parted() && !in(U"同商勘銜辦計議", candidate_.behind);
        return lost != U'政' && candidate_.head == Bound::Parted && candidate_.tail >= Bound::Sure;
    }

    /// 國立科學工藝博物 for 國立科學工藝博物館, where the name must end there. In a sentence the
    /// next word may make another name of it, but not in 行政院農業委員及其所屬機關.
    bool last_drop_passes() const {
        const bool is_item = candidate_.place == Place::Item && is_parted();
        if (expected_.size() < (is_item ? kShortestOfItem : kShortestLastDrop)) return false;
        if (candidate_.place == Place::Text && !candidate_.has_offices) {
            return breaks_last_word() || is_half_an_agency();
        }
        if (expected_.ends_with(U"委員會")) {
            return candidate_.place == Place::Item || candidate_.has_offices;
        }
        return !ends_like_a_name(written_) && !index_.by_name(written_);
    }

    /// 國立勤益科技大, …股份有限公, where a word of the sentence follows: half a word of names, and
    /// none with what stands behind.
    bool breaks_last_word() const {
        constexpr auto kWords = std::to_array<View>(
            {U"公司", U"大學", U"公會", U"醫院", U"法院", U"銀行", U"分署", U"分局", U"分院"});
        if (!is_parted() || index_.by_name(written_)) return false;
        if (expected_.ends_with(U"公所")) return !in(kOfTowns, candidate_.behind);
        // 地方檢察確認, but not 地方檢察官.
        constexpr View kProsecutors = U"官長事總分署";
        if (expected_.ends_with(U"檢察署")) return !in(kProsecutors, candidate_.behind);
        const bool of_those =
            std::ranges::any_of(kWords, [&](View word) { return expected_.ends_with(word); });
        return of_those && !is_usual_pair(written_.back(), candidate_.behind);
    }

    /// 由內政部土地重劃工程派員: who does something is an agency, and what is left of this one's
    /// own name is long enough to be no word of the sentence (法務部調查認定).
    bool is_half_an_agency() const {
        if (!candidate_.acts || !is_parted() || open_class_) return false;
        const View head = known_head(index_, written_);
        const View rest = written_.substr(head.size());
        return !head.empty() && rest.size() >= kShortestRest && !ends_like_a_name(written_) &&
               !expected_.ends_with(U"委員會") && !index_.by_name(written_) &&
               !index_.units.contains(std::u32string(rest));
    }

    /// 財團法人中華民國櫃檯買賣中心: what is left of so long a name is nobody else's.
    bool is_national_foundation() const {
        return expected_.starts_with(U"財團法人中華民國") && is_parted();
    }

    /// 金融管理委員會銀行局, 法務部執行署花蓮分署: behind the right parent enough is left to tell
    /// the office, and no other office is called so.
    bool word_of_office(std::size_t first) const {
        const View head = known_head(index_, written_);
        if (head.empty()) return true;
        const View rest = written_.substr(head.size());
        return first >= head.size() && is_parted() && rest.size() >= kShortestRest &&
               !index_.units.contains(std::u32string(rest));
    }

    /// 萬丹鄉公告, 萬丹鄉公有土地: what towns have and do. 鄉公認定 and 鄉公派員 are nobody's.
    static constexpr View kOfTowns = U"告開布佈示有共園私墓廁用館車設物務托費益債衛職家賣民投";

    const AuthorityIndex& index_;
    const Candidate& candidate_;
    View written_;
    View expected_;
    bool open_class_;
};

}  // namespace

bool drop_passes(const Authority& authority, const Candidate& candidate, const Edit& edit) {
    return DropRules(authority, candidate).pass(edit);
}

bool double_drop_passes(const Authority& authority, const Candidate& candidate, const Edit& a,
                        const Edit& b) {
    return DropRules(authority, candidate).both_pass(a, b);
}

}  // namespace gongwen::institutions

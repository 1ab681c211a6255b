#include "institutions/names/slips/word_slips.h"

#include <algorithm>
#include <array>
#include <string>

#include "institutions/authority/name_classes.h"
#include "institutions/names/slips/slip_limits.h"
#include "institutions/names/slips/words_left_out.h"
#include "institutions/names/slips/wrong_parent.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr double kCost = 1;
constexpr View kNational = U"國立";
constexpr std::size_t kWord = 2;         // characters
constexpr std::size_t kMinistry = 3;     // 教育部
constexpr std::size_t kUniqueHead = 5;   // 內政部憑證, 科學工業園區
constexpr std::size_t kOwnHead = 4;      // 金融監督, without a parent's name
constexpr std::size_t kLocalOffice = 5;  // 環境保護局
constexpr std::size_t kUniqueTail = 4;   // 測繪中心

/// Where two names differ in a single stretch.
struct Stretch {
    std::size_t begin = 0;
    View written;
    View expected;
};

Stretch difference(View written, View expected) {
    const auto first = static_cast<std::size_t>(
        std::mismatch(expected.begin(), expected.end(), written.begin(), written.end()).first -
        expected.begin());
    std::size_t last = 0;
    const std::size_t most = std::min(expected.size(), written.size()) - first;
    while (last < most &&
           expected[expected.size() - 1 - last] == written[written.size() - 1 - last]) {
        ++last;
    }
    return {first, written.substr(first, written.size() - first - last),
            expected.substr(first, expected.size() - first - last)};
}

Alignment edits_of(const Stretch& word) {
    Alignment alignment{kCost, {}};
    const std::size_t both = std::min(word.written.size(), word.expected.size());
    for (std::size_t k = 0; k < both; ++k) {
        if (word.written[k] == word.expected[k]) continue;
        alignment.edits.push_back({Edit::Kind::Substitution, word.begin + k, word.begin + k});
    }
    const std::size_t end = word.begin + both;
    if (word.expected.size() > both) alignment.edits.push_back({Edit::Kind::Drop, end, end});
    if (word.written.size() > both) alignment.edits.push_back({Edit::Kind::Insertion, end, end});
    return alignment;
}

/// 元大商業金融股份有限公司, 臺灣土地金融股份有限公司: the word belongs to the legal form of banks.
bool is_other_form(View written, View expected) {
    constexpr View kForm = U"商業銀行股份有限公司";
    const std::size_t form = expected.size() - std::min(expected.size(), kForm.size());
    const Stretch word = difference(written, expected);
    const bool is_bank = expected.substr(word.begin) == U"銀行股份有限公司";
    if (is_bank && word.expected == U"銀行" && word.written == U"金融") return true;
    return form >= kWord && expected.substr(form) == kForm && word.begin >= form + kWord &&
           !word.written.empty() && word.written.size() <= kWord && word.expected.size() == kWord;
}

/// Banks, and offices of a county whose own name is long enough (環境保育局); of other companies
/// and associations another word makes another one.
bool may_differ(const AuthorityIndex& index, std::size_t institution) {
    const Institution& one = index.institutions[institution];
    const View name = index.folded[institution];
    return name.ends_with(U"商業銀行股份有限公司") ||
           (is_local_office(index, one) &&
            name.size() >= parent_length(index, name) + kLocalOffice);
}

/// Looks for a wrong word in the name of one institution.
class WrongWord {
  public:
    WrongWord(const Authority& authority, View written, std::size_t institution)
        : authority_(authority),
          index_(authority.index()),
          institution_(institution),
          written_(written),
          expected_(index_.folded[institution]),
          word_(difference(written, expected_)) {}

    std::optional<Alignment> run() const {
        const std::size_t written = word_.written.size();
        const std::size_t expected = word_.expected.size();
        if (expected == 0 || expected > kWord || written == 0 || written > kWord + 1) return {};
        if (word_.written.find_first_of(U"本貴鈞該各") != View::npos) return {};  // 經本部…管理局
        const bool other_place = names_a_place(word_.expected) || names_a_place(word_.written) ||
                                 same_series(word_.written.front(), word_.expected.front());
        if (other_place || rank_of(written_) != rank_of(expected_)) return {};
        // 智慧城市發展局 is no 都市發展局: what the city's other offices are called, no list tells.
        const bool local = is_local_office(index_, index_.institutions[institution_]);
        if (!told_by_head() && (local || !(told_by_tail() || told_by_both() || told_by_office())))
            return {};
        return edits_of(word_);
    }

  private:
    bool names_a_place(View word) const {
        return word.size() >= kWord &&
               index_.places.contains(std::u32string(word.substr(0, kWord)));
    }

    /// 內政部憑證經營中心, 金融監督經營委員會: what stands before the kind of office is nobody
    /// else's.
    bool told_by_head() const {
        const View head = expected_.substr(0, word_.begin);
        const View tail = expected_.substr(word_.begin + word_.expected.size());
        const bool commission = tail == U"委員會";
        // 國立公共…圖書館: the state has few of these.
        const bool national = head.starts_with(kNational);
        const std::size_t parent = parent_length(index_, expected_);
        const bool short_will_do = commission || national || parent == 0;
        return head.size() >= (short_will_do ? kOwnHead : kUniqueHead) && head.size() > parent &&
               !tail.empty() && tail == rank_of(tail) && is_its_own([&](View other) {
                   return other.starts_with(head) && other.ends_with(tail) &&
                          !other.starts_with(expected_);
               });
    }

    /// 金融監督管理協會銀行局: the word is of the parent's name, and nobody else has such an
    /// office.
    bool told_by_office() const {
        const std::size_t parent = parent_length(index_, expected_);
        return (word_.begin > 0 || is_ministry(parent)) && word_.expected.size() == kWord &&
               word_.begin + word_.expected.size() < parent &&
               (office_is_its_own(authority_, institution_, parent) || is_in_long_parent(parent));
    }

    /// 學務部體育署: the state has few ministries, and none is called by another word of two.
    bool is_ministry(std::size_t parent) const {
        return parent == kMinistry && expected_[parent - 1] == U'部' &&
               word_.written.size() == kWord && !index_.by_name(written_.substr(0, parent));
    }

    /// 金融監督經營委員會保險局: others have such an office, but so begins one parent's name alone.
    bool is_in_long_parent(std::size_t parent) const {
        constexpr std::size_t kLong = 9;
        std::u32string written(expected_.substr(0, parent));
        written.replace(word_.begin, word_.expected.size(), word_.written);
        return parent >= kLong && word_.begin >= kOwnHead && !index_.by_name(written);
    }

    /// 內政部土地測繪中心: no other office ends so; where only the state has such, none of that
    /// parent: 勞動部勞動力保險局; of what is called 國立 none of these: 國立學務廣播電臺. Every
    /// ministry has commissions of its own (訴願審議委員會).
    bool told_by_tail() const {
        const bool national = expected_.starts_with(kNational);
        const View parent =
            expected_.substr(0, national ? kNational.size() : parent_length(index_, expected_));
        const View tail = expected_.substr(word_.begin + word_.expected.size());
        if (parent.empty() || word_.begin < parent.size()) return false;
        const bool agency = tail.ends_with(U'署') || tail.ends_with(U'局');
        return tail.size() >= kUniqueTail - (agency ? 1 : 0) && !tail.ends_with(U"委員會") &&
               is_its_own([&](View other) {
                   return (!(agency || national) || other.starts_with(parent)) &&
                          other.ends_with(tail);
               });
    }

    /// 行政院研究推動考核委員會: one name alone begins and ends so.
    bool told_by_both() const {
        const std::size_t parent = parent_length(index_, expected_);
        const View head = expected_.substr(0, word_.begin);
        const View tail = expected_.substr(word_.begin + word_.expected.size());
        return parent > 0 && head.size() >= parent + kWord && tail.size() >= kUniqueTail &&
               is_its_own(
                   [&](View other) { return other.starts_with(head) && other.ends_with(tail); });
    }

    /// What holds for this institution holds for no other but itself through time.
    template <typename Holds>
    bool is_its_own(Holds holds) const {
        const auto line = authority_.through_time(index_.institutions[institution_].name);
        for (std::size_t i = 0; i < index_.folded.size(); ++i) {
            if (!holds(View(index_.folded[i]))) continue;
            if (std::find(line.begin(), line.end(), &index_.institutions[i]) == line.end()) {
                return false;
            }
        }
        return true;
    }

    const Authority& authority_;
    const AuthorityIndex& index_;
    std::size_t institution_;
    View written_;
    View expected_;
    Stretch word_;
};

}  // namespace

View rank_of(View name) {
    constexpr auto kRanks = std::to_array<View>(
        {U"委員會", U"審議會", U"圖書館", U"博物館", U"研究所", U"協會", U"總局", U"總處",
         U"公所",   U"分署",   U"分局",   U"法院",   U"中心",   U"電臺", U"部",   U"署",
         U"局",     U"院",     U"處",     U"館",     U"所",     U"會",   U"公司"});
    const auto* const rank =
        std::find_if(kRanks.begin(), kRanks.end(), [&](View word) { return name.ends_with(word); });
    return rank == kRanks.end() ? View() : *rank;
}

Alignment drops_of(View written, View expected) {
    Alignment alignment{kCost, {}};
    std::size_t at = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (at < written.size() && written[at] == expected[i]) {
            ++at;
        } else {
            alignment.edits.push_back({Edit::Kind::Drop, at, i});
        }
    }
    return alignment;
}

namespace {

/// 中央存款保障局股份有限公司: within their names companies and associations have no agency.
bool holds_an_agency(const Stretch& word) {
    constexpr View kShops = U"藥書郵棋飯";
    const View written = word.written;
    return word.begin > 0 && !word.expected.empty() && word.expected.size() <= kWord &&
           written.size() == word.expected.size() + 1 &&
           (written.back() == U'局' || written.back() == U'署') &&
           kShops.find(written[written.size() - 2]) == View::npos;
}

}  // namespace

std::optional<Alignment> word_slip(const Authority& authority, View written,
                                   std::size_t institution) {
    const AuthorityIndex& index = authority.index();
    const View expected = index.folded[institution];
    // All but a ministry's first word begin right: 學務部體育署.
    const bool of_ministry = expected.size() > kMinistry && expected[kMinistry - 1] == U'部';
    if (!of_ministry && expected.find(written.front()) == View::npos) return {};
    if (is_other_town(index, written, expected)) return {};
    const auto open_class = [&] {
        return is_hospital(expected) || is_open_class(index, index.institutions[institution]);
    };
    if (open_class() ? lacks_a_common_word(written, expected)
                     : is_shortened(index, written, expected)) {
        return drops_of(written, expected);
    }
    if (const Stretch word = difference(written, expected);
        holds_an_agency(word) && open_class() &&
        !is_local_office(index, index.institutions[institution])) {
        return edits_of(word);
    }
    if (is_other_form(written, expected)) return edits_of(difference(written, expected));
    const auto other = WrongWord(authority, written, institution).run();
    return other && (!open_class() || may_differ(index, institution)) ? other : std::nullopt;
}

}  // namespace gongwen::institutions

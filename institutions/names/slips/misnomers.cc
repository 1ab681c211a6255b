#include "institutions/names/slips/misnomers.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/text.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/slips/office_slips.h"
#include "institutions/names/slips/short_slips.h"
#include "institutions/names/slips/slip_limits.h"
#include "institutions/names/slips/word_slips.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortest = 3;  // 勞工部
constexpr std::size_t kLongest = 30;
constexpr std::size_t kOwnBody = 4;       // 國家發展: so long a one is nobody else's
constexpr std::size_t kLongBody = 6;      // 金融監督管理: no association has such a name
constexpr std::size_t kExpanded = 2;      // words of two characters each
constexpr std::size_t kShortestTail = 5;  // 國民健康署
constexpr double kCost = 1;

// Those that may be written one for another. 司, 科, 組, 室 are offices within.
constexpr auto kAgencies = std::to_array<View>({U"委員會", U"部", U"署", U"局", U"總局", U"院"});

// What one of those may have been written for.
constexpr auto kMeant =
    std::to_array<View>({U"委員會", U"部", U"署", U"局", U"總局", U"院", U"處", U"總處"});

bool is_agency_rank(View rank) {
    return std::find(kAgencies.begin(), kAgencies.end(), rank) != kAgencies.end();
}

class Search {
  public:
    Search(const Authority& authority, View written, const std::optional<Date>& date)
        : authority_(authority),
          index_(authority.index()),
          written_(written),
          rank_(rank_of(written)),
          date_(date) {}

    std::optional<Misnomer> run() {
        if (written_.size() < kShortest || written_.size() > kLongest) return {};
        if (rank_.empty() && !ends_like_a_ministry_by_sound(written_)) return {};
        if (!std::all_of(written_.begin(), written_.end(), is_han)) return {};
        if (index_.trie.find(written_) || is_collective(written_) ||
            is_known_local_office(index_, written_)) {
            return {};
        }
        found_ = short_slips(index_, written_, date_);
        if (rank_.empty()) return chosen();
        if (found_.empty()) found_ = office_slips(index_, written_, date_);
        if (found_.empty()) find_other_rank();
        if (found_.empty()) find_misnamed_parent();
        if (found_.empty()) find_expanded();
        if (found_.empty()) find_doubled();
        if (found_.empty()) find_without_parent();
        if (found_.empty()) find_word_slips();
        return chosen();
    }

  private:
    bool is_valid(const Misnomer& one) const {
        return !date_ || index_.institutions[one.institution].valid_on(*date_);
    }

    /// The one that is valid on the day; nothing where two are meant that are not the same.
    std::optional<Misnomer> chosen() {
        const auto valid = [&](const Misnomer& one) { return is_valid(one); };
        if (std::any_of(found_.begin(), found_.end(), valid)) {
            std::erase_if(found_, [&](const Misnomer& one) { return !valid(one); });
        }
        if (found_.empty()) return {};
        const auto line =
            authority_.through_time(index_.institutions[found_.front().institution].name);
        const bool one_line = std::all_of(found_.begin(), found_.end(), [&](const Misnomer& one) {
            return std::find(line.begin(), line.end(), &index_.institutions[one.institution]) !=
                   line.end();
        });
        return one_line ? std::optional(found_.front()) : std::nullopt;
    }

    /// What that institution is called on the letter's day.
    std::size_t today(std::size_t institution) const {
        const Institution* then =
            date_ ? authority_.on(index_.institutions[institution].name, *date_) : nullptr;
        if (then == nullptr) return institution;
        return static_cast<std::size_t>(then - index_.institutions.data());
    }

    /// 國家發展部 and 國立故宮博物館; behind a parent's name also 法務部行政執行處 for 署 or 局,
    /// where as much of the office's own is left, and 行政院公共工程協會.
    void find_other_rank() {
        const View head = known_head(index_, written_);
        const bool museum = rank_ == U"博物館" || rank_ == U"圖書館";
        const View body = written_.substr(0, written_.size() - (museum ? 1 : rank_.size()));
        const bool within =
            rank_ == U"處" && !head.empty() && body.size() >= head.size() + kOwnBody;
        const bool council = rank_ == U"審議會" || is_commission_as_association(head, body);
        if (!is_agency_rank(rank_) && !within && !council && !museum) return;
        for (const View other : kMeant) {
            if (other == rank_ || (other == U"院") != museum) continue;
            // 行政院消費者保護處 took over from a commission; it is none with a wrong rank. Offices
            // within a 署 are 處, too (刑事警察處), those of a ministry 司.
            if (!within || other == U"署" || (other == U"局" && head.back() == U'部'))
                add_other_rank(body, other, within);
        }
    }

    /// 行政院公共工程協會, 公務人員保障暨培訓協會, 中央選舉協會; but 國家發展協會 may be one.
    bool is_commission_as_association(View head, View body) const {
        return rank_ == U"協會" &&
               (!head.empty() || body.size() >= kLongBody || body.starts_with(U"中央"));
    }

    void add_other_rank(View body, View other, bool only_of_today) {
        const std::u32string name = std::u32string(body).append(other);
        for (const std::u32string& full : {name, U"行政院" + name}) {
            const auto known = index_.by_name(full);
            if (!known || is_open_class(index_, index_.institutions[*known])) continue;
            const std::size_t meant = today(*known);
            // 農田水利處 was the right office before there was a 農田水利署.
            if (only_of_today && date_ && !index_.institutions[meant].valid_on(*date_)) continue;
            // 客家審議會: no association is called so.
            const bool council = rank_ == U"審議會" && other == U"委員會";
            if (body.size() < kOwnBody && !council && !is_blend(*known, meant)) continue;
            found_.push_back({meant, {kCost, {{Edit::Kind::Rank, body.size(), body.size()}}}});
        }
    }

    /// 勞工部 of 行政院勞工委員會 and 勞動部: the old name with the rank of the new one.
    bool is_blend(std::size_t before, std::size_t now) const {
        return rank_ == U"部" && now != before && rank_of(index_.folded[now]) == rank_;
    }

    /// 金融監督管理協會保險局, 行政院農業協會農業金融局: the commission has a wrong rank, its
    /// office the right name.
    void find_misnamed_parent() {
        const std::size_t shortest =
            known_head(index_, written_).empty() ? kLongBody : kLongBody - 1;
        for (const View rank : {View(U"協會"), View(U"審議會")}) {
            const std::size_t at = written_.find(rank);
            if (at == View::npos || at < shortest || at + rank.size() >= written_.size()) continue;
            std::u32string name(written_);
            name.replace(at, rank.size(), U"委員會");
            const auto known = index_.by_name(name);
            if (!known || is_open_class(index_, index_.institutions[*known])) continue;
            found_.push_back({*known, {kCost, {{Edit::Kind::Rank, at, at}}}});
        }
    }

    /// 農業部農業糧食署 for 農糧署: the words of which its name is made, in full.
    void find_expanded() {
        const View head = known_head(index_, written_);
        const View words = written_.substr(head.size());
        if (head.empty() || rank_.empty() || words.size() < 2 * kExpanded + rank_.size()) return;
        const std::size_t full = words.size() - rank_.size();
        if (full % 2 != 0) return;
        std::u32string name(head);
        Alignment alignment{kCost, {}};
        for (std::size_t at = 0; at < full; at += 2) {
            name += words[at];
            alignment.edits.push_back({Edit::Kind::Insertion, head.size() + at + 1, name.size()});
        }
        name += rank_;
        const auto known = index_.by_name(name);
        if (!known || is_open_class(index_, index_.institutions[*known])) return;
        found_.push_back({today(*known), std::move(alignment)});
    }

    /// 勞動動部, 外交交部: too short a name for an alignment to be sure of.
    void find_doubled() {
        for (std::size_t at = 1; at + 1 < written_.size(); ++at) {
            if (written_[at] != written_[at - 1]) continue;
            std::u32string name(written_);
            name.erase(at, 1);
            const auto known = index_.by_name(name);
            if (known) found_.push_back({*known, {kCost, {{Edit::Kind::Insertion, at, at}}}});
        }
    }

    /// 國民健署, 中央氣象局署: the parent's name was left out rightly, the rest has a slip.
    void find_without_parent() {
        for (const std::uint32_t one : sharing_a_pair()) {
            const View name = index_.folded[one];
            const View tail = name.substr(parent_length(index_, name));
            const bool known = tail.size() < name.size() && index_.trie.find(tail);
            if (!known || tail.size() < kShortestTail || !is_valid({one, {}}) ||
                is_open_class(index_, index_.institutions[one])) {
                continue;
            }
            Alignment alignment = align(written_, tail, {}, authority_);
            if (is_slip_within(alignment, tail)) found_.push_back({one, std::move(alignment)});
        }
    }

    /// One character is missing, stands there twice, or two are swapped; not the last one, which
    /// may belong to the next word.
    bool is_slip_within(const Alignment& alignment, View tail) const {
        if (alignment.edits.size() != 1) return false;
        const Edit& edit = alignment.edits.front();
        const bool inside = edit.expected > 0 && edit.expected + 1 < tail.size();
        const bool twice = edit.kind == Edit::Kind::Insertion && edit.written > 0 &&
                           written_[edit.written] == written_[edit.written - 1];
        return (edit.kind == Edit::Kind::Drop && inside) || edit.kind == Edit::Kind::Swap || twice;
    }

    void find_word_slips() {
        for (const std::uint32_t one : sharing_a_pair()) {
            if (index_.folded[one].back() != written_.back()) continue;
            if (auto slip = word_slip(authority_, written_, one)) {
                found_.push_back({one, std::move(*slip)});
            }
        }
    }

    /// Institutions with two neighbouring characters of the name, each once.
    std::vector<std::uint32_t> sharing_a_pair() const {
        std::vector<std::uint32_t> institutions;
        for (std::size_t at = 0; at + 1 < written_.size(); ++at) {
            const auto places = index_.bigrams.of(written_[at], written_[at + 1]);
            if (places.size() > kCommonPair) continue;
            for (const BigramPlace& place : places) institutions.push_back(place.institution);
        }
        std::sort(institutions.begin(), institutions.end());
        institutions.erase(std::unique(institutions.begin(), institutions.end()),
                           institutions.end());
        return institutions;
    }

    const Authority& authority_;
    const AuthorityIndex& index_;
    View written_;
    View rank_;
    std::optional<Date> date_;
    std::vector<Misnomer> found_;
};

}  // namespace

std::optional<Misnomer> misnomer(const Authority& authority, View written,
                                 const std::optional<Date>& date) {
    return Search(authority, written, date).run();
}

}  // namespace gongwen::institutions

#include "institutions/names/slips/office_slips.h"

#include <algorithm>
#include <array>
#include <string>

#include "institutions/authority/name_classes.h"
#include "institutions/names/slips/word_slips.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr double kCost = 1;
constexpr std::size_t kWord = 2;    // characters
constexpr std::size_t kCounty = 3;  // 新竹縣

class Search {
  public:
    Search(const AuthorityIndex& index, View written, const std::optional<Date>& date)
        : index_(index),
          written_(written),
          head_(parent_length(index, written)),
          rank_(rank_of(written)),
          date_(date) {}

    std::vector<Misnomer> run() {
        find_town();
        if (head_ > 0 && !rank_.empty()) {
            find_institute();
            find_cut_down();
        }
        return std::move(found_);
    }

  private:
    bool in_use(std::size_t institution) const {
        return !date_ || index_.institutions[institution].valid_on(*date_);
    }

    void add(std::size_t institution, std::vector<Edit> edits) {
        found_.push_back({institution, {kCost, std::move(edits)}});
    }

    void add_with_rank(View body, View rank) {
        const auto known = index_.by_name(std::u32string(body).append(rank));
        if (known && in_use(*known)) {
            add(*known, {{Edit::Kind::Rank, body.size(), body.size()}});
        }
    }

    /// 新竹縣竹東鄉公所 for 鎮: no county has two towns of one name.
    void find_town() {
        constexpr View kRanks = U"鄉鎮市區";
        constexpr View kOffice = U"公所";
        for (const View other : {View(U"公署"), View(U"公處")}) {  // 鳳山區公署
            if (!written_.ends_with(other)) continue;
            add_with_rank(written_.substr(0, written_.size() - kOffice.size()), kOffice);
        }
        if (!written_.ends_with(kOffice) || written_.size() < kCounty + kOffice.size() + kWord) {
            return;
        }
        const std::size_t at = written_.size() - kOffice.size() - 1;
        if (kRanks.find(written_[at]) == View::npos) return;
        for (const char32_t rank : kRanks) {
            if (rank != written_[at]) {
                add_with_rank(written_.substr(0, at), std::u32string{rank} + U"公所");
            }
        }
    }

    /// 內政部移民所: an institute within a ministry is called by what it studies (研究所).
    void find_institute() {
        if (rank_ != U"所") return;
        const View body = written_.substr(0, written_.size() - 1);
        for (const View agency : {View(U"署"), View(U"局")}) add_with_rank(body, agency);
    }

    /// 經濟部國貿署 for 國際貿易署, 農業部林業署 for 林業及自然保育署: the first character of each
    /// word, or the first word, behind the right parent's name.
    void find_cut_down() {
        const View office = written_.substr(head_);
        if (office.size() < kWord + rank_.size() || (rank_ != U"署" && rank_ != U"局")) return;
        const View body = office.substr(0, office.size() - rank_.size());
        for (std::size_t i = 0; i < index_.folded.size(); ++i) {
            const View name = index_.folded[i];
            if (!in_use(i) || !name.starts_with(written_.substr(0, head_)) ||
                name.size() <= written_.size() || !name.ends_with(rank_) ||
                parent_length(index_, name) != head_) {
                continue;
            }
            const View words = name.substr(head_, name.size() - head_ - rank_.size());
            const bool joined =
                words.starts_with(body) && View(U"及與暨").find(words[body.size()]) != View::npos;
            if (joined || is_initials(body, words)) add(i, drops_of(written_, name).edits);
        }
    }

    static bool is_initials(View body, View words) {
        if (words.size() != kWord * body.size()) return false;
        for (std::size_t at = 0; at < body.size(); ++at) {
            if (words[kWord * at] != body[at]) return false;
        }
        return true;
    }

    const AuthorityIndex& index_;
    View written_;
    std::size_t head_;
    View rank_;
    std::optional<Date> date_;
    std::vector<Misnomer> found_;
};

}  // namespace

std::vector<Misnomer> office_slips(const AuthorityIndex& index, View written,
                                   const std::optional<Date>& date) {
    return Search(index, written, date).run();
}

}  // namespace gongwen::institutions

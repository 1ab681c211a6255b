#include "institutions/slip_rules.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortest = 5;              // shorter names are only matched exactly
constexpr std::size_t kShortestSubstitution = 6;  // 財務委員會 is no misspelt 僑務委員會
constexpr std::size_t kShortestBlockSwap = 6;
constexpr std::size_t kShortestDoubleDrop = 9;
constexpr std::size_t kShortestLastDrop = 6;         // 中央警察大
constexpr std::size_t kShortestInsertionInText = 8;  // 行政院農業協委員會

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// Both belong to one series, each member of which has offices of its own: 第二總隊 is no misspelt
/// 第三總隊, 臺中縣 no misspelt 臺中市.
bool same_series(char32_t a, char32_t b) {
    constexpr std::array<View, 5> kSeries{U"一二三四五六七八九十百0123456789", U"東西南北中",
                                          U"縣市省區鄉鎮村里", U"陸海空憲", U"正副總分支"};
    return std::any_of(kSeries.begin(), kSeries.end(),
                       [&](View series) { return in(series, a) && in(series, b); });
}

/// 組織與團體… for 組織及團體…: the commonest wrong word.
bool both_join(char32_t a, char32_t b) {
    constexpr View kJoins = U"及與暨和";
    return in(kJoins, a) && in(kJoins, b);
}

/// Words of the sentence around a name: 經本部…, 各機關, 該局.
bool is_function_word(char32_t c) { return in(U"本貴該各之及與暨和或等為於由向其所屬以的", c); }

/// 股份督限公司: inside words that are the same in every name, and that no other word replaces
/// (財團 and 社團, 商業 and 工業 do).
bool in_fixed_words(View expected, std::size_t at) {
    constexpr std::array<View, 3> kFixed{U"股份有限公司", U"同業公會", U"中華民國"};
    return std::any_of(kFixed.begin(), kFixed.end(), [&](View words) {
        const std::size_t begin = expected.find(words);
        return begin != View::npos && begin <= at && at < begin + words.size();
    });
}

/// Names of which there are far more than any list has: one word more or less is another one.
/// Counties and cities found and rename their offices as they like.
bool is_open_class(const AuthorityIndex& index, const Institution& institution) {
    constexpr std::array<std::string_view, 15> kParts{"公會", "公司", "銀行",   "聯合會", "協會",
                                                      "大學", "總會", "基金會", "小學",   "中學",
                                                      "學校", "公所", "農會",   "合作社", "事務所"};
    const auto parent = index.by_name(fold_variants(to_utf32(institution.parent)));
    const bool local = parent && index.institutions[*parent].kind == "縣市政府";
    return local || institution.kind == "公司" || institution.kind == "公會" ||
           std::any_of(kParts.begin(), kParts.end(), [&](std::string_view part) {
               return institution.name.find(part) != std::string::npos;
           });
}

/// A known place of the written name would have to be changed: 臺中… is no misspelt 臺南….
bool changes_a_place(const AuthorityIndex& index, View written, const Edit& edit) {
    const std::size_t first = edit.written > 0 ? edit.written - 1 : 0;
    for (std::size_t at = first; at <= edit.written && at + 2 <= written.size(); ++at) {
        if (index.places.contains(std::u32string(written.substr(at, 2)))) return true;
    }
    return false;
}

/// The longest known name that `written` begins with; "" where there is none.
View known_head(const AuthorityIndex& index, View written) {
    return written.substr(0, parent_length(index, written));
}

class Rules {
  public:
    Rules(const AuthorityIndex& index, const Candidate& candidate)
        : index_(index),
          written_(candidate.written),
          expected_(index.folded[candidate.institution]),
          institution_(index.institutions[candidate.institution]),
          edits_(candidate.alignment.edits),
          place_(candidate.place) {}

    bool pass() const {
        if (expected_.size() < kShortest || edits_.empty()) return false;
        if (is_collective(written_) || other_parent()) return false;
        if (is_known_local_office(index_, written_)) return false;
        return misreadings_pass() && structure_passes();
    }

  private:
    /// 新竹縣政府… cannot be meant to be 臺中市政府….
    bool other_parent() const {
        const View head = known_head(index_, written_);
        return !head.empty() && !View(expected_).starts_with(head);
    }

    bool misreadings_pass() const {
        const std::size_t most = std::max<std::size_t>(1, expected_.size() / 4);
        std::size_t count = 0;
        for (const Edit& edit : edits_) {
            if (edit.structural()) continue;
            if (++count > most) return false;
            if (same_series(written_[edit.written], expected_[edit.expected])) return false;
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
        if (slips.size() == 1) return slip_passes(*slips.front());
        return slips.size() == 2 && double_drop_passes(*slips[0], *slips[1]);
    }

    bool slip_passes(const Edit& edit) const {
        switch (edit.kind) {
            case Edit::Kind::Drop:
                return drop_passes(edit);
            case Edit::Kind::Insertion:
                return insertion_passes(edit);
            case Edit::Kind::Substitution:
                return substitution_passes(edit);
            case Edit::Kind::Swap:
                return !same_series(expected_[edit.expected], expected_[edit.expected + 1]);
            case Edit::Kind::BlockSwap:
                return expected_.size() >= kShortestBlockSwap;
        }
        return false;
    }

    bool drop_passes(const Edit& edit) const {
        if (edit.expected + 1 < expected_.size()) return written_.size() >= kShortest;
        return last_drop_passes();
    }

    /// 國立科學工藝博物 for 國立科學工藝博物館, where the name must end there. In a sentence the
    /// next word may make another name of it.
    bool last_drop_passes() const {
        if (place_ == Place::Text || expected_.size() < kShortestLastDrop) return false;
        if (View(expected_).ends_with(U"委員會")) return place_ == Place::Item;
        return !ends_like_a_name(written_) && !index_.by_name(written_);
    }

    /// 金融監督委員會 for 金融監督管理委員會.
    bool double_drop_passes(const Edit& a, const Edit& b) const {
        return a.kind == Edit::Kind::Drop && b.kind == Edit::Kind::Drop &&
               b.expected == a.expected + 1 && b.expected + 1 < expected_.size() &&
               a.expected > 0 && expected_.size() >= kShortestDoubleDrop &&
               !is_open_class(index_, institution_) && known_head(index_, written_).empty();
    }

    bool insertion_passes(const Edit& edit) const {
        const char32_t added = written_[edit.written];
        const bool first = edit.written == 0;
        const bool last = edit.written + 1 >= written_.size();
        const bool echo = (!first && added == written_[edit.written - 1]) ||
                          (!last && added == written_[edit.written + 1]);
        if (echo) return true;
        if (first || last) return false;
        constexpr View kMeaningful = U"總副新分支前代省市縣區民國中小大";
        if (place_ == Place::Text && !insertion_is_inside(edit)) return false;
        return !is_open_class(index_, institution_) && !in(kMeaningful, added) &&
               !is_function_word(added);
    }

    /// In a sentence only where the character stands inside of what two names cannot be parted by:
    /// two right ones on either side of it, and not behind the parent's name.
    bool insertion_is_inside(const Edit& edit) const {
        return expected_.size() >= kShortestInsertionInText && edit.expected >= 2 &&
               edit.expected + 2 <= expected_.size() &&
               edit.expected != parent_length(index_, expected_);
    }

    /// 高會市政府農業局: the county is one of few, whatever offices it has.
    bool in_parents_name(const Edit& edit) const {
        return edit.expected < parent_length(index_, expected_);
    }

    bool substitution_passes(const Edit& edit) const {
        const char32_t was = written_[edit.written];
        const char32_t meant = expected_[edit.expected];
        if (both_join(was, meant)) return true;
        if (expected_.size() < kShortestSubstitution) return false;
        if (in_fixed_words(expected_, edit.expected)) return true;
        if (is_open_class(index_, institution_) && !in_parents_name(edit)) return false;
        if (is_function_word(was) || same_series(was, meant)) return false;
        if (changes_a_place(index_, written_, edit)) return false;
        if (edit.expected == 0) return place_ != Place::Text;
        if (edit.expected + 1 < expected_.size()) return true;
        // 司, 處, 科, 組, 室 are offices inside; only a wrong rank of agency is a slip.
        return place_ != Place::Text && in(U"部會署局院府", was);
    }

    const AuthorityIndex& index_;
    View written_;
    const std::u32string& expected_;
    const Institution& institution_;
    const std::vector<Edit>& edits_;
    Place place_;
};

}  // namespace

bool is_slip(const AuthorityIndex& index, const Candidate& candidate) {
    return Rules(index, candidate).pass();
}

bool is_known_local_office(const AuthorityIndex& index, View written) {
    for (std::size_t head = 3; head + 1 < written.size(); ++head) {
        const auto parent = index.by_name(written.substr(0, head));
        const bool local = parent && index.institutions[*parent].kind == "縣市政府";
        if (local && index.units.contains(std::u32string(written.substr(head)))) return true;
    }
    return false;
}

bool is_collective(View written) {
    return written.starts_with(U"本") || written.find(U'各') != View::npos ||
           written.find(U"所屬") != View::npos;
}

bool ends_like_a_name(View written) {
    constexpr std::array<View, 8> kWords{U"公司", U"中心", U"學校", U"銀行",
                                         U"大學", U"協會", U"法人", U"分署"};
    constexpr View kLast = U"院部會署局處府所館社廠隊園校關司廳行庫";
    return !written.empty() && (in(kLast, written.back()) ||
                                std::any_of(kWords.begin(), kWords.end(),
                                            [&](View word) { return written.ends_with(word); }));
}

}  // namespace gongwen::institutions

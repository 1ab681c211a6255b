#include "institutions/name_bounds.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kSure = 2;
constexpr std::size_t kShortestLikely = 6;  // shorter names need sure bounds on both sides

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

// Words of a sentence in front of a name.
constexpr View kLeads =
    U"由向請知函受經依據與及和或至為於洽奉准係報送並惟自日號之在對將以按即同轉託集致從另查復囑邀附"
    U"詢因但則故使讓如";

constexpr std::array<View, 8> kLeadWords{U"有關", U"廠商", U"業者", U"單位",
                                         U"機關", U"檢陳", U"另案", U"時期"};

bool may_begin(View text, std::size_t at) {
    return at == 0 || !is_han(text[at - 1]) || in(kLeads, text[at - 1]) ||
           std::any_of(kLeadWords.begin(), kLeadWords.end(),
                       [&](View word) { return text.substr(0, at).ends_with(word); });
}

// Words behind a name whose first character alone may belong to one: 研究所, 編譯館.
constexpr std::array<View, 44> kFollowWords{
    U"研商", U"研議", U"協商", U"協調", U"協助", U"協同", U"督導", U"督促", U"編列",
    U"編印", U"編製", U"負責", U"承辦", U"承接", U"承受", U"申請", U"申報", U"修正",
    U"有關", U"權責", U"網站", U"來函", U"意見", U"製作", U"出具", U"出席", U"參加",
    U"參與", U"配合", U"推薦", U"服務", U"補助", U"建議", U"彙整", U"彙辦", U"名義",
    U"釋示", U"未依", U"撤銷", U"技正", U"技士", U"專員", U"科員", U"組長"};

bool may_end(View text, std::size_t at) {
    constexpr View kFollows =
        U"函令為之以於及與和或等核訂公備的已業應將擬依審主監派發提同中民前首代表稱復亦未就辦轉查洽"
        U"並另召邀列得須需可均皆則向送裁認受";
    return at == text.size() || !is_han(text[at]) || in(kFollows, text[at]) ||
           word_follows(text, at);
}

}  // namespace

bool word_follows(View text, std::size_t at) {
    return std::any_of(kFollowWords.begin(), kFollowWords.end(),
                       [&](View word) { return text.substr(at).starts_with(word); });
}

bool is_lead(char32_t c) { return in(kLeads, c); }

NameBounds::NameBounds(const AuthorityIndex& index, View text) : index_(index), text_(text) {
    for (std::size_t at = 0; at <= text.size(); ++at) {
        begins_.push_back(may_begin(text, at));
        ends_.push_back(may_end(text, at));
    }
}

Bound NameBounds::head(std::size_t begin, View expected) const {
    if (begin >= text_.size()) return Bound::No;
    if (begins_[begin]) return Bound::Parted;
    if (text_[begin] != expected[0]) return Bound::No;
    if (text_.substr(begin).starts_with(expected.substr(0, kSure))) return Bound::Sure;
    // 臺中市選舉委員會: 中 belongs to the place in front.
    if (index_.places.contains(std::u32string(text_.substr(begin - 1, 2)))) return Bound::No;
    return expected.size() >= kShortestLikely ? Bound::Likely : Bound::No;
}

Bound NameBounds::tail(std::size_t end, View expected) const {
    if (end == 0 || end > text_.size()) return Bound::No;
    if (ends_[end]) return Bound::Parted;
    if (text_[end - 1] != expected.back()) return Bound::No;
    if (text_.substr(0, end).ends_with(expected.substr(expected.size() - kSure))) {
        return Bound::Sure;
    }
    return expected.size() >= kShortestLikely ? Bound::Likely : Bound::No;
}

}  // namespace gongwen::institutions

#include "institutions/corrections/sides/role_cues.h"

#include <algorithm>
#include <optional>

#include "core/text.h"
#include "institutions/corrections/sides/heads.h"
#include "institutions/corrections/tokens/clauses.h"
#include "institutions/corrections/tokens/cue_finder.h"
#include "institutions/corrections/tokens/cue_words.h"
#include "institutions/corrections/tokens/that_letter.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kNear = 8;  // words between a cue and its side: 正確機關名稱為

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// 植為, 繕打成, 登載作: at most three characters and what leads to the words themselves.
std::size_t size_of_writing_into(View text) {
    constexpr WordList kKeyed = U"輸入 鍵入 顯示 帶入 登入";
    const std::size_t keyed = kKeyed.size_at_front(text);
    if (keyed > 0 && keyed < text.size() && leads_into(text[keyed])) return keyed + 1;
    constexpr std::size_t kVerb = 3;
    std::size_t end = 0;
    while (end < text.size() && end < kVerb && writes(text[end])) ++end;
    return end > 0 && end < text.size() && leads_into(text[end]) ? end + 1 : 0;
}

/// 誤認定為, 誤歸類為: whatever was done wrongly, right in front of the wrong words; not 誤差為.
std::size_t size_of_doing_wrongly(View text) {
    constexpr std::size_t kLongest = 5;
    constexpr View kOtherWords = U"餐差點期時會解導工信";
    const bool whole = text.size() >= 3 && text.size() <= kLongest && in(U"誤錯", text[0]) &&
                       leads_into(text.back()) && !in(kOtherWords, text[1]);
    return whole && std::all_of(text.begin(), text.end(), is_han) ? text.size() : 0;
}

/// 前函書寫為, 該函登載, 內容卻載: what the letter that is corrected says, or what something says
/// against what it should. 0 for none.
std::size_t size_of_letter_saying(View words, std::size_t at) {
    const View rest = words.substr(at);
    std::size_t which = size_of_that_letter(rest);
    if (which == 0 && !rest.empty() && in(U"卻竟", rest[0])) which = 1;
    if (which == 0) return 0;
    std::size_t end = which;
    while (end < rest.size() && in(U"內文中卻竟則仍所", rest[end])) ++end;
    const std::size_t verb = end;
    while (end < rest.size() && writes(rest[end])) ++end;
    const bool leads = end == rest.size() && end == 2 && rest[1] == U'函';  // 前函「乙」應予更正
    if (end == verb && !leads) return 0;
    return end < rest.size() && leads_into(rest[end]) ? end + 1 : end;
}

/// 應統一為, 請遞移為: whatever shall be done to it, right in front of what it shall be.
std::size_t size_of_wish(View rest) {
    constexpr std::size_t kLongest = 7;
    const bool whole = rest.size() >= 3 && rest.size() <= kLongest && in(U"應請宜須", rest[0]) &&
                       in(U"為成作至", rest.back()) && !in(U"將把以", rest[1]);
    return whole && std::all_of(rest.begin(), rest.end(), is_han) ? rest.size() : 0;
}

/// 經查為, 經當事人反映為: what was found out, right in front of what is right; not 經費為.
std::size_t size_of_finding(View rest) {
    constexpr std::size_t kLongest = 10;
    constexpr View kOtherWords = U"費常理濟辦營緯紀手銷貿";
    const bool whole = rest.size() >= 3 && rest.size() <= kLongest && rest[0] == U'經' &&
                       !in(kOtherWords, rest[1]) && in(U"為係是", rest.back());
    return whole && std::all_of(rest.begin(), rest.end(), is_han) ? rest.size() : 0;
}

/// 原列, 更正前, 而非: behind it stands what was wrong.
std::optional<RoleCue> former_at(View words, std::size_t at) {
    constexpr WordList kFormer = U"更正前 修正前 訂正前 改正前 而非 並非 不是 而不是";
    constexpr View kOfLetter = U"列載為係函文記植繕誤印刊訂寫登內作稱書條規用";
    const View rest = words.substr(at);
    std::size_t size = kFormer.size_at_front(rest);
    // 前載, 前繕; but not 前者, 前列.
    const bool formerly =
        size == 0 && rest.size() > 1 &&
        ((rest[0] == U'原' && in(kOfLetter, rest[1])) || (rest[0] == U'前' && writes(rest[1])));
    if (formerly) size = 2;
    if (size == 0) size = size_of_letter_saying(words, at);
    const bool negated = size == 0 && rest == U"非";
    if (negated) size = 1;
    if (size == 0) return {};
    return RoleCue{at, at + size, Role::Right, Role::Wrong, false};
}

/// 正：, （正）: a label right in front of what is right.
std::size_t size_of_label(View words, std::size_t at) {
    const bool begins = at == 0 || in(U"，,、；;。→（( ", words[at - 1]);
    const View rest = words.substr(at);
    if (!begins || rest.empty() || rest[0] != U'正') return 0;
    return rest.find_first_not_of(U"：:）)", 1) == View::npos ? rest.size() : 0;
}

/// 應為, 正確, 更正為, 請改列: behind it stands what is right.
std::optional<RoleCue> act_at(View words, std::size_t at) {
    constexpr WordList kArrows = U"→ ⇒ ➔ ➜";
    constexpr WordList kInto = U"係指 是指 實指 易為 換為 換成 變更為 調整為 替換為 代換為";
    constexpr WordList kActs =
        U"更正 修正 訂正 改正 勘正 校正 刊正 修改 更改 改 正確 正名 實際 實為 確為 確係 實係 "
        U"實應 代以 始為 查明為 查證為 核實為";
    constexpr View kNeeds = U"為係作是改更修訂正以";
    const View rest = words.substr(at);
    if (const std::size_t size = size_of_label(words, at); size > 0) {
        return RoleCue{at, at + size, Role::Wrong, Role::Right, false};
    }
    if (const std::size_t size = kArrows.size_at_front(rest) + kInto.size_at_front(rest);
        size > 0) {
        return RoleCue{at, at + size, Role::Wrong, Role::Right, false};
    }
    const std::size_t told = std::max(size_of_wish(rest), size_of_finding(rest));
    if (const std::size_t size = told; size > 0 && rest.find(U'誤') == View::npos) {
        return RoleCue{at, at + size, Role::Wrong, Role::Right, true};
    }
    std::size_t size = kActs.size_at_front(rest);
    if (is_reorganised(rest)) return {};
    const bool needed = size == 0 && rest.size() > 1 && in(U"應宜", rest[0]);
    if (needed && (in(kNeeds, rest[1]) || writes(rest[1]))) size = 2;
    // 應依「甲」, 應引「甲」: one word between 應 and what it should be.
    if (needed && size == 0 && rest.size() == 2 && in(U"依屬引用稱讀", rest[1])) size = 2;
    if (size == 0) return {};
    const std::size_t into = size_of_writing_into(rest.substr(size));
    const bool leads = into == 0 && size < rest.size() && leads_into(rest[size]);
    size += leads ? 1 : into;
    return RoleCue{at, at + size, Role::Wrong, Role::Right, false};
}

/// 誤植, 誤植為, 錯繕成, 登載錯誤; 誤將 in front of what is right; 之誤 behind it.
std::optional<RoleCue> slip_at(View words, std::size_t at) {
    const View rest = words.substr(at);
    constexpr WordList kOf = U"之誤 之筆誤 之訛 之錯 的誤 的筆誤";
    if (const std::size_t size = kOf.size_at_front(rest); size > 0) {
        return RoleCue{at, at + size, Role::Right, Role::None, false};
    }
    if (rest.starts_with(U"筆誤")) return RoleCue{at, at + 2, Role::Wrong, Role::None, false};
    // 職稱為, 名稱為: what it is called, which nobody wrote wrongly.
    const bool called = rest.starts_with(U"稱") && at > 0 && in(U"職名全簡通別", words[at - 1]);
    if (called) return {};
    if (const std::size_t size = size_of_writing_into(rest); size > 0) {
        if (is_looked_up(words.substr(0, at))) {
            return RoleCue{at, at + size, Role::Wrong, Role::Right, true};
        }
        return RoleCue{at, at + size, Role::Right, Role::Wrong, true};
    }
    if (!in(U"誤錯訛", rest[0]) || rest.size() == 0) return {};
    const View behind = rest.substr(1);
    if (!behind.empty() && in(U"將把", behind[0])) {
        return RoleCue{at, at + 2, Role::None, Role::Right, false};
    }
    if (!behind.empty() && leads_into(behind[0])) {
        return RoleCue{at, at + 2, Role::Right, Role::Wrong, false};
    }
    if (const std::size_t size = size_of_writing_into(behind); size > 0) {
        return RoleCue{at, at + 1 + size, Role::Right, Role::Wrong, false};
    }
    if (const std::size_t size = size_of_doing_wrongly(rest); size > 0) {
        return RoleCue{at, at + size, Role::Right, Role::Wrong, true};
    }
    std::size_t size = 1;
    while (size < rest.size() && (writes(rest[size]) || in(U"誤字以用", rest[size]))) ++size;
    return RoleCue{at, at + size, Role::Wrong, Role::Wrong, true};
}

/// 為準, 代之, 取代: in front of it stands what is right, and right behind 取代 what it was.
std::optional<RoleCue> validity_at(View words, std::size_t at) {
    constexpr WordList kValid = U"為準 為正 為是 代之 視之 論之 取代 替代 代替 替換";
    const std::size_t size = kValid.size_at_front(words.substr(at));
    if (size == 0) return {};
    return RoleCue{at, at + size, Role::Right, Role::Wrong, true};
}

}  // namespace

bool writes(char32_t c) { return is_writing_verb(c) || in(U"鍵抄排敲示述敘", c); }

Role label_behind(View tail) {
    constexpr std::size_t kLongest = 5;
    if (tail.empty() || !in(U"（(〔", tail[0])) return Role::None;
    const std::size_t close = tail.find_first_of(U"）)〕");
    if (close == View::npos || close > kLongest) return Role::None;
    const View label = tail.substr(1, close - 1);
    if (is_head_of_wrong(label)) return Role::Wrong;
    return is_head_of_right(label) ? Role::Right : Role::None;
}

std::vector<RoleCue> role_cues(View words) {
    std::vector<RoleCue> cues;
    for (std::size_t at = 0; at < words.size();) {
        std::optional<RoleCue> cue = former_at(words, at);
        if (!cue) cue = act_at(words, at);
        if (!cue) cue = validity_at(words, at);
        if (!cue) cue = slip_at(words, at);
        if (cue) cues.push_back(*cue);
        at = cue ? cue->end : at + 1;
    }
    return cues;
}

bool reaches_end(const RoleCue& cue, View words) {
    const View between = words.substr(cue.end);
    if (between.find_first_of(U"。；;，,、") != View::npos) return false;
    return between.size() <= (cue.close ? 1 : kNear);
}

Role role_by_lead(View words_before) {
    const View words = last_clause(words_before);
    const std::vector<RoleCue> cues = role_cues(words);
    return cues.empty() || !reaches_end(cues.back(), words) ? Role::None : cues.back().behind;
}

Role role_by_tail(View words_behind) {
    const View words = first_clause(words_behind);
    const std::vector<RoleCue> cues = role_cues(words);
    return cues.empty() || cues.front().begin > kNear ? Role::None : cues.front().before;
}

Role opposite(Role role) {
    if (role == Role::None) return role;
    return role == Role::Wrong ? Role::Right : Role::Wrong;
}

}  // namespace gongwen::institutions

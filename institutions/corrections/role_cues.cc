#include "institutions/corrections/role_cues.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text.h"
#include "institutions/corrections/correction_cues.h"
#include "institutions/corrections/cue_finder.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr View kSigns = U"，,、；;。";
constexpr std::size_t kNear = 8;  // words between a cue and its side: 正確機關名稱為

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

template <std::size_t n>
std::size_t size_of_one(View text, const std::array<View, n>& words) {
    std::size_t longest = 0;
    for (const View word : words) {
        if (text.starts_with(word)) longest = std::max(longest, word.size());
    }
    return longest;
}

template <std::size_t n>
bool says_one_of(View text, const std::array<View, n>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](View word) { return text.find(word) != View::npos; });
}

/// 鍵, 抄, 示 and 述 are not told in the same breath as 植 and 繕, but in a notice they are slips,
/// too.
bool writes(char32_t c) { return is_writing_verb(c) || in(U"鍵抄排敲示述敘", c); }

/// 植為, 繕打成, 登載作: at most three characters and what leads to the words themselves.
std::size_t size_of_writing_into(View text) {
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
    constexpr auto kWhich = std::to_array<View>(
        {U"前函", U"該函", U"旨揭函", U"前揭函", U"上開函", U"前開函", U"上揭函", U"卻", U"竟"});
    const View rest = words.substr(at);
    const std::size_t which = size_of_one(rest, kWhich);
    if (which == 0) return 0;
    std::size_t end = which;
    while (end < rest.size() && in(U"內文中卻竟則仍所", rest[end])) ++end;
    const std::size_t verb = end;
    while (end < rest.size() && writes(rest[end])) ++end;
    if (end == verb) return 0;
    return end < rest.size() && leads_into(rest[end]) ? end + 1 : end;
}

/// 應統一為, 請遞移為: whatever shall be done to it, right in front of what it shall be.
std::size_t size_of_wish(View rest) {
    constexpr std::size_t kLongest = 7;
    const bool whole = rest.size() >= 3 && rest.size() <= kLongest && in(U"應請宜須", rest[0]) &&
                       in(U"為成作至", rest.back()) && !in(U"將把以", rest[1]);
    return whole && std::all_of(rest.begin(), rest.end(), is_han) ? rest.size() : 0;
}

/// 原列, 更正前, 而非: behind it stands what was wrong.
std::optional<RoleCue> former_at(View words, std::size_t at) {
    constexpr auto kFormer = std::to_array<View>(
        {U"更正前", U"修正前", U"訂正前", U"改正前", U"而非", U"並非", U"不是", U"而不是"});
    constexpr View kOfLetter = U"列載為係函文記植繕誤印刊訂寫登內作稱書條規用";
    const View rest = words.substr(at);
    std::size_t size = size_of_one(rest, kFormer);
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
    constexpr auto kArrows = std::to_array<View>({U"→", U"⇒", U"➔", U"➜"});
    constexpr auto kInto = std::to_array<View>(
        {U"係指", U"是指", U"易為", U"換為", U"換成", U"變更為", U"調整為", U"替換為", U"代換為"});
    constexpr auto kActs =
        std::to_array<View>({U"更正", U"修正", U"訂正", U"改正", U"勘正",   U"校正",   U"刊正",
                             U"修改", U"更改", U"改",   U"正確", U"正名",   U"實際",   U"實為",
                             U"實係", U"實應", U"代以", U"始為", U"查明為", U"查證為", U"核實為"});
    constexpr View kNeeds = U"為係作是改更修訂正以";
    const View rest = words.substr(at);
    if (const std::size_t size = size_of_label(words, at); size > 0) {
        return RoleCue{at, at + size, Role::Wrong, Role::Right, false};
    }
    if (const std::size_t size = size_of_one(rest, kArrows) + size_of_one(rest, kInto); size > 0) {
        return RoleCue{at, at + size, Role::Wrong, Role::Right, false};
    }
    if (const std::size_t size = size_of_wish(rest); size > 0 && rest.find(U'誤') == View::npos) {
        return RoleCue{at, at + size, Role::Wrong, Role::Right, true};
    }
    std::size_t size = size_of_one(rest, kActs);
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
    constexpr auto kOf =
        std::to_array<View>({U"之誤", U"之筆誤", U"之訛", U"之錯", U"的誤", U"的筆誤"});
    if (const std::size_t size = size_of_one(rest, kOf); size > 0) {
        return RoleCue{at, at + size, Role::Right, Role::None, false};
    }
    if (rest.starts_with(U"筆誤")) return RoleCue{at, at + 2, Role::Wrong, Role::None, false};
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
    constexpr auto kValid = std::to_array<View>(
        {U"為準", U"為正", U"為是", U"代之", U"視之", U"論之", U"取代", U"替代", U"代替", U"替換"});
    const std::size_t size = size_of_one(words.substr(at), kValid);
    if (size == 0) return {};
    return RoleCue{at, at + size, Role::Right, Role::Wrong, true};
}

}  // namespace

Role label_behind(View tail) {
    constexpr std::size_t kLabel = 3;
    if (tail.size() < kLabel || !in(U"（(〔", tail[0]) || !in(U"）)〕", tail[2])) return Role::None;
    return tail[1] == U'誤' ? Role::Wrong : tail[1] == U'正' ? Role::Right : Role::None;
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

View last_clause(View words) {
    const std::size_t sign = words.find_last_of(kSigns);
    return sign == View::npos ? words : words.substr(sign + 1);
}

View first_clause(View words) { return words.substr(0, words.find_first_of(kSigns)); }

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

/// 漏附, 漏未檢附, 漏寄: papers were left out, and no words.
bool leaves_out_papers(View behind) {
    constexpr auto kActs = std::to_array<View>(
        {U"附", U"檢附", U"檢送", U"檢陳", U"隨", U"送", U"寄", U"夾", U"裝訂", U"上傳"});
    if (behind.starts_with(U"未")) behind.remove_prefix(1);
    return std::ranges::any_of(kActs, [&](View act) { return behind.starts_with(act); });
}

bool says_missing(View words) {
    constexpr View kOtherLeaks = U"水氣電油夜洞稅斗";
    constexpr auto kWords =
        std::to_array<View>({U"脫漏", U"脫字", U"脫列", U"缺列", U"缺少", U"欠缺", U"未列", U"未載",
                             U"未繕", U"少列", U"少繕", U"少打", U"少植"});
    for (std::size_t at = words.find(U'漏'); at != View::npos; at = words.find(U'漏', at + 1)) {
        const View behind = words.substr(at + 1);
        if (leaves_out_papers(behind)) continue;
        if (behind.empty() || !in(kOtherLeaks, behind[0])) return true;
    }
    return says_one_of(words, kWords);
}

bool says_added(View words) {
    constexpr auto kWords =
        std::to_array<View>({U"增列", U"增補", U"增加", U"加列", U"補列", U"補植", U"補載", U"補充",
                             U"補上", U"補入", U"補填", U"補登", U"補繕", U"加註"});
    constexpr auto kLast =
        std::to_array<View>({U"補", U"前加", U"後加", U"中加", U"應加", U"請加"});
    const bool last =
        std::any_of(kLast.begin(), kLast.end(), [&](View word) { return words.ends_with(word); });
    return last || says_one_of(words, kWords);
}

bool says_surplus(View words) {
    constexpr auto kWords = std::to_array<View>(
        {U"贅",   U"衍字", U"衍文", U"衍列", U"衍植", U"溢列", U"溢載", U"溢植", U"溢繕", U"重複",
         U"重覆", U"刪除", U"刪去", U"刪掉", U"應刪", U"請刪", U"予刪", U"去除", U"移除", U"剔除",
         U"多餘", U"多列", U"多繕", U"多植", U"多載", U"多打", U"多寫", U"多印"});
    return words.ends_with(U'衍') || says_one_of(words, kWords);
}

bool lacks_something(View words) {
    constexpr View kNoObject = U"於在未，。之入及等致而應請惠";
    const std::size_t leak = words.find(U'漏');
    if (leak == View::npos) return false;
    std::size_t at = leak + 1;
    while (at < words.size() && (writes(words[at]) || in(U"附列送", words[at]))) ++at;
    return at > leak + 1 && at + 1 < words.size() && is_han(words[at]) && !in(kNoObject, words[at]);
}

int evidence(View words_before, View words_behind) {
    constexpr auto kRightBefore = std::to_array<View>(
        {U"正確", U"應", U"更正", U"修正", U"改為", U"改列", U"改作", U"代以", U"並以", U"茲"});
    constexpr auto kWrongBefore = std::to_array<View>({U"誤", U"錯", U"原", U"前函", U"舊"});
    constexpr auto kRightBehind =
        std::to_array<View>({U"為正確", U"始為", U"才是", U"為準", U"取代", U"替代"});
    constexpr auto kWrongBehind =
        std::to_array<View>({U"誤", U"錯", U"刪", U"贅", U"不正確", U"不實", U"並非"});
    const View lead = last_clause(words_before);
    const View tail = first_clause(words_behind);
    const bool right = says_one_of(lead, kRightBefore) || says_one_of(tail, kRightBehind);
    const bool wrong = says_one_of(lead, kWrongBefore) ||
                       (says_one_of(tail, kWrongBehind) && !in(tail.substr(0, 1), U'之'));
    return right == wrong ? 0 : right ? 1 : -1;
}

}  // namespace gongwen::institutions

#include "institutions/corrections/side_weights.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>

#include "core/text.h"
#include "institutions/corrections/cue_finder.h"
#include "institutions/corrections/role_cues.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kReach = 10;  // from a word to the side that it speaks of

/// A word and what it says of the side behind it; not where one of `not_before` stands in front of
/// it or one of `not_behind` behind it, which make another word.
struct WeightedWord {
    View word;
    int weight = 0;
    View not_before;
    View not_behind;
};

constexpr auto kLeads = std::to_array<WeightedWord>({
    // what is wrong
    {U"誤", -2, U"無有免防勿", U"差餐點會解"},
    {U"誤將", 2, U"", U""},
    {U"誤把", 2, U"", U""},
    {U"錯將", 2, U"", U""},
    {U"錯把", 2, U"", U""},
    {U"錯", -2, U"有無交", U"過開"},
    {U"原", -2, U"高平中還太", U"住則因理由告始料本應確"},
    {U"舊", -2, U"仍照依", U"城街有"},
    {U"非", -2, U"除是南無若", U"法常都屬營經"},
    {U"勿", -2, U"切", U""},
    {U"仍", -2, U"", U"請應須需"},
    {U"卻", -2, U"", U""},
    {U"竟", -2, U"究畢", U""},
    {U"去年", -2, U"", U""},
    {U"更正前", -2, U"", U""},
    {U"修正前", -2, U"", U""},
    {U"前函", -2, U"", U""},
    {U"該函", -2, U"", U""},
    {U"函載", -2, U"", U""},
    {U"函列", -2, U"", U""},
    {U"函內", -1, U"", U""},
    {U"函文", -2, U"", U""},
    {U"沿用", -2, U"", U""},
    {U"所載", -1, U"", U""},
    // what is right
    {U"應", 2, U"對因供相反適響呼", U"用變對收付"},
    {U"正確", 2, U"不未", U""},
    {U"更正", 2, U"", U"前"},
    {U"訂正", 2, U"", U"前"},
    {U"改", 2, U"", U"制組"},
    {U"更動", 2, U"", U""},
    {U"更換", 2, U"", U""},
    {U"調整", 1, U"", U"前"},
    {U"變更", 1, U"", U"前"},
    {U"調高", 1, U"", U""},
    {U"調降", 1, U"", U""},
    {U"現已", 2, U"", U""},
    {U"宜", 2, U"便適不合事時", U"蘭居於"},
    {U"完整", 2, U"不未", U""},
    {U"更為", 2, U"", U""},
    {U"實", 2, U"確事落屬其現證", U"施習驗地體務踐作"},
    {U"現行", 2, U"", U""},
    {U"請依", 2, U"", U""},
    {U"請以", 2, U"", U""},
    {U"請至", 2, U"", U""},
    {U"始", 2, U"開起原", U""},
    {U"方為", 2, U"", U""},
    {U"才是", 2, U"", U""},
    {U"以", 1, U"可所得予加足難何用", U"上下內前後外及便利致來"},
    {U"經查", 1, U"", U""},
    {U"查", 1, U"檢調審", U"照"},
    {U"核對", 1, U"", U""},
    {U"登記", 1, U"", U""},
    {U"戶籍", 1, U"", U""},
    {U"契約", 1, U"", U""},
    {U"謄本", 1, U"", U""},
    {U"簿", 1, U"", U""},
    {U"資料", 1, U"", U""},
    {U"本年", 1, U"", U""},
    {U"係", 1, U"關", U""},
    {U"屬", 1, U"所附直部隸眷金歸下", U"於性"},
});

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

bool stands_at(View words, std::size_t at, const WeightedWord& one) {
    if (!words.substr(at).starts_with(one.word)) return false;
    const std::size_t end = at + one.word.size();
    return (at == 0 || !in(one.not_before, words[at - 1])) &&
           (end >= words.size() || !in(one.not_behind, words[end]));
}

/// By the last word that says something of it; a 係 or 以 at the end adds nothing to another one.
int weight_of_lead(View before) {
    const View words = last_clause(before);
    const std::size_t from = words.size() - std::min(words.size(), kReach);
    int strong = 0;
    int weak = 0;
    for (std::size_t at = from; at < words.size(); ++at) {
        const WeightedWord* longest = nullptr;
        for (const WeightedWord& one : kLeads) {
            const bool longer = longest == nullptr || one.word.size() > longest->word.size();
            if (longer && stands_at(words, at, one)) longest = &one;
        }
        if (longest == nullptr) continue;
        (std::abs(longest->weight) > 1 ? strong : weak) = longest->weight;
        at += longest->word.size() - 1;
    }
    // 分別繕為: what it was written as.
    const bool written = words.size() > 1 && leads_into(words.back()) &&
                         writes(words[words.size() - 2]) && words[words.size() - 2] != U'稱' &&
                         strong == 0 && weak == 0;
    if (written) return -2;
    return strong != 0 ? strong : weak;
}

bool begins_near(View words, View word, std::size_t near) {
    const std::size_t at = words.find(word);
    return at != View::npos && at <= near;
}

/// 與契約不同, 核與戶籍資料…有異: what it does not agree with holds.
bool disagrees(View tail) {
    constexpr auto kDiffers = std::to_array<View>(
        {U"不符", U"不同", U"不合", U"不一", U"未符", U"有異", U"有別", U"有出入", U"歧異"});
    const bool beside = begins_near(tail, U"與", 1) || begins_near(tail, U"和", 1);
    return beside &&
           std::ranges::any_of(kDiffers, [&](View word) { return tail.find(word) != View::npos; });
}

int weight_of_tail(View behind) {
    constexpr std::size_t kNear = 3;
    constexpr auto kRight = std::to_array<View>(
        {U"為準", U"為正確", U"方為正確", U"才是", U"更正之", U"代之", U"之誤", U"之筆誤"});
    constexpr auto kWrong =
        std::to_array<View>({U"有誤", U"為誤", U"錯誤", U"誤植", U"誤繕", U"誤載", U"不正確",
                             U"不實", U"不符", U"不對", U"不合", U"仍列", U"仍為", U"仍係",
                             U"已過", U"已廢", U"失效", U"有錯", U"非屬", U"非為"});
    if (const Role label = label_behind(behind); label != Role::None) {
        return label == Role::Wrong ? -3 : 3;
    }
    const View tail = first_clause(behind);
    if (disagrees(tail)) return -2;
    // ，查係沿用舊標準: the next clause, that has no side, says why.
    constexpr auto kWhy = std::to_array<View>({U"係", U"查係", U"乃", U"屬"});
    if (tail.size() + 1 < behind.size()) {
        const View next = first_clause(behind.substr(tail.size() + 1));
        const bool whole = tail.size() + 1 + next.size() < behind.size();
        const bool why = std::ranges::any_of(kWhy, [&](View w) { return next.starts_with(w); });
        if (whole && why && next.find_first_of(U"誤錯舊疏") != View::npos) return -2;
    }
    const auto says = [&](View word) { return begins_near(tail, word, kNear); };
    if (std::ranges::any_of(kRight, says)) return 2;
    // 將「R」打成「W」
    const bool taken = tail.size() > 1 && tail.size() <= kNear && leads_into(tail.back()) &&
                       std::all_of(tail.begin(), tail.end() - 1, writes);
    if (taken) return tail.back() == U'成' ? 2 : 0;
    if (std::ranges::any_of(kWrong, says)) return -2;
    const bool negated = tail.starts_with(U"非") && tail.size() > 1;
    return negated ? -2 : 0;
}

}  // namespace

int weight_of_side(View before, View behind) {
    return weight_of_lead(before) + weight_of_tail(behind);
}

bool says_exchanged(View words) {
    constexpr auto kWords = std::to_array<View>({U"互換", U"對調", U"互為誤", U"顛倒", U"相反",
                                                 U"倒置", U"填反", U"寫反", U"植反", U"列反"});
    return std::ranges::any_of(kWords, [&](View word) { return words.find(word) != View::npos; });
}

}  // namespace gongwen::institutions

// The part of role_cues.h for sides that stand alone, and for single words around a side.

#include <algorithm>
#include <array>

#include "core/text.h"
#include "institutions/corrections/sides/role_cues.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

template <std::size_t n>
bool says_one_of(View text, const std::array<View, n>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](View word) { return text.find(word) != View::npos; });
}

/// 漏附, 漏未檢附, 漏寄: papers were left out, and no words.
bool leaves_out_papers(View behind) {
    constexpr auto kActs = std::to_array<View>(
        {U"附", U"檢附", U"檢送", U"檢陳", U"隨", U"送", U"寄", U"夾", U"裝訂", U"上傳"});
    if (behind.starts_with(U"未")) behind.remove_prefix(1);
    return std::ranges::any_of(kActs, [&](View act) { return behind.starts_with(act); });
}

}  // namespace

bool says_missing(View words) {
    constexpr View kOtherLeaks = U"水氣電油夜洞稅斗";
    constexpr auto kWords =
        std::to_array<View>({U"脫漏", U"脫字", U"脫列", U"缺列", U"缺少", U"欠缺", U"未列", U"未載",
                             U"未繕", U"少列", U"少繕", U"少打", U"少植"});
    for (std::size_t at = words.find(U'漏'); at != View::npos; at = words.find(U'漏', at + 1)) {
        const View behind = words.substr(at + 1);
        // 錯漏, 疏漏: faults of any kind.
        if (at > 0 && in(U"錯疏", words[at - 1])) continue;
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
         U"略去", U"多餘", U"多列", U"多繕", U"多植", U"多載", U"多打", U"多寫", U"多印"});
    return words.ends_with(U'衍') || says_one_of(words, kWords);
}

}  // namespace gongwen::institutions

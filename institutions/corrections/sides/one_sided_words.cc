// The part of role_cues.h for sides that stand alone, and for single words around a side.

#include "core/text.h"
#include "institutions/corrections/sides/role_cues.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// 漏附, 漏未檢附, 漏寄: papers were left out, and no words.
bool leaves_out_papers(View behind) {
    constexpr WordList kActs = U"附 檢附 檢送 檢陳 隨 送 寄 夾 裝訂 上傳";
    if (behind.starts_with(U"未")) behind.remove_prefix(1);
    return kActs.any_begins(behind);
}

}  // namespace

bool says_missing(View words) {
    constexpr View kOtherLeaks = U"水氣電油夜洞稅斗";
    constexpr WordList kWords = U"脫漏 脫字 脫列 缺列 缺少 欠缺 未列 未載 未繕 少列 少繕 少打 少植";
    for (std::size_t at = words.find(U'漏'); at != View::npos; at = words.find(U'漏', at + 1)) {
        const View behind = words.substr(at + 1);
        // 錯漏, 疏漏: faults of any kind.
        if (at > 0 && in(U"錯疏", words[at - 1])) continue;
        if (leaves_out_papers(behind)) continue;
        if (behind.empty() || !in(kOtherLeaks, behind[0])) return true;
    }
    return kWords.any_in(words);
}

bool says_added(View words) {
    constexpr WordList kWords =
        U"增列 增補 增加 加列 補列 補植 補載 補充 補上 補入 補填 補登 補繕 加註";
    constexpr WordList kLast = U"補 前加 後加 中加 應加 請加";
    const bool last = kLast.any_ends(words);
    return last || kWords.any_in(words);
}

bool says_surplus(View words) {
    constexpr WordList kWords =
        U"贅 衍字 衍文 衍列 衍植 溢列 溢載 溢植 溢繕 重複 重覆 刪除 刪去 刪掉 應刪 請刪 予刪 "
        U"去除 移除 剔除 略去 多餘 多列 多繕 多植 多載 多打 多寫 多印";
    return words.ends_with(U'衍') || kWords.any_in(words);
}

}  // namespace gongwen::institutions

#include "institutions/corrections/tokens/cue_words.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/tokens/that_letter.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

/// 原同意書, 舊識別證: a paper, whatever it is called; not 原處分書, which is a letter.
bool is_named_as_former(View before) {
    constexpr std::size_t kLongest = 12;
    constexpr WordList kLetters = U"通知書 通知單 處分書 裁處書";
    const std::size_t sign = before.find_last_of(U"，,、；;。");
    const View words = sign == View::npos ? before : before.substr(sign + 1);
    return words.size() > 2 && words.size() <= kLongest &&
           View(U"原舊前").find(words.front()) != View::npos &&
           View(U"書表冊單圖頁據照證狀卡").find(words.back()) != View::npos &&
           !kLetters.any_ends(words);
}

/// 原寄版本, 前送謄本: papers that were sent before, and not the letter that is void itself.
bool is_former_paper(View before) {
    constexpr WordList kPapers =
        U"版本 謄本 文本 抄本 紙本 正本 原本 文件 名冊 清冊 手冊 紀錄 圖說 圖面 報表 附表 草稿 "
        U"原頁 頁面 檔案 證明書 聘書 契約書 領據 影本 收據 資料 檢送者 檢附者 所送者 所附者";
    constexpr std::size_t kLongest = 12;
    if (is_named_as_former(before)) return true;
    if (!kPapers.any_ends(before)) {
        return false;
    }
    const View near = before.substr(before.size() - std::min(before.size(), kLongest));
    const std::size_t sign = near.find_last_of(U"，,、；;。");
    const View words = sign == View::npos ? near : near.substr(sign + 1);
    return words.find_first_of(U"原前舊附") != View::npos;
}

}  // namespace

bool is_reorganised(View text) {
    constexpr View kOtherChanges = U"制組隸選善進革裝建";
    return text.size() > 1 && text[0] == U'改' && kOtherChanges.find(text[1]) != View::npos;
}

std::vector<std::size_t> sizes_of_cue_to_operand(View text) {
    constexpr WordList kActs =
        U"更正 修正 訂正 改正 校正 更改 勘誤 勘正 刊正 補正 正名 正確 變更 調整 改";
    constexpr WordList kInto = U"成 作 列 植 載 如下 如次 如右 如后";
    constexpr std::size_t kWords = 8;  // 更正主旨為, 更正後之正確名稱為
    constexpr WordList kShould = U"應讀 應稱 應寫 應載 應列 應植 應繕 應記 應書 應刊";
    constexpr WordList kByThemselves =
        U"應引用 應援引 應援用 應適用 應引 應改 請改 宜改 改於 改在 改至";
    if (text.starts_with(U"更為")) return {2};
    std::vector<std::size_t> sizes;
    for (const View should : kShould) {
        if (!text.starts_with(should) || text.size() <= should.size()) continue;
        if (View(U"為作成").find(text[should.size()]) != View::npos)
            sizes.push_back(should.size() + 1);
    }
    for (const View word : kByThemselves) {
        if (!text.starts_with(word)) continue;
        const View behind = text.substr(word.size());
        if (!behind.starts_with(U"為") && !behind.starts_with(U"成")) sizes.push_back(word.size());
    }
    for (const View act : kActs) {
        if (!text.starts_with(act)) continue;
        const View rest = text.substr(act.size());
        if (act == U"改" && is_reorganised(text)) continue;
        for (const View into : kInto) {
            if (rest.starts_with(into)) sizes.push_back(act.size() + into.size());
        }
        std::size_t end = 0;
        while (end < rest.size() && end <= kWords && is_han(rest[end]) &&
               View(U"為係").find(rest[end]) == View::npos) {
            ++end;
        }
        const bool into = end < rest.size() && end <= kWords && !is_punctuation(rest[end]);
        if (into && is_han(rest[end])) sizes.push_back(act.size() + end + 1);
    }
    return sizes;
}

std::size_t size_of_label_of_right(View text) {
    for (const View label : {View(U"（正）"), View(U"(正)"), View(U"（更正）"), View(U"(更正)")}) {
        if (text.starts_with(label)) return label.size();
    }
    constexpr WordList kActs = U"更正 修正 訂正 勘誤 正確 正";
    constexpr WordList kWhat = U"應為 為 內容 文字 名稱 條文 主旨 說明 附件 標題";
    for (const View act : kActs) {
        if (!text.starts_with(act)) continue;
        std::size_t end = act.size();
        if (text.substr(end).starts_with(U"後")) ++end;
        for (const View what : kWhat) {
            if (text.substr(end).starts_with(what)) end += what.size();
        }
        const bool colon = end < text.size() && (text[end] == U'：' || text[end] == U':');
        // Without a colon the words themselves must say that what follows is what is right.
        return colon || end > act.size() ? end : 0;
    }
    return 0;
}

bool is_other_business(View text, std::size_t begin, std::size_t end) {
    constexpr WordList kBehind =
        U"登記 編定 戶籍 土地 申報 缺失 處分 教育 測量 地籍 財產 系統 投保 疑義 錯誤登 申請 "
        U"許可 執照 資格";
    constexpr WordList kBefore =
        U"申請 限期 申報 聲請 地籍 登記 得為 逕為 命其 如需 依限 期限內 日內 儘速 儘快 未 毋須 "
        U"無須 無需 免予";
    // 令訂正發布 is 令修正發布: a new version of the rules.
    constexpr WordList kIssued = U"訂正發布 訂正公布 改正發布 改正公布";
    return kIssued.any_begins(text.substr(begin)) || kBehind.any_begins(text.substr(end)) ||
           kBefore.any_ends(text.substr(0, begin));
}

bool is_other_change(std::u32string_view sentence, std::size_t begin, std::size_t end) {
    const View word = sentence.substr(begin, end - begin);
    constexpr WordList kSwaps = U"更換 汰換 汰舊換新 替換 調換 置換 取代";
    if (kSwaps.size_at_front(word) == word.size()) {
        // 請以「甲」替換「乙」: words are.
        const bool of_words = (begin > 0 && is_closing_mark(sentence[begin - 1])) ||
                              (end < sentence.size() && is_opening_mark(sentence[end]));
        if (of_words) return true;
        constexpr WordList kPapers =
            U"附件 附表 附圖 附錄 所附 檢附 檢送 檢陳 隨文 隨函 原函 原件 頁";
        return !kPapers.any_in(sentence);
    }
    // 請重新檢送申請資料: the receiver shall. 請退還附件: he shall give it back.
    constexpr View kWishes = U"請應須惠予於";
    const bool wished = begin > 0 && kWishes.find(sentence[begin - 1]) != View::npos;
    // 註銷本所…函，並請將原函退還本所.
    const View before = sentence.substr(0, begin);
    const bool of_the_letter = ends_with_that_letter(before);
    // 請予註銷並退還本部: the void letter goes back to its writer.
    if (word == U"退還" && before.find(U"註銷") != View::npos) return true;
    return (wished && (word == U"退還" || word.starts_with(U"重"))) ||
           (of_the_letter && word == U"退還");
}

bool is_conditional(View sentence, std::size_t at) {
    constexpr WordList kIfs =
        U"如有 倘有 若有 如發現 倘發現 若發現 如將 倘將 若將 如誤 倘誤 若誤 如因 倘因 倘若";
    constexpr View kOtherWords = U"詳例諸比假猶譬";  // 詳如有關附件
    const View before = sentence.substr(0, at);
    // 為避免誤植, 以免誤繕: what shall not happen.
    constexpr WordList kLest = U"避免 以免 防止 免於 不致";
    if (kLest.any_ends(before)) return true;
    return std::any_of(kIfs.begin(), kIfs.end(), [&](View word) {
        const std::size_t found = before.rfind(word);
        return found != View::npos &&
               (found == 0 || kOtherWords.find(before[found - 1]) == View::npos);
    });
}

bool is_enclosure_before(View text, std::size_t at) {
    constexpr WordList kEnclosures =
        U"附件 附表 附錄 附圖 原表 原件 原紀錄 原會議紀錄 原附圖 原名冊 原清冊 原通知單";
    constexpr View kWishes = U"請應予惠均並併同時一逕自行";
    View before = text.substr(0, at);
    constexpr WordList kBack = U"繳回 寄回 退回 送回 擲回";
    const auto strip_wishes = [&] {
        while (!before.empty() && kWishes.find(before.back()) != View::npos) {
            before.remove_suffix(1);
        }
    };
    strip_wishes();
    // …號函暨其附件均予註銷: the letter and what it enclosed.
    constexpr WordList kToo = U"暨其附件 及其附件 暨附件 函及附件 含附件 連同附件 併同附件";
    if (kToo.any_ends(before)) return false;
    for (const View back : kBack) {
        if (!before.ends_with(back)) continue;
        before.remove_suffix(back.size());
        strip_wishes();
    }
    if (is_former_paper(before)) return true;
    return kEnclosures.any_ends(before);
}

}  // namespace gongwen::institutions

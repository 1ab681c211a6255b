#include "institutions/corrections/tokens/cue_words.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "institutions/corrections/tokens/quotation_marks.h"
#include "institutions/corrections/tokens/that_letter.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

/// 原同意書, 舊識別證: a paper, whatever it is called; not 原處分書, which is a letter.
bool is_named_as_former(View before) {
    constexpr std::size_t kLongest = 12;
    constexpr auto kLetters = std::to_array<View>({U"通知書", U"通知單", U"處分書", U"裁處書"});
    const std::size_t sign = before.find_last_of(U"，,、；;。");
    const View words = sign == View::npos ? before : before.substr(sign + 1);
    return words.size() > 2 && words.size() <= kLongest &&
           View(U"原舊前").find(words.front()) != View::npos &&
           View(U"書表冊單圖頁據照證狀卡").find(words.back()) != View::npos &&
           std::none_of(kLetters.begin(), kLetters.end(),
                        [&](View letter) { return words.ends_with(letter); });
}

/// 原寄版本, 前送謄本: papers that were sent before, and not the letter that is void itself.
bool is_former_paper(View before) {
    constexpr auto kPapers = std::to_array<View>(
        {U"版本", U"謄本", U"文本", U"抄本",   U"紙本",   U"正本",   U"原本",   U"文件",
         U"名冊", U"清冊", U"手冊", U"紀錄",   U"圖說",   U"圖面",   U"報表",   U"附表",
         U"草稿", U"原頁", U"頁面", U"檔案",   U"證明書", U"聘書",   U"契約書", U"領據",
         U"影本", U"收據", U"資料", U"檢送者", U"檢附者", U"所送者", U"所附者"});
    constexpr std::size_t kLongest = 12;
    if (is_named_as_former(before)) return true;
    if (std::none_of(kPapers.begin(), kPapers.end(),
                     [&](View paper) { return before.ends_with(paper); })) {
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
    constexpr auto kActs =
        std::to_array<View>({U"更正", U"修正", U"訂正", U"改正", U"校正", U"更改", U"勘誤", U"勘正",
                             U"刊正", U"補正", U"正名", U"正確", U"變更", U"調整", U"改"});
    constexpr auto kInto = std::to_array<View>(
        {U"成", U"作", U"列", U"植", U"載", U"如下", U"如次", U"如右", U"如后"});
    constexpr std::size_t kWords = 8;  // 更正主旨為, 更正後之正確名稱為
    constexpr auto kShould = std::to_array<View>(
        {U"應讀", U"應稱", U"應寫", U"應載", U"應列", U"應植", U"應繕", U"應記", U"應書", U"應刊"});
    constexpr auto kByThemselves =
        std::to_array<View>({U"應引用", U"應援引", U"應援用", U"應適用", U"應引", U"應改", U"請改",
                             U"宜改", U"改於", U"改在", U"改至"});
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
    constexpr auto kActs =
        std::to_array<View>({U"更正", U"修正", U"訂正", U"勘誤", U"正確", U"正"});
    constexpr auto kWhat = std::to_array<View>(
        {U"應為", U"為", U"內容", U"文字", U"名稱", U"條文", U"主旨", U"說明", U"附件", U"標題"});
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
    constexpr auto kBehind = std::to_array<View>(
        {U"登記", U"編定", U"戶籍", U"土地", U"申報", U"缺失", U"處分", U"教育", U"測量", U"地籍",
         U"財產", U"系統", U"投保", U"疑義", U"錯誤登", U"申請", U"許可", U"執照", U"資格"});
    constexpr auto kBefore =
        std::to_array<View>({U"申請", U"限期", U"申報", U"聲請", U"地籍",   U"登記", U"得為",
                             U"逕為", U"命其", U"如需", U"依限", U"期限內", U"日內", U"儘速",
                             U"儘快", U"未",   U"毋須", U"無須", U"無需",   U"免予"});
    const auto follows = [&](View word) { return text.substr(end).starts_with(word); };
    // 令訂正發布 is 令修正發布: a new version of the rules.
    const View word = text.substr(begin, end - begin);
    const bool is_issued = follows(U"發布") || follows(U"公布");
    if ((word == U"訂正" || word == U"改正") && is_issued) return true;
    const auto precedes = [&](View lead) { return text.substr(0, begin).ends_with(lead); };
    return std::any_of(kBehind.begin(), kBehind.end(), follows) ||
           std::any_of(kBefore.begin(), kBefore.end(), precedes);
}

bool is_other_change(std::u32string_view sentence, std::size_t begin, std::size_t end) {
    const View word = sentence.substr(begin, end - begin);
    constexpr auto kSwaps =
        std::to_array<View>({U"更換", U"汰換", U"汰舊換新", U"替換", U"調換", U"置換", U"取代"});
    if (std::any_of(kSwaps.begin(), kSwaps.end(), [&](View swap) { return word == swap; })) {
        // 請以「甲」替換「乙」: words are.
        const bool of_words = (begin > 0 && is_closing_mark(sentence[begin - 1])) ||
                              (end < sentence.size() && is_opening_mark(sentence[end]));
        if (of_words) return true;
        constexpr auto kPapers =
            std::to_array<View>({U"附件", U"附表", U"附圖", U"附錄", U"所附", U"檢附", U"檢送",
                                 U"檢陳", U"隨文", U"隨函", U"原函", U"原件", U"頁"});
        return std::none_of(kPapers.begin(), kPapers.end(),
                            [&](View paper) { return sentence.find(paper) != View::npos; });
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
    constexpr auto kIfs = std::to_array<View>({U"如有", U"倘有", U"若有", U"如發現", U"倘發現",
                                               U"若發現", U"如將", U"倘將", U"若將", U"如誤",
                                               U"倘誤", U"若誤", U"如因", U"倘因", U"倘若"});
    constexpr View kOtherWords = U"詳例諸比假猶譬";  // 詳如有關附件
    const View before = sentence.substr(0, at);
    // 為避免誤植, 以免誤繕: what shall not happen.
    constexpr auto kLest = std::to_array<View>({U"避免", U"以免", U"防止", U"免於", U"不致"});
    if (std::ranges::any_of(kLest, [&](View lest) { return before.ends_with(lest); })) return true;
    return std::any_of(kIfs.begin(), kIfs.end(), [&](View word) {
        const std::size_t found = before.rfind(word);
        return found != View::npos &&
               (found == 0 || kOtherWords.find(before[found - 1]) == View::npos);
    });
}

bool is_enclosure_before(View text, std::size_t at) {
    constexpr auto kEnclosures =
        std::to_array<View>({U"附件", U"附表", U"附錄", U"附圖", U"原表", U"原件", U"原紀錄",
                             U"原會議紀錄", U"原附圖", U"原名冊", U"原清冊", U"原通知單"});
    constexpr View kWishes = U"請應予惠均並併同時一逕自行";
    View before = text.substr(0, at);
    constexpr auto kBack = std::to_array<View>({U"繳回", U"寄回", U"退回", U"送回", U"擲回"});
    const auto strip_wishes = [&] {
        while (!before.empty() && kWishes.find(before.back()) != View::npos) {
            before.remove_suffix(1);
        }
    };
    strip_wishes();
    // …號函暨其附件均予註銷: the letter and what it enclosed.
    constexpr auto kToo = std::to_array<View>(
        {U"暨其附件", U"及其附件", U"暨附件", U"函及附件", U"含附件", U"連同附件", U"併同附件"});
    if (std::ranges::any_of(kToo, [&](View word) { return before.ends_with(word); })) return false;
    for (const View back : kBack) {
        if (!before.ends_with(back)) continue;
        before.remove_suffix(back.size());
        strip_wishes();
    }
    if (is_former_paper(before)) return true;
    return std::any_of(kEnclosures.begin(), kEnclosures.end(),
                       [&](View word) { return before.ends_with(word); });
}

}  // namespace gongwen::institutions

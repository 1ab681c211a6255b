#include "institutions/corrections/sides/heads.h"

#include <algorithm>

#include "institutions/corrections/tokens/cue_finder.h"
#include "institutions/corrections/tokens/that_letter.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr WordList kActs = U"更正 勘誤 訂正 修正 改正 校正 更改 勘正 刊正";
// What a head may say beside the act: 更正後公告內容, 錯誤文字, 更正答案.
constexpr WordList kWhat =
    U"公告 刊登 文字 內容 條文 名稱 資料 答案 記載 欄位 版本 紀錄 記錄 核定 核准 登載 部分 "
    U"決議 結論 敘述 表述 字句 數值 數據 規格 日期 時間 地點 為 附件 公文 函文 來文 發文 文件";

bool says_no_more(View head) {
    while (kWhat.take_from(head)) {
    }
    return head.empty();
}

/// 應更正內容 beside 更正後內容: what was to be put right.
bool is_to_be_put_right(View head, View other) {
    if (!head.starts_with(U"應") && !head.starts_with(U"需")) return false;
    head.remove_prefix(1);
    return kActs.take_from(head) && !head.ends_with(U"為") && says_no_more(head) &&
           kActs.take_from(other) && other.starts_with(U"後");
}

/// 原列（錯誤） is 原列.
View without_remark(View head) {
    const std::size_t open = head.find_last_of(U"（(");
    const bool remark =
        open != View::npos && open > 0 && View(U"）)").find(head.back()) != View::npos;
    return remark ? head.substr(0, open) : head;
}

}  // namespace

bool is_head_of_wrong(View head) {
    if (!head.starts_with(U'原')) head.remove_prefix(size_of_that_letter(head));  // 前函誤載
    constexpr WordList kSlips = U"原始 原訂 原定 原誤 原函 原文 原 錯誤 誤";
    View rest = head;
    if (kActs.take_from(rest)) {
        return rest.starts_with(U"前") && says_no_more(rest.substr(1));
    }
    if (head == U"原文" || head == U"舊") return true;
    // 刊載內容, 登載文字: what stands there, beside what is right.
    const bool written = rest.size() > 2 && is_writing_verb(rest[0]) && is_writing_verb(rest[1]);
    if (written && says_no_more(rest.substr(2))) return true;
    // 原文字 is 原 and 文字, though it begins with 原文.
    return std::ranges::any_of(kSlips, [&](View slip) {
        if (!rest.starts_with(slip)) return false;
        View behind = rest.substr(slip.size());
        constexpr std::size_t kVerbs = 2;  // 原刊登, 誤植
        for (std::size_t i = 0; i < kVerbs && !behind.empty() && is_writing_verb(behind.front());
             ++i) {
            behind.remove_prefix(1);
        }
        return behind == U"處" || behind == U"前" || says_no_more(behind);  // 錯誤處, 誤植前
    });
}

bool is_head_of_right(View head) {
    constexpr WordList kRight = U"正確 應為 改為 正";
    if (head == U"新") return true;
    View rest = head;
    // 應列, 應載內容
    if (rest.size() > 1 && rest[0] == U'應' && is_writing_verb(rest[1]) &&
        says_no_more(rest.substr(2))) {
        return true;
    }
    const bool law = rest == U"修正";
    if (rest.starts_with(U'應') && !rest.starts_with(U"應為")) rest.remove_prefix(1);
    if (kActs.take_from(rest)) {
        if (rest.starts_with(U"後")) rest.remove_prefix(1);
        return !law && says_no_more(rest);
    }
    return kRight.take_from(rest) && says_no_more(rest);
}

bool are_heads(View wrong, View right) {
    wrong = without_remark(wrong);
    right = without_remark(right);
    if (is_to_be_put_right(wrong, right)) return true;
    for (;;) {
        if (is_head_of_wrong(wrong) && is_head_of_right(right)) return true;
        if (wrong.empty() || right.empty() || wrong.back() != right.back()) return false;
        wrong.remove_suffix(1);
        right.remove_suffix(1);
    }
}

}  // namespace gongwen::institutions

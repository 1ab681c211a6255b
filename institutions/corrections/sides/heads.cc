#include "institutions/corrections/sides/heads.h"

#include <algorithm>
#include <array>

#include "institutions/corrections/tokens/cue_finder.h"
#include "institutions/corrections/tokens/that_letter.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr auto kActs = std::to_array<View>(
    {U"更正", U"勘誤", U"訂正", U"修正", U"改正", U"校正", U"更改", U"勘正", U"刊正"});
// What a head may say beside the act: 更正後公告內容, 錯誤文字, 更正答案.
constexpr auto kWhat = std::to_array<View>(
    {U"公告", U"刊登", U"文字", U"內容", U"條文", U"名稱", U"資料", U"答案", U"記載",
     U"欄位", U"版本", U"紀錄", U"記錄", U"核定", U"核准", U"登載", U"部分", U"決議",
     U"結論", U"敘述", U"表述", U"字句", U"數值", U"數據", U"規格", U"日期", U"時間",
     U"地點", U"為",   U"附件", U"公文", U"函文", U"來文", U"發文", U"文件"});

/// Takes `words` away from the front of `head`.
template <std::size_t n>
bool take(View& head, const std::array<View, n>& words) {
    for (const View word : words) {
        if (!head.starts_with(word)) continue;
        head.remove_prefix(word.size());
        return true;
    }
    return false;
}

bool says_no_more(View head) {
    while (take(head, kWhat)) {
    }
    return head.empty();
}

/// 應更正內容 beside 更正後內容: what was to be put right.
bool is_to_be_put_right(View head, View other) {
    if (!head.starts_with(U"應") && !head.starts_with(U"需")) return false;
    head.remove_prefix(1);
    return take(head, kActs) && !head.ends_with(U"為") && says_no_more(head) &&
           take(other, kActs) && other.starts_with(U"後");
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
    constexpr auto kSlips = std::to_array<View>(
        {U"原始", U"原訂", U"原定", U"原誤", U"原函", U"原文", U"原", U"錯誤", U"誤"});
    View rest = head;
    if (take(rest, kActs)) {
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
    constexpr auto kRight = std::to_array<View>({U"正確", U"應為", U"改為", U"正"});
    if (head == U"新") return true;
    View rest = head;
    // 應列, 應載內容
    if (rest.size() > 1 && rest[0] == U'應' && is_writing_verb(rest[1]) &&
        says_no_more(rest.substr(2))) {
        return true;
    }
    const bool law = rest == U"修正";
    if (rest.starts_with(U'應') && !rest.starts_with(U"應為")) rest.remove_prefix(1);
    if (take(rest, kActs)) {
        if (rest.starts_with(U"後")) rest.remove_prefix(1);
        return !law && says_no_more(rest);
    }
    return take(rest, kRight) && says_no_more(rest);
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

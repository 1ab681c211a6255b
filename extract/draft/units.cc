#include "extract/draft/units.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "extract/draft/draft_rows.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// What forms count, the longer words first. 整 and 正 close an amount of money.
constexpr auto kUnits = std::to_array<View>(
    {U"分貝",   U"平方公尺", U"立方公尺", U"學年度", U"小時", U"公里", U"公尺", U"公斤", U"公噸",
     U"學期",   U"元整",     U"元正",     U"分鐘",   U"人次", U"個月", U"年度", U"樓層", U"元",
     U"人",     U"名",       U"位",       U"份",     U"件",   U"張",   U"頁",   U"冊",   U"次",
     U"天",     U"日",       U"時",       U"分",     U"年",   U"月",   U"週",   U"歲",   U"台",
     U"臺",     U"輛",       U"部",       U"組",     U"間",   U"個",   U"攤",   U"戶",   U"座",
     U"盞",     U"支",       U"本",       U"箱",     U"包",   U"坪",   U"期",   U"卷",   U"樓",
     U"號",     U"節",       U"％",       U"層",     U"棟",   U"片",   U"㎡",   U"公分", U"公釐",
     U"公升",   U"毫升",     U"公頃",     U"公克",   U"點",   U"度",   U"室",   U"班",   U"屆",
     U"床",     U"株",       U"隻",       U"桌",     U"套",   U"場",   U"堂",   U"瓶",   U"級",
     U"地號",   U"年級",     U"月份",     U"梯次",   U"萬元", U"標",   U"款",   U"聯",   U"處",
     U"巷",     U"弄",       U"鄰",       U"桶",     U"晚",   U"艘",   U"棵",   U"頭",   U"封",
     U"條",     U"面",       U"具",       U"幅",     U"雙",   U"把",   U"枚",   U"畝",   U"項",
     U"等",     U"%",        U"℃",        U"dB",     U"m/s",  U"kg",   U"cm",   U"mm",   U"km",
     U"日曆天", U"工作天",   U"工作日",   U"學分",   U"萬",   U"仟",   U"千",   U"佰",   U"百",
     U"拾",     U"型",       U"劑",       U"股",     U"筆",   U"回",   U"才",   U"。C"});

/// Words that may close a unit: 時起, 日內, 日止, 元以下, 次/分, 日□上午.
constexpr View kBehindUnits = U"起止內許以前後至整正共改，、；。,;.（(）)：:/／xX×+＋十=＝~～□";

/// mg/dl, Fr: letters that stand for a unit, to a sign or Chinese words.
View latin_unit_of(View words) {
    constexpr std::size_t kLongest = 6;
    std::size_t end = 0;
    while (end < words.size() && (is_latin(words[end]) || (end > 0 && words[end] == U'/'))) ++end;
    return end > 1 && end <= kLongest ? words.substr(0, end) : View();
}

}  // namespace

View unit_of(View words) {
    for (const View unit : kUnits) {
        if (!words.starts_with(unit)) continue;
        const View rest = words.substr(unit.size());
        // 學年度第: the words go on to the next blank.
        const bool ends = rest.empty() || rest == U"第" || rest.ends_with(U"字第") ||
                          kBehindUnits.find(rest.front()) != View::npos;
        if (ends) return unit;
    }
    // （ ____ 字）, but no ____ 字第 ____ 號
    const bool is_characters =
        words.starts_with(U'字') && (words.size() == 1 || kWordEnds.find(words[1]) != View::npos);
    return is_characters ? words.substr(0, 1) : latin_unit_of(words);
}

View unit_of_number(View words) {
    const auto* unit = std::find_if(kUnits.begin(), kUnits.end(),
                                    [&](View one) { return words.starts_with(one); });
    if (unit != kUnits.end()) return *unit;
    // 第 ____ 類, 第 ____ 櫃: whatever is numbered.
    constexpr std::size_t kLongest = 2;
    const std::size_t end = std::min(words.find_first_of(kWordEnds), words.size());
    const View numbered = words.substr(0, end);
    const bool is_word = !numbered.empty() && numbered.size() <= kLongest &&
                         std::all_of(numbered.begin(), numbered.end(), is_han);
    return is_word ? numbered : View();
}

View unit_behind_box(View words, View next) {
    const bool is_one = !next.empty() && is_han(next.front()) &&
                        (next.size() == 1 || kWordEnds.find(next[1]) != View::npos);
    return words.find(kBoxSign) != View::npos && is_one ? next.substr(0, 1) : View();
}

View unit_counted_twice(View next, View last) {
    constexpr std::size_t kLongest = 4;  // characters between
    for (const View unit : kUnits) {
        if (!next.starts_with(unit) || !last.starts_with(unit)) continue;
        const View between = next.substr(unit.size());
        if (!between.empty() && between.size() <= kLongest && std::ranges::all_of(between, is_han))
            return unit;
    }
    return {};
}

bool is_unit(View word) { return std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end(); }

}  // namespace gongwen::extract

#include "extract/draft/naming_words.h"

#include <algorithm>
#include <array>

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Printed behind a name; the longer words first.
constexpr std::array<View, 42> kNamed{
    U"調解委員會", U"管理委員會", U"國民小學", U"國民中學", U"地方法院", U"事務所", U"派出所",
    U"委員會",     U"字第",       U"先生",     U"小姐",     U"女士",     U"同學",   U"老師",
    U"大樓",       U"車站",       U"銀行",     U"分行",     U"分局",     U"公所",   U"公司",
    U"學校",       U"社區",       U"大廈",     U"醫院",     U"診所",     U"分會",   U"區",
    U"鄉",         U"鎮",         U"市",       U"縣",       U"村",       U"里",     U"路",
    U"街",         U"段",         U"巷",       U"弄",       U"站",       U"科",     U"系"};

constexpr std::array<View, 26> kAsking{
    U"說明", U"原因", U"名稱", U"事由", U"理由", U"關係", U"日期", U"地點", U"時間",
    U"方式", U"對象", U"單位", U"電話", U"地址", U"種類", U"項目", U"內容", U"號碼",
    U"編號", U"案號", U"車號", U"病名", U"姓名", U"字號", U"職稱", U"人"};

constexpr View kParting = U" \u3000，、；。,;.（）()□";  // a colon makes a label of it

}  // namespace

View naming_word_of(View words) {
    for (const View name : kNamed) {
        if (!words.starts_with(name)) continue;
        const View rest = words.substr(name.size());
        if (rest.empty() || kParting.find(rest.front()) != View::npos) return name;
    }
    return {};
}

bool asks_for_words(View label) {
    return std::any_of(kAsking.begin(), kAsking.end(),
                       [&](View word) { return label.ends_with(word); });
}

}  // namespace gongwen::extract

#include "extract/draft/naming_words.h"

#include <algorithm>
#include <array>

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Printed behind a name; the longer words first.
constexpr auto kNamed = std::to_array<View>(
    {U"戶政事務所", U"地政事務所", U"警察局",   U"國稅局",   U"稽徵所", U"衛生所",   U"區公所",
     U"鄉公所",     U"鎮公所",     U"市公所",   U"縣政府",   U"市政府", U"監理站",   U"地檢署",
     U"農會",       U"證明書",     U"研究所",   U"法院",     U"學系",   U"庭",       U"局",
     U"署",         U"課",         U"隊",       U"館",       U"廠",     U"舍",       U"調解委員會",
     U"管理委員會", U"國民小學",   U"國民中學", U"地方法院", U"事務所", U"派出所",   U"委員會",
     U"字第",       U"先生",       U"小姐",     U"女士",     U"同學",   U"鄉鎮市區", U"縣（市）",
     U"鄉（鎮",     U"縣市",       U"市縣",     U"村里",     U"路街",   U"街路",     U"部門",
     U"職務",       U"機構",       U"老師",     U"工廠",     U"大樓",   U"車站",     U"銀行",
     U"分行",       U"分局",       U"公所",     U"公司",     U"學校",   U"社區",     U"大廈",
     U"醫院",       U"診所",       U"分會",     U"區",       U"鄉",     U"鎮",       U"市",
     U"縣",         U"村",         U"里",       U"路",       U"街",     U"段",       U"巷",
     U"弄",         U"站",         U"科",       U"小段",     U"系(所)", U"系（所）", U"系所",
     U"系"});

constexpr auto kAsking = std::to_array<View>(
    {U"說明", U"原因", U"名稱", U"事由", U"理由", U"關係", U"日期", U"地點", U"時間", U"方式",
     U"對象", U"單位", U"電話", U"地址", U"種類", U"項目", U"內容", U"號碼", U"編號", U"案號",
     U"車號", U"病名", U"姓名", U"字號", U"職稱", U"數量", U"金額", U"人",   U"帳號", U"局號",
     U"戶名", U"代號", U"住址", U"機關", U"機構", U"廠商", U"部門"});

constexpr auto kSigning = std::to_array<View>(
    {U"人",   U"員",   U"師",   U"長",   U"主任", U"主管", U"經理", U"助理", U"督導",
     U"會計", U"主計", U"人事", U"出納", U"家屬", U"家長", U"司機", U"簽收", U"導師",
     U"總務", U"秘書", U"承辦", U"會辦", U"審核", U"覆核", U"核定", U"批示", U"幹事"});

constexpr View kParting = U" \u3000，、；。,;.（）()□";  // a colon makes a label of it

}  // namespace

View naming_word_of(View words) {
    for (const View name : kNamed) {
        if (!words.starts_with(name)) continue;
        const View rest = words.substr(name.size());
        if (rest.empty() || kParting.find(rest.front()) != View::npos) return name;
        // ____分行帳號 ____
        if (name.size() > 1 && std::ranges::find(kAsking, rest) != kAsking.end()) return name;
    }
    return {};
}

bool may_sign(View label) {
    return std::any_of(kSigning.begin(), kSigning.end(),
                       [&](View word) { return label.ends_with(word); });
}

bool asks_for_words(View label) {
    const bool is_number = label.size() > 1 && label.ends_with(U'號');  // 單號, 票號
    return is_number || std::any_of(kAsking.begin(), kAsking.end(),
                                    [&](View word) { return label.ends_with(word); });
}

bool leads_on(View words) {
    constexpr std::array<View, 8> kNouns{U"事由", U"理由", U"緣由", U"自由",
                                         U"原因", U"簽到", U"報到", U"方向"};
    return View(U"自由從至到於在因向與經託派赴往").find(words.back()) != View::npos &&
           std::none_of(kNouns.begin(), kNouns.end(),
                        [&](View noun) { return words.ends_with(noun); });
}

bool is_side(View label) {
    constexpr std::size_t kLongest = 2;  // 左, 左上, 右眼
    return !label.empty() && label.size() <= kLongest &&
           View(U"左右").find(label.front()) != View::npos;
}

bool is_extension(View words) {
    return words == U"轉" || words == U"分機" || words == U"內線" || words == U"轉分機";
}

bool is_as_above(View label) {
    return label.size() > 2 && label.starts_with(U'同') && !label.starts_with(U"同意") &&
           !label.starts_with(U"同時");
}

}  // namespace gongwen::extract

#include "institutions/corrections/sides/side_words.h"

#include <array>

#include "institutions/corrections/tokens/that_letter.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr auto kBefore = std::to_array<WeightedWords>({
    {-2, U"混淆 冠李戴 不是 卻 去年 更正前 修正前 改正前 訂正前 前載 前列 沿用", U"", U""},
    {-2, U"誤", U"無有免防勿", U"差餐點會解"},
    {-2, U"錯", U"有無交", U"過開"},
    {-2, U"原", U"高平中還太", U"住則因理由告始料本應確民稿簽卷"},
    {-2, U"舊", U"仍照依", U"城街有"},
    {-2, U"非", U"除是南無若", U"法常都屬營經"},
    {-2, U"勿", U"切", U""},
    {-2, U"仍", U"", U"請應須需"},
    {-2, U"竟", U"究畢", U""},
    {-1, U"所載 所稱 所填", U"", U""},
    {1, U"應付 調高 調降 乃", U"", U""},
    {1, U"調整 變更", U"", U"前"},
    {1, U"以", U"可所得予加足難何用", U"上下內前後外及便利致來"},
    {1, U"係", U"關", U""},
    {1, U"屬", U"所附直部隸眷金歸下", U"於性"},
    {2,
     U"誤將 誤把 錯將 錯把 應收 應用 正名 重算 重核 其實 改讀 更替 更： 更動 更換 更易 "
     U"現已 更為 確為 確係 當係 當為 只需 僅需 現行 新： 正： 請依 請以 請至 請讀 方為 方屬 "
     U"才是",
     U"", U""},
    {2, U"應", U"對因供相反適響呼", U"用變對收付"},
    {2, U"正確 完整", U"不未", U""},
    {2, U"請作", U"", U"為業"},
    {2, U"法定", U"", U"代繼監期"},
    {2, U"更正 訂正 修正 校正 修改", U"", U"前"},
    {2, U"改", U"", U"制組"},
    {2, U"宜", U"便適不合事時", U"蘭居於"},
    {2, U"實", U"確事落屬其現證", U"施習驗地體務踐作"},
    {2, U"始", U"開起原", U""},
});

constexpr auto kSources = std::to_array<WeightedWords>({
    {1,
     U"經查 核對 核算 登記 戶籍 契約 合約 謄本 簿 資料 原稿 原簽 原卷 底稿 來函 來文 決議 "
     U"本年 檢視 盤點 清查 比對",
     U"", U""},
    {1, U"查", U"檢調審", U"照"},
});

constexpr auto kBehind = std::to_array<WeightedWords>({
    {-2,
     U"有誤 為誤 係誤 字誤 錯誤 誤值 不正確 不實 不符 不對 不合 仍列 仍為 仍係 已過 已廢 "
     U"失效 有錯 非屬 非為 疏失 疏漏 疏誤 無法連結 衍",
     U"", U""},
    {-2, U"筆誤 誤植 誤繕 誤載 誤寫 誤打 誤列", U"之", U""},
    {-2, U"應更正 應予更正", U"", U"為作成"},
    {2,
     U"為準 為正確 屬正確 才是 為是 更正之 代之 視之 取代 替代 之誤 之筆誤 始為正 方為正 "
     U"無誤",
     U"", U""},
});

}  // namespace

std::span<const WeightedWords> words_before_side() { return kBefore; }
std::span<const WeightedWords> sources_before_side() { return kSources; }
std::span<const WeightedWords> words_behind_side() { return kBehind; }

bool speaks_of_the_letter(View words) {
    constexpr WordList kOfIt = U"函載 函列 函內 函文 函中 函送 函附 函知";
    return names_that_letter(words) || kOfIt.any_in(words);
}

}  // namespace gongwen::institutions

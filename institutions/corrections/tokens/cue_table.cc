// The table of cue_words.h.

#include <array>

#include "institutions/corrections/tokens/cue_words.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

struct CueWords {
    Kind kind;
    WordList words;
};

constexpr auto kCueWords = std::to_array<CueWords>({
    {Kind::Cancel,
     U"退還作廢 退還註銷 抽銷 註銷 撤銷 撤回 作廢 銷案 停止適用 停止使用 停止援用 不再援用 "
     U"不再適用 不再使用 不生效 視為無效 自始無效 不予援用 不予適用 廢止 失效 失其效力 銷毀 "
     U"廢棄 棄置 毀棄 視同未發 視為未發"},
    {Kind::SendAgain,
     U"更正後再 更正後重 補正後再 補正後重 修正後再 更正後送 更正後報 補正後報 更正後函 "
     U"修正後報 更正後補 修正後補 更正後另 更正後檢 更正再送 修正再送 更正見復 退還 查明更正 "
     U"查明改正 查明補正 退請"},
    {Kind::SlipFor, U"之誤 之筆誤 之訛誤 的誤植 之漏繕 之漏植 之錯植"},
    {Kind::Wrote,
     U"誤植 誤繕打 誤繕 誤載 誤寫 誤打 誤列 誤算 誤登 誤刊 誤印 誤書 誤記 誤輸 誤引 誤填 誤標 "
     U"誤置 誤編 誤錄 誤計 誤附 誤稱 錯植 筆誤 訛誤 內容錯誤 文字錯誤 疏誤 有誤 繕誤 植誤"},
    {Kind::WroteAs, U"誤作 誤為"},
    {Kind::ShouldBe,
     U"應更正為 應分別為 更正為 修正為 訂正為 改正為 更改為 勘誤為 應改為 改為 應為 應係 應作 "
     U"應屬 正確為 正確名稱為 正確應為 實為 實係"},
    {Kind::Missing,
     U"漏植 漏列 漏載 漏繕 漏打 漏印 漏刊 漏登 漏寫 漏填 誤漏 缺漏 遺漏 漏未列入 漏未列 脫漏 "
     U"漏未記載 漏未載明 漏未敘明"},
    {Kind::Added, U"增列 補列 補植 補載 加列 補入 增補 加註 加入 增加 插入"},
    {Kind::Surplus, U"贅植 贅列 贅載 贅繕 贅打 贅寫 贅刊 贅文 贅詞 贅字 衍字 衍文 溢列"},
    {Kind::Strike, U"刪除 刪去 剔除"},
    {Kind::Respectively, U"分別"},
    {Kind::Replace,
     U"抽換 以本函為準 以本次 以本函附件 以本函檢附 以本函所附 更換 汰換 汰舊換新 替換 換頁 "
     U"調換 置換 重新檢送 重行檢送 重新檢附 重行檢附 重新檢陳 重行檢陳 重新函送 重新傳送 "
     U"重行傳送 重新寄送 重新發送 更正後 正確版 完整版 更正版 修正版 勘誤版 正確檔案 正確圖說 "
     U"正確附件 取代 改以所附 改以檢附"},
    {Kind::Supplement,
     U"補送 補行檢送 補寄 補陳 補正 補附 檢補 漏附 漏送 漏寄 漏未檢附 漏未檢送 漏未裝訂 漏未隨 "
     U"漏未夾 漏未附 漏未上傳 未及隨"},
    {Kind::Amend, U"正誤表 正誤對照 更正 勘誤 訂正 改正 勘正 刊正"},
});

}  // namespace

std::optional<CueWord> cue_word(View text) {
    std::optional<CueWord> longest;
    for (const CueWords& cues : kCueWords) {
        const std::size_t size = cues.words.size_at_front(text);
        if (size > (longest ? longest->size : 0)) longest = CueWord{cues.kind, size};
    }
    return longest;
}

}  // namespace gongwen::institutions

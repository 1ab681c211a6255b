#include "core/variants.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "core/text.h"

namespace gongwen {
namespace {

// Each with the usual spelling behind it. First those between which writers choose (domain notes
// 7.3), then forms that Unicode gives a place of their own, or that old print and other countries
// use; recognition hardly ever gives these, but text layers and keyboards do.
constexpr std::u32string_view kTable =
    U"台臺 証證 佈布 劃畫 記紀 佔占 週周 祕秘 裡裏 号號 ○〇 恒恆 敎教 内內 衞衛 説說 "
    U"户戶 戸戶 爲為 啓啟 峯峰 綫線 着著 脱脫 鋭銳 税稅 閲閱 悦悅 兑兌 蜕蛻 温溫 录錄 "
    U"録錄 别別 吴吳 呉吳 黄黃 眞真 靑青 淸清 静靜 郞郎 鄕鄉 郷鄉 旣既 卽即 强強 敍敘 "
    U"叙敘 册冊 汚污 汙污 増增 産產 顔顏 彦彥 緖緒 横橫 塩鹽 値值 羣群 晋晉 吕呂 宫宮 "
    U"没沒 衆眾 歩步 徳德 巻卷 禄祿 緑綠 剥剝 虚虛 戯戲 戱戲 揺搖 謡謠 遥遙 瑶瑤 愼慎 "
    U"塡填 鎭鎮 顚顛 硏研 屛屏 倂併 甁瓶 餠餅 姸妍 絶絕 戻戾 涙淚 瀬瀨 頼賴 携攜 擕攜 "
    U"歳歲 嵗歲 况況 决決 减減 凉涼 凄淒 冲沖 凛凜 姉姊 喩喻 偸偷 楡榆 僞偽 嬀媯 潙溈 "
    U"葱蔥 窓窗 窻窗 駡罵 脚腳 却卻 鈎鉤 畧略 緜綿 隣鄰 舘館 烟煙 厠廁 厨廚 厦廈 麪麵 "
    U"歴歷 暦曆 墻牆 踪蹤 鷄雞 鶏雞 蘓蘇 賛贊 讃讚 潜潛 濳潛 濶闊 猪豬 耻恥 隷隸 飮飲 "
    U"黒黑 黙默 毎每 晩晚 槪概 槩概 漑溉 曁暨 尙尚 掲揭 呑吞 娯娛 挿插 揷插 捜搜 騒騷 "
    U"撃擊 毁毀 奬獎 届屆 効效 勅敕 曺曹 灾災 畵畫 疎疏 禀稟 擧舉 覇霸 迹跡 羡羨 盗盜 "
    U"丢丟 匀勻 吿告 囱囪 妬妒 姗姍 寝寢 抜拔 査查 滙匯 穂穗 粤粵 髙高 栁柳 昻昂 兪俞 "
    U"兎兔 卧臥 奥奧 牀床 抛拋 滚滾 痩瘦 竝並 笋筍 膓腸 藴蘊 譌訛 賍贓 厰廠 頬頰 瘉癒 "
    U"冦寇 叠疊 竪豎 鎻鎖 覔覓 珎珍";

struct Variant {
    char32_t form = 0;
    char32_t usual = 0;
};

constexpr std::size_t kEntry = 3;  // two characters and a space

constexpr auto kVariants = [] {
    std::array<Variant, (kTable.size() + 1) / kEntry> variants{};
    for (std::size_t i = 0; i < variants.size(); ++i) {
        variants[i] = {kTable[i * kEntry], kTable[i * kEntry + 1]};
    }
    std::ranges::sort(variants, {}, &Variant::form);
    return variants;
}();

constexpr bool is_variant(char32_t c) {
    return std::ranges::binary_search(kVariants, c, {}, &Variant::form);
}

static_assert(std::ranges::none_of(kVariants, is_variant, &Variant::usual),
              "what a variant is folded to is not folded again");
static_assert(std::ranges::adjacent_find(kVariants, {}, &Variant::form) == kVariants.end(),
              "a variant is folded to one character");

// Of the radicals in U+2E80 to U+2EFF, which Unicode maps to no character, those that are whole
// characters of Taiwanese print.
constexpr std::u32string_view kRadicals =
    U"⺁厂 ⺎兀 ⺓幺 ⺠民 ⺬示 ⻁虎 ⻄西 ⻆角 ⻑長 ⻘青 ⻝食 ⻣骨 ⻤鬼 ⻩黄";

bool may_be_another(char32_t c) {
    return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF);
}

char32_t usual_code_point(char32_t c) {
    if (!may_be_another(c)) return c;
    for (std::size_t i = 0; i < kRadicals.size(); i += kEntry) {
        if (kRadicals[i] == c) return kRadicals[i + 1];
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString usual;
    if (U_FAILURE(status) || !normalizer->getDecomposition(static_cast<UChar32>(c), usual)) {
        return c;
    }
    return usual.countChar32() == 1 ? static_cast<char32_t>(usual.char32At(0)) : c;
}

}  // namespace

std::string with_usual_code_points(std::string_view utf8) {
    std::u32string text = to_utf32(utf8);
    std::ranges::transform(text, text.begin(), usual_code_point);
    return to_utf8(text);
}

char32_t usual_variant(char32_t c) {
    const auto* const found = std::ranges::lower_bound(kVariants, c, {}, &Variant::form);
    return found != kVariants.end() && found->form == c ? found->usual : c;
}

}  // namespace gongwen

#include "extract/values/misread_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// One character that is taken for another, and the words in which it is told.
struct Misread {
    char32_t read;
    char32_t meant;
    View words;  ///< as meant, a space behind each
};

constexpr std::array<Misread, 52> kMisreads{{
    {U'淮', U'准', U"准予 准許 准駁 照准 核准 批准 惠准 請准 "},
    {U'鉤', U'鈞', U"鈞府 鈞院 鈞部 鈞會 鈞署 鈞局 鈞處 鈞長 鈞座 鈞鑒 鈞裁 鈞核 "},
    {U'豎', U'鑒', U"鑒核 鑒察 鑒查 鑒照 鑒諒 "},
    {U'簞', U'咨', U"咨請 咨復 咨文 "},
    {U'遠', U'遶', U"遶境 "},
    {U'諜', U'詎', U"詎料 詎於 詎貴 詎被 詎仍 詎未 詎至 詎經 詎知 "},
    {U'由', U'田', U"農田水利 "},
    {U'殲', U'歇', U"歇業 歇息 "},
    {U'轅', U'園', U"園區 園長 園藝 "},
    {U'輪', U'輸', U"輸變電 輸配電 運輸 "},
    {U'烏', U'鳥', U"鳥類 野鳥 候鳥 賞鳥 鳥會 "},
    {U'末', U'未',
     U"，未經 。未經 未改善 未獲 未標示 未補正 未依規 未依限 未依法 未符 未曾 未便 未敷 未逾 未具 "
     U"未完成 未盡 未能 逾期未 漏未 尚未 "
     U"迄未 "
     U"迄今未 仍未 "
     U"並未 均未 從未 皆未 倘未 "},
    {U'氏', U'民', U"中華民國 "},
    // 建土字, 工土字: the numbers of counties' offices of earthworks.
    {U'其', U'勘', U"會勘紀錄 會勘通知 會勘結論 現勘紀錄 "},
    {U'人', U'入', U"撥入本 撥入指 匯入本 匯入指 納入考 納入預 列入考 列入紀 計入本 併入本 "},
    {U'士', U'土',
     U"土木 土壤 水土保持 建土字 工土字 府土字 水土字 "
     U"土地法 土地登記 土地使用 土地所有 土地徵收 土地重劃 土地謄本 土地測量 土地銀行 "
     U"請土地 租土地 放土地 號土地 筆土地 揭土地 有土地 "},
    {U'巾', U'市', U"市有土 市有耕 市有房 市府 市政 市長 市公所 都市 城市 "},
    {U'晝', U'畫', U"計畫 企畫 書畫 繪畫 動畫 "},
    {U'聞', U'間', U"期間 區間 空間 "},
    {U'杳', U'查', U"查照 查核 查復 查處 查明 審查 調查 檢查 "},
    {U'沐', U'汰', U"汰舊 汰換 汰購 "},
    {U'告', U'造', U"營造股份 營造有限 營造廠 營造業 營造工程 製造股份 製造業 製造商 "},
    {U'全', U'含', U"(含附件 （含附件 "},
    {U'令', U'領', U"支領 領薪資 "},
    {U'佔', U'估', U"估驗 評估 估算 概估 推估 估價單 "},
    {U'佑', U'估', U"估驗 評估 估算 概估 推估 估價單 "},
    {U'蕙', U'意', U"意見 同意 意願 意旨 意思 意向 意外 "},
    {U'草', U'意', U"意見 "},
    {U'章', U'意', U"意見 同意支 同意辦 同意備 同意核 同意展 "},
    {U'忌', U'意', U"意見 同意 意旨 "},
    {U'峻', U'竣', U"竣工 完竣 告竣 "},
    {U'了', U'預', U"預定於 預定開 預定完 預定辦 預定提 預告修 預告訂 "},
    {U'白', U'自', U"自即日 自中華 自民國 自籌 自備 自來水 自治條例 "},
    // Districts, roads and lanes; 中 and 大 stand in front of 察, too.
    {U'察', U'寮', U"大寮區 大寮路 大寮里 中寮鄉 中寮村 田寮 枋寮 貢寮 麥寮 "},
    {U'靂', U'壢', U"中壢 內壢 "},
    {U'頁', U'貢', U"貢寮 "},
    {U'蕉', U'苓', U"苓雅 "},
    {U'莉', U'莿', U"莿桐 "},
    {U'轉', U'團', U"財團法人 社團法人 "},
    {U'勁', U'逕', U"逕復 逕送 逕洽 逕予 "},
    {U'俬', U'敘', U"敘獎 敘明 敘薪 "},
    {U'茲', U'孳', U"孳生源 孳生場 孳生地 "},
    {U'諧', U'孳', U"孳生源 孳生場 "},
    {U'團', U'圍', U"圍籬 圍牆 "},
    {U'辣', U'閱', U"閱覽 "},
    {U'盆', U'益', U"權益 公益 利益 效益 收益 "},
    {U'魯', U'曾', U"曾否 "},
    {U'屈', U'屆', U"屆期 屆滿 屆時 "},
    {U'旗', U'旋', U"，旋據 、旋據 。旋據 ，旋經 、旋經 ，旋即 "},
    {U'蒼', U'舊', U"汰舊 舊換新 "},
    {U'埸', U'場', U"現場 會場 農場 市場 廣場 車場 機場 場地 場所 場址 場次 場域 "},
    {U'乎', U'平', U"延平 北平路 南平路 太平區 平等路 平安路 和平 "},
}};

/// Does `text` have `word` around `at`, but for the misread character there?
bool stands_around(View text, std::size_t at, View word, const Misread& misread) {
    for (std::size_t i = word.find(misread.meant); i != View::npos;
         i = word.find(misread.meant, i + 1)) {
        if (i > at || at - i + word.size() > text.size()) continue;
        const View front = text.substr(at - i, i);
        const View behind = text.substr(at + 1, word.size() - i - 1);
        if (front == word.substr(0, i) && behind == word.substr(i + 1)) return true;
    }
    return false;
}

/// 維護計書: a plan, but for 設計書, 統計書 and what counts books (共計書籍3冊).
bool is_plan(View text, std::size_t at) {
    if (text[at] != U'書' || at == 0 || text[at - 1] != U'計') return false;
    constexpr View kFronts = U"設估統會審共合總累";
    constexpr View kBooks = U"籍面本冊目刊卷包櫃架";
    const bool is_other = at < 2 || kFronts.find(text[at - 2]) != View::npos;
    return !is_other && (at + 1 == text.size() || kBooks.find(text[at + 1]) == View::npos);
}

/// 白112年5月1日: the day from which something counts.
bool is_from(View text, std::size_t at) {
    constexpr std::size_t kLongestYear = 4;
    if (text[at] != U'白') return false;
    std::size_t end = at + 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t digits = end - at - 1;
    return digits > 1 && digits <= kLongestYear && end < text.size() && text[end] == U'年';
}

/// 11○年: in a year of the Republic, written in three figures, the ring is one of them. Where a
/// writer hides days and numbers (11○年○月), there are more rings.
bool is_zero_of_year(View text, std::size_t at) {
    constexpr View kRings = U"○〇";
    constexpr std::size_t kFigures = 3;
    if (kRings.find(text[at]) == View::npos) return false;
    const std::size_t year = text.find(U'年', at);
    if (year == View::npos || year < kFigures) return false;
    const View figures = text.substr(year - kFigures, kFigures);
    if (at <= year - kFigures || figures.front() != U'1') return false;
    const bool others_are_digits =
        std::ranges::all_of(figures, [&](char32_t c) { return is_digit(c) || c == text[at]; });
    return others_are_digits && std::ranges::count(text, text[at]) == 1;
}

/// 60○號: between a figure and the word of a house's number.
bool is_zero_of_house(View text, std::size_t at) {
    constexpr View kRings = U"○〇";
    return kRings.find(text[at]) != View::npos && at > 0 && at + 1 < text.size() &&
           is_digit(text[at - 1]) && View(U"號樓巷弄室").find(text[at + 1]) != View::npos &&
           std::ranges::count(text, text[at]) == 1;
}

/// What the character at `at` was, by the word that it makes with its neighbours.
char32_t meant_at(View text, std::size_t at) {
    if (is_plan(text, at)) return U'畫';
    if (is_from(text, at)) return U'自';
    if (is_zero_of_year(text, at) || is_zero_of_house(text, at)) return U'0';
    const auto* const misread = std::ranges::find(kMisreads, text[at], &Misread::read);
    if (misread == kMisreads.end()) return text[at];
    for (std::size_t begin = 0; begin < misread->words.size();) {
        const std::size_t end = misread->words.find(U' ', begin);
        const View word = misread->words.substr(begin, end - begin);
        if (stands_around(text, at, word, *misread)) return misread->meant;
        begin = end + 1;
    }
    return text[at];
}

/// What such a sentence quotes is to be kept as it is: 「淮予」應更正為「准予」.
bool speaks_of_mistakes(View text) {
    constexpr std::array<View, 7> kCues{U"更正", U"誤植", U"誤繕", U"誤寫",
                                        U"勘誤", U"應為", U"錯字"};
    return std::ranges::any_of(kCues, [&](View cue) { return text.find(cue) != View::npos; });
}

}  // namespace

std::string with_words_put_right(const std::string& utf8) {
    std::u32string text = to_utf32(utf8);
    const bool quotes_mistakes = speaks_of_mistakes(text);
    int quoted = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == U'「') ++quoted;
        if (text[at] == U'」') --quoted;
        if (quoted <= 0 || !quotes_mistakes) text[at] = meant_at(text, at);
    }
    return to_utf8(text);
}

/// 水局 in a list of receivers is 本局: no office is called by its kind alone.
std::string with_own_office(const std::string& utf8) {
    constexpr View kOffices = U"局府部署院校所會";
    std::u32string name = to_utf32(utf8);
    const bool is_own = name.size() > 2 && name[0] == U'水' && kOffices.find(name[1]) != View::npos;
    if (is_own) name[0] = U'本';
    return to_utf8(name);
}

void mend_misread_words(Record& record, const Template& form) {
    for (auto& [name, field] : record.fields) {
        const FieldTemplate* kind = form.field(name);
        const bool is_names = kind && kind->kind == FieldKind::Names;
        const bool is_text =
            kind &&
            (kind->kind == FieldKind::Text || kind->kind == FieldKind::Items || is_names ||
             kind->kind == FieldKind::DocumentNumber || kind->kind == FieldKind::Institution);
        if (!is_text || std::holds_alternative<bool>(field.value)) continue;
        const bool is_list = std::holds_alternative<std::vector<std::string>>(field.value);
        std::vector<std::string> texts = field.list();
        for (std::string& text : texts) {
            text = with_words_put_right(text);
            if (is_names) text = with_own_office(text);
        }
        if (texts == field.list()) continue;
        repair(field, is_list ? FieldValue(texts) : FieldValue(texts.front()), "misread_word");
    }
}

}  // namespace gongwen::extract

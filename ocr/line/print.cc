#include "ocr/line/print.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text.h"
#include "ocr/line/signs.h"

namespace gongwen::ocr {
namespace {

/// A line that reads worse than this is handwriting, a stamp or dirt, not print;
constexpr double kLeastConfidence = 0.4;
constexpr double kSureConfidence = 0.6;  ///< nor is one below this without a sure character.
constexpr double kSureSymbol = 0.85;
constexpr std::size_t kScrap = 2;  ///< characters
constexpr double kSureScrap = 0.85;
constexpr double kSureJumble = 0.95;  ///< A棟 in clear print

/// 理。: the end of a sentence for which the line above had no room. Where the round sign stands in
/// the middle of its square, two characters fit the ink badly; nothing else is read so.
bool is_end_of_sentence(const Line& line) {
    constexpr double kFair = 0.5;
    return line.symbols.size() == kScrap && line.symbols.back().text == "。" &&
           is_han(to_utf32(line.symbols.front().text).front()) && line.confidence >= kFair;
}

/// 此致 before a receiver, 謹啟 behind a writer: words that letters set in a line of their own. Two
/// characters fit their ink worse than a line does, and no dirt is read so.
bool is_word_by_itself(const Line& line) {
    constexpr double kFair = 0.5;
    constexpr std::string_view kWords =
        "此致 謹致 敬致 敬啟 謹啟 敬上 謹上 謹呈 敬呈 謹陳 敬陳 此令 此狀 此據 此證 此覆 此復 "
        "公告 附件 附錄 附表 說明 主旨 辦法 擬辦 正本 副本 備註 ";
    return line.symbols.size() == kScrap && line.confidence >= kFair &&
           kWords.find(line.text + " ") != std::string_view::npos;
}

/// A few characters of scripts that no word mixes (只Re, Qxz^): what a hand wrote.
bool is_jumble(const Line& line) {
    constexpr std::size_t kFew = 4;
    const std::u32string text = to_utf32(line.text);
    const auto has = [&](bool (*kind)(char32_t)) {
        return std::any_of(text.begin(), text.end(), kind);
    };
    const auto is_odd = [](char32_t c) { return is_one_of(c, U"^~|\\{}<>`"); };
    return line.symbols.size() <= kFew && has(is_latin) &&
           (has(is_han) || std::any_of(text.begin(), text.end(), is_odd));
}

}  // namespace

bool is_print(const Line& line) {
    if (line.text.empty() || line.confidence < kLeastConfidence) return false;
    if (is_end_of_sentence(line) || is_word_by_itself(line)) return true;
    if (line.cell < 0 && line.symbols.size() <= kScrap && line.confidence < kSureScrap)
        return false;
    if (line.confidence < kSureJumble && is_jumble(line)) return false;
    return line.confidence >= kSureConfidence ||
           std::any_of(line.symbols.begin(), line.symbols.end(), [](const Symbol& symbol) {
               return !symbol.box.empty() && symbol.confidence >= kSureSymbol;
           });
}

}  // namespace gongwen::ocr

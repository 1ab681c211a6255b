#include "extract/values/possible_values.h"

#include <algorithm>
#include <array>

#include "core/retention_period.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/values/value_parts.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool may_stand_in_local_part(char32_t c) {
    return c < 0x80 && (is_digit(c) || is_latin(c) || View(U"._%+-").find(c) != View::npos);
}

bool may_stand_in_domain(char32_t c) {
    return c < 0x80 && (is_digit(c) || is_latin(c) || c == U'-' || c == U'.');
}

/// Figures, perhaps behind capital letters: 0402, D05, TR05.
bool is_code(View part) {
    const auto figures =
        std::ranges::find_if_not(part, [](char32_t c) { return c >= U'A' && c <= U'Z'; });
    return figures != part.end() && std::all_of(figures, part.end(), is_digit);
}

/// 0 for Sunday, or -1.
int weekday_of(char32_t c) {
    static constexpr View kDays = U"日一二三四五六";
    const std::size_t day = kDays.find(c == U'天' ? U'日' : c);
    return day == View::npos ? -1 : static_cast<int>(day);
}

}  // namespace

bool is_possible_email(std::string_view utf8) {
    const std::u32string text = to_utf32(utf8);
    const std::size_t at = text.find(U'@');
    if (at == View::npos || at == 0 || text.find(U"..") != View::npos) return false;
    const View domain = View(text).substr(at + 1);
    const std::size_t dot = domain.find(U'.');
    constexpr std::size_t kShortestEnd = 2;  // .tw
    if (dot == View::npos || dot == 0) return false;
    const View end = domain.substr(domain.rfind(U'.') + 1);
    if (end.size() < kShortestEnd || !std::ranges::all_of(end, is_latin)) return false;
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                       may_stand_in_local_part) &&
           std::all_of(domain.begin(), domain.end(), may_stand_in_domain);
}

/// 密, 密（公布時解密）, 密，附件抽存後解密: what is to happen stands apart, and in words of its
/// own.
bool is_possible_secrecy(std::string_view utf8) {
    const auto parts = secrecy_parts(std::string(utf8));
    if (!parts.contains("grade")) return false;
    const auto condition = parts.find("condition");
    if (condition == parts.end()) return true;
    const std::u32string text = to_utf32(condition->second);
    const bool tells =
        std::ranges::any_of(std::array<View, 6>{U"解密", U"保密", U"公布", U"永久", U"期限", U"年"},
                            [&](View word) { return text.find(word) != View::npos; });
    return tells && text.find_first_of(U"：:") == View::npos;
}

bool is_possible_retention(std::string_view utf8) {
    constexpr std::array kTerms{1, 3, 5, 10, 15, 20, 25, 30};
    const std::u32string text = without_spaces(to_utf32(utf8));
    if (text == U"定期" || text == U"依規定") return true;
    const auto period = parse_period(utf8);
    if (!period) return false;
    const bool usual = std::ranges::find(kTerms, period->years) != kTerms.end();
    return period->permanent || usual || text.ends_with(U'年');
}

bool is_possible_file_number(std::string_view utf8) {
    if (!file_no_parts(std::string(utf8)).empty()) return true;
    const std::u32string text = fold_width(without_spaces(to_utf32(utf8)));
    const std::size_t slash = text.find(U'/');
    return slash != View::npos && is_code(View(text).substr(0, slash)) &&
           is_code(View(text).substr(slash + 1));
}

bool has_wrong_weekday(std::string_view utf8) {
    const std::u32string text = without_spaces(to_utf32(utf8));
    for (const DateMatch& match : find_dates(text)) {
        std::size_t at = match.end;
        while (at < text.size() && View(U"（(").find(text[at]) != View::npos) ++at;
        const View behind = View(text).substr(std::min(at, text.size()));
        if (!behind.starts_with(U"星期") && !behind.starts_with(U"週")) continue;
        const std::size_t sign = behind.front() == U'週' ? 1 : 2;
        const int printed = sign < behind.size() ? weekday_of(behind[sign]) : -1;
        constexpr long kThursday = 4;  // 1970-01-01
        const long day = ((day_number(match.date) + kThursday) % 7 + 7) % 7;
        if (printed >= 0 && printed != day) return true;
    }
    return false;
}

}  // namespace gongwen::extract

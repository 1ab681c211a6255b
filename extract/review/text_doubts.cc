#include "extract/review/text_doubts.h"

#include <algorithm>

#include "core/numerals.h"
#include "core/roc_date.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// 檢送契約書份，: the 1 in front of 份, which is narrow in some types, was not read.
bool lacks_count(View text) {
    constexpr View kWords = U"身月年股部省縣備成緣輩情名安過充水養週季旬日期度人";  // 身份
    constexpr View kCounts = U"該全整每各兩數幾多單半此份餘之乙";
    for (std::size_t at = text.find(U'份'); at != View::npos; at = text.find(U'份', at + 1)) {
        if (at < 2 || !is_han(text[at - 1])) continue;
        const bool is_end =
            at + 1 == text.size() || View(U"，。；、及請)）」").find(text[at + 1]) != View::npos;
        const bool counted = is_numeral(text[at - 1]) || kCounts.find(text[at - 1]) != View::npos;
        if (is_end && !counted && kWords.find(text[at - 1]) == View::npos) return true;
    }
    return false;
}

/// 高字1130058820號: the 第 between a letter's 字 and its number was not read.
bool lacks_ordinal(View text) {
    constexpr std::size_t kNumber = 6;  // digits at least
    for (std::size_t at = text.find(U'字'); at != View::npos; at = text.find(U'字', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (at > 0 && is_han(text[at - 1]) && end > at + kNumber && text.substr(end, 1) == U"號")
            return true;
    }
    return false;
}

/// The digits that end in front of `at`.
View digits_before(View text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    return text.substr(begin, at - begin);
}

/// 1113年5月, 1100學年度: a digit of a year of the Republic was read twice. Years of history
/// (1624年) have neither months nor school years behind them here.
bool has_impossible_year(View text) {
    for (std::size_t at = text.find_first_of(U"年學"); at != View::npos;
         at = text.find_first_of(U"年學", at + 1)) {
        const View behind = text.substr(at);
        const bool dated = behind.size() > 1 && text[at] == U'年' && is_digit(behind[1]);
        if (!dated && !behind.starts_with(U"學年") && !behind.starts_with(U"年度")) continue;
        const View year = digits_before(text, at);
        if (year.size() == 4 && (year.starts_with(U"10") || year.starts_with(U"11"))) return true;
    }
    return false;
}

/// 109年2月5「旱災會議」: the 日 of a date was lost.
bool lacks_day(View text) {
    for (std::size_t month = text.find(U'月'); month != View::npos;
         month = text.find(U'月', month + 1)) {
        const View number = digits_before(text, month);
        const std::size_t year = month - number.size();
        if (number.empty() || year == 0 || text[year - 1] != U'年') continue;
        std::size_t end = month + 1;
        while (end < text.size() && is_digit(text[end])) ++end;
        const bool has_day = end > month + 1 && end <= month + 3 && end < text.size();
        if (has_day && View(U"「『《").find(text[end]) != View::npos) return true;
        if (has_day && is_han(text[end]) && View(U"日號至及或、").find(text[end]) == View::npos) {
            return true;
        }
    }
    return false;
}

/// 112年2月人日: of the day a single character was read that is none. Writers hide days: 2月○日.
bool has_misread_day(View text) {
    constexpr View kOtherDays = U"○〇某元初末每份假節XxＸｘ*＊_＿";
    for (std::size_t month = text.find(U'月'); month != View::npos;
         month = text.find(U'月', month + 1)) {
        const View number = digits_before(text, month);
        const std::size_t year = month - number.size();
        if (number.empty() || year == 0 || text[year - 1] != U'年') continue;
        if (month + 2 >= text.size() || text[month + 2] != U'日') continue;
        const char32_t day = text[month + 1];
        const bool told = is_digit(day) || is_numeral(day) || kOtherDays.find(day) != View::npos;
        if (!told && !is_space(day)) return true;
    }
    return false;
}

/// 八十四年月二十日: the number in front of 月 was not read.
bool lacks_month(View text) {
    for (std::size_t at = text.find(U"年月"); at != View::npos; at = text.find(U"年月", at + 1)) {
        const bool counted = at > 0 && (is_digit(text[at - 1]) || is_numeral(text[at - 1]));
        const std::size_t day = at + 2;
        const bool dated = day < text.size() && (is_digit(text[day]) || is_numeral(text[day]));
        if (counted && dated) return true;
    }
    return false;
}

/// One or two digits at `begin`; `value` is -1 for none, or for more.
struct ShortNumber {
    int value = -1;
    std::size_t end = 0;
};

ShortNumber number_at(View text, std::size_t begin) {
    constexpr std::size_t kMost = 2;
    ShortNumber number{-1, begin};
    while (number.end < text.size() && is_digit(text[number.end])) {
        const int digit = static_cast<int>(fold_width(text[number.end]) - U'0');
        number.value = std::max(number.value, 0) * 10 + digit;
        if (++number.end > begin + kMost) return {-1, begin};
    }
    return number;
}

/// 19月17日, 2月30日: no calendar has such a day.
bool has_impossible_day(View text) {
    constexpr int kLeapYear = 2024;
    for (std::size_t at = text.find(U'月'); at != View::npos; at = text.find(U'月', at + 1)) {
        const int month = number_at(digits_before(text, at), 0).value;
        const ShortNumber day = number_at(text, at + 1);
        if (month < 0 || day.value < 0 || text.substr(day.end, 1) != U"日") continue;
        if (month == 0 || month > 12 || day.value == 0 ||
            day.value > days_of_month(kLeapYear, month)) {
            return true;
        }
    }
    return false;
}

/// 下午2時70分, 上午19時: no clock has such a time.
bool has_impossible_time(View text) {
    constexpr int kHours = 24;
    constexpr int kNoon = 12;
    constexpr int kMinutes = 60;
    for (std::size_t at = text.find(U'時'); at != View::npos; at = text.find(U'時', at + 1)) {
        const View digits = digits_before(text, at);
        const int hour = number_at(digits, 0).value;
        if (hour < 0) continue;
        const View front = text.substr(0, at - digits.size());
        const ShortNumber minute = number_at(text, at + 1);
        const bool to_minute = minute.value >= 0 && text.substr(minute.end, 1) == U"分";
        if (front.ends_with(U"上午") && hour > kNoon) return true;
        const bool of_day = to_minute || front.ends_with(U"下午");
        if (of_day && (hour > kHours || minute.value >= kMinutes)) return true;
    }
    return false;
}

/// Bl會議廳: behind a capital by itself, a 1 of a room or a plan was taken for a letter.
bool has_letter_for_one(View text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] != U'l' || text[i - 1] < U'A' || text[i - 1] > U'Z') continue;
        const bool alone_before = i < 2 || !is_latin(text[i - 2]);
        const bool alone_behind = i + 1 == text.size() || !is_latin(text[i + 1]);
        if (alone_before && alone_behind) return true;
    }
    return false;
}

/// 進度76.496。: of what is counted to one or two decimals the % was read as two figures, and
/// nothing that is counted stands behind it.
bool has_misread_percent(View text) {
    constexpr std::size_t kMost = 4;  // decimals, with the two
    for (std::size_t at = text.find(U'.'); at != View::npos; at = text.find(U'.', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && is_digit(text[end])) ++end;
        const View decimals = text.substr(at + 1, end - at - 1);
        const bool counted = at > 0 && is_digit(text[at - 1]);
        const bool longer = decimals.size() > 2 && decimals.size() <= kMost;
        const bool nothing_behind =
            end == text.size() || View(U"。，、；）)」及與至～~").find(text[end]) != View::npos;
        if (counted && longer && nothing_behind &&
            (decimals.ends_with(U"96") || decimals.ends_with(U"90"))) {
            return true;
        }
    }
    return false;
}

/// 遷移,;遷移費: one of the two is dirt.
bool has_doubled_sign(View text) {
    constexpr View kParting = U"，、；。,;";
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const bool both =
            kParting.find(text[i]) != View::npos && kParting.find(text[i + 1]) != View::npos;
        if (both) return true;
    }
    return false;
}

/// 管線上300mmDIP: the Φ in front of a pipe's size was lost or misread.
bool lacks_diameter(View text) {
    constexpr View kMeasured = U"徑約為寬厚長深高達逾至及距各用計總";
    for (std::size_t at = text.find(U"mm"); at != View::npos; at = text.find(U"mm", at + 1)) {
        const std::size_t begin = at - digits_before(text, at).size();
        const bool is_pipe =
            begin < at && at + 2 < text.size() && text[at + 2] >= U'A' && text[at + 2] <= U'Z';
        if (!is_pipe || begin == 0 || !is_han(text[begin - 1])) continue;
        if (kMeasured.find(text[begin - 1]) == View::npos) return true;
    }
    return false;
}

/// The year in front of 年 at `at` where a month, a school year or a budget's follows; else "".
View year_of_date(View text, std::size_t at) {
    const View behind = text.substr(at);
    const bool dated = behind.size() > 1 && is_digit(behind[1]);
    if (!dated && !behind.starts_with(U"年度") && !behind.starts_with(U"年底")) return {};
    return digits_before(text, at);
}

}  // namespace

bool names_year_long_after(View text, int year) {
    constexpr std::size_t kFigures = 3;
    constexpr long kFirstYear = 1911;  // before the first
    constexpr long kFar = 20;
    for (std::size_t at = text.find(U'年'); at != View::npos; at = text.find(U'年', at + 1)) {
        const View digits = year_of_date(text, at);
        const auto named = parse_numeral(digits);
        if (digits.size() == kFigures && named && *named + kFirstYear > year + kFar) return true;
    }
    return false;
}

std::string_view doubt_of_text(View text) {
    if (lacks_ordinal(text)) return "lost_ordinal";
    if (lacks_count(text)) return "lost_count";
    if (has_impossible_year(text) || has_impossible_day(text)) return "invalid_date";
    if (has_impossible_time(text) || has_misread_day(text)) return "invalid_date";
    if (has_letter_for_one(text)) return "letter_like_digit";
    if (has_misread_percent(text)) return "misread_percent";
    if (lacks_day(text) || lacks_month(text)) return "incomplete_date";
    return has_doubled_sign(text) || lacks_diameter(text) ? "stray_sign" : "";
}

}  // namespace gongwen::extract

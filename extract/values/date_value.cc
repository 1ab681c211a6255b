#include "extract/values/date_value.h"

#include <algorithm>
#include <optional>

#include "core/numerals.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/values/number_repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// 105年3月____日: one or two of the three numbers were left out. Not 聞4年光說月日: something
/// stands where nothing was read as a number, which is handwriting more often than not.
bool is_incomplete_date(View text) {
    constexpr View kBefore = U"國年月自至於民:：";
    const std::u32string compact = without_spaces(text);
    std::size_t missing = 0;
    for (const char32_t unit : View(U"年月日")) {
        const std::size_t at = compact.find(unit);
        if (at == View::npos) return false;
        if (at > 0 && parse_numeral(View(compact).substr(at - 1, 1))) continue;
        if (at > 0 && kBefore.find(compact[at - 1]) == View::npos) return false;
        ++missing;
    }
    return missing > 0 && missing < 3;
}

/// 自_104年12月15日: the lines to write on are no part of the date.
std::u32string without_writing_lines(View text) {
    std::u32string out(text);
    std::erase_if(out, [](char32_t c) { return c == U'_' || c == U'＿'; });
    return out;
}

/// 113年2月20日上午9時40分: a note of a call says when on that day.
std::u32string without_time_of_day(std::u32string text) {
    const std::size_t day = text.find(U'日');
    if (day == View::npos || text.find(U'時', day) == View::npos) return text;
    const View rest = View(text).substr(day + 1);
    const bool is_time = rest.starts_with(U"上午") || rest.starts_with(U"下午") ||
                         rest.starts_with(U"中午") || is_digit(rest.front());
    if (is_time) text.resize(day + 1);
    return text;
}

/// 113年5月8日（星期三）
std::u32string without_weekday(std::u32string date) {
    const std::size_t open = date.find_last_of(U"（(");
    const bool closes = !date.empty() && fold_width(date.back()) == U')';
    if (open == View::npos || open == 0 || !closes) return date;
    const View words = View(date).substr(open + 1);
    if (words.starts_with(U"星期") || words.starts_with(U'週')) date.resize(open);
    return date;
}

/// 一o九年六月二日: the ring of a year in Chinese numerals was read as a letter.
std::u32string with_rings(std::u32string text) {
    const auto counts = [&](std::size_t at) {
        return at < text.size() && is_han(text[at]) && parse_numeral(View(text).substr(at, 1));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool round = View(U"oO0°。").find(text[i]) != View::npos;
        if (round && i > 0 && counts(i - 1) && (counts(i + 1) || text[i + 1] == U'年')) {
            text[i] = U'〇';
        }
    }
    return text;
}

/// 112年12.月1日, 114.01..16: a speck beside a unit or a point.
std::u32string without_specks(View text) {
    constexpr View kSpecks = U".．·‧'`,，:：";
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool beside_unit =
            (i > 0 && View(U"年月日").find(text[i - 1]) != View::npos) ||
            (i + 1 < text.size() && View(U"年月日").find(text[i + 1]) != View::npos);
        const bool repeats = i > 0 && text[i] == text[i - 1];
        const bool is_speck = kSpecks.find(text[i]) != View::npos &&
                              (beside_unit || repeats || i == 0 || i + 1 == text.size());
        if (!is_speck) out += text[i];
    }
    return out;
}

/// 民112年9月12日: of the printed 民國 a character was lost or misread.
std::u32string without_torn_era(View text) {
    constexpr View kEra = U"中華民國";
    const std::u32string compact = without_spaces(text);
    const std::size_t year = static_cast<std::size_t>(
        std::ranges::find_if(compact, [](char32_t c) { return is_digit(c); }) - compact.begin());
    const auto of_era = std::count_if(compact.begin(), compact.begin() + static_cast<long>(year),
                                      [&](char32_t c) { return kEra.find(c) != View::npos; });
    const bool is_era = year <= kEra.size() && of_era > 0 &&
                        static_cast<long>(year) - of_era <= 1 && compact.find(U'年') != View::npos;
    return is_era ? compact.substr(year) : compact;
}

/// 5/16, 5月16日: a day without its year, as columns of one journey have it.
bool is_day_of_year(View text) {
    const std::u32string compact = without_spaces(text);
    const std::size_t parting = compact.find_first_of(U"/／.月");
    if (parting == View::npos) return false;
    View day = View(compact).substr(parting + 1);
    if (compact[parting] == U'月' && day.ends_with(U'日')) day.remove_suffix(1);
    const auto month_number = parse_numeral(View(compact).substr(0, parting));
    const auto day_number = parse_numeral(day);
    constexpr int kLeapYear = 2024;
    return month_number && day_number && *month_number >= 1 && *month_number <= 12 &&
           *day_number >= 1 &&
           *day_number <= days_of_month(kLeapYear, static_cast<int>(*month_number));
}

/// 113年4月23日；: the sign that parts it from the next value.
std::u32string without_signs_behind(std::u32string date) {
    while (!date.empty() && View(U"；;，,。、").find(date.back()) != View::npos) date.pop_back();
    return date;
}

}  // namespace

Reading read_date(View printed) {
    const std::u32string text =
        without_weekday(without_signs_behind(without_time_of_day(without_writing_lines(printed))));
    if (is_blank_form(text)) return {std::string(), FieldState::Blank, {}};
    if (is_incomplete_date(text)) return {std::string(), FieldState::Blank, "incomplete_date"};
    const bool has_latin = std::any_of(text.begin(), text.end(), is_latin);
    const std::optional<Date> plain = has_latin ? std::nullopt : parse_date(text);
    if (plain) return {plain->iso(), FieldState::Read, {}};
    if (const auto repaired = parse_date(with_digits(text))) {
        return {repaired->iso(), FieldState::Repaired, "misread_digit"};
    }
    if (const auto ringed = parse_date(View(with_rings(text)))) {
        return {ringed->iso(), FieldState::Repaired, "misread_digit"};
    }
    if (const auto dated = parse_date(without_torn_era(text)); dated && !has_latin) {
        return {dated->iso(), FieldState::Repaired, "misread_character"};
    }
    constexpr double kForAPerson = 0.5;
    if (const auto bare = parse_date(View(without_specks(text))); bare && !has_latin) {
        return {bare->iso(), FieldState::Repaired, "misread_digit", kForAPerson};
    }
    if (is_day_of_year(text)) {
        return {to_utf8(without_spaces(text)), FieldState::Read, "incomplete_date", kForAPerson};
    }
    return {std::string(), FieldState::Unreadable, "invalid_date"};
}

}  // namespace gongwen::extract

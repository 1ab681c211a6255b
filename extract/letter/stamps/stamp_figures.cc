#include "extract/letter/stamps/stamp_figures.h"

#include <algorithm>

#include "core/numerals.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr int kEarliestYear = 80;  // of running numbers with three digits for the year

bool is_dateish(char32_t c) {
    return is_digit(c) || View(U"./-．／－年月日").find(c) != View::npos;
}

/// Recognition may space the figures of one number out: 1 04001 7401 0.
std::optional<Token> spaced_number(View text) {
    const std::u32string compact = fold_width(without_spaces(text));
    if (!is_running_number(compact)) return std::nullopt;
    return Token{0, text.size(), compact};
}

/// The wheels of a date stamp leave room for two digits: 113. 5.10.
bool is_gap_in_date(View text, std::size_t at) {
    return is_space(text[at]) && at > 0 && at + 1 < text.size() && is_digit(text[at + 1]) &&
           View(U"./-").find(fold_width(text[at - 1])) != View::npos;
}

}  // namespace

bool is_running_number(View text) {
    if (text.size() < 10 || text.size() > 11) return false;
    if (!std::all_of(text.begin(), text.end(), is_digit)) return false;
    const long year = *parse_numeral(text.substr(0, 3));
    return year >= kEarliestYear && year < 200;
}

bool is_older_running_number(View text) {
    return text.size() >= 9 && text.size() <= 10 &&
           std::all_of(text.begin(), text.end(), is_digit) && text[0] >= U'8';
}

std::u32string with_single_strokes(View text) {
    constexpr View kStrokes = U"./-";
    std::u32string out;
    char32_t stroke = 0;
    for (const char32_t printed : text) {
        const char32_t c = fold_width(printed);
        if (kStrokes.find(c) == View::npos) {
            out += c;
            continue;
        }
        if (stroke == 0) stroke = c;
        if (out.empty() || out.back() != stroke) out += stroke;
    }
    return out;
}

std::u32string with_lost_point(View text) {
    constexpr View kStrokes = U"./-";
    constexpr std::size_t kYearDigits = 3;
    std::u32string out(text);
    for (std::size_t space = 2; space + 3 < out.size(); ++space) {
        if (!is_space(out[space]) || !is_digit(out[space + 1])) continue;
        std::size_t begin = space;
        while (begin > 0 && is_digit(out[begin - 1])) --begin;
        std::size_t stroke = space + 1;
        while (stroke < out.size() && is_digit(out[stroke])) ++stroke;
        const bool year = space - begin >= 2 && space - begin <= kYearDigits;
        const bool day_follows = stroke - space <= 3 && stroke + 1 < out.size() &&
                                 kStrokes.find(out[stroke]) != View::npos &&
                                 is_digit(out[stroke + 1]);
        if (year && day_follows) out[space] = out[stroke];
    }
    return out;
}

/// 109年8月211: the frame's or the type's 日 behind the day of a stamp was read as a figure.
std::u32string with_day_at_end(std::u32string text) {
    constexpr std::size_t kFigures = 3;
    const std::size_t month = text.rfind(U'月');
    const bool dated = month != View::npos && text.find(U'年') < month;
    if (!dated || text.size() != month + 1 + kFigures || text.back() != U'1') return text;
    if (std::all_of(text.begin() + static_cast<std::ptrdiff_t>(month) + 1, text.end(), is_digit)) {
        text.back() = U'日';
    }
    return text;
}

std::u32string with_told_characters(std::u32string text) {
    text = with_day_at_end(std::move(text));
    constexpr std::size_t kAfterFirst = 9;  // figures of a number with ten
    const auto digits_from = [&](std::size_t at) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        return end - at;
    };
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const std::size_t behind = digits_from(i + 1);
        const bool between = is_han(text[i]) && is_digit(text[i - 1]) && behind > 0 && behind <= 2;
        const bool day = between && i + 1 + behind < text.size() && text[i + 1 + behind] == U'日';
        const std::size_t month = text.rfind(U'年', i);
        if (day && month != View::npos && i - month <= 3) text[i] = U'月';
        const bool stroke = View(U"」「|lI!丨｜』").find(text[i]) != View::npos;
        const bool cut = !is_digit(text[i - 1]) && behind == kAfterFirst;
        if (stroke && cut && is_running_number(U'1' + text.substr(i + 1, behind))) text[i] = U'1';
    }
    return text;
}

/// 1042067899104年5月1日: where within the figures of a token a day begins behind a running number.
std::optional<std::size_t> day_behind_number(View token) {
    std::size_t digits = 0;
    while (digits < token.size() && is_digit(token[digits])) ++digits;
    if (digits >= token.size() || token[digits] != U'年') return std::nullopt;
    for (const std::size_t year : {3, 2}) {
        const std::size_t number = digits - std::min(year, digits);
        const bool same_year = is_running_number(token.substr(0, number)) &&
                               token.starts_with(token.substr(number, year));
        if (same_year) return number;
    }
    return std::nullopt;
}

/// A stroke behind the last figure is dirt, or ends a sentence.
std::size_t without_stroke_behind(View text, std::size_t begin, std::size_t end) {
    while (end > begin + 1 && View(U"./-．／－").find(text[end - 1]) != View::npos) --end;
    return end;
}

std::vector<Token> number_tokens(View text) {
    if (const auto number = spaced_number(text)) return {*number};
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        Token token{at, at, {}};
        while (token.end < text.size() &&
               (is_dateish(text[token.end]) || is_gap_in_date(text, token.end))) {
            ++token.end;
        }
        const View printed = text.substr(token.begin, token.end - token.begin);
        if (const auto number = day_behind_number(printed)) {
            token.end = token.begin + *number;
        } else {
            token.end = without_stroke_behind(text, token.begin, token.end);
        }
        token.text =
            with_single_strokes(without_spaces(text.substr(token.begin, token.end - token.begin)));
        at = token.end;
        tokens.push_back(std::move(token));
    }
    return tokens;
}

std::optional<Date> date_without_point(View text) {
    const std::size_t point = text.find(U'.');
    constexpr std::size_t kDayAndMonth = 3;
    if (point == View::npos || text.size() != point + 1 + kDayAndMonth) return std::nullopt;
    const std::u32string year(text.substr(0, point + 1));
    const View rest = text.substr(point + 1);
    std::optional<Date> found;
    for (const std::size_t month : {1, 2}) {
        const auto date = parse_date(year + std::u32string(rest.substr(0, month)) + U'.' +
                                     std::u32string(rest.substr(month)));
        if (date && found) return std::nullopt;
        if (date) found = date;
    }
    return found;
}

}  // namespace gongwen::extract

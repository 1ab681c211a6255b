#include "institutions/corrections/tokens/codes.h"

#include <algorithm>

#include "core/text.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

bool is_sign(char32_t c) { return View(U"-/._@:+").find(c) != View::npos; }
bool is_of_code(char32_t c) { return is_latin(c) || is_digit(c) || is_sign(c); }

/// （112）建字第00412號: the year of a permit's number stands in brackets.
std::size_t permit_end(View text, std::size_t at) {
    constexpr std::size_t kLongestWord = 10;
    constexpr std::size_t kYear = 3;
    if (View(U"（(").find(text[at]) == View::npos) return at;
    std::size_t end = at + 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t year = end - at - 1;
    if (year + 1 < kYear || year > kYear || end >= text.size()) return at;
    if (View(U"）)").find(text[end]) == View::npos) return at;
    const std::size_t word = text.find(U"字第", end);
    if (word == View::npos || word - end > kLongestWord) return at;
    const bool whole = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end + 1),
                                   text.begin() + static_cast<std::ptrdiff_t>(word), is_han);
    const std::size_t number = word + 2;
    end = number;
    while (end < text.size() && (is_digit(text[end]) || text[end] == U'-')) ++end;
    return whole && end > number && text.substr(end).starts_with(U"號") ? end + 1 : at;
}

}  // namespace

std::size_t code_end(View text, std::size_t at) {
    constexpr std::size_t kFewest = 3;
    constexpr std::size_t kFewestDigits = 4;
    // （原:ABC-1）: a label's colon is no part of it.
    const bool labelled = at > 1 && text[at - 1] == U':' && is_han(text[at - 2]);
    if (at >= text.size() || (at > 0 && is_of_code(text[at - 1]) && !labelled)) return at;
    if (const std::size_t end = permit_end(text, at); end > at) return end;
    if (!is_latin(text[at]) && !is_digit(text[at])) return at;
    std::size_t end = at;
    while (end < text.size() && is_of_code(text[end])) ++end;
    while (end > at && is_sign(text[end - 1])) --end;
    const View code = text.substr(at, end - at);
    const bool letters = std::any_of(code.begin(), code.end(), is_latin);
    const bool digits = std::any_of(code.begin(), code.end(), is_digit);
    const bool signs = std::any_of(code.begin(), code.end(), is_sign);
    const bool grouped_later = !letters && !signs && end < text.size() && text[end] == U',';
    if (code.size() < kFewest && !grouped_later) return at;
    const bool address = code.find(U'@') != View::npos || code.find(U"://") != View::npos ||
                         code.starts_with(U"www.");
    if (letters) return digits || address ? end : at;
    // 0602.90.99.00-9, but not 12.5
    if (signs) return std::ranges::count(code, U'.') != 1 ? end : at;
    // 1,203 without a unit: only with its commas is it whole.
    bool grouped = false;
    while (code.size() < 4 && end + 3 < text.size() && text[end] == U',' &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end + 1),
                       text.begin() + static_cast<std::ptrdiff_t>(end + 4), is_digit)) {
        end += 4;
        grouped = true;
    }
    // 12萬, 第1130101001號
    const bool alone = end >= text.size() || is_punctuation(text[end]) ||
                       View(U"更修應誤係為改之等有，。").find(text[end]) != View::npos;
    const bool led = at > 0 && View(U",，第").find(text[at - 1]) != View::npos;
    return (grouped || code.size() >= kFewestDigits) && alone && !led ? end : at;
}

}  // namespace gongwen::institutions

#include "extract/values/telephone.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// How a number begins, and how many digits it has in all.
struct Area {
    View code;
    std::size_t digits;
};

/// Longer codes first. 04 has eight digits behind it in Taichung (2, 3) and seven in Changhua (7,
/// 8).
constexpr std::array<Area, 20> kAreas{{{U"0826", 9}, {U"0836", 9}, {U"0800", 10}, {U"0809", 10},
                                       {U"037", 9},  {U"042", 10}, {U"043", 10},  {U"047", 9},
                                       {U"048", 9},  {U"049", 10}, {U"082", 9},   {U"089", 9},
                                       {U"070", 11}, {U"02", 10},  {U"03", 9},    {U"05", 9},
                                       {U"06", 9},   {U"07", 9},   {U"08", 9},    {U"09", 10}}};

/// The area whose code the digits begin with; nullptr for none.
const Area* area_of(View digits) {
    const auto area = std::find_if(kAreas.begin(), kAreas.end(),
                                   [&](const Area& one) { return digits.starts_with(one.code); });
    return area == kAreas.end() ? nullptr : &*area;
}

/// Without 分機123, #123, 轉123, ext. 123.
View without_extension(View number) {
    for (const View word : {U"分機", U"轉", U"#", U"ext", U"Ext", U"內線"}) {
        number = number.substr(0, std::min(number.find(word), number.size()));
    }
    return number;
}

/// 04-22220000轉: the extension was not read.
bool lacks_extension(View number) {
    constexpr std::array<View, 5> kWords{U"分機", U"轉", U"#", U"＃", U"內線"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](View word) { return number.ends_with(word); });
}

/// 分機b79: a digit of the extension was taken for a letter.
bool has_letter_in_extension(View number) {
    const std::size_t front = without_extension(number).size();
    View extension = number.substr(front);
    for (const View word : {U"分機", U"轉", U"內線", U"ext", U"Ext"}) {
        if (extension.starts_with(word)) extension.remove_prefix(word.size());
    }
    const auto first = std::find_if(extension.begin(), extension.end(), is_digit);
    const auto last = std::find_if(extension.rbegin(), extension.rend(), is_digit).base();
    const auto is_small = [](char32_t c) { return c >= U'a' && c <= U'z'; };
    return first != extension.end() &&
           (std::any_of(first, last, is_latin) ||
            (first != extension.begin() && is_small(*std::prev(first))) ||
            (last != extension.end() && is_small(*last)));
}

/// (08)8321151-5: one line of several, to the number's other end.
View without_range(View number) {
    constexpr std::ptrdiff_t kWhole = 7;  // digits at least in front
    const std::size_t stroke = number.size() < 2 ? View::npos : number.size() - 2;
    if (stroke == View::npos || View(U"-~～").find(number[stroke]) == View::npos) return number;
    const View front = number.substr(0, stroke);
    const bool is_range =
        is_digit(number.back()) && std::count_if(front.begin(), front.end(), is_digit) >= kWhole;
    return is_range ? front : number;
}

/// Letters are misread digits, words belong to another field.
bool has_words(View number) {
    return std::any_of(number.begin(), number.end(), [](char32_t c) {
        const char32_t narrow = fold_width(c);
        return !is_digit(c) && !is_space(c) && View(U"()-–—~+.").find(narrow) == View::npos;
    });
}

/// Behind the last digit of a whole number of its area; npos where it has fewer.
std::size_t end_of_number(View text) {
    std::u32string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = fold_width(text[i]);
        if (!is_digit(c)) {
            if (View(U"()- ").find(c) == View::npos) return View::npos;
            continue;
        }
        digits += c;
        const Area* area = area_of(digits);
        if (area && digits.size() == area->digits) return i + 1;
    }
    return View::npos;
}

/// How many characters a misread # takes in front of the digits of an extension; 0 where there is
/// none.
std::size_t misread_sign(View rest) {
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 6;
    const auto is_extension = [](View digits) {
        return digits.size() >= kShortest && digits.size() <= kLongest &&
               std::all_of(digits.begin(), digits.end(), is_digit);
    };
    std::size_t signs = 0;
    while (signs < rest.size() && View(U"：:;；/／#＃井卅=＝*＊").find(rest[signs]) != View::npos)
        ++signs;
    if (signs > 0) return signs <= 2 && is_extension(rest.substr(signs)) ? signs : 0;
    if (rest.starts_with(U"44") && is_extension(rest.substr(2))) return 2;
    // The number is whole, so that no digit can follow: # is taken for one with as many strokes.
    constexpr View kLikeSign = U"2478";
    const bool sign = !rest.empty() && kLikeSign.find(rest.front()) != View::npos;
    return sign && is_extension(rest.substr(1)) && rest[1] != U'0' ? 1 : 0;
}

/// 886 and the code without its 0, or the code itself.
std::u32string national(std::u32string digits) {
    constexpr View kTaiwan = U"886";
    if (!digits.starts_with(kTaiwan)) return digits;
    digits.erase(0, kTaiwan.size());
    return digits.starts_with(U'0') ? digits : U'0' + digits;
}

bool is_possible_number(View number) {
    if (has_words(number)) return false;
    std::u32string digits(number);
    std::erase_if(digits, [](char32_t c) { return !is_digit(c); });
    digits = national(fold_width(digits));
    const std::size_t count = digits.size();
    if (const Area* area = area_of(digits)) return count == area->digits;
    if (digits.starts_with(U"0")) return count == 9 || count == 10;
    // Within its own area, or a service number such as 1999.
    return (count >= 6 && count <= 8) || (count <= 4 && count >= 3 && digits.starts_with(U"1"));
}

}  // namespace

std::optional<std::u32string> with_extension_sign(View text) {
    const std::size_t end = end_of_number(text);
    if (end == View::npos) return std::nullopt;
    const std::size_t sign = misread_sign(text.substr(end));
    if (sign == 0 || text.substr(end, sign) == U"#") return std::nullopt;
    return std::u32string(text.substr(0, end)) + U'#' + std::u32string(text.substr(end + sign));
}

std::optional<std::u32string> with_zero_in_front(View text) {
    std::u32string mended(text);
    const auto first = std::ranges::find_if(mended, is_digit);
    const bool has_area = mended.find_first_of(U"-()（）") != View::npos;
    if (first == mended.end() || *first == U'0' || !has_area) return std::nullopt;
    if (is_possible_phone(to_utf8(text))) return std::nullopt;
    *first = U'0';
    return is_possible_phone(to_utf8(mended)) ? std::optional(mended) : std::nullopt;
}

bool has_short_extension(std::string_view utf8) {
    const std::u32string text = to_utf32(utf8);
    for (const View word : {U"分機", U"#", U"＃"}) {
        const std::size_t at = text.find(word);
        if (at == std::u32string::npos) continue;
        const std::u32string extension = without_spaces(View(text).substr(at + word.size()));
        const auto end = std::find_if_not(extension.begin(), extension.end(), is_digit);
        return end - extension.begin() == 1 && end == extension.end();
    }
    return false;
}

bool is_possible_phone(std::string_view utf8) {
    const std::u32string text = fold_width(to_utf32(utf8));
    bool any = false;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(U"、，,；;/", begin), text.size());
        const View part = View(text).substr(begin, end - begin);
        if (lacks_extension(part) || has_letter_in_extension(part)) return false;
        const View number = without_range(without_extension(part));
        const auto digits = std::count_if(number.begin(), number.end(), is_digit);
        // 02-20001111、2222: the second is the first with another end.
        const bool is_ending = any && digits > 0 && digits < 6;
        if (digits > 0 && !is_ending && !is_possible_number(number)) return false;
        any = any || digits > 0;
        begin = end + 1;
    }
    return any;
}

}  // namespace gongwen::extract

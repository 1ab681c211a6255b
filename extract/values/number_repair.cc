#include "extract/values/number_repair.h"

#include <algorithm>

#include "core/document_number.h"
#include "core/look_alikes.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// 台內資宇第…
std::u32string with_word(View text) {
    std::u32string out(text);
    for (const View misread : {U"宇第", U"学第", U"孚第", U"宇笫", U"字笫", U"字弟"}) {
        if (const std::size_t at = out.find(misread); at != View::npos) {
            out.replace(at, 2, U"字第");
        }
    }
    return out;
}

/// The one character behind the digits, or the letter behind them (1130000631A), can only be 號.
std::u32string with_number_word(std::u32string text) {
    const std::size_t last = text.size() - 1;
    const auto is_capital = [](char32_t c) { return c >= U'A' && c <= U'Z'; };
    const bool behind_number =
        text.size() > 2 &&
        (is_digit(text[last - 1]) || (is_capital(text[last - 1]) && is_digit(text[last - 2])));
    const bool ends_otherwise =
        behind_number && is_han(text[last]) && text[last] != U'號' && text[last] != U'号';
    if (ends_otherwise && text.find(U"字第") != View::npos) text.back() = U'號';
    return text;
}

/// 第」070341號, 真」10偵字: no corner stands within a number; it is the narrow 1 of some types.
bool is_stroke_in_number(View text, std::size_t at) {
    return View(U"」』]］|｜!").find(text[at]) != View::npos && at + 1 < text.size() &&
           is_digit(text[at + 1]) && (is_han(text[at - 1]) || is_digit(text[at - 1]));
}

/// The digits behind 第 or 字 with their look-alike letters mended; letters that may be a suffix
/// (A of 1040000123A) stay.
std::u32string with_number_digits(std::u32string text) {
    const std::size_t word = text.find(U'字');
    if (word == View::npos) return text;
    for (std::size_t i = 1; i < word; ++i) {
        if (is_stroke_in_number(text, i)) text[i] = U'1';
    }
    for (std::size_t i = word + 1; i < text.size(); ++i) {
        const char32_t digit = digit_for(text[i]);
        const bool between = is_digit(text[i - 1]) && i + 1 < text.size() &&
                             (is_digit(text[i + 1]) || is_digit(digit_for(text[i + 1])));
        const bool surely_digit = digit == U'0' || digit == U'1';
        const bool beside = is_digit(text[i - 1]) || (i + 1 < text.size() && is_digit(text[i + 1]));
        if (is_stroke_in_number(text, i)) text[i] = U'1';
        if (!is_digit(text[i]) && is_digit(digit) && ((surely_digit && beside) || between)) {
            text[i] = digit;
        }
    }
    return text;
}

/// A speck behind 號 is read as 。 or 、.
std::u32string without_signs_behind(std::u32string text) {
    const std::size_t word = text.find_last_of(U"號号");
    if (word == View::npos) return text;
    const bool signs =
        std::all_of(text.begin() + static_cast<long>(word) + 1, text.end(),
                    [](char32_t c) { return is_punctuation(c) && c != U'）' && c != U')'; });
    if (signs) text.resize(word + 1);
    return text;
}

/// 092B123456 is how one ministry numbered its letters.
bool is_letter_number(View text) {
    const auto number = parse_document_number(to_utf8(text));
    return number && number->digits.size() == 10 &&
           is_latin(static_cast<char32_t>(number->digits[3]));
}

}  // namespace

std::u32string with_digits(View text) {
    std::u32string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (is_digit(out[i])) continue;
        const bool beside_digit =
            (i > 0 && is_digit(out[i - 1])) || (i + 1 < out.size() && is_digit(text[i + 1]));
        if (beside_digit) out[i] = out[i] == U'@' ? U'6' : digit_for(out[i]);
    }
    return out;
}

std::u32string with_number_repaired(View number) {
    if (is_letter_number(number)) return std::u32string(number);
    return without_signs_behind(with_number_word(with_number_digits(with_word(number))));
}

}  // namespace gongwen::extract

#include "core/numerals.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"

namespace gongwen {
namespace {

constexpr std::array<std::pair<char32_t, int>, 14> kNumerals{{
    {U'〇', 0},
    {U'○', 0},
    {U'零', 0},
    {U'O', 0},
    {U'Ｏ', 0},
    {U'一', 1},
    {U'二', 2},
    {U'三', 3},
    {U'四', 4},
    {U'五', 5},
    {U'六', 6},
    {U'七', 7},
    {U'八', 8},
    {U'九', 9},
}};

/// 0 to 9, or -1.
int numeral_digit(char32_t c) {
    if (is_digit(c)) return static_cast<int>(fold_width(c) - U'0');
    for (const auto& [sign, value] : kNumerals) {
        if (c == sign) return value;
    }
    return -1;
}

/// 10 for 十, 20 for 廿, 30 for 卅, 100 for 百, 1000 for 千; 0 for any other character.
int unit_value(char32_t c) {
    switch (c) {
        case U'十':
            return 10;
        case U'廿':
            return 20;
        case U'卅':
            return 30;
        case U'百':
            return 100;
        case U'千':
            return 1000;
        default:
            return 0;
    }
}

std::optional<long> positional_value(std::u32string_view text) {
    if (text.size() > 18) return std::nullopt;
    long value = 0;
    for (const char32_t c : text) value = value * 10 + numeral_digit(c);
    return value;
}

/// 一百零四, 二十三, 廿三, 一百十二. A digit straight behind 百 (一百四) could be 104 or 140.
std::optional<long> unit_numeral(std::u32string_view text) {
    long total = 0;
    int pending = -1;
    int last_unit = 10000;
    bool zero_before = false;
    for (const char32_t c : text) {
        if (const int digit = numeral_digit(c); digit >= 0) {
            if (is_digit(c) || pending > 0) return std::nullopt;
            zero_before = zero_before || digit == 0;
            pending = digit == 0 ? -1 : digit;
            continue;
        }
        const int unit = unit_value(c);
        const bool carries_digit = unit == 20 || unit == 30;
        if (unit >= last_unit || (carries_digit && pending > 0)) return std::nullopt;
        total += carries_digit ? unit : unit * (pending > 0 ? pending : 1);
        last_unit = carries_digit ? 10 : unit;
        pending = -1;
        zero_before = false;
    }
    if (pending > 0 && last_unit > 10 && !zero_before) return std::nullopt;
    return total + std::max(pending, 0);
}

}  // namespace

bool is_numeral(char32_t c) { return numeral_digit(c) >= 0 || unit_value(c) > 0; }

std::optional<long> parse_numeral(std::u32string_view text) {
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_numeral)) return std::nullopt;
    const bool has_unit =
        std::any_of(text.begin(), text.end(), [](char32_t c) { return unit_value(c) > 0; });
    return has_unit ? unit_numeral(text) : positional_value(text);
}

}  // namespace gongwen

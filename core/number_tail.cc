#include "core/number_tail.h"

#include "core/skip_spaces.h"
#include "core/text.h"

namespace gongwen {
namespace {

using View = std::u32string_view;

constexpr std::size_t kMostDigits = 11;

char32_t numeral_of(char32_t c) {
    static constexpr View kNumerals = U"零一二三四五六七八九";
    const std::size_t value = kNumerals.find(c);
    return value == View::npos ? 0 : U'0' + static_cast<char32_t>(value);
}

void take_digits(View text, std::size_t& at, std::string& out, std::size_t most,
                 bool numerals = false) {
    std::size_t taken = 0;
    for (std::size_t probe = at; probe < text.size() && taken < most; ++probe) {
        if (is_space(text[probe])) continue;
        char32_t digit = digit_or_misread(text[probe]);
        if (digit == 0 && numerals) digit = numeral_of(text[probe]);
        if (digit == 0) break;
        out += static_cast<char>(digit);
        at = probe + 1;
        ++taken;
    }
}

void take_suffix_letter(View text, std::size_t& at, std::string& out) {
    if (at >= text.size() || !is_latin(text[at])) return;
    std::size_t probe = at + 1;
    std::string behind;
    take_digits(text, probe, behind, 6);
    if (!behind.empty() && behind.size() < 5) return;
    if (probe < text.size() && is_latin(text[probe])) return;
    out += static_cast<char>(fold_width(text[at]));
    out += behind;
    at = probe;
}

void take_sub_number(View text, std::size_t& at, std::string& out) {
    if (at >= text.size() || (fold_width(text[at]) != U'-' && text[at] != U'–')) return;
    std::size_t probe = at + 1;
    std::string behind;
    take_digits(text, probe, behind, 4);
    if (behind.empty()) return;
    out += '-' + behind;
    at = probe;
}

bool begins_with_year(const std::string& digits) {
    return digits.size() >= 3 && (digits[0] == '0' || digits[0] == '1');
}

}  // namespace

char32_t digit_or_misread(char32_t c) {
    if (is_digit(c)) return fold_width(c);
    switch (fold_width(c)) {
        case U'O':
        case U'o':
        case U'〇':
        case U'○':
            return U'0';
        case U'l':
        case U'I':
        case U'|':
            return U'1';
        default:
            return 0;
    }
}

NumberTail read_number_tail(View text, std::size_t at) {
    NumberTail tail;
    at = skip_spaces(text, at);
    if (at < text.size() && (text[at] == U'第' || text[at] == U'笫')) {
        tail.has_ordinal = true;
        ++at;
        at = skip_spaces(text, at);
    }
    take_digits(text, at, tail.digits, kMostDigits + 1, tail.has_ordinal);
    tail.plain_digits = tail.digits.size();
    if (tail.digits.empty() || tail.plain_digits > kMostDigits) return {};
    take_suffix_letter(text, at, tail.digits);
    take_sub_number(text, at, tail.digits);
    tail.end = at;
    at = skip_spaces(text, at);
    if (at < text.size() && fold_variant(text[at]) == fold_variant(U'號')) {
        tail.has_number_word = true;
        tail.end = at + 1;
    }
    return tail;
}

bool is_plausible(const NumberTail& tail) {
    if (tail.digits.empty()) return false;
    if (tail.has_ordinal && tail.has_number_word) return tail.plain_digits >= 2;
    const bool is_sure = tail.plain_digits >= kSureDigits && begins_with_year(tail.digits);
    return is_sure || (tail.has_number_word && tail.plain_digits >= 7);
}

}  // namespace gongwen

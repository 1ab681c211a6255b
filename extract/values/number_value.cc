#include "extract/values/number_value.h"

#include <algorithm>

#include "core/pattern.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr const char* kMisreadDigit = "misread_digit";

/// 120.000 and 1,200.000: a comma lost its foot. Amounts have no fractions of three digits.
void mend_thousands(std::u32string& text) {
    if (matches(to_utf8(text), R"([1-9]\d{0,2}([.,]\d{3})+)")) {
        std::replace(text.begin(), text.end(), U'.', U',');
    }
}

/// (00, 600 `, 2「: figures without what specks and the ends of rules beside them are read as; the
/// same where other words stand there, too, or brackets enclose them.
View without_specks_around(View number) {
    constexpr View kInFront = U"(（.．,，、·'`_:：「『";
    constexpr View kBehind = U".．,，、·'`_:：「『~^|";
    const std::size_t begin = number.find_first_not_of(kInFront);
    if (begin == View::npos) return number;
    const View figures = number.substr(begin, number.find_last_not_of(kBehind) + 1 - begin);
    const bool is_number = std::all_of(figures.begin(), figures.end(), [](char32_t c) {
        return is_digit(c) || View(U",.-/").find(c) != View::npos;
    });
    return is_number && is_digit(figures.front()) && is_digit(figures.back()) ? figures : number;
}

/// oo分: small rings alone are zeros of a type without upright strokes.
bool is_small_rings(View text) {
    return !text.empty() && text.find_first_not_of(U"oO") == View::npos && text.size() < 4;
}

}  // namespace

Reading read_number(View printed) {
    constexpr double kSpecks = 0.5;  // they may be the rest of a figure
    const std::u32string whole = without_spaces(printed);
    std::u32string text(without_specks_around(whole));
    if (is_small_rings(text)) text.assign(text.size(), U'0');
    if (text != whole) {
        mend_thousands(text);
        return {to_utf8(text), FieldState::Repaired, kMisreadDigit, kSpecks};
    }
    // 收據號碼____。: the sentence ends there, not the number.
    const bool ends_sentence =
        text.size() > 1 && text.back() == U'。' && is_digit(text[text.size() - 2]);
    if (ends_sentence) text.pop_back();
    const bool has_words =
        std::any_of(text.begin(), text.end(), [](char32_t c) { return is_han(c) && c != U'〇'; });
    std::u32string mended = text;
    for (char32_t& c : mended) {
        if (c == U'○' || c == U'〇') c = U'0';
    }
    mend_thousands(mended);
    if (has_words || mended == text) return {to_utf8(text), FieldState::Read, {}};
    return {to_utf8(mended), FieldState::Repaired, kMisreadDigit};
}

}  // namespace gongwen::extract

#include "extract/letter/wording/item_number.h"

#include <algorithm>

#include "core/numerals.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;
using Style = ItemNumber::Style;

constexpr View kChinese = U"一二三四五六七八九十";
constexpr View kStems = U"甲乙丙丁戊己庚辛壬癸";
constexpr View kChapters = U"壹貳參肆伍陸柒捌玖拾";
constexpr View kStrokes = U"－—-–ー─";  // what 一 is misread as, with 、 behind it

bool one_of(View set, char32_t c) { return set.find(c) != View::npos; }

std::size_t run_length(View text, std::size_t from, View set) {
    std::size_t at = from;
    while (at < text.size() && one_of(set, text[at])) ++at;
    return at - from;
}

std::size_t digit_run(View text, std::size_t from) {
    std::size_t at = from;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - from;
}

/// The position of the sign in its series, from 1.
int ordinal(View series, char32_t c) { return static_cast<int>(series.find(c)) + 1; }

struct Figure {
    Style plain;
    Style in_brackets;
    int value;
    std::size_t length;
};

std::optional<Figure> figure_at(View text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    if (const std::size_t n = run_length(text, at, kChinese); n >= 1 && n <= 3) {
        const std::optional<long> value = parse_numeral(text.substr(at, n));
        if (!value) return std::nullopt;
        return Figure{Style::Chinese, Style::ChineseInBrackets, static_cast<int>(*value), n};
    }
    if (const std::size_t n = digit_run(text, at); n >= 1 && n <= 2) {
        const auto value = static_cast<int>(*parse_numeral(text.substr(at, n)));
        return Figure{Style::Digits, Style::DigitsInBrackets, value, n};
    }
    if (one_of(kStems, text[at])) {
        return Figure{Style::Stem, Style::StemInBrackets, ordinal(kStems, text[at]), 1};
    }
    if (one_of(kChapters, text[at])) {
        return Figure{Style::Chapter, Style::ChineseInBrackets, ordinal(kChapters, text[at]), 1};
    }
    return std::nullopt;
}

std::optional<ItemNumber> bracketed(View text, std::size_t begin) {
    if (begin >= text.size() || !one_of(U"（(", text[begin])) return std::nullopt;
    const std::optional<Figure> figure = figure_at(text, begin + 1);
    if (!figure) return std::nullopt;
    const std::size_t close = begin + 1 + figure->length;
    if (close >= text.size() || !one_of(U"）)", text[close])) return std::nullopt;
    return ItemNumber{figure->in_brackets, figure->value, begin, close + 1, {}};
}

std::optional<ItemNumber> plain(View text, std::size_t begin) {
    const std::optional<Figure> figure = figure_at(text, begin);
    if (!figure) return std::nullopt;
    const std::size_t sign = begin + figure->length;
    if (sign >= text.size()) return std::nullopt;
    const bool is_digits = figure->plain == Style::Digits;
    if (!one_of(is_digits ? View(U"、.．") : View(U"、"), text[sign])) return std::nullopt;
    // 1.5 is a number, 104.9.23 a date.
    if (is_digits && text[sign] != U'、' && sign + 1 < text.size() && is_digit(text[sign + 1])) {
        return std::nullopt;
    }
    return ItemNumber{figure->plain, figure->value, begin, sign + 1, {}};
}

std::optional<ItemNumber> article(View text, std::size_t begin) {
    if (begin >= text.size() || text[begin] != U'第') return std::nullopt;
    std::size_t end = begin + 1;
    while (end < text.size() && (is_space(text[end]) || is_digit(text[end]) ||
                                 one_of(U"一二三四五六七八九十百", text[end]))) {
        ++end;
    }
    if (end >= text.size() || !one_of(U"條點章", text[end])) return std::nullopt;
    const std::optional<long> value =
        parse_numeral(without_spaces(text.substr(begin + 1, end - begin - 1)));
    const bool stands_free =
        end + 1 >= text.size() || is_space(text[end + 1]) || one_of(U"：:", text[end + 1]);
    if (!value || !stands_free) return std::nullopt;
    return ItemNumber{Style::Article, static_cast<int>(*value), begin, end + 1, {}};
}

/// A speck is read as a sign of its own: 二，、 for 二、.
std::optional<ItemNumber> with_speck(View text) {
    const std::optional<Figure> figure = figure_at(text, 0);
    if (!figure || figure->plain != Style::Chinese) return std::nullopt;
    const std::size_t speck = figure->length;
    if (speck + 1 >= text.size() || !one_of(U"，,.．。·‧", text[speck]) ||
        text[speck + 1] != U'、') {
        return std::nullopt;
    }
    return ItemNumber{figure->plain, figure->value, 0, speck + 2,
                      std::u32string(text.substr(0, speck)) + U'、'};
}

/// －、 or —、 for 一、 and =、 or ニ、 for 二、.
std::optional<ItemNumber> misread(View text) {
    if (text.size() < 2 || text[1] != U'、') return std::nullopt;
    if (one_of(kStrokes, text[0])) return ItemNumber{Style::Chinese, 1, 0, 2, U"一、"};
    if (one_of(U"=＝ニ", text[0])) return ItemNumber{Style::Chinese, 2, 0, 2, U"二、"};
    if (one_of(U"≡ミ", text[0])) return ItemNumber{Style::Chinese, 3, 0, 2, U"三、"};
    return std::nullopt;
}

std::size_t behind_dash(View text) {
    std::size_t at = 0;
    if (!text.empty() && one_of(U"-－•·‧", text[0])) ++at;
    while (at < text.size() && is_space(text[at])) ++at;
    return at;
}

}  // namespace

std::optional<ItemNumber> item_number(View text) {
    if (auto number = misread(text)) return number;
    if (auto number = with_speck(text)) return number;
    const std::size_t begin = behind_dash(text);
    if (auto number = bracketed(text, begin)) return number;
    if (auto number = plain(text, begin)) return number;
    return article(text, begin);
}

bool ItemSequence::expects(const ItemNumber& number) const {
    for (const auto& [style, value] : open_) {
        if (style == number.style) return number.value == value + 1;
    }
    return number.value == 1;
}

void ItemSequence::accept(const ItemNumber& number) {
    const auto level = std::find_if(open_.begin(), open_.end(),
                                    [&](const auto& open) { return open.first == number.style; });
    if (level == open_.end()) {
        open_.emplace_back(number.style, number.value);
        return;
    }
    level->second = number.value;
    open_.erase(level + 1, open_.end());
}

}  // namespace gongwen::extract

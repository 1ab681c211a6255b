#include "core/date_cursor.h"

#include <algorithm>

#include "core/numerals.h"
#include "core/roc_date.h"
#include "core/text.h"

namespace gongwen {
namespace {

// A later year is a misread digit; numbers and stamps have three digits for the year.
constexpr int kLastRocYear = 199;
constexpr int kFirstGregorianYear = 1800;
constexpr std::size_t kLongestNumeral = 7;

}  // namespace

void DateCursor::skip_spaces() {
    while (!at_end() && is_space(peek())) ++position_;
}

bool DateCursor::take(std::u32string_view word) {
    DateCursor probe = *this;
    for (const char32_t c : word) {
        probe.skip_spaces();
        if (fold_width(probe.peek()) != c) return false;
        ++probe.position_;
    }
    *this = probe;
    return true;
}

bool DateCursor::take_any(std::initializer_list<std::u32string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [this](std::u32string_view word) { return take(word); });
}

bool DateCursor::take_like(std::u32string_view word) {
    DateCursor probe = *this;
    int others = 0;
    for (const char32_t c : word) {
        probe.skip_spaces();
        if (probe.at_end()) return false;
        const bool other = probe.peek() != c;
        others += other ? 1 : 0;
        // 中華民109年: the character was lost, the figure is the year's.
        if (!other || !is_numeral(probe.peek())) ++probe.position_;
    }
    if (others > 1) return false;
    *this = probe;
    return true;
}

std::u32string_view DateCursor::take_numerals(bool first_allowed) {
    skip_spaces();
    const std::size_t begin = position_;
    if (first_allowed && (peek() == U'元' || peek() == U'正')) {
        ++position_;
        return text_.substr(begin, 1);
    }
    while (!at_end() && is_numeral(peek()) && position_ - begin < kLongestNumeral) ++position_;
    return text_.substr(begin, position_ - begin);
}

std::optional<long> DateCursor::take_number(bool first_allowed) {
    const std::u32string_view run = take_numerals(first_allowed);
    if (run == U"元" || run == U"正") return 1;
    return parse_numeral(run);
}

std::u32string_view DateCursor::take_digits() {
    const std::size_t begin = position_;
    while (is_digit(peek())) ++position_;
    return text_.substr(begin, position_ - begin);
}

YearEra take_era(DateCursor& cursor) {
    YearEra era;
    if (cursor.take_any({U"中華民國", U"民國"}) || cursor.take_like(U"中華民國")) {
        era.before_republic = cursor.take(U"前");
    } else if (cursor.take(U"民前")) {
        era.before_republic = true;
    } else if (cursor.take_any({U"西元", U"公元"})) {
        era.says_gregorian = true;
    }
    return era;
}

std::optional<int> year_of(long printed, YearEra era) {
    if (era.before_republic) {
        if (printed < 1 || printed > 150) return std::nullopt;
        return gregorian_year(1 - static_cast<int>(printed));
    }
    if (!era.says_gregorian && printed >= 1 && printed <= kLastRocYear) {
        return gregorian_year(static_cast<int>(printed));
    }
    if (printed >= kFirstGregorianYear && printed <= gregorian_year(kLastRocYear)) {
        return static_cast<int>(printed);
    }
    return std::nullopt;
}

bool is_date_separator(char32_t c) {
    const char32_t folded = fold_width(c);
    return folded == U'.' || folded == U'/' || folded == U'-';
}

}  // namespace gongwen

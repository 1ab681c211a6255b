#include "ocr/line/punctuation.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/line/percent_signs.h"
#include "ocr/line/sign_shapes.h"
#include "ocr/line/signs.h"

namespace gongwen::ocr {
namespace {

constexpr double kFullWidth = 0.8;     ///< em between the neighbours of a sign; half-width: 0.6
constexpr double kBesideMiddle = 0.2;  ///< em of white on each side of a bracket in its middle
constexpr double kWholePlace = 0.95;   ///< em of such a bracket with its white, at least
constexpr std::u32string_view kRings = U"0OoQ%○〇";
constexpr double kRoundest = 1.2;  ///< width by height of a ring at most
constexpr std::u32string_view kStops = U"。，、,";
constexpr double kSureShape = 0.97;  ///< confidence of a ring, whatever was read
constexpr double kRestored = 0.6;    ///< confidence of a sign told by its shape alone

/// Distance between the ink of the symbols around `index`; nothing at an end of the line.
std::optional<double> room(const std::vector<ReadSymbol>& symbols, std::size_t index) {
    if (index == 0 || index + 1 >= symbols.size()) return std::nullopt;
    return symbols[index + 1].begin - symbols[index - 1].end;
}

std::optional<bool> is_wide(const std::vector<ReadSymbol>& symbols, std::size_t index, double em) {
    const ReadSymbol& sign = symbols[index];
    const bool has_before = index > 0;
    const bool has_after = index + 1 < symbols.size();
    const double before = has_before ? sign.begin - symbols[index - 1].end : 0;
    const double after = has_after ? symbols[index + 1].begin - sign.end : 0;
    // Some fonts set a wide bracket in the middle of its place; beside a narrow one is no white.
    const bool in_middle = before > kBesideMiddle * em && after > kBesideMiddle * em &&
                           room(symbols, index).value_or(0) > kWholePlace * em;
    if ((opens(sign.text) || closes(sign.text)) && in_middle) return true;
    if (opens(sign.text)) {
        // A wide opening bracket stands at the right of its place.
        return has_before ? std::optional(before > 0.38 * em) : std::nullopt;
    }
    if (closes(sign.text)) {
        return has_after ? std::optional(after > 0.38 * em) : std::nullopt;
    }
    if (const auto between = room(symbols, index)) return *between > kFullWidth * em;
    if (has_before && before > 0.28 * em) return true;
    return std::nullopt;
}

char32_t widened(char32_t c) { return c > 0x20 && c < 0x7F ? c - 0x21 + U'！' : c; }

/// Chinese text stands beside the sign, or in front of the bracket that closes before it.
bool chinese_around(const std::vector<ReadSymbol>& symbols, std::size_t index) {
    const auto at = [&](std::size_t i) {
        return i < symbols.size() && is_chinese(symbols[i].text);
    };
    const bool behind_bracket = index > 1 && closes(symbols[index - 1].text);
    return (index > 0 && at(index - 1)) || at(index + 1) || (behind_bracket && at(index - 2));
}

/// The bracket that belongs to the one at `index`.
std::optional<std::size_t> partner(const std::vector<ReadSymbol>& symbols, std::size_t index) {
    const bool forward = opens(symbols[index].text);
    int depth = 0;
    for (std::size_t i = index; i < symbols.size(); forward ? ++i : --i) {
        const char32_t c = fold_width(symbols[i].text);
        if (c == U'(') ++depth;
        if (c == U')') --depth;
        if (depth == 0) return i;
    }
    return std::nullopt;
}

void widen_brackets(std::vector<ReadSymbol>& symbols, double em) {
    std::vector<std::size_t> undecided;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (!is_one_of(symbols[i].text, U"()")) continue;
        // Around 表（1.odt） stands Chinese text, though not around each of its brackets.
        const auto pair = partner(symbols, i);
        if (!chinese_around(symbols, i) && !(pair && chinese_around(symbols, *pair))) continue;
        const std::optional<bool> wide = is_wide(symbols, i, em);
        if (!wide) {
            undecided.push_back(i);
        } else if (*wide) {
            symbols[i].text = widened(symbols[i].text);
        }
    }
    for (const std::size_t i : undecided) {
        const auto other = partner(symbols, i);
        if (other && !is_ascii(symbols[*other].text)) symbols[i].text = widened(symbols[i].text);
    }
    // Brackets are wide in pairs; where the two seem to differ, a narrow one has white beside it.
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (!is_one_of(symbols[i].text, U"（）")) continue;
        const auto other = partner(symbols, i);
        if (other && is_ascii(symbols[*other].text)) symbols[i].text = fold_width(symbols[i].text);
    }
}

/// The model knows 「 and 」 badly; their shape is plain.
void mend_corner(ReadSymbol& symbol, const LineInk& ink) {
    if (!is_one_of(symbol.text, U"[]{}JjLlI|1r「」")) return;
    const PixelBox box = ink.tight(symbol.begin, symbol.end);
    if (ink.shapes(symbol.begin, symbol.end).size() != 1) return;
    if (const auto corner = corner_of(ink, box)) symbol.text = *corner;
}

/// Is what was read as symbols `index` - 1 and `index` the ink of one round ring? Zeros that touch
/// are no ring, and neither is what stands among digits.
bool is_ring_read_twice(const std::vector<ReadSymbol>& symbols, std::size_t index,
                        const LineInk& ink) {
    const ReadSymbol& first = symbols[index - 1];
    const ReadSymbol& second = symbols[index];
    if (!is_one_of(first.text, kRings) || !is_one_of(second.text, kRings)) return false;
    const auto is_number = [&](std::size_t i) {
        return i < symbols.size() && is_digit(symbols[i].text);
    };
    if ((index > 1 && is_number(index - 2)) || is_number(index + 1)) return false;
    const std::vector<PixelBox> shapes = ink.shapes(first.begin, second.end);
    return shapes.size() == 1 && shapes[0].w < kRoundest * shapes[0].h;
}

/// One sign that was read as two.
void drop_repeated_signs(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    for (std::size_t i = 1; i < symbols.size();) {
        ReadSymbol& first = symbols[i - 1];
        const ReadSymbol& second = symbols[i];
        const int width = second.end - first.begin;
        const bool ring = is_ring_read_twice(symbols, i, ink);
        const bool twice = first.text == second.text && is_one_of(first.text, U"。：「」，、");
        const bool stops = is_one_of(first.text, kStops) && is_one_of(second.text, kStops);
        const bool underscore = first.text == U'_' && second.text == U'_' &&
                                is_underscore(ink, first.begin, second.end);
        if ((width < 1.1 * ink.em() && (ring || twice)) || (width < 0.6 * ink.em() && stops) ||
            (width < 0.75 * ink.em() && underscore)) {
            if (second.confidence > first.confidence) first.text = second.text;
            first.end = second.end;
            symbols.erase(symbols.begin() + static_cast<long>(i));
        } else {
            ++i;
        }
    }
}

/// A ring at the foot of a line's end, lower than any figure, is no zero: 「第三會議室」。
bool is_final_stop(const std::vector<ReadSymbol>& symbols, std::size_t index, const LineInk& ink) {
    constexpr double kLowest = 0.5;  // em, of a figure
    const ReadSymbol& symbol = symbols[index];
    if (!is_one_of(symbol.text, U"0oO") || index == 0 || index + 1 < symbols.size()) return false;
    const char32_t front = symbols[index - 1].text;
    return !is_digit(front) && !is_latin(front) &&
           ink.tight(symbol.begin, symbol.end).h < kLowest * ink.em();
}

/// 。 is a ring; a stroke with a tail is ，.
void mend_stop(std::vector<ReadSymbol>& symbols, std::size_t index, const LineInk& ink) {
    ReadSymbol& symbol = symbols[index];
    if (!is_one_of(symbol.text, U"。，,") && !is_final_stop(symbols, index, ink)) return;
    const PixelBox box = ink.tight(symbol.begin, symbol.end);
    if (box.w < 0.1 * ink.em() || box.h < 4) return;
    const bool hole = ink.has_hole(box);
    if (symbol.text == U'。' && !hole && box.h > 1.2 * box.w) symbol.text = U'，';
    if (symbol.text != U'。' && hole && box.h < 1.15 * box.w) symbol.text = U'。';
}

/// Not wider than the figure beside it: the round 0 of some fonts (第20條, 電話：02-…). A 0 behind
/// it may be another ring (陳○○).
bool is_zero_of_number(const std::vector<ReadSymbol>& symbols, std::size_t index,
                       const PixelBox& ring, const LineInk& ink) {
    constexpr double kMostWider = 1.4;
    const auto is_as_wide_as = [&](std::size_t i, std::u32string_view no_measure) {
        if (i >= symbols.size()) return false;  // also in front of the first
        const ReadSymbol& figure = symbols[i];
        return is_digit(figure.text) && !is_one_of(figure.text, no_measure) &&
               ring.w <= kMostWider * ink.tight(figure.begin, figure.end).w;
    };
    return is_as_wide_as(index - 1, U"1") || is_as_wide_as(index + 1, U"01");
}

/// A ring as large as a character is no digit: 〇 of a numeral (一〇四年) or ○ in place of a name.
/// Neither is it the character that a recogniser makes of it (葉七成 for 葉○成).
void mend_ring(std::vector<ReadSymbol>& symbols, std::size_t index, const LineInk& ink) {
    ReadSymbol& symbol = symbols[index];
    const double least = 0.6 * ink.em();
    const bool reads_as_ring = is_one_of(symbol.text, kRings);
    if ((!reads_as_ring && !is_han(symbol.text)) || !chinese_around(symbols, index)) return;
    const PixelBox box = ink.tight(symbol.begin, symbol.end);
    if (box.w < least || box.h < least) return;
    if (is_zero_of_number(symbols, index, box, ink)) {
        if (is_one_of(symbol.text, U"○〇")) symbol.text = U'0';
        return;
    }
    const bool ring = is_ring(ink, box);
    const bool hole = ink.has_hole(box) && ink.shapes(box.x, right_of(box)).size() == 1;
    if (!(reads_as_ring ? hole : ring)) return;
    if (ring) symbol.confidence = std::max(symbol.confidence, kSureShape);
    // A ring in front is settled, one behind is not: 陳議員○○ has none of a number.
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
    const bool behind_number = index > 0 && (symbols[index - 1].text == U'〇' ||
                                             is_one_of(symbols[index - 1].text, kNumerals));
    const bool before_number =
        index + 1 < symbols.size() && is_one_of(symbols[index + 1].text, kNumerals);
    const bool in_number = behind_number || before_number;
    symbol.text = in_number ? U'〇' : U'○';
}

/// Is there room for a wide sign between the characters before and behind `place`?
bool in_own_place(const std::vector<ReadSymbol>& symbols,
                  std::vector<ReadSymbol>::const_iterator place, double em) {
    if (place == symbols.begin() || !is_han(std::prev(place)->text)) return false;
    return place == symbols.end() ||
           (is_chinese(place->text) && place->begin - std::prev(place)->end > 0.7 * em);
}

}  // namespace

void restore_lost_signs(std::vector<ReadSymbol>& symbols, const LineInk& ink,
                        const std::vector<ColumnRange>& unexplained) {
    for (const auto& [begin, end] : unexplained) {
        const std::optional<char32_t> sign = sign_of(ink, begin, end);
        const auto place =
            std::find_if(symbols.begin(), symbols.end(),
                         [from = begin](const ReadSymbol& symbol) { return symbol.begin > from; });
        const bool between = place != symbols.begin() && place != symbols.end();
        const bool in_word = between && is_ascii(place->text) && is_ascii(std::prev(place)->text);
        // A file's name goes on in Chinese: 1140021385_1_議程.pdf.
        const bool beside_word =
            between && (is_ascii(place->text) || is_ascii(std::prev(place)->text));
        if (in_word && is_point(ink, begin, end)) {
            symbols.insert(place, {U'.', kRestored, begin, end});
        } else if (beside_word && is_underscore(ink, begin, end)) {
            symbols.insert(place, {U'_', kRestored, begin, end});
        } else if (!sign && in_own_place(symbols, place, ink.em())) {
            const std::optional<char32_t> comma = comma_of(ink, begin, end);
            if (comma) symbols.insert(place, {*comma, kRestored, begin, end});
        } else if (sign) {
            symbols.insert(place, {in_word ? fold_width(*sign) : *sign, kRestored, begin, end});
        }
    }
}

void match_printed_width(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    const double em = advance_of(symbols, ink.em());
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        ReadSymbol& symbol = symbols[i];
        const bool one_stroke = ink.shapes(symbol.begin, symbol.end).size() == 1;
        if (symbol.text == U'=' && one_stroke) symbol.text = U'-';
        if (!chinese_around(symbols, i)) continue;
        // A 1 with a foot looks like 」.
        const bool last_digit = symbol.text == U'1' && i > 0 && is_digit(symbols[i - 1].text);
        if (!last_digit) mend_corner(symbol, ink);
        mend_stop(symbols, i, ink);
    }
    drop_repeated_signs(symbols, ink);
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        mend_ring(symbols, i, ink);
        if (!is_one_of(symbols[i].text, U":,;?!")) continue;
        if (!chinese_around(symbols, i)) {
            // E-mail：name@…, but 10:30.
            const bool wide = symbols[i].text == U':' && is_wide(symbols, i, em).value_or(false);
            if (wide) symbols[i].text = widened(symbols[i].text);
            continue;
        }
        // At the end of a line nothing tells; Chinese text has wide signs.
        if (is_wide(symbols, i, em).value_or(true)) symbols[i].text = widened(symbols[i].text);
    }
    widen_brackets(symbols, em);
    tell_percent_signs(symbols, ink);
}

}  // namespace gongwen::ocr

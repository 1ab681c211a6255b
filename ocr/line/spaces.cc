#include "ocr/line/spaces.h"

#include <algorithm>
#include <optional>

#include "ocr/line/signs.h"

namespace gongwen::ocr {
namespace {

constexpr double kSpaceShare = 0.75;  ///< of an advance left white: a space was printed
constexpr double kWordGap = 0.12;     ///< em between Latin words, at least

/// White that belongs to a symbol's place on its left (or right) besides its ink.
double bearing(const ReadSymbol& symbol, double advance, bool left) {
    const double ink = symbol.end - symbol.begin;
    const double spare = std::max(0.0, advance - ink);
    if (is_ascii(symbol.text)) return 0.08 * advance;
    if (opens(symbol.text)) return left ? spare : 0;
    if (closes(symbol.text)) return left ? 0 : spare;
    return spare / 2;
}

/// Usual distance from one Latin letter or digit to the next; 0 where none stand together.
double latin_step(const std::vector<ReadSymbol>& symbols) {
    std::vector<int> steps;
    for (std::size_t i = 1; i < symbols.size(); ++i) {
        if (is_ascii(symbols[i - 1].text) && is_ascii(symbols[i].text)) {
            steps.push_back(
                (symbols[i].begin + symbols[i].end - symbols[i - 1].begin - symbols[i - 1].end) /
                2);
        }
    }
    if (steps.empty()) return 0;
    const auto middle = steps.begin() + static_cast<long>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

struct Spacing {
    double em = 0;
    double advance = 0;
    double latin_step = 0;
};

/// The space that the white between two symbols stands for, if it does.
std::optional<char32_t> space_between(const ReadSymbol& a, const ReadSymbol& b,
                                      const Spacing& spacing) {
    const double gap = b.begin - a.end;
    const double white =
        gap - bearing(a, spacing.advance, false) - bearing(b, spacing.advance, true);
    if (white > kSpaceShare * spacing.em) return U'　';
    const bool words = is_ascii(a.text) && is_ascii(b.text) && !opens(a.text) && !closes(b.text);
    // In a typewriter face a 1 has as much white about it as a space would leave elsewhere.
    const double step = (b.begin + b.end - a.begin - a.end) / 2.0;
    if (words && b.starts_word && gap > kWordGap * spacing.em && step > 1.4 * spacing.latin_step) {
        return U' ';
    }
    return std::nullopt;
}

}  // namespace

void insert_spaces(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    const Spacing spacing{ink.em(), advance_of(symbols, ink.em()), latin_step(symbols)};
    std::vector<ReadSymbol> out;
    for (const ReadSymbol& symbol : symbols) {
        if (!out.empty()) {
            if (const auto space = space_between(out.back(), symbol, spacing)) {
                out.push_back({*space, 1.0, out.back().end, out.back().end});
            }
        }
        out.push_back(symbol);
    }
    symbols = std::move(out);
}

}  // namespace gongwen::ocr

#include "ocr/line/skipped_ink.h"

#include <algorithm>

namespace gongwen::ocr {
namespace {

constexpr double kSkippedEm = 0.3;     ///< ink of this width is no speck beside a character
constexpr double kPrintStrain = 0.25;  ///< what scribbles and stamps read as fits their ink worse
constexpr double kBesideUnread = 0.5;  ///< confidence at most

bool is_taken(const ColumnRange& range, const std::vector<ReadSymbol>& symbols) {
    return std::any_of(symbols.begin(), symbols.end(), [&](const ReadSymbol& symbol) {
        const int middle = (range.first + range.second) / 2;
        return symbol.begin <= middle && middle < symbol.end;
    });
}

/// How many symbols stand left of some ink.
std::size_t symbols_before(const ColumnRange& range, const std::vector<ReadSymbol>& symbols) {
    const auto behind = std::find_if(symbols.begin(), symbols.end(), [&](const ReadSymbol& symbol) {
        return symbol.begin + symbol.end > range.first + range.second;
    });
    return static_cast<std::size_t>(behind - symbols.begin());
}

SymbolSpan around(std::size_t place, std::size_t neighbours, std::size_t count) {
    return {place - std::min(place, neighbours), std::min(count, place + neighbours)};
}

}  // namespace

std::vector<ColumnRange> skipped_ink(const std::vector<ReadSymbol>& symbols, const Fit& fit,
                                     double em) {
    std::vector<ColumnRange> skipped;
    if (fit.strain > kPrintStrain || symbols.empty()) return skipped;
    for (const ColumnRange& range : fit.unexplained) {
        const bool wide = range.second - range.first >= kSkippedEm * em;
        if (wide && !is_taken(range, symbols)) skipped.push_back(range);
    }
    return skipped;
}

SymbolSpan beside(const ColumnRange& skipped, const std::vector<ReadSymbol>& symbols,
                  std::size_t neighbours) {
    return around(symbols_before(skipped, symbols), neighbours, symbols.size());
}

bool adds_within(const std::vector<ReadSymbol>& first, const std::vector<ReadSymbol>& second) {
    if (first.empty() || second.size() <= first.size()) return false;
    if (first.front().text != second.front().text || first.back().text != second.back().text) {
        return false;
    }
    auto next = first.begin();
    for (const ReadSymbol& symbol : second) {
        if (next != first.end() && next->text == symbol.text) ++next;
    }
    return next == first.end();
}

void doubt_beside(const ColumnRange& skipped, std::vector<ReadSymbol>& symbols) {
    const SymbolSpan span = around(symbols_before(skipped, symbols), 1, symbols.size());
    for (std::size_t i = span.begin; i < span.end; ++i) {
        symbols[i].confidence = std::min(symbols[i].confidence, kBesideUnread);
    }
}

}  // namespace gongwen::ocr

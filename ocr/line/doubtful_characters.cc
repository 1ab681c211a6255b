#include "ocr/line/doubtful_characters.h"

#include <algorithm>

#include "core/text.h"
#include "ocr/line/latin.h"

namespace gongwen::ocr {
namespace {

// One in eight that reads worse is wrong.
constexpr double kDoubtfulHan = 0.94;
constexpr double kDoubtfulLatin = 0.965;
constexpr std::size_t kNeighbours = 3;  ///< on each side: what stands around helps to read
// What is left of a character's doubt, or confidence, by what the other readings say.
constexpr double kDoubtOfAgreed = 0.4;
constexpr double kDoubtOfOutvoting = 0.6;  // of the two that agree
constexpr double kOneAgrees = 0.93;
constexpr double kNoneAgrees = 0.8;

bool is_doubtful(const ReadSymbol& symbol) {
    if (is_han(symbol.text)) return symbol.confidence < kDoubtfulHan;
    return (is_latin(symbol.text) || is_digit(symbol.text)) && symbol.confidence < kDoubtfulLatin;
}

bool is_within(std::size_t place, const std::vector<SymbolSpan>& spans) {
    return std::any_of(spans.begin(), spans.end(), [place](const SymbolSpan& span) {
        return place >= span.begin && place < span.end;
    });
}

/// The only symbol of another reading that stands in the middle of this one's ink.
const ReadSymbol* counterpart(const ReadSymbol& symbol, const std::vector<ReadSymbol>& reading) {
    const ReadSymbol* found = nullptr;
    for (const ReadSymbol& other : reading) {
        const int middle = (other.begin + other.end) / 2;
        if (middle < symbol.begin || middle >= symbol.end) continue;
        if (found) return nullptr;
        found = &other;
    }
    return found;
}

double outvoting(const ReadSymbol& second, const ReadSymbol& third) {
    return 1 - kDoubtOfOutvoting * (1 - (second.confidence + third.confidence) / 2);
}

bool are_alike(const ReadSymbol& a, const ReadSymbol& b) { return a.text == b.text; }

/// How many symbols two readings share at their beginning.
std::size_t common_front(const std::vector<ReadSymbol>& a, const std::vector<ReadSymbol>& b) {
    const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), are_alike);
    return static_cast<std::size_t>(differ.first - a.begin());
}

/// The same at their end, behind the first `front`.
std::size_t common_back(const std::vector<ReadSymbol>& a, const std::vector<ReadSymbol>& b,
                        std::size_t front) {
    const auto differ = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend(), are_alike);
    return std::min(static_cast<std::size_t>(differ.first - a.rbegin()),
                    std::min(a.size(), b.size()) - front);
}

/// The first reading with what the others say between the ends that all share; no more than
/// doubtful characters may change.
std::vector<ReadSymbol> outvoted(const std::vector<ReadSymbol>& first,
                                 const std::vector<ReadSymbol>& second,
                                 const std::vector<ReadSymbol>& third) {
    const std::size_t front = common_front(first, second);
    const std::size_t back = common_back(first, second, front);
    const auto changes_begin = first.begin() + static_cast<long>(front);
    const auto changes_end = first.end() - static_cast<long>(back);
    // A sure character at the edge of the cut was spoilt by cutting there.
    const bool edge_is_sure =
        (front == 0 && !is_doubtful(first.front())) || (back == 0 && !is_doubtful(first.back()));
    if (edge_is_sure || !std::any_of(changes_begin, changes_end, is_doubtful)) return first;
    // One character more or less moves the ink of all others.
    std::vector<ReadSymbol> out = second;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (i < front) {
            out[i].confidence = first[i].confidence;
        } else if (i + back >= out.size()) {
            out[i].confidence = first[first.size() - (out.size() - i)].confidence;
        } else {
            out[i].confidence = outvoting(second[i], third[i]);
        }
    }
    return out;
}

}  // namespace

std::vector<SymbolSpan> doubtful_spans(const std::vector<ReadSymbol>& symbols) {
    const std::vector<SymbolSpan> latin = latin_spans(symbols);
    std::vector<SymbolSpan> spans;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (!is_doubtful(symbols[i]) || is_within(i, latin)) continue;
        const std::size_t begin = i - std::min(i, kNeighbours);
        const std::size_t end = std::min(symbols.size(), i + 1 + kNeighbours);
        if (!spans.empty() && begin <= spans.back().end) {
            spans.back().end = end;
        } else {
            spans.push_back({begin, end});
        }
    }
    return spans;
}

bool has_doubtful(const std::vector<ReadSymbol>& symbols) {
    return std::any_of(symbols.begin(), symbols.end(), is_doubtful);
}

bool same_text(const std::vector<ReadSymbol>& a, const std::vector<ReadSymbol>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), are_alike);
}

void raise_confidence(std::vector<ReadSymbol>& symbols) {
    for (ReadSymbol& symbol : symbols) {
        if (is_doubtful(symbol)) symbol.confidence = 1 - kDoubtOfAgreed * (1 - symbol.confidence);
    }
}

std::vector<ReadSymbol> settle_readings(std::vector<ReadSymbol> first,
                                        const std::vector<ReadSymbol>& second,
                                        const std::vector<ReadSymbol>& third) {
    if (same_text(second, third)) return outvoted(first, second, third);
    for (ReadSymbol& symbol : first) {
        if (!is_doubtful(symbol)) continue;
        const ReadSymbol* a = counterpart(symbol, second);
        const ReadSymbol* b = counterpart(symbol, third);
        if ((a && a->text == symbol.text) || (b && b->text == symbol.text)) {
            symbol.confidence *= kOneAgrees;
        } else if (a && b && a->text == b->text && is_han(a->text) == is_han(symbol.text)) {
            symbol.text = a->text;
            symbol.confidence = outvoting(*a, *b);
        } else {
            symbol.confidence *= kNoneAgrees;
        }
    }
    return first;
}

}  // namespace gongwen::ocr

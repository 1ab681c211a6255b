#include "ocr/line/doubtful_characters.h"

#include <algorithm>

#include "core/text.h"
#include "ocr/line/latin.h"
#include "words/usual_words.h"

namespace gongwen::ocr {
namespace {

// One in eight that reads worse is wrong.
constexpr double kDoubtfulHan = 0.94;
constexpr double kDoubtfulAlone = 0.98;  ///< of a character that makes no word
constexpr double kDoubtfulLatin = 0.965;
constexpr std::size_t kNeighbours = 3;  ///< on each side: what stands around helps to read
// What is left of a character's doubt, or confidence, by what the other readings say.
constexpr double kDoubtOfAgreed = 0.4;
constexpr double kDoubtOfOutvoting = 0.6;  // of the two that agree
constexpr double kOneAgrees = 0.93;
constexpr double kNoneAgrees = 0.8;
// What a reading's confidence counts.
constexpr double kSharper = 1.5;  ///< of the third, larger reading
constexpr double kMakesWord = 4;  ///< of a character that makes a word
constexpr double kStandsAlone = 2;

bool makes_no_word(const std::u32string& text, std::size_t at) {
    const WordEvidence evidence = word_evidence(text, at);
    return evidence == WordEvidence::NoWord || evidence == WordEvidence::Rare;
}

/// The symbol at `at` of a line with this text. Words are asked only where they decide.
bool is_doubtful(const ReadSymbol& symbol, const std::u32string& text, std::size_t at) {
    if (is_han(symbol.text)) {
        return symbol.confidence < kDoubtfulHan ||
               (symbol.confidence < kDoubtfulAlone && makes_no_word(text, at));
    }
    return (is_latin(symbol.text) || is_digit(symbol.text)) && symbol.confidence < kDoubtfulLatin;
}

std::u32string text_of(const std::vector<ReadSymbol>& symbols) {
    std::u32string text;
    for (const ReadSymbol& symbol : symbols) text += symbol.text;
    return text;
}

bool is_within(std::size_t place, const std::vector<SymbolSpan>& spans) {
    return std::any_of(spans.begin(), spans.end(), [place](const SymbolSpan& span) {
        return place >= span.begin && place < span.end;
    });
}

bool is_marked(const ReadSymbol& symbol) { return symbol.doubtful; }

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

/// What words say for `instead` at its place.
double worth_of_word(std::u32string text, std::size_t at, char32_t instead) {
    text[at] = instead;
    switch (word_evidence(text, at)) {
        case WordEvidence::Word:
            return kMakesWord;
        case WordEvidence::Alone:
            return kStandsAlone;
        default:
            return 1;
    }
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
        (front == 0 && !first.front().doubtful) || (back == 0 && !first.back().doubtful);
    if (edge_is_sure || std::none_of(changes_begin, changes_end, is_marked)) return first;
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

/// One doubtful character by what two other readings have in its place, if one symbol.
class Vote {
  public:
    Vote(const ReadSymbol& first, const ReadSymbol* second, const ReadSymbol* third)
        : first_(first), second_(second), third_(third) {}

    /// `text` is the first reading's; the character stands at `at`.
    ReadSymbol settled(const std::u32string& text, std::size_t at) const {
        ReadSymbol out = first_;
        const bool second_agrees = second_ && second_->text == first_.text;
        const bool third_agrees = third_ && third_->text == first_.text;
        const bool others_agree = second_ && third_ && second_->text == third_->text &&
                                  is_han(second_->text) == is_han(first_.text);
        if (others_agree && !second_agrees) {
            out.text = second_->text;
            out.confidence = outvoting(*second_, *third_);
            return out;
        }
        const ReadSymbol& best = strongest(text, at);
        out.text = best.text;
        const bool is_first = best.text == first_.text;
        const bool agreed = is_first && (second_agrees || third_agrees);
        out.confidence = best.confidence * (agreed ? kOneAgrees : kNoneAgrees);
        return out;
    }

  private:
    const ReadSymbol& strongest(const std::u32string& text, std::size_t at) const {
        const ReadSymbol* best = &first_;
        for (const ReadSymbol* other : {second_, third_}) {
            const bool stands_for_it =
                other && is_han(first_.text) && is_han(other->text) && other->text != best->text;
            if (stands_for_it && weight(other->text, text, at) > weight(best->text, text, at)) {
                best = other;
            }
        }
        return *best;
    }

    double weight(char32_t c, const std::u32string& text, std::size_t at) const {
        double sum = first_.text == c ? first_.confidence : 0;
        if (second_ && second_->text == c) sum += second_->confidence;
        if (third_ && third_->text == c) sum += kSharper * third_->confidence;
        return sum * worth_of_word(text, at, c);
    }

    const ReadSymbol& first_;
    const ReadSymbol* second_;
    const ReadSymbol* third_;
};

}  // namespace

void mark_doubtful(std::vector<ReadSymbol>& symbols) {
    const std::u32string text = text_of(symbols);
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        symbols[i].doubtful = is_doubtful(symbols[i], text, i);
    }
}

std::vector<SymbolSpan> doubtful_spans(const std::vector<ReadSymbol>& symbols) {
    const std::vector<SymbolSpan> latin = latin_spans(symbols);
    std::vector<SymbolSpan> spans;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (!symbols[i].doubtful || is_within(i, latin)) continue;
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
    return std::ranges::any_of(symbols, is_marked);
}

bool same_text(const std::vector<ReadSymbol>& a, const std::vector<ReadSymbol>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), are_alike);
}

void raise_confidence(std::vector<ReadSymbol>& symbols) {
    for (ReadSymbol& symbol : symbols) {
        // A character that makes no word stays what it was: it was not doubted for its ink.
        const bool for_its_ink = !is_han(symbol.text) || symbol.confidence < kDoubtfulHan;
        if (symbol.doubtful && for_its_ink)
            symbol.confidence = 1 - kDoubtOfAgreed * (1 - symbol.confidence);
    }
}

std::vector<ReadSymbol> settle_readings(std::vector<ReadSymbol> first,
                                        const std::vector<ReadSymbol>& second,
                                        const std::vector<ReadSymbol>& third) {
    if (same_text(second, third)) return outvoted(first, second, third);
    const std::u32string text = text_of(first);
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (!first[i].doubtful) continue;
        first[i] = Vote(first[i], counterpart(first[i], second), counterpart(first[i], third))
                       .settled(text, i);
    }
    return first;
}

}  // namespace gongwen::ocr

#include "ocr/line/alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text.h"

namespace gongwen::ocr {
namespace {

// Costs are in em of misplacement.
constexpr double kNoInk = 0.7;        ///< a symbol that stands for no ink,
constexpr double kDoubted = 1.0;      ///< less so much times what its confidence lacks
constexpr double kEcho = 0.3;         ///< what a reading without an echo may cost more
constexpr double kUnexplained = 0.5;  ///< ink that stands for no symbol; its width is added
constexpr double kMisplaced = 0.25;   ///< times the way from where the recogniser saw it,
constexpr double kAheadOfInk = 1.0;   ///< and if it saw a Chinese character in front of its ink
constexpr double kCut = 0.25;         ///< for a cut through ink,
constexpr double kThroughInk = 2.0;  ///< and times the share of the line's height that is ink there
constexpr double kAllowance = 0.5;   ///< what even a short line of print costs
constexpr double kTooWide = 6.0;     ///< times the excess
constexpr double kTooNarrow = 1.5;   ///< times what is missing
constexpr double kUsualCost = 0.7;   ///< most lines cost less than this and so much for each symbol
constexpr double kUsualCostOfSymbol = 0.08;

struct Width {
    double least = 0;
    double most = 0;
};

/// The usual width of a character's ink, in em.
Width usual_width(char32_t c) {
    if (is_han(c)) return {0.55, 1.02};
    if (std::u32string_view(U"mwMW@%&—").find(c) != std::u32string_view::npos) return {0.3, 1.0};
    if (c < 0x7F && is_latin(c)) return {0.1, 0.85};
    // What is read as a zero may be the ring 〇.
    if (std::u32string_view(U"0O").find(c) != std::u32string_view::npos) return {0.15, 0.95};
    if (is_digit(c)) return {0.12, 0.7};
    return {0.05, 0.55};
}

/// A recogniser that sees a character from the left gives what it begins with (了 of 予) and then
/// the character, or gives it twice. Measured on misread lines.
bool is_echo(char32_t first, char32_t second) {
    constexpr auto kEchoes =
        std::to_array<std::u32string_view>({U"了予", U"人金", U"人缺", U"人台", U"和穎", U"了系"});
    if (first == second && is_han(first)) return true;
    return std::ranges::any_of(
        kEchoes, [&](std::u32string_view pair) { return pair[0] == first && pair[1] == second; });
}

/// What it costs that a symbol stands for no ink.
double cost_without_ink(const ReadSymbol& symbol) {
    constexpr double kSure = 0.99;
    constexpr double kLeast = 0.2;
    return std::max(kLeast, kNoInk - kDoubted * std::max(0.0, kSure - symbol.confidence));
}

/// Where one character may end and the next begin: in white, and where long ink is thin.
std::vector<int> possible_cuts(const LineInk& ink) {
    std::vector<int> cuts{0};
    const int step = std::max(2, static_cast<int>(0.1 * ink.em()));
    for (int begin = 0; begin < ink.width();) {
        int end = begin;
        const bool white = ink.column(begin) == 0;
        while (end < ink.width() && (ink.column(end) == 0) == white) ++end;
        if (white) {
            cuts.push_back((begin + end) / 2);
        } else if (end - begin > 0.4 * ink.em()) {
            for (int from = begin + step; from + step < end; from += step) {
                int thinnest = from;
                for (int x = from; x < from + step; ++x) {
                    if (ink.column(x) < ink.column(thinnest)) thinnest = x;
                }
                cuts.push_back(thinnest);
            }
        }
        begin = end;
    }
    cuts.push_back(ink.width());
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

/// What lies between two cuts, and what it costs whoever takes it.
struct Span {
    std::size_t end_cut = 0;
    ColumnRange ink;         ///< empty where there is none
    int white_from = 0;      ///< where the white in front of it begins
    double width = 0;        ///< of the ink, in em
    double cut = 0;          ///< to cut at its end
    double unexplained = 0;  ///< to leave it to no symbol
};

/// The cheapest way through a line: cell (symbol, cut) holds the cost of having explained the first
/// symbols by the ink left of the cut.
class Alignment {
  public:
    Alignment(const std::vector<ReadSymbol>& symbols, const LineInk& ink, SeenBy seen_by)
        : ink_(&ink), latin_(seen_by == SeenBy::LatinModel), cuts_(possible_cuts(ink)) {
        find_spans();
        // Costs only grow along a way, so that a way within the limit is the cheapest of all.
        limit_ = kUsualCost + kUsualCostOfSymbol * static_cast<double>(symbols.size());
        find_way(symbols);
        if (std::isfinite(cost())) return;
        limit_ = std::numeric_limits<double>::max();
        find_way(symbols);
    }

    /// Sets the symbols' columns; returns unexplained ink.
    std::vector<ColumnRange> apply(std::vector<ReadSymbol>& symbols) const {
        std::vector<ColumnRange> unexplained;
        std::size_t symbol = symbols.size();
        std::size_t cut = cuts_.size() - 1;
        while (symbol > 0 || cut > 0) {
            const Step& here = step(symbol, cut);
            const ColumnRange range = spans_[here.from_cut][cut - here.from_cut].ink;
            if (here.by_symbol) {
                --symbol;
                symbols[symbol].begin = range.first;
                symbols[symbol].end = range.second;
            } else if (range.first < range.second) {
                unexplained.push_back(range);
            }
            cut = here.from_cut;
        }
        std::reverse(unexplained.begin(), unexplained.end());
        return unexplained;
    }

    double cost() const { return steps_.back().cost; }

  private:
    struct Step {
        double cost = std::numeric_limits<double>::infinity();
        std::size_t from_cut = 0;
        bool by_symbol = false;
    };

    Step& step(std::size_t symbol, std::size_t cut) { return steps_[symbol * cuts_.size() + cut]; }
    const Step& step(std::size_t symbol, std::size_t cut) const {
        return steps_[symbol * cuts_.size() + cut];
    }

    /// From each cut the spans that one step may take: none wider than a character can be.
    void find_spans() {
        constexpr double kWidest = 1.8;  // em
        std::vector<int> next;
        std::vector<int> last;
        std::vector<double> cost;
        for (const int cut : cuts_) {
            next.push_back(ink_->next_ink(cut));
            last.push_back(ink_->last_ink(cut));
            cost.push_back(cut_cost(cut));
        }
        spans_.resize(cuts_.size());
        for (std::size_t from = 0; from < cuts_.size(); ++from) {
            for (std::size_t to = from; to < cuts_.size(); ++to) {
                Span span{to, {cuts_[from], cuts_[from]}, cuts_[from], 0, cost[to], 0};
                if (next[from] < last[to]) {
                    span.ink = {next[from], last[to]};
                    span.white_from = last[from];
                }
                span.width = (span.ink.second - span.ink.first) / ink_->em();
                if (to > from + 1 && span.width > kWidest) break;
                if (span.width > 0) span.unexplained = kUnexplained + span.width;
                spans_[from].push_back(span);
            }
        }
    }

    /// Does not go on from what has cost more than the limit.
    void find_way(const std::vector<ReadSymbol>& symbols) {
        steps_.assign((symbols.size() + 1) * cuts_.size(), Step{});
        step(0, 0).cost = 0;
        for (std::size_t symbol = 0; symbol < symbols.size(); ++symbol) {
            leave_unexplained(symbol);
            take(symbol, symbols[symbol]);
        }
        leave_unexplained(symbols.size());
    }

    double cut_cost(int cut) const {
        const int strokes = ink_->column(cut);
        return strokes == 0 ? 0 : kCut + kThroughInk * strokes / ink_->height();
    }

    /// Characters are seen where they end as often as where they begin; hardly before, but for the
    /// white in front of them. Of letters that is not so, nor of anything that the Latin model
    /// reads.
    double misplacement(const ReadSymbol& symbol, const Span& span) const {
        const double usual = kMisplaced * std::abs(span.ink.first - symbol.begin) / ink_->em();
        const bool late = is_han(symbol.text) || (is_digit(symbol.text) && !latin_);
        if (!late || span.white_from <= symbol.begin) return usual;
        return std::max(usual, kAheadOfInk * (span.white_from - symbol.begin) / ink_->em());
    }

    double symbol_cost(const ReadSymbol& symbol, const Width& usual, const Span& span) const {
        return misplacement(symbol, span) + kTooWide * std::max(0.0, span.width - usual.most) +
               kTooNarrow * std::max(0.0, usual.least - span.width);
    }

    void offer(std::size_t symbol, std::size_t cut, const Step& offered) {
        Step& there = step(symbol, cut);
        if (offered.cost <= limit_ && offered.cost < there.cost) there = offered;
    }

    /// With so many symbols explained, some ink is left to none.
    void leave_unexplained(std::size_t symbols) {
        for (std::size_t cut = 0; cut < cuts_.size(); ++cut) {
            const double cost = step(symbols, cut).cost;
            if (!std::isfinite(cost)) continue;
            for (std::size_t i = 1; i < spans_[cut].size(); ++i) {
                const Span& span = spans_[cut][i];
                offer(symbols, span.end_cut, {cost + span.unexplained + span.cut, cut, false});
            }
        }
    }

    /// The symbol takes some ink or none.
    void take(std::size_t symbol, const ReadSymbol& read) {
        const Width usual = usual_width(read.text);
        const double without_ink = cost_without_ink(read);
        for (std::size_t cut = 0; cut < cuts_.size(); ++cut) {
            const double cost = step(symbol, cut).cost;
            if (!std::isfinite(cost)) continue;
            for (const Span& span : spans_[cut]) {
                const double taken = span.width > 0 ? symbol_cost(read, usual, span) : without_ink;
                offer(symbol + 1, span.end_cut, {cost + taken + span.cut, cut, true});
            }
        }
    }

    const LineInk* ink_;
    bool latin_;
    std::vector<int> cuts_;
    std::vector<std::vector<Span>> spans_;  ///< by the cut where they begin, the empty one first
    std::vector<Step> steps_;
    double limit_ = 0;
};

}  // namespace

Fit align(std::vector<ReadSymbol>& symbols, const LineInk& ink, SeenBy seen_by) {
    if (ink.width() == 0) return {};
    if (symbols.empty()) return {{{0, ink.width()}}, 1};
    Alignment alignment(symbols, ink, seen_by);
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
        if (!is_echo(symbols[i].text, symbols[i + 1].text)) continue;
        // 為了予以 has ink for both.
        std::vector<ReadSymbol> without = symbols;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        Alignment other(without, ink, seen_by);
        if (other.cost() > alignment.cost() + kEcho) continue;
        symbols = std::move(without);
        alignment = std::move(other);
    }
    const double length = std::max(1.0, ink.width() / ink.em());
    return {alignment.apply(symbols), std::max(0.0, alignment.cost() - kAllowance) / length};
}

}  // namespace gongwen::ocr

#include "ocr/line/alignment.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include "core/text.h"

namespace gongwen::ocr {
namespace {

// Costs are in em of misplacement.
constexpr double kNoInk = 0.7;        ///< a symbol that stands for no ink
constexpr double kUnexplained = 0.5;  ///< ink that stands for no symbol; its width is added
constexpr double kMisplaced = 0.5;    ///< times the way from where the recogniser saw it
constexpr double kCut = 0.25;         ///< for a cut through ink,
constexpr double kThroughInk = 2.0;  ///< and times the share of the line's height that is ink there
constexpr double kAllowance = 0.5;   ///< what even a short line of print costs
constexpr double kTooWide = 6.0;     ///< times the excess
constexpr double kTooNarrow = 1.5;   ///< times what is missing

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

/// The cheapest way through a line: cell (symbol, cut) holds the cost of having explained the first
/// symbols by the ink left of the cut.
class Alignment {
  public:
    Alignment(const std::vector<ReadSymbol>& symbols, const LineInk& ink)
        : symbols_(symbols), ink_(ink), cuts_(possible_cuts(ink)) {
        for (const int cut : cuts_) {
            next_.push_back(ink.next_ink(cut));
            last_.push_back(ink.last_ink(cut));
        }
        steps_.assign((symbols.size() + 1) * cuts_.size(), Step{});
        step(0, 0).cost = 0;
        for (std::size_t symbol = 0; symbol <= symbols.size(); ++symbol) {
            for (std::size_t cut = 0; cut < cuts_.size(); ++cut) relax(symbol, cut);
        }
    }

    /// Sets the symbols' columns; returns unexplained ink.
    std::vector<ColumnRange> apply(std::vector<ReadSymbol>& symbols) const {
        std::vector<ColumnRange> unexplained;
        std::size_t symbol = symbols.size();
        std::size_t cut = cuts_.size() - 1;
        while (symbol > 0 || cut > 0) {
            const Step& here = step(symbol, cut);
            const ColumnRange range = tight(here.from_cut, cut);
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

    ColumnRange tight(std::size_t from, std::size_t to) const {
        const int begin = next_[from];
        const int end = last_[to];
        return begin < end ? ColumnRange{begin, end} : ColumnRange{cuts_[from], cuts_[from]};
    }

    double cut_cost(std::size_t cut) const {
        const int strokes = ink_.column(cuts_[cut]);
        return strokes == 0 ? 0 : kCut + kThroughInk * strokes / ink_.height();
    }

    double symbol_cost(const ReadSymbol& symbol, const ColumnRange& range) const {
        const double em = ink_.em();
        if (range.first == range.second) return kNoInk;
        const double width = (range.second - range.first) / em;
        const Width usual = usual_width(symbol.text);
        return kMisplaced * std::abs(range.first - symbol.begin) / em +
               kTooWide * std::max(0.0, width - usual.most) +
               kTooNarrow * std::max(0.0, usual.least - width);
    }

    void offer(std::size_t symbol, std::size_t cut, const Step& offered) {
        Step& there = step(symbol, cut);
        if (offered.cost < there.cost) there = offered;
    }

    /// From this cell: the next symbol takes some ink or none, or some ink is left unexplained.
    void relax(std::size_t symbol, std::size_t cut) {
        const double cost = step(symbol, cut).cost;
        if (!std::isfinite(cost)) return;
        for (std::size_t to = cut; to < cuts_.size(); ++to) {
            const ColumnRange range = tight(cut, to);
            const double width = (range.second - range.first) / ink_.em();
            if (to > cut + 1 && width > 1.8) break;
            if (symbol < symbols_.size()) {
                offer(symbol + 1, to,
                      {cost + symbol_cost(symbols_[symbol], range) + cut_cost(to), cut, true});
            }
            if (to > cut) {
                const double left_over = width > 0 ? kUnexplained + width : 0;
                offer(symbol, to, {cost + left_over + cut_cost(to), cut, false});
            }
        }
    }

    const std::vector<ReadSymbol>& symbols_;
    const LineInk& ink_;
    std::vector<int> cuts_;
    std::vector<int> next_;
    std::vector<int> last_;
    std::vector<Step> steps_;
};

}  // namespace

Fit align(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    if (ink.width() == 0) return {};
    if (symbols.empty()) return {{{0, ink.width()}}, 1};
    const Alignment alignment(symbols, ink);
    const double length = std::max(1.0, ink.width() / ink.em());
    return {alignment.apply(symbols), std::max(0.0, alignment.cost() - kAllowance) / length};
}

}  // namespace gongwen::ocr

// The part of LineReader that looks again: at doubtful characters, at ink that was passed over, at
// Latin text and numbers.

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "ocr/geometry.h"
#include "ocr/line/at_sign.h"
#include "ocr/line/doubtful_characters.h"
#include "ocr/line/latin.h"
#include "ocr/line/line_parts.h"
#include "ocr/line/line_reader.h"
#include "ocr/line/lost_figures.h"
#include "ocr/line/punctuation.h"
#include "ocr/line/skipped_ink.h"

namespace gongwen::ocr {
namespace {

constexpr LineImageOptions kSmaller{34, false};
constexpr LineImageOptions kLarger{52, false};

constexpr const char* kDigits = "0123456789";
constexpr const char* kDomainSigns =
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-";

/// While it lives, the model reads no other signs.
class OnlyThese {
  public:
    OnlyThese(Recogniser& model, const char* signs) : model_(model) { model_.restrict_to(signs); }
    ~OnlyThese() { model_.restrict_to(""); }
    OnlyThese(const OnlyThese&) = delete;
    OnlyThese& operator=(const OnlyThese&) = delete;

  private:
    Recogniser& model_;
};

/// A reading with its doubts settled by up to two more, `read(size)`, smaller and larger.
template <typename Read>
std::vector<ReadSymbol> confirmed(std::vector<ReadSymbol> first, const Read& read) {
    if (!has_doubtful(first)) return first;
    const std::vector<ReadSymbol> second = read(kSmaller);
    if (same_text(first, second)) {
        raise_confidence(first);
        return first;
    }
    return settle_readings(std::move(first), second, read(kLarger));
}

}  // namespace

void LineReader::look_again(std::vector<ReadSymbol>& symbols, Pix* gray, const LayoutLine& line,
                            double em) {
    if (!options_.second_reading) return;
    const Stopwatch::Step step(watch_, "doubtful characters");
    mark_doubtful(symbols);
    const std::vector<SymbolSpan> spans = doubtful_spans(symbols);
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        const int begin = symbols[span->begin].begin;
        const LayoutLine part = part_of(line, begin, symbols[span->end - 1].end);
        std::vector<ReadSymbol> first(symbols.begin() + static_cast<long>(span->begin),
                                      symbols.begin() + static_cast<long>(span->end));
        for (ReadSymbol& symbol : first) {
            symbol.begin -= begin;
            symbol.end -= begin;
        }
        first = confirmed(std::move(first), [&](const LineImageOptions& size) {
            return recognise(model_, gray, part, em, size).symbols;
        });
        put_in_place(symbols, *span, std::move(first), begin);
    }
}

bool LineReader::read_beside(const ColumnRange& skipped, std::vector<ReadSymbol>& symbols,
                             Pix* gray, const LayoutLine& line, double em) {
    for (const std::size_t neighbours : {3, 6}) {
        const SymbolSpan span = beside(skipped, symbols, neighbours);
        const std::vector<ReadSymbol> first(symbols.begin() + static_cast<long>(span.begin),
                                            symbols.begin() + static_cast<long>(span.end));
        const int begin = std::min(skipped.first, first.front().begin);
        const int end = std::max(skipped.second, first.back().end);
        const LayoutLine part = part_of(line, begin, end);
        for (const LineImageOptions& size : {LineImageOptions{}, kSmaller}) {
            Reading second = recognise(model_, gray, part, em, size);
            if (!adds_within(first, second.symbols)) continue;
            put_in_place(symbols, span, std::move(second.symbols), begin);
            return true;
        }
    }
    return false;
}

void LineReader::read_skipped(Reading& reading, Pix* gray, const LayoutLine& line, double em) {
    if (!options_.second_reading) return;
    std::vector<ReadSymbol>& symbols = reading.symbols;
    const Stopwatch::Step step(watch_, "second reading");
    const std::vector<ColumnRange> skipped =
        skipped_ink(symbols, reading.fit, LineImage::em_of(line, em));
    // From the right, so that the places further left stay.
    for (auto range = skipped.rbegin(); range != skipped.rend(); ++range) {
        if (!read_beside(*range, symbols, gray, line, em)) doubt_beside(*range, symbols);
    }
}

void LineReader::read_around_at(std::vector<ReadSymbol>& address, Pix* gray, const LayoutLine& part,
                                double em, const LineImageOptions& size) {
    const std::optional<PixelBox> sign =
        place_of_at(address, LineInk(part, LineImage::em_of(part, em)));
    if (!sign || sign->x == 0 || right_of(*sign) >= part.box.w) return;
    std::vector<ReadSymbol> again;
    std::copy_if(address.begin(), address.end(), std::back_inserter(again),
                 [&](const ReadSymbol& symbol) { return symbol.begin + symbol.end < 2 * sign->x; });
    again.push_back({U'@', 1, sign->x, right_of(*sign)});
    const OnlyThese domain_signs(latin_model(), kDomainSigns);
    const LayoutLine domain = part_of(part, right_of(*sign), part.box.w);
    for (ReadSymbol symbol : recognise(latin_model(), gray, domain, em, size).symbols) {
        symbol.begin += right_of(*sign);
        symbol.end += right_of(*sign);
        again.push_back(symbol);
    }
    if (doubt_behind_at(address, again)) return;
    if (is_better_latin(address, again)) address = std::move(again);
}

std::vector<ReadSymbol> LineReader::read_latin(Pix* gray, const LayoutLine& part, double em,
                                               const LineImageOptions& size) {
    Reading reading = recognise(latin_model(), gray, part, em, size);
    restore_lost_signs(reading.symbols, LineInk(part, LineImage::em_of(part, em)),
                       reading.fit.unexplained);
    trim_signs(reading.symbols);
    read_around_at(reading.symbols, gray, part, em, size);
    return std::move(reading.symbols);
}

void LineReader::ask_latin_model(std::vector<ReadSymbol>& symbols, Pix* gray,
                                 const LayoutLine& line, double em) {
    if (options_.latin_language.empty()) return;
    const Stopwatch::Step step(watch_, "Latin reading");
    const std::vector<SymbolSpan> spans = latin_spans(symbols);
    // From the right, so that the places of spans further left stay.
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        const auto first = symbols.begin() + static_cast<long>(span->begin);
        const auto last = symbols.begin() + static_cast<long>(span->end);
        const int begin = first->begin;
        const LayoutLine part = part_of(line, begin, std::prev(last)->end);
        const auto read = [&](const LineImageOptions& size) {
            std::vector<ReadSymbol> reading = read_latin(gray, part, em, size);
            put_back_behind_at({first, last}, reading);
            return reading;
        };
        std::vector<ReadSymbol> second = read({});
        if (!is_better_latin({first, last}, second)) continue;
        if (options_.second_reading) {
            mark_doubtful(second);
            second = confirmed(std::move(second), read);
        }
        // Last, as what one model reads again and again the other may still know better.
        settle_lookalikes({first, last}, second);
        doubt_disputed_address({first, last}, second);
        doubt_behind_at(second, {first, last});
        put_in_place(symbols, *span, std::move(second), begin);
    }
}

/// 29@號 and q月 are numbers, whatever they look like.
void LineReader::read_as_digits(std::vector<ReadSymbol>& symbols, Pix* gray, const LayoutLine& line,
                                double em) {
    const std::vector<SymbolSpan> spans = spoilt_numbers(symbols);
    if (options_.latin_language.empty() || spans.empty()) return;
    const Stopwatch::Step step(watch_, "Latin reading");
    const OnlyThese digits(latin_model(), kDigits);
    for (const SymbolSpan& span : spans) {
        const int begin = symbols[span.begin].begin;
        const LayoutLine part = part_of(line, begin, symbols[span.end - 1].end);
        Reading reading = recognise(latin_model(), gray, part, em, {});
        // As many digits as before, so that later spans stay where they are.
        if (reading.symbols.size() == span.end - span.begin) {
            put_in_place(symbols, span, std::move(reading.symbols), begin);
        } else {
            put_look_alike_digits(symbols, span);
        }
    }
}

void LineReader::read_lost_figures(std::vector<ReadSymbol>& symbols, Pix* gray,
                                   const LayoutLine& line, double em) {
    if (options_.latin_language.empty() || !options_.second_reading) return;
    const std::vector<LostFigures> numbers =
        lost_figures(symbols, LineInk(line, LineImage::em_of(line, em)));
    if (numbers.empty()) return;
    const Stopwatch::Step step(watch_, "Latin reading");
    const OnlyThese digits(latin_model(), kDigits);
    // From the right, so that the places of numbers further left stay.
    for (auto lost = numbers.rbegin(); lost != numbers.rend(); ++lost) {
        const LayoutLine part = part_of(line, lost->begin, lost->end);
        const std::vector<ReadSymbol> number(symbols.begin() + static_cast<long>(lost->span.begin),
                                             symbols.begin() + static_cast<long>(lost->span.end));
        for (const LineImageOptions& size : {LineImageOptions{}, kLarger}) {
            Reading again = recognise(latin_model(), gray, part, em, size);
            if (!has_all_figures(number, again.symbols, lost->printed)) continue;
            put_in_place(symbols, lost->span, std::move(again.symbols), lost->begin);
            break;
        }
    }
}

}  // namespace gongwen::ocr

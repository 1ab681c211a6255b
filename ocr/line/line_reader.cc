#include "ocr/line/line_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/text.h"
#include "ocr/confidence.h"
#include "ocr/geometry.h"
#include "ocr/line/at_sign.h"
#include "ocr/line/binding_marks.h"
#include "ocr/line/column_row.h"
#include "ocr/line/echoes.h"
#include "ocr/line/latin.h"
#include "ocr/line/left_strokes.h"
#include "ocr/line/line_parts.h"
#include "ocr/line/lost_points.h"
#include "ocr/line/misread_letters.h"
#include "ocr/line/punctuation.h"
#include "ocr/line/repeated_ones.h"
#include "ocr/line/spaces.h"
#include "ocr/line/told_rings.h"

namespace gongwen::ocr {
namespace {

constexpr double kDoubtful = 0.75;  ///< a line that reads worse is read again,
constexpr double kLostEm = 0.5;     ///< and one of which this much ink was not read
constexpr int kMostCuts = 3;        ///< of a line that skips ink, one within another
constexpr LineImageOptions kSecondLook{56, true};

// Of the strain with which a reading fits its ink: print is below the first, scribbles above the
// second.
constexpr double kPrintStrain = 0.3;
constexpr double kScribbleStrain = 0.58;
constexpr double kLeastTrust = 0.3;
constexpr double kTrustInSure = 0.65;

double trust_in(double strain) {
    const double share = (strain - kPrintStrain) / (kScribbleStrain - kPrintStrain);
    return 1 - (1 - kLeastTrust) * std::clamp(share, 0.0, 1.0);
}

/// Chinese characters that a recogniser is quite sure of, each of them, are print however badly
/// their places fit the ink: 住址 in a narrow type. Dirt is read as 一.
bool is_surely_read(const std::vector<ReadSymbol>& symbols) {
    constexpr double kSure = 0.985;
    constexpr std::size_t kFewest = 2;
    return symbols.size() >= kFewest &&
           std::all_of(symbols.begin(), symbols.end(), [](const ReadSymbol& symbol) {
               return is_han(symbol.text) && symbol.text != U'一' && symbol.confidence >= kSure;
           });
}

Line empty_line(const LayoutLine& line, int dpi) {
    Line out;
    out.box = to_points(line.box, dpi);
    out.cell = line.cell;
    out.vertical = line.vertical;
    return out;
}

Line to_line(const std::vector<ReadSymbol>& symbols, double trust, const LayoutLine& line,
             int dpi) {
    Line out = empty_line(line, dpi);
    for (const ReadSymbol& symbol : symbols) {
        const PixelBox box{line.box.x + symbol.begin, line.box.y, symbol.end - symbol.begin,
                           line.box.h};
        out.symbols.push_back(
            {to_utf8(symbol.text), to_points(box, dpi), symbol.confidence * trust});
        out.text += out.symbols.back().text;
    }
    out.confidence = mean_confidence(out);
    return out;
}

/// Of upright writing each character has its place; a sign that was read in the place of a Chinese
/// character is a part of it.
void drop_signs_beside_characters(std::vector<Symbol>& symbols) {
    std::vector<gongwen::Box> taken;
    for (const Symbol& symbol : symbols) {
        if (is_han(to_utf32(symbol.text).front())) taken.push_back(symbol.box);
    }
    std::erase_if(symbols, [&](const Symbol& symbol) {
        const char32_t c = to_utf32(symbol.text).front();
        return !is_han(c) && !is_latin(c) && !is_digit(c) && !symbol.box.empty() &&
               std::find(taken.begin(), taken.end(), symbol.box) != taken.end();
    });
}

/// Characters that were read where there is no ink.
void drop_inkless(std::vector<ReadSymbol>& symbols) {
    std::erase_if(symbols, [](const ReadSymbol& symbol) { return symbol.begin >= symbol.end; });
}

/// The model skipped a character: it may read it in a shorter line.
bool skips_ink(const Fit& fit, double em) {
    return std::any_of(
        fit.unexplained.begin(), fit.unexplained.end(),
        [em](const ColumnRange& range) { return range.second - range.first > kLostEm * em; });
}

/// The middle of the widest gap in the middle part of a line; 0 if there is none.
int gap_near_middle(const std::vector<int>& ink) {
    const auto width = static_cast<int>(ink.size());
    int best = 0;
    int widest = 0;
    int white = 0;
    for (int x = 3 * width / 10; x < 7 * width / 10; ++x) {
        white = ink[static_cast<std::size_t>(x)] == 0 ? white + 1 : 0;
        if (white > widest) {
            widest = white;
            best = x - white / 2;
        }
    }
    return best;
}

}  // namespace

LineReader::LineReader(const EngineOptions& options, Stopwatch* watch)
    : options_(options),
      watch_(watch),
      model_(data_dir_of(options, options.language), options.language, options.line_width) {}

Recogniser& LineReader::latin_model() {
    if (!latin_model_) {
        const Stopwatch::Step step(watch_, "load model");
        latin_model_ = std::make_unique<Recogniser>(data_dir_of(options_, options_.latin_language),
                                                    options_.latin_language);
    }
    return *latin_model_;
}

double LineReader::Reading::confidence() const {
    double sum = 0;
    for (const ReadSymbol& symbol : symbols) sum += symbol.confidence;
    return symbols.empty() ? 0 : sum / static_cast<double>(symbols.size()) * trust_in(fit.strain);
}

double LineReader::Reading::quality(int width) const {
    double left_over = 0;
    for (const auto& [begin, end] : fit.unexplained) left_over += end - begin;
    return confidence() - left_over / std::max(1, width);
}

LineReader::Reading LineReader::recognise(Recogniser& model, Pix* gray, const LayoutLine& line,
                                          double em, LineImageOptions options) {
    Stopwatch::Step step(watch_, "line image");
    options.width = model.line_width();
    const LineImage image(gray, line, em, options);
    step.next("engine");
    Reading reading;
    for (const Recognised& found : model.read(image.pix())) {
        const int begin = image.column_on_line(found.left);
        reading.symbols.push_back({found.text, found.confidence, begin,
                                   std::max(begin, image.column_on_line(found.right)),
                                   found.starts_word});
    }
    step.next("alignment");
    const LineInk ink(line, image.em());
    reading.fit =
        align(reading.symbols, ink, &model == &model_ ? SeenBy::ChineseModel : SeenBy::LatinModel);
    drop_inkless(reading.symbols);
    split_ones(reading.symbols, ink);
    return reading;
}

LineReader::Reading LineReader::read_in_parts(Pix* gray, const LayoutLine& line, double em,
                                              int cuts) {
    const int cut = gap_near_middle(ink_by_column(line));
    if (cut == 0) return recognise(model_, gray, line, em, {});
    Reading whole;
    for (const auto& [begin, end] : {ColumnRange{0, cut}, ColumnRange{cut, line.box.w}}) {
        const LayoutLine part = part_of(line, begin, end);
        Reading reading = recognise(model_, gray, part, em, {});
        if (cuts > 1 && skips_ink(reading.fit, em)) {
            reading = read_in_parts(gray, part, em, cuts - 1);
        }
        put_in_place(whole.symbols, {whole.symbols.size(), whole.symbols.size()},
                     std::move(reading.symbols), begin);
        for (const ColumnRange& range : reading.fit.unexplained) {
            whole.fit.unexplained.emplace_back(range.first + begin, range.second + begin);
        }
        whole.fit.strain += reading.fit.strain * (end - begin) / line.box.w;
    }
    return whole;
}

LineReader::Reading LineReader::read_row(Pix* gray, const LayoutLine& line, double em) {
    Stopwatch::Step step(watch_, "first reading");
    Reading reading = recognise(model_, gray, line, em, {});
    if (!options_.second_reading) return reading;
    if (skips_ink(reading.fit, em)) {
        step.next("second reading");
        Reading parts = read_in_parts(gray, line, em, kMostCuts);
        if (parts.quality(line.box.w) > reading.quality(line.box.w)) reading = std::move(parts);
    }
    const double quality = reading.quality(line.box.w);
    if (quality >= kDoubtful && !skips_ink(reading.fit, em)) return reading;
    step.next("second reading");
    Reading again = recognise(model_, gray, line, em, kSecondLook);
    return again.quality(line.box.w) > quality ? std::move(again) : std::move(reading);
}

/// Upright writing: the image lays its characters side by side, so a symbol's place is its
/// piece.
Line LineReader::read_column(Pix* gray, const LayoutLine& line, double em, int dpi) {
    const Stopwatch::Step step(watch_, "upright lines");
    const ColumnAsRow row(gray, line);
    Line out = read(row.gray(), row.line(), em, dpi);
    out.box = to_points(line.box, dpi);
    out.vertical = true;
    for (Symbol& symbol : out.symbols) {
        if (symbol.box.empty()) continue;
        const PixelBox place = row.on_page(points_to_pixels(symbol.box.left, dpi),
                                           points_to_pixels(symbol.box.right, dpi));
        symbol.box = to_points(place, dpi);
    }
    drop_signs_beside_characters(out.symbols);
    tell_binding_marks(out.symbols);
    out.text.clear();
    for (const Symbol& symbol : out.symbols) out.text += symbol.text;
    out.confidence = mean_confidence(out);
    return out;
}

Line LineReader::read(Pix* gray, const LayoutLine& line, double em, int dpi) {
    if (line.vertical) return read_column(gray, line, em, dpi);
    Reading reading = read_row(gray, line, em);
    std::vector<ReadSymbol>& symbols = reading.symbols;
    look_again(symbols, gray, line, em);
    const LineInk ink(line, LineImage::em_of(line, em));
    restore_lost_signs(symbols, ink, reading.fit.unexplained);
    read_skipped(reading, gray, line, em);
    count_left_strokes(symbols, ink);
    mend_dashes(symbols);
    ask_latin_model(symbols, gray, line, em);
    drop_echo_of_at(symbols, ink);
    drop_echoes(symbols, ink);
    read_as_digits(symbols, gray, line, em);
    read_lost_figures(symbols, gray, line, em);
    restore_lost_points(symbols, ink);
    tell_nines(symbols, ink);
    tell_fs(symbols, ink);
    tell_pluses(symbols, ink);
    tell_by_rings(symbols, ink);
    match_printed_width(symbols, ink);
    double trust = trust_in(reading.fit.strain);
    if (is_surely_read(symbols)) trust = std::max(trust, kTrustInSure);
    insert_spaces(symbols, ink);
    return to_line(symbols, trust, line, dpi);
}

Line LineReader::read_address_end(Pix* gray, const LayoutLine& line, double em, int dpi) {
    if (options_.latin_language.empty()) return empty_line(line, dpi);
    const Stopwatch::Step step(watch_, "Latin reading");
    LineImageOptions as_above;
    as_above.em = em;
    const Reading reading = recognise(latin_model(), gray, line, em, as_above);
    if (!is_address_end(reading.symbols) || reading.confidence() < kDoubtful) {
        return empty_line(line, dpi);
    }
    return to_line(reading.symbols, trust_in(reading.fit.strain), line, dpi);
}

Line LineReader::read_once(Pix* gray, const LayoutLine& line, double em, int dpi) {
    const Reading reading = recognise(model_, gray, line, em, {});
    return to_line(reading.symbols, trust_in(reading.fit.strain), line, dpi);
}

}  // namespace gongwen::ocr

// Reads one printed line: recognition, then what the page's own geometry says about its signs and
// gaps, then a second opinion on Latin text and numbers.

#pragma once

#include <memory>
#include <vector>

#include "core/page.h"
#include "core/pix.h"
#include "core/stopwatch.h"
#include "ocr/engine.h"
#include "ocr/layout/layout.h"
#include "ocr/line/alignment.h"
#include "ocr/line/line_image.h"
#include "ocr/line/read_symbol.h"
#include "ocr/recogniser.h"

namespace gongwen::ocr {

class LineReader {
  public:
    /// The steps of reading go to `watch`, which must outlive the reader.
    explicit LineReader(const EngineOptions& options, Stopwatch* watch = nullptr);

    /// The line's text, symbols and confidence, boxes in points; its page number is left alone.
    /// A line on which nothing was recognised has no text. `em` is the page's usual character
    /// size in pixels.
    Line read(Pix* gray, const LayoutLine& line, double em, int dpi);

    /// The end of an e-mail address that the line above began (moi.exam / ple), where the line is
    /// nothing else; a line without text otherwise. `em` is the size of the line above, in pixels.
    Line read_address_end(Pix* gray, const LayoutLine& line, double em, int dpi);

    /// The same as read() without second readings: to judge how well something reads.
    Line read_once(Pix* gray, const LayoutLine& line, double em, int dpi);

  private:
    /// What one model reads, each character with its ink, and the ink that nothing explains.
    struct Reading {
        std::vector<ReadSymbol> symbols;
        Fit fit;
        /// Mean confidence, less where the reading does not fit the ink.
        double confidence() const;
        /// The same, less where ink is left over.
        double quality(int width) const;
    };

    /// Lines of the width that the model reads.
    Reading recognise(Recogniser& model, Pix* gray, const LayoutLine& line, double em,
                      LineImageOptions options);
    /// A line cut at a gap near its middle, and again where a part still skips ink.
    Reading read_in_parts(Pix* gray, const LayoutLine& line, double em, int cuts);
    Reading read_row(Pix* gray, const LayoutLine& line, double em);
    /// Reads doubtful characters again, smaller and larger.
    void look_again(std::vector<ReadSymbol>& symbols, Pix* gray, const LayoutLine& line, double em);
    /// Reads what the first reading passed over; what stays unread leaves doubt beside it.
    void read_skipped(Reading& reading, Pix* gray, const LayoutLine& line, double em);
    /// Reads skipped ink with its neighbours. Whether that added something to `symbols`.
    bool read_beside(const ColumnRange& skipped, std::vector<ReadSymbol>& symbols, Pix* gray,
                     const LayoutLine& line, double em);
    void read_as_digits(std::vector<ReadSymbol>& symbols, Pix* gray, const LayoutLine& line,
                        double em);
    /// Reads numbers of which figures were lost (lost_figures.h) by themselves.
    void read_lost_figures(std::vector<ReadSymbol>& symbols, Pix* gray, const LayoutLine& line,
                           double em);
    /// The domain of a mail address is read by itself: the sign in front of it takes letters with
    /// it, and gives some to the name.
    void read_around_at(std::vector<ReadSymbol>& address, Pix* gray, const LayoutLine& part,
                        double em, const LineImageOptions& size);
    std::vector<ReadSymbol> read_latin(Pix* gray, const LayoutLine& part, double em,
                                       const LineImageOptions& size);
    void ask_latin_model(std::vector<ReadSymbol>& symbols, Pix* gray, const LayoutLine& line,
                         double em);
    Line read_column(Pix* gray, const LayoutLine& line, double em, int dpi);
    Recogniser& latin_model();

    EngineOptions options_;
    Stopwatch* watch_;
    Recogniser model_;
    std::unique_ptr<Recogniser> latin_model_;  ///< loaded when it is first needed
};

}  // namespace gongwen::ocr

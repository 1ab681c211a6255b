#include <algorithm>

#include "core/possible_box.h"
#include "core/text.h"
#include "ocr/engine.h"
#include "ocr/geometry.h"
#include "ocr/hand/blank_figures.h"
#include "ocr/hand/handwriting.h"
#include "ocr/layout/column_layout.h"
#include "ocr/leptonica.h"
#include "ocr/line/dashes.h"
#include "ocr/line/front_brackets.h"
#include "ocr/line/latin.h"
#include "ocr/line/line_image.h"
#include "ocr/line/line_parts.h"
#include "ocr/line/line_reader.h"
#include "ocr/line/print.h"
#include "ocr/line/signs.h"
#include "ocr/line/wide_figures.h"
#include "ocr/line/written_figures.h"
#include "ocr/republic_boxes.h"

namespace gongwen::ocr {
namespace {

constexpr double kAddressEndEm = 4;  ///< what a line's end leaves over of an address is short
constexpr std::size_t kLegibilityLines = 3;
/// Digits and letters upside down read as others (0 6 9 A V): they never settle which end is up.
constexpr double kWorthOfOtherSigns = 0.3;
constexpr double kDoubt = 0.75;  ///< confidence that tells nothing: print that stands wrong has it

double ink_share(Pix* binary, const PixelBox& box) {
    return box.w > 0 && box.h > 0
               ? static_cast<double>(ink_in(binary, box)) / (static_cast<double>(box.w) * box.h)
               : 0;
}

/// The page without its lines.
Page page_of(const PageImage& image, const Layout& layout) {
    Page page;
    page.number = image.number;
    page.dpi = image.dpi;
    page.width = pixGetWidth(image.binary) * 72.0 / image.dpi;
    page.height = pixGetHeight(image.binary) * 72.0 / image.dpi;
    for (const LayoutCell& cell : layout.cells) {
        page.cells.push_back({to_points(cell.box, image.dpi), cell.table, cell.row, cell.column,
                              cell.row_span, cell.column_span});
    }
    for (const LayoutCheckBox& box : layout.check_boxes) {
        page.check_boxes.push_back(
            {to_points(box.box, image.dpi), box.ink, box.ticked, box.confidence});
    }
    for (const LayoutCheckBox& box : layout.possible_boxes) {
        page.check_boxes.push_back(possible_check_box(
            {to_points(box.box, image.dpi), box.ink, box.ticked, box.confidence}));
    }
    for (const PixelBox& box : layout.other_ink) {
        page.uncovered_ink.push_back({to_points(box, image.dpi), ink_share(image.binary, box)});
    }
    return page;
}

/// A form to fill in, or something like it.
bool has_blanks(const Layout& layout) {
    constexpr std::size_t kFewestBoxes = 2;
    return !layout.cells.empty() || !layout.underlines.empty() ||
           layout.check_boxes.size() >= kFewestBoxes;
}

/// At most `count` of the longer lines, evenly spread over the page.
std::vector<const LayoutLine*> spread_lines(const Layout& layout, int count) {
    std::vector<const LayoutLine*> lines;
    for (const LayoutLine& line : layout.lines) {
        if (!line.vertical && line.box.w >= 5 * layout.em) lines.push_back(&line);
    }
    if (lines.empty()) {
        for (const LayoutLine& line : layout.lines) lines.push_back(&line);
    }
    const auto wanted = static_cast<std::size_t>(std::max(1, count));
    if (lines.size() <= wanted) return lines;
    std::vector<const LayoutLine*> spread;
    for (std::size_t i = 0; i < wanted; ++i) {
        spread.push_back(lines[(2 * i + 1) * lines.size() / (2 * wanted)]);
    }
    return spread;
}

/// The longest lines first.
std::vector<const LayoutLine*> longest_lines(const Layout& layout, std::size_t count) {
    std::vector<const LayoutLine*> lines;
    for (const LayoutLine& line : layout.lines) {
        if (!line.vertical) lines.push_back(&line);
    }
    std::sort(lines.begin(), lines.end(),
              [](const LayoutLine* a, const LayoutLine* b) { return a->box.w > b->box.w; });
    lines.resize(std::min(lines.size(), count));
    return lines;
}

PixPtr black_and_white(Pix* gray) {
    Pix* binary = nullptr;
    pixOtsuAdaptiveThreshold(gray, pixGetWidth(gray), pixGetHeight(gray), 0, 0, 0.1F, nullptr,
                             &binary);
    return binary != nullptr ? PixPtr(binary) : PixPtr(pixThresholdToBinary(gray, 128));
}

class TesseractEngine final : public Engine {
  public:
    TesseractEngine(const EngineOptions& options, Stopwatch* watch)
        : version_(tesseract_engine_version(options)), reader_(options, watch), watch_(watch) {}

    Page recognise(const PageImage& image) override {
        const Layout layout = layout_of(image);
        Page page = page_of(image, layout);
        for (const LayoutLine& line : layout.lines) add_line(page, image, layout, line);
        widen_brackets_at_front(page.lines);
        widen_figures(page.lines);
        tell_dashes(page.lines, layout.text_mask.get(), image.dpi, layout.em);
        widen_signs(page.lines);
        drop_republic_boxes(page);
        if (has_blanks(layout)) doubt_handwriting(page, layout.text_mask.get(), layout.em);
        doubt_unread_figures(page, layout);
        page.blank = layout.lines.empty() && layout.other_ink.empty() && layout.cells.empty();
        return page;
    }

    Sample recognise_sample(const PageImage& image, int max_lines) override {
        const Layout layout = layout_of(image);
        Sample sample{page_of(image, layout), {}};
        for (const LayoutLine* line : spread_lines(layout, max_lines))
            add_line(sample.page, image, layout, *line);
        for (const LayoutLine& line : layout.lines) {
            for (const PixelBox& piece : pieces_of(line, layout.em)) {
                sample.pieces.push_back(
                    {to_points(piece, image.dpi), ink_share(image.binary, piece)});
            }
        }
        return sample;
    }

    double legibility(Pix* gray, int dpi) override {
        const PixPtr binary = black_and_white(gray);
        const Layout layout = find_layout(binary.get(), dpi, LookForBoxes::No);
        double read = 0;
        double expected = 0;
        for (const LayoutLine* line : longest_lines(layout, kLegibilityLines)) {
            expected += std::max(1.0, static_cast<double>(line->box.w) / line->box.h);
            for (const Symbol& symbol : reader_.read_once(gray, *line, layout.em, dpi).symbols) {
                const double worth = is_han(to_utf32(symbol.text).front()) ? 1 : kWorthOfOtherSigns;
                read += worth * std::max(0.0, (symbol.confidence - kDoubt) / (1 - kDoubt));
            }
        }
        return expected > 0 ? std::min(1.0, read / expected) : 0;
    }

    std::string version() const override { return version_; }

  private:
    /// A short line below an address may be its end: the model for Chinese makes a character of a
    /// single letter.
    Line read_line(const Page& page, const PageImage& image, const Layout& layout,
                   const LayoutLine& found) {
        const bool below_address = !found.vertical && !page.lines.empty() &&
                                   page.lines.back().cell == found.cell &&
                                   found.box.w < kAddressEndEm * layout.em &&
                                   ends_in_address(to_utf32(page.lines.back().text));
        if (below_address) {
            const double size = page.lines.back().box.height() * image.dpi / kPointsPerInch;
            Line end = reader_.read_address_end(image.gray, found, size, image.dpi);
            if (!end.text.empty()) return end;
        }
        return reader_.read(image.gray, found, layout.em, image.dpi);
    }

    void add_line(Page& page, const PageImage& image, const Layout& layout,
                  const LayoutLine& found) {
        Line line = read_line(page, image, layout, found);
        if (is_print(line)) {
            if (are_written_figures(found.ink.get(), to_utf32(line.text))) doubt(line);
            return add(page, std::move(line));
        }
        const std::vector<LayoutLine> parts = parts_at_blanks(found, layout);
        if (parts.size() > 1) return add_parts(page, image, layout, parts);
        Line label = read_label(image, layout, found);
        PixelBox rest = found.box;
        if (!label.text.empty()) {
            const auto end = static_cast<int>(label.box.right * image.dpi / 72);
            rest = right_part(found.box, end - found.box.x);
            add(page, std::move(label));
        }
        add_unread(page, image, rest);
    }

    /// A line whose blanks were filled in by hand: what is printed around them is read.
    void add_parts(Page& page, const PageImage& image, const Layout& layout,
                   const std::vector<LayoutLine>& parts) {
        for (const LayoutLine& part : parts) {
            Line line = reader_.read(image.gray, part, layout.em, image.dpi);
            if (is_print(line)) {
                add(page, std::move(line));
            } else {
                add_unread(page, image, part.box);
            }
        }
    }

    static void add_unread(Page& page, const PageImage& image, const PixelBox& ink) {
        page.uncovered_ink.push_back({to_points(ink, image.dpi), ink_share(image.binary, ink)});
    }

    /// Nobody should build on what recognition made of a hand.
    static void doubt(Line& line) {
        constexpr double kHand = 0.2;
        for (Symbol& symbol : line.symbols) symbol.confidence = std::min(symbol.confidence, kHand);
        line.confidence = std::min(line.confidence, kHand);
    }

    static void add(Page& page, Line line) {
        line.page = page.number;
        page.lines.push_back(std::move(line));
    }

    /// The printed label in front of a signature: what stands before the first gap behind a colon.
    /// Without text where there is none.
    Line read_label(const PageImage& image, const Layout& layout, const LayoutLine& found) {
        if (found.vertical) return {};
        for (const int end : ends_of_words(found, layout.em)) {
            Line head = reader_.read(image.gray, part_of(found, 0, end), layout.em, image.dpi);
            const std::u32string text = to_utf32(head.text);
            if (is_print(head) && !text.empty() && fold_width(text.back()) == U':') return head;
        }
        return {};
    }

    Layout layout_of(const PageImage& image) const {
        const Stopwatch::Step step(watch_, "find lines");
        return image.columns ? find_column_layout(image.binary, image.dpi)
                             : find_layout(image.binary, image.dpi, LookForBoxes::Yes, image.gray);
    }

    std::string version_;
    LineReader reader_;
    Stopwatch* watch_;
};

}  // namespace

std::unique_ptr<Engine> make_tesseract_engine(const EngineOptions& options, Stopwatch* watch) {
    return std::make_unique<TesseractEngine>(options, watch);
}

}  // namespace gongwen::ocr

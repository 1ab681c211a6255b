#include "pipeline/reading/read_page.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ocr/text_layer.h"
#include "pipeline/reading/stamp_lines.h"

namespace gongwen::pipeline {
namespace {

// Raise when clean-up, line finding or recognition would read the same page differently.
constexpr int kReadingRevision = 15;

// A text layer that agrees this well with a sample of what the page shows is taken as the truth.
constexpr double kTrustedAgreement = 0.8;
constexpr int kSampleLines = 6;

std::vector<ocr::LayerWord> layer_words(const scan::CleanPage& clean) {
    std::vector<ocr::LayerWord> words;
    for (const scan::TextLayerWord& word : clean.text_layer) words.push_back({word.text, word.box});
    return words;
}

void add_scan_facts(Page& page, const scan::RawPage& raw, const scan::CleanPage& clean,
                    int number) {
    page.number = number;
    page.dpi = clean.dpi;
    page.width = pixGetWidth(clean.gray.get()) * 72.0 / clean.dpi;
    page.height = pixGetHeight(clean.gray.get()) * 72.0 / clean.dpi;
    page.rotation = clean.rotation;
    page.skew = clean.skew;
    page.blank = clean.blank;
    page.seals = clean.seals;
    page.barcodes = clean.barcodes;
    page.attached_files = raw.attached_files;
    page.pixel_hash = raw.pixel_hash;
}

/// The share of `ink` on which the text layer puts characters.
double said_share(const Box& ink, const Page& page) {
    double share = 0;
    for (const Line& line : page.lines) {
        if (covered_share(ink, line.box) == 0) continue;
        for (const Symbol& symbol : line.symbols) share += covered_share(ink, symbol.box);
    }
    return share;
}

/// Ink that was taken for lines but of which the text layer says nothing: a signature, a stamp, a
/// blank filled in by hand.
void add_unsaid_ink(Page& page, const std::vector<InkRegion>& pieces) {
    constexpr double kSaid = 0.5;
    for (const InkRegion& piece : pieces) {
        const auto holds = [&](const InkRegion& known) {
            return covered_share(piece.box, known.box) > kSaid;
        };
        const bool known = std::any_of(page.uncovered_ink.begin(), page.uncovered_ink.end(), holds);
        if (!known && said_share(piece.box, page) <= kSaid) page.uncovered_ink.push_back(piece);
    }
}

/// Nothing where there is no text layer, or where it does not say what the page shows.
std::optional<Page> page_by_text_layer(const ocr::PageImage& image,
                                       const std::vector<ocr::LayerWord>& words,
                                       ocr::Engine& engine) {
    if (words.empty()) return std::nullopt;
    ocr::Sample sample = engine.recognise_sample(image, kSampleLines);
    Page& page = sample.page;
    page.number = image.number;
    std::vector<Line> layer = ocr::lines_from_text_layer(words, page);
    if (ocr::agreement(page, layer) < kTrustedAgreement) return std::nullopt;
    page.lines = std::move(layer);
    page.source = TextSource::TextLayer;
    add_unsaid_ink(page, sample.pieces);
    return std::move(page);
}

}  // namespace

Page read_page(const scan::RawPage& raw, int number, const scan::CleanOptions& how,
               ocr::Engine& engine, Stopwatch* watch) {
    const scan::Legibility legibility = [&](Pix* image, int dpi) {
        const Stopwatch::Step step(watch, "trial reading");
        return engine.legibility(image, dpi);
    };
    Stopwatch::Step step(watch, "clean");
    const scan::CleanPage clean = scan::clean(raw, how, legibility, watch);

    Page page;
    if (!clean.blank) {
        step.next("recognise");
        const ocr::PageImage image{clean.gray.get(), clean.binary.get(), clean.dpi, number,
                                   clean.columns};
        std::optional<Page> by_layer = page_by_text_layer(image, layer_words(clean), engine);
        page = by_layer ? std::move(*by_layer) : engine.recognise(image);
        if (clean.seal_gray) {
            step.next("stamps");
            add_stamp_lines(page, stamp_lines(clean, engine, number));
        }
    }
    add_scan_facts(page, raw, clean, number);
    return page;
}

std::string reading_version(const ocr::EngineOptions& options) {
    return "reading " + std::to_string(kReadingRevision) + "; " +
           ocr::tesseract_engine_version(options);
}

}  // namespace gongwen::pipeline

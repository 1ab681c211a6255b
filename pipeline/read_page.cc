#include "pipeline/read_page.h"

#include <utility>

#include "ocr/text_layer.h"

namespace gongwen::pipeline {
namespace {

// Raise when clean-up, line finding or recognition would read the same page differently.
constexpr int kReadingRevision = 3;

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
    page.pixel_hash = raw.pixel_hash;
}

}  // namespace

Page read_page(const scan::RawPage& raw, int number, ocr::Engine& engine, Stopwatch* watch) {
    const scan::Legibility legibility = [&](Pix* image, int dpi) {
        const Stopwatch::Step step(watch, "trial reading");
        return engine.legibility(image, dpi);
    };
    Stopwatch::Step step(watch, "clean");
    const scan::CleanPage clean = scan::clean(raw, {}, legibility, watch);

    Page page;
    if (!clean.blank) {
        step.next("recognise");
        const ocr::PageImage image{clean.gray.get(), clean.binary.get(), clean.dpi, number};
        std::vector<Line> layer = ocr::lines_from_text_layer(layer_words(clean), number);
        bool trusted = false;
        if (!layer.empty()) {
            page = engine.recognise_sample(image, kSampleLines);
            trusted = ocr::agreement(page, layer) >= kTrustedAgreement;
        }
        if (trusted) {
            page.lines = std::move(layer);
            page.source = TextSource::TextLayer;
        } else {
            page = engine.recognise(image);
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

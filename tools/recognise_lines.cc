// The least that reading can cost with this model: finds and cuts out all lines of the pages first,
// then times nothing but their recognition, each line once.

#include <iostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/error.h"
#include "core/freed_memory.h"
#include "core/stopwatch.h"
#include "ocr/line/line_image.h"
#include "ocr/recogniser.h"
#include "pipeline/environment/resources.h"
#include "scan/cleaning/clean.h"
#include "scan/source.h"

namespace {

namespace fs = std::filesystem;
using namespace gongwen;

struct CutLines {
    std::vector<ocr::LineImage> lines;
    int pages = 0;

    void add(const scan::RawPage& raw, ocr::Engine& engine, const ocr::LineImageOptions& form) {
        ++pages;
        const scan::CleanPage page = scan::clean(
            raw, {}, [&](Pix* image, int dpi) { return engine.legibility(image, dpi); });
        if (page.blank) return;
        const ocr::Layout layout = ocr::find_layout(page.binary.get(), page.dpi);
        for (const ocr::LayoutLine& line : layout.lines) {
            lines.emplace_back(page.gray.get(), line, layout.em, form);
        }
    }
};

CutLines cut_lines(const std::vector<fs::path>& scans, const ocr::EngineOptions& options) {
    const auto engine = ocr::make_tesseract_engine(options);  // tells which end of a page is up
    ocr::LineImageOptions form;
    form.width = options.line_width;
    CutLines cut;
    for (const fs::path& scan : scans) {
        const auto source = scan::open(scan);
        for (int number = 1; number <= source->page_count(); ++number) {
            cut.add(source->page(number), *engine, form);
        }
    }
    return cut;
}

/// Milliseconds of processor time.
double recognition_ms(const CutLines& cut, const ocr::EngineOptions& options) {
    ocr::Recogniser model(ocr::data_dir_of(options, options.language), options.language);
    Stopwatch watch;
    for (const ocr::LineImage& line : cut.lines) {
        const Stopwatch::Step step(&watch, "recognition");
        model.read(line.pix());
    }
    return watch.take().total_ms();
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{
        "Cuts out all lines of scans, then times their recognition alone.\n"
        "Prints pages, lines, and milliseconds of processor time."};
    app.footer("Example: recognise_lines samples/letters/*.tif");
    std::vector<fs::path> scans;
    app.add_option("SCAN", scans, "PDF, TIFF, PNG or JPEG")->required();
    CLI11_PARSE(app, argc, argv);
    setMsgSeverity(L_SEVERITY_ERROR);
    keep_freed_memory();  // as a worker does: only the engine is to differ
    try {
        const ocr::EngineOptions options = pipeline::default_engine_options();
        const CutLines cut = cut_lines(scans, options);
        std::cout << fmt::format("{} {} {:.1f}\n", cut.pages, cut.lines.size(),
                                 recognition_ms(cut, options));
    } catch (const Error& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
    return 0;
}

// Writes every page of scans as an image of its own, pixels and resolution as they came, for
// programs that read single images.

#include <iostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/error.h"
#include "scan/source.h"

namespace {

namespace fs = std::filesystem;
using namespace gongwen;

/// TIFF (Group 4) for black and white, PNG for the rest: both keep every pixel.
fs::path write_page(const scan::RawPage& page, const fs::path& stem) {
    const bool black_and_white = pixGetDepth(page.image.get()) == 1;
    fs::path file = stem.string() + (black_and_white ? ".tif" : ".png");
    pixSetResolution(page.image.get(), page.dpi_x, page.dpi_y);
    if (pixWrite(file.c_str(), page.image.get(), black_and_white ? IFF_TIFF_G4 : IFF_PNG) != 0) {
        throw Error(ErrorKind::NoSpace, file.string(), "cannot be written");
    }
    return file;
}

void write_pages(const fs::path& scan, const fs::path& folder) {
    const auto source = scan::open(scan);
    for (int number = 1; number <= source->page_count(); ++number) {
        const fs::path stem = folder / fmt::format("{}-{:03}", scan.stem().string(), number);
        std::cout << write_page(source->page(number), stem).string() << "\n";
    }
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Writes every page of scans as an image of its own and prints the files' names."};
    app.footer("Example: page_images samples/letters/*.pdf --out /tmp/pages");
    std::vector<fs::path> scans;
    fs::path folder = ".";
    app.add_option("SCAN", scans, "PDF, TIFF, PNG or JPEG")->required();
    app.add_option("--out", folder, "folder for the images");
    CLI11_PARSE(app, argc, argv);
    setMsgSeverity(L_SEVERITY_ERROR);
    try {
        fs::create_directories(folder);
        for (const fs::path& scan : scans) write_pages(scan, folder);
    } catch (const Error& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
    return 0;
}

// Measures a model on drawn lines: the share of characters that are read wrong, file by file.

#include <fstream>
#include <iostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/edit_distance.h"
#include "core/error.h"
#include "core/text.h"
#include "ocr/recogniser.h"
#include "tools/training/line_file.h"
#include "tools/training/misreadings.h"

namespace {

namespace fs = std::filesystem;
using namespace gongwen;

struct Count {
    std::size_t characters = 0;
    std::size_t errors = 0;
    std::size_t lines = 0;
    std::size_t wrong_lines = 0;

    void operator+=(const Count& other) {
        characters += other.characters;
        errors += other.errors;
        lines += other.lines;
        wrong_lines += other.wrong_lines;
    }
};

Count measure(ocr::Recogniser& model, const std::string& stem, bool show,
              training::Misreadings& misreadings) {
    Count count;
    for (const training::LabelledLine& line : training::read_lines(stem)) {
        std::u32string read;
        for (const ocr::Recognised& symbol : model.read(line.picture.get())) read += symbol.text;
        const std::u32string truth = without_spaces(line.label);
        const std::size_t errors = edit_distance(truth, read);
        misreadings.add(truth, read);
        count += {truth.size(), errors, 1, errors > 0 ? std::size_t{1} : std::size_t{0}};
        if (show && errors > 0) std::cout << to_utf8(truth) << "\n" << to_utf8(read) << "\n\n";
    }
    return count;
}

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void print(const std::string& what, const Count& count) {
    std::cout << fmt::format("{:<12} {:5.2f} % of {} characters, {:4.1f} % of {} lines\n", what,
                             percent(count.errors, count.characters), count.characters,
                             percent(count.wrong_lines, count.lines), count.lines);
}

/// As institutions/data/misreadings.csv holds them.
void write(const training::Misreadings& misreadings, const std::string& file) {
    std::ofstream out(file);
    out << "printed,read_as,times,of\n";
    for (const training::Misreading& one : misreadings.all()) {
        if (!is_han(one.printed) || !is_han(one.read_as)) continue;
        out << to_utf8(std::u32string(1, one.printed)) << ','
            << to_utf8(std::u32string(1, one.read_as)) << ',' << one.times << ',' << one.of << '\n';
    }
    if (!out.flush()) throw Error(ErrorKind::Usage, file, "cannot be written");
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Reads drawn lines with a model and counts what is wrong."};
    std::string folder;
    std::string language;
    std::vector<std::string> stems;
    std::string misread;
    bool show = false;
    app.add_option("--tessdata", folder, "folder of the model")->required();
    app.add_option("--model", language, "its name without .traineddata")->required();
    app.add_option("STEM", stems, "files of draw_lines, without .tif")->required();
    app.add_flag("--show", show, "print the lines that are wrong, truth first");
    app.add_option("--misreadings", misread, "write which characters were taken for which (CSV)");
    CLI11_PARSE(app, argc, argv);
    setMsgSeverity(L_SEVERITY_ERROR);
    try {
        ocr::Recogniser model(folder, language);
        training::Misreadings misreadings;
        Count all;
        for (const std::string& stem : stems) {
            const Count count = measure(model, stem, show, misreadings);
            print(fs::path(stem).filename().string(), count);
            all += count;
        }
        print("all", all);
        if (!misread.empty()) write(misreadings, misread);
    } catch (const Error& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
    return 0;
}

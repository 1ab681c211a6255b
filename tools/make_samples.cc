// The command line of the sample maker.

#include <iostream>

#include <CLI/CLI.hpp>

#include "core/error.h"
#include "tools/sample_maker.h"

int main(int argc, char** argv) {
    CLI::App app{"Draws sample letters and forms with their expected records."};
    app.footer("Example: make_samples samples/letters/*.toml --out samples/letters");
    std::vector<std::string> descriptions;
    std::string out = ".";
    std::string only;
    app.add_option("DESCRIPTION", descriptions, "what to draw (TOML)")->check(CLI::ExistingFile);
    app.add_option("--out", out, "folder for the samples");
    app.add_option("--only", only, "make only the scans whose name contains this");
    CLI11_PARSE(app, argc, argv);
    try {
        for (const std::string& file : descriptions) {
            const auto description = gongwen::tools::read_description(file);
            for (const auto& made : gongwen::tools::make_samples(description, out, only)) {
                std::cout << made.string() << "\n";
            }
        }
    } catch (const gongwen::Error& error) {
        std::cerr << error.what() << "\n";
        return error.kind() == gongwen::ErrorKind::Usage ? 1 : 3;
    }
    return 0;
}

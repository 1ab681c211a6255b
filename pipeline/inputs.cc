#include "pipeline/inputs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/error.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;

// Kinds of files that lie beside scans and that nobody means to be read as one.
constexpr std::array<std::string_view, 8> kNoScans{".json", ".toml", ".md",  ".txt",
                                                   ".csv",  ".html", ".log", ".xml"};

bool is_no_scan(const fs::path& file) {
    std::string extension = file.extension();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(kNoScans.begin(), kNoScans.end(), extension) != kNoScans.end();
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

void add_folder(const fs::path& folder, Inputs& inputs) {
    std::vector<fs::path> found;
    std::error_code error;
    fs::recursive_directory_iterator entries(folder, error);
    if (error)
        throw Error(ErrorKind::Usage, folder.string(), "cannot be opened: " + error.message());
    for (; entries != fs::recursive_directory_iterator(); entries.increment(error)) {
        if (error) throw Error(ErrorKind::Usage, folder.string(), error.message());
        if (is_hidden(entries->path())) {
            if (entries->is_directory()) entries.disable_recursion_pending();
            continue;
        }
        if (!entries->is_symlink() && entries->is_regular_file()) found.push_back(entries->path());
    }
    std::sort(found.begin(), found.end());
    for (fs::path& file : found) {
        (is_no_scan(file) ? inputs.left_out : inputs.files).push_back(std::move(file));
    }
}

}  // namespace

Inputs find_inputs(const std::vector<fs::path>& paths) {
    Inputs inputs;
    for (const fs::path& path : paths) {
        if (!fs::exists(path))
            throw Error(ErrorKind::Usage, path.string(), "there is no such file or folder");
        if (fs::is_directory(path)) {
            add_folder(path, inputs);
        } else {
            inputs.files.push_back(path);
        }
    }
    return inputs;
}

}  // namespace gongwen::pipeline

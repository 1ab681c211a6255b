#include "archive/side_files.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <string>

#include "archive/objects/posix_file.h"
#include "archive/saved_searches.h"

namespace gongwen::archive {
namespace {

namespace fs = std::filesystem;

constexpr const char* kInstitutions = "institutions";

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in) throw_archive_error(file, "read", errno);
    return content;
}

void copy_one(const fs::path& from, const fs::path& to) {
    make_folder(to.parent_path());
    replace_file(to, content_of(from));  // the copy that is there may be the only one
}

}  // namespace

std::vector<fs::path> side_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code none;
    const fs::path searches = SavedSearches(folder).file();
    if (fs::is_regular_file(searches, none)) files.push_back(searches.filename());
    for (const fs::directory_entry& entry : fs::directory_iterator(folder / kInstitutions, none)) {
        if (entry.is_regular_file(none)) files.push_back(kInstitutions / entry.path().filename());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void copy_side_files(const fs::path& folder, const fs::path& target) {
    const std::vector<fs::path> files = side_files(folder);
    for (const fs::path& name : files) copy_one(folder / name, target / name);
    for (const fs::path& name : side_files(target)) {
        if (std::find(files.begin(), files.end(), name) != files.end()) continue;
        std::error_code error;
        fs::remove(target / name, error);
        if (error) throw_archive_error(target / name, "removed", error.value());
    }
}

}  // namespace gongwen::archive

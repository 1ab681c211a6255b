#include "archive/saved_searches.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <span>
#include <utility>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>

#include "archive/posix_file.h"
#include "core/error.h"

namespace gongwen::archive {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Two people who save at the same moment take turns.
OwnedFd locked(const fs::path& folder) {
    OwnedFd fd(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd || flock(fd.get(), LOCK_EX) != 0) throw_archive_error(folder, "locked", errno);
    return fd;
}

json to_json(const SavedSearch& search) {
    return {{"name", search.name},
            {"query", search.query},
            {"sort", search.sort},
            {"reverse", search.reverse},
            {"tolerant", search.tolerant}};
}

SavedSearch search_from(const json& value) {
    return {value.at("name"), value.at("query"), value.value("sort", ""),
            value.value("reverse", false), value.value("tolerant", false)};
}

}  // namespace

SavedSearches::SavedSearches(fs::path folder) : folder_(std::move(folder)) {}

fs::path SavedSearches::file() const { return folder_ / "searches.json"; }

std::vector<SavedSearch> SavedSearches::all() const {
    std::ifstream in(file());
    if (!in) return {};
    std::vector<SavedSearch> searches;
    try {
        for (const json& value : json::parse(in)) searches.push_back(search_from(value));
    } catch (const json::exception& error) {
        throw Error(ErrorKind::ArchiveDamaged, file().string(),
                    std::string("the saved searches cannot be read (") + error.what() +
                        "); mend the file or remove it");
    }
    return searches;
}

std::optional<SavedSearch> SavedSearches::find(const std::string& name) const {
    std::vector<SavedSearch> searches = all();
    const auto found = std::ranges::find(searches, name, &SavedSearch::name);
    if (found == searches.end()) return std::nullopt;
    return std::move(*found);
}

void SavedSearches::save(const SavedSearch& search) {
    if (search.name.empty()) {
        throw Error(ErrorKind::Usage, "--save", "a saved search needs a name");
    }
    const OwnedFd lock = locked(folder_);
    std::vector<SavedSearch> searches = all();
    std::erase_if(searches, [&](const SavedSearch& other) { return other.name == search.name; });
    searches.push_back(search);
    std::ranges::sort(searches, {}, &SavedSearch::name);
    write(searches);
}

bool SavedSearches::remove(const std::string& name) {
    const OwnedFd lock = locked(folder_);
    std::vector<SavedSearch> searches = all();
    const auto same = [&](const SavedSearch& search) { return search.name == name; };
    if (std::erase_if(searches, same) == 0) return false;
    write(searches);
    return true;
}

void SavedSearches::write(const std::vector<SavedSearch>& searches) {
    constexpr int kIndent = 1;
    constexpr mode_t kMode = 0666;
    json values = json::array();
    for (const SavedSearch& search : searches) values.push_back(to_json(search));
    const std::string text =
        values.dump(kIndent, ' ', false, json::error_handler_t::replace) + "\n";

    const fs::path part = file().string() + ".new";
    {
        const OwnedFd fd(open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode));
        if (!fd) throw_archive_error(part, "written", errno);
        write_all(fd, std::as_bytes(std::span(text)), part);
        flush_file(fd, part);
    }
    std::error_code error;
    fs::rename(part, file(), error);
    if (error) throw_archive_error(file(), "written", error.value());
    flush_folder(folder_);
}

}  // namespace gongwen::archive

#include "archive/saved_searches.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "archive/objects/posix_file.h"
#include "core/error.h"
#include "core/sha256.h"
#include "core/text.h"

namespace gongwen::archive {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// The hash of what a search says, whatever seal it bears.
std::string seal_of(json value) {
    value.erase("seal");
    return sha256_of(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

/// As it stands in the file, sealed with the hash of everything else.
json to_json(const SavedSearch& search) {
    json value{{"name", search.name},       {"query", search.query},       {"sort", search.sort},
               {"reverse", search.reverse}, {"tolerant", search.tolerant}, {"like", search.like}};
    value["seal"] = seal_of(value);
    return value;
}

SavedSearch search_from(const json& value) {
    return {value.at("name"),
            value.at("query"),
            value.value("sort", ""),
            value.value("reverse", false),
            value.value("tolerant", false),
            value.value("like", "")};
}

/// The file's list, each value one that search_from() takes.
json stored(const fs::path& file) {
    std::ifstream in(file);
    if (!in) return json::array();
    try {
        json values = json::parse(in);
        for (const json& value : values) search_from(value);
        return values;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::ArchiveDamaged, file.string(),
                    std::string("the saved searches cannot be read (") + error.what() +
                        "); mend the file or remove it");
    }
}

void write(const json& values, const fs::path& file) {
    constexpr int kIndent = 1;
    replace_file(file, values.dump(kIndent, ' ', false, json::error_handler_t::replace) + "\n");
}

bool has_name(const json& value, const std::string& name) { return value.at("name") == name; }

void refuse_bad_name(const std::string& name) {
    const std::u32string text = to_utf32(name);
    const bool is_plain =
        std::ranges::all_of(text, [](char32_t c) { return c >= U' ' && c != 0x7F && c != 0xFFFD; });
    if (!trimmed(name).empty() && is_plain) return;
    throw Error(ErrorKind::Usage, "--save",
                "a saved search needs a name: a word or a line of plain text");
}

}  // namespace

SavedSearches::SavedSearches(fs::path folder) : folder_(std::move(folder)) {}

fs::path SavedSearches::file() const { return folder_ / "searches.json"; }

std::vector<SavedSearch> SavedSearches::all() const {
    std::vector<SavedSearch> searches;
    for (const json& value : stored(file())) searches.push_back(search_from(value));
    return searches;
}

std::optional<SavedSearch> SavedSearches::find(const std::string& name) const {
    std::vector<SavedSearch> searches = all();
    const auto found = std::ranges::find(searches, name, &SavedSearch::name);
    if (found == searches.end()) return std::nullopt;
    return std::move(*found);
}

void SavedSearches::save(const SavedSearch& search) {
    refuse_bad_name(search.name);
    const OwnedFd lock = lock_folder(folder_);  // two who save at the same moment take turns
    json values = json::array();
    for (const json& value : stored(file())) {
        if (!has_name(value, search.name)) values.push_back(value);
    }
    values.push_back(to_json(search));
    std::sort(values.begin(), values.end(),
              [](const json& a, const json& b) { return a.at("name") < b.at("name"); });
    write(values, file());
}

bool SavedSearches::remove(const std::string& name) {
    const OwnedFd lock = lock_folder(folder_);
    const json before = stored(file());
    json values = json::array();
    for (const json& value : before) {
        if (!has_name(value, name)) values.push_back(value);
    }
    if (values.size() == before.size()) return false;
    write(values, file());
    return true;
}

std::vector<std::string> SavedSearches::problems() const {
    std::vector<std::string> problems;
    try {
        for (const json& value : stored(file())) {
            if (value.contains("seal") && value.at("seal") == seal_of(value)) continue;
            problems.push_back("the saved search \"" + value.at("name").get<std::string>() +
                               "\" is not as gongwen search --save kept it: look at it "
                               "(--list-saved), save it again or delete it");
        }
    } catch (const Error& error) {
        problems.emplace_back(error.what());
    }
    return problems;
}

}  // namespace gongwen::archive

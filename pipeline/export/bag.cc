#include "pipeline/export/bag.h"

#include <cerrno>
#include <fstream>
#include <set>

#include <fmt/format.h>

#include "archive/objects/posix_file.h"
#include "core/error.h"
#include "core/sha256.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
constexpr const char* kManifest = "manifest-sha256.txt";
constexpr const char* kTagManifest = "tagmanifest-sha256.txt";
constexpr std::size_t kHashDigits = 64;

void write_file(const fs::path& path, std::string_view content) {
    archive::make_folder(path.parent_path());
    errno = 0;
    std::ofstream file(path, std::ios::binary);
    file << content;
    file.close();
    if (!file) archive::throw_archive_error(path, "written", errno);
}

std::string listed(const std::map<std::string, std::string>& hashes) {
    std::string out;
    for (const auto& [name, sha256] : hashes) out += fmt::format("{}  {}\n", sha256, name);
    return out;
}

/// Path → hash, as the manifest lists them.
std::map<std::string, std::string> read_manifest(const fs::path& file,
                                                 std::vector<std::string>& problems) {
    std::map<std::string, std::string> hashes;
    std::ifstream in(file);
    if (!in) problems.push_back(fmt::format("{} is missing", file.filename().string()));
    for (std::string line; std::getline(in, line);) {
        const std::size_t name = line.find_first_not_of(" *", kHashDigits);
        const bool inside =
            name != std::string::npos && line.find("..") == std::string::npos && line[name] != '/';
        if (line.size() <= kHashDigits || !inside) {
            problems.push_back(
                fmt::format("{} has a line that is none: {}", file.filename().string(), line));
            continue;
        }
        hashes[line.substr(name)] = line.substr(0, kHashDigits);
    }
    return hashes;
}

void check_listed(const fs::path& folder, const std::map<std::string, std::string>& hashes,
                  std::vector<std::string>& problems) {
    for (const auto& [name, sha256] : hashes) {
        std::error_code none;
        if (!fs::is_regular_file(folder / name, none)) {
            problems.push_back(fmt::format("{} is missing", name));
        } else if (sha256_of_file(folder / name) != sha256) {
            problems.push_back(fmt::format("{} was changed", name));
        }
    }
}

void check_payload_is_listed(const fs::path& folder,
                             const std::map<std::string, std::string>& hashes,
                             std::vector<std::string>& problems) {
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder / "data", error), end;
         !error && entry != end; entry.increment(error)) {
        if (!entry->is_regular_file()) continue;
        const std::string name = fs::relative(entry->path(), folder).generic_string();
        if (!hashes.contains(name)) problems.push_back(fmt::format("{} is not listed", name));
    }
    if (error) problems.push_back("data/ cannot be listed: " + error.message());
}

}  // namespace

BagWriter::BagWriter(fs::path folder) : folder_(std::move(folder)) {}

void BagWriter::add(const std::string& name, std::string_view content) {
    const std::string path = "data/" + name;
    write_file(folder_ / path, content);
    payload_[path] = sha256_of(content);
    bytes_ += content.size();
}

void BagWriter::add_pieces(const std::string& name,
                           const std::function<void(const Write&)>& produce) {
    const std::string path = "data/" + name;
    archive::make_folder((folder_ / path).parent_path());
    errno = 0;
    std::ofstream file(folder_ / path, std::ios::binary);
    Sha256 hash;
    produce([&](std::string_view piece) {
        hash.add(piece);
        bytes_ += piece.size();
        file << piece;
    });
    file.close();
    if (!file) archive::throw_archive_error(folder_ / path, "written", errno);
    payload_[path] = hash.hex();
}

bool BagWriter::add_file(const std::string& name, const fs::path& file, const std::string& sha256) {
    const std::string path = "data/" + name;
    archive::make_folder((folder_ / path).parent_path());
    std::error_code error;
    fs::copy_file(file, folder_ / path, error);
    if (error) archive::throw_archive_error(folder_ / path, "written", error.value());
    if (sha256_of_file(folder_ / path) != sha256) {
        fs::remove(folder_ / path);
        return false;
    }
    payload_[path] = sha256;
    bytes_ += fs::file_size(folder_ / path);
    return true;
}

void BagWriter::add_tag_file(const std::string& name, std::string_view content) {
    write_file(folder_ / name, content);
    tags_[name] = sha256_of(content);
}

void BagWriter::finish(const std::vector<std::pair<std::string, std::string>>& info) {
    std::string text;
    for (const auto& [label, value] : info) text += fmt::format("{}: {}\n", label, value);
    text += fmt::format("Payload-Oxum: {}.{}\n", bytes_, payload_.size());
    add_tag_file("bagit.txt", kDeclaration);
    add_tag_file("bag-info.txt", text);
    add_tag_file(kManifest, listed(payload_));
    write_file(folder_ / kTagManifest, listed(tags_));
}

std::vector<std::string> problems_of_bag(const fs::path& folder) {
    std::vector<std::string> problems;
    std::error_code none;
    if (!fs::is_regular_file(folder / "bagit.txt", none)) {
        return {fmt::format("{} is no bag: bagit.txt is missing", folder.string())};
    }
    check_listed(folder, read_manifest(folder / kTagManifest, problems), problems);
    const auto payload = read_manifest(folder / kManifest, problems);
    check_listed(folder, payload, problems);
    check_payload_is_listed(folder, payload, problems);
    return problems;
}

}  // namespace gongwen::pipeline

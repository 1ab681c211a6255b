#include "pipeline/batch/inbox.h"

#include <algorithm>
#include <fstream>
#include <thread>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "core/shown_text.h"
#include "pipeline/environment/interrupts.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLook{500};
constexpr const char* kDone = "done";
constexpr const char* kFailed = "failed";

/// `wanted`, or with a number where that is taken.
fs::path free_place(const fs::path& wanted) {
    fs::path place = wanted;
    std::error_code unknown;
    for (int n = 2; fs::exists(place, unknown); ++n) {
        place.replace_filename(
            fmt::format("{}-{}{}", wanted.stem().string(), n, wanted.extension().string()));
    }
    return place;
}

}  // namespace

Inbox::Inbox(fs::path folder, fs::path archive, std::chrono::milliseconds settle)
    : folder_(std::move(folder)), archive_(std::move(archive)), settle_(settle) {
    if (lies_in(folder_, archive_)) {
        throw Error(ErrorKind::Usage, folder_.string(),
                    "lies in the archive; name the folder that the scanner writes into");
    }
    fs::create_directories(folder_ / kDone);
    fs::create_directories(folder_ / kFailed);
}

std::optional<Inbox::Look> Inbox::look_at(const fs::path& file) {
    std::error_code no_size;
    std::error_code no_time;
    const Look look{fs::file_size(file, no_size), fs::last_write_time(file, no_time)};
    if (no_size || no_time) return std::nullopt;
    return look;
}

bool Inbox::is_looked_into(const fs::path& folder) const {
    const fs::path name = folder.filename();
    return name != kDone && name != kFailed && !is_same_place(folder, archive_);
}

void Inbox::list(const fs::path& folder, std::vector<fs::path>& files,
                 std::vector<fs::path>& folders) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        std::error_code not_there;
        const fs::file_status status = entries->symlink_status(not_there);
        const fs::path& path = entries->path();
        if (not_there || path.filename().string().starts_with(".")) continue;
        if (fs::is_regular_file(status)) files.push_back(path);
        if (fs::is_directory(status) && is_looked_into(path)) folders.push_back(path);
    }
    const bool gone = error == std::errc::no_such_file_or_directory;
    if (!error || (gone && folder != folder_)) return;
    if (folder == folder_) {
        throw Error(ErrorKind::Usage, folder_.string(),
                    "cannot be watched any more: " + error.message());
    }
    if (!warned_of_.insert(folder).second) return;
    spdlog::warn("{}: cannot be listed: {}", name_in_line(folder.string()), error.message());
}

std::vector<fs::path> Inbox::files() {
    std::vector<fs::path> files;
    std::vector<fs::path> folders{folder_};
    while (!folders.empty()) {
        const fs::path folder = std::move(folders.back());
        folders.pop_back();
        list(folder, files, folders);
    }
    std::sort(files.begin(), files.end());
    return files;
}

Inputs Inbox::settled_files() {
    const auto now = std::chrono::steady_clock::now();
    std::map<fs::path, Seen> seen;
    Inputs inputs;
    for (const fs::path& file : files()) {
        const auto look = look_at(file);
        if (!look) continue;
        const auto before = seen_.find(file);
        const bool stood_still = before != seen_.end() && before->second.look == *look;
        const auto since = stood_still ? before->second.since : now;
        if (now - since >= settle_) inputs.files.push_back(file);
        seen[file] = {*look, since};
    }
    seen_ = std::move(seen);
    return inputs;
}

Inputs Inbox::wait_for_files() {
    while (true) {
        throw_if_interrupted();
        Inputs inputs = settled_files();
        if (!inputs.files.empty()) return inputs;
        std::this_thread::sleep_for(kLook);
    }
}

void Inbox::pause(std::chrono::milliseconds time) {
    for (; time.count() > 0; time -= kLook) {
        throw_if_interrupted();
        std::this_thread::sleep_for(std::min(time, kLook));
    }
}

void Inbox::put_away(const InputReport& report) const {
    const auto given_out = seen_.find(report.source);
    if (given_out != seen_.end() && look_at(report.source) != given_out->second.look) return;
    const bool failed = report.outcome == InputOutcome::Failed;
    const fs::path place = free_place(folder_ / (failed ? kFailed : kDone) /
                                      report.source.lexically_relative(folder_));
    std::error_code error;
    fs::create_directories(place.parent_path(), error);  // somebody may have tidied it away
    fs::rename(report.source, place, error);
    if (error == std::errc::no_such_file_or_directory && !fs::exists(report.source)) return;
    if (error) {
        throw Error(ErrorKind::Unreadable, report.source.string(),
                    fmt::format("cannot be moved to {}: {}", place.string(), error.message()));
    }
    if (!failed) return;
    std::ofstream reason(place.string() + ".reason.txt");
    const std::string_view kind = to_string(report.failure->kind);
    reason << label_of_reason(kind) << "：" << advice_on(kind) << '\n'
           << kind << ": " << report.failure->detail << '\n';
}

}  // namespace gongwen::pipeline

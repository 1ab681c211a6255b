#include "pipeline/batch/inbox.h"

#include <algorithm>
#include <fstream>
#include <thread>

#include <fmt/format.h>

#include "pipeline/interrupts.h"
#include "pipeline/people.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLook{500};

/// `folder`/`name`, or with a number where that is taken.
fs::path free_place(const fs::path& folder, const fs::path& name) {
    fs::path place = folder / name;
    std::error_code unknown;
    for (int n = 2; fs::exists(place, unknown); ++n) {
        place = folder / fmt::format("{}-{}{}", name.stem().string(), n, name.extension().string());
    }
    return place;
}

}  // namespace

Inbox::Inbox(fs::path folder, std::chrono::milliseconds settle)
    : folder_(std::move(folder)), settle_(settle) {
    fs::create_directories(folder_ / "done");
    fs::create_directories(folder_ / "failed");
}

std::optional<Inbox::Look> Inbox::look_at(const fs::path& file) {
    std::error_code no_size;
    std::error_code no_time;
    const Look look{fs::file_size(file, no_size), fs::last_write_time(file, no_time)};
    if (no_size || no_time) return std::nullopt;
    return look;
}

Inputs Inbox::settled_files() {
    const auto now = std::chrono::steady_clock::now();
    std::map<fs::path, Seen> seen;
    Inputs inputs;
    std::error_code error;
    fs::directory_iterator entries(folder_, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const fs::directory_entry& entry = *entries;
        std::error_code gone;
        if (entry.is_symlink(gone) || !entry.is_regular_file(gone)) continue;
        if (entry.path().filename().string().starts_with(".")) continue;
        const auto look = look_at(entry.path());
        if (!look) continue;
        const auto before = seen_.find(entry.path());
        const bool stood_still = before != seen_.end() && before->second.look == *look;
        const auto since = stood_still ? before->second.since : now;
        if (now - since >= settle_) inputs.files.push_back(entry.path());
        seen[entry.path()] = {*look, since};
    }
    if (error) {
        throw Error(ErrorKind::Usage, folder_.string(),
                    "cannot be watched any more: " + error.message());
    }
    seen_ = std::move(seen);
    std::sort(inputs.files.begin(), inputs.files.end());
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
    const fs::path place =
        free_place(folder_ / (failed ? "failed" : "done"), report.source.filename());
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

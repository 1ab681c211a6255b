#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <thread>

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include "archive/archive.h"
#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;

namespace {

namespace fs = std::filesystem;

/// Not for ever, as what is waited for may be broken.
bool comes_true(const std::function<bool()>& condition) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(180);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return true;
}

int exit_status_after(pid_t process, int signal) {
    kill(process, signal);
    int status = 0;
    waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("a watched inbox is filed, and others may write the archive between", "[whole]") {
    const TemporaryFolder folder;
    const fs::path inbox = folder.path() / "inbox";
    const std::string archive = folder.path() / "archive";
    fs::create_directories(inbox);
    const pid_t watching = start_gongwen({"watch", inbox, "--archive", archive});
    std::ofstream(inbox / "torn.pdf") << "%PDF-1.7\n";
    fs::create_directories(inbox / "2026-11-28");
    fs::copy(sample("letters/corrected.tif"), inbox / "2026-11-28" / "letter.tif");

    REQUIRE(comes_true([&] { return fs::exists(inbox / "done" / "2026-11-28" / "letter.tif"); }));
    REQUIRE(comes_true([&] { return fs::exists(inbox / "failed" / "torn.pdf.reason.txt"); }));
    const Printed other = run_gongwen(
        {"ingest", sample("letters/seed-fax.tif"), "--archive", archive, "--wait", "120"});
    CHECK(other.status == 0);

    // Mended, or put in by mistake: it is looked at again, not failed from memory.
    fs::copy(sample("letters/seed-fax.tif"), inbox / "again.tif");
    CHECK(comes_true([&] { return fs::exists(inbox / "done" / "again.tif"); }));
    constexpr int kInterrupted = 130;
    CHECK(exit_status_after(watching, SIGTERM) == kInterrupted);

    const Printed verified = run_gongwen({"verify", "--json", "--archive", archive});
    CHECK(verified.status == 0);
    constexpr int kOriginals = 3;  // the torn one is kept, too
    CHECK(verified.json_lines().front().at("objects") == kOriginals);
}

TEST_CASE("who waits for another writer can be told to stop", "[whole]") {
    const TemporaryFolder folder;
    const fs::path archive_folder = folder.path() / "archive";
    const auto writer = archive::Archive::open(archive_folder, archive::Access::Write);
    for (const char* command : {"reindex", "watch"}) {
        Arguments arguments{command, "--archive", archive_folder, "--wait", "60"};
        if (std::string_view(command) == "watch") arguments.push_back(folder.path());
        const pid_t waiting = start_gongwen(arguments);
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        CHECK(exit_status_after(waiting, SIGTERM) >= 128);
    }
}

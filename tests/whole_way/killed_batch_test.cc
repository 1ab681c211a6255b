#include <chrono>
#include <random>
#include <thread>

#include <catch2/catch.hpp>
#include <signal.h>
#include <sys/wait.h>

#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;

namespace {

constexpr int kKills = 20;

/// Every record of the archive, without what tells when it was filed.
std::vector<std::string> records_of(const std::string& archive, const nlohmann::json& report) {
    std::vector<std::string> records;
    for (const auto& input : report.at("inputs")) {
        const Printed shown =
            run_gongwen({"show", input.at("sha256").get<std::string>().substr(0, 16), "--json",
                         "--archive", archive});
        for (nlohmann::json record : shown.json_lines()) {
            record.erase("filed_at");
            records.push_back(record.dump());
        }
    }
    std::sort(records.begin(), records.end());
    return records;
}

long readings_in(const std::string& archive) {
    const Printed printed = run_gongwen({"verify", "--json", "--archive", archive});
    if (printed.out.empty()) return 0;
    return printed.json_lines().front().value("readings", 0L);
}

/// Until the catalogue holds more readings than before; not for ever, as a batch may be broken.
void wait_for_more_readings(const std::string& archive, long before) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(120);
    while (std::chrono::steady_clock::now() < end && readings_in(archive) <= before) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

}  // namespace

TEST_CASE("a batch killed at random moments ends in the same archive as one left alone",
          "[whole]") {
    const TemporaryFolder folder;
    const auto in = folder.path() / "in";
    std::filesystem::create_directories(in);
    for (const char* name : {"letters/seed-page1.jpg", "letters/corrected.tif",
                             "letters/seed-fax.tif", "letters/seed-upside-down.tif"}) {
        std::filesystem::copy(sample(name), in / std::filesystem::path(name).filename());
    }
    const std::string alone = folder.path() / "alone";
    const std::string killed = folder.path() / "killed";
    const Printed reference = run_gongwen({"ingest", in, "--archive", alone, "--json"});
    REQUIRE(reference.status == 0);
    const long pages = reference.json_lines().front().at("pages_read");

    std::mt19937 random(20151012);
    std::uniform_int_distribution<int> moment(20, 900);
    long readings = 0;
    int kills_after_readings = 0;
    for (int i = 0; i < kKills; ++i) {
        const pid_t batch = start_gongwen({"ingest", in, "--archive", killed});
        // Every third kill waits until something is stored, however slow the machine is.
        if (i % 3 == 2 && readings < pages) wait_for_more_readings(killed, readings);
        std::this_thread::sleep_for(std::chrono::milliseconds(moment(random)));
        const std::vector<pid_t> workers = workers_of(batch);
        if (i % 2 == 1 && !workers.empty()) {
            kill(workers.front(), SIGKILL);  // a worker alone: the batch goes on
            std::this_thread::sleep_for(std::chrono::milliseconds(moment(random)));
        }
        kill_and_wait(batch);
        const long now = readings_in(killed);
        CHECK(now >= readings);  // nothing that was read is lost
        if (now > 0 && now < pages) ++kills_after_readings;
        readings = now;
    }
    CHECK(kills_after_readings > 0);  // else nothing was put to the test
    const Printed last = run_gongwen({"ingest", in, "--archive", killed, "--json"});

    INFO(last.err);
    CHECK(last.status == 0);
    const nlohmann::json report = last.json_lines().front();
    CHECK(report.at("failed") == 0);
    CHECK(report.at("pages_read") == pages - readings);  // no finished page is recognised twice
    CHECK(records_of(killed, report) == records_of(alone, reference.json_lines().front()));
    CHECK(run_gongwen({"verify", "--archive", killed}).status == 0);
}

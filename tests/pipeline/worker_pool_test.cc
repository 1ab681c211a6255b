// What becomes of a batch whose workers say or do anything: they open hostile files.

#include "pipeline/batch/worker_pool.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "pipeline/batch/file_reader.h"
#include "temporary_folder.h"

using namespace gongwen;
using namespace gongwen::pipeline;
using Catch::Matchers::Contains;

namespace {

/// While it lives, workers are this script of bash; its second argument is the socket.
class ScriptedWorker {
  public:
    explicit ScriptedWorker(const std::string& script) {
        const std::filesystem::path path = folder_.path() / "worker";
        std::ofstream(path) << "#!/bin/bash\necho >> " << starts().string() << "\n" << script;
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        setenv("GONGWEN_PROGRAM", path.c_str(), 1);
    }
    ScriptedWorker(const ScriptedWorker&) = delete;
    ScriptedWorker& operator=(const ScriptedWorker&) = delete;
    ~ScriptedWorker() { unsetenv("GONGWEN_PROGRAM"); }

    /// How many were started.
    long count() const {
        std::ifstream lines(starts());
        return std::count(std::istreambuf_iterator<char>(lines), {}, '\n');
    }

  private:
    std::filesystem::path starts() const { return folder_.path() / "starts"; }
    TemporaryFolder folder_;
};

/// How the reading of one file ended; nothing where it was read.
std::optional<ReadFailure> read_with(MemoryReadings& readings) {
    WorkerPool pool(1, {});
    bool is_given = false;
    std::optional<ReadFailure> failure;
    FileReader::Events events;
    events.next_file = [&]() -> std::optional<FileToRead> {
        if (std::exchange(is_given, true)) return std::nullopt;
        return FileToRead{"aa", "a.tif", "a.tif"};
    };
    events.on_read = [](const FileToRead&, const std::vector<Page>&) {};
    events.on_failed = [&](const FileToRead&, const ReadFailure& why) { failure = why; };
    FileReader(pool, readings, {}, events).run();
    return failure;
}

}  // namespace

TEST_CASE("a worker whose answer is none costs its file, not the batch", "[worker]") {
    struct Case {
        const char* name;
        const char* script;
    };
    const auto one = GENERATE(
        Case{"a length beyond every message",
             R"(printf '\377\377\377\377 x' >&$2; exec sleep 600)"},
        Case{"torn JSON", R"(printf '\5\0\0\0{"a":' >&$2; exec sleep 600)"},
        Case{"no object", R"(printf '\2\0\0\0[]' >&$2; exec sleep 600)"},
        Case{"an unknown failure",
             R"(printf '\35\0\0\0{"error":"no","detail":"bad"}' >&$2; exec sleep 600)"},
        Case{"a number that is none", R"(printf '\17\0\0\0{"pages":"two"}' >&$2; exec sleep 600)"},
        Case{"less than no page",
             R"(printf '\45\0\0\0{"pages":-1,"media_type":"image/png"}' >&$2; exec sleep 600)"});
    INFO(one.name);
    const ScriptedWorker worker(one.script);
    MemoryReadings readings;

    const auto failure = read_with(readings);

    REQUIRE(failure);
    CHECK(failure->kind == ErrorKind::EngineCrashed);
    CHECK_THAT(failure->detail, Contains("cannot be understood"));
}

TEST_CASE("a page's answer that is none costs its file, too", "[worker]") {
    const ScriptedWorker worker(R"(printf '\14\0\0\0{"page":"x"}' >&$2; exec sleep 600)");
    MemoryReadings readings;
    readings.put_survey("aa", {1, "image/tiff"});

    const auto failure = read_with(readings);

    REQUIRE(failure);
    CHECK(failure->kind == ErrorKind::EngineCrashed);
    CHECK_THAT(failure->detail, Contains("page 1") && Contains("cannot be understood"));
}

TEST_CASE("a worker that is killed from outside again and again is given up, with a likely cause",
          "[worker]") {
    const ScriptedWorker worker("kill -9 $$");
    MemoryReadings readings;

    const auto failure = read_with(readings);

    REQUIRE(failure);
    CHECK(failure->kind == ErrorKind::OutOfMemory);
    CHECK_THAT(failure->detail, Contains("killed from outside") && Contains("--jobs"));
    CHECK(worker.count() > 1);
    CHECK(worker.count() <= 10);
}

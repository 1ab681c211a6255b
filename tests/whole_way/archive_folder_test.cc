// What commands say of the archive's folder: none there, not to be made, originals not filed.

#include <algorithm>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "archive/archive.h"
#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;
using Catch::Contains;

TEST_CASE("only what fills an archive makes one", "[whole][folder]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archiev";
    const std::string schedule = folder.write("schedule.toml", "");

    for (const Arguments& command :
         {Arguments{"reindex"},
          {"reread"},
          {"verify"},
          {"retention", "schedule", schedule},
          {"hold", "add", "--case", "104/030501/1", "--reason", "審計", "--owner", "主計室"},
          {"dispose", "propose", "--title", "目錄"},
          {"review", "confirm", "d2558dc5", "subject"}}) {
        Arguments arguments = command;
        arguments.insert(arguments.end(), {"--archive", archive});
        INFO(command.front());
        const Printed refused = run_gongwen(arguments);
        CHECK(refused.status == 1);
        CHECK_THAT(refused.err, Contains("is no archive"));
        CHECK_FALSE(std::filesystem::exists(archive));
    }
}

TEST_CASE("where no archive can be made a batch says so and ends with status 3",
          "[whole][folder]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("text.png", "this is no picture\n");

    const Printed refused = run_gongwen({"ingest", file, "--archive", "/proc/gongwen-test/a"});

    CHECK(refused.status == 3);
    CHECK_THAT(refused.err, Contains("cannot be made") && !Contains("report this as a bug"));
}

TEST_CASE("an original that was received and never filed is told of, and filed by reread",
          "[whole][folder]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archive";
    const auto run = [&](Arguments arguments) {
        arguments.insert(arguments.end(), {"--archive", archive});
        return run_gongwen(arguments);
    };
    {
        // What a batch leaves that is killed after it kept the file, or after it noted it as well.
        const auto killed = archive::Archive::open(archive, archive::Access::Write);
        killed.objects().put_file(sample("letters/seed-page1.jpg"));
        archive::FileState noted;
        noted.sha256 = killed.objects().put_file(folder.write("text.png", "no picture\n"));
        noted.source = "inbox/text.png";
        killed.catalogue().note_file(noted);
    }
    REQUIRE(run({"reindex"}).status == 0);

    const Printed waiting = run({"verify"});
    CHECK(waiting.status == 2);
    CHECK_THAT(waiting.out,
               Contains("2 received, not filed: run gongwen reread") && !Contains("all is well"));
    CHECK(run({"verify", "--json"}).json_lines().front().at("unfiled") == 2);
    CHECK_THAT(run({"report", "batch"}).out, Contains("另有 2 檔已收存而未歸檔"));

    const Printed filed = run({"reread", "--json"});
    CHECK(filed.status == 2);
    CHECK(filed.json_lines().front().at("filed") == 1);
    CHECK(filed.json_lines().front().at("failed") == 1);

    CHECK_THAT(run({"report", "batch"}).out, !Contains("未歸檔，請執行"));
    CHECK(run({"verify", "--json"}).json_lines().front().at("unfiled") == 0);
    CHECK_THAT(run({"show", "台內資字第1042301850號"}).out, Contains("內政部"));
}

TEST_CASE("what this user may not read is not called damaged", "[whole][folder]") {
    const bool as_nobody = geteuid() == 0;
    const TemporaryFolder folder;
    namespace fs = std::filesystem;
    fs::permissions(folder.path(), fs::perms::all);
    const std::string archive = folder.path() / "archive";
    const Limits limits{-1, as_nobody, ""};
    constexpr int kNotReached = 127;
    if (run_gongwen({"--version"}, "", limits).status == kNotReached) {
        WARN("another user does not reach the program: not tried");
        return;
    }
    const fs::path file = folder.write("in/closed.png", "this is no picture\n");
    fs::permissions(file, fs::perms::none);
    fs::create_directories(folder.path() / "in" / "locked");
    fs::permissions(folder.path() / "in" / "locked", fs::perms::none);

    const Printed ingested =
        run_gongwen({"ingest", folder.path() / "in", "--archive", archive, "--json"}, "", limits);
    const Printed read = run_gongwen({"read", file}, "", limits);

    fs::permissions(folder.path() / "in" / "locked", fs::perms::owner_all);
    INFO(ingested.err);
    CHECK(ingested.status == 2);
    REQUIRE(ingested.json_lines().size() == 1);
    const nlohmann::json inputs = ingested.json_lines().front().at("inputs");
    REQUIRE(inputs.size() == 2);
    for (const auto& input : inputs) CHECK(input.at("reason") == "no_permission");
    CHECK_THAT(ingested.err, Contains("無讀取權限") && !Contains("檔案損毀"));
    CHECK_THAT(read.err, Contains("no_permission"));
}

TEST_CASE("slips in a call are told by what they are", "[whole][folder]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archive";
    static_cast<void>(archive::Archive::open(archive, archive::Access::Write));
    const auto refusal = [&](Arguments arguments) {
        arguments.insert(arguments.end(), {"--archive", archive});
        const Printed refused = run_gongwen(arguments);
        CHECK(refused.status == 1);
        return refused.out + refused.err;
    };

    CHECK_THAT(refusal({"show", "d2"}), Contains("至少 4 個字元"));
    CHECK_THAT(refusal({"export", archive + "/bag"}), Contains("in the archive itself"));
    CHECK_FALSE(std::filesystem::exists(archive + "/bag"));
    CHECK_THAT(refusal({"template", "check", folder.path()}), Contains("is a folder"));
    CHECK_THAT(refusal({"read", "--jobs", "-5", sample("letters/seed-page1.jpg")}),
               Contains("--jobs"));
}

TEST_CASE("a file that a command writes is whole, or what stood there stays", "[whole][folder]") {
    const TemporaryFolder folder;
    const std::string scan = sample("forms/leave.tif");
    const auto in_folder = [&](const char* name) { return (folder.path() / name).string(); };
    const std::string archive = in_folder("archive");
    const std::vector<Arguments> writing{
        {"template", "draw", "leave-request", scan, "--out", "OUT"},
        {"ingest", scan, "--archive", archive, "--report", "OUT"},
    };

    for (Arguments command : writing) {
        INFO(command.at(0) << ' ' << command.at(1));
        std::replace(command.begin(), command.end(), std::string("OUT"), std::string("/dev/full"));
        CHECK(run_gongwen(command).status == 3);
        command.back() = in_folder("none/out");
        CHECK(run_gongwen(command).status == 1);
        command.back() = in_folder("out");
        CHECK(run_gongwen(command).status == 0);
        CHECK(std::filesystem::file_size(command.back()) > 100);
        CHECK_FALSE(std::filesystem::exists(command.back() + ".part"));
    }
}

TEST_CASE("a page of the queue that cannot be written ends with status 3", "[whole][folder]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archive";
    static_cast<void>(archive::Archive::open(archive, archive::Access::Write));
    const auto page = folder.path() / "queue.html";
    const auto write_to = [&](const std::filesystem::path& file) {
        return run_gongwen({"review", "export", "--out", file, "--archive", archive});
    };

    const Printed full = write_to("/dev/full");

    CHECK(full.status == 3);
    CHECK_THAT(full.err, Contains("could not be written to its end"));
    CHECK(write_to(page).status == 0);
    CHECK(std::filesystem::file_size(page) > 100);
    CHECK_FALSE(std::filesystem::exists(page.string() + ".part"));
    CHECK(write_to(folder.path() / "none" / "queue.html").status == 1);
}

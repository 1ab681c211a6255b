#include <fstream>

#include <catch2/catch.hpp>

#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

/// The only record of the archive.
nlohmann::json record_in(const std::string& archive, const std::string& id) {
    return run_gongwen({"show", id, "--json", "--archive", archive}).json_lines().at(0);
}

}  // namespace

TEST_CASE("what is filed is read anew after a change, and keeps its name and people's words",
          "[whole]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archive";
    const fs::path letter = folder.path() / "letter.tif";
    fs::copy(sample("letters/corrected.tif"), letter);
    const Printed filed = run_gongwen({"ingest", letter, "--archive", archive, "--json"});
    REQUIRE(filed.status == 0);
    const std::string id =
        filed.json_lines().front().at("inputs").at(0).at("documents").at(0).get<std::string>();
    fs::remove(letter);
    REQUIRE(run_gongwen({"review", "correct", id, "subject", "人所寫的主旨", "--archive", archive})
                .status == 0);
    const auto reread = [&](const Arguments& options) {
        Arguments arguments{"reread", "--archive", archive, "--json"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return run_gongwen(arguments);
    };

    SECTION("nothing to do where nothing changed") {
        CHECK(reread({}).json_lines().front().at("inputs").empty());
    }
    SECTION("another list of institutions") {
        const fs::path lists = folder.path() / "lists";
        fs::create_directories(lists);
        fs::copy(fs::path(GONGWEN_SOURCE_DIR) / "institutions" / "data" / "institutions.csv",
                 lists);
        std::ofstream(lists / "institutions.csv", std::ios::app) << "星河縣政府,,,,,,,\n";
        const Printed done = reread({"--institutions", lists});
        INFO(done.err);
        REQUIRE(done.status == 0);
        REQUIRE(done.json_lines().front().at("inputs").size() == 1);
        CHECK(done.json_lines().front().at("inputs").at(0).at("outcome") == "filed");
        CHECK(done.json_lines().front().at("pages_read") == 0);  // the words are known
        const nlohmann::json record = record_in(archive, id);
        CHECK(record.at("source") == letter.string());
        CHECK(record.at("fields").at("subject").at("value") == "人所寫的主旨");
    }
    SECTION("everything, when asked") {
        CHECK(reread({"--all"}).json_lines().front().at("inputs").size() == 1);
        CHECK(record_in(archive, id).at("source") == letter.string());
    }
    SECTION("an original that was damaged is told, and its record stays") {
        const std::string sha256 = record_in(archive, id).at("sha256");
        const fs::path object = fs::path(archive) / "objects" / sha256.substr(0, 2) / sha256;
        fs::permissions(object, fs::perms::owner_write, fs::perm_options::add);
        std::ofstream(object, std::ios::app) << "x";
        const Printed done = reread({"--all"});
        CHECK(done.status == 2);
        CHECK_THAT(done.out, Contains("restore it from a backup"));
        CHECK(record_in(archive, id).at("fields").at("subject").at("value") == "人所寫的主旨");
    }
}

#include "pipeline/batch/inbox.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "temporary_folder.h"

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& content) {
    std::ofstream out(file, std::ios::trunc);
    out << content;
    REQUIRE(out.flush());
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

InputReport filed(const fs::path& file) {
    InputReport report;
    report.source = file;
    return report;
}

InputReport failed(const fs::path& file) {
    InputReport report = filed(file);
    report.outcome = InputOutcome::Failed;
    report.failure = ReadFailure{ErrorKind::Unreadable, "the file ends too early"};
    return report;
}

}  // namespace

TEST_CASE("an inbox gives out what stood still, and moves it once it has ended", "[pipeline]") {
    const TemporaryFolder folder;
    Inbox inbox(folder.path(), {}, std::chrono::milliseconds(0));
    const fs::path scan = folder.path() / "scan.tif";
    write(scan, "a page");
    write(folder.path() / ".hidden", "being written");
    REQUIRE(inbox.settled_files().files == std::vector{scan});
    inbox.put_away(filed(scan));
    CHECK_FALSE(fs::exists(scan));
    CHECK(content_of(folder.path() / "done" / "scan.tif") == "a page");
}

TEST_CASE("a file that was overwritten while its forerunner was read is read, too", "[pipeline]") {
    const TemporaryFolder folder;
    Inbox inbox(folder.path(), {}, std::chrono::milliseconds(0));
    const fs::path scan = folder.path() / "scan.tif";
    write(scan, "a page");
    REQUIRE(inbox.settled_files().files == std::vector{scan});
    write(scan, "another page");
    inbox.put_away(filed(scan));
    CHECK(content_of(scan) == "another page");
    REQUIRE(inbox.settled_files().files == std::vector{scan});
    inbox.put_away(filed(scan));
    CHECK(content_of(folder.path() / "done" / "scan.tif") == "another page");
}

TEST_CASE("what failed lies beside its reason, and nothing that lies there is overwritten",
          "[pipeline]") {
    const TemporaryFolder folder;
    Inbox inbox(folder.path(), {}, std::chrono::milliseconds(0));
    const fs::path scan = folder.path() / "scan.pdf";
    for (const char* content : {"torn", "torn, too"}) {
        write(scan, content);
        REQUIRE(inbox.settled_files().files == std::vector{scan});
        inbox.put_away(failed(scan));
    }
    CHECK(content_of(folder.path() / "failed" / "scan.pdf") == "torn");
    CHECK(content_of(folder.path() / "failed" / "scan-2.pdf") == "torn, too");
    CHECK_THAT(content_of(folder.path() / "failed" / "scan-2.pdf.reason.txt"),
               Catch::Contains("the file ends too early"));
}

TEST_CASE("a file that somebody took away meanwhile is no trouble", "[pipeline]") {
    const TemporaryFolder folder;
    Inbox inbox(folder.path(), {}, std::chrono::milliseconds(0));
    const fs::path scan = folder.path() / "scan.tif";
    write(scan, "a page");
    REQUIRE(inbox.settled_files().files == std::vector{scan});
    fs::remove(scan);
    CHECK_NOTHROW(inbox.put_away(filed(scan)));
    CHECK(fs::is_empty(folder.path() / "done"));
}

TEST_CASE("folders in an inbox are looked into, and what lay in them is put away in the same",
          "[pipeline]") {
    const TemporaryFolder folder;
    const fs::path archive = folder.path() / "archive";
    Inbox inbox(folder.path(), archive, std::chrono::milliseconds(0));
    const fs::path first = folder.path() / "2026-11-27" / "scan.tif";
    const fs::path second = folder.path() / "2026-11-28" / "copier" / "scan.tif";
    for (const fs::path& file :
         {first, second, archive / "catalogue.sqlite", folder.path() / ".parked" / "scan.tif",
          folder.path() / "2026-11-28" / "done" / "scan.tif"}) {
        fs::create_directories(file.parent_path());
        write(file, file.string());
    }
    REQUIRE(inbox.settled_files().files == std::vector{first, second});
    inbox.put_away(filed(first));
    inbox.put_away(failed(second));
    CHECK(content_of(folder.path() / "done" / "2026-11-27" / "scan.tif") == first);
    CHECK(content_of(folder.path() / "failed" / "2026-11-28" / "copier" / "scan.tif") == second);
    CHECK(fs::exists(folder.path() / "failed/2026-11-28/copier/scan.tif.reason.txt"));
    CHECK(fs::exists(first.parent_path()));  // the scanner may still write there
    CHECK(inbox.settled_files().files.empty());
}

TEST_CASE("the archive itself is no inbox", "[pipeline]") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(Inbox(folder.path(), folder.path()), Error);
    CHECK_THROWS_AS(Inbox(folder.path() / "objects", folder.path()), Error);
    CHECK(fs::is_empty(folder.path()));
}

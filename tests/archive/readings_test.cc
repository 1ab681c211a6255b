#include <atomic>
#include <thread>

#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "core/error.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

FileState noted(const std::string& sha256) {
    FileState file;
    file.sha256 = sha256;
    file.source = "inbox/a.pdf";
    file.media_type = "application/pdf";
    file.pages = 2;
    return file;
}

Page page_with(const std::string& text, const std::string& pixel_hash) {
    Page page;
    page.width = 595;
    page.height = 842;
    page.dpi = 300;
    page.pixel_hash = pixel_hash;
    page.lines.push_back({1, {10, 20, 110, 32}, text, 0.9, {{text, {10, 20, 110, 32}, 0.9}}});
    return page;
}

const std::string kFile = hash("aa");
const std::string kOtherFile = hash("bb");
const std::string kPixels = hash("01");

}  // namespace

TEST_CASE("a page's reading is found by the hash of its pixels and the version", "[readings]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    catalogue.note_file(noted(kFile));
    const Page page = page_with("主旨", kPixels);

    catalogue.put_reading(kFile, 2, "v1", page);

    CHECK(catalogue.page_hash(kFile, 2, "v1") == kPixels);
    CHECK(catalogue.reading(kPixels, "v1") == page);
    CHECK_FALSE(catalogue.page_hash(kFile, 1, "v1"));
    CHECK_FALSE(catalogue.page_hash(kFile, 2, "v2"));
    CHECK_FALSE(catalogue.reading(kPixels, "v2"));
    CHECK_FALSE(catalogue.reading(hash("02"), "v1"));
}

TEST_CASE("putting a reading again changes nothing", "[readings]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    catalogue.note_file(noted(kFile));

    catalogue.put_reading(kFile, 1, "v1", page_with("first", kPixels));
    catalogue.put_reading(kFile, 1, "v1", page_with("second", kPixels));

    CHECK(catalogue.reading(kPixels, "v1")->lines.at(0).text == "first");
    CHECK(catalogue.counts().readings == 1);
}

TEST_CASE("two files with the same page share its reading", "[readings]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    catalogue.note_file(noted(kFile));
    catalogue.note_file(noted(kOtherFile));

    catalogue.put_reading(kFile, 1, "v1", page_with("text", kPixels));
    catalogue.put_reading(kOtherFile, 2, "v1", page_with("text", kPixels));

    CHECK(catalogue.page_hash(kFile, 1, "v1") == catalogue.page_hash(kOtherFile, 2, "v1"));
    CHECK(catalogue.counts().readings == 1);
}

TEST_CASE("a reading of a file nobody noted is refused whole", "[readings]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);

    CHECK_THROWS_AS(archive.catalogue().put_reading(kFile, 1, "v1", page_with("text", kPixels)),
                    Error);
    CHECK_FALSE(archive.catalogue().reading(kPixels, "v1"));
}

TEST_CASE("a file keeps its first source and what the last survey found", "[files]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    FileState again = noted(kFile);
    again.source = "inbox/copy.pdf";
    again.pages = 3;

    archive.catalogue().note_file(noted(kFile));
    archive.catalogue().note_file(again);

    const FileState file = archive.catalogue().file(kFile).value();
    CHECK(file.source == "inbox/a.pdf");
    CHECK(file.media_type == "application/pdf");
    CHECK(file.pages == 3);
    CHECK_FALSE(file.filed);
    CHECK_FALSE(file.failure);
    CHECK_FALSE(archive.catalogue().file(kOtherFile));
}

TEST_CASE("a failed file keeps its reason until it is filed", "[files]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();

    catalogue.fail_file(kFile, "inbox/a.pdf", {ErrorKind::TimedOut, "page 3 took 61 s"}, "1");

    CHECK(catalogue.failed_files() == std::vector<std::string>{kFile});
    CHECK(catalogue.file(kFile)->failure->kind == ErrorKind::TimedOut);
    CHECK(catalogue.file(kFile)->failure->detail == "page 3 took 61 s");
    CHECK(catalogue.counts().failed == 1);

    file_records(catalogue, {letter(kFile, "")});

    CHECK(catalogue.failed_files().empty());
    CHECK(catalogue.file(kFile)->filed);
    CHECK(catalogue.file(kFile)->source == "inbox/a.pdf");
    CHECK_FALSE(catalogue.file(kFile)->failure);
}

TEST_CASE("a later failure leaves what was filed before", "[files]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {letter(kFile, "")});

    catalogue.fail_file(kFile, "inbox/a.pdf", {ErrorKind::EngineCrashed, "page 1"}, "1");

    CHECK(catalogue.file(kFile)->filed);
    CHECK(catalogue.document_ids().size() == 1);
    CHECK(catalogue.failed_files() == std::vector<std::string>{kFile});
}

TEST_CASE("a file without a hash fails in the audit trail alone", "[files]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);

    archive.catalogue().fail_file("", "inbox/locked.pdf", {ErrorKind::Unreadable, "no right"}, "1");

    CHECK(archive.catalogue().failed_files().empty());
    REQUIRE(archive.catalogue().audit("inbox/locked.pdf").size() == 1);
    CHECK(archive.catalogue().audit("inbox/locked.pdf").at(0).action == "fail");
}

TEST_CASE("attempts are given up at the limit, even by a later process", "[attempts]") {
    const TemporaryFolder folder;
    const JobKey job{"page", kFile + "/1", "v1"};
    for (int attempt = 0; attempt < 3; ++attempt) {
        const Archive archive = Archive::open(folder.archive(), Access::Write);
        CHECK(archive.catalogue().begin_attempt(job, 3));
    }

    const Archive archive = Archive::open(folder.archive(), Access::Write);

    CHECK_FALSE(archive.catalogue().begin_attempt(job, 3));
    CHECK(archive.catalogue().begin_attempt(job, 4));
    CHECK(archive.catalogue().begin_attempt({"page", kFile + "/2", "v1"}, 3));
    CHECK(archive.catalogue().begin_attempt({"page", kFile + "/1", "v2"}, 3));
    CHECK_FALSE(archive.catalogue().begin_attempt({"survey", kFile, "v1"}, 0));
}

TEST_CASE("several threads may use one catalogue", "[attempts]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    catalogue.note_file(noted(kFile));
    std::atomic<int> begun = 0;
    std::vector<std::thread> threads;

    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 25; ++i) {
                if (catalogue.begin_attempt({"page", kFile + "/1", "v1"}, 60)) ++begun;
                const std::string pixels = hash(std::to_string(1000 + 25 * thread + i));
                catalogue.put_reading(kFile, i, std::to_string(thread), page_with("text", pixels));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();

    CHECK(begun == 60);
    CHECK(catalogue.counts().readings == 100);
}

TEST_CASE("an attempt that ends well is forgotten", "[attempts]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    const JobKey job{"page", kFile + "/1", "v1"};
    CHECK(archive.catalogue().begin_attempt(job, 1));

    archive.catalogue().end_attempt(job);

    CHECK(archive.catalogue().begin_attempt(job, 1));
    CHECK_FALSE(archive.catalogue().begin_attempt(job, 1));
}

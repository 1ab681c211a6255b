#include "pipeline/batch/inputs.h"

#include <fstream>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "core/error.h"
#include "temporary_folder.h"

using namespace gongwen;
using namespace gongwen::pipeline;

TEST_CASE("a folder gives its scans in order and tells what it left out", "[inputs]") {
    const TemporaryFolder folder;
    for (const char* name : {"b.tif", "a.pdf", "notes.txt", ".hidden.pdf", "sub/c.png"}) {
        folder.write(name, "x");
    }
    std::filesystem::create_symlink(folder.path() / "a.pdf", folder.path() / "link.pdf");

    const Inputs inputs = find_inputs({folder.path()});

    CHECK(inputs.files == std::vector<std::filesystem::path>{folder.path() / "a.pdf",
                                                             folder.path() / "b.tif",
                                                             folder.path() / "sub" / "c.png"});
    CHECK(inputs.left_out == std::vector<std::filesystem::path>{folder.path() / ".hidden.pdf",
                                                                folder.path() / "link.pdf",
                                                                folder.path() / "notes.txt"});
}

TEST_CASE("a folder that cannot be listed is told, and what lies beside it is found", "[inputs]") {
    if (geteuid() == 0) return;  // nothing is forbidden to root
    const TemporaryFolder folder;
    for (const char* name : {"a.tif", "m/b.tif", "z.tif"}) folder.write(name, "x");
    chmod((folder.path() / "m").c_str(), 0);

    const Inputs inputs = find_inputs({folder.path()});
    chmod((folder.path() / "m").c_str(), 0700);

    CHECK(inputs.files ==
          std::vector<std::filesystem::path>{folder.path() / "a.tif", folder.path() / "z.tif"});
    REQUIRE(inputs.unreadable.size() == 1);
    CHECK(inputs.unreadable.front().path == folder.path() / "m");
}

TEST_CASE("the archive is no input of its own", "[inputs]") {
    const TemporaryFolder folder;
    folder.write("a.tif", "x");
    folder.write("archive/objects/ab/abcd", "x");
    const auto archive = folder.path() / "archive";

    const Inputs around = find_inputs({folder.path()}, archive);
    const Inputs within = find_inputs({archive / "objects"}, archive / "");

    CHECK(around.files == std::vector<std::filesystem::path>{folder.path() / "a.tif"});
    CHECK(around.left_out == std::vector<std::filesystem::path>{archive});
    CHECK(within.files.empty());
}

TEST_CASE("pipes in a folder are left out, and a link to itself is told", "[inputs]") {
    const TemporaryFolder folder;
    REQUIRE(mkfifo((folder.path() / "pipe.tif").c_str(), 0600) == 0);
    const TemporaryFolder beside;
    const auto loop = beside.path() / "loop.tif";
    std::filesystem::create_symlink(loop, loop);

    const Inputs inputs = find_inputs({folder.path(), loop, std::string(5000, 'x')});

    CHECK(inputs.files.empty());
    CHECK(inputs.left_out.size() == 1);
    CHECK(inputs.unreadable.size() == 2);
}

TEST_CASE("only a regular file has a size to read", "[inputs]") {
    const TemporaryFolder folder;
    CHECK(size_of_regular_file(folder.write("a.tif", "four")) == 4);
    CHECK_THROWS_AS(size_of_regular_file("/dev/zero"), Error);
    CHECK_THROWS_AS(size_of_regular_file(folder.path()), Error);
    CHECK_THROWS_AS(size_of_regular_file(folder.path() / "gone.tif"), Error);
}

TEST_CASE("a file that is named is an input whatever its name", "[inputs]") {
    const TemporaryFolder folder;
    folder.write("notes.txt", "x");

    CHECK(find_inputs({folder.path() / "notes.txt"}).files.size() == 1);
}

TEST_CASE("a path that is not there is a wrong call", "[inputs]") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(find_inputs({folder.path() / "nothing"}), Error);
    CHECK_THROWS_WITH(find_inputs({folder.write("a.tif", "x") / ""}),
                      Catch::Contains("not a folder"));
}

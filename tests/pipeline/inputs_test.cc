#include "pipeline/inputs.h"

#include <fstream>

#include <catch2/catch.hpp>

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
    CHECK(inputs.left_out == std::vector<std::filesystem::path>{folder.path() / "notes.txt"});
}

TEST_CASE("a file that is named is an input whatever its name", "[inputs]") {
    const TemporaryFolder folder;
    folder.write("notes.txt", "x");

    CHECK(find_inputs({folder.path() / "notes.txt"}).files.size() == 1);
}

TEST_CASE("a path that is not there is a wrong call", "[inputs]") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(find_inputs({folder.path() / "nothing"}), Error);
}

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("an installed program reads as the one that was built", "[whole]") {
    const TemporaryFolder folder;
    const fs::path prefix = folder.path() / "usr";
    const std::string install =
        fmt::format("cmake --install '{}' --prefix '{}' > '{}' 2>&1", GONGWEN_BUILD_DIR,
                    prefix.string(), (folder.path() / "log").string());
    REQUIRE(std::system(install.c_str()) == 0);
    for (const char* part :
         {"share/gongwen/templates/letter.toml", "share/gongwen/institutions/data/institutions.csv",
          "share/gongwen/ocr/model/gongwen.traineddata"}) {
        CHECK(fs::exists(prefix / part));
    }

    const std::string letter = sample("letters/corrected.tif");
    const fs::path out = folder.path() / "out";
    const std::string read =
        fmt::format("'{}' read '{}' --json > '{}'", (prefix / "bin" / "gongwen").string(), letter,
                    out.string());
    REQUIRE(std::system(read.c_str()) == 0);
    CHECK(content_of(out) == run_gongwen({"read", letter, "--json"}).out);
}

// What a program that reads pages is told about its memory.

#include "core/freed_memory.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <malloc.h>

using namespace gongwen;

namespace {

std::vector<std::string> tunables(const std::vector<std::string>& environment) {
    std::vector<std::string> found;
    std::ranges::copy_if(environment, std::back_inserter(found), [](const std::string& setting) {
        return setting.starts_with("GLIBC_TUNABLES=");
    });
    return found;
}

}  // namespace

TEST_CASE("large pages are asked for beside what the environment has", "[core]") {
    unsetenv("GLIBC_TUNABLES");
    setenv("GONGWEN_TEST", "stays", 1);

    const std::vector<std::string> environment = environment_with_large_pages();

    CHECK(tunables(environment) ==
          std::vector<std::string>{"GLIBC_TUNABLES=glibc.malloc.hugetlb=1"});
    CHECK(std::ranges::count(environment, "GONGWEN_TEST=stays") == 1);
}

TEST_CASE("the allocator's settings of a user stand", "[core]") {
    setenv("GLIBC_TUNABLES", "glibc.malloc.check=1", 1);

    CHECK(tunables(environment_with_large_pages()) ==
          std::vector<std::string>{"GLIBC_TUNABLES=glibc.malloc.check=1"});

    unsetenv("GLIBC_TUNABLES");
}

TEST_CASE("a colour page's pixels come out of memory that is kept", "[core]") {
    keep_freed_memory();
    const size_t mapped_before = mallinfo2().hblks;

    const std::vector<unsigned char> pixels(size_t{2480} * 3508 * 4, 255);

    CHECK(pixels.back() == 255);
    CHECK(mallinfo2().hblks == mapped_before);
}

#include "tools/training/recoder.h"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "core/error.h"

namespace gongwen::training {
namespace {

std::filesystem::path temporary(const std::string& name) {
    return std::filesystem::temp_directory_path() / (name + std::to_string(getpid()));
}

}  // namespace

TEST_CASE("a new character is spelt by its Wubi letters, each from a range of its own",
          "[recoder]") {
    Recoder recoder;

    // 金 is qqqq and 本 is sgd: the sequences that Tesseract's own model has for them.
    CHECK(recoder.add("qqqq") == CodeSequence{139, 164, 189, 215});
    CHECK(recoder.add("sg") == CodeSequence{141, 154});
}

TEST_CASE("characters with the same letters get numbers until there are no more", "[recoder]") {
    Recoder recoder;

    CHECK(recoder.add("ggyy") == CodeSequence{129, 154, 197, 223});
    CHECK(recoder.add("ggyy") == CodeSequence{129, 154, 197, 223, 224});
    CHECK(recoder.add("ggyy") == CodeSequence{129, 154, 197, 223, 225});
    CHECK(recoder.add("ggyy") == CodeSequence{129, 154, 197, 223, 226});
    CHECK(!recoder.add("ggyy"));
    CHECK(recoder.add("ggy") == CodeSequence{129, 154, 197});
    CHECK(recoder.add("ggy") == CodeSequence{129, 154, 197, 198});
}

TEST_CASE("one letter alone is nobody's spelling", "[recoder]") {
    Recoder recoder;

    CHECK(!recoder.add("g"));
    CHECK(!recoder.add(""));
    CHECK(recoder.sequences().empty());
}

TEST_CASE("a recoder that was saved is read again as it was", "[recoder]") {
    const auto file = temporary("recoder");
    Recoder recoder;
    recoder.add("qqqq");
    recoder.add("sg");

    recoder.save(file);
    Recoder read = Recoder::load(file);

    CHECK(read.sequences() == recoder.sequences());
    CHECK(read.add("sg") == std::nullopt);  // still taken
    std::filesystem::remove(file);
}

TEST_CASE("a damaged recoder is refused", "[recoder]") {
    const auto file = temporary("damaged-recoder");
    std::ofstream(file, std::ios::binary) << std::string("\x05\0\0\0\x01\x02\0\0\0", 9);

    try {
        Recoder::load(file);
        FAIL("a recoder that ends early was taken");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Unreadable);
    }
    std::filesystem::remove(file);
}

}  // namespace gongwen::training

#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

using Ids = std::vector<std::string>;

const std::string kFile = hash("7ff1bb8e4c5ff4c2aa");
const std::string kOtherFile = hash("7ff1cc");
const std::string kFirst = document_id(kFile, 1);
const std::string kSecond = document_id(kFile, 2);
const std::string kOther = document_id(kOtherFile, 1);

struct Opened {
    TemporaryFolder folder;
    Archive archive = Archive::open(folder.archive(), Access::Write);

    Opened() {
        Record second = letter(kFile, "臺教師（二）字第1040000123A號");
        second.document = 2;
        file_records(archive.catalogue(), {letter(kFile, "台內資字第1042301569號"), second});
        file_records(archive.catalogue(), {letter(kOtherFile, "台財稅字第1042301569號")});
    }
    Ids resolve(const std::string& typed) const { return archive.catalogue().resolve(typed); }
};

}  // namespace

TEST_CASE("a document is found by its id and by the beginning of its hash", "[resolve]") {
    const Opened opened;

    CHECK(opened.resolve(kFirst) == Ids{kFirst});
    CHECK(opened.resolve(" " + kSecond + "\n") == Ids{kSecond});
    CHECK(opened.resolve("7ff1bb8e") == Ids{kFirst, kSecond});
    CHECK(opened.resolve("7FF1BB8E-2") == Ids{kSecond});
    CHECK(opened.resolve("7ff1c") == Ids{kOther});
    CHECK(opened.resolve("7ff1") == Ids{kFirst, kSecond, kOther});
    CHECK(opened.resolve(kFile) == Ids{kFirst, kSecond});
    CHECK(opened.resolve(kFile + "-1") == Ids{kFirst});
}

TEST_CASE("too short a beginning, or one of nothing, finds nothing", "[resolve]") {
    const Opened opened;
    const std::string typed = GENERATE("", " ", "7ff", "7ff1bb8e-3", "7ff1bb8e-", "7ff1bb8e-x",
                                       "7ff1bb8e-0", "7ff1ee", "%", "_", "7ff1%", "內政部");

    CHECK(opened.resolve(typed).empty());
}

TEST_CASE("a document is found by its number in any spelling", "[resolve]") {
    const Opened opened;
    const std::string typed = GENERATE("台內資字第1042301569號", "臺內資字第1042301569號",
                                       "台內資1042301569", "台內資字第 １０４２３０１５６９ 號");

    CHECK(opened.resolve(typed) == Ids{kFirst});
}

TEST_CASE("brackets and suffix letters of a number do not hide it", "[resolve]") {
    const Opened opened;

    CHECK(opened.resolve("臺教師(二)字第1040000123A號") == Ids{kSecond});
    CHECK(opened.resolve("台教師（二）字第1040000123a號") == Ids{kSecond});
}

TEST_CASE("the digits of a number alone fit any 字", "[resolve]") {
    const Opened opened;

    CHECK(opened.resolve("1042301569") == Ids{kFirst, kOther});
    CHECK(opened.resolve("１０４２３０１５６９") == Ids{kFirst, kOther});
    CHECK(opened.resolve("台教資字第1042301569號").empty());
}

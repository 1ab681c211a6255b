#include "pipeline/evaluation/alignment.h"

#include <string>

#include <catch2/catch.hpp>

using namespace gongwen::pipeline;

namespace {

std::u32string stretch(const Alignment& alignment, std::u32string_view whole) {
    return std::u32string(whole.substr(alignment.begin, alignment.end - alignment.begin));
}

}  // namespace

TEST_CASE("a line is found within the page wherever it stands", "[eval]") {
    const std::u32string page = U"速別：普通件受文者：法務部發文日期";

    const Alignment alignment = align_within(U"受文者：法務部", page);

    CHECK(alignment.errors == 0);
    CHECK(stretch(alignment, page) == U"受文者：法務部");
}

TEST_CASE("losses, insertions and substitutions inside a line's place are errors", "[eval]") {
    struct Case {
        std::u32string page;
        std::u32string place;
        std::size_t errors;
    };
    const Case c = GENERATE(Case{U"件令文者：法務部發", U"令文者：法務部", 1},
                            Case{U"件受文：法務部發", U"受文：法務部", 1},
                            Case{U"件受文者、：法務部發", U"受文者、：法務部", 1},
                            Case{U"件受文者：法務郡", U"受文者：法務郡", 1}, Case{U"", U"", 7});

    const Alignment alignment = align_within(U"受文者：法務部", c.page);

    CHECK(alignment.errors == c.errors);
    CHECK(stretch(alignment, c.page) == c.place);
}

TEST_CASE("an alignment tells which characters were read right and where", "[eval]") {
    const Alignment alignment = align_within(U"法務部", U"函法郡部");

    REQUIRE(alignment.same.size() == 3);
    CHECK(alignment.same[0] == 1);
    CHECK_FALSE(alignment.same[1]);
    CHECK(alignment.same[2] == 3);
}

TEST_CASE("characters that another line has taken are not taken for misreadings", "[eval]") {
    const std::u32string page = {U'副', kTaken, kTaken};

    const Alignment alignment = align_within(U"副本：", page);

    CHECK(alignment.errors == 2);
    CHECK(stretch(alignment, page) == U"副");
}

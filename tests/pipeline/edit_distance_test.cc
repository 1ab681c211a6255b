#include "pipeline/edit_distance.h"

#include <catch2/catch.hpp>

using namespace gongwen::pipeline;

TEST_CASE("the edit distance counts losses, insertions and substitutions", "[eval]") {
    CHECK(edit_distance(U"", U"") == 0);
    CHECK(edit_distance(U"內政部函", U"內政部函") == 0);
    CHECK(edit_distance(U"內政部函", U"內政部") == 1);
    CHECK(edit_distance(U"內政部", U"肉政下") == 2);
    CHECK(edit_distance(U"", U"函") == 1);
}

TEST_CASE("a line is found within the page wherever it stands", "[eval]") {
    CHECK(distance_within(U"受文者：法務部", U"速別：普通件受文者：法務部發文日期") == 0);
    CHECK(distance_within(U"受文者：法務部", U"速別：普通件令文者：法務部發文日期") == 1);
    CHECK(distance_within(U"副本", U"") == 2);
}

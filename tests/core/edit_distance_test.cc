#include "core/edit_distance.h"

#include <catch2/catch.hpp>

using namespace gongwen;

TEST_CASE("every character put in, left out or replaced counts one", "[edit_distance]") {
    CHECK(edit_distance(U"主旨", U"主旨") == 0);
    CHECK(edit_distance(U"", U"主旨") == 2);
    CHECK(edit_distance(U"主旨", U"") == 2);
    CHECK(edit_distance(U"發文日期", U"發文旦期") == 1);
    CHECK(edit_distance(U"發文日期", U"發日期") == 1);
    CHECK(edit_distance(U"監督管理", U"管理監督") == 4);
}

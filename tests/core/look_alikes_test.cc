#include "core/look_alikes.h"

#include <catch2/catch.hpp>

using namespace gongwen;

TEST_CASE("letters and digits that print alike belong together", "[look_alikes]") {
    CHECK(look_alikes_of(U'O').find(U'0') != std::u32string_view::npos);
    CHECK(look_alikes_of(U'5') == look_alikes_of(U's'));
    CHECK(look_alikes_of(U'1') != look_alikes_of(U'7'));
    CHECK(look_alikes_of(U'函').empty());
}

TEST_CASE("a letter gives the digit that it is a misread of", "[look_alikes]") {
    CHECK(digit_for(U'O') == U'0');
    CHECK(digit_for(U'Ｏ') == U'0');
    CHECK(digit_for(U'l') == U'1');
    CHECK(digit_for(U'7') == U'7');
    CHECK(digit_for(U'A') == U'A');
    CHECK(digit_for(U'G') == U'G');
    CHECK(digit_for(U'年') == U'年');
}

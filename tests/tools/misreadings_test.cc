#include "tools/training/misreadings.h"

#include <catch2/catch.hpp>

using namespace gongwen::training;

TEST_CASE("what was read stands for what was printed by the fewest changes", "[training]") {
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
    CHECK(aligned(U"中壢市", U"中靂市") == Pairs{{0, 0}, {1, 1}, {2, 2}});
    CHECK(aligned(U"太麻里鄉", U"太里鄉") == Pairs{{0, 0}, {2, 1}, {3, 2}});
    CHECK(aligned(U"市", U"") == Pairs{});
}

TEST_CASE("a character between right ones is counted as what it was taken for", "[training]") {
    Misreadings misreadings;
    misreadings.add(U"中壢市公所", U"中靂市公所");
    misreadings.add(U"中壢市公所", U"中靂市公所");
    misreadings.add(U"中壢市公所", U"中壢市公所");
    misreadings.add(U"莿桐", U"莉桐");        // at a line's end
    misreadings.add(U"中壢市", U"中土歷市");  // two for one: nobody knows which
    misreadings.add(U"甲乙丙丁", U"甲丑寅丁");
    misreadings.add(U"甲乙丙", U"甲丙");

    const auto all = misreadings.all();

    REQUIRE(all.size() == 2);
    CHECK(all[0].printed == U'壢');
    CHECK(all[0].read_as == U'靂');
    CHECK(all[0].times == 2);
    CHECK(all[0].of == 4);
    CHECK(all[1].printed == U'莿');
    CHECK(all[1].read_as == U'莉');
    CHECK(all[1].of == 1);
}

#include "core/probability_table.h"

#include <catch2/catch.hpp>

using namespace gongwen;

TEST_CASE("a table is straight between its knots and level outside them", "[core]") {
    const ProbabilityTable table({{0.2, 0.1}, {0.8, 0.5}, {0.9, 0.99}});

    CHECK(table.at(0.0) == Approx(0.1));
    CHECK(table.at(0.2) == Approx(0.1));
    CHECK(table.at(0.5) == Approx(0.3));
    CHECK(table.at(0.85) == Approx(0.745));
    CHECK(table.at(1.0) == Approx(0.99));
}

TEST_CASE("without knots the score is the probability", "[core]") {
    CHECK(ProbabilityTable().at(0.37) == 0.37);
}

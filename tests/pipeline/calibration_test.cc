#include "pipeline/evaluation/calibration.h"

#include <catch2/catch.hpp>

using namespace gongwen::pipeline;

TEST_CASE("confidence that comes true has no calibration error", "[eval]") {
    Calibration calibration;
    for (int i = 0; i < 100; ++i) calibration.add(0.97, i < 97);

    CHECK(calibration.expected_error() == Approx(0).margin(1e-9));
}

TEST_CASE("the calibration error is the gap of each bin, weighted by its size", "[eval]") {
    Calibration calibration;
    for (int i = 0; i < 3; ++i) calibration.add(0.9, true);  // a gap of 0.1
    calibration.add(0.4, false);                             // a gap of 0.4

    CHECK(calibration.expected_error() == Approx((3 * 0.1 + 1 * 0.4) / 4));
}

TEST_CASE("over- and under-confidence in different bins do not cancel out", "[eval]") {
    Calibration calibration;
    calibration.add(0.75, true);
    calibration.add(0.25, false);

    CHECK(calibration.expected_error() == Approx(0.25));
}

TEST_CASE("a bin holds its lower edge, and the last one also 1", "[eval]") {
    Calibration calibration;
    calibration.add(0.99, true);
    calibration.add(0.9899, false);
    calibration.add(1, true);
    calibration.add(0, false);

    CHECK(calibration.total() == 4);
    CHECK(calibration.sum_from(0.99).total == 2);
    CHECK(calibration.sum_from(0.99).right == 2);
    CHECK(calibration.bins().front().total == 1);
    CHECK(calibration.bins().back().total == 1);
}

TEST_CASE("nothing judged is no error", "[eval]") { CHECK(Calibration().expected_error() == 0); }

// One copy of a form laid on another.

#include "extract/form/registration.h"

#include <cmath>

#include <catch2/catch.hpp>

using namespace gongwen;
using extract::Anchor;
using extract::Registration;

namespace {

Box label_at(double left, double middle) { return {left, middle - 6, left + 48, middle + 6}; }

/// Larger, shifted, and turned by some 0.6 degrees.
Box moved(const Box& box) {
    const double left = 1.04 * box.left - 0.01 * box.center_y() + 12;
    const double middle = 0.01 * box.left + 1.04 * box.center_y() - 9;
    return label_at(left, middle);
}

std::vector<Anchor> some_labels() {
    std::vector<Anchor> anchors;
    for (const auto& [left, middle] : std::vector<std::pair<double, double>>{
             {66, 100}, {300, 100}, {66, 200}, {300, 260}, {66, 420}, {310, 700}}) {
        anchors.push_back({label_at(left, middle), moved(label_at(left, middle))});
    }
    return anchors;
}

bool is_near(const Box& a, const Box& b) {
    return std::hypot(a.center_x() - b.center_x(), a.center_y() - b.center_y()) < 2;
}

}  // namespace

TEST_CASE("a shifted, scaled and skewed copy is laid on the form", "[registration]") {
    const auto registration = Registration::from(some_labels());

    REQUIRE(registration);
    const Box expected{180, 500, 400, 520};
    const Box place = registration->on_page(expected);
    CHECK(place.center_x() == Approx(1.04 * 290 - 0.01 * 510 + 12).margin(1));
    CHECK(place.center_y() == Approx(0.01 * 290 + 1.04 * 510 - 9).margin(1));
    CHECK(place.width() == Approx(1.04 * 220).margin(1));
    CHECK(registration->holds_near(expected));
}

TEST_CASE("a label that was found in the wrong place does not move the others", "[registration]") {
    std::vector<Anchor> anchors = some_labels();
    anchors[1].found = label_at(70, 640);

    const auto registration = Registration::from(anchors);

    REQUIRE(registration);
    CHECK(is_near(registration->on_page(label_at(300, 100)), moved(label_at(300, 100))));
    CHECK_FALSE(registration->holds_near(label_at(300, 110)));
    CHECK(registration->holds_near(label_at(66, 410)));
}

TEST_CASE("a page that is bent a little is followed where it is bent", "[registration]") {
    std::vector<Anchor> anchors = some_labels();
    anchors[4].found.top += 5;
    anchors[4].found.bottom += 5;
    Box bent = moved(label_at(66, 430));
    bent.top += 5;
    bent.bottom += 5;

    const auto registration = Registration::from(anchors);

    REQUIRE(registration);
    CHECK(is_near(registration->on_page(label_at(66, 430)), bent));
    CHECK(is_near(registration->on_page(label_at(310, 690)), moved(label_at(310, 690))));
}

TEST_CASE("too few labels, or labels that contradict each other, tell nothing", "[registration]") {
    std::vector<Anchor> anchors = some_labels();
    anchors.resize(3);
    CHECK_FALSE(Registration::from(anchors));
    CHECK_FALSE(Registration::from({}));

    anchors = some_labels();
    anchors[0].found = label_at(400, 80);
    anchors[1].found = label_at(310, 280);
    anchors[2].found = label_at(40, 90);
    anchors[3].found = label_at(200, 600);
    CHECK_FALSE(Registration::from(anchors));
}

// An edited clock makes nothing due.

#include "archive/retention/trusted_day.h"

#include <catch2/catch.hpp>

#include "archive/catalogue/database.h"
#include "archive/retention/disposal.h"
#include "core/error.h"
#include "retention_office.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;
using Catch::Matchers::Contains;

namespace {

std::string propose_as(const Office& office, const std::string& who, const std::string& id) {
    return refusal([&] {
        Ledger ledger(office.archive(), who, office.clock());
        propose(ledger, "測試目錄", {id});
    });
}

void vouch(const Office& office, const std::string& who, const Date& day) {
    Ledger ledger(office.archive(), who, office.clock());
    vouch_for_clock(ledger, day);
}

}  // namespace

TEST_CASE("a clock set forward makes nothing due, alone or with something written first",
          "[clock]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("114/030501/1", "2025-09-23");
    CHECK_THAT(propose_as(office, "甲", id), Contains("not_due"));

    office.set_clock("2040-01-01T00:00:00Z");

    CHECK_THAT(propose_as(office, "甲", id), Contains("jumped"));
    office.load_schedule(
        "id='other'\nversion=1\ntitle='x'\nsource='x'\nperiods=[10]\n"
        "transfer_years=25\n");  // an entry of that time in the trail
    CHECK_THAT(propose_as(office, "甲", id), Contains("jumped"));
    CHECK(office.catalogue().document(id));

    SECTION("and set back, it is told that the trail is ahead") {
        office.set_clock("2039-01-01T00:00:00Z");
        CHECK_THAT(propose_as(office, "甲", id), Contains("audit trail has an entry of 2040"));
    }
}

TEST_CASE("a long silence needs a second person who reads the day elsewhere", "[clock]") {
    Office office;
    office.set_clock("2030-01-01T00:00:00Z");
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    office.set_clock("2030-06-01T00:00:00Z");
    // Filing wrote entries of the real time, which the tests' clock is ahead of.
    CHECK_THAT(propose_as(office, "甲", id), Contains("the clock"));

    CHECK_THAT(refusal([&] { vouch(office, "乙", {2030, 6, 2}); }), Contains("not 2030-06-02"));
    vouch(office, "乙", {2030, 6, 1});

    CHECK_THAT(propose_as(office, "乙", id), Contains("another person's"));
    CHECK(propose_as(office, "甲", id).empty());
}

TEST_CASE("a clock that once was years ahead ends no disposal for years", "[clock]") {
    Office office;
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    office.set_clock("2940-01-01T00:00:00Z");
    office.load_schedule();  // an entry of that time in the trail
    office.set_clock("2930-01-01T00:00:00Z");
    CHECK_THAT(propose_as(office, "甲", id),
               Contains("audit trail has an entry of 2940") && Contains("dispose clock"));

    vouch(office, "乙", {2930, 1, 1});

    CHECK_THAT(propose_as(office, "乙", id), Contains("another person's"));
    CHECK(propose_as(office, "甲", id).empty());
    SECTION("and behind the day that was vouched for, it is told again") {
        office.set_clock("2929-01-01T00:00:00Z");
        const std::string second = office.letter_in("104/030501/2", "2015-09-23");
        CHECK_THAT(propose_as(office, "甲", second), Contains("audit trail has an entry of 2930"));
    }
}

TEST_CASE("both clocks of the machine must have gone equally far", "[clock]") {
    Office office;
    office.load_schedule();
    const std::string first = office.letter_in("104/030501/1", "2015-09-23");
    const std::string second = office.letter_in("104/030501/2", "2015-09-23");
    office.set_uptime({"boot-1", 1000});
    REQUIRE(propose_as(office, "甲", first).empty());

    SECTION("the machine ran for a day, the clock did not") {
        office.set_uptime({"boot-1", 1000 + 86'400});
        CHECK_THAT(propose_as(office, "甲", second), Contains("was set by hand"));
    }
    SECTION("both moved alike") {
        office.set_uptime({"boot-1", 1060});
        CHECK(propose_as(office, "甲", second).empty());
    }
    SECTION("after a restart there is nothing to compare") {
        office.set_uptime({"boot-2", 5});
        CHECK(propose_as(office, "甲", second).empty());
    }
}

TEST_CASE("the clock is looked at in every step", "[clock]") {
    Office office;
    office.load_schedule();
    const std::string id = office.letter_in("104/030501/1", "2015-09-23");
    const std::int64_t list = office.approved_list({id});

    office.set_clock("2040-01-01T00:00:00Z");

    Ledger ledger(office.archive(), "甲", office.clock());
    CHECK_THAT(refusal([&] { destroy(ledger, list, "刪除", "丁"); }), Contains("jumped"));
    CHECK(office.catalogue().document(id));
}

// The authority file itself: is its data sound, and what does it answer?

#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "core/error.h"
#include "core/text.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

std::filesystem::path scratch_folder() {
    const auto folder = std::filesystem::temp_directory_path() / "gongwen-authority-test";
    std::filesystem::remove_all(folder);
    std::filesystem::copy(std::string(GONGWEN_SOURCE_DIR) + "/institutions/data", folder);
    return folder;
}

void append_row(const std::filesystem::path& file, const std::string& row) {
    std::ofstream(file, std::ios::app) << row << "\n";
}

}  // namespace

TEST_CASE("a later name begins after the earlier one has ended", "[institutions][authority]") {
    for (const Institution& one : authority().institutions()) {
        for (const std::string& name : one.successors) {
            const Institution* next = authority().find(name);
            REQUIRE(next != nullptr);
            // An office that was taken in by one that existed already has no such order.
            const bool renamed = next->valid_from && one.valid_to && one.successors.size() == 1 &&
                                 one.name != "蒙藏委員會";
            INFO(one.name << " → " << name);
            if (renamed) CHECK(*one.valid_to < *next->valid_from);
        }
    }
}

TEST_CASE("no name of the file begins before the Republic or lies far ahead",
          "[institutions][authority]") {
    for (const Institution& one : authority().institutions()) {
        INFO(one.name);
        for (const auto& date : {one.valid_from, one.valid_to}) {
            if (date) CHECK((*date >= Date{1912, 1, 1} && *date <= Date{2026, 12, 31}));
        }
        CHECK(to_utf32(one.name).size() >= 3);
    }
}

TEST_CASE("two names valid on one day never share a short name by mistake",
          "[institutions][authority]") {
    const Date day{2024, 6, 1};
    for (const Institution& one : authority().institutions()) {
        if (!one.valid_on(day)) continue;
        for (const std::string& name : one.short_names) {
            const auto owners = authority().find_short(name);
            const auto valid =
                std::count_if(owners.begin(), owners.end(),
                              [&](const Institution* owner) { return owner->valid_on(day); });
            INFO(name);
            CHECK(valid == 1);
        }
    }
}

TEST_CASE("a name is found in any width and variant", "[institutions][authority]") {
    REQUIRE(authority().find("台北市政府") != nullptr);
    CHECK(authority().find("台北市政府")->name == "臺北市政府");
    CHECK(authority().find("臺北市政府 ")->name == "臺北市政府");
    CHECK(authority().find("無此機關") == nullptr);
}

TEST_CASE("an institution is known by all its names through time", "[institutions][authority]") {
    std::vector<std::string> names;
    for (const Institution* one : authority().through_time("原住民族委員會")) {
        names.push_back(one->name);
    }
    std::sort(names.begin(), names.end());
    CHECK(names ==
          std::vector<std::string>{"原住民族委員會", "行政院原住民委員會", "行政院原住民族委員會"});
    CHECK(authority().on("原住民族委員會", {2000, 1, 1})->name == "行政院原住民委員會");
    CHECK(authority().on("行政院原住民委員會", {2020, 1, 1})->name == "原住民族委員會");
}

TEST_CASE("an office that was merged into its ministry is no earlier name of the ministry",
          "[institutions][authority]") {
    const auto names = authority().through_time("內政部");
    CHECK(names.size() == 1);
}

TEST_CASE("the 字 of a number tells its issuer on that day", "[institutions][authority]") {
    CHECK(authority().by_prefix("台內資", Date{2015, 1, 1})->name == "內政部");
    CHECK(authority().by_prefix("金管銀", Date{2010, 1, 1})->name == "行政院金融監督管理委員會");
    CHECK(authority().by_prefix("金管銀", Date{2015, 1, 1})->name == "金融監督管理委員會");
    CHECK(authority().by_prefix("勤維", Date{2015, 1, 1}) == nullptr);
}

TEST_CASE("look-alikes are known in both directions", "[institutions][authority]") {
    CHECK(authority().look_alike(U'舉', U'緣'));
    CHECK(authority().look_alike(U'緣', U'舉'));
    CHECK(authority().look_alike(U'部', U'部'));
    CHECK_FALSE(authority().look_alike(U'監', U'管'));
}

TEST_CASE("a wrong row is refused with its file and line", "[institutions][authority]") {
    struct Wrong {
        std::string row;
        std::string detail;
    };
    const auto wrong =
        GENERATE(Wrong{"某某委員會,,2015-13-01,,,,會,", "is no date"},
                 Wrong{"某某委員會,,2015-02-01,2014-02-01,,,會,", "ends before it begins"},
                 Wrong{"內政部,,,,,,部,", "a second time"}, Wrong{"某某委員會,,,", "were expected"},
                 Wrong{"某某委員會,,,,無此機關,,會,", "is not among the institutions"});
    const auto folder = scratch_folder();
    const std::size_t line =
        authority().institutions().size() + 2;  // behind the heads and all rows
    append_row(folder / "institutions.csv", wrong.row);

    try {
        Authority::load(folder);
        FAIL("the row was taken");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Usage);
        CHECK(error.subject().ends_with(fmt::format("institutions.csv:{}", line)));
        CHECK(error.detail().find(wrong.detail) != std::string::npos);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("a missing data file is a missing part", "[institutions][authority]") {
    const auto folder = scratch_folder();
    std::filesystem::remove(folder / "confusables.csv");

    CHECK_THROWS_AS(Authority::load(folder), Error);
    std::filesystem::remove_all(folder);
}

TEST_CASE("the version follows the data", "[institutions][authority]") {
    const auto folder = scratch_folder();
    const std::string before = Authority::load(folder).version();
    append_row(folder / "benign.csv", "某某詞,試");

    CHECK(before == authority().version());
    CHECK(Authority::load(folder).version() != before);
    std::filesystem::remove_all(folder);
}

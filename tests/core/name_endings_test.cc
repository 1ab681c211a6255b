#include "core/name_endings.h"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

using namespace gongwen;

TEST_CASE("a name ends as one of the kinds that are asked for", "[name_endings]") {
    CHECK(ends_as(U"臺北市政府", Ending::PublicOffice));
    CHECK(ends_as(U"臺北市政府", Ending::Rank));
    CHECK_FALSE(ends_as(U"臺北市政府", Ending::Company | Ending::School));
    CHECK(ends_as(U"內政部地政司", kEndingCharacters));
    CHECK_FALSE(ends_as(U"內政部地政司", Ending::Rank | Ending::Office));
    CHECK(ends_as(U"財政部關務署臺中關", Ending::Plant));
    CHECK_FALSE(ends_as(U"", kEndingCharacters));
}

TEST_CASE("a word is an ending only as a whole", "[name_endings]") {
    CHECK(is_ending(U"公司", kEndingWords));
    CHECK(is_ending(U"局", kEndingCharacters));
    CHECK_FALSE(is_ending(U"總局", kEndingCharacters));
    CHECK_FALSE(is_ending(U"科", kEndingCharacters));
    CHECK(is_ending(U"科", Ending::Unit));
}

TEST_CASE("every ending stands in the table once", "[name_endings]") {
    const auto all = endings_of(kEndingWords | kEndingCharacters | Ending::Unit | Ending::County |
                                Ending::Town | Ending::Temple);
    const std::set<std::u32string_view> different(all.begin(), all.end());

    CHECK(different.size() == all.size());
    CHECK(std::ranges::all_of(endings_of(kEndingWords),
                              [](std::u32string_view word) { return word.size() > 1; }));
    CHECK(std::ranges::all_of(endings_of(kEndingCharacters),
                              [](std::u32string_view word) { return word.size() == 1; }));
}

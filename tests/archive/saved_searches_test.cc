#include "archive/saved_searches.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using Catch::Matchers::Contains;

TEST_CASE("searches are kept by name, in its order", "[searches]") {
    const test::TemporaryFolder folder;
    SavedSearches searches(folder.path());
    CHECK(searches.all().empty());

    searches.save({"乙", "wrong:*", "date", true, false});
    searches.save({"甲", "「附件，請查照」", "", false, true});
    searches.save({"乙", "更正", "", false, false});

    const SavedSearches again(folder.path());
    CHECK(again.all() ==
          std::vector<SavedSearch>{{"乙", "更正"}, {"甲", "「附件，請查照」", "", false, true}});
    CHECK(again.find("甲")->tolerant);
    CHECK(!again.find("丙"));
    CHECK(searches.remove("乙"));
    CHECK(!searches.remove("乙"));
    CHECK(again.all().size() == 1);
    for (const char* name : {"", " ", "甲\n乙", "\xFF", "\t"}) {
        CHECK_THROWS_AS(searches.save({name, "更正"}), Error);
    }
}

TEST_CASE("a search for what resembles a letter is kept with the letter", "[searches]") {
    const test::TemporaryFolder folder;
    SavedSearches searches(folder.path());
    SavedSearch search{"甲", ""};
    search.like = "0123456789abcdef-1";

    searches.save(search);

    CHECK(searches.find("甲") == search);
}

TEST_CASE("a byte that was changed in the file of searches is found", "[searches]") {
    const test::TemporaryFolder folder;
    SavedSearches searches(folder.path());
    CHECK(searches.problems().empty());
    searches.save({"甲", "wrong:*", "date"});
    searches.save({"乙", "更正"});
    CHECK(searches.problems().empty());
    const std::string good = test::read_file(searches.file());

    for (std::size_t i = 0; i < good.size(); ++i) {
        if (good[i] == ' ' || good[i] == '\n') continue;
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        std::ofstream(searches.file(), std::ios::binary) << bad;
        INFO(bad);
        CHECK(!searches.problems().empty());
    }
}

TEST_CASE("saving one search does not seal what was changed in another", "[searches]") {
    const test::TemporaryFolder folder;
    SavedSearches searches(folder.path());
    searches.save({"甲", "wrong:*"});
    std::string text = test::read_file(searches.file());
    text.replace(text.find("wrong:*"), 5, "right");
    std::ofstream(searches.file(), std::ios::binary) << text;

    searches.save({"乙", "更正"});

    REQUIRE(searches.problems().size() == 1);
    CHECK_THAT(searches.problems().front(), Contains("甲") && Contains("--save"));
    searches.save({"甲", "wrong:*"});
    CHECK(searches.problems().empty());
}

TEST_CASE("a file of searches that is none is not written over", "[searches]") {
    const test::TemporaryFolder folder;
    SavedSearches searches(folder.path());
    std::ofstream(searches.file()) << "{\"name\"";

    CHECK_THROWS_WITH(searches.all(), Contains("searches.json") && Contains("cannot be read"));
    CHECK_THROWS_AS(searches.save({"甲", "更正"}), Error);
    CHECK(test::read_file(searches.file()) == "{\"name\"");
}

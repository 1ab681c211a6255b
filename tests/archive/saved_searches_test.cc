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
    CHECK_THROWS_AS(searches.save({"", "更正"}), Error);
}

TEST_CASE("a file of searches that is none is not written over", "[searches]") {
    const test::TemporaryFolder folder;
    SavedSearches searches(folder.path());
    std::ofstream(searches.file()) << "{\"name\"";

    CHECK_THROWS_WITH(searches.all(), Contains("searches.json") && Contains("cannot be read"));
    CHECK_THROWS_AS(searches.save({"甲", "更正"}), Error);
    CHECK(test::read_file(searches.file()) == "{\"name\"");
}

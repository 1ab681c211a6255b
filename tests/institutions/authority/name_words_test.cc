// name_words.toml: what it may say, and that names are found by it.

#include "institutions/authority/name_words.h"

#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "institutions/authority/authority_index.h"
#include "support.h"
#include "temporary_folder.h"

using namespace gongwen;
using namespace gongwen::institutions;
using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

const fs::path kShipped = fs::path(GONGWEN_SOURCE_DIR) / "institutions" / "data";

std::string shipped_words() {
    std::ifstream file(kShipped / "name_words.toml", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The shipped file with `from` replaced by `to`.
fs::path edited(const TemporaryFolder& folder, const std::string& from, const std::string& to) {
    std::string text = shipped_words();
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
    const fs::path file = folder.path() / "name_words.toml";
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

}  // namespace

TEST_CASE("a word file that cannot be used is refused by file and line",
          "[institutions][authority]") {
    const TemporaryFolder folder;
    const auto load = [&](const std::string& from, const std::string& to) {
        return NameWords::load(edited(folder, from, to));
    };

    CHECK_THROWS_WITH(load("follow_words = [", "folow_words = ["), Contains("follow_words"));
    CHECK_THROWS_WITH(load("[history]", "[history]\nsince = \"自\""),
                      Contains("name_words.toml:") && Contains("unknown word \"since\""));
    CHECK_THROWS_WITH(load("\"有關\", \"廠商\"", "\"\", \"廠商\""),
                      Contains("lead_words: no word"));
    CHECK_THROWS_WITH(load("lead_words = [", "lead_words = [["), Contains("name_words.toml:"));
    CHECK_THROWS_WITH(NameWords::load(folder.path() / "absent.toml"), Contains("cannot be read"));
}

TEST_CASE("a word of one's own bounds names, and is part of the version",
          "[institutions][authority]") {
    const TemporaryFolder own;
    const auto flagged = [](const Authority& authority) {
        const std::vector passages{test::printed("body", "爰商得經濟部智財產局同意辦理。")};
        return judge(passages, test::letter_of_2015(), authority).names;
    };
    const auto slips = [&](const Authority& authority) {
        const auto names = flagged(authority);
        return std::count_if(names.begin(), names.end(), [](const NameFinding& name) {
            return name.written == "經濟部智財產局" && name.expected == "經濟部智慧財產局";
        });
    };
    const Authority shipped = Authority::load(kShipped);
    edited(own, "\"有關\", \"廠商\"", "\"商得\", \"有關\", \"廠商\"");
    const Authority with_own = Authority::load(kShipped, own.path());

    CHECK(with_own.index().words.leads_to(U"爰商得", 3));
    CHECK_FALSE(shipped.index().words.leads_to(U"爰商得", 3));
    CHECK(slips(with_own) == 1);
    CHECK(with_own.version() != shipped.version());
}

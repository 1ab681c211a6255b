#include "tools/corpus.h"

#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/record_json.h"
#include "core/text.h"
#include "tests/tools/samples_folder.h"
#include "tools/sample_maker.h"
#include "tools/truth.h"

using namespace gongwen;
using namespace gongwen::tools;

namespace {

const NameBook& names() {
    static const NameBook book = NameBook::load(std::filesystem::path(GONGWEN_SOURCE_DIR) /
                                                "institutions" / "data" / "institutions.csv");
    return book;
}

const CorpusWords& words() {
    static const CorpusWords all = read_corpus_words(std::filesystem::path(GONGWEN_SOURCE_DIR) /
                                                     "tools" / "wordings" / "corpus.toml");
    return all;
}

constexpr Date kDay{2019, 5, 14};

}  // namespace

TEST_CASE("a name out of use ended before the day, and its successor is in use", "[tools]") {
    std::mt19937_64 random(1);
    for (int i = 0; i < 50; ++i) {
        const NameBook::Wrong name = names().out_of_use(kDay, random);
        CAPTURE(name.written, name.expected);
        CHECK_FALSE(names().is_in_use(name.written, kDay));
        CHECK(names().is_in_use(name.expected, kDay));
    }
}

TEST_CASE("a slip is no valid name, and what was meant is in use", "[tools]") {
    std::mt19937_64 random(2);
    for (int i = 0; i < 50; ++i) {
        const NameBook::Wrong name = names().slip(kDay, random);
        CAPTURE(name.written, name.expected);
        CHECK(name.written != name.expected);
        CHECK_FALSE(names().is_in_use(name.written, kDay));
        CHECK(names().is_in_use(name.expected, kDay));
    }
}

TEST_CASE("the same seed and number make up the same sample", "[tools]") {
    for (std::uint64_t i = 0; i < 5; ++i) {
        const Description one = made_up(words(), names(), 7, i);
        const Description two = made_up(words(), names(), 7, i);
        CHECK(expected_json(compose(one), one.scans.at(0)) ==
              expected_json(compose(two), two.scans.at(0)));
    }
}

TEST_CASE("a corpus holds letters, notices, forms and slips, each with its truth", "[tools]") {
    std::set<std::string> kinds;
    std::set<std::string> verdicts;
    std::set<std::string> actions;
    for (std::uint64_t i = 0; i < 160; ++i) {
        const Description sample = made_up(words(), names(), 3, i);
        const auto truth =
            nlohmann::json::parse(expected_json(compose(sample), sample.scans.at(0)));
        for (const auto& document : truth) {
            const Record record = record_from_json(document);
            kinds.insert(record.kind);
            for (const auto& name : record.names) verdicts.insert(name.verdict);
            for (const auto& correction : record.corrections) actions.insert(correction.action);
        }
    }

    CHECK(kinds == std::set<std::string>{"form", "letter"});
    CHECK(verdicts == std::set<std::string>{"miswriting", "obsolete"});
    CHECK(actions == std::set<std::string>{"amend", "cancel", "replace", "supplement"});
}

TEST_CASE("a notice's wrong name stands in its text as a mention", "[tools]") {
    int seen = 0;
    for (std::uint64_t i = 0; i < 60; ++i) {
        const Composition sample = compose(made_up(words(), names(), 5, i));
        const Record& record = sample.documents.at(0).record;
        if (record.corrections.empty() || record.names.empty()) continue;
        ++seen;
        for (const NameFinding& name : record.names) CHECK(name.mention);
        CHECK(record.names.at(0).written == record.corrections.at(0).pairs.at(0).wrong);
    }
    CHECK(seen > 3);
}

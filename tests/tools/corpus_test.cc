#include "tools/made_up/corpus.h"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/record_json.h"
#include "core/text.h"
#include "tests/tools/samples_folder.h"
#include "tools/drawing/sample_maker.h"
#include "tools/drawing/truth.h"

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

const CorpusWords& held_out_words() {
    static const CorpusWords all = read_corpus_words(std::filesystem::path(GONGWEN_SOURCE_DIR) /
                                                     "tools" / "wordings" / "held-out.toml");
    return all;
}

std::set<std::string> subjects_of(const CorpusWords& words) {
    std::set<std::string> subjects;
    for (const LetterWording& letter : words.letters) subjects.insert(letter.subject);
    for (const NoticeWording& notice : words.notices) subjects.insert(notice.letter.subject);
    return subjects;
}

/// How many of the elements of `a` are in `b`.
template <typename Elements>
std::size_t shared(const Elements& a, const std::set<std::string>& b) {
    return static_cast<std::size_t>(std::count_if(
        a.begin(), a.end(), [&](const std::string& element) { return b.contains(element); }));
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

TEST_CASE("the held-out words share no sentence, name or font with those of development",
          "[tools]") {
    CHECK(shared(subjects_of(held_out_words()), subjects_of(words())) == 0);
    for (const char* list : {"surnames", "given_names", "topics", "units", "roads", "districts",
                             "system_names", "fonts", "collectives", "page_feet"}) {
        CAPTURE(list);
        const auto& usual = words().list(list);
        CHECK(shared(held_out_words().list(list), {usual.begin(), usual.end()}) == 0);
    }
    for (const auto& [issuer, prefix] : held_out_words().prefixes) {
        CHECK_FALSE(words().prefixes.contains(issuer));
    }
}

TEST_CASE("a held-out corpus can be laid out and has its truth", "[tools]") {
    std::set<std::string> kinds;
    for (std::uint64_t i = 0; i < 60; ++i) {
        Description sample = made_up(held_out_words(), names(), 3, i);
        for (DocumentDescription& document : sample.documents) document.look = Look();
        for (const DrawnDocument& document : compose(sample).documents) {
            kinds.insert(document.record.kind);
        }
    }
    CHECK(kinds == std::set<std::string>{"form", "letter"});
}

TEST_CASE("a font that is not there is refused by its name", "[tools]") {
    Description sample = made_up(words(), names(), 3, 0);
    sample.documents.at(0).look.font = "No Such Kai";

    CHECK_THROWS_WITH(compose(sample), Catch::Contains("No Such Kai"));
}

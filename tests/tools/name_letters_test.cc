// Letters full of names: what is right in them is right on their day, and a slip is one.

#include <set>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "tools/drawing/sample_maker.h"
#include "tools/made_up/made_up_names.h"

using namespace gongwen;
using namespace gongwen::tools;

namespace {

std::filesystem::path in_repository(const std::string& name) {
    return std::filesystem::path(GONGWEN_SOURCE_DIR) / name;
}

const NameBook& names() {
    static const NameBook book =
        NameBook::load(in_repository("institutions/data/institutions.csv"));
    return book;
}

const LookAlikes& look_alikes() {
    static const LookAlikes pairs =
        read_look_alikes(in_repository("institutions/data/confusables.csv"));
    return pairs;
}

const CorpusWords& words() {
    static const CorpusWords all = [] {
        CorpusWords words = read_corpus_words(in_repository("tools/wordings/corpus.toml"));
        const CorpusWords more = read_corpus_words(in_repository("tools/wordings/names.toml"));
        words.lists.insert(more.lists.begin(), more.lists.end());
        return words;
    }();
    return all;
}

std::vector<NameFinding> marked_names(const NameLetter& made) {
    Description description;
    description.documents = {made.letter};
    for (DocumentDescription& document : description.documents) document.look = Look();
    return compose(description).documents.at(0).record.names;
}

}  // namespace

TEST_CASE("every kind of slip can be made, and means one name alone", "[tools][names]") {
    Chance chance{words(), names(), std::mt19937_64(4)};
    const Date day{2019, 5, 14};
    for (const SlipKind kind : slip_kinds()) {
        for (int i = 0; i < 5; ++i) {
            const auto slip = slip_of_kind(kind, day, look_alikes(), chance);
            CAPTURE(to_string(kind));
            REQUIRE(slip);
            CAPTURE(slip->written, slip->expected);
            CHECK(fold_variants(to_utf32(slip->written)) !=
                  fold_variants(to_utf32(slip->expected)));
            CHECK_FALSE(names().is_in_use(slip->written, day));
            CHECK(names().is_in_use(slip->expected, day));
            CHECK(names().can_only_mean(to_utf32(slip->written), slip->expected));
        }
    }
}

TEST_CASE("a slip that could mean two names means none", "[tools][names]") {
    CHECK_FALSE(names().can_only_mean(U"臺北市政府育局", "臺北市政府教育局"));  // 體育局
    CHECK(names().can_only_mean(U"金融監督管理員會", "金融監督管理委員會"));
}

TEST_CASE("a letter full of names holds the slip that it says, or none", "[tools][names]") {
    std::set<std::string> places;
    for (std::uint64_t i = 0; i < 70; ++i) {
        const NameLetter right = made_up_name_letter(words(), names(), look_alikes(), 3, i, {});
        CHECK_FALSE(right.slip);
        CHECK(marked_names(right).empty());

        const NameLetter wrong =
            made_up_name_letter(words(), names(), look_alikes(), 3, i, slip_kinds());
        REQUIRE(wrong.slip);
        places.insert(wrong.slip->place);
        const auto marked = marked_names(wrong);
        CAPTURE(wrong.slip->place, wrong.slip->name.written, i);
        // The receiver stands among 正本 as well.
        REQUIRE(marked.size() == (wrong.slip->place == "recipient" ? 2 : 1));
        for (const NameFinding& name : marked) {
            CHECK(name.written == wrong.slip->name.written);
            CHECK(name.expected == wrong.slip->name.expected);
        }
    }
    CHECK(places == std::set<std::string>{"issuer", "item", "list", "recipient", "sentence",
                                          "subject", "table"});
}

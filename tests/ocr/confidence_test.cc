#include "ocr/confidence.h"

#include <catch2/catch.hpp>

#include "temporary_folder.h"

using namespace gongwen;

namespace {

const ocr::CharacterTables kTables{ProbabilityTable({{0, 0.5}}), ProbabilityTable({{0, 0.8}}),
                                   ProbabilityTable({{0, 0.3}}), ProbabilityTable({{0, 0.6}}),
                                   ProbabilityTable({{0, 0.7}})};

Page page_of(const std::vector<std::string>& symbols) {
    Page page;
    page.lines.emplace_back();
    for (const std::string& text : symbols) {
        page.lines.back().symbols.push_back({text, {0, 0, 10, 10}, 0.9});
    }
    return page;
}

}  // namespace

TEST_CASE("each kind of character has its own table, and a line the mean", "[ocr]") {
    Page page = page_of({"函", "7", "：", "\u3000"});
    page.lines[0].symbols[3].confidence = 1;

    ocr::calibrate(page, kTables, {});

    const Line& line = page.lines[0];
    CHECK(line.symbols[0].confidence == 0.5);
    CHECK(line.symbols[1].confidence == 0.6);
    CHECK(line.symbols[2].confidence == 0.7);
    CHECK(line.symbols[3].confidence == 1);
    CHECK(line.confidence == Approx(0.6));
}

TEST_CASE("a text layer keeps its confidence", "[ocr]") {
    Page page = page_of({"函"});
    page.source = TextSource::TextLayer;

    ocr::calibrate(page, kTables, {});

    CHECK(page.lines[0].symbols[0].confidence == 0.9);
}

TEST_CASE("a character in a word is surer than one that makes none with its neighbours", "[ocr]") {
    const TemporaryFolder folder;
    folder.write("words.txt", "# words\n園區\t2296\n辦理\n轅區\t3\n");
    ocr::WordList words;
    words.add(folder.path() / "words.txt", 300);
    Page page = page_of({"轅", "區", "園", "\u3000"});
    page.lines.push_back(page_of({"區", "辦", "埋"}).lines[0]);

    ocr::calibrate(page, kTables, words);

    const auto confidence = [&](std::size_t line, std::size_t at) {
        return page.lines[line].symbols[at].confidence;
    };
    CHECK(confidence(0, 0) == 0.3);  // 轅區 is too rare to count
    CHECK(confidence(0, 2) == 0.8);  // 園區 goes on in the next line
    CHECK(confidence(1, 0) == 0.8);
    CHECK(confidence(1, 1) == 0.3);
    CHECK(confidence(1, 2) == 0.3);
}

TEST_CASE("a list of words covers what stands in its words, the longer ones too", "[ocr]") {
    const TemporaryFolder folder;
    folder.write("words.txt", "委員會\n會計\n一般民眾\n超過四個字\nABC\n");
    ocr::WordList words;
    CHECK(words.empty());
    words.add(folder.path() / "words.txt");
    words.add(folder.path() / "none.txt");

    CHECK(words.holds(U"會計"));
    CHECK_FALSE(words.holds(U"超過四個字"));
    CHECK_FALSE(words.holds(U"ABC"));
    CHECK(words.covered(U"委員會計、員") ==
          std::vector<bool>{true, true, true, true, false, false});
    CHECK(words.covered(U"一般民眾").size() == 4);
    CHECK(words.version() != ocr::WordList().version());
}

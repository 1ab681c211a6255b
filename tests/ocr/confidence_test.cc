#include "ocr/confidence.h"

#include <catch2/catch.hpp>

#include "core/judged_by_ink.h"

using namespace gongwen;

namespace {

const ocr::CharacterTables kTables{ProbabilityTable({{0, 0.5}}), ProbabilityTable({{0, 0.6}}),
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

    ocr::calibrate(page, kTables);

    const Line& line = page.lines[0];
    CHECK(line.symbols[0].confidence == 0.5);
    CHECK(line.symbols[1].confidence == 0.6);
    CHECK(line.symbols[2].confidence == 0.7);
    CHECK(line.symbols[3].confidence == 1);
    CHECK(line.confidence == Approx(0.6));
}

TEST_CASE("what ink was judged by stays as low as it was", "[ocr]") {
    Page page = page_of({"7", "7"});
    page.lines[0].symbols[0].confidence = kJudgedByInk;

    ocr::calibrate(page, kTables);

    CHECK(page.lines[0].symbols[0].confidence == kJudgedByInk);
    CHECK(page.lines[0].symbols[1].confidence == 0.6);
}

TEST_CASE("a text layer keeps its confidence", "[ocr]") {
    Page page = page_of({"函"});
    page.source = TextSource::TextLayer;

    ocr::calibrate(page, kTables);

    CHECK(page.lines[0].symbols[0].confidence == 0.9);
}

// Paragraphs outside fields: which lines are joined.

#include "extract/letter/walk/body_text.h"

#include <catch2/catch.hpp>

#include "core/text.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::extract;
using gongwen::test::PageBuilder;

namespace {

/// The passages that the page's lines become, as text.
std::vector<std::string> paragraphs_of(const Page& page) {
    std::vector<Segment> segments;
    for (const Line& line : page.lines) segments.push_back(segment_of(page, line));
    const PageMeasure measured = measure(segments);
    BodyText body;
    std::vector<Passage> passages;
    for (const Segment& segment : segments) body.add(passages, segment, measured);
    std::vector<std::string> texts;
    for (const Passage& passage : passages) texts.push_back(to_utf8(passage.text));
    return texts;
}

/// A page with one cell of a table, 120 points wide.
PageBuilder page_with_cell() {
    PageBuilder builder;
    builder.page.cells.push_back({{100, 100, 220, 160}, 0, 0, 0, 1, 1});
    builder.print(100, 60, "機關名稱如下表所列，共計十個機關，請查照並轉知所屬一併配合辦理。");
    return builder;
}

}  // namespace

TEST_CASE("the lines of a cell are one paragraph where they fill it", "[body]") {
    PageBuilder builder = page_with_cell();
    builder.print(104, 104, "行政院農業委員會臺").cell = 0;
    builder.print(104, 120, "中區農業改良場").cell = 0;

    CHECK(paragraphs_of(builder.page).back() == "行政院農業委員會臺中區農業改良場");
}

TEST_CASE("a cell's lines are one paragraph, also where another cell's stands in between",
          "[body]") {
    PageBuilder builder = page_with_cell();
    builder.page.cells.push_back({{220, 100, 340, 160}, 0, 0, 1, 1, 1});
    builder.print(104, 104, "行政院農業委員會臺").cell = 0;
    builder.print(224, 112, "234").cell = 1;
    builder.print(104, 120, "中區農業改良場").cell = 0;

    const auto paragraphs = paragraphs_of(builder.page);
    REQUIRE(paragraphs.size() == 3);
    CHECK(paragraphs[1] == "行政院農業委員會臺中區農業改良場");
    CHECK(paragraphs[2] == "234");
}

TEST_CASE("short lines of a cell stay apart", "[body]") {
    PageBuilder builder = page_with_cell();
    builder.print(104, 104, "財政部").cell = 0;
    builder.print(104, 120, "經濟部").cell = 0;

    const auto paragraphs = paragraphs_of(builder.page);
    REQUIRE(paragraphs.size() == 3);
    CHECK(paragraphs[1] == "財政部");
    CHECK(paragraphs[2] == "經濟部");
}

TEST_CASE("a number that moved to the next line whole does not end the paragraph", "[body]") {
    PageBuilder builder;
    builder.print(100, 60, "機關名稱如下表所列，共計十個機關，請查照並轉知所屬一併配合辦理。");
    builder.print(100, 90, "有關補助案件，請依行政院衛生署中華民國九十六年四月十七日衛署三字第");
    builder.print(100, 108, "0961234567號函辦理。");
    builder.print(100, 140, "本案副知法務部。");
    builder.print(100, 158, "1份。");

    const auto paragraphs = paragraphs_of(builder.page);
    REQUIRE(paragraphs.size() == 4);
    CHECK(paragraphs[1] ==
          "有關補助案件，請依行政院衛生署中華民國九十六年四月十七日衛署三字第0961234567號函辦理。");
    CHECK(paragraphs[2] == "本案副知法務部。");
}

#include "tools/drawing/marked_text.h"

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace gongwen;
using namespace gongwen::tools;

TEST_CASE("a marked name leaves its written form in the text", "[tools]") {
    const MarkedText text =
        parse_marked("洽{{金融管理監督委員會|金融監督管理委員會|miswriting}}辦理");

    CHECK(text.utf8() == "洽金融管理監督委員會辦理");
    REQUIRE(text.names.size() == 1);
    CHECK(text.text.substr(text.names[0].begin, 9) == U"金融管理監督委員會");
    CHECK(text.names[0].end - text.names[0].begin == 9);
    CHECK(text.names[0].expected == "金融監督管理委員會");
    CHECK(text.names[0].verdict == "miswriting");
    CHECK_FALSE(text.names[0].mention);
}

TEST_CASE("names keep their places when texts are joined", "[tools]") {
    MarkedText text = parse_marked("正本：");
    text.append(parse_marked("{{行政院衛生署|衛生福利部|obsolete|mention}}"));

    REQUIRE(text.names.size() == 1);
    CHECK(text.names[0].begin == 3);
    CHECK(text.names[0].mention);
}

TEST_CASE("a mark that is not closed or lacks a part is refused", "[tools]") {
    CHECK_THROWS_AS(parse_marked("{{內政部|內政部|exact"), Error);
    CHECK_THROWS_AS(parse_marked("{{內政部|exact}}"), Error);
    CHECK_THROWS_AS(parse_marked("{{內政部|內政部|exact|quoted}}"), Error);
}

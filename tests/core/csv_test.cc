#include "core/csv.h"

#include <catch2/catch.hpp>

using namespace gongwen;

TEST_CASE("quoted fields keep commas, quotes and line breaks", "[csv]") {
    const auto rows = parse_csv("a,\"b,c\",\"say \"\"so\"\"\"\r\n\r\n1,\"two\nlines\",3");

    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == CsvRow{"a", "b,c", "say \"so\""});
    CHECK(rows[1] == CsvRow{"1", "two\nlines", "3"});
}

TEST_CASE("a written row reads back as it was", "[csv]") {
    const CsvRow row{"金融監督管理委員會", "a,b", "\"q\"", ""};

    CHECK(parse_csv(csv_line(row)).front() == row);
}

TEST_CASE("a field that looks like a formula is made harmless", "[csv]") {
    CHECK(csv_line({"=1+1"}) == "'=1+1\r\n");
    CHECK(csv_line({"＝1+1", "甲＝乙"}) == "'＝1+1,甲＝乙\r\n");
    CHECK(csv_line({"\t=1+1"}) == "'\t=1+1\r\n");
}

TEST_CASE("a byte order mark is no part of the first field", "[csv]") {
    CHECK(parse_csv(std::string(kByteOrderMark) + "甲,乙\r\n").front() == CsvRow{"甲", "乙"});
}

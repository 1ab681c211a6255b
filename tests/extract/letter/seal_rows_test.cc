// Seals in black ink, whose characters are read as short lines of their own.

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

PageBuilder letter() {
    PageBuilder page;
    page.head().body({"主旨：檢送名冊1份，請查照。", "說明：依契約辦理。"});
    page.print(71, 400, "正本：臺東縣政府", 12);
    page.print(71, 416, "副本：花蓮縣政府", 12);
    return page;
}

/// Rows below one another behind the list, read as surely as that.
Record with_rows(const std::vector<std::string>& rows, double confidence) {
    PageBuilder page = letter();
    double top = 432;
    for (const std::string& row : rows) {
        Line& line = page.print(107, top, row, 14);
        line.confidence = confidence;
        for (Symbol& symbol : line.symbols) symbol.confidence = confidence;
        top += 16;
    }
    return extract::extract_document(std::vector<Page>{page.page}, templates()).record;
}

}  // namespace

TEST_CASE("the rows of a black seal are no receivers", "[letter][seal]") {
    CHECK(value_of(with_rows({"府臺", "關東", "防縣"}, 0.2), "copies") == "[花蓮縣政府]");
    CHECK(value_of(with_rows({"方", "怡", "君"}, 1), "copies") == "[花蓮縣政府]");
}

TEST_CASE("rows with the characters of the issuer's name are its seal's", "[letter][seal]") {
    CHECK(value_of(with_rows({"部內", "印政", "信"}, 1), "copies") == "[花蓮縣政府]");
    CHECK(value_of(with_rows({"內政部", "資訊室", "人事室"}, 0.9995), "copies") ==
          "[花蓮縣政府 | 內政部 | 資訊室 | 人事室]");
}

TEST_CASE("short names of a list that were read well are receivers", "[letter][seal]") {
    CHECK(value_of(with_rows({"秘書室", "人事室", "會計室"}, 0.9995), "copies") ==
          "[花蓮縣政府 | 秘書室 | 人事室 | 會計室]");
}

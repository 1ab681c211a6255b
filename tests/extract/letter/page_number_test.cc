// What the feet of pages say, and the order that follows from it.

#include "extract/letter/wording/page_number.h"

#include <catch2/catch.hpp>

#include "core/text.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;
using namespace gongwen::extract;

namespace {

Page page_with_foot(int number, const std::string& foot) {
    PageBuilder page(number);
    page.print(71, 72, "一、依規定辦理。", 14);
    if (!foot.empty()) page.print(270, 802, foot, 10);
    return page.page;
}

Page blank_page(int number) {
    PageBuilder page(number);
    page.page.blank = true;
    return page.page;
}

std::vector<int> numbers(const std::vector<Page>& pages) {
    std::vector<int> out;
    for (const Page& page : pages) out.push_back(page.number);
    return out;
}

std::vector<Page> scanned(const std::vector<std::string>& feet) {
    std::vector<Page> pages;
    for (const std::string& foot : feet) {
        pages.push_back(page_with_foot(static_cast<int>(pages.size()) + 1, foot));
    }
    return pages;
}

}  // namespace

TEST_CASE("page numbers are read in all their forms", "[pages]") {
    const std::vector<std::tuple<std::string, int, int>> cases{
        {"第2頁，共3頁", 2, 3}, {"第 2 頁 共 3 頁", 2, 3},
        {"共3頁 第2頁", 2, 3},  {"第2頁/共3頁", 2, 3},
        {"2/3", 2, 3},          {"- 2 -", 2, 0},
        {"第二頁", 2, 0},       {"第12頁，共12頁", 12, 12}};
    for (const auto& [text, number, total] : cases) {
        INFO(text);
        const auto found = parse_page_number(to_utf32(text));
        REQUIRE(found);
        CHECK(found->number == number);
        CHECK(found->total == total);
    }
    for (const char* text : {"第4頁，共3頁", "104/10/12", "頁", "第頁", "3/2", ""}) {
        INFO(text);
        CHECK_FALSE(parse_page_number(to_utf32(text)));
    }
}

TEST_CASE("odd and even sides that were scanned apart are put in order", "[pages]") {
    const std::vector<Page> sorted =
        in_reading_order(scanned({"第1頁，共6頁", "第3頁，共6頁", "第5頁，共6頁", "第6頁，共6頁",
                                  "第4頁，共6頁", "第2頁，共6頁"}));

    CHECK(numbers(sorted) == std::vector<int>{1, 6, 2, 5, 3, 4});
}

TEST_CASE("each letter of a stack is put in order by itself", "[pages]") {
    CHECK(numbers(in_reading_order(scanned({"第2頁，共2頁", "第1頁，共2頁", ""}))) ==
          std::vector<int>{2, 1, 3});
    CHECK(numbers(in_reading_order(scanned(
              {"第1頁，共2頁", "第2頁，共2頁", "第3頁，共3頁", "第2頁，共3頁", "第1頁，共3頁"}))) ==
          std::vector<int>{1, 2, 5, 4, 3});
}

TEST_CASE("a page that may go on behind one without a number stays", "[pages]") {
    const std::vector<int> as_they_came{1, 2, 3};
    CHECK(numbers(in_reading_order(scanned({"", "第2頁，共2頁", "第1頁，共2頁"}))) == as_they_came);
}

TEST_CASE("a page whose count was not read is the one that the others lack", "[pages]") {
    CHECK(numbers(in_reading_order(scanned({"第3頁，共3頁", "第1頁3頁", "第2頁，共3頁"}))) ==
          std::vector<int>{2, 3, 1});
    CHECK(numbers(in_reading_order(scanned({"第1頁", "第3頁，共3頁", "第2頁，共3頁"}))) ==
          std::vector<int>{1, 3, 2});
    CHECK(numbers(in_reading_order(scanned({"第2頁", "第3頁，共3頁", "第2頁，共3頁"}))) ==
          std::vector<int>{1, 2, 3});
}

TEST_CASE("without proof pages stay as they came", "[pages]") {
    const std::vector<int> as_they_came{1, 2, 3};
    CHECK(numbers(in_reading_order(scanned({"第1頁，共3頁", "", "第2頁，共3頁"}))) == as_they_came);
    CHECK(numbers(in_reading_order(scanned({"第1頁，共2頁", "第1頁，共2頁", "第2頁，共2頁"}))) ==
          as_they_came);
    CHECK(numbers(in_reading_order(scanned({"- 2 -", "- 1 -", "- 3 -"}))) == as_they_came);
}

TEST_CASE("blank pages keep their places", "[pages]") {
    std::vector<Page> pages{page_with_foot(1, "第2頁，共2頁"), blank_page(2),
                            page_with_foot(3, "第1頁，共2頁")};

    CHECK(numbers(in_reading_order(pages)) == std::vector<int>{3, 2, 1});
}

TEST_CASE("a sheet with a bar code and little else divides documents", "[pages]") {
    PageBuilder sheet;
    sheet.print(200, 300, "公文分隔頁", 16);
    CHECK_FALSE(is_separator_sheet(sheet.page));
    sheet.page.barcodes.push_back({{200, 200, 400, 250}, "Code128", "SEP"});
    CHECK(is_separator_sheet(sheet.page));

    PageBuilder letter;
    letter.head().body({"主旨：檢送要點1份，請查照。"});
    letter.page.barcodes.push_back({{71, 760, 180, 780}, "Code128", "10400174010"});
    CHECK_FALSE(is_separator_sheet(letter.page));
}

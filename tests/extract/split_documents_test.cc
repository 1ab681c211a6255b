// Where one document of a file ends and the next begins.

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Page letter_page(int number) {
    PageBuilder page(number);
    page.head().body({"主旨：檢送要點1份，請查照。"});
    return page.page;
}

Page plain_page(int number) {
    PageBuilder page(number);
    page.print(180, 72, "自然人憑證系統申請要點", 16);
    page.print(71, 110, "一、依據內政部發文日期及發文字號辦理。", 14);
    return page.page;
}

Page blank_page(int number) {
    PageBuilder page(number);
    page.page.blank = true;
    return page.page;
}

Page form_page(int number) {
    PageBuilder page(number);
    page.print(133, 64, "自然人憑證用戶身分確認服務系統申請表", 16);
    page.print(66, 174, "應用系統中文名稱", 12);
    page.print(66, 198, "伺服器憑證序號", 12);
    double y = 222;
    for (const char* label :
         {"機關(構)名稱", "機關(構)地址", "預定開放日期", "預定停用日期", "停用原因",
          "應用系統概述(含系統功能、使用對象、驗證方式等)", "申請機關(構)關防"}) {
        page.print(126, y, label, 12);
        y += 24;
    }
    return page.page;
}

Page announcement_page(int number) {
    PageBuilder page(number);
    page.print(200, 74, "內政部　公告", 20);
    page.print(71, 110, "發文日期：中華民國104年10月12日", 12);
    page.print(71, 126, "發文字號：台內資字第1042301850號", 12);
    page.body({"主旨：公告申請要點。"});
    return page.page;
}

/// "0+2 2+1": first page and number of pages.
std::string split(const std::vector<Page>& pages) {
    std::string out;
    for (const extract::DocumentPages& part : extract::split_documents(pages, templates())) {
        if (!out.empty()) out += ' ';
        out += std::to_string(part.first) + '+' + std::to_string(part.count);
    }
    return out;
}

/// "page index" of every page that is left to a person.
std::vector<std::size_t> doubtful(const std::vector<Page>& pages) {
    std::vector<std::size_t> out;
    for (const extract::DocumentPages& part : extract::split_documents(pages, templates())) {
        out.insert(out.end(), part.doubtful.begin(), part.doubtful.end());
    }
    return out;
}

}  // namespace

TEST_CASE("a page with part of a letter's head is left to a person", "[split]") {
    PageBuilder half(2);
    half.print(71, 110, "受文者：法務部", 12);
    half.print(71, 126, "發文日期：中華民國104年10月12日", 12);

    CHECK(split({letter_page(1), half.page}) == "0+2");
    CHECK(doubtful({letter_page(1), half.page}) == std::vector<std::size_t>{1});
}

TEST_CASE("a letter whose printed page number goes on is left to a person", "[split]") {
    PageBuilder second(2);
    second.head().body({"主旨：檢送要點1份，請查照。"});
    second.print(270, 800, "第2頁，共2頁", 10);

    CHECK(split({letter_page(1), second.page}) == "0+1 1+1");
    CHECK(doubtful({letter_page(1), second.page}) == std::vector<std::size_t>{1});
}

TEST_CASE("whole letters and plain pages are no doubtful beginnings", "[split]") {
    CHECK(doubtful({letter_page(1), plain_page(2), letter_page(3), form_page(4)}).empty());
    CHECK(doubtful({plain_page(1)}).empty());
}

TEST_CASE("each page with a letter's head begins a document", "[split]") {
    CHECK(split({letter_page(1), letter_page(2)}) == "0+1 1+1");
    CHECK(split({letter_page(1), plain_page(2), letter_page(3)}) == "0+2 2+1");
    CHECK(split({letter_page(1), announcement_page(2)}) == "0+1 1+1");
}

TEST_CASE("attachments and blank pages stay with their letter, forms do not", "[split]") {
    CHECK(split({letter_page(1), blank_page(2), plain_page(3), form_page(4)}) == "0+3 3+1");
    CHECK(split({form_page(1), form_page(2), blank_page(3)}) == "0+1 1+2");
}

TEST_CASE("pages before any head are a document of their own", "[split]") {
    CHECK(split({plain_page(1), letter_page(2)}) == "0+1 1+1");
    CHECK(split({blank_page(1), letter_page(2)}) == "0+2");
    CHECK(split({}).empty());
}

TEST_CASE("a sheet with a bar code begins what follows it", "[split]") {
    PageBuilder sheet(2);
    sheet.page.barcodes.push_back({{200, 200, 400, 250}, "Code128", "SEP"});

    CHECK(split({letter_page(1), sheet.page, plain_page(3), plain_page(4)}) == "0+1 1+3");
    CHECK(split({letter_page(1), sheet.page, letter_page(3)}) == "0+1 1+2");
    CHECK(split({sheet.page, letter_page(3)}) == "0+2");
}

TEST_CASE("a head that lacks a label, or on a later page, begins a document in doubt", "[split]") {
    PageBuilder damaged(2);
    damaged.head({{"發文字號", "-"}}).body({"主旨：檢送要點1份，請查照。"});
    const std::vector<Page> packet{letter_page(1), damaged.page};
    const auto parts = extract::split_documents(packet, templates());
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].doubtful.empty());
    CHECK(parts[1].doubtful == std::vector<std::size_t>{1});

    PageBuilder later(2);
    later.head().body({"主旨：檢送要點1份，請查照。"});
    later.print(250, 802, "第3頁，共4頁", 10);
    const std::vector<Page> copy{letter_page(1), later.page};
    CHECK(extract::split_documents(copy, templates()).at(1).doubtful ==
          std::vector<std::size_t>{1});
}

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

/// A letter's head as a table without colons, each label with its value behind it.
PageBuilder table_page(int number, const std::vector<std::pair<std::string, std::string>>& rows) {
    PageBuilder page(number);
    double top = 120;
    int row = 0;
    for (const auto& [label, value] : rows) {
        const auto print_cell = [&](int column, double left, double right,
                                    const std::string& text) {
            const int index = static_cast<int>(page.page.cells.size());
            page.page.cells.push_back({{left, top, right, top + 20}, 0, row, column});
            if (!text.empty()) page.print(left + 6, top + 4, text, 12).cell = index;
        };
        print_cell(0, 71, 171, label);
        print_cell(1, 171, 520, value);
        top += 20;
        ++row;
    }
    return page;
}

const std::vector<std::pair<std::string, std::string>> kTableHead{
    {"受文者", "屏東縣政府"},
    {"發文日期", "中華民國111年2月8日"},
    {"發文字號", "潮小總字第1110000512號"},
    {"速別", "普通件"}};

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

TEST_CASE("a head whose labels are broken over lines begins a letter", "[split]") {
    PageBuilder page(2);
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    page.print(75, 240, "受文者：南投縣政府", 14);
    double top = 265;
    for (const auto& [label, value] : std::vector<std::pair<std::string, std::string>>{
             {"日期", "中華民國110年4月8日"}, {"字號", "仁鄉建字第1100004321號"}}) {
        page.print(75, top, "發文", 11);
        page.print(141, top + 6, value, 11);
        page.print(75, top + 12, label, 11);
        top += 27;
    }
    page.body({"主旨：檢陳預算書1份，請核定。"}, 350);

    CHECK(split({letter_page(1), page.page}) == "0+1 1+1");
}

TEST_CASE("a head whose labels stand above their values begins a letter", "[split]") {
    PageBuilder page(2);
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    page.print(75, 240, "受文者：南投縣政府", 14);
    page.print(77, 265, "發文日期　　　　　　　　　　發文字號　　　　　　　　　　　　速別", 10);
    page.print(77, 282, "中華民國110年4月8日　　　　仁鄉建字第1100004321號　　　　速件", 10);
    page.body({"主旨：檢陳預算書1份，請核定。"}, 320);

    CHECK(split({letter_page(1), page.page}) == "0+1 1+1");
}

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

TEST_CASE("a head that is a table without colons begins a letter", "[split][table]") {
    PageBuilder table = table_page(2, kTableHead);
    table.print(160, 74, "屏東縣潮州鎮潮和國民小學　函", 20);
    table.body({"主旨：檢送契約書1份，請備查。"});

    CHECK(split({letter_page(1), table.page}) == "0+1 1+1");
    CHECK(doubtful({letter_page(1), table.page}).empty());
}

TEST_CASE("a table with a head's labels under no letterhead is left to a person",
          "[split][table]") {
    const PageBuilder table = table_page(2, kTableHead);

    CHECK(split({letter_page(1), table.page}) == "0+1 1+1");
    CHECK(doubtful({letter_page(1), table.page}) == std::vector<std::size_t>{1});
}

TEST_CASE("a list of letters, its labels beside each other, begins none", "[split][table]") {
    PageBuilder list(2);
    list.print(200, 74, "函文清冊", 16);
    const std::vector<std::vector<std::string>> rows{
        {"發文日期", "發文字號", "受文者"},
        {"111年2月8日", "潮小總字第1110000512號", "屏東縣政府"},
        {"111年3月1日", "潮小總字第1110000733號", "潮州鎮公所"}};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const double left = 71 + 150 * static_cast<double>(column);
            const double top = 110 + 20 * static_cast<double>(row);
            list.print(left + 6, top + 4, rows[row][column], 12).cell =
                static_cast<int>(list.page.cells.size());
            list.page.cells.push_back({{left, top, left + 150, top + 20},
                                       0,
                                       static_cast<int>(row),
                                       static_cast<int>(column)});
        }
    }

    CHECK(split({letter_page(1), list.page}) == "0+2");
    CHECK(doubtful({letter_page(1), list.page}).empty());
}

TEST_CASE("a page that goes on with no page in front of it is left to a person", "[split]") {
    PageBuilder later = PageBuilder(2).body({"三、請依限辦理。"}, 100);
    later.print(250, 802, "第2頁，共2頁", 10);
    PageBuilder first(3);
    first.head().body({"主旨：檢送要點1份，請查照。"});
    first.print(250, 802, "第1頁，共2頁", 10);

    CHECK(split({letter_page(1), later.page, first.page}) == "0+2 2+1");
    CHECK(doubtful({letter_page(1), later.page, first.page}) == std::vector<std::size_t>{1});
}

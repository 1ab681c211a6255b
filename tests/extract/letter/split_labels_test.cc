// Labels set so wide that their pieces were read as lines of their own, and what ends a name of a
// list that has a line for each.

#include <algorithm>

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Record read(const PageBuilder& page) {
    return extract::extract_document(std::vector<Page>{page.page}, templates()).record;
}

}  // namespace

TEST_CASE("a label in two pieces is the label it spells", "[letter][layouts]") {
    PageBuilder page;
    page.head();
    page.print(71, 320, "主", 14);
    page.print(120, 320, "旨：檢送本會會員名冊1份，請查照。", 14);
    page.print(71, 340, "說", 14);
    page.print(120, 340, "明：依據人民團體法第3條規定辦理。", 14);
    page.print(71, 370, "正", 12);
    page.print(114, 370, "本：臺東縣政府", 12);
    page.print(71, 386, "副", 12);
    page.print(114, 386, "本：花蓮縣政府", 12);

    const Record record = read(page);
    CHECK(value_of(record, "subject") == "檢送本會會員名冊1份，請查照。");
    CHECK(value_of(record, "explanation") == "[依據人民團體法第3條規定辦理。]");
    CHECK(value_of(record, "originals") == "[臺東縣政府]");
    CHECK(value_of(record, "copies") == "[花蓮縣政府]");
}

TEST_CASE("a colon by itself belongs to the label far in front of it", "[letter][layouts]") {
    PageBuilder page;
    page.head({{"聯絡電話", "-"}});
    page.print(318, 142, "TEL", 10);
    page.print(366, 142, "：06-510-6552#109", 10);

    CHECK(value_of(read(page), "phone") == "06-510-6552#109");
}

TEST_CASE("a person with a title ends a line of a list", "[letter][layouts]") {
    PageBuilder page;
    page.head().body(
        {"主旨：檢送本會會員名冊1份，請查照。", "說明：依據人民團體法第3條規定辦理。"});
    page.print(71, 400, "正本：歐陽雅筑女士", 12);
    page.print(107, 416, "嘉義市西區港坪里辦公處", 12);
    page.print(107, 432, "花蓮縣政府", 12);

    CHECK(value_of(read(page), "originals") ==
          "[歐陽雅筑女士 | 嘉義市西區港坪里辦公處 | 花蓮縣政府]");
}

TEST_CASE("names in two columns behind a wide label are two names", "[letter][layouts]") {
    PageBuilder page;
    page.head().body(
        {"主旨：檢送本會會員名冊1份，請查照。", "說明：依據人民團體法第3條規定辦理。"});
    page.print(71, 400, "正　本：環境部環境管理署　屏東縣政府衛生局", 12);
    page.print(119, 416, "花蓮縣政府", 12);

    CHECK(value_of(read(page), "originals") ==
          "[環境部環境管理署 | 屏東縣政府衛生局 | 花蓮縣政府]");
}

TEST_CASE("a person with a title and an office stand in two columns", "[letter][layouts]") {
    PageBuilder page;
    page.head().body(
        {"主旨：檢送本會會員名冊1份，請查照。", "說明：依據人民團體法第3條規定辦理。"});
    page.print(71, 400, "正本：歐陽雅筑女士　連江縣政府", 12);
    page.print(107, 416, "花蓮縣政府　范姜文德君", 12);

    CHECK(value_of(read(page), "originals") ==
          "[歐陽雅筑女士 | 連江縣政府 | 花蓮縣政府 | 范姜文德君]");
}

TEST_CASE("a person far behind an office in one row lost nothing between them",
          "[letter][layouts]") {
    PageBuilder page;
    page.head().body(
        {"主旨：檢送本會會員名冊1份，請查照。", "說明：依據人民團體法第3條規定辦理。"});
    page.print(71, 400, "正本：臺中市政府　彰化縣政府教育處", 12);
    page.print(107, 416, "臺東縣政府", 12);
    page.print(313, 416, "歐陽雅筑女士", 12);

    const Record record = read(page);
    CHECK(value_of(record, "originals") ==
          "[臺中市政府 | 彰化縣政府教育處 | 臺東縣政府 | 歐陽雅筑女士]");
    CHECK(std::ranges::none_of(
        record.review, [](const ReviewItem& item) { return item.reason == "lost_character"; }));
}

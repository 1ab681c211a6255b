// Values of which a seal, a copy or a gap took a part: they are read on, and told to a person.

#include <algorithm>

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::extract;
using namespace gongwen::test;

namespace {

Record read(const PageBuilder& page) {
    const std::vector<Page> pages{page.page};
    return extract_document(pages, templates()).record;
}

Record read(const std::vector<std::pair<std::string, std::string>>& head,
            const std::vector<std::string>& body) {
    return read(PageBuilder().head(head).body(body));
}

bool has(const Record& record, const std::string& field, const std::string& reason) {
    const ReviewItem item{field, reason};
    return std::find(record.review.begin(), record.review.end(), item) != record.review.end();
}

}  // namespace

TEST_CASE("the columns of a list part its names", "[letter][torn]") {
    const Record record =
        read({}, {"主旨：檢送要點1份，請查照。", "正本：國家圖書館　台灣電力股份有限公司",
                  "　　　內政部（含附件）　大同股份有限公司", "副本：總統府　第二局"});

    CHECK(value_of(record, "originals") ==
          "[國家圖書館 | 台灣電力股份有限公司 | 內政部（含附件） | 大同股份有限公司]");
    CHECK(value_of(record, "copies") == "[總統府第二局]");
}

TEST_CASE("a subject goes on behind the seal that lies over its line", "[letter][torn]") {
    PageBuilder page;
    page.head();
    page.print(90, 320, "主旨：核定貴校", 16);
    page.print(306, 320, "「充實特殊教育設備」補助經費", 16);
    page.print(138, 344, "請於文到二週內掣據並附納入預算證明報署憑", 16);
    page.print(138, 368, "撥，請查照。", 16);
    page.body({"正本：法務部", "副本："}, 440);

    const Record record = read(page);

    CHECK(record.text_of("subject") ==
          "核定貴校「充實特殊教育設備」補助經費請於文到二週內掣據並附納入預算證明報署憑撥，"
          "請查照。");
    CHECK(has(record, "subject", "lost_character"));
}

TEST_CASE("what stands in the row of a list behind a seal belongs to it", "[letter][torn]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(90, 360, "正本：臺東縣政府；", 14);
    page.print(330, 360, "生署；澎湖縣政府", 14);
    page.print(90, 390, "副本：", 14);

    const Record record = read(page);

    CHECK(value_of(record, "originals") == "[臺東縣政府 | 生署 | 澎湖縣政府]");
    CHECK(has(record, "originals", "lost_character"));
}

TEST_CASE("a signature beside a list is none of its names", "[letter][torn]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(90, 360, "正本：臺東縣政府、內政部", 14);
    page.print(330, 360, "局長　王大明", 14);
    page.print(90, 390, "副本：", 14);

    const Record record = read(page);

    CHECK(value_of(record, "originals") == "[臺東縣政府 | 內政部]");
    CHECK_FALSE(has(record, "originals", "lost_character"));
}

// Values of which a seal, a copy or a gap took a part: they are read on, and told to a person.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/values/districts.h"
#include "extract/values/telephone.h"
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

TEST_CASE("a column that reaches the margin ends its name, too", "[letter][torn]") {
    const Record record = read({}, {"主旨：檢送要點1份，請查照。",
                                    "正本：臺中市政府（含附件）　合作金庫商業銀行股份有限公司",
                                    "　　　審計部（不含附件）　臺東縣政府"});

    CHECK(
        value_of(record, "originals") ==
        "[臺中市政府（含附件） | 合作金庫商業銀行股份有限公司 | 審計部（不含附件） | 臺東縣政府]");
}

TEST_CASE("offices and persons of no list stand in columns, too", "[letter][torn]") {
    const Record record =
        read({}, {"主旨：檢送要點1份，請查照。", "正本：農業部農業改良場　本校自然資源學院"});
    CHECK(value_of(record, "originals") == "[農業部農業改良場 | 本校自然資源學院]");

    PageBuilder page;
    page.head().body({"主旨：檢送要點1份，請查照。"});
    page.print(77, 380, "正本：臺東縣卑南鄉公所", 12);
    page.print(331, 380, "臺東縣政府文化處", 12);
    page.print(113, 400, "許委員淯文", 12);
    page.print(331, 400, "潘委員世珍", 12);
    page.print(113, 420, "高委員瑋哲", 12);
    page.print(331, 420, "臺東縣成功鎮公所地方創生推動組", 12);
    CHECK(value_of(read(page), "originals") ==
          "[臺東縣卑南鄉公所 | 臺東縣政府文化處 | 許委員淯文 | 潘委員世珍 | 高委員瑋哲 | "
          "臺東縣成功鎮公所地方創生推動組]");
}

TEST_CASE("a list's comma may be read as a colon, and 所屬 be parted by the page",
          "[letter][torn]") {
    const Record record =
        read({}, {"主旨：檢送要點1份，請查照。", "正本：法務部", "副本：本府主計處：本府教育處"});
    CHECK(value_of(record, "copies") == "[本府主計處 | 本府教育處]");
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

TEST_CASE("what a seal left right beside the subject's first words belongs to it",
          "[letter][torn]") {
    PageBuilder page;
    page.head();
    page.print(80, 320, "開會事由：研商", 12);
    page.print(176, 319, "行車道銜接工程」用地取得事宜", 14);
    page.body({"開會時間：中華民國107年9月22日下午2時", "開會地點：會議室", "出席者：法務部"}, 345);

    const Record record = read(page);

    CHECK(record.text_of("subject") == "研商行車道銜接工程」用地取得事宜");
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

TEST_CASE("lists that a sentence swallowed are told", "[letter][torn]") {
    const Record lost = read({}, {"主旨：檢送要點1份，請查照。", "說明：依據要點辦理。止：法務部",
                                  "　　　副本：內政部"});
    CHECK(value_of(read({}, {"主旨：檢送要點，請查照。", "說明：檢附正本：1份。", "正本：法務部"}),
                   "originals") == "[法務部]");
    CHECK_FALSE(has(read({}, {"主旨：檢送要點，請查照。", "說明：檢附正本：1份。", "正本：法務部"}),
                    "explanation", "holds_label"));
    CHECK(has(lost, "originals", "missing"));
}

TEST_CASE("what is left of a name in a list is told", "[letter][torn]") {
    for (const char* rest : {"股份有限公司", "／", "委員會", "府金"}) {
        INFO(rest);
        const Record record = read(
            {}, {"主旨：檢送要點1份，請查照。", std::string("正本：法務部、") + rest + "、內政部"});
        CHECK(has(record, "originals", "cut_off_name"));
    }
}

TEST_CASE("a receiver that ends in a figure was not read to its end", "[letter][torn]") {
    const Record record = read({{"受文者", "台灣自來7"}}, {"主旨：請查照。", "正本：法務部"});
    CHECK(has(record, "recipient", "cut_off_name"));
}

TEST_CASE("an issuer that ends as no sender does is told", "[letter][torn]") {
    const auto is_doubted = [](const std::string& head) {
        return has(read({{"letterhead", head}}, {"主旨：請查照。", "正本：法務部"}), "issuer",
                   "cut_off_name");
    };
    CHECK(is_doubted("國立範例大學學院附設浣　函"));
    for (const char* head : {"國立範例大學附設幼兒園　函", "範例聯合建築師　函", "內政部　函",
                             "範例祭祀公業　函", "社團法人範例聯盟　函"}) {
        INFO(head);
        CHECK_FALSE(is_doubted(head));
    }
}

TEST_CASE("a letter within an extension is a misread digit", "[values][torn]") {
    CHECK_FALSE(is_possible_phone("(06)594-6270分機b79"));
    CHECK_FALSE(is_possible_phone("02-27000000#1O4"));
    for (const char* number : {"(06)300-6897ext.67", "02-27000000分機1234", "02-27000000#12、13",
                               "02-27000000 Ext 77", "02-27000000轉8"}) {
        INFO(number);
        CHECK(is_possible_phone(number));
    }
}

TEST_CASE("an office of a district that is none is told by its address", "[values][torn]") {
    CHECK(nearly_district_of("412019臺中市大里區德芳南路417號", U"臺中市人里地政事務所") ==
          U"人里");
    CHECK_FALSE(nearly_district_of("412019臺中市大里區德芳南路417號", U"臺中市大里地政事務所"));
}

TEST_CASE("a letter with a number has a date, whatever its kind", "[letter][torn]") {
    const Record record =
        read({{"letterhead", "範例國民小學　獎懲令"}, {"發文日期", ""}}, {"主旨：請查照。"});
    CHECK(has(record, "issue_date", "missing"));
}

TEST_CASE("where a line was not read, fax and mail may have stood there", "[letter][torn]") {
    PageBuilder page;
    page.head(
        {{"地址", "-"}, {"聯絡人", "-"}, {"聯絡電話", "-"}, {"傳真", "-"}, {"電子信箱", "-"}});
    page.body({"主旨：檢送要點1份，請查照。", "正本：法務部"});
    Line& line = page.print(90, 780, "崖洁還和末鋪川", 9);
    for (Symbol& symbol : line.symbols) symbol.confidence = 0.5;
    line.confidence = 0.5;

    const Record record = read(page);

    CHECK(has(record, "fax", "label_not_found"));
    CHECK(has(record, "email", "label_not_found"));
}

TEST_CASE("a number by itself that is no receiver's may be a misread one", "[letter][torn]") {
    const auto is_asked_for = [](const std::string& number) {
        PageBuilder page;
        page.head().body({"主旨：檢送要點1份，請查照。", "正本：法務部"});
        page.print(440, 770, number, 9);
        return has(read(page), "received_no", "label_not_found");
    };
    CHECK(is_asked_for("4015452359"));
    CHECK(is_asked_for("996409258"));
    CHECK_FALSE(is_asked_for("02-27000000"));
    CHECK_FALSE(is_asked_for("10412345"));
}

TEST_CASE("a sign in front of a value is a speck", "[letter][torn]") {
    const Record record = read({{"地址", "。100臺北市中正區範例路5號"}}, {"主旨：請查照。"});

    CHECK(value_of(record, "address") == "100臺北市中正區範例路5號");
    CHECK(record.field("address")->raw == "。100臺北市中正區範例路5號");
}

TEST_CASE("a remark in brackets ends its receiver, though the sign behind it is lost",
          "[letter][torn]") {
    const Record record = read({}, {"主旨：檢送要點1份，請查照。",
                                    "正本：內政部營建署（附件另寄）臺南縣麻豆鎮公所、彰化縣議會",
                                    "副本：各縣（市）政府、內政部（含附件）及所屬機關"});

    CHECK(value_of(record, "originals") ==
          "[內政部營建署（附件另寄） | 臺南縣麻豆鎮公所 | 彰化縣議會]");
    CHECK(value_of(record, "copies") == "[各縣（市）政府 | 內政部（含附件）及所屬機關]");
}

// Heads of letters beside the handbook's: joint letters, wrapped values, one label for all
// contacts.

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

const std::vector<std::string> kBody{"主旨：檢送要點1份，請查照。"};

Record read(const PageBuilder& page) {
    const std::vector<Page> pages{page.page};
    return extract::extract_document(pages, templates()).record;
}

}  // namespace

TEST_CASE("a joint letter has a number for each issuer", "[letter]") {
    PageBuilder page;
    page.head({{"letterhead", "-"}, {"速別", "-"}});
    page.print(200, 52, "內政部", 20);
    page.print(200, 80, "法務部　函", 20);
    page.print(131, 256, "法資字第10400123450號", 12);
    page.body(kBody);

    const Record record = read(page);

    CHECK(value_of(record, "document_no") == "台內資字第1042301850號");
    CHECK(record.details.issuers == std::vector<std::string>{"內政部", "法務部"});
    CHECK(record.details.document_nos ==
          std::vector<std::string>{"台內資字第1042301850號", "法資字第10400123450號"});
}

TEST_CASE("values of the head that are wrapped are whole", "[letter]") {
    PageBuilder page;
    page.print(412, 34, "檔　號：104/030501", 10);
    page.print(462, 47, "/1", 10);
    page.print(412, 60, "保存年限：10年", 10);
    page.print(250, 74, "內政部　函", 20);
    page.print(318, 110, "地址：100臺北市中正區範例路5號", 12);
    page.print(71, 110, "受文者：中華民國銀行商業同業公", 14);
    page.print(127, 128, "會全國聯合會", 14);
    page.print(71, 160, "發文日期：中華民國104年10月12日", 12);
    page.print(71, 176, "發文字號：台內資字第1042301", 12);
    page.print(131, 192, "850號", 12);
    page.print(71, 208, "密等及解密條件或保密期限：密（本", 12);
    page.print(227, 224, "件至105年3月1日解密）", 12);
    page.print(71, 240, "附件：如文(10423018500-1.doc、", 12);
    page.print(107, 256, "10423018500-2.pdf)", 12);
    page.body(kBody);

    const Record record = read(page);

    CHECK(value_of(record, "file_no") == "104/030501/1");
    CHECK(value_of(record, "recipient") == "中華民國銀行商業同業公會全國聯合會");
    CHECK(value_of(record, "document_no") == "台內資字第1042301850號");
    CHECK(value_of(record, "secrecy") == "密（本件至105年3月1日解密）");
    CHECK(record.details.attachment_files.size() == 2);
}

TEST_CASE("a coloured stamp over the page is no part of its text", "[letter]") {
    PageBuilder page;
    page.head();
    page.body(kBody);
    for (const auto& [top, text] :
         {std::pair{340.0, "文化部收文章"}, std::pair{357.0, "104年10月13日"},
          std::pair{374.0, "10400174010"}}) {
        page.print(300, top, text, 11).stamp = true;
    }

    const Record record = read(page);

    PageBuilder plain;
    plain.head();
    plain.body(kBody);
    CHECK(value_of(record, "received_no") == "10400174010");
    CHECK(value_of(record, "received_date") == "2015-10-13");
    for (const char* field : {"subject", "explanation", "originals", "copies"}) {
        CHECK(value_of(record, field) == value_of(read(plain), field));
    }
}

TEST_CASE("a file's name goes on in the next line, even if that holds figures alone", "[letter]") {
    PageBuilder page;
    page.head({{"附件", "如文(376470000A_1042301850_ATTA"}});
    page.print(107, 304, "CH1.pdf、10423018500-2.pdf、", 12);
    page.print(107, 320, "10423018500", 12);
    page.print(107, 336, "-3.pdf)", 12);
    page.body(kBody, 360);

    const Record record = read(page);

    CHECK(record.details.attachment_files ==
          std::vector<std::string>{"376470000A_1042301850_ATTACH1.pdf", "10423018500-2.pdf",
                                   "10423018500-3.pdf"});
    CHECK(state_of(record, "received_no") == "absent");
}

TEST_CASE("a whole receiver does not take the line below it", "[letter]") {
    PageBuilder page;
    page.head();
    page.print(135, 212, "104年10月12日收", 16);
    page.body(kBody);

    CHECK(value_of(read(page), "recipient") == "法務部");
}

TEST_CASE("a stamp bears the name of the letter's receiver, whatever that ends with", "[letter]") {
    PageBuilder page;
    page.head({{"受文者", "範例監理站"}}).body(kBody);
    page.print(71, 748, "範例監理站 104/10/20", 10);

    CHECK(value_of(read(page), "received_date") == "2015-10-20");
}

TEST_CASE("one label for all contacts gives each part to its field", "[letter]") {
    PageBuilder page;
    page.head({{"聯絡人", "-"}, {"聯絡電話", "-"}, {"傳真", "-"}, {"電子信箱", "-"}});
    page.print(318, 126, "聯絡方式：（承辦單位）資訊室（承辦人）", 12);
    page.print(378, 142, "王大明（電話）02-20000000", 12);
    page.print(378, 158, "（電子信箱）wang@moi.example", 12);
    page.body(kBody);

    const Record record = read(page);

    CHECK(value_of(record, "contact") == "王大明");
    CHECK(value_of(record, "phone") == "02-20000000");
    CHECK(value_of(record, "email") == "wang@moi.example");
    CHECK(state_of(record, "fax") == "absent");
    CHECK(record.details.contact_parts.at("unit") == "資訊室");
}

TEST_CASE("a speck in the white of a label hides it from no one", "[letter]") {
    PageBuilder page;
    page.head({{"受文者", "-"}, {"地址", "-"}, {"聯絡人", "-"}});
    page.print(71, 110, "受文者：內政部警政署保安警察　地「址:20041基隆市仁愛區縣政六路", 12);
    page.body(kBody);

    const Record record = read(page);

    CHECK(value_of(record, "recipient") == "內政部警政署保安警察");
    CHECK(value_of(record, "address") == "20041基隆市仁愛區縣政六路");
}

TEST_CASE("parts of a joint contact and their labels may be broken over lines", "[letter]") {
    PageBuilder page;
    page.head({{"聯絡人", "-"}, {"聯絡電話", "-"}, {"傳真", "-"}, {"電子信箱", "-"}});
    page.print(318, 126, "聯絡方式：（承辦人）副研究員王大明", 12);
    page.print(378, 142, "（電話）(04)20002235分機", 12);
    SECTION("an extension") {
        page.print(378, 158, "106（傳真）(02)2000-7834", 12);
        page.print(378, 174, "（電子信箱）", 12);
        page.print(378, 190, "wang@moi.example", 12);
        page.body(kBody);
        const Record record = read(page);
        CHECK(value_of(record, "contact") == "副研究員王大明");
        CHECK(value_of(record, "phone") == "(04)20002235分機106");
        CHECK(value_of(record, "fax") == "(02)2000-7834");
        CHECK(value_of(record, "email") == "wang@moi.example");
    }
    SECTION("a label") {
        page.print(378, 158, "106（傳", 12);
        page.print(378, 174, "真）02-20004887", 12);
        page.body(kBody);
        const Record record = read(page);
        CHECK(value_of(record, "phone") == "(04)20002235分機106");
        CHECK(value_of(record, "fax") == "02-20004887");
    }
}

TEST_CASE("each label of a joint contact may end the line above its value", "[letter]") {
    PageBuilder page;
    page.head({{"聯絡人", "-"}, {"聯絡電話", "-"}, {"傳真", "-"}, {"電子信箱", "-"}});
    page.print(318, 126, "聯絡方式：（承辦人）科長王大明（電話）", 12);
    page.print(378, 142, "(02)2000-2628（傳真）", 12);
    page.print(378, 158, "02-20008872（電子信箱）", 12);
    page.print(378, 174, "wang@moi.example", 12);
    page.body(kBody);

    const Record record = read(page);

    CHECK(value_of(record, "contact") == "科長王大明");
    CHECK(value_of(record, "phone") == "(02)2000-2628");
    CHECK(value_of(record, "fax") == "02-20008872");
    CHECK(value_of(record, "email") == "wang@moi.example");
}

TEST_CASE("old letters have the year in brackets", "[letter]") {
    PageBuilder page;
    page.head({{"letterhead", "臺灣省政府　函"},
               {"發文日期", "中華民國84年10月12日"},
               {"發文字號", "（84）府法字第8412345號"},
               {"受文者", "-"}});
    page.print(71, 196, "收文者：臺灣省諮議會", 16);
    page.body(kBody);

    const Record record = read(page);

    CHECK(value_of(record, "issuer") == "臺灣省政府");
    CHECK(value_of(record, "recipient") == "臺灣省諮議會");
    CHECK(value_of(record, "issue_date") == "1995-10-12");
    CHECK(value_of(record, "document_no") == "（84）府法字第8412345號");
}

TEST_CASE("the address for a window envelope is no value of the head", "[letter]") {
    PageBuilder page;
    page.head({{"受文者", "-"}, {"電子信箱", "-"}});
    page.print(83, 166, "10048", 12);
    page.print(83, 180, "臺北市中正區重慶南路1段130號", 12);
    page.print(71, 200, "受文者：法務部", 16);
    page.body(kBody);

    const Record record = read(page);

    CHECK(value_of(record, "recipient") == "法務部");
    CHECK(value_of(record, "fax") == "02-20000001");
    CHECK(value_of(record, "address") == "100臺北市中正區範例路5號");
}

TEST_CASE("a note to superiors names its unit and date without labels", "[letter]") {
    PageBuilder page;
    page.print(71, 74, "簽　於資訊室", 20);
    page.print(318, 100, "中華民國104年10月12日", 12);
    page.body({"主旨：檢陳要點1份，請核示。", "說明：", "　一、依規定辦理。", "擬辦：",
               "　一、奉核後發布。", "敬陳　部長"},
              130);

    const Record record = read(page);

    CHECK(record.document_type == "簽");
    CHECK(value_of(record, "issuer") == "資訊室");
    CHECK(value_of(record, "issue_date") == "2015-10-12");
    CHECK(value_of(record, "subject") == "檢陳要點1份，請核示。");
    CHECK(value_of(record, "action") == "[一、奉核後發布。]");
}

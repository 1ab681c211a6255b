// Contacts that companies, foundations and temples print at the foot of their letter paper.

#include <algorithm>

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

/// A letter without contacts in its head, but for `contacts` in small type.
PageBuilder letter(std::string_view contacts = "") {
    PageBuilder page;
    if (!contacts.empty()) page.print(90, 97, contacts, 9);
    page.head({{"letterhead", "財團法人私立慈光育幼院　函"},
               {"地址", "-"},
               {"聯絡人", "-"},
               {"聯絡電話", "-"},
               {"傳真", "-"},
               {"電子信箱", "-"}});
    page.body({"主旨：檢送成果報告1份，請備查。", "說明：依契約辦理。", "正本：法務部"});
    return page;
}

Record read(const std::vector<Page>& pages) {
    return extract::extract_document(pages, templates()).record;
}

Record read(const PageBuilder& page) { return read(std::vector<Page>{page.page}); }

}  // namespace

TEST_CASE("a label with a space between its characters is whole", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(62, 720, "連絡電話：（08）3682656#359", 10);
    page.print(62, 734, "傳　真：08-4369149　電 子 信 箱：office@ciguang.example", 10);
    const Record record = read(page);
    CHECK(value_of(record, "phone") == "（08）3682656#359");
    CHECK(value_of(record, "fax") == "08-4369149");
    CHECK(value_of(record, "email") == "office@ciguang.example");
}

TEST_CASE("one line at the page's foot holds all contacts", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(90, 745,
               "地址：600嘉義市東區範例路12號　電話：(05)222-0000　傳真：(05)222-0001　"
               "E-mail：office@ciguang.example",
               9);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "600嘉義市東區範例路12號");
    CHECK(value_of(record, "phone") == "(05)222-0000");
    CHECK(value_of(record, "fax") == "(05)222-0001");
    CHECK(value_of(record, "email") == "office@ciguang.example");
    CHECK(value_of(record, "originals") == "[法務部]");
}

TEST_CASE("the foot may have two lines, and labels that no field has", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(150, 740, "會址：600嘉義市東區範例路12號　網址：www.ciguang.example", 9);
    page.print(150, 753, "電話：(05)222-0000　統一編號：00000000　經辦人：方怡君", 9);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "600嘉義市東區範例路12號");
    CHECK(value_of(record, "phone") == "(05)222-0000");
    CHECK(value_of(record, "contact") == "方怡君");
}

TEST_CASE("contacts at the foot may have no colons", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(90, 735, "會址 600嘉義市東區範例路12號　電話 (05)222-0000", 9);
    page.print(90, 748, "傳真(05)222-0001　電子信箱office@ciguang.example", 9);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "600嘉義市東區範例路12號");
    CHECK(value_of(record, "phone") == "(05)222-0000");
    CHECK(value_of(record, "fax") == "(05)222-0001");
    CHECK(value_of(record, "email") == "office@ciguang.example");
}

TEST_CASE("contacts in a line below the letterhead may have no colons", "[letter][foot]") {
    const Record record =
        read(letter("地址600嘉義市東區範例路12號　電話(05)222-0000　聯絡人方怡君"));
    CHECK(value_of(record, "address") == "600嘉義市東區範例路12號");
    CHECK(value_of(record, "phone") == "(05)222-0000");
    CHECK(value_of(record, "contact") == "方怡君");
}

TEST_CASE("a bar between two contacts is part of neither", "[letter][foot]") {
    const Record record =
        read(letter("地址600嘉義市東區範例路12號「電話(05)222-0000|傳真(05)222-0001"));
    CHECK(value_of(record, "address") == "600嘉義市東區範例路12號");
    CHECK(value_of(record, "phone") == "(05)222-0000");
    CHECK(value_of(record, "fax") == "(05)222-0001");
}

TEST_CASE("contacts below the signature are the letter's", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(90, 460, "院長　范如蘭", 16);
    page.print(90, 500, "地址：600嘉義市東區範例路12號", 10);
    page.print(90, 515, "電話：(05)222-0000", 10);
    page.print(90, 530, "電子信箱：office@ciguang.example", 10);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "600嘉義市東區範例路12號");
    CHECK(value_of(record, "phone") == "(05)222-0000");
    CHECK(value_of(record, "email") == "office@ciguang.example");
    CHECK(value_of(record, "originals") == "[法務部]");
}

TEST_CASE("a mail address may go on in the foot's next line", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(80, 745, "地址：嘉義市東區範例路12號　電話：(05)222-0000　E-mail：office@ci-", 9);
    page.print(270, 757, "guang.example", 9);

    CHECK(value_of(read(page), "email") == "office@ci-guang.example");
}

TEST_CASE("a label may end the foot's line, its value begins the next", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(90, 740, "地址：600嘉義市東區範例路12號　電話：(05)222-0000　傳真：", 9);
    page.print(90, 753, "(05)222-0001　信箱：office@ciguang.example", 9);

    const Record record = read(page);
    CHECK(value_of(record, "phone") == "(05)222-0000");
    CHECK(value_of(record, "fax") == "(05)222-0001");
    CHECK(value_of(record, "email") == "office@ciguang.example");
}

TEST_CASE("the contacts of the head come before those of the foot", "[letter][foot]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(90, 745, "地址：臺北市中正區範例路9號　電話：02-20000009", 9);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "100臺北市中正區範例路5號");
    CHECK(value_of(record, "phone") == "02-20000000");
}

TEST_CASE("an item goes on behind the foot of its page", "[letter][foot]") {
    PageBuilder first;
    first.head({{"地址", "-"}, {"聯絡電話", "-"}});
    first.body({"主旨：檢送要點1份，請查照。", "說明：一、本院擬辦理夏令營，期間為"});
    first.print(90, 745, "地址：嘉義市東區範例路12號　電話：(05)222-0000", 9);
    PageBuilder second(2);
    second.body({"　　　　　七月一日起十日。", "正本：法務部"}, 80);

    const Record record = read(std::vector<Page>{first.page, second.page});
    CHECK(value_of(record, "explanation") == "[一、本院擬辦理夏令營，期間為七月一日起十日。]");
    CHECK(value_of(record, "address") == "嘉義市東區範例路12號");
}

TEST_CASE("one label alone at the foot is no line of contacts, but for a whole address",
          "[letter][foot]") {
    PageBuilder page = letter();
    page.print(90, 745, "傳真：(05)222-0000", 9);
    CHECK(state_of(read(page), "fax") == "absent");

    PageBuilder address = letter();
    address.print(90, 745, "地址：嘉義市東區範例路12號", 9);
    CHECK(value_of(read(address), "address") == "嘉義市東區範例路12號");
}

TEST_CASE("函 stands in the middle of the page below a short name at the left", "[letter]") {
    PageBuilder page;
    page.print(75, 66, "財團法人嘉義慈光宮", 20);
    page.print(290, 108, "函", 16);
    page.print(450, 110, "總務科", 12);  // of a stamp
    page.print(75, 137, "受文者：嘉義市政府", 14);
    page.print(75, 161, "發文日期：中華民國98年10月9日", 12);
    page.print(75, 177, "發文字號：慈光字第0980244號", 12);
    page.body({"主旨：擬借用停車場，請查照。"});

    const Record record = read(page);
    CHECK(record.document_type == "函");
    CHECK(value_of(record, "issuer") == "財團法人嘉義慈光宮");
}

TEST_CASE("one character in the place of 函 is a misread 函", "[letter]") {
    PageBuilder page;
    page.print(75, 66, "財團法人嘉義慈光宮", 20);
    page.print(75, 88, "Head Office", 9);
    page.print(290, 108, "了", 16);
    page.print(75, 137, "受文者：嘉義市政府", 14);
    page.print(75, 161, "發文日期：中華民國98年10月9日", 12);
    page.print(75, 177, "發文字號：慈光字第0980244號", 12);
    page.body({"主旨：擬借用停車場，請查照。", "正本：嘉義市政府"});

    const Record record = read(page);
    const auto& review = record.review;
    CHECK(record.document_type == "函");
    CHECK(record.fields.at("document_type").reason == "misread_character");
    CHECK(std::none_of(review.begin(), review.end(),
                       [](const ReviewItem& item) { return item.field == "document_type"; }));
    CHECK(value_of(record, "issuer") == "財團法人嘉義慈光宮");
}

TEST_CASE("what is left of a logo is no part of the name beside it", "[letter]") {
    PageBuilder page;
    page.head({{"letterhead", "1　範例精密股份有限公司　函"}});
    page.body({"主旨：檢送要點1份，請查照。"});

    CHECK(value_of(read(page), "issuer") == "範例精密股份有限公司");
}

TEST_CASE("a logo that was hardly read is no part of the name beside it", "[letter]") {
    const auto issuer = [](double confidence) {
        PageBuilder page;
        page.head({{"letterhead", "-"}});
        Line& line = page.print(140, 66, "他轉　範例精密股份有限公司　函", 20);
        for (std::size_t i = 0; i < 2; ++i) line.symbols[i].confidence = confidence;
        page.body({"主旨：檢送要點1份，請查照。"});
        return value_of(read(page), "issuer");
    };

    CHECK(issuer(0.5) == "範例精密股份有限公司");
    CHECK(issuer(0.99) == "他轉範例精密股份有限公司");
}

TEST_CASE("收受者 behind 正本 and 副本 is an older label", "[letter]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。", "正本收受者：法務部", "副本收受者：內政部、財政部"});

    const Record record = read(page);
    CHECK(value_of(record, "originals") == "[法務部]");
    CHECK(value_of(record, "copies") == "[內政部 | 財政部]");
}

TEST_CASE("a row of contacts may end within a label or a number", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(90, 745,
               "地址：600嘉義市東區範例路12號　電話：(05)222-0000　傳真：(05)222-0001　電子信", 9);
    page.print(90, 757, "箱：office@ciguang.example", 9);

    const Record record = read(page);
    CHECK(value_of(record, "fax") == "(05)222-0001");
    CHECK(value_of(record, "email") == "office@ciguang.example");

    PageBuilder torn = letter();
    torn.print(90, 745, "地址：600嘉義市東區範例路12號　承辦人：方怡君　電話：(05)", 9);
    torn.print(90, 757, "222-0000　傳真：(05)222-0001", 9);
    CHECK(value_of(read(torn), "phone") == "(05)222-0000");
    CHECK(value_of(read(torn), "fax") == "(05)222-0001");
}

TEST_CASE("a rule beside the contacts is no part of their labels", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(71, 600, "；地址：600嘉義市東區範例路12號", 10);
    page.print(71, 613, "；聯絡人：方怡君", 10);
    page.print(71, 626, "；電話：(05)222-0000", 10);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "600嘉義市東區範例路12號");
    CHECK(value_of(record, "contact") == "方怡君");
    CHECK(value_of(record, "phone") == "(05)222-0000");
}

TEST_CASE("words behind a whole number or mail address are no part of it", "[letter][foot]") {
    PageBuilder page = letter();
    page.print(80, 745, "電話：(05)222-0000　傳真：(05)222-0001　用心服務　人人有責", 9);
    page.print(80, 757, "電子信箱：office@ciguang.example　免費專線0800-000-000", 9);

    const Record record = read(page);
    CHECK(value_of(record, "phone") == "(05)222-0000");
    CHECK(value_of(record, "fax") == "(05)222-0001");
    CHECK(value_of(record, "email") == "office@ciguang.example");
}

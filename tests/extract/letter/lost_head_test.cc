// What a letter of today has in its head, and what speaks for a part of it that was lost.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/values/possible_values.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;
using Changes = std::vector<std::pair<std::string, std::string>>;

namespace {

Record read(const Changes& head, const std::vector<std::string>& body = {
                                     "主旨：有關範例一案，請查照。", "正本：法務部"}) {
    const std::vector<Page> pages{PageBuilder().head(head).body(body).page};
    return extract::extract_document(pages, templates()).record;
}

bool has(const Record& record, const std::string& field, const std::string& reason) {
    const ReviewItem item{field, reason};
    return std::find(record.review.begin(), record.review.end(), item) != record.review.end();
}

const Changes kNoContacts{
    {"地址", "-"}, {"聯絡人", "-"}, {"聯絡電話", "-"}, {"傳真", "-"}, {"電子信箱", "-"}};

Changes without_contacts_and(Changes more) {
    more.insert(more.end(), kNoContacts.begin(), kNoContacts.end());
    return more;
}

}  // namespace

TEST_CASE("a letter of today without any contact has lost them", "[doubts][lost-head]") {
    const Record record = read(kNoContacts);
    for (const char* field : {"address", "contact", "phone"}) {
        INFO(field);
        CHECK(has(record, field, "label_not_found"));
    }
    CHECK_FALSE(has(record, "fax", "label_not_found"));
}

TEST_CASE("orders and letters of older times have none", "[doubts][lost-head]") {
    const Record old = read(without_contacts_and(
        {{"發文日期", "中華民國78年10月12日"}, {"發文字號", "(78)台內資字第230185號"}}));
    CHECK_FALSE(has(old, "phone", "label_not_found"));
    const Record order = read(without_contacts_and({{"letterhead", "內政部　令"}}));
    CHECK_FALSE(has(order, "phone", "label_not_found"));
}

TEST_CASE("a letter of today has an address and a telephone number", "[doubts][lost-head]") {
    CHECK(has(read({{"聯絡電話", "-"}}), "phone", "label_not_found"));
    CHECK(has(read({{"地址", "-"}}), "address", "label_not_found"));
    const Record record = read({{"聯絡人", "-"}, {"傳真", "-"}, {"電子信箱", "-"}});
    for (const char* field : {"contact", "fax", "email", "phone", "address"}) {
        INFO(field);
        CHECK_FALSE(has(record, field, "label_not_found"));
    }
}

TEST_CASE("主旨 that sends something along asks for 附件", "[doubts][lost-head]") {
    const std::vector<std::string> sends{"主旨：檢送會議紀錄1份，請查照。", "正本：法務部"};
    CHECK(has(read({{"附件", "-"}}, sends), "attachment", "label_not_found"));
    CHECK_FALSE(has(read({{"附件", ""}}, sends), "attachment", "label_not_found"));
    CHECK_FALSE(has(read({{"附件", "-"}}), "attachment", "label_not_found"));
}

TEST_CASE("a label among words that no field took asks for its field", "[doubts][lost-head]") {
    PageBuilder page;
    page.head({{"傳真", "-"}});
    page.print(140, 158, "總機轉各單位，傳真：另洽", 9);
    page.body({"主旨：有關範例一案，請查照。", "正本：法務部"});
    const Record record =
        extract::extract_document(std::vector<Page>{page.page}, templates()).record;
    CHECK(has(record, "fax", "label_not_found"));
}

TEST_CASE("a value that goes on into the next label is doubted, and its field asked for",
          "[doubts][lost-head]") {
    const Record record = read({{"傳真", "-"}, {"附件", "-"}, {"聯絡人", "王大明傳真：另洽"}});
    CHECK(has(record, "contact", "holds_label"));
    CHECK(has(record, "fax", "label_not_found"));
    CHECK_FALSE(has(read({}), "contact", "holds_label"));
}

TEST_CASE("a person's name that holds a long label is doubted without its colon",
          "[doubts][lost-head]") {
    const Record record = read({{"聯絡人", "王大明電子郵件信箱"}});
    CHECK(has(record, "contact", "holds_label"));
}

TEST_CASE("behind the grade of 密等 stands what ends it, and nothing else", "[doubts][lost-head]") {
    for (const char* text : {"密", "機密", "密（公布時解密）", "密（本件至115年1月21日解密）",
                             "密，附件抽存後解密", "極機密（保密至民國130年）", "普通", "限閱"}) {
        INFO(text);
        CHECK(extract::is_possible_secrecy(text));
    }
    for (const char* text : {"密地址：110020臺北市", "密速件", "使用計畫1份", "件"}) {
        INFO(text);
        CHECK_FALSE(extract::is_possible_secrecy(text));
    }
}

TEST_CASE("主旨 does not end with a comma", "[doubts][lost-head]") {
    CHECK(has(read({}, {"主旨：本會訂於12月1日舉辦園遊會，", "正本：法務部"}), "subject",
              "cut_off_end"));
}

TEST_CASE("an eleventh digit is a letter misread where offices have none", "[doubts][lost-head]") {
    const auto is_doubted = [&](const std::string& letterhead, const std::string& number) {
        const Record record = read({{"letterhead", letterhead}, {"發文字號", number}});
        return has(record, "document_no", "unusual_length");
    };
    CHECK(is_doubted("教育部　函", "臺教高字第10425413804號"));
    CHECK_FALSE(is_doubted("教育部　函", "臺教高字第1042541380A號"));
    CHECK_FALSE(is_doubted("金融監督管理委員會保險局　函", "金管保字第10425413804號"));
    CHECK(is_doubted("範例市政府　函", "範府秘字第104254138號"));
}

TEST_CASE("courts say the year in front of their number", "[doubts][lost-head]") {
    const Record record =
        read({{"letterhead", "臺灣範例地方法院　函"}, {"發文字號", "範院民愛104年度訴字第1462號"}});
    CHECK_FALSE(has(record, "document_no", "unusual_length"));
}

TEST_CASE("a telephone number behind a word that is none is the one that the head lacks",
          "[letter][lost-head]") {
    const auto read_with = [](const char* line) {
        PageBuilder page;
        page.head({{"傳真", "-"}}).print(318, 158, line);
        page.body({"主旨：有關範例一案，請查照。", "正本：法務部"});
        return extract::extract_document(one_page(page.page), templates()).record;
    };
    const Record record = read_with("俾頁：02-20000001");
    CHECK(value_of(record, "fax") == "02-20000001");
    CHECK(has(record, "fax", "label_not_read"));
    CHECK(value_of(record, "phone") == "02-20000000");
    CHECK(value_of(read_with("手機：0900-000001"), "fax").empty());
}

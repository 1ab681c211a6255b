// What a person reads without its label: an address beside telephone numbers, date and number of an
// old announcement, the receiver behind 此致.

#include <algorithm>

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Record read(const PageBuilder& page) {
    return extract::extract_document(std::vector<Page>{page.page}, templates()).record;
}

bool is_in_review(const Record& record, const std::string& field) {
    return std::ranges::any_of(record.review,
                               [&](const ReviewItem& item) { return item.field == field; });
}

/// From the receiver down.
void print_rest(PageBuilder& page) {
    page.print(71, 160, "受文者：南投縣政府", 14);
    page.print(71, 180, "發文日期：中華民國113年5月9日");
    page.print(71, 196, "發文字號：範學字第1130004321號");
    page.print(71, 212, "附件：計畫1份");
    page.body({"主旨：檢陳本校範例計畫1份，請鑒核。", "正本：南投縣政府"}, 250);
}

}  // namespace

TEST_CASE("an address beside a way of contact is the sender's", "[letter][bare-heads]") {
    PageBuilder one_line;
    one_line.print(180, 60, "南投縣私立範例高級中學　函", 20);
    one_line.print(90, 90, "540001南投縣南投市範例路1號　電話049-2222222　傳真049-2222223", 10);
    print_rest(one_line);
    const Record record = read(one_line);
    CHECK(value_of(record, "address") == "540001南投縣南投市範例路1號");
    CHECK(value_of(record, "phone") == "049-2222222");
    CHECK(value_of(record, "fax") == "049-2222223");
    CHECK_FALSE(is_in_review(record, "address"));

    PageBuilder above;
    above.print(180, 60, "南投縣私立範例高級中學　函", 20);
    above.print(200, 90, "540001南投縣南投市範例路1號3樓", 10);
    above.print(170, 104, "聯絡人：王大明　電話：049-2222222", 10);
    print_rest(above);
    CHECK(value_of(read(above), "address") == "540001南投縣南投市範例路1號3樓");
}

TEST_CASE("an address by itself is the receiver's", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(180, 60, "南投縣私立範例高級中學　函", 20);
    page.print(320, 90, "聯絡人：王大明", 10);
    page.print(320, 102, "電話：049-2222222", 10);
    page.print(71, 140, "540225南投縣南投市中興路660號", 12);
    print_rest(page);
    CHECK(value_of(read(page), "address") == "");

    PageBuilder beside;
    beside.print(180, 60, "南投縣私立範例高級中學　函", 20);
    beside.print(320, 90, "址：540001南投縣南投市範例路1號", 10);
    beside.print(71, 102, "540225南投縣南投市中興路660號", 10);
    beside.print(320, 102, "電話：049-2222222", 10);
    print_rest(beside);
    CHECK(value_of(read(beside), "address") == "540001南投縣南投市範例路1號");
}

TEST_CASE("an announcement may have neither labels nor 正本", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(170, 60, "臺灣省政府範例廳　公告", 22);
    page.print(320, 96, "中華民國八十六年四月十二日");
    page.print(320, 112, "（86）範一字第018832號");
    page.body({"主旨：公告註銷範例砂石行採取許可證。", "依據：土石採取規則第二十四條。",
               "公告事項：一、地點：範例溪。", "二、日期：八十六年四月十日。"},
              150);

    const Record record = read(page);
    CHECK(record.kind == "letter");
    CHECK(record.document_type == "公告");
    CHECK(value_of(record, "issue_date") == "1997-04-12");
    CHECK(value_of(record, "document_no") == "（86）範一字第018832號");
    CHECK(value_of(record, "basis") == "[土石採取規則第二十四條。]");
    CHECK_FALSE(is_in_review(record, "issue_date"));
    CHECK_FALSE(is_in_review(record, "document_no"));
}

TEST_CASE("where 速別 is there the labels of date and number were lost", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(200, 60, "內政部　函", 20);
    page.print(71, 100, "受文者：法務部", 14);
    page.print(131, 120, "中華民國113年5月9日");
    page.print(131, 136, "台內資字第1130004321號");
    page.print(71, 152, "速別：普通件");
    page.body({"主旨：有關範例一案，請查照。", "正本：法務部"}, 200);

    const Record record = read(page);
    CHECK(value_of(record, "issue_date") == "2024-05-09");
    CHECK(is_in_review(record, "attachment"));
    // 113年 and 113…號 bear each other out.
    CHECK_FALSE(is_in_review(record, "issue_date"));
    CHECK_FALSE(is_in_review(record, "document_no"));
}

TEST_CASE("a bare date and number may stand in one line", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(180, 60, "南投縣私立範例高級中學　函", 20);
    page.print(150, 90, "中華民國113年4月25日　範中學字第1130004172號", 11);
    page.print(71, 120, "受文者：南投縣政府", 14);
    page.body({"主旨：檢陳本校範例計畫1份，請鑒核。", "正本：南投縣政府"}, 160);

    const Record record = read(page);
    CHECK(value_of(record, "issue_date") == "2024-04-25");
    CHECK(value_of(record, "document_no") == "範中學字第1130004172號");
}

TEST_CASE("behind 此致 stands the receiver", "[letter][bare-heads]") {
    for (const bool one_line : {true, false}) {
        PageBuilder page;
        page.print(180, 60, "範例機電工程股份有限公司　函", 20);
        page.print(71, 96, "發文日期：中華民國113年9月12日");
        page.print(71, 112, "發文字號：範工字第1130912001號");
        page.print(71, 150, "主旨：空調工程已竣工，請派員驗收。", 14);
        page.print(71, 172, "說明：依契約第十二條辦理。", 14);
        page.print(99, 210, one_line ? "此　致　國立範例大學" : "此　致", 14);
        if (!one_line) page.print(71, 230, "國立範例大學", 14);
        page.print(300, 270, "負責人：王大明", 14);

        const Record record = read(page);
        CHECK(value_of(record, "recipient") == "國立範例大學");
        CHECK(value_of(record, "explanation") == "[依契約第十二條辦理。]");
    }
}

TEST_CASE("此致 below a letter that has its receiver says nothing new", "[letter][bare-heads]") {
    PageBuilder page;
    page.head().body({"主旨：有關範例一案，請查照。", "此致", "範例公司"});
    CHECK(value_of(read(page), "recipient") == "法務部");
}

TEST_CASE("labels are told by what only their field can have", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(150, 60, "財團法人範例宮　函", 20);
    page.print(110, 92, "禮址：南投縣南投市範例路1號　電話：049-2222222　傅真：049-2222223", 10);
    print_rest(page);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "南投縣南投市範例路1號");
    CHECK(value_of(record, "phone") == "049-2222222");
    CHECK(value_of(record, "fax") == "049-2222223");
}

TEST_CASE("an unknown label ends the value in front of it", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(180, 60, "社團法人範例協會　函", 20);
    page.print(71, 90, "電話：049-2222222　立案字號：府社字第0990042375號", 10);
    print_rest(page);
    CHECK(value_of(read(page), "phone") == "049-2222222");
}

TEST_CASE("one bracket of a label may be misread or lost", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(180, 60, "範例捷運股份有限公司　公告", 20);
    page.print(71, 90, "【發文日期】中華民國113年12月20日");
    page.print(71, 106, "【發文字號】範站字第1133039417號");
    page.body({"【主旨】公告拍賣遺失物。", "【依據」民法第807條。", "公告事項】",
               "一、日期：114年1月11日。", "二、地點：範例會館。"},
              140);

    const Record record = read(page);
    CHECK(value_of(record, "subject") == "公告拍賣遺失物。");
    CHECK(value_of(record, "basis") == "[民法第807條。]");
    CHECK(value_of(record, "explanation") == "[一、日期：114年1月11日。 | 二、地點：範例會館。]");
}

TEST_CASE("dirt in front of 主旨 does not move the other labels", "[letter][bare-heads]") {
    PageBuilder page;
    page.head();
    page.print(40, 300, "主　旨：有關範例一案，請查照。", 16);
    page.body({"說明：依契約第三條辦理。", "正本：法務部", "副本："}, 324);

    const Record record = read(page);
    CHECK(value_of(record, "subject") == "有關範例一案，請查照。");
    CHECK(value_of(record, "explanation") == "[依契約第三條辦理。]");
    CHECK(value_of(record, "originals") == "[法務部]");
}

TEST_CASE("a note between units has its date in front of its unit", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(71, 60, "便簽　日期：113年5月8日　於社會福利課", 16);
    page.body({"一、有關里民反映公園遊具損壞。", "二、移請工務課卓處。", "此致", "工務課"}, 120);

    const Record record = read(page);
    CHECK(record.document_type == "便簽");
    CHECK(value_of(record, "issuer") == "社會福利課");
    CHECK(value_of(record, "issue_date") == "2024-05-08");
    CHECK(value_of(record, "recipient") == "工務課");
}

namespace {

/// A letter with its labels in white on black, of which recognition made dirt.
PageBuilder with_unread_labels(bool body_is_read) {
    PageBuilder page;
    page.print(200, 60, "國立範例大學　書函", 20);
    page.print(71, 110, "國立範例學院", 14);
    page.print(71, 130, "時　時　中華民國112年9月7日");
    page.print(71, 146, "生　範教字第1120700815號");
    page.body(
        {body_is_read ? "主旨：檢送課程一覽表1份，請查照。" : "歡圖檢送課程一覽表1份，請查照。",
         "論難一、依據合作協議書辦理。", "二、逾期不受理。"},
        190);
    return page;
}

}  // namespace

TEST_CASE("date and number tell themselves behind labels that were not read",
          "[letter][bare-heads]") {
    const Record record = read(with_unread_labels(true));
    CHECK(record.kind == "letter");
    CHECK(value_of(record, "issue_date") == "2023-09-07");
    CHECK(value_of(record, "document_no") == "範教字第1120700815號");
}

TEST_CASE("where 主旨 was not read, what else is not there is for review", "[letter][bare-heads]") {
    const Record record = read(with_unread_labels(false));
    CHECK(value_of(record, "document_no") == "範教字第1120700815號");
    for (const char* field : {"issue_date", "document_no", "subject", "recipient", "address",
                              "phone", "explanation", "copies"}) {
        INFO(field);
        CHECK(is_in_review(record, field));
    }
    CHECK_FALSE(is_in_review(read(with_unread_labels(true)), "explanation"));
}

TEST_CASE("a page with a letterhead is no attachment", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(200, 60, "國立範例大學　書函", 20);
    page.body({"一、依據合作協議書辦理。", "二、逾期不受理。"}, 190);
    CHECK(read(page).kind != "attachment");
}

TEST_CASE("a number at the line's beginning belongs to the label that ends the line above",
          "[letter][bare-heads]") {
    PageBuilder page;
    page.print(180, 60, "南投縣私立範例高級中學　函", 20);
    page.print(71, 90, "承辦人：王大明　電話：049-2222222　傳真：", 10);
    page.print(71, 104, "049-2222223", 10);
    print_rest(page);

    const Record record = read(page);
    CHECK(value_of(record, "contact") == "王大明");
    CHECK(value_of(record, "fax") == "049-2222223");
}

TEST_CASE("the text of a 令 at the margin is no value of a blank 附件 above it",
          "[letter][bare-heads]") {
    PageBuilder page;
    page.print(180, 60, "農業部　令", 20);
    page.print(71, 110, "發文日期：中華民國113年5月27日", 11);
    page.print(71, 128, "發文字號：農輔字第1130023345號", 11);
    page.print(71, 146, "附件：", 11);
    page.print(71, 166, "勘誤本部農輔字第1130022871號令之第二十一條條文。", 15);

    CHECK(value_of(read(page), "attachment").empty());
}

TEST_CASE("a note whose large 簽 was misread is told by 主旨 and 擬辦", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(71, 68, "吳　於人事室　日期：中華民國109年3月4日", 12);
    page.body({"主旨：檢陳教育訓練計畫1份，請鑒核。", "說明：依據年度計畫辦理。",
               "擬辦：奉核可後辦理採購。"},
              110);

    const Record record = read(page);
    CHECK(record.kind == "letter");
    CHECK(value_of(record, "subject") == "檢陳教育訓練計畫1份，請鑒核。");
    CHECK(value_of(record, "action") == "[奉核可後辦理採購。]");
    CHECK(value_of(record, "issue_date") == "2020-03-04");
}

TEST_CASE("the feet of a large 簽 in front of 於 are no part of the unit", "[letter][bare-heads]") {
    PageBuilder page;
    page.print(98, 95, "簽", 18);
    page.print(100, 104, "以　於總務處採購組", 12);
    page.print(100, 132, "日期：中華民國113年4月2日", 12);
    page.print(97, 162, "主旨：擬辦理空調主機採購案公開招標，簽請核示。", 14);
    page.print(97, 214, "說明：一、依據第5次行政會議決議辦理。", 14);
    const Record record = read(page);
    CHECK(record.document_type == "簽");
    CHECK(value_of(record, "issuer") == "總務處採購組");
}

// Letters whose labels are no list's: the word and the value tell together which field it is; and
// what begins or ends a part of the letter where no label does.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/letter/labels/told_label.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;
using extract::told_field;

namespace {

Record read(const PageBuilder& page) {
    return extract::extract_document(std::vector<Page>{page.page}, templates()).record;
}

bool is_in_review(const Record& record, const std::string& field) {
    return std::ranges::any_of(record.review,
                               [&](const ReviewItem& item) { return item.field == field; });
}

void print_lines(PageBuilder& page, const std::vector<std::string>& lines, double top,
                 double left = 71, double size = 13) {
    for (const std::string& line : lines) {
        page.print(left, top, line, size);
        top += 1.6 * size;
    }
}

}  // namespace

TEST_CASE("a label that no list has is told by its words and its value together", "[letter]") {
    CHECK(told_field(U"文件編號", U"範建字第1110826號") == "document_no");
    CHECK(told_field(U"聯絡用信箱", U"office@example.com.tw") == "email");
    CHECK(told_field(U"洽詢專線", U"(02)2000-0000分機12") == "phone");
    CHECK(told_field(U"本會傳真", U"02-20000000") == "fax");
    CHECK(told_field(U"文件日期", U"113年5月8日") == "issue_date");
    CHECK(told_field(U"DATE", U"2024/05/08") == "issue_date");
    CHECK(told_field(U"收件單位", U"國立範例大學") == "recipient");
    CHECK(told_field(U"副知單位", U"範例縣政府、國立範例大學") == "copies");
    CHECK(told_field(U"行文單位", U"範例縣政府") == "originals");
    CHECK(told_field(U"會務聯繫", U"林大有 02-20000000") == "contact");
    CHECK(told_field(U"通訊處", U"100範例市中正區忠孝東路1號").empty());
}

TEST_CASE("words that speak of something else are no label", "[letter]") {
    CHECK(told_field(U"來文字號", U"範建字第1110826號").empty());
    CHECK(told_field(U"行動電話", U"0900-000000").empty());
    CHECK(told_field(U"活動日期", U"113年5月8日").empty());
    CHECK(told_field(U"聯絡單位", U"範例縣政府教育處").empty());
    CHECK(told_field(U"抄送", U"請承辦人辦理，謝謝。").empty());
}

TEST_CASE("a head with labels of its own is read", "[letter]") {
    PageBuilder page;
    page.print(180, 50, "範例建設股份有限公司　函", 20);
    print_lines(page,
                {"TO：國立範例大學", "文件日期：113年5月8日", "文件編號：範建字第1130826號",
                 "會務聯繫：林大有", "專線：(02)2000-0000", "主旨：請惠予同意，請查照。"},
                100);

    const Record record = read(page);

    CHECK(value_of(record, "recipient") == "國立範例大學");
    CHECK(value_of(record, "issue_date") == "2024-05-08");
    CHECK(value_of(record, "document_no") == "範建字第1130826號");
    CHECK(value_of(record, "contact") == "林大有");
    CHECK(value_of(record, "phone") == "(02)2000-0000");
}

TEST_CASE("parts with numbers in front of their labels are told apart", "[letter]") {
    PageBuilder page;
    page.head();
    print_lines(page,
                {"一、主旨：檢送會議紀錄1份，請查照。", "二、說明：", "（一）依會議決議辦理。",
                 "（二）請轉知所屬。", "正本：國立範例大學"},
                320);

    const Record record = read(page);

    CHECK(value_of(record, "subject") == "檢送會議紀錄1份，請查照。");
    CHECK(value_of(record, "explanation") == "[（一）依會議決議辦理。 | （二）請轉知所屬。]");
}

TEST_CASE("items right below 主旨 are those of a 說明 that was not printed", "[letter]") {
    PageBuilder page;
    page.head();
    print_lines(page,
                {"主旨：檢送會議紀錄1份，請查照。", "一、依會議決議辦理。", "二、請轉知所屬。",
                 "正本：國立範例大學"},
                320);

    const Record record = read(page);

    CHECK(value_of(record, "explanation") == "[一、依會議決議辦理。 | 二、請轉知所屬。]");
    CHECK(is_in_review(record, "explanation"));
}

TEST_CASE("the sender's name below the last item is no part of it", "[letter]") {
    for (const char* name :
         {"範例建設股份有限公司", "範例法律事務所　律師林大有", "範例協會　敬啟"}) {
        PageBuilder page;
        page.head();
        print_lines(page,
                    {"主旨：檢送會議紀錄1份，請查照。", "說明：", "一、依會議決議辦理。",
                     "二、請轉知所屬。"},
                    320);
        page.print(300, 412, name, 13);

        CHECK(value_of(read(page), "explanation") == "[一、依會議決議辦理。 | 二、請轉知所屬。]");
    }
}

TEST_CASE("the list of receivers may be headed by the words of the head", "[letter]") {
    PageBuilder page;
    page.head();
    print_lines(
        page,
        {"主旨：檢送會議紀錄1份，請查照。", "說明：", "一、依會議決議辦理。", "二、請轉知所屬。",
         "受文單位：國立範例大學、範例縣政府", "副本抄送：範例縣警察局"},
        320);

    const Record record = read(page);

    CHECK(value_of(record, "originals") == "[國立範例大學 | 範例縣政府]");
    CHECK(value_of(record, "copies") == "[範例縣警察局]");
}

TEST_CASE("a label that no field has ends the items above it", "[letter]") {
    PageBuilder page;
    page.head();
    print_lines(page,
                {"主旨：檢送會議紀錄1份，請查照。", "說明：", "一、依會議決議辦理。",
                 "二、請轉知所屬。", "行文單位：", "正本：國立範例大學", "副知：範例縣政府"},
                320);

    const Record record = read(page);

    CHECK(value_of(record, "explanation") == "[一、依會議決議辦理。 | 二、請轉知所屬。]");
    CHECK(value_of(record, "originals") == "[國立範例大學]");
    CHECK(value_of(record, "copies") == "[範例縣政府]");
}

TEST_CASE("a contact named among the items is found, for a person to see", "[letter]") {
    PageBuilder page;
    page.print(180, 50, "範例縣政府　函", 20);
    print_lines(
        page,
        {"受文者：國立範例大學", "發文日期：中華民國113年5月8日", "發文字號：範建字第1130000826號"},
        100);
    print_lines(page,
                {"主旨：檢送會議紀錄1份，請查照。", "說明：", "一、依會議決議辦理。",
                 "二、本案聯絡人：科員林大有，電話：(02)2000-0000分機12。"},
                320);

    const Record record = read(page);

    CHECK(value_of(record, "contact") == "科員林大有");
    CHECK(value_of(record, "phone") == "(02)2000-0000分機12");
    CHECK(is_in_review(record, "contact"));
    CHECK(is_in_review(record, "phone"));
}

TEST_CASE("a lone 函 above a letter that its sender signs is the sender's", "[letter]") {
    PageBuilder page;
    page.print(285, 50, "函", 26);
    print_lines(
        page,
        {"受文者：國立範例大學", "發文日期：中華民國113年5月8日", "發文字號：範建字第1130826號",
         "主旨：檢送會議紀錄1份，請查照。", "說明：", "一、依會議決議辦理。", "二、請轉知所屬。"},
        100);
    page.print(300, 320, "範例建設股份有限公司", 15);

    const Record record = read(page);

    CHECK(record.document_type == "函");
    CHECK(value_of(record, "issuer") == "範例建設股份有限公司");
}

TEST_CASE("contacts that stand on the page with no label that was understood are for a person",
          "[letter]") {
    PageBuilder page;
    page.head();
    print_lines(page,
                {"主旨：檢送會議紀錄1份，請查照。", "說明：依會議決議辦理。", "正本：國立範例大學"},
                320);
    page.print(71, 780, "● 承辦人員林大有 ● 傳真02-20000000 ● office@example.com.tw", 10);

    const Record record = read(page);

    for (const char* field : {"contact", "fax", "email"}) {
        const bool found = !record.text_of(field).empty();
        CHECK((found || is_in_review(record, field)));
    }
}

TEST_CASE("names with numbers below 出席者, and a number below 聯絡人, are read", "[letter]") {
    PageBuilder page;
    page.print(180, 50, "範例縣政府　會勘通知單", 20);
    print_lines(
        page,
        {"受文者：國立範例大學", "發文日期：中華民國113年5月8日", "發文字號：範建字第1130000826號",
         "會勘事由：邊坡會勘", "會勘時間：113年6月9日（星期日）上午10時", "會勘地點：碧山路24號前",
         "聯絡人：林大有", "電話：(02)2000-0000", "出席者："},
        100);
    print_lines(page, {"1.國立範例大學", "2.範例縣消防局"}, 288, 97);
    print_lines(page, {"副本：範例縣警察局"}, 330);

    const Record record = read(page);

    CHECK(value_of(record, "phone") == "(02)2000-0000");
    CHECK(value_of(record, "attendees") == "[國立範例大學 | 範例縣消防局]");
}

TEST_CASE("a sign between label and value is the bar that was printed there", "[letter]") {
    PageBuilder page;
    page.print(71, 40, "範例建設股份有限公司", 20);
    print_lines(
        page,
        {"地址「100臺北市中正區忠孝東路1號", "電話「02-2000-0000", "信箱」office@example.com.tw"},
        40, 370, 9);
    page.print(285, 90, "函", 20);
    print_lines(page,
                {"受文者：國立範例大學", "發文日期：中華民國113年5月8日",
                 "發文字號：範建字第1130826號", "主旨：請惠予同意，請查照。"},
                120);

    const Record record = read(page);

    CHECK(value_of(record, "address") == "100臺北市中正區忠孝東路1號");
    CHECK(value_of(record, "phone") == "02-2000-0000");
    CHECK(value_of(record, "email") == "office@example.com.tw");
}

TEST_CASE("the value of a lone label stands in its row, however wide the white between",
          "[letter]") {
    PageBuilder page;
    page.print(180, 40, "範例建設股份有限公司　函", 20);
    page.print(71, 70, "公司地址：", 10);
    page.print(245, 70, "100臺北市中正區忠孝東路1號", 10);
    print_lines(
        page,
        {"受文者　國立範例大學", "發文日期　中華民國113年5月8日", "發文字號　範建字第1130826號"},
        100);
    page.print(71, 170, "附件", 13);
    page.print(140, 170, "現況照片1份", 13);
    print_lines(page, {"主旨：請惠予同意，請查照。"}, 200);

    const Record record = read(page);

    CHECK(value_of(record, "address") == "100臺北市中正區忠孝東路1號");
    CHECK(value_of(record, "attachment") == "現況照片1份");
}

TEST_CASE("the numbers of a list of names may have lost their dots", "[letter]") {
    PageBuilder page;
    page.head();
    print_lines(page, {"主旨：檢送會議紀錄1份，請查照。", "正本："}, 320);
    print_lines(page, {"1國立範例大學", "2:範例縣消防局"}, 362, 97);
    print_lines(page, {"副本：範例縣警察局"}, 404);

    CHECK(value_of(read(page), "originals") == "[國立範例大學 | 範例縣消防局]");
}

TEST_CASE("a number without label is known though a digit was misread", "[letter]") {
    PageBuilder page;
    page.print(180, 40, "範例建設股份有限公司　函", 20);
    page.print(420, 80, "中華民國113年5月8日", 12);
    page.print(420, 98, "範建字第」130826號", 12);
    print_lines(page, {"受文者：國立範例大學", "主旨：請惠予同意，請查照。"}, 130);

    CHECK(value_of(read(page), "document_no") == "範建字第1130826號");
}

TEST_CASE("a corner in front of figures is the narrow 1 of some types", "[letter]") {
    PageBuilder page;
    page.print(180, 40, "臺灣範例地方法院　函", 20);
    print_lines(
        page,
        {"受文者：國立範例大學", "發文日期：中華民國110年5月8日",
         "發文字號：範院真」10訴8014字第1101462670號", "主旨：請於9月8日上午」0時到院，請查照。"},
        90);

    const Record record = read(page);

    CHECK(value_of(record, "document_no") == "範院真110訴8014字第1101462670號");
    CHECK(value_of(record, "subject") == "請於9月8日上午10時到院，請查照。");
}

TEST_CASE("a ring among the figures of a house's number is a zero", "[letter]") {
    PageBuilder page;
    page.head({{"地址", "600嘉義市西區世賢路二段60○號"}});
    page.print(310, 90, "地址：600嘉義市西區世賢路二段60○號", 10);
    print_lines(page, {"主旨：請惠予同意，請查照。"}, 320);

    CHECK(value_of(read(page), "address").find("○") == std::string::npos);
}

TEST_CASE("one label of a row may be misread where other rows are labels, too", "[letter]") {
    PageBuilder page;
    page.print(156, 36, "範例紀念醫院　函", 20);
    const std::vector<std::vector<std::string>> rows{
        {"之文者", "發文日期"}, {"國立範例大學", "中華民國113年5月8日"},
        {"發文字號", "附件"},   {"範醫字第1130000826號", "會報紀錄1份"},
        {"承辦人", "電話"},     {"林大有", "(02)2000-0000"}};
    const std::vector<double> tops{72, 85, 105, 118, 137, 150};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double size = i % 2 == 0 ? 8.5 : 11.5;
        page.print(71, tops[i], rows[i][0], size);
        page.print(308, tops[i], rows[i][1], size);
    }
    print_lines(
        page, {"主旨：請惠予同意，請查照。", "說明：依會議決議辦理。", "正本：國立範例大學"}, 180);

    const Record record = read(page);

    CHECK(value_of(record, "recipient") == "國立範例大學");
    CHECK(value_of(record, "attachment") == "會報紀錄1份");
}

TEST_CASE("behind a whole telephone number a word and its colon are the next label", "[letter]") {
    PageBuilder page;
    page.print(180, 36, "範例電梯工業股份有限公司　函", 20);
    page.print(71, 70, "電話：04-2200-0000轉688傳站：(04)2700-0000", 9);
    print_lines(page,
                {"受文者：國立範例大學", "發文日期：中華民國113年5月8日",
                 "發文字號：範電字第1130826號", "主旨：請惠予同意，請查照。"},
                100);

    const Record record = read(page);

    CHECK(value_of(record, "phone") == "04-2200-0000轉688");
    CHECK(value_of(record, "fax") == "(04)2700-0000");
}

TEST_CASE("text between 主旨 and 正本 that no field took puts 說明 to review", "[letter]") {
    PageBuilder page;
    page.head();
    print_lines(
        page,
        {"主旨：檢送會議紀錄1份，請查照。", "1　m ggw　eggmg", "本案新設變壓器及低壓電纜完成送電"},
        320);
    print_lines(page, {"正本：國立範例大學"}, 400);

    const Record record = read(page);

    CHECK(is_in_review(record, "explanation"));
}

TEST_CASE("a notice of a meeting as companies write it is read", "[letter]") {
    PageBuilder page;
    page.print(180, 36, "範例建設股份有限公司　開會通知", 20);
    print_lines(
        page,
        {"受文者：國立範例大學", "發文日期：中華民國113年5月8日（星期三）",
         "發文字號：範建字第1130826號", "事由：研商工地安全", "時間：113年6月9日下午2時",
         "地點：本公司5樓會議室", "議程：如附", "主席：林大有經理", "出席人員：國立範例大學"},
        90);

    const Record record = read(page);

    CHECK(record.document_type == "開會通知單");
    CHECK(value_of(record, "issuer") == "範例建設股份有限公司");
    CHECK(value_of(record, "issue_date") == "2024-05-08");
    CHECK(value_of(record, "meeting_place") == "本公司5樓會議室");
    CHECK(value_of(record, "chair") == "林大有經理");
}

TEST_CASE("the stamp that says which copy it is stands beside the letterhead", "[letter]") {
    PageBuilder page;
    page.print(78, 36, "正本　範例縣政府　函", 20);
    print_lines(page,
                {"受文者：國立範例大學", "發文日期：中華民國113年5月8日",
                 "發文字號：範建字第1130000826號", "主旨：請惠予同意，請查照。"},
                90);

    const Record record = read(page);

    CHECK(value_of(record, "issuer") == "範例縣政府");
    CHECK(record.document_type == "函");
}

TEST_CASE("a ring read as a letter in a year of Chinese numerals is a zero", "[letter]") {
    PageBuilder page;
    page.print(180, 36, "範例縣政府　函", 20);
    print_lines(page,
                {"受文者：國立範例大學", "發文日期：中華民國一o九年六月二日",
                 "發文字號：範建字第1090000826號", "主旨：請惠予同意，請查照。"},
                90);

    CHECK(value_of(read(page), "issue_date") == "2020-06-02");
}

TEST_CASE("a misread 聯絡人及電話 among the parts of a notice is one all the same", "[letter]") {
    PageBuilder page;
    page.print(180, 36, "範例縣政府　開會通知單", 20);
    print_lines(
        page,
        {"受文者：國立範例大學", "發文日期：中華民國113年5月8日", "發文字號：範建字第1130000826號",
         "開會事由：研商路平專案", "開會時間：113年6月9日下午2時", "開會地點：本府會議室",
         "聯絡人長電話：林大有(02)2000-0000", "出席者：國立範例大學"},
        90);

    const Record record = read(page);

    CHECK(value_of(record, "phone") == "(02)2000-0000");
    CHECK(value_of(record, "contact") == "林大有");
}

TEST_CASE("the first letters of a mail address are no label with a bar", "[letter]") {
    PageBuilder page;
    page.print(180, 36, "範例建設股份有限公司　函", 20);
    page.print(400, 70, "電話 02-2000-0000", 9);
    page.print(400, 84, "elainek@example.com.tw", 9);
    print_lines(page,
                {"受文者：國立範例大學", "發文日期：中華民國113年5月8日",
                 "發文字號：範建字第1130826號", "主旨：請惠予同意，請查照。"},
                110);

    CHECK(value_of(read(page), "email") == "elainek@example.com.tw");
}

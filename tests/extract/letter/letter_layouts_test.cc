// Layouts apart from the handbook's: the head down the margin beside the body, dashes for colons,
// date and contacts below the signature, lines with a character that was not read.

#include <algorithm>

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Record read(const PageBuilder& page) {
    return extract::extract_document(std::vector<Page>{page.page}, templates()).record;
}

bool is_in_review(const Record& record, const std::string& field, const std::string& reason) {
    return std::ranges::any_of(record.review, [&](const ReviewItem& item) {
        return item.field == field && item.reason == reason;
    });
}

/// The head of a public office down to 附件.
PageBuilder office() {
    PageBuilder page;
    page.head({{"附件", "如說明二"}});
    return page;
}

}  // namespace

TEST_CASE("a head down the margin is read before the body beside it", "[letter][layouts]") {
    PageBuilder page;
    page.print(180, 60, "臺東縣政府文化處　函", 20);
    double top = 120;
    // Recognition reads row by row: a line of the margin, a line of the body.
    const std::vector<std::pair<std::string, std::string>> rows{
        {"受文者", "主旨：請提供貴館藏書清冊，請查照。"},
        {"臺東縣立範例圖書館", "說明：一、依本處年度計畫辦理。"},
        {"發文日期", "二、請於113年6月30日前送達，"},
        {"民國113年5月9日", "逾期不予列入。"},
        {"發文字號", ""},
        {"東文圖字第1130004321號", ""},
        {"附件", ""},
        {"如說明二", ""},
        {"承辦人", ""},
        {"科員林大有", ""}};
    for (const auto& [left, right] : rows) {
        page.print(71, top, left, 11);
        if (!right.empty()) page.print(260, top, right, 14);
        top += 20;
    }
    page.print(71, top + 40, "正本：臺東縣立範例圖書館", 12);

    const Record record = read(page);
    CHECK(value_of(record, "recipient") == "臺東縣立範例圖書館");
    CHECK(value_of(record, "issue_date") == "2024-05-09");
    CHECK(value_of(record, "document_no") == "東文圖字第1130004321號");
    CHECK(value_of(record, "attachment") == "如說明二");
    CHECK(value_of(record, "contact") == "科員林大有");
    CHECK(value_of(record, "subject") == "請提供貴館藏書清冊，請查照。");
    CHECK(value_of(record, "explanation") ==
          "[一、依本處年度計畫辦理。 | 二、請於113年6月30日前送達，逾期不予列入。]");
    CHECK(value_of(record, "originals") == "[臺東縣立範例圖書館]");
}

TEST_CASE("a letter's labels may have dashes for colons", "[letter][layouts]") {
    for (const char* dash : {"－", "—", "-", "一"}) {
        INFO(dash);
        PageBuilder page;
        page.print(180, 60, "範例土木技師公會　函", 20);
        double top = 110;
        for (const char* line : {"受文者%臺南市政府", "日　期%中華民國113年5月9日",
                                 "文　號%(113)範技字第0185號", "附　件%報告書1份"}) {
            std::string text = line;
            page.print(71, top, text.replace(text.find('%'), 1, dash));
            top += 18;
        }
        const std::string sign = dash;
        page.body({"主　旨" + sign + "檢送鑑定報告書，請查照。", "說　明" + sign + "依契約辦理。",
                   "正　本" + sign + "臺南市政府"},
                  220);

        const Record record = read(page);
        CHECK(value_of(record, "recipient") == "臺南市政府");
        CHECK(value_of(record, "issue_date") == "2024-05-09");
        CHECK(value_of(record, "document_no") == "(113)範技字第0185號");
        CHECK(value_of(record, "attachment") == "報告書1份");
        CHECK(value_of(record, "subject") == "檢送鑑定報告書，請查照。");
        CHECK(value_of(record, "explanation") == "[依契約辦理。]");
        CHECK(value_of(record, "originals") == "[臺南市政府]");
    }
}

TEST_CASE("one dash behind a label is none of the letter's signs", "[letter][layouts]") {
    PageBuilder page = office();
    page.body({"主旨：檢送計畫1份，請查照。", "說明：如附件。", "附件-1 計畫書", "正本：法務部"});

    const Record record = read(page);
    CHECK(value_of(record, "attachment") == "如說明二");
}

TEST_CASE("日期 and 字號 with 主旨 make a letter of a page", "[letter][layouts]") {
    PageBuilder page;
    page.print(200, 60, "南投縣鹿谷鄉公所", 22);
    page.print(320, 110, "日期：中華民國113年5月9日");
    page.print(320, 126, "字號：鹿鄉民字第1130004321號");
    page.body({"主旨：公告本鄉第三公墓遷葬事宜。", "依據：殯葬管理條例第41條。",
               "公告事項：一、遷葬範圍：範例段1地號。", "　　　　　二、期限：3個月。"},
              180);

    const Record record = read(page);
    CHECK(record.kind == "letter");
    CHECK(value_of(record, "issue_date") == "2024-05-09");
    CHECK(value_of(record, "document_no") == "鹿鄉民字第1130004321號");
    CHECK(value_of(record, "subject") == "公告本鄉第三公墓遷葬事宜。");
}

TEST_CASE("minutes with a date, 案由 and 說明 are no letter", "[letter][layouts]") {
    PageBuilder page;
    page.print(180, 60, "範例社區管理委員會會議紀錄", 18);
    page.print(71, 100, "日期：113年5月9日");
    page.print(71, 118, "地點：社區會議室");
    page.body({"案由：停車位重新抽籤案。", "說明：現行車位使用期限將屆。", "決議：照案通過。"},
              150);

    CHECK(read(page).kind != "letter");
}

TEST_CASE("an association's letter may have receiver, date and contacts without a head",
          "[letter][layouts]") {
    PageBuilder page;
    page.print(180, 60, "範例木雕文化協會　函", 20);
    page.print(71, 110, "苗栗縣立三義木雕博物館　公鑒：", 14);
    page.body({"主旨：本會擬借用貴館展場辦理聯展，請惠允。", "說明：一、展期113年10月1日至31日。",
               "　　　二、參展作品計12件。"},
              150);
    page.print(330, 240, "理事長　林 大 有", 14);
    page.print(330, 262, "電話：037-870000", 14);
    page.print(330, 284, "地址：367苗栗縣三義鄉範例路1號", 14);
    page.print(180, 330, "中華民國113年7月2日　範木字第113022號", 14);

    const Record record = read(page);
    CHECK(record.kind == "letter");
    CHECK(value_of(record, "recipient") == "苗栗縣立三義木雕博物館");
    CHECK(value_of(record, "subject") == "本會擬借用貴館展場辦理聯展，請惠允。");
    CHECK(value_of(record, "phone") == "037-870000");
    CHECK(value_of(record, "address") == "367苗栗縣三義鄉範例路1號");
    CHECK(value_of(record, "issue_date") == "2024-07-02");
    CHECK(value_of(record, "document_no") == "範木字第113022號");
}

TEST_CASE("any word may stand in front of the address below the signature", "[letter][layouts]") {
    PageBuilder page;
    page.print(150, 60, "南投縣範例觀光發展促進會　函", 20);
    page.print(71, 110, "受文者：南投縣政府");
    page.print(71, 126, "發文日期：中華民國113年11月6日");
    page.print(71, 142, "發文字號：範促字第1131106001號");
    page.body({"主旨：請儘速增設路燈，請查照。", "正本：南投縣政府"}, 180);
    page.print(250, 260, "會長　林 大 有", 16);
    page.print(250, 284, "連絡處：546南投縣仁愛鄉範例路5號", 12);
    page.print(250, 302, "連絡電話：0900-000-804", 12);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "546南投縣仁愛鄉範例路5號");
    CHECK(value_of(record, "phone") == "0900-000-804");
}

TEST_CASE("an address behind the name in English under the letterhead is the sender's",
          "[letter][layouts]") {
    PageBuilder page;
    page.print(71, 60, "範例商業銀行股份有限公司", 19);
    page.print(71, 82, "Example Bank　104501臺北市中山區範例路二段2號", 10);
    page.print(71, 110, "受文者：法務部");
    page.print(71, 126, "發文日期：中華民國113年11月6日");
    page.print(71, 142, "發文字號：範銀字第1130004477號");
    page.body({"主旨：檢送帳戶資料1份，請查照。", "正本：法務部"}, 180);

    CHECK(value_of(read(page), "address") == "104501臺北市中山區範例路二段2號");
}

TEST_CASE("an address without a label may stand in the foot beside other contacts",
          "[letter][layouts]") {
    const auto letter = [] {
        PageBuilder page;
        page.print(150, 60, "範例綠能股份有限公司", 19);
        page.print(71, 110, "受文者：經濟部能源署");
        page.print(71, 126, "發文日期：中華民國113年8月6日");
        page.print(71, 142, "發文字號：範綠字第1130806002號");
        page.body({"主旨：檢送申請書1份，請鑒核。", "正本：經濟部能源署"}, 180);
        return page;
    };
    PageBuilder one_line = letter();
    one_line.print(71, 780, "台北市內湖區範例路513巷26號7樓　T：+886-2-2658-7788　F：02-26587799",
                   9);
    const Record record = read(one_line);
    CHECK(value_of(record, "address") == "台北市內湖區範例路513巷26號7樓");
    CHECK(value_of(record, "phone") == "+886-2-2658-7788");
    CHECK(value_of(record, "fax") == "02-26587799");

    PageBuilder two_lines = letter();
    two_lines.print(71, 770, "114台北市內湖區範例路513號", 10);
    two_lines.print(71, 783, "電話：02-26587788　傳真：02-26587799", 10);
    CHECK(value_of(read(two_lines), "address") == "114台北市內湖區範例路513號");
    CHECK(value_of(read(two_lines), "phone") == "02-26587788");
}

TEST_CASE("a line goes on behind a character that was not read, for a person",
          "[letter][layouts]") {
    PageBuilder page = office();
    // 口 was taken for a box: its place is empty.
    page.body({"主旨：檢陳本鄉港"}, 320);
    page.print(71 + 9 * 16, 320, "部落道路改善計畫，請鑒核。", 16);
    page.body({"說明：依規定辦理。", "正本：法務部"}, 345);

    const Record record = read(page);
    CHECK(value_of(record, "subject") == "檢陳本鄉港部落道路改善計畫，請鑒核。");
    CHECK(is_in_review(record, "subject", "lost_character"));
}

TEST_CASE("a month without its number is doubted", "[letter][layouts]") {
    PageBuilder page = office();
    page.body({"主旨：復如說明，請查照。", "說明：復貴所八十四年月二十日所民字第三三一號函。",
               "正本：法務部"});

    CHECK(is_in_review(read(page), "explanation", "incomplete_date"));
}

TEST_CASE("brackets around a telephone number are none of it", "[letter][layouts]") {
    PageBuilder page;
    page.print(160, 60, "範例農田水利署　會勘通知單", 20);
    page.print(71, 110, "受文者：彰化縣二林鎮公所");
    page.print(71, 126, "發文日期：中華民國113年1月25日");
    page.print(71, 142, "發文字號：農水字第1136490387號");
    page.body({"會勘事由：橋梁改建用地會勘", "會勘時間：113年2月1日（星期四）上午9時",
               "聯絡人及電話：技士林大有（04-8950000#24）", "出席者：彰化縣二林鎮公所"},
              180);

    const Record record = read(page);
    CHECK(value_of(record, "phone") == "04-8950000#24");
    CHECK(value_of(record, "contact") == "技士林大有");
    CHECK(record.fields.at("contact").raw == "技士林大有（04-8950000#24）");
}

TEST_CASE("a name may stand in two lines above its kind", "[letter][layouts]") {
    PageBuilder page;
    page.print(220, 60, "交通部範例局", 19);
    page.print(200, 86, "範例國際航空站", 19);
    page.print(288, 112, "函", 19);
    page.print(71, 150, "受文者：範例航空股份有限公司");
    page.print(71, 166, "發文日期：中華民國113年8月6日");
    page.print(71, 182, "發文字號：範航字第1130806002號");
    page.body({"主旨：同意照辦，請查照。", "正本：範例航空股份有限公司"}, 220);

    const Record record = read(page);
    CHECK(value_of(record, "issuer") == "交通部範例局範例國際航空站");
    CHECK(value_of(record, "document_type") == "函");
}

TEST_CASE("two parts of a notice may share a row", "[letter][layouts]") {
    PageBuilder page;
    page.print(160, 60, "範例農田水利署　開會通知單", 20);
    page.print(71, 110, "受文者：彰化縣二林鎮公所");
    page.print(71, 126, "發文日期：中華民國113年1月25日");
    page.print(71, 142, "發文字號：農水字第1136490387號");
    page.print(71, 180, "開會事由：研商橋梁改建事宜", 14);
    page.print(71, 200, "開會時間：113年2月1日（星期四）上午9時", 14);
    page.print(71, 220, "開會地點：本署301會議室", 14);
    page.print(365, 220, "主持人：林科長大有", 14);
    page.print(71, 245, "出席者：彰化縣二林鎮公所", 14);

    const Record record = read(page);

    CHECK(value_of(record, "meeting_place") == "本署301會議室");
    CHECK(value_of(record, "chair") == "林科長大有");
}

TEST_CASE("正本 and 副本 may stand side by side", "[letter][layouts]") {
    PageBuilder page;
    page.head().body({"主旨：檢送計價單，請核付。", "說明：依據契約第5條辦理。"});
    page.print(71, 413, "正本：");
    page.print(324, 413, "副本：");
    page.print(71, 429, "範例縣田中鎮公所");
    page.print(324, 429, "範例自來水股份有限公司");
    page.print(71, 445, "範例市立聯合醫院");
    page.print(324, 445, "範例大學");
    page.print(324, 461, "範例市政府");
    page.print(259, 497, "理事長　童怡萱", 18);

    const Record record = read(page);

    CHECK(value_of(record, "originals") == "[範例縣田中鎮公所 | 範例市立聯合醫院]");
    CHECK(value_of(record, "copies") == "[範例自來水股份有限公司 | 範例大學 | 範例市政府]");
}

TEST_CASE("附件 may stand below the body or below the lists", "[letter][layouts]") {
    const std::vector<std::string> below_body{"主旨：檢送計價單，請核付。",
                                              "說明：",
                                              "一、依據契約第5條辦理。",
                                              "二、檢附明細表。",
                                              "附件：計價單2份",
                                              "正本：範例市政府",
                                              "副本："};
    const std::vector<std::string> below_lists{
        "主旨：檢送計價單，請核付。", "說明：", "一、依據契約第5條辦理。", "二、檢附明細表。",
        "正本：範例市政府",           "副本：", "附件：計價單2份"};
    for (const auto& body : {below_body, below_lists}) {
        PageBuilder page;
        page.head({{"附件", "-"}}).body(body);

        const Record record = read(page);

        CHECK(value_of(record, "attachment") == "計價單2份");
        CHECK(value_of(record, "explanation") == "[一、依據契約第5條辦理。 | 二、檢附明細表。]");
        CHECK(value_of(record, "copies").empty());
    }
}

TEST_CASE("a list may begin in the line under its label", "[letter][layouts]") {
    PageBuilder page;
    page.print(160, 60, "臺中市範例區公所　開會通知單", 20);
    page.print(71, 110, "受文者：範例里辦公處");
    page.print(71, 126, "發文日期：中華民國113年8月22日");
    page.print(71, 142, "發文字號：公所民字第1130022871號");
    page.body({"開會事由：里鄰工作會報", "出席者：", "　　各里里長、各里幹事", "列席者：",
               "　　本所各課室主管"},
              180);
    const Record record = read(page);
    CHECK(value_of(record, "attendees") == "[各里里長 | 各里幹事]");
    CHECK(value_of(record, "observers") == "[本所各課室主管]");
}

TEST_CASE("a notice of a meeting without anyone to come is for review", "[letter][layouts]") {
    PageBuilder page;
    page.print(160, 60, "臺中市範例區公所　開會通知單", 20);
    page.print(71, 110, "受文者：範例里辦公處");
    page.body({"開會事由：里鄰工作會報", "備註：自備環保杯。"}, 180);
    CHECK(is_in_review(read(page), "attendees", "missing"));
}

TEST_CASE("副本收受者 in the head does not end it", "[letter][layouts]") {
    PageBuilder page;
    page.print(200, 60, "範例縣政府　函", 22);
    page.print(71, 110, "受文者：範例縣仁武鄉公所");
    page.print(360, 110, "速別：速件");
    page.print(71, 128, "副本收受者：本府農業局");
    page.print(360, 128, "日期：中華民國八十九年六月七日");
    page.print(360, 146, "字號：八九府農字第一〇三八四五號");
    page.body({"主旨：准予補助，請查照。", "說明：工程完竣後報府。"}, 190);

    const Record record = read(page);
    CHECK(value_of(record, "copies") == "[本府農業局]");
    CHECK(value_of(record, "issue_date") == "2000-06-07");
    CHECK(value_of(record, "document_no") == "八九府農字第一〇三八四五號");
    CHECK(value_of(record, "subject") == "准予補助，請查照。");
}

TEST_CASE("a kind of three characters bears a misread one behind a whole name",
          "[letter][layouts]") {
    PageBuilder page;
    page.print(160, 60, "範例市政府警察局　獎懲全", 22);
    page.print(71, 110, "受文者：範例分局");
    page.print(71, 126, "發文字號：範警人字第1130046311號");
    page.body({"主旨：核定嘉獎二次。", "說明：負責盡職。"}, 160);
    CHECK(read(page).document_type == "獎懲令");
}

TEST_CASE("a list with a name a line has one in its longest line, too", "[letter][layouts]") {
    PageBuilder page;
    page.print(160, 60, "苗栗縣範例鎮公所　會勘通知單", 20);
    page.print(71, 110, "受文者：苗栗縣政府");
    page.print(71, 126, "發文日期：中華民國113年11月19日");
    page.print(71, 142, "發文字號：後鎮建字第1130017764號");
    page.body({"會勘事由：護岸會勘", "會勘地點：範例里", "出席者：苗栗縣政府水利處",
               "　　　　經濟部水利署第二河川分署", "　　　　範例里辦公處"},
              180);
    CHECK(value_of(read(page), "attendees") ==
          "[苗栗縣政府水利處 | 經濟部水利署第二河川分署 | 範例里辦公處]");
}

TEST_CASE("an address with its label may stand alone below the signature", "[letter][layouts]") {
    PageBuilder page;
    page.print(180, 60, "範例居家護理所　函", 19);
    page.print(71, 110, "受文者：南投縣政府衛生局");
    page.print(71, 126, "發文日期：中華民國113年9月25日");
    page.print(71, 142, "發文字號：範居字第1130925號");
    page.print(71, 158, "電話：049-2203311");
    page.body({"主旨：檢附執照影本，請備查。", "正本：南投縣政府衛生局"}, 190);
    page.print(71, 300, "地址：540202南投縣南投市範例路51號", 10);
    CHECK(value_of(read(page), "address") == "540202南投縣南投市範例路51號");
}

TEST_CASE("a value that ends with a comma goes on somewhere", "[letter][layouts]") {
    PageBuilder page;
    page.head({{"附件", "評選資料、"}});
    page.body({"主旨：檢送評選資料，請查照。", "正本：法務部"});
    CHECK(is_in_review(read(page), "attachment", "cut_off_end"));
}

TEST_CASE("values may stand in a column far behind their labels", "[letter][layouts]") {
    for (const std::string colon : {"", "："}) {
        PageBuilder page;
        page.print(160, 60, "財政部南區國稅局臺東分局　書函", 18);
        const std::vector<std::pair<std::string, std::string>> rows{
            {"受文者", "桃園市立青溪國民中學"},
            {"發文日期", "中華民國108年3月22日"},
            {"發文字號", "南區國稅臺東銷售字第1083449879號"},
            {"速別", ""},
            {"密等及解密條件或保密期限", ""},
            {"附件", "會議紀錄1份、簽到單"}};
        double top = 157;
        for (const auto& [label, value] : rows) {
            page.print(72, top, label + colon, 10);
            if (!value.empty()) page.print(220, top, value, 10);
            top += 14;
        }
        page.print(220, top, "及照片光碟1片", 10);  // of the attachment's next line
        page.body({"主旨：檢送要點1份，請查照。", "正本：桃園市立大同國民中學"});

        const Record record = read(page);

        CHECK(value_of(record, "recipient") == "桃園市立青溪國民中學");
        CHECK(value_of(record, "issue_date") == "2019-03-22");
        CHECK(value_of(record, "document_no") == "南區國稅臺東銷售字第1083449879號");
        CHECK(value_of(record, "speed").empty());
        CHECK(value_of(record, "attachment") == "會議紀錄1份、簽到單及照片光碟1片");
    }
}

TEST_CASE("a name under a list's first one belongs to it, brackets or not", "[letter][layouts]") {
    PageBuilder page = office();
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(63, 374, "正本：永信營造股份有限公司(含附件)　社團法人中華民國紅十字會", 13);
    page.print(102, 394, "臺南市政府", 10.3);
    page.print(269, 394, "桃園市政府", 10.3);
    CHECK(value_of(read(page), "originals") ==
          "[永信營造股份有限公司(含附件) | 社團法人中華民國紅十字會 | 臺南市政府 | 桃園市政府]");
}

TEST_CASE("a heading above the contacts is no label of one", "[letter][layouts]") {
    PageBuilder page;
    page.print(199, 48, "交通部民用航空局　函", 18);
    page.print(408, 84, "聯絡方式", 10);
    page.print(326, 98, "地址：臺北市松山區敦化北路340號", 10);
    page.print(326, 111, "聯絡人：侯宗憲科長", 10);
    page.print(326, 124, "電話：（02）2253-1688", 10);
    page.print(77, 174, "受文者：臺灣苗栗地方檢察署");
    page.print(77, 190, "發文日期：中華民國103年10月19日");
    page.print(77, 206, "發文字號：標準二字第1032740009號");
    page.body({"主旨：檢送要點1份，請查照。", "正本：臺灣苗栗地方檢察署"});

    CHECK(value_of(read(page), "contact") == "侯宗憲科長");
    CHECK(value_of(read(page), "phone") == "（02）2253-1688");
}

TEST_CASE("the receiver of a notice is among those who attend", "[letter][layouts]") {
    PageBuilder page;
    page.head({{"受文者", "臺中市政府"}});
    page.body({"開會事由：研商會議", "開會地點：第二會議室", "出席者：臺中市政府（含附件）、法務部",
               "副本：臺南市政府"});
    for (Line& line : page.page.lines) {
        if (!line.text.starts_with("受文者")) continue;
        for (Symbol& symbol : line.symbols) symbol.confidence = 0.6;
    }

    const Record record = read(page);

    CHECK(value_of(record, "recipient") == "臺中市政府");
    CHECK_FALSE(is_in_review(record, "recipient", "near_miss"));
}

TEST_CASE("a full line of 開會時間 may touch the label of the column beside it", "[letter]") {
    PageBuilder page;
    page.print(180, 66, "範例縣政府　開會通知單", 20);
    page.print(71, 120, "受文者：範例大學");
    page.print(71, 137, "發文日期：中華民國112年6月3日");
    page.print(71, 154, "發文字號：範產字第1120004321號");
    page.print(71, 200, "開會事由：研商觀光產業人才培育會議", 14);
    page.print(71, 220, "開會時間：112年6月12日（星期一）上午主持人：童處長依琳", 14);
    page.print(141, 240, "10時", 14);
    page.print(71, 260, "開會地點：國際會議廳（3樓）", 14);
    page.print(71, 300, "出席者：範例大學");
    const std::vector<Page> pages = one_page(page.page);

    const Record record = extract::extract_document(pages, templates()).record;

    CHECK(value_of(record, "meeting_time") == "112年6月12日（星期一）上午10時");
    CHECK(value_of(record, "chair") == "童處長依琳");
    CHECK(value_of(record, "meeting_place") == "國際會議廳（3樓）");
}

TEST_CASE("ways of contact without labels tell themselves", "[letter][layout]") {
    PageBuilder page;
    page.print(71, 40, "範例餐旅職業工會", 20);
    page.print(71, 66, "970012花蓮縣花蓮市範例路23號　加03-800-0000#42　-/office@example.org.tw",
               10);
    page.print(287, 90, "函", 18);
    page.print(71, 120, "受文者：範例大學");
    page.print(71, 137, "發文日期：中華民國112年6月3日");
    page.print(71, 154, "發文字號：範餐字第1120004號");
    page.body({"主旨：檢送紀錄1份，請查照。", "正本：範例大學"}, 200);

    const Record record = read(page);

    CHECK(value_of(record, "address") == "970012花蓮縣花蓮市範例路23號");
    CHECK(value_of(record, "phone") == "03-800-0000#42");
    CHECK(is_in_review(record, "phone", "label_not_read"));
    CHECK(value_of(record, "email") == "office@example.org.tw");
}

TEST_CASE("contacts in a sentence at the foot end at its commas", "[letter][foot]") {
    PageBuilder page;
    page.print(200, 40, "範例市政府　函", 20);
    page.print(71, 120, "受文者：範例大學");
    page.print(71, 137, "發文日期：中華民國112年6月3日");
    page.print(71, 154, "發文字號：範府都字第1120004321號");
    page.body({"主旨：檢送紀錄1份，請查照。", "正本：範例大學"}, 200);
    page.print(71, 330, "本案聯絡人：專員林依琳，聯絡電話：04-20000000轉132", 11);

    const Record record = read(page);

    CHECK(value_of(record, "contact") == "專員林依琳");
    CHECK(value_of(record, "phone") == "04-20000000轉132");
}

TEST_CASE("what a further page repeats of the head is no part of the text", "[letter][pages]") {
    PageBuilder first;
    first.print(200, 40, "範例市政府　函", 20);
    first.print(71, 120, "受文者：範例大學");
    first.print(71, 137, "發文日期：中華民國112年6月3日");
    first.print(71, 154, "發文字號：範府都字第1120004321號");
    first.body({"主旨：檢送紀錄1份，請查照。", "說明：", "一、依契約辦理。",
                "二、請於每季結束後15日內提報維護紀錄及照片，並請於下次會議"},
               200);
    const auto second = [](const std::vector<std::string>& head) {
        PageBuilder page(2);
        double top = 30;
        for (const std::string& line : head) {
            page.print(71, top, line, 10);
            top += 16;
        }
        page.body({"說明改善情形。", "正本：範例大學"}, 90);
        return page.page;
    };
    const auto explanation = [&](const std::vector<std::string>& head) {
        const std::vector<Page> pages{first.page, second(head)};
        return value_of(extract::extract_document(pages, templates()).record, "explanation");
    };
    const std::string whole =
        "[一、依契約辦理。 | "
        "二、請於每季結束後15日內提報維護紀錄及照片，並請於下次會議說明改善情形。]";

    CHECK(explanation({}) == whole);
    CHECK(explanation({"範例市政府　函"}) == whole);
    CHECK(explanation({"範例市政府函（續頁）　範府都字第1120004321號"}) == whole);
    CHECK(explanation({"範例市政府　函", "發文字號：範府都字第1120004321號"}) == whole);

    PageBuilder last(2);
    last.print(71, 30, "範例市政府　函", 10);
    last.body({"正本：範例大學", "副本："}, 60);
    const std::vector<Page> pages{first.page, last.page};
    CHECK(value_of(extract::extract_document(pages, templates()).record, "originals") ==
          "[範例大學]");
}

TEST_CASE("the next column begins behind a whole mail address", "[letter][layout]") {
    PageBuilder page;
    page.print(71, 40, "範例醫院　函", 20);
    page.print(260, 66, "電話：04-20000000", 8);
    page.print(417, 66, "發文字號：", 8);
    page.print(260, 78, "電了郵件：office@example.org.tw範醫企字第1120004321號", 8);
    page.print(71, 120, "受文者：範例大學");
    page.print(71, 137, "發文日期：中華民國112年6月3日");
    page.body({"主旨：檢送紀錄1份，請查照。", "正本：範例大學"}, 200);

    const Record record = read(page);

    CHECK(value_of(record, "email") == "office@example.org.tw");
    CHECK(value_of(record, "document_no") == "範醫企字第1120004321號");
}

TEST_CASE("date and number may stand side by side below the letter", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 40, "範例工程有限公司　函", 20);
    page.print(71, 90, "受文者：範例大學");
    page.body({"主旨：檢送紀錄1份，請查照。", "正本：範例大學"}, 140);
    page.print(71, 797, "發文字號：範工字第1120004號", 10);
    page.print(381, 797, "發文日期：中華民國112年6月3日", 10);

    const Record record = read(page);

    CHECK(value_of(record, "document_no") == "範工字第1120004號");
    CHECK(value_of(record, "issue_date") == "2023-06-03");
}

TEST_CASE("a number may be broken by the end of its row of contacts", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 40, "範例景觀有限公司　函", 20);
    page.print(71, 80, "受文者：範例大學");
    page.print(71, 97, "發文日期：中華民國112年6月3日");
    page.print(71, 114, "發文字號：範景字第1120004號");
    page.print(71, 140, "地址：台南市東區範例路8號　電話：06-390-0000轉68　傳真：06-", 9);
    page.print(71, 153, "2000000　電子信箱：office@example.org.tw", 9);
    page.body({"主旨：檢送紀錄1份，請查照。", "正本：範例大學"}, 200);

    const Record record = read(page);

    CHECK(value_of(record, "address") == "台南市東區範例路8號");
    CHECK(value_of(record, "fax") == "06-2000000");
}

TEST_CASE("a label and a number end a person's name however close they stand", "[letter]") {
    PageBuilder page;
    page.print(200, 40, "範例工程有限公司　函", 20);
    page.print(71, 66, "聯絡人：秘書林依琳聯絡電話：03-2000000轉60", 9);
    page.print(71, 90, "受文者：範例大學");
    page.print(71, 107, "發文日期：中華民國112年6月3日");
    page.print(71, 124, "發文字號：範工字第1120004號");
    page.body({"主旨：檢送紀錄1份，請查照。", "正本：範例大學"}, 160);

    const Record record = read(page);

    CHECK(value_of(record, "contact") == "秘書林依琳");
    CHECK(value_of(record, "phone") == "03-2000000轉60");
}

TEST_CASE("a stamp below the last list is none of its names", "[letter]") {
    PageBuilder page = office();
    page.body({"主旨：檢送紀錄1份，請查照。", "正本：範例大學", "副本：彰化縣鹿港鎮公所"});
    page.print(71, 400, "wg as回", 42);

    CHECK(value_of(read(page), "copies") == "[彰化縣鹿港鎮公所]");
}

TEST_CASE("a bracket of 密等 closes in the line below, of a smaller type too", "[letter]") {
    PageBuilder page;
    page.print(200, 40, "範例大學附設醫院　函", 20);
    page.print(71, 90, "受文者：範例市政府");
    page.print(71, 107, "發文日期：中華民國112年6月3日");
    page.print(71, 124, "發文字號：範工字第1120004號");
    page.print(71, 141, "密等及解密條件或保密期限：密（本件至115年", 13);
    page.print(240, 157, "12月31日解密）", 10);
    page.body({"主旨：檢送紀錄1份，請查照。", "正本：範例市政府"}, 190);

    CHECK(value_of(read(page), "secrecy") == "密（本件至115年12月31日解密）");
}

TEST_CASE("a list that counts its names has them without numbers", "[letter]") {
    PageBuilder page = office();
    page.body({"主旨：檢送紀錄1份，請查照。"}, 320);
    page.print(71, 350, "正本：", 12);
    page.print(95, 367, "1. 範例大學", 12);
    page.print(95, 384, "2. 財政部關務署高雄關", 12);
    page.print(95, 401, "3. 東海大學", 12);
    page.print(71, 418, "副本：", 12);

    CHECK(value_of(read(page), "originals") == "[範例大學 | 財政部關務署高雄關 | 東海大學]");
}

TEST_CASE("one name a line needs no name that is known", "[letter][layout]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：召開會議，請派員出席。",
               "說明：依據公路法第30條及公路用地使用規則第14條規定辦理，並請各單位攜帶圖說。",
               "正本：南投縣政府工務處", "　　　台灣範例股份有限公司萬大發電廠",
               "　　　本分局埔里工務段", "　　　立法委員游小安辦公室", "　　　林委員佳安",
               "　　　陳委員明"});
    const Record record = extract::extract_document(one_page(page.page), templates()).record;
    CHECK(value_of(record, "originals") ==
          "[南投縣政府工務處 | 台灣範例股份有限公司萬大發電廠 | 本分局埔里工務段 | "
          "立法委員游小安辦公室 | 林委員佳安 | 陳委員明]");
}

TEST_CASE("a logo far in front of the name is none of it", "[letter][layout]") {
    PageBuilder page;
    page.print(80, 47, "中　範例高雄總醫院", 14);
    page.print(286, 86, "函", 20);
    page.print(71, 120, "受文者：範例大學");
    page.print(71, 137, "發文日期：中華民國112年6月3日");
    page.print(71, 154, "發文字號：範醫字第1120004321號");
    page.body({"主旨：檢送紀錄1份，請查照。", "正本：範例大學"}, 190);
    page.print(179, 789, "地址802301高雄市苓雅區範例路2號　電話07-3000000#465", 9);
    page.print(139, 803, "聯絡人管理師林依琳　傳真07-3000001　電子郵件office@example.org.tw", 9);

    const Record record = read(page);

    CHECK(value_of(record, "issuer") == "範例高雄總醫院");
    CHECK(value_of(record, "contact") == "管理師林依琳");
    CHECK(value_of(record, "fax") == "07-3000001");
    CHECK(value_of(record, "email") == "office@example.org.tw");
}

TEST_CASE("a receiver's address below a mail address is no part of it", "[letter][layouts]") {
    PageBuilder page;
    page.head({{"地址", "-"}, {"聯絡人", "-"}, {"電話", "-"}, {"傳真", "-"}, {"電子信箱", "-"}});
    page.print(78, 100, "電子郵件：tax306@example.gov.tw", 11);
    page.print(78, 125, "505", 11);
    page.print(78, 138, "彰化縣範例鎮民權路1號", 11);
    page.body({"主旨：檢送要點1份，請查照。", "正本：法務部"});

    CHECK(value_of(read(page), "email") == "tax306@example.gov.tw");
}

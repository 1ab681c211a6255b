// What offices print beside the handbook's letter: units for contacts, labels within labels, notes
// to superiors, stamps of every kind.

#include <set>

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Record read(const PageBuilder& page) {
    const std::vector<Page> pages{page.page};
    return extract::extract_document(pages, templates()).record;
}

}  // namespace

TEST_CASE("a person is the contact, the unit in front is the person's", "[letter]") {
    PageBuilder page;
    page.head({{"聯絡人", "-"}, {"聯絡電話", "-"}});
    page.print(318, 126, "承辦單位：地籍科", 12);
    page.print(318, 142, "承辦人：孫宜蓁", 12);
    page.body({"主旨：檢送要點1份，請查照。"});

    Record record = read(page);
    CHECK(value_of(record, "contact") == "孫宜蓁");
    CHECK(record.details.contact_parts["unit"] == "地籍科");

    PageBuilder alone;
    alone.head({{"聯絡人", "-"}});
    alone.print(318, 126, "承辦單位：地籍科", 12);
    alone.body({"主旨：檢送要點1份，請查照。"});
    CHECK(value_of(read(alone), "contact") == "地籍科");
}

TEST_CASE("the date of a note may stand in the line of its unit", "[letter]") {
    PageBuilder page;
    page.print(75, 68, "簽", 20);
    page.print(119, 75, "於　總務處　中華民國110年4月8日", 12);
    page.body({"主旨：擬汰換投影機，簽請核示。", "說明：現有機具已逾年限。"});

    const Record record = read(page);
    CHECK(record.document_type == "簽");
    CHECK(value_of(record, "issuer") == "總務處");
    CHECK(value_of(record, "issue_date") == "2021-04-08");
}

TEST_CASE("units of one's own may stand one a line, without a sign between them", "[letter]") {
    PageBuilder page;
    page.head();
    page.body(
        {"主旨：檢送要點1份，請查照。", "正本：法務部", "副本：本所秘書室", "　　　本所民政課"});

    CHECK(value_of(read(page), "copies") == "[本所秘書室 | 本所民政課]");
}

TEST_CASE("dirt between two lines is no part of either", "[letter]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送本所一百十年度施政計畫及預算書各乙份，並請於文到十日內惠復意見，請查",
               "　　　照。"});
    page.page.lines.insert(page.page.lines.end() - 1, line_in({122, 342, 130, 344}, "導才"));

    CHECK(value_of(read(page), "subject") ==
          "檢送本所一百十年度施政計畫及預算書各乙份，並請於文到十日內惠復意見，請查照。");
}

TEST_CASE("a label's translation may stand in front of its colon", "[letter]") {
    PageBuilder page;
    page.print(200, 66, "範例精密股份有限公司　函", 20);
    page.print(75, 120, "受文者 To：南投縣政府", 12);
    page.print(75, 136, "發文日期 Date：中華民國110年4月8日", 12);
    page.print(75, 152, "發文字號 Ref. No.：範字第1100408號", 12);
    page.print(75, 168, "附件 Encl.：型錄1份", 12);
    page.body({"主旨：檢送型錄1份，請查照。"}, 200);

    const Record record = read(page);
    CHECK(value_of(record, "recipient") == "南投縣政府");
    CHECK(value_of(record, "issue_date") == "2021-04-08");
    CHECK(value_of(record, "document_no") == "範字第1100408號");
    CHECK(value_of(record, "attachment") == "型錄1份");
}

TEST_CASE("聯絡方式 names the block and then its first value", "[letter]") {
    PageBuilder page;
    page.head({{"聯絡人", "-"}, {"聯絡電話", "-"}});
    page.print(318, 126, "聯絡方式：聯絡人：鍾佳穎", 12);
    page.print(378, 142, "電話：02-20003825", 12);
    page.body({"主旨：檢送要點1份，請查照。"});

    const Record record = read(page);
    CHECK(value_of(record, "contact") == "鍾佳穎");
    CHECK(value_of(record, "phone") == "02-20003825");
}

TEST_CASE("a second label of the contact ends the value in front", "[letter]") {
    PageBuilder page;
    page.head({{"letterhead", "內政部　開會通知單"}});
    page.body({"開會事由：研商要點修正草案", "開會時間：104年10月20日上午10時",
               "開會地點：本部第一會議室", "主持人：鄭司長朝方", "聯絡人及電話：姜智元 02-20003515",
               "出席單位及人員：法務部、財政部"});

    const Record record = read(page);
    CHECK(value_of(record, "chair") == "鄭司長朝方");
    CHECK(value_of(record, "contact") == "技士王大明");
    CHECK(value_of(record, "attendees") == "[法務部 | 財政部]");
}

TEST_CASE("a notice may have the telephone among its parts alone", "[letter]") {
    PageBuilder page;
    page.head({{"letterhead", "內政部　開會通知單"}, {"聯絡電話", "-"}});
    page.body({"開會事由：研商要點修正草案", "開會時間：104年10月20日上午10時",
               "開會地點：本部第一會議室", "聯絡人及電話：姜智元 02-20003515", "出席者：法務部"});

    const Record record = read(page);
    CHECK(value_of(record, "contact") == "技士王大明");
    CHECK(value_of(record, "phone") == "02-20003515");
}

TEST_CASE("a note to superiors has its kind in front, and ends before whom it is for", "[letter]") {
    PageBuilder page;
    page.print(412, 34, "檔號：", 10);
    page.print(412, 47, "保存年限：", 10);
    page.print(71, 90, "簽　於主計室", 16);
    page.print(283, 90, "113年4月9日", 16);
    page.body({"主旨：擬辦理財物盤點，簽請核示。", "說明：", "　一、依據管理手冊規定辦理。",
               "擬辦：奉核後通知各單位配合辦理。"},
              130);
    page.body({"敬陳", "總務長", "校長"}, 260);

    const Record record = read(page);
    CHECK(record.document_type == "簽");
    CHECK(value_of(record, "issue_date") == "2024-04-09");
    CHECK(value_of(record, "action") == "[奉核後通知各單位配合辦理。]");
}

TEST_CASE("a date alone is the stamp's where the line beside it can be nothing else", "[letter]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(80, 745, "收件章", 11);
    page.print(72, 762, "104年10月13日", 11);
    page.print(72, 779, "10400174010", 11);
    CHECK(value_of(read(page), "received_date") == "2015-10-13");

    PageBuilder spaced;
    spaced.head();
    spaced.body({"主旨：檢送要點1份，請查照。"});
    spaced.print(72, 762, "內政部收文 104. 10.13", 11);
    CHECK(value_of(read(spaced), "received_date") == "2015-10-13");
}

TEST_CASE("a bar code with the number of years to come is none of the receiver's", "[letter]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。"});
    page.page.barcodes.push_back({{72, 770, 200, 790}, "Code128", "1419720818"});

    CHECK(state_of(read(page), "received_no") == "absent");
}

TEST_CASE("a misread 速別 is told by its few values", "[letter]") {
    PageBuilder page;
    page.head({{"速別", "-"}});
    page.print(71, 256, "回別：最達件", 12);
    page.body({"主旨：檢送要點1份，請查照。"});

    const Record record = read(page);
    CHECK(value_of(record, "speed") == "最速件");
    CHECK(state_of(record, "speed") == "repaired");
}

TEST_CASE("an empty 附件 takes neither an item nor a speck", "[letter]") {
    PageBuilder page;
    page.head({{"letterhead", "內政部　令"}, {"附件", ""}});
    page.body({"一、商業銀行得投資於有價證券之種類如下。", "二、本令自即日生效。"}, 312);
    CHECK(value_of(read(page), "attachment").empty());

    PageBuilder speck;
    speck.head({{"附件", "。"}, {"速別", "最速件，，"}});
    speck.body({"主旨：檢送要點1份，請查照。"});
    CHECK(state_of(read(speck), "attachment") == "blank");
    CHECK(value_of(read(speck), "speed") == "最速件");
}

TEST_CASE("ranks that share one office are one receiver", "[letter]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。",
               "正本：各直轄市、縣（市）政府（臺南市政府除外）、法務部",
               "副本：本縣各鄉、鎮、市公所、本府各局處、財政部"});

    const Record record = read(page);
    CHECK(value_of(record, "originals") == "[各直轄市、縣（市）政府（臺南市政府除外） | 法務部]");
    CHECK(value_of(record, "copies") == "[本縣各鄉、鎮、市公所 | 本府各局處 | 財政部]");
}

TEST_CASE("what a seal leaves below the last sentence is no part of it", "[letter]") {
    PageBuilder page;
    page.head({{"letterhead", "內政部　公告"}});
    page.body({"主旨：公告修正費率。", "公告事項：每噸新臺幣63元。"});
    page.print(71 + 80, 420, "朮」。甸有用", 16);

    CHECK(value_of(read(page), "explanation") == "[每噸新臺幣63元。]");
}

TEST_CASE("companies print their address between their name and 函", "[letter]") {
    PageBuilder page;
    page.print(150, 60, "宏達精密股份有限公司", 20);
    page.print(200, 84, "地址：300092新竹市東區公道五路2段1號", 10);
    page.print(200, 98, "電話：03-5710000　聯絡人：專員許安德", 10);
    page.print(242, 116, "函", 18);
    page.print(60, 150, "受文者：新竹縣政府", 14);
    page.print(60, 172, "發文日期：中華民國112年11月14日", 12);
    page.print(60, 188, "發文字號：宏達字第112111401號", 12);
    page.body({"主旨：檢送計畫1份，請查照。", "正本：新竹縣政府"});

    const Record record = read(page);
    CHECK(record.document_type == "函");
    CHECK(value_of(record, "issuer") == "宏達精密股份有限公司");
    CHECK(value_of(record, "address") == "300092新竹市東區公道五路2段1號");
    CHECK(value_of(record, "phone") == "03-5710000");
}

TEST_CASE("the kind may stand in brackets", "[letter]") {
    PageBuilder page;
    page.head({{"letterhead", "私立淡江大學（函）"}});
    page.body({"主旨：檢送計畫1份，請查照。"});

    const Record record = read(page);
    CHECK(record.document_type == "函");
    CHECK(value_of(record, "issuer") == "私立淡江大學");
}

TEST_CASE("labels in Latin letters, and values that end where the next label begins", "[letter]") {
    PageBuilder page;
    page.head({{"地址", "-"},
               {"聯絡人", "-"},
               {"聯絡電話", "-"},
               {"傳真", "-"},
               {"電子信箱", "-"},
               {"發文日期", "-"},
               {"發文字號", "-"}});
    page.print(120, 110, "聯絡人：社工師林姿君 電話:(02)2391-0000#12 Fax:(02)2391-0001", 11);
    page.print(120, 126, "TEL：02-23910000", 11);
    page.print(71, 224, "日　期：中華民國112年3月8日", 12);
    page.print(71, 240, "字　號：台兒基字第1120308001號", 12);
    page.body({"主旨：檢送計畫1份，請查照。"});

    const Record record = read(page);
    CHECK(value_of(record, "contact") == "社工師林姿君");
    CHECK(value_of(record, "phone") == "(02)2391-0000#12");
    CHECK(value_of(record, "fax") == "(02)2391-0001");
    CHECK(value_of(record, "issue_date") == "2023-03-08");
    CHECK(value_of(record, "document_no") == "台兒基字第1120308001號");
    CHECK(value_of(record, "file_no").empty());
}

TEST_CASE("a misread 字號 is no 檔號, and a misread 檔號 no 字號", "[letter]") {
    PageBuilder page;
    page.print(412, 34, "檔　宇：104/010203/1", 10);
    page.print(412, 47, "保存年限：5年", 10);
    page.print(250, 74, "內政部　函", 20);
    page.print(71, 196, "受文者：法務部", 16);
    page.print(71, 224, "發文日期：中華民國104年10月12日", 12);
    page.print(71, 240, "宇　號：台內資字第1042301850號", 12);
    page.body({"主旨：檢送計畫1份，請查照。"});

    const Record record = read(page);
    CHECK(value_of(record, "file_no") == "104/010203/1");
    CHECK(value_of(record, "document_no") == "台內資字第1042301850號");
}

TEST_CASE("a note between units is a letter of the unit that writes", "[letter]") {
    PageBuilder page;
    page.print(265, 66, "便　簽", 20);
    page.print(71, 100, "日期：112年9月14日", 14);
    page.print(71, 122, "單位：資產管理科", 14);
    page.print(71, 144, "速別：速件", 14);
    page.body({"一、依本府112年9月1日府財字第1120123456號函辦理。", "二、請會辦。"}, 180);

    const Record record = read(page);
    CHECK(record.kind == "letter");
    CHECK(record.document_type == "便簽");
    CHECK(value_of(record, "issuer") == "資產管理科");
    CHECK(value_of(record, "issue_date") == "2023-09-14");
    CHECK(value_of(record, "speed") == "速件");
}

TEST_CASE("簽 may be larger than the unit and the date beside it", "[letter]") {
    PageBuilder page;
    page.print(71, 80, "簽", 22);
    page.print(120, 86, "於　人事室", 14);
    page.print(330, 86, "日期：中華民國113年4月9日", 14);
    page.body({"主旨：擬辦理教育訓練，簽請核示。"}, 130);

    const Record record = read(page);
    CHECK(record.document_type == "簽");
    CHECK(value_of(record, "issuer") == "人事室");
    CHECK(value_of(record, "issue_date") == "2024-04-09");
}

TEST_CASE("an order of two agencies has 令 between and the second number below", "[letter]") {
    PageBuilder page;
    page.print(230, 66, "內政部", 20);
    page.print(380, 80, "令", 20);
    page.print(230, 94, "財政部", 20);
    page.print(71, 130, "發文日期：中華民國107年6月13日", 12);
    page.print(71, 146, "發文字號：台內地字第1071300277號", 12);
    page.print(131, 162, "：台財稅字第10704442186號", 12);
    page.print(103, 200, "修正「土地稅減免規則」第八條。", 16);

    Record record = read(page);
    CHECK(record.document_type == "令");
    CHECK(record.details.issuers == std::vector<std::string>{"內政部", "財政部"});
    CHECK(record.details.document_nos ==
          std::vector<std::string>{"台內地字第1071300277號", "台財稅字第10704442186號"});
}

TEST_CASE("stamps of three lines, with their own 字, and without a point", "[letter]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(80, 745, "國立臺灣美術館", 11);
    page.print(92, 762, "收104.10.15", 11);
    page.print(76, 779, "臺美總1040002719", 11);
    CHECK(value_of(read(page), "received_date") == "2015-10-15");
    CHECK(value_of(read(page), "received_no") == "1040002719");

    PageBuilder round;
    round.head();
    round.body({"主旨：檢送要點1份，請查照。"});
    round.print(440, 680, "104.1120", 14).stamp = true;
    CHECK(state_of(read(round), "received_date") == "absent");  // not three figures

    PageBuilder dotless;
    dotless.head({{"發文日期", "中華民國103年1月12日"}, {"發文字號", "台內資字第1032301850號"}});
    dotless.body({"主旨：檢送要點1份，請查照。"});
    dotless.print(440, 680, "103.115", 14).stamp = true;
    dotless.print(440, 700, "收文字號. 1030001893", 14).stamp = true;
    CHECK(state_of(read(dotless), "received_date") == "absent");  // 1.15 or 11.5
    CHECK(value_of(read(dotless), "received_no") == "1030001893");
    dotless.page.lines[dotless.page.lines.size() - 2].text = "103.120";
    dotless.page.lines[dotless.page.lines.size() - 2].symbols.clear();
    CHECK(value_of(read(dotless), "received_date") == "2014-01-20");
    CHECK(state_of(read(dotless), "received_date") == "repaired");
}

TEST_CASE("a stamp of before 2011 counts years with two digits", "[letter]") {
    PageBuilder page;
    page.head({{"發文日期", "中華民國99年12月13日"}, {"發文字號", "台內資字第0991889824號"}});
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(80, 745, "國立臺灣美術館收文章", 11).stamp = true;
    page.print(92, 762, "99.12.15", 11).stamp = true;
    page.print(92, 779, "992221732", 11).stamp = true;
    CHECK(value_of(read(page), "received_date") == "2010-12-15");
    CHECK(value_of(read(page), "received_no") == "992221732");

    PageBuilder other;  // 97 is no year in which this letter came
    other.head({{"發文日期", "中華民國99年12月13日"}, {"發文字號", "台內資字第0991889824號"}});
    other.body({"主旨：檢送要點1份，請查照。"});
    other.print(92, 779, "972221732", 11).stamp = true;
    CHECK(value_of(read(other), "received_no").empty());
}

TEST_CASE("a running number in a stamp's frame is received, a day in a table is none", "[letter]") {
    PageBuilder page;
    page.head({{"發文日期", "中華民國97年2月4日"}});
    page.body({"主旨：檢送名冊1份，請查照。", "正本：法務部"});
    page.page.cells.push_back({{95, 760, 170, 800}});
    page.print(101, 788, "09749610241", 8).cell = 0;
    page.page.cells.push_back({{300, 480, 500, 500}});
    page.print(310, 485, "97.3.10", 12).cell = 1;
    const Record record = extract::extract_document(one_page(page.page), templates()).record;
    CHECK(value_of(record, "received_no") == "09749610241");
    CHECK(value_of(record, "received_date").empty());
}

TEST_CASE("a receiving stamp may stand on the last page", "[letter]") {
    PageBuilder first;
    first.head({{"發文日期", "中華民國113年6月4日"}});
    first.body({"主旨：核定補助經費，請查照。", "說明：一、復貴所113年5月16日函。"});
    PageBuilder last(2);
    last.print(71, 60, "正本：彰化縣溪州鄉公所", 12);
    last.print(380, 320, "溪州鄉公所 113/06/06", 10);
    last.print(422, 359, "1130008912", 8);
    const std::vector<Page> pages{first.page, last.page};
    const Record record = extract::extract_document(pages, templates()).record;
    CHECK(value_of(record, "received_no") == "1130008912");
    CHECK(value_of(record, "received_date") == "2024-06-06");
}

TEST_CASE("name and day above a bar code and the number below it are one stamp", "[letter]") {
    PageBuilder page;
    page.head({{"發文日期", "中華民國98年12月9日"}, {"發文字號", "台內資字第0980889824號"}});
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(458, 740, "永信營造股份有限981211", 8);  // too narrow for the whole name
    page.print(477, 766, "9886917570", 8);
    CHECK(value_of(read(page), "received_date") == "2009-12-11");
    CHECK(value_of(read(page), "received_no") == "9886917570");

    PageBuilder telephone;  // of another year: no number of this stamp
    telephone.head({{"發文日期", "中華民國98年12月9日"}, {"發文字號", "台內資字第0980889824號"}});
    telephone.body({"主旨：檢送要點1份，請查照。"});
    telephone.print(458, 740, "內政部消防署981211", 8);
    telephone.print(477, 766, "9786917570", 8);
    CHECK(value_of(read(telephone), "received_no").empty());
}

TEST_CASE("of a stamp's labels the first character may be misread", "[letter]") {
    PageBuilder page;
    page.head({{"發文日期", "中華民國98年2月9日"}, {"發文字號", "台內資字第0980889824號"}});
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(66, 762, "你文日期：98/02/11", 8);
    page.print(66, 772, "作文字號：989886237", 8);
    CHECK(value_of(read(page), "received_date") == "2009-02-11");
    CHECK(value_of(read(page), "received_no") == "989886237");
}

TEST_CASE("the point behind a stamp's year may be lost", "[letter]") {
    PageBuilder page;
    page.head({{"發文日期", "中華民國105年3月6日"}, {"發文字號", "台內資字第1050889824號"}});
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(93, 748, "105 3.9", 9);
    page.print(70, 760, "收文1057852089", 9);
    CHECK(value_of(read(page), "received_date") == "2016-03-09");
    CHECK(state_of(read(page), "received_date") == "repaired");
    CHECK(value_of(read(page), "received_no") == "1057852089");
}

TEST_CASE("a stamp of which a part was not read is for a person", "[letter]") {
    const auto asked = [](const std::vector<std::string>& stamp) {
        PageBuilder page;
        page.head({{"發文日期", "中華民國101年5月30日"}, {"發文字號", "台內資字第1010889824號"}});
        page.body({"主旨：檢送要點1份，請查照。"});
        double y = 740;
        for (const std::string& line : stamp) page.print(70, y += 11, line, 9);
        std::set<std::string> fields;
        for (const ReviewItem& item : read(page).review) {
            if (item.field.starts_with("received")) fields.insert(item.field);
        }
        return fields;
    };

    using Fields = std::set<std::string>;
    CHECK(asked({"內政部收文章", "101.06.02", "4015452359"}) == Fields{"received_no"});
    CHECK(asked({"合作金庫商業銀行收文章"}) == Fields{"received_date"});
    CHECK(asked({"內政部收文章", "101.06.02", "1015452359"}).empty());
    CHECK(asked({"收文日期：", "收文字號："}).empty());  // not filled in
}

TEST_CASE("an item made higher by a raised sign is no other text", "[letter]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。", "說明：一、依會議結論辦理。"});
    page.print(119, 366, "二、採用強度420kgf/cm²之混凝土，", 20);
    page.body({"　　　　　變更後增加經費三千元。"}, 392);

    CHECK(value_of(read(page), "explanation") ==
          "[一、依會議結論辦理。 | 二、採用強度420kgf/cm²之混凝土，變更後增加經費三千元。]");
}

TEST_CASE("日期 and 字號 above 發文日期 are a stamp's", "[letter]") {
    PageBuilder page;
    page.print(71, 40, "日期：104.10.15", 11);
    page.print(71, 56, "字號：臺收字第1040001893號", 11);
    page.head();
    page.body({"主旨：檢送計畫1份，請查照。"});

    const Record record = read(page);
    CHECK(value_of(record, "issue_date") == "2015-10-12");
    CHECK(value_of(record, "document_no") == "台內資字第1042301850號");
}

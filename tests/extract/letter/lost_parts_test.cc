// Parts of a value that recognition loses without a sign: the 1 of 1份, the last line of an item,
// the suffix letter of a number. What cannot be mended is told.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/review/doubts.h"
#include "extract/review/review.h"
#include "extract/values/address_doubts.h"
#include "extract/values/districts.h"
#include "extract/values/misread_words.h"
#include "extract/values/stroke_ones.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::extract;
using namespace gongwen::test;
using Changes = std::vector<std::pair<std::string, std::string>>;

namespace {

Record read(const PageBuilder& page) {
    const std::vector<Page> pages{page.page};
    return extract_document(pages, templates()).record;
}

Record read(const Changes& head, const std::vector<std::string>& body) {
    return read(PageBuilder().head(head).body(body));
}

bool has(const Record& record, const std::string& field, const std::string& reason) {
    const ReviewItem item{field, reason};
    return std::find(record.review.begin(), record.review.end(), item) != record.review.end();
}

bool is_whole_subject(const std::string& subject) {
    return !has(read({}, {"主旨：" + subject}), "subject", "lost_count");
}

}  // namespace

TEST_CASE("a count in front of 份 that was lost is doubted", "[doubts][lost]") {
    CHECK_FALSE(is_whole_subject("檢送契約書份，請查照。"));
    CHECK_FALSE(is_whole_subject("檢陳會勘紀錄影本份，請鑒核。"));
    CHECK(has(read({{"附件", "契約書份"}}, {}), "attachment", "lost_count"));
    for (const char* subject :
         {"檢送契約書1份，請查照。", "檢送契約書乙份，請查照。", "請提供身份、月份及股份，請查照。",
          "請按月備份，請查照。", "檢送「[草案]」各份，請查照。", "請每份蓋章，請查照。",
          "份數不足，請補送，請查照。"}) {
        INFO(subject);
        CHECK(is_whole_subject(subject));
    }
}

TEST_CASE("a bracket that nothing opens is the 1 in front of what is counted", "[values][lost]") {
    CHECK(with_ones_for_strokes("契約書]份") == "契約書1份");
    CHECK(with_ones_for_strokes("每年]次，計1]冊") == "每年1次，計1冊");
    CHECK(with_ones_for_strokes("修正規定」份") == "修正規定1份");
    CHECK(with_ones_for_strokes("水尾里」2鄰39號") == "水尾里12鄰39號");
    for (const char* text :
         {"「修正規定」份數", "修正規定」2份", "檢送[草案]份數表", "計畫］之修正", "A]份", "]"}) {
        INFO(text);
        CHECK(with_ones_for_strokes(text) == text);
    }
    const Record record = read({{"附件", "契約書]份"}}, {});
    CHECK(record.text_of("attachment") == "契約書1份");
    CHECK(record.fields.at("attachment").reason == "misread_one");
}

TEST_CASE("words that recognition is known to spoil are put right", "[values][lost]") {
    CHECK(with_words_put_right("申請案淮予備查") == "申請案准予備查");
    CHECK(with_words_put_right("依鉤府函，請豎核。") == "依鈞府函，請鑒核。");
    CHECK(with_words_put_right("彰府建士字第一七三號") == "彰府建土字第一七三號");
    CHECK(with_words_put_right("檢送會其紀錄，請撥人本所帳戶") == "檢送會勘紀錄，請撥入本所帳戶");
    CHECK(with_words_put_right("逾期末補正者駁回") == "逾期未補正者駁回");
    CHECK(with_words_put_right("承租巾有耕地，請杳照") == "承租市有耕地，請查照");
    CHECK(with_words_put_right("申請士地使用期聞") == "申請土地使用期間");
    CHECK(with_words_put_right("55243南投縣集集鎮田察巷16號") == "55243南投縣集集鎮田寮巷16號");
    CHECK(with_words_put_right("監視設備沐舊換新計晝") == "監視設備汰舊換新計畫");
    CHECK(with_words_put_right("博士地位崇高，毛巾有破損") == "博士地位崇高，毛巾有破損");
    CHECK(with_words_put_right("中靂區公所函送頁寮、蕉雅及莉桐") ==
          "中壢區公所函送貢寮、苓雅及莿桐");
    CHECK(with_words_put_right("財轉法人勁復，施工團籬") == "財團法人逕復，施工圍籬");
    CHECK(with_words_put_right("病媒蚊諧生源、從優俬獎、權盆") == "病媒蚊孳生源、從優敘獎、權益");
    for (const char* right : {"和諧生活", "強勁向上", "集團標誌", "第3頁", "香蕉", "茉莉"}) {
        CHECK(with_words_put_right(right) == right);
    }
    CHECK(with_words_put_right("中華氏國範例協會") == "中華民國範例協會");
    for (const char* text : {"學期末補考", "兩淮地區治水", "鉤端螺旋體病通報",
                             "「淮予」應更正為「准予」", "豎井工程"}) {
        INFO(text);
        CHECK(with_words_put_right(text) == text);
    }
    const Record record = read({}, {"主旨：所請淮予照辦，請查照。"});
    CHECK(record.text_of("subject") == "所請准予照辦，請查照。");
    CHECK(record.fields.at("subject").reason == "misread_word");
    CHECK_FALSE(has(record, "subject", "low_confidence"));
}

TEST_CASE("plans, beginnings, years and builders that were misread are put right",
          "[values][lost]") {
    CHECK(with_words_put_right("抽水站操作維護計書」核定本") == "抽水站操作維護計畫」核定本");
    CHECK(with_words_put_right("檢送「抽水站維護計書」，請杳照") ==
          "檢送「抽水站維護計畫」，請查照");
    CHECK(with_words_put_right("第2期佔驗計價單，居家照護評佑") == "第2期估驗計價單，居家照護評估");
    CHECK(with_words_put_right("審查蕙見經同忌，章見已峻工") == "審查意見經同意，意見已竣工");
    CHECK(with_words_put_right("了定完成送電") == "預定完成送電");
    CHECK(with_words_put_right("調降，末經協商") == "調降，未經協商");
    CHECK(with_words_put_right("調整收費費率，白112年5月1日起生效。") ==
          "調整收費費率，自112年5月1日起生效。");
    CHECK(with_words_put_right("並白即日生效") == "並自即日生效");
    CHECK(with_words_put_right("期末報告預定於11○年1月15日前提送") ==
          "期末報告預定於110年1月15日前提送");
    CHECK(with_words_put_right("1〇5年度") == "105年度");
    CHECK(with_words_put_right("範例營告股份有限公司") == "範例營造股份有限公司");
    CHECK(with_words_put_right("中華電信(全附件)") == "中華電信(含附件)");
    for (const char* text :
         {"設計書圖1份", "統計書表", "共計書籍3冊", "黃白2色", "11○年○月○日", "民國8○年生",
          "一一〇年", "公告價格", "「維護計書」誤植，應為「維護計畫」", "經營告示",
          "依法令據以辦理", "為了告知", "章程草案"}) {
        INFO(text);
        CHECK(with_words_put_right(text) == text);
    }
}

TEST_CASE("a word of three characters tells where two would not", "[values][lost]") {
    CHECK(with_words_put_right("台中輪變電工程處") == "台中輸變電工程處");
    CHECK(with_words_put_right("冬季候烏調查") == "冬季候鳥調查");
    for (const char* text : {"車輪變形", "三輪電動車", "烏來", "技士木柵站"}) {
        INFO(text);
        CHECK(with_words_put_right(text).find("輸") == std::string::npos);
    }
    CHECK(with_words_put_right("女士地址") == "女士地址");
    CHECK(with_words_put_right("屆期末改善者") == "屆期未改善者");
    for (const char* text : {"期末辦理結算", "年末經統計", "本月末前"}) {
        INFO(text);
        CHECK(with_words_put_right(text) == text);
    }
}

TEST_CASE("水局 in a list of receivers is 本局", "[values][lost]") {
    const Record record = read({}, {"主旨：檢送要點1份，請查照。", "正本：法務部",
                                    "副本：水局北區管理處、水利署、本部會計處"});
    CHECK(value_of(record, "copies") == "[本局北區管理處 | 水利署 | 本部會計處]");
}

TEST_CASE("a year with a digit too many is impossible", "[doubts][lost]") {
    const auto impossible = [](const std::string& subject) {
        return has(read({}, {"主旨：" + subject}), "subject", "invalid_date");
    };

    CHECK(impossible("計畫業於1112年3月1日執行，請查照。"));
    CHECK(impossible("檢送1090學年度成果，請查照。"));
    CHECK(impossible("檢送1113年度預算書，請查照。"));
    CHECK_FALSE(impossible("檢送109學年度成果，請查照。"));
    CHECK_FALSE(impossible("檢送2024年3月成果，請查照。"));
    CHECK_FALSE(impossible("樹齡約1100年之老樹，請查照。"));
    CHECK(impossible("更正本署112年2月人日台庫社字第1120210123號函，請查照。"));
    CHECK_FALSE(impossible("檢送112年2月○日訪談紀錄，請查照。"));
    CHECK_FALSE(impossible("訂於112年2月三日召開，請查照。"));
    CHECK_FALSE(impossible("檢送112年2月份日誌，請查照。"));
}

TEST_CASE("a date without its 日 is doubted", "[doubts][lost]") {
    const auto lacks = [](const std::string& subject) {
        return has(read({}, {"主旨：" + subject}), "subject", "incomplete_date");
    };

    CHECK(lacks("檢送110年4月8「防汛整備會議」紀錄，請查照。"));
    CHECK(lacks("依據110年4月8府水字第1100012345號函辦理，請查照。"));
    CHECK_FALSE(lacks("檢送110年4月8日「防汛整備會議」紀錄，請查照。"));
    CHECK_FALSE(lacks("檢送110年4月「防汛整備會議」紀錄，請查照。"));
    CHECK_FALSE(lacks("訂於110年4月8、9日召開會議，請查照。"));
    CHECK_FALSE(lacks("訂於110年4月8至9日召開會議，請查照。"));
}

TEST_CASE("one of two signs beside each other is dirt", "[doubts][lost]") {
    const auto stray = [](const std::string& subject) {
        return has(read({}, {"主旨：" + subject}), "subject", "stray_sign");
    };

    CHECK(stray("檢送要點1份，;請查照。"));
    CHECK_FALSE(stray("檢送「要點。」，請查照。"));
    CHECK(has(read({{"附件", "如文(1100012345_Print!_Attach1.pdf)"}}, {}), "attachment",
              "stray_sign"));
}

TEST_CASE("values of the head tell themselves where their labels were lost", "[letter][lost]") {
    PageBuilder page;
    page.head(
        {{"發文日期", "-"}, {"發文字號", "-"}, {"速別", "-"}, {"電子信箱", "-"}, {"聯絡人", "-"}});
    const std::vector<Line> labelled = page.page.lines;
    page.page.lines.clear();
    page.print(150, 224, "中華民國110年4月8日");
    page.print(150, 240, "仁鄉建字第1100004321號");
    page.print(150, 256, "速件");
    page.print(378, 174, "yilin@renai.example");
    page.page.lines.insert(page.page.lines.begin(), labelled.begin(), labelled.end());
    page.body({"主旨：檢陳預算書1份，請核定。", "正本：南投縣政府"});

    const Record record = read(page);
    CHECK(value_of(record, "issue_date") == "2021-04-08");
    CHECK(value_of(record, "document_no") == "仁鄉建字第1100004321號");
    CHECK(value_of(record, "speed") == "速件");
    CHECK(value_of(record, "email") == "yilin@renai.example");
    CHECK(has(record, "speed", "label_not_read"));
    CHECK_FALSE(has(record, "email", "label_not_read"));
    // 110年 and 110…號 bear each other out.
    CHECK_FALSE(has(record, "issue_date", "label_not_read"));
    CHECK_FALSE(has(record, "document_no", "label_not_read"));
    CHECK(has(record, "contact", "label_not_found"));
}

TEST_CASE("a date and a number without labels that disagree are for a person", "[letter][lost]") {
    PageBuilder page;
    page.head({{"發文日期", "-"}, {"發文字號", "-"}});
    page.print(150, 224, "中華民國112年4月8日");
    page.print(150, 240, "仁鄉建字第1100004321號");
    page.body({"主旨：檢陳預算書1份，請核定。", "正本：南投縣政府"});

    const Record record = read(page);
    CHECK(has(record, "issue_date", "label_not_read"));
    CHECK(has(record, "document_no", "label_not_read"));
}

TEST_CASE("a labelled value is believed before one that stands alone", "[letter][lost]") {
    PageBuilder page;
    page.print(378, 60, "中華民國110年4月9日");
    page.head();
    page.body({"主旨：檢陳預算書1份，請核定。", "正本：南投縣政府"});

    const Record record = read(page);
    CHECK(value_of(record, "issue_date") == "2015-10-12");
    CHECK_FALSE(has(record, "issue_date", "label_not_read"));
}

TEST_CASE("the mailbox of an agency begins with a letter", "[doubts][lost]") {
    CHECK(has(read({{"電子信箱", "20127@mail.nantou.gov.tw"}}, {}), "email", "unlike_pattern"));
    CHECK_FALSE(has(read({{"電子信箱", "20127@clinic.example"}}, {}), "email", "unlike_pattern"));
}

TEST_CASE("the 第 of a cited number that was lost is doubted", "[doubts][lost]") {
    const auto lacks = [](const std::string& subject) {
        return has(read({}, {"主旨：" + subject}), "subject", "lost_ordinal");
    };

    CHECK(lacks("檢送本部府教字1130058820號函，請查照。"));
    CHECK_FALSE(lacks("檢送本部府教字第1130058820號函，請查照。"));
    CHECK_FALSE(lacks("請於表格數字12號處簽名，請查照。"));
}

TEST_CASE("signs of addresses within a sentence are doubted", "[doubts][lost]") {
    const auto stray = [](const std::string& subject) {
        return has(read({}, {"主旨：" + subject}), "subject", "stray_sign");
    };

    CHECK(stray("本處@200mm管線汰換，請查照。"));
    CHECK(stray("網址：#https://www.gov.tw，請查照。"));
    CHECK_FALSE(stray("請寄wang@moi.gov.tw，請查照。"));
    CHECK_FALSE(stray("塔位#12至#15遷移，請查照。"));
}

TEST_CASE("a numeral in a title may be its dash", "[doubts][lost]") {
    const auto stray = [](const std::string& subject) {
        return has(read({}, {"主旨：" + subject}), "subject", "stray_sign");
    };

    CHECK(stray("檢送「海洋探索一潮間帶」講義，請查照。"));
    CHECK_FALSE(stray("檢送「海洋一日探索」講義，請查照。"));
    CHECK_FALSE(stray("檢送「海洋探索第一期」講義，請查照。"));
}

TEST_CASE("an office of a district that the county has not is doubted", "[doubts][lost]") {
    CHECK(doubt_of_address("新竹縣竹束鎮公所") == "unknown_district");
    CHECK(doubt_of_address("屏東縣枋察鄉農會") == "unknown_district");
    CHECK(doubt_of_address("新竹縣竹東鎮公所").empty());
    CHECK(doubt_of_address("新竹縣政府農業處").empty());
    const Record record = read({}, {"主旨：請查照。", "正本：內政部、新竹縣竹束鎮公所"});
    CHECK(has(record, "originals", "unknown_district"));
}

TEST_CASE("no name of a list is a single character", "[doubts][lost]") {
    const Record record = read({}, {"主旨：請查照。", "正本：內政部", "副本：本"});
    CHECK(has(record, "copies", "cut_off_name"));
}

TEST_CASE("a number at the end of an address counts what addresses have", "[doubts][lost]") {
    CHECK(doubt_of_address("臺北市大安區和平東路2段15號8櫻") == "unlike_pattern");
    for (const char* text : {"臺北市大安區和平東路2段15號8樓", "臺北市大安區和平東路2段15號之2",
                             "113年5月6日上午9時30分"}) {
        INFO(text);
        CHECK(doubt_of_address(text).empty());
    }
}

TEST_CASE("a date goes on behind a character that was not read", "[letter][lost]") {
    PageBuilder page;
    page.head({{"發文日期", "中華民"}});
    const auto date = std::ranges::find(page.page.lines, "發文日期：中華民", &Line::text);
    REQUIRE(date != page.page.lines.end());
    const Box box = date->box;
    page.print(box.right + 14, box.top, "109年5月20日");

    CHECK(read(page).text_of("issue_date") == "2020-05-20");
}

TEST_CASE("a letter whose kind was not read is taken for a 函, and a person sees it",
          "[letter][lost]") {
    const Record record = read({{"letterhead", "內政部"}}, {"主旨：請派員出席，請查照。"});
    CHECK(record.document_type.empty());
    PageBuilder page;
    page.head({{"letterhead", "內政部"}}).body({"主旨：請派員出席，請查照。", "正本：交通部"});

    const Record whole = read(page);

    CHECK(whole.document_type == "函");
    CHECK(has(whole, "document_type", "guessed_type"));
}

TEST_CASE("a section of a road without its number is doubted", "[doubts][lost]") {
    CHECK(doubt_of_address("臺南市東區東門路段12號") == "cut_off_address");
    CHECK(doubt_of_address("701臺南市東區東門路2段號") == "cut_off_address");
    for (const char* text : {"臺南市東區東門路2段12號", "臺南市東區東門路二段12號",
                             "臺南市東區東門路段施工，第3號", "臺南市東區竹篙段12號"}) {
        INFO(text);
        CHECK(doubt_of_address(text).empty());
    }
}

TEST_CASE("an extension of one digit may have lost others", "[doubts][lost]") {
    const auto doubted = [](const std::string& phone) {
        return has(read({{"聯絡電話", phone}}, {}), "phone", "short_extension");
    };
    CHECK(doubted("05-2220000分機3"));
    CHECK(doubted("02-20000000#7"));
    for (const char* phone : {"05-2220000分機31", "02-20000000#702", "02-20000000", "(02)2000-0000",
                              "02-20000000-5", "05-2220000轉12或13"}) {
        INFO(phone);
        CHECK_FALSE(doubted(phone));
    }
}

TEST_CASE("the ministry of education numbers with ten digits and a letter", "[rules][lost]") {
    const auto doubted = [](const std::string& number) {
        return has(read({{"letterhead", "教育部國民及學前教育署　函"}, {"發文字號", number}}, {}),
                   "document_no", "unusual_length");
    };
    CHECK(doubted("臺教國署人字第10401188440號"));
    CHECK_FALSE(doubted("臺教國署人字第1040118844號"));
    CHECK_FALSE(doubted("臺教國署人字第1040118844A號"));
}

TEST_CASE("a cited number of the same agency tells a digit too many", "[rules][lost]") {
    const auto doubted = [](const std::string& cited) {
        return has(
            read({{"發文字號", "嘉市教國字第10401188440號"}, {"letterhead", "嘉義市政府　函"}},
                 {"主旨：檢送要點1份，請查照。", "說明：依" + cited + "函辦理。"}),
            "document_no", "unusual_length");
    };
    CHECK(doubted("嘉市教人字第1040109921號"));
    CHECK_FALSE(doubted("嘉市教人字第10401099210號"));
    CHECK_FALSE(doubted("府民戶字第1040109921號"));
}

TEST_CASE("an item without its last sign is doubted wherever it stands", "[doubts][lost]") {
    const auto doubted = [](const std::vector<std::string>& items) {
        std::vector<std::string> body{"主旨：檢送要點1份，請查照。", "說明："};
        for (const std::string& item : items) body.push_back("　" + item);
        return has(read({}, body), "explanation", "cut_off_end");
    };
    CHECK(doubted({"一、本案業經本會第三次委員會議決議通", "二、請於文到十日內辦理並復知本會。"}));
    CHECK_FALSE(doubted({"一、本會第三次委員會議決議事項如下", "(一)准予備查。", "二、請辦理。"}));
    CHECK_FALSE(doubted({"一、本會第三次委員會議決議通過。", "二、請於文到十日內辦理。"}));
    CHECK_FALSE(
        doubted({"一、本會第三次委員會議會議紀錄一份", "二、本會第三次委員會議會議簽到簿一份"}));
}

TEST_CASE("a line of smaller signs under an item's text belongs to it", "[letter][lost]") {
    PageBuilder page;
    page.head();
    page.body({"主旨：檢送要點1份，請查照。"});
    page.print(71, 344, "說明：一、依據法務部104年3月18日法資字第", 16);
    page.print(151, 369, "1040010342A號函辦理。", 12.4);
    page.print(119, 392, "二、請辦理。", 16);

    CHECK(value_of(read(page), "explanation") ==
          "[一、依據法務部104年3月18日法資字第1040010342A號函辦理。 | 二、請辦理。]");
}

TEST_CASE("a second 正本 is no other label", "[letter][lost]") {
    const Record record =
        read({}, {"主旨：檢送要點1份，請查照。", "正本：法務部", "副本：財政部", "正本：法務部"});
    CHECK(state_of(record, "transcripts") == "absent");
}

TEST_CASE("a receiver of two names is found among the originals", "[doubts][lost]") {
    const Record record = read({{"受文者", "本局各分局、大隊"}},
                               {"主旨：檢送要點1份，請查照。", "正本：本局各分局、大隊"});
    CHECK_FALSE(has(record, "recipient", "near_miss"));
    CHECK_FALSE(has(record, "originals", "near_miss"));
}

TEST_CASE("the branch of a bank is part of its name where 函 was not read", "[letter][lost]") {
    const Record record = read({{"letterhead", "合作金庫商業銀行股份有限公司埔里分行"}},
                               {"主旨：檢送契約書1份，請查照。"});
    CHECK(value_of(record, "issuer") == "合作金庫商業銀行股份有限公司埔里分行");
    CHECK_FALSE(has(record, "issuer", "cut_off_name"));
}

TEST_CASE("AI is no aluminium", "[values][lost]") {
    const Record record =
        read({}, {"主旨：檢送「生成式Al（Generative Al）座談會」紀錄1份，請查照。",
                  "說明：Alpha組及第Al2號不變。"});
    CHECK(value_of(record, "subject") ==
          "檢送「生成式AI（Generative AI）座談會」紀錄1份，請查照。");
    CHECK(state_of(record, "subject") == "repaired");
    CHECK(value_of(record, "explanation") == "[Alpha組及第Al2號不變。]");
    const Record metal = read({}, {"主旨：鋁（Al）之檢驗報告1份，請查照。"});
    CHECK(value_of(metal, "subject") == "鋁（Al）之檢驗報告1份，請查照。");
}

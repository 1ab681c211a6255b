// Repairs of letters that need evidence, and values that are doubted because another place of the
// letter says otherwise.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/values/number_repair.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

using Changes = std::vector<std::pair<std::string, std::string>>;

Record read(const PageBuilder& page) {
    const std::vector<Page> pages{page.page};
    return extract::extract_document(pages, templates()).record;
}

Record letter(const Changes& head,
              const std::vector<std::string>& body = {"主旨：檢送要點1份，請查照。"}) {
    PageBuilder page;
    page.head(head).body(body);
    return read(page);
}

/// The reasons for which the field is in review, one after the other.
std::string doubts_of(const Record& record, const std::string& field) {
    std::string out;
    for (const ReviewItem& item : record.review) {
        if (item.field == field) out += (out.empty() ? "" : " ") + item.reason;
    }
    return out;
}

}  // namespace

TEST_CASE("one unknown sign behind the issuer may be 函, and a person sees it where it may be 咨",
          "[letter][repair]") {
    const Record guessed = letter({{"letterhead", "監察院　峪"}});
    CHECK(guessed.document_type == "函");
    CHECK(doubts_of(guessed, "document_type") == "guessed_type");

    // 咨 is sent between the President and the highest organs alone.
    const Record sure = letter({{"letterhead", "南投縣政府　峪"}, {"受文者", "南投縣仁愛鄉公所"}});
    CHECK(sure.document_type == "函");
    CHECK(doubts_of(sure, "document_type").empty());

    CHECK(doubts_of(letter({{"letterhead", "監察院　數"}}), "document_type").empty());
}

TEST_CASE("a sign of punctuation before 函 makes no 書函 of it", "[letter][repair]") {
    const Record record = letter({{"letterhead", "海洋委員會海巡署偵防分署「函"}});
    CHECK(record.document_type == "函");
    CHECK(value_of(record, "issuer") == "海洋委員會海巡署偵防分署");

    CHECK(letter({{"letterhead", "內政部晝函"}}).document_type == "書函");
}

TEST_CASE("the year of a number mends no date that says another one", "[letter][repair]") {
    const Record other =
        letter({{"發文日期", "中華民國一Q八年五月二日"}, {"發文字號", "台內資字第1122301850號"}});
    CHECK(state_of(other, "issue_date") == "unreadable");

    const Record agreeing =
        letter({{"發文日期", "中華民國一Q八年五月二日"}, {"發文字號", "台內資字第1082301850號"}});
    CHECK(value_of(agreeing, "issue_date") == "2019-05-02");
}

TEST_CASE("a 1 that was read twice behind 第 is told by the date", "[letter][repair]") {
    for (const char* day : {"中華民國一C七年六月三日", "中華民國1107年6月3日"}) {
        const Record record = letter({{"發文日期", day}, {"發文字號", "鄉建字第11070004321號"}});
        CHECK(value_of(record, "issue_date") == "2018-06-03");
        CHECK(value_of(record, "document_no") == "鄉建字第1070004321號");
    }
    const Record eleven =
        letter({{"發文日期", "中華民國110年6月3日"}, {"發文字號", "鄉建字第11070004321號"}});
    CHECK(value_of(eleven, "document_no") == "鄉建字第11070004321號");
}

TEST_CASE("an issuer that goes on behind its known part is doubted", "[letter][doubt]") {
    CHECK(doubts_of(letter({{"letterhead", "國防部空軍司令記"}}), "issuer") == "cut_off_name");
    CHECK(doubts_of(letter({{"letterhead", "國防部　函"}}), "issuer").empty());
}

TEST_CASE("a branch is named after the place in its address", "[letter][doubt]") {
    const Record wrong = letter({{"letterhead", "財政部南區國稅局岡出分局　函"},
                                 {"地址", "82041高雄市岡山區中山北路1號"},
                                 {"發文字號", "南區國稅岡出服字第1042301850號"}});
    CHECK(doubts_of(wrong, "issuer") == "near_district");
    CHECK(doubts_of(wrong, "document_no") == "near_district");

    const Record elsewhere = letter(
        {{"letterhead", "財政部臺北國稅局松山分局　函"}, {"地址", "104臺北市中山區松江路1號"}});
    CHECK(doubts_of(elsewhere, "issuer").empty());
}

TEST_CASE("a number is doubted where the letter cites one of the same 字 that is shorter",
          "[letter][doubt]") {
    const std::vector<std::string> cites{"主旨：更正本局104年9月1日南衛食字第1040009999號函。"};
    CHECK(doubts_of(letter({{"發文字號", "南衛食字第10400099994號"}}, cites), "document_no") ==
          "unusual_length");
    CHECK(
        doubts_of(letter({{"發文字號", "南衛食字第1040012345號"}}, cites), "document_no").empty());
}

TEST_CASE("a cited number that lacks a digit of its year is doubted", "[letter][doubt]") {
    CHECK(doubts_of(letter({}, {"主旨：復貴局104年9月1日南衛食字第140009999號函。"}), "subject") ==
          "unusual_length");
    CHECK(doubts_of(letter({}, {"主旨：復貴局104年9月1日南衛食字第1040009999號函。"}), "subject")
              .empty());
    CHECK(
        doubts_of(letter({}, {"主旨：復貴公司104年9月1日宏字第140901號函。"}), "subject").empty());
}

TEST_CASE("a telephone number without its extension's digits is doubted", "[letter][doubt]") {
    CHECK(doubts_of(letter({{"聯絡電話", "04-22170000轉"}}), "phone") == "impossible_phone");
    CHECK(doubts_of(letter({{"聯絡電話", "(08)8350000-3"}}), "phone").empty());
    CHECK(doubts_of(letter({{"聯絡電話", "(08)8350000-30"}}), "phone") == "impossible_phone");
}

TEST_CASE("an address that lost a part is doubted", "[letter][doubt]") {
    CHECK(doubts_of(letter({{"地址", "40341臺中號"}}), "address") == "cut_off_address");
    CHECK(doubts_of(letter({{"地址", "251058新北市淡水區中正東路號"}}), "address") ==
          "cut_off_address");
    CHECK(doubts_of(letter({{"地址", "100216臺北市忠孝東路一段2號"}}), "address").empty());
    CHECK(doubts_of(letter({{"地址", "260宜蘭市中山路三段1號"}}), "address").empty());
}

TEST_CASE("a last item without its full stop lost its last line", "[letter][doubt]") {
    const std::vector<std::string> cut{"主旨：檢送要點1份，請查照。", "說明：",
                                       "　一、依據本部第12次會議決議辦理。",
                                       "　二、旨揭要點請轉知所屬機關並公開於網站供民眾查閱辦"};
    CHECK(doubts_of(letter({}, cut), "explanation") == "cut_off_end");
    const std::vector<std::string> papers{"主旨：檢送要點1份，請查照。", "說明：",
                                          "　一、請檢附下列文件。", "　（一）最近三個月內戶籍謄本",
                                          "　（二）申請人國民身分證正反面影本一式二份"};
    CHECK(doubts_of(letter({}, papers), "explanation").empty());
    CHECK(doubts_of(letter({}, {"主旨：檢送本部修正之資訊系統管理要點草案"}), "subject") ==
          "cut_off_end");
}

TEST_CASE("of two writings of the receiver the unsure one gives way", "[letter][doubt]") {
    PageBuilder page;
    page.head({{"受文者", "-"}});
    Line& unsure = page.print(71, 196, "受文者：臺東縣政府原住民旅行政處", 16);
    for (Symbol& symbol : unsure.symbols) {
        if (symbol.text == "旅") symbol.confidence = 0.6;
    }
    page.body({"主旨：檢送要點1份，請查照。", "正本：臺東縣政府原住民族行政處"});
    const Record record = read(page);
    CHECK(value_of(record, "recipient") == "臺東縣政府原住民族行政處");
    CHECK(state_of(record, "recipient") == "repaired");
    CHECK(doubts_of(record, "recipient").find("near_miss") != std::string::npos);
    CHECK(doubts_of(record, "originals").empty());
}

TEST_CASE("a remark about who represents a receiver is no part of its name", "[letter][doubt]") {
    const Record record =
        letter({{"受文者", "永順鋼鐵有限公司"}},
               {"主旨：檢送要點1份，請查照。", "正本：永順鋼鐵有限公司（代表人：陳大方君）"});
    CHECK(doubts_of(record, "recipient").empty());
    CHECK(doubts_of(record, "originals").empty());
}

TEST_CASE("a letter in front of Chinese numerals is a misread one", "[letter][doubt]") {
    const Record record = letter({}, {"主旨：復貴部八十四年二月三日臺訓字第C八一五一號函。"});
    CHECK(doubts_of(record, "subject") == "stray_sign");
}

TEST_CASE("a request that is none but for a character was misread", "[letter][doubt]") {
    const auto doubts = [](const std::string& subject, double confidence) {
        PageBuilder page;
        page.head().body({"主旨：" + subject});
        for (Symbol& symbol : page.page.lines.back().symbols) symbol.confidence = confidence;
        return doubts_of(read(page), "subject");
    };
    CHECK(doubts("檢送要點1份，請覽查。", 0.995) == "odd_closing");
    CHECK(doubts("檢送要點1份，請覽查。", 0.9999) == "odd_closing");
    CHECK(doubts("檢送要點1份，請參採。", 0.995).empty());
    CHECK(doubts("檢送要點1份，請鑒查。", 0.995).empty());
    CHECK(doubts("檢送要點1份，請並完成下載。", 0.995).empty());
}

TEST_CASE("a stamp of some weeks before the letter says that one of the dates is misread",
          "[letter][doubt]") {
    const auto stamped = [](const std::string& day) {
        PageBuilder page;
        page.head().body({"主旨：檢送要點1份，請查照。"});
        page.print(80, 745, "收件章", 11);
        page.print(72, 762, day, 11);
        return read(page);
    };
    const Record weeks = stamped("104.9.13");  // the letter is of 104.10.12
    CHECK(state_of(weeks, "received_date") == "absent");
    CHECK(doubts_of(weeks, "received_date") == "before_issue_date");
    CHECK(doubts_of(weeks, "issue_date") == "before_issue_date");

    CHECK(doubts_of(stamped("104.1.13"), "issue_date").empty());
    CHECK(doubts_of(stamped("104.10.13"), "issue_date").empty());
}

TEST_CASE("a sign far in front of an item is dirt at the paper's edge", "[letter][repair]") {
    PageBuilder page;
    page.head().body({"主旨：檢送要點1份，請查照。", "說明："});
    page.print(42, 380, "：　一、本案前經核定，", 16);
    page.print(110, 404, "自即日起實施。", 16);

    CHECK(value_of(read(page), "explanation") == "[一、本案前經核定，自即日起實施。]");
}

TEST_CASE("the character behind a number and its letter is 號", "[letter][repair]") {
    CHECK(extract::with_number_repaired(U"觀宿字第1130000631A舉") == U"觀宿字第1130000631A號");
    CHECK(extract::with_number_repaired(U"觀宿字第1130000631舉") == U"觀宿字第1130000631號");
    CHECK(extract::with_number_repaired(U"觀宿字第1130000631A號") == U"觀宿字第1130000631A號");
}

// Letters as recognition gives them, and what must be read from them.

#include <algorithm>
#include <array>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;
using extract::Extraction;

namespace {

const std::vector<std::string> kBody{
    "主旨：檢送修正後之申請要點1份，請查照。",
    "說明：",
    "　一、旨揭要點業經本部核定，有關「金融監督管理委員會」",
    "　　　之機關全銜已更正。",
    "　二、隨文檢附要點一份。",
};

Extraction read(const PageBuilder& page) {
    const std::vector<Page> pages{page.page};
    return extract::extract_document(pages, templates());
}

Extraction read(const std::vector<PageBuilder>& builders) {
    std::vector<Page> pages;
    for (const PageBuilder& builder : builders) pages.push_back(builder.page);
    return extract::extract_document(pages, templates());
}

/// The letter with its head as usual but for `changes`.
Extraction read_with(const std::vector<std::pair<std::string, std::string>>& changes) {
    return read(PageBuilder().head(changes).body(kBody));
}

bool has_review(const Record& record, const std::string& field, const std::string& reason) {
    for (const ReviewItem& item : record.review) {
        if (item.field == field && item.reason == reason) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a letter's fields are what stands behind their labels", "[letter]") {
    PageBuilder page;
    page.head().body(kBody);
    page.print(71, 470, "正本：法務部、各縣(市)政府、中華民國銀行商業同業公會全國聯合", 12);
    page.print(107, 486, "會、財政部（含附件）", 12);
    page.print(71, 502, "副本：", 12);

    const Record record = read(page).record;

    CHECK(record.kind == "letter");
    CHECK(record.template_id == "letter");
    CHECK(record.document_type == "函");
    const std::vector<std::pair<std::string, std::string>> expected{
        {"issuer", "內政部"},
        {"address", "100臺北市中正區範例路5號"},
        {"contact", "技士王大明"},
        {"phone", "02-20000000"},
        {"fax", "02-20000001"},
        {"email", "wang@moi.example"},
        {"recipient", "法務部"},
        {"issue_date", "2015-10-12"},
        {"document_no", "台內資字第1042301850號"},
        {"speed", "普通件"},
        {"secrecy", ""},
        {"attachment", "如文"},
        {"subject", "檢送修正後之申請要點1份，請查照。"},
        {"explanation",
         "[一、旨揭要點業經本部核定，有關「金融監督管理委員會」之機關全銜已更正。 | "
         "二、隨文檢附要點一份。]"},
        {"originals",
         "[法務部 | 各縣(市)政府 | 中華民國銀行商業同業公會全國聯合會 | 財政部（含附件）]"},
        {"copies", ""},
        {"file_no", ""},
        {"action", ""},
    };
    for (const auto& [name, value] : expected) {
        INFO(name);
        CHECK(value_of(record, name) == value);
    }
    CHECK(state_of(record, "secrecy") == "blank");
    CHECK(state_of(record, "copies") == "blank");
    CHECK(state_of(record, "action") == "absent");
    CHECK(record.field("issue_date")->raw == "中華民國104年10月12日");
    CHECK(record.field("issuer")->page == 1);
    CHECK(record.field("issuer")->box.right < 320);
    CHECK(record.review.empty());
}

TEST_CASE("a letter is cut into passages by field, each item one", "[letter]") {
    PageBuilder page;
    page.head().body(kBody);

    const Extraction found = read(page);

    CHECK(passages_of(found, "issuer") == "內政部");
    CHECK(passages_of(found, "document_type") == "函");
    CHECK(passages_of(found, "explanation") ==
          "一、旨揭要點業經本部核定，有關「金融監督管理委員會」之機關全銜已更正。\n"
          "二、隨文檢附要點一份。");
    CHECK(passages_of(found, "body").empty());
}

TEST_CASE("misread and dirty labels are recognised", "[letter]") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"連別", "speed"},  {"加別", "speed"},   {"農。連別", "speed"},
        {".速別", "speed"}, {"速　別", "speed"}, {"速和別", "speed"},
    };
    for (const auto& [label, field] : cases) {
        INFO(label);
        PageBuilder page;
        page.head({{"速別", "-"}});
        // Dirt stands in front of the column in which the labels begin.
        const double dirt = label == "農。連別" ? 24 : label == ".速別" ? 6 : 0;
        page.print(71 - dirt, 256, label + "：最速件", 12);
        page.body(kBody);

        CHECK(value_of(read(page).record, field) == "最速件");
    }
}

TEST_CASE("each label of the head has its known misreads", "[letter]") {
    const std::vector<std::array<std::string, 4>> cases{
        {"受文者", "令文者：法務部", "recipient", "法務部"},
        {"受文者", ":受文者：法務部", "recipient", "法務部"},
        {"受文者", "受文者法務部", "recipient", "法務部"},
        {"發文日期", "發文曰期：中華民國104年10月12日", "issue_date", "2015-10-12"},
        {"發文日期", "發文日期中華民國104年10月12日", "issue_date", "2015-10-12"},
        {"發文字號", "發文宇號：台內資字第1042301850號", "document_no", "台內資字第1042301850號"},
        {"發文字號", "發文字號台內資字第1042301850號", "document_no", "台內資字第1042301850號"},
        {"密等及解密條件或保密期限", "密等及解密條件或保密期腿：密", "secrecy", "密"},
        {"密等及解密條件或保密期限", "密等：密", "secrecy", "密"},
        {"附件", "3附件：如說明二", "attachment", "如說明二"},
    };
    for (const auto& [label, printed, field, value] : cases) {
        INFO(printed);
        PageBuilder page;
        page.head({{label, "-"}});
        page.print(71, 300, printed, 12);
        page.body(kBody);

        CHECK(value_of(read(page).record, field) == value);
    }
}

TEST_CASE("labels of the body may be misread or dirty, too", "[letter]") {
    for (const std::string label : {"主員：", "‧主旨：", "主旨　"}) {
        INFO(label);
        PageBuilder page;
        page.head();
        const double left = label.starts_with("‧") ? 71 - 16 : 71;
        page.print(left, 320, label + "檢送要點1份，請查照。", 16);

        CHECK(value_of(read(page).record, "subject") == "檢送要點1份，請查照。");
    }
}

TEST_CASE("a label within running text starts no field", "[letter]") {
    PageBuilder page;
    page.head().body({
        "主旨：更正中華民國104年9月23日台內資字第1042301569號函之",
        "　　　說明及附件，請查照。",
        "說明：",
        "　一、附件：隨文檢附，如下列",
        "　　　說明：共二份。",
    });

    const Record record = read(page).record;

    CHECK(value_of(record, "subject") ==
          "更正中華民國104年9月23日台內資字第1042301569號函之說明及附件，請查照。");
    CHECK(value_of(record, "explanation") == "[一、附件：隨文檢附，如下列說明：共二份。]");
    CHECK(value_of(record, "attachment") == "如文");
}

TEST_CASE("two columns are kept apart, printed as lines or as one line", "[letter]") {
    PageBuilder page;
    page.print(200, 74, "臺中市政府　函", 20);
    page.print(71, 110, "受文者：交通部公路局", 12);
    page.print(318, 110, "地址：407臺中市西屯區範例大道3", 12);
    page.print(354, 126, "段99號", 12);
    page.print(71, 128, "發文日期：中華民國113年1月18日", 12);
    page.print(318, 142, "承辦人：科員張小明", 12);
    page.print(71, 146, "發文字號：府授交規字第1130015678號　電話：04-20000000", 12);
    page.print(71, 164, "速別：普通件", 12);
    page.body({"主旨：檢送紀錄1份，請查照。"});

    const Record record = read(page).record;

    CHECK(value_of(record, "address") == "407臺中市西屯區範例大道3段99號");
    CHECK(value_of(record, "contact") == "科員張小明");
    CHECK(value_of(record, "document_no") == "府授交規字第1130015678號");
    CHECK(value_of(record, "phone") == "04-20000000");
    CHECK(value_of(record, "recipient") == "交通部公路局");
}

TEST_CASE("a value may stand below its label", "[letter]") {
    PageBuilder page;
    page.head({{"電子信箱", ""}});
    page.print(318, 190, "wang.daming@moi.example", 12);
    page.body(kBody);

    const Record record = read(page).record;

    CHECK(value_of(record, "email") == "wang.daming@moi.example");
    CHECK(value_of(record, "recipient") == "法務部");
}

TEST_CASE("a single-line value ends with its line", "[letter]") {
    PageBuilder page;
    page.head();
    page.print(107, 266, "本件免收文", 10);
    page.body(kBody);

    CHECK(value_of(read(page).record, "speed") == "普通件");
}

TEST_CASE("the letterhead is cut into name and kind", "[letter]") {
    const std::vector<std::array<std::string, 3>> cases{
        {"內政部　函", "內政部", "函"},
        {"內政部函", "內政部", "函"},
        {"內　政　部　函", "內政部", "函"},
        {"臺中市政府地政局數", "臺中市政府地政局", "函"},
        {"臺中市政府地政局”", "臺中市政府地政局", "函"},
        {"文化部緝", "文化部", "函"},
        {"國立臺灣大學　書函", "國立臺灣大學", "書函"},
        {"內政部晝函", "內政部", "書函"},
        {"國家安全會議函", "國家安全會議", "函"},
        {"國家安全會議書函", "國家安全會議", "書函"},
        {"司法院書了", "司法院", "書函"},
        {"衛生福利部　公告", "衛生福利部", "公告"},
        {"金融監督管理委員會　令", "金融監督管理委員會", "令"},
        {"內政部　開會通知單", "內政部", "開會通知單"},
        {"內政部　開會通加單", "內政部", "開會通知單"},
        {"立法院　簞", "立法院", "咨"},
        {"法務部矯正署臺北監獄　函", "法務部矯正署臺北監獄", "函"},
        {"中華民國銀行商業同業公會全國聯合會　函", "中華民國銀行商業同業公會全國聯合會", "函"},
    };
    for (const auto& [printed, issuer, type] : cases) {
        INFO(printed);
        PageBuilder page;
        page.head({{"letterhead", "-"}});
        page.print(150, 74, printed, 20);
        page.body(kBody);

        const Record record = read(page).record;

        CHECK(value_of(record, "issuer") == issuer);
        CHECK(record.document_type == type);
    }
}

TEST_CASE("a mended kind keeps what was read", "[letter]") {
    PageBuilder page;
    page.head({{"letterhead", "-"}});
    page.print(200, 74, "臺中市政府地政局　數", 20);
    page.body(kBody);

    const Record record = read(page).record;
    const Field& type = *record.field("document_type");

    CHECK(type.text() == "函");
    CHECK(type.raw == "數");
    CHECK(type.state == FieldState::Repaired);
    CHECK(type.reason == "misread_character");
}

TEST_CASE("joint letters name every issuer, long names are joined", "[letter]") {
    PageBuilder joint;
    joint.head({{"letterhead", "-"}});
    joint.print(200, 52, "內政部", 20);
    joint.print(200, 80, "法務部　函", 20);
    joint.body(kBody);
    CHECK(value_of(read(joint).record, "issuer") == "內政部、法務部");

    PageBuilder wrapped;
    wrapped.head({{"letterhead", "-"}});
    wrapped.print(120, 52, "中華民國範例產業聯合發展", 20);
    wrapped.print(200, 80, "促進協會　函", 20);
    wrapped.body(kBody);
    CHECK(value_of(read(wrapped).record, "issuer") == "中華民國範例產業聯合發展促進協會");
}

TEST_CASE("an impossible date has no value and is for review", "[letter]") {
    const Record record = read_with({{"發文日期", "中華民國104年13月12日"}}).record;

    CHECK(value_of(record, "issue_date").empty());
    CHECK(state_of(record, "issue_date") == "unreadable");
    CHECK(record.field("issue_date")->raw == "中華民國104年13月12日");
    CHECK(has_review(record, "issue_date", "invalid_date"));
}

TEST_CASE("look-alike letters among digits are repaired and said so", "[letter]") {
    const Record record = read_with({{"發文日期", "中華民國1O4年l0月12日"},
                                     {"發文字號", "台內資宇第1O4230l85〇就"},
                                     {"速別", "昔通件"},
                                     {"聯絡電話", "02一2OOO0000"}})
                              .record;

    CHECK(value_of(record, "issue_date") == "2015-10-12");
    CHECK(state_of(record, "issue_date") == "repaired");
    CHECK(record.field("issue_date")->raw == "中華民國1O4年l0月12日");
    CHECK(value_of(record, "document_no") == "台內資字第1042301850號");
    CHECK(state_of(record, "document_no") == "repaired");
    CHECK(value_of(record, "speed") == "普通件");
    CHECK(state_of(record, "speed") == "repaired");
    CHECK(value_of(record, "phone") == "02-20000000");
}

TEST_CASE("number and date of different years are never changed, but shown to a person",
          "[letter]") {
    const Record record = read_with({{"發文字號", "台內資字第1012301850號"}}).record;

    CHECK(value_of(record, "document_no") == "台內資字第1012301850號");
    CHECK(value_of(record, "issue_date") == "2015-10-12");
    CHECK(has_review(record, "document_no", "year_mismatch"));
    CHECK(has_review(record, "issue_date", "year_mismatch"));
}

TEST_CASE("a number that begins with no year is doubted where no date can tell", "[letter]") {
    const auto with_number = [](const std::string& number) {
        return read_with({{"發文日期", "中華民國199年94月92日"}, {"發文字號", number}}).record;
    };
    CHECK(has_review(with_number("台內資字第1999925493號"), "document_no", "year_mismatch"));
    CHECK_FALSE(has_review(with_number("台內資字第1090025403號"), "document_no", "year_mismatch"));
}

TEST_CASE("a number drawn before the turn of the year is right", "[letter]") {
    const Record record = read_with({{"發文日期", "中華民國105年1月12日"}}).record;

    CHECK_FALSE(has_review(record, "document_no", "year_mismatch"));
}

TEST_CASE("the receiving stamp is the receiver's, not the letter's", "[letter]") {
    PageBuilder page;
    page.head().body(kBody);
    page.print(71, 748, "法務部　1041013", 10);
    page.print(71, 786, "10400174010", 8);

    const Record record = read(page).record;

    CHECK(value_of(record, "received_no") == "10400174010");
    CHECK(value_of(record, "received_date") == "2015-10-13");
    CHECK(value_of(record, "document_no") == "台內資字第1042301850號");
    CHECK(value_of(record, "explanation").find("法務部") == std::string::npos);
}

TEST_CASE("stamps come in several forms", "[letter]") {
    const std::vector<std::array<std::string, 3>> cases{
        {"國家文官學院　104/10/20", "", "2015-10-20"},
        {"1040138001", "1040138001", ""},
        {"法務部 104.10.13 10400174010", "10400174010", "2015-10-13"},
        {"法務部收文 104年10月13日", "", "2015-10-13"},
        {"收文號：10400174010", "10400174010", ""},
        {"1 04001 7401 0", "10400174010", ""},
        {"國家文官學院 104/10./20", "", "2015-10-20"},
    };
    for (const auto& [printed, number, date] : cases) {
        INFO(printed);
        PageBuilder page;
        page.head().body(kBody);
        page.print(71, 748, printed, 10);

        const Record record = read(page).record;

        CHECK(value_of(record, "received_no") == number);
        CHECK(value_of(record, "received_date") == date);
    }
}

TEST_CASE("a receiver's name in the stamp may hold a misread character", "[letter]") {
    PageBuilder page;
    page.head({{"受文者", "臺中市政府環境保護局"}}).body(kBody);
    page.print(71, 748, "臺中市政府環境保護過　1041020", 10);

    CHECK(value_of(read(page).record, "received_date") == "2015-10-20");
}

TEST_CASE("a stamp older than the letter is none", "[letter]") {
    PageBuilder page;
    page.head().body(kBody);
    page.print(71, 748, "法務部　1041011", 10);
    page.print(71, 786, "10300174010", 8);

    const Record record = read(page).record;

    CHECK(state_of(record, "received_no") == "absent");
    CHECK(state_of(record, "received_date") == "absent");
}

TEST_CASE("a bar code is sure, and the letter's own number is no received one", "[letter]") {
    PageBuilder page;
    page.head().body(kBody);
    page.print(71, 786, "104OO17A010", 8);
    page.page.barcodes.push_back({{400, 40, 500, 60}, "Code128", "1042301850"});
    page.page.barcodes.push_back({{71, 763, 171, 782}, "Code128", "10400174010"});

    const Record record = read(page).record;
    const Field& number = *record.field("received_no");

    CHECK(number.text() == "10400174010");
    CHECK(number.confidence == 1);
}

TEST_CASE("binding line and page number are in no field", "[letter]") {
    PageBuilder page;
    page.head().body(kBody);
    page.print(40, 380, "裝", 10);
    page.print(40, 395, "訂", 10);
    page.print(40, 425, "線", 10);
    page.print(260, 800, "第1頁，共1頁", 10);
    std::sort(page.page.lines.begin(), page.page.lines.end(),
              [](const Line& a, const Line& b) { return a.box.top < b.box.top; });

    const Extraction found = read(page);

    CHECK(value_of(found.record, "explanation") ==
          "[一、旨揭要點業經本部核定，有關「金融監督管理委員會」之機關全銜已更正。 | "
          "二、隨文檢附要點一份。]");
    CHECK(passages_of(found, "body") == "裝\n訂\n線\n第1頁，共1頁");
}

TEST_CASE("nested items follow as items of their own", "[letter]") {
    PageBuilder page;
    page.head().body({
        "主旨：檢送要點1份，請查照。",
        "說明：",
        "　－、依據本部104年9月23日函辦理，其規定如該函說明第",
        "　　　（一）點。",
        "　　（一）第一款。",
        "　　（二）第二款。",
        "　二、請查照。",
        "辦法：請於文到30日內辦理。",
    });

    const Record record = read(page).record;

    CHECK(value_of(record, "explanation") ==
          "[一、依據本部104年9月23日函辦理，其規定如該函說明第（一）點。 | （一）第一款。 | "
          "（二）第二款。 | 二、請查照。]");
    CHECK(state_of(record, "explanation") == "repaired");
    CHECK(value_of(record, "action") == "[請於文到30日內辦理。]");
}

TEST_CASE("explanation and receivers go on over the page", "[letter]") {
    PageBuilder first(1);
    first.head().body({"主旨：檢送要點1份，請查照。", "說明：",
                       "　一、旨揭要點業經本部核定，其內容詳如後附之文件，"});
    first.print(260, 800, "第1頁，共2頁", 10);
    PageBuilder second(2);
    second.body({"　　　並自即日生效。", "　二、請轉知所屬。"}, 72);
    second.print(71, 140, "正本：內政部、法務部、財政部、教育部、經濟部、交通部、文化部、勞動部、",
                 12);
    second.print(260, 800, "第2頁，共2頁", 10);
    PageBuilder third(3);
    third.print(107, 72, "農業部、環境部", 12);
    third.print(71, 88, "副本：本部資訊中心", 12);

    const Record record = read({first, second, third}).record;

    CHECK(value_of(record, "explanation") ==
          "[一、旨揭要點業經本部核定，其內容詳如後附之文件，並自即日生效。 | 二、請轉知所屬。]");
    CHECK(value_of(record, "originals") ==
          "[內政部 | 法務部 | 財政部 | 教育部 | 經濟部 | 交通部 | 文化部 | 勞動部 | 農業部 | "
          "環境部]");
    CHECK(value_of(record, "copies") == "[本部資訊中心]");
}

TEST_CASE("a stamp at the foot stands within a name that goes over the page", "[letter]") {
    PageBuilder first(1);
    first.head().body({"主旨：檢送要點1份，請查照。"});
    first.print(71, 700,
                "正本：內政部、法務部、財政部、教育部、經濟部、交通部、文化部、數位發展部、臺", 12);
    first.print(300, 730, "花蓮縣衛生局", 14);
    first.print(300, 746, "1041015", 14);
    first.print(300, 762, "1040023456", 14);
    first.print(260, 800, "第1頁，共2頁", 10);
    PageBuilder second(2);
    second.print(107, 72, "灣臺南地方法院、勞動部", 12);
    second.print(71, 88, "副本：本部資訊中心", 12);

    CHECK(value_of(read({first, second}).record, "originals") ==
          "[內政部 | 法務部 | 財政部 | 教育部 | 經濟部 | 交通部 | 文化部 | 數位發展部 | "
          "臺灣臺南地方法院 | 勞動部]");
}

TEST_CASE("a remark in brackets goes over the page, a stamp at the foot within it", "[letter]") {
    PageBuilder first(1);
    first.head().body({"主旨：檢送要點1份，請查照。"});
    first.print(71, 700, "正本：雲林縣政府、雲林縣北港鎮公所、審計部教育農林審計處(含附", 12);
    first.print(300, 730, "花蓮縣衛生局", 14);
    first.print(300, 746, "1041015", 14);
    first.print(300, 762, "1040023456", 14);
    first.print(260, 800, "第1頁，共2頁", 10);
    PageBuilder second(2);
    second.print(107, 72, "件)、各縣(市)政府（無附件）、勞動部", 12);
    second.print(71, 88, "副本：本部資訊中心", 12);

    const Record record = read({first, second}).record;

    CHECK(value_of(record, "originals") ==
          "[雲林縣政府 | 雲林縣北港鎮公所 | 審計部教育農林審計處(含附件) | "
          "各縣(市)政府（無附件） | 勞動部]");
    CHECK(value_of(record, "copies") == "[本部資訊中心]");
}

TEST_CASE("a label that a mark of the binding line joined does not hide the others", "[letter]") {
    PageBuilder page;
    page.head().body({"主旨：檢送要點1份，請查照。", "說明：", "　一、依規定辦理。"});
    page.print(71, 500, "正本：法務部", 12);
    page.print(38, 516, "副　　本：", 12);

    const Record record = read({page}).record;

    CHECK(value_of(record, "subject") == "檢送要點1份，請查照。");
    CHECK(value_of(record, "explanation") == "[一、依規定辦理。]");
    CHECK(value_of(record, "originals") == "[法務部]");
}

namespace {

/// A letter whose list of receivers begins at the foot of its first page with these lines.
PageBuilder list_at_foot(const std::vector<std::string>& lines) {
    PageBuilder page(1);
    page.head().body({"主旨：檢送要點1份，請轉知所屬並自即日起照辦，請查照。"});
    double top = 740;
    for (const std::string& line : lines) {
        const bool first = &line == &lines.front();
        page.print(first ? 71 : 107, top, line, 12);
        top += 16;
    }
    page.print(260, 800, "第1頁，共2頁", 10);
    return page;
}

}  // namespace

TEST_CASE("a list that is cut within a name at the page's end goes on with the rest of it",
          "[letter]") {
    const PageBuilder first = list_at_foot(
        {"正本：法務部、內政部、財政部、教育部、經濟部、交通部、中華民國銀行商業同業公會"});
    for (const double left : {107.0, 71.0}) {
        CAPTURE(left);
        PageBuilder second(2);
        second.print(left, 72, "全國聯合會、勞動部、環境部", 12);
        second.print(71, 88, "副本：本部資訊中心", 12);

        const Record record = read({first, second}).record;

        CHECK(value_of(record, "originals") ==
              "[法務部 | 內政部 | 財政部 | 教育部 | 經濟部 | 交通部 | "
              "中華民國銀行商業同業公會全國聯合會 | 勞動部 | 環境部]");
        CHECK(value_of(record, "copies") == "[本部資訊中心]");
    }
    PageBuilder second(2);
    second.print(71, 72, "聯合會、環境部", 12);
    const Record record =
        read({list_at_foot({"正本：法務部、臺灣證券交易所、中華民國全國"}), second}).record;
    CHECK(value_of(record, "originals") ==
          "[法務部 | 臺灣證券交易所 | 中華民國全國聯合會 | 環境部]");
    PageBuilder third(2);
    third.print(71, 72, "政院公共工程委員會採購稽核小組、環境部", 12);
    CHECK(value_of(read({list_at_foot({"正本：法務部、行"}), third}).record, "originals") ==
          "[法務部 | 行政院公共工程委員會採購稽核小組 | 環境部]");
    // It stands where titles do.
    PageBuilder centred(2);
    centred.print(200, 72, "政院公共工程委員會、環境部", 12);
    centred.print(71, 88, "副本：本部資訊中心", 12);
    CHECK(value_of(read({list_at_foot({"正本：法務部、行"}), centred}).record, "originals") ==
          "[法務部 | 行政院公共工程委員會 | 環境部]");
}

TEST_CASE("names below one another stay apart on a page that holds nothing else", "[letter]") {
    const PageBuilder first = list_at_foot({"正本：臺北市政府", "新北市政府", "桃園市政府"});
    PageBuilder second(2);
    second.print(107, 72, "臺中市政府", 12);
    second.print(107, 88, "臺南市政府", 12);
    second.print(107, 104, "高雄市政府", 12);

    CHECK(value_of(read({first, second}).record, "originals") ==
          "[臺北市政府 | 新北市政府 | 桃園市政府 | 臺中市政府 | 臺南市政府 | 高雄市政府]");
}

TEST_CASE("an attachment's text is in no field of the letter", "[letter]") {
    PageBuilder letter(1);
    letter.head().body(kBody);
    letter.print(71, 500, "正本：法務部", 12);
    letter.print(71, 516, "副本：", 12);
    PageBuilder rules(2);
    rules.print(180, 72, "自然人憑證系統申請要點", 16);
    rules.print(71, 110, "一、內政部為使政府機關申請使用本系統有所依循，特訂定本要點，其", 14);
    rules.print(99, 130, "適用對象如下。", 14);
    rules.print(71, 150, "附件：申請表", 14);

    const Extraction found = read({letter, rules});

    CHECK(value_of(found.record, "originals") == "[法務部]");
    CHECK(state_of(found.record, "copies") == "blank");
    CHECK(value_of(found.record, "attachment") == "如文");
    CHECK(passages_of(found, "body") ==
          "自然人憑證系統申請要點\n"
          "一、內政部為使政府機關申請使用本系統有所依循，特訂定本要點，其適用對象如下。\n"
          "附件：申請表");
}

TEST_CASE("names that stand one below the other are divided by their lines", "[letter]") {
    PageBuilder page;
    page.head().body(kBody);
    page.print(71, 470, "正本：內政部", 12);
    page.print(107, 486, "法務部", 12);
    page.print(107, 502, "金融監督管理委員會", 12);
    page.print(71, 530, "部長　王大明", 20);

    const Extraction found = read(page);

    CHECK(value_of(found.record, "originals") == "[內政部 | 法務部 | 金融監督管理委員會]");
    CHECK(passages_of(found, "body") == "部長王大明");
}

TEST_CASE("announcements, orders and meetings have the parts of their kind", "[letter]") {
    PageBuilder announcement;
    announcement.print(200, 74, "內政部　公告", 20);
    announcement.print(71, 110, "發文日期：中華民國104年10月12日", 12);
    announcement.print(71, 126, "發文字號：台內資字第1042301850號", 12);
    announcement.body({"主旨：公告申請要點。", "依據：行政程序法第159條。", "公告事項：",
                       "　一、要點如附件。", "　二、自即日生效。"});
    const Record announced = read(announcement).record;
    CHECK(announced.document_type == "公告");
    CHECK(value_of(announced, "basis") == "[行政程序法第159條。]");
    CHECK(value_of(announced, "explanation") == "[一、要點如附件。 | 二、自即日生效。]");
    CHECK(state_of(announced, "recipient") == "absent");
    CHECK(announced.review.empty());

    PageBuilder order;
    order.print(200, 74, "內政部　令", 20);
    order.print(71, 110, "發文日期：中華民國104年10月12日", 12);
    order.print(71, 126, "發文字號：台內資字第1042301850號", 12);
    order.body({"修正「申請要點」第三點，並自即日生效。"});
    order.print(71, 400, "部長　王大明", 24);
    const Extraction ordered = read(order);
    CHECK(ordered.record.document_type == "令");
    CHECK(value_of(ordered.record, "subject") == "修正「申請要點」第三點，並自即日生效。");
    CHECK(passages_of(ordered, "body") == "部長王大明");
    CHECK(ordered.record.review.empty());

    PageBuilder meeting;
    meeting.print(200, 74, "內政部　開會通知單", 20);
    meeting.print(71, 110, "受文者：法務部", 12);
    meeting.print(71, 126, "發文日期：中華民國104年10月12日", 12);
    meeting.print(71, 142, "發文字號：台內資字第1042301850號", 12);
    meeting.body({"開會事由：研商申請要點", "開會時間：中華民國104年10月20日（星期二）下午2時",
                  "開會地點：本部301會議室", "主持人：王次長大明",
                  "聯絡人及電話：李小華 02-20000000", "出席者：法務部、財政部", "副本：",
                  "備註：請攜帶資料。"});
    const Record met = read(meeting).record;
    CHECK(met.document_type == "開會通知單");
    CHECK(value_of(met, "subject") == "研商申請要點");
    CHECK(value_of(met, "meeting_place") == "本部301會議室");
    CHECK(value_of(met, "chair") == "王次長大明");
    CHECK(value_of(met, "attendees") == "[法務部 | 財政部]");
    CHECK(value_of(met, "remarks") == "[請攜帶資料。]");
}

TEST_CASE("what is required of a kind and missing is for review", "[letter]") {
    const Record record = read_with({{"受文者", "-"}, {"發文日期", ""}}).record;

    CHECK(has_review(record, "recipient", "missing"));
    CHECK(has_review(record, "issue_date", "missing"));
    CHECK_FALSE(has_review(record, "attachment", "missing"));
}

TEST_CASE("weak recognition is for review", "[letter]") {
    PageBuilder page;
    page.head().body(kBody);
    for (Line& line : page.page.lines) {
        if (line.text.starts_with("發文字號")) line = line_in(line.box, line.text, 1, 0.5);
    }

    CHECK(has_review(read(page).record, "document_no", "low_confidence"));
}

TEST_CASE("pages of no known kind keep their text and nothing is guessed", "[letter]") {
    PageBuilder page;
    page.print(71, 100, "會議紀錄之附圖說明", 12);

    const Extraction found = read(page);

    CHECK(found.record.kind == "unknown");
    CHECK(found.record.fields.empty());
    CHECK(found.record.text == "會議紀錄之附圖說明\n");
    CHECK(passages_of(found, "body") == "會議紀錄之附圖說明");
}

TEST_CASE("a document without a line is unknown and empty", "[letter]") {
    const Extraction found = read(PageBuilder());

    CHECK(found.record.kind == "unknown");
    CHECK(found.passages.empty());
}

// Which letter a notice is about, what becomes of it, and what is no notice.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

TEST_CASE("the subject alone says which letter, where and what", "[institutions][corrections]") {
    struct Header {
        std::string subject;
        LetterReference target;
        std::vector<std::string> locations;
        std::string action;
    };
    const std::vector<Header> headers{
        {"更正中華民國104年9月23日台內資字第1042301569號函之說明及附件，詳如說明，請查照。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "函"},
         {"說明", "附件"},
         "amend"},
        {"勘誤本部104年9月23日台內資字第1042301569號公告附表二，請查照。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "公告"},
         {"附表二"},
         "amend"},
        {"更正本部104年9月23日台內資字第1042301569號令修正「戶籍要點」第三點，請查照。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "令"},
         {},
         "amend"},
        {"有關本部104年9月23日台內資字第1042301569號函說明二更正如說明，請查照。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "函"},
         {"說明二"},
         "amend"},
        {"檢送本部104年9月23日台內資字第1042301569號函更正後附件1份，請惠予抽換，請查照。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "函"},
         {"附件"},
         "replace"},
        {"本部104年9月23日台內資字第1042301569號函，應予註銷，請查照。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "函"},
         {},
         "cancel"},
        {"註銷本部104年9月23日台內資字第1042301569號函，請查照。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "函"},
         {},
         "cancel"},
        {"本部104年9月23日台內資字第1042301569號函自即日起停止適用，請查照。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "函"},
         {},
         "cancel"},
        {"補送本部104年9月23日台內資字第1042301569號函附件，請查照。",
         {"內政部", "2015-09-23", "台內資字第1042301569號", "函"},
         {"附件"},
         "supplement"},
    };
    for (const Header& header : headers) {
        INFO(header.subject);
        const auto corrections = corrections_of(header.subject);
        CHECK(corrections.size() == 1);
        if (corrections.size() != 1) continue;
        CHECK(corrections[0].target == header.target);
        CHECK(corrections[0].locations == header.locations);
        CHECK(corrections[0].action == header.action);
        CHECK(corrections[0].pairs.empty());
    }
}

TEST_CASE("a history line cancels the second of its two letters", "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "農業部農資字第1130152022號函註銷一百十二年十二月二十九日農資字第1120152646號令");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].target.document_no == "農資字第1120152646號");
    CHECK(corrections[0].target.date == "2023-12-29");
    CHECK(corrections[0].target.kind == "令");
    CHECK(corrections[0].action == "cancel");
}

TEST_CASE("several letters with the same slip are corrected each", "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "更正本部104年9月23日台內資字第1042301569號函及104年9月25日台內資字第1042301600號函，"
        "請查照。",
        "旨揭2函之「金融監督管理委員會」均誤繕為「金融管理監督委員會」，特此更正。");

    REQUIRE(corrections.size() == 2);
    CHECK(corrections[0].target.document_no == "台內資字第1042301569號");
    CHECK(corrections[1].target.document_no == "台內資字第1042301600號");
    for (const Correction& correction : corrections) {
        CHECK(correction.pairs ==
              std::vector<CorrectionPair>{{"金融管理監督委員會", "金融監督管理委員會"}});
    }
}

TEST_CASE("a notice without a numbered letter still tells its pair",
          "[institutions][corrections]") {
    const auto corrections = corrections_of("本部公告附表「甲」誤植為「乙」，特此更正，請查照。");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].target.issuer == "內政部");
    CHECK(corrections[0].target.document_no.empty());
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"乙", "甲"}});
}

TEST_CASE("what a receiver shall put right and send again is no correction of his letter",
          "[institutions][corrections]") {
    const auto corrections = corrections_of("貴機關所報名冊與戶籍資料不符，請更正後補送，請查照。",
                                            "一、復貴機關104年9月23日府地字第1040123456號函。二、請"
                                            "於文到10日內將更正後之名冊函送本部。");
    CHECK(corrections.empty());
}

TEST_CASE("everyday words of administration are no correction", "[institutions][corrections]") {
    const auto subject = GENERATE(
        "有關臺端申請更正登記一案，復如說明，請查照。", "檢送土地更正編定申請書1份，請查照。",
        "依據貴府104年9月23日府地字第1040123456號函辦理更正登記，請查照。",
        "貴府104年9月23日府地字第1040123456號函附件誤植，請更正後再送本部核辦。",
        "貴公司所送計畫書「甲」誤植為「乙」，請更正後再送。",
        "修正「戶籍登記要點」第三點、第五點，並自即日生效。",
        "「戶籍要點」名稱修正為「戶政要點」，並自即日生效。", "得限期更正，逾期不予受理。",
        "請依會計法規定改正缺失，並於文到10日內函復。",
        "復貴府104年9月23日府地字第1040123456號函，請查照。",
        "檢送修正後計畫書1份，復貴府104年9月23日府地字第1040123456號函，請查照。",
        "依據本部104年9月23日台內資字第1042301569號函辦理。",
        "旨揭要點業經本部104年9月23日台內資字第1042301569號令修正發布。",
        "「試辦要點」業經本部104年9月23日以台內資字第1042301569號令訂正發布，請查照。",
        "請於104年10月31日前將更正後資料送本部，應為紙本一式二份。");
    INFO(subject);

    for (const Correction& correction : corrections_of(subject)) {
        FAIL_CHECK(correction.action << " " << correction.target.document_no << " "
                                     << correction.pairs.size());
    }
}

TEST_CASE("the letter may be named in another sentence than what happens to it",
          "[institutions][corrections]") {
    const auto replaced = corrections_of(
        "檢送更正後之「查核表」1份，請惠予抽換，請查照。",
        "一、續本部104年9月23日台內資字第1042301569號函(諒達)。二、前揭函之附件因部分欄位誤植，請以"
        "本次檢送者為準，原附件作廢。");
    REQUIRE(replaced.size() == 1);
    CHECK(replaced[0].target.document_no == "台內資字第1042301569號");
    CHECK(replaced[0].action == "replace");
    CHECK(replaced[0].locations == std::vector<std::string>{"附件"});
    CHECK(replaced[0].pairs.empty());

    const auto void_enclosure = corrections_of(
        "檢送更正後之「查核表」1份，請惠予抽換，請查照。",
        "續本部104年9月23日台內資字第1042301569號函，原附件作廢，請以本次檢送者為準。");
    REQUIRE(void_enclosure.size() == 1);
    CHECK(void_enclosure[0].action == "replace");
    CHECK(void_enclosure[0].locations == std::vector<std::string>{"附件"});

    const auto void_letter =
        corrections_of("本部104年9月23日台內資字第1042301569號函作廢，請查照。", "附件併予收回。");
    REQUIRE(void_letter.size() == 1);
    CHECK(void_letter[0].action == "cancel");

    const auto amended = corrections_of(
        "更正附件之機關名稱，請查照。",
        "一、續本部104年9月23日台內資字第1042301569號函。二、前揭函附件第3點「甲」誤植為「乙」。");
    REQUIRE(amended.size() == 1);
    CHECK(amended[0].target.document_no == "台內資字第1042301569號");
    CHECK(amended[0].locations == std::vector<std::string>{"附件第3點"});
    CHECK(amended[0].pairs == std::vector<CorrectionPair>{{"乙", "甲"}});
}

TEST_CASE("an old name that a notice corrects is obsolete, and only mentioned",
          "[institutions][corrections]") {
    const std::vector<Passage> passages{
        printed("subject", "更正本部104年9月23日台內資字第1042301569號函說明三，請查照。"),
        printed("explanation", "旨揭函「衛生福利部國民健康署」誤載為「行政院衛生署國民健康局」。")};

    const Judgement judgement = judge(passages, letter_of_2015(), authority());

    std::vector<NameFinding> mentions;
    for (const NameFinding& name : judgement.names) {
        if (name.mention) mentions.push_back(name);
    }
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].written == "行政院衛生署國民健康局");
    CHECK(mentions[0].expected == "衛生福利部國民健康署");
    CHECK(mentions[0].verdict == "obsolete");
}

TEST_CASE("an order names its article and tells the words", "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "勘誤本部中華民國104年9月12日台內資字第1042301561號令修正發布之「戶籍規則」第九十九條條文，"
        "其中「中央車道」更正為「外側車道」。");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].target.kind == "令");
    CHECK(corrections[0].locations == std::vector<std::string>{"第九十九條"});
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"中央車道", "外側車道"}});
}

TEST_CASE("an order corrects another without a word in front", "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "本部104年9月12日台內資字第1042301561號令修正發布之「觀光旅館定期檢查收費標準」第四條附表，"
        "「得標廠商」更正為「投標廠商」。");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].target.document_no == "台內資字第1042301561號");
    CHECK(corrections[0].locations == std::vector<std::string>{"第四條附表"});
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"得標廠商", "投標廠商"}});
}

TEST_CASE("a part of the letter is known though one character of it was misread",
          "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "更正本部104年9月23日台內資字第1042301569號函之褒明及附件,詳如說明,請查照。");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].locations == std::vector<std::string>{"說明", "附件"});
}

TEST_CASE("the receiver may be named in a notice about a letter of one's own",
          "[institutions][corrections]") {
    const std::string letter = "本部104年9月23日台內資字第1042301569號函";
    for (const std::string& subject :
         {"貴府所送退休案，前經" + letter + "審定，其中「27年3個月」應更正為「27年8個月」。",
          "前以" + letter + "請貴府提供資料，該函所列「27年3個月」為誤，正確為「27年8個月」。"}) {
        INFO(subject);
        const auto corrections = corrections_of(subject);
        REQUIRE(corrections.size() == 1);
        CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"27年3個月", "27年8個月"}});
    }
    CHECK(corrections_of("臺端申請補填姓名一案，請補正，請查照。",
                         "申請書「養父姓名」欄誤填為生父姓名，請至本所更正。")
              .empty());
}

TEST_CASE("what would have to be put right is no notice", "[institutions][corrections]") {
    const std::string letter = "本部104年9月23日台內資字第1042301569號函";
    CHECK(corrections_of(letter + "檢送之會議紀錄，如有錯漏請於3日內通知更正，請查照。").empty());
    CHECK(corrections_of("有關申請姓名更正一案，請查照。",
                         "一、" + letter + "釋在案。二、如將「王」誤寫為「玉」，應依職權更正。")
              .empty());
    CHECK(corrections_of("戶政事務所將「71年」誤錄為「17年」者，應依職權更正，請查照。",
                         "依" + letter + "辦理。")
              .empty());
}

TEST_CASE("what is put right below may be told in any form of 更正",
          "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "有關本部104年9月23日台內資字第1042301569號函檢送之簡報，座標標註不實，請查照。",
        "簡報第12頁標註「TWD67」，實為「TWD97」，爰予訂正。");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"TWD67", "TWD97"}});
}

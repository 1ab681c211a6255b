// The wordings of correction notices: which letter, what was wrong, what is right.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kSubject = "更正本部104年9月23日台內資字第1042301569號函之附件，請查照。";

void check_pairs(const std::vector<Wording>& wordings) {
    check_pairs(kSubject, "台內資字第1042301569號", wordings);
}

}  // namespace

TEST_CASE("誤植為 puts the wrong words second", "[institutions][corrections]") {
    const std::vector<CorrectionPair> pair{{"乙", "甲"}};
    check_pairs({
        {"旨揭函附件「甲」誤植為「乙」，特此更正。", pair},
        {"旨揭函附件「甲」之機關名稱誤繕成「乙」，特此更正。", pair},
        {"「甲」等文字誤載為「乙」，請查照更正。", pair},
        {"有關「甲」一詞誤寫為『乙』，請惠予更正。", pair},
        {"旨揭函誤將「甲」植為「乙」，特此更正。", pair},
        {"旨揭函誤將「甲」誤植為「乙」，特此更正。", pair},
        {"旨揭函說明二誤將「甲」繕打成「乙」，特此更正。", pair},
        {"旨揭函附件名稱應為「甲」誤植為「乙」，特此更正。", pair},
        {"附件名稱應為「甲」，誤植為「乙」，特此更正。", pair},
        {"旨揭函附件誤植為「乙」，應更正為「甲」。", pair},
        {"旨揭函附件「甲」誤植為「乙」，應更正為「甲」，請查照。", pair},
        {"「甲」（原誤繕為「乙」）。", pair},
        {"旨揭函附件第三條（原誤繕為第二條）請查照更正。", {{"第二條", "第三條"}}},
    });
}

TEST_CASE("誤植 between two quotations puts the wrong words second",
          "[institutions][corrections]") {
    const std::vector<CorrectionPair> pair{{"乙", "甲"}};
    check_pairs({
        {"「甲」一文誤植「乙」，請更正。", pair},
        {"「甲」誤植「乙」一案，請查照更正。", pair},
        {"旨揭函內「甲」字樣漏繕為「乙」，請更正。", pair},
        {"本部前揭函說明四「乙」係「甲」誤植，請惠予更正。", pair},
        {"附件「乙」經檢視係「甲」誤繕所致，請更正。", pair},
        {"附件「丙」誤植「乙」，請刪除。", {{"乙", ""}}},
        {"請將「乙」之文字刪除，並增列「甲」。", {{"乙", ""}, {"", "甲"}}},
    });
}

TEST_CASE("words in front of the right quotation", "[institutions][corrections]") {
    const std::vector<CorrectionPair> pair{{"乙", "甲"}};
    check_pairs({
        {"前開函文說明三所敘「乙」，正確文字為「甲」，請惠予更正。", pair},
        {"附件檔名「乙」誤植，正確檔名應為「甲」。", pair},
        {"附件1第3頁「乙」一詞，更正後為「甲」。", pair},
        {"將旨揭函之「乙」，更正成「甲」。", pair},
        {"茲將「乙」更正如次：「甲」。", pair},
        {"主旨之「乙」，請惠予改列「甲」。", pair},
        {"附件名稱「乙」應正名為「甲」。", pair},
        {"「乙」4字應予刪除，並改為「甲」。", pair},
        {"原主旨「乙」，更正主旨為「甲」。", pair},
        {"原附件所載之「乙」與規定不符，更正後之正確名稱為「甲」。", pair},
        {"附件「乙」業經校正為「甲」。", pair},
        {"附件中「乙」為誤，應以「甲」為正。", pair},
        {"原函說明段「乙」，請更正並改以「甲」為準。", pair},
        {"請以「甲」取代「乙」。", pair},
        {"說明三、「乙」更正：「甲」。", pair},
        {"更正前：「乙」；更正後：「甲」。", pair},
        {"原文：「乙」；更正為：「甲」。", pair},
        {"誤：「乙」，正：「甲」。", pair},
    });
}

TEST_CASE("days need no quotation marks", "[institutions][corrections]") {
    check_pairs({
        {"旨揭函日期104年9月13日誤植，應為104年9月23日。", {{"104年9月13日", "104年9月23日"}}},
        {"會議日期104年10月5日誤植為104年10月15日，請更正。", {{"104年10月15日", "104年10月5日"}}},
        {"旨揭函說明二之期限104年10月31日更正為104年11月30日。",
         {{"104年10月31日", "104年11月30日"}}},
        {"本部104年9月23日台內資字第1042301569號函之會期，應為104年10月5日。", {}},
    });
}

TEST_CASE("應更正為 puts the right words second", "[institutions][corrections]") {
    const std::vector<CorrectionPair> pair{{"乙", "甲"}};
    check_pairs({
        {"旨揭函附件「乙」應更正為「甲」。", pair},
        {"原「乙」更正為「甲」，請查照。", pair},
        {"原列「乙」誤植，應更正為「甲」。", pair},
        {"附件「乙」係誤繕，請惠予更正為「甲」。", pair},
        {"附件標題「乙」，業已修正為「甲」。", pair},
        {"「乙」應為「甲」，特此更正。", pair},
        {"「乙」係「甲」之誤。", pair},
        {"「乙」係「甲」之誤植，特此更正。", pair},
        {"「乙」顯係「甲」之誤繕，請查照更正。", pair},
        {"「乙」，應為「甲」之誤植。", pair},
        {"勘誤發文字「乙」為「甲」。", pair},
        {"勘誤對照表標題「乙」更正為「甲」。", pair},
    });
}

TEST_CASE("several pairs stand in order", "[institutions][corrections]") {
    check_pairs({
        {"「甲」及「丙」分別誤載為「乙」及「丁」，特此更正。", {{"乙", "甲"}, {"丁", "丙"}}},
        {"「乙」、「丁」分別更正為「甲」、「丙」。", {{"乙", "甲"}, {"丁", "丙"}}},
        {"「甲」誤植為「乙」，「丙」誤植為「丁」，特此更正。", {{"乙", "甲"}, {"丁", "丙"}}},
        {"（一）「甲」誤植為「乙」；（二）「丙」誤植為「丁」。", {{"乙", "甲"}, {"丁", "丙"}}},
    });
}

TEST_CASE("something left out or too much has one side only", "[institutions][corrections]") {
    check_pairs({
        {"附件漏列「甲」，特此更正。", {{"", "甲"}}},
        {"正本漏植「甲」，請惠予增列。", {{"", "甲"}}},
        {"附件漏列部分機關，應增列「甲」。", {{"", "甲"}}},
        {"附件「乙」係贅植，應予刪除。", {{"乙", ""}}},
        {"附件贅列「乙」，請刪除。", {{"乙", ""}}},
        {"附件誤植「乙」，應予刪除。", {{"乙", ""}}},
    });
}

TEST_CASE("one-sided wordings with a misread character are still understood",
          "[institutions][corrections]") {
    check_pairs({
        {"附件漏刊「甲」，特此更正。", {{"", "甲"}}},
        {"說明二末滿載「甲」，請予增列。", {{"", "甲"}}},
        {"附件所載「乙」為警列，請予刪除。", {{"乙", ""}}},
        {"附件「乙」係贊植，應予刪除。", {{"乙", ""}}},
        {"附件贅刈「乙」，請刪除。", {{"乙", ""}}},
    });
    // 編列 and 臚列 are words of their own; what is added has words behind it.
    check_pairs({
        {"旨揭函表列「甲」，請予增列「乙」。", {}},
        {"旨揭函編列「甲」經費，請予增列。", {}},
    });
}

TEST_CASE("a name without quotation marks is still a side of a pair",
          "[institutions][corrections]") {
    check_pairs({
        {"旨揭函受文者金融監督管理委員會誤植為金融管理監督委員會，特此更正。",
         {{"金融管理監督委員會", "金融監督管理委員會"}}},
        {"金融監督管理委員會之機關全銜於說明二及附件中均誤繕為「金融管理監督委員會」，特此更正。",
         {{"金融管理監督委員會", "金融監督管理委員會"}}},
        {"受文者勞動部（原誤繕為勞工部），請查照更正。", {{"勞工部", "勞動部"}}},
    });
}

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

TEST_CASE("a direction that the authority file contradicts is marked",
          "[institutions][corrections]") {
    const auto doubtful =
        corrections_of(kSubject, "「金融監督管理委員會」更正為「金融管理監督委員會」。");
    REQUIRE(doubtful.size() == 1);
    CHECK(doubtful[0].direction_doubtful);

    const auto sound =
        corrections_of(kSubject, "「金融管理監督委員會」更正為「金融監督管理委員會」。");
    REQUIRE(sound.size() == 1);
    CHECK_FALSE(sound[0].direction_doubtful);
}

namespace {

/// A cell of a table, as `extract` gives it: a passage of its own.
Passage cell(std::string_view text, double left, double top) {
    Passage passage = printed("body", text);
    for (std::size_t i = 0; i < passage.origins.size(); ++i) {
        const double x = left + 12 * static_cast<double>(i);
        passage.origins[i].page = 2;
        passage.origins[i].box = {x, top, x + 12, top + 12};
    }
    return passage;
}

std::vector<Correction> read_table(const std::vector<Passage>& cells) {
    std::vector<Passage> passages{printed(
        "subject", "檢送本部104年9月23日台內資字第1042301569號函附件之勘誤表1份，請查照。")};
    passages.insert(passages.end(), cells.begin(), cells.end());
    return read_corrections(passages, letter_of_2015(), authority());
}

}  // namespace

TEST_CASE("the rows of a 勘誤表 are pairs", "[institutions][corrections]") {
    const auto corrections = read_table({
        cell("頁次", 70, 100),
        cell("更正前", 150, 100),
        cell("更正後", 350, 100),
        cell("第3頁", 70, 130),
        cell("行政人事行政總處", 150, 130),
        cell("行政院人事行政總處", 350, 130),
        cell("第7頁", 70, 160),
        cell("乙等", 150, 160),
        cell("甲等", 350, 160),
    });

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].target.document_no == "台內資字第1042301569號");
    CHECK(corrections[0].locations == std::vector<std::string>{"附件"});
    CHECK(corrections[0].action == "amend");
    CHECK(
        corrections[0].pairs ==
        std::vector<CorrectionPair>{{"行政人事行政總處", "行政院人事行政總處"}, {"乙等", "甲等"}});
}

TEST_CASE("a 勘誤表 may have the right words in the first column", "[institutions][corrections]") {
    const auto corrections = read_table({
        cell("正", 100, 100),
        cell("誤", 300, 100),
        cell("甲等", 88, 130),
        cell("乙等", 288, 130),
        cell("本表各欄均依上開函所附之原表頁次排列，未列者不予更正，特此說明。", 60, 170),
    });

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"乙等", "甲等"}});
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

TEST_CASE("a closing quotation mark may have become a letter", "[institutions][corrections]") {
    check_pairs({{"「乙」應更正為「甲J。", {{"乙", "甲"}}},
                 {"「甲J誤植為「乙J，特此更正。", {{"乙", "甲"}}}});
}

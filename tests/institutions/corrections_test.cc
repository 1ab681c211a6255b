// The wordings of correction notices: which letter, what was wrong, what is right.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kSubject = "更正本部104年9月23日台內資字第1042301569號函之附件，請查照。";

struct Wording {
    std::string sentence;
    std::vector<CorrectionPair> pairs;
};

void check_pairs(const std::vector<Wording>& wordings) {
    for (const Wording& wording : wordings) {
        INFO(wording.sentence);
        const auto corrections = corrections_of(kSubject, wording.sentence);
        CHECK(corrections.size() == 1);
        if (corrections.size() != 1) continue;
        CHECK(corrections[0].target.document_no == "台內資字第1042301569號");
        CHECK(corrections[0].pairs == wording.pairs);
    }
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
        "旨揭要點業經本部104年9月23日台內資字第1042301569號令修正發布。");
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

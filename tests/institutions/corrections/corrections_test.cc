// The wordings of correction notices: what was wrong, what is right.

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
        {"前揭函正本受文者彰化縣芬園鄉公所（原誤繕為彰化縣芬園公鄉所），謹此更正。",
         {{"彰化縣芬園公鄉所", "彰化縣芬園鄉公所"}}},
        {"旨揭函正本桃園縣平鎮市公所（原誤植為桃縣平鎮市公所），謹此更正。",
         {{"桃縣平鎮市公所", "桃園縣平鎮市公所"}}},
        {"旨揭函受文者臺中市大里區公所（原誤繕為臺中市大里區所公），請查照更正。",
         {{"臺中市大里區所公", "臺中市大里區公所"}}},
    });
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

TEST_CASE("a closing quotation mark may have become a letter", "[institutions][corrections]") {
    check_pairs({{"「乙」應更正為「甲J。", {{"乙", "甲"}}},
                 {"「甲J誤植為「乙J，特此更正。", {{"乙", "甲"}}}});
}

// Sides whose words stand in sentences or clauses of their own, and what they are told by there.

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kSubject = "更正本部104年9月23日台內資字第1042301569號函，請查照。";
const std::string kNumber = "台內資字第1042301569號";

}  // namespace

TEST_CASE("sides of two sentences go in order where one of them says that its sides are wrong",
          "[institutions][corrections]") {
    check_pairs(
        kSubject, kNumber,
        {
            {"前函敘明補助款36萬元、自籌款9萬元；經重新檢視，補助款為30萬元、自籌款為15萬元，"
             "原數據係承辦人誤引。",
             {{"36萬元", "30萬元"}, {"9萬元", "15萬元"}}},
            {"前函誤稱貴部矯正署為「獄政署」。機關名稱應為矯正署。", {{"獄政署", "矯正署"}}},
        });
}

TEST_CASE("labels tell the sides by any word that says wrong of one and right of the other",
          "[institutions][corrections]") {
    check_pairs(
        kSubject, kNumber,
        {
            {"寫錯之處：東興國小二樓禮堂。應寫：東興國小三樓禮堂。",
             {{"東興國小二樓禮堂", "東興國小三樓禮堂"}}},
            {"一、原冊載：成功段31-4地號，面積208平方公尺。二、實地查對後：成功段31-7地號，面積"
             "280平方公尺。",
             {{"成功段31-4地號，面積208平方公尺", "成功段31-7地號，面積280平方公尺"}}},
        });
}

TEST_CASE("what was exchanged stands behind the two labels that are named",
          "[institutions][corrections]") {
    check_pairs(
        kSubject, kNumber,
        {
            {"附表將「甲組」及「乙組」之人數填反，甲組應為42人（原填37人），乙組應為37人（原填42"
             "人）。",
             {{"37人", "42人"}, {"42人", "37人"}}},
        });
}

TEST_CASE("the whole that is told behind its part is the side", "[institutions][corrections]") {
    check_pairs(
        kSubject, kNumber,
        {
            {"封面日期為「103年8月」，年度應改「104」，即「104年8月」。",
             {{"103年8月", "104年8月"}}},
            {"說明一「東興段712地號」一節，地號由712改為721，餘維持原內容。", {{"712", "721"}}},
            {"說明三所列財團法人中衡發展中心，貴中心正確名稱為財團法人中衛發展中心。",
             {{"財團法人中衡發展中心", "財團法人中衛發展中心"}}},
        });
}

TEST_CASE("a unit that two numbers have counts, whatever it is", "[institutions][corrections]") {
    check_pairs(
        kSubject, kNumber,
        {
            {"更正對照：講師費：12節→10節；膳費：80元／人→100元／人。",
             {{"12節", "10節"}, {"80元／人", "100元／人"}}},
            {"第一季入館人次，報部數字計3,145人次，實際為3,415人次，係前二碼倒置所致。",
             {{"3,145人次", "3,415人次"}}},
            {"說明一「3號」路線與說明二「5號」路線兩者對調，即說明一應為5號路線、說明二應為3號路線"
             "。",
             {{"3號", "5號"}, {"5號", "3號"}}},
        });
}

TEST_CASE("plain numbers are sides", "[institutions][corrections]") {
    check_pairs(kSubject, kNumber,
                {
                    {"一、「單價」欄：原列1,350，應為1,530。二、「數量」欄：原列14組，應為41組。",
                     {{"1,350", "1,530"}, {"14組", "41組"}}},
                    {"編號15「陳○發」身分證末4碼1234更正1243。", {{"1234", "1243"}}},
                });
}

TEST_CASE("前者 is no side but points to one", "[institutions][corrections]") {
    check_pairs(kSubject, kNumber,
                {{"把「東明里」寫成「東社里」了，請更正為前者。", {{"東社里", "東明里"}}}});
}

TEST_CASE("a part that another sentence tells with the whole is no pair of its own",
          "[institutions][corrections]") {
    check_pairs(
        "本部104年9月23日台內資字第1042301569號函，活動名稱多一「節」字，請更正。", kNumber,
        {{"活動名稱應為「河岸藝術季」，而非「河岸藝術節季」。", {{"河岸藝術節季", "河岸藝術季"}}}});
}

TEST_CASE("正 begins its own words behind 誤, without a sign between them",
          "[institutions][corrections]") {
    check_pairs(kSubject, kNumber,
                {{"編號7誤：琺瑯彩瓷杯正：琺瑯彩瓷盃。", {{"琺瑯彩瓷杯", "琺瑯彩瓷盃"}}}});
}

TEST_CASE("words without quotation marks are found by the ones that they are like",
          "[institutions][corrections]") {
    check_pairs(
        kSubject, kNumber,
        {
            {"承辦單位原載企劃科，實為展演科。", {{"企劃科", "展演科"}}},
            {"東民國小之校名，前函誤繕為興民國小。", {{"興民國小", "東民國小"}}},
            {"宏大營造有限公司誤繕宏達營造有限公司，請惠予更正。",
             {{"宏達營造有限公司", "宏大營造有限公司"}}},
            {"該函說明一載「中山路三段」；查工程所在，乃中山路二段，請據以更正。",
             {{"中山路三段", "中山路二段"}}},
            {"勘誤內容：『島嶼的聲音』特展（誤）／『島嶼的聲影』特展（正）。",
             {{"島嶼的聲音", "島嶼的聲影"}}},
            {"LIN DA-MIN（錯誤）改為LIN DA-MING（正確）。", {{"LIN DA-MIN", "LIN DA-MING"}}},
            {"名冊第5號職稱：技佐（更正前）、技士（更正後）。", {{"技佐", "技士"}}},
            {"合計面積誤算為1,234.5平方公尺，重算為1,243.5平方公尺。",
             {{"1,234.5平方公尺", "1,243.5平方公尺"}}},
        });
}

TEST_CASE("a notice that names its letter as 依據 alone is about it",
          "[institutions][corrections]") {
    const std::string basis = "依據：本部104年9月23日台內資字第1042301569號公告。";
    const auto rest = GENERATE(as<std::string>{}, "考試時間應由「甲」變更為「乙」。",
                               "名稱「甲」，正確名稱「乙」。");
    const auto found = corrections_of("公告更正「服務項目」部分誤植文字。", basis + rest);
    REQUIRE(found.size() == 1);
    CHECK(found[0].target.document_no == kNumber);
    CHECK(found[0].pairs == std::vector<CorrectionPair>{{"甲", "乙"}});
}

TEST_CASE(
    "a letter of one's own is meant where a fault is named with it, and its sides are told below",
    "[institutions][corrections]") {
    const auto found =
        corrections_of("本部104年9月23日台內資字第1042301569號函到職日期誤報，請查照。",
                       "王○安之到職日期，前函誤報104年2月1日，應以聘書所載104年8月1日為準。");
    REQUIRE(found.size() == 1);
    CHECK(found[0].target.document_no == kNumber);
    CHECK(found[0].pairs == std::vector<CorrectionPair>{{"104年2月1日", "104年8月1日"}});
}

TEST_CASE("a pair that single words alone tell is less sure", "[institutions][corrections]") {
    const auto told = corrections_of(kSubject, "該函「中山路三段」應更正為「中山路二段」。");
    const auto weighed =
        corrections_of(kSubject, "該函載「中山路三段」；查工程所在，乃中山路二段，請據以更正。");
    REQUIRE(told.size() == 1);
    REQUIRE(weighed.size() == 1);
    CHECK(weighed[0].pairs == told[0].pairs);
    CHECK(weighed[0].confidence < told[0].confidence);

    const std::vector passages{
        printed("subject", kSubject),
        printed("explanation", "該函載「中山路三段」；查工程所在，乃中山路二段，請據以更正。")};
    CHECK(judge(passages, letter_of_2015(), authority()).weighed_correction);
}

TEST_CASE("papers that shall be destroyed are replaced", "[institutions][corrections]") {
    const auto found = corrections_of("檢送本部更正之會勘紀錄，請以此份為準，請查照。",
                                      "一、本部104年9月23日台內資字第1042301569號函諒達。二、原紀錄"
                                      "漏列勞動部，已補列於更正版，原紀錄"
                                      "請銷毀。");
    REQUIRE(found.size() == 1);
    CHECK(found[0].action == "replace");
    CHECK(found[0].pairs == std::vector<CorrectionPair>{{"", "勞動部"}});
}

TEST_CASE("what is handed on, interpreted or supposed is no correction",
          "[institutions][corrections]") {
    const std::string ours = "本部104年9月23日台內資字第1042301569號函";
    CHECK(corrections_of("有關登記作業疑義，請查照。",
                         ours + "釋，出生地登載錯誤者，得檢附證明文件申請更正。")
              .empty());
    CHECK(corrections_of("轉知教育部更正104年6月9日臺教社字第1040012345號函附件，請查照。",
                         "教育部函以，附件第2頁「12場」應更正為「21場」。")
              .empty());
    CHECK(corrections_of("申請更正之處理原則，請查照。", ours + "規定，誤載者應予更正。").empty());
    CHECK(
        corrections_of("轉知交通部104年9月5日交路字第1040015678號函更正設置規則說明一案，請查照。",
                       "交通部上開函略以：「第85條」誤植為「第58條」，請自行更正。")
            .empty());
    CHECK(corrections_of("銓敘部104年9月11日部法二字第1045612345號函，以前以104年8月30日部法二字第"
                         "1045601234號函檢送之問答集誤植，檢送更正版1份，轉請查照。")
              .empty());
}

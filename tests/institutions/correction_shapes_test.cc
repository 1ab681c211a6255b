// Shapes of sentences in notices that tell the sides of a pair otherwise than by a cue between two
// quotations.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kSubject = "更正本部104年9月23日台內資字第1042301569號函，請查照。";
const std::string kNumber = "台內資字第1042301569號";

}  // namespace

TEST_CASE("more shapes of the pair", "[institutions][corrections]") {
    const std::vector<CorrectionPair> pair{{"乙", "甲"}};
    check_pairs(
        kSubject, kNumber,
        {
            {"旨揭函說明二'乙'應更正為'甲'。", pair},
            {"旨揭函說明二‘乙’應更正為‘甲’。", pair},
            {"旨揭函說明二之「乙」，應讀為「甲」。", pair},
            {"旨揭函說明二「乙」係指「甲」而言，特此更正。", pair},
            {"主旨：檢送「乙」1份，應更正為：檢送「甲」1份。", pair},
            {"函文第2段第3行：誤「乙」，正「甲」。", pair},
            {"附件第2頁（誤）「乙」（正）「甲」。", pair},
            {"本部原函說明二誤引「乙」，實應引用「甲」。", pair},
            {"附件噪音限值「90 dB」應更正為「80 dB」。", {{"90 dB", "80 dB"}}},
            {"旨揭函誤將「甲」填為「乙」。", pair},
            {"旨揭函說明二為「甲」，原列「乙」係屬誤植。", pair},
            {"旨揭函說明二為104年12月10日，原列104年12月1日係屬誤植。",
             {{"104年12月1日", "104年12月10日"}}},
            {"說明二「乙」及說明三「丁」係「甲」及「丙」之誤植。", {{"乙", "甲"}, {"丁", "丙"}}},
            {"旨揭函說明四，應於「丙」之後加註「甲」等文字。", {{"", "甲"}}},
            {"附表編號3面積125.6平方公尺應更正為152.6平方公尺。",
             {{"125.6平方公尺", "152.6平方公尺"}}},
            {"開會時間誤植為104年10月12日（星期一），應為104年10月13日（星期二）。",
             {{"104年10月12日（星期一）", "104年10月13日（星期二）"}}},
            {"館名「National Musum」應更正為「National Museum」。",
             {{"National Musum", "National Museum"}}},
            {"說明二引用本部103年12月5日台內資字第1031345678號令，其日期誤植為103年12月15日。",
             {{"103年12月15日", "103年12月5日"}}},
        });
}

TEST_CASE("a letter that this one goes on with is corrected by what is said of 該函",
          "[institutions][corrections]") {
    const auto found = corrections_of(
        "有關旨揭稅款乙案，更正如說明，請查照。",
        "一、依本部104年9月23日台內資字第1042301569號函續辦。二、該函說明二「乙」應更正為「甲」。");
    REQUIRE(found.size() == 1);
    CHECK(found[0].target.document_no == kNumber);
    CHECK(found[0].pairs == std::vector<CorrectionPair>{{"乙", "甲"}});
}

TEST_CASE("a letter that was cancelled by another one is void, the other one is not",
          "[institutions][corrections]") {
    const auto found = corrections_of(
        "本部104年9月23日台內資字第1042301569號令，業經本部以104年10月1日台內資字第1042301700號令註"
        "銷，請查照。");
    REQUIRE(found.size() == 1);
    CHECK(found[0].target.document_no == kNumber);
    CHECK(found[0].action == "cancel");
}

TEST_CASE("what a word means is no correction", "[institutions][corrections]") {
    CHECK(corrections_of("本要點所稱「主管機關」係指「內政部」，請查照。",
                         "復貴部104年9月23日法律字第10403501234號函。")
              .empty());
}

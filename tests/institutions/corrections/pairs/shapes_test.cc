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

TEST_CASE("of a letter of one's own 應改為 says enough", "[institutions][corrections]") {
    const std::string letter = "本部104年9月23日台內資字第1042301569號函";
    struct Notice {
        std::string subject;
        std::vector<CorrectionPair> pairs;
    };
    const std::vector<Notice> notices{
        {letter + "說明二「乙」應改為「甲」。", {{"乙", "甲"}}},
        {letter + "說明二，名額「5名」請改為「6名」；期限「3日」請改為「7日」。",
         {{"5名", "6名"}, {"3日", "7日"}}},
        {letter + "附件欄位「乙」應修正為「甲」。", {{"乙", "甲"}}},
        {letter + "說明三所列年息百分之1.5，應更正為百分之1.75。", {{"百分之1.5", "百分之1.75"}}},
        {letter + "主旨誤漏「甲」等字，請於「丙」之後增列。", {{"", "甲"}}},
        {letter + "說明一更正為「甲」（原誤植「乙」），編號9刪除。", {{"乙", "甲"}}},
        // What was wrong is not said.
        {letter + "，開會時間更正為「下午2時」，開會地點更正為「第二會議室」。", {}},
        {"本部同日期台內資字第1042301569號函，「乙」應更正為「甲」。", {{"乙", "甲"}}},
    };
    for (const Notice& notice : notices) {
        INFO(notice.subject);
        const auto found = corrections_of(notice.subject);
        CHECK(found.size() == 1);
        if (found.size() != 1) continue;
        CHECK(found[0].target.document_no == kNumber);
        CHECK(found[0].action == "amend");
        CHECK(found[0].pairs == notice.pairs);
    }
    for (const std::string act : {"修正為", "調整為", "改為", "變更為"}) {
        CHECK(corrections_of(letter + "核定之計畫期程「104年」" + act + "「105年」，請查照。")
                  .empty());
    }
    CHECK(corrections_of("貴部104年9月23日法律字第10403501234號函「乙」應改為「甲」。").empty());
}

TEST_CASE("what a letter enclosed is replaced, not the letter cancelled",
          "[institutions][corrections]") {
    const auto found = corrections_of(
        "重新檢送「工作手冊」1份，本部104年9月23日台內資字第1042301569號函所附手冊請作廢。");
    REQUIRE(found.size() == 1);
    CHECK(found[0].action == "replace");
}

TEST_CASE("a public notice that corrects names its letter as 依據", "[institutions][corrections]") {
    const auto found = corrections_of("公告更正「示範要點」，其中「乙」誤植，應更正為「甲」。",
                                      "依據本部104年9月23日台內資字第1042301569號公告。");
    REQUIRE(found.size() == 1);
    CHECK(found[0].target.document_no == kNumber);
}

TEST_CASE("a rule that ends does not void the letter that issued it",
          "[institutions][corrections]") {
    const std::string letter = "本部90年5月1日台內民字第9004321號令";
    CHECK(corrections_of(letter + "發布「寺廟登記須知」，自即日廢止。").empty());
    CHECK(corrections_of("廢止" + letter + "訂定之「寺廟登記須知」。").empty());
    CHECK(corrections_of(letter + "，自即日廢止。").size() == 1);
}

TEST_CASE("a name that a text calls wrong is mentioned, whoever wrote it",
          "[institutions][corrections]") {
    for (const std::string text :
         {"旨揭函所列「金融管理監督委員會」係誤植，請更正。",
          "貴部來函將「金融監督管理委員會」誤植為「金融管理監督委員會」，請更正後再送。"}) {
        INFO(text);
        CHECK(flagged_in("explanation", text, "2015-10-12").empty());
    }
}

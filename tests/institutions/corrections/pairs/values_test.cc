// The two sides of a pair: values and names without quotation marks, words that stand apart,
// labels, document numbers; the heads of tables.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kSubject = "更正本部104年9月23日台內資字第1042301569號函，請查照。";
const std::string kNumber = "台內資字第1042301569號";

void check_pairs(const std::vector<Wording>& wordings) { check_pairs(kSubject, kNumber, wordings); }

}  // namespace

TEST_CASE("words that name a value in one quotation alone are no part of it",
          "[institutions][corrections]") {
    check_pairs({
        {"旨揭函說明三「驗收日期為104年9月3日」，其中日期誤植，請更正為「104年9月13日」。",
         {{"104年9月3日", "104年9月13日"}}},
        {"旨揭函「租金3,500元」應更正為「租金5,300元」。", {{"租金3,500元", "租金5,300元"}}},
    });
}

TEST_CASE("hours, sums, telephone numbers, articles and counts need no quotation marks",
          "[institutions][corrections]") {
    check_pairs({
        {"開會時間原為104年10月8日上午10時，更正為104年10月8日下午2時。",
         {{"104年10月8日上午10時", "104年10月8日下午2時"}}},
        {"旨揭函發文日期誤植為104年9月22日，正確日期為104年9月23日。",
         {{"104年9月22日", "104年9月23日"}}},
        {"承辦人聯絡電話02-23565001誤植為02-23565010，特此更正。",
         {{"02-23565010", "02-23565001"}}},
        {"附件「經費概算表」之補助金額新臺幣1,250,000元，應更正為新臺幣1,520,000元。",
         {{"新臺幣1,250,000元", "新臺幣1,520,000元"}}},
        {"旨揭函援引之條次第6條第2項更正為第7條第2項，餘維持不變。",
         {{"第6條第2項", "第7條第2項"}}},
        {"旨揭函援引之條次應為第7條，誤繕為第6條，請查照更正。", {{"第6條", "第7條"}}},
        {"旨揭函說明二之期限15日內更正為30日內，請查照。", {{"15日內", "30日內"}}},
        {"承辦人分機6012應更正為6021，請查照。", {{"6012", "6021"}}},
        {"會議時間更正為104年10月20日下午2時，原訂104年10月20日上午10時。",
         {{"104年10月20日上午10時", "104年10月20日下午2時"}}},
        {"旨揭函傳真號碼誤植為（02）2356-6000，應為（02）2356-6100。",
         {{"（02）2356-6000", "（02）2356-6100"}}},
        // Unlike values are no pair.
        {"旨揭函開會時間104年10月8日之出席費應更正為新臺幣2,000元。", {}},
    });
}

TEST_CASE("a document number may be what was wrong", "[institutions][corrections]") {
    check_pairs({
        {"旨揭函發文字號誤植為台內資字第1042301596號，正確字號為台內資字第1042301569號。",
         {{"台內資字第1042301596號", "台內資字第1042301569號"}}},
        {"旨揭函說明二引據之文號「院臺規字第1040012354號」有誤，應為「院臺規字第1040012345號」。",
         {{"院臺規字第1040012354號", "院臺規字第1040012345號"}}},
        {"旨揭函所引行政院104年9月1日院臺綜字第1040141243號函，文號誤植，"
         "應為院臺綜字第1040141234號。",
         {{"院臺綜字第1040141243號", "院臺綜字第1040141234號"}}},
    });
}

TEST_CASE("names without quotation marks on both sides", "[institutions][corrections]") {
    check_pairs({
        {"旨揭函受文者勞工部應更正為勞動部，請查照。", {{"勞工部", "勞動部"}}},
        {"旨揭函受文者勞工部更正為勞動部並請轉知所屬。", {{"勞工部", "勞動部"}}},
        {"旨揭函說明二法務部矯政署係法務部矯正署之誤。", {{"法務部矯政署", "法務部矯正署"}}},
        {"旨揭函說明二（主計處）應更正為（主計總處）。", {{"主計處", "主計總處"}}},
        {"旨揭函受文者誤植法務部調察局，應為法務部調查局。", {{"法務部調察局", "法務部調查局"}}},
        {"旨揭函說明二中華民國銀行公會應更正為中華民國銀行商業同業公會全國聯合會。",
         {{"中華民國銀行公會", "中華民國銀行商業同業公會全國聯合會"}}},
        // What is not alike is no pair.
        {"旨揭函之附件請承辦單位改為勞動部辦理。", {}},
    });
}

TEST_CASE("the wrong words may stand apart, and the right ones together",
          "[institutions][corrections]") {
    const std::vector<CorrectionPair> both{{"乙", "甲"}, {"丁", "丙"}};
    check_pairs({
        {"旨揭函說明二「乙」及說明三「丁」，應分別更正為「甲」及「丙」。", both},
        {"請將旨揭函說明二「乙」、說明三「丁」，分別更正為「甲」、「丙」。", both},
        {"旨揭函附件錯字更正：「乙」應為「甲」、「丁」應為「丙」。", both},
        {"旨揭函「甲」繕打為「乙」、「丙」繕打為「丁」，均請更正。", both},
        {"附件「乙」、「丁」均應更正為「甲」。", {{"乙", "甲"}, {"丁", "甲"}}},
        {"「甲」誤植「乙」、「丙」誤植「丁」，均請更正。", both},
    });
}

TEST_CASE("a label is no side of a pair", "[institutions][corrections]") {
    const std::vector<CorrectionPair> pair{{"乙", "甲"}};
    check_pairs({
        {"附件三之「受理單位」原載為「乙」，應更正為「甲」。", pair},
        {"附件「經費預算」欄位誤植為「乙」，實際應為「甲」。", pair},
        {"附件「經費明細表」單價誤植為350元，應更正為530元。", {{"350元", "530元"}}},
        {"旨揭函說明二「乙」〔誤〕應更正為「甲」〔正〕。", pair},
        {"旨揭函說明二「乙」〔應更正為「甲」〕。", pair},
        {"旨揭函「乙」漏植「總」字，應為「甲」。", pair},
        {"旨揭函「乙」多一「總」字，請更正為「甲」。", pair},
        {"旨揭函說明二、第2行之「乙」字漏繕，正確應為「甲」。", pair},
        {"旨揭函「乙」並非「甲」，請更正為「甲」。", pair},
        {"副本受文者應為「甲」，原列「乙」請刪除。", pair},
        {"旨揭函全銜「甲」漏植「役」字，原函繕為「乙」。", pair},
        {"旨揭函「總」字漏繕，應為「甲」而非「乙」。", pair},
        {"旨揭函所列「乙」，業於104年9月30日更名為「甲」，爰配合更正為「甲」。", pair},
    });
}

TEST_CASE("more words that put the right words behind them", "[institutions][corrections]") {
    const std::vector<CorrectionPair> pair{{"乙", "甲"}};
    check_pairs({
        {"原列內容：「乙」，更正後內容：「甲」。", pair},
        {"旨揭函說明二「乙」應改列為「甲」。", pair},
        {"旨揭函說明二：「乙」，勘正為「甲」。", pair},
        {"旨揭函統一編號「乙」更正「甲」。", pair},
        {"附件第7點，其「乙」一語，應更為「甲」。", pair},
        {"旨揭函附件一「乙」應以「甲」更正之。", pair},
        {"旨揭函說明二之「乙」二字，請以「甲」二字代之。", pair},
        {"附件之總計欄\"甲\"誤繕為\"乙\"，請更正。", pair},
        {"附件標題《乙》應更正為《甲》。", pair},
        {"機關全銜「乙」請更正：「甲」。", pair},
        {"更正前：主旨「乙」。更正後：主旨「甲」。", pair},
        {"原主旨：「乙」。更正後主旨：「甲」。", pair},
        {"旨揭函引用「乙」簡稱，應以全銜「甲」為正確。", pair},
        {"旨揭函中「乙」之用語不當，建請改以「甲」稱之。", pair},
        {"旨揭函誤植如下：誤植文字「乙」，正確文字「甲」。", pair},
        {"（誤）「乙」→（正）「甲」。", pair},
        {"旨揭函附件第三頁「乙」為「甲」之漏繕。", pair},
    });
}

TEST_CASE("what is struck or put in may be told on its own", "[institutions][corrections]") {
    check_pairs({
        {"旨揭函正本增列「甲」，副本刪除「乙」。", {{"", "甲"}, {"乙", ""}}},
        {"旨揭函說明二，「乙」後應補列「甲」二字。", {{"", "甲"}}},
        {"更正事項：（一）「乙」應為「甲」。（二）增列「丙」。（三）刪除「丁」。",
         {{"乙", "甲"}, {"", "丙"}, {"丁", ""}}},
        {"旨揭函附件漏未列入「甲」及「丙」，請增列。", {{"", "甲"}, {"", "丙"}}},
    });
}

TEST_CASE("words that end a letter", "[institutions][corrections]") {
    const auto words = GENERATE("廢止，並自即日生效", "自104年10月1日起不再援用", "自即日起失效",
                                "自104年10月15日停止援用", "同時作廢");
    const auto corrections =
        corrections_of("本部104年9月23日台內資字第1042301569號函" + std::string(words) + "。");
    INFO(words);

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].action == "cancel");
}

TEST_CASE("what is said of the last of several letters holds for all",
          "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "本部104年9月23日台內資字第1042301569號函及104年9月25日台內資字第1042301600號函，"
        "均自即日停止適用。");

    REQUIRE(corrections.size() == 2);
    CHECK(corrections[0].action == "cancel");
    CHECK(corrections[1].action == "cancel");
}

TEST_CASE("a letter that ends something else is not ended", "[institutions][corrections]") {
    const auto text =
        GENERATE("本部104年9月23日台內資字第1042301569號令廢止「補助要點」，請查照。",
                 "「注意事項」業經本部於104年9月23日以台內資字第1042301569號函停止適用在案。",
                 "公司登記業經經濟部104年9月1日經授商字第10401234567號函廢止在案。",
                 "本部訴願決定書撤銷貴府104年8月1日府地字第1040100001號處分。",
                 "函轉勞動部104年9月23日勞動關1字第1040127000號函有關更正投保資料作業，請查照。",
                 "檢送本部104年9月23日台內資字第1042301569號函影本，請依說明二更正財產帳。",
                 "經查貴府104年9月23日府地字第1040123456號函附件誤植，請查明更正見復。",
                 "各機關公文用語常見錯誤：「辦理」誤寫為「辨理」，請加強公文品質宣導。",
                 "本部104年9月23日台內資字第1042301569號函，請依限補送資料。",
                 "請就本部104年9月23日台內資字第1042301569號函所詢事項惠復，並更正前次回復資料。");
    INFO(text);

    CHECK(corrections_of(text).empty());
}

TEST_CASE("the columns of a 勘誤表 are known by many heads", "[institutions][corrections]") {
    const auto heads =
        GENERATE(std::pair("原文", "更正"), std::pair("原公告內容", "更正後公告內容"),
                 std::pair("誤植內容", "應為"), std::pair("錯誤文字", "正確文字"),
                 std::pair("原刊登內容", "勘誤後內容"), std::pair("更　正　前", "更　正　後"),
                 std::pair("原答案", "更正答案"), std::pair("原誤", "應更正為"));
    INFO(heads.first << " / " << heads.second);
    const std::vector<Passage> passages{
        printed("subject", "檢送本部104年9月23日台內資字第1042301569號函附件之正誤表1份。"),
        cell(heads.first, 100, 100),
        cell(heads.second, 300, 100),
        cell("備註", 480, 100),
        cell("乙等", 100, 130),
        cell("甲等", 300, 130)};

    const auto corrections = read_corrections(passages, letter_of_2015(), authority());

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"乙等", "甲等"}});
}

// Pairs of which one sentence says what was wrong and another what is right; further ways to name
// the letter.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kNumber = "台內資字第1042301569號";

void check(const std::vector<Wording>& wordings) {
    check_pairs("更正本部104年9月23日台內資字第1042301569號函，請查照。", kNumber, wordings);
}

}  // namespace

TEST_CASE("one sentence says what was wrong, the next what is right",
          "[institutions][corrections]") {
    const std::vector<CorrectionPair> pair{{"乙", "甲"}};
    check({
        {"旨揭函說明二「乙」係屬誤植。正確名稱應為「甲」。", pair},
        {"旨揭函說明二誤植為「乙」。特此更正為「甲」。", pair},
        {"旨揭函說明二之名稱應為「甲」。原函「乙」係屬誤繕。", pair},
        {"一、原函計畫編號為「乙」。二、正確編號應為「甲」。", pair},
        {"一、聯絡電話請更正為(02)2356-6100。二、原載(02)2356-6000，係屬誤植。",
         {{"(02)2356-6000", "(02)2356-6100"}}},
        // A day and a sum are no pair, nor is what the writer quotes of others.
        {"一、開會日期請更正為104年10月8日。二、原載新臺幣2,000元，係屬誤植。", {}},
        {"一、正確名稱應為「甲」。二、貴府來函「乙」係屬誤植。", {}},
        {"一、依「乙」辦理。二、正確名稱應為「甲」。", {}},
    });
}

TEST_CASE("both sides stand behind labels", "[institutions][corrections]") {
    const std::vector<CorrectionPair> pair{{"應於三個月內申報", "應於四個月內申報"}};
    check({
        {"更正前：應於三個月內申報。更正後：應於四個月內申報。", pair},
        {"一、更正後：應於四個月內申報。", {}},
        {"一、原條文：應於三個月內申報。二、更正文字：應於四個月內申報。", pair},
        {"（一）誤：應於三個月內申報。（二）正：應於四個月內申報。", pair},
        {"更正前：「乙」。更正後：「甲」。", {{"乙", "甲"}}},
        {"更正前：乙等。列冊。更正後：甲等。造冊。", {{"乙等。列冊", "甲等。造冊"}}},
        {"正確地號：甲段12地號；誤繕地號：甲段21地號。", {{"甲段21地號", "甲段12地號"}}},
        {"更正後：「甲」。更正前：「乙」。", {{"乙", "甲"}}},
        {"說明：應於三個月內申報。備註：應於四個月內申報。", {}},
    });
}

TEST_CASE("values in front of 之誤, sums with several units", "[institutions][corrections]") {
    check({
        {"旨揭函核定新臺幣1,250,000元，係新臺幣1,520,000元之誤植。",
         {{"新臺幣1,250,000元", "新臺幣1,520,000元"}}},
        {"旨揭函會議日期104年10月6日顯係104年10月8日之誤。", {{"104年10月6日", "104年10月8日"}}},
        {"旨揭函原核定新臺幣23萬4,000元整，更正為新臺幣24萬3,000元整。",
         {{"新臺幣23萬4,000元整", "新臺幣24萬3,000元整"}}},
    });
}

TEST_CASE("what is told by a part and by the whole is one pair", "[institutions][corrections]") {
    check({
        {"「少年事件處理法」之「理」字漏植，「少年事件處法」應更正為「少年事件處理法」。",
         {{"少年事件處法", "少年事件處理法"}}},
        {"「業務」贅列，「業務業務」應改為「業務」。", {{"業務業務", "業務"}}},
        {"附件漏列「乙」，另「丙」應更正為「丁」。", {{"", "乙"}, {"丙", "丁"}}},
    });
}

TEST_CASE("a cited letter's date stands behind it in brackets", "[institutions][corrections]") {
    const auto text = GENERATE("更正本部台內資字第1042301569號函（104年9月23日），請查照。",
                               "更正本部台內資字第1042301569號（104年9月23日）函，請查照。");

    const auto corrections = corrections_of(text, "旨揭函說明二「乙」應更正為「甲」。");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].target.date == "2015-09-23");
    CHECK(corrections[0].target.kind == "函");
}

TEST_CASE("a letter of one's own is revised, an order no letter corrects",
          "[institutions][corrections]") {
    const std::string explanation = "說明二「乙」應改為「甲」。";

    CHECK(corrections_of("修正本部104年9月23日台內資字第1042301569號函，請查照。", explanation)
              .size() == 1);
    CHECK(corrections_of("修正本部104年9月23日台內資字第1042301569號令，請查照。", explanation)
              .empty());
}

TEST_CASE("what is handed on or enclosed is not corrected", "[institutions][corrections]") {
    CHECK(corrections_of("函轉法務部104年9月23日法律字第10403512340號函有關更正該部"
                         "104年9月1日法律字第10403500000號函一案，請查照。")
              .empty());
    CHECK(corrections_of("檢送本部104年9月23日台內資字第1042301569號令影本1份，請查照。",
                         "旨揭令修正「作業規定」，名稱修正為「作業要點」。")
              .empty());
}

TEST_CASE("the letter's words as they shall be, and in the next sentence what stood there",
          "[institutions][corrections]") {
    const std::string named =
        "本部104年9月23日台內資字第1042301569號函主旨為「檢送104年度甲表」，請查照。";
    const auto pairs_of = [&](const std::string& explanation) {
        const auto corrections = corrections_of(named, explanation);
        return corrections.empty() ? std::vector<CorrectionPair>{} : corrections.front().pairs;
    };

    CHECK(pairs_of("上開函主旨原為「檢送103年度甲表」，係屬誤植，特此更正。") ==
          std::vector<CorrectionPair>{{"檢送103年度甲表", "檢送104年度甲表"}});
    CHECK(pairs_of("上開函主旨原列「檢送103年度甲表」，誤繕，爰予更正。") ==
          std::vector<CorrectionPair>{{"檢送103年度甲表", "檢送104年度甲表"}});
    // Nothing was wrong, or what stood there is hardly alike.
    CHECK(pairs_of("該表原為「檢送103年度甲表」。").empty());
}

TEST_CASE("the same words stand in front of what stood there and of what shall",
          "[institutions][corrections]") {
    check({
        {"一、原補助金額12萬元。二、更正後補助金額為21萬元。", {{"12萬元", "21萬元"}}},
        {"一、原核定補助金額新臺幣6萬5,000元整。二、更正為新臺幣5萬6,000元整。",
         {{"新臺幣6萬5,000元整", "新臺幣5萬6,000元整"}}},
        {"一、原核定期程：104年1月1日至6月30日。二、更正後期程：104年1月1日至12月31日。",
         {{"104年1月1日至6月30日", "104年1月1日至12月31日"}}},
        {"一、誤植部分：住宅區。二、正確內容：商業區。", {{"住宅區", "商業區"}}},
        {"（誤）東勢區下新里；（正）東勢區上新里。", {{"東勢區下新里", "東勢區上新里"}}},
        {"一、原因為作業疏失。二、更正後另行通知。", {}},
    });
}

TEST_CASE("items whose lines have no stop are told by their numbers",
          "[institutions][corrections]") {
    check({
        {"一、誤：第8471.30.00號二、正：第8471.41.00號", {{"第8471.30.00號", "第8471.41.00號"}}},
        {"一、正確：清運日為每週二、四、六。二、錯誤：清運日為每週一、三、五。",
         {{"清運日為每週一、三、五", "清運日為每週二、四、六"}}},
        {"一、依說明二、三辦理，「乙」應更正為「甲」。", {{"乙", "甲"}}},
    });
}

// Notices whose pair is told by labels, in brackets, by what was found out, or beside a column's
// name; and letters that deny that anything was wrong.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kNumber = "台內資字第1042301569號";
const std::string kLetter = "本部104年9月23日台內資字第1042301569號函";

}  // namespace

TEST_CASE("a column's name is no side where two others are", "[institutions][corrections]") {
    check_pairs(kLetter + "更正如說明，請查照。", kNumber,
                {{"「放榜日期」欄位誤植，正確日期為104年6月28日，原列104年6月18日。",
                  {{"104年6月18日", "104年6月28日"}}},
                 {"「姓名」欄「林○宏」誤登為「林○弘」。", {{"林○弘", "林○宏"}}},
                 {"「主管機關」欄誤繕為「主辦機關」。", {{"主辦機關", "主管機關"}}}});
}

TEST_CASE("a quotation may hold both sides itself", "[institutions][corrections]") {
    check_pairs(kLetter + "更正如說明，請查照。", kNumber,
                {{"名冊內「楊○明（原誤植揚○明）」業更正完竣。", {{"揚○明", "楊○明"}}},
                 {"名冊內「楊○明（原誤植為揚○明）」一併更正。", {{"揚○明", "楊○明"}}}});
}

TEST_CASE("what was found out is right", "[institutions][corrections]") {
    check_pairs(kLetter + "更正如說明，請查照。", kNumber,
                {{"服務單位「安南國中」，經當事人反映為「安順國中」，請惠予更正。",
                  {{"安南國中", "安順國中"}}},
                 {"原列「0.52公頃」，經複丈為「0.25公頃」。", {{"0.52公頃", "0.25公頃"}}}});
}

TEST_CASE("補正為 puts right, 漏 stands beside a quotation", "[institutions][corrections]") {
    check_pairs(
        "有關" + kLetter + "，請查照。", kNumber,
        {{"該函統一編號漏打末碼，請將「5321047」補正為「53210478」。", {{"5321047", "53210478"}}},
         {"該函「連續三年」，漏「內」字，應為「連續三年內」。", {{"連續三年", "連續三年內"}}}});
}

TEST_CASE("誤 and 正 may stand in any bracket", "[institutions][corrections]") {
    check_pairs(
        kLetter + "部分文字更正，請查照。", kNumber,
        {{"一、【誤】依該法第6條。二、【正】依該法第16條。", {{"依該法第6條", "依該法第16條"}}}});
}

TEST_CASE("錯漏 is any fault", "[institutions][corrections]") {
    check_pairs(kLetter + "附「調解委員名冊」錯漏更正如下，請查照。", kNumber,
                {{"一、漏列「黃○芳」，請增列。二、誤列「曾○吉」，請刪除。",
                  {{"", "黃○芳"}, {"曾○吉", ""}}}});
}

TEST_CASE("what is 為誤 is wrong in an announcement, too", "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "本部104年9月23日台內資字第1042301569號公告所列「50公里」為誤，請以「60公里」視之，"
        "請查照。");
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"50公里", "60公里"}});
}

TEST_CASE("前函 leads to what was wrong", "[institutions][corrections]") {
    const auto corrections = corrections_of(
        kLetter + "誤植貴公司負責人姓名，正確姓名為「陳志銘」，前函「陳志明」應予更正，請查照。");
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"陳志明", "陳志銘"}});
}

TEST_CASE("a paper of whatever name that is given back makes way for the new one",
          "[institutions][corrections]") {
    const auto corrections =
        corrections_of(kLetter + "因漏蓋關防，檢送補正用印後之同意書1份，原同意書請銷毀，請查照。");
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].action == "replace");
    const auto letter = corrections_of(kLetter + "誤繕，原處分書應予撤銷，請查照。");
    REQUIRE(letter.size() == 1);
    CHECK(letter[0].action != "replace");
}

TEST_CASE("faults that are denied, in general or the receiver's are none of the letter's",
          "[institutions][corrections]") {
    const auto [subject, explanation] = GENERATE_COPY(
        std::pair("臺端陳情" + kLetter + "內容有誤一案，經查並無錯誤，請查照。",
                  std::string("所指「第3條」應為「第4條」一節，容有誤解。")),
        std::pair("貴處提報數與" + kLetter + "核定金額不符，請更正後於3日內函復，請查照。",
                  std::string("貴處提報「50萬元」，應為「45萬元」。")),
        std::pair(std::string("辦理獎懲案件請確實核對，避免退件更正，請查照。"),
                  std::string("近期常見錯誤：將「申誡」誤繕為「告誡」。")),
        std::pair("貴公司函請更正" + kLetter + "一案，礙難同意，請查照。",
                  std::string("貴公司主張「甲等」應為「乙等」，查無依據。")),
        std::pair(kLetter + "諒達，請依限填報，請查照。",
                  std::string("如填報「0」者，應更正為「無」。")),
        std::pair(kLetter + "請貴府查明門牌誤編情形，迄未見復，請查照。", std::string()),
        std::pair(std::string("貴處所送決算書，有下列錯誤，請更正，請查照。"),
                  "一、第3頁「收入」誤為「支出」。二、依" + kLetter + "規定格式辦理。"));
    INFO(subject);

    CHECK(corrections_of(subject, explanation).empty());
    // The rest of the letter may be called right.
    CHECK(corrections_of(kLetter + "「乙等」誤植，應為「甲等」，其餘並無錯誤，請查照。").size() ==
          1);
}

TEST_CASE("labels may stand right in front of a quotation, and 錯誤處 is one",
          "[institutions][corrections]") {
    check_pairs(
        kLetter + "更正，請查照。", kNumber,
        {{"一、更正前文字「第2期款」。二、更正後文字「第3期款」。", {{"第2期款", "第3期款"}}},
         {"一、錯誤處：課程編號A102。二、應更正為：課程編號A120。",
          {{"課程編號A102", "課程編號A120"}}}});
}

TEST_CASE("誤將 and 錯寫 put what is right first, whatever was done with it",
          "[institutions][corrections]") {
    const auto pairs_of = [](const std::string& said) {
        const auto corrections = corrections_of(kLetter + said + "，請更正，請查照。");
        return corrections.size() == 1 ? corrections[0].pairs : std::vector<CorrectionPair>{};
    };
    CHECK(pairs_of("誤將貴公司「三樓」申報為「二樓」") ==
          std::vector<CorrectionPair>{{"二樓", "三樓"}});
    CHECK(pairs_of("錯寫日期「5月6日」為「6月5日」") ==
          std::vector<CorrectionPair>{{"6月5日", "5月6日"}});
    // Papers are no words.
    CHECK(pairs_of("誤將附件「申請表」檢附為「切結書」").empty());
}

TEST_CASE("who asks to write otherwise corrects, and a meeting is off by the next clause",
          "[institutions][corrections]") {
    const auto asked =
        corrections_of("有關" + kLetter + "，原記述「應於10日內」，請改記「應於15日內」，請查照。");
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].pairs == std::vector<CorrectionPair>{{"應於10日內", "應於15日內"}});
    const auto off = corrections_of(
        "本部104年9月23日台內資字第1042301569號開會通知單，會議因颱風取消，另行通知，請查照。");
    REQUIRE(off.size() == 1);
    CHECK(off[0].action == "cancel");
}

TEST_CASE("a bracket may say what stood there, or what a label is of",
          "[institutions][corrections]") {
    check_pairs(kLetter + "部分內容更正如次，請查照。", kNumber,
                {{"承辦單位：業務科（原植：會計科）。", {{"會計科", "業務科"}}},
                 {"一、說明一（誤）：第5次會議。二、說明一（正）：第6次會議。",
                  {{"第5次會議", "第6次會議"}}},
                 {"集合地點：東門更正為西門。", {{"東門", "西門"}}}});
}

TEST_CASE("who writes that he corrects is not asking the receiver", "[institutions][corrections]") {
    const auto corrections = corrections_of(
        kLetter + "就貴校申請案之核復，核准名額書寫為45人，實際核准54人，特予更正，請查照。");
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"45人", "54人"}});
}

TEST_CASE("a letter is void with what it enclosed", "[institutions][corrections]") {
    const auto both = corrections_of(kLetter + "暨其附件均予註銷，請查照。");
    REQUIRE(both.size() == 1);
    CHECK(both[0].action == "cancel");
    const auto papers = corrections_of(kLetter + "附件請予註銷，請查照。");
    REQUIRE(papers.size() == 1);
    CHECK(papers[0].action == "replace");
}

TEST_CASE("more words that say which side is right", "[institutions][corrections]") {
    const auto pairs_of = [](const std::string& said) {
        const auto corrections = corrections_of(kLetter + said + "，請查照。");
        return corrections.size() == 1 ? corrections[0].pairs : std::vector<CorrectionPair>{};
    };
    const std::vector<CorrectionPair> pair{{"乙等", "甲等"}};
    CHECK(pairs_of("說明二應刪「乙等」，代以「甲等」") == pair);
    CHECK(pairs_of("說明二請以「甲等」替換「乙等」") == pair);
    CHECK(pairs_of("說明二有關考列甲等誤植為乙等，請更正") == pair);
    CHECK(pairs_of("說明二所載等次，正確為甲等（非乙等），請更正") == pair);
    CHECK(pairs_of("因電腦錯誤，「甲等」輸入為「乙等」，謹此更正") == pair);
    CHECK(pairs_of("所列「B101」、時間「9時」有誤，應分別為「B110」、「10時」") ==
          std::vector<CorrectionPair>{{"B101", "B110"}, {"9時", "10時"}});
}

TEST_CASE("addresses of mail and pages are values, also behind a narrow colon",
          "[institutions][corrections]") {
    check_pairs(
        kLetter + "更正如說明，請查照。", kNumber,
        {{"正確信箱為service@example.org.tw（原:servce@example.org.tw）。",
          {{"servce@example.org.tw", "service@example.org.tw"}}},
         {"網址誤植，正確網址為https://www.example.org.tw/a，原網址https://www.example.org.tw/b"
          "請勿使用。",
          {{"https://www.example.org.tw/b", "https://www.example.org.tw/a"}}}});
}

TEST_CASE("the receiver may be named where the slip is the writer's",
          "[institutions][corrections]") {
    const auto pairs_of = [](const std::string& said) {
        const auto corrections = corrections_of(kLetter + said + "，請查照。");
        return corrections.size() == 1 ? corrections[0].pairs : std::vector<CorrectionPair>{};
    };
    const std::vector<CorrectionPair> pair{{"乙號", "甲號"}};
    CHECK(pairs_of("，貴公司車號登載為「乙號」，惟原舉發單所載為「甲號」，請以更正後車號為準") ==
          pair);
    CHECK(pairs_of("，誤將貴公司車號登載為「乙號」（正確車號：「甲號」），特此致歉並更正") == pair);
    CHECK(pairs_of("說明一「乙號」，正確文字為「甲號」，請貴會轉知所屬會員") == pair);
}

TEST_CASE("a label's quotation in front of 錯打 is no side, a tariff number is one value",
          "[institutions][corrections]") {
    check_pairs(
        kLetter + "更正如說明，請查照。", kNumber,
        {{"附件「檢查結果通知單」之場所名稱，錯打「礁溪」為「焦溪」，請更正。", {{"焦溪", "礁溪"}}},
         {"貨品分類號列0602.90.99.00-9應為0602.90.99.00-8。",
          {{"0602.90.99.00-9", "0602.90.99.00-8"}}},
         {"一、原訂：星期三第5至7節。二、更正為：星期四第5至7節。",
          {{"星期三第5至7節", "星期四第5至7節"}}},
         {"引用之「倫理規範第30條」，確為「倫理規範第31條」，前函有誤。",
          {{"倫理規範第30條", "倫理規範第31條"}}}});
}

TEST_CASE("a label's side may have lost the mark that opens it", "[institutions][corrections]") {
    check_pairs(
        kLetter + "更正內容對照如說明，請查照。", kNumber,
        {{"一、原文：第1次理事會」。二、更正：第2次理事會」。", {{"第1次理事會", "第2次理事會"}}}});
}

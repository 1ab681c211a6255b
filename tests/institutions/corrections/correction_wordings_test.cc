// Wordings of notices as gazettes and agencies have them, whole notices rather than single
// sentences; other things than names; what looks like a correction and is none. Figures for
// docs/corrections.md are printed.

#include <algorithm>
#include <iostream>

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kNumber = "台內資字第1042301569號";
const std::string kLetter = "本部104年9月23日台內資字第1042301569號函";

struct Notice {
    std::string subject;
    std::string explanation;
    std::vector<CorrectionPair> pairs;
    std::string action = "amend";
};

/// Whether the notice is understood to the letter; says where it is not.
bool is_understood(const Notice& notice, double confidence = 0.96) {
    const auto corrections = corrections_of(notice.subject, notice.explanation, confidence);
    const bool right = corrections.size() == 1 && corrections[0].target.document_no == kNumber &&
                       corrections[0].target.date == "2015-09-23" &&
                       corrections[0].pairs == notice.pairs &&
                       corrections[0].action == notice.action;
    if (right) return true;
    std::cout << "not understood: " << notice.subject << " / " << notice.explanation << "\n";
    for (const Correction& one : corrections) {
        std::cout << "    " << one.action << " " << one.target.document_no << " " << one.target.date
                  << " pairs:";
        for (const CorrectionPair& pair : one.pairs) {
            std::cout << " " << pair.wrong << "→" << pair.right;
        }
        std::cout << "\n";
    }
    return false;
}

const CorrectionPair kName{"金融管理監督委員會", "金融監督管理委員會"};

const std::vector<Notice>& notices() {
    static const std::vector<Notice> all{
        // The right name first.
        {"更正" + kLetter + "說明二，請查照。",
         "旨揭函說明二「金融監督管理委員會」誤植為「金融管理監督委員會」，特此更正。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "上開函所列機關名稱應為「金融監督管理委員會」誤植為「金融管理監督委員會」。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "前揭號函因作業疏失，將「金融監督管理委員會」誤繕為「金融管理監督委員會」，請惠予更正。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "查旨揭函說明三誤將「金融監督管理委員會」植為「金融管理監督委員會」，特此更正。",
         {kName}},
        {kLetter + "說明二「金融監督管理委員會」誤植為「金融管理監督委員會」，特此更正，請查照。",
         "",
         {kName}},
        {"更正" + kLetter + "之受文者，請查照。",
         "旨揭函受文者「金融監督管理委員會」，誤繕為「金融管理監督委員會」。",
         {kName}},
        {"有關" + kLetter +
             "，其中「金融監督管理委員會」誤載為「金融管理監督委員會」，請更正，請查照。",
         "",
         {kName}},
        // The wrong name first.
        {"更正" + kLetter + "，請查照。",
         "旨揭函「金融管理監督委員會」係「金融監督管理委員會」之誤植。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "旨揭函所載「金融管理監督委員會」，應為「金融監督管理委員會」之誤植，特此更正。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "說明二所列「金融管理監督委員會」應更正為「金融監督管理委員會」，餘不變。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "原函「金融管理監督委員會」誤植，業已更正為「金融監督管理委員會」，請查照。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "旨揭函附件「金融管理監督委員會」文字，請惠予更正為「金融監督管理委員會」。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "原列「金融管理監督委員會」，訂正為「金融監督管理委員會」。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "旨揭函「金融管理監督委員會」顯係「金融監督管理委員會」之筆誤，爰予更正。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "「金融管理監督委員會」應改為「金融監督管理委員會」。",
         {kName}},
        {"勘誤" + kLetter + "附件標題「金融管理監督委員會」為「金融監督管理委員會」。",
         "",
         {kName}},
        // Bracketed, unquoted, far away.
        {"更正" + kLetter + "，請查照。",
         "旨揭函正本金融監督管理委員會（原誤繕為金融管理監督委員會），請查照更正。",
         {kName}},
        {"更正" + kLetter + "，請查照。",
         "金融監督管理委員會之全銜及簡稱於旨揭函主旨、說明二及附件均誤繕為「金融管理監督委員會」，"
         "特此更正。",
         {kName}},
        // Several at once.
        {"更正" + kLetter + "，請查照。",
         "旨揭函「金融監督管理委員會」及「勞動部」分別誤植為「金融管理監督委員會」及「勞工部」。",
         {kName, {"勞工部", "勞動部"}}},
        {"更正" + kLetter + "，請查照。",
         "旨揭函更正如下：（一）說明二「金融管理監督委員會」更正為「金融監督管理委員會」。（二）"
         "說明三「勞工部」更正為「勞動部」。",
         {kName, {"勞工部", "勞動部"}}},
        {"更正" + kLetter + "，請查照。",
         "一、旨揭函說明二「金融監督管理委員會」誤植為「金融管理監督委員會」。二、"
         "又說明三「勞工部」應為「勞動部」，併予更正。",
         {kName, {"勞工部", "勞動部"}}},
        // One side.
        {"更正" + kLetter + "，請查照。",
         "旨揭函正本漏列「勞動部」，請惠予增列。",
         {{"", "勞動部"}}},
        {kLetter + "之副本漏列國家發展委員會、社團法人南湖山岳協會及勞動部，特此補正，請查照。",
         "",
         {{"", "國家發展委員會"}, {"", "社團法人南湖山岳協會"}, {"", "勞動部"}}},
        {"更正" + kLetter + "，請查照。", "旨揭函正本漏列相關機關，詳如附件。", {}},
        {"更正" + kLetter + "，請查照。", "旨揭函副本贅列「勞動部」，應予刪除。", {{"勞動部", ""}}},
        {"更正" + kLetter + "，請查照。", "旨揭函附件「等」字係屬贅字，請刪除。", {{"等", ""}}},
        // Dates, numbers, articles.
        {"更正" + kLetter + "，請查照。",
         "旨揭函說明二「104年12月10日」誤植為「104年12月20日」，特此更正。",
         {{"104年12月20日", "104年12月10日"}}},
        {"更正" + kLetter + "之開會日期，請查照。",
         "開會時間「104年10月8日（星期四）」應更正為「104年10月15日（星期四）」。",
         {{"104年10月8日（星期四）", "104年10月15日（星期四）"}}},
        {"更正" + kLetter + "，請查照。",
         "附表金額「新臺幣1,250萬元」誤植為「新臺幣1,520萬元」。",
         {{"新臺幣1,520萬元", "新臺幣1,250萬元"}}},
        {"更正" + kLetter + "，請查照。",
         "旨揭函所引「行政程序法第101條」誤繕為「行政程序法第110條」。",
         {{"行政程序法第110條", "行政程序法第101條"}}},
        {"更正" + kLetter + "發文日期，請查照。",
         "發文日期「104年9月32日」係「104年9月23日」之誤。",
         {{"104年9月32日", "104年9月23日"}}},
        {"更正" + kLetter + "，請查照。",
         "旨揭函說明一之聯絡電話「02-20001234」誤植為「02-20001243」。",
         {{"02-20001243", "02-20001234"}}},
        // Lists.
        {kLetter + "附件「研習實施計畫」部分內容修正如下，請查照。",
         "一、報到時間：原列「8時30分」，更正為「9時30分」。二、地點：原列「三樓」，更正為「四樓」"
         "。",
         {{"8時30分", "9時30分"}, {"三樓", "四樓"}}},
        {"檢送" + kLetter + "更正資料，請查照。",
         "旨揭函附表（誤）「水量3.6噸」；（正）「水量6.3噸」。",
         {{"水量3.6噸", "水量6.3噸"}}},
        // Replacement, supplement, cancellation.
        {"檢送更正後之附件1份，請惠予抽換，請查照。",
         "依" + kLetter + "續辦；原附件作廢。",
         {},
         "replace"},
        {"檢送" + kLetter + "更正後附件1份，請抽換，請查照。", "", {}, "replace"},
        {"補送" + kLetter + "之附件1份，請查照。", "", {}, "supplement"},
        {kLetter + "註銷，請查照。", "", {}, "cancel"},
        {"撤回" + kLetter + "，請查照。", "", {}, "cancel"},
        {kLetter + "，因內容有誤，應予作廢，請查照。", "", {}, "cancel"},
    };
    return all;
}

}  // namespace

TEST_CASE("the wordings of notices are understood", "[institutions][corrections][figures]") {
    std::size_t right = 0;
    for (const Notice& notice : notices()) {
        INFO(notice.subject << " / " << notice.explanation);
        const bool understood = is_understood(notice);
        CHECK(understood);
        right += understood ? 1 : 0;
    }
    std::cout << right << " of " << notices().size() << " notices understood to the letter\n";
}

TEST_CASE("a notice says the same with the signs that OCR makes of quotation marks",
          "[institutions][corrections]") {
    for (const Notice& notice : notices()) {
        Notice misread = notice;
        for (std::string* text : {&misread.subject, &misread.explanation}) {
            for (const auto& [from, to] :
                 {std::pair<std::string, std::string>{"「", "『"}, {"」", "』"}, {"，", ","}}) {
                for (std::size_t at = 0; (at = text->find(from, at)) != std::string::npos;
                     at += to.size()) {
                    text->replace(at, from.size(), to);
                }
            }
        }
        // A comma that is a digit's separator stays one.
        INFO(misread.subject << " / " << misread.explanation);
        CHECK(is_understood(misread));
    }
}

TEST_CASE("what OCR makes of the signs around two sides does not change them",
          "[institutions][corrections]") {
    const auto [text, pair] = GENERATE(table<std::string, CorrectionPair>({
        // The 」 of the second side is a comma, the → a stroke, the 「 a letter.
        {"原載「104年9月3日（星期四）」係屬誤植，應更正為「104年9月4日（星期五），。",
         {"104年9月3日（星期四）", "104年9月4日（星期五）"}},
        {"說明二「使用執照」一「建造執照」。", {"使用執照", "建造執照"}},
        {"疫苗名稱應為TMMRI，誤繕為TMRMI，其餘如原表。", {"MRM", "MMR"}},
        {"計畫編號「NSTC104-22-A」，正確為TNSTC104-23-A。", {"NSTC104-22-A", "NSTC104-23-A"}},
    }));

    const auto corrections = corrections_of("更正" + kLetter + "，請查照。", text);

    INFO(text);
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{pair});
}

TEST_CASE("a plan that changes, told without a word of error, is no correction",
          "[institutions][corrections]") {
    CHECK(corrections_of(kLetter + "附件活動行程調整如下，請查照。",
                         "一、集合時間原訂「8時30分」，改為「9時30分」。")
              .empty());
}

TEST_CASE("of look-alikes beside a true slip only doubted ones are misread",
          "[institutions][corrections]") {
    const auto wrong_read_with = [](double confidence) {
        const auto corrections = corrections_of("更正" + kLetter + "，請查照。",
                                                "說明二「太安里」請更正為「大平里」。", confidence);
        REQUIRE(corrections.size() == 1);
        REQUIRE(corrections[0].pairs.size() == 1);
        return corrections[0].pairs[0].wrong;
    };

    CHECK(wrong_read_with(1) == "太安里");
    CHECK(wrong_read_with(0.96) == "太安里");
}

TEST_CASE("a look-alike right beside the slip is part of it", "[institutions][corrections]") {
    const auto pair_read_with = [](double confidence) {
        const auto corrections = corrections_of("更正" + kLetter + "，請查照。",
                                                "原函「褓姆人員」應為「保母人員」。", confidence);
        REQUIRE(corrections.size() == 1);
        return corrections[0].pairs;
    };

    CHECK(pair_read_with(0.85) == std::vector<CorrectionPair>{{"褓姆人員", "保母人員"}});
}

TEST_CASE("what only sounds like a correction is none", "[institutions][corrections]") {
    const auto text = GENERATE(
        std::pair("有關貴公司申請更正登記一案，請補正後再送，請查照。", ""),
        std::pair("貴府104年9月23日府地字第1040123456號函所附清冊有誤，請更正後重新函送，請查照。",
                  ""),
        std::pair("土地複丈成果辦理更正編定案，復請查照。",
                  "復貴府104年9月23日府地字第1040123456號函。"),
        std::pair("修正「某某辦法」第三條、第五條，並自即日生效。",
                  "依本部104年9月23日台內資字第1042301569號令修正發布之規定辦理。"),
        std::pair("有關戶籍資料更正申請之處理原則，請查照。", "申請人得依戶籍法規定申請更正。"),
        std::pair("檢送審查意見，請依審查意見修正後再報，請查照。",
                  "復貴會104年9月23日農輔字第1040123456號函。"),
        std::pair("請各機關確實校正公文用語，避免誤植機關名稱，請查照。", ""),
        std::pair("檢送改正缺失情形表1份，請查照。", "復貴部104年9月23日法資字第10400174010號函。"),
        std::pair("有關個人資料之更正、刪除等權利行使，請查照。", ""),
        std::pair("「某某要點」名稱並修正為「某某須知」，請查照。",
                  "業經本部104年9月23日台內資字第1042301569號函修正。"));
    INFO(text.first << " / " << text.second);

    for (const Correction& correction : corrections_of(text.first, text.second)) {
        FAIL_CHECK(correction.action << " " << correction.target.document_no << " "
                                     << correction.pairs.size());
    }
}

TEST_CASE("旨揭 and 前揭 point to the letter that was cited before",
          "[institutions][corrections][citations]") {
    const auto one = corrections_of(
        "有關本部104年9月23日台內資字第1042301569號函，更正如說明，請查照。",
        "一、復貴部104年10月1日法資字第10400174010號函。二、前揭本部函說明二「甲」誤植為「乙」。");
    REQUIRE(one.size() == 1);
    CHECK(one[0].target.document_no == kNumber);
    CHECK(one[0].target.issuer == "內政部");
    CHECK(one[0].pairs == std::vector<CorrectionPair>{{"乙", "甲"}});

    const auto theirs =
        corrections_of("有關旨揭要點一案，請查照。", "復貴部104年9月23日法資字第10400174010號函。");
    CHECK(theirs.empty());
}

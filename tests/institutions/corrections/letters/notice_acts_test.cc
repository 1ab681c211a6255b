// What a notice does with the letter besides telling a pair: acts, enclosures, letters taken back;
// pairs whose sides are marked or told behind the place where they stand.

#include <algorithm>

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kNumber = "台內資字第1042301569號";
const std::string kLetter = "本部104年9月23日台內資字第1042301569號函";

/// The action of the one correction that the notice is; "" where it is none, or of another letter.
std::string action_of(const std::string& subject, const std::string& explanation = {}) {
    const auto corrections = corrections_of(subject, explanation);
    const bool one = corrections.size() == 1 && corrections[0].target.document_no == kNumber;
    return one ? corrections[0].action : std::string();
}

/// Whether a person is asked to look at what a document of that kind says of slips.
bool goes_to_review(std::string kind, std::string_view text) {
    Record record;
    record.kind = std::move(kind);
    judge_record(record, std::vector{printed("body", text)}, authority());
    return std::any_of(record.review.begin(), record.review.end(),
                       [](const ReviewItem& item) { return item.reason == "unread_correction"; });
}

}  // namespace

TEST_CASE("what speaks of a slip and was not understood is for a person, whatever it is filed as",
          "[institutions][corrections]") {
    for (const char* kind : {"letter", "attachment", "unknown"}) {
        CHECK(goes_to_review(kind, "前次通知之停水日期誤植，請住戶留意。"));
        CHECK(goes_to_review(kind, "公告內容漏列「三樓」，造成不便敬請見諒。"));
        CHECK_FALSE(goes_to_review(kind, "更正登記之申請，請備妥證明文件。"));
        CHECK_FALSE(goes_to_review(kind, "請依限更正通訊資料。"));
        CHECK_FALSE(goes_to_review(kind, "停水日期為5月3日，請住戶留意。"));
    }
    CHECK_FALSE(goes_to_review("form", "申請書如有誤繕，請重新填寫。"));
}

TEST_CASE("勘正 and 刊正 correct as 更正 does", "[institutions][corrections]") {
    check_pairs(kLetter + "文字勘正如說明，請查照。", kNumber,
                {{"「乙」一詞請更正為「甲」。", {{"乙", "甲"}}}});
    check_pairs("刊正" + kLetter + "，請查照。", kNumber,
                {{"說明二「丙」二字係屬贅字，請予刪除。", {{"丙", ""}}}});
}

TEST_CASE("改正為 corrects what was written into a letter", "[institutions][corrections]") {
    check_pairs(kLetter + "所附名冊繕誤，「乙」改正為「甲」，請查照。", kNumber,
                {{"其餘不變。", {{"乙", "甲"}}}});
}

TEST_CASE("each side may be marked behind it", "[institutions][corrections]") {
    check_pairs("更正" + kLetter + "，請查照。", kNumber,
                {{"說明三「乙」（誤），「甲」（正）。", {{"乙", "甲"}}},
                 {"「乙」(誤)「甲」(正)", {{"乙", "甲"}}},
                 {"說明三「甲」（正）、「乙」（誤）。", {{"乙", "甲"}}}});
}

TEST_CASE("the value behind 應為 goes with that behind 誤植", "[institutions][corrections]") {
    check_pairs(
        "更正" + kLetter + "，請查照。", kNumber,
        {{"說明一女性人數應為86人，誤植68人，請更正。", {{"68人", "86人"}}},
         {"名額「乙」一節，實係「甲」。", {{"乙", "甲"}}},
         {"一、原函說明四：錄取「12名」。二、應更正為：錄取「15名」。", {{"12名", "15名"}}}});
}

TEST_CASE("前函 points to the letter that was cited before", "[institutions][corrections]") {
    check_pairs(kLetter + "諒達。", kNumber, {{"前函「乙」，請更正為「甲」。", {{"乙", "甲"}}}});
}

TEST_CASE("an enclosure sent anew takes the place of the old one", "[institutions][corrections]") {
    CHECK(action_of(kLetter + "附件檔案上傳錯誤，重新檢送正確附件1份，請查照。") == "replace");
    CHECK(action_of(kLetter + "，茲重行檢送附件1份，原附件請逕予刪除，請查照。") == "replace");
    CHECK(action_of("檢送" + kLetter + "漏附之位置圖1份，請查照。") == "supplement");
    CHECK(action_of(kLetter + "漏未檢附切結書，補附如附件，請查照。") == "supplement");
    CHECK(action_of(kLetter + "附件版本錯置，請以本函檢附之附件取代，請查照。") == "replace");
    CHECK(action_of(kLetter + "諒達，請重新檢送申請資料，請查照。").empty());
}

TEST_CASE("who asks for a letter back has taken it back", "[institutions][corrections]") {
    CHECK(action_of(kLetter + "撤回，請惠予退還附件，請查照。") == "cancel");
}

TEST_CASE("a person or a thing that is changed is no enclosure", "[institutions][corrections]") {
    CHECK(action_of("更換本部代表為技士王大明，請查照。", kLetter + "諒達。").empty());
    CHECK(action_of("汰換公務車輛1輛，請查照。", kLetter + "諒達。").empty());
    CHECK(action_of(kLetter + "，請更換附件第3頁，請查照。") == "replace");
}

TEST_CASE("what is struck out of a letter of one's own, or put in, corrects it",
          "[institutions][corrections]") {
    check_pairs(kLetter + "說明七刪除「乙」，另增列「甲」，請查照。", kNumber,
                {{"其餘不變。", {{"乙", ""}, {"", "甲"}}}});
    // An order makes rules anew.
    CHECK(action_of("本部104年9月23日台內資字第1042301569號令刪除「乙」，另增列「甲」。").empty());
}

TEST_CASE("an enclosure may be 汰換, and a slip be seen as what is right",
          "[institutions][corrections]") {
    CHECK(action_of("檢送" + kLetter + "更正後名冊1份，請汰換原附件，請查照。") == "replace");
    CHECK(action_of(kLetter + "附件誤植，檢附正確附件1份，請汰換原附件。") == "replace");
    CHECK(action_of(kLetter + "諒達，隨函檢附名冊1份，請汰換原附件。") == "replace");
    CHECK(action_of(kLetter + "諒達。", "隨函檢附正確名冊1份，請汰換原附件。") == "replace");
    check_pairs("更正" + kLetter + "，請查照。", kNumber,
                {{"說明二「乙」請以「甲」視之。", {{"乙", "甲"}}},
                 {"說明二所載「乙」，請逕以「甲」視之。", {{"乙", "甲"}}},
                 {"說明二誤繕「乙」部分，均以「甲」視之。", {{"乙", "甲"}}}});
}

TEST_CASE("spans of hours are values, and no number is cut", "[institutions][corrections]") {
    check_pairs("更正" + kLetter + "，請查照。", kNumber,
                {{"有關「丙」之時限，誤植為18小時，應為36小時。", {{"18小時", "36小時"}}},
                 {"正確時間為104年10月5日下午3時，非104年10月5日上午3時。",
                  {{"104年10月5日上午3時", "104年10月5日下午3時"}}}});
}

TEST_CASE("改 needs no 為 in front of a quotation", "[institutions][corrections]") {
    check_pairs("更正" + kLetter + "，請查照。", kNumber,
                {{"說明三「乙」應改「甲」。", {{"乙", "甲"}}},
                 {"地點原「乙」改於「甲」舉行。", {{"乙", "甲"}}}});
}

TEST_CASE("該函 in the same sentence is the letter that becomes void",
          "[institutions][corrections]") {
    CHECK(action_of(kLetter + "誤繕之處甚多，已另行發文，該函請惠予註銷，請查照。") == "cancel");
    CHECK(action_of(kLetter + "圖面錯置，重新檢陳全份，請鑒核。") == "replace");
}

TEST_CASE("of a letter that does not agree with itself a later sentence may tell the sides",
          "[institutions][corrections]") {
    check_pairs(kLetter + "主旨與附件金額不一致，請查照。", kNumber,
                {{"附件「5萬元」應以主旨所列「6萬元」為準。", {{"5萬元", "6萬元"}}}});
}

TEST_CASE("another agency's cancellation that is handed on, examples and works asked for are none",
          "[institutions][corrections]") {
    const auto [subject, explanation] = GENERATE(
        std::pair("行政院104年3月2日院臺法字第1040001234號函停止適用，轉請查照。", ""),
        std::pair("行政院104年3月2日院臺法字第1040001234號函不再援用，函轉請照辦。", ""),
        std::pair("檢送公文勘誤作業範例1份，請參考。", "例如：「張三」誤植為「張五」。"),
        std::pair("本部104年9月23日台內資字第1042301569號函諒達，請各司儘速更正系統設定，請查照。",
                  ""));
    INFO(subject);

    CHECK(corrections_of(subject, explanation).empty());
}

TEST_CASE("an enclosure that was missing is a supplement", "[institutions][corrections]") {
    CHECK(action_of("補陳" + kLetter + "漏列之附表2份，請鑒核。") == "supplement");
}

TEST_CASE("of one's own letter 文字請修正, 實為 and 應補 say enough",
          "[institutions][corrections]") {
    check_pairs(kLetter + "說明三部分文字請修正，請查照。", kNumber,
                {{"「東溪」→「東溪（含支流）」。", {{"東溪", "東溪（含支流）"}}}});
    check_pairs(kLetter + "誤以「東岸」為施工位置，實為「西岸」，請查照。", kNumber,
                {{"其餘不變。", {{"東岸", "西岸"}}}});
    check_pairs(kLetter + "說明一句末應補「並副知本部」等字，請查照。", kNumber,
                {{"其餘不變。", {{"", "並副知本部"}}}});
}

TEST_CASE("a letter is void by the last clause alone, whatever was the reason",
          "[institutions][corrections]") {
    CHECK(action_of(kLetter + "，因承辦人員操作疏失誤為發送，應予作廢，請查照。") == "cancel");
    CHECK(action_of(kLetter + "之附件，因承辦人員疏失誤為裝訂，應予作廢，請查照。") != "cancel");
    CHECK(action_of("檢還" + kLetter + "，所附切結書，因內容誤繕，應予作廢，請查照。") != "cancel");
}

TEST_CASE("an enclosure that was not bound or sent along is a supplement",
          "[institutions][corrections]") {
    CHECK(action_of(kLetter + "所稱附件漏未裝訂，茲檢送1份，請查照。") == "supplement");
    CHECK(action_of(kLetter + "附件未及隨函寄出，另行檢附，請查照。") == "supplement");
    CHECK(action_of(kLetter + "所附名冊係舊版，請汰換原附件，請查照。") == "replace");
}

TEST_CASE("who shall correct his own data within a time is not told of a slip",
          "[institutions][corrections]") {
    CHECK(corrections_of(kLetter + "計達，請依限更正員工資料，請查照。").empty());
    CHECK(corrections_of(kLetter + "諒達，請於10日內更正通訊錄，請查照。").empty());
    CHECK(action_of(kLetter + "誤繕，請惠予更正，請查照。") == "amend");
}

TEST_CASE("what a letter that is only void was about is no pair", "[institutions][corrections]") {
    const auto corrections =
        corrections_of("修正採購須知，請查照。",
                       "一、修正重點：「應」改為「得」。二、" + kLetter + "併予停止適用。");
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs.empty());
}

TEST_CASE("a character that is too much stands for the words that hold it",
          "[institutions][corrections]") {
    check_pairs(
        "更正" + kLetter + "，請查照。", kNumber,
        {{"說明二「不予補助」，「不」字為衍文，正確為「予補助」。", {{"不予補助", "予補助"}}}});
}

TEST_CASE("another agency's correction that is handed on is none of one's own",
          "[institutions][corrections]") {
    CHECK(corrections_of("財政部104年9月23日台財稅字第10404612345號函更正名冊造冊日期，轉請查照。",
                         "原訂「104年10月1日」，更正為「104年10月8日」。")
              .empty());
    CHECK(action_of(kLetter + "請予抽銷，請查照。") == "cancel");
}

TEST_CASE("a letter that another one corrected before is not what the notice is about",
          "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "再更正" + kLetter + "，請查照。",
        "一、本部104年9月1日台內資字第1042301100號函所列地點，前以旨揭函更正為「甲地」。二、"
        "惟旨揭函所載「甲地」仍屬誤植，正確地點應為「乙地」。");
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"甲地", "乙地"}});
    CHECK(corrections_of("轉知財政部更正該部104年9月23日台財稅字第10404612345號函附件，請查照。")
              .empty());
    CHECK(action_of(kLetter + "附件因檔案毀損無法開啟，茲重新傳送，請查照。") == "replace");
}

TEST_CASE("a right version that comes with the notice replaces what was enclosed",
          "[institutions][corrections]") {
    CHECK(action_of(kLetter + "附件刊印有誤，茲檢送正確版本1份，請查照。") == "replace");
    CHECK(action_of(kLetter + "附圖有誤，更正附圖如附，原附圖不再使用，請查照。") == "replace");
}

TEST_CASE("a letter that has no effect is cancelled", "[institutions][corrections]") {
    CHECK(action_of(kLetter + "，請退還並自始不生效力，請查照。") == "cancel");
    CHECK(action_of(kLetter + "因重複發文，請將該函視為無效，請查照。") == "cancel");
    CHECK(action_of(kLetter + "限期改善，逾期仍未改正，請查照。").empty());
}

TEST_CASE("a letter that is no more than named is the one that a later sentence puts right",
          "[institutions][corrections]") {
    CHECK(action_of("本部104年9月23日台內資字第1042301569號公告，主旨「丙」；公告事項二「乙」"
                    "應更正為「甲」。") == "amend");
    CHECK(action_of("更正本部核發之資料一案，請查照。", kLetter + "說明一之「乙」更改為「甲」。") ==
          "amend");
    CHECK(action_of("臺端申請更正姓名一案，業經核准，請查照。",
                    "依" + kLetter + "續辦。原登記「王○安」更正為「王○恩」。")
              .empty());
}

TEST_CASE("papers are replaced although the notice tells what changed in them",
          "[institutions][corrections]") {
    CHECK(action_of("更正" + kLetter + "附表，「乙」更正為「甲」，檢送修正後附表1份，請抽換。") ==
          "replace");
    CHECK(action_of("更正" + kLetter + "附表，「乙」更正為「甲」，請查照。") == "amend");
    // The letter's own page is no paper that it enclosed.
    CHECK(action_of("更正" + kLetter + "說明一之內容，請查照。",
                    "該函說明一原列「乙」，應更正為「甲」，請惠予抽換原頁。") == "amend");
    CHECK(action_of("更正" + kLetter + "說明一及附件，請查照。",
                    "原列「乙」，應更正為「甲」，檢送附件1份，請惠予抽換。") == "replace");
}

TEST_CASE("a later sentence calls the letter void", "[institutions][corrections]") {
    CHECK(action_of(kLetter + "諒悉。該函因附件有誤，敬請惠予退回作廢，請查照。") == "cancel");
    CHECK(action_of("註銷" + kLetter + "，並請將原函退還本部，請查照。") == "cancel");
    CHECK(action_of(kLetter + "諒悉。該函所附門票已作廢，請查照。") != "cancel");
}

TEST_CASE("who shall find out and mend it himself is sent no notice",
          "[institutions][corrections]") {
    CHECK(corrections_of("抽查112年度財務收支，請查照。",
                         "決算書第35頁「甲」誤列為「乙」，請查明更正。")
              .empty());
}

TEST_CASE("what is added stands beside a full pair", "[institutions][corrections]") {
    const auto corrections =
        corrections_of(kLetter + "，「乙」誤載，應為「甲」，另增列說明三「丙」，請查照。");
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"乙", "甲"}, {"", "丙"}});
    const auto wish = corrections_of(kLetter + "，「乙」誤載，應為「甲」，本部將增列「丙」。");
    REQUIRE(wish.size() == 1);
    CHECK(wish[0].pairs == std::vector<CorrectionPair>{{"乙", "甲"}});
}

TEST_CASE("papers are exchanged in many words", "[institutions][corrections]") {
    CHECK(action_of("檢送" + kLetter + "附試題之更正頁1張，敬請替換原頁，請查照。") == "replace");
    CHECK(action_of(kLetter + "附「賽程表」，隨文檢附重製之賽程表，請汰舊換新，請查照。") ==
          "replace");
    CHECK(action_of(kLetter + "附意向書，誤將草稿寄送，檢附定稿2份，原寄版本請廢棄，請查照。") ==
          "replace");
    CHECK(action_of("檢送" + kLetter + "附「許可證」正本1紙，前次檢送者請作廢，請查照。") ==
          "replace");
    // Words are replaced, not papers.
    CHECK(action_of(kLetter + "說明二，請以「甲案」替換「乙案」，請查照。") != "replace");
}

TEST_CASE("what is struck may be what something else takes the place of",
          "[institutions][corrections]") {
    const auto corrections = corrections_of(
        "更正" + kLetter + "，請查照。", "旨揭函說明二，「中山路」予以刪除，並以「中正路」取代。");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"中山路", "中正路"}});
}

TEST_CASE("what lacks something is told with the whole", "[institutions][corrections]") {
    const auto corrections =
        corrections_of(kLetter + "說明四「3萬元」漏打一零，實際為「30萬元」，請更正。");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"3萬元", "30萬元"}});
}

TEST_CASE("what is missing in a drawing is not the drawing", "[institutions][corrections]") {
    const auto corrections =
        corrections_of(kLetter + "，圖號「S-05」誤編為「S-06」，又圖號「S-03」漏附圖例，請更正。");

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"S-06", "S-05"}});
}

TEST_CASE("papers that were left out come with the notice, and are no words that were",
          "[institutions][corrections]") {
    CHECK(action_of(kLetter + "附件漏附「申報書填寫範例」，茲補送1份，請查照。") == "supplement");
    CHECK(action_of(kLetter + "附件「經費明細表」漏未檢附，隨函補送，請查照。") == "supplement");
    CHECK(corrections_of(kLetter + "漏附「位置圖」1張，補送如附件。", "").front().pairs.empty());
    CHECK(corrections_of(kLetter + "漏載「位置圖」3字，請補正。", "").front().pairs.size() == 1);
}

TEST_CASE("a meeting is called off, a letter counts as not sent, papers take the place of others",
          "[institutions][corrections]") {
    const std::string notice = "本部104年9月23日台內資字第1042301569號開會通知單";
    CHECK(action_of(notice + "取消，會議另行通知，請查照。") == "cancel");
    CHECK(action_of(notice + "，與會人員取消住宿者，請告知。").empty());
    CHECK(action_of(kLetter + "，因受文者有誤，請將原函擲還並視同未發文。") == "cancel");
    CHECK(action_of("檢送修正後之會議紀錄1份，取代" + kLetter + "附件，請查照。") == "replace");
    CHECK(action_of("公告遺失" + kLetter + "核發之執照，聲明作廢。").empty());
    CHECK(action_of("修正" + kLetter + "頒「工程督導要點」第5點。", "第5點「三次」修正為「四次」。")
              .empty());
}

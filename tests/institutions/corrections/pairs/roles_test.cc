// Wordings of notices that no pattern has: the classes of words around the sides tell them.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kLetter = "本部104年9月23日台內資字第1042301569號函";
const std::string kNumber = "台內資字第1042301569號";

void check(const std::vector<Wording>& wordings) {
    check_pairs("更正" + kLetter + "，請查照。", kNumber, wordings);
}

}  // namespace

TEST_CASE("a word of correction before the right words, or of a slip before the wrong ones",
          "[institutions][corrections]") {
    check({
        {"旨揭函附表「全開」字樣敬請修改作「對開」。", {{"全開", "對開"}}},
        {"旨揭函誤抄「北段」，應抄「南段」。", {{"北段", "南段"}}},
        {"旨揭函「北段」因校稿時未察排成「南段」，謹致歉意。", {{"南段", "北段"}}},
        {"旨揭函「北段」宜易為「南段」。", {{"北段", "南段"}}},
        {"旨揭函名額更正前為「12名」，更正後為「21名」。", {{"12名", "21名"}}},
        {"旨揭函「甲」⇒「乙」。", {{"甲", "乙"}}},
        {"旨揭函，更正後料號：「7號」；更正前料號：「1號」。", {{"1號", "7號"}}},
        {"旨揭函分機鍵成3021，正確分機號碼為「3012」。", {{"3021", "3012"}}},
        {"旨揭函「複審」、附件「復審」均係「覆審」之筆誤。", {{"複審", "覆審"}, {"復審", "覆審"}}},
    });
}

TEST_CASE("quotation marks that a fax spoils", "[institutions][corrections]") {
    check({
        {"旨揭函截止日人104年9月3日）實係《104年9月13日》之誤繕。",
         {{"104年9月3日", "104年9月13日"}}},
        {"旨揭函〝東側〞請改為〝西側〞。", {{"東側", "西側"}}},
        {"旨揭函“內政部警政署“更正為“內政部消防署〞。", {{"內政部警政署", "內政部消防署"}}},
        {"旨揭函金額「新臺幣35萬元」更正為「新臺幣53萬兀」。", {{"新臺幣35萬元", "新臺幣53萬元"}}},
        {"旨揭函截止日人104年9月3日）顯係《〈104年9月13日）之誤繕。",
         {{"104年9月3日", "104年9月13日"}}},
        {"旨揭函附件第3頁第2行人公斤》應為《公噸》。", {{"公斤", "公噸"}}},
        {"旨揭函附表金額1,250元整”登載錯誤，正確應為“1,520元整”。", {{"1,250元整", "1,520元整"}}},
        {"旨揭函附件地號正確為“118-5地號”，原函誤列/118-2地號9%，請查照。",
         {{"118-2地號", "118-5地號"}}},
        {"旨揭函案號7113年度他字第25號”請改為113年度他字第52號”。",
         {{"113年度他字第25號", "113年度他字第52號"}}},
        {"旨揭函副本遺漏了財產管理單位」，請惠予補正。", {{"", "財產管理單位"}}},
        {"旨揭函受文者誤打為“縣立東山高級工業中學”，請更正為“縣立東山高級中學390",
         {{"縣立東山高級工業中學", "縣立東山高級中學"}}},
    });
}

TEST_CASE("what was wrong, in brackets behind what is right", "[institutions][corrections]") {
    check({
        {"旨揭函甲組「第一名」與乙組「第一名」互為誤植，甲組應為「張家村」（原列「李家村」）。",
         {{"李家村", "張家村"}}},
        {"旨揭函封路路段「博愛路」有誤，實際封路路段係「博愛路一段」，請查照。",
         {{"博愛路", "博愛路一段"}}},
    });
}

TEST_CASE("several sides that are told in turn", "[institutions][corrections]") {
    check({
        {"旨揭函說明一「東村」及「西村」，前者應為「東莊」，後者應為「西莊」。",
         {{"東村", "東莊"}, {"西村", "西莊"}}},
        {"旨揭函誤將「甲區」及「乙區」，分別繕為「丙區」及「丁區」。",
         {{"丙區", "甲區"}, {"丁區", "乙區"}}},
        {"旨揭函，說明一：「東」→「西」；說明二：「南」→「北」。", {{"東", "西"}, {"南", "北"}}},
    });
}

TEST_CASE("periods are one value", "[institutions][corrections]") {
    check({
        {"旨揭函施工期間104年10月1日至10月5日，應為104年10月1日至10月15日。",
         {{"104年10月1日至10月5日", "104年10月1日至10月15日"}}},
    });
}

TEST_CASE("what was left out or too much, in other words", "[institutions][corrections]") {
    check({
        {"旨揭函主旨漏未敘明「核定本」，謹此補充。", {{"", "核定本"}}},
        {"旨揭函說明三請增補「身心障礙者」，以符規定。", {{"", "身心障礙者"}}},
        {"旨揭函說明三「概算」二字應予去除。", {{"概算", ""}}},
        {"旨揭函說明三「概算」屬贅，應刪。", {{"概算", ""}}},
    });
}

TEST_CASE("a letter of one's own whose writing was wrong is corrected",
          "[institutions][corrections]") {
    for (const std::string says : {"登載錯誤", "刊印錯誤", "內容錯誤"}) {
        INFO(says);
        const auto found = corrections_of("有關" + kLetter + says + "一案，請查照。",
                                          "旨揭函附件「甲組」應修改為「乙組」。");
        REQUIRE(found.size() == 1);
        CHECK(found[0].target.document_no == kNumber);
        CHECK(found[0].pairs == std::vector<CorrectionPair>{{"甲組", "乙組"}});
    }
    CHECK(corrections_of(kLetter + "，「參加廠商」字樣應修改為「投標廠商」。").size() == 1);
    CHECK(corrections_of(kLetter + "附件（誤）「甲組」（正）「乙組」，請查照。").size() == 1);
    CHECK(corrections_of(kLetter + "核定之期程「甲」業修改為「乙」，請查照。").empty());
}

TEST_CASE("other quotations of a notice are no sides", "[institutions][corrections]") {
    check({
        {"「行政程序法」有關規定，仍請依「作業手冊」辦理。", {}},
        {"嗣後請於「申請書」增列「電話」欄位。", {}},
        {"「管線漏水檢測計畫」另案函送。", {}},
        {"「測量隊」已改制為「測量中心」。", {}},
        {"附件「甲」請於「乙」之前更正。", {}},
        {"另檢送漏水檢測「紀錄表」1份。", {}},
    });
}

TEST_CASE("a character that was hardly read, behind where both sides end, was a mark",
          "[institutions][corrections]") {
    const auto wrong_read_with = [](double confidence) {
        Passage passage =
            printed("explanation", "旨揭函「災害救助辦法和」請更正為「災害救助法」。");
        passage.origins[passage.text.find(U'和')].confidence = confidence;
        const auto corrections = read_corrections(
            std::vector{printed("subject", "更正" + kLetter + "，請查照。"), passage},
            letter_of_2015(), authority());
        REQUIRE(corrections.size() == 1);
        REQUIRE(corrections[0].pairs.size() == 1);
        return corrections[0].pairs[0].wrong;
    };

    CHECK(wrong_read_with(0.5) == "災害救助辦法");
    CHECK(wrong_read_with(0.96) == "災害救助辦法和");
}

TEST_CASE("a stroke in front of the closing mark is the mark's own on a scan",
          "[institutions][corrections]") {
    const auto right_read_with = [](double confidence) {
        const auto corrections = read_corrections(
            std::vector{
                printed("subject", "更正" + kLetter + "，請查照。"),
                printed("explanation", "旨揭函「名額40人」請更正為「名額45人1」。", confidence)},
            letter_of_2015(), authority());
        REQUIRE(corrections.size() == 1);
        REQUIRE(corrections[0].pairs.size() == 1);
        return corrections[0].pairs[0].right;
    };

    CHECK(right_read_with(0.99) == "名額45人");
    const auto other_end = read_corrections(
        std::vector{printed("subject", "更正" + kLetter + "，請查照。"),
                    printed("explanation", "旨揭函「准予備查1」請更正為「准予核定」。", 0.99)},
        letter_of_2015(), authority());
    REQUIRE(other_end.size() == 1);
    CHECK(other_end[0].pairs[0].wrong == "准予備查");
    CHECK(right_read_with(1) == "名額45人1");
}

TEST_CASE("a bank's name without its legal form is mended by its look, too",
          "[institutions][corrections]") {
    check({{"旨揭函「臺灣士地商業銀行」請更正為「臺灣士地銀行」。",
            {{"臺灣土地商業銀行", "臺灣土地銀行"}}}});
}

TEST_CASE("what a source says, or was counted anew, is right", "[institutions][corrections]") {
    check({
        {"旨揭函面積「乙」，與地籍圖簿不符，簿載為「甲」。", {{"乙", "甲"}}},
        {"旨揭函人口數42人，經重新核算為24人。", {{"42人", "24人"}}},
        {"旨揭函面積「甲」，登載為「乙」。", {{"乙", "甲"}}},
    });
}

TEST_CASE("以「R」視之 is 以「R」為準", "[institutions][corrections]") {
    check({{"旨揭函附表單位「公畝」有誤，請以「公頃」視之。", {{"公畝", "公頃"}}}});
}

TEST_CASE("the wrong words of a wording that no pattern has are a mention",
          "[institutions][corrections]") {
    const auto is_mention = [](std::string_view text) {
        const auto names = names_in("explanation", text, "2015-10-12");
        return !names.empty() && names.back().mention;
    };
    CHECK(is_mention("本部全銜「內政部」打成「內正部」，特此訂正。"));
    CHECK(is_mention("函內「法務部矯正署」鍵成「法務部矯政署」，謹此更正。"));
    CHECK_FALSE(is_mention("檢送「法務部」及「法務部矯政署」會議資料。"));
}

TEST_CASE("whatever was done wrongly has the right words in front and the wrong ones behind",
          "[institutions][corrections]") {
    check({
        {"旨揭函附圖東經「121度44分」誤標示為「121度14分」。", {{"121度14分", "121度44分"}}},
        {"旨揭函「甲等」誤歸類成「乙等」。", {{"乙等", "甲等"}}},
        {"旨揭函說明二，將「第一項」引述為「第二項」，應予更正。", {{"第二項", "第一項"}}},
        {"旨揭函誤餐費「80元」，誤差為「2元」。", {}},
    });
}

TEST_CASE("what the letter does not agree with is right", "[institutions][corrections]") {
    check({
        {"旨揭函所載「甲種用地」與原核定計畫「乙種用地」不符，爰予更正。",
         {{"甲種用地", "乙種用地"}}},
    });
}

TEST_CASE("a place in the text is no side of what is added there", "[institutions][corrections]") {
    check({
        {"旨揭函正本欄「各縣市政府」之後，請增列「各直轄市政府」。", {{"", "各直轄市政府"}}},
        {"旨揭函說明三，「本計畫」前加「104年度」。", {{"", "104年度"}}},
        {"旨揭函承辦單位欄位空白，應補填「資訊中心」。", {{"", "資訊中心"}}},
        {"旨揭函名稱應為「認證及管理辦法」，原函漏列「及管理」等字。", {{"", "及管理"}}},
    });
}

TEST_CASE("what the corrected letter says is wrong, whatever word it says it with",
          "[institutions][corrections]") {
    check({
        {"正確期限應為「10日」，前函書寫為「1日」。", {{"1日", "10日"}}},
        {"主辦單位「甲科」，內容卻登載「乙科」，請以前者為準。", {{"乙科", "甲科"}}},
        {"附件載「甲科」，說明載「乙科」，請以後者為準。", {{"甲科", "乙科"}}},
        {"旨揭函所敘「訴願法第14條」，係「訴願法第15條」，前函誤植。",
         {{"訴願法第14條", "訴願法第15條"}}},
    });
}

TEST_CASE("one of two that do not agree is told again as the right one",
          "[institutions][corrections]") {
    check({
        {"旨揭函前段記載「24小時內」，後段記載「48小時內」，應統一為「24小時內」。",
         {{"48小時內", "24小時內"}}},
        {"旨揭函項次「說明三」應遞移為「說明二」。", {{"說明三", "說明二"}}},
    });
}

TEST_CASE("the sides of a slip without quotation marks are what is alike around 為",
          "[institutions][corrections]") {
    check({
        {"旨揭函誤載得於30日內申請復查為得於20日內申請復查，特此更正。",
         {{"得於20日內申請復查", "得於30日內申請復查"}}},
        {"旨揭函誤將北區分署植為南區分署，特此更正。", {{"南區分署", "北區分署"}}},
        {"旨揭函誤將名冊檢送為另一機關，特此更正。", {}},
        {"旨揭函主旨段「111年度」為「112年度」誤打。", {{"111年度", "112年度"}}},
    });
}

TEST_CASE("two that are much alike are told by single words around them",
          "[institutions][corrections]") {
    check({
        {"旨揭函有誤，正確地址：「民族路二段」，原地址：「民權路二段」。",
         {{"民權路二段", "民族路二段"}}},
        {"旨揭函說明二，「民族路二段」始為正確，「民權路二段」係誤植。",
         {{"民權路二段", "民族路二段"}}},
        {"旨揭函說明二「民權路二段」部分，係「民族路二段」誤植，請更正。",
         {{"民權路二段", "民族路二段"}}},
        {"旨揭函首段「依土地法第14條」，經查業已廢止，應依「土地法第36條」，該段文字予以更正。",
         {{"依土地法第14條", "土地法第36條"}}},
        {"旨揭函出生日期應更正為民國75年3月12日，前載民國73年5月12日有誤。",
         {{"民國73年5月12日", "民國75年3月12日"}}},
    });
}

// What is told by the weight of single words around the sides (weighed_pairs.h), and letters in
// which no more than a fault is told (own_fault.h).

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

TEST_CASE("the words of a register or of what is so now are right, those that differ wrong",
          "[institutions][corrections]") {
    check({
        {"旨揭函所列施工單位「大成營造」與契約不同，契約單位為「大城營造」。",
         {{"大成營造", "大城營造"}}},
        {"旨揭函出生年月日「78年3月2日」核與戶籍資料「78年2月3日」有異，請依戶籍資料更正。",
         {{"78年3月2日", "78年2月3日"}}},
        {"旨揭函住址「三民路28巷」，登記簿記載係「三民路82巷」。", {{"三民路28巷", "三民路82巷"}}},
        {"旨揭函場地使用費「6,000元」仍列舊價，現行收費為「6,500元」。", {{"6,000元", "6,500元"}}},
        {"旨揭函休館日期繕打錯誤，5月12日（星期一）非休館日，休館日係5月15日（星期四）。",
         {{"5月12日（星期一）", "5月15日（星期四）"}}},
        {"旨揭函統一編號12345672有誤，應以12345627更正之。", {{"12345672", "12345627"}}},
        {"旨揭函所稱「前揭計畫」，係指「第三期計畫」，原敘「第二期計畫」為誤繕。",
         {{"第二期計畫", "第三期計畫"}}},
        {"貴部林先生之職稱為「副教授」，前函以「助理教授」稱之，謹致歉意。",
         {{"助理教授", "副教授"}}},
        {"旨揭函對姓名之記載，誤「勳」為「薰」。", {{"薰", "勳"}}},
        {"旨揭函誤用「廢止」一詞，本案性質屬「撤銷」。", {{"廢止", "撤銷"}}},
        {"旨揭函活動日期（原：5月4日；更正後：5月11日）。", {{"5月4日", "5月11日"}}},
    });
}

TEST_CASE("in a notice of one's own the receiver's data may be what is put right",
          "[institutions][corrections]") {
    check({
        {"貴公司負責人姓名，商業登記所示為「黃俊諺」，本府函中「黃俊彥」乃音同字誤。",
         {{"黃俊彥", "黃俊諺"}}},
        {"臺端應備文件其中「三個月內戶籍謄本」一項，本所誤寫，實際只需「一個月內戶籍謄本」。",
         {{"三個月內戶籍謄本", "一個月內戶籍謄本"}}},
        {"貴局郵遞區號實際應用「970」，不是「907」。", {{"907", "970"}}},
        {"貴府補助比率為80%，惟旨揭函附表顯示為8%，係電腦轉檔所致。", {{"8%", "80%"}}},
    });
}

TEST_CASE("of what may stand for the right words, what is most like them was wrong",
          "[institutions][corrections]") {
    check({
        {"函釋第二點「機關得不予發還押標金」一句，「不予」二字衍，全句應作「機關得發還押標金」。",
         {{"機關得不予發還押標金", "機關得發還押標金"}}},
        {"第5案獲補助者為「山海劇團」、第6案為「月光樂舞團」，經查兩案名稱對調，"
         "請更正為第5案「月光樂舞團」、第6案「山海劇團」。",
         {{"山海劇團", "月光樂舞團"}, {"月光樂舞團", "山海劇團"}}},
        {"費率表大型車每小時應收60元、小型車每小時應收30元，函送之費率表二者印反，"
         "分別印成30元及60元。",
         {{"60元", "30元"}, {"30元", "60元"}}},
    });
}

TEST_CASE("several sides are paired in their order", "[institutions][corrections]") {
    check({
        {"旨揭函文旦誤列12公頃、西瓜誤列8公頃，應分別為8公頃、12公頃。",
         {{"12公頃", "8公頃"}, {"8公頃", "12公頃"}}},
        {"旨揭函起日誤為「112年1月1日」，訖日誤為「113年1月1日」，應分別更正為「113年1月1日」及「11"
         "4年"
         "1月1日」。",
         {{"112年1月1日", "113年1月1日"}, {"113年1月1日", "114年1月1日"}}},
        {"旨揭函請將編號「0105-07」至「0105-09」更正為「0105-17」至「0105-19」。",
         {{"0105-07", "0105-17"}, {"0105-09", "0105-19"}}},
        {"旨揭函學位：工學碩士（誤）、理學碩士（正）。", {{"工學碩士", "理學碩士"}}},
        {"旨揭函第8項「明代」、第9項「清代」兩者互為誤植，請對調。",
         {{"明代", "清代"}, {"清代", "明代"}}},
        {"旨揭函韓國應為6名（函載9名），日本應為9名（函載6名）。",
         {{"9名", "6名"}, {"6名", "9名"}}},
        {"旨揭函應以5毫克／錠為正確，原函所載50毫克／錠請勿援用。", {{"50毫克／錠", "5毫克／錠"}}},
        {"旨揭函集合地點有誤，請改至「河濱館」集合，勿至「樹屋」。", {{"樹屋", "河濱館"}}},
        {"旨揭函圖說「對照組」、「實驗組」標示相反，請對調。",
         {{"對照組", "實驗組"}, {"實驗組", "對照組"}}},
    });
}

TEST_CASE("a letter of the writer's own in which no more than a fault is told",
          "[institutions][corrections]") {
    struct Notice {
        std::string rest;
        CorrectionPair pair;
    };
    const std::vector<Notice> notices{
        {"檢送之戶籍謄本，函文記載2份，實檢送3份，請以3份為準，請查照。", {"2份", "3份"}},
        {"契約附件保固期「2年」非「3年」，前函所載後者為誤，請查照。", {"3年", "2年"}},
        {"檢附水費單據，用水度數原抄錄為418度，複查後為148度，請查照。", {"418度", "148度"}},
        {"檢驗證書之型號，將HX-200B打成HX-200D，請查照。", {"HX-200D", "HX-200B"}},
        {"會議時間原定5月20日上午10時，因人員誤發，請依6月3日上午10時出席，請查照。",
         {"5月20日上午10時", "6月3日上午10時"}},
        {"附護照申請人英文姓名「CHEN MEI-HWA」錯誤，請更為「CHEN MEI-HUA」，請查照。",
         {"CHEN MEI-HWA", "CHEN MEI-HUA"}},
        {"所列委員任期，應自114年5月1日起算，函文繕為114年5月11日起算，請查照。",
         {"114年5月11日", "114年5月1日"}},
        {"檢送之契約「十五日」與招標文件「三十日」不一，應以招標文件為準，請更正。",
         {"十五日", "三十日"}},
    };

    for (const Notice& notice : notices) {
        INFO(notice.rest);
        const auto corrections = corrections_of(kLetter + notice.rest);
        REQUIRE(corrections.size() == 1);
        CHECK(corrections.front().target.document_no == kNumber);
        CHECK(corrections.front().pairs == std::vector{notice.pair});
    }
}

TEST_CASE("a letter that went to the wrong agency is void", "[institutions][corrections]") {
    const auto rest = GENERATE(as<std::string>{}, "誤送貴機關，請將該函退還本部，請查照。",
                               "寄送對象有誤，該函不生效力，請貴部退還，請查照。");
    const auto corrections = corrections_of(kLetter + rest);
    REQUIRE(corrections.size() == 1);
    CHECK(corrections.front().action == "cancel");
}

TEST_CASE("a letter is void though the sentence names the one that holds",
          "[institutions][corrections]") {
    const auto corrections =
        corrections_of(kLetter + "誤發，請查照。",
                       "旨揭函請註銷，本案仍以本部104年8月1日台內資字第1042300000號函為準。");
    REQUIRE(corrections.size() == 1);
    CHECK(corrections.front().target.document_no == kNumber);
    CHECK(corrections.front().action == "cancel");
}

TEST_CASE("what differs without a fault of the writer's is no correction",
          "[institutions][corrections]") {
    const std::vector<std::string> texts{
        "本部104年9月23日台內資字第1042301569號函核定之面積原為「418坪」，擴建後為「520坪」，請查照"
        "。",
        "依本部104年9月23日台內資字第1042301569號函辦理，原定「5月20日」之會議改於「6月3日」召開。",
        "本部104年9月23日台內資字第1042301569號函所定租金，自115年起由「2,000元」調整為「2,"
        "400元」。",
        "本部104年9月23日台內資字第1042301569號函請各單位查明「甲區」誤繳「乙區」規費情形，請查照"
        "。",
        "本部104年9月23日台內資字第1042301569號函送之通知，請就誤列「甲」應為「乙」部分說明並更正"
        "。",
        "檢送本部104年9月23日台內資字第1042301569號函附問答集，常見錯誤「甲」誤填「乙」，請宣導。",
        "有關臺端陳情本部104年9月23日台內資字第1042301569號函認定「甲地」錯誤，「乙地」正確一案，請"
        "查照。",
        "本部104年9月23日台內資字第1042301569號函計達，為免用藥錯誤，「甲劑」與「乙劑」請分開存放"
        "。",
    };

    for (const std::string& text : texts) {
        INFO(text);
        CHECK(corrections_of(text).empty());
    }
}

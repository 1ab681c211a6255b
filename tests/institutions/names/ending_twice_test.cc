// Names of no list whose ending was written twice.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

TEST_CASE("an ending that stands there twice is a slip, whoever it is", "[institutions][names]") {
    const auto [written, meant] = GENERATE(table<std::string, std::string>({
        {"雲林縣四湖鄉公所所", "雲林縣四湖鄉公所"},
        {"新北市永和區公公所", "新北市永和區公所"},
        {"國立東山大學大學", "國立東山大學"},
        {"私立明德高級中學學", "私立明德高級中學"},
        {"甲乙紡織股份有限公司司", "甲乙紡織股份有限公司"},
        {"丙丁營造股份有限公公司", "丙丁營造股份有限公司"},
        {"東山文化基金會會", "東山文化基金會"},
        {"法務部矯正署東山監獄獄", "法務部矯正署東山監獄"},
    }));
    INFO(written);
    const auto check = [&, &meant_name = meant](const std::vector<NameFinding>& found) {
        REQUIRE(found.size() == 1);
        CHECK(found[0].verdict == "miswriting");
        CHECK(found[0].expected == meant_name);
        CHECK(found[0].reasons == std::vector<std::string>{"insert"});
    };

    check(flagged_in("originals", written, "2024-03-14"));
    check(flagged_in("explanation", "請「" + written + "」派員參加。", "2024-03-14"));
    check(flagged_in("explanation", "副本抄送" + written + "。", "2024-03-14"));
}

TEST_CASE("an ending that begins few words is over before any word behind names",
          "[institutions][names]") {
    const auto [text, meant] = GENERATE(table<std::string, std::string>({
        {"經東山廣播電臺臺邀集各單位研商。", "東山廣播電臺"},
        {"為國立東山大學學辦理校舍興建。", "國立東山大學"},
        {"查東山服務總臺臺業於上月搬遷。", "東山服務總臺"},
        {"由甲乙紡織股份有限公司司負責施工。", "甲乙紡織股份有限公司"},
    }));
    INFO(text);

    const auto found = flagged_in("explanation", text, "2024-03-14");

    REQUIRE(found.size() == 1);
    CHECK(found[0].expected == meant);
}

TEST_CASE("the same characters in other words are no slip", "[institutions][names]") {
    const std::string text = GENERATE(
        "請四湖鄉公所所在地之村辦公處派員。", "副知四湖鄉公所所長。", "四湖鄉公所所送資料不全。",
        "東山文化基金會會址遷移。", "東山產業協會會於月底召開。", "請臺中中學及中醫醫院派員。",
        "甲乙公司司機名冊。", "加工工會來函。", "請東山綜合醫院院長參加。",
        "國立東山大學學生及學報。", "甲乙紡織股份有限公司司機參加。", "依行政院院會決議。");
    INFO(text);

    CHECK(flagged_in("explanation", text, "2024-03-14").empty());
}

TEST_CASE("an ending twice goes on with a word that none begins with its last character",
          "[institutions][names]") {
    for (const char* sentence :
         {"請逕洽勞動部勞工保險局局確認。", "依臺灣臺中地方法院院歷年統計資料辦理。",
          "已納入南投縣南投市公所所年度施政計畫。"}) {
        INFO(sentence);
        CHECK(flagged_in("explanation", sentence, "2024-09-03").size() == 1);
    }
    for (const char* sentence :
         {"請勞動部勞工保險局局長列席。", "依臺灣臺中地方法院院長指示辦理。",
          "經南投縣南投市公所所確認之範圍。", "依臺中榮民總醫院院內規定辦理。"}) {
        INFO(sentence);
        CHECK(flagged_in("explanation", sentence, "2024-09-03").empty());
    }
}

// Towns that no county has, where several may be meant.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

TEST_CASE("a town that no county has is written wrongly, whichever is meant",
          "[institutions][names]") {
    // 大村, 大城; 枋寮, 枋山; 中區, 北區: a character is lost, or one too many.
    const std::string written = GENERATE("彰化縣大鄉公所", "屏東縣枋鄉公所", "臺中市北中區公所");
    INFO(written);
    for (const auto& [field, text] : {std::pair{"originals", "法務部、" + written},
                                      {"explanation", "請" + written + "查明後惠復。"},
                                      {"explanation", "本案由" + written + "提報。"}}) {
        const auto flagged = flagged_in(field, text, "2024-03-01");
        REQUIRE(flagged.size() == 1);
        CHECK(flagged[0].written == written);
        CHECK(flagged[0].verdict == "miswriting");
    }
}

TEST_CASE("words beside 公所 are no town", "[institutions][names]") {
    for (const std::string right :
         {"請彰化縣各鄉公所查明。", "請臺中市西區區公所查明。", "請臺北市十二區公所查明。",
          "請屏東縣三十三鄉鎮市公所查明。", "請臺中市北區公所及西區公所查明。",
          "請花蓮縣瑞穗鄉公所查明。", "請新竹市東區區公所查明。", "請臺南市中西區公所查明。",
          "請臺東縣等鄉公所查明。", "請高雄市大安區公所查明。"}) {
        INFO(right);
        CHECK(flagged_in("explanation", right, "2024-03-01").empty());
    }
}

TEST_CASE("a numeral in a town's name counts nothing", "[institutions][names]") {
    const auto flagged = flagged_in("originals", "林縣斗六市公所、法務部", "2024-03-01");
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].expected == "雲林縣斗六市公所");
}

TEST_CASE("a court of a place that is half a name was written wrongly, whichever is meant",
          "[institutions][names]") {
    for (const char* sentence :
         {"本會與臺灣臺地方法院共同主辦研討會。", "會同臺灣新地方檢察署辦理現勘。"}) {
        INFO(sentence);
        const auto flagged = flagged_in("explanation", sentence, "2024-09-03");
        REQUIRE(flagged.size() == 1);
        CHECK(flagged[0].expected.empty());
    }
    for (const char* sentence :
         {"請臺灣各地方法院配合辦理。", "臺灣臺北地方法院及臺灣新北地方檢察署均已函復。",
          "臺灣高等法院所屬地方法院。"}) {
        INFO(sentence);
        CHECK(flagged_in("explanation", sentence, "2024-09-03").empty());
    }
}

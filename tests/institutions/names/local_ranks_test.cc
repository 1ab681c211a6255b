// Offices of counties and cities with another rank than the law gives them.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

TEST_CASE("an office that must be a 局 is a slip as 處", "[institutions][local]") {
    const auto [written, meant] = GENERATE(table<std::string, std::string>({
        {"臺南市政府教育處", "臺南市政府教育局"},
        {"桃園市政府民政處", "桃園市政府民政局"},
        {"高雄市政府文化處", "高雄市政府文化局"},
        {"新竹縣政府消防處", "新竹縣政府消防局"},
        {"基隆市政府環境保護處", "基隆市政府環境保護局"},
    }));
    INFO(written);
    for (const auto& [field, text] : {std::pair{"originals", "法務部、" + written},
                                      {"explanation", "請" + written + "查明後惠復。"},
                                      {"explanation", "副知" + written + "。"}}) {
        INFO(field);
        const auto flagged = flagged_in(field, text, "2024-03-01");
        REQUIRE(flagged.size() == 1);
        CHECK(flagged[0].verdict == "miswriting");
        CHECK(flagged[0].expected == meant);
        CHECK(flagged[0].reasons == std::vector<std::string>{"rank"});
    }
}

TEST_CASE("counties have 處, cities have staff, and both had others before",
          "[institutions][local]") {
    for (const std::string right :
         {"新竹縣政府教育處", "嘉義市政府社會處", "臺北市政府主計處", "新北市政府人事處",
          "高雄市政府社會局兒童福利服務中心", "臺東縣政府文化處", "前臺北縣政府教育處"}) {
        INFO(right);
        CHECK(flagged_in("explanation", "請" + right + "查明後惠復。", "2024-03-01").empty());
    }
    CHECK(flagged_in("explanation", "請新北市政府社會處理本案。", "2024-03-01").empty());
    CHECK(flagged_in("explanation", "請原臺中市政府教育處移交。", "2024-03-01").empty());
    CHECK(flagged_in("originals", "臺南市政府教育處", "2009-03-02").empty());
}

// Slips in offices of counties that no list has for them.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

TEST_CASE("an office's name is known by its parts", "[institutions][local]") {
    const auto [written, meant] = GENERATE(table<std::string, std::string>({
        {"南投縣政府衛局", "南投縣政府衛生局"},
        {"雲林縣政府教處育", "雲林縣政府教育處"},
        {"花蓮縣政府民正處", "花蓮縣政府民政處"},
        {"嘉義市政府社社會處", "嘉義市政府社會處"},
        {"臺東縣政府環保護局", "臺東縣政府環境保護局"},
    }));
    INFO(written);
    for (const auto& [field, text] : {std::pair{"originals", "法務部、" + written},
                                      {"explanation", "請" + written + "查明後惠復。"},
                                      {"explanation", "副知" + written + "。"}}) {
        const auto flagged = flagged_in(field, text, "2024-03-01");
        REQUIRE(flagged.size() == 1);
        CHECK(flagged[0].verdict == "miswriting");
        CHECK(flagged[0].expected == meant);
    }
}

TEST_CASE("other offices, and what offices are called in short, are no slips",
          "[institutions][local]") {
    for (const std::string right :
         {"南投縣政府警局", "雲林縣政府農業處", "花蓮縣政府觀光處", "臺東縣政府國際發展及計畫處",
          "彰化縣政府環保局", "苗栗縣政府工商發展處", "宜蘭縣政府計劃處",
          "屏東縣政府勞動暨青年發展處", "新竹縣政府原民處", "澎湖縣政府行政處"}) {
        INFO(right);
        CHECK(flagged_in("originals", right, "2024-03-01").empty());
        CHECK(flagged_in("explanation", "請" + right + "查明後惠復。", "2024-03-01").empty());
    }
}

TEST_CASE("a slip in the government's name, or in an office that has the county's alone",
          "[institutions][local]") {
    const auto [written, meant] = GENERATE(table<std::string, std::string>({
        {"苗栗縣政消防局", "苗栗縣政府消防局"},
        {"彰化縣察局", "彰化縣警察局"},
    }));
    INFO(written);
    for (const auto& [field, text] : {std::pair{"originals", "法務部、" + written},
                                      {"explanation", "移請" + written + "偵辦。"}}) {
        const auto flagged = flagged_in(field, text, "2024-03-01");
        REQUIRE(flagged.size() == 1);
        CHECK(flagged[0].verdict == "miswriting");
        CHECK(flagged[0].expected == meant);
    }
    for (const std::string right :
         {"苗栗縣府消防局", "彰化縣警局", "彰化縣警察局", "苗栗縣政建設"}) {
        CHECK(flagged_in("explanation", "移請" + right + "偵辦。", "2024-03-01").empty());
    }
}

TEST_CASE("what every town has is known by the parts of its name", "[institutions][local]") {
    const auto [written, meant] = GENERATE(table<std::string, std::string>({
        {"臺南市永康戶政事所", "臺南市永康戶政事務所"},
        {"新北市三重區戶政事務局", "新北市三重區戶政事務所"},
        {"苗栗縣竹南地正事務所", "苗栗縣竹南地政事務所"},
        {"彰化縣鹿港鎮調解委會員", "彰化縣鹿港鎮調解委員會"},
        {"高雄市岡山戶事政務所", "高雄市岡山戶政事務所"},
        {"臺中市大里區立新國小民學", "臺中市大里區立新國民小學"},
        {"宜蘭縣立復興國民學中", "宜蘭縣立復興國民中學"},
    }));
    INFO(written);
    for (const auto& [field, text] : {std::pair{"originals", "法務部、" + written},
                                      {"explanation", "請" + written + "查明後惠復。"}}) {
        const auto flagged = flagged_in(field, text, "2024-03-01");
        REQUIRE(flagged.size() == 1);
        CHECK(flagged[0].expected == meant);
    }
}

TEST_CASE("what towns' offices are called in short is no slip", "[institutions][local]") {
    for (const std::string right :
         {"臺南市永康戶政所", "臺南市永康區戶政事務所", "苗栗縣竹南地政所", "臺中市大里區立新國小",
          "宜蘭縣立復興國中", "彰化縣鹿港鎮調解會", "臺中市大里區立新國民小學附設幼兒園",
          "花蓮縣國民小學", "南投縣國民中小學", "屏東縣各國民中小學"}) {
        INFO(right);
        CHECK(flagged_in("originals", right, "2024-03-01").empty());
        CHECK(flagged_in("explanation", "請" + right + "查明後惠復。", "2024-03-01").empty());
    }
}

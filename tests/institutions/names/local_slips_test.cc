// Slips in the names of counties' own offices, and offices that look like slips and are none.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

TEST_CASE("an office that no county has is a slip where one alone is meant",
          "[institutions][local]") {
    struct Slip {
        std::string written;
        std::string meant;
    };
    const std::vector<Slip> slips{
        {"臺南市政府文創局", "臺南市政府文化局"},
        {"臺南市政府生態保護局", "臺南市政府環境保護局"},
        {"臺北市政府觀賞傳播局", "臺北市政府觀光傳播局"},
        {"高雄市政府交同局", "高雄市政府交通局"},
        {"臺北市政府督市發展局", "臺北市政府都市發展局"},
        {"桃園市政府產消防局", "桃園市政府消防局"},
        {"新北市政府業社會局", "新北市政府社會局"},
    };
    for (const Slip& slip : slips) {
        INFO(slip.written);
        for (const auto& [field, text] :
             {std::pair{"originals", "內政部、" + slip.written + "、法務部"},
              {"explanation", "請" + slip.written + "查明後惠復。"}}) {
            const auto flagged = flagged_in(field, text, "2024-03-01");
            CHECK(flagged.size() == 1);
            if (!flagged.empty()) CHECK(flagged[0].expected == slip.meant);
        }
    }
}

TEST_CASE("another office of a county is none of those that we list", "[institutions][local]") {
    for (const std::string office :
         {"臺中市政府數位治理局", "臺中市政府運動局", "高雄市政府運動發展局", "新北市政府青年局",
          "桃園市政府青年事務局", "臺南市政府智慧城市局", "新北市政府動物保護防疫處",
          "臺北市政府工務局水利工程處", "高雄市政府毒品防制局", "新竹縣政府產業發展處",
          "屏東縣政府城鄉發展處", "臺北市政府消防局大安分隊"}) {
        INFO(office);
        CHECK(flagged_in("originals", office, "2024-03-01").empty());
        CHECK(flagged_in("explanation", "請" + office + "查明後惠復。", "2024-03-01").empty());
    }
}

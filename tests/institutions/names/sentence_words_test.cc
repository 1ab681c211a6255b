// Names between words of the sentence that no list of bounds has, and what the end of a name tells.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

constexpr const char* kDay = "2024-05-13";

struct Slip {
    std::string sentence;
    std::string written;
    std::string expected;
};

}  // namespace

TEST_CASE("a usual word of the sentence parts a name from it", "[institutions][names]") {
    const auto [sentence, written, expected] = GENERATE(values<Slip>({
        {"經臺灣雲林地方法完囑託查封登記。", "臺灣雲林地方法完", "臺灣雲林地方法院"},
        {"請屏東縣政府消防防局檢查。", "屏東縣政府消防防局", "屏東縣政府消防局"},
    }));
    INFO(sentence);
    const auto flagged = flagged_in("explanation", sentence, kDay);
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].written == written);
    CHECK(flagged[0].expected == expected);
}

TEST_CASE("words that own an office or go on across the bound part nothing",
          "[institutions][names]") {
    for (const char* right : {"本縣環境保護局及各鄉鎮市公所參加。", "由東陽商業銀行承作。",
                              "請外交部領事事務承辦人到會。", "越南勞工部來函，請勞工部說明。",
                              "財政部國庫券發行作業。", "該名冊請國立臺灣大專院校填報。"}) {
        INFO(right);
        CHECK(flagged_in("explanation", right, "2015-10-12").empty());
    }
}

TEST_CASE("half a word at a name's end is its last character lost", "[institutions][names]") {
    const auto [sentence, expected] = GENERATE(table<std::string, std::string>({
        {"合作學校國立勤益科技大，請惠予協助。", "國立勤益科技大學"},
        {"向台灣自來水股份有限公申請復水。", "台灣自來水股份有限公司"},
        {"倘經屏東縣萬丹鄉公認定違規，依法裁處。", "屏東縣萬丹鄉公所"},
        {"由臺東縣金峰鄉公派員會勘。", "臺東縣金峰鄉公所"},
        {"應先取得高雄市茂林區公之同意。", "高雄市茂林區公所"},
        {"請逕洽福建連江地方檢察確認。", "福建連江地方檢察署"},
    }));
    INFO(sentence);
    const auto flagged = flagged_in("explanation", sentence, kDay);
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].expected == expected);
}

TEST_CASE("what a town has and does is no half of its office", "[institutions][names]") {
    for (const char* sentence :
         {"經屏東縣萬丹鄉公告之地點。", "由屏東縣萬丹鄉公有零售市場提供。",
          "經臺東縣金峰鄉公共造產管理委員會同意。", "由臺灣新北地方檢察官偵辦。"}) {
        INFO(sentence);
        CHECK(flagged_in("explanation", sentence, kDay).empty());
    }
}

TEST_CASE("who does something is an agency, with its last character", "[institutions][names]") {
    const auto [sentence, expected] = GENERATE(table<std::string, std::string>({
        {"由農業部農業藥物試驗派員採樣。", "農業部農業藥物試驗所"},
        {"惟內政部土地重劃工程表示尚需評估。", "內政部土地重劃工程處"},
    }));
    INFO(sentence);
    const auto flagged = flagged_in("explanation", sentence, kDay);
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].expected == expected);
    // Short words are of the sentence, and so are those that nobody is said to do.
    for (const char* other : {"經法務部調查認定屬實。", "請外交部領事事務承辦人員聯繫。",
                              "依農業部農業藥物試驗結果辦理。"}) {
        INFO(other);
        CHECK(flagged_in("explanation", other, kDay).empty());
    }
}

TEST_CASE("the legal form of a company, listed or not", "[institutions][names]") {
    const auto [written, expected] = GENERATE(table<std::string, std::string>({
        {"台灣電力有限公司", "台灣電力股份有限公司"},
        {"臺東陽光股份有限司", "臺東陽光股份有限公司"},
        {"臺東陽光股份限有公司", "臺東陽光股份有限公司"},
        {"臺東陽光股份限公司", "臺東陽光股份有限公司"},
    }));
    INFO(written);
    for (const auto& [field, text] : {std::pair{"originals", "法務部、" + written},
                                      {"explanation", "函請" + written + "協助。"}}) {
        const auto flagged = flagged_in(field, text, kDay);
        REQUIRE(flagged.size() == 1);
        CHECK(flagged[0].verdict == "miswriting");
        CHECK(flagged[0].expected == expected);
    }
    for (const std::string right :
         {"臺東陽光股份公司", "臺東陽光控股有限公司", "臺東陽光有限公司"}) {
        INFO(right);
        CHECK(flagged_in("explanation", "函請" + right + "協助。", kDay).empty());
    }
}

TEST_CASE("two characters around a third one changed places", "[institutions][names]") {
    const auto flagged = flagged_in("explanation", "請財政部國產財有署北區分署會勘。", kDay);
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].expected == "財政部國有財產署");
}

TEST_CASE("no names are looked for in the addresses and numbers of a form",
          "[institutions][names]") {
    CHECK(flagged_in("applicant_address", "臺北市中正區廣州街15號汪汪革", kDay, 0.6).empty());
    CHECK(flagged_in("applicant_address", "行院衛生署", kDay).empty());
    CHECK(flagged_in("deputy_fax", "行院衛生署", kDay).empty());
    CHECK_FALSE(flagged_in("contact_unit", "行院衛生署", kDay).empty());
}

// Characters that are said like the right ones: in short names of ministries, and with another tone
// in words that every institution of a kind has.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

std::string meant_in(const std::string& field, const std::string& text) {
    const auto flagged = flagged_in(field, text, "2024-03-01");
    return flagged.size() == 1 ? flagged[0].expected : std::to_string(flagged.size());
}

}  // namespace

TEST_CASE("a short name with a character said alike is a slip where it is parted",
          "[institutions][names]") {
    const auto [written, meant] = GENERATE(table<std::string, std::string>({
        {"內正部", "內政部"},
        {"郊通部", "交通部"},
        {"文畫部", "文化部"},
        {"財政步", "財政部"},
        {"法務布", "法務部"},
    }));
    INFO(written);
    CHECK(meant_in("originals", "法務部、" + written) == meant);
    CHECK(meant_in("explanation", "請" + written + "查明後惠復。") == meant);
}

TEST_CASE("behind its parent's name a short name needs no sign in front", "[institutions][names]") {
    CHECK(meant_in("explanation", "案經考試院銓序部審定。") == "銓敘部");
    CHECK(flagged_in("explanation", "案經考試院銓敘部審定。", "2024-03-01").empty());
}

TEST_CASE("a short name with a character too many or two swapped is one, too",
          "[institutions][names]") {
    CHECK(meant_in("originals", "法務部、環保境部") == "環境部");
    CHECK(meant_in("explanation", "請政內部查明後惠復。") == "內政部");
    for (const std::string text : {"請國防總部查明。", "請教育學院查明。", "請國防幹部查明。"}) {
        INFO(text);
        CHECK(flagged_in("explanation", text, "2024-03-01").empty());
    }
}

TEST_CASE("of 國立 and 大學 no other character makes another word", "[institutions][names]") {
    CHECK(meant_in("originals", "國政宜蘭大學") == "國立宜蘭大學");
    CHECK(meant_in("explanation", "請國立聯合委學查明後惠復。") == "國立聯合大學");
    CHECK(flagged_in("originals", "國立聯合中學", "2024-03-01").empty());
}

TEST_CASE("a swap explains a name better than another word", "[institutions][names]") {
    // 橋頭, too, differs in one character.
    CHECK(flagged_in("originals", "臺灣橋板地方法院", "2010-03-01").front().expected ==
          "臺灣板橋地方法院");
}

TEST_CASE("behind a word of the sentence the first character of a long name may be another one",
          "[institutions][names]") {
    CHECK(meant_in("explanation", "請務東縣卑南鄉公所查明後惠復。") == "臺東縣卑南鄉公所");
    CHECK(meant_in("explanation", "副本抄送業動部勞動基金運用局。") == "勞動部勞動基金運用局");
}

TEST_CASE("予 stands in front of a name, 偵辦 behind one", "[institutions][names]") {
    CHECK(meant_in("explanation", "移送予臺灣花蓮地方檢察屬偵辦。") == "臺灣花蓮地方檢察署");
}

TEST_CASE("a company's own department is no ministry", "[institutions][names]") {
    for (const std::string text : {"請證券經紀部查明。", "由經紀部函復。", "請本院教學部協助。",
                                   "財政不良。", "由交通步道進入。", "採購棉布、絹布。"}) {
        INFO(text);
        CHECK(flagged_in("explanation", text, "2024-03-01").empty());
    }
}

TEST_CASE("in a word that names the kind another tone is a slip", "[institutions][names]") {
    const auto [written, meant] = GENERATE(table<std::string, std::string>({
        {"國立東華達學", "國立東華大學"},
        {"果立宜蘭大學", "國立宜蘭大學"},
        {"果立臺北科技大學", "國立臺北科技大學"},
    }));
    INFO(written);
    CHECK(meant_in("originals", written + "、法務部") == meant);
    CHECK(meant_in("explanation", "請" + written + "查明後惠復。") == meant);
}

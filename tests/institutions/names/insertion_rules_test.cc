// A stray character in names of which others are told apart by a character, too.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

void check_everywhere(const std::string& written, const std::string& meant) {
    INFO(written);
    for (const auto& [field, text] : {std::pair{"originals", "法務部、" + written},
                                      {"explanation", "請" + written + "查明後惠復。"}}) {
        const auto flagged = flagged_in(field, text, "2024-03-01");
        REQUIRE(flagged.size() == 1);
        CHECK(flagged[0].expected == meant);
    }
}

}  // namespace

TEST_CASE("universities are called by words of two characters", "[institutions][names]") {
    check_everywhere("國立宜蘭法大學", "國立宜蘭大學");
    check_everywhere("國立臺北藝術業大學", "國立臺北藝術大學");
    check_everywhere("樹德關科技大學", "樹德科技大學");
    // 屏東科 begins another one's name, which lacks a character.
    check_everywhere("國立屏東科大學", "國立屏東科技大學");
}

TEST_CASE("a university's name may go on with its office's", "[institutions][names]") {
    const auto flagged = flagged_in("explanation", "案經國立宜蘭大大學研發處審查。", "2024-03-01");
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].expected == "國立宜蘭大學");
    CHECK(flagged_in("explanation", "案經國立宜蘭大學研發處審查。", "2024-03-01").empty());
}

TEST_CASE("in the legal form of a company no other character stands", "[institutions][names]") {
    check_everywhere("臺灣港務股份有限及公司", "臺灣港務股份有限公司");
    check_everywhere("兆豐國際商業銀行股份為有限公司", "兆豐國際商業銀行股份有限公司");
}

TEST_CASE("no office is called by one word twice", "[institutions][local]") {
    check_everywhere("桃園市政府旅遊旅遊局", "桃園市政府觀光旅遊局");
}

TEST_CASE("within its name a company has no agency", "[institutions][names]") {
    check_everywhere("中華民國保障局代理人商業同業公會", "中華民國保險代理人商業同業公會");
}

TEST_CASE("a character of an agency's name may stand there once more, one further on",
          "[institutions][names]") {
    check_everywhere("財政部北區國稅國局", "財政部北區國稅局");
    check_everywhere("行政院公共工程公委員會", "行政院公共工程委員會");
}

// An agency with a slip in front of its own branch, and branches that several agencies have.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

struct Slip {
    std::string text;
    std::string written;
    std::string expected;
};

}  // namespace

TEST_CASE("a slip in an agency's name is told in front of its branch, too",
          "[institutions][branches]") {
    const std::vector<Slip> slips{{"法務部調察局花蓮縣調查站", "法務部調察局", "法務部調查局"},
                                  {"農業部農村發展及水土保持屬臺中分署",
                                   "農業部農村發展及水土保持屬", "農業部農村發展及水土保持署"},
                                  {"經濟部水力署中部辦公室", "經濟部水力署", "經濟部水利署"}};
    for (const Slip& slip : slips) {
        for (const std::string field : {"recipient", "copies"}) {
            INFO(field << ": " << slip.text);
            const auto flagged = flagged_in(field, slip.text, "2024-02-01", 1.0);
            REQUIRE(flagged.size() == 1);
            CHECK(flagged[0].written == slip.written);
            CHECK(flagged[0].expected == slip.expected);
        }
    }
    const auto in_text = flagged_in("explanation", "副請農業部農村發展及水土保持屬臺中分署知悉。",
                                    "2024-02-01", 1.0);
    REQUIRE(in_text.size() == 1);
    CHECK(in_text[0].expected == "農業部農村發展及水土保持署");
}

TEST_CASE("right names in front of branches raise nothing", "[institutions][branches]") {
    for (const char* text :
         {"法務部調查局花蓮縣調查站", "農業部農村發展及水土保持署臺中分署",
          "內政部移民署中區事務大隊彰化縣服務站", "勞動部勞動力發展署雲嘉南分署",
          "財政部國有財產署南區分署嘉義辦事處", "交通部公路局高雄區監理所屏東監理站"}) {
        for (const std::string field : {"originals", "explanation"}) {
            INFO(field << ": " << text);
            CHECK(flagged_in(field, text, "2024-02-01", 1.0).empty());
        }
    }
}

TEST_CASE("a branch alone is no short name of one of the agencies that have it",
          "[institutions][branches]") {
    for (const char* text : {"請臺中分署派員。", "農業部林業及自然保育署臺中分署",
                             "衛生福利部食品藥物管理署臺中分署"}) {
        INFO(text);
        for (const NameFinding& name : names_in("explanation", text, "2024-02-01", 1.0)) {
            CHECK(name.expected != "法務部行政執行署臺中分署");
        }
    }
    const auto whole =
        names_in("explanation", "請法務部行政執行署臺中分署派員。", "2024-02-01", 1.0);
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].verdict == "exact");
}

TEST_CASE("the rank of an agency that was not there yet is no slip", "[institutions][branches]") {
    CHECK(flagged_in("explanation", "由行政院農業委員會農田水利處邀集各會研商。", "2019-05-02", 1.0)
              .empty());
    CHECK(flagged_in("explanation", "由行政院農業委員會農田水利處邀集各會研商。", "2021-05-02", 1.0)
              .size() == 1);
}

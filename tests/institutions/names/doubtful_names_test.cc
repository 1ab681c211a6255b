// Names that are none of ours but nearly one: asked about in fields that hold names, and told as
// slips where the rest of the letter says which one is meant.

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/record.h"
#include "institutions/names/judging/verdict.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

constexpr const char* kDay = "2015-10-12";

NameFinding only_name(const std::vector<Passage>& passages, const LetterContext& context,
                      const std::string& written) {
    for (const NameFinding& name : judge(passages, context, authority()).names) {
        if (name.written == written) return name;
    }
    FAIL("not found: " << written);
    return {};
}

}  // namespace

TEST_CASE("no name has a character within a word of names", "[institutions][doubtful]") {
    struct Row {
        const char* written;
        const char* expected;
    };
    const auto row = GENERATE(Row{"安泰商業銀企行股份有限公司", "安泰商業銀行股份有限公司"},
                              Row{"臺北市政府勞理動局", "臺北市政府勞動局"},
                              Row{"臺灣南投地方法通院", "臺灣南投地方法院"});
    CAPTURE(row.written);
    for (const std::string& text :
         {std::string(row.written), "請" + std::string(row.written) + "函復。"}) {
        const std::string field = text == row.written ? "copies" : "explanation";
        const auto flagged = flagged_in(field, text, kDay, 1.0);
        REQUIRE(flagged.size() == 1);
        CHECK(flagged[0].verdict == "miswriting");
        CHECK(flagged[0].expected == row.expected);
    }
    // Another office, another association.
    CHECK(flagged_in("copies", "臺北市政府農產業局、中華民國藥師公會全國聯合會", kDay).empty());
}

TEST_CASE("a name in a field that is nearly one of ours is asked about",
          "[institutions][doubtful]") {
    const auto judged = [](const std::string& field, const std::string& text) {
        Record record;
        record.fields["issue_date"].value = std::string(kDay);
        judge_record(record, std::vector{printed(field, text, 1.0)}, authority());
        return record;
    };
    const Record record = judged("originals", "臺灣保管結算所股份有限公司");
    REQUIRE(record.names.size() == 1);
    CHECK(record.names[0].verdict == "unknown");
    CHECK(record.names[0].expected == "臺灣集中保管結算所股份有限公司");
    CHECK(is_doubtful(record.names[0]));
    CHECK_FALSE(is_flagged(record.names[0]));
    CHECK(record.review == std::vector<ReviewItem>{{"originals", "near_name"}});

    // Behind a known name as well.
    CHECK(judged("copies", "行政院公共工程協會").names[0].expected == "行政院公共工程委員會");
    CHECK(judged("copies", "行政院公共工程協會").names.size() == 1);

    // Another company, another place, another number in a series, an inner unit.
    for (const char* right :
         {"東陽商業銀行股份有限公司", "臺灣大里地方法院", "經濟部水利署第十一河川局",
          "內政部警政署刑事警察處", "臺北市大安區公所"}) {
        INFO(right);
        CHECK(judged("originals", right).review.empty());
    }
}

TEST_CASE("the right name in another part of the letter tells that it is meant",
          "[institutions][doubtful]") {
    const std::string written = "臺灣保管結算所股份有限公司";
    const std::string right = "臺灣集中保管結算所股份有限公司";
    const Passage list = printed("originals", written, 1.0);
    const Passage text = printed("subject", "有關" + right + "申請案，請查照。", 1.0);

    const NameFinding told = only_name({text, list}, letter_of_2015(), written);
    CHECK(told.verdict == "miswriting");
    CHECK(told.expected == right);
    CHECK(std::count(told.reasons.begin(), told.reasons.end(), "right_elsewhere") == 1);

    // Both in one list are two.
    const Passage both = printed("originals", right + "、" + written, 1.0);
    CHECK(only_name({both}, letter_of_2015(), written).verdict == "unknown");
}

TEST_CASE("the number and the mail of a letter tell whose letterhead is meant",
          "[institutions][doubtful]") {
    const std::vector passages{printed("issuer", "行政院公共工程督導委員會", 1.0)};
    LetterContext context = letter_of_2015();
    const auto judged = [&] { return only_name(passages, context, "行政院公共工程督導委員會"); };
    CHECK(judged().verdict == "unknown");

    context.document_no = "工程企字第10400123450號";
    CHECK(judged().verdict == "miswriting");
    CHECK(judged().expected == "行政院公共工程委員會");
    CHECK(judged().reasons.back() == "number_prefix");

    context.document_no = "";
    context.email = "someone@pcc.gov.tw";
    CHECK(judged().reasons.back() == "mail_domain");
    context.email = "someone@moi.gov.tw";
    CHECK(judged().verdict == "unknown");
}

// Issuers of letters that are in no authority file.

#include "pipeline/reading/unknown_issuer.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/text.h"

using namespace gongwen;

namespace {

bool is_doubted(const std::string& name, double sure_of_each, const std::string& type = "函") {
    Passage passage{"issuer", to_utf32(name), {}};
    passage.origins.resize(passage.text.size());
    for (Origin& origin : passage.origins) origin.confidence = sure_of_each;
    Record record;
    record.document_type = type;
    Field& issuer = record.fields["issuer"];
    issuer.value = name;
    issuer.state = FieldState::Read;
    issuer.confidence = passage.all_right(0, passage.size());
    pipeline::doubt_unknown_issuer(record, std::vector<Passage>{passage});
    return std::ranges::find(record.review, ReviewItem{"issuer", "unknown_name"}) !=
           record.review.end();
}

}  // namespace

TEST_CASE("an unknown issuer that was read with less than full confidence is doubted", "[issuer]") {
    CHECK(is_doubted("中華民國水土保持學會", 0.98));
    CHECK_FALSE(is_doubted("中華民國水土保持學會", 0.999));
}

TEST_CASE("one whose characters make no words is doubted sooner", "[issuer]") {
    CHECK(is_doubted("台灣品濕機電了工業同業公會", 0.993));
    CHECK_FALSE(is_doubted("台灣區機械工業同業公會", 0.993));
}

TEST_CASE("a university's name may be short", "[issuer]") {
    CHECK_FALSE(is_doubted("範例大學", 0.999));
    CHECK(is_doubted("範例大學", 0.93));
    CHECK(is_doubted("經洱部", 0.999));
}

TEST_CASE("the own name of a company makes none", "[issuer]") {
    CHECK_FALSE(is_doubted("泓順範束有限公司", 0.99));
}

TEST_CASE("the unit that writes a note is in no list", "[issuer]") {
    CHECK_FALSE(is_doubted("秘書室", 0.999, "簽"));
    CHECK(is_doubted("秘書室", 0.9, "簽"));
    CHECK(is_doubted("秘書室", 0.999));
    CHECK(is_doubted("祕書至", 0.999, "簽"));
}

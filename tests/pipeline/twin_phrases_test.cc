// Words that a document has twice, once with a character that looks like the right one.

#include "pipeline/reading/twin_phrases.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "authority.h"
#include "core/text.h"

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

/// A letter's fields and the passages they were read from, all characters alike sure.
struct Letter {
    Record record;
    std::vector<Passage> passages;

    Letter& field(const std::string& name, const std::string& text, double sure = 0.98) {
        Passage passage{name, to_utf32(text), {}};
        passage.origins.resize(passage.text.size());
        for (Origin& origin : passage.origins) origin.confidence = sure;
        passages.push_back(passage);
        Field& field = record.fields[name];
        field.value = text;
        field.state = FieldState::Read;
        field.confidence = sure;
        return *this;
    }

    bool doubts(const std::string& name, const std::string& reason) {
        record.review.clear();
        doubt_twin_phrases(record, passages, authority());
        return std::ranges::find(record.review, ReviewItem{name, reason}) != record.review.end();
    }
};

}  // namespace

TEST_CASE("a name of the lists that the text has with a look-alike is doubted", "[twins]") {
    Letter letter;
    letter.field("explanation", "一、義務人：範烏企業有限公司。");
    letter.field("copies", "範鳥企業有限公司、本局秘書室");
    CHECK(letter.doubts("explanation", "near_phrase"));
    CHECK(letter.doubts("copies", "near_phrase"));
}

TEST_CASE("names that were read surely, or differ otherwise, are two names", "[twins]") {
    Letter sure;
    sure.field("explanation", "一、義務人：範烏企業有限公司。", 0.999);
    sure.field("copies", "範鳥企業有限公司", 0.999);
    CHECK_FALSE(sure.doubts("copies", "near_phrase"));

    Letter other;
    other.field("explanation", "一、義務人：範東企業有限公司。");
    other.field("copies", "範鳥企業有限公司");
    CHECK_FALSE(other.doubts("copies", "near_phrase"));
}

TEST_CASE("a number whose first characters nearly name its office is doubted", "[twins]") {
    Letter letter;
    letter.field("issuer", "社團法人範例縣野鳥學會", 0.99);
    letter.field("document_no", "野烏北字第1100017號", 0.98);
    CHECK(letter.doubts("document_no", "near_issuer"));
    CHECK_FALSE(letter.doubts("issuer", "near_issuer"));

    letter.field("issuer", "社團法人範例縣野鳥學會", 0.97);
    CHECK(letter.doubts("issuer", "near_issuer"));
}

TEST_CASE("the number is believed where its issuer is doubted", "[twins]") {
    Letter letter;
    letter.field("issuer", "社團法人範例縣野鳥學會", 0.5);
    letter.field("document_no", "野烏北字第1100017號", 0.98);
    letter.record.review.push_back({"issuer", "low_confidence"});
    doubt_twin_phrases(letter.record, letter.passages, authority());
    CHECK(letter.record.review == std::vector<ReviewItem>{{"issuer", "low_confidence"}});
}

TEST_CASE("a public office's number does not begin beside its name", "[twins]") {
    const auto is_doubted = [](const std::string& issuer, const std::string& number) {
        Letter letter;
        letter.field("issuer", issuer);
        letter.field("document_no", number);
        return letter.doubts("document_no", "near_issuer");
    };
    CHECK(is_doubted("嘉義縣朴子地政事務所", "杆地測字第1050009087號"));
    CHECK_FALSE(is_doubted("嘉義縣朴子地政事務所", "朴地測字第1050009087號"));
    CHECK_FALSE(is_doubted("教育部國民及學前教育署", "臺教國署字第1130002714號"));
    CHECK_FALSE(is_doubted("苗栗縣政府", "府農字第1130002714號"));
    CHECK_FALSE(is_doubted("中華民國荒野保護協會", "範野保字第113082702號"));
}

TEST_CASE("a number's further characters are its unit's", "[twins]") {
    Letter letter;
    letter.field("issuer", "社團法人範例縣野鳥學會");
    letter.field("document_no", "野鳥烏字第1100017號");
    CHECK_FALSE(letter.doubts("document_no", "near_issuer"));
}

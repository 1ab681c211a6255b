#include "extract/values/confidence.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/judged_by_ink.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Record read(const extract::FieldTables& tables, double confidence = 0.9) {
    PageBuilder page;
    page.head();
    for (Line& line : page.page.lines) line = line_in(line.box, line.text, 1, confidence);
    return extract::extract_document(std::span(&page.page, 1), templates(), tables).record;
}

}  // namespace

TEST_CASE("a text is as sure as all of its characters together", "[confidence]") {
    const Record record = read({});

    const Field& speed = record.fields.at("speed");
    REQUIRE(speed.text() == "普通件");
    CHECK(speed.confidence == Approx(0.9 * 0.9 * 0.9));
}

TEST_CASE("a field's score goes through the table of its group, before it is reviewed",
          "[confidence]") {
    extract::FieldTables tables;
    tables.by_group["checked"] = ProbabilityTable({{0, 0.99}});
    tables.by_group["text"] = ProbabilityTable({{0, 0.3}});

    const Record record = read(tables);

    CHECK(record.fields.at("speed").confidence == Approx(0.99));
    CHECK(record.fields.at("document_no").confidence == Approx(0.99));
    CHECK(record.fields.at("recipient").confidence == Approx(0.3));
    const auto doubted = [&](const std::string& field) {
        return std::ranges::count(record.review, ReviewItem{field, "low_confidence"}) > 0;
    };
    CHECK(doubted("recipient"));
    CHECK_FALSE(doubted("document_no"));
}

TEST_CASE("no table makes more of what a hand may have written", "[confidence]") {
    extract::FieldTables tables;
    for (const char* group : {"checked", "text"}) {
        tables.by_group[group] = ProbabilityTable({{0, 0.99}});
    }

    const Record record = read(tables, kJudgedByInk);

    CHECK(record.fields.at("speed").confidence == kValueJudgedByInk);
    CHECK(record.fields.at("recipient").confidence == kValueJudgedByInk);
}

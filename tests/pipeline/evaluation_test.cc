#include "pipeline/evaluation/evaluation.h"

#include <catch2/catch.hpp>

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

Line line_of(const std::string& text) {
    Line line;
    line.text = text;
    return line;
}

Field read_field(FieldValue value) {
    Field field;
    field.value = std::move(value);
    field.state = FieldState::Read;
    return field;
}

Record truth() {
    Record record;
    record.lines = {line_of("內政部　函"), line_of("受文者：法務部")};
    record.fields["recipient"] = read_field(std::string("法務部"));
    record.fields["originals"] = read_field(std::vector<std::string>{"立法院", "司法院"});
    record.fields["action_enable"] = read_field(true);
    record.names.push_back(
        {"金融管理監督委員會", "金融監督管理委員會", "miswriting", {}, 1, {}, 1, false, "", ""});
    return record;
}

}  // namespace

TEST_CASE("a perfect reading has no errors", "[eval]") {
    const Comparison result = compare("a.tif", {truth()}, {truth()});

    CHECK(result.accuracy.character_errors == 0);
    CHECK(result.accuracy.characters == 11);
    CHECK(result.accuracy.all_fields().right == 3);
    CHECK(result.accuracy.all_fields().total == 3);
    CHECK(result.accuracy.names_found.right == 1);
    CHECK(result.accuracy.findings_right.share() == 1);
    CHECK(result.differences.empty());
}

TEST_CASE("each wrong thing is counted and listed", "[eval]") {
    Record read = truth();
    read.lines = {line_of("受文者：法務郡")};
    read.fields["recipient"] = read_field(std::string("法務郡"));
    read.fields["action_enable"] = read_field(false);
    read.names[0].verdict = "ocr_misread";
    read.names.push_back({"立去院", "立法院", "miswriting", {}, 1, {}, 1, false, "", ""});

    const Comparison result = compare("a.tif", {truth()}, {read});

    CHECK(result.accuracy.lost_lines == 1);
    CHECK(result.accuracy.character_errors == 5);  // 內政部函 is lost (4), 部 was read as 郡 (1)
    CHECK(result.accuracy.fields.at("recipient").right == 0);
    CHECK(result.accuracy.fields.at("originals").right == 1);
    CHECK(result.accuracy.fields.at("action_enable").right == 0);
    CHECK(result.accuracy.names_found.right == 0);
    CHECK(result.accuracy.findings_right.right == 0);
    CHECK(result.accuracy.findings_right.total == 1);
}

TEST_CASE("wrong and right fields are counted that a person is asked to look at", "[eval]") {
    Record read = truth();
    read.fields["recipient"] = read_field(std::string("法務郡"));
    read.fields["action_enable"] = read_field(false);
    read.review = {{"recipient", "low_confidence"},
                   {"originals", "near_miss"},
                   {"action_enable", "name_miswriting"}};

    const Accuracy accuracy = compare("a.tif", {truth()}, {read}).accuracy;

    CHECK(accuracy.wrong_in_review == Tally{1, 2});
    CHECK(accuracy.right_in_review == Tally{1, 1});
}

TEST_CASE("fields of a document that is for review as a whole are in the queue", "[eval]") {
    Record read;
    read.review = {{"document", "unknown_template"}};

    const Accuracy accuracy = compare("a.tif", {truth()}, {read}).accuracy;

    CHECK(accuracy.wrong_in_review == Tally{3, 3});
}

TEST_CASE("a document that was not found counts as all wrong", "[eval]") {
    const Comparison result = compare("a.tif", {truth()}, {});

    CHECK(result.accuracy.character_errors == 11);
    CHECK(result.accuracy.all_fields().right == 0);
}

TEST_CASE("a blank truth is met by an absent field and missed by a value", "[eval]") {
    Record expected;
    expected.fields["copies"].state = FieldState::Blank;
    Record read;
    CHECK(compare("a", {expected}, {read}).accuracy.all_fields().right == 1);

    read.fields["copies"] = read_field(std::string("法務部"));
    CHECK(compare("a", {expected}, {read}).accuracy.all_fields().right == 0);
}

TEST_CASE("what was read at a wrong line's place is listed with it", "[eval]") {
    Record read = truth();
    read.lines = {line_of("內政部　函"), line_of("受文者：法務郡")};

    const Comparison result = compare("a.tif", {truth()}, {read});

    REQUIRE(result.differences.size() == 1);
    CHECK(result.differences[0].read == "受文者：法務郡");
    CHECK(result.differences[0].errors == 1);
    CHECK(result.accuracy.extra_characters == 0);
}

TEST_CASE("text that stands nowhere on the page is counted as extra", "[eval]") {
    Record read = truth();
    read.lines.push_back(line_of("豬豬豬"));

    const Comparison result = compare("a.tif", {truth()}, {read});

    CHECK(result.accuracy.character_errors == 0);
    CHECK(result.accuracy.extra_characters == 3);
}

TEST_CASE("extra text is listed with its page and its place", "[eval]") {
    Record read = truth();
    read.lines.push_back(line_of("豬豬豬"));
    read.lines.back().box = {100, 700, 148, 716};
    read.lines.push_back(line_of("馬"));

    const Comparison result = compare("a.tif", {truth()}, {read});

    REQUIRE(result.differences.size() == 2);
    CHECK(result.differences[0].what == "extra");
    CHECK(result.differences[0].read == "豬豬豬");
    CHECK(result.differences[0].page == 1);
    CHECK(result.differences[0].box == Box{100, 700, 148, 716});
    CHECK(result.differences[1].read == "馬");
}

TEST_CASE("optional words count neither when they are read nor when they are not", "[eval]") {
    const std::vector<OptionalWords> margin = {{1, {37, 85, 47, 757}, "裝訂線"}};
    Record read = truth();
    read.lines.push_back(line_of("線裝"));
    read.lines.back().box = {38, 240, 46, 430};

    const Accuracy with = compare("a.tif", {truth()}, {read}, margin).accuracy;
    const Accuracy without = compare("a.tif", {truth()}, {truth()}, margin).accuracy;

    CHECK(with.extra_characters == 0);
    CHECK(with.characters == without.characters);
    CHECK(with.character_confidence.total() == without.character_confidence.total());
}

TEST_CASE("at the place of optional words other text is extra, and so is the same word elsewhere",
          "[eval]") {
    const std::vector<OptionalWords> margin = {{1, {37, 85, 47, 757}, "裝訂線"}};
    Record read = truth();
    read.lines.push_back(line_of("裝訂綠"));
    read.lines.back().box = {38, 240, 46, 430};
    read.lines.push_back(line_of("線"));
    read.lines.back().box = {300, 240, 316, 256};

    CHECK(compare("a.tif", {truth()}, {read}, margin).accuracy.extra_characters == 2);
}

TEST_CASE("of two lines with the same text each needs its own reading", "[eval]") {
    Record expected;
    expected.lines = {line_of("副本：立法院"), line_of("副本：立法院")};
    Record read;
    read.lines = {line_of("副本：立法院")};

    CHECK(compare("a", {expected}, {read}).accuracy.lost_lines == 1);
}

TEST_CASE("a line takes its own place, not that of the same name in another", "[eval]") {
    const auto at = [](double top, const std::string& text) {
        Line line = line_of(text);
        line.box = {70, top, 200, top + 12};
        return line;
    };
    Record expected;
    expected.lines = {at(400, "正本：法務部、國防部、外交部"), at(750, "法務部司")};
    Record read;
    read.lines = {at(400, "正本：法務部司、國防部、外交部"), at(750, "法務部司")};

    const Comparison result = compare("a.tif", {expected}, {read});

    CHECK(result.accuracy.character_errors == 1);
    CHECK(result.accuracy.extra_characters == 0);
}

TEST_CASE("the rules of blanks are not characters", "[eval]") {
    Record expected;
    expected.lines = {line_of("____年____月____日")};
    Record read;
    read.lines = {line_of("年　月　日")};

    const Comparison result = compare("a", {expected}, {read});

    CHECK(result.accuracy.characters == 3);
    CHECK(result.differences.empty());
}

TEST_CASE("confidence is judged character by character and field by field", "[eval]") {
    Record read = truth();
    Line line = line_of("受文者：法務郡");
    for (const char* text : {"受", "文", "者", "：", "法", "務"}) {
        line.symbols.push_back({text, {}, 0.97});
    }
    line.symbols.push_back({"郡", {}, 0.4});
    read.lines = {read.lines[0], line};
    read.fields["recipient"].confidence = 0.97;

    const Accuracy accuracy = compare("a.tif", {truth()}, {read}).accuracy;

    CHECK(accuracy.character_confidence.total() == 11);
    CHECK(accuracy.character_confidence.sum_from(0.95).right == 6);
    CHECK(accuracy.field_confidence.sum_from(0.95).total == 1);
    CHECK(accuracy.field_confidence.total() == 3);
}

TEST_CASE("rules are counted, and broken ones that are called met apart", "[eval]") {
    Record expected;
    expected.rules = {{"seal", "", "broken", ""},
                      {"in_time", "", "broken", ""},
                      {"filled", "", "met", ""},
                      {"issuer", "", "cannot_tell", ""}};
    Record read = expected;
    read.rules[0].result = "met";
    read.rules[1].result = "cannot_tell";
    read.rules.pop_back();
    read.rules.push_back({"not_expected", "", "broken", ""});

    const Comparison result = compare("a.tif", {expected}, {read});

    CHECK(result.accuracy.rules == Tally{1, 4});
    CHECK(result.accuracy.broken_rules_seen == Tally{1, 2});
    REQUIRE(result.differences.size() == 3);
    CHECK(result.differences[0].what == "rule seal");
    Evaluation evaluation;
    evaluation.groups["all"] = result.accuracy;
    CHECK_THAT(table(evaluation),
               Catch::Contains("25.0 % of 4 right; of 2 broken ones 1 called met"));
}

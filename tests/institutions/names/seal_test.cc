// The name on a stamp or bar in the seal's cell of an application, however badly it was read.

#include <catch2/catch.hpp>

#include "institutions/names/agreement/mismatches.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

Field value(const FieldValue& text, int page, Box box = {100, 100, 200, 114}) {
    Field field;
    field.value = text;
    field.state = FieldState::Read;
    field.confidence = 0.97;
    field.page = page;
    field.box = box;
    return field;
}

struct Print {
    std::string text;
    Box box;
    double confidence = 0.95;
};

/// What is told of the seal of an application that a letter of `issuer` encloses.
std::vector<std::string> told_of_seal(const std::string& applicant, const std::string& issuer,
                                      const std::vector<Print>& seal) {
    Record letter;
    letter.kind = "letter";
    letter.fields["issuer"] = value(issuer, 1);
    Record form;
    form.kind = "form";
    form.fields["applicant_name"] = value(applicant, 2);
    form.fields["seal_present"] = value(true, 2, {100, 500, 400, 620});
    for (const Print& print : seal) {
        form.lines.push_back({2, print.box, print.text, print.confidence, {}});
    }
    std::vector<std::string> told;
    for (const Mismatch& one : find_mismatches(form, &letter, authority())) {
        if (one.between.back() == "form.seal") told.push_back(one.values.back());
    }
    return told;
}

/// A stamp's rows of characters of 16 points, which end at 200.
std::vector<Print> stamp(const std::vector<std::string>& rows) {
    std::vector<Print> prints;
    double top = 500;
    for (const std::string& row : rows) {
        const double width = 17.0 * static_cast<double>(row.size() / 3);
        prints.push_back({row, {200 - width, top, 200, top + 16}});
        top += 18;
    }
    return prints;
}

}  // namespace

TEST_CASE("a stamp's columns run from right to left", "[institutions][mismatches]") {
    const std::string bureau = "臺南市政府地政局";
    CHECK(told_of_seal(bureau, bureau, stamp({"地臺", "政南", "局市", "印政", "府"})).empty());
    const std::string agency = "衛生福利部國民健康署";
    CHECK(told_of_seal(agency, agency, stamp({"印國衛", "民生", "健福", "康利", "署部"})).empty());
    CHECK(told_of_seal("財政部", "財政部", stamp({"地臺", "政南", "局市", "印政", "府"})) ==
          std::vector<std::string>{bureau});
}

TEST_CASE("strokes of a seal's script are no name", "[institutions][mismatches]") {
    CHECK(told_of_seal("國家安全局", "國家安全局", stamp({"/^好理全局"})).empty());
    CHECK(told_of_seal("法務部調查局", "法務部調查局", stamp({"局法", "記", "部", "存", "印"}))
              .empty());
    const std::string tax = "桃園市政府地方稅務局";
    CHECK(told_of_seal(tax, tax, stamp({"印地桃", "方轅", "稅市", "務政", "局府"})).empty());
}

TEST_CASE("a bar that was hardly read is the letter's issuer where it reads like it",
          "[institutions][mismatches]") {
    const std::string applicant = "大陸委員會";
    const std::string issuer = "僑務委員會";
    CHECK(told_of_seal(applicant, issuer, {{"僑務太員會", {110, 520, 200, 536}, 0.4}}) ==
          std::vector<std::string>{"僑務太員會"});
    CHECK(told_of_seal(applicant, issuer, {{"大隆委員會", {110, 520, 200, 536}, 0.4}}).empty());
    CHECK(told_of_seal(applicant, issuer, {{"某某委員會", {110, 520, 200, 536}, 0.4}}).empty());
    // The frame parted the bar, and a character is missing.
    CHECK(told_of_seal("花蓮縣吉安鄉公所", "花蓮縣花蓮市公所",
                       {{"花蓮縣花蓮", {320, 520, 399, 536}}, {"公所", {408, 520, 440, 536}, 0.2}})
              .size() == 1);
}

TEST_CASE("a name in the seal's cell is not what somebody wrote", "[institutions][names]") {
    const auto verdict_of = [](const Box& seal) {
        Record form;
        form.kind = "form";
        form.fields["seal_present"] = value(true, 1, seal);
        judge_record(form, std::vector{printed("body", "家發展委員會。")}, authority());
        return form.names.empty() ? std::string() : form.names.front().verdict;
    };
    CHECK(verdict_of({60, 90, 400, 200}) == "ocr_misread");
    CHECK(verdict_of({60, 500, 400, 600}) == "miswriting");
}

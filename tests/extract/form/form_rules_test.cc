// The kinds of rules between the fields of a form, on values that are given.

#include "extract/rules/form_rules.h"

#include <catch2/catch.hpp>

#include "extract/rules/period.h"
#include "extract/template/template.h"

using namespace gongwen;
using namespace gongwen::extract;

namespace {

constexpr const char* kForm = R"toml(
id = "permit"
version = 1
[match]
all_of = ["許可申請"]
[[field]]
name = "applicant"
kind = "institution"
labels = ["申請者"]
[[field]]
name = "serial"
labels = ["序號"]
[[field]]
name = "one"
labels = ["甲"]
[[field]]
name = "other"
labels = ["乙"]
[[field]]
name = "start"
kind = "date"
labels = ["開始"]
[[field]]
name = "applied"
kind = "date"
labels = ["申請日期"]
[[field]]
name = "wanted"
kind = "check-box"
labels = ["申請"]
[[field]]
name = "sealed"
kind = "seal"
labels = ["關防"]
)toml";

Field value(FieldValue held, double confidence = 0.99) {
    Field field;
    field.value = std::move(held);
    field.state = FieldState::Read;
    field.confidence = confidence;
    return field;
}

Field text(const std::string& held, double confidence = 0.99) { return value(held, confidence); }

Field unreadable() {
    Field field;
    field.state = FieldState::Unreadable;
    return field;
}

Field blank() {
    Field field;
    field.state = FieldState::Blank;
    return field;
}

RuleResult check(const std::string& rule, const Record& form, const Papers& papers = {}) {
    const std::string head = "[[rule]]\nid = \"tested\"\nsource = \"第三點\"\n";
    const Template rules = parse_template(kForm + head + rule, "permit.toml");
    return check_rules(form, rules, papers).at(0);
}

Record with(std::map<std::string, Field> fields) {
    Record form;
    form.kind = "form";
    form.fields = std::move(fields);
    return form;
}

Record letter_of(const std::string& date, double confidence = 0.99) {
    Record letter;
    letter.kind = "letter";
    letter.fields["issue_date"] = text(date, confidence);
    return letter;
}

constexpr const char* kMonthBefore =
    "kind = \"before\"\nfields = [\"start\"]\nat_least = \"1 month\"\n"
    "filed = [\"covering_letter.issue_date\", \"covering_letter.received_date\", "
    "\"received_date\"]\n";

std::string before(const std::string& filed, const std::string& start) {
    const Record letter = letter_of(filed);
    Papers papers;
    papers.covering_letter = &letter;
    return check(kMonthBefore, with({{"start", text(start)}}), papers).result;
}

Papers who_is(const std::string& kind) {
    Papers papers;
    papers.kind_of = [kind](const std::string&) -> std::optional<KindOfInstitution> {
        if (kind.empty()) return std::nullopt;
        return KindOfInstitution{kind, "組織法"};
    };
    return papers;
}

}  // namespace

TEST_CASE("a month ends with the day of the same number, or with the month", "[rules]") {
    const Period month{1, 0};
    CHECK(last_day({2015, 11, 15}, month) == Date{2015, 12, 15});
    CHECK(last_day({2015, 12, 15}, month) == Date{2016, 1, 15});
    CHECK(last_day({2015, 1, 31}, month) == Date{2015, 2, 28});
    CHECK(last_day({2016, 1, 31}, month) == Date{2016, 2, 29});
    CHECK(last_day({2016, 1, 29}, month) == Date{2016, 2, 29});
    CHECK(last_day({2016, 2, 29}, month) == Date{2016, 3, 29});
    CHECK(last_day({2015, 3, 31}, month) == Date{2015, 4, 30});
    CHECK(last_day({2015, 11, 30}, {14, 0}) == Date{2017, 1, 30});
    CHECK(last_day({2015, 12, 30}, {0, 3}) == Date{2016, 1, 2});
    CHECK(last_day({2016, 2, 28}, {0, 2}) == Date{2016, 3, 1});
}

TEST_CASE("a form is in time from the last day of the period on", "[rules]") {
    CHECK(before("2015-11-15", "2015-12-15") == "met");
    CHECK(before("2015-11-15", "2015-12-14") == "broken");
    CHECK(before("2015-01-31", "2015-02-28") == "met");
    CHECK(before("2015-01-31", "2015-02-27") == "broken");
    CHECK(before("2016-01-31", "2016-02-28") == "broken");
    CHECK(before("2016-01-31", "2016-02-29") == "met");
    CHECK(before("2015-11-15", "2015-11-01") == "broken");
}

TEST_CASE("a broken limit is told with its days", "[rules]") {
    const Record letter = letter_of("2015-11-20");
    Papers papers;
    papers.covering_letter = &letter;

    const RuleResult result = check(kMonthBefore, with({{"start", text("2015-12-15")}}), papers);

    CHECK(result.source == "第三點");
    CHECK(result.reason == "too_late: filed=2015-11-20, requested=2015-12-15, earliest=2015-12-20");
}

TEST_CASE("without a day that can be trusted nobody can tell what was in time", "[rules]") {
    const Record sure = letter_of("2015-11-15");
    Papers papers;
    papers.covering_letter = &sure;
    const auto reason = [&](const Field& start) {
        const RuleResult result = check(kMonthBefore, with({{"start", start}}), papers);
        CHECK(result.result == "cannot_tell");
        return result.reason;
    };

    CHECK(reason(unreadable()) == "unreadable: start");
    CHECK(reason(blank()) == "empty: start");
    CHECK(reason(text("2016-02-15", 0.5)) == "doubtful: start");
    // Three days to the limit, and the date may be misread.
    CHECK(reason(text("2015-12-18", 0.8)).starts_with("close_to_limit: start"));
    CHECK(reason(text("2115-12-18")).starts_with("implausible"));
    CHECK(check(kMonthBefore, with({{"start", text("2016-02-15", 0.8)}}), papers).result == "met");

    papers.covering_letter = nullptr;
    CHECK(reason(text("2016-02-15")) == "no_filing_date");
    const Record weak = letter_of("2015-11-15", 0.4);
    papers.covering_letter = &weak;
    CHECK(reason(text("2016-02-15")) == "doubtful: covering_letter.issue_date");
}

TEST_CASE("the first known day of filing counts", "[rules]") {
    Record letter = letter_of("");
    letter.fields["received_date"] = text("2015-11-16");
    Papers papers;
    papers.covering_letter = &letter;
    const Record form = with({{"start", text("2015-12-15")}});

    CHECK(check(kMonthBefore, form, papers).result == "broken");
    letter.fields["issue_date"] = text("2015-11-15");
    CHECK(check(kMonthBefore, form, papers).result == "met");
}

TEST_CASE("a receiving stamp on the form is a day of filing", "[rules]") {
    Record form = with({{"start", text("2015-12-15")}});
    Line stamp;
    stamp.text = "內政部 1041116";
    stamp.confidence = 0.98;
    Line number;
    number.text = "1041001";  // a number alone may be anything
    number.confidence = 0.98;
    form.lines = {number};

    CHECK(check(kMonthBefore, form).result == "cannot_tell");
    form.lines = {number, stamp};
    CHECK(check(kMonthBefore, form).result == "broken");
}

TEST_CASE("a form's own date may be the day of filing", "[rules]") {
    const std::string rule =
        "kind = \"before\"\nfields = [\"start\"]\nat_least = \"30 days\"\nfiled = "
        "[\"applied\"]\n";

    CHECK(check(rule, with({{"start", text("2015-12-15")}, {"applied", text("2015-11-15")}}))
              .result == "met");
    CHECK(check(rule, with({{"start", text("2015-12-15")}, {"applied", text("2015-11-16")}}))
              .result == "broken");
}

TEST_CASE("a condition that is not ticked makes a rule void, an unreadable one undecided",
          "[rules]") {
    const std::string rule = std::string(kMonthBefore) + "condition = \"wanted\"\n";

    const RuleResult none = check(rule, with({{"wanted", value(false)}}));
    CHECK(none.result == "met");
    CHECK(none.reason == "not_applicable: wanted");
    CHECK(check(rule, with({{"wanted", unreadable()}})).result == "cannot_tell");
    CHECK(check(rule, with({{"wanted", value(true)}, {"start", blank()}})).result == "cannot_tell");
}

TEST_CASE("who may apply is told by kind", "[rules]") {
    const std::string rule =
        "kind = \"one-of-kinds\"\nfields = [\"applicant\"]\nkinds = [\"agency\"]\n";
    const Record form = with({{"applicant", text("某機關")}});

    CHECK(check(rule, form, who_is("agency")).result == "met");
    CHECK(check(rule, form, who_is("other")).result == "broken");
    CHECK(check(rule, form, who_is("")).reason == "unknown_kind: applicant");
    CHECK(check(rule, form, who_is("doubtful")).result == "cannot_tell");
    CHECK(check(rule, form).result == "cannot_tell");
    CHECK(check(rule, with({{"applicant", text("某機關", 0.3)}}), who_is("agency")).result ==
          "cannot_tell");
}

TEST_CASE("the issuer that the papers name fits the applicant or does not", "[rules]") {
    const std::string rule = R"toml(kind = "issuer-fits"
fields = ["applicant"]
[[rule.issuers]]
kinds = ["agency"]
words = ["GCA", "政府憑證管理中心"]
[[rule.issuers]]
kinds = ["financial"]
words = ["XCA"]
)toml";
    Record form = with({{"applicant", text("某機關")}});
    Record letter = letter_of("2015-11-15");
    Papers papers = who_is("agency");
    papers.covering_letter = &letter;

    CHECK(check(rule, form, papers).reason == "no_issuer_named");
    letter.text = "憑證由政府憑證\n管理中心核發";
    CHECK(check(rule, form, papers).result == "met");
    form.text = "ＸＣＡ";
    CHECK(check(rule, form, papers).reason == "several_issuers");
    letter.text = "AXCAB";  // no word of its own
    form.text = "";
    CHECK(check(rule, form, papers).result == "cannot_tell");
    letter.text = "向XCA申請";
    CHECK(check(rule, form, papers).result == "broken");
    papers.kind_of = who_is("").kind_of;
    CHECK(check(rule, form, papers).result == "cannot_tell");
}

TEST_CASE("a value fits its pattern, does not, or may be misread", "[rules]") {
    const std::string rule =
        "kind = \"pattern\"\nfields = [\"serial\"]\nexpression = \"[0-9A-F]{8,40}\"\n";

    CHECK(check(rule, with({{"serial", text("00 42 a9 1c")}})).result == "met");
    CHECK(check(rule, with({{"serial", text("申請中")}})).reason == "odd_form: serial");
    CHECK(check(rule, with({{"serial", text("0042A91G", 0.7)}})).result == "cannot_tell");
    CHECK(check(rule, with({{"serial", text("OO42A91C")}})).result == "cannot_tell");
    CHECK(check(rule, with({{"serial", text("0042A91C", 0.5)}})).result == "met");
    CHECK(check(rule, with({{"serial", blank()}})).result == "cannot_tell");
    Field confirmed = text("12345", 0.2);
    confirmed.state = FieldState::Confirmed;
    CHECK(check(rule, with({{"serial", confirmed}})).result == "broken");
}

TEST_CASE("a pattern may be asked of a very long value", "[rules]") {
    const std::string rule =
        "kind = \"pattern\"\nfields = [\"serial\"]\nexpression = \"([0-9A-F]|:)*\"\n";
    const std::string serial(50'000, 'A');

    CHECK(check(rule, with({{"serial", text(serial)}})).result == "met");
    CHECK(check(rule, with({{"serial", text(serial + "申")}})).result == "broken");
}

TEST_CASE("two people are two names", "[rules]") {
    const std::string rule = "kind = \"different\"\nfields = [\"one\", \"other\"]\n";
    const auto result = [&](const Field& one, const Field& other) {
        return check(rule, with({{"one", one}, {"other", other}})).result;
    };

    CHECK(result(text("陳一二"), text("林三四")) == "met");
    CHECK(result(text("陳一二"), text("陳一 二")) == "broken");
    CHECK(result(text("陳一二"), text("陳一三")) == "met");
    CHECK(result(text("陳一二", 0.7), text("陳一三")) == "cannot_tell");
    CHECK(result(text("陳一二"), unreadable()) == "cannot_tell");
}

TEST_CASE("what must be present is, is not, or is doubtful", "[rules]") {
    const std::string rule = "kind = \"present\"\nfields = [\"sealed\"]\n";

    CHECK(check(rule, with({{"sealed", value(true)}})).result == "met");
    CHECK(check(rule, with({{"sealed", value(false)}})).reason == "empty: sealed");
    CHECK(check(rule, with({{"sealed", value(false, 0.4)}})).result == "cannot_tell");
    CHECK(check(rule, with({{"sealed", unreadable()}})).result == "cannot_tell");
    CHECK(check(rule, with({})).result == "cannot_tell");
}

// Rules as templates write them: what is wrong is refused with its line and the words allowed.

#include <array>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "extract/template/template.h"

using namespace gongwen;

namespace {

const std::string kForm = R"toml(id = "permit"
version = 1
[match]
all_of = ["許可申請"]
[[field]]
name = "applicant"
labels = ["申請者"]
[[field]]
name = "start"
kind = "date"
labels = ["開始"]
[[rule]]
id = "in_time"
kind = "before"
fields = ["start"]
at_least = "2 months"
filed = ["covering_letter.issue_date"]
[[rule]]
id = "issuer"
kind = "issuer-fits"
fields = ["applicant"]
[[rule.issuers]]
kinds = ["agency"]
words = ["GCA"]
[[rule]]
id = "shape"
kind = "pattern"
fields = ["applicant"]
expression = "[0-9]+"
[covering_letter]
applicant = "applicant"
addressee = "內政部"
about = ["許可"]
[answer]
agree = ["同意"]
negations = ["不"]
)toml";

std::string message_of(const std::string& from, const std::string& to) {
    std::string text = kForm;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    try {
        extract::parse_template(text.replace(at, from.size(), to), "permit.toml");
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("a rule is read with its own words", "[template][rules]") {
    const extract::Template form = extract::parse_template(kForm, "permit.toml");

    REQUIRE(form.rules.size() == 3);
    CHECK(form.rules[0].at_least == extract::Period{2, 0});
    CHECK(form.rules[0].title == "in_time");
    CHECK(form.rules[0].at == "permit.toml:12");
    CHECK(form.rules[1].issuers.at(0).words.at(0) == U"gca");
    CHECK(form.rules[1].all_kinds() == std::vector<std::string>{"agency"});
    CHECK(form.covering_letter.addressee == "內政部");
    CHECK(form.answer.negations.size() == 1);
}

TEST_CASE("a wrong rule names file, line and what may stand there", "[template][rules]") {
    const std::vector<std::array<std::string, 3>> cases{
        {"kind = \"before\"", "kind = \"after\"",
         "permit.toml:14: rule \"in_time\": unknown kind \"after\"; use exactly-one, at-most-one, "
         "filled, filled-if, before, one-of-kinds, issuer-fits, pattern, different, present"},
        {"\"2 months\"", "\"a month\"",
         "permit.toml:16: rule \"in_time\": at_least \"a month\" is no period; write \"1 month\" "
         "or "
         "\"30 days\""},
        {"[\"covering_letter.issue_date\"]", "[\"applicant\"]",
         "permit.toml:17: rule \"in_time\": unknown day of filing \"applicant\"; use "
         "covering_letter.issue_date, covering_letter.received_date, received_date or a field that "
         "is a date"},
        {"fields = [\"start\"]", "fields = [\"applicant\"]",
         "permit.toml:12: rule \"in_time\": field \"applicant\" must be a date"},
        {"at_least = \"2 months\"\n", "", "permit.toml:12: rule \"in_time\": at_least is missing"},
        {"at_least", "kinds",
         "permit.toml:16: rule \"in_time\": unknown word \"kinds\"; did you mean \"kind\"? use id, "
         "title, source, kind, "
         "fields, condition, at_least, filed"},
        {"words = [\"GCA\"]\n", "", "permit.toml:22: rule \"issuer\", issuers: words is missing"},
        {"filed = [", "condition = \"applicant\"\nfiled = [",
         "permit.toml:12: rule \"in_time\": field \"applicant\" must be a check box or a seal"},
        {"about = [\"許可\"]\n", "", "permit.toml:30: covering_letter: about is missing"},
        {"agree = [\"同意\"]\n", "", "permit.toml:34: answer: agree is missing"},
    };
    for (const auto& [from, to, message] : cases) {
        INFO(to);
        CHECK(message_of(from, to) == message);
    }
    CHECK(message_of("\"[0-9]+\"", "\"[0-9\"") ==
          "permit.toml:29: rule \"shape\": expression \"[0-9\" is no regular expression");
}

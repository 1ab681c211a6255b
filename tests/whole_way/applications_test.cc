// Applications: the rules in the record, the letter that brings the form, the register.

#include <map>

#include <catch2/catch.hpp>

#include "program.h"
#include "temporary_folder.h"

using namespace gongwen;
using Catch::Contains;

namespace {

std::map<std::string, std::string> results_of(const nlohmann::json& record) {
    std::map<std::string, std::string> results;
    for (const auto& rule : record.at("rules")) results[rule.at("rule")] = rule.at("result");
    return results;
}

}  // namespace

TEST_CASE("a form is checked with the letter in front of it", "[whole][applications]") {
    const Printed printed = run_gongwen({"read", sample("forms/enable.pdf"), "--json"});
    INFO(printed.err);
    REQUIRE(printed.status == 0);
    const auto records = printed.json_lines();
    REQUIRE(records.size() == 2);

    const auto& form = records[1];
    REQUIRE(form.contains("covering_letter"));
    CHECK(form.at("covering_letter").at("document") == records[0].at("id"));
    CHECK(form.at("covering_letter").at("document_no") == "台關資字第1041023456號");
    CHECK(form.at("covering_letter").at("issue_date") == "2015-11-02");
    auto results = results_of(form);
    // Nothing in these papers says who issued the certificate.
    CHECK(results.at("certificate_issuer") == "cannot_tell");
    results.erase("certificate_issuer");
    for (const auto& [rule, result] : results) {
        INFO(rule);
        CHECK(result == "met");
    }
    CHECK_FALSE(records[0].contains("covering_letter"));
}

TEST_CASE("the register ties form, letter and answer, and shows what is broken",
          "[whole][applications]") {
    const TemporaryFolder folder;
    const std::string archive = folder.path() / "archive";
    const Printed filed = run_gongwen({"ingest", sample("forms/enable.pdf"),
                                       sample("forms/answer.tif"), sample("forms/late-form.tif"),
                                       sample("forms/late-letter.tif"), "--archive", archive});
    INFO(filed.err);
    REQUIRE(filed.status == 0);
    const auto report = [&](const Arguments& more) {
        Arguments arguments{"report", "applications", "--archive", archive};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_gongwen(arguments);
    };

    const auto rows = report({"--format", "json"}).json_lines();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].at("applicant") == "財政部關務署");
    CHECK(rows[0].at("covering_letter").at("found_in") == "file");
    CHECK(rows[0].at("decision") == "agreed");
    REQUIRE(rows[0].at("answers").size() == 1);
    CHECK(rows[0].at("answers").at(0).at("document_no") == "台內資字第1042305118號");
    CHECK(rows[1].at("applicant") == "大禾食品有限公司");
    CHECK(rows[1].at("covering_letter").at("found_in") == "archive");
    CHECK(rows[1].at("covering_letter").at("document_no") == "禾字第1050000012號");
    CHECK(rows[1].at("decision") == "");
    auto broken = results_of(rows[1]);
    std::erase_if(broken, [](const auto& one) { return one.second != "broken"; });
    CHECK(broken == std::map<std::string, std::string>{{"allowed_applicant", "broken"},
                                                       {"certificate_issuer", "broken"},
                                                       {"one_month_before", "broken"},
                                                       {"seal", "broken"},
                                                       {"two_people", "broken"}});

    const Printed text = report({"--to", "104/12"});
    CHECK_THAT(text.out,
               Contains("答復：2015-11-18 台內資字第1042305118號 同意") && Contains("共 1 件"));
    CHECK_THAT(report({"--from", "105", "--format", "csv"}).out, Contains("大禾食品有限公司"));
    CHECK_THAT(report({"--format", "html"}).out,
               Contains("<li class=\"broken\">") && Contains("提出過遲"));
}

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

/// An archive with an application and the letter that brings it, in one file.
struct Filed {
    TemporaryFolder folder;
    std::string archive = folder.path() / "archive";
    std::string letter;
    std::string form;

    Filed() {
        REQUIRE(run({"ingest", sample("forms/enable.pdf")}).status == 0);
        letter = run({"show", "台關資字第1041023456號", "--json"}).json_lines().front().at("id");
        form = letter.substr(0, letter.find('-')) + "-2";
    }
    Printed run(Arguments arguments) const {
        arguments.insert(arguments.end(), {"--archive", archive});
        return run_gongwen(arguments);
    }
    void correct(const std::string& id, const std::string& field, const std::string& value) const {
        const Printed printed = run({"review", "correct", id, field, value, "--who", "林小竹"});
        INFO(printed.err);
        REQUIRE(printed.status == 0);
    }
    std::string in_record(const std::string& rule) const {
        return results_of(run({"show", form, "--json"}).json_lines().front()).at(rule);
    }
    std::string in_register(const std::string& rule) const {
        return results_of(run({"report", "applications", "--format", "json"}).json_lines().front())
            .at(rule);
    }
    bool is_queued(const std::string& rule) const {
        return !run({"review", "list", "--field", "rule." + rule, "--json"}).json_lines().empty();
    }
};

}  // namespace

TEST_CASE("rules go by what a person said of the form", "[whole][applications][review]") {
    const Filed filed;
    REQUIRE(filed.in_record("one_month_before") == "met");

    filed.correct(filed.form, "預定開放日期", "104/11/20");
    CHECK(filed.in_record("one_month_before") == "broken");
    CHECK(filed.in_register("one_month_before") == "broken");
    CHECK(filed.is_queued("one_month_before"));

    filed.correct(filed.form, "代理人姓名",
                  filed.run({"show", filed.form, "--json"})
                      .json_lines()
                      .front()
                      .at("fields")
                      .at("contact_name")
                      .at("value"));
    CHECK(filed.in_record("two_people") == "broken");
    CHECK(filed.in_register("two_people") == "broken");

    REQUIRE(filed.run({"review", "reopen", filed.form, "enable_date"}).status == 0);
    CHECK(filed.in_record("one_month_before") == "met");
    CHECK(filed.in_register("one_month_before") == "met");
    CHECK_FALSE(filed.is_queued("one_month_before"));
    CHECK(filed.run({"verify"}).status == 0);
}

TEST_CASE("rules go by what a person said of the letter that brings the form",
          "[whole][applications][review]") {
    const Filed filed;

    filed.correct(filed.letter, "發文日期", "104/11/30");
    CHECK(filed.in_record("one_month_before") == "broken");
    CHECK(filed.in_register("one_month_before") == "broken");
    CHECK(filed.is_queued("one_month_before"));
    const auto shown = filed.run({"show", filed.form, "--json"}).json_lines().front();
    CHECK(shown.at("covering_letter").at("issue_date") == "2015-11-30");
    CHECK(filed.run({"audit", filed.form, "--json"}).out.find("\"judge\"") != std::string::npos);

    SECTION("a value of the form does not bring back the letter as it was read") {
        filed.correct(filed.form, "聯絡人職稱", "科員");
        CHECK(filed.in_record("one_month_before") == "broken");
    }
    SECTION("a later run keeps to it") {
        REQUIRE(filed.run({"review", "split", filed.letter, "--at", "1"}).status == 0);
        CHECK(filed.in_record("one_month_before") == "broken");
    }
    SECTION("taken back, the form is in time again") {
        REQUIRE(filed.run({"review", "reopen", filed.letter, "issue_date"}).status == 0);
        CHECK(filed.in_record("one_month_before") == "met");
        CHECK_FALSE(filed.is_queued("one_month_before"));
        CHECK(
            filed.run({"review", "list", "--field", "issue_date", "--json"}).json_lines().size() ==
            1);
    }
    CHECK(filed.run({"verify"}).status == 0);
}

TEST_CASE("a form among the hits is called one", "[whole][applications]") {
    const Filed filed;

    CHECK_THAT(filed.run({"search", "id:" + filed.form}).out,
               Catch::StartsWith(filed.form +
                                 "  自然人憑證用戶身分確認服務系統申請表 財政部關務署 2015-12-15"));
}

TEST_CASE("no correction of a form is drafted", "[whole][applications]") {
    const Filed filed;

    const Printed refused = filed.run({"draft", "correction", filed.form});

    CHECK(refused.status == 1);
    CHECK_THAT(refused.err, Catch::Contains("是表單而非公文"));
    CHECK(refused.out.empty());
}

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

#include "pipeline/reports/applications_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/csv.h"
#include "pipeline/environment/resources.h"
#include "pipeline/reports/rule_words.h"

using namespace gongwen;
using namespace gongwen::pipeline;
using Catch::Contains;

namespace {

std::string in_words(const std::string& reason) {
    static const Titles titles = Titles::load(data_folder());
    return reason_for_people(reason, "certificate-service-application", titles);
}

ApplicationsReport register_of_one() {
    ApplicationsReportRow row;
    row.document_id = "0123456789abcdef-2";
    row.source = "<b>.tif";
    row.applicant = "大禾食品有限公司";
    row.system = "訂購<系統>";
    row.requests = {"enable"};
    row.enable_date = "2015-12-15";
    row.rules = {
        {{"seal", "申請機關(構)關防", "met", ""}, "蓋有機關關防"},
        {{"one_month_before", "要點三(二)", "broken",
          "too_late: filed=2015-11-20, requested=2015-12-15, earliest=2015-12-20"},
         "啟用一個月前提出"},
        {{"certificate_issuer", "要點三(一)", "cannot_tell", "no_issuer_named"}, "憑證核發者"}};
    for (TitledResult& rule : row.rules) rule.reason = in_words(rule.result.reason);
    row.covering_letter = CoveringLetter{"fedcba9876543210-1", "大禾食品有限公司",
                                         "禾字第1040000012號", "2015-11-20", "2015-11-21"};
    row.found_in = "archive";
    row.answers = {
        {"aaaaaaaaaaaaaaaa-1", "2015-11-25", "台內資字第1041234567號", "returned", "請補正"},
        {"bbbbbbbbbbbbbbbb-1", "2015-12-05", "台內資字第1041234999號", "refused", "歉難同意"}};
    return {"2015-11-01", "2015-11-30", {row}};
}

}  // namespace

TEST_CASE("a register of applications says the same in every format", "[report][applications]") {
    const ApplicationsReport report = register_of_one();

    const std::string text = print(report, ReportFormat::Text);
    CHECK_THAT(text, Contains("大禾食品有限公司「訂購<系統>」啟用 自 2015-12-15"));
    CHECK_THAT(text,
               Contains("不符：啟用一個月前提出（要點三(二)）提出過遲：提出 2015-11-20，申請日 "
                        "2015-12-15，最早 2015-12-20"));
    CHECK_THAT(text, Contains("無法判定：憑證核發者（要點三(一)）文件未載明憑證管理中心"));
    CHECK_THAT(text, !Contains("蓋有機關關防"));
    CHECK_THAT(text, Contains("申請函：2015-11-20 大禾食品有限公司 禾字第1040000012號（另檔）"));
    CHECK_THAT(text, Contains("答復：2015-12-05 台內資字第1041234999號 不同意"));
    CHECK_THAT(text, Contains("共 1 件"));

    const auto csv = parse_csv(print(report, ReportFormat::Csv));
    REQUIRE(csv.size() == 2);
    REQUIRE(csv[0].size() == csv[1].size());
    CHECK(csv[1][6] == "one_month_before");
    CHECK(csv[1][7] == "certificate_issuer");
    CHECK(csv[1][9] == "禾字第1040000012號");
    CHECK(csv[1][12] == "refused");

    const auto json = nlohmann::json::parse(print(report, ReportFormat::Json));
    CHECK(json.at("decision") == "refused");
    CHECK(json.at("filed_on") == "2015-11-20");
    CHECK(json.at("covering_letter").at("found_in") == "archive");
    CHECK(json.at("rules").at(1).at("result") == "broken");
    CHECK(json.at("answers").size() == 2);

    const std::string html = print(report, ReportFormat::Html);
    CHECK_THAT(html, Contains("<li class=\"broken\">不符：<b>啟用一個月前提出</b>"));
    CHECK_THAT(html, Contains("訂購&lt;系統&gt;"));
    CHECK_THAT(html, Contains("提出日期 2015-11-01 至 2015-11-30"));
    CHECK_THAT(html, !Contains("http"));
}

TEST_CASE("the form's own boxes decide while no letter does", "[report][applications]") {
    ApplicationsReportRow row;
    CHECK(row.decision().empty());
    CHECK(row.filed_on().empty());
    row.marked = "agreed";
    row.answers = {{"a-1", "2015-11-25", "", "", "復如說明"}};
    CHECK(row.decision() == "agreed");
    CHECK_THAT(print({"", "", {row}}, ReportFormat::Text),
               Contains("審核結果欄：同意") && Contains("未為准駁") && Contains("申請函：查無") &&
                   Contains("未勾選申請項目"));
}

TEST_CASE("a request whose box nobody could read is not said to be missing", "[report]") {
    ApplicationsReportRow row;
    row.requests_unclear = true;
    CHECK(request_for_people(row) == "申請項目無法判定");
    row.requests = {"enable"};
    CHECK(request_for_people(row) == "啟用 自 （未載日期）、申請項目無法判定");
}

TEST_CASE("an empty register says so", "[report][applications]") {
    CHECK_THAT(print(ApplicationsReport{}, ReportFormat::Html), Contains("沒有申請案"));
    CHECK_THAT(print(ApplicationsReport{}, ReportFormat::Text), Contains("共 0 件"));
}

TEST_CASE("reasons are told in the clerks' words, unknown ones as they are", "[report]") {
    CHECK(in_words("empty: deputy_name, contact_fax") == "未填：代理人姓名，聯絡人傳真");
    CHECK(in_words("chosen: number=2") == "勾選項數：共 2");
    CHECK(in_words("not_allowed: kind=other, basis=公司") == "不得申請：種類 其他，依據 公司");
    CHECK(in_words("no_filing_date") == "查無申請函或收文日期");
    CHECK(in_words("something_new") == "something_new");
    CHECK(in_words("").empty());
}

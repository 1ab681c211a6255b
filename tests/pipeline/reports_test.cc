#include <algorithm>
#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/csv.h"
#include "pipeline/reports/batches_report.h"
#include "pipeline/reports/corrections_report.h"
#include "pipeline/reports/names_report.h"
#include "pipeline/reports/retention_report.h"
#include "pipeline/reports/retention_words.h"

using namespace gongwen;
using namespace gongwen::pipeline;
using Catch::Contains;

namespace {

std::vector<std::string> fake_pictures(const std::vector<CutOutRequest>& requests) {
    return std::vector<std::string>(requests.size(), "UElDVFVSRQ==");
}

NamesReport names_report() {
    NamesReportRow row;
    row.document_id = "0123456789abcdef-1";
    row.issuer = "內政部";
    row.document_no = "台內資字第1042301569號";
    row.issue_date = "2015-09-23";
    row.source = "<script>.tif";
    row.finding = {"金融管理監督委員會",
                   "金融監督管理委員會",
                   "miswriting",
                   {"block_swap"},
                   2,
                   {},
                   0.96,
                   false,
                   "explanation",
                   "受金融管理監督委員會監督"};
    row.corrected_by = {"fedcba9876543210-1"};
    return {"", "", {row}};
}

CorrectionsReport corrections_report() {
    CorrectionsReportRow row;
    row.notice_id = "fedcba9876543210-1";
    row.notice_no = "台內資字第1042301850號";
    row.correction.action = "amend";
    row.correction.target = {"內政部", "2015-09-23", "台內資字第1042301569號", "函"};
    row.correction.pairs = {{"金融管理監督委員會", "金融監督管理委員會"}};
    row.corrected_documents = {"0123456789abcdef-1"};
    row.later = {{"bbbbbbbbbbbbbbbb-1", "2015-10-20", "內政部", "台內資字第1042302000號", {}, {}}};
    row.later[0].corrections.emplace_back();
    row.later[0].corrections[0].action = "cancel";
    row.same_mistakes = {{"aaaaaaaaaaaaaaaa-1", "2015-10-01", "財政部", "", "金融管理監督委員會"}};
    return {"", "", {row}};
}

}  // namespace

TEST_CASE("a names report says the same in every format", "[report]") {
    const NamesReport report = names_report();

    const std::string text = print(report, ReportFormat::Text, fake_pictures);
    CHECK_THAT(text, Contains("誤植：「金融管理監督委員會」，應為「金融監督管理委員會」"));
    CHECK_THAT(text, Contains("（第 2 頁，字詞對調，把握 96 %）"));
    CHECK_THAT(text, Contains("共 1 處"));

    const auto csv = parse_csv(print(report, ReportFormat::Csv, fake_pictures));
    REQUIRE(csv.size() == 2);
    CHECK(csv[1][5] == "金融管理監督委員會");

    const auto json = nlohmann::json::parse(print(report, ReportFormat::Json, fake_pictures));
    CHECK(json.at("verdict") == "miswriting");
    CHECK(json.at("corrected_by").at(0) == "fedcba9876543210-1");
}

TEST_CASE("a name in several places and scans of one letter is one row for people", "[report]") {
    NamesReport report = names_report();
    const NamesReportRow first = report.rows[0];
    NamesReportRow again = first;
    again.finding.page = 3;
    NamesReportRow scan = first;
    scan.document_id = "cccccccccccccccc-1";
    NamesReportRow other = first;
    other.document_id = "dddddddddddddddd-1";
    other.document_no = "台內資字第1042309999號";
    report.rows = {first, again, scan, other};

    const std::string text = print(report, ReportFormat::Text, fake_pictures);
    CHECK_THAT(text, Contains("台內資字第1042301569號（同一函 2 份）\n"));
    CHECK_THAT(text, Contains("（第 2、3 頁，共 2 處，字詞對調，把握 96 %）"));
    CHECK_THAT(text, Contains("dddddddddddddddd-1") && !Contains("cccccccccccccccc-1"));
    CHECK_THAT(text, Contains("共 3 處\n"));
    const std::string html = print(report, ReportFormat::Html, fake_pictures);
    CHECK_THAT(html, Contains("（同一函 2 份）") && Contains("<b>2</b>誤植"));
    CHECK(parse_csv(print(report, ReportFormat::Csv, fake_pictures)).size() == 5);
}

TEST_CASE("originals that no run filed are told in every format", "[report]") {
    BatchesReport report;
    report.history.runs.emplace_back();
    report.history.runs[0].number = 1;
    report.history.filed_before = 4;
    report.unfiled = 2;

    CHECK_THAT(print(report, ReportFormat::Text), Contains("另有 2 檔已收存而未歸檔"));
    const auto csv = parse_csv(print(report, ReportFormat::Csv));
    REQUIRE(csv.size() == 4);
    const auto cell = [&](std::size_t row, const std::string& column) {
        const auto at = std::find(csv[0].begin(), csv[0].end(), column) - csv[0].begin();
        return csv[row].at(static_cast<std::size_t>(at));
    };
    CHECK(csv[2].size() == csv[0].size());
    CHECK(csv[3].size() == csv[0].size());
    CHECK(cell(2, "state") == "unfiled");
    CHECK(cell(2, "in") == "2");
    CHECK(cell(3, "state") == "filed_before");
    CHECK(cell(3, "documents") == "4");
    std::istringstream lines(print(report, ReportFormat::Json));
    std::vector<nlohmann::json> json;
    for (std::string line; std::getline(lines, line);) json.push_back(nlohmann::json::parse(line));
    REQUIRE(json.size() == 3);
    CHECK(json[1].at("state") == "unfiled");
    CHECK(json[1].at("in") == 2);
    CHECK(json[2].at("documents") == 4);

    report.history.runs[0].outcome.state = "running";
    report.history.filed_before = 0;
    CHECK(parse_csv(print(report, ReportFormat::Csv)).size() == 2);
}

TEST_CASE("lists of retention call a form by its title in every format for people", "[report]") {
    RetentionReport report;
    archive::Assessment form;
    form.facts.template_id = "leave-request";
    form.facts.produced_on = "2026-11-02";
    report.rows = {form};
    const Titles titles = Titles::load(GONGWEN_SOURCE_DIR);

    for (const ReportFormat format : {ReportFormat::Text, ReportFormat::Html}) {
        const std::string printed = print(report, format, titles);
        CHECK_THAT(printed, Contains("2026-11-02 請假單") && !Contains("leave-request"));
    }
}

TEST_CASE("only a report for Excel begins with a byte order mark", "[report]") {
    const std::string csv = print(names_report(), ReportFormat::Csv, fake_pictures);

    CHECK(csv.front() != kByteOrderMark.front());
    CHECK(print(names_report(), ReportFormat::Excel, fake_pictures) ==
          std::string(kByteOrderMark) + csv);
}

TEST_CASE("an HTML report shows the picture, marks what differs and escapes what it was given",
          "[report]") {
    const std::string html = print(names_report(), ReportFormat::Html, fake_pictures);

    CHECK_THAT(html, Contains("data:image/png;base64,UElDVFVSRQ=="));
    CHECK_THAT(html, Contains("金融<mark>管理監督</mark>委員會"));
    CHECK_THAT(html, Contains("&lt;script&gt;.tif"));
    CHECK_THAT(html, !Contains("<script>"));
    CHECK_THAT(html, !Contains("http"));
}

TEST_CASE("a corrections report ties notices, letters and the same mistake elsewhere", "[report]") {
    const CorrectionsReport report = corrections_report();

    const std::string text = print(report, ReportFormat::Text, fake_pictures);
    CHECK_THAT(text, Contains("被更正的公文：0123456789abcdef-1"));
    CHECK_THAT(text, Contains("同樣的錯誤：aaaaaaaaaaaaaaaa-1"));
    CHECK_THAT(text, Contains("本更正公文已被註銷：bbbbbbbbbbbbbbbb-1 2015-10-20"));

    const auto json = nlohmann::json::parse(print(report, ReportFormat::Json, fake_pictures));
    CHECK(json.at("same_mistakes").at(0).at("issuer") == "財政部");

    const auto csv = parse_csv(print(report, ReportFormat::Csv, fake_pictures));
    REQUIRE(csv.size() == 2);
    CHECK(csv[1][9] == "金融管理監督委員會");
    CHECK(csv[1][12] == "aaaaaaaaaaaaaaaa-1");
    CHECK(csv[1][14] == "bbbbbbbbbbbbbbbb-1");
    CHECK_THAT(print(report, ReportFormat::Html, fake_pictures), Contains("已與原函連結"));
}

TEST_CASE("a notice that was scanned twice is one correction for people", "[report]") {
    CorrectionsReport report = corrections_report();
    report.rows[0].notice_date = "2015-10-12";
    report.rows[0].notice_issuer = "內政部";
    SameMistake other = report.rows[0].same_mistakes[0];
    other.document_no = "台財資字第1040035678號";
    report.rows[0].same_mistakes = {other, other};
    report.rows.push_back(report.rows[0]);
    report.rows[1].notice_id = "cccccccccccccccc-1";

    const std::string text = print(report, ReportFormat::Text, fake_pictures);
    CHECK_THAT(text, Contains("台內資字第1042301850號（同一函 2 份）\n"));
    CHECK_THAT(text, Contains("「金融管理監督委員會」（同一函 2 份）\n"));
    CHECK_THAT(text, Contains("共 1 件（掃描 2 份）\n"));
    CHECK_THAT(text, !Contains("cccccccccccccccc-1"));
    CHECK_THAT(print(report, ReportFormat::Json, fake_pictures), Contains("cccccccccccccccc-1"));
}

TEST_CASE("an empty report says so", "[report]") {
    CHECK_THAT(print(NamesReport{}, ReportFormat::Html, fake_pictures), Contains("沒有發現"));
    CHECK_THAT(print(CorrectionsReport{}, ReportFormat::Text, fake_pictures), Contains("共 0 件"));
}

TEST_CASE("why a document stays on no list is said in the clerk's words", "[reports]") {
    CHECK(note_in_words("held (1, 2), secret (密)") == "凍結（1, 2）；機密未解密（密）");
    CHECK(note_in_words("not_due (2030-01-01)") == "未屆滿（2030-01-01）");
    CHECK(note_in_words("secret") == "機密未解密");
    CHECK(note_in_words("goes only together with 0123456789abcdef-1") ==
          "須同時處理：0123456789abcdef-1");
    for (const char* said : {"", "誤列", "held by 王小明", "secret, 見附件"}) {
        CHECK(note_in_words(said) == said);
    }
}

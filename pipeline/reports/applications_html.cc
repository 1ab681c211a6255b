#include <algorithm>

#include <fmt/format.h>

#include "pipeline/reports/applications_report.h"
#include "pipeline/reports/rule_words.h"

namespace gongwen::pipeline {
namespace {

constexpr std::string_view kStyle = R"css(
ul.rules { list-style: none; padding: 0; margin: .6rem 0; }
ul.rules li { border-left: .3rem solid var(--rule); padding: .15rem .7rem; margin: .25rem 0; }
ul.rules li.broken { border-color: var(--bad); background: #fff3f1; }
ul.rules li.cannot_tell { border-color: var(--doubt); background: #fdf7ea; }
ul.rules b { font-weight: 600; } ul.rules span { color: var(--faint); }
)css";

std::string rule_item(const TitledResult& rule) {
    return fmt::format("<li class=\"{}\">{}：<b>{}</b>（{}） <span>{}</span></li>\n",
                       escaped(rule.result.result), label_of_result(rule.result.result),
                       escaped(rule.title), escaped(rule.result.source), escaped(rule.reason));
}

std::string rules_html(const ApplicationsReportRow& row) {
    const auto broken = row.with("broken");
    const auto unsure = row.with("cannot_tell");
    std::string out = "<ul class=\"rules\">\n";
    for (const TitledResult* rule : broken) out += rule_item(*rule);
    for (const TitledResult* rule : unsure) out += rule_item(*rule);
    out += fmt::format("<li>其餘 {} 項符合</li>\n</ul>\n", row.with("met").size());
    return out;
}

std::string chips(const ApplicationsReportRow& row) {
    const std::size_t broken = row.with("broken").size();
    const std::size_t unsure = row.with("cannot_tell").size();
    std::string out;
    if (broken > 0) out += fmt::format("<span class=\"chip bad\">不符 {} 項</span>", broken);
    if (unsure > 0) out += fmt::format("<span class=\"chip doubt\">無法判定 {} 項</span>", unsure);
    if (broken + unsure == 0) out += "<span class=\"chip good\">符合規定</span>";
    const std::string decision = row.decision();
    const std::string_view look = decision == "agreed"    ? "good"
                                  : decision == "refused" ? "bad"
                                                          : "doubt";
    out += decision.empty() ? std::string("<span class=\"chip none\">尚無答復</span>")
                            : fmt::format("<span class=\"chip {}\">{}</span>", look,
                                          label_of_decision(decision));
    return out;
}

std::string definition(std::string_view term, const std::string& text) {
    return fmt::format("<dt>{}</dt><dd>{}</dd>", term, escaped(text));
}

std::string letters_html(const ApplicationsReportRow& row) {
    std::string letter = "查無";
    if (row.covering_letter) {
        letter = fmt::format("{} {} {}{}", row.covering_letter->issue_date,
                             row.covering_letter->issuer, row.covering_letter->document_no,
                             row.found_in == "archive" ? "（另檔）" : "");
    }
    std::string out = definition("申請函", letter);
    if (row.covering_letter && !row.covering_letter->received_date.empty()) {
        out += definition("收文日期", row.covering_letter->received_date);
    }
    for (const ApplicationAnswer& answer : row.answers) {
        const std::string_view decision =
            answer.decision.empty() ? "未為准駁" : label_of_decision(answer.decision);
        out += definition("答復", fmt::format("{} {}：{}　{}", answer.issue_date,
                                              answer.document_no, decision, answer.subject));
    }
    if (!row.marked.empty()) {
        out += definition("審核結果欄", std::string(label_of_decision(row.marked)));
    }
    return out;
}

std::string card(const ApplicationsReportRow& row) {
    const std::string applicant = row.applicant.empty() ? "（申請機關無法辨識）" : row.applicant;
    return fmt::format(
        "<article>\n<header><b>{}</b>{}</header>\n<dl>{}{}{}</dl>\n{}<div class=\"source\">{}，"
        "{}</div>\n</article>\n",
        escaped(applicant), chips(row), definition("應用系統", row.system),
        definition("申請項目", request_for_people(row)), letters_html(row), rules_html(row),
        escaped(row.document_id), escaped(row.source));
}

struct Sums {
    std::size_t broken = 0;
    std::size_t unsure = 0;
    std::size_t agreed = 0;
    std::size_t refused = 0;
    std::size_t open = 0;
};

Sums sums_of(const ApplicationsReport& report) {
    Sums sums;
    for (const ApplicationsReportRow& row : report.rows) {
        const bool broken = !row.with("broken").empty();
        const bool unsure = !broken && !row.with("cannot_tell").empty();
        const std::string decision = row.decision();
        sums.broken += broken ? 1 : 0;
        sums.unsure += unsure ? 1 : 0;
        sums.agreed += decision == "agreed" ? 1 : 0;
        sums.refused += decision == "refused" ? 1 : 0;
        sums.open += decision.empty() ? 1 : 0;
    }
    return sums;
}

}  // namespace

std::string applications_html(const ApplicationsReport& report) {
    const Sums sums = sums_of(report);
    std::string body = "<h1>申請案登記簿</h1>\n";
    if (!report.from.empty() || !report.to.empty()) {
        body += fmt::format("<p class=\"when\">提出日期 {} 至 {}</p>\n", escaped(report.from),
                            escaped(report.to));
    }
    body += fmt::format(
        "<ul class=\"sum\"><li><b>{}</b>申請案</li><li><b>{}</b>不符規定</li>"
        "<li><b>{}</b>待查</li><li><b>{}</b>同意</li><li><b>{}</b>不同意</li>"
        "<li><b>{}</b>尚無答復</li></ul>\n",
        report.rows.size(), sums.broken, sums.unsure, sums.agreed, sums.refused, sums.open);
    if (report.rows.empty()) body += "<p class=\"none\">沒有申請案。</p>\n";
    for (const ApplicationsReportRow& row : report.rows) body += card(row);
    return html_page("申請案登記簿", body, "zh-Hant", kStyle);
}

}  // namespace gongwen::pipeline

#include "pipeline/reports/names_report.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/csv.h"
#include "core/record_json.h"
#include "pipeline/people.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

std::string joined(const std::vector<std::string>& items, std::string_view between) {
    return fmt::format("{}", fmt::join(items, between));
}

std::string as_text(const NamesReport& report) {
    std::string out;
    for (const NamesReportRow& row : report.rows) {
        const NameFinding& f = row.finding;
        out += fmt::format("{}  {} {} {}\n", row.document_id, row.issue_date, row.issuer,
                           row.document_no);
        out += fmt::format("    {}：「{}」", label_of_verdict(f.verdict), f.written);
        if (!f.expected.empty()) out += fmt::format("，應為「{}」", f.expected);
        out += fmt::format("（第 {} 頁，{}，把握 {:.0f} %）\n", f.page, joined(f.reasons, "、"),
                           100 * f.confidence);
        for (const std::string& id : row.corrected_by) out += "    已由 " + id + " 更正\n";
    }
    return out + fmt::format("共 {} 處\n", report.rows.size());
}

std::string as_csv(const NamesReport& report) {
    std::string out =
        csv_line({"document", "issue_date", "issuer", "document_no", "page", "written", "expected",
                  "verdict", "reasons", "confidence", "corrected_by", "source"});
    for (const NamesReportRow& row : report.rows) {
        const NameFinding& f = row.finding;
        out += csv_line({row.document_id, row.issue_date, row.issuer, row.document_no,
                         std::to_string(f.page), f.written, f.expected, f.verdict,
                         joined(f.reasons, " "), fmt::format("{:.2f}", f.confidence),
                         joined(row.corrected_by, " "), row.source});
    }
    return out;
}

std::string as_json(const NamesReport& report) {
    std::string out;
    for (const NamesReportRow& row : report.rows) {
        json line = to_json_value(row.finding);
        line["document"] = row.document_id;
        line["issue_date"] = row.issue_date;
        line["issuer"] = row.issuer;
        line["document_no"] = row.document_no;
        line["corrected_by"] = row.corrected_by;
        line["source"] = row.source;
        out += line.dump() + "\n";
    }
    return out;
}

std::string chip(const NameFinding& finding) {
    const char* kind = finding.verdict == "miswriting" ? "bad" : "doubt";
    return fmt::format("<span class=\"chip {}\">{}</span>", kind,
                       label_of_verdict(finding.verdict));
}

std::string pair(const NameFinding& finding) {
    std::string out = "<span class=\"pair\">" + with_differences(finding.written, finding.expected);
    if (!finding.expected.empty()) {
        out += "<span class=\"arrow\">→</span><span class=\"right\">" +
               with_differences(finding.expected, finding.written) + "</span>";
    }
    return out + "</span>";
}

std::string card(const NamesReportRow& row, const std::string& picture) {
    const NameFinding& f = row.finding;
    std::string out = fmt::format("<article>\n<header>{}{}</header>\n{}", chip(f), pair(f),
                                  image(picture, f.written));
    out += fmt::format("<dl><dt>公文</dt><dd>{} {} {}</dd>", escaped(row.issue_date),
                       escaped(row.issuer), escaped(row.document_no));
    if (!f.field.empty()) out += fmt::format("<dt>欄位</dt><dd>{}</dd>", label_of_field(f.field));
    if (!f.context.empty()) out += fmt::format("<dt>上下文</dt><dd>{}</dd>", escaped(f.context));
    for (const std::string& id : row.corrected_by) {
        out += fmt::format("<dt>更正</dt><dd>已由 {} 更正</dd>", escaped(id));
    }
    return out + fmt::format(
                     "</dl>\n<div class=\"source\">{}，第 {} 頁，把握 {:.0f} %，{}</div>\n"
                     "</article>\n",
                     escaped(row.document_id), f.page, 100 * f.confidence, escaped(row.source));
}

std::string bars(const NamesReport& report) {
    std::map<std::string, long> counts;
    for (const NamesReportRow& row : report.rows) {
        const std::string& issuer = row.issuer;
        ++counts[issuer.empty() ? "（未載明）" : issuer];
    }
    std::vector<std::pair<std::string, long>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string out = "<div class=\"bars\">";
    for (const auto& [issuer, count] : sorted) {
        out += fmt::format("<span>{}</span><i style=\"width:{}%\"></i><span>{}</span>",
                           escaped(issuer), 100 * count / sorted.front().second, count);
    }
    return out + "</div>\n";
}

long count_of(const NamesReport& report, std::string_view verdict) {
    return std::count_if(report.rows.begin(), report.rows.end(),
                         [&](const NamesReportRow& row) { return row.finding.verdict == verdict; });
}

std::string as_html(const NamesReport& report, const CutOuts& cut_outs) {
    std::vector<CutOutRequest> requests;
    for (const NamesReportRow& row : report.rows) {
        requests.push_back(
            {row.sha256, row.finding.page, row.view.rotation, row.view.skew, row.finding.box});
    }
    const std::vector<std::string> pictures = cut_outs(requests);
    std::string body = "<h1>機關名稱誤植報告</h1>\n";
    if (!report.from.empty() || !report.to.empty()) {
        body += fmt::format("<p class=\"when\">發文日期 {} 至 {}</p>\n", escaped(report.from),
                            escaped(report.to));
    }
    body += fmt::format(
        "<ul class=\"sum\"><li><b>{}</b>誤植</li><li><b>{}</b>舊名稱</li>"
        "<li><b>{}</b>疑辨識錯誤</li></ul>\n",
        count_of(report, "miswriting"), count_of(report, "obsolete"),
        count_of(report, "ocr_misread"));
    if (report.rows.empty())
        return html_page("機關名稱誤植報告", body + "<p class=\"none\">沒有發現。</p>\n");
    body += "<h2>依發文機關</h2>\n" + bars(report) + "<h2>逐筆</h2>\n";
    for (std::size_t i = 0; i < report.rows.size(); ++i) body += card(report.rows[i], pictures[i]);
    return html_page("機關名稱誤植報告", body);
}

}  // namespace

std::string print(const NamesReport& report, ReportFormat format, const CutOuts& cut_outs) {
    switch (format) {
        case ReportFormat::Text:
            return as_text(report);
        case ReportFormat::Csv:
            return as_csv(report);
        case ReportFormat::Json:
            return as_json(report);
        case ReportFormat::Html:
            return as_html(report, cut_outs);
    }
    return "";
}

}  // namespace gongwen::pipeline

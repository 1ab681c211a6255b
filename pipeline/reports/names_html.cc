#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "archive/clock.h"
#include "pipeline/filed/following.h"
#include "pipeline/reports/month_chart.h"
#include "pipeline/reports/names_report.h"
#include "pipeline/wording/one_letter.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline {
namespace {

constexpr std::size_t kMostBars = 15;

std::string chips(const NamesReportRow& row) {
    const char* kind = row.finding.verdict == "miswriting" ? "bad" : "doubt";
    std::string out = fmt::format("<span class=\"chip {}\">{}</span>", kind,
                                  label_of_verdict(row.finding.verdict));
    if (!row.state.empty() && row.state != "open") {
        out += fmt::format("<span class=\"chip {}\">{}</span>",
                           row.state == "confirmed" ? "bad" : "good",
                           label_of_finding_state(row.state));
    }
    return out;
}

std::string pair(const NameFinding& finding) {
    std::string out = "<span class=\"pair\">" + with_differences(finding.written, finding.expected);
    if (!finding.expected.empty()) {
        out += "<span class=\"arrow\">→</span><span class=\"right\">" +
               with_differences(finding.expected, finding.written) + "</span>";
    }
    return out + "</span>";
}

std::string item(std::string_view term, const std::string& text) {
    return text.empty() ? std::string()
                        : fmt::format("<dt>{}</dt><dd>{}</dd>", term, escaped(text));
}

template <typename Row>
std::string letter_of(const Row& row) {
    if (!row.form.empty()) return row.form;
    return fmt::format("{} {} {}", row.issue_date, row.issuer, row.document_no);
}

std::string card(const NamesReportRow& row, const std::string& picture) {
    const NameFinding& f = row.finding;
    std::string out = fmt::format("<article>\n<header>{}{}</header>\n{}<dl>", chips(row), pair(f),
                                  image(picture, f.written));
    out += item("公文", letter_of(row) + count_of_scans(row.scans));
    out += item("欄位", row.field_title);
    out += item("上下文", f.context);
    for (const std::string& id : row.corrected_by) out += item("更正公文", id);
    out += item("同樣的錯誤", fmt::format("{}", fmt::join(row.same_mistake_in, "、")));
    return out + fmt::format(
                     "</dl>\n<div class=\"source\">{}，{}，把握 {:.0f} %，{}</div>\n"
                     "</article>\n",
                     escaped(row.document_id), pages_in_words(row.pages), 100 * f.confidence,
                     escaped(row.source));
}

std::string mismatch_card(const MismatchRow& row, const std::string& first,
                          const std::string& second) {
    const Mismatch& m = row.mismatch;
    std::string out =
        fmt::format("<article>\n<header><span class=\"chip {}\">{}</span></header>\n",
                    m.verdict == "mismatch" ? "bad" : "doubt", label_of_mismatch(m.verdict));
    out +=
        "<dl>" + item(row.titles.at(0), m.values.at(0)) + "</dl>\n" + image(first, m.values.at(0));
    out +=
        "<dl>" + item(row.titles.at(1), m.values.at(1)) + "</dl>\n" + image(second, m.values.at(1));
    return out + fmt::format("<dl>{}</dl>\n<div class=\"source\">{}，{}</div>\n</article>\n",
                             item("公文", letter_of(row)), escaped(row.document_id),
                             escaped(row.source));
}

/// The largest groups as bars.
std::string bars(const NamesReport& report, NamesGrouping by) {
    const std::vector<NamesGroup> groups = groups_of(report, by);
    std::string out = "<div class=\"bars\">";
    for (std::size_t i = 0; i < std::min(groups.size(), kMostBars); ++i) {
        out += fmt::format(
            "<span>{}</span><i style=\"width:{}%\"></i><span>{}</span>", escaped(groups[i].key),
            100 * groups[i].rows.size() / groups.front().rows.size(), groups[i].rows.size());
    }
    out += "</div>\n";
    if (groups.size() > kMostBars) {
        out += fmt::format("<p class=\"when\">另 {} 項</p>\n", groups.size() - kMostBars);
    }
    return out;
}

std::string chart(const NamesReport& report) {
    std::vector<MonthCount> counts;
    for (const NamesGroup& group : groups_of(report, NamesGrouping::Month)) {
        const long open = group.count("open") + group.count("confirmed");
        counts.push_back({group.key, open, static_cast<long>(group.rows.size()) - open});
    }
    const std::string picture = month_chart(counts, "未更正", "已更正");
    return picture.empty() ? "" : "<h2>依發文月份</h2>\n" + picture;
}

long count_of(const NamesReport& report, std::string_view verdict) {
    return std::count_if(report.rows.begin(), report.rows.end(),
                         [&](const NamesReportRow& row) { return row.finding.verdict == verdict; });
}

std::string heads(const NamesReport& report) {
    std::string out = "<h1>機關名稱誤植報告</h1>\n";
    std::string when;
    if (!report.from.empty() || !report.to.empty()) {
        when = fmt::format("發文日期 {} 至 {}", escaped(report.from), escaped(report.to));
    }
    if (!report.since.empty()) {
        when += fmt::format("{}自上次報告（{}）以來", when.empty() ? "" : "，",
                            escaped(archive::taiwan_time(report.since)));
    }
    if (!when.empty()) out += fmt::format("<p class=\"when\">{}</p>\n", when);
    out += fmt::format(
        "<ul class=\"sum\"><li><b>{}</b>誤植</li><li><b>{}</b>舊名稱</li>"
        "<li><b>{}</b>疑辨識錯誤</li><li><b>{}</b>兩處不一致</li>",
        count_of(report, "miswriting"), count_of(report, "obsolete"),
        count_of(report, "ocr_misread"), report.mismatches.size());
    if (!report.all) out += fmt::format("<li><b>{}</b>已更正或非誤植，未列</li>", report.left_out);
    out += fmt::format("<li><b>{}／{}</b>更正公文：已連結／未連結</li></ul>\n", report.tied,
                       report.untied);
    return out;
}

std::vector<CutOutRequest> requests_of(const NamesReport& report) {
    std::vector<CutOutRequest> requests;
    for (const NamesReportRow& row : report.rows) {
        requests.push_back(
            {row.sha256, row.finding.page, row.view.rotation, row.view.skew, row.finding.box});
    }
    for (const MismatchRow& row : report.mismatches) {
        for (std::size_t i = 0; i < 2; ++i) {
            CutOutRequest request{row.sha256, 0, 0, 0, {}};
            if (i < row.mismatch.places.size() && i < row.views.size()) {
                request = {row.sha256, row.views[i].page, row.views[i].rotation, row.views[i].skew,
                           row.mismatch.places[i].box};
            }
            requests.push_back(request);
        }
    }
    return requests;
}

}  // namespace

std::string names_html(const NamesReport& report, const CutOuts& cut_outs) {
    std::string body = heads(report);
    if (report.rows.empty() && report.mismatches.empty()) {
        return html_page("機關名稱誤植報告", body + "<p class=\"none\">沒有發現。</p>\n");
    }
    const std::vector<std::string> pictures = cut_outs(requests_of(report));
    if (!report.rows.empty()) {
        body += chart(report) + "<h2>依發文機關</h2>\n" + bars(report, NamesGrouping::Sender) +
                "<h2>依名稱</h2>\n" + bars(report, NamesGrouping::Name) + "<h2>逐筆</h2>\n";
    }
    for (std::size_t i = 0; i < report.rows.size(); ++i) body += card(report.rows[i], pictures[i]);
    if (!report.mismatches.empty()) body += "<h2>兩處記載不一致</h2>\n";
    std::size_t at = report.rows.size();
    for (const MismatchRow& row : report.mismatches) {
        body += mismatch_card(row, pictures[at], pictures[at + 1]);
        at += 2;
    }
    return html_page("機關名稱誤植報告", body);
}

}  // namespace gongwen::pipeline

#include "pipeline/reports/retention_report.h"

#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/csv.h"
#include "pipeline/reports/retention_words.h"

namespace gongwen::pipeline {
namespace {

using archive::Assessment;
using nlohmann::json;

std::string iso(const std::optional<Date>& day) { return day ? day->iso() : ""; }

std::string period_text(const std::optional<RetentionPeriod>& period) {
    return period ? period->text() : "";
}

std::string disposition_label(const Assessment& one) {
    return one.disposition ? std::string(archive::label_of(*one.disposition)) : "";
}

std::string as_text(const RetentionReport& report, const Titles& titles) {
    std::string out;
    for (const Assessment& one : report.rows) {
        out += fmt::format("{}  {}  {}\n", one.facts.id, file_number_in_words(one),
                           name_in_words(one, titles));
        out += fmt::format("    保存年限：{}\n", period_in_words(one));
        out += fmt::format("    起算：{}\n", due_in_words(one));
        if (one.disposition) out += fmt::format("    清理處置：{}\n", disposition_label(one));
        if (!one.custodian.empty()) out += fmt::format("    保管：{}\n", one.custodian);
        if (const std::string words = blockers_in_words(one); !words.empty()) {
            out += fmt::format("    不得銷毀：{}\n", words);
        }
    }
    return out + fmt::format("共 {} 件（{}，依 {}）\n", report.rows.size(), report.today,
                             report.schedule.empty() ? "文面所印" : report.schedule);
}

std::string as_csv(const RetentionReport& report) {
    std::string out =
        csv_line({"document",     "file_no",       "case_title",  "issuer",      "document_no",
                  "produced_on",  "subject",       "unit",        "custodian",   "period",
                  "period_basis", "period_source", "trigger",     "trigger_day", "rounding",
                  "due",          "transfer_year", "disposition", "holds",       "blockers"});
    for (const Assessment& one : report.rows) {
        out += csv_line({one.facts.id,
                         one.file_number ? one.file_number->text() : one.facts.file_no,
                         one.case_title,
                         one.facts.issuer,
                         one.facts.document_no,
                         one.facts.produced_on,
                         one.facts.subject,
                         one.facts.unit,
                         one.custodian,
                         period_text(one.period),
                         one.period_basis,
                         one.period_source,
                         std::string(to_string(one.trigger)),
                         iso(one.trigger_day),
                         std::string(to_string(one.rounding)),
                         iso(one.due),
                         one.transfer_year > 0 ? std::to_string(one.transfer_year) : "",
                         disposition_label(one),
                         fmt::format("{}", fmt::join(one.holds, " ")),
                         blockers_in_words(one)});
    }
    return out;
}

std::string as_json(const RetentionReport& report) {
    std::string out;
    for (const Assessment& one : report.rows) out += to_json_value(one).dump() + "\n";
    return out;
}

constexpr std::string_view kTableStyle =
    "table{border-collapse:collapse;width:100%;background:#fff;font-size:.9rem}"
    "th,td{border:1px solid var(--rule);padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "th{color:var(--faint);font-weight:400;white-space:nowrap}"
    "td.day{white-space:nowrap}td.bad{color:var(--bad)}body{max-width:80rem}";

std::string row_in_html(const Assessment& one, const Titles& titles) {
    const std::string blockers = blockers_in_words(one);
    return fmt::format(
        "<tr><td>{}</td><td>{}<br><span class=\"source\">{}</span></td><td>{}</td>"
        "<td>{}<br><span class=\"source\">{}</span></td><td class=\"day\">{}</td><td>{}</td>"
        "<td class=\"{}\">{}</td></tr>\n",
        escaped(file_number_in_words(one)), escaped(name_in_words(one, titles)), escaped(one.facts.id),
        escaped(one.facts.subject), escaped(period_text(one.period)), escaped(one.period_source),
        one.due ? one.due->iso() : "", escaped(disposition_label(one)),
        blockers.empty() ? "" : "bad", blockers.empty() ? "可列入銷毀目錄" : escaped(blockers));
}

std::string as_html(const RetentionReport& report, const Titles& titles) {
    std::string body =
        fmt::format("<h1>{}</h1>\n<p class=\"when\">{}，依 {}</p>\n", escaped(report.title),
                    report.today, escaped(report.schedule.empty() ? "文面所印" : report.schedule));
    long free = 0;
    for (const Assessment& one : report.rows) free += one.blockers.empty() ? 1 : 0;
    body +=
        fmt::format("<ul class=\"sum\"><li><b>{}</b>件</li><li><b>{}</b>可列入銷毀目錄</li></ul>\n",
                    report.rows.size(), free);
    if (report.rows.empty()) {
        return html_page(report.title, body + "<p class=\"none\">沒有。</p>\n");
    }
    body +=
        "<table><tr><th>檔號</th><th>文件</th><th>案由</th><th>保存年限</th><th>屆滿</th>"
        "<th>清理處置</th><th>可否銷毀</th></tr>\n";
    for (const Assessment& one : report.rows) body += row_in_html(one, titles);
    return html_page(report.title, body + "</table>\n", "zh-Hant", kTableStyle);
}

}  // namespace

std::string print(const RetentionReport& report, ReportFormat format, const Titles& titles) {
    return printed(format, {.text = [&] { return as_text(report, titles); },
                            .csv = [&] { return as_csv(report); },
                            .json = [&] { return as_json(report); },
                            .html = [&] { return as_html(report, titles); }});
}

json to_json_value(const Assessment& one) {
    json blockers = json::array();
    for (const archive::Blocker& blocker : one.blockers) {
        blockers.push_back({{"code", blocker.code}, {"detail", blocker.detail}});
    }
    return {
        {"document", one.facts.id},
        {"issuer", one.facts.issuer},
        {"document_no", one.facts.document_no},
        {"received_no", one.facts.received_no},
        {"subject", one.facts.subject},
        {"unit", one.facts.unit},
        {"custodian", one.custodian},
        {"produced_on", one.facts.produced_on},
        {"produced_by", one.facts.produced_by},
        {"file_no", one.file_number ? one.file_number->text() : one.facts.file_no},
        {"file_no_basis", one.file_number_basis},
        {"case_title", one.case_title},
        {"period", period_text(one.period)},
        {"period_basis", one.period_basis},
        {"period_source", one.period_source},
        {"original_period", period_text(one.original_period)},
        {"printed_period", one.facts.period},
        {"oddity", one.oddity},
        {"trigger", to_string(one.trigger)},
        {"trigger_day", iso(one.trigger_day)},
        {"trigger_document", one.trigger_document},
        {"rounding", to_string(one.rounding)},
        {"due", iso(one.due)},
        {"transfer_year", one.transfer_year},
        {"disposition", one.disposition ? to_string(*one.disposition) : ""},
        {"secrecy", one.facts.secrecy_grade},
        {"declassify_on", iso(one.declassify_on)},
        {"declassified", one.declassified},
        {"reduced", period_text(one.reduced)},
        {"scan_checked", one.scan_checked},
        {"holds", one.holds},
        {"blockers", blockers},
    };
}

}  // namespace gongwen::pipeline

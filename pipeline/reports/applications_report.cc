#include "pipeline/reports/applications_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "core/csv.h"
#include "core/record_json.h"
#include "pipeline/reports/rule_words.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

std::string letter_line(const ApplicationsReportRow& row) {
    if (!row.covering_letter) return "    申請函：查無\n";
    const CoveringLetter& letter = *row.covering_letter;
    return fmt::format("    申請函：{} {} {}{}\n", letter.issue_date, letter.issuer,
                       letter.document_no, row.found_in == "archive" ? "（另檔）" : "");
}

std::string answer_lines(const ApplicationsReportRow& row) {
    std::string out;
    for (const ApplicationAnswer& answer : row.answers) {
        out +=
            fmt::format("    答復：{} {} {}\n", answer.issue_date, answer.document_no,
                        answer.decision.empty() ? "未為准駁" : label_of_decision(answer.decision));
    }
    if (!row.marked.empty()) {
        out += fmt::format("    審核結果欄：{}\n", label_of_decision(row.marked));
    }
    return out.empty() ? "    尚無答復\n" : out;
}

std::string as_text(const ApplicationsReport& report) {
    std::string out;
    for (const ApplicationsReportRow& row : report.rows) {
        out += fmt::format("{}  {}「{}」{}\n", row.document_id, row.applicant, row.system,
                           request_for_people(row));
        out += letter_line(row);
        for (const char* result : {"broken", "cannot_tell"}) {
            for (const TitledResult* rule : row.with(result)) {
                out += fmt::format("    {}：{}（{}）{}\n", label_of_result(result), rule->title,
                                   rule->result.source, rule->reason);
            }
        }
        out += answer_lines(row);
    }
    return out + fmt::format("共 {} 件\n", report.rows.size());
}

std::string ids_of(const ApplicationsReportRow& row, std::string_view result) {
    std::vector<std::string> ids;
    for (const TitledResult* rule : row.with(result)) ids.push_back(rule->result.rule);
    return fmt::format("{}", fmt::join(ids, " "));
}

std::string as_csv(const ApplicationsReport& report) {
    std::string out = csv_line(
        {"document", "applicant", "system", "request", "enable_date", "disable_date", "broken",
         "cannot_tell", "covering_letter", "covering_letter_no", "covering_letter_date",
         "received_date", "decision", "marked", "answer", "answer_no", "answer_date", "source"});
    for (const ApplicationsReportRow& row : report.rows) {
        const CoveringLetter letter = row.covering_letter.value_or(CoveringLetter{});
        const ApplicationAnswer answer =
            row.answers.empty() ? ApplicationAnswer{} : row.answers.back();
        out += csv_line({row.document_id, row.applicant, row.system,
                         fmt::format("{}", fmt::join(row.requests, " ")), row.enable_date,
                         row.disable_date, ids_of(row, "broken"), ids_of(row, "cannot_tell"),
                         letter.document, letter.document_no, letter.issue_date,
                         letter.received_date, row.decision(), row.marked, answer.document_id,
                         answer.document_no, answer.issue_date, row.source});
    }
    return out;
}

json row_to_json(const ApplicationsReportRow& row) {
    json out = {{"document", row.document_id},      {"source", row.source},
                {"applicant", row.applicant},       {"system", row.system},
                {"requests", row.requests},         {"enable_date", row.enable_date},
                {"disable_date", row.disable_date}, {"filed_on", row.filed_on()},
                {"decision", row.decision()},       {"marked", row.marked},
                {"rules", json::array()},           {"covering_letter", nullptr},
                {"answers", json::array()}};
    for (const TitledResult& rule : row.rules) {
        out["rules"].push_back({{"rule", rule.result.rule},
                                {"title", rule.title},
                                {"source", rule.result.source},
                                {"result", rule.result.result},
                                {"reason", rule.result.reason}});
    }
    if (row.covering_letter) {
        out["covering_letter"] = to_json_value(*row.covering_letter);
        out["covering_letter"]["found_in"] = row.found_in;
    }
    for (const ApplicationAnswer& answer : row.answers) {
        out["answers"].push_back({{"document", answer.document_id},
                                  {"date", answer.issue_date},
                                  {"document_no", answer.document_no},
                                  {"decision", answer.decision},
                                  {"subject", answer.subject}});
    }
    return out;
}

std::string as_json(const ApplicationsReport& report) {
    std::string out;
    for (const ApplicationsReportRow& row : report.rows) out += row_to_json(row).dump() + "\n";
    return out;
}

}  // namespace

std::string ApplicationsReportRow::filed_on() const {
    if (!covering_letter) return "";
    return covering_letter->issue_date.empty() ? covering_letter->received_date
                                               : covering_letter->issue_date;
}

std::string ApplicationsReportRow::decision() const {
    for (auto answer = answers.rbegin(); answer != answers.rend(); ++answer) {
        if (!answer->decision.empty()) return answer->decision;
    }
    return marked;
}

std::vector<const TitledResult*> ApplicationsReportRow::with(std::string_view result) const {
    std::vector<const TitledResult*> found;
    for (const TitledResult& rule : rules) {
        if (rule.result.result == result) found.push_back(&rule);
    }
    return found;
}

std::string request_for_people(const ApplicationsReportRow& row) {
    std::string out;
    for (const std::string& request : row.requests) {
        const bool enable = request == "enable";
        const std::string& day = enable ? row.enable_date : row.disable_date;
        out += fmt::format("{}{} 自 {}", out.empty() ? "" : "、", enable ? "啟用" : "停用",
                           day.empty() ? "（未載日期）" : day);
    }
    if (row.requests_unclear) return out + (out.empty() ? "" : "、") + "申請項目無法判定";
    return out.empty() ? "未勾選申請項目" : out;
}

std::string print(const ApplicationsReport& report, ReportFormat format) {
    return printed(format, {.text = [&] { return as_text(report); },
                            .csv = [&] { return as_csv(report); },
                            .json = [&] { return as_json(report); },
                            .html = [&] { return applications_html(report); }});
}

}  // namespace gongwen::pipeline

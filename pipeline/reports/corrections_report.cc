#include "pipeline/reports/corrections_report.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/csv.h"
#include "core/record_json.h"
#include "pipeline/wording/one_letter.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

std::string target_of(const Correction& correction) {
    const LetterReference& t = correction.target;
    return fmt::format("{} {} {}{}", t.issuer, t.date, t.document_no, t.kind);
}

/// 已被註銷：1dbca4bde7b2f52e-1 2024-03-15 彰化縣政府 府教特字第1130013333號
std::string in_words(const LaterNotice& notice) {
    const std::string_view action =
        notice.corrections.empty() ? "amend" : std::string_view(notice.corrections.front().action);
    return fmt::format("已被{}：{} {} {} {}{}", label_of_action(action), notice.id,
                       notice.issue_date, notice.issuer, notice.document_no,
                       notice.cancelled() ? "（該函已被註銷）" : "");
}

LetterReference notice_of(const CorrectionsReportRow& row) {
    return {row.notice_issuer, row.notice_date, row.notice_no, ""};
}

/// Scans of one notice that say the same.
bool is_said_alike(const CorrectionsReportRow& a, const CorrectionsReportRow& b) {
    return is_one_letter(notice_of(a), notice_of(b)) &&
           a.correction.action == b.correction.action &&
           is_one_letter(a.correction.target, b.correction.target) &&
           a.correction.pairs == b.correction.pairs;
}

/// A row of the report for people, and of how many scans of the notice it speaks.
struct GroupedRow {
    const CorrectionsReportRow* row;
    std::size_t scans;
};

std::vector<GroupedRow> grouped(const std::vector<CorrectionsReportRow>& rows) {
    std::vector<GroupedRow> groups;
    for (const CorrectionsReportRow& row : rows) {
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const GroupedRow& group) {
            return is_said_alike(*group.row, row);
        });
        if (known == groups.end()) {
            groups.push_back({&row, 1});
        } else {
            ++known->scans;
        }
    }
    return groups;
}

/// Each letter with the same mistake once, however often it was scanned.
std::string others_as_text(const std::vector<SameMistake>& others) {
    std::string out;
    for (auto other = others.begin(); other != others.end(); ++other) {
        const auto is_alike = [&](const SameMistake& one) {
            return one.written == other->written &&
                   is_one_letter({one.issuer, one.issue_date, one.document_no, ""},
                                 {other->issuer, other->issue_date, other->document_no, ""});
        };
        if (std::any_of(others.begin(), other, is_alike)) continue;
        const auto scans = std::count_if(other, others.end(), is_alike);
        out += fmt::format("    同樣的錯誤：{} {} {} {}「{}」{}\n", other->document_id,
                           other->issue_date, other->issuer, other->document_no, other->written,
                           count_of_scans(static_cast<std::size_t>(scans)));
    }
    return out;
}

std::string as_text(const CorrectionsReport& report) {
    std::string out;
    const std::vector<GroupedRow> groups = grouped(report.rows);
    for (const auto& [shown, scans] : groups) {
        const CorrectionsReportRow& row = *shown;
        out += fmt::format("{}  {} {} {}{}\n", row.notice_id, row.notice_date, row.notice_issuer,
                           row.notice_no, count_of_scans(scans));
        out += fmt::format("    {} {}\n", label_of_action(row.correction.action),
                           target_of(row.correction));
        for (const CorrectionPair& pair : row.correction.pairs) {
            out += fmt::format("    「{}」應為「{}」\n", pair.wrong, pair.right);
        }
        out += row.corrected_documents.empty()
                   ? "    被更正的公文不在本檔案庫\n"
                   : fmt::format("    被更正的公文：{}\n", fmt::join(row.corrected_documents, " "));
        for (const LaterNotice& notice : row.later) {
            out += fmt::format("    本更正公文{}\n", in_words(notice));
        }
        out += others_as_text(row.same_mistakes);
    }
    out += fmt::format("共 {} 件", groups.size());
    if (groups.size() < report.rows.size())
        out += fmt::format("（掃描 {} 份）", report.rows.size());
    return out + "\n";
}

std::string ids_of(const std::vector<LaterNotice>& notices) {
    std::vector<std::string> ids;
    for (const LaterNotice& notice : notices) ids.push_back(notice.id);
    return fmt::format("{}", fmt::join(ids, " "));
}

CsvRow csv_row(const CorrectionsReportRow& row, const CorrectionPair& pair) {
    std::vector<std::string> others;
    for (const SameMistake& other : row.same_mistakes) {
        if (other.written == pair.wrong) others.push_back(other.document_id);
    }
    const LetterReference& target = row.correction.target;
    return {row.notice_id,
            row.notice_date,
            row.notice_issuer,
            row.notice_no,
            row.correction.action,
            target.issuer,
            target.date,
            target.document_no,
            fmt::format("{}", fmt::join(row.correction.locations, " ")),
            pair.wrong,
            pair.right,
            fmt::format("{}", fmt::join(row.corrected_documents, " ")),
            fmt::format("{}", fmt::join(others, " ")),
            row.source,
            ids_of(row.later)};
}

std::string as_csv(const CorrectionsReport& report) {
    std::string out =
        csv_line({"notice", "notice_date", "notice_issuer", "notice_no", "action", "target_issuer",
                  "target_date", "target_no", "locations", "wrong", "right", "corrected_documents",
                  "same_mistake_in", "source", "later_notices"});
    for (const CorrectionsReportRow& row : report.rows) {
        if (row.correction.pairs.empty()) out += csv_line(csv_row(row, {}));
        for (const CorrectionPair& pair : row.correction.pairs) out += csv_line(csv_row(row, pair));
    }
    return out;
}

std::string as_json(const CorrectionsReport& report) {
    std::string out;
    for (const CorrectionsReportRow& row : report.rows) {
        json line = to_json_value(row.correction);
        line["notice"] = {{"id", row.notice_id},
                          {"document_no", row.notice_no},
                          {"date", row.notice_date},
                          {"issuer", row.notice_issuer},
                          {"source", row.source}};
        line["corrected_documents"] = row.corrected_documents;
        line["later_notices"] = to_json_value(row.later);
        line["same_mistakes"] = json::array();
        for (const SameMistake& other : row.same_mistakes) {
            line["same_mistakes"].push_back({{"document", other.document_id},
                                             {"date", other.issue_date},
                                             {"issuer", other.issuer},
                                             {"document_no", other.document_no},
                                             {"written", other.written}});
        }
        out += line.dump() + "\n";
    }
    return out;
}

std::string pairs_html(const Correction& correction) {
    std::string out;
    for (const CorrectionPair& pair : correction.pairs) {
        const std::string wrong = pair.wrong.empty() ? "<span class=\"none\">（漏列）</span>"
                                                     : with_differences(pair.wrong, pair.right);
        const std::string right = pair.right.empty() ? "<span class=\"none\">（刪除）</span>"
                                                     : with_differences(pair.right, pair.wrong);
        out += fmt::format(
            "<p class=\"pair\">{}<span class=\"arrow\">→</span><span "
            "class=\"right\">{}</span></p>\n",
            wrong, right);
    }
    return out;
}

std::string others_html(const CorrectionsReportRow& row) {
    std::string out;
    for (const SameMistake& other : row.same_mistakes) {
        out += fmt::format(
            "<dt>同樣的錯誤</dt><dd>{} {} {}「{}」<span class=\"source\"> {}</span></dd>",
            escaped(other.issue_date), escaped(other.issuer), escaped(other.document_no),
            escaped(other.written), escaped(other.document_id));
    }
    return out;
}

std::string card(const GroupedRow& group, const std::string& picture) {
    const CorrectionsReportRow& row = *group.row;
    const bool tied = !row.corrected_documents.empty();
    std::string out =
        fmt::format("<article>\n<header><span class=\"chip {}\">{}</span><b>{}</b></header>\n",
                    tied ? "good" : "doubt", tied ? "已與原函連結" : "原函不在檔案庫",
                    escaped(fmt::format("{} {} {}{}", row.notice_date, row.notice_issuer,
                                        row.notice_no, count_of_scans(group.scans))));
    out += pairs_html(row.correction) + image(picture, "更正的原文");
    out += fmt::format("<dl><dt>{}</dt><dd>{}</dd>", label_of_action(row.correction.action),
                       escaped(target_of(row.correction)));
    if (!row.correction.locations.empty()) {
        out += fmt::format("<dt>位置</dt><dd>{}</dd>",
                           escaped(fmt::format("{}", fmt::join(row.correction.locations, "、"))));
    }
    if (tied) {
        out += fmt::format("<dt>原函</dt><dd>{}</dd>",
                           escaped(fmt::format("{}", fmt::join(row.corrected_documents, "、"))));
    }
    for (const LaterNotice& notice : row.later) {
        out += fmt::format("<dt>本更正公文</dt><dd>{}</dd>", escaped(in_words(notice)));
    }
    return out + others_html(row) +
           fmt::format("</dl>\n<div class=\"source\">{}，{}</div>\n</article>\n",
                       escaped(row.notice_id), escaped(row.source));
}

std::string as_html(const CorrectionsReport& report, const CutOuts& cut_outs) {
    const std::vector<GroupedRow> groups = grouped(report.rows);
    std::vector<CutOutRequest> requests;
    for (const auto& [row, scans] : groups) {
        requests.push_back(
            {row->sha256, row->view.page, row->view.rotation, row->view.skew, row->quoted_at});
    }
    const std::vector<std::string> pictures = cut_outs(requests);
    long tied = 0;
    long others = 0;
    for (const auto& [row, scans] : groups) {
        tied += row->corrected_documents.empty() ? 0 : 1;
        others += static_cast<long>(row->same_mistakes.size());
    }
    std::string body = "<h1>更正公文報告</h1>\n";
    if (!report.from.empty() || !report.to.empty()) {
        body += fmt::format("<p class=\"when\">發文日期 {} 至 {}</p>\n", escaped(report.from),
                            escaped(report.to));
    }
    body += fmt::format(
        "<ul class=\"sum\"><li><b>{}</b>更正</li><li><b>{}</b>已與原函連結</li>"
        "<li><b>{}</b>他件有同樣錯誤</li></ul>\n",
        groups.size(), tied, others);
    if (groups.empty()) body += "<p class=\"none\">沒有更正公文。</p>\n";
    for (std::size_t i = 0; i < groups.size(); ++i) body += card(groups[i], pictures[i]);
    return html_page("更正公文報告", body);
}

}  // namespace

std::string print(const CorrectionsReport& report, ReportFormat format, const CutOuts& cut_outs) {
    return printed(format, {.text = [&] { return as_text(report); },
                            .csv = [&] { return as_csv(report); },
                            .json = [&] { return as_json(report); },
                            .html = [&] { return as_html(report, cut_outs); }});
}

}  // namespace gongwen::pipeline

#include "pipeline/reports/names_report.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/clock.h"
#include "core/csv.h"
#include "core/record_json.h"
#include "pipeline/filed/following.h"
#include "pipeline/wording/one_letter.h"
#include "pipeline/wording/people.h"
#include "pipeline/wording/slip_words.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

constexpr std::size_t kMonth = 7;  // of 2015-09-23

std::string joined(const std::vector<std::string>& items, std::string_view between) {
    return fmt::format("{}", fmt::join(items, between));
}

std::string key_of(const NamesReportRow& row, NamesGrouping by) {
    switch (by) {
        case NamesGrouping::Sender:
            return row.issuer.empty() ? "（未載明）" : row.issuer;
        case NamesGrouping::Name:
            return row.finding.expected.empty()
                       ? row.finding.written
                       : row.finding.written + " → " + row.finding.expected;
        case NamesGrouping::Month:
            return row.issue_date.empty() ? "（無日期）" : row.issue_date.substr(0, kMonth);
        case NamesGrouping::None:
            break;
    }
    return "";
}

/// A letter's date, issuer and number; what a form is known by.
template <typename Row>
std::string head_as_text(const Row& row) {
    const std::string head =
        row.form.empty() ? fmt::format("{} {} {}", row.issue_date, row.issuer, row.document_no)
                         : row.form;
    return fmt::format("{}  {}", row.document_id, head);
}

std::string row_as_text(const NamesReportRow& row) {
    const NameFinding& f = row.finding;
    std::string out = head_as_text(row) + count_of_scans(row.scans) + "\n";
    out += fmt::format("    {}：「{}」", label_of_verdict(f.verdict), f.written);
    if (!f.expected.empty()) out += fmt::format("，應為「{}」", f.expected);
    std::vector<std::string> why{pages_in_words(row.pages)};
    std::vector<std::string> reasons;
    for (const std::string& reason : f.reasons) reasons.emplace_back(label_of_slip(reason));
    if (!reasons.empty()) why.push_back(joined(reasons, "、"));
    why.push_back(fmt::format("把握 {:.0f} %", 100 * f.confidence));
    out += fmt::format("（{}）", joined(why, "，"));
    out += fmt::format("{}\n", label_of_finding_state(row.state));
    for (const std::string& id : row.corrected_by) out += "    更正公文：" + id + "\n";
    if (!row.same_mistake_in.empty()) {
        out += fmt::format("    同樣的錯誤：{}\n", joined(row.same_mistake_in, " "));
    }
    return out;
}

std::string mismatch_as_text(const MismatchRow& row) {
    const Mismatch& m = row.mismatch;
    return head_as_text(row) + fmt::format("\n    {}：{}「{}」，{}「{}」\n",
                                           label_of_mismatch(m.verdict), row.titles.at(0),
                                           m.values.at(0), row.titles.at(1), m.values.at(1));
}

std::string heads_as_text(const NamesReport& report) {
    std::string out;
    if (!report.since.empty())
        out += fmt::format("自上次報告（{}）以來\n", archive::taiwan_time(report.since));
    return out;
}

std::string sums_as_text(const NamesReport& report) {
    std::size_t places = 0;
    for (const NamesReportRow& row : report.rows) places += row.pages.size();
    std::string out = fmt::format("共 {} 處", places);
    if (report.left_out > 0) out += fmt::format("；另 {} 處已更正或非誤植", report.left_out);
    out += "\n";
    if (report.tied + report.untied > 0) {
        out += fmt::format("更正公文：{} 件已與原函連結，{} 件原函不在檔案庫\n", report.tied,
                           report.untied);
    }
    return out;
}

std::string as_text(const NamesReport& report) {
    std::string out = heads_as_text(report);
    if (report.by == NamesGrouping::None) {
        for (const NamesReportRow& row : report.rows) out += row_as_text(row);
    }
    for (const NamesGroup& group : groups_of(report, report.by)) {
        out += fmt::format("{:>5}  {}（未更正 {}）\n", group.rows.size(), group.key,
                           group.count("open") + group.count("confirmed"));
    }
    for (const MismatchRow& row : report.mismatches) out += mismatch_as_text(row);
    return out + sums_as_text(report);
}

std::string groups_as_csv(const NamesReport& report) {
    std::string out = csv_line({"group", "findings", "uncorrected", "documents"});
    for (const NamesGroup& group : groups_of(report, report.by)) {
        std::vector<std::string> ids;
        for (const NamesReportRow* row : group.rows) ids.push_back(row->document_id);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        out += csv_line({group.key, std::to_string(group.rows.size()),
                         std::to_string(group.count("open") + group.count("confirmed")),
                         joined(ids, " ")});
    }
    return out;
}

std::string as_csv(const NamesReport& report) {
    if (report.by != NamesGrouping::None) return groups_as_csv(report);
    std::string out = csv_line({"document", "issue_date", "issuer", "document_no", "page",
                                "written", "expected", "verdict", "reasons", "confidence",
                                "corrected_by", "source", "state", "same_mistake_in"});
    for (const NamesReportRow& row : report.rows) {
        const NameFinding& f = row.finding;
        out += csv_line({row.document_id, row.issue_date, row.issuer, row.document_no,
                         std::to_string(f.page), f.written, f.expected, f.verdict,
                         joined(f.reasons, " "), fmt::format("{:.2f}", f.confidence),
                         joined(row.corrected_by, " "), row.source, row.state,
                         joined(row.same_mistake_in, " ")});
    }
    for (const MismatchRow& row : report.mismatches) {
        const Mismatch& m = row.mismatch;
        const int page = m.places.empty() ? 0 : m.places.front().page;
        out += csv_line({row.document_id, row.issue_date, row.issuer, row.document_no,
                         std::to_string(page), m.values.at(0), m.values.at(1), m.verdict,
                         joined(m.between, " "), "", "", row.source, "", ""});
    }
    return out;
}

std::string groups_as_json(const NamesReport& report) {
    std::string out;
    for (const NamesGroup& group : groups_of(report, report.by)) {
        json documents = json::array();
        for (const NamesReportRow* row : group.rows) documents.push_back(row->document_id);
        const json line = {{"group", group.key},
                           {"findings", group.rows.size()},
                           {"uncorrected", group.count("open") + group.count("confirmed")},
                           {"documents", documents}};
        out += line.dump() + "\n";
    }
    return out;
}

template <typename Row>
void add_letter(json& line, const Row& row) {
    line["document"] = row.document_id;
    line["issue_date"] = row.issue_date;
    line["issuer"] = row.issuer;
    line["document_no"] = row.document_no;
    line["source"] = row.source;
}

std::string as_json(const NamesReport& report) {
    if (report.by != NamesGrouping::None) return groups_as_json(report);
    std::string out;
    for (const NamesReportRow& row : report.rows) {
        json line = to_json_value(row.finding);
        add_letter(line, row);
        line["corrected_by"] = row.corrected_by;
        line["state"] = row.state;
        line["same_mistake_in"] = row.same_mistake_in;
        out += line.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
    }
    for (const MismatchRow& row : report.mismatches) {
        json line = to_json_value(row.mismatch);
        add_letter(line, row);
        out += line.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
    }
    return out;
}

}  // namespace

NamesReport told_once(NamesReport report) {
    std::map<std::vector<std::string>, std::size_t> known;
    std::map<std::size_t, std::set<std::string>> scans;
    std::vector<NamesReportRow> rows;
    for (NamesReportRow& row : report.rows) {
        const NameFinding& name = row.finding;
        const auto [at, is_new] = known.try_emplace(
            {row.document_no.empty() ? row.document_id : row.document_no, row.issue_date,
             row.issuer, name.written, name.expected, name.verdict, row.state},
            rows.size());
        scans[at->second].insert(row.document_id);
        if (is_new) {
            row.pages = {name.page};
            rows.push_back(std::move(row));
            continue;
        }
        NamesReportRow& first = rows[at->second];
        if (first.document_id == row.document_id) first.pages.push_back(name.page);
    }
    for (const auto& [row, ids] : scans) rows[row].scans = ids.size();
    report.rows = std::move(rows);
    return report;
}

long NamesGroup::count(std::string_view state) const {
    return std::count_if(rows.begin(), rows.end(),
                         [&](const NamesReportRow* row) { return row->state == state; });
}

std::vector<NamesGroup> groups_of(const NamesReport& report, NamesGrouping by) {
    std::vector<NamesGroup> groups;
    if (by == NamesGrouping::None) return groups;
    std::map<std::string, std::size_t> known;
    for (const NamesReportRow& row : report.rows) {
        const std::string key = key_of(row, by);
        const auto [at, is_new] = known.try_emplace(key, groups.size());
        if (is_new) groups.push_back({key, {}});
        groups[at->second].rows.push_back(&row);
    }
    std::stable_sort(groups.begin(), groups.end(), [&](const NamesGroup& a, const NamesGroup& b) {
        return by == NamesGrouping::Month ? a.key < b.key : a.rows.size() > b.rows.size();
    });
    return groups;
}

std::string print(const NamesReport& report, ReportFormat format, const CutOuts& cut_outs) {
    return printed(format, {.text = [&] { return as_text(told_once(report)); },
                            .csv = [&] { return as_csv(report); },
                            .json = [&] { return as_json(report); },
                            .html = [&] { return names_html(told_once(report), cut_outs); }});
}

}  // namespace gongwen::pipeline

#include "pipeline/cli/dispose_output.h"

#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/csv.h"
#include "pipeline/reports/retention_words.h"

namespace gongwen::pipeline::cli {
namespace {

using archive::DisposalItem;
using archive::DisposalList;
using nlohmann::json;

constexpr std::string_view kTableStyle =
    "table{border-collapse:collapse;width:100%;background:#fff;font-size:.9rem}"
    "th,td{border:1px solid var(--rule);padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "th{color:var(--faint);font-weight:400;white-space:nowrap}body{max-width:80rem}";

std::string value_of(const json& skeleton, const char* key) { return skeleton.value(key, ""); }

std::string file_no_of(const json& skeleton) {
    const std::string number = value_of(skeleton, "file_no");
    return number.empty() ? "無檔號" : number;
}

/// With what it was before it was extended.
std::string period_of(const json& skeleton) {
    const std::string original = value_of(skeleton, "original_period");
    return value_of(skeleton, "period") + (original.empty() ? "" : "（原" + original + "）");
}

std::string steps_of(const DisposalList& list) {
    std::string out = fmt::format("    {} {} 提出\n", list.proposed_on, list.proposed_by);
    if (!list.approval_no.empty()) {
        out += fmt::format("    {} {} 核准，{} 登錄\n", list.approval_date, list.approval_no,
                           list.approved_by);
    }
    if (!list.destroyed_on.empty()) {
        out += fmt::format("    {} {} 銷毀（{}），{} 監銷\n", list.destroyed_on, list.destroyed_by,
                           list.method, list.witness);
    }
    if (!list.note.empty()) out += fmt::format("    {}\n", list.note);
    return out;
}

std::string head_of(const DisposalList& list) {
    std::map<std::string, long> outcomes;
    for (const DisposalItem& item : list.items) ++outcomes[item.outcome];
    std::string out = fmt::format("銷毀目錄 {}  {}  {}：", list.number, list.title,
                                  label_of_list_state(list.state));
    bool first = true;
    for (const auto& [outcome, count] : outcomes) {
        out += fmt::format("{}{} {} 件", first ? "" : "，", label_of_outcome(outcome), count);
        first = false;
    }
    return out + "\n";
}

std::string line_of(const DisposalItem& item) {
    const json skeleton = json::parse(item.skeleton);
    std::string out =
        fmt::format("    {}  {}  {} {} {}  {}  屆滿 {}  {}\n", item.document, file_no_of(skeleton),
                    value_of(skeleton, "produced_on"), value_of(skeleton, "issuer"),
                    value_of(skeleton, "document_no"), period_of(skeleton),
                    value_of(skeleton, "due"), label_of_outcome(item.outcome));
    if (!item.note.empty()) out += fmt::format("        {}\n", note_in_words(item.note));
    return out;
}

std::string as_text(const DisposalList& list) {
    std::string out = head_of(list) + steps_of(list);
    for (const DisposalItem& item : list.items) out += line_of(item);
    for (const archive::DisposalOpinion& one : list.opinions) {
        out += fmt::format("    意見：{}{}（{}）{}\n", one.unit,
                           one.years > 0 ? fmt::format("延長{}年", one.years) : "同意銷毀", one.who,
                           one.reason);
    }
    return out;
}

const std::vector<std::pair<const char*, const char*>>& list_columns() {
    static const std::vector<std::pair<const char*, const char*>> columns{
        {"file_no", "檔號"},
        {"case_title", "案名"},
        {"subject", "案由"},
        {"issuer", "來文者"},
        {"document_no", "來文字號"},
        {"received_no", "收文號"},
        {"produced_on", "文件產生日期"},
        {"trigger_day", "起算日"},
        {"due", "屆滿日"},
        {"period_source", "依據"}};
    return columns;
}

CsvRow head_of_table() {
    CsvRow head{"識別碼"};
    for (const auto& [key, label] : list_columns()) head.emplace_back(label);
    head.insert(head.end(), {"保存年限", "結果", "註記", "核准文號", "核准日期", "銷毀日期"});
    return head;
}

CsvRow row_of(const DisposalItem& item, const DisposalList& list) {
    const json skeleton = json::parse(item.skeleton);
    CsvRow row{item.document};
    for (const auto& [key, label] : list_columns()) row.push_back(value_of(skeleton, key));
    row.insert(row.end(), {period_of(skeleton), std::string(label_of_outcome(item.outcome)),
                           note_in_words(item.note), list.approval_no, list.approval_date,
                           item.outcome == "destroyed" ? list.destroyed_on : ""});
    return row;
}

std::string as_csv(const DisposalList& list) {
    std::string out = csv_line(head_of_table());
    for (const DisposalItem& item : list.items) out += csv_line(row_of(item, list));
    return out;
}

/// One table: which list a row is of stands at its end.
std::string as_csv(const std::vector<DisposalList>& lists) {
    const auto line = [](CsvRow row, const std::string& last) {
        row.push_back(last);
        return csv_line(row);
    };
    std::string out = line(head_of_table(), "銷毀目錄");
    for (const DisposalList& list : lists) {
        for (const DisposalItem& item : list.items) {
            out += line(row_of(item, list), std::to_string(list.number));
        }
    }
    return out;
}

json list_in_json(const DisposalList& list) {
    json items = json::array();
    for (const DisposalItem& item : list.items) {
        json one = json::parse(item.skeleton);
        one["outcome"] = item.outcome;
        one["note"] = item.note;
        items.push_back(std::move(one));
    }
    json opinions = json::array();
    for (const archive::DisposalOpinion& one : list.opinions) {
        opinions.push_back({{"document", one.document},
                            {"unit", one.unit},
                            {"years", one.years},
                            {"reason", one.reason},
                            {"who", one.who},
                            {"at", one.at}});
    }
    return {{"list", list.number},
            {"title", list.title},
            {"state", list.state},
            {"proposed_by", list.proposed_by},
            {"proposed_on", list.proposed_on},
            {"approval_no", list.approval_no},
            {"approval_date", list.approval_date},
            {"approved_by", list.approved_by},
            {"method", list.method},
            {"witness", list.witness},
            {"destroyed_by", list.destroyed_by},
            {"destroyed_on", list.destroyed_on},
            {"note", list.note},
            {"items", items},
            {"opinions", opinions}};
}

std::string in_html(const DisposalList& list) {
    std::string body =
        fmt::format("<h1>檔案銷毀目錄 {}：{}</h1>\n<p class=\"when\">{}</p>\n", list.number,
                    escaped(list.title), escaped(label_of_list_state(list.state)));
    body += "<pre>" + escaped(steps_of(list)) + "</pre>\n<table><tr>";
    for (const auto& [key, label] : list_columns()) body += fmt::format("<th>{}</th>", label);
    body += "<th>保存年限</th><th>結果</th><th>註記</th></tr>\n";
    for (const DisposalItem& item : list.items) {
        const json skeleton = json::parse(item.skeleton);
        body += "<tr>";
        for (const auto& [key, label] : list_columns()) {
            body += fmt::format("<td>{}</td>", escaped(value_of(skeleton, key)));
        }
        body +=
            fmt::format("<td>{}</td><td>{}</td><td>{}</td></tr>\n", escaped(period_of(skeleton)),
                        label_of_outcome(item.outcome), escaped(note_in_words(item.note)));
    }
    return body + "</table>\n";
}

std::string page_of(std::string_view body) {
    return html_page("檔案銷毀目錄", body, "zh-Hant", kTableStyle);
}

}  // namespace

std::string print(const DisposalList& list, ReportFormat format) {
    return printed(format, {.text = [&] { return as_text(list); },
                            .csv = [&] { return as_csv(list); },
                            .json = [&] { return list_in_json(list).dump() + "\n"; },
                            .html = [&] { return page_of(in_html(list)); }});
}

std::string print_lists(const std::vector<DisposalList>& lists, ReportFormat format) {
    const auto of_each = [&](auto&& in_words) {
        std::string out;
        for (const DisposalList& list : lists) out += in_words(list);
        return out;
    };
    const auto head = [](const DisposalList& list) { return head_of(list) + steps_of(list); };
    const auto json_line = [](const DisposalList& list) {
        return list_in_json(list).dump() + "\n";
    };
    return printed(format,
                   {.text = [&] { return of_each(head) + fmt::format("共 {} 份\n", lists.size()); },
                    .csv = [&] { return as_csv(lists); },
                    .json = [&] { return of_each(json_line); },
                    .html = [&] { return page_of(of_each(in_html)); }});
}

std::string print_destroyed(const std::vector<json>& skeletons, ReportFormat format) {
    if (format == ReportFormat::Json) {
        std::string out;
        for (const json& one : skeletons) out += one.dump() + "\n";
        return out;
    }
    std::string out;
    std::string csv =
        csv_line({"識別碼", "檔號", "案名", "來文者", "來文字號", "文件產生日期", "案由",
                  "保存年限", "銷毀目錄", "核准文號", "銷毀日期", "方式", "監銷"});
    for (const json& one : skeletons) {
        const std::string list = std::to_string(one.value("list", 0));
        csv += csv_line({value_of(one, "id"), value_of(one, "file_no"), value_of(one, "case_title"),
                         value_of(one, "issuer"), value_of(one, "document_no"),
                         value_of(one, "produced_on"), value_of(one, "subject"), period_of(one),
                         list, value_of(one, "approval_no"), value_of(one, "destroyed_on"),
                         value_of(one, "method"), value_of(one, "witness")});
        out += fmt::format("{}  {}  {} {} {}\n    目錄 {}，{} 核准，{} 銷毀（{}），{} 監銷\n",
                           value_of(one, "id"), file_no_of(one), value_of(one, "produced_on"),
                           value_of(one, "issuer"), value_of(one, "document_no"), list,
                           value_of(one, "approval_no"), value_of(one, "destroyed_on"),
                           value_of(one, "method"), value_of(one, "witness"));
    }
    if (format == ReportFormat::Csv) return csv;
    if (format == ReportFormat::Excel) return std::string(kByteOrderMark) + csv;
    out += fmt::format("共 {} 件\n", skeletons.size());
    return format == ReportFormat::Text
               ? out
               : html_page("已銷毀檔案", "<h1>已銷毀檔案</h1>\n<pre>" + escaped(out) + "</pre>\n");
}

}  // namespace gongwen::pipeline::cli

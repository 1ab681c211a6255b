#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/clock.h"
#include "core/csv.h"
#include "pipeline/reports/retention_report.h"
#include "pipeline/reports/retention_words.h"

namespace gongwen::pipeline {
namespace {

using archive::Assessment;
using archive::Hold;
using nlohmann::json;

const std::vector<Assessment>& documents_of(const HoldsReport& report, const Hold& hold) {
    static const std::vector<Assessment> none;
    const auto found = report.documents.find(hold.number);
    return found == report.documents.end() ? none : found->second;
}

std::string state_of(const Hold& hold) {
    if (hold.released_by.empty()) return "凍結中";
    return fmt::format("{} 由 {} 解除：{}", archive::taiwan_time(hold.released_at),
                       hold.released_by, hold.release_reason);
}

std::string head_of(const Hold& hold) {
    return fmt::format("凍結 {}（{}）{}", hold.number, archive::label_of_hold(hold.request.kind),
                       hold.request.reason);
}

std::string cases_of(const Hold& hold) {
    std::string out;
    for (const archive::CaseNumber& one : hold.request.cases) {
        out += (out.empty() ? "" : "、") + one.text();
    }
    return out;
}

std::string due_of(const Assessment& one) {
    return one.due ? one.due->iso() : one.period ? one.period->text() : "無年限";
}

std::string as_text(const HoldsReport& report, const Titles& titles) {
    std::string out;
    for (const Hold& hold : report.holds) {
        out += head_of(hold) + "\n";
        out += fmt::format("    負責：{}；{} {} 設定{}\n", hold.request.owner, hold.placed_by,
                           archive::taiwan_time(hold.placed_at),
                           hold.request.spread ? "；及於相關文件" : "");
        if (!hold.request.cases.empty()) out += fmt::format("    案卷：{}\n", cases_of(hold));
        out += fmt::format("    狀態：{}\n", state_of(hold));
        for (const Assessment& one : documents_of(report, hold)) {
            out += fmt::format("    {}  {}  {}  屆滿 {}\n", one.facts.id, file_number_in_words(one),
                               name_in_words(one, titles), due_of(one));
        }
    }
    return out + fmt::format("共 {} 項\n", report.holds.size());
}

std::string as_csv(const HoldsReport& report) {
    std::string out =
        csv_line({"hold", "kind", "reason", "owner", "spread", "cases", "placed_by", "placed_at",
                  "released_by", "released_at", "release_reason", "document", "due"});
    for (const Hold& hold : report.holds) {
        const auto line = [&](const std::string& document, const std::string& due) {
            out += csv_line({std::to_string(hold.number), hold.request.kind, hold.request.reason,
                             hold.request.owner, hold.request.spread ? "yes" : "no", cases_of(hold),
                             hold.placed_by, hold.placed_at, hold.released_by, hold.released_at,
                             hold.release_reason, document, due});
        };
        const auto& documents = documents_of(report, hold);
        if (documents.empty()) line("", "");
        for (const Assessment& one : documents) line(one.facts.id, due_of(one));
    }
    return out;
}

std::string as_json(const HoldsReport& report) {
    std::string out;
    for (const Hold& hold : report.holds) {
        json line = to_json_value(hold);
        line["documents"] = json::array();
        for (const Assessment& one : documents_of(report, hold)) {
            line["documents"].push_back({{"document", one.facts.id}, {"due", due_of(one)}});
        }
        out += line.dump() + "\n";
    }
    return out;
}

std::string as_html(const HoldsReport& report, const Titles& titles) {
    std::string body = "<h1>凍結清單</h1>\n";
    if (report.holds.empty()) body += "<p class=\"none\">沒有。</p>\n";
    for (const Hold& hold : report.holds) {
        body += fmt::format(
            "<article>\n<header><span class=\"chip {}\">{}</span>{}</header>\n<dl><dt>負責</dt>"
            "<dd>{}</dd><dt>設定</dt><dd>{} {}</dd><dt>狀態</dt><dd>{}</dd></dl>\n<ul>\n",
            hold.released_by.empty() ? "bad" : "good",
            escaped(archive::label_of_hold(hold.request.kind)), escaped(head_of(hold)),
            escaped(hold.request.owner), escaped(hold.placed_by),
            escaped(archive::taiwan_time(hold.placed_at)), escaped(state_of(hold)));
        for (const Assessment& one : documents_of(report, hold)) {
            body += fmt::format("<li>{} {} {}，屆滿 {}</li>\n", escaped(file_number_in_words(one)),
                                escaped(name_in_words(one, titles)), escaped(one.facts.id),
                                due_of(one));
        }
        body += "</ul>\n</article>\n";
    }
    return html_page("凍結清單", body);
}

}  // namespace

json to_json_value(const Hold& hold) {
    json cases = json::array();
    for (const archive::CaseNumber& one : hold.request.cases) cases.push_back(one.text());
    return {{"hold", hold.number},
            {"kind", hold.request.kind},
            {"reason", hold.request.reason},
            {"owner", hold.request.owner},
            {"spread", hold.request.spread},
            {"cases", cases},
            {"placed_by", hold.placed_by},
            {"placed_at", hold.placed_at},
            {"released_by", hold.released_by},
            {"released_at", hold.released_at},
            {"release_reason", hold.release_reason}};
}

std::string print(const HoldsReport& report, ReportFormat format, const Titles& titles) {
    return printed(format, {.text = [&] { return as_text(report, titles); },
                            .csv = [&] { return as_csv(report); },
                            .json = [&] { return as_json(report); },
                            .html = [&] { return as_html(report, titles); }});
}

}  // namespace gongwen::pipeline

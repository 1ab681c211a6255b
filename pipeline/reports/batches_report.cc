#include "pipeline/reports/batches_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/clock.h"
#include "core/csv.h"
#include "core/shown_text.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline {
namespace {

using archive::BatchFailure;
using archive::BatchRun;
using nlohmann::json;

/// What people must know of how it ended; "" where it ran to its end.
std::string_view label_of_end(std::string_view state) {
    if (state == "interrupted") return "由人員中止，可再執行";
    if (state == "disk_full") return "磁碟已滿而停止，可再執行";
    if (state == "running") return "執行中";
    if (state == "cut_short") return "未執行完畢（程式中斷），可再執行";
    return "";
}

std::string when_of(const BatchRun& run) {
    const std::string began = archive::taiwan_time(run.began_at);
    if (run.ended_at.empty()) return began;
    return fmt::format("{} 至 {}", began, archive::taiwan_time(run.ended_at));
}

long inputs_of(const BatchRun& run) {
    return run.outcome.filed + run.outcome.already_there + run.outcome.failed;
}

std::string inputs_in_words(const BatchRun& run) {
    const auto& o = run.outcome;
    std::string out = fmt::format("送入 {} 檔 = 歸檔 {} + 已在檔案庫 {} + 未能歸檔 {}",
                                  inputs_of(run), o.filed, o.already_there, o.failed);
    if (o.failed_before > 0)
        out += fmt::format("（其中 {} 檔先前已失敗，未重試）", o.failed_before);
    if (o.not_reached > 0) out += fmt::format("；另 {} 檔未處理到", o.not_reached);
    return out + fmt::format("；{} 頁", o.pages);
}

std::string documents_in_words(const BatchRun& run) {
    std::string out = fmt::format("公文 {} 件", run.documents);
    if (run.removed > 0) out += fmt::format("（{} 件已不在檔案庫）", run.removed);
    return out + fmt::format("；待複核 {} 件 {} 項；機關名稱有疑 {} 處；更正 {} 則",
                             run.documents_in_review, run.review_items, run.names, run.corrections);
}

std::string failure_in_words(const BatchFailure& failure) {
    return fmt::format("{}：{}，{}（{}）", name_in_line(failure.source),
                       label_of_reason(failure.reason), advice_on(failure.reason),
                       name_in_line(failure.detail));
}

std::string before_in_words(const BatchesReport& report) {
    return fmt::format("另有 {} 件公文，歸檔時程式尚未記錄批次", report.history.filed_before);
}

bool waits_for_filing(const BatchesReport& report) {
    const auto& runs = report.history.runs;
    const bool is_running = !runs.empty() && runs.back().outcome.state == "running";
    return report.unfiled > 0 && !is_running;
}

std::string unfiled_in_words(const BatchesReport& report) {
    return fmt::format("另有 {} 檔已收存而未歸檔，請執行 gongwen reread", report.unfiled);
}

std::string as_text(const BatchesReport& report) {
    std::string out;
    for (const BatchRun& run : report.history.runs) {
        out += fmt::format("批次 {}  {}  {}\n", run.number, when_of(run), run.who);
        if (const auto end = label_of_end(run.outcome.state); !end.empty()) {
            out += fmt::format("    {}\n", end);
        }
        out += fmt::format("    {}\n    {}\n", inputs_in_words(run), documents_in_words(run));
        for (const BatchFailure& failure : run.outcome.failures) {
            out += fmt::format("    未能歸檔：{}\n", failure_in_words(failure));
        }
    }
    if (waits_for_filing(report)) out += unfiled_in_words(report) + "\n";
    if (report.history.filed_before > 0) out += before_in_words(report) + "\n";
    return out + fmt::format("共 {} 批\n", report.history.runs.size());
}

/// "encrypted 2 unreadable 1"
std::string reasons_of(const BatchRun& run) {
    std::string out;
    for (const auto& [reason, count] : failures_by_reason(run.outcome)) {
        out += fmt::format("{}{} {}", out.empty() ? "" : " ", reason, count);
    }
    return out;
}

std::string as_csv(const BatchesReport& report) {
    std::string out = csv_line({"batch",
                                "began_at",
                                "ended_at",
                                "state",
                                "who",
                                "in",
                                "filed",
                                "already_there",
                                "failed",
                                "failed_before",
                                "not_reached",
                                "reasons",
                                "pages",
                                "pages_read",
                                "documents",
                                "removed",
                                "documents_in_review",
                                "review_items",
                                "names",
                                "corrections"});
    for (const BatchRun& run : report.history.runs) {
        CsvRow row{std::to_string(run.number), run.began_at, run.ended_at, run.outcome.state,
                   run.who};
        const auto& o = run.outcome;
        for (const long count :
             {inputs_of(run), o.filed, o.already_there, o.failed, o.failed_before, o.not_reached}) {
            row.push_back(std::to_string(count));
        }
        row.push_back(reasons_of(run));
        for (const long count :
             {o.pages, o.pages_read, run.documents, run.removed, run.documents_in_review,
              run.review_items, run.names, run.corrections}) {
            row.push_back(std::to_string(count));
        }
        out += csv_line(row);
    }
    if (waits_for_filing(report)) {
        out += csv_line({"", "", "", "unfiled", "", std::to_string(report.unfiled), "", "", "", "",
                         "", "", "", "", "", "", "", "", "", ""});
    }
    if (report.history.filed_before > 0) {
        out += csv_line({"", "", "", "filed_before", "", "", "", "", "", "", "", "", "", "",
                         std::to_string(report.history.filed_before), "", "", "", "", ""});
    }
    return out;
}

json to_json_value(const BatchRun& run) {
    const auto& o = run.outcome;
    json failures = json::array();
    for (const BatchFailure& failure : o.failures) {
        failures.push_back(
            {{"source", failure.source}, {"reason", failure.reason}, {"detail", failure.detail}});
    }
    return {{"batch", run.number},
            {"began_at", run.began_at},
            {"ended_at", run.ended_at},
            {"state", o.state},
            {"who", run.who},
            {"in", inputs_of(run)},
            {"filed", o.filed},
            {"already_there", o.already_there},
            {"failed", o.failed},
            {"failed_before", o.failed_before},
            {"not_reached", o.not_reached},
            {"pages", o.pages},
            {"pages_read", o.pages_read},
            {"seconds", o.seconds},
            {"documents", run.documents},
            {"removed", run.removed},
            {"documents_in_review", run.documents_in_review},
            {"review_items", run.review_items},
            {"names", run.names},
            {"corrections", run.corrections},
            {"failures", failures}};
}

std::string as_json(const BatchesReport& report) {
    std::string out;
    for (const BatchRun& run : report.history.runs) {
        out += to_json_value(run).dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
    }
    if (waits_for_filing(report)) {
        out += json{{"state", "unfiled"}, {"in", report.unfiled}}.dump() + "\n";
    }
    if (report.history.filed_before > 0) {
        out += json{{"state", "filed_before"}, {"documents", report.history.filed_before}}.dump() +
               "\n";
    }
    return out;
}

std::string sums(const BatchesReport& report) {
    long filed = 0;
    long failed = 0;
    long pages = 0;
    for (const BatchRun& run : report.history.runs) {
        filed += run.outcome.filed;
        failed += run.outcome.failed;
        pages += run.outcome.pages;
    }
    return fmt::format(
        "<ul class=\"sum\"><li><b>{}</b>批次</li><li><b>{}</b>歸檔</li><li><b>{}</b>未能歸檔</li>"
        "<li><b>{}</b>頁</li></ul>\n",
        report.history.runs.size(), filed, failed, pages);
}

std::string card(const BatchRun& run) {
    const std::string_view end = label_of_end(run.outcome.state);
    const bool is_well = end.empty() && run.outcome.failed == 0;
    std::string out = fmt::format(
        "<article>\n<header><b>批次 {}</b><span>{}</span><span>{}</span>"
        "<span class=\"chip {}\">{}</span></header>\n<p>{}</p>\n<p>{}</p>\n",
        run.number, escaped(when_of(run)), escaped(run.who), is_well ? "good" : "bad",
        !end.empty() ? end
        : is_well    ? "完成"
                     : "完成，有檔案未能歸檔",
        inputs_in_words(run), documents_in_words(run));
    if (!run.outcome.failures.empty()) out += "<ul>\n";
    for (const BatchFailure& failure : run.outcome.failures) {
        out += fmt::format("<li>{}</li>\n", escaped(failure_in_words(failure)));
    }
    if (!run.outcome.failures.empty()) out += "</ul>\n";
    return out + "</article>\n";
}

std::string as_html(const BatchesReport& report) {
    constexpr std::string_view kTitle = "批次報告";
    std::string body = fmt::format("<h1>{}</h1>\n", kTitle);
    if (!report.from.empty() || !report.to.empty()) {
        body += fmt::format("<p class=\"when\">執行日期 {} 至 {}</p>\n", escaped(report.from),
                            escaped(report.to));
    }
    body += sums(report);
    if (report.history.runs.empty()) body += "<p class=\"none\">沒有。</p>\n";
    for (const BatchRun& run : report.history.runs) body += card(run);
    if (waits_for_filing(report)) {
        body += fmt::format("<p class=\"none\">{}。</p>\n", unfiled_in_words(report));
    }
    if (report.history.filed_before > 0) {
        body += fmt::format("<p class=\"none\">{}。</p>\n", before_in_words(report));
    }
    return html_page(kTitle, body);
}

}  // namespace

std::string print(const BatchesReport& report, ReportFormat format) {
    return printed(format, {.text = [&] { return as_text(report); },
                            .csv = [&] { return as_csv(report); },
                            .json = [&] { return as_json(report); },
                            .html = [&] { return as_html(report); }});
}

}  // namespace gongwen::pipeline

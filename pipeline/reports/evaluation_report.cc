#include "pipeline/reports/evaluation_report.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.h"
#include "pipeline/evaluation/alignment.h"
#include "pipeline/reports/reliability_plot.h"

namespace gongwen::pipeline {
namespace {

// More would make the page heavy, and nobody looks at them.
constexpr std::size_t kWorstLines = 40;

constexpr std::string_view kStyle = R"css(
table { border-collapse: collapse; width: 100%; background: #fff; font-size: .92rem; }
th, td { padding: .25rem .7rem; border-bottom: 1px solid var(--rule); text-align: right; }
th { color: var(--faint); font-weight: 500; border-bottom-width: 2px; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
.plots { display: flex; gap: 1.5rem; flex-wrap: wrap; }
.plots figure { margin: 0; flex: 1 1 20rem; background: #fff; border: 1px solid var(--rule);
                border-radius: .5rem; padding: .8rem; }
.plot { width: 100%; display: block; } .plot text { font-size: 12px; fill: var(--faint); }
.plot .title { font-size: 15px; fill: var(--ink); } .plot .grid { stroke: var(--rule); fill: none; }
.plot .ideal { stroke: var(--good); stroke-dasharray: 5 4; fill: none; }
.plot circle { fill: #b9846f; fill-opacity: .75; stroke: #7d4d3a; }
figcaption { color: var(--faint); font-size: .88rem; }
.line { font-size: 1.1rem; } .line mark { background: #ffe1dd; color: var(--bad); font-weight: 700; }
.truth mark { background: #d9f2e1; color: var(--good); }
)css";

std::string cell(const Tally& tally) {
    return tally.total == 0 ? "–" : fmt::format("{:.1f} %", 100 * tally.share());
}

std::string row(std::string_view name, const Accuracy& a) {
    return fmt::format(
        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{:.2f} %</td><td>{}</td><td>{}</td><td>{}</td>"
        "<td>{}</td><td>{}</td><td>{}</td></tr>\n",
        escaped(name), a.documents, a.characters, 100 * a.character_error_rate(),
        a.extra_characters, a.lost_lines, cell(a.all_fields()), cell(a.names_found),
        cell(a.findings_right), cell(a.corrections));
}

/// The groups whose name begins with `kind`, as one table.
std::string table_of(const Evaluation& evaluation, std::string_view title, std::string_view kind) {
    std::string rows;
    for (const auto& [group, accuracy] : evaluation.groups) {
        if (group.starts_with(kind)) rows += row(group.substr(kind.size()), accuracy);
    }
    if (rows.empty()) return "";
    return fmt::format(
        "<h2>{}</h2>\n<table>\n<tr><th></th><th>docs</th><th>chars</th><th>errors</th>"
        "<th>extra</th><th>lost lines</th><th>fields</th><th>names</th><th>precision</th>"
        "<th>corrections</th></tr>\n{}</table>\n",
        title, rows);
}

std::string summary(const Accuracy& all) {
    return fmt::format(
        "<ul class=\"sum\"><li><b>{:.2f} %</b>character errors</li><li><b>{}</b>fields right</li>"
        "<li><b>{}</b>wrong names found</li><li><b>{}</b>corrections right</li>"
        "<li><b>{}</b>of the wrong fields in review</li>"
        "<li><b>{}</b>of the right fields in review</li></ul>\n",
        100 * all.character_error_rate(), cell(all.all_fields()), cell(all.names_found),
        cell(all.corrections), cell(all.wrong_in_review), cell(all.right_in_review));
}

std::string figure(std::string_view what, const Calibration& calibration) {
    const Calibration::Bin sure = calibration.sum_from(0.99);
    return fmt::format(
        "<figure>{}<figcaption>Expected calibration error {:.4f} over {}. Of {} given 0.99 or "
        "more, "
        "{:.2f} % are right.</figcaption></figure>\n",
        reliability_plot(what, calibration), calibration.expected_error(), calibration.total(),
        sure.total, 100 * sure.share_right());
}

std::string plots(const Accuracy& all) {
    return "<h2>Confidence</h2>\n<p class=\"source\">On the dashed line confidence comes true; "
           "dots below it were too sure. The larger a dot, the more it stands for.</p>\n"
           "<div class=\"plots\">" +
           figure("Characters", all.character_confidence) + figure("Fields", all.field_confidence) +
           "</div>\n";
}

/// `text` with the characters marked for which `is_right` says no.
template <typename IsRight>
std::string marked(const std::u32string& text, IsRight is_right) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string character = escaped(to_utf8(text[i]));
        const bool plain = is_space(text[i]) || text[i] == U'_' || is_right(i);
        out += plain ? character : "<mark>" + character + "</mark>";
    }
    return out;
}

std::string both_lines(const Difference& line) {
    const std::u32string truth = to_utf32(line.expected);
    const std::u32string read = to_utf32(line.read);
    const Alignment alignment = align_within(truth, read);
    std::vector<bool> right(read.size());
    for (const auto& index : alignment.same) {
        if (index) right[*index] = true;
    }
    return fmt::format(
        "<dl class=\"line\"><dt>truth</dt><dd "
        "class=\"truth\">{}</dd><dt>read</dt><dd>{}</dd></dl>\n",
        marked(truth, [&](std::size_t i) { return alignment.same[i].has_value(); }),
        read.empty() ? std::string("<span class=\"none\">nothing</span>")
                     : marked(read, [&](std::size_t i) -> bool { return right[i]; }));
}

/// Of the differences of one kind ("line", "extra").
std::vector<Difference> worst(const Evaluation& evaluation, std::string_view what) {
    std::vector<Difference> lines;
    std::ranges::copy_if(evaluation.differences, std::back_inserter(lines),
                         [what](const Difference& d) { return d.what == what; });
    std::ranges::stable_sort(lines, std::ranges::greater(), &Difference::errors);
    if (lines.size() > kWorstLines) lines.resize(kWorstLines);
    return lines;
}

std::string cards(const std::vector<Difference>& lines, const CutOuts& cut_outs) {
    std::vector<CutOutRequest> requests;
    requests.reserve(lines.size());
    for (const Difference& d : lines) {
        requests.push_back({d.file, d.page, d.view.rotation, d.view.skew, d.box});
    }
    const std::vector<std::string> pictures = cut_outs(requests);
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Difference& d = lines[i];
        out += fmt::format(
            "<article>\n<header><span class=\"chip bad\">{} wrong</span>"
            "<span class=\"source\">{}, page {}</span></header>\n{}{}</article>\n",
            d.errors, escaped(d.file), d.page, image(pictures[i], "the line on its scan"),
            both_lines(d));
    }
    return out;
}

}  // namespace

std::string html(const Evaluation& evaluation, const CutOuts& cut_outs) {
    const auto found = evaluation.groups.find("all");
    const Accuracy all = found == evaluation.groups.end() ? Accuracy() : found->second;
    const std::vector<Difference> lines = worst(evaluation, "line");
    const std::vector<Difference> extra = worst(evaluation, "extra");
    std::string body = fmt::format(
        "<h1>How well it reads</h1>\n<p class=\"when\">{} files, {} documents, {} characters</p>\n",
        evaluation.files.size(), all.documents, all.characters);
    body += summary(all) + table_of(evaluation, "By damage", "treatment ") +
            table_of(evaluation, "By font", "font ") + plots(all) + "<h2>Worst lines</h2>\n";
    body += lines.empty() ? std::string("<p class=\"none\">Every line was read perfectly.</p>\n")
                          : cards(lines, cut_outs);
    if (!extra.empty()) {
        body += "<h2>Read beside the lines of the truth</h2>\n" + cards(extra, cut_outs);
    }
    return html_page("How well gongwen reads", body, "en", kStyle);
}

}  // namespace gongwen::pipeline

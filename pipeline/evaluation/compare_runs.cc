#include "pipeline/evaluation/compare_runs.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

namespace gongwen::pipeline {
namespace {

using FileSet = std::set<std::string>;

FileSet files_of(const Evaluation& run) { return {run.files.begin(), run.files.end()}; }

/// The lines that are wrong in `run` and were not in `other`. The same text may stand on a page
/// several times, so each wrong line of `other` excuses one of `run`.
std::vector<Difference> only_wrong_in(const Evaluation& run, const Evaluation& other) {
    std::map<std::tuple<std::string, int, std::string>, int> excused;
    for (const Difference& d : other.differences) {
        if (d.what == "line") ++excused[{d.file, d.page, d.expected}];
    }
    const FileSet known = files_of(other);
    std::vector<Difference> out;
    for (const Difference& d : run.differences) {
        if (d.what != "line" || !known.contains(d.file)) continue;
        if (--excused[{d.file, d.page, d.expected}] < 0) out.push_back(d);
    }
    return out;
}

std::string change(double before, double after) {
    return fmt::format("{:+.2f}", 100 * (after - before));
}

std::string change(const Tally& before, const Tally& after) {
    if (before.total == 0 || after.total == 0) return "-";
    return change(before.share(), after.share());
}

std::string list(std::string_view title, const std::vector<Difference>& lines) {
    std::string out = fmt::format("{}: {}\n", title, lines.size());
    for (const Difference& d : lines) {
        out += fmt::format("  {} page {}\n    expected {}\n    read     {}\n", d.file, d.page,
                           d.expected, d.read);
    }
    return out;
}

}  // namespace

RunComparison compare_runs(const Evaluation& before, const Evaluation& after) {
    RunComparison out;
    for (const auto& [group, accuracy] : after.groups) {
        const auto earlier = before.groups.find(group);
        if (earlier != before.groups.end()) {
            out.groups.push_back({group, earlier->second, accuracy});
        }
    }
    out.became_wrong = only_wrong_in(after, before);
    out.became_right = only_wrong_in(before, after);
    std::ranges::set_symmetric_difference(files_of(before), files_of(after),
                                          std::back_inserter(out.other_files));
    return out;
}

std::string table(const RunComparison& comparison) {
    std::string out = fmt::format("{:<28} {:>8} {:>6} {:>8} {:>8} {:>9} {:>11}\n", "change",
                                  "errors", "extra", "fields", "names", "precision", "corrections");
    for (const auto& [group, before, after] : comparison.groups) {
        out += fmt::format("{:<28} {:>8} {:>+6} {:>8} {:>8} {:>9} {:>11}\n", group,
                           change(before.character_error_rate(), after.character_error_rate()),
                           after.extra_characters - before.extra_characters,
                           change(before.all_fields(), after.all_fields()),
                           change(before.names_found, after.names_found),
                           change(before.findings_right, after.findings_right),
                           change(before.corrections, after.corrections));
    }
    if (!comparison.other_files.empty()) {
        out += fmt::format("{} files are in one run only, so the rates are not of the same scans\n",
                           comparison.other_files.size());
    }
    return out + list("lines that became wrong", comparison.became_wrong) +
           list("lines that became right", comparison.became_right);
}

}  // namespace gongwen::pipeline

#include "pipeline/evaluation/evaluation.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/record_json.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

bool holds_nothing(const Field& field) {
    return field.state == FieldState::Absent || field.state == FieldState::Blank ||
           (field.text().empty() && field.list().empty() &&
            !std::holds_alternative<bool>(field.value));
}

bool same_value(const Field& expected, const Field* read) {
    if (!read) return holds_nothing(expected);
    if (expected.state == FieldState::Unreadable) return read->state == FieldState::Unreadable;
    if (holds_nothing(expected)) return holds_nothing(*read);
    if (expected.list() != read->list()) return false;
    return std::holds_alternative<bool>(expected.value) ? expected.value == read->value : true;
}

bool states_value(const Field& field) {
    return field.state == FieldState::Read || field.state == FieldState::Repaired;
}

std::string shown(const Field* field) {
    if (!field) return "(none)";
    return gongwen::to_json_value(field->value).dump() + " " + std::string(to_string(field->state));
}

bool concerns_whole(const ReviewItem& item) {
    return item.field == "document" || item.field.starts_with("page.");
}

/// A doubt about how the field was read.
bool is_in_review(const Record& read, const std::string& field) {
    return std::any_of(read.review.begin(), read.review.end(), [&](const ReviewItem& item) {
        const bool about_paper = item.reason == "name_miswriting" || item.reason == "name_obsolete";
        return concerns_whole(item) || (item.field == field && !about_paper);
    });
}

void count_review(const Record& read, const std::string& name, bool right, Accuracy& accuracy) {
    const bool queued = is_in_review(read, name);
    if (!right) return accuracy.wrong_in_review.add(queued);
    const Field* field = read.field(name);
    const bool for_a_person = queued && (!field || !states_value(*field));
    if (!for_a_person) accuracy.right_in_review.add(queued);
}

void compare_fields(const std::string& file, const Record& expected, const Record& read,
                    Comparison& out) {
    for (const auto& [name, field] : expected.fields) {
        const Field* found = read.field(name);
        const bool right = same_value(field, found);
        out.accuracy.fields[name].add(right);
        count_review(read, name, right, out.accuracy);
        if (found && states_value(*found)) {
            out.accuracy.field_confidence.add(found->confidence, right);
            out.fields.push_back({read.template_id, name, *found, right});
        }
        if (!right) {
            const char* queued = is_in_review(read, name) ? " (in review)" : "";
            out.differences.push_back(
                {file, "field " + name, shown(&field), shown(found) + queued});
        }
    }
}

/// A finding that says: this name stands wrongly here.
bool is_flag(const NameFinding& name) {
    return !name.mention && (name.verdict == "miswriting" || name.verdict == "obsolete");
}

bool same_finding(const NameFinding& a, const NameFinding& b) {
    return a.written == b.written && a.verdict == b.verdict && a.mention == b.mention &&
           (a.expected.empty() || b.expected.empty() || a.expected == b.expected);
}

void compare_names(const std::string& file, const Record& expected, const Record& read,
                   Comparison& out) {
    const auto has = [](const std::vector<NameFinding>& names, const NameFinding& wanted) {
        return std::any_of(names.begin(), names.end(),
                           [&](const NameFinding& name) { return same_finding(name, wanted); });
    };
    for (const NameFinding& name : expected.names) {
        if (!is_flag(name)) continue;
        const bool found = has(read.names, name);
        out.accuracy.names_found.add(found);
        if (!found)
            out.differences.push_back({file, "name", name.written + " " + name.verdict, ""});
    }
    for (const NameFinding& name : read.names) {
        if (!is_flag(name)) continue;
        const bool right = has(expected.names, name);
        out.accuracy.findings_right.add(right);
        if (!right) {
            out.differences.push_back(
                {file, "name", "", name.written + " " + name.verdict + " " + name.expected});
        }
    }
}

bool same_correction(const Correction& a, const Correction& b) {
    return a.target.document_no == b.target.document_no && a.target.date == b.target.date &&
           a.action == b.action && a.pairs == b.pairs;
}

void compare_corrections(const std::string& file, const Record& expected, const Record& read,
                         Comparison& out) {
    long matched = 0;
    for (const Correction& correction : expected.corrections) {
        const auto found = std::find_if(
            read.corrections.begin(), read.corrections.end(),
            [&](const Correction& other) { return same_correction(correction, other); });
        const bool right = found != read.corrections.end();
        matched += right ? 1 : 0;
        out.accuracy.corrections.add(right);
        if (right) continue;
        json others = json::array();
        for (const Correction& other : read.corrections) others.push_back(to_json_value(other));
        out.differences.push_back(
            {file, "correction", to_json_value(correction).dump(), others.dump()});
    }
    out.accuracy.false_corrections += static_cast<long>(read.corrections.size()) - matched;
}

void compare_rules(const std::string& file, const Record& expected, const Record& read,
                   Comparison& out) {
    for (const RuleResult& rule : expected.rules) {
        const auto found =
            std::find_if(read.rules.begin(), read.rules.end(),
                         [&](const RuleResult& other) { return other.rule == rule.rule; });
        const std::string result = found == read.rules.end() ? "" : found->result;
        out.accuracy.rules.add(result == rule.result);
        if (rule.result == "broken") out.accuracy.broken_rules_seen.add(result != "met");
        if (result == rule.result) continue;
        const std::string reason = found == read.rules.end() ? "" : " " + found->reason;
        out.differences.push_back({file, "rule " + rule.rule, rule.result, result + reason});
    }
}

std::string percent(const Tally& tally) {
    return tally.total == 0 ? "-" : fmt::format("{:.1f} %", 100 * tally.share());
}

/// Nothing where the truth states no rules.
std::string rules_line(const Accuracy& all) {
    if (all.rules.total == 0) return "";
    const Tally& seen = all.broken_rules_seen;
    return fmt::format("rules of applications    {} of {} right; of {} broken ones {} called met\n",
                       percent(all.rules), all.rules.total, seen.total, seen.total - seen.right);
}

std::string calibration_line(std::string_view what, const Calibration& calibration) {
    const Calibration::Bin sure = calibration.sum_from(0.99);
    return fmt::format(
        "confidence of {:<10}  calibration error {:.4f} over {}; of {} given 0.99 or more {:.2f} % "
        "are right\n",
        what, calibration.expected_error(), calibration.total(), sure.total,
        100 * sure.share_right());
}

/// How much of what is wrong a person is asked to look at, and how much of what is right.
std::string review_line(const Accuracy& all) {
    return fmt::format(
        "review: of {} wrong fields {} are in the queue; of {} right fields {} are\n",
        all.wrong_in_review.total, percent(all.wrong_in_review), all.right_in_review.total,
        percent(all.right_in_review));
}

}  // namespace

Comparison compare(const std::string& file, const std::vector<Record>& expected,
                   const std::vector<Record>& read, const std::vector<OptionalWords>& optional) {
    Comparison out;
    compare_lines(file, expected, optional, read, out);
    const Record nothing;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Record& found = i < read.size() ? read[i] : nothing;
        ++out.accuracy.documents;
        compare_fields(file, expected[i], found, out);
        compare_names(file, expected[i], found, out);
        compare_corrections(file, expected[i], found, out);
        compare_rules(file, expected[i], found, out);
    }
    if (expected.size() != read.size()) {
        out.differences.push_back(
            {file, "documents", std::to_string(expected.size()), std::to_string(read.size())});
    }
    return out;
}

std::string table(const Evaluation& evaluation) {
    std::string out = fmt::format("{:<28} {:>5} {:>7} {:>8} {:>6} {:>6} {:>8} {:>8} {:>9} {:>11}\n",
                                  "group", "docs", "chars", "errors", "extra", "lost", "fields",
                                  "names", "precision", "corrections");
    for (const auto& [group, a] : evaluation.groups) {
        out +=
            fmt::format("{:<28} {:>5} {:>7} {:>6.2f} % {:>6} {:>6} {:>8} {:>8} {:>9} {:>11}\n",
                        group, a.documents, a.characters, 100 * a.character_error_rate(),
                        a.extra_characters, a.lost_lines, percent(a.all_fields()),
                        percent(a.names_found), percent(a.findings_right), percent(a.corrections));
    }
    const auto all = evaluation.groups.find("all");
    if (all == evaluation.groups.end()) return out;
    return out + rules_line(all->second) +
           calibration_line("characters", all->second.character_confidence) +
           calibration_line("fields", all->second.field_confidence) + review_line(all->second);
}

}  // namespace gongwen::pipeline

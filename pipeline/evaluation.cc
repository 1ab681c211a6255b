#include "pipeline/evaluation.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/record_json.h"
#include "core/text.h"
#include "pipeline/edit_distance.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

// A line with more wrong characters than this was not read at all.
constexpr double kLostShare = 0.6;

/// Text for comparing characters: spaces are layout; width is kept, as records keep what is
/// printed.
std::u32string comparable(const std::string& text) { return without_spaces(to_utf32(text)); }

std::u32string page_text(const std::vector<Record>& records, int page) {
    std::u32string text;
    for (const Record& record : records) {
        for (const Line& line : record.lines) {
            if (line.page == page) text += comparable(line.text);
        }
    }
    return text;
}

void compare_lines(const std::string& file, const std::vector<Record>& expected,
                   const std::vector<Record>& read, Comparison& out) {
    std::map<int, std::u32string> pages;
    for (const Record& record : expected) {
        for (const Line& line : record.lines) {
            const std::u32string truth = comparable(line.text);
            if (truth.empty()) continue;
            if (!pages.contains(line.page)) pages[line.page] = page_text(read, line.page);
            const auto errors = static_cast<long>(distance_within(truth, pages[line.page]));
            const auto length = static_cast<long>(truth.size());
            out.accuracy.characters += length;
            out.accuracy.character_errors += std::min(errors, length);
            ++out.accuracy.lines;
            if (static_cast<double>(errors) > kLostShare * static_cast<double>(length)) {
                ++out.accuracy.lost_lines;
            }
            if (errors > 0) out.differences.push_back({file, "line", line.text, ""});
        }
    }
}

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

std::string shown(const Field* field) {
    if (!field) return "(none)";
    return gongwen::to_json_value(field->value).dump() + " " + std::string(to_string(field->state));
}

void compare_fields(const std::string& file, const Record& expected, const Record& read,
                    Comparison& out) {
    for (const auto& [name, field] : expected.fields) {
        const Field* found = read.field(name);
        const bool right = same_value(field, found);
        out.accuracy.fields[name].add(right);
        if (!right) {
            out.differences.push_back({file, "field " + name, shown(&field), shown(found)});
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

std::string percent(const Tally& tally) {
    return tally.total == 0 ? "-" : fmt::format("{:.1f} %", 100 * tally.share());
}

}  // namespace

Tally Accuracy::all_fields() const {
    Tally sum;
    for (const auto& [name, tally] : fields) {
        sum.right += tally.right;
        sum.total += tally.total;
    }
    return sum;
}

double Accuracy::character_error_rate() const {
    return characters > 0 ? static_cast<double>(character_errors) / static_cast<double>(characters)
                          : 0;
}

void Accuracy::add(const Accuracy& other) {
    const auto plus = [](Tally& sum, const Tally& more) {
        sum.right += more.right;
        sum.total += more.total;
    };
    documents += other.documents;
    characters += other.characters;
    character_errors += other.character_errors;
    lines += other.lines;
    lost_lines += other.lost_lines;
    for (const auto& [name, tally] : other.fields) plus(fields[name], tally);
    plus(names_found, other.names_found);
    plus(findings_right, other.findings_right);
    plus(corrections, other.corrections);
    plus(failures, other.failures);
    false_corrections += other.false_corrections;
}

Comparison compare(const std::string& file, const std::vector<Record>& expected,
                   const std::vector<Record>& read) {
    Comparison out;
    compare_lines(file, expected, read, out);
    const Record nothing;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Record& found = i < read.size() ? read[i] : nothing;
        ++out.accuracy.documents;
        compare_fields(file, expected[i], found, out);
        compare_names(file, expected[i], found, out);
        compare_corrections(file, expected[i], found, out);
    }
    if (expected.size() != read.size()) {
        out.differences.push_back(
            {file, "documents", std::to_string(expected.size()), std::to_string(read.size())});
    }
    return out;
}

std::string table(const Evaluation& evaluation) {
    std::string out =
        fmt::format("{:<28} {:>5} {:>7} {:>8} {:>6} {:>8} {:>8} {:>9} {:>11}\n", "group", "docs",
                    "chars", "errors", "lost", "fields", "names", "precision", "corrections");
    for (const auto& [group, a] : evaluation.groups) {
        out += fmt::format("{:<28} {:>5} {:>7} {:>6.2f} % {:>6} {:>8} {:>8} {:>9} {:>11}\n", group,
                           a.documents, a.characters, 100 * a.character_error_rate(), a.lost_lines,
                           percent(a.all_fields()), percent(a.names_found),
                           percent(a.findings_right), percent(a.corrections));
    }
    return out;
}

json to_json_value(const Evaluation& evaluation) {
    const auto tally = [](const Tally& t) { return json{{"right", t.right}, {"total", t.total}}; };
    json groups = json::object();
    for (const auto& [group, a] : evaluation.groups) {
        json fields = json::object();
        for (const auto& [name, t] : a.fields) fields[name] = tally(t);
        groups[group] = {{"documents", a.documents},
                         {"characters", a.characters},
                         {"character_errors", a.character_errors},
                         {"lines", a.lines},
                         {"lost_lines", a.lost_lines},
                         {"fields", fields},
                         {"names_found", tally(a.names_found)},
                         {"findings_right", tally(a.findings_right)},
                         {"corrections", tally(a.corrections)},
                         {"false_corrections", a.false_corrections},
                         {"failures", tally(a.failures)}};
    }
    json differences = json::array();
    for (const Difference& d : evaluation.differences) {
        differences.push_back(
            {{"file", d.file}, {"what", d.what}, {"expected", d.expected}, {"read", d.read}});
    }
    return {{"groups", groups}, {"differences", differences}};
}

}  // namespace gongwen::pipeline

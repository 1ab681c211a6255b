#include "tools/made_up/kinship.h"

#include <set>

namespace gongwen::tools {

using institutions::Institution;

Kinship::Kinship(std::span<const Institution> rows) : rows_(rows) {
    for (Row row = 0; row < rows.size(); ++row) {
        by_name_[rows[row].name] = row;
        joined_.push_back(row);
    }
    for (Row row = 0; row < rows.size(); ++row) {
        for (const std::string& name : rows[row].successors) {
            if (const Row next = row_of(name); next != kNone) joined_[line_of(row)] = line_of(next);
        }
    }
    parents_.resize(rows.size());
    for (Row row = 0; row < rows.size(); ++row) {
        const Row parent = row_of(rows[row].parent);
        if (parent != kNone) parents_[line_of(row)].push_back(line_of(parent));
    }
}

Kinship::Row Kinship::row_of(const std::string& name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? kNone : found->second;
}

Kinship::Row Kinship::head_of(const std::string& name) const {
    Row head = kNone;
    for (Row row = 0; row < rows_.size(); ++row) {
        const bool longer = head == kNone || rows_[row].name.size() > rows_[head].name.size();
        if (longer && name.starts_with(rows_[row].name)) head = row;
    }
    if (head != kNone) return head;
    const std::string county = "臺北市";
    return row_of(name.substr(0, county.size()) + "政府");
}

Kinship::Row Kinship::line_of(Row row) const {
    while (joined_[row] != row) row = joined_[row];
    return row;
}

bool Kinship::is_above(Row upper, Row lower) const {
    std::set<Row> lines{line_of(lower)};
    std::vector<Row> below{line_of(lower)};
    while (!below.empty()) {
        const Row line = below.back();
        below.pop_back();
        for (const Row parent : parents_.at(line)) {
            if (lines.insert(parent).second) below.push_back(parent);
        }
    }
    return lines.contains(line_of(upper));
}

bool Kinship::are_related(const std::string& a, const std::string& b) const {
    const Row one = head_of(a);
    const Row other = head_of(b);
    if (one == kNone || other == kNone) return false;
    return is_above(one, other) || is_above(other, one);
}

std::vector<std::string> Kinship::former(const Institution& one, const Date& day) const {
    std::vector<std::string> names;
    for (const Institution& row : rows_) {
        const bool only = row.successors == std::vector<std::string>{one.name};
        if (only && row.valid_to && *row.valid_to < day) names.push_back(row.name);
    }
    return names.size() == 1 ? names : std::vector<std::string>();
}

std::vector<std::string> Kinship::above(const Institution& one, const Date& day) const {
    const Row parent = row_of(one.parent);
    const bool there = parent != kNone && rows_[parent].valid_on(day);
    return there ? std::vector<std::string>{one.parent} : std::vector<std::string>();
}

std::vector<std::string> Kinship::below(const Institution& one, const Date& day) const {
    std::vector<std::string> names;
    for (const Institution& row : rows_) {
        if (row.parent == one.name && row.valid_on(day)) names.push_back(row.name);
    }
    return names;
}

}  // namespace gongwen::tools

#include "extract/letter/layouts/label_table.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "core/text.h"
#include "extract/values/districts.h"
#include "extract/values/field_values.h"

namespace gongwen::extract {
namespace {

constexpr std::size_t kFewestFields = 3;
constexpr std::size_t kFewestAlone = 2;  // in a table that holds nothing else: 檔號 and 保存年限

bool shares_rows(const Cell& a, const Cell& b) {
    return a.row < b.row + b.row_span && b.row < a.row + a.row_span;
}

bool stands_behind(const Cell& label, const Cell& cell) {
    return cell.column == label.column + label.column_span && shares_rows(label, cell);
}

bool stands_below(const Cell& label, const Cell& cell) {
    return cell.row == label.row + label.row_span && cell.column == label.column;
}

/// What stands behind a label that was read badly can be nothing else, or a person's name.
bool tells(const FieldTemplate& field, std::u32string_view value) {
    constexpr std::size_t kLongestName = 10;  // with a title
    switch (field.kind) {
        case FieldKind::Text:
            return field.name == "address" && is_whole_address(to_utf8(value));
        case FieldKind::Person:
            return value.size() >= 2 && value.size() <= kLongestName &&
                   std::ranges::all_of(value, [](char32_t c) { return is_han(c) || is_space(c); });
        case FieldKind::Date:
        case FieldKind::DocumentNumber:
        case FieldKind::Choice:
        case FieldKind::Phone:
        case FieldKind::Email:
            return could_be_value(field, value);
        default:
            return false;
    }
}

}  // namespace

LabelTable::LabelTable(const std::vector<Segment>& segments, const LabelFinder& labels, int table)
    : segments_(segments), labels_(labels), cells_(segments.front().page->cells) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const int cell = segments[i].line->cell;
        if (cell < 0 || static_cast<std::size_t>(cell) >= cells_.size()) continue;
        if (cells_[static_cast<std::size_t>(cell)].table == table) inside_[cell].push_back(i);
    }
    find_labels();
    find_misread_labels();
    give_values();
    find_lone_address();
}

double LabelTable::top() const {
    double top = std::numeric_limits<double>::infinity();
    for (const auto& [cell, segments] : inside_) top = std::min(top, cell_at(cell).box.top);
    return top;
}

bool LabelTable::holds_enough() const {
    if (is_all_labelled() && !label_cells_.empty() && holds_receivers()) return true;
    const std::size_t fewest = is_all_labelled() ? kFewestAlone : kFewestFields;
    return label_cells_.size() + boxed_.size() >= fewest;
}

bool LabelTable::holds_contacts() const {
    static constexpr auto kContacts =
        std::to_array<std::string_view>({"address", "contact", "unit", "phone", "fax", "email"});
    return holds_only([](const FieldTemplate& field) {
        return std::ranges::find(kContacts, field.name) != kContacts.end();
    });
}

bool LabelTable::holds_receivers() const {
    return holds_only([](const FieldTemplate& field) {
        return field.zone == Zone::Tail && field.kind == FieldKind::Names;
    });
}

void LabelTable::add_parts(std::map<std::size_t, CellPart>& parts) const {
    for (const auto& [cell, inside] : inside_) {
        if (label_cells_.contains(cell)) {
            add_label(parts, label_cells_.at(cell), inside, inside.size());
        } else if (const auto boxed = boxed_.find(cell); boxed != boxed_.end()) {
            add_label(parts, boxed->second, inside, 1);
            for (std::size_t i = 1; i < inside.size(); ++i) {
                parts[inside[i]] = {boxed->second, inside.front(), 0};
            }
        } else {
            add_values(parts, cell, inside);
        }
    }
}

bool LabelTable::is_all_labelled() const {
    return std::ranges::all_of(inside_, [&](const auto& entry) {
        return label_cells_.contains(entry.first) || boxed_.contains(entry.first) ||
               owners_.contains(entry.first);
    });
}

std::u32string LabelTable::text_of(int cell, std::size_t first) const {
    std::u32string text;
    const std::vector<std::size_t>& inside = inside_.at(cell);
    for (std::size_t i = first; i < inside.size(); ++i) text += segments_[inside[i]].text;
    return text;
}

void LabelTable::add_label(std::map<std::size_t, CellPart>& parts, const FieldTemplate* field,
                           const std::vector<std::size_t>& inside, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
        parts[inside[i]] = {field, inside.front(), segments_[inside[i]].text.size()};
    }
}

std::optional<int> LabelTable::row_head(int index) const {
    const Cell& cell = cell_at(index);
    for (const auto& [other, inside] : inside_) {
        const Cell& head = cell_at(other);
        const bool spans = head.row_span > cell.row_span && head.row <= cell.row &&
                           head.row + head.row_span >= cell.row + cell.row_span;
        if (spans && stands_behind(head, cell)) return other;
    }
    return std::nullopt;
}

void LabelTable::find_labels() {
    std::set<const FieldTemplate*> seen;
    for (const auto& [cell, inside] : inside_) {
        const std::u32string text = text_of(cell);
        const std::optional<int> head = row_head(cell);
        const FieldTemplate* field = head ? labels_.named(text_of(*head) + text) : nullptr;
        if (field) row_heads_.insert(*head);
        if (!field) field = labels_.named(text);
        if (field && seen.insert(field).second) label_cells_[cell] = field;
    }
    find_boxed_labels(seen);
}

void LabelTable::find_boxed_labels(std::set<const FieldTemplate*>& seen) {
    for (const auto& [cell, inside] : inside_) {
        if (inside.size() < 2 || label_cells_.contains(cell)) continue;
        const FieldTemplate* field = labels_.named(segments_[inside.front()].text);
        if (field && seen.insert(field).second) boxed_[cell] = field;
    }
}

void LabelTable::find_misread_labels() {
    std::set<const FieldTemplate*> seen;
    for (const auto& [cell, field] : label_cells_) seen.insert(field);
    for (const auto& [cell, field] : boxed_) seen.insert(field);
    if (seen.size() < kFewestAlone) return;
    for (const auto& [cell, inside] : inside_) {
        const FieldTemplate* field =
            is_label(cell) ? nullptr : labels_.nearly_named(segments_[inside.front()].text);
        if (!field || seen.contains(field)) continue;
        const bool boxed = inside.size() > 1;
        if (boxed ? !tells(*field, text_of(cell, 1)) : !has_telling_value(cell, *field)) {
            continue;
        }
        (boxed ? boxed_ : label_cells_)[cell] = field;
        seen.insert(field);
    }
}

bool LabelTable::is_label(int cell) const {
    return label_cells_.contains(cell) || row_heads_.contains(cell) || boxed_.contains(cell);
}

bool LabelTable::has_telling_value(int label, const FieldTemplate& field) const {
    return std::ranges::any_of(inside_, [&](const auto& entry) {
        const bool next = stands_behind(cell_at(label), cell_at(entry.first)) ||
                          stands_below(cell_at(label), cell_at(entry.first));
        return next && !is_label(entry.first) && tells(field, text_of(entry.first));
    });
}

void LabelTable::give_values() {
    for (const auto& [cell, field] : label_cells_) {
        if (give_to(cell, stands_behind)) continue;
        if (field->kind == FieldKind::Names) {
            give_list(cell);
        } else {
            give_to(cell, stands_below);
        }
    }
}

void LabelTable::give_list(int label) {
    const Cell& head = cell_at(label);
    const auto is_under = [&](const Cell& cell) {
        return cell.table == head.table && cell.row >= head.row + head.row_span &&
               cell.column >= head.column && cell.column < head.column + head.column_span;
    };
    int end = std::numeric_limits<int>::max();
    for (const auto& [other, inside] : inside_) {
        if (is_label(other) && is_under(cell_at(other))) {
            end = std::min(end, cell_at(other).row);
        }
    }
    for (const auto& [other, inside] : inside_) {
        if (is_under(cell_at(other)) && cell_at(other).row < end) {
            owners_.try_emplace(other, label);
        }
    }
}

void LabelTable::find_lone_address() {
    const FieldTemplate* address = labels_.named(U"地址");
    const bool labelled = std::ranges::any_of(
        label_cells_, [&](const auto& entry) { return entry.second == address; });
    if (!address || labelled) return;
    for (const auto& [cell, inside] : inside_) {
        if (label_cells_.contains(cell) || boxed_.contains(cell)) continue;
        if (owners_.contains(cell)) continue;
        if (is_whole_address(to_utf8(text_of(cell)))) lone_address_ = {cell, address};
    }
}

void LabelTable::add_values(std::map<std::size_t, CellPart>& parts, int cell,
                            const std::vector<std::size_t>& inside) const {
    CellPart current;
    if (const auto owner = owners_.find(cell); owner != owners_.end()) {
        current = {label_cells_.at(owner->second), inside_.at(owner->second).front(), 0};
    } else if (lone_address_.second && lone_address_.first == cell) {
        current = {lone_address_.second, inside.front(), 0};
    }
    for (const std::size_t i : inside) {
        current.value_begin = 0;
        const bool may_change = !current.field || current.field->kind != FieldKind::Items;
        const auto hit = may_change ? labels_.at_front(segments_[i]) : std::nullopt;
        if (hit && hit->has_colon && !hit->misread && hit->begin == 0) {
            current = {hit->field, i, hit->end};
        }
        parts[i] = current;
    }
}

bool LabelTable::holds_only(Wanted wanted) const {
    return boxed_.empty() && std::ranges::all_of(label_cells_, [&](const auto& entry) {
               const bool valued = std::ranges::any_of(owners_, [&](const auto& owner) {
                   const Cell& label = cell_at(entry.first);
                   const Cell& value = cell_at(owner.first);
                   return owner.second == entry.first &&
                          (stands_behind(label, value) ||
                           (is_all_labelled() && stands_below(label, value)));
               });
               return valued && wanted(*entry.second);
           });
}

bool LabelTable::give_to(int label, IsNext is_next) {
    bool any = false;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const int cell = static_cast<int>(i);
        const bool same_table = cells_[i].table == cell_at(label).table;
        if (!same_table || !is_next(cell_at(label), cells_[i])) continue;
        if (is_label(cell)) continue;
        owners_.try_emplace(cell, label);
        any = true;
    }
    return any;
}

}  // namespace gongwen::extract

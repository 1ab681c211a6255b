#include "extract/draft/draft_names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/text.h"

namespace gongwen::extract {

using View = std::u32string_view;

namespace {

/// In one row, below their labels or in cells of one size beside them.
bool stands_beside(const Proposal& a, const Proposal& b) {
    constexpr double kAlike = 2;  // points
    if (a.where != b.where || a.page != b.page) return false;
    if (a.where == Where::BelowLabel) return a.row_top == b.row_top;
    return std::abs(a.box.top - b.box.top) < kAlike &&
           std::abs(a.box.bottom - b.box.bottom) < kAlike &&
           std::abs(a.box.width() - b.box.width()) < kAlike;
}

}  // namespace

void tell_signatures(Draft& draft) {
    for (Proposal& field : draft.fields) {
        const bool is_beside_label = field.where == Where::RightOfLabel && !field.box.empty();
        const bool may_be = (field.where == Where::BelowLabel || is_beside_label) &&
                            field.rows.empty() && field.row_head.empty() &&
                            is_plain_text(field.kind);
        const bool signs =
            std::any_of(draft.fields.begin(), draft.fields.end(), [&](const Proposal& other) {
                return other.kind == FieldKind::Signature && stands_beside(field, other);
            });
        if (may_be && signs) field.kind = FieldKind::Signature;
    }
}

namespace {

/// What people read for the field.
std::u32string title_of(const Proposal& field) {
    return field.title.empty() ? field.row_head + field.label : field.title;
}

/// A box beside a value of the same row has the same words: 章程　□　____份.
void part_titles(Draft& draft) {
    for (Proposal& box : draft.fields) {
        if (box.kind != FieldKind::CheckBox) continue;
        const bool shared =
            std::any_of(draft.fields.begin(), draft.fields.end(), [&](const Proposal& other) {
                return other.kind != FieldKind::CheckBox && title_of(other) == title_of(box);
            });
        if (shared) box.title = title_of(box) + U"（勾選）";
    }
}

/// 土地坐落 of ____段____小段____地號: a blank with the title of another field is called by the
/// words around it.
void part_blanks(Draft& draft) {
    for (Proposal& field : draft.fields) {
        const bool is_blank = field.where == Where::InLine && !field.title.empty();
        const bool shared = is_blank && std::ranges::any_of(draft.fields, [&](const auto& other) {
                                return &other != &field && title_of(other) == title_of(field);
                            });
        if (shared) field.title += U"－" + field.label + field.after;
    }
}

/// Fields with the same words around their values, and rows with the same head, are told apart by
/// their order.
void number_titles(Draft& draft) {
    std::map<std::u32string, int> seen;
    for (Proposal& field : draft.fields) {
        const bool is_row = field.where == Where::BelowLabel && !field.row_head.empty();
        if (field.where != Where::InLine && !is_row) continue;
        const std::u32string title = title_of(field);
        const int count = ++seen[title];
        if (count > 1) field.title = title + U"（" + to_utf32(std::to_string(count)) + U"）";
    }
}

}  // namespace

void name_fields(Draft& draft, const UsualLabels& usual) {
    std::map<std::u32string, int> labels;
    for (const Proposal& field : draft.fields) ++labels[field.label];
    int number = 0;
    std::set<std::string> taken;
    for (Proposal& field : draft.fields) {
        const bool crossing =
            field.where == Where::BelowLabel && field.rows.empty() && !field.row_head.empty();
        // 自 stands in many words: it counts in its row alone. A box's words stand by themselves.
        const bool is_short = field.label.size() < 2 && field.kind != FieldKind::CheckBox;
        const bool is_era = View(U"中華民國西元").find(field.label) != View::npos;
        if (!crossing && !is_short && !is_era && labels[field.label] < 2) field.row_head.clear();
        ++number;
        if (field.name.empty()) field.name = fmt::format("field_{:02}", number);
        const std::string prefix = usual.prefix_of(field.row_head);
        if (!prefix.empty()) field.name = prefix + "_" + field.name;
        const std::string wanted = field.name;
        for (int i = 2; taken.contains(field.name); ++i) {
            field.name = fmt::format("{}_{}", wanted, i);
        }
        taken.insert(field.name);
    }
    part_titles(draft);
    part_blanks(draft);
    number_titles(draft);
}

}  // namespace gongwen::extract

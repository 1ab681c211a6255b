#include "extract/values/confidence.h"

#include <algorithm>

#include "extract/template/template.h"

namespace gongwen::extract {
namespace {

bool has_value(const Field& field) {
    return field.state == FieldState::Read || field.state == FieldState::Repaired;
}

}  // namespace

std::string_view group_of(const Field& field, const FieldTemplate* form) {
    if (field.state == FieldState::Repaired) return "repaired";
    if (!form) return "text";
    switch (form->kind) {
        case FieldKind::CheckBox:
        case FieldKind::Circled:
            return "tick";
        case FieldKind::Seal:
        case FieldKind::Signature:
            return "seal";
        case FieldKind::Email:
        case FieldKind::Number:
            return "code";
        case FieldKind::Date:
        case FieldKind::Phone:
        case FieldKind::DocumentNumber:
        case FieldKind::Choice:
            return "checked";
        case FieldKind::Items:
        case FieldKind::Names:
            return "list";
        default:
            return "text";
    }
}

void settle_confidence(Record& record, const Template& form, const FieldTables& tables) {
    for (auto& [name, field] : record.fields) {
        if (!has_value(field)) continue;
        const auto table = tables.by_group.find(group_of(field, form.field(name)));
        if (table == tables.by_group.end()) continue;
        field.confidence = std::min(table->second.at(field.confidence), field.most_sure);
    }
}

}  // namespace gongwen::extract

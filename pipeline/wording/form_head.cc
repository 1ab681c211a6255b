#include "pipeline/wording/form_head.h"

#include <algorithm>

namespace gongwen::pipeline {
namespace {

/// The first field of that kind that has a value.
std::string first_of(extract::FieldKind kind, const Record& form,
                     const extract::Template& form_template) {
    for (const extract::FieldTemplate& field : form_template.fields) {
        if (field.kind != kind || !field.rows.empty()) continue;
        if (std::string value = form.text_of(field.name); !value.empty()) return value;
    }
    return {};
}

}  // namespace

FormHead head_of_form(const Record& form, std::span<const extract::Template> templates) {
    const auto known = std::find_if(templates.begin(), templates.end(),
                                    [&](const auto& one) { return one.id == form.template_id; });
    if (known == templates.end()) return {};
    FormHead head{known->title, first_of(extract::FieldKind::Institution, form, *known),
                  first_of(extract::FieldKind::Date, form, *known)};
    if (head.applicant.empty()) {
        head.applicant = first_of(extract::FieldKind::Person, form, *known);
    }
    return head;
}

std::string in_one_line(const FormHead& head) {
    std::string out = head.title;
    for (const std::string& part : {head.applicant, head.date}) {
        if (!part.empty()) out += (out.empty() ? "" : " ") + part;
    }
    return out;
}

}  // namespace gongwen::pipeline

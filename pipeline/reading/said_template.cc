#include "pipeline/reading/said_template.h"

#include <algorithm>

#include "core/error.h"

namespace gongwen::pipeline {
namespace {

bool is_form(const extract::Template& known) { return known.kind == extract::TemplateKind::Form; }

}  // namespace

const extract::Template& form_named(std::string_view typed,
                                    const extract::TemplateLibrary& templates) {
    std::string known;
    for (const extract::Template& form : templates.templates()) {
        if (!is_form(form)) continue;
        if (form.id == typed || form.title == typed) return form;
        known += (known.empty() ? "" : ", ") + form.id;
    }
    throw Error(ErrorKind::Usage, std::string(typed),
                known.empty() ? "there is no template of a form" : "is no form; known: " + known);
}

std::string said_template_of(const Record& record) {
    const Field* said = record.field(kSaidTemplate);
    return said && said->state == FieldState::Confirmed ? said->text() : "";
}

std::map<int, std::string> said_templates_of(std::span<const Record> documents) {
    std::map<int, std::string> by_page;
    for (const Record& document : documents) {
        const std::string said = said_template_of(document);
        if (!said.empty() && !document.pages.empty()) by_page[document.pages.front()] = said;
    }
    return by_page;
}

const extract::Template* form_of_id(std::string_view id,
                                    const extract::TemplateLibrary& templates) {
    const auto forms = templates.templates();
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const extract::Template& form) {
        return is_form(form) && form.id == id;
    });
    return found == forms.end() ? nullptr : &*found;
}

}  // namespace gongwen::pipeline

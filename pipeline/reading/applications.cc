#include "pipeline/reading/applications.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/error.h"
#include "core/text.h"
#include "extract/lines/comparing.h"
#include "extract/review/review.h"
#include "extract/rules/filing.h"
#include "extract/rules/form_rules.h"
#include "pipeline/reading/process_document.h"

namespace gongwen::pipeline {
namespace {

/// The name that a field means: what its judgement says is meant, else what was read. A name inside
/// a longer value (臺北市政府 in 臺北市政府員工消費合作社) is not what the value means.
std::string meant_name(const Record& form, const std::string& field) {
    std::string written = form.text_of(field);
    for (const NameFinding& name : form.names) {
        const bool whole = name.field == field &&
                           extract::for_comparing(name.written) == extract::for_comparing(written);
        if (!whole || name.mention || name.verdict == "unknown") continue;
        if (!name.expected.empty()) return name.expected;
    }
    return written;
}

}  // namespace

const extract::Template* rules_of(const Record& record, const Knowledge& knowledge) {
    for (const extract::Template& form : knowledge.templates.templates()) {
        const bool used = form.kind == extract::TemplateKind::Form && form.id == record.template_id;
        if (used && !form.rules.empty()) return &form;
    }
    return nullptr;
}

std::vector<RuleResult> check_application(const Record& form, const Record* covering_letter,
                                          const Knowledge& knowledge) {
    const extract::Template* rules = rules_of(form, knowledge);
    if (!rules || extract::is_blank_form(form)) return {};
    extract::Papers papers;
    papers.covering_letter = covering_letter;
    papers.kind_of = [&](const std::string& field) -> std::optional<extract::KindOfInstitution> {
        const auto kind = knowledge.kinds.of(meant_name(form, field), knowledge.authority);
        if (!kind) return std::nullopt;
        return extract::KindOfInstitution{kind->kind, kind->basis};
    };
    return extract::check_rules(form, *rules, papers);
}

void check_applications(std::vector<Record>& documents, const Knowledge& knowledge) {
    for (Record& form : documents) {
        const extract::Template* rules = rules_of(form, knowledge);
        if (!rules) continue;
        const Record* letter = extract::covering_letter_of(form, documents, rules->covering_letter);
        form.covering_letter.reset();
        if (letter) form.covering_letter = extract::reference_to(*letter);
        form.rules = check_application(form, letter, knowledge);
    }
}

void require_known_kinds(const Knowledge& knowledge) {
    const std::vector<std::string>& known = institutions::KindTable::words();
    for (const extract::Template& form : knowledge.templates.templates()) {
        for (const extract::RuleTemplate& rule : form.rules) {
            for (const std::string& kind : rule.all_kinds()) {
                if (std::find(known.begin(), known.end(), kind) != known.end()) continue;
                throw Error(ErrorKind::Usage, rule.at,
                            fmt::format("rule \"{}\": unknown kind of institution \"{}\"; use {}",
                                        rule.id, kind, fmt::join(known, ", ")));
            }
        }
    }
}

}  // namespace gongwen::pipeline

#include "extract/rules/form_rules.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/text.h"
#include "extract/review/review.h"
#include "extract/rules/rule_checks.h"

namespace gongwen::extract {
namespace {

enum class Filled { Yes, No, CannotTell };

/// Signs alone (. or -) may be dirt, or strike the field out.
bool has_words(const std::vector<std::string>& values) {
    return std::any_of(values.begin(), values.end(), [](const std::string& value) {
        const std::u32string text = to_utf32(value);
        return std::any_of(text.begin(), text.end(),
                           [](char32_t c) { return is_han(c) || is_latin(c) || is_digit(c); });
    });
}

/// A truth value counts as filled where it is true.
Filled filled(const Record& form, const std::string& name) {
    const Field* field = form.field(name);
    if (!field || field->state == FieldState::Unreadable) return Filled::CannotTell;
    if (field->state == FieldState::Absent) return Filled::CannotTell;
    if (const bool* truth = std::get_if<bool>(&field->value)) {
        if (!is_trusted(*field)) return Filled::CannotTell;
        return *truth ? Filled::Yes : Filled::No;
    }
    const std::vector<std::string> values = field->list();
    if (values.empty()) return Filled::No;
    return has_words(values) ? Filled::Yes : Filled::CannotTell;
}

struct Counted {
    int yes = 0;
    std::vector<std::string> missing{};
    std::vector<std::string> unsure{};
};

Counted count(const Record& form, const std::vector<std::string>& fields) {
    Counted out;
    for (const std::string& name : fields) {
        const Filled state = filled(form, name);
        out.yes += state == Filled::Yes ? 1 : 0;
        if (state == Filled::CannotTell) out.unsure.push_back(name);
        if (state == Filled::No) out.missing.push_back(name);
    }
    return out;
}

Outcome check_number_of(const Counted& counted, bool none_allowed) {
    const bool too_many = counted.yes > 1;
    const bool too_few = !none_allowed && counted.yes == 0 && counted.unsure.empty();
    if (too_many || too_few) return broken(fmt::format("chosen: number={}", counted.yes));
    if (!counted.unsure.empty()) return cannot_tell("unreadable: " + joined(counted.unsure));
    return met();
}

Outcome check_filled(const Counted& counted) {
    if (!counted.missing.empty()) return broken("empty: " + joined(counted.missing));
    if (!counted.unsure.empty()) return cannot_tell("unreadable: " + joined(counted.unsure));
    return met();
}

Outcome check(const Record& form, const RuleTemplate& rule, const Papers& papers) {
    switch (rule.kind) {
        case RuleKind::ExactlyOne:
            return check_number_of(count(form, rule.fields), false);
        case RuleKind::AtMostOne:
            return check_number_of(count(form, rule.fields), true);
        case RuleKind::Filled:
        case RuleKind::FilledIf:
        case RuleKind::Present:
            return check_filled(count(form, rule.fields));
        case RuleKind::Before:
            return check_before(form, rule, papers);
        case RuleKind::OneOfKinds:
            return check_kind(form, rule, papers);
        case RuleKind::IssuerFits:
            return check_issuer(form, rule, papers);
        case RuleKind::Pattern:
            return check_pattern(form, rule);
        case RuleKind::Different:
            return check_different(form, rule);
    }
    return cannot_tell("unreadable: " + joined(rule.fields));
}

Outcome check_if_it_applies(const Record& form, const RuleTemplate& rule, const Papers& papers) {
    if (rule.condition.empty()) return check(form, rule, papers);
    switch (filled(form, rule.condition)) {
        case Filled::No:
            return met("not_applicable: " + rule.condition);
        case Filled::CannotTell:
            return cannot_tell("unreadable: " + rule.condition);
        case Filled::Yes:
            break;
    }
    return check(form, rule, papers);
}

}  // namespace

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

bool is_trusted(const Field& field) {
    if (field.state == FieldState::Confirmed) return true;
    const bool stated = field.state == FieldState::Read || field.state == FieldState::Repaired;
    return stated && field.confidence >= kLowConfidence;
}

Usable usable(const Record& form, const std::string& name) {
    const Field* field = form.field(name);
    if (!field || field->state == FieldState::Absent) return {nullptr, "absent: " + name};
    if (field->state == FieldState::Unreadable) return {nullptr, "unreadable: " + name};
    if (field->list().empty()) return {nullptr, "empty: " + name};
    if (!is_trusted(*field)) return {nullptr, "doubtful: " + name};
    return {field};
}

std::vector<RuleResult> check_rules(const Record& form, const Template& rules,
                                    const Papers& papers) {
    std::vector<RuleResult> results;
    for (const RuleTemplate& rule : rules.rules) {
        Outcome outcome = check_if_it_applies(form, rule, papers);
        results.push_back(
            {rule.id, rule.source, std::move(outcome.result), std::move(outcome.reason)});
    }
    return results;
}

}  // namespace gongwen::extract

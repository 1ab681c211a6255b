#include "extract/form_rules.h"

#include <algorithm>

#include <fmt/format.h>

namespace gongwen::extract {
namespace {

enum class Filled { Yes, No, CannotTell };

Filled filled(const Record& record, const std::string& name) {
    const Field* field = record.field(name);
    if (!field || field->state == FieldState::Unreadable) return Filled::CannotTell;
    if (field->state == FieldState::Absent) return Filled::CannotTell;
    if (const bool* truth = std::get_if<bool>(&field->value)) {
        return *truth ? Filled::Yes : Filled::No;
    }
    return field->list().empty() ? Filled::No : Filled::Yes;
}

struct Counted {
    int yes = 0;
    int unsure = 0;
    std::vector<std::string> missing;
};

Counted count(const Record& record, const std::vector<std::string>& fields) {
    Counted out;
    for (const std::string& name : fields) {
        const Filled state = filled(record, name);
        out.yes += state == Filled::Yes ? 1 : 0;
        out.unsure += state == Filled::CannotTell ? 1 : 0;
        if (state == Filled::No) out.missing.push_back(name);
    }
    return out;
}

std::string list_of(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

void check_number_of(RuleResult& result, const Counted& counted, bool none_allowed) {
    const bool too_many = counted.yes > 1;
    const bool too_few = !none_allowed && counted.yes + counted.unsure == 0;
    if (too_many || too_few) {
        result.result = "broken";
        result.reason = fmt::format("{} of them are chosen", counted.yes);
    } else if (counted.unsure > 0) {
        result.result = "cannot_tell";
    }
}

void check_filled(RuleResult& result, const Counted& counted) {
    if (!counted.missing.empty()) {
        result.result = "broken";
        result.reason = "empty: " + list_of(counted.missing);
    } else if (counted.unsure > 0) {
        result.result = "cannot_tell";
    }
}

}  // namespace

std::vector<RuleResult> check_rules(const Record& record, const Template& form) {
    std::vector<RuleResult> results;
    for (const RuleTemplate& rule : form.rules) {
        RuleResult result{rule.id, rule.source, "met", ""};
        const Counted counted = count(record, rule.fields);
        switch (rule.kind) {
            case RuleKind::ExactlyOne:
                check_number_of(result, counted, false);
                break;
            case RuleKind::AtMostOne:
                check_number_of(result, counted, true);
                break;
            case RuleKind::Filled:
                check_filled(result, counted);
                break;
            case RuleKind::FilledIf:
                if (filled(record, rule.condition) == Filled::Yes) check_filled(result, counted);
                if (filled(record, rule.condition) == Filled::CannotTell) {
                    result.result = "cannot_tell";
                }
                break;
        }
        results.push_back(std::move(result));
    }
    return results;
}

}  // namespace gongwen::extract

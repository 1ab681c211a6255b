// "before": was the form filed early enough?

#include <cstdlib>

#include <fmt/format.h>

#include "extract/rules/filing.h"
#include "extract/rules/period.h"
#include "extract/rules/rule_checks.h"

namespace gongwen::extract {
namespace {

// So near to the limit one misread figure of a day decides.
constexpr long kCloseDays = 5;
constexpr double kSureDate = 0.9;
// Nobody asks years ahead, or for a day years ago: a figure of the year was misread.
constexpr long kPlausibleDays = 3L * 366;

bool is_doubtful(const DatedDay& filed, const Field& wanted, long days_to_limit) {
    const bool sure_wanted =
        wanted.state == FieldState::Confirmed || wanted.confidence >= kSureDate;
    const bool sure = filed.confidence >= kSureDate && sure_wanted;
    return !sure && std::abs(days_to_limit) <= kCloseDays;
}

Outcome compare(const DatedDay& filed, const std::string& name, const Field& wanted,
                const Date& day, const Period& at_least) {
    const Date earliest = last_day(filed.date, at_least);
    const std::string days = fmt::format("filed={}, requested={}, earliest={}", filed.date.iso(),
                                         day.iso(), earliest.iso());
    const long to_limit = day_number(day) - day_number(earliest);
    const long apart = day_number(day) - day_number(filed.date);
    if (std::abs(apart) > kPlausibleDays) return cannot_tell("implausible: " + days);
    if (is_doubtful(filed, wanted, to_limit)) {
        return cannot_tell(fmt::format("close_to_limit: {}, {}", name, days));
    }
    return to_limit >= 0 ? met("in_time: " + days) : broken("too_late: " + days);
}

}  // namespace

Outcome check_before(const Record& form, const RuleTemplate& rule, const Papers& papers) {
    const FilingDay filed = filing_day(form, rule.filed, papers.covering_letter);
    Outcome all = met();
    for (const std::string& name : rule.fields) {
        const Usable wanted = usable(form, name);
        if (!wanted.field) return cannot_tell(wanted.trouble);
        const auto day = date_from_iso(wanted.field->text());
        if (!day) return cannot_tell("unreadable: " + name);
        if (!filed.day) return cannot_tell(filed.trouble);
        Outcome outcome = compare(*filed.day, name, *wanted.field, *day, rule.at_least);
        if (outcome.result == "broken") return outcome;
        if (all.result == "met") all = std::move(outcome);
    }
    return all;
}

}  // namespace gongwen::extract

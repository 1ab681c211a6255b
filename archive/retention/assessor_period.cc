// The period of a document and what it runs from: by schedule, by what is printed, by what a person
// said.

#include <charconv>

#include <fmt/format.h>

#include "archive/retention/assessor.h"

namespace gongwen::archive {
namespace {

int number_in(const std::string& digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

void Assessor::apply_terms(Assessment& one, const Terms& terms, std::string_view basis) const {
    one.period = terms.period;
    one.period_basis = basis;
    one.period_source = terms.source;
    one.disposition = terms.disposition;
    one.trigger = terms.trigger;
    one.rounding = terms.rounding;
    one.needs_consent = terms.needs_consent;
}

void Assessor::apply_schedule(Assessment& one) {
    if (!schedule_) return;
    // A document that only its letter gives a 檔號 goes by the letter in everything else, too.
    const bool own_number = one.file_number && one.file_number_basis != "letter";
    if (own_number) {
        if (const auto* found = schedule_->class_of(one.file_number->in_case.class_no)) {
            apply_terms(one, found->terms, "class");
            one.period_source =
                fmt::format("{} {}，{}", found->number, found->title, found->terms.source);
            return;
        }
    }
    const Assessment* letter = letter_of(one.facts);
    if (letter != nullptr && letter->period) {
        one.period = letter->period;
        one.period_basis = "letter";
        one.period_source = letter->facts.id;
        one.disposition = letter->disposition;
        one.trigger = letter->trigger;
        one.rounding = letter->rounding;
        one.needs_consent = letter->needs_consent;
        return;
    }
    if (const auto* rule = schedule_->rule_for(one.facts.template_id, one.facts.document_type)) {
        apply_terms(one, rule->terms, rule->template_id.empty() ? "document_type" : "template");
    }
}

void Assessor::apply_printed(Assessment& one) const {
    if (one.facts.period.empty()) return;
    one.printed = parse_period(one.facts.period);
    if (!one.printed) {
        one.oddity = fmt::format("文面「{}」不是保存年限", one.facts.period);
        return;
    }
    if (schedule_ && !schedule_->is_usual(*one.printed)) {
        one.oddity = fmt::format("文面「{}」不是法定年限，須另有依據", one.facts.period);
    }
    if (one.period && *one.period != *one.printed) {
        one.oddity = fmt::format("文面{}，區分表{}", one.printed->text(), one.period->text());
    }
    // Until a person decides, the longer one counts.
    if (!one.period || is_longer(*one.printed, *one.period)) {
        one.period = one.printed;
        one.period_basis = "printed";
        one.period_source = "文面所印";
    }
}

void Assessor::apply_person(Assessment& one) const {
    const Statements statements = said_of(one.facts);
    if (const auto found = statements.find(said::kPeriod); found != statements.end()) {
        const auto before = one.period;
        one.period = parse_period(found->second.value);
        if (before != one.period) one.original_period = before;
        one.period_basis = "person";
        one.period_source = fmt::format("{}：{}", found->second.who, found->second.reason);
        one.oddity.clear();
    }
    if (const auto word = disposition_from(said(one.facts, said::kDisposition))) {
        one.disposition = *word;
    }
    // A class's destruction is not meant for what somebody, or the letter itself, keeps for ever.
    if (one.period && one.period->permanent && one.disposition == Disposition::Destroy) {
        one.disposition = Disposition::Keep;
    }
    const auto extension = statements.find(said::kExtension);
    if (extension == statements.end() || !one.period || one.period->permanent) return;
    if (!one.original_period) one.original_period = one.period;
    one.period->years += number_in(extension->second.value);
    one.period_source += fmt::format("；原{}，{}：{}", one.original_period->text(),
                                     extension->second.who, extension->second.reason);
}

void Assessor::set_trigger(Assessment& one) const {
    const auto given = date_from_iso(said(one.facts, said::kTriggerDay));
    if (given) {
        one.trigger = Trigger::GivenDay;
        one.trigger_day = given;
    } else if (one.trigger == Trigger::CaseClosed && one.file_number) {
        if (const CaseFile* in_case = case_of(one)) one.trigger_day = in_case->closed_on;
    } else if (one.trigger == Trigger::LatestDocument) {
        set_latest(one);
    }
    if (!one.trigger_day || !one.period) return;
    if (!one.period->permanent) {
        one.due = due_day(*one.trigger_day, one.rounding, one.period->years);
    } else if (schedule_) {
        one.transfer_year = transfer_year(*one.trigger_day, schedule_->transfer_years);
    }
}

void Assessor::set_latest(Assessment& one) const {
    if (!one.file_number) {
        one.trigger_day = sure_day(one.facts);
        return;
    }
    const CaseNumber& in_case = one.file_number->in_case;
    if (const auto undated = undated_.find(in_case); undated != undated_.end()) {
        if (undated->second != one.facts.id) one.trigger_document = undated->second;
        return;
    }
    if (const auto found = latest_.find(in_case); found != latest_.end()) {
        one.trigger_day = found->second.first;
        if (found->second.second != one.facts.id) one.trigger_document = found->second.second;
    }
}

}  // namespace gongwen::archive

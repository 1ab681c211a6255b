// What stands in the way of a document's destruction.

#include <algorithm>

#include <fmt/format.h>

#include "archive/retention/assessor.h"

namespace gongwen::archive {
namespace {

void add(Assessment& one, const char* code, std::string detail = {}) {
    one.blockers.push_back({code, std::move(detail)});
}

/// What its own ties do not stand in the way of.
bool is_free_but_for_ties(const Assessment& one) {
    return std::all_of(one.blockers.begin(), one.blockers.end(),
                       [](const Blocker& blocker) { return blocker.code == "listed"; });
}

}  // namespace

/// A day, 檔號, period or 密等 that may be misread must not end a document.
bool Assessor::is_unreviewed(const DocumentFacts& facts) const {
    if (day_is_doubted(facts)) return true;
    return is_doubted(facts.id, "file_no") || is_doubted(facts.id, "retention") ||
           is_doubted(facts.id, "secrecy");
}

void Assessor::block(Assessment& one) const {
    block_by_terms(one);
    block_by_people(one);
    if (const auto list = listed_.find(one.facts.id); list != listed_.end()) {
        add(one, "listed", std::to_string(list->second));
    }
}

void Assessor::block_by_terms(Assessment& one) const {
    if (!schedule_) add(one, "no_schedule");
    if (!one.period) add(one, "no_period");
    if (one.period && one.period->permanent) add(one, "permanent");
    if (!one.disposition) {
        add(one, "no_disposition");
    } else if (*one.disposition != Disposition::Destroy) {
        add(one, "not_destroyable", std::string(label_of(*one.disposition)));
    }
    if (!one.trigger_day) add(one, "no_trigger", std::string(to_string(one.trigger)));
    const auto day = date_from_iso(one.facts.produced_on);
    // Before a document there was nothing to keep: a slip, and it would go years too early.
    if (day && one.trigger_day && *one.trigger_day < *day) {
        add(one, "odd_trigger", one.trigger_day->iso());
    }
    if (one.due && today_ <= *one.due) add(one, "not_due", one.due->iso());
    for (const Freeze& freeze : schedule_ ? schedule_->freezes : std::vector<Freeze>{}) {
        if (day && freeze.from <= *day && *day <= freeze.to) add(one, "frozen", freeze.reason);
    }
}

void Assessor::block_by_people(Assessment& one) const {
    if (!one.holds.empty()) add(one, "held", fmt::format("{}", fmt::join(one.holds, ", ")));
    if (one.is_secret && one.declassified.empty()) add(one, "secret", one.facts.secrecy_grade);
    if (!one.oddity.empty()) add(one, "odd_period", one.oddity);
    if (is_unreviewed(one.facts)) add(one, "unreviewed");
    if (one.needs_consent && said(one.facts, said::kConsent).empty()) add(one, "consent");
}

void Assessor::block_by_ties() {
    // A notice and the letter that it corrects go together: without the notice the letter would
    // speak its mistake, and without the letter the notice would correct nothing.
    bool changed = true;
    while (changed) {
        changed = false;
        for (auto& [id, one] : bound_) {
            if (one.blocked_by("tied")) continue;
            std::vector<std::string> staying;
            for (const std::string& other : tied_.at(id)) {
                const auto found = bound_.find(other);
                if (found != bound_.end() && !is_free_but_for_ties(found->second)) {
                    staying.push_back(other);
                }
            }
            if (staying.empty()) continue;
            add(one, "tied", fmt::format("{}", fmt::join(staying, ", ")));
            changed = true;
        }
    }
}

}  // namespace gongwen::archive

#include "pipeline/reports/gather_applications.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "extract/letter/fields/answer.h"
#include "extract/lines/comparing.h"
#include "extract/review/review.h"
#include "extract/rules/filing.h"
#include "extract/template/template.h"
#include "pipeline/reading/applications.h"
#include "pipeline/reports/rule_words.h"
#include "pipeline/wording/titles.h"

namespace gongwen::pipeline {
namespace {

using archive::Catalogue;
using archive::LetterHead;

bool is_true(const Record& form, std::string_view field) {
    const Field* found = form.field(field);
    const bool* value = found ? std::get_if<bool>(&found->value) : nullptr;
    return value && *value;
}

bool is_unreadable(const Record& form, std::string_view field) {
    const Field* found = form.field(field);
    return found && found->state == FieldState::Unreadable;
}

std::string marked_on(const Record& form) {
    const bool agreed = is_true(form, "result_agree");
    const bool refused = is_true(form, "result_reject");
    if (agreed && refused) return "unclear";
    if (agreed) return "agreed";
    return refused ? "refused" : "";
}

/// Filled in, and of a kind that comes with a covering letter: no leave request, no empty form
/// among a letter's enclosures.
bool is_application(const Record& form, const extract::Template& rules) {
    return !rules.covering_letter.applicant.empty() && !extract::is_blank_form(form);
}

class Gatherer {
  public:
    Gatherer(const archive::Archive& archive, const Knowledge& knowledge)
        : catalogue_(archive.catalogue()), knowledge_(knowledge), titles_(knowledge.templates) {}

    std::optional<ApplicationsReportRow> row_of(const std::string& id) {
        const auto stored = catalogue_.document(id);
        const extract::Template* rules = stored ? rules_of(stored->record, knowledge_) : nullptr;
        if (!rules || !is_application(stored->record, *rules)) return std::nullopt;
        const Record& form = stored->record;
        ApplicationsReportRow row;
        fill_form(row, id, form);
        const std::optional<Record> letter = covering_letter(form, *rules, row);
        if (letter) {
            row.covering_letter = extract::reference_to(*letter);
            add_answers(row, *letter, *rules);
        }
        for (RuleResult& result :
             check_application(form, letter ? &*letter : nullptr, knowledge_)) {
            row.rules.push_back({result, titles_.of_rule(rules->id, result.rule),
                                 reason_for_people(result.reason, rules->id, titles_)});
        }
        return row;
    }

  private:
    static void fill_form(ApplicationsReportRow& row, const std::string& id, const Record& form) {
        row.document_id = id;
        row.source = form.source;
        row.applicant = form.text_of("applicant_name");
        row.system = form.text_of("system_name");
        if (is_true(form, "action_enable")) row.requests.emplace_back("enable");
        if (is_true(form, "action_disable")) row.requests.emplace_back("disable");
        row.requests_unclear =
            is_unreadable(form, "action_enable") || is_unreadable(form, "action_disable");
        row.enable_date = form.text_of("enable_date");
        row.disable_date = form.text_of("disable_date");
        row.marked = marked_on(form);
    }

    std::optional<Record> record_of(const std::string& id) const {
        auto stored = catalogue_.document(id);
        return stored ? std::optional(std::move(stored->record)) : std::nullopt;
    }

    std::optional<Record> covering_letter(const Record& form, const extract::Template& rules,
                                          ApplicationsReportRow& row) {
        if (form.covering_letter) {
            row.found_in = "file";
            if (auto letter = record_of(form.covering_letter->document)) return letter;
        }
        auto letter = letter_elsewhere(form, rules.covering_letter);
        if (letter) row.found_in = "archive";
        return letter;
    }

    /// A letter of the applicant that speaks of the application. Several are told apart by the
    /// system's name; where that does not leave one, none is taken.
    std::optional<Record> letter_elsewhere(const Record& form,
                                           const extract::CoveringLetterTemplate& wanted) {
        constexpr int kByApplicantAboutIt = 3;
        std::vector<Record> fitting;
        for (const std::string& id : letters_by(form.text_of(wanted.applicant))) {
            auto letter = record_of(id);
            if (!letter) continue;
            if (extract::covering_score(*letter, form, wanted) < kByApplicantAboutIt) continue;
            fitting.push_back(std::move(*letter));
        }
        if (fitting.size() > 1) keep_those_that_name(fitting, form.text_of("system_name"));
        if (fitting.size() != 1) return std::nullopt;
        return std::move(fitting.front());
    }

    static void keep_those_that_name(std::vector<Record>& letters, const std::string& system) {
        const std::u32string name = extract::for_comparing(system);
        std::erase_if(letters, [&](const Record& letter) {
            return name.empty() ||
                   extract::for_comparing(letter.text).find(name) == std::u32string::npos;
        });
    }

    const std::vector<std::string>& letters_by(const std::string& issuer) {
        if (letters_.empty()) {
            for (const LetterHead& letter : catalogue_.letters({})) {
                letters_[extract::for_comparing(letter.issuer)].push_back(letter.id);
            }
        }
        return letters_[extract::for_comparing(issuer)];
    }

    void add_answers(ApplicationsReportRow& row, const Record& letter,
                     const extract::Template& rules) const {
        const std::string own = document_id(letter);
        for (const std::string& id : catalogue_.citing(letter.text_of("document_no"))) {
            const auto answer = record_of(id);
            if (!answer || id == own || !answers(*answer, letter, rules)) continue;
            row.answers.push_back(
                {id, answer->text_of("issue_date"), answer->text_of("document_no"),
                 std::string(to_string(extract::decision_in(*answer, rules.answer))),
                 answer->text_of("subject")});
        }
        std::stable_sort(row.answers.begin(), row.answers.end(),
                         [](const auto& a, const auto& b) { return a.issue_date < b.issue_date; });
    }

    /// By the addressee, and not older than the letter.
    static bool answers(const Record& answer, const Record& letter,
                        const extract::Template& rules) {
        const std::string day = answer.text_of("issue_date");
        return extract::for_comparing(answer.text_of("issuer")) ==
                   extract::for_comparing(rules.covering_letter.addressee) &&
               (day.empty() || day >= letter.text_of("issue_date"));
    }

    const Catalogue& catalogue_;
    const Knowledge& knowledge_;
    Titles titles_;
    std::map<std::u32string, std::vector<std::string>> letters_;  ///< ids by issuer
};

bool is_within(const std::string& day, const std::string& from, const std::string& to) {
    if (from.empty() && to.empty()) return true;
    return !day.empty() && (from.empty() || from <= day) && (to.empty() || day <= to);
}

}  // namespace

ApplicationsReport gather_applications(const archive::Archive& archive, const Knowledge& knowledge,
                                       const std::string& from, const std::string& to) {
    ApplicationsReport report{from, to, {}};
    Gatherer gatherer(archive, knowledge);
    for (const std::string& id : archive.catalogue().documents_of_kind("form")) {
        auto row = gatherer.row_of(id);
        if (row && is_within(row->filed_on(), from, to)) report.rows.push_back(std::move(*row));
    }
    std::stable_sort(report.rows.begin(), report.rows.end(),
                     [](const auto& a, const auto& b) { return a.filed_on() < b.filed_on(); });
    return report;
}

}  // namespace gongwen::pipeline

#include "archive/retention/assessor.h"

#include <algorithm>

#include <fmt/format.h>

#include "archive/catalogue/database.h"
#include "core/text.h"

namespace gongwen::archive {
namespace {

/// Of documents that bring one another; more is a circle.
constexpr int kLongestChain = 8;

/// Open doubts, by document. One about its pages is one about the document as a whole.
std::map<std::string, std::set<std::string>> open_doubts(Database& database) {
    Query rows = database.query(
        "SELECT document, CASE WHEN field GLOB 'page.*' THEN 'document' ELSE field END AS about "
        "FROM review_item WHERE closed = 0 AND about IN ('document', 'issue_date', "
        "'received_date', 'file_no', 'retention', 'secrecy')");
    std::map<std::string, std::set<std::string>> doubts;
    while (rows.next()) doubts[rows.text(0)].insert(rows.text(1));
    return doubts;
}

std::map<std::string, std::int64_t> open_lists(Database& database) {
    Query rows = database.query(
        "SELECT document, list FROM disposal_item JOIN disposal_list "
        "ON disposal_list.row = disposal_item.list "
        "WHERE outcome = 'listed' AND state IN ('proposed', 'approved')");
    std::map<std::string, std::int64_t> lists;
    while (rows.next()) lists[rows.text(0)] = rows.integer(1);
    return lists;
}

std::map<std::string, std::vector<std::string>> ties_of_all(Database& database) {
    Query rows = database.query("SELECT DISTINCT correcting, corrected FROM tie");
    std::map<std::string, std::vector<std::string>> ties;
    while (rows.next()) {
        ties[rows.text(0)].push_back(rows.text(1));
        ties[rows.text(1)].push_back(rows.text(0));
    }
    return ties;
}

bool same_name(std::string_view a, std::string_view b) {
    return fold_variants(without_spaces(to_utf32(a))) == fold_variants(without_spaces(to_utf32(b)));
}

std::optional<Date> day_in_condition(const std::string& condition) {
    const std::vector<DateMatch> days = find_dates(to_utf32(condition));
    if (days.size() != 1) return std::nullopt;
    return days.front().date;
}

}  // namespace

Assessor::Assessor(Ledger& ledger, const Date& today)
    : ledger_(ledger),
      today_(today),
      schedule_(schedule_in_force(ledger.database())),
      statements_(all_statements(ledger.database())),
      cases_(all_case_files(ledger.database())),
      custodians_(custodian_changes(ledger.database())),
      doubts_(open_doubts(ledger.database())),
      listed_(open_lists(ledger.database())),
      tied_(ties_of_all(ledger.database())) {}

void Assessor::run(const std::function<void(Assessment&)>& visit) {
    look_over();
    for (const auto& [id, others] : tied_) {
        if (auto facts = facts_of_document(ledger_.database(), id)) {
            bound_.emplace(id, assessed(std::move(*facts)));
        }
    }
    block_by_ties();
    visit_facts(ledger_.database(), [&](DocumentFacts& facts) {
        if (const auto bound = bound_.find(facts.id); bound != bound_.end()) {
            return visit(bound->second);
        }
        Assessment one = assessed(std::move(facts));
        visit(one);
    });
}

/// What a document's assessment needs to know of all others.
void Assessor::look_over() {
    const OpenHolds holds = open_holds(ledger_.database());
    std::multimap<std::string, CaseNumber> cases;
    std::map<std::string, std::string> letters;
    visit_outlines(ledger_.database(), [&](DocumentFacts& facts) {
        if (holds.spread && !facts.follows.empty()) letters[facts.id] = facts.follows;
        const auto printed = parse_file_number(facts.file_no);
        Assessment one;
        one.facts = std::move(facts);
        find_file_number(one);
        if (one.file_number) note_latest(one.facts, one.file_number->in_case);
        for (const auto& number : {one.file_number, printed}) {
            if (number && holds.cases.contains(number->in_case)) {
                cases.emplace(one.facts.id, number->in_case);
            }
        }
    });
    letter_.reset();  // it was looked at before the latest days were known
    held_ = held_documents(ledger_.database(), cases, letters);
}

Assessment Assessor::assessed(DocumentFacts facts) {
    Assessment one;
    one.facts = std::move(facts);
    find_file_number(one);
    assess(one);
    return one;
}

Statements Assessor::said_of(const DocumentFacts& facts) const {
    const auto found = statements_.find(facts.file);
    if (found == statements_.end()) return {};
    return counting_for(pages_of(facts), found->second);
}

std::string Assessor::said(const DocumentFacts& facts, std::string_view what) const {
    const Statements statements = said_of(facts);
    const auto found = statements.find(what);
    return found == statements.end() ? "" : found->second.value;
}

const Assessment* Assessor::letter_of(const DocumentFacts& facts) {
    if (facts.follows.empty()) return nullptr;
    if (letter_ && letter_->facts.id == facts.follows) return &*letter_;
    auto letter = facts_of_document(ledger_.database(), facts.follows);
    if (!letter || depth_ == kLongestChain) return nullptr;
    ++depth_;  // an attachment of a form that a letter brings
    letter_ = assessed(std::move(*letter));
    --depth_;
    return &*letter_;
}

void Assessor::find_file_number(Assessment& one) {
    one.file_number = parse_file_number(said(one.facts, said::kFileNumber));
    one.file_number_basis = one.file_number ? "person" : "";
    if (one.file_number) return;
    one.file_number = parse_file_number(one.facts.file_no);
    one.file_number_basis = one.file_number ? "printed" : "";
    if (one.file_number) return;
    const Assessment* letter = letter_of(one.facts);
    if (letter == nullptr || !letter->file_number) return;
    one.file_number = FileNumber{letter->file_number->in_case};
    one.file_number_basis = "letter";
}

const CaseFile* Assessor::case_of(const Assessment& one) const {
    if (!one.file_number) return nullptr;
    const auto found = cases_.find(one.file_number->in_case);
    return found == cases_.end() ? nullptr : &found->second;
}

bool Assessor::is_doubted(const std::string& id, std::string_view field) const {
    const auto found = doubts_.find(id);
    return found != doubts_.end() && found->second.contains(std::string(field));
}

bool Assessor::day_is_doubted(const DocumentFacts& facts) const {
    const bool is_stamped = facts.produced_by == "received_date";
    const auto told_by = [&](const std::string& id) {
        return is_doubted(id, "document") || is_doubted(id, "issue_date") ||
               (is_stamped && is_doubted(id, "received_date"));
    };
    return told_by(facts.id) || (facts.produced_by != "issue_date" && told_by(facts.follows));
}

std::optional<Date> Assessor::sure_day(const DocumentFacts& facts) const {
    return day_is_doubted(facts) ? std::nullopt : date_from_iso(facts.produced_on);
}

void Assessor::note_latest(const DocumentFacts& facts, const CaseNumber& in_case) {
    const auto day = sure_day(facts);
    if (!day) {
        undated_.emplace(in_case, facts.id);
        return;
    }
    auto& latest = latest_[in_case];
    if (latest.second.empty() || latest.first < *day) latest = {*day, facts.id};
}

void Assessor::assess(Assessment& one) {
    const CaseFile* in_case = case_of(one);
    if (in_case != nullptr) one.case_title = in_case->title;
    one.custodian = custodian_of(one.facts);
    apply_schedule(one);
    apply_printed(one);
    apply_person(one);
    set_trigger(one);
    set_secrecy(one);
    if (const auto held = held_.find(one.facts.id); held != held_.end()) one.holds = held->second;
    one.scan_checked = said(one.facts, said::kScanChecked);
    one.reduced = parse_period(said(one.facts, said::kReduced));
    block(one);
}

void Assessor::set_secrecy(Assessment& one) const {
    one.is_secret = !one.facts.secrecy_grade.empty() || !one.facts.secrecy_condition.empty();
    if (!one.is_secret) return;
    one.declassify_on = date_from_iso(said(one.facts, said::kDeclassifyOn));
    if (!one.declassify_on) one.declassify_on = day_in_condition(one.facts.secrecy_condition);
    one.declassified = said(one.facts, said::kDeclassified);
}

std::string Assessor::custodian_of(const DocumentFacts& facts) const {
    std::string name = facts.recipient.empty() ? facts.issuer : facts.recipient;
    for (const CustodianChange& change : custodians_) {
        if (change.since <= today_ && same_name(change.predecessor, name)) name = change.successor;
    }
    return name;
}

}  // namespace gongwen::archive

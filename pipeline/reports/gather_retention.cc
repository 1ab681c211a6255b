#include "pipeline/reports/gather_retention.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/text.h"

namespace gongwen::pipeline {
namespace {

using archive::Assessment;

std::u32string folded(std::string_view text) {
    return fold_variants(without_spaces(to_utf32(text)));
}

class Filter {
  public:
    Filter(const RetentionFilter& filter, const institutions::Authority& authority)
        : filter_(filter) {
        if (filter.custodian.empty()) return;
        names_.insert(folded(filter.custodian));
        std::vector<const institutions::Institution*> known =
            authority.through_time(filter.custodian);
        for (const auto* one : authority.find_short(filter.custodian)) {
            for (const auto* name : authority.through_time(one->name)) known.push_back(name);
        }
        for (const auto* one : known) names_.insert(folded(one->name));
    }

    bool takes(const Assessment& one) const {
        return takes_year(one) && (!filter_.by || (one.due && *one.due <= *filter_.by)) &&
               takes_class(one) && takes_unit(one) && takes_custodian(one);
    }

  private:
    bool takes_year(const Assessment& one) const {
        if (filter_.year == 0) return true;
        if (one.due) return one.due->year == filter_.year;
        return one.transfer_year > 0 && one.transfer_year <= filter_.year;
    }
    bool takes_class(const Assessment& one) const {
        return filter_.class_no.empty() ||
               (one.file_number && one.file_number->in_case.class_no.starts_with(filter_.class_no));
    }
    bool takes_unit(const Assessment& one) const {
        return filter_.unit.empty() ||
               folded(one.facts.unit).find(folded(filter_.unit)) != std::u32string::npos;
    }
    bool takes_custodian(const Assessment& one) const {
        return names_.empty() || names_.contains(folded(one.custodian)) ||
               names_.contains(folded(one.facts.recipient));
    }

    const RetentionFilter& filter_;
    std::set<std::u32string> names_;
};

}  // namespace

std::string custodian_today(const Assessment& one, const institutions::Authority& authority,
                            const Date& today) {
    if (authority.find(one.custodian) == nullptr) return one.custodian;
    const institutions::Institution* now = authority.on(one.custodian, today);
    if (now == nullptr || now->name == one.custodian) return one.custodian;
    return fmt::format("{}（原{}）", now->name, one.custodian);
}

RetentionReport gather_retention(archive::Ledger& ledger, const institutions::Authority& authority,
                                 const RetentionFilter& filter, const Chooses& chooses,
                                 const std::string& title) {
    const Date today = ledger.today();
    RetentionReport report;
    report.title = title;
    report.today = today.iso();
    if (const auto schedule = archive::schedule_in_force(ledger.database())) {
        report.schedule = fmt::format("{} 第{}版", schedule->id, schedule->version);
    }
    const Filter wanted(filter, authority);
    archive::visit_assessments(ledger, today, [&](Assessment& one) {
        if (!wanted.takes(one) || !chooses(one)) return;
        one.custodian = custodian_today(one, authority, today);
        report.rows.push_back(std::move(one));
    });
    report.rows = archive::in_case_order(std::move(report.rows));
    std::stable_sort(report.rows.begin(), report.rows.end(),
                     [](const Assessment& a, const Assessment& b) { return a.due < b.due; });
    return report;
}

long count_due_before(int year, archive::Ledger& ledger, const institutions::Authority& authority,
                      const RetentionFilter& filter, const Chooses& chooses) {
    RetentionFilter any_year = filter;
    any_year.year = 0;
    any_year.by = Date{year - 1, 12, 31};
    const Filter wanted(any_year, authority);
    long count = 0;
    archive::visit_assessments(ledger, ledger.today(), [&](Assessment& one) {
        if (wanted.takes(one) && chooses(one)) ++count;
    });
    return count;
}

std::string left_by_year(int year, long due_before) {
    if (due_before == 0) return "";
    const int before = roc_year(year - 1);
    return fmt::format(
        "另有 {} 件於民國 {} 年底以前屆滿，不在此列；見 gongwen retention due --by {}/12/31",
        due_before, before, before);
}

HoldsReport gather_holds(archive::Ledger& ledger, const HoldChooses& chooses) {
    HoldsReport report;
    for (archive::Hold& hold : archive::all_holds(ledger.database())) {
        if (chooses(hold)) report.holds.push_back(std::move(hold));
    }
    archive::visit_assessments(ledger, ledger.today(), [&](Assessment& one) {
        for (const std::int64_t number : one.holds) report.documents[number].push_back(one);
    });
    return report;
}

}  // namespace gongwen::pipeline

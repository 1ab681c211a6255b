#include "archive/retention/assessment.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "archive/catalogue/database.h"
#include "archive/retention/assessor.h"
#include "archive/retention/proven_rows.h"
#include "archive/trail/audit_log.h"
#include "core/error.h"
#include "core/sha256.h"

namespace gongwen::archive {

bool Assessment::blocked_by(std::string_view code) const {
    return std::any_of(blockers.begin(), blockers.end(),
                       [&](const Blocker& blocker) { return blocker.code == code; });
}

std::optional<Schedule> schedule_in_force(Database& database) {
    Query row = database.query("SELECT text, id FROM schedule ORDER BY row DESC LIMIT 1");
    if (!row.next()) return std::nullopt;
    return parse_schedule(row.text(0), row.text(1));
}

bool load_schedule(Ledger& ledger, const std::string& toml, const std::string& name) {
    const Schedule schedule = parse_schedule(toml, name);
    Database& database = ledger.database();
    Transaction transaction(database);
    Query last = database.query("SELECT row, sha256 FROM schedule ORDER BY row DESC LIMIT 1");
    const bool has_last = last.next();
    const std::string sha256 = sha256_of(toml);
    if (has_last && last.text(1) == sha256) return false;
    const std::string old_row =
        has_last ? row_text(database, ProvenTable::Schedule, last.integer(0)) : "";
    database.run("INSERT INTO schedule (id, version, title, text, sha256) VALUES (?, ?, ?, ?, ?)",
                 schedule.id, schedule.version, schedule.title, toml, sha256);
    prove_row(database, ledger.audit(), ProvenTable::Schedule, last_row(database),
              {ledger.who(), "schedule", schedule.id, old_row});
    transaction.commit();
    return true;
}

std::vector<Assessment> assess_all(Ledger& ledger, const Date& today) {
    std::vector<Assessment> all;
    visit_assessments(ledger, today, [&](Assessment& one) { all.push_back(std::move(one)); });
    return all;
}

void visit_assessments(Ledger& ledger, const Date& today,
                       const std::function<void(Assessment&)>& visit) {
    Assessor(ledger, today).run(visit);
}

void reduce_original(Ledger& ledger, const std::string& id, const std::string& period,
                     const std::string& reason) {
    constexpr int kLongest = 20;
    const std::optional<RetentionPeriod> shorter = parse_period(period);
    for (const Assessment& one : assess_all(ledger, ledger.today())) {
        if (one.facts.id != id || !shorter) continue;
        const bool may = one.period && !one.period->permanent && one.period->years <= kLongest &&
                         one.disposition == Disposition::Destroy;
        if (!may) {
            throw Error(ErrorKind::Usage, id,
                        "may not be reduced: only originals that are destroyed after 20 years or "
                        "less (銷毀辦法第7條)");
        }
        const int least = (one.period->years + 1) / 2;
        if (shorter->permanent || shorter->years < least || shorter->years > one.period->years) {
            throw Error(ErrorKind::Usage, period,
                        fmt::format("must lie between {} and {} years (銷毀辦法第7條)", least,
                                    one.period->years));
        }
    }
    say(ledger, id, said::kReduced, period, reason);
}

std::vector<Assessment> in_case_order(std::vector<Assessment> all) {
    const auto key = [](const Assessment& one) {
        // What has no 目次 yet comes behind what has.
        constexpr int kLast = 1'000'000;
        const FileNumber number = one.file_number.value_or(FileNumber{});
        return std::tuple(number.in_case, number.volume > 0 ? number.volume : kLast,
                          number.item > 0 ? number.item : kLast, one.facts.produced_on,
                          one.facts.id);
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Assessment& a, const Assessment& b) { return key(a) < key(b); });
    return all;
}

}  // namespace gongwen::archive

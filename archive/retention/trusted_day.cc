#include "archive/retention/trusted_day.h"

#include <cstdlib>

#include <fmt/format.h>

#include "archive/catalogue/database.h"
#include "archive/catalogue/seals.h"
#include "archive/trail/audit_log.h"
#include "core/error.h"

namespace gongwen::archive {
namespace {

constexpr std::int64_t kMinute = 60;  // seconds
constexpr std::int64_t kHour = kMinute * 60;
constexpr std::int64_t kTolerance = kMinute * 10;      // between machines that write
constexpr std::int64_t kDrift = kHour;                 // by corrections of the clock
constexpr std::int64_t kLongestGap = kHour * 24 * 40;  // without an entry in the trail

[[noreturn]] void refuse(const std::string& detail) {
    throw Error(ErrorKind::Usage, "the clock", detail);
}

constexpr const char* kVouch =
    "set it right; where it is right, a second person says so: gongwen dispose clock --date TODAY "
    "--who NAME";

/// The last step at which the clock was found right.
struct TrustedStep {
    std::int64_t number = 0;
    std::string vouched_by;  ///< "" where the machine's word was enough
};

TrustedStep last_trusted(Database& database) {
    Query row = database.query(
        "SELECT number, CASE action WHEN 'clock' THEN who ELSE '' END FROM audit "
        "WHERE action IN ('propose', 'approve', 'destroy', 'clock') ORDER BY number DESC LIMIT 1");
    if (!row.next()) return {};
    return {row.integer(0), row.text(1)};
}

/// What was written before a person last vouched for the day does not count: a machine whose clock
/// was once years ahead would end all disposal. An earlier day makes nothing due.
void check_not_behind(Ledger& ledger) {
    Query row = ledger.database().query(
        "SELECT max(at) FROM audit WHERE number >= "
        "(SELECT coalesce(max(number), 0) FROM audit WHERE action = 'clock')");
    if (!row.next() || row.is_null(0)) return;
    const std::string latest = row.text(0);
    if (seconds_of(ledger.now()) + kTolerance < seconds_of(latest)) {
        refuse(fmt::format("says {}, but the audit trail has an entry of {}; {}", ledger.now(),
                           latest, kVouch));
    }
}

/// The trail since the last trusted step, entry by entry, and now behind the last.
void check_gaps(Ledger& ledger, std::int64_t trusted) {
    Query rows =
        ledger.database().query("SELECT at FROM audit WHERE number >= ? ORDER BY number", trusted);
    std::string before;
    const auto step = [&](const std::string& at) {
        const std::int64_t gap = before.empty() ? 0 : seconds_of(at) - seconds_of(before);
        if (gap < -kTolerance) {
            refuse(fmt::format("ran backwards: {} after {} in the audit trail; {}", at, before,
                               kVouch));
        }
        if (gap > kLongestGap) {
            refuse(fmt::format("jumped from {} to {} (more than 40 days without an entry); {}",
                               before, at, kVouch));
        }
        before = at;
    };
    while (rows.next()) step(rows.text(0));
    step(ledger.now());
}

/// Since the machine started, both of its clocks must have gone equally far.
void check_uptime(Ledger& ledger) {
    Query row = ledger.database().query("SELECT boot_id, uptime_s, at FROM clock_mark");
    const Uptime uptime = ledger.uptime();
    if (!row.next() || uptime.boot_id.empty() || row.text(0) != uptime.boot_id) return;
    const std::int64_t by_clock = seconds_of(ledger.now()) - seconds_of(row.text(2));
    const std::int64_t by_uptime = uptime.seconds - row.integer(1);
    if (std::abs(by_clock - by_uptime) > kDrift) {
        refuse(
            fmt::format("was set by hand: it moved on by {} s while the machine ran for {} s; {}",
                        by_clock, by_uptime, kVouch));
    }
}

}  // namespace

Date trusted_day(Ledger& ledger) {
    const TrustedStep trusted = last_trusted(ledger.database());
    check_not_behind(ledger);
    check_gaps(ledger, trusted.number);
    check_uptime(ledger);
    if (!trusted.vouched_by.empty() && same_person(trusted.vouched_by, ledger.who())) {
        refuse(fmt::format("was vouched for by {}; the next step is another person's",
                           trusted.vouched_by));
    }
    return ledger.today();
}

void note_clock(Ledger& ledger) {
    const Uptime uptime = ledger.uptime();
    ledger.database().run(
        "INSERT OR REPLACE INTO clock_mark (one, boot_id, uptime_s, at) VALUES (1, ?, ?, ?)",
        uptime.boot_id, uptime.seconds, ledger.now());
    seal_row(ledger.database(), SealedTable::ClockMark, 1);
}

void vouch_for_clock(Ledger& ledger, const Date& day) {
    if (day != ledger.today()) {
        refuse(fmt::format("says {}, not {}; set it right first", ledger.today().iso(), day.iso()));
    }
    Transaction transaction(ledger.database());
    note_clock(ledger);
    ledger.audit().append({ledger.who(), "clock", "clock", "", day.iso()});
    transaction.commit();
}

}  // namespace gongwen::archive

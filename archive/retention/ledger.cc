#include "archive/retention/ledger.h"

#include <chrono>

#include "archive/catalogue/database.h"
#include "archive/trail/audit_log.h"
#include "core/text.h"

namespace gongwen::archive {

Ledger::Ledger(const Archive& archive, std::string who, MachineClock clock)
    : archive_(archive),
      who_(std::move(who)),
      clock_(std::move(clock)),
      database_(std::make_unique<Database>(archive.catalogue_file(), archive.access())),
      audit_(std::make_unique<AuditLog>(*database_, clock_.now)) {}

Ledger::~Ledger() = default;

Date Ledger::today() const {
    using namespace std::chrono;
    constexpr hours kTaipei{8};  // no summer time since 1979
    const sys_seconds utc{seconds(seconds_of(now()))};
    const year_month_day day{floor<days>(utc + kTaipei)};
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

bool same_person(std::string_view a, std::string_view b) {
    return fold_variants(without_spaces(to_utf32(a))) == fold_variants(without_spaces(to_utf32(b)));
}

}  // namespace gongwen::archive

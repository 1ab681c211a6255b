// The audit trail: entries that are only ever added, each chained to the one before by a hash, so
// that a later change from outside the program is found.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/database.h"
#include "archive/clock.h"

namespace gongwen::archive {

/// What happened; number, time and hash are the log's.
struct AuditEvent {
    std::string_view who;
    std::string_view action;
    std::string_view subject;
    std::string_view old_value{};
    std::string_view new_value{};
};

class AuditLog {
  public:
    /// `now` as utc_now(); tests bring their own.
    explicit AuditLog(Database& database, std::function<std::string()> now = utc_now)
        : database_(database), now_(std::move(now)) {}

    /// Within the caller's transaction. Returns the entry's number.
    std::int64_t append(const AuditEvent& event);
    std::vector<AuditEntry> entries(std::string_view subject) const;  ///< "" = all
    /// The first entry that was changed, or follows upon missing ones, or is itself missing at the
    /// end; 0 when all is well.
    std::int64_t first_broken() const;

  private:
    Database& database_;
    std::function<std::string()> now_;
};

}  // namespace gongwen::archive

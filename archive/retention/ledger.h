// The archive open for retention: a connection of its own to the catalogue, who acts, and the time.
// What retention does are functions over it; each writes in one transaction, with its audit
// entries.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "archive/archive.h"
#include "archive/retention/machine_clock.h"
#include "core/roc_date.h"

namespace gongwen::archive {

class AuditLog;
class Database;

class Ledger {
  public:
    /// Opened as the archive is, which must outlive it. Serves one thread.
    explicit Ledger(const Archive& archive, std::string who = "gongwen",
                    MachineClock clock = machine_clock());
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    const Archive& archive() const { return archive_; }
    Database& database() { return *database_; }
    AuditLog& audit() { return *audit_; }
    const std::string& who() const { return who_; }

    std::string now() const { return clock_.now(); }
    Uptime uptime() const { return clock_.uptime(); }
    /// The day in Taiwan.
    Date today() const;

  private:
    const Archive& archive_;
    std::string who_;
    MachineClock clock_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<AuditLog> audit_;
};

/// Whether two names mean one person: width, case and spaces do not matter.
bool same_person(std::string_view a, std::string_view b);

}  // namespace gongwen::archive

// What the audit trail says that the catalogue must hold, where it does not hold it word for word:
// an entry's new value may have a member "proven", an object of
//
//     "file HASH"            -> seal of the row of `file`
//     "split HASH"           -> hash of what a person said of where its documents begin
//     "decisions FILE/PAGE"  -> hash of everything that people decided of the document that begins
//                               on that page: values, closed items, names. FILE are the first
//                               digits of its hash, or nothing for what holds for the whole archive
//     "record ID"            -> hash of the record; only for records older than such proofs, as
//                               others have it as `record_sha256` in their own entries
//
// "" stands for what is not there any more. The last entry counts.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/catalogue/database.h"
#include "archive/catalogue/human_values.h"
#include "archive/trail/audit_log.h"

namespace gongwen::archive {

// Each adds what stands in the catalogue now to `proven`, within the transaction that changed it.
void prove_file(Database& database, std::string_view sha256, nlohmann::json& proven);
void prove_split(Database& database, std::string_view sha256, nlohmann::json& proven);
void prove_decisions(Database& database, const Anchor& anchor, nlohmann::json& proven);

/// Entries for all that has none, in a catalogue that is older than these proofs.
void adopt_unproven(Database& database, AuditLog& audit, std::string_view who);

/// Each says what is not as the trail has it, or has no proof.
std::vector<std::string> unproven(Database& database);

}  // namespace gongwen::archive

// Seals: a column with the hash of the rest of its row, for rows whose words the audit trail does
// not hold. A row that was changed from outside does not fit its seal. A seal is no proof against
// somebody who computes it anew; what people decided is proven by the trail (trail_proofs.h).

#pragma once

#include <string>
#include <vector>

#include "archive/catalogue/database.h"

namespace gongwen::archive {

enum class SealedTable {
    File,
    Page,
    Attempt,
    Document,  ///< of id, time and change only; its other columns follow from the record
    RemovedDocument,
    HumanValue,
    ReportRun,
    ClockMark,
    DestroyedFile,
};

/// An UPDATE that seals the row whose key is given by its parameters (see seals.cc for the keys).
/// Changes no row that is sealed already.
const std::string& sealing(SealedTable table);

/// Seals the row of that key as it stands now; whether it had changed. Within the caller's
/// transaction.
template <typename... Key>
bool seal_row(Database& database, SealedTable table, const Key&... key) {
    return database.run(sealing(table), key...) > 0;
}

/// All rows of all such tables, for a catalogue that had no seals.
void seal_everything(Database& database);

/// Each says which row does not fit its seal.
std::vector<std::string> rows_with_broken_seals(Database& database);

}  // namespace gongwen::archive

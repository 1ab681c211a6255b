#include "archive/catalogue/tie_notes.h"

#include <set>
#include <string>

#include "archive/catalogue/document_rows.h"
#include "archive/catalogue/seals.h"

namespace gongwen::archive {

void note_tie_changes(Database& database, AuditLog& audit, std::string_view who,
                      const TieChanges& changes) {
    std::set<std::string> concerned;
    for (const Tie& tie : changes.tied) {
        audit.append({who, "tie", tie.corrected, "", tie.correcting});
        concerned.insert({tie.correcting, tie.corrected});
    }
    for (const Tie& tie : changes.untied) {
        audit.append({who, "untie", tie.corrected, tie.correcting, ""});
        concerned.insert({tie.correcting, tie.corrected});
    }
    for (const std::string& id : concerned) {
        if (!database.query("SELECT 1 FROM document WHERE id = ?", id).next()) continue;
        database.run("UPDATE document SET change = ? WHERE id = ?", next_change(database), id);
        seal_row(database, SealedTable::Document, id);
    }
}

}  // namespace gongwen::archive

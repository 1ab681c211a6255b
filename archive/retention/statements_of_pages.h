// Which statements count for a document. What was said belongs to pages, as a hold does: when a
// file is divided anew, it counts for every document that has some of them, until a person has
// said something of just that document.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "archive/retention/facts.h"
#include "archive/retention/statements.h"

namespace gongwen::archive {

/// Numbers of pages within the file.
struct DocumentPages {
    int first = 0;  ///< on which the document begins
    int lowest = 0;
    int highest = 0;

    bool operator==(const DocumentPages&) const = default;
    bool touch(const DocumentPages& other) const {
        return lowest <= other.highest && other.lowest <= highest;
    }
    bool cover(const DocumentPages& other) const {
        return lowest <= other.lowest && other.highest <= highest;
    }
};
DocumentPages pages_of(const DocumentFacts& facts);

struct StatementOfPages {
    DocumentPages pages;
    std::string what;
    Statement said;  ///< also what withdraws
};

/// By file (first digits of its hash).
using AllStatements = std::map<std::string, std::vector<StatementOfPages>>;
AllStatements all_statements(Database& database);

/// What counts for the document on these pages of the file. What was said of just these pages comes
/// first. Otherwise the longer of two periods; what was said of a document that began on the same
/// page; the later word. What tells that something was done (a check of the scan, a consent …)
/// counts only where it was said of all these pages.
Statements counting_for(const DocumentPages& pages, const std::vector<StatementOfPages>& of_file);
Statements statements_of(Database& database, const DocumentFacts& facts);

/// Puts on the record's review list ("pages_changed") what was said of other pages than it has now,
/// some of which it has. Within the caller's transaction.
void doubt_moved_statements(Database& database, Record& record);

}  // namespace gongwen::archive

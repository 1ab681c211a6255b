// Holds: nothing that is held is ever disposed of. A document may be under several; it is free when
// all of them are released.

#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/retention/facts.h"
#include "archive/retention/file_number.h"
#include "archive/retention/ledger.h"

namespace gongwen::archive {

/// What a hold is for, in the order in which --help lists them: suit, audit, inquiry, access,
/// open-case, rights, freeze, other.
struct HoldKind {
    std::string_view word;
    std::string_view label;  ///< 訴訟 …
};
const std::vector<HoldKind>& hold_kinds();
std::string_view label_of_hold(std::string_view kind);

struct HoldRequest {
    std::string kind;
    std::string reason;
    std::string owner;  ///< who must agree to its release: a unit or a person
    /// Over ties as well: notices and what they correct, forms and the letters that bring them.
    bool spread = false;
    std::vector<std::string> documents;  ///< ids
    std::vector<CaseNumber> cases;       ///< with what will be filed under them
};

struct Hold {
    std::int64_t number = 0;
    HoldRequest request;  ///< `documents` as they are now
    /// File (first digits of its hash) and page, as the hold keeps its documents.
    std::vector<std::pair<std::string, int>> pages;
    std::string placed_by;
    std::string placed_at;
    std::string released_by;  ///< "" while it counts
    std::string released_at;
    std::string release_reason;
};

/// Returns its number. Audited as `hold`, for each document as well. Throws Error(Usage) for an
/// unknown kind or document, and where reason, owner or things to hold are missing.
std::int64_t place_hold(Ledger& ledger, const HoldRequest& request);
/// Adds documents to a hold that counts.
void widen_hold(Ledger& ledger, std::int64_t number, const std::vector<std::string>& documents);
/// Audited as `release`. Throws Error(Usage) for an unknown or released hold, or without a reason.
void release_hold(Ledger& ledger, std::int64_t number, const std::string& reason);

/// By number.
std::vector<Hold> all_holds(Database& database);

/// What the holds that count speak of beyond single documents.
struct OpenHolds {
    std::set<CaseNumber> cases;
    bool spread = false;  ///< one of them at least
};
OpenHolds open_holds(Database& database);

/// By document id: the numbers of the holds that count for it, sorted. `cases`: the 案卷 of each
/// document that has one, and others under which it stood (a new 檔號 frees nothing); `letters`:
/// for what a letter brings, that letter.
using HeldDocuments = std::map<std::string, std::vector<std::int64_t>>;
HeldDocuments held_documents(Database& database,
                             const std::multimap<std::string, CaseNumber>& cases,
                             const std::map<std::string, std::string>& letters);

}  // namespace gongwen::archive
